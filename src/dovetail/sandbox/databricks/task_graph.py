"""Tasks that depend on each other: their order, which of them a run has, and whether one may begin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from dovetail.sandbox.databricks.answers import invalid

_GOOD: Final = frozenset({"SUCCESS", "SUCCESS_WITH_FAILURES"})
_PASSED_OVER: Final = frozenset({"EXCLUDED", "DISABLED"})
_CANCELED: Final = frozenset({"CANCELED", "UPSTREAM_CANCELED"})


def upstream(task: Mapping[str, Any]) -> list[str]:
    """The keys of the tasks that a task waits for."""
    return [dependency["task_key"] for dependency in task.get("depends_on", ())]


def ring(tasks: Iterable[Mapping[str, Any]]) -> list[str]:
    """Keys of tasks that wait for each other in a ring; empty when there is none."""
    waits = {task["task_key"]: upstream(task) for task in tasks}
    left = dict(waits)
    while left:
        free = [key for key, before in left.items() if not any(each in left for each in before)]
        if not free:
            break
        for key in free:
            del left[key]
    if not left:
        return []
    path = [next(iter(left))]
    while True:
        following = next(each for each in left[path[-1]] if each in left)
        if following in path:
            return [*path[path.index(following) :], following]
        path.append(following)


def in_order(tasks: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The tasks, each after those that it waits for."""
    by_key = {task["task_key"]: task for task in tasks}
    left = {key: [each for each in upstream(task) if each in by_key] for key, task in by_key.items()}
    ordered: list[Mapping[str, Any]] = []
    while left:
        free = [key for key, before in left.items() if not any(each in left for each in before)]
        for key in free:
            ordered.append(by_key[key])
            del left[key]
    return ordered


def chosen(tasks: Sequence[Mapping[str, Any]], only: Sequence[str]) -> list[Mapping[str, Any]]:
    """The tasks that a run is limited to.

    Args:
        tasks: All tasks.
        only: Keys; `+key` takes what is before it along, `key+` what is after it.

    Raises:
        Refusal: There is no such task.
    """
    keys = {task["task_key"] for task in tasks}
    taken: set[str] = set()
    for word in only:
        key = word.strip("+")
        if key not in keys:
            raise invalid(f"only: the job has no task '{key}'.")
        taken.add(key)
        if word.startswith("+"):
            taken |= before(tasks, {key})
        if word.endswith("+"):
            taken |= after(tasks, {key})
    return [task for task in tasks if task["task_key"] in taken]


def before(tasks: Iterable[Mapping[str, Any]], keys: set[str]) -> set[str]:
    """All tasks that some tasks wait for, directly or not."""
    waits = {task["task_key"]: upstream(task) for task in tasks}
    found: set[str] = set()
    edge = set(keys)
    while edge:
        edge = {each for key in edge for each in waits.get(key, ())} - found
        found |= edge
    return found


def after(tasks: Iterable[Mapping[str, Any]], keys: set[str]) -> set[str]:
    """All tasks that wait for some tasks, directly or not."""
    known = list(tasks)
    found: set[str] = set()
    edge = set(keys)
    while edge:
        edge = {task["task_key"] for task in known if edge & set(upstream(task))} - found
        found |= edge
    return found


def obstacle(task: Mapping[str, Any], results: Mapping[str, str], outcomes: Mapping[str, str]) -> str:
    """How a task ends without ever beginning, now that all before it have ended; empty when it may begin.

    Args:
        task: The task.
        results: How the tasks of the run ended, by key; tasks that are not part of the run are not waited for.
        outcomes: What condition tasks came to, `true` or `false`, by key.
    """
    dependencies = [each for each in task.get("depends_on", ()) if each["task_key"] in results]
    if any(_other_branch(each, results, outcomes) for each in dependencies):
        return "EXCLUDED"
    ends = [results[each["task_key"]] for each in dependencies]
    ran = [end for end in ends if end not in _PASSED_OVER]
    bad = [end for end in ran if end not in _GOOD]
    if not ends or all(end == "DISABLED" for end in ends):
        return ""
    wish = task.get("run_if", "ALL_SUCCESS")
    if wish == "ALL_DONE":
        return ""
    if wish in {"ALL_FAILED", "AT_LEAST_ONE_FAILED"}:
        enough = bool(bad) and (wish == "AT_LEAST_ONE_FAILED" or len(bad) == len(ends))
        return "" if enough else "EXCLUDED"
    if wish == "AT_LEAST_ONE_SUCCESS":
        met = len(ran) > len(bad)
    elif wish == "NONE_FAILED":
        met = bool(ran) and not bad
    else:
        met = not bad and "EXCLUDED" not in ends
    if met:
        return ""
    if not bad:
        return "EXCLUDED"
    return "UPSTREAM_CANCELED" if all(end in _CANCELED for end in bad) else "UPSTREAM_FAILED"


def verdict(tasks: Sequence[Mapping[str, Any]], results: Mapping[str, str]) -> str:
    """How a run ended whose tasks all have: by its last tasks, those that no other waits for."""
    waited_for = {key for task in tasks for key in upstream(task)}
    bad = {key for key, end in results.items() if end not in _GOOD | _PASSED_OVER}
    if bad - waited_for:
        return "FAILED"
    return "SUCCESS_WITH_FAILURES" if bad else "SUCCESS"


def succeeded(result: str) -> bool:
    """Whether a result is one that needs no repair."""
    return result in _GOOD | _PASSED_OVER


def _other_branch(dependency: Mapping[str, Any], results: Mapping[str, str], outcomes: Mapping[str, str]) -> bool:
    wanted = dependency.get("outcome")
    key = dependency["task_key"]
    return wanted is not None and results[key] in _GOOD and outcomes.get(key) != wanted
