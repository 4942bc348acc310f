"""The Hybrid Runner: one program on the vendor's client and on ours, and where ours is meant to differ.

The services are executed by the vendor's engine.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from judging import PROGRAMS, comparable, run_program
from tests.support.engine import PACKAGE, the_engine

PROGRAM = PROGRAMS / "hybrid.py"
VOLUMES = [{"volume": 6.283}]
SDK_ERROR = ["SparkSdkError", True, None]
NOT_FOUND = ["NotFoundError", True, 404]
TYPE_ERROR = ["TypeError", False, None]

# What the vendor's client tells, what ours tells, and why.
BETTER: dict[str, tuple[Any, Any, str]] = {
    "no_package": (
        ["RequestNotRead", False, None],
        ["BadRequestError", True, 400],
        "an upload that is refused is an error with the runner's answer, not a failure to tell of it",
    ),
    "v3_any_format": (VOLUMES, SDK_ERROR, "a format that is none is refused, not taken for another"),
    "v3_selected": (1, 0, "names of outputs are sent as the list that the engine asks for"),
    "v3_selected_none": (1, 0, "names of outputs are sent as the list that the engine asks for"),
    "v4_selected": (VOLUMES, [{}], "names of outputs are sent as the list that the engine asks for"),
    "tuple": (SDK_ERROR, VOLUMES, "a tuple of records is taken as a list of them"),
    "malformed": (["JSONDecodeError", False, None], SDK_ERROR, "text that is no JSON is an error of Spark"),
    "nan": (["ValueError", False, None], SDK_ERROR, "NaN is refused by name and place"),
    "rules_by_keyword": (TYPE_ERROR, None, "an id is enough, as the vendor's guide has it"),
    "metadata_by_keyword": (TYPE_ERROR, None, "an id is enough, as the vendor's guide has it"),
    "rules_by_empty_text_and_keyword": (
        None,
        SDK_ERROR,
        "a locator that was never filled in is refused, not passed over",
    ),
    "rules_by_name": (NOT_FOUND, SDK_ERROR, "a runner knows no names here: refused before two nulls are sent"),
    "metadata_by_name": (NOT_FOUND, SDK_ERROR, "a runner knows no names here: refused before two nulls are sent"),
    "used": (["UnauthorizedError", True, 401], None, "a client with another one's configuration has its real key"),
    "copied": (["another", "*************cret"], ["another", "********cret"], "a masked key does not tell its length"),
    "prefix_in_a_url": (
        "http://localhost:8080/runner",
        "http://localhost:8080/runner/api/acme",
        "the path of a URL is the prefix where the tenant is given",
    ),
    "prefix": (NOT_FOUND, None, "a path prefix can stand before the tenant"),
    "prefix_and_tenant": (NOT_FOUND, None, "the path of a URL is the prefix where the tenant is given"),
    "settings": ([2, 60000], [0, 1500.5], "settings are taken as they are given"),
    "no_data": (["AttributeError", False, None], None, "an answer without data has no outputs"),
}


def in_short(name: str, value: Any) -> Any:
    """Of an execution's answer its outputs, or how many errors it has where that is the point."""
    if not isinstance(value, dict):
        return value
    return len(value["errors"][0] or ()) if name.startswith("v3_selected") else value["outputs"]


@pytest.fixture(scope="module")
def told(python: Path) -> dict[str, Any]:
    the_engine()
    return run_program(python, PROGRAM, PACKAGE, api="hybrid")


