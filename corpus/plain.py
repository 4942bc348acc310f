"""What a value of a document is, so that type checkers know it too."""

from __future__ import annotations

from typing import Any

from typing_extensions import TypeIs


def is_dict(value: object) -> TypeIs[dict[str, Any]]:
    """Whether a value is an object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeIs[list[Any]]:
    """Whether a value is an array."""
    return isinstance(value, list)


def members(value: object) -> dict[str, Any]:
    """The members of an object; none of anything else."""
    return value if is_dict(value) else {}


def items(value: object) -> list[Any]:
    """The items of an array; none of anything else."""
    return value if is_list(value) else []
