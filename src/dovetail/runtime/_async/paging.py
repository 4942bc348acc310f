"""Going through the pages of a list."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from dovetail.runtime.async_primitives import Ahead
from dovetail.runtime.call import Call, PagedCall, require_call
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.operation import Operation
from dovetail.runtime.pointer import resolve

if TYPE_CHECKING:
    from dovetail.runtime._async.client import AsyncClient
    from dovetail.runtime.paging import Paging

P = TypeVar("P")
I = TypeVar("I")  # noqa: E741 - item


async def all_pages(
    client: AsyncClient, call: PagedCall[P, Any], ahead: bool, options: dict[str, Any], first: P | None = None
) -> AsyncGenerator[P]:
    """Every page; with ``ahead`` the next one is fetched while one is looked at, and ``first`` is there already."""
    following: Call[Any] | None = call
    with client.settings.refusals():
        paging = _paging(call)
    seen = 0
    fetching: Ahead[P] | None = None
    try:
        while following is not None:
            page: P
            if first is not None:
                page, first = first, None
            else:
                page = await (client.send(following, **options) if fetching is None else fetching.result())
            seen += len(resolve(page, paging.items) or ())
            following = paging.next_call(following, page, seen)
            if ahead and following is not None:
                fetching = Ahead(partial(client.send, following, **options))
            yield page
    finally:
        if fetching is not None:
            fetching.drop()


async def all_items(
    client: AsyncClient, call: PagedCall[Any, I], ahead: bool, options: dict[str, Any]
) -> AsyncGenerator[I]:
    """Every item of every page."""
    with client.settings.refusals():
        pointer = _paging(call).items
    pages = all_pages(client, call, ahead, options)
    try:
        async for page in pages:
            for item in resolve(page, pointer) or ():
                yield item
    finally:
        await pages.aclose()


def _paging(call: PagedCall[Any, Any]) -> Paging:
    require_call(call)
    operation: Operation[Any] = call.operation
    paging: Paging | None = getattr(operation, "paging", None)
    if paging is None:
        raise InvalidInput(f"{operation.id} is not paged: send it with send().", value=call)
    return paging
