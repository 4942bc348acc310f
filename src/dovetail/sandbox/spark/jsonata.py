"""JSONata expressions, evaluated within limits."""

from __future__ import annotations

import json
from typing import Any, Final

from jsonata import Jsonata  # pyright: ignore[reportMissingTypeStubs]

_LONGEST_MS: Final = 5_000
_DEEPEST: Final = 200


class BadExpression(Exception):
    """An expression that cannot be read, or that fails."""


def check(expression: str) -> None:
    """Read an expression without evaluating it.

    Raises:
        BadExpression: It is none.
    """
    try:
        # Whatever it raises: the library does not say, and deep nesting exhausts its parser.
        Jsonata(expression)
    except Exception as error:
        raise _bad(error) from None


def evaluate(expression: str, data: Any) -> Any:
    """What an expression makes of JSON data; None where it finds nothing.

    Raises:
        BadExpression: It cannot be read, fails, takes too long, or gives what is no JSON, such as a function.
    """
    try:
        found = Jsonata(expression, timeout=_LONGEST_MS, stack=_DEEPEST).evaluate(data)
    except Exception as error:
        raise _bad(error) from None
    try:
        return json.loads(json.dumps(found, allow_nan=False, ensure_ascii=False).encode())
    except (TypeError, ValueError):
        raise BadExpression("What it gives is no JSON.") from None


def _bad(error: Exception) -> BadExpression:
    if isinstance(error, RecursionError):
        return BadExpression("It is nested too deeply.")
    return BadExpression(str(error) or type(error).__name__)
