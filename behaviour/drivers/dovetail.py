"""Drives the package made of ``contract.yaml``, in one of four ways: sync or async, on either engine."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Coroutine, Iterator
from typing import Any, TypeVar

from behaviour.driver import Driver, walk
from behaviour.driving import main

T = TypeVar("T")

WAYS = ("sync/pyreqwest", "sync/httpx", "async/pyreqwest", "async/httpx")

ITEM = {"id": "x1", "count": 7, "note": "n", "colour": "red", "labels": {"a": "b"}, "made_at": "2026-01-02T03:04:05Z"}
EVENTS = ('data: {"what": "made"}', 'data: {"what": "moved"}', "data: [DONE]")
BODIES: dict[str, dict[str, Any]] = {
    "absent": {"name": "a"},
    "null": {"name": "a", "note": None},
    "nan": {"name": "a", "weight": float("nan")},
}


def driver_of(way: str) -> Driver:
    """The driver for one of the four ways."""
    style, _, engine = way.partition("/")
    make = _async_driver if style == "async" else _sync_driver
    return make(engine)


def read(result: Any, pointer: str) -> Any:
    """A place of the decoded value."""
    return walk(result.value, pointer)


def unknown(result: Any, name: str) -> Any:
    """A member that the contract does not know."""
    return result.json()[name]


def _driver(**given: Any) -> Driver:
    from cabinet.operations import things

    return Driver(
        distribution="dovetail",
        item=ITEM,
        made=ITEM,
        text="/id",
        number="/count",
        required="/id",
        enum="/colour",
        nullable="/note",
        sends_null="/note",
        defaults=("grade", "view", "locale"),
        tagged_item={**ITEM, "shape": {"kind": "box", "width": 2.0}},
        tag="/shape/kind",
        events=EVENTS,
        read=read,
        unknown=unknown,
        call=lambda: things.get(thing_id="x1"),
        environment="CABINET_API_KEY",
        **given,
    )


def _sync_driver(engine: str) -> Driver:
    from cabinet import Client
    from cabinet.operations import things

    def client(url: str, secret: str | None, timeout: float | None) -> Client:
        return Client(base_url=url, api_key=secret, engine=engine, **({"timeout": timeout} if timeout else {}))

    def stream(client: Client) -> Iterator[Any]:
        return iter(client.events(things.watch(thing_id="x1")))

    return _driver(
        client=client,
        get=lambda client, key: client.send_detailed(things.get(thing_id=key)),
        create=lambda client, how: client.send_detailed(things.create(body=BODIES[how])),
        tagged=lambda client: client.send_detailed(things.get(thing_id="x1")),
        stream=stream,
        close=lambda client: client.close(),
    )


def _async_driver(engine: str) -> Driver:
    from cabinet import AsyncClient
    from cabinet.operations import things

    # A child after a fork has a loop of its own, as every program has.
    runners: dict[tuple[int, int], asyncio.Runner] = {}

    def client(url: str, secret: str | None, timeout: float | None) -> AsyncClient:
        return AsyncClient(base_url=url, api_key=secret, engine=engine, **({"timeout": timeout} if timeout else {}))

    def run(client: AsyncClient, work: Coroutine[Any, Any, T]) -> T:
        key = (os.getpid(), id(client))
        if key not in runners:
            runners[key] = asyncio.Runner()
        return runners[key].run(work)

    async def listed(events: AsyncIterator[Any], into: list[Any]) -> None:
        into.extend([event async for event in events])

    def stream(client: AsyncClient) -> Iterator[Any]:
        events: list[Any] = []
        try:
            run(client, listed(client.events(things.watch(thing_id="x1")), events))
        finally:
            yield from events

    def close(client: AsyncClient) -> None:
        run(client, client.aclose())
        runners.pop((os.getpid(), id(client))).close()

    return _driver(
        client=client,
        get=lambda client, key: run(client, client.send_detailed(things.get(thing_id=key))),
        create=lambda client, how: run(client, client.send_detailed(things.create(body=BODIES[how]))),
        tagged=lambda client: run(client, client.send_detailed(things.get(thing_id="x1"))),
        stream=stream,
        close=close,
        each_thread=True,
    )


if __name__ == "__main__":
    main(driver_of(sys.argv[1]))
