"""Texts of a path, a query, a header or a form as the values they stand for."""

from __future__ import annotations

import json
from typing import Any

_TYPED = frozenset({"integer", "number", "boolean"})


def typed(types: frozenset[str], text: str) -> Any:
    """A text as the JSON value it stands for, by the types that the contract gives; text where it stands for none."""
    if not _TYPED.isdisjoint(types):
        try:
            value = json.loads(text)
        except ValueError:
            return text
        # A boolean is an int in Python, but not in JSON.
        kind = "boolean" if isinstance(value, bool) else "integer" if isinstance(value, int) else "number"
        if isinstance(value, int | float) and (kind in types or (kind == "integer" and "number" in types)):
            return value
    return text
