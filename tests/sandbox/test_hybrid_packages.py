"""What the runner sandbox takes and refuses, who executes it, and what it keeps."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hybrid_steps import (
    EXECUTE,
    MODULE,
    PLACE,
    V4,
    changed,
    client,
    execute,
    manifest,
    package_of_the_sandbox,
    stats,
    upload,
)
from sandbox_steps import EXECUTE as LOAN
from sandbox_steps import INPUTS, QUOTE
from tests.support.engine import PACKAGE, TENANT, VERSION_ID, the_engine

from dovetail.sandbox import Sandbox, serve
from dovetail.sandbox.spark.archives import unzipped, zipped
from dovetail.sandbox.spark.examples import loan_quote

CYLINDER = {"volume": 615.752}


@pytest.fixture
def runner() -> Iterator[Sandbox]:
    with serve("hybrid") as sandbox:
        yield sandbox
        assert sandbox.violations == ()


@pytest.fixture
def http(runner: Sandbox) -> Iterator[httpx.Client]:
    with client(runner) as http:
        yield http


@pytest.fixture(scope="module")
def empty() -> Iterator[httpx.Client]:
    """A client of a runner that is handed nothing it takes."""
    with serve("hybrid") as sandbox, client(sandbox) as http:
        yield http
        assert sandbox.violations == ()


@pytest.fixture
def no_node(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


def lying_about_its_size() -> bytes:
    """An archive whose file is larger than its directory says."""
    content = zipped({"acme/manifest.json": b"x" * 1000})
    return content.replace(struct.pack("<L", 1000), struct.pack("<L", 10))


def encrypted() -> bytes:
    """An archive with a file marked as encrypted."""
    content = bytearray(zipped({"acme/manifest.json": b"{}"}))
    for signature, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        content[content.index(signature) + offset] |= 1
    return bytes(content)


def swollen() -> bytes:
    """An archive that unpacks to more than a thousand times its size."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("acme/manifest.json", b"\0" * 2**20)
    return out.getvalue()


def module(**files: bytes | None) -> dict[str, bytes]:
    """The genuine package's module with some files put in or taken out."""
    inner = {name: content for name, content in unzipped(unzipped(PACKAGE.read_bytes())[MODULE]).items()}
    kept = {name: files.get(name.rpartition(".")[2], content) for name, content in inner.items()}
    return {MODULE: zipped({name: content for name, content in kept.items() if content is not None})}


@pytest.mark.parametrize(
    ("package", "said"),
    [
        (b"", "no ZIP archive"),
        (b"nothing of the kind", "no ZIP archive"),
        (PACKAGE.read_bytes()[:-100], "no ZIP archive"),
        (PACKAGE.read_bytes()[:5000] + b"\xff" * 500 + PACKAGE.read_bytes()[5500:], "no ZIP archive"),
        (lying_about_its_size(), "no ZIP archive"),
        (encrypted(), "encrypted"),
        (zipped({"readme.txt": b"hello"}), "no {tenant}/manifest.json"),
        (zipped({"acme/manifest.json": b"{"}), "no JSON"),
        (zipped({"acme/manifest.json": b"[]"}), "no JSON object"),
        (zipped({"acme/manifest.json": b'{"object": "export", "outputs": []}'}), "names no versions"),
        (zipped({"acme/manifest.json": manifest()}), "acme/f/s/1.0.0/ModelMetaData.json"),
        (zipped({"acme/manifest.json": manifest(version_source="one")}), "without folder, service, number or ids"),
        (zipped({"acme/manifest.json": manifest(version_id_source=7)}), "without folder, service, number or ids"),
        (zipped({"acme/manifest.json": b"{}", "../escape.txt": b""}), "leads out of the folder"),
        (zipped({"acme/manifest.json": b"{}", "/etc/cron.d/job": b""}), "leads out of the folder"),
        (zipped({"acme/manifest.json": b"{}", "c:\\windows\\job": b""}), "leads out of the folder"),
        (changed(**{MODULE: None}), f"holds no {MODULE}"),
        (changed(**{MODULE: b"no archive"}), "is no ZIP archive"),
        (changed(**{MODULE: zipped({"../../x.js": b"", "x.wasm": b""})}), "leads out of the folder"),
        (changed(**module(js=None)), "holds no .js file"),
        (changed(**module(js=None, wasm=None)), "holds no .js and no .wasm file"),
        (changed(**{f"{PLACE}/ModelMetaData.json": b"nonsense"}), "no JSON"),
        (changed(**{f"{PLACE}/ModelMetaData.json": b"[" * 100_000}), "no JSON"),
        (changed(**{f"{PLACE}/ModelMetaData.json": b'{"XInputTable": 5}'}), "/response_data/0/services/0/XInputTable"),
        (changed(**{f"{PLACE}/ModelMetaData.json": b'{"EngineInformation": []}'}), "a record of the package is none"),
        (changed(**{f"{PLACE}/ModelMetaData.json": b'{"EffectiveStartDate": "soon"}'}), "when it is in effect"),
        (changed(**{f"{PLACE}/ModelMetaData.json": b'{"EffectiveEndDate": 5}'}), "when it is in effect"),
    ],
)
def test_what_is_no_package_is_refused_with_the_reason(empty: httpx.Client, package: bytes, said: str) -> None:
    answer = upload(empty, package)

    assert answer.status_code == 400
    assert answer.json()["error"]["message"] == "INVALID_IMPORT_ZIP"
    assert said in answer.json()["error"]["additional_details"]
    assert empty.get("/status").json()["models"] == []


