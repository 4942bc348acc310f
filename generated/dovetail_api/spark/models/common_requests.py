# Made from spark.yaml by dovetail-generate; do not edit.
"""Requests that several areas of Coherent Spark share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from msgspec import Meta, field

from dovetail.runtime.model import RequestModel
from dovetail.runtime.union import untagged

if TYPE_CHECKING:
    Records: TypeAlias = (
        Annotated[list[dict[str, Any]], Meta(min_length=1)] | Annotated[list[list[Any]], Meta(min_length=1)]
    )
else:
    Records = untagged(
        __name__,
        "Records",
        lambda: Annotated[list[dict[str, Any]], Meta(min_length=1)] | Annotated[list[list[Any]], Meta(min_length=1)],
    )
"""Records, either as objects or as rows under a row of names."""


class SearchField(RequestModel, kw_only=True, gc=False):
    """One condition that rows of a list must meet."""

    field_: Annotated[str, Meta(min_length=1)] = field(name="field")
    """The name of the field to look at, such as `name`."""
    value: str | bool | float
    """What the field must hold; text is matched as part of the field's text."""
