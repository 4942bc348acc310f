"""The settings of a job as the server keeps them: filled up, replaced, merged and cut."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from dovetail.sandbox.databricks.answers import invalid
from dovetail.sandbox.message import JsonObject, is_object

_KEYS: Final = {
    "tasks": "task_key",
    "job_clusters": "job_cluster_key",
    "environments": "environment_key",
    "parameters": "name",
}
"""The lists whose items have names, which `fields_to_remove` can take one out of."""
_ONLY_TASK: Final = "main"
_TASK_FIELDS: Final = frozenset(
    {"existing_cluster_id", "new_cluster", "libraries", "max_retries", "min_retry_interval_millis", "retry_on_timeout"}
)
_MERGED: Final = ("tasks", "job_clusters")


def filled(settings: Mapping[str, Any]) -> JsonObject:
    """Settings with what the server adds to them when they are stored."""
    stored: JsonObject = {
        "name": "Untitled",
        "email_notifications": {},
        "webhook_notifications": {},
        "timeout_seconds": 0,
        "max_concurrent_runs": 1,
        **settings,
        "format": "MULTI_TASK",
    }
    source = "GIT" if "git_source" in settings else "WORKSPACE"
    if "tasks" in stored:
        stored["tasks"] = [filled_task(task, source) for task in stored["tasks"]]
    if "job_clusters" in stored:
        stored["job_clusters"] = [_filled_compute(cluster) for cluster in stored["job_clusters"]]
    return stored


def filled_task(task: Mapping[str, Any], source: str) -> JsonObject:
    """A task with what the server adds to it.

    Args:
        task: The task as it was sent.
        source: Where its files lie when it does not say.
    """
    stored: JsonObject = {"run_if": "ALL_SUCCESS", "timeout_seconds": 0, "email_notifications": {}}
    stored |= _filled_compute(task)
    if "depends_on" in stored:
        stored["depends_on"] = sorted(stored["depends_on"], key=lambda each: str(each["task_key"]))
    for kind in ("notebook_task", "spark_python_task"):
        if kind in stored and (kind == "notebook_task" or source == "GIT"):
            stored[kind] = {"source": source, **stored[kind]}
    if "for_each_task" in stored:
        each = stored["for_each_task"]
        stored["for_each_task"] = {**each, "task": filled_task(each["task"], source)}
    return stored


def submitted(settings: Mapping[str, Any]) -> JsonObject:
    """The settings of a one-time run with what the server adds to its tasks."""
    source = "GIT" if "git_source" in settings else "WORKSPACE"
    tasks = [filled_task(task, source) for task in settings.get("tasks", ())]
    return {**settings, "tasks": tasks}


def replaced(old: Mapping[str, Any], new: Mapping[str, Any]) -> JsonObject:
    """What `reset` leaves: the new settings, with the former `run_as` where they name none."""
    kept = {"run_as": old["run_as"]} if "run_as" in old else {}
    return filled({**kept, **new})


def merged(old: Mapping[str, Any], changes: Mapping[str, Any], remove: Iterable[str] = ()) -> JsonObject:
    """What `update` leaves.

    Args:
        old: The stored settings.
        changes: Fields that replace the stored ones; tasks and job clusters are replaced or added one by one.
        remove: Fields to take out afterwards: `schedule`, `tasks/load`.

    Raises:
        Refusal: A field to take out has no such form.
    """
    settings: JsonObject = {**old, **changes}
    for name in _MERGED:
        if name in changes:
            by_key = {item[_KEYS[name]]: item for item in (*old.get(name, ()), *changes[name])}
            settings[name] = list(by_key.values())
    for field in remove:
        _remove(settings, field)
    return filled(settings)


def several_tasks(settings: Mapping[str, Any]) -> JsonObject:
    """Settings of version 2.0, where the fields of the only task stand among those of the job, in the newer form."""
    moved = {name: value for name, value in settings.items() if _of_task(name)}
    if "tasks" in settings or not moved:
        return dict(settings)
    rest = {name: value for name, value in settings.items() if name not in moved}
    return {**rest, "tasks": [{"task_key": _ONLY_TASK, **moved}]}


def single_task(settings: Mapping[str, Any]) -> JsonObject:
    """Settings as version 2.0 tells them: a single task among the settings of the job."""
    tasks = settings.get("tasks", ())
    if len(tasks) != 1:
        return dict(settings)
    rest = {name: value for name, value in settings.items() if name != "tasks"}
    return {**rest, **{name: value for name, value in tasks[0].items() if _of_task(name)}, "format": "SINGLE_TASK"}


def listed(settings: Mapping[str, Any]) -> JsonObject:
    """What a list tells of settings when it is not asked for tasks and clusters."""
    hidden = ("tasks", "job_clusters", "environments", "parameters")
    return {name: value for name, value in settings.items() if name not in hidden}


def _filled_compute(holder: Mapping[str, Any]) -> JsonObject:
    stored = dict(holder)
    cluster = stored.get("new_cluster")
    if is_object(cluster):
        defaults = {"enable_elastic_disk": True, "azure_attributes": {"availability": "ON_DEMAND_AZURE"}}
        stored["new_cluster"] = {**defaults, **cluster}
    return stored


def _remove(settings: JsonObject, field: str) -> None:
    name, slash, key = field.partition("/")
    if not slash:
        settings.pop(name, None)
        return
    if name not in _KEYS:
        raise invalid(f"fields_to_remove: '{field}' is no field that can be removed.")
    left = [item for item in settings.get(name, ()) if item[_KEYS[name]] != key]
    if left:
        settings[name] = left
    else:
        settings.pop(name, None)


def _of_task(name: str) -> bool:
    """Whether a field is one that tasks have and jobs have not."""
    return name.endswith("_task") or name in _TASK_FIELDS
