# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Answers of version: which version the runner is, and how fresh its services are."""

from __future__ import annotations

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model


class RunnerVersion(Model, kw_only=True, gc=False):
    """Which version the runner is."""

    last_pull_date: str | UnsetType | None = field(name="lastPullDate", default=UNSET)
    """When the runner last pulled services, in UTC; null when it never did."""
    filehash: str | UnsetType | None = UNSET
    """The SHA-256 hash of the runner's own files."""
    version: str | UnsetType | None = UNSET
    """The version number, such as `1.46.3`."""