def test_a_package_that_unpacks_to_too_much_is_not_unpacked(runner: Sandbox, http: httpx.Client) -> None:
    runner.knobs.turn({"unpacked_limit_bytes": 100_000})

    assert "unpacks to 1048576 bytes" in upload(http, swollen()).json()["error"]["additional_details"]
    inside = upload(http, changed(**{MODULE: swollen()}))
    assert "unpacks to" in inside.json()["error"]["additional_details"]


def test_a_package_beyond_the_limit_is_refused(runner: Sandbox, http: httpx.Client) -> None:
    runner.knobs.turn({"package_limit_bytes": 1000})
    answer = upload(http)

    assert (answer.status_code, answer.json()["error"]["message"]) == (400, "EXCEEDED_FILE_SIZE")


def test_a_form_without_the_file_is_refused(empty: httpx.Client) -> None:
    answer = empty.post("/api/v3/upload", files={"package": ("package.zip", PACKAGE.read_bytes())})

    assert answer.status_code == 400
    assert '"file" is a required property' in answer.json()["error"]["additional_details"]


def test_a_module_that_does_not_load_is_refused_and_the_runner_goes_on(runner: Sandbox, http: httpx.Client) -> None:
    the_engine()
    runner.knobs.turn({"load_timeout_seconds": 3})
    answer = upload(http, changed(**module(wasm=b"not a module")))
    assert answer.status_code == 400
    assert "cannot be loaded" in answer.json()["error"]["additional_details"]

    runner.knobs.turn({"load_timeout_seconds": 30})
    assert upload(http).status_code == 200
    assert execute(http, {})["response_data"]["outputs"] == CYLINDER


@pytest.mark.parametrize("evil", ["..%2f..%2fx", "not-a-uuid", "$(reboot)"])
def test_ids_that_are_none_are_refused(empty: httpx.Client, evil: str) -> None:
    files = unzipped(PACKAGE.read_bytes())
    new = {
        name.replace(VERSION_ID, evil): content.replace(VERSION_ID.encode(), evil.encode())
        if name.endswith(".json")
        else content
        for name, content in files.items()
    }
    answer = upload(empty, zipped(new))

    assert answer.status_code == 400
    assert f"{evil!r} is no UUID" in answer.json()["error"]["additional_details"]


def test_a_package_of_the_spark_sandbox_is_calculated_by_its_workbook(http: httpx.Client) -> None:
    package, version_id = package_of_the_sandbox()
    [tenant] = upload(http, package).json()["response_data"]
    assert (tenant["tenant"], tenant["services"][0]["VersionId"]) == ("acme", version_id)

    answer = execute(http, INPUTS, LOAN, response_data_inputs=True)
    assert answer["response_data"]["outputs"] == QUOTE
    assert answer["response_data"]["inputs"] == INPUTS
    assert (answer["response_meta"]["version_id"], answer["response_meta"]["compiler_type"]) == (version_id, "Neuron")
    rows = http.post(
        "/acme/api/v4/execute", json={"inputs": [list(INPUTS), list(INPUTS.values())], "version_id": version_id}
    )
    assert rows.json()["outputs"] == [list(QUOTE), list(QUOTE.values())]
    assert rows.json()["service_chain"] == [None]
    assert stats(http, version_id)["completed_count"] == 2
    assert stats(http, version_id)["thread_stats"] == {}


def test_rules_and_metadata_of_a_workbook(http: httpx.Client) -> None:
    package, version_id = package_of_the_sandbox()
    upload(http, package)

    def asked(path: str, **meta: Any) -> Any:
        body = {"request_data": {"inputs": None}, "request_meta": {"version_id": version_id, **meta}}
        return http.post(f"/acme/api/v3/{path}", json=body).json()["response_data"]["outputs"]

    assert asked("validation", validation_type="default_values")["principal"]["max"] == 10_000_000
    assert "principal" not in asked("validation", validation_type="dynamic")
    assert all(name.startswith("Metadata.") for name in asked("metadata"))


@pytest.mark.usefixtures("no_node")
def test_without_node_workbooks_stand_in_and_modules_say_what_is_missing(http: httpx.Client) -> None:
    package, _ = package_of_the_sandbox()
    assert upload(http, package).status_code == 200
    assert execute(http, INPUTS, LOAN)["response_data"]["outputs"] == QUOTE

    assert upload(http).status_code == 200
    single = http.post(EXECUTE, json={"request_data": {"inputs": {}}})
    assert (single.status_code, single.json()["error"]["error_type"]) == (503, "error.ENGINE_UNAVAILABLE")
    assert "no `node` on the PATH" in single.json()["error"]["message"]
    assert "make sandbox-engine" in single.json()["error"]["message"]
    many = http.post(V4, json={"inputs": [{}], "version_id": VERSION_ID})
    assert (many.status_code, many.json()["code"]) == (503, "ENGINE_UNAVAILABLE")


