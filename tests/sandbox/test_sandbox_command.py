"""The `dovetail sandbox` command and `serve`: start, stop, restart with state, run a command."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from sandbox_steps import EXECUTE, INPUTS, QUOTE, execute, new_folder, publish, upload

from dovetail.cli.main import main
from dovetail.sandbox import Sandbox, serve
from dovetail.sandbox.spark.examples import loan_quote

COMMAND = [sys.executable, "-m", "dovetail.cli", "sandbox", "spark"]
PRINT_VARIABLES = "import os; print(os.environ['CSPARK_BASE_URL'], os.environ['CSPARK_CLIENT_SECRET'], "
PRINT_VARIABLES += "os.environ.get('CSPARK_API_KEY'))"

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals")


@contextmanager
def running(*options: str) -> Generator[tuple[subprocess.Popen[str], dict[str, Any]], None, None]:
    """The command as a process, and what it printed when it was ready."""
    process = subprocess.Popen([*COMMAND, *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, process.communicate()[1]
        yield process, json.loads(line)
    finally:
        process.kill()
        process.communicate()


def client(details: dict[str, Any], *, bearer: bool = False) -> httpx.Client:
    credentials = details["credentials"]
    headers = {"x-synthetic-key": credentials["api_key"], "x-tenant-name": details["tenant"]}
    if bearer:
        headers = {"authorization": f"Bearer {credentials['bearer_token']}"}
    return httpx.Client(base_url=details["url"], headers=headers, trust_env=False, verify=False)


def details_of(sandbox: Sandbox) -> dict[str, Any]:
    return dict(sandbox.details)


@posix
def test_one_line_of_json_when_ready_and_a_clean_end_on_sigterm(tmp_path: Path) -> None:
    with running("--state", str(tmp_path)) as (process, details):
        assert set(details) == {"api", "url", "base_url", "tenant", "token_url", "credentials"}
        assert set(details["credentials"]) == {
            "tenant",
            "api_key",
            "limited_api_key",
            "bearer_token",
            "client_id",
            "client_secret",
        }
        assert details["base_url"] == f"{details['url']}/acme"
        with client(details) as http:
            # An open keep-alive connection does not hold up the end.
            assert execute(http).json()["response_data"]["outputs"] == QUOTE
            process.send_signal(signal.SIGTERM)
            out, err = process.communicate(timeout=5)
        assert (process.returncode, out, err) == (0, "", "")


@posix
def test_sigint_ends_it_as_well() -> None:
    with running() as (process, _):
        process.send_signal(signal.SIGINT)
        assert process.wait(5) == 0


@posix
def test_state_survives_even_a_sudden_end(tmp_path: Path) -> None:
    with running("--state", str(tmp_path)) as (process, details):
        with client(details) as http, client(details, bearer=True) as bearer:
            folder = new_folder(bearer)
            version_id = publish(http, folder, "quote", loan_quote())
            unpublished = upload(http, folder, "quote", loan_quote())
            batch = http.post("/acme/api/v4/batch", json={"version_id": version_id}).json()["id"]
            chunks = [{"id": str(number), "data": {"inputs": [INPUTS]}} for number in range(50)]
            http.post(f"/acme/api/v4/batch/{batch}/chunks", json={"chunks": chunks})
        process.kill()
        process.wait()
    with running("--state", str(tmp_path)) as (_, again), client(again) as http:
        # Keys and tokens of before still do.
        assert again["credentials"]["api_key"] == details["credentials"]["api_key"]
        token = {"authorization": f"Bearer {details['credentials']['bearer_token']}"}
        assert httpx.post(again["url"] + EXECUTE, json={}, headers=token).status_code == 200
        assert execute(http, f"/acme/api/v3/version/{version_id}").json()["response_data"]["outputs"] == QUOTE
        job = unpublished["nodegen_compilation_jobid"]
        path = f"/acme/api/v3/folders/{folder}/services/quote/getcompilationprogess/{job}"
        assert http.get(path).json()["response_data"]["status"] == "InProgress"
        got: set[str] = set()
        while len(got) < 50:
            got |= {item["id"] for item in http.get(f"/acme/api/v4/batch/{batch}/chunkresults").json()["data"]}
        assert got == {str(number) for number in range(50)}


def test_without_a_state_folder_every_run_begins_anew() -> None:
    with serve("spark") as one, client(details_of(one), bearer=True) as bearer:
        folder = new_folder(bearer)
    with serve("spark") as two, client(details_of(two)) as http:
        assert two.credentials["api_key"] != one.credentials["api_key"]
        assert http.post(f"/api/v1/product/isproductexists/{folder}").json()["data"] is False


def test_a_command_gets_the_variables_and_its_status_is_passed_on() -> None:
    script = f"{PRINT_VARIABLES}; raise SystemExit(7)"
    theirs = {**os.environ, "CSPARK_API_KEY": "a real one"}
    done = subprocess.run(
        [*COMMAND, "--", sys.executable, "-c", script], capture_output=True, text=True, timeout=30, env=theirs
    )
    assert done.returncode == 7, done.stderr
    base_url, client_secret, real_key = done.stdout.split(maxsplit=2)
    assert base_url.endswith("/acme")
    assert client_secret
    # A real credential of the caller's has no business in the sandbox.
    assert real_key.strip() == "None"
    # Everything was taken down.
    with pytest.raises(httpx.ConnectError):
        httpx.get(base_url.removesuffix("/acme") + "/health")


def test_a_command_that_is_not_there_is_127() -> None:
    done = subprocess.run([*COMMAND, "--", "no-such-command"], capture_output=True, text=True, timeout=30)
    assert done.returncode == 127
    assert "no-such-command" in done.stderr


@posix
def test_sigterm_is_passed_on_to_the_command() -> None:
    # Blocked and then waited for: a signal that comes between two steps is kept, where pause() would miss it.
    script = (
        "import signal, sys; signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM]);"
        "print('up', flush=True); signal.sigwait([signal.SIGTERM]); sys.exit(3)"
    )
    command = [*COMMAND, "--", sys.executable, "-c", script]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 3


@posix
def test_it_stops_when_its_parent_goes_away() -> None:
    # The parent starts the sandbox, passes its line on, and is killed.
    parent = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import subprocess, sys; p = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE);"
            "print(p.stdout.readline().decode(), end='', flush=True); p.wait()",
            *COMMAND,
            "--stop-with-parent",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout is not None
    url = json.loads(parent.stdout.readline())["url"]
    port = int(url.rpartition(":")[2])
    with socket.create_connection(("127.0.0.1", port)) as connection:
        parent.kill()
        parent.wait()
        connection.settimeout(10)
        # The server closes the connection when it goes.
        assert connection.recv(1) == b""
    parent.stdout.close()


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--fault", "explode"], "'explode' is not known"),
        (["--knob", "colour=1"], "there is no knob 'colour'"),
        (["--knob", "compile_steps"], "write NAME=VALUE"),
        (["--knob", "compile_steps=now"], "compile_steps='now' is of another kind than (0, 40, 100)"),
        (["--state", __file__], f"state {__file__!r} cannot be a folder"),
    ],
)
def test_wrong_options_are_refused_before_anything_starts(
    options: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sandbox", "spark", *options]) == 2
    assert complaint in capsys.readouterr().err


@pytest.mark.parametrize("port", ["65536", "-1", "http", "\N{SUPERSCRIPT TWO}"])
def test_what_is_no_port_is_refused(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sandbox", "spark", f"--port={port}"]) == 2
    assert f"{port!r} is not a port from 0 to 65535" in capsys.readouterr().err


@pytest.mark.parametrize("options", [["spark"], ["spark", "--latency", "1"], ["--latency", "1", "spark"]])
def test_options_may_stand_anywhere_before_the_command(options: list[str]) -> None:
    command = ["--", sys.executable, "-c", "import sys; sys.exit(len(sys.argv))", "--", "--port", "x"]
    assert main(["sandbox", *options, *command]) == 4


def test_a_port_that_is_taken_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["sandbox", "spark", "--port", str(port)]) == 2
    assert f"port {port}" in capsys.readouterr().err


def test_options_reach_the_server() -> None:
    with running("--fault", "503 once@/health", "--knob", "compile_steps=[100]", "--latency", "30") as (_, details):
        first, second = (httpx.get(f"{details['url']}/health") for _ in range(2))
        assert (first.status_code, second.status_code) == (503, 200)
        assert second.elapsed.total_seconds() >= 0.03
        assert httpx.get(f"{details['url']}/_sandbox/knobs").json()["knobs"]["compile_steps"] == [100]


def test_the_shell_knows_its_commands_without_loading_them() -> None:
    script = (
        "import sys\nfrom dovetail.cli.main import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "assert not {'starlette', 'uvicorn', 'httpx', 'dovetail.sandbox.server'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "run a local server of an API" in done.stdout


def test_an_unknown_sandbox_is_named() -> None:
    with pytest.raises(ValueError, match="no sandbox for 'nothing'; there is one for: spark"), serve("nothing"):
        pass
