# Derived from _async/capture_listing.py by `make generate`; do not edit.
"""All captures of a listing or a search, whatever the gateway makes of pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dovetail.sds.capture_calls import listing_call
from dovetail.sds.capture_rows import FoundCaptures, Gathered, Page, known, page_of
from dovetail.sds.capture_windows import Window
from dovetail.sds.distinct_rows import StaleGuard
from dovetail.sds.errors import CaptureError
from dovetail.sds.page_size import MOST_A_PAGE
from dovetail_api.sds.operations import captures

if TYPE_CHECKING:
    from dovetail.sds._sync.gateway import Gateway
    from dovetail.sds.capture_filters import Filter


class Listing:
    """A listing, or a search.

    The first page is asked for without saying so, since some gateways refuse ``page`` whatever it says. Those can only
    give a hundred captures at a time, so there the rest is cut by times of creation until every part fits.

    Args:
        client: The client to send with.
        filters: What the captures must be like.
        capture_type: Of which type they must be; None for all.
        page_size: How many are asked for at a time.
    """

    def __init__(
        self, client: Gateway, filters: Sequence[Filter], capture_type: str | None, page_size: int = MOST_A_PAGE
    ) -> None:
        self._client = client
        self._filters = filters
        self._capture_type = capture_type
        self._page_size = page_size
        self._gathered = Gathered()
        self._counted = 0

    def all(self) -> FoundCaptures:
        """Every capture.

        Raises:
            CaptureError: The gateway refused, or gives no way to see more than the first of them.
            SDSError: There was no answer, or not a good one.
        """
        page = self._page()
        self._take(page)
        refusal = self._rest(page)
        if refusal is not None:
            return self._by_windows(refusal)
        if self._gathered.entries < self._counted:
            self._front()
        return self._gathered.all(self._counted)

    def _rest(self, page: Page) -> CaptureError | None:
        """The pages after the first; why it gives none of them, where the gateway refuses."""
        number, guard = 2, StaleGuard()
        while page.rows and (page.more or self._gathered.entries < page.total):
            try:
                page = self._page(number)
            except CaptureError as error:
                if error.status != 400 or number > 2:
                    raise
                return error
            guard.note(is_new=self._take(page) or not page.rows)
            number += 1
        return None

    def _front(self) -> None:
        """What was changed meanwhile: it has moved to the front, to pages that had been."""
        number: int | None = None
        while self._take(self._page(number)):
            number = (number or 1) + 1

    def _take(self, page: Page) -> bool:
        self._counted = max(self._counted, page.total)
        return self._gathered.take(page)

    def _by_windows(self, refusal: CaptureError) -> FoundCaptures:
        self._gathered = Gathered()
        waiting = [Window()]
        while waiting:
            window = waiting.pop()
            page = self._page(window=window)
            if page.rows >= page.total:
                self._gathered.take(page)
                continue
            halves = window.halves(capture.created_at for capture in page.captures if capture.created_at)
            if halves is None:
                raise refusal
            # The newest come first, as they do where pages are given.
            waiting += halves
        # Channels of one folder that were made at different times came in different parts.
        for parts in self._gathered.torn():
            whole = known(self._client.send(captures.get(capture_id=parts[0].uuid)))
            self._gathered.join(parts, whole)
        return self._gathered.all()

    def _page(self, number: int | None = None, window: Window = Window()) -> Page:  # noqa: B008 - a value
        filters = [*self._filters, *window.conditions()]
        return page_of(self._client.send(listing_call(filters, self._capture_type, number, self._page_size)))
