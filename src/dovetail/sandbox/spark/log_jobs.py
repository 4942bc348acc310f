"""Jobs that collect recorded calls into an archive."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from dovetail.sandbox.database import Database
from dovetail.sandbox.message import Caller, JsonObject, Refusal
from dovetail.sandbox.spark import clock
from dovetail.sandbox.spark.call_records import asked, records_of
from dovetail.sandbox.spark.calls import Call, Calls
from dovetail.sandbox.spark.log_archive import archive, read_zone

MOST_ROWS = 100_000
"""How many records an archive holds at most."""


@attrs.frozen
class LogJob:
    """How far a job is, in per cent; its archive when it is done, or why it failed."""

    percent: int
    archive: bytes | None = attrs.field(repr=False)
    error: str | None


class LogJobs:
    """The jobs of all tenants."""

    def __init__(self, database: Database, calls: Calls) -> None:
        self._database = database
        self._calls = calls

    def start(
        self, caller: Caller, folder: str, service: str, kind: str, request: Mapping[str, Any], most_bytes: int
    ) -> str:
        """Collect the records that meet all conditions, as they are now.

        Args:
            caller: Whose tenant it is.
            folder: The folder.
            service: The service.
            kind: `json` or `csv`.
            request: The conditions: `request_data` and `request_meta` of the request.
            most_bytes: How large the archive may be.

        Returns:
            The job's id.

        Raises:
            Refusal: A condition makes no sense.
        """
        data: JsonObject = request["request_data"]
        meta: JsonObject = request.get("request_meta") or {}
        version_id = meta.get("version_id")
        zone = read_zone(data.get("timezone_offset"))
        start, end = _moment(data, "start_date"), _moment(data, "end_date")
        records = [
            record
            for call in self._calls.of_service(caller.tenant, folder, service)
            if (start is None or call.called_at >= start)
            and (end is None or call.called_at <= end)
            and (not version_id or call.version_id == version_id)
            and _is_wanted(call, data)
            for record in records_of(call)
            if _is_wanted_record(record, data)
        ]
        content = archive(records, kind, service, zone)
        error = None
        if len(records) > MOST_ROWS:
            error = f"The records are more than {MOST_ROWS}."
        elif len(content) > most_bytes:
            error = f"The records do not fit into {most_bytes} bytes."
        job_id = str(uuid.uuid4())
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO log_jobs VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
                (job_id, caller.tenant, folder, service, kind, None if error else content, error),
            )
        return job_id

    def progress(
        self, caller: Caller, folder: str, service: str, kind: str, job_id: str, steps: Sequence[int]
    ) -> LogJob:
        """How far a job is; each question moves it one step on.

        Args:
            caller: Whose tenant the job is in.
            folder: The folder.
            service: The service.
            kind: `json` or `csv`.
            job_id: The job.
            steps: The percentages to go through; the last one is 100.

        Raises:
            Refusal: There is no such job.
        """
        with self._database.write() as connection:
            row = connection.execute(
                "SELECT polls, archive, error FROM log_jobs"
                " WHERE id = ? AND tenant = ? AND folder = ? AND service = ? AND kind = ?",
                (job_id, caller.tenant, folder, service, kind),
            ).fetchone()
            if row is None:
                raise Refusal(404, "INVALID_JOB_ID", f"there is no {kind} download {job_id} of {folder}/{service}")
            polls: int = row["polls"]
            percent = steps[min(polls, len(steps) - 1)]
            connection.execute("UPDATE log_jobs SET polls = polls + 1 WHERE id = ?", (job_id,))
        # A job that fails does so half way, not at its end.
        failing = row["error"] is not None and (percent >= 100 or polls > 0)
        done = percent >= 100 and not failing
        return LogJob(percent, row["archive"] if done else None, row["error"] if failing else None)


def _is_wanted(call: Call, data: Mapping[str, Any]) -> bool:
    """Whether a call is among the ids, and of the purpose and the user asked for."""
    ids: list[str] = data.get("call_ids") or []
    names = {call.id, asked(call, "correlation_id"), asked(call, "source_system")}
    purpose, user = data.get("callpurpose"), data.get("userName")
    return (
        (not ids or any(one in names for one in ids))
        and (not purpose or asked(call, "call_purpose") == purpose)
        and (not user or call.user == user)
    )


def _is_wanted_record(record: JsonObject, data: Mapping[str, Any]) -> bool:
    """Whether a record has, or has not, the remarks asked for."""
    result: JsonObject = record["EngineDetails"]["response_data"]
    return all(
        data.get(f"has_{kind}") is None or bool(result[kind]) is data[f"has_{kind}"] for kind in ("warnings", "errors")
    )


def _moment(data: Mapping[str, Any], name: str) -> str | None:
    return clock.read_moment(data[name], f"/request_data/{name}") if data.get(name) else None
