"""What runs of jobs come to: which tasks failed and why, and the parts of large ones put together."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import msgspec
from msgspec import UNSET

from dovetail.runtime.errors import JobFailed
from dovetail.runtime.plain import is_dict, is_list, is_object
from dovetail.runtime.response import Response

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail_api.databricks import models as m

T = typing.TypeVar("T")

GOOD: Final = frozenset({"SUCCESS", "SUCCESS_WITH_FAILURES"})
_PASSED_OVER: Final = frozenset({"EXCLUDED", "DISABLED"})
_LISTS: Final = (
    "tasks",
    "iterations",
    "job_clusters",
    "job_parameters",
    "parameters",
    "environments",
    "repair_history",
)
"""What comes in parts: of jobs under ``settings``, of runs at the top."""
_SHOWN: Final = 5


class TaskFailure(msgspec.Struct, frozen=True):
    """A task of a run that did not succeed.

    Attributes:
        task_key: The task.
        run_id: Its own run, which ``jobs.get_run_output`` tells more of.
        result: How it ended, such as ``FAILED`` or ``UPSTREAM_FAILED``.
        message: What it says about that.
    """

    task_key: str
    run_id: int
    result: str
    message: str


class RunFailed(JobFailed):
    """A run has ended without success: failed, cancelled, given up for its time limit, or skipped.

    Attributes:
        answer: The run, with all its tasks.
    """

    answer: m.JobRun

    def __init__(self, message: str = "", *, answer: object = None) -> None:
        super().__init__(message, answer=answer)

    @property
    def run(self) -> m.JobRun:
        """The run, with all its tasks."""
        return self.answer

    @property
    def run_id(self) -> int:
        """The run's id."""
        return number(self.answer.run_id)

    @property
    def result_state(self) -> str:
        """How it ended, such as ``FAILED`` or ``TIMEDOUT``."""
        return result_of(self.answer)

    @property
    def failures(self) -> tuple[TaskFailure, ...]:
        """The tasks that did not succeed, by their last attempt; those that failed themselves first."""
        return failures_of(self.answer)


def number(value: object) -> int:
    """A 64-bit integer, which some services give as decimal text."""
    return int(str(value))


def result_of(run: m.JobRun | m.JobRunSummary | m.RunTask) -> str:
    """How a run, or a task's run, ended: its result, or the state it ended in; empty while it goes on.

    Example:
        >>> from dovetail_api.databricks import models as m
        >>> result_of(m.JobRun(state=m.RunState(life_cycle_state="TERMINATED", result_state="TIMEDOUT")))
        'TIMEDOUT'
    """
    state = run.state
    if state is UNSET:
        return ""
    if state.result_state is not UNSET and state.result_state:
        return state.result_state
    ended = state.life_cycle_state in {"TERMINATED", "SKIPPED", "INTERNAL_ERROR"}
    return str(state.life_cycle_state) if ended else ""


def latest_tasks(run: m.JobRun) -> list[m.RunTask]:
    """The tasks of a run, each by its last attempt: an answer has the earlier ones too."""
    tasks: Sequence[m.RunTask] = run.tasks or ()
    return list({str(task.task_key): task for task in tasks}.values())


def failures_of(run: m.JobRun) -> tuple[TaskFailure, ...]:
    """The tasks of a run that did not succeed, by their last attempt; those that failed themselves first."""
    failures: list[TaskFailure] = []
    for task in latest_tasks(run):
        result = result_of(task)
        if result and result not in GOOD | _PASSED_OVER:
            message = task.state.state_message if task.state is not UNSET else UNSET
            failures.append(TaskFailure(str(task.task_key), number(task.run_id or 0), result, message or ""))
    return tuple(sorted(failures, key=lambda each: each.result.startswith("UPSTREAM_")))


def run_failed(run: m.JobRun) -> RunFailed:
    """The error that tells what became of a run."""
    reason = run.state.state_message if run.state is not UNSET else UNSET
    failures = failures_of(run)
    named = [f"{each.task_key} {each.result}{f' ({each.message})' if each.message else ''}" for each in failures]
    more = f" and {len(named) - _SHOWN} more" if len(named) > _SHOWN else ""
    tasks = f" Tasks: {', '.join(named[:_SHOWN])}{more}." if named else ""
    of_job = f" of the job {run.job_id}" if run.job_id else ""
    said = f": {reason.rstrip('.')}" if reason else ""
    return RunFailed(f"The run {run.run_id}{of_job} ended {result_of(run)}{said}.{tasks}", answer=run)


def joined(parts: Sequence[Response[T]], call: Call[T]) -> Response[T]:
    """One answer out of the parts that a large job or run comes in.

    Args:
        parts: The answers, in order.
        call: The call that they answer.
    """
    first = parts[0]
    if len(parts) == 1:
        return first
    whole = first.json()
    for part in parts[1:]:
        _append(whole, part.json())
    for name in ("next_page_token", "has_more"):
        whole.pop(name, None)
    raw = msgspec.json.encode(whole)
    return Response(call.operation.decode(raw), first.status, first.headers, raw, first.request_id, first.attempts)


def _append(whole: dict[str, Any], part: Mapping[str, Any]) -> None:
    for name, value in part.items():
        known = whole.get(name)
        if name == "settings" and is_object(value) and is_dict(known):
            _append(known, value)
        elif name in _LISTS and is_list(value):
            whole[name] = [*_items(known), *value]


def _items(value: object) -> Iterable[Any]:
    return value if is_list(value) else ()
