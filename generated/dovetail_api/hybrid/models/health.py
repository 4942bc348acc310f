# Made from hybrid.yaml by dovetail-generate; do not edit.
"""Answers of health: whether the runner is up."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model


class RunnerHealth(Model, kw_only=True, gc=False):
    """How the runner is."""

    msg: Literal["ok"] | str | UnsetType | None = UNSET
    """`ok` when all is well."""
