# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of libraries."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from dovetail.runtime.model import RequestModel
from dovetail_api.databricks.models.common_requests import LibraryRequest


class LibraryChange(RequestModel, kw_only=True, gc=False):
    """Libraries of a cluster."""

    cluster_id: Annotated[str, Meta(min_length=1)]
    """The cluster's id."""
    libraries: list[LibraryRequest]
    """The libraries."""
