"""The services that the runner holds: what came in packages, kept in files and a table."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.hybrid.answers import missing_model
from dovetail.sandbox.hybrid.engine import Model
from dovetail.sandbox.message import JsonObject, is_object
from dovetail.sandbox.spark import clock
from dovetail.sandbox.spark.locators import Locator
from dovetail.sandbox.spark.modules import workbook_inside
from dovetail.sandbox.spark.packages import Packed
from dovetail.sandbox.spark.versions import Number

_NEWEST_FIRST = "ORDER BY major DESC, minor DESC, patch DESC"


@attrs.frozen
class Version:
    """A version of a service that the runner holds.

    Attributes:
        record: What the package says of it.
        validations: The rules of all inputs, as the package says them.
        archive: The archive with the module.
        workbook: The workbook; None when the package carries none.
        compiled: Whether the archive holds a real module, which only the engine executes.
    """

    id: str
    tenant: str
    folder: str
    service: str
    service_id: str
    number: Number
    record: JsonObject = attrs.field(repr=False)
    validations: JsonObject = attrs.field(repr=False)
    archive: Path
    workbook: Path | None
    compiled: bool

    @property
    def model(self) -> Model:
        """The module, as the engine takes it."""
        # Tenants may hold packages of the same version, which are loaded and counted for each.
        return Model(f"{self.tenant}/{self.id}", self.archive.stem, self.archive)

    @property
    def compiler(self) -> str | None:
        """The number of the compiler that made the module."""
        found = self.information.get("CompilerVersion")
        return found.rpartition("_v")[2] if isinstance(found, str) else None

    @property
    def information(self) -> JsonObject:
        """The part of the record about the version."""
        found: object = self.record.get("EngineInformation")
        return found if is_object(found) else {}

    def in_effect_at(self, moment: str) -> bool:
        """Whether a moment lies in the version's effective window."""
        start, end = (clock.read_moment(str(self.record.get(name) or edge), "") for name, edge in _WINDOW)
        return start <= moment < end


_WINDOW = (("EffectiveStartDate", "0001-01-02T00:00:00Z"), ("EffectiveEndDate", "9999-12-30T00:00:00Z"))


class Registry:
    """The versions of all tenants. Safe to use from any thread.

    Args:
        folder: Where they are kept; it must exist.
    """

    def __init__(self, folder: Path) -> None:
        self._files = folder / "modules"
        self._files.mkdir(exist_ok=True)
        schema = files("dovetail.sandbox.hybrid").joinpath("schema.sql").read_text("utf-8")
        self._database = Database(folder / "hybrid.sqlite3", schema)

    def stored(self, tenant: str, packed: Packed) -> Version:
        """A version out of a package, its files kept; it answers nobody before it is added."""
        inside = workbook_inside(packed.archive)
        return Version(
            id=packed.version_id.lower(),
            tenant=tenant,
            folder=packed.folder,
            service=packed.service,
            service_id=packed.service_id.lower(),
            number=packed.number,
            record=packed.record,
            validations=_rules(packed.validations),
            archive=self._keep(packed.archive, "zip"),
            workbook=None if packed.workbook is None else self._keep(packed.workbook, "xlsx"),
            compiled=inside is None,
        )

    def add(self, versions: Iterable[Version]) -> None:
        """Let versions answer, in place of what had their ids or their numbers."""
        with self._database.write() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO versions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [
                    (
                        version.id,
                        version.tenant,
                        version.folder,
                        version.service,
                        version.service_id,
                        version.number.major,
                        version.number.minor,
                        version.number.patch,
                        json.dumps(version.record),
                        json.dumps(version.validations),
                        version.archive.stem,
                        version.workbook and version.workbook.stem,
                        version.compiled,
                        clock.now(),
                    )
                    for version in versions
                ],
            )

    def all(self) -> list[Version]:
        """Every version, by tenant and name."""
        return self._select("ORDER BY tenant, folder, service, major, minor, patch")

    def last_received(self) -> str | None:
        """When the last package came; None before the first."""
        with self._database.read() as connection:
            moment: str | None = connection.execute("SELECT max(received_at) FROM versions").fetchone()[0]
        return moment

    def resolve(self, tenant: str, locator: Locator) -> Version:
        """The version that a request means: the newest one unless it names another.

        Raises:
            Refusal: The runner holds none like that.
        """
        if locator.version_id:
            found = self._select("WHERE tenant = ? AND id = ?", tenant, locator.version_id.lower())
        elif locator.service_id:
            found = self._select(
                f"WHERE tenant = ? AND service_id = ? {_NEWEST_FIRST}", tenant, locator.service_id.lower()
            )
        else:
            found = self._select(
                f"WHERE tenant = ? AND folder = ? AND service = ? {_NEWEST_FIRST}",
                tenant,
                locator.folder or "",
                locator.service or "",
            )
        if locator.version and not locator.version_id:
            found = [version for version in found if version.number.begins_with(locator.version)]
        elif locator.moment and not locator.version_id:
            found = [version for version in found if version.in_effect_at(locator.moment)]
        if not found:
            raise missing_model(locator)
        return found[0]

    def close(self) -> None:
        """Let go of the table."""
        self._database.close()

    def _select(self, rest: str, *values: str) -> list[Version]:
        with self._database.read() as connection:
            rows = connection.execute(f"SELECT * FROM versions {rest}", values).fetchall()  # noqa: S608
        return [self._version(row) for row in rows]

    def _version(self, row: sqlite3.Row) -> Version:
        return Version(
            id=row["id"],
            tenant=row["tenant"],
            folder=row["folder"],
            service=row["service"],
            service_id=row["service_id"],
            number=Number(row["major"], row["minor"], row["patch"]),
            record=json.loads(row["record"]),
            validations=json.loads(row["validations"]),
            archive=self._files / f"{row['archive']}.zip",
            workbook=None if row["workbook"] is None else self._files / f"{row['workbook']}.xlsx",
            compiled=bool(row["compiled"]),
        )

    def _keep(self, content: bytes, kind: str) -> Path:
        path = self._files / f"{hashlib.sha256(content).hexdigest()}.{kind}"
        if not path.is_file():
            partial = path.with_suffix(f".{os.urandom(4).hex()}.part")
            partial.write_bytes(content)
            partial.replace(path)
        return path


def _rules(text: bytes) -> JsonObject:
    """The rules by input, out of `DefaultValidations.json`."""
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    outputs: object = found.get("outputs") if is_object(found) else None
    return {name: rule for name, rule in outputs.items() if is_object(rule)} if is_object(outputs) else {}
