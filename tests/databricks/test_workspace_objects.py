"""Objects of the workspace: in and out in all formats, and whole folders."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.databricks.errors import DirectoryNotEmpty, ResourceAlreadyExists, ResourceDoesNotExist
from dovetail.runtime.errors import InvalidInput
from dovetail.sandbox import Sandbox, serve

from .conftest import Connect

SOURCE = b"# Databricks notebook source\nprint(1)\n\n# COMMAND ----------\n\n# MAGIC %md\n# MAGIC Words\n"


@pytest.fixture(scope="module")
def workspace() -> Iterator[Sandbox]:
    with serve("databricks") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def client(workspace: Sandbox, connect: Connect) -> Iterator[Any]:
    client = connect(workspace)
    client.workspace.mkdirs("/Shared/test")
    yield client
    client.workspace.delete(path="/Shared/test", recursive=True)


def test_a_notebook_goes_up_and_comes_down_as_source(client: Any) -> None:
    client.workspace.upload("/Shared/test/load", SOURCE, format="SOURCE", language="PYTHON")
    assert client.workspace.download("/Shared/test/load") == SOURCE
    status = client.workspace.get_status("/Workspace/Shared/test/load")
    assert (status.object_type, status.language, status.path) == ("NOTEBOOK", "PYTHON", "/Shared/test/load")


@pytest.mark.parametrize("form", ["JUPYTER", "HTML"])
def test_a_notebook_survives_other_formats(client: Any, form: str) -> None:
    client.workspace.upload("/Shared/test/one", SOURCE, format="SOURCE", language="PYTHON")
    other = client.workspace.download("/Shared/test/one", format=form)
    client.workspace.upload("/Shared/test/two", other, format=form)
    assert client.workspace.download("/Shared/test/two") == SOURCE


def test_a_jupyter_notebook_has_the_cells(client: Any) -> None:
    client.workspace.upload("/Shared/test/one", SOURCE, format="SOURCE", language="PYTHON")
    cells = json.loads(client.workspace.download("/Shared/test/one", format="JUPYTER"))["cells"]
    assert [(cell["cell_type"], "".join(cell["source"])) for cell in cells] == [
        ("code", "print(1)"),
        ("markdown", "Words"),
    ]


def test_r_markdown_becomes_a_notebook(client: Any) -> None:
    client.workspace.upload("/Shared/test/report", b"# Title\n\n```{r}\nsummary(cars)\n```\n", format="R_MARKDOWN")
    assert client.workspace.get_status("/Shared/test/report").language == "R"
    exported = client.workspace.download("/Shared/test/report", format="R_MARKDOWN")
    assert exported == b"# Title\n\n```{r}\nsummary(cars)\n```\n"


@pytest.mark.parametrize(
    ("name", "content", "made", "kind"),
    [
        ("load.py", SOURCE, "load", "NOTEBOOK"),
        ("query.sql", b"-- Databricks notebook source\nselect 1\n", "query", "NOTEBOOK"),
        ("note.ipynb", b'{"cells": []}', "note", "NOTEBOOK"),
        ("plain.py", b"print(1)\n", "plain.py", "FILE"),
        ("data.bin", b"\x00\xff", "data.bin", "FILE"),
    ],
)
def test_what_a_file_becomes_follows_from_what_it_is(
    client: Any, name: str, content: bytes, made: str, kind: str
) -> None:
    client.workspace.upload(f"/Shared/test/{name}", content)
    assert client.workspace.get_status(f"/Shared/test/{made}").object_type == kind


def test_what_is_there_is_kept_unless_told_otherwise(client: Any, tmp_path: Path) -> None:
    client.workspace.upload("/Shared/test/f.txt", b"one")
    with pytest.raises(ResourceAlreadyExists):
        client.workspace.upload("/Shared/test/f.txt", b"two")
    (tmp_path / "two").write_bytes(b"two")
    client.workspace.upload("/Shared/test/f.txt", tmp_path / "two", overwrite=True)
    assert client.workspace.download("/Shared/test/f.txt", tmp_path / "back") == 3
    assert (tmp_path / "back").read_bytes() == b"two"
    with pytest.raises(ResourceDoesNotExist, match="parent folder"):
        client.workspace.upload("/Shared/none/f.txt", b"")
    with pytest.raises(ResourceDoesNotExist):
        client.workspace.download("/Shared/test/nothing")


def test_a_folder_is_a_zip_archive(client: Any) -> None:
    client.workspace.upload("/Shared/test/load", SOURCE, format="SOURCE", language="PYTHON")
    client.workspace.upload("/Shared/test/f.txt", b"text")
    archive = client.workspace.download("/Shared/test")
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        assert {name: opened.read(name) for name in opened.namelist()} == {"f.txt": b"text", "load.py": SOURCE}
    packed = client.workspace.download("/Shared/test", format="DBC")
    client.workspace.upload("/Shared/test/again", packed, format="DBC")
    assert client.workspace.download("/Shared/test/again/load") == SOURCE


def test_a_folder_comes_with_everything_in_it(client: Any, tmp_path: Path) -> None:
    up = tmp_path / "up"
    (up / "deep" / "er").mkdir(parents=True)
    (up / "load.py").write_bytes(SOURCE)
    (up / "deep" / "er" / "f.txt").write_bytes(b"text")
    told: list[str] = []
    made = client.workspace.import_dir(up, "/Shared/test/up", progress=told.append)
    assert sorted(made) == sorted(told) == ["/Shared/test/up/deep/er/f.txt", "/Shared/test/up/load"]
    assert [item.path for item in client.workspace.walk("/Shared/test")] == [
        "/Shared/test/up",
        "/Shared/test/up/deep",
        "/Shared/test/up/load",
        "/Shared/test/up/deep/er",
        "/Shared/test/up/deep/er/f.txt",
    ]
    done = client.workspace.export_dir("/Shared/test/up", tmp_path / "down")
    assert sorted(done.written) == [tmp_path / "down" / "deep" / "er" / "f.txt", tmp_path / "down" / "load.py"]
    assert (tmp_path / "down" / "load.py").read_bytes() == SOURCE
    with pytest.raises(InvalidInput, match="is there already"):
        client.workspace.export_dir("/Shared/test/up", tmp_path / "down")
    with pytest.raises(DirectoryNotEmpty):
        client.workspace.delete(path="/Shared/test/up")
    with pytest.raises(InvalidInput, match="no folder"):
        client.workspace.import_dir(tmp_path / "nothing", "/Shared/test/up")


def test_an_export_does_not_leave_its_folder(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    found = {"objects": [{"path": "/Shared/../../outside", "object_type": "FILE"}]}
    server.on("GET", "/api/2.0/workspace/list", respond(200, json=found))
    with pytest.raises(InvalidInput, match="does not lie in /Shared"):
        connect(server).workspace.export_dir("/Shared", tmp_path / "down")
    assert not (tmp_path / "outside").exists()


def test_what_cannot_be_exported_is_told(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    found = {"objects": [{"path": "/Shared/lib", "object_type": "LIBRARY"}]}
    server.on("GET", "/api/2.0/workspace/list", respond(200, json=found))
    done = connect(server).workspace.export_dir("/Shared", tmp_path / "down")
    assert (done.written, done.skipped) == ([], ["/Shared/lib"])


def test_git_folders_are_made_brought_to_a_branch_and_deleted(client: Any) -> None:
    made = client.repos.create(url="https://github.com/example/load.git", provider="gitHub")
    assert (made.path, made.branch) == ("/Repos/ada@example.test/load", "main")
    client.repos.update(made.id, branch="release")
    found = client.repos.get(made.id)
    assert (found.branch, found.head_commit_id != made.head_commit_id) == ("release", True)
    client.repos.update(made.id, tag="v1")
    assert [item.id for item in client.repos.list(path_prefix="/Repos/ada@example.test")] == [made.id]
    with pytest.raises(ResourceAlreadyExists):
        client.repos.create(url="https://github.com/example/load.git", provider="GITHUB")
    client.repos.delete(made.id)
    assert not client.workspace.exists(made.path)


@pytest.mark.parametrize("content", ["text", None, 5, {}])
def test_content_that_cannot_be_used_is_refused(client: Any, content: Any) -> None:
    with pytest.raises(InvalidInput, match="content: "):
        client.workspace.upload("/Shared/test/f.txt", content)
    assert not client.workspace.exists("/Shared/test/f.txt")


def test_content_comes_in_any_form(client: Any, tmp_path: Path) -> None:
    (tmp_path / "f").write_bytes(b"content")
    with (tmp_path / "f").open("rb") as file:
        for content in (bytearray(b"content"), [b"con", b"tent"], file, tmp_path / "f"):
            client.workspace.upload("/Shared/test/f.txt", content, overwrite=True)
            assert client.workspace.download("/Shared/test/f.txt") == b"content"


def test_files_that_would_become_one_notebook_are_refused(client: Any, tmp_path: Path) -> None:
    (tmp_path / "load.py").write_bytes(SOURCE)
    (tmp_path / "load.ipynb").write_bytes(b'{"cells": []}')
    with pytest.raises(InvalidInput, match="would both become /Shared/test/up/load"):
        client.workspace.import_dir(tmp_path, "/Shared/test/up", overwrite=True)
    assert not client.workspace.exists("/Shared/test/up")


def test_objects_that_would_become_one_file_are_refused(client: Any, tmp_path: Path) -> None:
    client.workspace.upload("/Shared/test/load.py", SOURCE)
    client.workspace.upload("/Shared/test/load.py", b"print(2)")
    with pytest.raises(InvalidInput, match="would both become"):
        client.workspace.export_dir("/Shared/test", tmp_path / "down", overwrite=True)
    assert not (tmp_path / "down").exists()
