"""What the settings of a job, or the tasks of a one-time run, must keep to beyond the shapes of the contract."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from dovetail.sandbox.databricks import task_graph
from dovetail.sandbox.databricks.answers import invalid

_COMPUTE: Final = ("existing_cluster_id", "new_cluster", "job_cluster_key", "environment_key")


def kind_of(task: Mapping[str, Any]) -> str:
    """The key that says what a task does, such as `notebook_task`; empty when there is none."""
    return next((name for name in task if name.endswith("_task")), "")


def check_settings(settings: Mapping[str, Any]) -> None:
    """Refuse settings that no job can have.

    Raises:
        Refusal: They contradict each other.
    """
    if "continuous" in settings:
        if "schedule" in settings:
            raise invalid("A job cannot have both a schedule and continuous settings.")
        if settings.get("max_concurrent_runs", 1) != 1:
            raise invalid("max_concurrent_runs must be 1 for a continuous job.")
    if len(str(settings.get("name", "")).encode()) > 4096:
        raise invalid("The name of a job has 4096 bytes at most.")
    names = [cluster["job_cluster_key"] for cluster in settings.get("job_clusters", ())]
    _once("job_cluster_key", names)
    _once("environment_key", [each["environment_key"] for each in settings.get("environments", ())])
    _once("parameter", [each["name"] for each in settings.get("parameters", ())])
    check_tasks(settings.get("tasks", ()), job_clusters=names)


def check_tasks(tasks: Sequence[Mapping[str, Any]], job_clusters: Sequence[str] = ()) -> None:
    """Refuse tasks that cannot run together.

    Raises:
        Refusal: A key comes twice or leads nowhere, the dependencies are a ring, or a task is not exactly one kind of
            work on one kind of compute.
    """
    keys = [task["task_key"] for task in tasks]
    _once("task_key", keys)
    for task in tasks:
        _check_task(task, job_clusters)
        for dependency in task.get("depends_on", ()):
            if dependency["task_key"] not in keys:
                raise invalid(
                    f"Invalid dependency graph: task '{task['task_key']}' depends on '{dependency['task_key']}',"
                    " which does not exist."
                )
    ring = task_graph.ring(tasks)
    if ring:
        raise invalid(f"Invalid dependency graph: cycle {' -> '.join(ring)}.")


def _check_task(task: Mapping[str, Any], job_clusters: Sequence[str]) -> None:
    key = task["task_key"]
    kinds = [name for name in task if name.endswith("_task")]
    if len(kinds) != 1:
        found = f"it has {', '.join(kinds)}" if kinds else "it has none"
        raise invalid(f"Task '{key}' must specify exactly one task type: {found}.")
    compute = [name for name in _COMPUTE if name in task]
    if len(compute) > 1:
        raise invalid(f"Task '{key}' must specify only one kind of compute: it has {', '.join(compute)}.")
    named = task.get("job_cluster_key")
    if named is not None and named not in job_clusters:
        raise invalid(f"Task '{key}' uses the job cluster '{named}', which is not defined.")
    if kinds == ["for_each_task"]:
        inner = task["for_each_task"]["task"]
        if "for_each_task" in inner:
            raise invalid(f"Task '{key}': a for-each task cannot hold another one.")
        _check_task(inner, job_clusters)


def _once(what: str, names: Sequence[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise invalid(f"Duplicate {what} '{name}': it must be unique.")
        seen.add(name)