@pytest.mark.usefixtures("no_node")
def test_without_node_a_module_with_its_workbook_is_calculated_by_that(http: httpx.Client) -> None:
    # No matter that it is another one: this way the answer shows who calculated.
    assert upload(http, changed(**{f"{PLACE}/volume-cylinder.xlsx": loan_quote()})).status_code == 200
    assert execute(http, INPUTS)["response_data"]["outputs"] == QUOTE


def test_with_node_the_module_is_preferred_to_the_workbook(http: httpx.Client) -> None:
    the_engine()
    upload(http, changed(**{f"{PLACE}/volume-cylinder.xlsx": loan_quote()}))
    assert execute(http, {})["response_data"]["outputs"] == CYLINDER


def test_what_was_taken_survives_a_restart(tmp_path: Path) -> None:
    the_engine()
    with serve("hybrid", state=tmp_path) as sandbox, client(sandbox) as http:
        upload(http)
        pulled = http.get("/version").json()["lastPullDate"]
    with serve("hybrid", state=tmp_path) as sandbox, client(sandbox) as http:
        assert http.get("/version").json()["lastPullDate"] == pulled
        assert execute(http, {})["response_data"]["outputs"] == CYLINDER


def test_uploads_can_be_switched_off(runner: Sandbox, http: httpx.Client) -> None:
    runner.knobs.turn({"upload_enabled": False})
    answer = upload(http)

    assert answer.status_code == 404
    assert "takes no uploads" in answer.json()["error"]["additional_details"]


def test_a_path_prefix_stands_before_every_path(http: httpx.Client) -> None:
    with serve("hybrid", knobs={"path_prefix": "runner/api"}) as sandbox, client(sandbox) as other:
        assert sandbox.base_url == f"{sandbox.url}/runner/api/acme"
        assert sandbox.environment["CSPARK_RUNNER_URL"] == f"{sandbox.url}/runner/api"
        assert other.get("/runner/api/healthcheck").json() == {"msg": "ok"}
        for path in ("/healthcheck", "/runner/apihealthcheck", "/runner/healthcheck"):
            assert other.get(path).status_code == 404
            assert other.get(path).json()["status"] == "Error"
        assert sandbox.violations == ()


def test_a_token_is_asked_for_when_there_is_one() -> None:
    package, _ = package_of_the_sandbox()
    with serve("hybrid", knobs={"token": "sesame"}) as sandbox:
        assert sandbox.environment["CSPARK_BEARER_TOKEN"] == "sesame"
        assert "sesame" not in repr(sandbox)
        with client(sandbox) as nobody:
            assert nobody.get("/healthcheck").status_code == 200
            refused = upload(nobody, package)
            assert (refused.status_code, refused.json()["error"]["message"]) == (401, "INVALID_TOKEN")
        with client(sandbox, authorization="Bearer wrong") as wrong:
            assert wrong.post("/acme/api/v4/execute", json={"inputs": [{}], "service": "a/b"}).status_code == 401
        with client(sandbox, authorization="Bearer sesame") as bearer:
            assert upload(bearer, package).status_code == 200
        with client(sandbox, **{"x-synthetic-key": "sesame", "x-tenant-name": "acme"}) as key:
            assert execute(key, INPUTS, LOAN)["response_data"]["outputs"] == QUOTE
        assert sandbox.violations == ()


def test_a_page_that_a_browser_got_elsewhere_hands_over_no_package(empty: httpx.Client) -> None:
    answer = upload(empty, headers={"origin": "https://elsewhere.example"})

    assert (answer.status_code, answer.json()["error"]["error_type"]) == (403, "error.UNAUTHORIZED")
    assert empty.get("/status").json()["models"] == []


def test_a_body_beyond_the_limit_is_refused(runner: Sandbox, http: httpx.Client) -> None:
    runner.knobs.turn({"body_limit_bytes": 100})
    answer = http.post(V4, json={"inputs": [{"radius": 1}] * 50, "service": "my-folder/volume-cylinder"})

    assert answer.status_code == 413
    assert "100 are allowed" in answer.text


def test_faults_are_in_the_runners_shape(runner: Sandbox, http: httpx.Client) -> None:
    runner.faults.add("503 once")
    answer = http.post(EXECUTE, json={})

    assert (answer.status_code, answer.json()["status"]) == (503, "Error")


def test_requests_are_checked_against_the_contract(empty: httpx.Client) -> None:
    answer = empty.post(f"/{TENANT}/api/v3/validation", json={"request_meta": {"validation_type": "guessed"}})

    assert answer.status_code == 400
    assert list(answer.json()["error"]["additional_details"]) == ["/request_meta/validation_type"]
    assert json.loads(answer.text)["response_data"] is None
