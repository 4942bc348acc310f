# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Answers that several areas of Coherent Hybrid Runner share."""

from __future__ import annotations

from typing import Any, ClassVar

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.open_model import Additional, OpenModel


class RunnerFailure(OpenModel):
    """What a runner says of a failure. Versions differ; whatever they say is kept."""

    status: str | UnsetType | None = UNSET
    """`Error`, where it is said."""
    error: Any | UnsetType = UNSET
    """What went wrong, as text or as an object."""
    message: Any | UnsetType = UNSET
    """What went wrong, for people."""
    __additional__: ClassVar[Additional] = Additional()
    additional_properties: dict[str, Any] = field(default_factory=dict)
    """The members that are not declared, by name."""
