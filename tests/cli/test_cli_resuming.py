"""A batch that breaks off goes on with the same command."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dovetail.cli.exits import CommandFailed
from dovetail.cli.resuming import ResumableLines
from dovetail.sandbox import Sandbox

from .conftest import Dovetail

QUOTE = "lending/loan-quote"
COMMAND = [sys.executable, "-m", "dovetail.cli", "spark", "batches", "run", QUOTE, "--resumable"]


def test_a_batch_goes_on_after_it_was_interrupted(dovetail: Dovetail, sandbox: Sandbox) -> None:
    rows = [{"years": number % 25 + 6 if number != 3 else 99} for number in range(300)]
    Path("rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    options = ["-i", "rows.jsonl", "-o", "out.jsonl", "--chunk-size", "10"]
    dovetail("spark", "batches", "run", QUOTE, "-i", "rows.jsonl", "-o", "whole.jsonl")

    sandbox.knobs.turn({"chunk_latency_ms": 300})
    process = subprocess.Popen([*COMMAND, *options], stderr=subprocess.PIPE)
    part = Path("out.jsonl.part")
    while not part.exists() or part.read_bytes().count(b"\n") < 20:
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    process.communicate()
    assert process.returncode == 130
    assert not Path("out.jsonl").exists()

    sandbox.knobs.turn({"chunk_latency_ms": 0})
    done = subprocess.run([*COMMAND, *options], capture_output=True, text=True)
    assert done.returncode == 1
    assert "1 records have errors" in done.stderr
    assert Path("out.jsonl").read_bytes() == Path("whole.jsonl").read_bytes()
    assert sorted(path.name for path in Path().iterdir()) == ["out.jsonl", "rows.jsonl", "whole.jsonl"]


def test_results_beyond_what_is_done_are_replaced() -> None:
    Path("out.jsonl.part").write_text('{"a":1,"_error":null}\n{"a":2,"_error":"no"}\n{"a":3}\n{"a"')
    with ResumableLines("out.jsonl") as lines:
        lines.write(2, [{"a": 5}])
        lines.finish(3)
    assert lines.failed == 1
    assert Path("out.jsonl").read_text() == '{"a":1,"_error":null}\n{"a":2,"_error":"no"}\n{"a":5}\n'


def test_results_that_got_lost_are_told() -> None:
    Path("out.jsonl.part").write_text('{"a":1}\n')
    with ResumableLines("out.jsonl") as lines, pytest.raises(CommandFailed, match="1 results are kept, but 2 are said"):
        lines.write(2, [{"a": 5}])


@pytest.mark.parametrize("kept", [None, '{"a":1}\n{"a"\n'])
def test_results_that_are_gone_or_damaged_are_told(kept: str | None) -> None:
    if kept is not None:
        Path("out.jsonl.part").write_text(kept)
    with (
        ResumableLines("out.jsonl") as lines,
        pytest.raises(CommandFailed, match="are kept, but 2 are said to be done"),
    ):
        lines.write(2, [{"a": 5}])


def test_a_batch_that_broke_off_when_all_was_done_has_its_results(dovetail: Dovetail, sandbox: Sandbox) -> None:
    Path("rows.jsonl").write_text('{"years": 5}\n' * 4)
    command = ["spark", "batches", "run", QUOTE, "-i", "rows.jsonl", "-o", "out.jsonl", "--chunk-size", "2"]
    # The answer to closing the batch is held back until the process is gone.
    sandbox.faults.add("latency once:ms=5000@PATCH /acme/api/v4/batch/*")
    process = subprocess.Popen([sys.executable, "-m", "dovetail.cli", *command, "--resumable"])
    state = Path("out.jsonl.state")
    while not state.exists() or json.loads(state.read_bytes())["done"] < 4:
        assert process.poll() is None
    process.kill()
    process.wait()
    sandbox.faults.clear()

    assert dovetail(*command, "--resumable").status == 0
    assert len(Path("out.jsonl").read_bytes().splitlines()) == 4
    assert sorted(path.name for path in Path().iterdir()) == ["out.jsonl", "rows.jsonl"]


def test_only_lines_of_json_can_go_on(dovetail: Dovetail, sandbox: Sandbox) -> None:
    Path("rows.csv").write_text("years\n5\n")
    done = dovetail("spark", "batches", "run", QUOTE, "-i", "rows.csv", "-o", "out.csv", "--resumable")
    assert done.status == 2
    assert "--resumable: only lines of JSON can go on" in done.err
