"""The command as a process: on a terminal, into pipes that close, interrupted."""

from __future__ import annotations

import os
import pty
import signal
import socket
import subprocess
import sys
from pathlib import Path

from dovetail.sandbox import Sandbox

from .conftest import Dovetail

COMMAND = [sys.executable, "-m", "dovetail.cli"]
QUOTE = "lending/loan-quote"


def on_terminal(*words: str, typed: bytes = b"") -> tuple[int, str]:
    """Run the command on a terminal of its own; its status and all that it showed there."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ |= {"TERM": "xterm", "COLUMNS": "200", "LINES": "50"}
        os.execv(COMMAND[0], [*COMMAND, *words])
    if typed:
        os.write(terminal, typed)
    pieces: list[bytes] = []
    while True:
        try:
            piece = os.read(terminal, 65_536)
        except OSError:
            # Linux tells so that nobody holds the other end any more.
            break
        if not piece:
            break
        pieces.append(piece)
    _, ended = os.waitpid(child, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(ended), b"".join(pieces).decode()


def test_a_terminal_gets_tables_and_a_pipe_gets_json(sandbox: Sandbox) -> None:
    status, shown = on_terminal("spark", "folders", "list")
    assert status == 0
    assert "│" in shown or "━" in shown or "─" in shown
    assert "lending" in shown
    piped = subprocess.run([*COMMAND, "spark", "folders", "list"], capture_output=True, text=True, check=True)
    assert piped.stdout.startswith("[")
    status, shown = on_terminal("spark", "folders", "list", "--json")
    assert shown.lstrip().startswith("[")


def test_a_terminal_gets_a_progress_bar_and_a_pipe_gets_lines(sandbox: Sandbox) -> None:
    Path("rows.csv").write_text("years\n" + "5\n" * 500)
    words = ("spark", "batches", "run", QUOTE, "-i", "rows.csv", "-o", "out.csv")
    status, shown = on_terminal(*words)
    assert status == 0
    assert "500 rows" in shown
    assert "\x1b[" in shown
    piped = subprocess.run([*COMMAND, *words], capture_output=True, text=True, check=True)
    assert piped.stderr.startswith(f"{QUOTE}: 500 rows, ")
    assert "\x1b" not in piped.stderr


def test_what_deletes_asks_on_a_terminal(sandbox: Sandbox) -> None:
    subprocess.run([*COMMAND, "spark", "folders", "create", "asked"], check=True, capture_output=True)
    status, shown = on_terminal("spark", "folders", "delete", "asked", typed=b"n\n")
    assert status == 2
    assert "Delete asked with all services? [y/N]" in shown
    status, shown = on_terminal("spark", "folders", "delete", "asked", typed=b"y\n")
    assert status == 0, shown


def test_a_file_is_not_poured_onto_a_terminal(sandbox: Sandbox) -> None:
    status, shown = on_terminal("call", "spark", "services_download", "folder=lending", "service=loan-quote")
    assert status == 2
    assert "Write it with -o FILE" in shown


def test_a_reader_that_goes_away_ends_the_command_quietly(sandbox: Sandbox) -> None:
    Path("rows.csv").write_text("years\n" + "5\n" * 20_000)
    words = [*COMMAND, "spark", "services", "execute", QUOTE, "-i", "rows.csv", "--quiet"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(b'{"monthly_payment"')
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_ctrl_c_ends_a_waiting_command_at_once_and_without_a_traceback() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/acme"
        words = [*COMMAND, "spark", "folders", "list", "--base-url", address, "--token", "a-token-of-mine"]
        process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        connection, _ = listener.accept()
        with connection:
            connection.recv(1)
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, "", "dovetail spark: interrupted\n")


def test_ctrl_c_leaves_no_half_written_file_and_cancels_the_batch(sandbox: Sandbox) -> None:
    sandbox.knobs.turn({"chunk_latency_ms": 200})
    words = [*COMMAND, "spark", "batches", "run", QUOTE, "-i", "-", "--format", "jsonl", "-o", "out.jsonl"]
    process = subprocess.Popen([*words, "--chunk-size", "1"], stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdin is not None
    # It waits for more records: standard input stays open.
    process.stdin.write(b'{"years": 5}\n' * 3)
    process.stdin.flush()
    listing = [*COMMAND, "spark", "batches", "list"]
    while '"in_progress_batches": []' in subprocess.run(listing, capture_output=True, text=True, check=True).stdout:
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert b"Traceback" not in err
    assert list(Path().glob("*out.jsonl*")) == []
    after = subprocess.run(listing, capture_output=True, text=True, check=True).stdout
    assert '"in_progress_batches": []' in after


def test_names_in_any_script_are_written_whatever_the_locale_says(dovetail: Dovetail, sandbox: Sandbox) -> None:
    dovetail("spark", "folders", "create", "Kredite-ä-貸")
    words = [*COMMAND, "spark", "folders", "list", "--name-only"]
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(words, capture_output=True, env=plain)
    assert done.returncode == 0, done.stderr
    assert "Kredite-ä-貸" in done.stdout.decode()
    dovetail("spark", "folders", "delete", "Kredite-ä-貸", "--yes")


def test_sigterm_leaves_no_batch_open_and_no_file_behind(dovetail: Dovetail, sandbox: Sandbox) -> None:
    Path("rows.csv").write_text("years\n" + "5\n" * 100)
    sandbox.knobs.turn({"chunk_latency_ms": 300})
    words = ["spark", "batches", "run", QUOTE, "-i", "rows.csv", "-o", "out.csv", "--chunk-size", "1"]
    before = {batch["id"] for batch in dovetail("spark", "batches", "list").data["in_progress_batches"]}
    process = subprocess.Popen([*COMMAND, *words], stderr=subprocess.DEVNULL)
    while not (
        new := {batch["id"] for batch in dovetail("spark", "batches", "list").data["in_progress_batches"]} - before
    ):
        assert process.poll() is None
    (batch_id,) = new
    # The batch is there before the command has read that it is.
    while dovetail("spark", "batches", "status", batch_id).data["record_submitted"] == 0:
        assert process.poll() is None
    process.terminate()
    assert process.wait() == 143
    assert dovetail("spark", "batches", "status", batch_id).data["batch_status"] == "cancelled"
    assert [path.name for path in Path().iterdir()] == ["rows.csv"]


def test_a_closed_standard_output_is_nobody_reading(sandbox: Sandbox) -> None:
    words = ["sh", "-c", '"$@" >&-', "sh", *COMMAND, "spark", "folders", "list"]
    done = subprocess.run(words, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
