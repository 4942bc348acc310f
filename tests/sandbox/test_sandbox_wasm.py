"""Versions of the sandbox as archives with a WebAssembly module."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile

import httpx
import pytest

from dovetail.sandbox import Sandbox

BASE = "/acme/api/v3/nodegen/getnodegenzipbyId"
PUBLIC = "/acme/api/v3/nodegen/public/getnodegenzipbyId"


def ids(http: httpx.Client) -> dict[str, str]:
    meta = http.post("/acme/api/v3/folders/lending/services/loan-quote/execute", json={}).json()["response_meta"]
    return {"service": meta["service_id"], "version": meta["version_id"]}


def test_the_files_and_their_checksums(http: httpx.Client) -> None:
    answer = http.get(f"{BASE}/folders/lending/services/loan-quote")

    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    assert set(files) == {
        "loan-quote.js",
        "loan-quote.wasm",
        "loan-quote.data",
        "loan-quoteDefaultValidations.json",
        "checksums.md5",
    }
    sums = dict(reversed(line.split("  ")) for line in files.pop("checksums.md5").decode().splitlines())
    assert sums == {name: hashlib.md5(content).hexdigest() for name, content in files.items()}
    assert files["loan-quote.wasm"].startswith(b"\0asm\x01\0\0\0")
    assert files["loan-quote.data"] == http.get("/api/v1/product/lending/engines/loan-quote/download").content
    rules = json.loads(files["loan-quoteDefaultValidations.json"])["outputs"]
    assert rules["principal"]["default_value"] == 25000


def test_it_is_the_same_by_every_locator(http: httpx.Client, nobody: httpx.Client) -> None:
    known = ids(http)
    tails = ["folders/lending/services/loan-quote", f"service/{known['service']}", f"version/{known['version']}"]

    archives = {http.get(f"{BASE}/{tail}").content for tail in tails}

    assert archives == {nobody.get(f"{PUBLIC}/{tail}").content for tail in tails}
    assert len(archives) == 1


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"{BASE}/folders/lending/services/nothing", 404),
        (f"{BASE}/folders/lending/services/loan-quote[0.1.0]", 404),
        (f"{PUBLIC}/folders/lending/services/repayment-plan", 401),
        (f"{BASE.lower()}/folders/lending/services/loan-quote", 200),
    ],
)
def test_what_it_answers(http: httpx.Client, path: str, status: int) -> None:
    http.headers.pop("x-synthetic-key") if "public" in path else None

    assert http.get(path).status_code == status


def test_a_key_must_grant_it(http: httpx.Client, sandbox: Sandbox) -> None:
    headers = {"x-synthetic-key": sandbox.credentials["limited_api_key"]}

    assert http.get(f"{BASE}/folders/lending/services/loan-quote", headers=headers).status_code == 403
    export = http.post("/acme/api/v4/export", json={"inputs": {"folders": ["lending"]}}, headers=headers)
    assert export.status_code == 403
