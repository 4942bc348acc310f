"""Putting the versions of a package into a tenant: all of them, or none."""

from __future__ import annotations

import json
import sqlite3
import uuid
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.message import JsonObject, Refusal
from dovetail.sandbox.spark import clock
from dovetail.sandbox.spark.documents import Document
from dovetail.sandbox.spark.folders import Folders
from dovetail.sandbox.spark.locators import parse_locator
from dovetail.sandbox.spark.packages import Packed, unpack
from dovetail.sandbox.spark.services import Services
from dovetail.sandbox.spark.transfers import Outcome, Transfer, problem
from dovetail.sandbox.spark.versions import Number, following
from dovetail.sandbox.spark.workbook import CompileError, Workbook


@attrs.frozen
class Target:
    """Where one service of a package goes."""

    folder: str
    service: str
    upgrade: str

    @property
    def uri(self) -> str:
        """The service as `folder/service`."""
        return f"{self.folder}/{self.service}"


@attrs.frozen
class Importing:
    """Takes packages."""

    database: Database
    folders: Folders
    services: Services

    def run(self, transfer: Transfer) -> Outcome:
        """Put the package of an import into its tenant."""
        versions = unpack(transfer.package or b"").versions
        nothing: JsonObject = {"services": [], "service_versions": []}
        try:
            targets = _targets(versions, transfer.request["inputs"]["services_modify"])
            existing = transfer.request.get("services_existing", "abort")
            errors = [*self._obstacles(transfer.tenant, targets, existing), *_uncompilable(versions)]
            if errors:
                return Outcome(nothing, errors)
            outputs = self._put(transfer, versions, targets, replaces=existing == "replace")
        except Refusal as refusal:
            return Outcome(nothing, [problem(refusal.code, refusal.message)])
        missing = [version for version in versions if version.workbook is None]
        warnings = [
            problem("NO_WORKBOOK", f"{each.uri} came without its workbook and cannot be run") for each in missing
        ]
        return Outcome(outputs, warnings=warnings)

    def _obstacles(self, tenant: str, targets: Mapping[str, Target], existing: str) -> list[JsonObject]:
        found: list[JsonObject] = []
        uris = [target.uri for target in targets.values()]
        found += [
            problem("BAD_REQUEST", f"several services would become {uri}") for uri in set(uris) if uris.count(uri) > 1
        ]
        for target in targets.values():
            if self.folders.named(tenant, target.folder) is None:
                found.append(problem("PRODUCT_NOT_FOUND", f"there is no folder {target.folder}; create it first"))
            elif existing == "abort" and self.services.named(tenant, target.folder, target.service):
                message = f"{target.uri} is there already; services_existing replace or add_version would go on"
                found.append(problem("SERVICE_ALREADY_EXISTS", message))
        return found

    def _put(
        self, transfer: Transfer, versions: Sequence[Packed], targets: Mapping[str, Target], *, replaces: bool
    ) -> JsonObject:
        rows: list[JsonObject] = []
        services: dict[str, JsonObject] = {}
        with self.database.write() as connection:
            for source, target in targets.items():
                service_id = _service_id(connection, transfer.tenant, target, versions, source)
                if replaces:
                    connection.execute("DELETE FROM versions WHERE service_id = ?", (service_id,))
                was_empty = not _numbers(connection, service_id)
                for version in sorted(versions, key=lambda each: each.number):
                    if version.uri != source:
                        continue
                    number = (
                        version.number if was_empty else following(_numbers(connection, service_id), target.upgrade)
                    )
                    version_id = _insert(connection, transfer, version, service_id, number)
                    services[source] = _row(version, target, service_id)
                    rows.append(
                        {
                            **services[source],
                            "service_uri_source": f"{source}[{version.number}]",
                            "service_uri_destination": f"{target.uri}[{number}]",
                            "version_source": str(version.number),
                            "version_destination": str(number),
                            "version_id_source": version.version_id,
                            "version_id_destination": version_id,
                        }
                    )
        return {"services": list(services.values()), "service_versions": rows}


