# Made from spark.yaml by dovetail-generate; do not edit.
"""Request bodies of impex, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict


class ExportRequest(TypedDict):
    """What to export, and in which form."""

    inputs: ExportSelection
    """What to export."""
    file_filter: NotRequired[Literal["migrate", "onpremises"]]
    """What the package is for: `migrate` to import it into a tenant, `onpremises` to load it into a Hybrid Runner. The
    server's default is "migrate".
    """
    version_filter: NotRequired[Literal["latest", "all"]]
    """Which versions to take of what is named without a version. The server's default is "latest"."""
    file_name: NotRequired[str]
    """The name the package is to have; the server's own choice when left out."""
    source_system: NotRequired[str | None]
    """What the request comes from, for records."""
    correlation_id: NotRequired[str | None]
    """An id of the caller's own, for records."""


class ExportSelection(TypedDict):
    """What to export; at least one of the three lists."""

    folders: NotRequired[list[str]]
    """Names of folders, for all services in them."""
    services: NotRequired[list[str]]
    """Services as `folder/service`, or single versions as `folder/service[1.4.2]`."""
    version_ids: NotRequired[list[str]]
    """UUIDs of versions."""


class ExportUpdate(TypedDict):
    """What is to become of an export."""

    export_status: Literal["cancelled"]
    """The state it is to have."""


class ImportMapping(TypedDict):
    """Where one service goes."""

    service_uri_source: str
    """The service in the package, as `folder/service`."""
    service_uri_destination: str
    """The service it becomes, as `folder/service`. The folder must exist."""
    update_version_type: NotRequired[Literal["major", "minor", "patch"]]
    """Which part of the version number counts up where a version is added; `minor` when left out."""


class ImportRequest(TypedDict):
    """What is to become of the services in a package."""

    inputs: ImportSelection
    """Where the services go."""
    services_existing: NotRequired[Literal["abort", "replace", "add_version"]]
    """What to do when the service is there already: `abort` fails, `replace` puts the package's versions in place of
    all there are, `add_version` adds them under the next version numbers. The server's default is "abort".
    """
    source_system: NotRequired[str | None]
    """What the request comes from, for records."""
    correlation_id: NotRequired[str | None]
    """An id of the caller's own, for records."""


class ImportSelection(TypedDict):
    """Where the services of a package go."""

    services_modify: list[ImportMapping]
    """One entry for each service."""
