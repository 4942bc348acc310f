# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of libraries, as plain dictionaries."""

from __future__ import annotations

from typing import TypedDict

from dovetail_api.databricks.dicts.common_requests import LibraryRequest


class LibraryChange(TypedDict):
    """Libraries of a cluster."""

    cluster_id: str
    """The cluster's id."""
    libraries: list[LibraryRequest]
    """The libraries."""
