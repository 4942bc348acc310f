"""Runs of jobs."""

from __future__ import annotations

from html import escape
from typing import Any

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import invalid, nothing
from dovetail.sandbox.databricks.core import WORKSPACE, Core
from dovetail.sandbox.databricks.job_pages import OF_RUN, first_part, page_of
from dovetail.sandbox.databricks.job_rules import kind_of
from dovetail.sandbox.databricks.job_settings import several_tasks
from dovetail.sandbox.databricks.pages import Window
from dovetail.sandbox.databricks.routes.jobs import require_change, require_run, require_view
from dovetail.sandbox.databricks.run_plan import Attempt
from dovetail.sandbox.databricks.run_record import RunRecord
from dovetail.sandbox.databricks.run_view import Viewer, record_task
from dovetail.sandbox.databricks.runs import Runs
from dovetail.sandbox.databricks.spellings import called_version
from dovetail.sandbox.message import Answer, JsonObject

_MOST = 25
_USUAL = 20
_OUTPUT_BYTES = 5 * 2**20


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    runs = core.state(Runs)

    def viewer(asked: Asked) -> Viewer:
        return Viewer(runs.clock.now(), asked.incoming.origin, WORKSPACE)

    def found(asked: Asked, run_id: int, *, look: bool = False) -> tuple[RunRecord, Attempt | None]:
        record, attempt = runs.look(run_id) if look else runs.get(run_id)
        if record.job_id:
            require_view(core, asked, record.job_id)
        return record, attempt

    def run_now(asked: Asked) -> Answer:
        require_run(core, asked, asked.body["job_id"])
        run_id = runs.run_now(asked.caller.user, asked.body["job_id"], asked.body)
        return Answer.of_json({"run_id": run_id, "number_in_job": run_id})

    def submit(asked: Asked) -> Answer:
        settings = several_tasks(asked.body) if called_version(asked) != "2.2" else asked.body
        return Answer.of_json({"run_id": runs.submit(asked.caller.user, settings)})

    def get(asked: Asked) -> Answer:
        query = asked.query
        page_token = query.get("page_token")
        record, attempt = found(asked, query["run_id"], look=not page_token)
        values = query.get("include_resolved_values", False)
        tell = viewer(asked)
        if attempt is not None:
            view = tell.task_run(record, attempt, values=values)
        else:
            view = tell.run(record, tasks=True, history=query.get("include_history", False), values=values)
        if called_version(asked) != "2.2":
            return Answer.of_json(view)
        page, following = page_of(core.pages, view, OF_RUN, f"jobs_get_run/{query['run_id']}", page_token)
        return Answer.of_json(page | ({"next_page_token": following, "has_more": True} if following else {}))

    def list_runs(asked: Asked) -> Answer:
        query = asked.query
        active, completed = query.get("active_only", False), query.get("completed_only", False)
        if active and completed:
            raise invalid("active_only and completed_only cannot both be true.")
        if query.get("job_id") is not None:
            require_view(core, asked, query["job_id"])
        names = ("job_id", "active_only", "completed_only", "run_type", "start_time_from", "start_time_to")
        scope, token = "/".join(["jobs_list_runs", *(str(query.get(name)) for name in names)]), query.get("page_token")
        window = core.pages.window(scope, token, query.get("limit", _USUAL) or _MOST)
        if query.get("offset") and not token:
            window = Window(scope, query["offset"], window.size)
        records = runs.page(
            job_id=query.get("job_id"),
            active=True if active else False if completed else None,
            run_type=query.get("run_type"),
            started=(query.get("start_time_from"), query.get("start_time_to")),
            offset=window.offset,
            limit=window.size + 1,
        )
        page = core.pages.page(window, records[: window.size], more=len(records) > window.size)
        body: JsonObject = {"has_more": bool(page.next_token)}
        if page.items:
            tell = viewer(asked)
            body["runs"] = [listed(tell, each, tasks=query.get("expand_tasks", False)) for each in page.items]
        if page.next_token:
            body["next_page_token"] = page.next_token
        if page.previous_token:
            body["prev_page_token"] = page.previous_token
        return Answer.of_json(body)

    def listed(tell: Viewer, record: RunRecord, *, tasks: bool) -> JsonObject:
        view = tell.run(record, tasks=tasks)
        if not tasks:
            return view
        view, more = first_part(view, OF_RUN)
        return view | {"has_more": more}

    def output(asked: Asked) -> Answer:
        run_id = asked.query["run_id"]
        record, attempt = found(asked, run_id)
        if attempt is None:
            tries = record.attempts(runs.clock.now())
            if len(record.settings.get("tasks", ())) != 1 or not tries:
                raise invalid(
                    "Retrieving the output of runs with multiple tasks is not supported."
                    " Please retrieve the output of each individual task run instead."
                )
            attempt = tries[-1]
        view = viewer(asked).task_run(record, attempt)
        return Answer.of_json({"metadata": view, **_output(record, attempt, ended=bool(view["end_time"]))})

    def export(asked: Asked) -> Answer:
        record, attempt = found(asked, asked.query["run_id"])
        tries = [attempt] if attempt else record.attempts(runs.clock.now())
        tasks = [record_task(record, each) for each in tries]
        if len(tasks) != 1 or "notebook_task" not in tasks[0]:
            raise invalid("Only runs of a single notebook task can be exported.")
        path = tasks[0]["notebook_task"]["notebook_path"]
        name = path.rpartition("/")[2]
        views = [{"name": name, "type": "NOTEBOOK", "content": _page(path, tries[0].value)}]
        if asked.query.get("views_to_export", "CODE") == "DASHBOARDS":
            return nothing()
        return Answer.of_json({"views": views})

    def cancel(asked: Asked) -> Answer:
        record, _ = found(asked, asked.body["run_id"])
        if record.job_id:
            require_run(core, asked, record.job_id)
        runs.cancel(asked.body["run_id"])
        return nothing()

    def cancel_all(asked: Asked) -> Answer:
        job_id, queued = asked.body.get("job_id"), asked.body.get("all_queued_runs", False)
        if job_id is None and not queued:
            raise invalid("One of job_id and all_queued_runs must be specified.")
        if job_id is None:
            core.users.require_admin(asked.caller.user)
        else:
            require_run(core, asked, job_id)
        runs.cancel_all(job_id, queued_only=queued)
        return nothing()

    def delete(asked: Asked) -> Answer:
        record, _ = found(asked, asked.body["run_id"])
        if record.job_id:
            require_change(core, asked, record.job_id)
        runs.delete(asked.body["run_id"])
        return nothing()

    def repair(asked: Asked) -> Answer:
        record, _ = found(asked, asked.body["run_id"])
        if record.job_id:
            require_run(core, asked, record.job_id)
        return Answer.of_json({"repair_id": runs.repair(asked.body["run_id"], asked.body)})

    return {
        "jobs_run_now": run_now,
        "jobs_submit": submit,
        "jobs_get_run": get,
        "jobs_list_runs": list_runs,
        "jobs_get_run_output": output,
        "jobs_export_run": export,
        "jobs_cancel_run": cancel,
        "jobs_cancel_all_runs": cancel_all,
        "jobs_delete_run": delete,
        "jobs_repair_run": repair,
    }


