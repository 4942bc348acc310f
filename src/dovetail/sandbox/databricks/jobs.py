"""The jobs of a workspace."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from dovetail.sandbox.databricks import job_settings
from dovetail.sandbox.databricks.answers import invalid, invalid_state
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.job_rules import check_settings
from dovetail.sandbox.databricks.settings import DatabricksSettings
from dovetail.sandbox.message import JsonObject, Refusal


@attrs.frozen
class Job:
    """A job."""

    id: int
    number: int
    creator: str
    created: int
    settings: Mapping[str, Any]


class Jobs:
    """The jobs of a workspace.

    Args:
        core: The other parts of the sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._database = core.database

    def create(self, creator: str, settings: Mapping[str, Any]) -> int:
        """Keep a new job; gives its id.

        Raises:
            Refusal: The settings contradict each other, or there are too many jobs.
        """
        check_settings(settings)
        stored = job_settings.filled(settings)
        now = self._core.clock.now()
        with self._database.write() as connection:
            check_creations(connection, now, self._core.knobs.settings)
            (number,) = connection.execute("SELECT COALESCE(MAX(number), 0) + 1 FROM jobs").fetchone()
            job_id = self._core.ids.number("job", connection)
            connection.execute(
                "INSERT INTO jobs VALUES (?, ?, ?, ?, ?, ?)",
                (job_id, number, _name(stored), creator, now, json.dumps(stored)),
            )
        return job_id

    def get(self, job_id: int) -> Job:
        """A job.

        Raises:
            Refusal: There is no such job.
        """
        with self._database.read() as connection:
            return _job(connection, job_id)

    def exists(self, job_id: str) -> bool:
        """Whether there is a job of this id, as it stands in a path."""
        with self._database.read() as connection:
            return connection.execute("SELECT 1 FROM jobs WHERE id = ?", (job_id,)).fetchone() is not None

    def reset(self, job_id: int, settings: Mapping[str, Any]) -> None:
        """Replace the settings of a job; a `run_as` that is left out stays.

        Raises:
            Refusal: There is no such job, or the settings contradict each other.
        """
        with self._database.write() as connection:
            stored = job_settings.replaced(_job(connection, job_id).settings, settings)
            _store(connection, job_id, stored)

    def update(self, job_id: int, changes: Mapping[str, Any], remove: Sequence[str]) -> None:
        """Change some settings of a job, then take some out.

        Raises:
            Refusal: There is no such job, or the settings would contradict each other.
        """
        with self._database.write() as connection:
            stored = job_settings.merged(_job(connection, job_id).settings, changes, remove)
            _store(connection, job_id, stored)

    def delete(self, job_id: int) -> None:
        """Forget a job; its runs stay.

        Raises:
            Refusal: There is no such job.
        """
        with self._database.write() as connection:
            _job(connection, job_id)
            connection.execute("DELETE FROM jobs WHERE id = ?", (job_id,))

    def page(self, name: str | None, offset: int, limit: int) -> list[Job]:
        """Jobs, the newest first.

        Args:
            name: Only those of this name, in capitals or not.
            offset: How many to pass over.
            limit: How many at most.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT * FROM jobs WHERE ? IS NULL OR name = ? ORDER BY number DESC LIMIT ? OFFSET ?",
                (name, name and name.lower(), limit, offset),
            )
            return [_of_row(row) for row in rows]


def check_creations(connection: sqlite3.Connection, now: int, limits: DatabricksSettings) -> None:
    """Count the creation of a job, or of a one-time run, which counts as one.

    Raises:
        Refusal: There are too many jobs, or there were too many creations.
    """
    (count,) = connection.execute("SELECT COUNT(*) FROM jobs").fetchone()
    if count >= limits.saved_jobs:
        message = f"The quota for the number of jobs has been reached. The current quota is {limits.saved_jobs}."
        raise Refusal(400, "QUOTA_EXCEEDED", message)
    connection.execute("DELETE FROM job_creations WHERE moment <= ?", (now - 3_600_000,))
    (count,) = connection.execute("SELECT COUNT(*) FROM job_creations").fetchone()
    most = limits.jobs_per_hour
    if count >= most:
        raise invalid_state(
            f"There were already {count} jobs created in past 3600 seconds, exceeding rate limit:"
            f" {most} job creations per 3600 seconds."
        )
    connection.execute("INSERT INTO job_creations VALUES (?)", (now,))


def unknown_job(job_id: int) -> Refusal:
    """There is no job of this id."""
    return invalid(f"Job {job_id} does not exist.")


def _job(connection: sqlite3.Connection, job_id: int) -> Job:
    row = connection.execute("SELECT * FROM jobs WHERE id = ?", (job_id,)).fetchone()
    if row is None:
        raise unknown_job(job_id)
    return _of_row(row)


def _of_row(row: sqlite3.Row) -> Job:
    return Job(row["id"], row["number"], row["creator"], row["created"], json.loads(row["settings"]))


def _store(connection: sqlite3.Connection, job_id: int, settings: JsonObject) -> None:
    check_settings(settings)
    values = (_name(settings), json.dumps(settings), job_id)
    connection.execute("UPDATE jobs SET name = ?, settings = ? WHERE id = ?", values)


def _name(settings: Mapping[str, Any]) -> str:
    return str(settings["name"]).lower()
