"""WebAssembly modules: which address is asked, and that a version never stays in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox

from .conftest import Connect

BASE = "/acme/api/v3/nodegen/getnodegenzipbyId"
PUBLIC = "/acme/api/v3/nodegen/public/getnodegenzipbyId"
VERSIONS = [{"id": f"v-{number}", "revision": number} for number in ("1.10.0", "1.9.3", "1.4.2", "1.4.1", "0.1.0")]


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ({"uri": "f/s"}, f"{BASE}/folders/f/services/s"),
        ({"uri": "my folder/s"}, f"{BASE}/folders/my%20folder/services/s"),
        ({"folder": "f", "service": "s"}, f"{BASE}/folders/f/services/s"),
        ({"uri": "service/i"}, f"{BASE}/service/i"),
        ({"service_id": "i"}, f"{BASE}/service/i"),
        ({"uri": "version/v"}, f"{BASE}/version/v"),
        ({"version_id": "v", "public": True}, f"{PUBLIC}/version/v"),
        ({"uri": "f/s", "public": True}, f"{PUBLIC}/folders/f/services/s"),
        ({"uri": Spark.UriParams(service_id="i", public=True)}, f"{PUBLIC}/service/i"),
    ],
)
def test_the_address_of_every_locator(
    server: FaultServer, connect: Connect, tmp_path: Path, arguments: dict[str, Any], path: str
) -> None:
    server.on("GET", path, respond(body=b"PK module", headers={"Content-Type": "application/zip"}))
    wasm = connect(server).wasm

    assert wasm.download(**arguments).buffer == b"PK module"
    assert wasm.download(**arguments, to=tmp_path / "module.zip") == 9

    assert (tmp_path / "module.zip").read_bytes() == b"PK module"
    assert [request.path for request in server.requests] == [path, path]
    assert ("public" in path) == (server.requests[0].header("x-synthetic-key") is None)


@pytest.mark.parametrize(
    ("version", "found"), [("1", "1.10.0"), ("1.4", "1.4.2"), ("1.4.1", "1.4.1"), ("0.1.0", "0.1.0")]
)
def test_a_version_does_not_stay_in_the_path(server: FaultServer, connect: Connect, version: str, found: str) -> None:
    answer = {"status": "Success", "data": VERSIONS, "message": None, "errorCode": None}
    server.on("GET", "/api/v1/product/f/engines/getversions/s", respond(json=answer))
    server.on("GET", f"{BASE}/version/v-{found}", respond(body=b"PK", headers={"Content-Type": "application/zip"}))

    assert connect(server).wasm.download(f"f/s[{version}]").buffer == b"PK"


def test_a_version_that_is_not_there_is_refused_with_those_that_are(server: FaultServer, connect: Connect) -> None:
    answer = {"status": "Success", "data": VERSIONS, "message": None, "errorCode": None}
    server.on("GET", "/api/v1/product/f/engines/getversions/s", respond(json=answer))

    with pytest.raises(Spark.SparkInputError, match=r"no version 2.*There are: 1\.10\.0, 1\.9\.3"):
        connect(server).wasm.download("f/s[2]")


@pytest.mark.parametrize(
    "uri",
    ["proxy/a", "service/i[1.0]", Spark.UriParams("f", "s", version="1", public=True), "f", None, "version/v[1]"],
)
def test_a_locator_that_leads_to_no_module_is_refused(server: FaultServer, connect: Connect, uri: Any) -> None:
    with pytest.raises(Spark.SparkInputError):
        connect(server).wasm.download(uri)

    assert server.requests == []


def test_the_sandbox_gives_the_same_by_number_and_by_id(sandbox: Sandbox, connect: Connect) -> None:
    client = connect(sandbox.base_url, api_key=sandbox.credentials["api_key"])
    [version] = client.services.get_versions("lending/loan-quote").data
    nobody = connect(sandbox.base_url, api_key="open")

    by_number = client.wasm.download("lending/loan-quote[0.1.0]").buffer

    assert by_number == client.wasm.download(version_id=version["id"]).buffer
    assert by_number == nobody.wasm.download("lending/loan-quote", public=True).buffer
