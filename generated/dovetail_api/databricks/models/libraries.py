# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of libraries: libraries installed on clusters."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import Library

LibraryInstallStatus: TypeAlias = (
    Literal["FAILED", "INSTALLED", "INSTALLING", "PENDING", "RESOLVING", "RESTORED", "SKIPPED", "UNINSTALL_ON_RESTART"]
    | str
)
"""How far a library is: `PENDING`, `RESOLVING`, `INSTALLING`, then `INSTALLED`, `FAILED` or `SKIPPED` (for another
    Scala version).
    """


class AllClusterLibraryStatuses(Model, kw_only=True, gc=False):
    """The libraries of all clusters."""

    statuses: list[ClusterLibraryStatuses] | UnsetType = UNSET
    """One entry for each cluster that has libraries."""


class ClusterLibraryStatuses(Model, kw_only=True, gc=False):
    """The libraries of a cluster."""

    cluster_id: str | UnsetType = UNSET
    """The cluster's id."""
    library_statuses: list[LibraryFullStatus] | UnsetType = UNSET
    """One entry for each library."""


class LibraryFullStatus(Model, kw_only=True, gc=False):
    """A library and how far it is."""

    is_library_for_all_clusters: bool | UnsetType = UNSET
    """Whether it is installed on every cluster of the workspace."""
    library: Library | UnsetType = UNSET
    """The library."""
    messages: list[str] | UnsetType = UNSET
    """What there is to say about it, above all why it failed or was skipped."""
    status: LibraryInstallStatus | UnsetType = UNSET
    """How far it is."""
