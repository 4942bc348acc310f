"""Which operations of the contract a server of the open-source project has: 48 of 71, and no more."""

from __future__ import annotations

import httpx
import pytest

from dovetail_api.databricks.index import OPERATIONS

pytestmark = pytest.mark.mlflow

OURS = [name for name in OPERATIONS if name.startswith(("experiments_", "model_registry_"))]
ONLY_DATABRICKS = {
    "experiments_create_issue",
    "experiments_delete_runs",
    "experiments_get_issue",
    "experiments_list",
    "experiments_restore_runs",
    "experiments_search_issues",
    "experiments_update_issue",
    "model_registry_approve_transition_request",
    "model_registry_create_comment",
    "model_registry_create_transition_request",
    "model_registry_create_webhook",
    "model_registry_delete_comment",
    "model_registry_delete_transition_request",
    "model_registry_delete_webhook",
    "model_registry_get_model",
    "model_registry_list_models",
    "model_registry_list_transition_requests",
    "model_registry_list_webhooks",
    "model_registry_reject_transition_request",
    "model_registry_test_webhook",
    "model_registry_transition_stage",
    "model_registry_update_comment",
    "model_registry_update_webhook",
}


def is_served(http: httpx.Client, name: str) -> bool:
    """Whether the server knows the path; what it does not know it answers with a page."""
    operation = OPERATIONS[name]
    path = operation.path.format(model_id="m-0", tag_key="k", experiment_id="0", issue_id="i")
    answer = http.request(operation.method, path, json=None if operation.method == "GET" else {})
    if answer.headers["content-type"].startswith("application/json"):
        return True
    assert answer.status_code in (404, 405), answer.text
    return False


def test_48_operations_are_served(server: str) -> None:
    with httpx.Client(base_url=server, trust_env=False) as http:
        served = {name for name in OURS if is_served(http, name)}

    assert served == set(OURS) - ONLY_DATABRICKS
    assert len(served) == 48
