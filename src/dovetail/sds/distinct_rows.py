"""Rows of a list in pages, each once, however the list changes meanwhile; pure."""

from __future__ import annotations

from typing import Any, Final

from dovetail.sds.errors import AnswerError

_MOST_STALE: Final = 10
"""Pages in a row without anything new: so many may come when others add files in front all the time."""


class StaleGuard:
    """Looks out for pages that only tell what was told already, as those of a list that never ends do."""

    def __init__(self) -> None:
        self._stale = 0

    def note(self, *, is_new: bool) -> None:
        """A page came.

        Args:
            is_new: Whether anything on it was new.

        Raises:
            AnswerError: Too many in a row had nothing new.
        """
        self._stale = 0 if is_new else self._stale + 1
        if self._stale >= _MOST_STALE:
            raise AnswerError(
                f"The gateway's list has no end: {_MOST_STALE} pages in a row only told rows told before.", status=200
            )


class DistinctRows:
    """The rows of page after page.

    What others add in front while pages are fetched makes rows come twice; what they take away lets some slip from a
    page that is still to come into one that has been.
    """

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._counted = 0
        self._guard = StaleGuard()

    def of(self, page: Any) -> list[Any]:
        """The rows of the next page that did not come before.

        Raises:
            AnswerError: The list has no end.
        """
        self._counted = max(self._counted, page.count)
        fresh: list[Any] = []
        for row in page.results:
            if row.uuid not in self._known:
                self._known.add(row.uuid)
                fresh.append(row)
        self._guard.note(is_new=bool(fresh) or not page.results)
        return fresh

    @property
    def counted(self) -> int:
        """How many rows the gateway said that there are, at most."""
        return self._counted

    @property
    def given(self) -> int:
        """How many rows came."""
        return len(self._known)

    @property
    def missing(self) -> int:
        """How many rows were counted and did not come."""
        return max(0, self._counted - len(self._known))
