"""The course of a run, known from its beginning: who begins when, how long it takes and how it ends.

Nothing really runs, so the whole course is laid out when the run starts; looking at it later is only a question of the
time. What interferes from outside, a cancellation or a repair, changes the part that is not over yet.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import attrs
import msgspec

from dovetail.sandbox.databricks import task_graph
from dovetail.sandbox.databricks.answers import invalid
from dovetail.sandbox.databricks.task_wishes import Wish, resolved, wish_of
from dovetail.sandbox.message import JsonObject, Refusal

_MOST_ATTEMPTS: Final = 50
"""Where `max_retries` is -1, a task that always fails has so many attempts rather than infinitely many."""
_NEVER: Final = 2**53


class Attempt(msgspec.Struct):
    """One try of a task. Moments are in milliseconds since 1970.

    Attributes:
        key: The task's key.
        run_id: The try's own id.
        number: 0 for the first.
        listed: From when on it is told of.
        start: When its compute is asked for.
        running: When its work begins; equal to `end` for one that never begins.
        end: When it is over.
        result: How it ends.
        message: What it says about that.
        value: What it gives.
        outcome: What a condition came to.
        began: Whether it begins at all.
        crashed: Whether the platform failed, and not the work.
        stopping: From when on it is being stopped from outside; 0 when it is not.
        child: The run of the job that the task runs.
        iterations: The tries of a for-each task's inputs.
    """

    key: str
    run_id: int
    number: int
    listed: int
    start: int
    running: int
    end: int
    result: str
    message: str = ""
    value: str = ""
    outcome: str = ""
    began: bool = True
    crashed: bool = False
    stopping: int = 0
    child: int = 0
    iterations: list[Attempt] = []

    @property
    def moments(self) -> list[int]:
        """When it changes."""
        inner = [moment for each in self.iterations for moment in each.moments]
        return [self.listed, self.start, self.running, self.end, *inner]


@attrs.frozen
class Child:
    """A run of another job that a task waits for."""

    run_id: int
    end: int
    result: str


@attrs.frozen
class Pace:
    """How long things take, in milliseconds."""

    setup: int
    work: int
    closing: int


@attrs.define
class Planner:
    """Lays out the course of the tasks of one run.

    Attributes:
        pace: How long things take.
        given: The parameters of the run by kind.
        names: What references stand for.
        new_id: Gives the id of a try.
        run_job: Starts the job that a task runs, at a moment.
    """

    pace: Pace
    given: Mapping[str, Any]
    names: Mapping[str, str]
    new_id: Callable[[], int]
    run_job: Callable[[Mapping[str, Any], int], Child]

    def plan(
        self, tasks: Sequence[Mapping[str, Any]], start: int, earlier: Mapping[str, Attempt] | None = None
    ) -> list[Attempt]:
        """The course of tasks.

        Args:
            tasks: The tasks to run.
            start: When the first may begin.
            earlier: The last try of each task so far, when a run is repaired.
        """
        former = dict(earlier or {})
        again = {task["task_key"] for task in tasks}
        last = {key: attempt for key, attempt in former.items() if key not in again}
        attempts: list[Attempt] = []
        for task in task_graph.in_order(tasks):
            key = task["task_key"]
            before = [last[each] for each in task_graph.upstream(task) if each in last]
            ready = max([start, *(attempt.end for attempt in before)])
            tries = self._tries(task, start, ready, last, former[key].number + 1 if key in former else 0)
            attempts += tries
            last[key] = tries[-1]
        return attempts

    def _tries(
        self, task: Mapping[str, Any], listed: int, ready: int, last: Mapping[str, Attempt], number: int
    ) -> list[Attempt]:
        key = task["task_key"]
        results = {each: attempt.result for each, attempt in last.items()}
        outcomes = {each: attempt.outcome for each, attempt in last.items()}
        obstacle = task_graph.obstacle(task, results, outcomes)
        if task.get("disabled"):
            obstacle = "DISABLED"
        if obstacle:
            return [Attempt(key, self.new_id(), number, listed, ready, ready, ready, obstacle, began=False)]
        names = {**self.names, "task.name": key}
        names |= {f"tasks.{each}.result_state": result.lower() for each, result in results.items()}
        if "condition_task" in task:
            attempt = Attempt(key, self.new_id(), number, listed, ready, ready, ready, "SUCCESS")
            try:
                attempt.outcome = _compared(task["condition_task"], names)
            except Refusal as refusal:
                attempt.result, attempt.message = "FAILED", refusal.message
            return [attempt]
        most = task.get("max_retries", 0)
        most = _MOST_ATTEMPTS if most < 0 else min(most, _MOST_ATTEMPTS)
        pause = task.get("min_retry_interval_millis", 0)
        tries = [self._attempt(task, number, listed, ready, names)]
        while len(tries) <= most and _worth_another(task, tries[-1]):
            ended = tries[-1].end
            tries.append(self._attempt(task, number + len(tries), ended, ended + pause, names))
        return tries

    def _attempt(
        self, task: Mapping[str, Any], number: int, listed: int, start: int, names: Mapping[str, str]
    ) -> Attempt:
        attempt = Attempt(task["task_key"], self.new_id(), number, listed, start, start, start, "SUCCESS")
        try:
            self._carry_out(task, attempt, names)
        except Refusal as refusal:  # what only shows when the task begins fails the task, and not the request
            attempt.result, attempt.message = "FAILED", refusal.message
        limit = task.get("timeout_seconds", 0) * 1000
        if limit and attempt.end - attempt.start > limit:
            cut([attempt], attempt.start + limit, "TIMEDOUT", 0)
            attempt.message = f"The task took longer than its limit of {limit // 1000} seconds."
        return attempt

    def _carry_out(self, task: Mapping[str, Any], attempt: Attempt, names: Mapping[str, str]) -> None:
        if "for_each_task" in task:
            self._iterate(task["for_each_task"], attempt, names)
        elif "run_job_task" in task:
            child = self.run_job(task["run_job_task"], attempt.start)
            attempt.child, attempt.end = child.run_id, max(child.end, attempt.start)
            if not task_graph.succeeded(child.result):
                attempt.result, attempt.message = "FAILED", f"The run {child.run_id} of the job ended {child.result}."
        else:
            self._work(wish_of(task, self.given, names), attempt)

    def _work(self, wish: Wish, attempt: Attempt) -> None:
        attempt.running = attempt.start + self.pace.setup
        attempt.end = attempt.running + (self.pace.work if wish.seconds is None else round(wish.seconds * 1000))
        attempt.value = wish.result
        outcome = "FAILED" if attempt.number < wish.failures else wish.outcome
        if outcome == "INTERNAL_ERROR":
            attempt.crashed, outcome = True, "FAILED"
        attempt.result = outcome
        if outcome == "FAILED":
            attempt.message = wish.message

    def _iterate(self, loop: Mapping[str, Any], attempt: Attempt, names: Mapping[str, str]) -> None:
        inputs = _inputs(resolved(loop["inputs"], names))
        lanes = [attempt.start] * min(loop.get("concurrency", 1), max(len(inputs), 1))
        for index, value in enumerate(inputs):
            lane = lanes.index(min(lanes))
            inner: JsonObject = {**loop["task"], "task_key": f"{loop['task']['task_key']}_{index}", "depends_on": []}
            spoken = attrs.evolve(
                self, names={**names, "input": value if isinstance(value, str) else json.dumps(value)}
            )
            tries = spoken._tries(inner, attempt.listed, lanes[lane], {}, attempt.number)
            attempt.iterations += tries
            lanes[lane] = tries[-1].end
        attempt.end = max(lanes)
        ends = {each.key: each for each in attempt.iterations}
        failed = [each for each in ends.values() if not task_graph.succeeded(each.result)]
        if failed:
            attempt.result = "FAILED"
            attempt.message = f"{len(failed)} of {len(ends)} iterations failed: {failed[0].message}"


def latest(attempts: Sequence[Attempt]) -> dict[str, Attempt]:
    """The last try of each task."""
    return {attempt.key: attempt for attempt in attempts}


def cut(attempts: list[Attempt], moment: int, result: str, closing: int) -> None:
    """Stop from outside what goes on at a moment, and forget tries that would have come.

    Args:
        attempts: The course, changed in place.
        moment: When it is stopped.
        result: How what is stopped ends.
        closing: How long stopping takes.
    """
    attempts[:] = [each for each in attempts if each.number == 0 or each.listed <= moment or each.end <= moment]
    for attempt in attempts:
        if attempt.end <= moment:
            continue
        if attempt.start > moment:
            attempt.start = attempt.running = attempt.end = moment
            attempt.began = False
        else:
            attempt.stopping = moment
            attempt.running = min(attempt.running, moment)
            attempt.end = moment + closing
        attempt.result, attempt.message, attempt.crashed = result, "", False
        cut(attempt.iterations, moment, result, closing)


def free_from(spans: Sequence[tuple[int, int]], since: int, most: int) -> int:
    """When fewer than `most` of some spans go on for the first time, at or after a moment."""
    moments = sorted({since, *(end for _, end in spans if end > since)})
    for moment in moments:
        if sum(start <= moment < end for start, end in spans) < most:
            return moment
    return _NEVER


def _worth_another(task: Mapping[str, Any], attempt: Attempt) -> bool:
    if attempt.result == "TIMEDOUT":
        return bool(task.get("retry_on_timeout", False))
    return attempt.result == "FAILED"


def _inputs(text: str) -> list[Any]:
    try:
        return msgspec.json.decode(text.encode(), type=list[Any])
    except msgspec.MsgspecError:
        raise invalid(f"for_each_task.inputs: '{text}' is not a JSON array.") from None


def _compared(condition: Mapping[str, Any], names: Mapping[str, str]) -> str:
    left, right = (resolved(str(condition[side]), names) for side in ("left", "right"))
    operator = condition["op"]
    if operator in {"EQUAL_TO", "NOT_EQUAL"}:
        return str((left == right) == (operator == "EQUAL_TO")).lower()
    try:
        difference = float(left) - float(right)
    except ValueError:
        raise invalid(f"condition_task: '{left}' and '{right}' are not both numbers, which {operator} needs.") from None
    holds = {
        "GREATER_THAN": difference > 0,
        "GREATER_THAN_OR_EQUAL": difference >= 0,
        "LESS_THAN": difference < 0,
        "LESS_THAN_OR_EQUAL": difference <= 0,
    }
    return str(holds[operator]).lower()
