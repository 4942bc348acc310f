"""The runs of a workspace: started, queued, cancelled, repaired and forgotten."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from dovetail.sandbox.databricks import run_rows, task_graph
from dovetail.sandbox.databricks.answers import invalid, invalid_state
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.job_rules import check_tasks
from dovetail.sandbox.databricks.job_settings import submitted
from dovetail.sandbox.databricks.jobs import Job, Jobs, check_creations
from dovetail.sandbox.databricks.run_clock import RunClock
from dovetail.sandbox.databricks.run_parameters import check_given, given_of, named_values, references
from dovetail.sandbox.databricks.run_plan import Attempt, Child, Pace, Planner, cut, free_from
from dovetail.sandbox.databricks.run_record import Round, RunRecord

_DEEPEST: Final = 3
"""So many jobs may run each other, one above the other."""
_EVER: Final = 2**53
_PAGE: Final = """
    SELECT record FROM runs
    WHERE start <= :now
      AND (:job IS NULL OR job_id = :job)
      AND (:type IS NULL OR run_type = :type)
      AND (:from IS NULL OR start >= :from)
      AND (:to IS NULL OR start <= :to)
      AND (:going_on IS NULL OR ends IS NULL OR ends > :going_on)
      AND (:over IS NULL OR ends <= :over)
    ORDER BY number DESC LIMIT :limit OFFSET :offset
