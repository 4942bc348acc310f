"""Moving versions of registered models from stage to stage, asking for it, and talking about it."""

from __future__ import annotations

from typing import Any

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import denied, nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.activities import COMMENT, Activities, Activity
from dovetail.sandbox.databricks.mlflow.deliveries import Deliveries
from dovetail.sandbox.databricks.mlflow.models import Models
from dovetail.sandbox.databricks.mlflow.versions import Version, Versions
from dovetail.sandbox.message import Answer

_MAY_MOVE = {"Staging": "CAN_MANAGE_STAGING_VERSIONS", "Production": "CAN_MANAGE_PRODUCTION_VERSIONS"}


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    models, versions = core.state(Models), core.state(Versions)
    activities, deliveries = core.state(Activities), core.state(Deliveries)

    def named(asked: Asked, given: Any, level: str = "CAN_READ") -> Version:
        return versions.get(models.get(given["name"], asked.caller.user, level), given["version"])

    def moved(asked: Asked) -> tuple[Version, Version]:
        """The version before and after it was moved."""
        stage = asked.body["stage"]
        before = named(asked, asked.body, _MAY_MOVE.get(stage, "CAN_MANAGE_STAGING_VERSIONS"))
        after = versions.move(before, stage, archive=asked.body["archive_existing_versions"])
        words = (f"MODEL_VERSION_TRANSITIONED_TO_{stage.upper()}", "MODEL_VERSION_TRANSITIONED_STAGE")
        details = {"version": str(after.number), "from_stage": before.stage, "to_stage": stage}
        deliveries.tell(words, after.name, {**details, "text": asked.body.get("comment", "")})
        return before, after

    def request(asked: Asked) -> Answer:
        version, stage = named(asked, asked.body), asked.body["stage"]
        made = activities.request(version, asked.caller.user, asked.body.get("comment"), stage)
        words = (f"TRANSITION_REQUEST_TO_{stage.upper()}_CREATED", "TRANSITION_REQUEST_CREATED")
        deliveries.tell(words, version.name, {"version": str(version.number), "to_stage": stage})
        return of_fields({"request": made.request_fields()})

    def list_requests(asked: Asked) -> Answer:
        waiting = activities.open_requests(named(asked, asked.query))
        return of_fields({"requests": [each.fields() for each in waiting]})

    def approve(asked: Asked) -> Answer:
        activities.answer(named(asked, asked.body), asked.body["stage"])
        before, _ = moved(asked)
        return done(asked, before, "APPROVED_REQUEST", asked.body)

    def reject(asked: Asked) -> Answer:
        version = named(asked, asked.body, _MAY_MOVE.get(asked.body["stage"], "CAN_MANAGE_STAGING_VERSIONS"))
        activities.answer(version, asked.body["stage"])
        return done(asked, version, "REJECTED_REQUEST", asked.body)

    def cancel(asked: Asked) -> Answer:
        version = named(asked, asked.query)
        activities.answer(version, asked.query["stage"], asked.query["creator"])
        return done(asked, version, "CANCELLED_REQUEST", asked.query)

    def done(asked: Asked, version: Version, kind: str, given: Any) -> Answer:
        activity = activities.add(version, kind, asked.caller.user, given.get("comment"), given["stage"])
        return of_fields({"activity": activity.fields()})

    def transition(asked: Asked) -> Answer:
        before, after = moved(asked)
        activities.add(before, "APPLIED_TRANSITION", asked.caller.user, asked.body.get("comment"), after.stage)
        model = models.get(after.name, asked.caller.user)
        rights = {
            "permission_level": models.level(model, asked.caller.user),
            "open_requests": [each.fields() for each in activities.open_requests(after)],
        }
        return of_fields({"model_version_databricks": after.fields() | rights})

    def comment(asked: Asked) -> Answer:
        version = named(asked, asked.body)
        made = activities.add(version, COMMENT, asked.caller.user, asked.body["comment"])
        deliveries.tell(
            "COMMENT_CREATED", version.name, {"version": str(version.number), "comment": asked.body["comment"]}
        )
        return of_fields({"comment": made.comment_fields()})

    def own(asked: Asked, number: str) -> Activity:
        found = activities.comment(number)
        if found.user != asked.caller.user and not core.users.is_admin(asked.caller.user):
            raise denied(f"{asked.caller.user} did not write comment {number}")
        return found

    def reword(asked: Asked) -> Answer:
        changed = activities.reword(own(asked, asked.body["id"]), asked.body["comment"])
        return of_fields({"comment": changed.comment_fields()})

    def delete_comment(asked: Asked) -> Answer:
        activities.delete(own(asked, asked.query["id"]))
        return nothing()

    return {
        "model_registry_create_transition_request": request,
        "model_registry_list_transition_requests": list_requests,
        "model_registry_approve_transition_request": approve,
        "model_registry_reject_transition_request": reject,
        "model_registry_delete_transition_request": cancel,
        "model_registry_transition_stage": transition,
        "model_registry_create_comment": comment,
        "model_registry_update_comment": reword,
        "model_registry_delete_comment": delete_comment,
    }
