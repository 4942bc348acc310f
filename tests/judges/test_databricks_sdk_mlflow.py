"""MLflow through the official Databricks client and through ours: they are told the same."""

from __future__ import annotations

from typing import Any

import pytest
from judging import ToldTo


@pytest.fixture(scope="module")
def told(told_to: ToldTo) -> dict[str, Any]:
    return told_to("vendor", "databricks_mlflow")


@pytest.fixture(scope="module")
def told_to_us(told_to: ToldTo) -> dict[str, Any]:
    return told_to("ours", "databricks_mlflow")


def test_it_is_told_the_same(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert told_to_us == told


def test_what_was_logged_comes_back(told: dict[str, Any]) -> None:
    data = told["run"]["run"]["data"]

    assert told["experiment"]["experiment"]["tags"] == [{"key": "team", "value": "billing"}]
    assert {metric["key"]: metric["value"] for metric in data["metrics"]} == {"auc": 0.7, "loss": 0.25}
    assert [each["value"] for each in told["history"]] == [0.5, 0.9, 0.7]
    assert told["run_changed"]["run_info"]["status"] == "FAILED"
    assert len(told["runs"]) == len(told["found"]) == 1
    assert told["finalized"]["model"]["info"]["status"] == "LOGGED_MODEL_READY"


def test_versions_move_through_stages(told: dict[str, Any]) -> None:
    assert told["version"]["version"] == "1"
    assert told["approved"]["activity"]["to_stage"] == "Staging"
    assert told["moved"]["model_version_databricks"]["current_stage"] == "Archived"
    assert [each["name"] for each in told["models"]] == ["churn"]


def test_refusals_have_the_codes_that_clients_go_by(told: dict[str, Any]) -> None:
    assert told["taken"] == ["RESOURCE_ALREADY_EXISTS", "Experiment '/Shared/judged' already exists."]
    assert told["param_changed"] == told["deleted"] == told["bad_filter"][0] == "INVALID_PARAMETER_VALUE"
    assert told["no_run"][0] == told["no_model"][0] == "RESOURCE_DOES_NOT_EXIST"
