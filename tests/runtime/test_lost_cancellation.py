"""A cancellation that arrives together with the answer, and that the native engine then forgets."""

from __future__ import annotations

import asyncio
from typing import Any, Self

import pytest

from dovetail.runtime import AsyncClient, Settings
from dovetail.runtime.engines import pyreqwest_engine


class Forgetful:
    """What the engine builds, sends and reads; its answer comes just as it is cancelled."""

    status = 200

    def build(self) -> Self:
        return self

    async def send(self) -> Self:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            return self
        raise AssertionError("nobody cancelled it")

    async def bytes(self) -> bytes:
        return b""


def test_a_task_that_is_cancelled_just_as_its_answer_comes_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    def built(*_: Any) -> Forgetful:
        return Forgetful()

    monkeypatch.setattr(pyreqwest_engine, "_built", built)

    async def main() -> None:
        async with AsyncClient(Settings(hosts={"": "http://127.0.0.1:9"}, engine="pyreqwest", proxy=None)) as client:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.05):
                    await client.request("GET", "/x")

    asyncio.run(main())