def _output(record: RunRecord, attempt: Attempt, *, ended: bool) -> JsonObject:
    if not ended:
        return {}
    task = record_task(record, attempt)
    if attempt.result != "SUCCESS":
        place = task.get("notebook_task", {}).get("notebook_path", attempt.key)
        return {"error": attempt.message or attempt.result, "error_trace": f"{attempt.message}\n\tat {place}"}
    text: dict[str, Any] = {}
    kind = kind_of(task)
    if kind == "notebook_task":
        whole = attempt.value.encode()
        text = {"result": whole[:_OUTPUT_BYTES].decode(errors="ignore")} if whole else {}
        return {"notebook_output": {**text, "truncated": len(whole) > _OUTPUT_BYTES}}
    if kind == "run_job_task":
        return {"run_job_output": {"run_id": attempt.child}}
    if kind in {"spark_python_task", "python_wheel_task", "spark_jar_task", "spark_submit_task"}:
        return {"logs": attempt.value[-_OUTPUT_BYTES:], "logs_truncated": len(attempt.value) > _OUTPUT_BYTES}
    return {}


def _page(path: str, value: str) -> str:
    return (
        f"<!DOCTYPE html><html><head><title>{escape(path)}</title></head><body><pre>{escape(value)}</pre></body></html>"
    )
