"""The mark of functions that a contract deprecates: type checkers tell of their use, nothing happens when they run."""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["mark_deprecated"]

if TYPE_CHECKING:
    from typing_extensions import deprecated as mark_deprecated
else:

    def mark_deprecated(message: str, *, category: object = None) -> object:
        """Mark a function, without loading what type checkers know the mark by."""

        def marked(function: object) -> object:
            function.__deprecated__ = message
            return function

        return marked
