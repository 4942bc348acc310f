"""From a locator and keywords to the one generated operation that is meant, as a call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias, TypeVar, cast

import msgspec

from dovetail.runtime.body import File
from dovetail.spark.building import built
from dovetail.spark.dates import Date, effective_period
from dovetail.spark.errors import SparkInputError
from dovetail.spark.metadata import Metadata, Strs, batch_fields, check_keywords, comma_joined, request_meta
from dovetail.spark.tables import Records, records_of
from dovetail.spark.uri import LocatorKind, Uri, UriParams
from dovetail_api.spark.operations import services

if TYPE_CHECKING:
    from dovetail.runtime.body import FileContent
    from dovetail.runtime.call import Call
    from dovetail.spark.inputs import Inputs
    from dovetail.spark.values import Missing
    from dovetail_api.spark import dicts as d
    from dovetail_api.spark import models as m

ExecutionAnswer: TypeAlias = "m.ExecuteV3Response | m.ExecuteV4Response"
T = TypeVar("T")
_ByLocator: TypeAlias = Mapping[tuple[LocatorKind, bool], Callable[..., "Call[T]"]]

_NOT_PUBLIC: Final = "Give the locator without it."
_INPUTS: Final = b'{"inputs":'  # how the body of a v4 call begins


class ExecutionOperations(NamedTuple):
    """The operations by which an API executes services.

    Attributes:
        one: For one record, by the kind of locator and whether the service is public.
        many: For many records, by whether the service is public.
    """

    one: Mapping[tuple[LocatorKind, bool], Callable[..., Call[Any]]]
    many: Mapping[bool, Callable[..., Call[Any]]]


# Kind of locator, and whether the service is public → operation.
_EXECUTE: Final[_ByLocator[m.ExecuteV3Response]] = {
    ("folder", False): services.execute,
    ("service", False): services.execute_by_service_id,
    ("version", False): services.execute_by_version_id,
    ("proxy", False): services.execute_by_proxy,
    ("folder", True): services.execute_public,
    ("service", True): services.execute_public_by_service_id,
    ("version", True): services.execute_public_by_version_id,
    ("proxy", True): services.execute_public_by_proxy,
}
SPARK: Final = ExecutionOperations(_EXECUTE, {False: services.execute_v4, True: services.execute_v4_public})
_VALIDATE: Final[_ByLocator[m.ValidationResponse]] = {
    ("folder", False): services.validate,
    ("service", False): services.validate_by_service_id,
    ("version", False): services.validate_by_version_id,
    ("folder", True): services.validate_public,
    ("service", True): services.validate_public_by_service_id,
    ("version", True): services.validate_public_by_version_id,
}
_METADATA: Final[_ByLocator[m.MetadataResponse]] = {
    ("folder", False): services.get_metadata,
    ("service", False): services.get_metadata_by_service_id,
    ("version", False): services.get_metadata_by_version_id,
    ("folder", True): services.get_metadata_public,
    ("service", True): services.get_metadata_public_by_service_id,
    ("version", True): services.get_metadata_public_by_version_id,
}


def execute_call(
    tenant: str,
    uri: str | UriParams,
    inputs: Inputs | Records | None,
    keywords: Metadata,
    missing: Missing | None = None,
    operations: ExecutionOperations = SPARK,
) -> Call[ExecutionAnswer]:
    """The call that executes a service: one record by v3, many by v4.

    Args:
        tenant: The tenant's name.
        uri: The locator.
        inputs: The records.
        keywords: What the execution is told besides.
        missing: What to do with missing values.
        operations: The API that executes it; Spark's by default.

    Raises:
        SparkInputError: The locator, the inputs or a keyword cannot be used.
    """
    locator = Uri.validate(uri)
    check_keywords(cast("Mapping[str, Any]", keywords), Metadata.__annotations__)
    records = records_of(inputs, missing)
    if records.single:
        body = {"request_data": {"inputs": records.rows()[0]}, "request_meta": request_meta(locator, keywords)}
        single: Call[Any] = _located(operations.one, tenant, locator, "execute", body=body)
        return single
    function = operations.many.get(locator.public)
    if function is None:
        raise _unusable(locator, "public access", _NOT_PUBLIC)
    fields = batch_fields(locator, keywords)
    if "inputs" in fields:
        raise SparkInputError("extras: inputs= gives the inputs.", value=fields["inputs"], at="extras.inputs")
    records = records.alike()
    # The contract is asked about the first record: the others have been checked, and need no second look.
    first = records.part(records.start, records.start + 1)
    call: Call[Any] = built(function, tenant=tenant, body={"inputs": first.rows(), **fields})
    return call if len(records) == 1 else with_inputs(call, len(first.json()), records)


def with_inputs(call: Call[T], old: int, new: Records) -> Call[T]:
    """A v4 call with other inputs; ``old`` is the length of those that it has, as JSON."""
    rest = cast("bytes", call.body)[len(_INPUTS) + old :]
    return msgspec.structs.replace(call, body=b"".join((_INPUTS, new.json(), rest)))


def validate_call(
    tenant: str,
    uri: str | UriParams,
    inputs: Inputs | None,
    validation_type: str | None,
    keywords: Metadata,
    missing: Missing | None = None,
) -> Call[m.ValidationResponse]:
    """The call that gives the rules for a service's inputs.

    Raises:
        SparkInputError: The locator, the inputs or a keyword cannot be used.
    """
    locator = Uri.validate(uri)
    check_keywords(cast("Mapping[str, Any]", keywords), Metadata.__annotations__)
    record = records_of(inputs, missing)
    if not record.single:
        raise SparkInputError("inputs: one record is validated at a time.", value=inputs, at="inputs")
    dynamic = (validation_type or "").strip().lower() == "dynamic"
    meta = {
        **request_meta(locator, keywords),
        "validation_type": "dynamic" if dynamic else "default_values",
    }
    body = {"request_data": {"inputs": record.rows()[0]}, "request_meta": meta}
    return _located(_VALIDATE, tenant, locator, "validate", body=body)


def metadata_call(tenant: str, locator: UriParams) -> Call[m.MetadataResponse]:
    """The call that gives a service's metadata.

    Raises:
        SparkInputError: The locator cannot be used.
    """
    if locator.version is not None:
        raise _unusable(locator, "a version number", "Give version_id.")
    return _located(_METADATA, tenant, locator, "get_metadata")


def schema_call(
    tenant: str, uri: str | UriParams | None, folder: str | None, service: str | None, version_id: str | None
) -> Call[m.EngineDetailResponse]:
    """The call that gives the schema of a service or of one version.

    Raises:
        SparkInputError: The locator is no folder with a service and no version id.
    """
    locator = given_locator(uri, folder=folder, service=service)
    only_version = version_id if locator is None else locator.version_id
    if only_version is not None and version_id in (None, only_version):
        return built(services.get_schema_by_version_id, tenant=tenant, version_id=only_version)
    if locator is None:
        raise _missing()
    folder_name, service_name = _named(locator)
    if version_id is None:
        return built(services.get_schema, folder=folder_name, service=service_name)
    return built(services.get_schema_of_version, folder=folder_name, service=service_name, version_id=version_id)


def download_call(
    uri: str | UriParams | None,
    folder: str | None,
    service: str | None,
    version_id: str | None,
    file_name: str | None,
    kind: str | None,
) -> Call[bytes]:
    """The call that downloads a service's workbook.

    Raises:
        SparkInputError: The locator is no folder with a service, or there is no such kind of workbook.
    """
    folder_name, service_name = named_service(uri, folder, service)
    if kind not in (None, "original", "configured"):
        raise SparkInputError(
            f"type: {kind!r} is no kind of workbook.", value=kind, at="type", remedy="Use 'original' or 'configured'."
        )
    wire_type: Any = "withmetadata" if kind == "configured" else ""
    if version_id is None:
        return built(
            services.download, folder=folder_name, service=service_name, filename=file_name or "", type=wire_type
        )
    return built(
        services.download_version,
        folder=folder_name,
        service=service_name,
        version_id=version_id,
        filename=file_name or "",
        type=wire_type,
    )


def upload_call(
    tenant: str,
    folder: str,
    service: str,
    file: FileContent,
    *,
    file_name: str | None,
    versioning: str | None,
    start_date: Date | None,
    end_date: Date | None,
    extras: Mapping[str, Any] | None,
) -> Call[m.UploadResponse]:
    """The call that uploads a workbook and starts its compilation.

    Raises:
        SparkInputError: A name, a date or the file cannot be used.
    """
    start, end = effective_period(start_date, end_date)
    entity = {
        "request_data": {
            "effective_start_date": start,
            "effective_end_date": end,
            "version_difference": versioning or "minor",
            **(extras or {}),
        }
    }
    return built(
        services.upload,
        tenant=tenant,
        folder=folder,
        service=service,
        engine_upload_request_entity=cast("d.UploadRequestEntity", entity),
        service_file=File(file, file_name or f"{service}.xlsx"),
    )


def publish_call(
    tenant: str,
    folder: str,
    service: str,
    *,
    file_id: str,
    engine_id: str,
    draft_name: str | None,
    versioning: str | None,
    start_date: Date | None,
    end_date: Date | None,
    track_user: bool | None,
    label: str | None,
    release_notes: str | None,
    tags: Strs | None,
    extras: Mapping[str, Any] | None,
) -> Call[m.PublishResponse]:
    """The call that publishes a compiled upload.

    Raises:
        SparkInputError: A name, a date or an id cannot be used.
    """
    start, end = effective_period(start_date, end_date)
    data = {
        "draft_service_name": draft_name or service,
        "effective_start_date": start,
        "effective_end_date": end,
        "original_file_documentid": file_id,
        "engine_file_documentid": engine_id,
        "version_difference": versioning or "minor",
        "should_trck_user_action": bool(track_user),
        "version_label": label,
        "release_note": release_notes,
        "tags": comma_joined(tags, "tags"),
        **(extras or {}),
    }
    body = cast("d.PublishRequest", {"request_data": data})
    return built(services.publish, tenant=tenant, folder=folder, service=service, body=body)


def given_locator(
    uri: str | UriParams | None,
    *,
    folder: str | None = None,
    service: str | None = None,
    service_id: str | None = None,
    version_id: str | None = None,
    proxy: str | None = None,
    public: bool | None = None,
) -> UriParams | None:
    """The locator that is given as a whole or in parts; None when neither is.

    Raises:
        SparkInputError: Both are given, or it is no sound locator.
    """
    parts = UriParams(folder, service, service_id, None, version_id, proxy, bool(public))
    if uri is None:
        return Uri.validate(parts) if parts.kinds else None
    if parts.kinds:
        raise SparkInputError(
            f"uri and {parts.kinds[0]} are given at once.", value=uri, at="uri", remedy="Give one of them."
        )
    locator = Uri.validate(uri)
    return msgspec.structs.replace(locator, public=True) if public else locator


def required_locator(uri: str | UriParams | None, **parts: Any) -> UriParams:
    """The locator that is given as a whole or in parts.

    Raises:
        SparkInputError: There is none, or it is no sound locator.
    """
    locator = given_locator(uri, **parts)
    if locator is None:
        raise _missing()
    return locator


def named_service(uri: str | UriParams | None, folder: str | None, service: str | None) -> tuple[str, str]:
    """Folder and service, for operations that know a service by nothing else.

    Raises:
        SparkInputError: The locator is of another kind, or more precise than the operation.
    """
    return _named(required_locator(uri, folder=folder, service=service))


def _named(locator: UriParams) -> tuple[str, str]:
    if locator.folder is None or locator.service is None:
        raise _unusable(locator, f"a {locator.kinds[0]} locator", "Give 'folder/service'.")
    if locator.version is not None:
        raise _unusable(locator, "a version number", "Give 'folder/service', and version_id where it is taken.")
    if locator.public:
        raise _unusable(locator, "public access", _NOT_PUBLIC)
    return locator.folder, locator.service


def _located(table: _ByLocator[T], tenant: str, locator: UriParams, name: str, **arguments: object) -> Call[T]:
    kind = locator.kinds[0]
    function = table.get((kind, locator.public))
    if function is None and (kind, False) in table:
        raise _unusable(locator, "public access", _NOT_PUBLIC)
    if function is None:
        raise _unusable(locator, f"a {kind} locator", f"{name} knows folder and service, service_id and version_id.")
    named: dict[str, str | None]
    if kind == "folder":
        named = {"folder": locator.folder, "service": locator.service}
    elif kind == "service":
        named = {"service_id": locator.service_id}
    elif kind == "version":
        named = {"version_id": locator.version_id}
    else:
        named = {"proxy": locator.proxy}
    return built(function, tenant=tenant, **named, **arguments)


def _missing() -> SparkInputError:
    return SparkInputError("uri: a service locator is required.", at="uri", remedy="Give 'folder/service'.")


def _unusable(locator: UriParams, what: str, remedy: str) -> SparkInputError:
    return SparkInputError(f"uri: {what} means nothing here.", value=locator, at="uri", remedy=remedy)
