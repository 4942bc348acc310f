"""The jobs of a workspace."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.databricks import job_settings
from dovetail.sandbox.databricks.job_rules import check_settings, invalid
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
        database: Where they are kept.
        now: Gives the moment, in milliseconds since 1970.
        new_id: Gives an id that was not given before.
        most: Gives how many jobs there may be.
    """

    def __init__(
        self, database: Database, now: Callable[[], int], new_id: Callable[[], int], most: Callable[[], int]
    ) -> None:
        self._database = database
        self._now = now
        self._new_id = new_id
        self._most = most

    def create(self, creator: str, settings: Mapping[str, Any]) -> int:
        """Keep a new job; gives its id.

        Raises:
            Refusal: The settings contradict each other, or there are too many jobs.
        """
        check_settings(settings)
        stored = job_settings.filled(settings)
        with self._database.write() as connection:
            (count,) = connection.execute("SELECT COUNT(*) FROM jobs").fetchone()
            if count >= self._most():
                message = f"The quota for the number of jobs has been reached. The current quota is {self._most()}."
                raise Refusal(400, "QUOTA_EXCEEDED", message)
            (number,) = connection.execute("SELECT COALESCE(MAX(number), 0) + 1 FROM jobs").fetchone()
            job_id = self._new_id()
            connection.execute(
                "INSERT INTO jobs VALUES (?, ?, ?, ?, ?, ?)",
                (job_id, number, _name(stored), creator, self._now(), json.dumps(stored)),
            )
        return job_id

    def get(self, job_id: int) -> Job:
        """A job.

        Raises:
            Refusal: There is no such job.
        """
        with self._database.read() as connection:
            return _job(connection, job_id)

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

    def page(self, *, name: str | None, before: int | None, offset: int, limit: int) -> list[Job]:
        """Jobs, the newest first.

        Args:
            name: Only those of this name, in capitals or not.
            before: Only those with a smaller number.
            offset: How many to pass over.
            limit: How many at most.
        """
        conditions, values = ["1"], list[Any]()
        if name is not None:
            conditions.append("name = ?")
            values.append(name.lower())
        if before is not None:
            conditions.append("number < ?")
            values.append(before)
        query = f"SELECT * FROM jobs WHERE {' AND '.join(conditions)} ORDER BY number DESC LIMIT ? OFFSET ?"
        with self._database.read() as connection:
            return [_of_row(row) for row in connection.execute(query, (*values, limit, offset))]


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
