"""SQL on an event loop: cancelled tasks, many statements at once, trio, results that are read in part."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
import trio

from dovetail.databricks import AsyncClient, StatementFailed
from dovetail.runtime import Polling
from dovetail.sandbox import Sandbox, serve

LONG = "SELECT sum(a.range * b.range) FROM range(10000000000) a, range(1000) b"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve("databricks", knobs={"warehouse_seconds": 0, "statement_chunk_rows": 2}) as running:
        yield running
        assert running.violations == ()


def client_of(sandbox: Sandbox) -> AsyncClient:
    made = AsyncClient(
        host=sandbox.url,
        token=sandbox.credentials["admin_token"],
        warehouse_id=sandbox.details["warehouse_id"],
        proxy=None,
    )
    made.settings = made.settings.with_(polling=Polling(interval=0.05))
    return made


def test_a_cancelled_task_cancels_its_statement(sandbox: Sandbox) -> None:
    async def main() -> str:
        async with client_of(sandbox) as client:
            seen: list[str] = []
            begun = asyncio.Event()

            def told(answer: Any) -> None:
                seen.append(answer.statement_id)
                begun.set()

            task = asyncio.create_task(client.sql.execute(LONG, on_poll=told))
            await begun.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            with pytest.raises(StatementFailed) as failed:
                await client.sql.result(seen[0])
            return failed.value.state

    assert asyncio.run(main()) == "CANCELED"


def test_many_statements_at_once(sandbox: Sandbox) -> None:
    async def main() -> list[Any]:
        async with client_of(sandbox) as client:

            async def one(number: int) -> Any:
                result = await client.sql.execute("SELECT :n AS n", {"n": number})
                return (await result.rows())[0][0]

            return await asyncio.gather(*(one(number) for number in range(12)))

    assert asyncio.run(main()) == list(range(12))


def test_a_result_that_is_read_in_part_leaves_nothing_behind(sandbox: Sandbox) -> None:
    async def main() -> list[Any]:
        async with client_of(sandbox) as client:
            result = await client.sql.execute("SELECT range AS n FROM range(100)")
            rows = aiter(result)
            read = [await anext(rows) for _ in range(3)]
            await rows.aclose()  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
            while len(asyncio.all_tasks()) > 1:  # what was being fetched ends by being cancelled
                await asyncio.sleep(0.001)
            return read

    assert asyncio.run(main()) == [(0,), (1,), (2,)]


def test_results_are_read_under_trio_too(sandbox: Sandbox) -> None:
    async def main() -> list[Any]:
        async with client_of(sandbox) as client:
            result = await client.sql.execute("SELECT range AS n FROM range(5)")
            return [row async for row in result]

    assert trio.run(main) == [(number,) for number in range(5)]
