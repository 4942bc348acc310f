"""One way of driving a client for all: sync, asyncio and trio, so that a test is written once."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from anyio.from_thread import BlockingPortal, start_blocking_portal

from dovetail.runtime import AsyncClient, Call, Client, Response, Settings


class Way(NamedTuple):
    """An engine, and how it is driven."""

    engine: str
    mode: str

    @property
    def name(self) -> str:
        return f"{self.engine}-{self.mode}"


WAYS = [Way("pyreqwest", "sync"), Way("pyreqwest", "asyncio"), Way("httpx", "sync"), Way("httpx", "asyncio")]
TRIO = Way("httpx", "trio")


class Driver(Protocol):
    """The surface of both clients, made blocking."""

    def send(self, call: Call[Any], **options: Any) -> Any: ...
    def send_detailed(self, call: Call[Any], **options: Any) -> Response[Any]: ...
    def request(self, method: str, url: str, **options: Any) -> Response[Any]: ...
    def download(self, call: Call[bytes], to: Path, **options: Any) -> int: ...
    def send_many(self, calls: Iterable[Call[Any]], **options: Any) -> list[Any]: ...
    def items(self, call: Any, **options: Any) -> Iterator[Any]: ...
    def pages(self, call: Any, **options: Any) -> Iterator[Any]: ...
    def events(self, call: Any, **options: Any) -> Iterator[Any]: ...
    def streamed(self, call: Call[Any], **options: Any) -> Iterator[bytes]: ...
    def close(self) -> None: ...


class SyncDriver:
    def __init__(self, settings: Settings) -> None:
        self.client = Client(settings)
        self.send = self.client.send
        self.send_detailed = self.client.send_detailed
        self.request = self.client.request
        self.download = self.client.download
        self.send_many = self.client.send_many
        self.items = self.client.items
        self.pages = self.client.pages
        self.events = self.client.events
        self.close = self.client.close

    def streamed(self, call: Call[Any], **options: Any) -> Iterator[bytes]:
        with self.client.stream(call, **options) as response:
            yield from response.chunks()


class AsyncDriver:
    def __init__(self, settings: Settings, portal: BlockingPortal) -> None:
        self.client = AsyncClient(settings)
        self.portal = portal

    def _blocking(self, function: Callable[..., Any], *args: Any, **options: Any) -> Any:
        async def run() -> Any:
            return await function(*args, **options)

        return self.portal.call(run)

    def _each(self, iterator: AsyncIterator[Any]) -> Iterator[Any]:
        end = object()

        async def following() -> Any:
            return await anext(iterator, end)

        while (item := self.portal.call(following)) is not end:
            yield item

    def send(self, call: Call[Any], **options: Any) -> Any:
        return self._blocking(self.client.send, call, **options)

    def send_detailed(self, call: Call[Any], **options: Any) -> Response[Any]:
        return self._blocking(self.client.send_detailed, call, **options)

    def request(self, method: str, url: str, **options: Any) -> Response[Any]:
        return self._blocking(self.client.request, method, url, **options)

    def download(self, call: Call[bytes], to: Path, **options: Any) -> int:
        return self._blocking(self.client.download, call, to, **options)

    def send_many(self, calls: Iterable[Call[Any]], **options: Any) -> list[Any]:
        return self._blocking(self.client.send_many, calls, **options)

    def items(self, call: Any, **options: Any) -> Iterator[Any]:
        return self._each(self.client.items(call, **options))

    def pages(self, call: Any, **options: Any) -> Iterator[Any]:
        return self._each(self.client.pages(call, **options))

    def events(self, call: Any, **options: Any) -> Iterator[Any]:
        return self._each(self.client.events(call, **options))

    def streamed(self, call: Call[Any], **options: Any) -> Iterator[bytes]:
        async def chunks() -> list[bytes]:
            async with self.client.stream(call, **options) as response:
                return [chunk async for chunk in response.chunks()]

        yield from self.portal.call(chunks)

    def close(self) -> None:
        self.portal.call(self.client.aclose)


@contextlib.contextmanager
def drivers(way: Way) -> Iterator[Callable[[Settings], Driver]]:
    """A factory of drivers that are closed at the end."""
    with contextlib.ExitStack() as stack:
        portal = stack.enter_context(start_blocking_portal(way.mode)) if way.mode != "sync" else None

        def make(settings: Settings) -> Driver:
            driver: Driver = SyncDriver(settings) if portal is None else AsyncDriver(settings, portal)
            stack.callback(driver.close)
            return driver

        yield make
