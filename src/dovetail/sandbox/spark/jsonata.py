"""JSONata expressions, evaluated within limits."""

from __future__ import annotations

from typing import Any, Final

from jsonata import JException, Jsonata  # pyright: ignore[reportMissingTypeStubs]

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
        Jsonata(expression)
    except JException as error:
        raise BadExpression(str(error)) from None


def evaluate(expression: str, data: Any) -> Any:
    """What an expression makes of JSON data; None where it finds nothing.

    Raises:
        BadExpression: It cannot be read, fails, or takes too long.
    """
    try:
        return Jsonata(expression, timeout=_LONGEST_MS, stack=_DEEPEST).evaluate(data)
    except (JException, RecursionError, ArithmeticError, TypeError, ValueError) as error:
        raise BadExpression(str(error) or type(error).__name__) from None
