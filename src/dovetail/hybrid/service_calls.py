"""From locators and keywords to the operation of the runner that is meant, as a call."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

from dovetail.runtime.body import File
from dovetail.spark.base_url import check_text
from dovetail.spark.building import built
from dovetail.spark.errors import SparkInputError
from dovetail.spark.metadata import check_mapping
from dovetail.spark.service_calls import ExecutionOperations, required_locator
from dovetail.spark.tables import records_of
from dovetail_api.hybrid.operations import services

if TYPE_CHECKING:
    from dovetail.runtime.body import FileContent
    from dovetail.runtime.call import Call
    from dovetail.spark.inputs import Inputs
    from dovetail.spark.metadata import Metadata
    from dovetail.spark.uri import UriParams
    from dovetail.spark.values import Missing
    from dovetail_api.hybrid import dicts as d
    from dovetail_api.hybrid import models as m

PackageFile: TypeAlias = "str | FileContent"
"""A package to upload: a path, its bytes, an open file or an iterable of bytes."""

RUNNER: Final = ExecutionOperations(
    {
        ("folder", False): services.execute,
        ("service", False): services.execute_by_service_id,
        ("version", False): services.execute_by_version_id,
    },
    {False: services.execute_v4},
)
"""The operations by which a runner executes services: no public ones, and no custom endpoints."""

_PACKAGE: Final = "package.zip"
_BY_ID: Final = (
    "Give version_id= or service_id=; the answer to the upload tells them, and status.get() those of loaded versions."
)
_LOCATING: Final = ("service_id", "version_id", "version", "validation_type")


def upload_call(file: PackageFile, file_name: str | None) -> Call[m.UploadedPackage]:
    """The call that hands a package to the runner.

    Raises:
        SparkInputError: It is no form of a file, a path that leads nowhere, or the name is no text.
    """
    check_text("file_name", file_name, "Give text, such as 'package.zip'.")
    content: FileContent
    if isinstance(file, str | os.PathLike):
        from pathlib import Path

        content = Path(file)
        if not content.is_file():
            raise SparkInputError(
                f"file: {str(content)!r} is no file.", value=file, at="file", remedy="Give the path of a package."
            )
    else:
        content = file
    return built(services.upload, file=File(content, file_name or _PACKAGE, "application/zip"))


def checked_keywords(keywords: Metadata) -> Metadata:
    """The keywords of an execution, none of which a runner cannot heed at all.

    Raises:
        SparkInputError: A workbook is asked for.
    """
    if keywords.get("downloadable"):
        raise SparkInputError(
            "downloadable: a runner has the compiled service, not its workbook.",
            value=True,
            at="downloadable",
            remedy="Leave it out, or execute the service in Spark.",
        )
    return keywords


def validate_call(
    tenant: str,
    locator: UriParams,
    inputs: Inputs | None,
    validation_type: str | None,
    metadata: Mapping[str, Any] | None,
    missing: Missing | None,
) -> Call[m.ValidationResponse]:
    """The call that gives the rules for a service's inputs.

    Raises:
        SparkInputError: The locator is of another kind than an id, or inputs or metadata cannot be used.
    """
    check_text("validation_type", validation_type, "Give 'dynamic' or 'static'.")
    dynamic = (validation_type or "").strip().lower() == "dynamic"
    meta = {**_located(locator, metadata), "validation_type": "dynamic" if dynamic else "default_values"}
    return built(services.validate, tenant=tenant, body=_body(inputs, meta, missing))


def metadata_call(
    tenant: str, locator: UriParams, inputs: Inputs | None, metadata: Mapping[str, Any] | None
) -> Call[m.MetadataResponse]:
    """The call that gives a service's metadata.

    Raises:
        SparkInputError: The locator is of another kind than an id, or inputs or metadata cannot be used.
    """
    if locator.version is not None:
        raise SparkInputError(
            "uri: a version number means nothing here.", value=locator, at="uri", remedy="Give version_id."
        )
    return built(services.get_metadata, tenant=tenant, body=_body(inputs, _located(locator, metadata), None))


def located_by_id(uri: str | UriParams | None, service_id: str | None, version_id: str | None) -> UriParams:
    """The locator of a service by its id, or that of a version, which is all these operations understand.

    Raises:
        SparkInputError: There is none, it is of another kind, or it is given twice.
    """
    if uri is None and service_id is None and version_id is None:
        raise SparkInputError("uri: nothing says which service is meant.", at="uri", remedy=_BY_ID)
    locator = required_locator(uri, service_id=service_id, version_id=version_id)
    kind = locator.kinds[0]
    if kind not in ("service", "version"):
        raise SparkInputError(
            f"uri: a {kind} locator means nothing here: a runner finds the service by its id alone.",
            value=locator,
            at="uri",
            remedy=_BY_ID,
        )
    if locator.public:
        raise SparkInputError("uri: a runner knows no public access.", value=locator, at="uri", remedy=_BY_ID)
    return locator


def _located(locator: UriParams, metadata: Mapping[str, Any] | None) -> dict[str, Any]:
    check_mapping("metadata", metadata, "Give a dictionary of keys.")
    for name in _LOCATING:
        if name in (metadata or {}):
            raise SparkInputError(
                f"metadata: {name} has a keyword of its own.",
                value=(metadata or {})[name],
                at=f"metadata.{name}",
                remedy=f"Give {name}=." if name != "version" else "Give 'service/ID[VERSION]' or version_id=.",
            )
    found = {"service_id": locator.service_id, "version_id": locator.version_id, "version": locator.version}
    return {**(metadata or {}), **{name: value for name, value in found.items() if value is not None}}


def _body(inputs: Inputs | None, meta: dict[str, Any], missing: Missing | None) -> d.LocatedRequest:
    record = None if inputs is None else records_of(inputs, missing)
    if record is not None and not record.single:
        raise SparkInputError("inputs: one record is taken at a time.", value=inputs, at="inputs")
    found = None if record is None else record.rows()[0]
    return cast("d.LocatedRequest", {"request_data": {"inputs": found}, "request_meta": meta})
