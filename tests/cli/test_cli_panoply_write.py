"""`dovetail panoply write`: records of files and streams, and an exit status that tells whether all arrived."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dovetail.sandbox import Sandbox, serve

from .conftest import Dovetail
from .test_cli_process import COMMAND


@pytest.fixture(scope="module")
def served() -> Iterator[Sandbox]:
    with serve("panoply") as sandbox:
        yield sandbox


@pytest.fixture
def panoply(served: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    for name, text in served.environment.items():
        monkeypatch.setenv(name, text or "")
    served.enter("forget")
    yield served
    served.faults.clear()
    assert served.violations == ()


def rows(panoply: Sandbox, table: str, *columns: str) -> list[tuple[Any, ...]]:
    found = panoply.enter("rows", table=table)["rows"]
    return sorted(tuple(row.get(column) for column in columns) for row in found)


def test_lines_of_json_are_written(dovetail: Dovetail, panoply: Sandbox) -> None:
    Path("users.jsonl").write_text("".join(json.dumps({"id": number}) + "\n" for number in range(1_000)))
    done = dovetail("panoply", "write", "Users", "users.jsonl")
    assert done.status == 0
    assert {**done.data, "messages": 0} == {"table": "Users", "written": 1_000, "delivered": 1_000, "messages": 0}
    assert rows(panoply, "users", "id") == [(number,) for number in range(1_000)]


def test_cells_are_numbers_and_texts(dovetail: Dovetail, panoply: Sandbox) -> None:
    Path("users.csv").write_text("id,name,zip,age\n1,Zoë,01234,\n2,Ben,98765,40\n")
    assert dovetail("panoply", "write", "users", "users.csv", "--text", "zip", "-q").status == 0
    assert rows(panoply, "users", "id", "name", "zip", "age") == [(1, "Zoë", "01234", None), (2, "Ben", "98765", 40)]


def test_standard_input_is_lines_of_json_or_what_is_asked_for(dovetail: Dovetail, panoply: Sandbox) -> None:
    assert dovetail("panoply", "write", "users", stdin='{"id": 1}\n\n{"id": 2}\n').status == 0
    assert dovetail("panoply", "write", "users", "-", "--format", "csv", stdin="id\n3\n").status == 0
    assert rows(panoply, "users", "id") == [(1,), (2,), (3,)]


def test_a_bad_line_ends_it_and_what_was_before_is_delivered(dovetail: Dovetail, panoply: Sandbox) -> None:
    Path("users.jsonl").write_text('{"id": 1}\n{"id": 2}\nnonsense\n')
    done = dovetail("panoply", "write", "users", "users.jsonl")
    assert done.status == 2
    assert "users.jsonl, line 3: there is no JSON" in done.err
    assert "2 records were written before this one." in done.err
    assert done.data["delivered"] == 2
    assert rows(panoply, "users", "id") == [(1,), (2,)]


def test_what_was_not_delivered_is_told_and_kept(dovetail: Dovetail, panoply: Sandbox) -> None:
    panoply.faults.add("503")
    Path("users.jsonl").write_text('{"id": 1}\n')
    done = dovetail("panoply", "write", "users", "users.jsonl", "--timeout", "0.3", "--dead-letters", "lost.jsonl")
    assert done.status == 1
    assert "1 records were not delivered" in done.err
    assert (done.data["dropped"], Path(done.data["kept"]).name) == (1, "lost.jsonl")
    assert json.loads(Path("lost.jsonl").read_text())["record"] == {"id": 1, "__table": "users"}

    done = dovetail("panoply", "write", "users", "users.jsonl", "--timeout", "0.3", "--spool", "spool")
    assert (done.status, done.data["left"]) == (1, 1)
    panoply.faults.clear()
    Path("more.jsonl").write_text('{"id": 2}\n')
    done = dovetail("panoply", "write", "users", "more.jsonl", "--spool", "spool")
    assert (done.status, done.data["delivered"]) == (0, 2)
    assert rows(panoply, "users", "id") == [(1,), (2,)]


def test_a_first_line_that_is_bad_is_all_that_is_told(dovetail: Dovetail, panoply: Sandbox) -> None:
    done = dovetail("panoply", "write", "users", stdin="nonsense\n")
    assert (done.status, done.out) == (2, "")
    assert "line 1: there is no JSON" in done.err
    assert "before this one" not in done.err


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_what_was_read_before_a_signal_is_delivered_and_told(panoply: Sandbox, number: int, status: int) -> None:
    words = [*COMMAND, "panoply", "write", "users"]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(b'{"id": 1}\n')
        process.stdin.flush()
        # Standard input stays open; the record leaves by itself, so the command is at work when the signal comes.
        while panoply.enter("counts")["lines"] == 0:
            assert process.poll() is None
        process.send_signal(number)
        told = process.stderr.read().decode()
    assert process.returncode == status
    assert "1 of 1 records were delivered." in told
    assert "Traceback" not in told


def test_without_a_key_nothing_is_read(dovetail: Dovetail, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PANOPLY_API_KEY", raising=False)
    done = dovetail("panoply", "write", "users", "users.jsonl")
    assert done.status == 3
    assert "PANOPLY_API_KEY" in done.err


def test_which_queue_and_as_whom_may_be_told_in_options(
    dovetail: Dovetail, panoply: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("PANOPLY_API_KEY", "PANOPLY_API_SECRET", "PANOPLY_ENDPOINT"):
        monkeypatch.delenv(name)
    keys = panoply.credentials
    Path("secret").write_text(keys["api_secret"] + "\n")
    words = ("panoply", "write", "users", "--key", keys["api_key"], "--endpoint", panoply.url)
    assert dovetail(*words, "--secret", "file:secret", stdin='{"id": 1}\n').status == 0
    assert rows(panoply, "users", "id") == [(1,)]
    refused = dovetail(*words, "--secret", keys["api_secret"], stdin='{"id": 2}\n')
    assert refused.status == 2
    assert keys["api_secret"] not in refused.err
