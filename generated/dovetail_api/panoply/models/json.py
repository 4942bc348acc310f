# Made from panoply.yaml by dovetail-generate; do not edit.
"""Answers of json: JSON 1.0, which goes to the root and names the queue by its address."""

from __future__ import annotations

from typing import Any, TypeAlias

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model

NothingToSay: TypeAlias = dict[str, Any]
"""Nothing."""


class JsonError(Model, kw_only=True, gc=False):
    """An error in JSON."""

    type: str | UnsetType = field(name="__type", default=UNSET)
    """The name of the error, behind a `#` when its namespace is told too."""
    message: str | UnsetType = UNSET
    """The error in words."""
    message_2: str | UnsetType = field(name="Message", default=UNSET)
    """The error in words, as some services spell it."""
