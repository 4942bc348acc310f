"""From an uploaded workbook to a version: compile, tell the progress, publish."""

from __future__ import annotations

import sqlite3
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.message import Caller, Refusal, UploadedFile
from dovetail.sandbox.spark import clock
from dovetail.sandbox.spark.compiled import Workbooks
from dovetail.sandbox.spark.documents import Document, Documents
from dovetail.sandbox.spark.folders import Folders
from dovetail.sandbox.spark.services import Services
from dovetail.sandbox.spark.versions import Number, following
from dovetail.sandbox.spark.workbook import CompileError


@attrs.frozen
class Uploaded:
    """What an upload led to.

    Attributes:
        error: Why the workbook did not compile; None if it did.
        statistics: The counts of the workbook; empty if it did not compile.
        number: The version's number if it were published now.
    """

    job_id: str
    document: Document
    engine_document_id: str
    service_id: str
    version_id: str
    number: Number
    error: str | None
    statistics: Mapping[str, int | float]
    warnings: tuple[str, ...]


@attrs.frozen
class Progress:
    """How far a compilation is, in per cent, and why it failed if it did."""

    percent: int
    error: str | None


class Uploads:
    """The uploads of all tenants."""

    def __init__(
        self, database: Database, documents: Documents, folders: Folders, services: Services, workbooks: Workbooks
    ) -> None:
        self._database = database
        self._documents = documents
        self._folders = folders
        self._services = services
        self._workbooks = workbooks

    def upload(
        self, caller: Caller, folder: str, name: str, file: UploadedFile, request: Mapping[str, Any]
    ) -> Uploaded:
        """Keep a workbook and compile it.

        Raises:
            Refusal: There is no such folder, or the dates make no sense.
        """
        if self._folders.named(caller.tenant, folder) is None:
            raise Refusal(404, "PRODUCT_NOT_FOUND", f"there is no folder {folder}; create it first")
        read_window(request)
        document = self._documents.keep(caller.tenant, file)
        error, statistics, warnings = None, dict[str, int | float](), tuple[str, ...]()
        try:
            workbook = self._workbooks.compiled(document)
            statistics, warnings = workbook.statistics, workbook.warnings
        except CompileError as failure:
            error = failure.message
        service = self._services.named(caller.tenant, folder, name)
        taken = [version.number for version in self._services.versions(service)] if service else []
        uploaded = Uploaded(
            job_id=str(uuid.uuid4()),
            document=document,
            engine_document_id=str(uuid.uuid4()),
            service_id=service.id if service else self._promised_id(caller.tenant, folder, name),
            version_id=str(uuid.uuid4()),
            number=following(taken, str(request.get("version_difference", "minor")), request.get("version")),
            error=error,
            statistics=statistics,
            warnings=warnings,
        )
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO uploads VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
                (
                    uploaded.job_id,
                    caller.tenant,
                    folder,
                    name,
                    document.id,
                    uploaded.engine_document_id,
                    uploaded.service_id,
                    uploaded.version_id,
                    error,
                ),
            )
        return uploaded

    def progress(self, caller: Caller, folder: str, name: str, job_id: str, steps: Sequence[int]) -> Progress:
        """How far a compilation is; each question moves it one step on.

        Args:
            caller: Whose tenant the job is in.
            folder: The folder.
            name: The service.
            job_id: The job, from the upload.
            steps: The percentages to go through; the last one is 100.

        Raises:
            Refusal: There is no such job.
        """
        with self._database.write() as connection:
            row = connection.execute(
                "SELECT polls, error FROM uploads WHERE job_id = ? AND tenant = ? AND folder = ? AND service = ?",
                (job_id, caller.tenant, folder, name),
            ).fetchone()
            if row is None:
                raise Refusal(404, "INVALID_JOB_ID", f"there is no compilation {job_id} of {folder}/{name}")
            polls: int = row["polls"]
            percent = steps[min(polls, len(steps) - 1)]
            connection.execute(
                "UPDATE uploads SET polls = polls + 1, done = ? WHERE job_id = ?", (percent >= 100, job_id)
            )
        return Progress(percent, row["error"] if percent >= 100 else None)

    def publish(self, caller: Caller, folder: str, name: str, request: Mapping[str, Any]) -> str:
        """Make a version out of an upload.

        Returns:
            The version's id.

        Raises:
            Refusal: The documents are not those of one upload, or it is not compiled (yet).
        """
        start, end = read_window(request)
        owner = self._folders.named(caller.tenant, folder)
        if owner is None:
            raise Refusal(404, "PRODUCT_NOT_FOUND", f"there is no folder {folder}; create it first")
        with self._database.write() as connection:
            row = connection.execute(
                "SELECT * FROM uploads WHERE engine_document_id = ? AND document_id = ?"
                " AND tenant = ? AND folder = ? AND service = ?",
                (
                    request["engine_file_documentid"],
                    request["original_file_documentid"],
                    caller.tenant,
                    folder,
                    name,
                ),
            ).fetchone()
            _check_publishable(row, folder, name)
            connection.execute(
                "INSERT OR IGNORE INTO services (id, tenant, folder_id, name) VALUES (?, ?, ?, ?)",
                (row["service_id"], caller.tenant, owner.id, name),
            )
            [service_id] = connection.execute(
                "SELECT id FROM services WHERE folder_id = ? AND name = ?", (owner.id, name)
            ).fetchone()
            used = connection.execute("SELECT 1 FROM versions WHERE id = ?", (row["version_id"],)).fetchone()
            version_id = str(uuid.uuid4()) if used else str(row["version_id"])
            insert_version(
                connection,
                version_id=version_id,
                service_id=service_id,
                document_id=row["document_id"],
                difference=str(request.get("version_difference", "minor")),
                window=(start, end),
                details=request,
                author=caller.user,
                created_at=clock.now(),
            )
        return version_id

    def _promised_id(self, tenant: str, folder: str, name: str) -> str:
        """The id of a service to be: the same for all uploads before its first publication."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT uploads.service_id FROM uploads LEFT JOIN services ON services.id = uploads.service_id"
                " WHERE uploads.tenant = ? AND folder = ? AND service = ? AND services.id IS NULL"
                " AND NOT EXISTS (SELECT 1 FROM versions WHERE versions.id = uploads.version_id)"
                " ORDER BY uploads.rowid DESC LIMIT 1",
                (tenant, folder, name),
            ).fetchone()
        return str(row["service_id"]) if row else str(uuid.uuid4())


def insert_version(
    connection: sqlite3.Connection,
    *,
    version_id: str,
    service_id: str,
    document_id: str,
    difference: str,
    window: tuple[str, str],
    details: Mapping[str, Any],
    author: str,
    created_at: str,
) -> None:
    """Add a version to a service.

    Args:
        connection: Inside a transaction.
        version_id: Its id.
        service_id: The service.
        document_id: The workbook.
        difference: Which part of the version number counts up.
        window: From when to when it is in effect.
        details: `version_label`, `release_note` and `tags`, and `version` for a custom number.
        author: Who made it.
        created_at: When.

    Raises:
        Refusal: A custom number is missing, malformed or taken.
    """
    taken = connection.execute(
        "SELECT major, minor, patch FROM versions WHERE service_id = ?", (service_id,)
    ).fetchall()
    number = following([Number(*each) for each in taken], difference, details.get("version"))
    connection.execute(
        "INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            version_id,
            service_id,
            document_id,
            number.major,
            number.minor,
            number.patch,
            *window,
            details.get("version_label"),
            details.get("release_note"),
            details.get("tags"),
            author,
            created_at,
        ),
    )


def read_window(request: Mapping[str, Any]) -> tuple[str, str]:
    """The effective window of a version to be.

    Raises:
        Refusal: A date is malformed, or the window ends before it starts.
    """
    start = clock.read_moment(request["effective_start_date"], "/request_data/effective_start_date")
    end = clock.read_moment(request["effective_end_date"], "/request_data/effective_end_date")
    if end <= start:
        raise Refusal(
            400, "BAD_REQUEST", f"{end} is not after the start, {start}", place="/request_data/effective_end_date"
        )
    return start, end


def _check_publishable(row: Any, folder: str, name: str) -> None:
    if row is None:
        raise Refusal(
            400,
            "DOCUMENT_NOT_FOUND",
            f"original_file_documentid and engine_file_documentid are not those of one upload to {folder}/{name}",
        )
    if row["error"] is not None:
        raise Refusal(400, "COMPILATION_FAILED", f"the workbook did not compile: {row['error']}")
    if not row["done"]:
        raise Refusal(
            400,
            "COMPILATION_IN_PROGRESS",
            f"compilation {row['job_id']} is not done yet; ask for its progress until it is 100",
        )
