"""`dovetail sandbox hybrid`: start, stop, run a command, install the engine; and no process is left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from hybrid_steps import children, command_of, execute, is_alive, upload
from tests.support.engine import the_engine, until

from dovetail.cli.main import main

COMMAND = [sys.executable, "-m", "dovetail.cli", "sandbox", "hybrid"]
proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")


@contextmanager
def running(*options: str, scratch: Path) -> Generator[tuple[subprocess.Popen[str], dict[str, Any]], None, None]:
    """The command as a process, and what it printed when it was ready."""
    process = subprocess.Popen(
        [*COMMAND, *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(scratch)},
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, process.communicate()[1]
        yield process, json.loads(line)
    finally:
        process.kill()
        process.communicate()


def with_an_engine(process: subprocess.Popen[str], details: dict[str, Any]) -> int:
    """Let the sandbox start an engine; returns the engine's process."""
    with httpx.Client(base_url=details["url"], trust_env=False, verify=False, timeout=120) as http:
        assert upload(http).status_code == 200
        assert execute(http, {})["response_data"]["outputs"] == {"volume": 615.752}
    [engine] = [pid for pid in children(process.pid) if b"worker.cjs" in command_of(pid)]
    return engine


@proc
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_stop_in_order_leaves_no_engine_and_no_files(tmp_path: Path, number: signal.Signals) -> None:
    the_engine()
    with running("--engines", "2", scratch=tmp_path) as (process, details):
        engine = with_an_engine(process, details)
        process.send_signal(number)
        _, errors = process.communicate(timeout=60)
        assert (process.returncode, errors) == (0, "")
        assert not is_alive(engine)
    assert list(tmp_path.iterdir()) == []


@proc
def test_a_killed_sandbox_leaves_no_engine_and_no_files_of_it(tmp_path: Path) -> None:
    the_engine()
    with running(scratch=tmp_path) as (process, details):
        engine = with_an_engine(process, details)
        process.kill()
        process.wait()
        until(lambda: not is_alive(engine))
    assert list(tmp_path.glob("dovetail-engine-*")) == []


@proc
def test_a_sandbox_killed_under_a_calculation_leaves_no_engine(tmp_path: Path) -> None:
    the_engine()
    with running(scratch=tmp_path) as (process, details):
        engine = with_an_engine(process, details)
        endless = {"inputs": [["radius"], *([[1]] * 300_000)], "service": "my-folder/volume-cylinder"}
        with (
            httpx.Client(base_url=details["url"], trust_env=False, verify=False) as http,
            pytest.raises(httpx.TimeoutException),
        ):
            http.post("/fieldengineering/api/v4/execute", json=endless, timeout=1)
        process.kill()
        process.wait()
        until(lambda: not is_alive(engine))


def test_details_and_variables_lead_to_the_runner(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with running("--knob", "path_prefix=/runner", scratch=tmp_path) as (_, details):
        assert set(details) == {"api", "url", "base_url", "tenant", "credentials"}
        assert details["credentials"] == {"token": "open"}
        assert details["base_url"] == f"{details['url']}/runner/acme"

    shown = "import os; print(os.environ['CSPARK_RUNNER_URL'])"
    assert main(["sandbox", "hybrid", "--", sys.executable, "-c", shown]) == 0
    assert capfd.readouterr().out.startswith("http://127.0.0.1:")


@pytest.mark.parametrize("options", [["--engines", "0"], ["--knob", "engines=many"], ["--knob", "path_prefix=1"]])
def test_settings_out_of_range_are_told(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sandbox", "hybrid", *options]) == 2
    assert options[-1].partition("=")[0] in capsys.readouterr().err or "engines" in options[0]


def test_spark_has_no_engines(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sandbox", "spark", "--engines", "2"]) == 2
    assert "engines" in capsys.readouterr().err
    assert main(["sandbox", "spark", "--install-engine"]) == 2
    assert "spark needs no engine" in capsys.readouterr().err


def test_installing_an_engine_that_is_there_is_quick_and_quiet(capfd: pytest.CaptureFixture[str]) -> None:
    installation = the_engine()
    assert main(["sandbox", "hybrid", "--install-engine"]) == 0
    assert capfd.readouterr() == (f"the engine is in {installation.folder}\n", "")


def test_without_node_there_is_nothing_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert main(["sandbox", "hybrid", "--install-engine"]) == 2
    assert "there is no `node` on the PATH" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="needs a shell script")
def test_an_installation_that_fails_leaves_nothing_half_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    tools, folder = tmp_path / "tools", tmp_path / "engines" / "engine"
    tools.mkdir()
    for name, script in (("node", "echo v20.1.0"), ("npm", "mkdir node_modules; echo no network >&2; exit 7")):
        (tools / name).write_text(f"#!/bin/sh\n{script}\n")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:{os.defpath}")
    monkeypatch.setenv("DOVETAIL_SANDBOX_ENGINE", str(folder))
    assert main(["sandbox", "hybrid", "--install-engine"]) == 2
    told = capfd.readouterr().err
    assert "no network\n" in told
    assert "npm could not install @coherentglobal/wasm-runner (exit status 7)" in told
    assert "npm config get registry" in told
    assert list(folder.parent.iterdir()) == []
