# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Orders: what customers ordered."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET

from bookshop import models as m
from bookshop.operations import orders as o
from dovetail.runtime._async.resource import AsyncResource
from dovetail.runtime.given import Given

if TYPE_CHECKING:
    from bookshop import dicts as d
    from dovetail.runtime._async.started import AsyncStarted
    from dovetail.runtime.sse import Event


class AsyncOrders(AsyncResource):
    """Orders: what customers ordered."""

    @overload
    async def create(self, body: m.OrderRequest | d.OrderRequest, /) -> AsyncStarted[m.Order, m.Order]: ...

    @overload
    async def create(self, **fields: Unpack[d.OrderRequest]) -> AsyncStarted[m.Order, m.Order]: ...

    @overload
    async def create(self, body: Mapping[str, object], /, *, force: bool) -> AsyncStarted[m.Order, m.Order]: ...
    async def create(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> AsyncStarted[m.Order, m.Order]:
        """Order books.

        The order is worked on after the answer; wait for it with `client.wait`.

        Args:
            body: What to order, and how it is paid.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. The order as it was taken.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Bookshop, POST /orders
        """
        return await self._start(o.CREATE, body=Given(body, fields, force))

    async def get(self, order_id: int) -> m.Order:
        """Get an order.

        Args:
            order_id: The order's number.

        Returns:
            The order.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Bookshop, GET /orders/{order_id}
        """
        return await self._send(o.GET, {"order_id": order_id})

    async def cancel(self, order_id: int) -> None:
        """Cancel an order.

        Args:
            order_id: The order's number.

        Returns:
            It is cancelled.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Bookshop, DELETE /orders/{order_id}
        """
        return await self._send(o.CANCEL, {"order_id": order_id})

    def watch(self, order_id: int) -> AsyncIterator[Event[m.OrderEvent]]:
        """Watch an order.

        Args:
            order_id: The order's number.

        Returns:
            Each event as it comes. What happens to it, as it happens.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Bookshop, GET /orders/{order_id}/events
        """
        return self._events(o.WATCH, {"order_id": order_id})
