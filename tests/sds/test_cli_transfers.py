"""`dovetail sds upload`, `download`, `sync` and `mv`, in this process and as one of their own."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from cli.conftest import Dovetail, dovetail
from cli.test_cli_process import on_terminal
from support.recordings import write_recording

from dovetail.cli.exits import FAILED, INTERRUPTED, NOT_ALLOWED, NOT_FOUND, OK, USAGE
from dovetail.sandbox import Sandbox, serve

from .gateway_steps import put_file

__all__ = ["dovetail"]

COMMAND = [sys.executable, "-m", "dovetail.cli"]


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("sds") as running:
        yield running
        assert running.violations == ()


@pytest.fixture(autouse=True)
def environment(shared: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """The environment leads to the sandbox; a folder `up` with two files and one that is ignored is here."""
    for name, value in shared.environment.items():
        monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
    monkeypatch.setenv("DOVETAIL_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "up" / "deep").mkdir(parents=True)
    # Contents of the test's own: what the gateway has it does not take again.
    (tmp_path / "up" / "a.txt").write_text(f"a {uuid4()}")
    (tmp_path / "up" / "deep" / "b.txt").write_text(f"b {uuid4()}")
    (tmp_path / "up" / ".env").write_text("SECRET=1")
    yield
    shared.faults.clear()


@pytest.fixture
def folder() -> str:
    """A folder at the gateway that only this test uses."""
    return f"/cli/{uuid4()}"


def names(dovetail: Dovetail, folder: str) -> list[str]:
    """The files of a folder at the gateway."""
    done = dovetail("sds", "ls", "-r", folder)
    return [row["path"].removeprefix(f"{folder}/") for row in done.data] if done.status == OK else []


def test_a_folder_goes_up_and_comes_down(dovetail: Dovetail, folder: str, tmp_path: Path) -> None:
    done = dovetail("sds", "upload", "-q", "up", folder)
    assert (done.status, done.data["uploaded"], done.data["failed"]) == (OK, 2, [])
    assert [each["path"] for each in done.data["skipped"]] == [".env"]
    assert dovetail("sds", "up", "-q", "up", folder).data["present"] == 2
    assert names(dovetail, folder) == ["a.txt", "deep/b.txt"]
    down = dovetail("sds", "download", "-q", folder, "down")
    assert (down.status, down.data["downloaded"]) == (OK, 2)
    assert (tmp_path / "down/deep/b.txt").read_bytes() == (tmp_path / "up/deep/b.txt").read_bytes()
    assert dovetail("sds", "down", "-q", folder, "down").data["present"] == 2


def test_one_file_goes_up_and_comes_down(dovetail: Dovetail, folder: str, tmp_path: Path) -> None:
    planned = dovetail("sds", "upload", "--dry-run", "-q", "up/a.txt", folder)
    size = (tmp_path / "up/a.txt").stat().st_size
    assert planned.data == [{"from": "up/a.txt", "to": f"{folder}/a.txt", "size": size}]
    assert names(dovetail, folder) == []
    assert dovetail("sds", "upload", "-q", "up/a.txt", folder).status == OK
    planned = dovetail("sds", "download", "--dry-run", f"{folder}/a.txt", "down")
    assert planned.data == [{"from": f"{folder}/a.txt", "to": "down/a.txt", "size": size}]
    assert dovetail("sds", "download", "-q", f"{folder}/a.txt", "down").status == OK
    assert (tmp_path / "down/a.txt").read_bytes() == (tmp_path / "up/a.txt").read_bytes()
    assert dovetail("sds", "download", "-q", f"{folder}/nothing", "down").status == NOT_FOUND
    assert dovetail("sds", "download", "--dry-run", f"{folder}/nothing", "down").status == NOT_FOUND
    assert dovetail("sds", "upload", "-q", "nothing", folder).status == USAGE


def test_a_dry_run_shows_a_plan_that_is_real(dovetail: Dovetail, folder: str, tmp_path: Path) -> None:
    assert dovetail("sds", "upload", "-q", "up/a.txt", folder).status == OK
    plan = dovetail("sds", "upload", "--dry-run", "up", folder).data
    assert {step["path"]: step["kind"] for step in plan["steps"]} == {"a.txt": "same", "deep/b.txt": "new"}
    assert plan["bytes"] == (tmp_path / "up/deep/b.txt").stat().st_size
    assert names(dovetail, folder) == ["a.txt"]
    table = dovetail("sds", "upload", "--dry-run", "up", folder, "--table")
    assert "1 new" in table.out
    plan = dovetail("sds", "download", "--dry-run", folder, "down").data
    assert [(step["path"], step["kind"]) for step in plan["steps"]] == [("a.txt", "new")]
    assert not (tmp_path / "down").exists()


def test_a_sync_asks_before_it_deletes(dovetail: Dovetail, shared: Sandbox, folder: str, tmp_path: Path) -> None:
    put_file(shared, f"{folder}/old.txt", b"old")
    assert dovetail("sds", "sync", "-q", "up", folder).data["uploaded"] == 2
    assert names(dovetail, folder) == ["a.txt", "deep/b.txt", "old.txt"]
    plan = dovetail("sds", "sync", "--dry-run", "--delete", "up", folder).data
    assert [step["path"] for step in plan["steps"] if step["deleted"]] == ["old.txt"]
    refused = dovetail("sds", "sync", "--delete", "up", folder)
    assert (refused.status, "--yes" in refused.err, "old.txt" in refused.err) == (USAGE, True, True)
    assert names(dovetail, folder) == ["a.txt", "deep/b.txt", "old.txt"]
    done = dovetail("sds", "sync", "-q", "--delete", "--yes", "up", folder)
    assert (done.status, done.data["deleted"]) == (OK, ["old.txt"])
    assert names(dovetail, folder) == ["a.txt", "deep/b.txt"]
    assert dovetail("sds", "sync", "-q", "--down", "down", folder).data["downloaded"] == 2
    (tmp_path / "empty").mkdir()
    assert dovetail("sds", "sync", "-q", "--delete", "--yes", "empty", folder).status == USAGE


def test_a_file_gets_another_name(dovetail: Dovetail, folder: str) -> None:
    dovetail("sds", "upload", "-q", "up", folder)
    moved = dovetail("sds", "mv", f"{folder}/a.txt", f"{folder}/deep/")
    assert (moved.status, moved.err) == (OK, f"{folder}/a.txt -> {folder}/deep/a.txt\n")
    assert names(dovetail, folder) == ["deep/a.txt", "deep/b.txt"]
    back = dovetail("sds", "mv", f"{folder}/deep/a.txt", f"{folder}/a.txt", "--json")
    assert [row["path"] for row in back.data] == [f"{folder}/a.txt"]
    assert dovetail("sds", "mv", f"{folder}/nothing", f"{folder}/x").status == NOT_FOUND


def test_what_fails_is_told_and_gives_the_status(dovetail: Dovetail, shared: Sandbox, folder: str) -> None:
    shared.faults.add("403@POST /api/v1/assets/files/")
    done = dovetail("sds", "upload", "-q", "up", folder)
    assert (done.status, sorted(Path(each["path"]).name for each in done.data["failed"])) == (
        NOT_ALLOWED,
        ["a.txt", "b.txt"],
    )
    lines = dovetail("sds", "upload", "-q", "up", folder, "--jsonl").out.splitlines()
    assert {json.loads(line)["outcome"] for line in lines} == {"failed"}
    table = dovetail("sds", "upload", "-q", "up", folder, "--table")
    assert "2 failed" in table.out
    assert "a.txt: " in table.err


def test_a_recording_becomes_captures(dovetail: Dovetail, folder: str, tmp_path: Path) -> None:
    write_recording(tmp_path / "run", ("ch0", "ch1"), seconds=1)
    words = ("sds", "capture", "upload", "-q", "run", folder, "-c", "ch0")
    made = dovetail(*words, "-c", "ch1")
    assert (made.status, [row["channel"] for row in made.data]) == (OK, ["ch0", "ch1"])
    again = dovetail(*words)
    assert (again.status, len(again.data)) == (OK, 1)
    failed = dovetail(*words, "-c", "nothing")
    assert (failed.status, "existed before and stays" in failed.err) == (FAILED, True)
    assert dovetail(*words, "-c", "ch1", "--name", "both").status == USAGE


def test_a_terminal_gets_a_bar_of_bytes_and_is_asked(folder: str, tmp_path: Path) -> None:
    (tmp_path / "up" / "large.bin").write_bytes(uuid4().bytes * 100_000)
    status, shown = on_terminal("sds", "upload", "up", folder)
    assert status == OK
    assert "3 uploaded" in shown
    assert "MB" in shown
    status, shown = on_terminal("sds", "rm", "-r", folder, typed=b"n\n")
    assert (status, "[y/N]" in shown) == (USAGE, True)
    status, shown = on_terminal("sds", "rm", "-r", folder, typed=b"y\n")
    assert (status, shown.count("deleted ")) == (OK, 3)


def test_the_sandbox_leads_its_command_to_itself(tmp_path: Path) -> None:
    words = [*COMMAND, "sandbox", "sds", "--", *COMMAND, "sds", "upload", "-q", "up", "/there"]
    done = subprocess.run(words, capture_output=True, text=True, check=True, cwd=tmp_path)
    report: dict[str, Any] = json.loads(done.stdout[done.stdout.index("{") :])
    assert report["uploaded"] == 2


def test_ctrl_c_ends_an_upload_at_once_and_without_a_traceback() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        words = [*COMMAND, "sds", "upload", "-q", "up", "--host", f"127.0.0.1:{listener.getsockname()[1]}"]
        process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        connection, _ = listener.accept()
        with connection:
            connection.recv(1)
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (
        INTERRUPTED,
        "",
        "dovetail sds: interrupted. 0 of 2 files are there; upload again for the rest.\n",
    )
