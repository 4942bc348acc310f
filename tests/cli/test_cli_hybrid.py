"""`dovetail hybrid …` and `dovetail call hybrid …`, against a runner that holds one service."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hybrid.stand_in import TENANT, VERSION_ID, StandIn
from support.behaviours import respond
from support.fault_server import FaultServer

from .conftest import Dovetail

SERVICE = "my-folder/volume-cylinder"


@pytest.fixture(scope="module")
def running() -> Iterator[StandIn]:
    with StandIn() as runner:
        yield runner


@pytest.fixture
def runner(running: StandIn, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """A runner that the environment leads to."""
    monkeypatch.setenv("CSPARK_RUNNER_URL", running.url)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return running


def test_a_runner_tells_of_itself(dovetail: Dovetail, runner: StandIn) -> None:
    assert dovetail("hybrid", "health").data == {"msg": "ok"}
    assert dovetail("hybrid", "version").data["version"] == "1.46.3"
    assert dovetail("hybrid", "status").data["models"][0]["tenant"] == TENANT


def test_a_package_is_handed_over(dovetail: Dovetail, runner: StandIn) -> None:
    Path("package.zip").write_bytes(b"PK")

    [row] = dovetail("hybrid", "upload", "package.zip").data
    whole = dovetail("hybrid", "upload", "package.zip", "--show-all").data

    assert row == {
        "tenant": TENANT,
        "folder": "my-folder",
        "service": "volume-cylinder",
        "version": "0.1.0",
        "version_id": VERSION_ID,
    }
    assert whole["response_data"][0]["tenant"] == TENANT
    assert dovetail("hybrid", "upload", "nothing.zip").status == 2


def test_services_are_executed_with_one_record_and_with_a_file(dovetail: Dovetail, runner: StandIn) -> None:
    Path("radii.csv").write_text("radius\n1\n2\n")

    one = dovetail("hybrid", "execute", SERVICE, "-p", "radius=1", "--tenant", TENANT)
    many = dovetail("hybrid", "execute", SERVICE, "-i", "radii.csv", "-o", "volumes.csv", "--tenant", TENANT, "-q")

    assert one.data == {"volume": 12.566}
    assert many.status == 0, many.err
    assert Path("volumes.csv").read_text().splitlines()[1:] == ["12.566,", "50.265,"]


def test_rules_and_metadata_are_shown_by_id_alone(dovetail: Dovetail, runner: StandIn) -> None:
    rules = dovetail("hybrid", "validate", f"version/{VERSION_ID}", "-p", "radius=1", "--tenant", TENANT).data
    metadata = dovetail("hybrid", "metadata", f"version/{VERSION_ID}", "--tenant", TENANT).data
    refused = dovetail("hybrid", "validate", SERVICE, "--tenant", TENANT)

    assert rules["response_data"]["outputs"]["radius"]["default_value"] == 7
    assert metadata["response_data"]["outputs"] == {"Metadata.Font": "Arial"}
    assert refused.status == 2
    assert "version_id" in refused.err


def test_services_need_a_tenant(dovetail: Dovetail, runner: StandIn) -> None:
    done = dovetail("hybrid", "execute", SERVICE)

    assert done.status == 2
    assert "tenant" in done.err


def test_a_profile_leads_to_a_runner_with_its_prefix_and_key(
    dovetail: Dovetail, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNNER_KEY", "a-synthetic-key")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with FaultServer() as server:
        server.on("GET", "/runner/api/version", respond(json={"version": "1"}))
        values = (f"base_url={server.url}", "prefix=runner/api", "tenant=acme", "api_key=env:RUNNER_KEY")
        made = dovetail("hybrid", "config", "set", "--profile", "mine", *values)
        assert made.status == 0, made.err
        assert dovetail("hybrid", "version").data == {"version": "1"}
        assert server.requests[0].header("x-synthetic-key") == "a-synthetic-key"
    shown = dovetail("hybrid", "config", "get")
    assert shown.data["prefix"] == "runner/api"
    assert [row["name"] for row in dovetail("hybrid", "config", "list").data] == ["mine"]
    assert dovetail("spark", "config", "list").data == []
    elsewhere = dovetail("hybrid", "version", "--base-url", "http://127.0.0.1:9")
    assert (elsewhere.status, "for that address" in elsewhere.err) == (3, True), elsewhere


def test_a_call_is_shown_as_curl_with_its_prefix_and_without_its_key(dovetail: Dovetail, runner: StandIn) -> None:
    words = ("execute", SERVICE, "--tenant", "acme", "--prefix", "runner/api", "--api-key", "a-synthetic-key", "--curl")

    shown = dovetail("hybrid", *words).out

    assert "/runner/api/acme/api/v3/folders/my-folder/services/volume-cylinder/execute" in shown
    assert "x-synthetic-key" in shown
    assert "a-synthetic-key" not in shown


def test_any_operation_is_called_by_its_id(dovetail: Dovetail, runner: StandIn) -> None:
    listed = {row["operation"] for row in dovetail("call", "hybrid", "--list").data}
    meta = f'{{"request_meta": {{"version_id": "{VERSION_ID}"}}}}'

    done = dovetail("call", "hybrid", "services_validate", "--body", meta, "--tenant", TENANT)

    assert {"health_check", "services_upload", "services_execute_v4"} <= listed
    assert done.data["status"] == "Success", done.err
    assert dovetail("call", "hybrid", "health_check").data == {"msg": "ok"}
    untold = dovetail("call", "hybrid", "services_validate", "--body", meta)
    assert (untold.status, "tenant" in untold.err) == (2, True)
