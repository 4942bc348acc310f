"""One way of driving a client for both kinds, so that a test is written once."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Iterator
from typing import Any

from anyio.from_thread import BlockingPortal

_ASYNC = (
    "dovetail.spark._async",
    "dovetail.hybrid._async",
    "dovetail.databricks._async",
    "dovetail.sds._async",
    "dovetail.runtime._async.started",
    "dovetail_api.databricks.resources._async",
)


class Blocking:
    """An async client or a part of one, whose methods wait for their results."""

    def __init__(self, target: Any, portal: BlockingPortal) -> None:
        self.target = target
        self._portal = portal

    def __getattr__(self, name: str) -> Any:
        value = getattr(self.target, name)
        if inspect.ismethod(value):
            return lambda *args, **options: self._called(value, args, options)
        return self._wrapped(value)

    def __enter__(self) -> Any:
        return self._called(self.target.__aenter__, (), {})

    def __exit__(self, *error: Any) -> Any:
        return self._called(self.target.__aexit__, error, {})

    def __iter__(self) -> Iterator[Any]:
        return self._each(self._portal.call(lambda: aiter(self.target)))

    def _called(self, method: Any, args: tuple[Any, ...], options: dict[str, Any]) -> Any:
        async def call() -> Any:
            result = method(*args, **options)
            return await result if inspect.isawaitable(result) else result

        return self._wrapped(self._portal.call(call))

    def _wrapped(self, value: Any) -> Any:
        if type(value).__module__.startswith(_ASYNC):
            return Blocking(value, self._portal)
        if isinstance(value, AsyncIterator):
            return self._each(value)
        return value

    def _each(self, iterator: AsyncIterator[Any]) -> Iterator[Any]:
        end = object()

        async def following() -> Any:
            return await anext(iterator, end)

        while (item := self._portal.call(following)) is not end:
            yield item
