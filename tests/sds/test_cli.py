"""`dovetail sds …`: what is there and as whom, captures, datasets and profiles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from cli.conftest import Dovetail, dovetail

from dovetail.cli.exits import FAILED, NO_ANSWER, NOT_ALLOWED, NOT_FOUND, OK, USAGE
from dovetail.sandbox import Sandbox, serve

from .gateway_steps import ADA, BO, door, put_file, put_scan

__all__ = ["dovetail"]


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("sds") as running:
        yield running
        assert running.violations == ()


@pytest.fixture(autouse=True)
def environment(shared: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The environment leads to the sandbox, and profiles are the test's own."""
    for name, value in shared.environment.items():
        monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
    monkeypatch.setenv("DOVETAIL_CONFIG", str(tmp_path / "config.toml"))


@pytest.fixture
def folder() -> str:
    """A folder at the gateway that only this test uses."""
    return f"/cli/{uuid4()}"


def paths(rows: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(row["type"], row["path"]) for row in rows]


def test_whoami_tells_who_and_where(dovetail: Dovetail, shared: Sandbox) -> None:
    told = dovetail("sds", "whoami", "--json").data
    assert (told["email"], told["host"]) == (ADA, shared.url)
    assert told["sources"] == {"SDS_HOST": "the environment", "SDS_SECRET_TOKEN": "the environment"}


def test_folders_are_told_apart_from_files(dovetail: Dovetail, shared: Sandbox, folder: str) -> None:
    for name in ("b.txt", "a/one.txt", "a/deep/two.txt"):
        put_file(shared, f"{folder}/{name}", name.encode())
    put_file(shared, f"{folder}x/not-this.txt", b"letters in common")
    listed = dovetail("sds", "ls", folder).data
    assert paths(listed) == [("directory", f"{folder}/a"), ("file", f"{folder}/b.txt")]
    assert (listed[0]["files"], listed[0]["size"]) == (2, len("a/one.txt") + len("a/deep/two.txt"))
    every = dovetail("sds", "ls", "-r", folder).data
    assert [path for _, path in paths(every)] == [
        f"{folder}/{name}" for name in ("a/deep/two.txt", "a/one.txt", "b.txt")
    ]
    assert paths(dovetail("sds", "ls", f"{folder}/b.txt").data) == [("file", f"{folder}/b.txt")]
    table = dovetail("sds", "ls", folder, "--table").out
    assert "owner" not in table
    assert f"{folder}/b.txt" in table


def test_what_others_share_has_its_owner(dovetail: Dovetail, shared: Sandbox, folder: str) -> None:
    uuid = put_file(shared, f"{folder}/bo.txt", b"by Bo", owner=BO)
    dataset = door(shared, "datasets", owner=BO, name="Shared", files=[uuid])["uuid"]
    door(shared, "shares", dataset=dataset, user=ADA, level="viewer")
    assert {row["owner"] for row in dovetail("sds", "ls", "-r").data if row["uuid"] == uuid} == {BO}
    assert BO in dovetail("sds", "ls", "-r", "--table").out
    listed = dovetail("sds", "dataset", "files", dataset, "--folder", folder).data
    assert paths(listed) == [("file", f"{folder}/bo.txt")]
    assert dovetail("sds", "dataset", "show", dataset).data["name"] == "Shared"
    assert "Shared" in dovetail("sds", "dataset", "show", dataset, "--table").out


