"""What the API tells of a run at a moment."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

import attrs

from dovetail.sandbox.databricks import task_graph
from dovetail.sandbox.databricks.job_rules import kind_of
from dovetail.sandbox.databricks.run_plan import Attempt
from dovetail.sandbox.databricks.run_record import Round, RunRecord
from dovetail.sandbox.databricks.task_wishes import resolved
from dovetail.sandbox.message import JsonObject, is_object

_SUCCESS: Final = frozenset({"SUCCESS", "SUCCESS_WITH_FAILURES"})
_CODES: Final = {
    "SUCCESS": "SUCCESS",
    "SUCCESS_WITH_FAILURES": "SUCCESS_WITH_FAILURES",
    "CANCELED": "USER_CANCELED",
    "UPSTREAM_CANCELED": "CANCELED",
    "TIMEDOUT": "CANCELED",
    "MAXIMUM_CONCURRENT_RUNS_REACHED": "MAX_CONCURRENT_RUNS_EXCEEDED",
    "EXCLUDED": "SKIPPED",
    "DISABLED": "DISABLED",
    "UPSTREAM_FAILED": "SKIPPED",
}
_NEW_WORDS: Final = {"WAITING_FOR_RETRY": "WAITING", "SKIPPED": "TERMINATED", "INTERNAL_ERROR": "TERMINATED"}
_LAST: Final = frozenset({"TERMINATED", "SKIPPED", "INTERNAL_ERROR"})
_OF_JOBS: Final = ("job_clusters", "git_source", "environment_variables", "duration_target", "description")


@attrs.frozen
class Viewer:
    """Tells of runs.

    Attributes:
        now: The moment, in milliseconds since 1970.
        origin: The address that the web pages are at.
        workspace_id: The workspace.
    """

    now: int
    origin: str
    workspace_id: str

    def run(self, record: RunRecord, *, tasks: bool, history: bool = False, values: bool = False) -> JsonObject:
        """A run.

        Args:
            record: The run.
            tasks: Whether to tell its tasks and clusters.
            history: Whether to tell its repairs.
            values: Whether to tell what references in its tasks stood for.
        """
        stage = record.stage(self.now)
        end = record.end if stage == "ENDED" else None
        state = self._state(record)
        view = self._head(record) | {
            "number_in_job": record.run_id,
            "state": state,
            "status": _status(state, waiting=stage == "QUEUED"),
            "start_time": record.start,
            "end_time": end or 0,
            "run_duration": (end or self.now) - record.start,
            "setup_duration": 0,
            "execution_duration": 0,
            "cleanup_duration": 0,
            "queue_duration": record.start - record.created,
            "format": "MULTI_TASK",
        }
        if record.rounds and len(record.settings.get("tasks", ())) == 1:
            view |= self._phases(record.rounds[-1].attempts[-1])
        schedule = record.settings.get("schedule")
        if record.trigger == "PERIODIC" and schedule:
            view["schedule"] = schedule
        if not tasks:
            return view
        view |= {name: record.settings[name] for name in _OF_JOBS if name in record.settings}
        view["tasks"] = self.tasks(record, values=values)
        if history:
            view["repair_history"] = [self._repair(record, index) for index in range(len(record.rounds))]
        return view

    def tasks(self, record: RunRecord, *, values: bool = False) -> list[JsonObject]:
        """The tries of a run's tasks; before its turn has come, the tasks as they wait."""
        by_key = {task["task_key"]: task for task in record.settings.get("tasks", ())}
        if not record.rounds:
            return []
        return [self.task(record, by_key[each.key], each, values=values) for each in record.attempts(self.now)]

    def task(self, record: RunRecord, task: Mapping[str, Any], attempt: Attempt, *, values: bool = False) -> JsonObject:
        """A try of a task."""
        state = self._task_state(record, task, attempt)
        view: JsonObject = {
            **task,
            "run_id": attempt.run_id,
            "attempt_number": attempt.number,
            "run_page_url": self._page(record, attempt.run_id),
            "state": state,
            "status": _status(state, waiting=False),
            "start_time": min(attempt.start, self.now) if attempt.number == 0 else attempt.start,
            "end_time": attempt.end if attempt.end <= self.now else 0,
            "cleanup_duration": 0,
        } | self._phases(attempt)
        if attempt.running > attempt.start and attempt.start <= self.now:
            view["cluster_instance"] = _cluster(record, task, attempt, self.now)
        if "condition_task" in task and attempt.outcome and attempt.end <= self.now:
            view["condition_task"] = {**task["condition_task"], "outcome": attempt.outcome}
        if "for_each_task" in task:
            view["for_each_task"] = {**task["for_each_task"], "stats": self._stats(attempt)}
        if values:
            view["resolved_values"] = _resolved_values(record, task)
        return view

    def task_run(self, record: RunRecord, attempt: Attempt, *, values: bool = False) -> JsonObject:
        """A try of a task, as a run of its own."""
        task = record_task(record, attempt)
        told = self.task(record, task, attempt, values=values)
        alone = ("run_id", "attempt_number", "run_page_url", "state", "status", "start_time", "end_time")
        phases = ("setup_duration", "execution_duration", "cleanup_duration", "cluster_instance")
        view = self._head(record) | {name: told[name] for name in alone + phases if name in told}
        view |= {"job_run_id": record.run_id, "run_name": attempt.key, "number_in_job": attempt.run_id}
        view["tasks"] = [told]
        if attempt.iterations:
            inner = task["for_each_task"]["task"]
            view["iterations"] = [
                self.task(record, {**inner, "task_key": each.key}, each)
                for each in attempt.iterations
                if each.listed <= self.now
            ]
        return view

    def _head(self, record: RunRecord) -> JsonObject:
        view: JsonObject = {
            "run_id": record.run_id,
            "run_name": record.name,
            "run_type": record.run_type,
            "trigger": record.trigger,
            "creator_user_name": record.creator,
            "run_page_url": self._page(record, record.run_id),
        }
        if record.job_id:
            view["job_id"] = record.job_id
        parameters = [
            {**each, "value": record.names[f"job.parameters.{each['name']}"]}
            for each in record.settings.get("parameters", ())
        ]
        if parameters:
            view["job_parameters"] = parameters
        overriding = {name: value for name, value in record.given.items() if name != "job_parameters"}
        if overriding:
            view["overriding_parameters"] = overriding
        return view

    def _page(self, record: RunRecord, run_id: int) -> str:
        return f"{self.origin}/?o={self.workspace_id}#job/{record.job_id}/run/{run_id}"

    def _state(self, record: RunRecord) -> JsonObject:
        stage = record.stage(self.now)
        if stage == "QUEUED":
            most = record.settings.get("max_concurrent_runs", 1)
            reason = f"Queued due to reaching maximum concurrent runs of {most}."
            return {**_state("QUEUED", "", "", stopped=False), "queue_reason": reason}
        current = record.rounds[-1] if record.rounds else Round(0, 0)
        result, stopped = record.result(), bool(current.stopped or record.cancelled)
        if stage == "TERMINATING":
            return _state(stage, result, record.message(), stopped=stopped)
        if stage != "ENDED":
            return _state(stage, "", "In run" if stage == "RUNNING" else "Waiting for cluster", stopped=False)
        return _state(_life_cycle(result, of_run=True), result, record.message(), stopped=stopped)

    def _repair(self, record: RunRecord, index: int) -> JsonObject:
        each = record.rounds[index]
        over = each.end <= self.now or index + 1 < len(record.rounds)
        if over:
            result = record.result(index + 1)
            state = _state(_life_cycle(result, of_run=True), result, record.message(index + 1), stopped=False)
        else:
            state = _state("RUNNING", "", "", stopped=False)
        view: JsonObject = {
            "type": "REPAIR" if each.repair_id else "ORIGINAL",
            "start_time": each.start,
            "end_time": each.end if over else 0,
            "state": state,
            "status": _status(state, waiting=False),
            "task_run_ids": [attempt.run_id for attempt in each.attempts if attempt.listed <= self.now],
        }
        return {"id": each.repair_id, **view} if each.repair_id else view

    def _task_state(self, record: RunRecord, task: Mapping[str, Any], attempt: Attempt) -> JsonObject:
        if attempt.end <= self.now:
            life = "INTERNAL_ERROR" if attempt.crashed else _life_cycle(attempt.result, of_run=False)
            stopped = bool(attempt.stopping) or attempt.result in {"TIMEDOUT", "CANCELED"}
            return _state(life, attempt.result, attempt.message, stopped=stopped)
        if attempt.stopping and self.now >= attempt.stopping:
            return _state("TERMINATING", attempt.result, "", stopped=True)
        if attempt.running <= self.now:
            return _state("RUNNING", "", "In run", stopped=False)
        if attempt.start <= self.now:
            return _state("PENDING", "", "Waiting for cluster", stopped=False)
        retried = attempt.listed > record.rounds[-1].start
        waits = "WAITING_FOR_RETRY" if retried else "BLOCKED" if task_graph.upstream(task) else "PENDING"
        return _state(waits, "", "", stopped=False)

    def _phases(self, attempt: Attempt) -> JsonObject:
        working = min(attempt.end, self.now) - attempt.running
        setting_up = min(attempt.running, self.now) - attempt.start
        return {"setup_duration": max(setting_up, 0), "execution_duration": max(working, 0)}

    def _stats(self, attempt: Attempt) -> JsonObject:
        last = {each.key: each for each in attempt.iterations}.values()
        ended = [each for each in last if each.end <= self.now]
        good = [each for each in ended if task_graph.succeeded(each.result)]
        active = [each for each in last if each.start <= self.now < each.end]
        stats: JsonObject = {
            "task_run_stats": {
                "total_iterations": len(last),
                "scheduled_iterations": len(last) - len(ended) - len(active),
                "active_iterations": len(active),
                "completed_iterations": len(ended),
                "succeeded_iterations": len(good),
                "failed_iterations": len(ended) - len(good),
            }
        }
        messages = [each.message or each.result for each in ended if not task_graph.succeeded(each.result)]
        if messages:
            stats["error_message_stats"] = [
                {"count": messages.count(each), "error_message": each, "termination_category": "RUN_EXECUTION_ERROR"}
                for each in sorted(set(messages))
            ]
        return stats


