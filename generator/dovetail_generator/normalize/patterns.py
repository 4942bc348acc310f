"""Regular expressions of a contract, which are JavaScript's."""

from __future__ import annotations

import re
import warnings


def is_python(pattern: str) -> bool:
    """Whether Python understands a pattern too."""
    try:
        with warnings.catch_warnings():
            # It warns of what may come to mean something else.
            warnings.simplefilter("ignore")
            re.compile(pattern)
    except (re.error, OverflowError, RecursionError):
        return False
    return True
