"""Versions made anew from a workbook that is there, by another compiler."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Mapping
from typing import Any

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.message import Caller
from dovetail.sandbox.spark import clock
from dovetail.sandbox.spark.compilers import compiler_number
from dovetail.sandbox.spark.services import Service, Services, Version, not_found
from dovetail.sandbox.spark.uploads import insert_version, read_window
from dovetail.sandbox.spark.versions import Number, following


@attrs.frozen
class Recompilation:
    """A recompilation on its way: its job, and the version to be."""

    job_id: str
    version_id: str
    number: Number


class Recompilations:
    """The recompilations of all tenants. Each has a job among the uploads, whose end makes the version."""

    def __init__(self, database: Database, services: Services) -> None:
        self._database = database
        self._services = services

    def begin(self, caller: Caller, service: Service, request: Mapping[str, Any]) -> Recompilation:
        """Compile a version again.

        Args:
            caller: Who asks.
            service: The service.
            request: `request_data` as the caller gave it.

        Raises:
            Refusal: There is no such version or compiler, or the dates make no sense.
        """
        source = self._source(service, request.get("versionId"))
        compiler = compiler_number(
            request.get("neuronCompilerVersion", "StableLatest"), "/request_data/neuronCompilerVersion"
        )
        start, end = read_window(
            {
                "effective_start_date": request.get("effectiveStartDate", source.effective_start),
                "effective_end_date": request.get("effectiveEndDate", source.effective_end),
            }
        )
        upgrade = request.get("upgradeType", "patch")
        taken = [version.number for version in self._services.versions(service)]
        begun = Recompilation(str(uuid.uuid4()), str(uuid.uuid4()), following(taken, upgrade))
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO uploads VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, 0, 0)",
                (
                    begun.job_id,
                    caller.tenant,
                    source.folder,
                    source.service,
                    source.document_id,
                    # Nobody is told this id, so that the job cannot be published like an upload.
                    str(uuid.uuid4()),
                    service.id,
                    begun.version_id,
                ),
            )
            connection.execute(
                "INSERT INTO recompilations VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    begun.job_id,
                    upgrade,
                    compiler,
                    start,
                    end,
                    request.get("versionLabel"),
                    request.get("releaseNotes"),
                    request.get("tags"),
                    caller.user,
                ),
            )
        return begun

    def finish(self, job_id: str) -> None:
        """Make the version of a job that is done; nothing if it is made already, or is an upload's job."""
        with self._database.write() as connection:
            row = connection.execute(
                "SELECT * FROM recompilations JOIN uploads USING (job_id) JOIN services ON services.id = service_id"
                " WHERE job_id = ? AND done",
                (job_id,),
            ).fetchone()
            if row is None:
                return
            self._insert(connection, row)
            connection.execute("DELETE FROM recompilations WHERE job_id = ?", (job_id,))

    def _source(self, service: Service, version_id: str | None) -> Version:
        for version in self._services.versions(service):
            if version_id is None or version.id == version_id.lower():
                return version
        raise not_found(f"{service.name} with a version {version_id}")

    def _insert(self, connection: sqlite3.Connection, row: sqlite3.Row) -> None:
        insert_version(
            connection,
            version_id=row["version_id"],
            service_id=row["service_id"],
            document_id=row["document_id"],
            difference=row["upgrade"],
            window=(row["effective_start"], row["effective_end"]),
            details={
                "version_label": row["label"],
                "release_note": row["release_note"],
                "tags": row["tags"],
            },
            author=row["author"],
            created_at=clock.now(),
        )
        connection.execute("INSERT INTO compilers VALUES (?, ?)", (row["version_id"], row["compiler"]))