def record_task(record: RunRecord, attempt: Attempt) -> Mapping[str, Any]:
    """The task that a try belongs to, an iteration's too."""
    for task in record.settings.get("tasks", ()):
        if task["task_key"] == attempt.key:
            return dict(task)
        inner = task.get("for_each_task", {}).get("task", {})
        if inner and attempt.key.rpartition("_")[0] == inner["task_key"]:
            return {**inner, "task_key": attempt.key}
    raise LookupError(f"the run {record.run_id} has no task {attempt.key}")


def _life_cycle(result: str, *, of_run: bool) -> str:
    if result in {"MAXIMUM_CONCURRENT_RUNS_REACHED", "UPSTREAM_FAILED", "UPSTREAM_CANCELED"}:
        return "SKIPPED"
    return "INTERNAL_ERROR" if of_run and result == "FAILED" else "TERMINATED"


def _state(life_cycle: str, result: str, message: str, *, stopped: bool) -> JsonObject:
    state: JsonObject = {"life_cycle_state": life_cycle, "state_message": message}
    if result:
        state["result_state"] = result
    return {**state, "user_cancelled_or_timedout": stopped}


def _status(state: Mapping[str, Any], *, waiting: bool) -> JsonObject:
    life = state["life_cycle_state"]
    status: JsonObject = {"state": _NEW_WORDS.get(life, life)}
    if waiting:
        status["queue_details"] = {"code": "MAX_CONCURRENT_RUNS_REACHED", "message": state["queue_reason"]}
    if life in _LAST:
        result = state["result_state"]
        status["termination_details"] = {
            "code": _CODES.get(result, "RUN_EXECUTION_ERROR"),
            "type": "SUCCESS" if result in _SUCCESS else "CLIENT_ERROR",
            "message": state["state_message"],
        }
    return status


