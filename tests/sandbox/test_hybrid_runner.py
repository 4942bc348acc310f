"""The runner sandbox with the real engine: a genuine package is executed, validated, described and counted."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from hybrid_steps import EXECUTE, V4, client, engines, execute, of_tenant, renumbered, stats, upload
from tests.support.engine import SERVICE_ID, TENANT, VERSION_ID, the_engine, until

from dovetail.sandbox import Sandbox, serve

proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
OTHER_TENANT = "/acme/api/v3/folders/my-folder/services/volume-cylinder/execute"
UNKNOWN = "00000000-0000-4000-8000-000000000000"
V3 = f"/{TENANT}/api/v3"
DEFAULTS = 615.752


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    the_engine()
    with serve("hybrid", knobs={"engines": 2}) as sandbox, client(sandbox) as http:
        assert upload(http).status_code == 200
        yield sandbox


@pytest.fixture
def runner(shared: Sandbox) -> Iterator[Sandbox]:
    before = shared.knobs.values()
    yield shared
    shared.knobs.turn(before)
    shared.faults.clear()
    assert shared.violations == ()


@pytest.fixture
def http(runner: Sandbox) -> Iterator[httpx.Client]:
    with client(runner) as http:
        yield http


@pytest.fixture
def own_engines() -> Callable[[], list[int]]:
    """Tells the engines started since the test began, which are those of the sandbox it starts itself."""
    before = engines()
    return lambda: [pid for pid in engines() if pid not in before]


def one(http: httpx.Client, inputs: Any, **meta: Any) -> tuple[Any, list[str | None], Any]:
    """Outputs, where warnings come from, errors."""
    data = execute(http, inputs, **meta)["response_data"]
    return data["outputs"], [item.get("source_path") for item in data["warnings"] or ()], data["errors"]


def test_the_upload_tells_the_services_of_the_package(http: httpx.Client) -> None:
    [tenant] = upload(http).json()["response_data"]
    [service] = tenant["services"]

    assert tenant["tenant"] == TENANT
    assert service["VersionId"] == VERSION_ID
    assert service["EngineInformation"]["ProductName"] == "my-folder"
    assert service["EngineInformation"]["ServiceName"] == "volume-cylinder"
    assert service["EngineInformation"]["Revision"] == "0.1.0"
    assert service["XInputTable"][0] == {
        "Input Name": "height",
        "Description": "Height of the cylinder",
        "Address": "B3",
    }
    assert service["XOutputTable"][0]["Output Name"] == "volume"


def test_health_and_version(http: httpx.Client) -> None:
    version = http.get("/version").json()

    assert http.get("/healthcheck").json() == {"msg": "ok"}
    assert set(version) == {"lastPullDate", "filehash", "version"}
    assert len(bytes.fromhex(version["filehash"])) == 32
    assert version["lastPullDate"].endswith("Z")


def test_the_volume_is_the_engines(http: httpx.Client) -> None:
    answer = execute(http, {})
    meta = answer["response_meta"]

    assert answer["status"] == "Success"
    assert answer["response_data"]["outputs"] == {"volume": DEFAULTS}
    assert (meta["service_id"], meta["version_id"], meta["version"]) == (SERVICE_ID, VERSION_ID, "0.1.0")
    assert (meta["compiler_type"], meta["compiler_version"], meta["system"]) == ("Neuron", "1.22.3", "SPARK")


@pytest.mark.parametrize(
    ("inputs", "outputs", "warned"),
    [
        ({}, {"volume": DEFAULTS}, ["Default Values"] * 2),
        ({"radius": 1}, {"volume": 12.566}, ["Default Values"]),
        ({"radius": 1, "height": 2}, {"volume": 6.283}, []),
        ({"radius": 1, "height": 2, "colour": "red"}, {"volume": 6.283}, []),
        ({"radius": None, "height": 2}, {"volume": 0}, []),
        ({"radius": "2", "height": 1}, {"volume": 12.566}, []),
        ({"radius": True, "height": 1}, {"volume": 3.142}, []),
        ({"radius": "2024-01-01", "height": 1e-9}, {"volume": 6.445}, []),
        ({"radius": "wide", "height": 1}, {"volume": "#VALUE!"}, [None]),
        ({"radius": [1], "height": 1}, {"volume": "#VALUE!"}, [None]),
        ({"radius": {"r": 1}, "height": 1}, {"volume": "#VALUE!"}, [None]),
        ({"radius": "", "height": 1}, {"volume": "#VALUE!"}, [None, "inputs.radius"]),
        ({"radius": 1e300, "height": 1}, {"volume": None}, []),
    ],
)
def test_inputs_as_the_engine_takes_them(http: httpx.Client, inputs: Any, outputs: Any, warned: list[str]) -> None:
    found, warnings, errors = one(http, inputs)

    assert (found, sorted(map(str, warnings)), errors) == (outputs, sorted(map(str, warned)), None)


def test_without_inputs_the_defaults_are_used_and_an_error_is_told(http: httpx.Client) -> None:
    data = http.post(EXECUTE, json={}).json()["response_data"]

    assert data["outputs"] == {"volume": DEFAULTS}
    assert [(item["source_path"], item["error_type"]) for item in data["errors"]] == [
        ("request_data.inputs", "error.VALIDATION")
    ]


@pytest.mark.parametrize(
    ("meta", "outputs", "wrong"),
    [
        ({"requested_output": ["volume"]}, {"volume": DEFAULTS}, None),
        ({"requested_output": ["mass"]}, None, None),
        ({"requested_output": "volume"}, {"volume": DEFAULTS}, "request_meta.requested_output"),
        ({"requested_output_regex": "^vol.*"}, {"volume": DEFAULTS}, None),
        ({"requested_output_regex": "^mass"}, None, None),
        ({"requested_output": ["volume"], "requested_output_regex": "v"}, {"volume": DEFAULTS}, "request_meta"),
        ({"debug_solve": True}, {"volume": DEFAULTS, "additional_outputs": {"solve_log": []}}, None),
        ({"service_category": "elsewhere"}, {"volume": DEFAULTS}, None),
    ],
)
def test_the_choice_of_outputs(http: httpx.Client, meta: dict[str, Any], outputs: Any, wrong: str | None) -> None:
    found, _, errors = one(http, {}, **meta)

    assert found == outputs
    assert [item["source_path"] for item in errors or ()] == ([wrong] if wrong else [])


def test_inputs_are_echoed_and_the_correlation_id_too(http: httpx.Client) -> None:
    answer = execute(http, {"radius": 1}, response_data_inputs=True, correlation_id="c-1", call_id=UNKNOWN)

    assert answer["response_data"]["inputs"] == {"radius": 1}
    assert (answer["response_meta"]["correlation_id"], answer["response_meta"]["call_id"]) == ("c-1", UNKNOWN)


def test_callers_do_not_reach_behind_the_runner(http: httpx.Client) -> None:
    assert one(http, {}, __api_meta={"api": "dynamic_validation"})[0] == {"volume": DEFAULTS}


@pytest.mark.parametrize("path", [f"{V3}/service/{SERVICE_ID}", f"{V3}/version/{VERSION_ID}", EXECUTE])
def test_every_locator_leads_to_the_service(http: httpx.Client, path: str) -> None:
    assert execute(http, {}, path)["response_data"]["outputs"] == {"volume": DEFAULTS}


def test_the_newest_version_answers_unless_another_is_named(runner: Sandbox, http: httpx.Client) -> None:
    newer = "3d7dbb8c-4f0f-4d6f-9a35-3f5c5e3a9c10"
    with serve("hybrid") as fresh, client(fresh) as other:
        assert upload(other).status_code == 200
        assert upload(other, renumbered("0.2.0", newer)).status_code == 200

        def version(**meta: Any) -> str:
            return str(execute(other, {}, **meta)["response_meta"]["version"])

        assert version() == "0.2.0"
        assert version(version="0") == "0.2.0"
        assert version(version="0.1") == "0.1.0"
        assert version(version_id=VERSION_ID, version="0.2.0") == "0.1.0"
        assert version(transaction_date="2030-01-01T00:00:00Z") == "0.2.0"
        body = {"inputs": [{"radius": 1}], "service": "my-folder/volume-cylinder[0.1]"}
        assert other.post(V4, json=body).json()["version"] == "0.1.0"
        status = other.get("/status").json()["models"]
        assert [(each["tenant"], each["total_model"], each["total_instances"]) for each in status] == [(TENANT, 2, 2)]
        assert fresh.violations == ()


@pytest.mark.parametrize(
    ("path", "meta"),
    [
        (f"{V3}/version/{UNKNOWN}", {}),
        (f"{V3}/service/{UNKNOWN}", {}),
        (f"{V3}/folders/my-folder/services/nothing/execute", {}),
        (EXECUTE, {"version": "7"}),
        (EXECUTE, {"transaction_date": "1999-01-01T00:00:00Z"}),
        (OTHER_TENANT, {}),
    ],
)
def test_an_unknown_model_is_told_in_the_engines_words(http: httpx.Client, path: str, meta: dict[str, Any]) -> None:
    answer = http.post(path, json={"request_data": {"inputs": {}}, "request_meta": meta})

    assert answer.status_code == 404
    assert answer.json()["error"]["error_category"] == "missing_model_error"
    assert answer.json()["error"]["error_type"] == "error.MISSING_MODEL_ERROR"


def test_an_unknown_model_of_a_list(http: httpx.Client) -> None:
    answer = http.post(V4, json={"inputs": [{}], "service": "my-folder/nothing"})

    assert (answer.status_code, answer.json()["code"]) == (404, "MISSING_MODEL_ERROR")


def test_objects_are_answered_with_objects_and_rows_with_rows(http: httpx.Client) -> None:
    service = {"service": "my-folder/volume-cylinder", "correlation_id": "c-2"}
    objects = http.post(V4, json={"inputs": [{"radius": 1, "height": 2}, {"radius": 3, "height": 4}], **service}).json()
    rows = http.post(V4, json={"inputs": [["radius", "height"], [1, 2], [3, 4]], "version_id": VERSION_ID}).json()

    assert objects["outputs"] == [{"volume": 6.283}, {"volume": 113.097}]
    assert rows["outputs"] == [["volume"], [6.283], [113.097]]
    assert [len(rows[key]) for key in ("process_time", "warnings", "errors", "service_chain")] == [2] * 4
    assert (objects["service_id"], objects["version_id"], objects["version"]) == (SERVICE_ID, VERSION_ID, "0.1.0")
    assert (objects["correlation_id"], objects["compiler_version"]) == ("c-2", "1.22.3")
    assert (rows["summary_output"], rows["summary_errors"]) == (None, None)


def test_a_record_key_stands_before_the_outputs(http: httpx.Client) -> None:
    inputs = [["id", "radius", "height"], ["a", 1, 2]]
    body = {"inputs": inputs, "service": "my-folder/volume-cylinder", "unique_record_key": "id"}

    assert http.post(V4, json=body).json()["outputs"] == [["id", "volume"], ["a", 6.283]]
    unknown = http.post(V4, json=body | {"unique_record_key": "no"}).json()
    assert unknown["outputs"] is None
    assert "was not found in inputs" in unknown["errors"][0]


def test_the_rules_are_those_of_the_package(http: httpx.Client) -> None:
    meta = {"service_id": None, "version_id": VERSION_ID, "version": None}

    def rules(kind: str, **located: Any) -> Any:
        body = {"request_data": {"inputs": {"radius": 1}}, "request_meta": {**meta, **located, "validation_type": kind}}
        return http.post(f"{V3}/validation", json=body).json()["response_data"]["outputs"]

    static = rules("default_values")
    assert {name: rule["default_value"] for name, rule in static.items()} == {"radius": 7, "height": 4}
    assert rules("default_values", version_id=None, service_id=SERVICE_ID) == static
    assert rules("dynamic") == {}


def test_a_service_without_metadata_has_none(http: httpx.Client) -> None:
    body = {"request_data": {"inputs": None}, "request_meta": {"service_id": None, "version_id": VERSION_ID}}
    answer = http.post(f"{V3}/metadata", json=body).json()

    assert answer["response_data"]["outputs"] == {}
    assert answer["response_meta"]["version"] == "0.1.0"


def test_the_status_counts_and_measures(http: httpx.Client) -> None:
    before = stats(http)
    for _ in range(3):
        execute(http, {})
    after, whole = stats(http), http.get("/status").json()
    [thread, *_] = after["thread_stats"].values()

    assert after["completed_count"] == before["completed_count"] + 3
    assert (after["running_count"], after["busy"], after["size"]) == (0, 0, 2)
    assert 0 < after["min_time_ms"] <= after["mean_time_ms"] <= after["max_time_ms"]
    assert after["min_time_ms"] <= after["p95_time_ms"] <= after["p99_time_ms"] <= after["max_time_ms"]
    assert thread["init_time_ms"] > 0
    assert 10 < thread["current_memory_mb"] <= thread["peak_memory_mb"]
    assert whole["memory_usage_mb"] >= after["memory_usage_mb"]
    assert whole["memory_limit_mb"] > whole["memory_usage_mb"]


@proc
def test_tenants_with_the_same_version_are_counted_apart() -> None:
    the_engine()
    with serve("hybrid") as sandbox, client(sandbox) as own:
        upload(own)
        upload(own, of_tenant("other"))
        for _ in range(2):
            execute(own, path=EXECUTE.replace(TENANT, "other"))
        execute(own)
        counted = {
            tenant["tenant"]: [(model["id"], model["completed_count"]) for model in tenant["model_stats"]]
            for tenant in own.get("/status").json()["models"]
        }
    assert counted == {TENANT: [(VERSION_ID, 1)], "other": [(VERSION_ID, 2)]}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (EXECUTE, '{"request_data": {"inputs": {"radius": 1e999}}}'),
        (EXECUTE, '{"request_data": {"inputs": ' + "[" * 100_000),
        (V4, f'{{"version_id": "{VERSION_ID}", "inputs": [{{"radius": 1e999}}]}}'),
    ],
)
def test_what_no_engine_can_be_handed_is_the_callers_fault(http: httpx.Client, path: str, body: str) -> None:
    answer = http.post(path, content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400, answer.text


def test_calls_run_at_once_and_the_status_says_so(own_engines: Callable[[], list[int]]) -> None:
    with serve("hybrid", knobs={"engines": 2}) as sandbox, client(sandbox) as http, ThreadPoolExecutor() as threads:
        upload(http)
        [first] = own_engines()
        os.kill(first, signal.SIGSTOP)
        held_up = threads.submit(execute, http, {})
        until(lambda: stats(http)["running_count"] == 1)
        assert execute(http, {})["response_data"]["outputs"] == {"volume": DEFAULTS}
        assert stats(http)["busy"] == 1
        os.kill(first, signal.SIGCONT)
        assert held_up.result()["response_data"]["outputs"] == {"volume": DEFAULTS}
        assert len(stats(http)["thread_stats"]) == 2


@proc
def test_a_killed_engine_is_replaced_under_a_call_and_between_calls(own_engines: Callable[[], list[int]]) -> None:
    with serve("hybrid") as sandbox, client(sandbox) as http, ThreadPoolExecutor() as threads:
        upload(http)
        [first] = own_engines()
        os.kill(first, signal.SIGKILL)
        assert execute(http, {})["response_data"]["outputs"] == {"volume": DEFAULTS}
        [second] = own_engines()
        os.kill(second, signal.SIGSTOP)
        call = threads.submit(execute, http, {})
        until(lambda: stats(http)["running_count"] == 1)
        os.kill(second, signal.SIGKILL)
        assert call.result()["response_data"]["outputs"] == {"volume": DEFAULTS}
        assert (stats(http)["crash_count"], stats(http)["timeout_count"]) == (2, 0)
        assert sandbox.violations == ()
    assert own_engines() == []


@proc
def test_a_call_beyond_the_limit_is_answered_and_counted(own_engines: Callable[[], list[int]]) -> None:
    with serve("hybrid") as sandbox, client(sandbox) as http:
        upload(http)
        [pid] = own_engines()
        os.kill(pid, signal.SIGSTOP)
        sandbox.knobs.turn({"call_timeout_seconds": 0.1})
        single = http.post(EXECUTE, json={"request_data": {"inputs": {}}})
        sandbox.knobs.turn({"call_timeout_seconds": 55})

        assert (single.status_code, single.json()["error"]["error_type"]) == (504, "error.EXECUTION_TIMEOUT")
        assert execute(http, {})["response_data"]["outputs"] == {"volume": DEFAULTS}
        assert (stats(http)["crash_count"], stats(http)["timeout_count"]) == (0, 1)
        assert sandbox.violations == ()
