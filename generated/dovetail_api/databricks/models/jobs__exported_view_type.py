# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of jobs: jobs of one or many tasks, and their runs."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model

ExportedViewType: TypeAlias = Literal["DASHBOARD", "NOTEBOOK"] | str
"""What a view shows."""


class ExportRunOutput(Model, kw_only=True, gc=False):
    """An exported run."""

    views: list[ExportedView] | UnsetType = UNSET
    """One entry for each view."""


class ExportedView(Model, kw_only=True, gc=False):
    """A view of a run."""

    content: str | UnsetType = UNSET
    """The view, as HTML."""
    name: str | UnsetType = UNSET
    """The name of the notebook or dashboard."""
    type: ExportedViewType | UnsetType = UNSET
    """What it is."""
