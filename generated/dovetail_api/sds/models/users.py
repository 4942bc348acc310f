# Made from sds.yaml by dovetail-generate; do not edit.
"""Answers of users: who the caller is."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model


class User(Model, kw_only=True, gc=False):
    """A user."""

    name: str | UnsetType | None = UNSET
    """The name; it may be empty."""
    email: str | UnsetType | None = UNSET
    """The mail address, which names the root folder too."""
    url: str | UnsetType | None = UNSET
    """The user's page."""
