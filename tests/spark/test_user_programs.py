"""Programs written for the vendor's client, as its users have them: they run when only their import is changed."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812
from dovetail.spark import connection

PROGRAMS = Path(__file__).with_name("user_programs.txt").read_text(encoding="utf-8").split("\n---\n")
ANSWER = {
    "status": "Success",
    "error": None,
    "response_data": {"outputs": {"value": 84}, "warnings": None, "errors": None, "service_chain": None},
    "response_meta": {"version": "1.0.0", "process_time": 1},
}


@pytest.fixture
def workplace(server: FaultServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FaultServer:
    """Where the programs run: the addresses they name lead to a server here, the files they name exist."""
    settings_of = connection.runtime_settings

    def nearby(*args: Any) -> Any:
        settings = settings_of(*args)
        return settings.with_(hosts=dict.fromkeys(settings.hosts, server.url), proxy=None)

    monkeypatch.setattr("dovetail.spark._sync.client.runtime_settings", nearby)
    monkeypatch.setenv("CSPARK_BASE_URL", "https://excel.my-env.coherent.global/my-tenant")
    monkeypatch.setenv("CSPARK_API_KEY", "an-api-key-of-the-environment")
    file = tmp_path / "path" / "to" / "oauth" / "credentials.json"
    file.parent.mkdir(parents=True)
    file.write_text(json.dumps({"client_id": "my-client-id", "client_secret": "my-client-secret"}))
    monkeypatch.chdir(tmp_path)
    server.on("*", "*", respond(json=ANSWER))
    return server


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.splitlines()[-1].strip()[:60])
def test_a_program_runs_after_changing_its_import(workplace: FaultServer, program: str) -> None:
    changed = program.replace("import cspark.sdk as Spark", "import dovetail.spark as Spark")
    printed: list[object] = []
    names: dict[str, Any] = {"print": printed.append}

    exec(changed if "import" in changed else f"import dovetail.spark as Spark\n{changed}", names)

    assert names["spark"].config.base_url.full == "https://excel.my-env.coherent.global/my-tenant"
    names["spark"].close()
    if "execute" in program:
        [request] = workplace.requests
        public = "public/" if "public=True" in program else ""
        assert request.path == f"/my-tenant/api/v3/{public}folders/my-folder/services/my-service/execute"
        assert request.header("x-synthetic-key") == (None if public else "my-api-key")
        [data] = printed
        assert isinstance(data, dict)
        assert data["outputs"] == [{"value": 84}]


OPERATIONS = """
Spark.services.create(data) Spark.services.execute(uri, inputs) Spark.services.get_versions(uri)
Spark.services.get_schema(uri) Spark.services.get_metadata(uri) Spark.services.download(uri)
Spark.services.validate(uri, data) Spark.services.delete(uri)
Spark.batches.describe() Spark.batches.create(params) Spark.batches.of(id) Spark.batches.of(id).get_info()
Spark.batches.of(id).get_status() Spark.batches.of(id).push(data) Spark.batches.of(id).pull()
Spark.batches.of(id).dispose() Spark.batches.of(id).cancel()
"""


@pytest.mark.parametrize("operation", re.findall(r"Spark\.(\w+)\.(of\(id\)\.)?(\w+)\(", OPERATIONS))
def test_the_operations_have_the_names_users_know(operation: tuple[str, str, str]) -> None:
    resource, of, method = operation
    spark = Spark.Client(env="my-env", tenant="my-tenant", api_key="my-api-key")
    owner = getattr(spark, resource)

    assert callable(getattr(owner.of("id") if of else owner, method))
