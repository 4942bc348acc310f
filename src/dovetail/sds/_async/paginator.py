"""Lists that come in pages."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from dovetail.runtime._async.paging import all_pages
from dovetail.sds.async_primitives import at_once
from dovetail.sds.distinct_rows import DistinctRows
from dovetail.sds.errors import GatewayError

if TYPE_CHECKING:
    from dovetail.runtime._async.client import AsyncClient
    from dovetail.runtime.call import PagedCall

T = TypeVar("T")


class AsyncPaginator(Generic[T]):
    """A list that is fetched page by page while it is gone through, the next page a little ahead.

    Making one sends nothing. It can be gone through any number of times, and asks again each time. ``len`` and ``bool``
    ask for the first page, which the next pass uses. Each row comes once, also where pages shift meanwhile.

    Args:
        client: Sends the calls.
        call: The call for the first page; None for what is made up in a dry run.
        make: Makes an item of a row.
        keep: Whether an item belongs to the list; all do by default.
        nothing: Words of a 404 that mean that the list is empty.
        samples: What is made up.

    Attributes:
        warnings: What the gateway remarked on the pages that came so far, and whether some were missing.
        missing: How many rows the gateway counted and did not give when it was last gone through to its end: the list
            has changed meanwhile, or is not whole.

    Example:
        >>> listing = client.list_files("/runs/a")
        >>> [file.name async for file in listing][:2], await listing.total()
        (['sample-001.txt', 'sample-002.txt'], 75)
    """

    def __init__(
        self,
        client: AsyncClient,
        call: PagedCall[Any, Any] | None,
        make: Callable[[Any], T],
        *,
        keep: Callable[[T], bool] | None = None,
        nothing: str = "",
        samples: Sequence[T] = (),
    ) -> None:
        self.warnings: tuple[str, ...] = ()
        self.missing: int = 0
        self._client = client
        self._call = call
        self._make = make
        self._keep = keep
        self._nothing = nothing
        self._samples = samples
        self._first: Any = None
        self._running: AsyncIterator[T] | None = None

    async def total(self) -> int:
        """How many items there are, as the gateway counts them.

        It matches by the beginnings of paths, so that it may count some that are not below the folder asked for; where
        the list has a single page, these are left out.

        Returns:
            The number; in a dry run that of what is made up.

        Raises:
            GatewayError: The gateway refused.
            NetworkError: There was no answer.

        Example:
            >>> await client.list_files("/runs/a").total()
            75
        """
        if self._call is None:
            return len(self._samples)
        first = await self._peeked(self._call)
        if first is None:
            return 0
        kept = len(self._kept(first.results))
        return kept if len(first.results) == first.count else max(kept, first.count)

    async def any(self) -> bool:
        """Whether there is anything in the list.

        Returns:
            False for an empty list.

        Raises:
            GatewayError: The gateway refused.
            NetworkError: There was no answer.

        Example:
            >>> await client.list_files("/runs/a").any()
            True
        """
        count = await self.total()
        if self._call is None or not count:  # made up, or nothing
            return count > 0
        first = await self._peeked(self._call)
        if first is None or not first.results:
            return False
        if self._kept(first.results):
            return True
        async for _ in self:
            return True
        return False

    def __len__(self) -> int:
        return at_once(self.total, "await listing.total()")

    def __bool__(self) -> bool:
        return at_once(self.any, "await listing.any()")

    async def __aiter__(self) -> AsyncGenerator[T]:
        for item in self._samples:
            yield item
        first, self._first = self._first, None
        rows = DistinctRows()
        async for page in self._pages(first):
            for item in self._kept(rows.of(page)):
                yield item
        self.missing = rows.missing
        if rows.missing:
            self._remark(
                f"The gateway counted {rows.counted:,} rows and gave {rows.given:,}: "
                "the list has changed meanwhile, or is not whole."
            )

    async def __anext__(self) -> T:
        if self._running is None:
            self._running = aiter(self)
        return await anext(self._running)

    async def _peeked(self, call: PagedCall[Any, Any]) -> Any:
        """The first page, which is kept for the next pass; None where there is nothing."""
        first = self._first  # another thread's pass may take it at any time
        if first is None:
            try:
                first = self._first = await self._client.send(call)
            except GatewayError as error:
                if not self._is_end(error, 0):
                    raise
            else:
                self._note(first)
        return first

    async def _pages(self, first: Any = None) -> AsyncGenerator[Any]:
        if self._call is None:
            return
        seen = 0
        pages = all_pages(self._client, self._call, True, {}, first)
        try:
            async for page in pages:
                seen += 1
                self._note(page)
                yield page
        except GatewayError as error:
            if not self._is_end(error, seen):
                raise
        finally:
            await pages.aclose()

    def _is_end(self, error: GatewayError, seen: int) -> bool:
        """Whether a refusal means that there is nothing, or nothing more."""
        said = (error.reason or "").lower()
        # While it was gone through, the list may have become shorter by whole pages.
        vanished = seen > 0 and "invalid page" in said
        return error.status == 404 and (vanished or (self._nothing != "" and self._nothing.lower() in said))

    def _kept(self, rows: Sequence[Any]) -> list[T]:
        items = [self._make(row) for row in rows]
        return items if self._keep is None else [item for item in items if self._keep(item)]

    def _note(self, page: Any) -> None:
        for remark in getattr(page, "warnings", None) or ():
            self._remark(remark, "The gateway remarks: ")

    def _remark(self, remark: str, whose: str = "") -> None:
        if remark not in self.warnings:
            import logging

            self.warnings = (*self.warnings, remark)
            logging.getLogger("dovetail.sds").warning("%s%s", whose, remark)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({'dry run' if self._call is None else self._call.path!r})"