def _cluster(record: RunRecord, task: Mapping[str, Any], attempt: Attempt, now: int) -> JsonObject:
    """The cluster that a task runs on; tasks with the same `job_cluster_key` share one."""
    cluster_id = task.get("existing_cluster_id")
    if cluster_id is None:
        born = datetime.fromtimestamp(record.start / 1000, UTC)
        owner = task.get("job_cluster_key", attempt.run_id)
        cluster_id = f"{born:%m%d-%H%M%S}-{_letters(f'{record.run_id}/{owner}')}"
    instance: JsonObject = {"cluster_id": cluster_id}
    if attempt.running <= now:
        instance["spark_context_id"] = str(attempt.run_id * 1000 + 7)
    return instance


def _letters(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _resolved_values(record: RunRecord, task: Mapping[str, Any]) -> JsonObject:
    kind = kind_of(task)
    work = task[kind]
    texts = ("base_parameters", "named_parameters", "parameters", "job_parameters", "left", "right")
    found: JsonObject = {}
    for name in texts:
        if name in work:
            found[name] = _with_values(work[name], record.names)
    return {kind: found} if found else {}


def _with_values(value: Any, names: Mapping[str, str]) -> Any:
    """A text, or a list or an object of texts, with what the references in it stand for."""
    if is_object(value):
        return {key: _with_values(each, names) for key, each in value.items()}
    return resolved(value, names) if isinstance(value, str) else [_with_values(each, names) for each in value]
