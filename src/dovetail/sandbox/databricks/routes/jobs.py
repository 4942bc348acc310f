"""Jobs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks import job_settings
from dovetail.sandbox.databricks.answers import denied, invalid, nothing
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.job_pages import OF_JOB, first_part, page_of
from dovetail.sandbox.databricks.jobs import Job, Jobs
from dovetail.sandbox.databricks.pages import Window
from dovetail.sandbox.databricks.permissions import NAMES, Permissions
from dovetail.sandbox.databricks.rights import Rule
from dovetail.sandbox.databricks.runs import Runs
from dovetail.sandbox.databricks.spellings import called_version
from dovetail.sandbox.message import Answer, JsonObject

_SEE = ("CAN_VIEW", "CAN_MANAGE_RUN", "CAN_MANAGE", "IS_OWNER")
_RUN = ("CAN_MANAGE_RUN", "CAN_MANAGE", "IS_OWNER")
_CHANGE = ("CAN_MANAGE", "IS_OWNER")


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    jobs = core.state(Jobs)
    runs = core.state(Runs)
    core.state(Permissions).register("jobs", jobs.exists)

    def create(asked: Asked) -> Answer:
        settings = _settings(asked, asked.body)
        rules = [_rule(each) for each in settings.pop("access_control_list", ())]
        job_id = jobs.create(asked.caller.user, settings)
        core.rights.replace("jobs", str(job_id), rules)
        if not any(rule.level == "IS_OWNER" for rule in rules):
            core.rights.give("jobs", str(job_id), asked.caller.user, "IS_OWNER")
        return Answer.of_json({"job_id": job_id})

    def get(asked: Asked) -> Answer:
        job_id = asked.query["job_id"]
        require_view(core, asked, job_id)
        view = _job(jobs.get(job_id))
        version = called_version(asked)
        if version == "2.0":
            view["settings"] = job_settings.single_task(view["settings"])
        if version != "2.2":
            return Answer.of_json(view)
        scope, token = f"jobs_get/{job_id}", asked.query.get("page_token")
        view["settings"], following = page_of(core.pages, view["settings"], OF_JOB, scope, token)
        return Answer.of_json(view | ({"next_page_token": following, "has_more": True} if following else {}))

    def reset(asked: Asked) -> Answer:
        require_change(core, asked, asked.body["job_id"])
        jobs.reset(asked.body["job_id"], _settings(asked, asked.body["new_settings"]))
        return nothing()

    def update(asked: Asked) -> Answer:
        require_change(core, asked, asked.body["job_id"])
        changes = _settings(asked, asked.body.get("new_settings", {}))
        jobs.update(asked.body["job_id"], changes, asked.body.get("fields_to_remove", ()))
        return nothing()

    def delete(asked: Asked) -> Answer:
        job_id = asked.body["job_id"]
        require_change(core, asked, job_id)
        runs.cancel_all(job_id, queued_only=False)
        jobs.delete(job_id)
        core.rights.forget("jobs", str(job_id))
        return nothing()

    def list_jobs(asked: Asked) -> Answer:
        query, version = asked.query, called_version(asked)
        # The oldest version has no pages and tells everything of every job.
        limit = 2**31 if version == "2.0" and "limit" not in query else query.get("limit", 20)
        scope, token = f"jobs_list/{query.get('name')}", query.get("page_token")
        window = core.pages.window(scope, token, limit)
        if query.get("offset") and not token:
            window = Window(scope, query["offset"], window.size)
        found = jobs.page(query.get("name"), window.offset, window.size + 1)
        page = core.pages.page(window, found[: window.size], more=len(found) > window.size)
        everything = core.users.is_admin(asked.caller.user)
        seen = [job for job in page.items if everything or _visible(core, asked, job)]
        body: JsonObject = {"has_more": bool(page.next_token)}
        if seen:
            body["jobs"] = [_listed(job, version, expand=query.get("expand_tasks", False)) for job in seen]
        if page.next_token:
            body["next_page_token"] = page.next_token
        if page.previous_token:
            body["prev_page_token"] = page.previous_token
        return Answer.of_json(body)

    return {
        "jobs_create": create,
        "jobs_get": get,
        "jobs_reset": reset,
        "jobs_update": update,
        "jobs_delete": delete,
        "jobs_list": list_jobs,
    }


def require_view(core: Core, asked: Asked, job_id: int) -> None:
    """Let go on who may see a job; whether there is one is not told to others.

    Raises:
        Refusal: The caller may not.
    """
    user = asked.caller.user
    what = "View or Admin or Manage Run or Owner"
    core.rights.require(user, "jobs", str(job_id), _SEE, denied(_denied(user, what, job_id)))


def require_run(core: Core, asked: Asked, job_id: int) -> None:
    """Let go on who may start and stop runs of a job.

    Raises:
        Refusal: The caller may not.
    """
    user = asked.caller.user
    core.rights.require(user, "jobs", str(job_id), _RUN, denied(_denied(user, "Admin or Manage Run or Owner", job_id)))


def require_change(core: Core, asked: Asked, job_id: int) -> None:
    """Let go on who may change and delete a job.

    Raises:
        Refusal: The caller may not.
    """
    user = asked.caller.user
    core.rights.require(user, "jobs", str(job_id), _CHANGE, denied(_denied(user, "Admin or Owner", job_id)))


def _denied(user: str, what: str, job_id: int) -> str:
    return f"User {user} does not have {what} permissions on job {job_id}"


def _visible(core: Core, asked: Asked, job: Job) -> bool:
    return core.rights.allows(asked.caller.user, "jobs", str(job.id), _SEE)


def _rule(wish: Mapping[str, Any]) -> Rule:
    for name, kind in NAMES.items():
        if name in wish:
            return Rule(wish[name], kind, wish.get("permission_level", "CAN_VIEW"))
    raise invalid("access_control_list: each item needs one of user_name, service_principal_name and group_name.")


def _settings(asked: Asked, sent: Mapping[str, Any]) -> JsonObject:
    return job_settings.several_tasks(sent) if called_version(asked) == "2.0" else dict(sent)


def _job(job: Job) -> JsonObject:
    run_as = job.settings.get("run_as", {})
    return {
        "job_id": job.id,
        "creator_user_name": job.creator,
        "run_as_user_name": next(iter(run_as.values()), job.creator),
        "created_time": job.created,
        "settings": dict(job.settings),
    }


def _listed(job: Job, version: str, *, expand: bool) -> JsonObject:
    view = _job(job)
    del view["run_as_user_name"]
    if version == "2.0":
        view["settings"] = job_settings.single_task(job.settings)
    elif expand:
        view["settings"], view["has_more"] = first_part(job.settings, OF_JOB)
    else:
        view["settings"] = job_settings.listed(job.settings)
    return view
