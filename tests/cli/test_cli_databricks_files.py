"""`dovetail databricks fs …` and `workspace …`: files up, down and between, and folders of the workspace in and out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from dovetail.cli.exits import NOT_FOUND, OK, USAGE
from dovetail.sandbox import Sandbox, serve

from .conftest import Dovetail

VOLUME = "/Volumes/main/default/files"
NOTEBOOK = "# Databricks notebook source\nprint(1)\n"


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("databricks") as running:
        yield running
        assert running.violations == ()


@pytest.fixture(autouse=True)
def workspace(shared: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, dovetail: Dovetail) -> Iterator[None]:
    """The environment leads to a workspace; a folder `up` with a file and a notebook is here."""
    for name, value in shared.environment.items():
        monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "up" / "deep").mkdir(parents=True)
    (tmp_path / "up" / "a.txt").write_text("content\n")
    (tmp_path / "up" / "deep" / "load.py").write_text(NOTEBOOK)
    yield
    for path in ("dbfs:/", f"{VOLUME}/copy", f"{VOLUME}/a.txt"):
        dovetail("databricks", "fs", "rm", "-r", path, "--yes")
    dovetail("databricks", "workspace", "rm", "-r", "/Shared/up", "--yes")


@pytest.mark.parametrize("base", ["dbfs:/data", f"{VOLUME}/copy"])
def test_a_folder_goes_up_and_comes_down(dovetail: Dovetail, base: str, tmp_path: Path) -> None:
    done = dovetail("databricks", "fs", "cp", "--recursive", "up", base)
    assert (done.status, done.out) == (OK, "")
    assert done.err.splitlines() == [f"up/a.txt -> {base}/a.txt", f"up/deep/load.py -> {base}/deep/load.py"]
    assert dovetail("databricks", "fs", "cp", "-r", "-q", base, "down").err == ""
    assert (tmp_path / "down" / "deep" / "load.py").read_text() == NOTEBOOK
    listed = json.loads(dovetail("databricks", "fs", "ls", base).out)
    assert [row["type"] for row in listed] == ["file", "directory"]
    assert dovetail("databricks", "fs", "cat", f"{base}/a.txt", f"{base}/a.txt").out == "content\n" * 2


def test_files_go_from_one_remote_place_to_another(dovetail: Dovetail) -> None:
    dovetail("databricks", "fs", "cp", "-r", "up", "dbfs:/data")
    assert dovetail("databricks", "fs", "cp", "-r", "dbfs:/data", f"{VOLUME}/copy").status == OK
    assert dovetail("databricks", "fs", "cat", f"{VOLUME}/copy/deep/load.py").out == NOTEBOOK
    assert dovetail("databricks", "fs", "cp", f"{VOLUME}/copy/a.txt", VOLUME).status == OK
    assert dovetail("databricks", "fs", "cat", f"{VOLUME}/a.txt").out == "content\n"


def test_nothing_is_replaced_unless_told_so(dovetail: Dovetail, tmp_path: Path) -> None:
    copy = ("databricks", "fs", "cp", "up/a.txt", "dbfs:/a.txt")
    assert dovetail(*copy).status == OK
    assert "RESOURCE_ALREADY_EXISTS" in dovetail(*copy).err
    assert dovetail(*copy, "--overwrite").status == OK
    (tmp_path / "a.txt").write_text("mine")
    refused = dovetail("databricks", "fs", "cp", "dbfs:/a.txt", ".")
    assert (refused.status, "--overwrite" in refused.err) == (USAGE, True)
    assert (tmp_path / "a.txt").read_text() == "mine"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("cp", "up/a.txt", "b.txt"), "Both are paths here"),
        (("cp", "up", "dbfs:/data"), "--recursive"),
        (("cp", "nothing", "dbfs:/data"), "no such file"),
        (("ls", "up"), "is a path here"),
    ],
)
def test_what_makes_no_sense_is_told(dovetail: Dovetail, words: tuple[str, ...], told: str) -> None:
    done = dovetail("databricks", "fs", *words)
    assert (done.status, told in done.err) == (USAGE, True)


def test_directories_are_made_and_deleted(dovetail: Dovetail) -> None:
    for base in ("dbfs:/data", f"{VOLUME}/copy"):
        assert dovetail("databricks", "fs", "mkdir", f"{base}/deep/er").status == OK
        assert dovetail("databricks", "fs", "rm", base, "--yes").status not in (OK, NOT_FOUND)
        assert dovetail("databricks", "fs", "rm", "-r", base, "--yes").err == f"deleted {base}\n"
        assert dovetail("databricks", "fs", "ls", base).status == NOT_FOUND


def test_a_folder_is_imported_and_exported(dovetail: Dovetail, tmp_path: Path) -> None:
    done = dovetail("databricks", "workspace", "import-dir", "up", "/Shared/up")
    assert (done.status, sorted(done.err.split())) == (OK, ["/Shared/up/a.txt", "/Shared/up/deep/load"])
    listed = json.loads(dovetail("databricks", "workspace", "ls", "-r", "/Shared/up").out)
    assert [(row["object_type"], row["path"]) for row in listed] == [
        ("FILE", "/Shared/up/a.txt"),
        ("DIRECTORY", "/Shared/up/deep"),
        ("NOTEBOOK", "/Shared/up/deep/load"),
    ]
    assert dovetail("databricks", "workspace", "export", "/Shared/up/deep/load").out == NOTEBOOK
    assert dovetail("databricks", "workspace", "export-dir", "/Shared/up", "exported").status == OK
    assert (tmp_path / "exported" / "deep" / "load.py").read_text() == NOTEBOOK
    assert dovetail("databricks", "workspace", "export-dir", "/Shared/up", "exported").status == USAGE


def test_one_object_is_imported_and_exported(dovetail: Dovetail, tmp_path: Path) -> None:
    dovetail("databricks", "workspace", "mkdirs", "/Shared/up")
    words = ("databricks", "workspace", "import", "up/deep/load.py", "/Shared/up/nb", "--format", "source")
    assert dovetail(*words, "--language", "python").status == OK
    assert "already exists" in dovetail(*words, "--language", "python").err
    done = dovetail("databricks", "workspace", "export", "/Shared/up/nb", "nb.ipynb", "--format", "jupyter")
    assert (done.status, '"cells"' in (tmp_path / "nb.ipynb").read_text()) == (OK, True)
    assert dovetail("databricks", "workspace", "export", "/Shared/nothing").status == NOT_FOUND


def test_a_target_with_a_slash_at_its_end_is_a_directory(dovetail: Dovetail, tmp_path: Path) -> None:
    assert dovetail("databricks", "fs", "cp", "up/a.txt", "dbfs:/landing/").status == OK
    assert dovetail("databricks", "fs", "cat", "dbfs:/landing/a.txt").out == "content\n"
    assert dovetail("databricks", "fs", "cp", "dbfs:/landing/a.txt", "down/").status == OK
    assert (tmp_path / "down" / "a.txt").read_text() == "content\n"


def test_nothing_is_copied_onto_or_into_itself(dovetail: Dovetail) -> None:
    dovetail("databricks", "fs", "cp", "up/a.txt", "dbfs:/data/a.txt")
    onto = dovetail("databricks", "fs", "cp", "--overwrite", "dbfs:/data/a.txt", "dbfs:/data")
    assert (onto.status, "onto itself" in onto.err) == (USAGE, True)
    into = dovetail("databricks", "fs", "cp", "-r", "dbfs:/data", "dbfs:/data/copy")
    assert (into.status, "into itself" in into.err) == (USAGE, True)
    assert dovetail("databricks", "fs", "cat", "dbfs:/data/a.txt").out == "content\n"


def test_a_folder_without_files_is_told(dovetail: Dovetail, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = dovetail("databricks", "fs", "cp", "-r", "empty", "dbfs:/data")
    assert (done.status, "nothing was copied" in done.err) == (OK, True)


def test_a_volume_is_not_emptied_by_deleting_what_holds_it(dovetail: Dovetail) -> None:
    dovetail("databricks", "fs", "cp", "up/a.txt", f"{VOLUME}/a.txt")
    for path in (VOLUME, "/Volumes/main"):
        done = dovetail("databricks", "fs", "rm", "-r", path, "--yes")
        assert (done.status, "nothing of it was deleted" in done.err) == (USAGE, True)
    assert dovetail("databricks", "fs", "cat", f"{VOLUME}/a.txt").out == "content\n"
