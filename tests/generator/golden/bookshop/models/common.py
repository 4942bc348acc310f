# Made from bookshop.yaml by dovetail-generate; do not edit.
"""Answers that several areas of Bookshop share."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model


class Problem(Model, kw_only=True, gc=False):
    """Problem."""

    code: str | UnsetType = UNSET
    detail: str | UnsetType = UNSET