def test_a_file_is_deleted_with_all_its_versions(dovetail: Dovetail, shared: Sandbox, folder: str) -> None:
    for content in (b"old", b"newer", b"newest"):
        put_file(shared, f"{folder}/a.txt", content)
    kept = put_file(shared, f"{folder}/b.txt", b"kept")
    assert dovetail("sds", "rm", "--dry-run", f"{folder}/a.txt").err.startswith(f"would delete {folder}/a.txt\n")
    refused = dovetail("sds", "rm", f"{folder}/a.txt")
    assert (refused.status, "--yes" in refused.err) == (USAGE, True)
    done = dovetail("sds", "rm", f"{folder}/a.txt", "--yes")
    assert (done.status, done.err) == (OK, f"deleted {folder}/a.txt\n" * 3)
    assert [row["uuid"] for row in dovetail("sds", "ls", folder).data] == [kept]
    assert dovetail("sds", "rm", "-y", folder).status == USAGE
    assert dovetail("sds", "rm", "-y", "-r", folder).status == OK
    gone = dovetail("sds", "ls", folder)
    assert (gone.status, "no such file or folder" in gone.err) == (NOT_FOUND, True)
    assert dovetail("sds", "rm", "-y", folder).status == NOT_FOUND
    assert dovetail("sds", "rm", "-y", "-r", "/").status == USAGE


def test_one_version_is_deleted_by_its_uuid(dovetail: Dovetail, shared: Sandbox, folder: str) -> None:
    old = put_file(shared, f"{folder}/a.txt", b"old")
    new = put_file(shared, f"{folder}/a.txt", b"new")
    assert [row["uuid"] for row in dovetail("sds", "rm", "-y", "--json", new).data] == [new]
    assert [row["uuid"] for row in dovetail("sds", "ls", folder).data] == [old]


def test_a_capture_is_made_found_and_deleted(dovetail: Dovetail, shared: Sandbox, folder: str) -> None:
    put_scan(shared, folder, gain=42.5)
    made = dovetail("sds", "capture", "create", folder, "--type", "rh", "--name", "roof")
    assert (made.status, made.data["top_level_dir"], made.data["name"]) == (OK, folder, "roof")
    uuid = made.data["uuid"]
    conditions = (f"top_level_dir={folder}", "gain>=42", "gain<43", "capture_props.short_name=roof")
    for search in (("search",), ("capture", "search")):
        assert [row["uuid"] for row in dovetail("sds", *search, *conditions, "-t", "rh").data] == [uuid]
    assert dovetail("sds", "search", *conditions, "gain=0..1").data == []
    listed = dovetail("sds", "capture", "ls", "--table")
    assert uuid in listed.out
    assert folder in listed.out
    assert dovetail("sds", "capture", "rename", uuid, "other").data["name"] == "other"
    assert dovetail("sds", "capture", "update", uuid).data["uuid"] == uuid
    assert "other" in dovetail("sds", "capture", "show", uuid, "--table").out
    dataset = door(shared, "datasets", name="Held")["uuid"]
    assert dovetail("sds", "dataset", "add", dataset, uuid).status == OK
    assert dovetail("sds", "capture", "rm", uuid, "--yes").status == NOT_ALLOWED
    assert dovetail("sds", "capture", "detach", uuid, "-y").status == OK
    assert dovetail("sds", "dataset", "rm", dataset, "-y").status == OK
    assert dovetail("sds", "capture", "unshare", uuid, "-y").status == OK
    assert dovetail("sds", "capture", "rm", uuid, "-y").err == f"deleted capture {uuid}\n"
    assert dovetail("sds", "capture", "show", uuid).status == NOT_FOUND


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("search", "gane>1"), "Did you mean 'gain'?"),
        (("search", "gain"), "is no condition"),
        (("search", "gain>loud"), "is no number"),
        (("search", "gain~1*"), "is no text"),
        (("search", "channel>a"), "neither a number nor a time"),
        (("search", "start_time>=2023-11-14"), "has no zone"),
        (("search", "start_time>=soon"), "is no time"),
        (("capture", "create", "/a"), "channel"),
        (("capture", "create", "/a", "-c", "ch0", "-c", "ch1"), "one channel"),
        (("ls", "/../x"), "leaves your root"),
        (("dataset", "show", "survey"), "is no UUID"),
    ],
)
def test_what_makes_no_sense_is_told(dovetail: Dovetail, words: tuple[str, ...], told: str) -> None:
    done = dovetail("sds", *words)
    assert (done.status, told in done.err) == (USAGE, True), done.err


