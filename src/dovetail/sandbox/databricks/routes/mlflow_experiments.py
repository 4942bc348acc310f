"""MLflow experiments, and the issues noted on them."""

from __future__ import annotations

import json
from typing import Final

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.experiments import RIGHTS, Experiments
from dovetail.sandbox.databricks.mlflow.issues import Issues
from dovetail.sandbox.databricks.permissions import Permissions
from dovetail.sandbox.message import Answer, JsonObject

_DEFAULT_PAGE: Final = 1000
_LARGEST_PAGE: Final = 3000
_ISSUES_PAGE: Final = 100


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    experiments = core.state(Experiments)
    core.state(Permissions).register(RIGHTS, experiments.exists)

    def create(asked: Asked) -> Answer:
        return of_fields({"experiment_id": experiments.create(asked.caller.user, asked.body)})

    def get(asked: Asked) -> Answer:
        found = experiments.get(asked.query["experiment_id"], asked.caller.user)
        return of_fields({"experiment": experiments.fields(found)})

    def get_by_name(asked: Asked) -> Answer:
        found = experiments.by_name(asked.query["experiment_name"], asked.caller.user)
        return of_fields({"experiment": experiments.fields(found)})

    def page(asked: Asked, given: JsonObject) -> Answer:
        found = experiments.search(asked.caller.user, given)
        size = min(given.get("max_results", _DEFAULT_PAGE), _LARGEST_PAGE)
        shown = core.pages.cut(found, scope_of(asked, given), given.get("page_token"), size)
        return of_fields({"experiments": list(shown.items), "next_page_token": shown.next_token or None})

    def update(asked: Asked) -> Answer:
        experiment = experiments.get(asked.body["experiment_id"], asked.caller.user, "manage")
        if "new_name" in asked.body:
            experiments.rename(experiment, asked.body["new_name"])
        return nothing()

    def moved(stage: str) -> Handler:
        def answer(asked: Asked) -> Answer:
            experiments.move(experiments.get(asked.body["experiment_id"], asked.caller.user, "manage"), stage)
            return nothing()

        return answer

    def set_tag(asked: Asked) -> Answer:
        experiment = experiments.get(asked.body["experiment_id"], asked.caller.user, "edit")
        experiments.set_tag(experiment, asked.body["key"], asked.body["value"])
        return nothing()

    return {
        "experiments_create": create,
        "experiments_get": get,
        "experiments_get_by_name": get_by_name,
        "experiments_list": lambda asked: page(asked, dict(asked.query)),
        "experiments_search": lambda asked: page(asked, asked.body),
        "experiments_update": update,
        "experiments_delete": moved("deleted"),
        "experiments_restore": moved("active"),
        "experiments_set_experiment_tag": set_tag,
        **_issue_handlers(core, experiments),
    }


def _issue_handlers(core: Core, experiments: Experiments) -> dict[str, Handler]:
    issues = core.state(Issues)

    def create(asked: Asked) -> Answer:
        experiment = experiments.get(asked.path["experiment_id"], asked.caller.user, "edit")
        return of_fields(issues.create(experiment.id, asked.query.get("issue_id"), asked.caller.user, asked.body))

    def get(asked: Asked) -> Answer:
        experiment = experiments.get(asked.path["experiment_id"], asked.caller.user)
        return of_fields(issues.get(experiment.id, asked.path["issue_id"]))

    def update(asked: Asked) -> Answer:
        experiment = experiments.get(asked.path["experiment_id"], asked.caller.user, "edit")
        issue = issues.get(experiment.id, asked.path["issue_id"])
        return of_fields(issues.update(issue, asked.query["update_mask"], asked.caller.user, asked.body))

    def search(asked: Asked) -> Answer:
        experiment = experiments.get(asked.path["experiment_id"], asked.caller.user)
        found = issues.search(experiment.id, asked.body)
        size = asked.body.get("page_size", _ISSUES_PAGE)
        shown = core.pages.cut(found, scope_of(asked, asked.body), asked.body.get("page_token"), size)
        return of_fields({"issues": list(shown.items), "next_page_token": shown.next_token or None})

    return {
        "experiments_create_issue": create,
        "experiments_get_issue": get,
        "experiments_update_issue": update,
        "experiments_search_issues": search,
    }


def scope_of(asked: Asked, given: JsonObject) -> str:
    """What a page token belongs to: the operation and what it was asked for."""
    fixed = {name: value for name, value in given.items() if name not in ("page_token", "max_results", "page_size")}
    return f"{asked.operation.id} {json.dumps(fixed, sort_keys=True)}"