@pytest.fixture(scope="module")
def told_to_us(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    the_engine()
    changed = tmp_path_factory.mktemp("ours") / "hybrid.py"
    text = PROGRAM.read_text(encoding="utf-8")
    for theirs, mine in (("cspark.wasm", "dovetail.hybrid"), ("cspark.sdk", "dovetail.spark")):
        text = text.replace(f"import {theirs} as", f"import {mine} as")
    changed.write_text(text, encoding="utf-8")
    return run_program(Path(sys.executable), changed, PACKAGE, api="hybrid", ours=True)


def test_it_is_told_the_same(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    same = told.keys() - BETTER

    assert {name: comparable(told_to_us[name]) for name in same} == {name: comparable(told[name]) for name in same}


@pytest.mark.parametrize("name", BETTER)
def test_what_it_is_told_better(told: dict[str, Any], told_to_us: dict[str, Any], name: str) -> None:
    theirs, ours, _ = BETTER[name]

    assert (in_short(name, told[name]), in_short(name, told_to_us[name])) == (theirs, ours)


def test_the_vendors_client_learns_how_the_runner_is(told: dict[str, Any]) -> None:
    assert told["health"] == told["static_health"] == told["static_health_of_the_environment"] == {"msg": "ok"}
    assert told["version"] == told["static_version"] == ["filehash", "lastPullDate", "version"]
    assert told["version_before"] is None
    assert told["pulled"] is True
    assert told["static_status"] == []
    assert told["status"][:2] == ["fieldengineering", 1]
    assert "crash_count" in told["status"][2]
    assert told["completed"] is True


def test_the_vendors_client_hands_over_a_package(told: dict[str, Any]) -> None:
    assert told["no_service"] == NOT_FOUND
    [tenant] = told["uploaded"]["response_data"]
    [service] = tenant["services"]
    information = service["EngineInformation"]

    assert tenant["tenant"] == "fieldengineering"
    assert (information["ProductName"], information["ServiceName"]) == ("my-folder", "volume-cylinder")
    assert (information["Revision"], information["CompilerVersion"]) == ("0.1.0", "Neuron_v1.22.3")
    assert [row["Input Name"] for row in service["XInputTable"]] == ["height", "radius"]
    assert told["uploaded_by_name"] == 200


def test_the_engine_calculates_for_the_vendors_client(told: dict[str, Any]) -> None:
    assert told["v3"]["response_data"]["outputs"] == {"volume": 6.283}
    assert told["v3"]["response_meta"]["compiler_version"] == "1.22.3"
    assert told["v3_alike"]["outputs"] == told["v3_text"]["outputs"] == told["v3_gzip"] == told["v3_deflate"] == VOLUMES
    assert told["v3_nothing"]["outputs"] == told["v3_empty_list"]["outputs"] == [{"volume": 615.752}]
    assert [item["source_path"] for item in told["v3_nothing"]["warnings"][0]] == ["Default Values"] * 2
    assert told["v3_null"]["outputs"] == [{"volume": 0}]
    assert told["v3_excel_error"]["outputs"] == {"volume": "#VALUE!"}
    assert told["v3_echo"]["inputs"] == {"radius": 1, "height": 2}
    assert (told["v3_filter"], told["v3_filter_none"]) == (VOLUMES, [None])
    assert told["v4_objects"]["outputs"] == [*VOLUMES, {"volume": 37.699}]
    assert told["v4_rows"]["outputs"] == [["volume"], [6.283], ["#VALUE!"]]
    assert told["v4_text"] == [["volume"], [12.566], [50.265]]


def test_every_locator_of_the_vendors_client_finds_the_service(told: dict[str, Any]) -> None:
    ways = ("by_params", "by_number", "by_part_of_a_number", "by_long_name", "by_service_id", "by_version_id")
    many = ("v4_version_id", "v4_service_id", "v4_number")

    assert {told[name] for name in ways + many} == {"0.1.0"}
    unknown = (
        "unknown",
        "unknown_number",
        "unknown_version_id",
        "unknown_v4",
        "before_it_was_released",
        "another_tenant",
    )
    assert [told[name] for name in unknown] == [NOT_FOUND] * 6


def test_the_vendors_client_gets_rules_and_metadata_by_id(told: dict[str, Any]) -> None:
    rules = told["rules"]["response_data"]["outputs"]

    assert {name: rule["default_value"] for name, rule in rules.items()} == {"height": 4, "radius": 7}
    assert told["rules_dynamic"]["response_data"]["outputs"] == {}
    assert told["metadata"]["response_data"]["outputs"] == {}
    assert told["rules_unknown"] == NOT_FOUND


def test_the_vendors_client_reaches_a_runner_by_every_address_it_can_express(told: dict[str, Any]) -> None:
    forms = ("in_the_url", "in_the_url_and_a_slash", "alone", "in_capitals")

    assert [told[f"tenant_{form}"] for form in forms] == [VOLUMES] * 4
    assert told["runner_url"] == VOLUMES
    assert (told["no_tenant"], told["no_address"], told["no_credentials"]) == (SDK_ERROR,) * 3


def test_a_runner_may_ask_for_credentials(told: dict[str, Any]) -> None:
    assert told["token"] == told["api_key"] == VOLUMES
    assert told["bad_token"] == told["open_token"] == ["UnauthorizedError", True, 401]
    assert told["open_health"] == {"msg": "ok"}
