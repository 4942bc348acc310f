"""What differs in kind between the async and the sync client of SDS; the other half is ``sync_primitives``."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NoReturn, TypeVar

T = TypeVar("T")


def at_once(ask: Callable[[], Awaitable[T]], remedy: str) -> NoReturn:
    """What cannot be awaited here: ``len`` and ``bool`` give no time to ask.

    Raises:
        TypeError: Always; it says what to write instead.
    """
    raise TypeError(f"An async listing is asked with await: {remedy}.")
