# Made from spark.yaml by dovetail-generate; do not edit.
"""Requests of impex."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel


class ExportRequest(RequestModel, kw_only=True, gc=False):
    """What to export, and in which form."""

    inputs: ExportSelection
    """What to export."""
    file_filter: Literal["migrate", "onpremises"] | UnsetType = UNSET
    """What the package is for: `migrate` to import it into a tenant, `onpremises` to load it into a Hybrid Runner. The
    server's default is "migrate".
    """
    version_filter: Literal["latest", "all"] | UnsetType = UNSET
    """Which versions to take of what is named without a version. The server's default is "latest"."""
    file_name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The name the package is to have; the server's own choice when left out."""
    source_system: str | UnsetType | None = UNSET
    """What the request comes from, for records."""
    correlation_id: str | UnsetType | None = UNSET
    """An id of the caller's own, for records."""


class ExportSelection(RequestModel, kw_only=True, gc=False):
    """What to export; at least one of the three lists."""

    folders: Annotated[list[Annotated[str, Meta(min_length=1)]], Meta(min_length=1)] | UnsetType = UNSET
    """Names of folders, for all services in them."""
    services: Annotated[list[Annotated[str, Meta(min_length=1)]], Meta(min_length=1)] | UnsetType = UNSET
    """Services as `folder/service`, or single versions as `folder/service[1.4.2]`."""
    version_ids: Annotated[list[Annotated[str, Meta(min_length=1)]], Meta(min_length=1)] | UnsetType = UNSET
    """UUIDs of versions."""


class ExportUpdate(RequestModel, kw_only=True, gc=False):
    """What is to become of an export."""

    export_status: Literal["cancelled"]
    """The state it is to have."""


class ImportMapping(RequestModel, kw_only=True, gc=False):
    """Where one service goes."""

    service_uri_source: Annotated[str, Meta(min_length=1)]
    """The service in the package, as `folder/service`."""
    service_uri_destination: Annotated[str, Meta(min_length=1)]
    """The service it becomes, as `folder/service`. The folder must exist."""
    update_version_type: Literal["major", "minor", "patch"] | UnsetType = UNSET
    """Which part of the version number counts up where a version is added; `minor` when left out."""


class ImportRequest(RequestModel, kw_only=True, gc=False):
    """What is to become of the services in a package."""

    inputs: ImportSelection
    """Where the services go."""
    services_existing: Literal["abort", "replace", "add_version"] | UnsetType = UNSET
    """What to do when the service is there already: `abort` fails, `replace` puts the package's versions in place of
    all there are, `add_version` adds them under the next version numbers. The server's default is "abort".
    """
    source_system: str | UnsetType | None = UNSET
    """What the request comes from, for records."""
    correlation_id: str | UnsetType | None = UNSET
    """An id of the caller's own, for records."""


class ImportSelection(RequestModel, kw_only=True, gc=False):
    """Where the services of a package go."""

    services_modify: list[ImportMapping]
    """One entry for each service."""
