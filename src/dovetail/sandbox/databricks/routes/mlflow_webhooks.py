"""Webhooks of MLflow's model registry."""

from __future__ import annotations

from typing import Final

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import invalid, nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.mlflow.deliveries import Deliveries
from dovetail.sandbox.databricks.mlflow.models import Models
from dovetail.sandbox.databricks.mlflow.webhooks import Webhook, Webhooks
from dovetail.sandbox.databricks.routes.mlflow_experiments import scope_of
from dovetail.sandbox.message import Answer

_DEFAULT_PAGE: Final = 100


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    models, webhooks, deliveries = core.state(Models), core.state(Webhooks), core.state(Deliveries)

    def require(asked: Asked, model_name: str | None) -> None:
        """Let only those go on who manage the model, or the whole registry."""
        if model_name is None:
            core.users.require_admin(asked.caller.user)
        else:
            models.get(model_name, asked.caller.user, "CAN_MANAGE")

    def named(asked: Asked, number: str) -> Webhook:
        found = webhooks.get(number)
        require(asked, found.model_name)
        return found

    def create(asked: Asked) -> Answer:
        require(asked, asked.body.get("model_name"))
        return of_fields({"webhook": webhooks.create(asked.body).fields()})

    def page(asked: Asked) -> Answer:
        query = dict(asked.query)
        require(asked, query.get("model_name"))
        found = webhooks.of(query.get("model_name"), query.get("events") or ())
        size = query.get("max_results", _DEFAULT_PAGE)
        shown = core.pages.cut(found, scope_of(asked, query), query.get("page_token"), size)
        return of_fields(
            {"webhooks": [each.fields() for each in shown.items], "next_page_token": shown.next_token or None}
        )

    def update(asked: Asked) -> Answer:
        changed = webhooks.update(named(asked, asked.body["id"]), asked.body)
        return of_fields({"webhook": changed.fields()})

    def delete(asked: Asked) -> Answer:
        webhooks.delete(named(asked, asked.query["id"]))
        return nothing()

    def test(asked: Asked) -> Answer:
        webhook = named(asked, asked.body["id"])
        if "http_url_spec" not in webhook.target:
            raise invalid("Only webhooks with an http_url_spec can be tested in the sandbox.")
        event = asked.body.get("event", webhook.events[0])
        details = {"model_name": webhook.model_name or "example", "version": "1", "text": "This is a test."}
        status, text = deliveries.deliver(webhook, event, details)
        return of_fields({"status_code": status, "body": text})

    return {
        "model_registry_create_webhook": create,
        "model_registry_list_webhooks": page,
        "model_registry_update_webhook": update,
        "model_registry_delete_webhook": delete,
        "model_registry_test_webhook": test,
    }