def _targets(versions: Iterable[Packed], mappings: Sequence[Mapping[str, str]]) -> dict[str, Target]:
    """Where each service of a package goes; what no mapping names keeps its name."""
    targets = {version.uri: Target(version.folder, version.service, "minor") for version in versions}
    for mapping in mappings:
        ends: list[str] = []
        for key in ("service_uri_source", "service_uri_destination"):
            locator = parse_locator(mapping[key], f"/inputs/services_modify/{key}")
            if not locator.folder or not locator.service or locator.version:
                raise Refusal(400, "BAD_REQUEST", f"{key} {mapping[key]!r} is no folder/service")
            ends.append(f"{locator.folder}/{locator.service}")
        source, destination = ends
        if source not in targets:
            raise Refusal(400, "SERVICE_NOT_FOUND", f"the package holds no {source}, only {', '.join(targets)}")
        folder, _, name = destination.partition("/")
        targets[source] = Target(folder, name, mapping.get("update_version_type", "minor"))
    return targets


def _uncompilable(versions: Iterable[Packed]) -> list[JsonObject]:
    found: list[JsonObject] = []
    for version in versions:
        try:
            if version.workbook is not None:
                Workbook.compile(version.workbook, file_name=_file_name(version))
        except CompileError as error:
            found.append(problem("COMPILATION_FAILED", f"{version.uri}[{version.number}]: {error.message}"))
    return found


def _service_id(
    connection: sqlite3.Connection, tenant: str, target: Target, versions: Iterable[Packed], source: str
) -> str:
    """The id of the service that a source becomes; it is made if need be, under its old id where that is free."""
    [folder_id] = connection.execute(
        "SELECT id FROM folders WHERE tenant = ? AND name = ?", (tenant, target.folder)
    ).fetchone()
    there = connection.execute(
        "SELECT id FROM services WHERE folder_id = ? AND name = ?", (folder_id, target.service)
    ).fetchone()
    if there is not None:
        return str(there["id"])
    wanted = next(version.service_id for version in versions if version.uri == source)
    service_id = _free_id(connection, "services", wanted)
    connection.execute(
        "INSERT INTO services (id, tenant, folder_id, name) VALUES (?, ?, ?, ?)",
        (service_id, tenant, folder_id, target.service),
    )
    return service_id


def _insert(
    connection: sqlite3.Connection, transfer: Transfer, version: Packed, service_id: str, number: Number
) -> str:
    # An empty document stands for a workbook that did not come along.
    document = Document(str(uuid.uuid4()), _file_name(version), version.workbook or b"")
    connection.execute(
        "INSERT INTO documents VALUES (?, ?, ?, ?)", (document.id, transfer.tenant, document.name, document.content)
    )
    version_id = _free_id(connection, "versions", version.version_id)
    information = version.information
    connection.execute(
        "INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            version_id,
            service_id,
            document.id,
            number.major,
            number.minor,
            number.patch,
            _moment(version.record, "EffectiveStartDate", "2000-01-01T00:00:00Z"),
            _moment(version.record, "EffectiveEndDate", "9999-01-01T00:00:00Z"),
            information.get("VersionLabel"),
            information.get("ReleaseNote"),
            information.get("Tags"),
            str(information.get("Author") or transfer.created_by),
            clock.now(),
        ),
    )
    if version.workbook is None:
        connection.execute(
            "INSERT INTO modules VALUES (?, ?, ?)", (version_id, version.archive, json.dumps(version.record))
        )
    return version_id


def _free_id(connection: sqlite3.Connection, table: str, wanted: str) -> str:
    taken = connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (wanted,)).fetchone()  # noqa: S608
    return str(uuid.uuid4()) if taken else wanted


def _numbers(connection: sqlite3.Connection, service_id: str) -> list[Number]:
    rows = connection.execute("SELECT major, minor, patch FROM versions WHERE service_id = ?", (service_id,)).fetchall()
    return [Number(*row) for row in rows]


def _row(version: Packed, target: Target, service_id: str) -> dict[str, Any]:
    return {
        "service_uri_source": version.uri,
        "service_uri_destination": target.uri,
        "folder_source": version.folder,
        "folder_destination": target.folder,
        "service_source": version.service,
        "service_destination": target.service,
        "service_id_source": version.service_id,
        "service_id_destination": service_id,
        "status": "added",
    }


def _file_name(version: Packed) -> str:
    return str(version.information.get("OriginalFileName") or f"{version.service}.xlsx")


def _moment(record: Mapping[str, Any], key: str, otherwise: str) -> str:
    return clock.read_moment(str(record.get(key) or otherwise), f"ModelMetaData.json/{key}")
