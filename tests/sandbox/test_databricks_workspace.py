"""Objects of the workspace and Git folders in the sandbox, as they are on the wire."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from databricks_steps import caller, done, encoded, refused

from dovetail.sandbox import Sandbox, serve

SOURCE = b"# Databricks notebook source\nprint(1)\n"


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve("databricks") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with caller(sandbox) as client:
        client.post("/api/2.0/workspace/mkdirs", json={"path": "/Shared/t"})
        yield client
        client.post("/api/2.0/workspace/delete", json={"path": "/Shared/t", "recursive": True})


def put(http: httpx.Client, path: str, content: bytes, **more: Any) -> httpx.Response:
    return http.post("/api/2.0/workspace/import", json={"path": path, "content": encoded(content), **more})


def export(http: httpx.Client, path: str, **query: Any) -> httpx.Response:
    return http.get("/api/2.0/workspace/export", params={"path": path, **query})


def test_the_root_has_its_folders(http: httpx.Client) -> None:
    listed = http.get("/api/2.0/workspace/list", params={"path": "/"}).json()["objects"]
    assert {"/Repos", "/Shared", "/Users"} <= {item["path"] for item in listed}
    assert {item["object_type"] for item in listed} == {"DIRECTORY"}
    assert http.get("/api/2.0/workspace/list", params={"path": "/Shared/t"}).json() == {}


def test_an_import_comes_as_json_or_as_a_form(http: httpx.Client) -> None:
    done(put(http, "/Shared/t/one", b"print(1)", format="SOURCE", language="PYTHON"))
    fields = {"path": "/Shared/t/two", "format": "SOURCE", "language": "PYTHON", "overwrite": "true"}
    done(http.post("/api/2.0/workspace/import", data=fields, files={"content": b"print(1)"}))
    for path in ("/Shared/t/one", "/Workspace/Shared//t/two"):
        answer = export(http, path).json()
        assert (base64.b64decode(answer["content"]), answer["file_type"]) == (SOURCE, "py")
        assert export(http, path, direct_download="true").content == SOURCE


def test_refusals_of_imports(http: httpx.Client) -> None:
    done(put(http, "/Shared/t/nb", b"1", format="SOURCE", language="PYTHON"))
    done(put(http, "/Shared/t/f", b"1", format="RAW"))
    message = refused(put(http, "/Shared/t/nb", b"", language="PYTHON"), 400, "RESOURCE_ALREADY_EXISTS")
    assert message.endswith("already exists.")
    refused(put(http, "/Shared/t/f", b"", format="RAW"), 409, "RESOURCE_ALREADY_EXISTS")
    refused(put(http, "/Shared/t/nb", b"", format="RAW", overwrite=True), 400, "INVALID_PARAMETER_VALUE")
    refused(put(http, "/Shared/none/f", b"", format="RAW"), 404, "RESOURCE_DOES_NOT_EXIST")
    refused(put(http, "/Shared/t/x", b"no archive"), 400, "INVALID_PARAMETER_VALUE")
    refused(put(http, "/Shared/t/x", b"{}", format="JUPYTER"), 400, "INVALID_PARAMETER_VALUE")
    refused(put(http, "/Shared/t/x", b"", format="DBC", overwrite=True), 400, "INVALID_PARAMETER_VALUE")
    refused(put(http, "/Shared/../x", b"", format="RAW"), 400, "INVALID_PARAMETER_VALUE")
    large = b"x" * (10 * 1024 * 1024 + 1)
    refused(put(http, "/Shared/t/x", large, format="RAW"), 400, "MAX_NOTEBOOK_SIZE_EXCEEDED")


def test_refusals_of_exports(http: httpx.Client) -> None:
    done(put(http, "/Shared/t/f", b"1", format="RAW"))
    message = refused(export(http, "/Shared/t/none"), 404, "RESOURCE_DOES_NOT_EXIST")
    assert message == "Path (/Shared/t/none) doesn't exist."
    refused(export(http, "/Shared/t", format="JUPYTER"), 400, "INVALID_PARAMETER_VALUE")
    refused(export(http, "/Shared/t/f", format="HTML"), 400, "INVALID_PARAMETER_VALUE")


def test_notebooks_that_were_changed_since(http: httpx.Client) -> None:
    done(put(http, "/Shared/t/nb", b"1", format="SOURCE", language="PYTHON"))
    changed = http.get("/api/2.0/workspace/get-status", params={"path": "/Shared/t/nb"}).json()["modified_at"]

    def listed(after: int) -> int:
        query: dict[str, Any] = {"path": "/Shared/t", "notebooks_modified_after": after}
        return len(http.get("/api/2.0/workspace/list", params=query).json().get("objects", []))

    assert (listed(changed), listed(changed + 1)) == (1, 0)


def test_folders_are_deleted_when_empty_or_wished(http: httpx.Client) -> None:
    done(http.post("/api/2.0/workspace/mkdirs", json={"path": "/Shared/t/a/b"}))
    refused(http.post("/api/2.0/workspace/delete", json={"path": "/Shared/t/a"}), 400, "DIRECTORY_NOT_EMPTY")
    done(http.post("/api/2.0/workspace/delete", json={"path": "/Shared/t/a", "recursive": True}))
    refused(http.post("/api/2.0/workspace/delete", json={"path": "/Shared/t/a"}), 404, "RESOURCE_DOES_NOT_EXIST")
    done(put(http, "/Shared/t/f", b"1", format="RAW"))
    refused(http.post("/api/2.0/workspace/mkdirs", json={"path": "/Shared/t/f/g"}), 400, "RESOURCE_ALREADY_EXISTS")


def test_files_as_plain_bytes(http: httpx.Client) -> None:
    path = "/api/2.0/workspace-files"
    http.headers["content-type"] = "application/octet-stream"
    answer = http.post(f"{path}/import-file/Workspace/Shared/t/f.bin", content=b"\x00bytes")
    assert answer.status_code == 200, answer.text
    assert http.get(f"{path}/Workspace/Shared/t/f.bin").content == b"\x00bytes"
    assert http.post(f"{path}/import-file/Shared/t/f.bin", content=b"x").status_code == 409
    assert http.post(f"{path}/import-file/Shared/t/f.bin?overwrite=true", content=b"x").status_code == 200
    assert http.post(f"{path}/import-file/Shared/none/f.bin", content=b"x").status_code == 404


def test_git_folders(http: httpx.Client) -> None:
    made = http.post("/api/2.0/repos", json={"url": "https://github.com/example/load.git", "provider": "github"}).json()
    assert (made["path"], made["provider"], made["branch"]) == ("/Repos/ada@example.test/load", "gitHub", "main")
    status = http.get("/api/2.0/workspace/get-status", params={"path": made["path"]}).json()
    assert (status["object_type"], status["object_id"]) == ("REPO", made["id"])
    both = {"branch": "a", "tag": "b"}
    refused(http.patch(f"/api/2.0/repos/{made['id']}", json=both), 400, "INVALID_PARAMETER_VALUE")
    done(http.patch(f"/api/2.0/repos/{made['id']}", json={"tag": "v1"}))
    assert "branch" not in http.get(f"/api/2.0/repos/{made['id']}").json()
    for path, status_code, code in (
        ("/Repos/none/x", 404, "RESOURCE_DOES_NOT_EXIST"),
        ("/Repos/x", 400, "INVALID_PARAMETER_VALUE"),
        (made["path"], 400, "RESOURCE_ALREADY_EXISTS"),
    ):
        asked = {"url": "https://github.com/example/x.git", "provider": "gitHub", "path": path}
        refused(http.post("/api/2.0/repos", json=asked), status_code, code)
    asked = {"url": "https://me:token@github.com/example/x.git", "provider": "gitHub"}
    refused(http.post("/api/2.0/repos", json=asked), 400, "GIT_SENSITIVE_TOKEN_DETECTED")
    done(http.delete(f"/api/2.0/repos/{made['id']}"))
    refused(http.get(f"/api/2.0/repos/{made['id']}"), 404, "RESOURCE_DOES_NOT_EXIST")


def test_git_folders_are_listed_page_by_page(http: httpx.Client) -> None:
    ids = [
        http.post("/api/2.0/repos", json={"url": f"https://github.com/e/r{number}", "provider": "gitHub"}).json()["id"]
        for number in range(21)
    ]
    first = http.get("/api/2.0/repos").json()
    second = http.get("/api/2.0/repos", params={"next_page_token": first["next_page_token"]}).json()
    assert [item["id"] for item in [*first["repos"], *second["repos"]]] == ids
    assert "next_page_token" not in second
    for repo_id in ids:
        done(http.delete(f"/api/2.0/repos/{repo_id}"))
