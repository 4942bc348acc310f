"""Steps that several specifications of the runner sandbox take."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import httpx
from sandbox_steps import publish
from tests.support.engine import PACKAGE, TENANT, VERSION_ID

from dovetail.sandbox import Sandbox, serve
from dovetail.sandbox.spark.archives import unzipped, zipped
from dovetail.sandbox.spark.examples import loan_quote

EXECUTE = f"/{TENANT}/api/v3/folders/my-folder/services/volume-cylinder/execute"
V4 = f"/{TENANT}/api/v4/execute"
PLACE = f"{TENANT}/my-folder/volume-cylinder/0.1.0"
MODULE = f"{PLACE}/{VERSION_ID}.zip"


def client(sandbox: Sandbox, **headers: str) -> httpx.Client:
    return httpx.Client(base_url=sandbox.url, headers=headers, trust_env=False, verify=False, timeout=120)


def upload(http: httpx.Client, package: bytes | None = None, **more: Any) -> httpx.Response:
    content = PACKAGE.read_bytes() if package is None else package
    return http.post("/api/v3/upload", files={"file": ("package.zip", content, "application/zip")}, **more)


def execute(http: httpx.Client, inputs: Any = None, path: str = EXECUTE, **meta: Any) -> dict[str, Any]:
    answer = http.post(path, json={"request_data": {"inputs": inputs}, "request_meta": meta})
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def stats(http: httpx.Client, model_id: str = VERSION_ID) -> dict[str, Any]:
    """What the status tells of a version."""
    [found] = [
        model
        for tenant in http.get("/status").json()["models"]
        for model in tenant["model_stats"]
        if model["id"] == model_id
    ]
    return dict(found)


def changed(**files: bytes | None) -> bytes:
    """The genuine package with some files put in, or taken out; `/` is written `__`."""
    found: Mapping[str, bytes | None] = unzipped(PACKAGE.read_bytes()) | {
        name.replace("__", "/"): content for name, content in files.items()
    }
    return zipped({name: content for name, content in found.items() if content is not None})


def of_tenant(tenant: str) -> bytes:
    """The genuine package as one of another tenant, with the same ids."""
    return zipped(
        {
            name.replace(TENANT, tenant): content.replace(TENANT.encode(), tenant.encode())
            if name.endswith(".json")
            else content
            for name, content in unzipped(PACKAGE.read_bytes()).items()
        }
    )


def renumbered(number: str, version_id: str) -> bytes:
    """The genuine package as another version of the same service."""
    files = unzipped(PACKAGE.read_bytes())
    new: dict[str, bytes] = {}
    for name, content in files.items():
        name = name.replace("/0.1.0/", f"/{number}/").replace(VERSION_ID, version_id)
        if name.endswith(".json"):
            content = content.replace(b"0.1.0", number.encode()).replace(VERSION_ID.encode(), version_id.encode())
        new[name] = content
    return zipped(new)


@cache
def package_of_the_sandbox() -> tuple[bytes, str]:
    """A package that the Spark sandbox exported for runners, with the id of the version in it."""
    with serve("spark", knobs={"transfer_steps": ["closed"]}) as sandbox:
        key = {"x-synthetic-key": sandbox.credentials["api_key"], "x-tenant-name": sandbox.tenant}
        with client(sandbox, **key) as http:
            version_id = publish(http, "lending", "loan-quote", loan_quote())
            job = {"inputs": {"services": ["lending/loan-quote"]}, "file_filter": "onpremises"}
            export = http.post("/acme/api/v4/export", json=job).json()["id"]
            [file] = http.get(f"/acme/api/v4/export/{export}/status").json()["outputs"]["files"]
            return http.get(file["file"]).content, version_id


def children(pid: int) -> list[int]:
    """The processes that a process started."""
    found: list[int] = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                status = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(status[1]) == pid:
                found.append(int(entry.name))
    return found


def is_alive(pid: int) -> bool:
    """Whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def engines() -> list[int]:
    """The engine processes that this process started."""
    return [pid for pid in children(os.getpid()) if b"worker.cjs" in command_of(pid)]


def command_of(pid: int) -> bytes:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return b""


def manifest(**row: Any) -> bytes:
    """A manifest that names one version."""
    version = {
        "folder_source": "f",
        "service_source": "s",
        "version_source": "1.0.0",
        "service_id_source": "a",
        "version_id_source": "b",
    }
    return json.dumps({"object": "export", "outputs": {"service_versions": [version | row]}}).encode()
