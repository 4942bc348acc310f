"""The base of generated resources: classes with a method for each operation, which they send through a client."""

from __future__ import annotations

import copy
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any, Self, TypeVar

from msgspec import UNSET

from dovetail.runtime.given import Given

if TYPE_CHECKING:
    from dovetail.runtime._async.client import AsyncClient
    from dovetail.runtime._async.started import AsyncStarted
    from dovetail.runtime.operation import EventOperation, Operation, PagedOperation, StartingOperation
    from dovetail.runtime.sse import Event

T = TypeVar("T")
F = TypeVar("F")
I = TypeVar("I")  # noqa: E741 - item

_NOTHING: Mapping[str, object] = {}


class AsyncResource:
    """Operations that belong together, sent through one client.

    Args:
        client: The client.
    """

    _ahead: bool = False
    """Whether lists fetch the next page while one is looked at."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._options: dict[str, Any] = {}

    def with_options(
        self, *, timeout: float | None = None, retries: int | None = None, ahead: bool | None = None
    ) -> Self:
        """The same resource, which sends with other options; what is left out stays as it is.

        Args:
            timeout: Seconds for all attempts of one call together.
            retries: Most attempts after the first.
            ahead: Whether lists fetch the next page already while one is looked at: at most one, and in vain when
                nobody asks for it.
        """
        other = copy.copy(self)
        given = {"timeout": timeout, "retries": retries}
        other._options = self._options | {name: value for name, value in given.items() if value is not None}
        if ahead is not None:
            other._ahead = ahead
        return other

    async def _send(
        self, operation: Operation[T], arguments: Mapping[str, object] = _NOTHING, body: object = UNSET
    ) -> T:
        with self._client.settings.refusals():
            call = operation.call(arguments, _value(operation, body))
        return await self._client.send(call, **self._options)

    async def _start(
        self, operation: StartingOperation[T, F], arguments: Mapping[str, object] = _NOTHING, body: object = UNSET
    ) -> AsyncStarted[T, F]:
        with self._client.settings.refusals():
            call = operation.call(arguments, _value(operation, body))
        return await self._client.start(call, **self._options)

    def _items(
        self, operation: PagedOperation[Any, I], arguments: Mapping[str, object] = _NOTHING, body: object = UNSET
    ) -> AsyncIterator[I]:
        with self._client.settings.refusals():
            call = operation.call(arguments, _value(operation, body))
        return self._client.items(call, ahead=self._ahead, **self._options)

    def _events(
        self, operation: EventOperation[T], arguments: Mapping[str, object] = _NOTHING, body: object = UNSET
    ) -> AsyncIterator[Event[T]]:
        with self._client.settings.refusals():
            call = operation.call(arguments, _value(operation, body))
        return self._client.events(call, **self._options)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._client!r}>"


def _value(operation: Operation[Any], body: object) -> object:
    return body.value(operation) if isinstance(body, Given) else body
