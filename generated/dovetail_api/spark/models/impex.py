# Made from spark.yaml by dovetail-generate; do not edit.
"""Answers of impex: moving services between tenants and to runners as packages."""

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model

JobProblems: TypeAlias = Any
"""What went wrong, in a form that is not documented: usually a list of objects with a code and a message.

    Null or empty when nothing did.
    """


JobStatusWord: TypeAlias = Literal["created", "in_progress", "completed", "closed", "failed", "cancelled"] | str
"""Where the job stands. `completed` and `closed` mean that it has ended and its outputs are there."""


JobWarnings: TypeAlias = Any
"""What to know, in a form that is not documented; null or empty when there is nothing."""


class ExportDescribe(Model, kw_only=True, gc=False):
    """The exports of the last hour, and the tenant's limit."""

    in_progress_exports: list[ExportRow] | UnsetType | None = UNSET
    """The exports at work."""
    recent_exports: list[ExportRow] | UnsetType | None = UNSET
    """The exports that ended within the last hour."""
    tenant: ExportTenant | UnsetType = UNSET
    """The tenant's limit."""


class ExportFile(Model, kw_only=True, gc=False):
    """A package behind a temporary link."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"file"})

    file: str
    """The link, good for about five minutes. It holds the permission, so treat it as a secret."""
    file_hash: str | UnsetType | None = UNSET
    """The package's checksum in hexadecimal digits; SHA-256 when there are 64 of them."""


class ExportLimit(Model, kw_only=True, gc=False):
    """How many exports there may be at a time."""

    export_api_job_limit: int | UnsetType | None = UNSET
    """How many exports there may be at a time."""


class ExportOutputs(Model, kw_only=True, gc=False):
    """The package that an export made, and what is in it."""

    files: list[ExportFile] | UnsetType | None = UNSET
    """The packages; null inside a package's own manifest."""
    services: list[ExportedService] | UnsetType | None = UNSET
    """The services in it."""
    service_versions: list[ExportedVersion] | UnsetType | None = UNSET
    """The versions in it."""


class ExportRow(Model, kw_only=True, gc=False):
    """An export as a row of a list."""

    object: str | UnsetType = UNSET
    """`export`."""
    id: str
    """The export's id."""
    data: ExportRowData | UnsetType = UNSET
    """How it stands."""


class ExportRowData(Model, kw_only=True, gc=False):
    """How an export stands."""

    response_timestamp: str | UnsetType | None = UNSET
    """When the server answered, in UTC. Format: date-time."""
    created_by: str | UnsetType | None = UNSET
    """Who started it."""
    created_timestamp: str | UnsetType | None = UNSET
    """When it was started, in UTC. Format: date-time."""
    updated_timestamp: str | UnsetType | None = UNSET
    """When it last changed, in UTC. Format: date-time."""
    process_time: float | UnsetType | None = UNSET
    """How long it has been going, in milliseconds."""
    export_status: JobStatusWord | UnsetType = UNSET
    """Where it stands."""


class ExportStatus(Model, kw_only=True, gc=False):
    """How far an export is, and what it made."""

    object: str | UnsetType = UNSET
    """`export`."""
    id: str
    """The export's id."""
    response_timestamp: str | UnsetType | None = UNSET
    """When the server answered, in UTC. Format: date-time."""
    status: JobStatusWord | UnsetType = UNSET
    """Where the export stands."""
    status_url: str | UnsetType | None = UNSET
    """Where its state is told."""
    process_time: float | UnsetType | None = UNSET
    """How long it has been going, in milliseconds."""
    outputs: ExportOutputs | UnsetType | None = UNSET
    """What it made; null until it has ended."""
    errors: JobProblems | UnsetType = UNSET
    """What went wrong."""
    warnings: JobWarnings | UnsetType = UNSET
    """What to know."""
    source_system: str | UnsetType | None = UNSET
    """What the request came from."""
    correlation_id: str | UnsetType | None = UNSET
    """The caller's own id."""


class ExportTenant(Model, kw_only=True, gc=False):
    """How many exports a tenant may have."""

    configuration: ExportLimit | UnsetType = UNSET
    """The limit."""
    status: ExportUse | UnsetType = UNSET
    """How much of it is in use."""


class ExportUse(Model, kw_only=True, gc=False):
    """How many exports there are."""

    export_api_jobs_in_progress: int | UnsetType | None = UNSET
    """How many are under way."""


class ExportedService(Model, kw_only=True, gc=False):
    """A service in a package."""

    service_uri_source: str | UnsetType | None = UNSET
    """The service as `folder/service`."""
    folder_source: str | UnsetType | None = UNSET
    """Its folder."""
    service_source: str | UnsetType | None = UNSET
    """Its name."""
    service_id_source: str | UnsetType | None = UNSET
    """Its UUID."""


class ExportedVersion(Model, kw_only=True, gc=False):
    """A version in a package."""

    service_uri_source: str | UnsetType | None = UNSET
    """The service as `folder/service`."""
    folder_source: str | UnsetType | None = UNSET
    """Its folder."""
    service_source: str | UnsetType | None = UNSET
    """Its name."""
    service_id_source: str | UnsetType | None = UNSET
    """Its UUID."""
    version_source: str | UnsetType | None = UNSET
    """Its version number."""
    version_id_source: str | UnsetType | None = UNSET
    """Its UUID."""


