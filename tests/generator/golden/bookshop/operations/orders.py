# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Orders: what customers ordered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from bookshop import SERVER
from bookshop import models as m
from bookshop.security import API_KEY, BEARER_AUTH, SHOP_HEADER
from dovetail.runtime.call import Call, EventCall, StartingCall
from dovetail.runtime.long_running import LongRunning
from dovetail.runtime.operation import EventOperation, JsonBody, Operation, StartingOperation
from dovetail.runtime.parameters import Path

if TYPE_CHECKING:
    from bookshop import dicts as d

_ERRORS = {400: lambda: m.Problem, 0: lambda: m.Problem}

CREATE: StartingOperation[m.Order, m.Order] = StartingOperation(
    __name__,
    "CREATE",
    "orders_create",
    "POST",
    "/orders",
    returns=lambda: m.Order,
    body=JsonBody(lambda: m.OrderRequest, secrets=frozenset({"payment.number"})),
    errors=_ERRORS,
    statuses=(202,),
    security=((BEARER_AUTH,), (API_KEY, SHOP_HEADER)),
    idempotency_header="Idempotency-Key",
    server=SERVER,
    compression=("gzip",),
    long_running=LongRunning(
        operation=lambda: GET,
        parameters={"order_id": "/id"},
        status="/status",
        done=("shipped",),
        failed=("refused",),
        error="/reason",
    ),
)


def create(*, body: m.OrderRequest | d.OrderRequest) -> StartingCall[m.Order, m.Order]:
    """Order books.

    The order is worked on after the answer; wait for it with `client.wait`.

    Args:
        body: What to order, and how it is paid.

    Returns:
        The call; ``client.start`` gives its answer, ``m.Order``, and follows it to its end, ``m.Order``. The order as
            it was taken.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from bookshop.operations import orders
        >>> call = orders.create(
        ...     body={
        ...         "lines": [{"isbn": "9780141439549", "copies": 1}],
        ...         "payment": {"kind": "card", "number": "4111111111111111"},
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/orders')

    Source: Bookshop, POST /orders
    """
    return CREATE.call(body=body)


GET: Operation[m.Order] = Operation(
    __name__,
    "GET",
    "orders_get",
    "GET",
    "/orders/{order_id}",
    returns=lambda: m.Order,
    parameters=(Path("order_id", check=lambda: Annotated[int, Meta(ge=1)]),),
    errors=_ERRORS,
    security=((BEARER_AUTH,), (API_KEY, SHOP_HEADER)),
    server=SERVER,
)


def get(*, order_id: int) -> Call[m.Order]:
    """Get an order.

    Args:
        order_id: The order's number.

    Returns:
        The call; sending it gives ``m.Order``. The order.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from bookshop.operations import orders
        >>> call = orders.get(order_id=1000)
        >>> call.method, call.path
        ('GET', '/orders/1000')

    Source: Bookshop, GET /orders/{order_id}
    """
    return GET.call({"order_id": order_id})


CANCEL: Operation[None] = Operation(
    __name__,
    "CANCEL",
    "orders_cancel",
    "DELETE",
    "/orders/{order_id}",
    returns=lambda: None,
    parameters=(Path("order_id", check=lambda: Annotated[int, Meta(ge=1)]),),
    answer="empty",
    errors={0: lambda: m.Problem},
    statuses=(204,),
    security=((BEARER_AUTH,), (API_KEY, SHOP_HEADER)),
    retry="never",
    server=SERVER,
)


def cancel(*, order_id: int) -> Call[None]:
    """Cancel an order.

    Args:
        order_id: The order's number.

    Returns:
        The call; sending it gives nothing back. It is cancelled.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from bookshop.operations import orders
        >>> call = orders.cancel(order_id=1000)
        >>> call.method, call.path
        ('DELETE', '/orders/1000')

    Source: Bookshop, DELETE /orders/{order_id}
    """
    return CANCEL.call({"order_id": order_id})


WATCH: EventOperation[m.OrderEvent] = EventOperation(
    __name__,
    "WATCH",
    "orders_watch",
    "GET",
    "/orders/{order_id}/events",
    returns=lambda: m.OrderEvent,
    parameters=(Path("order_id", check=lambda: Annotated[int, Meta(ge=1)]),),
    answer="events",
    accept="text/event-stream",
    security=((BEARER_AUTH,), (API_KEY, SHOP_HEADER)),
    server=SERVER,
    terminal_event="delivered",
)


def watch(*, order_id: int) -> EventCall[m.OrderEvent]:
    """Watch an order.

    Args:
        order_id: The order's number.

    Returns:
        The call; ``client.events`` gives each ``m.OrderEvent`` as it comes. What happens to it, as it happens.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from bookshop.operations import orders
        >>> call = orders.watch(order_id=1000)
        >>> call.method, call.path
        ('GET', '/orders/1000/events')

    Source: Bookshop, GET /orders/{order_id}/events
    """
    return WATCH.call({"order_id": order_id})
