# Made from sds.yaml by dovetail-generate; do not edit.
"""Answers of auth: whether the key is good."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model


class KeyState(Model, kw_only=True, gc=False):
    """That a key is good."""

    message: str | UnsetType | None = UNSET
    """Whose key it is, in words."""