class ImportDescribe(Model, kw_only=True, gc=False):
    """The imports of the last hour, and the tenant's limit."""

    in_progress_imports: list[ImportRow] | UnsetType | None = UNSET
    """The imports at work."""
    recent_imports: list[ImportRow] | UnsetType | None = UNSET
    """The imports that ended within the last hour."""
    tenant: ImportTenant | UnsetType = UNSET
    """The tenant's limit."""


class ImportLimit(Model, kw_only=True, gc=False):
    """How many imports there may be at a time."""

    import_api_job_limit: int | UnsetType | None = UNSET
    """How many imports there may be at a time."""


class ImportOutputs(Model, kw_only=True, gc=False):
    """What an import brought."""

    services: list[ImportedService] | UnsetType | None = UNSET
    """The services."""
    service_versions: list[ImportedVersion] | UnsetType | None = UNSET
    """The versions."""


class ImportRow(Model, kw_only=True, gc=False):
    """An import as a row of a list."""

    object: str | UnsetType = UNSET
    """`import`."""
    id: str
    """The import's id."""
    data: ImportRowData | UnsetType = UNSET
    """How it stands."""


class ImportRowData(Model, kw_only=True, gc=False):
    """How an import stands."""

    response_timestamp: str | UnsetType | None = UNSET
    """When the server answered, in UTC. Format: date-time."""
    created_by: str | UnsetType | None = UNSET
    """Who started it."""
    created_timestamp: str | UnsetType | None = UNSET
    """When it was started, in UTC. Format: date-time."""
    updated_timestamp: str | UnsetType | None = UNSET
    """When it last changed, in UTC. Format: date-time."""
    process_time: float | UnsetType | None = UNSET
    """How long it has been going, in milliseconds."""
    import_status: JobStatusWord | UnsetType = UNSET
    """Where it stands."""


class ImportStatus(Model, kw_only=True, gc=False):
    """How far an import is, and what it brought."""

    object: str | UnsetType = UNSET
    """`import`."""
    id: str
    """The import's id."""
    response_timestamp: str | UnsetType | None = UNSET
    """When the server answered, in UTC. Format: date-time."""
    status: JobStatusWord | UnsetType = UNSET
    """Where the import stands."""
    status_url: str | UnsetType | None = UNSET
    """Where its state is told."""
    process_time: float | UnsetType | None = UNSET
    """How long it has been going, in milliseconds."""
    outputs: ImportOutputs | UnsetType | None = UNSET
    """What it brought; null until it has ended."""
    errors: JobProblems | UnsetType = UNSET
    """What went wrong; an import with errors has failed, whatever its status."""
    warnings: JobWarnings | UnsetType = UNSET
    """What to know."""
    source_system: str | UnsetType | None = UNSET
    """What the request came from."""
    correlation_id: str | UnsetType | None = UNSET
    """The caller's own id."""


class ImportTenant(Model, kw_only=True, gc=False):
    """How many imports a tenant may have."""

    configuration: ImportLimit | UnsetType = UNSET
    """The limit."""
    status: ImportUse | UnsetType = UNSET
    """How much of it is in use."""


class ImportUse(Model, kw_only=True, gc=False):
    """How many imports there are."""

    import_api_jobs_in_progress: int | UnsetType | None = UNSET
    """How many are under way."""


class ImportedService(Model, kw_only=True, gc=False):
    """A service that was imported, and where it came from."""

    service_uri_source: str | UnsetType | None = UNSET
    """The service in the package, as `folder/service`."""
    service_uri_destination: str | UnsetType | None = UNSET
    """The service it became."""
    folder_source: str | UnsetType | None = UNSET
    """The folder it was in."""
    folder_destination: str | UnsetType | None = UNSET
    """The folder it is in."""
    service_source: str | UnsetType | None = UNSET
    """The name it had."""
    service_destination: str | UnsetType | None = UNSET
    """The name it has."""
    service_id_source: str | UnsetType | None = UNSET
    """The UUID it had."""
    service_id_destination: str | UnsetType | None = UNSET
    """The UUID it has."""
    status: str | UnsetType | None = UNSET
    """What was done, such as `added`."""


class ImportedVersion(Model, kw_only=True, gc=False):
    """A version that was imported, and where it came from."""

    service_uri_source: str | UnsetType | None = UNSET
    """The service in the package, as `folder/service`."""
    service_uri_destination: str | UnsetType | None = UNSET
    """The service it became."""
    folder_source: str | UnsetType | None = UNSET
    """The folder it was in."""
    folder_destination: str | UnsetType | None = UNSET
    """The folder it is in."""
    service_source: str | UnsetType | None = UNSET
    """The name it had."""
    service_destination: str | UnsetType | None = UNSET
    """The name it has."""
    service_id_source: str | UnsetType | None = UNSET
    """The UUID it had."""
    service_id_destination: str | UnsetType | None = UNSET
    """The UUID it has."""
    status: str | UnsetType | None = UNSET
    """What was done, such as `added`."""
    version_source: str | UnsetType | None = UNSET
    """The version number it had."""
    version_destination: str | UnsetType | None = UNSET
    """The version number it has."""
    version_id_source: str | UnsetType | None = UNSET
    """The UUID it had."""
    version_id_destination: str | UnsetType | None = UNSET
    """The UUID it has, usually the same."""


class JobStarted(Model, kw_only=True, gc=False):
    """A job that was started."""

    object: str | UnsetType = UNSET
    """`export` or `import`."""
    id: str
    """The job's id."""
    status_url: str | UnsetType | None = UNSET
    """Where its state is told."""
