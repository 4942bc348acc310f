"""Packages: the archives that exports make and imports take.

```
{tenant}/manifest.json
{tenant}/{folder}/{service}/{version}/ModelMetaData.json
                                      DefaultValidations.json
                                      WASMMetaData.json
                                      {version_id}.zip
                                      {workbook}.xlsx            (`migrate` only)
```
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any, cast

import attrs

from dovetail.sandbox.message import JsonObject, Refusal, is_object
from dovetail.sandbox.spark.archives import MOST_UNPACKED, unzipped, zipped
from dovetail.sandbox.spark.modules import workbook_inside
from dovetail.sandbox.spark.versions import Number


@attrs.frozen
class Packed:
    """A version in a package.

    Attributes:
        record: What `ModelMetaData.json` says.
        archive: The archive with the WebAssembly module.
        validations: `DefaultValidations.json` as it is.
        workbook: The workbook; None in a package that carries none.
    """

    folder: str
    service: str
    number: Number
    service_id: str
    version_id: str
    record: JsonObject = attrs.field(repr=False)
    archive: bytes = attrs.field(repr=False)
    validations: bytes = attrs.field(repr=False)
    workbook: bytes | None = attrs.field(repr=False)

    @property
    def uri(self) -> str:
        """The service as `folder/service`."""
        return f"{self.folder}/{self.service}"

    @property
    def information(self) -> JsonObject:
        """The part of the record about the version; empty when there is none."""
        return information_of(self.record)


def information_of(record: Mapping[str, Any]) -> JsonObject:
    """`EngineInformation` of a record; empty when there is none."""
    found: object = record.get("EngineInformation")
    return found if is_object(found) else {}


def outputs_of(versions: Sequence[Packed], files: object = None) -> JsonObject:
    """What a manifest, and the status of an export, say about the contents."""
    rows = {version.uri: _service(version) for version in versions}
    return {
        "files": files,
        "services": list(rows.values()),
        "service_versions": [
            {
                **_service(version),
                "service_uri_source": f"{version.uri}[{version.number}]",
                "version_source": str(version.number),
                "version_id_source": version.version_id,
            }
            for version in versions
        ],
    }


def pack(tenant: str, export_id: str, versions: Sequence[Packed], *, workbooks: bool) -> bytes:
    """A package.

    Args:
        tenant: Whose services they are.
        export_id: The export that makes it.
        versions: What goes in.
        workbooks: Whether the workbooks go in beside the modules.
    """
    manifest = {"object": "export", "id": export_id, "outputs": outputs_of(versions)}
    files = {f"{tenant}/manifest.json": _json(manifest)}
    for version in versions:
        place = f"{tenant}/{version.folder}/{version.service}/{version.number}"
        files |= {
            f"{place}/ModelMetaData.json": _json(version.record),
            f"{place}/DefaultValidations.json": version.validations,
            f"{place}/WASMMetaData.json": _json({"Revision": str(version.number)}),
            f"{place}/{version.version_id}.zip": version.archive,
        }
        if workbooks and version.workbook is not None:
            files[f"{place}/{_workbook_name(version.record)}"] = version.workbook
    return zipped(files)


@attrs.frozen
class Package:
    """A package, read.

    Attributes:
        tenant: The tenant it was exported from.
    """

    tenant: str
    versions: list[Packed]


def unpack(content: bytes, limit: int = MOST_UNPACKED) -> Package:
    """Read a package.

    Args:
        content: The archive.
        limit: How many bytes it may unpack to, and every archive in it.

    Raises:
        Refusal: `INVALID_IMPORT_ZIP`: it is no package, or something is missing in it.
    """
    try:
        files = unzipped(content, limit)
    except ValueError as error:
        raise _invalid(f"the file is no ZIP archive to be read: {error}") from error
    manifests = [name for name in files if name.count("/") == 1 and name.endswith("/manifest.json")]
    if len(manifests) != 1:
        raise _invalid("the archive holds no {tenant}/manifest.json; import what an export made")
    tenant = manifests[0].partition("/")[0]
    manifest = _object(files, manifests[0])
    outputs = manifest.get("outputs")
    given = outputs.get("service_versions") if is_object(outputs) else None
    rows = [row for row in cast("list[object]", given) if is_object(row)] if isinstance(given, list) else []
    if manifest.get("object") != "export" or not rows:
        raise _invalid(f"{manifests[0]} names no versions")
    versions = [_unpacked(files, tenant, row, limit) for row in rows]
    if len({(version.uri, version.number) for version in versions}) < len(versions):
        raise _invalid(f"{manifests[0]} names a version twice")
    return Package(tenant, versions)


def _unpacked(files: Mapping[str, bytes], tenant: str, row: Mapping[str, Any], limit: int) -> Packed:
    number = Number.parse(str(row.get("version_source")))
    names = [row.get(key) for key in ("folder_source", "service_source", "service_id_source", "version_id_source")]
    if number is None or not all(isinstance(name, str) and name for name in names):
        raise _invalid(
            f"the manifest names a version without folder, service, number or ids: {row.get('version_source')}"
        )
    folder, service, service_id, version_id = map(str, names)
    place = f"{tenant}/{folder}/{service}/{number}"
    record = _object(files, f"{place}/ModelMetaData.json")
    archive = files.get(f"{place}/{version_id}.zip")
    if archive is None:
        raise _invalid(f"the archive holds no {place}/{version_id}.zip")
    try:
        workbook = files.get(f"{place}/{_workbook_name(record)}") or workbook_inside(archive, limit)
    except ValueError as error:
        raise _invalid(f"{place}/{version_id}.zip is no ZIP archive to be read: {error}") from error
    validations = files.get(f"{place}/DefaultValidations.json", b"{}")
    return Packed(folder, service, number, service_id, version_id, record, archive, validations, workbook)


def _service(version: Packed) -> JsonObject:
    return {
        "service_uri_source": version.uri,
        "folder_source": version.folder,
        "service_source": version.service,
        "service_id_source": version.service_id,
    }


def _workbook_name(record: Mapping[str, Any]) -> str:
    given = information_of(record).get("OriginalFileName")
    return PurePosixPath(str(given or "workbook.xlsx")).name


def _object(files: Mapping[str, bytes], name: str) -> JsonObject:
    try:
        value = json.loads(files[name])
    except KeyError as error:
        raise _invalid(f"the archive holds no {name}") from error
    except (ValueError, RecursionError) as error:
        raise _invalid(f"{name} is no JSON: {error}") from error
    if not isinstance(value, dict):
        raise _invalid(f"{name} holds no JSON object")
    return cast("JsonObject", value)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _invalid(message: str) -> Refusal:
    return Refusal(400, "INVALID_IMPORT_ZIP", message)
