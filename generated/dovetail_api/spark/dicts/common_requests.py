# Made from spark.yaml by dovetail-generate; do not edit.
"""Request bodies that several areas of Coherent Spark share, as plain dictionaries."""

from __future__ import annotations

from typing import Any, TypeAlias, TypedDict

Records: TypeAlias = list[dict[str, Any]] | list[list[Any]]
"""Records, either as objects or as rows under a row of names."""


class SearchField(TypedDict):
    """One condition that rows of a list must meet."""

    field: str
    """The name of the field to look at, such as `name`."""
    value: str | bool | float
    """What the field must hold; text is matched as part of the field's text."""
