"""`dovetail sds …` and what people write there: empty words, `sds://`, folders as targets, names that cannot be."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from cli.conftest import Dovetail, dovetail

from dovetail.cli.exits import FAILED, NOT_ALLOWED, OK, USAGE
from dovetail.sandbox import Sandbox, serve

from .gateway_steps import ADA, door, put_file

__all__ = ["dovetail"]


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("sds") as running:
        yield running
        assert running.violations == ()


@pytest.fixture(autouse=True)
def environment(shared: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The environment leads to the sandbox; a folder `up` with a file that goes, one that cannot and an empty one."""
    for name, value in shared.environment.items():
        monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
    monkeypatch.setenv("DOVETAIL_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "up").mkdir()
    (tmp_path / "up" / "a.txt").write_text(f"a {uuid4()}")
    (tmp_path / "up" / 'quo"te.txt').write_text(f"b {uuid4()}")
    (tmp_path / "up" / "empty.txt").touch()


@pytest.fixture
def folder() -> str:
    """A folder at the gateway that only this test uses."""
    return f"/words/{uuid4()}"


def names(dovetail: Dovetail, folder: str) -> list[str]:
    done = dovetail("sds", "ls", "-r", folder)
    return [row["path"].removeprefix(f"{folder}/") for row in done.data] if done.status == OK else []


@pytest.mark.parametrize(
    "words",
    [
        ("sync", "up", "", "--delete", "--yes"),
        ("sync", "", "/runs", "--down", "--delete", "--yes"),
        ("download", ""),
        ("upload", "", "/runs"),
        ("upload", "up", ""),
        ("rm", "-r", "--yes", ""),
        ("ls", ""),
    ],
)
def test_an_empty_word_is_neither_the_root_nor_the_current_folder(
    dovetail: Dovetail, shared: Sandbox, folder: str, words: tuple[str, ...]
) -> None:
    put_file(shared, f"{folder}/precious.txt", b"precious")
    refused = dovetail("sds", *words)
    assert (refused.status, "it is empty" in refused.err, refused.out) == (USAGE, True, "")
    assert names(dovetail, folder) == ["precious.txt"]


def test_paths_may_be_written_as_addresses(dovetail: Dovetail, folder: str) -> None:
    address = f"sds:/{folder}"
    assert dovetail("sds", "upload", "-q", "up/a.txt", address).status == OK
    assert names(dovetail, folder) == ["a.txt"]
    assert dovetail("sds", "download", "-q", f"{address}/a.txt", "down").data["downloaded"] == 1
    assert [row["path"] for row in dovetail("sds", "ls", address).data] == [f"{folder}/a.txt"]


def test_a_file_moves_into_a_folder_and_onto_no_other_file(dovetail: Dovetail, shared: Sandbox, folder: str) -> None:
    put_file(shared, f"{folder}/a.txt", b"moved")
    put_file(shared, f"{folder}/deep/b.txt", b"there")
    assert dovetail("sds", "mv", f"{folder}/a.txt", f"{folder}/deep").status == OK
    assert names(dovetail, folder) == ["deep/a.txt", "deep/b.txt"]
    refused = dovetail("sds", "mv", f"{folder}/deep/a.txt", f"{folder}/deep/b.txt")
    assert (refused.status, "--replace" in refused.err) == (FAILED, True)
    assert dovetail("sds", "mv", "--replace", f"{folder}/deep/a.txt", f"{folder}/deep/b.txt").status == OK
    assert names(dovetail, folder) == ["deep/b.txt"]


def test_a_sync_tells_what_it_leaves_behind(dovetail: Dovetail, folder: str) -> None:
    plan = dovetail("sds", "sync", "--dry-run", "up", folder).data
    assert [(step["kind"], step["path"]) for step in plan["steps"]] == [("new", "a.txt"), ("conflict", 'quo"te.txt')]
    done = dovetail("sds", "sync", "-q", "up", folder)
    assert (done.status, [each["path"] for each in done.data["conflicts"]]) == (FAILED, ['quo"te.txt'])
    assert [each["path"] for each in done.data["skipped"]] == ["empty.txt"]
    again = dovetail("sds", "sync", "-q", "--table", "up", folder)
    assert (again.status, again.out.startswith("nothing to move, 1 skipped")) == (FAILED, True)
    assert 'quo"te.txt: ' in again.err
    assert "empty.txt: skipped: " in again.err


def test_the_plan_of_an_upload_has_what_will_fail(dovetail: Dovetail, folder: str) -> None:
    planned, done = dovetail("sds", "upload", "--dry-run", "up", folder), dovetail("sds", "upload", "-q", "up", folder)
    assert planned.status == done.status == FAILED
    assert planned.data["failed"] == done.data["failed"] != []
    assert planned.data["skipped"] == done.data["skipped"] != []


def test_the_plan_of_a_download_keeps_what_the_download_keeps(
    dovetail: Dovetail, shared: Sandbox, folder: str, tmp_path: Path
) -> None:
    put_file(shared, f"{folder}/a.txt", b"of the gateway")
    (tmp_path / "down").mkdir()
    (tmp_path / "down" / "a.txt").write_text("of this machine")

    def kinds(*words: str) -> list[str]:
        return [step["kind"] for step in dovetail("sds", "download", "--dry-run", *words, folder, "down").data["steps"]]

    assert (kinds(), kinds("--overwrite")) == (["conflict"], ["changed"])
    done = dovetail("sds", "download", "-q", "--table", folder, "down")
    assert (done.status, f"{folder}/a.txt: skipped: " in done.err) == (OK, True)


def test_a_file_that_has_to_stay_keeps_no_other_from_going(dovetail: Dovetail, shared: Sandbox, folder: str) -> None:
    held = put_file(shared, f"{folder}/a.txt", b"held")
    put_file(shared, f"{folder}/b.txt", b"free")
    door(shared, "datasets", owner=ADA, name="Survey", files=[held])
    done = dovetail("sds", "rm", "-r", "--yes", "--json", folder)
    assert (done.status, [row["path"] for row in done.data]) == (NOT_ALLOWED, [f"{folder}/b.txt"])
    assert f"{folder}/a.txt was not deleted: " in done.err
    assert names(dovetail, folder) == ["a.txt"]


def test_wrong_words_are_told_as_json_too(dovetail: Dovetail) -> None:
    refused = dovetail("sds", "ls", "--json", "--no-such-option=secret")
    told = json.loads(refused.err)
    assert (refused.status, refused.out, told["exit_status"]) == (USAGE, "", USAGE)
    assert "--no-such-option" in told["message"]
    assert "secret" not in refused.err


def test_whoami_knows_options_and_profiles(
    dovetail: Dovetail, shared: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LAB_KEY", shared.credentials["api_key"])
    for name in ("SDS_HOST", "SDS_SECRET_TOKEN"):
        monkeypatch.delenv(name)
    dovetail("sds", "profile", "set", "lab", "--host", shared.url, "--token", "env:LAB_KEY")
    told = dovetail("sds", "whoami", "--timeout", "20").data["sources"]
    assert told == {"SDS_HOST": "profile 'lab'", "SDS_SECRET_TOKEN": "profile 'lab'", "HTTP_TIMEOUT": "an option"}
