"""What differs in kind between the async and the sync client of SDS; the other half is ``async_primitives``."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def at_once(ask: Callable[[], T], remedy: str) -> T:
    """What is asked for, now."""
    return ask()
