"""How many rows of a list come at a time; pure."""

from __future__ import annotations

from typing import Final

from dovetail.sds.errors import InputError

MOST_A_PAGE: Final[int] = 100
"""Items that the gateway gives in one page at most."""


def checked_page_size(page_size: object) -> int:
    """A page size that the gateway takes as it is.

    Raises:
        InputError: It is not a whole number from 1 to 100; the gateway would take another one without a word.
    """
    if isinstance(page_size, bool) or not isinstance(page_size, int) or not 1 <= page_size <= MOST_A_PAGE:
        raise InputError(
            f"page_size: {page_size!r} is no size of a page.",
            value=page_size,
            at="page_size",
            remedy=f"Give a whole number from 1 to {MOST_A_PAGE}.",
        )
    return page_size