"""


class Runs:
    """The runs of a workspace.

    Args:
        core: The other parts of the sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._database = core.database
        self._jobs = core.state(Jobs)
        self.clock: RunClock = RunClock(core.clock)

    def run_now(self, creator: str, job_id: int, asked: Mapping[str, Any]) -> int:
        """Start a run of a job, unless the token has started one before; gives the run's id.

        Args:
            creator: Who starts it.
            job_id: The job.
            asked: The parameters of the request.

        Raises:
            Refusal: There is no such job, the parameters contradict each other, or the token's run was deleted.
        """
        job = self._jobs.get(job_id)
        check_given(asked)
        with self._database.write() as connection:
            known = run_rows.repeated(connection, "run-now", asked.get("idempotency_token"))
            if known is not None:
                return known
            record = self._start_job(connection, job, creator, asked, "ONE_TIME", self.clock.now(), 0)
            run_rows.remember(connection, "run-now", asked.get("idempotency_token"), record.run_id)
            return record.run_id

    def submit(self, creator: str, settings: Mapping[str, Any]) -> int:
        """Start a run without a job, unless the token has started one before; gives the run's id.

        Raises:
            Refusal: The tasks cannot run together, or the token's run was deleted.
        """
        check_tasks(settings.get("tasks", ()))
        token = settings.get("idempotency_token")
        with self._database.write() as connection:
            known = run_rows.repeated(connection, "submit", token)
            if known is not None:
                return known
            moment = self.clock.now()
            check_creations(connection, self._core.clock.now(), self._core.knobs.settings)
            run_id = self._core.ids.number("run", connection)
            name = settings.get("run_name", "Untitled")
            kept = submitted(settings)
            record = RunRecord(run_id, 0, name, "SUBMIT_RUN", "ONE_TIME", creator, moment, kept, {}, {})
            record.names = references(record)
            self._begin(connection, record, moment)
            run_rows.insert(connection, record)
            run_rows.remember(connection, "submit", token, record.run_id)
            return record.run_id

    def get(self, run_id: int) -> tuple[RunRecord, Attempt | None]:
        """A run; or the run that a task's run belongs to, and that.

        Raises:
            Refusal: There is no such run.
        """
        with self._database.write() as connection:
            return self._get(connection, run_id)

    def look(self, run_id: int) -> tuple[RunRecord, Attempt | None]:
        """Like `get`, and where the time goes by steps, it goes on with this.

        Raises:
            Refusal: There is no such run.
        """
        with self._database.write() as connection:
            record, _ = self._get(connection, run_id)
            spans = record.spans
            if record.waits:
                spans = (span for each in run_rows.of_job(connection, record.job_id, 0) for span in each.spans)
            moments = {moment for attempt in record.attempts(_EVER) for moment in attempt.moments}
            stopped = record.rounds[-1].stopped if record.rounds else 0
            key = f"{record.run_id}/{len(record.rounds)}/{stopped}"
            self.clock.look(key, {*moments, *(moment for span in spans for moment in span)})
            return self._get(connection, run_id)

    def page(
        self,
        *,
        job_id: int | None,
        active: bool | None,
        run_type: str | None,
        started: tuple[int | None, int | None],
        offset: int,
        limit: int,
    ) -> list[RunRecord]:
        """Runs, the newest first.

        Args:
            job_id: Only those of this job.
            active: Only those that go on, or only those that are over.
            run_type: Only those of this type.
            started: Only those that started between these moments.
            offset: How many to pass over.
            limit: How many at most.
        """
        now = self.clock.now()
        asked = {
            "now": now,
            "job": job_id,
            "type": run_type,
            "from": started[0],
            "to": started[1],
            "going_on": now if active is True else None,
            "over": now if active is False else None,
            "limit": limit,
            "offset": offset,
        }
        with self._database.write() as connection:
            waiting = connection.execute("SELECT DISTINCT job_id FROM runs WHERE ends IS NULL").fetchall()
            for row in waiting:
                self._admit(connection, row["job_id"])
            rows = connection.execute(_PAGE, asked).fetchall()
        return [run_rows.record_of(row) for row in rows]

    def cancel(self, run_id: int) -> None:
        """Stop a run; one that is over stays as it is.

        Raises:
            Refusal: There is no such run.
        """
        with self._database.write() as connection:
            record, _ = self._get(connection, run_id)
            self._stop(connection, record)

    def cancel_all(self, job_id: int | None, *, queued_only: bool) -> None:
        """Stop all runs of a job, or those that wait.

        Args:
            job_id: The job; all when None.
            queued_only: Whether to leave alone those that have begun.

        Raises:
            Refusal: There is no such job.
        """
        if job_id is not None:
            self._jobs.get(job_id)
        with self._database.write() as connection:
            rows = connection.execute(
                "SELECT id FROM runs WHERE (ends IS NULL OR ends > ?) AND (? IS NULL OR job_id = ?)"
                " ORDER BY number DESC",
                (self.clock.now(), job_id, job_id),
            ).fetchall()
            for row in rows:
                record, _ = self._get(connection, row["id"])
                if record.waits or not queued_only:
                    self._stop(connection, record)

    def repair(self, run_id: int, asked: Mapping[str, Any]) -> int:
        """Run tasks of a run again; gives the repair's id.

        Raises:
            Refusal: There is no such run, it goes on, or the request does not say which tasks.
        """
        check_given(asked)
        with self._database.write() as connection:
            record, attempt = self._get(connection, run_id)
            if attempt is not None:
                raise invalid(f"Run {run_id} is the run of a task: repair the run {record.run_id}.")
            if record.stage(self.clock.now()) != "ENDED" or not record.rounds:
                raise invalid_state(f"Run {run_id} is not in a state that can be repaired.")
            newest = record.rounds[-1].repair_id
            if asked.get("latest_repair_id", 0) != newest:
                raise invalid(f"latest_repair_id: the latest repair of the run {run_id} is {newest or 'none'}.")
            keys = _to_rerun(record, asked)
            tasks = [task for task in record.settings["tasks"] if task["task_key"] in keys]
            given = {**record.given, **given_of(asked)}
            record.names |= named_values(asked)
            repair_id, moment = self._core.ids.number("repair", connection), self.clock.now()
            attempts = self._planner(connection, record, given).plan(tasks, moment, record.results())
            record.rounds.append(Round(repair_id, moment, attempts, sorted(keys)))
            run_rows.save(connection, record)
            return repair_id

    def delete(self, run_id: int) -> None:
        """Forget a run that is over.

        Raises:
            Refusal: There is no such run, or it goes on.
        """
        with self._database.write() as connection:
            record, _ = self._get(connection, run_id)
            if record.stage(self.clock.now()) != "ENDED":
                raise invalid_state(f"Run {run_id} is active: cancel it before you delete it.")
            connection.execute("DELETE FROM runs WHERE id = ?", (record.run_id,))

    def _get(self, connection: sqlite3.Connection, run_id: int) -> tuple[RunRecord, Attempt | None]:
        row = connection.execute("SELECT run_id FROM task_runs WHERE id = ?", (run_id,)).fetchone()
        owner = row["run_id"] if row else run_id
        row = connection.execute("SELECT job_id, ends FROM runs WHERE id = ?", (owner,)).fetchone()
        if row is not None and row["ends"] is None:
            self._admit(connection, row["job_id"])
        row = connection.execute("SELECT record FROM runs WHERE id = ?", (owner,)).fetchone()
        if row is None:
            raise invalid(f"Run {run_id} does not exist.")
        record = run_rows.record_of(row)
        return record, None if owner == run_id else _attempt(record, run_id)

    def _start_job(
        self,
        connection: sqlite3.Connection,
        job: Job,
        creator: str,
        asked: Mapping[str, Any],
        trigger: str,
        moment: int,
        depth: int,
    ) -> RunRecord:
        settings = dict(job.settings)
        if asked.get("only"):
            settings["tasks"] = task_graph.chosen(settings.get("tasks", ()), asked["only"])
        given = given_of(asked)
        name = str(settings["name"])
        run_id = self._core.ids.number("run", connection)
        record = RunRecord(run_id, job.id, name, "JOB_RUN", trigger, creator, moment, settings, given, {})
        record.depth = depth
        record.names = references(record) | named_values(asked)
        self._admit(connection, job.id)
        most = settings.get("max_concurrent_runs", 1)
        others = run_rows.of_job(connection, job.id, moment)
        if free_from([span for each in others for span in each.spans], moment, most) == moment and not any(
            each.waits for each in others
        ):
            self._begin(connection, record, moment)
        elif most == 0 or not asked.get("queue", settings.get("queue", {})).get("enabled", False):
            record.skipped = True
        run_rows.insert(connection, record)
        return record

    def _begin(self, connection: sqlite3.Connection, record: RunRecord, moment: int) -> None:
        """Lay out the course of a run that starts at a moment."""
        tasks = record.settings.get("tasks", ())
        attempts = self._planner(connection, record, record.given).plan(tasks, moment)
        first = Round(0, moment, attempts, [task["task_key"] for task in tasks])
        limit = record.settings.get("timeout_seconds", 0) * 1000
        if limit and first.end > moment + limit:
            cut(attempts, moment + limit, "TIMEDOUT", self._pace.closing)
            first.stopped, first.stopped_as = moment + limit, "TIMEDOUT"
        record.rounds = [first]

    def _admit(self, connection: sqlite3.Connection, job_id: int) -> None:
        """Let those runs of a job begin whose turn has come since."""
        now = self.clock.now()
        waiting = connection.execute(
            "SELECT record FROM runs WHERE job_id = ? AND ends IS NULL ORDER BY number", (job_id,)
        ).fetchall()
        for row in waiting:
            record = run_rows.record_of(row)
            spans = [span for each in run_rows.of_job(connection, job_id, record.created) for span in each.spans]
            moment = free_from(spans, record.created, record.settings.get("max_concurrent_runs", 1))
            if moment > now:
                return
            self._begin(connection, record, moment)
            run_rows.save(connection, record)

    def _stop(self, connection: sqlite3.Connection, record: RunRecord) -> None:
        now = self.clock.now()
        if record.stage(now) in {"ENDED", "TERMINATING"}:
            return
        if record.waits:
            record.cancelled = now
        else:
            current = record.rounds[-1]
            children = [attempt.child for attempt in current.attempts if attempt.child and attempt.end > now]
            cut(current.attempts, now, "CANCELED", self._pace.closing)
            current.stopped, current.stopped_as = now, "CANCELED"
            for child in children:
                self._stop(connection, self._get(connection, child)[0])
        run_rows.save(connection, record)

    def _planner(self, connection: sqlite3.Connection, record: RunRecord, given: Mapping[str, Any]) -> Planner:
        def run_job(work: Mapping[str, Any], moment: int) -> Child:
            if record.depth >= _DEEPEST:
                raise invalid(f"Jobs that run each other may be {_DEEPEST} deep at most.")
            job = self._jobs.get(work["job_id"])
            child = self._start_job(connection, job, record.creator, work, "RUN_JOB_TASK", moment, record.depth + 1)
            if child.end is None:
                raise invalid(f"The job {job.id} has no free place for another run.")
            return Child(child.run_id, child.end, child.result())

        new_id = partial(self._core.ids.number, "run", connection)
        return Planner(self._pace, given, record.names, new_id, run_job)

    @property
    def _pace(self) -> Pace:
        milliseconds = round(self._core.knobs.settings.run_seconds * 1000)
        return Pace(milliseconds, milliseconds, milliseconds)


def _to_rerun(record: RunRecord, asked: Mapping[str, Any]) -> set[str]:
    """The keys of the tasks that a repair runs again."""
    named, failed = asked.get("rerun_tasks"), asked.get("rerun_all_failed_tasks", False)
    if bool(named) == bool(failed):
        raise invalid("Exactly one of rerun_tasks and rerun_all_failed_tasks must be specified.")
    tasks = record.settings.get("tasks", ())
    known = {task["task_key"] for task in tasks}
    if named:
        unknown = [key for key in named if key not in known]
        if unknown:
            raise invalid(f"rerun_tasks: the run {record.run_id} has no task '{unknown[0]}'.")
        keys = set(named)
    else:
        keys = {key for key, each in record.results().items() if not task_graph.succeeded(each.result)}
    if asked.get("rerun_dependent_tasks", False):
        keys |= task_graph.after(tasks, keys)
    return keys


def _attempt(record: RunRecord, run_id: int) -> Attempt:
    tries = [attempt for each in record.rounds for attempt in each.attempts]
    inner = [each for attempt in tries for each in attempt.iterations]
    return next(each for each in (*tries, *inner) if each.run_id == run_id)