def test_exit_statuses_mean_something(dovetail: Dovetail, shared: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    assert dovetail("sds", "dataset", "show", str(uuid4())).status == NOT_FOUND
    assert dovetail("sds", "capture", "create", f"/{uuid4()}", "-c", "ch0").status == FAILED
    monkeypatch.setenv("OTHER_KEY", "abcdefgh.ABCDEFGHIJKLMNOPQRSTUVWXYZ012345")
    for words in (("ls",), ("capture", "ls")):
        refused = dovetail("sds", *words, "--token", "env:OTHER_KEY")
        assert (refused.status, "abcdefgh" in refused.err) == (NOT_ALLOWED, False)
    assert dovetail("sds", "ls", "--host", "127.0.0.1:1").status == NO_ANSWER
    monkeypatch.delenv("SDS_SECRET_TOKEN")
    assert dovetail("sds", "whoami").status == NOT_ALLOWED


def test_a_key_is_never_on_the_command_line(dovetail: Dovetail, shared: Sandbox) -> None:
    key = shared.credentials["api_key"]
    for words in (("ls", "--token", key), ("profile", "set", "work", "--token", key)):
        refused = dovetail("sds", *words)
        assert (refused.status, key[:8] in refused.err) == (USAGE, False)
    shown = dovetail("sds", "ls", "--curl").out
    assert "Authorization: ********" in shown
    assert key[:8] not in shown


def test_a_profile_is_used_by_name_or_where_nothing_else_holds_a_key(
    dovetail: Dovetail, shared: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SDS_HOST", "SDS_SECRET_TOKEN"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("BO_KEY", shared.credentials[BO])
    assert dovetail("sds", "profile", "set", "bo", "--host", shared.url, "--token", "env:BO_KEY").status == OK
    typed = dovetail(
        "sds", "profile", "set", "ada", "--host", shared.url, "--token", "-", stdin=shared.credentials[ADA]
    )
    assert typed.status == OK
    assert dovetail("sds", "whoami").data["email"] == BO
    assert dovetail("sds", "whoami", "--profile", "ada").data["email"] == ADA
    assert dovetail("sds", "profile", "use", "ada").status == OK
    assert dovetail("sds", "whoami").data["email"] == ADA
    monkeypatch.setenv("SDS_SECRET_TOKEN", shared.credentials[BO])
    monkeypatch.setenv("SDS_HOST", shared.url)
    assert dovetail("sds", "whoami").data["email"] == BO
    listed = dovetail("sds", "profile", "list")
    assert {row["name"]: row["token"] for row in listed.data} == {"bo": "env:BO_KEY", "ada": "********"}
    shown = dovetail("sds", "profile", "show", "--profile", "ada").out
    assert shared.credentials[ADA][:8] not in listed.out + shown
    assert dovetail("sds", "profile", "remove", "bo").status == OK
    assert dovetail("sds", "whoami", "--profile", "bo").status == USAGE


def test_the_key_of_a_profile_goes_to_no_other_host(
    dovetail: Dovetail, shared: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("SDS_HOST", "SDS_SECRET_TOKEN"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("BO_KEY", shared.credentials[BO])
    dovetail("sds", "profile", "set", "bo", "--token", "env:BO_KEY")
    before = len(shared.requests.all())
    refused = dovetail("sds", "whoami", "--profile", "bo", "--host", shared.url)
    assert (refused.status, "its key is for https://sds.crc.nd.edu" in refused.err) == (USAGE, True)
    assert dovetail("sds", "profile", "set", "bo", "--host", shared.url).status == USAGE
    assert len(shared.requests.all()) == before


def test_any_operation_can_be_called(dovetail: Dovetail, shared: Sandbox, folder: str) -> None:
    uuid = put_file(shared, f"{folder}/a.txt", b"contents")
    assert dovetail("call", "sds", "files_get", f"file_id={uuid}").data["name"] == "a.txt"
    assert dovetail("call", "sds", "files_download", f"file_id={uuid}", "--raw").out == "contents"
    assert "files_create" in dovetail("call", "sds", "--list").out
