# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Answers that several areas of Coherent Hybrid Runner share."""

from __future__ import annotations

from typing import Any

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model


class RunnerFailure(Model, kw_only=True, gc=False):
    """What a runner says of a failure. Versions differ; whatever they say is kept."""

    status: str | UnsetType | None = UNSET
    """`Error`, where it is said."""
    error: Any | UnsetType = UNSET
    """What went wrong, as text or as an object."""
    message: Any | UnsetType = UNSET
    """What went wrong, for people."""
