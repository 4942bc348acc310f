"""A run as it is kept, and how far it is at a moment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, Literal

import msgspec

from dovetail.sandbox.databricks import task_graph
from dovetail.sandbox.databricks.run_plan import Attempt, latest

Stage = Literal["QUEUED", "PENDING", "RUNNING", "TERMINATING", "ENDED"]
NOT_YET: Final = 0


class Round(msgspec.Struct):
    """The first course of a run, or that of a repair.

    Attributes:
        repair_id: The repair; 0 for the first course.
        start: When it began.
        attempts: The tries it is made of.
        tasks: The tasks that it runs.
        stopped: When it was stopped from outside; 0 when it was not.
        stopped_as: How what was stopped ends: `CANCELED` or `TIMEDOUT`.
    """

    repair_id: int
    start: int
    attempts: list[Attempt] = []
    tasks: list[str] = []
    stopped: int = 0
    stopped_as: str = ""

    @property
    def end(self) -> int:
        """When its last task ends."""
        return max([self.start, *(attempt.end for attempt in self.attempts)])


class RunRecord(msgspec.Struct):
    """A run.

    Attributes:
        run_id: Its id.
        job_id: The job; 0 for a one-time run.
        name: Its name.
        run_type: `JOB_RUN` or `SUBMIT_RUN`.
        trigger: What started it.
        creator: Who started it.
        created: When it was asked for.
        settings: Those of the job, or of the one-time run, when it was asked for; `tasks` are those that it runs.
        given: The parameters that were given, by kind.
        names: What references in its tasks stand for.
        skipped: Whether it was skipped, since too many others went on.
        cancelled: When it was cancelled while it waited; 0 when it was not.
        rounds: Its courses; none while it waits for its turn.
        depth: How many jobs are above it, each running the next one.
    """

    run_id: int
    job_id: int
    name: str
    run_type: str
    trigger: str
    creator: str
    created: int
    settings: dict[str, Any]
    given: dict[str, Any]
    names: dict[str, str]
    skipped: bool = False
    cancelled: int = 0
    rounds: list[Round] = []
    depth: int = 0

    @property
    def waits(self) -> bool:
        """Whether it still waits for its turn."""
        return not self.rounds and not self.skipped and not self.cancelled

    @property
    def start(self) -> int:
        """When its first course begins; when it was asked for, as long as it has none."""
        return self.rounds[0].start if self.rounds else self.created

    @property
    def end(self) -> int | None:
        """When it is over for good, as far as is known; None while it waits."""
        if self.skipped:
            return self.created
        if self.cancelled:
            return self.cancelled
        return self.rounds[-1].end if self.rounds else None

    @property
    def spans(self) -> Iterator[tuple[int, int]]:
        """From when to when it takes one of the places of its job."""
        return ((each.start, each.end) for each in self.rounds)

    def attempts(self, now: int) -> list[Attempt]:
        """All tries told of at a moment, those of later rounds last."""
        return [attempt for each in self.rounds for attempt in each.attempts if attempt.listed <= now]

    def results(self) -> dict[str, Attempt]:
        """The last try of each task."""
        return latest([attempt for each in self.rounds for attempt in each.attempts])

    def stage(self, now: int) -> Stage:
        """How far it is."""
        end = self.end
        if end is None:
            return "QUEUED"
        if now >= end:
            return "ENDED"
        current = self.rounds[-1]
        if current.stopped and now >= current.stopped:
            return "TERMINATING"
        begun = any(attempt.running <= now for attempt in current.attempts)
        return "RUNNING" if begun else "PENDING"

    def result(self, upto: int | None = None) -> str:
        """How it ends, or how it ended after a number of rounds.

        Args:
            upto: How many rounds count; all when None.
        """
        if self.skipped:
            return "MAXIMUM_CONCURRENT_RUNS_REACHED"
        if self.cancelled:
            return "CANCELED"
        rounds = self.rounds[:upto]
        if rounds[-1].stopped_as:
            return rounds[-1].stopped_as
        last = latest([attempt for each in rounds for attempt in each.attempts])
        return task_graph.verdict(self.settings.get("tasks", ()), {key: each.result for key, each in last.items()})

    def message(self, upto: int | None = None) -> str:
        """What it says about its end."""
        result = self.result(upto)
        if result == "FAILED":
            last = latest([attempt for each in self.rounds[:upto] for attempt in each.attempts])
            bad = [each for each in last.values() if not task_graph.succeeded(each.result)]
            failed = next((each for each in bad if each.began), bad[0])
            return f"Task {failed.key} failed with message: {failed.message or failed.result}"
        return {
            "CANCELED": "Run cancelled.",
            "TIMEDOUT": "The run took longer than its limit.",
            "MAXIMUM_CONCURRENT_RUNS_REACHED": "An active run for the same job is already running. "
            "The run is skipped because the limit of maximum active runs has been reached.",
        }.get(result, "")
