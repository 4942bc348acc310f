"""The vendor's own client does the whole job against the sandbox, from upload to download."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

QUOTE = {"monthly_payment": 483.32, "total_interest": 3999.2}


@pytest.fixture(scope="module")
def told(vendor: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
    return vendor("main_job")


def test_it_does_not_run_in_our_own_environment(python: Path) -> None:
    assert python != Path(sys.executable)


def test_health_and_every_kind_of_credential(told: dict[str, Any]) -> None:
    assert told["health"] == {"status": "UP"}
    assert told["folder"] == "judged"  # by client credentials
    assert told["bearer"] is True
    assert told["bearer_only"] == ["UnauthorizedError", 401]
    assert told["wrong_key"] == ["UnauthorizedError", 401]
    assert told["wrong_key_v4"] == ["UnauthorizedError", 401]


def test_folders(told: dict[str, Any]) -> None:
    assert told["folder_twice"] == ["ConflictError", 409]
    assert told["folder_exists"] is True
    assert told["folders_found"] == ["judged"]
    assert told["folder_updated"] == "Success"


def test_upload_compile_publish(told: dict[str, Any]) -> None:
    assert told["uploaded"]["no_of_inputs"] == 3
    assert told["uploaded"]["no_of_outputs"] == 2
    assert told["compiled"] == {"status": "Success", "last_error_message": "null", "progress": 100}
    assert told["published"] == told["promised"]
    assert told["versions"] == ["1.0.0", "0.1.0"]
    assert (told["exists"], told["exists_not"]) == (True, False)


def test_execute_one_record(told: dict[str, Any]) -> None:
    assert told["v3"]["response_data"]["outputs"] == QUOTE
    assert told["v3"]["response_meta"]["version"] == "1.0.0"
    assert told["v3_alike"]["version"] == "0.1.0"
    assert told["v3_version_id"]["version_id"] == told["published"]
    assert told["v3_gzip"] == told["v3_deflate"] == told["proxy"] == told["public"] == [QUOTE]
    assert told["v3_echo"] == {"principal": 25000, "annual_rate": 0.06, "years": 4}
    assert [item["source_path"] for item in told["v3_defaults"][0]] == ["Default Values"] * 3


def test_text_for_selected_outputs_only_earns_a_complaint(told: dict[str, Any]) -> None:
    assert told["v3_selected"]["outputs"] == [QUOTE]
    assert told["v3_selected"]["errors"][0][0]["source_path"] == "request_meta.requested_output"


def test_execute_many_records_in_the_form_they_came(told: dict[str, Any]) -> None:
    assert told["v4_rows"]["outputs"] == [["monthly_payment", "total_interest"], [483.32, 3999.2], [587.13, 3182]]
    assert told["v4_objects"]["outputs"] == [QUOTE, {"monthly_payment": 587.13, "total_interest": 3182}]
    assert told["v4_objects"]["version"] == "1.0.0"


def test_refusals_are_the_errors_the_client_knows(told: dict[str, Any]) -> None:
    assert told["unknown"] == told["unknown_v4"] == ["NotFoundError", 404]
    assert told["not_public"] == ["UnauthorizedError", 401]


def test_what_is_known_about_a_service(told: dict[str, Any]) -> None:
    assert told["validation"]["principal"]["max"] == 10_000_000
    assert told["metadata"] == {"Metadata.PrimaryColor": "#0B5FFF", "Metadata.Font": "Inter"}
    assert told["schema"]["bookRevision"] == "1.0.0"
    assert told["schema_by_version"]["bookRevision"] == "0.1.0"


def test_downloads(told: dict[str, Any]) -> None:
    assert told["download"] is True
    assert told["download_version"] is True
    assert told["download_configured"] > 1000
    assert told["linked"] == "PK"


def test_batch_pipeline(told: dict[str, Any]) -> None:
    assert told["pushed"] == 500
    assert told["pulled"] is True
    assert told["first_record"] == [["monthly_payment", "total_interest"], [386.66, 3199.4]]
    assert told["batch_info"] == 500
    assert told["batch_configuration"]["max_workers"] == 2
    assert told["batch_configuration"]["input_buffer_allocated_bytes"] == 2**20
    assert told["batch_configuration"]["acceptable_error_percentage"] == 10
    assert told["closed"] == told["batch_status"] == "completed"
    assert told["described"] == [True]
    assert told["cancelled"] == "cancelled"


def test_delete(told: dict[str, Any]) -> None:
    assert told["deleted"] == "Success"
    assert told["exists_after"] is False
