"""The command in this process and as a process of its own, with a file of profiles that nobody else sees."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import pytest

from dovetail.cli.main import main
from dovetail.sandbox import Sandbox, serve


class Finished(NamedTuple):
    """How a command ended."""

    status: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """What it printed, as JSON."""
        return json.loads(self.out)


class Dovetail(Protocol):
    """Runs the command in this process."""

    def __call__(self, *words: str | Path, stdin: str = "") -> Finished: ...


@pytest.fixture(autouse=True)
def own_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in [name for name in os.environ if name.startswith(("CSPARK_", "DOVETAIL_", "_ARG"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("DOVETAIL_CONFIG", str(tmp_path / "config" / "config.toml"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def shared_sandbox() -> Iterator[Sandbox]:
    with serve("spark") as running:
        yield running


@pytest.fixture
def nobody(shared_sandbox: Sandbox) -> Iterator[Sandbox]:
    """A sandbox that nothing leads to: no variables, no profile."""
    before = shared_sandbox.knobs.values()
    yield shared_sandbox
    shared_sandbox.faults.clear()
    shared_sandbox.knobs.turn(before)
    assert shared_sandbox.violations == ()


@pytest.fixture
def sandbox(nobody: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """A sandbox that the environment leads to."""
    for name, value in nobody.environment.items():
        if value is not None:
            monkeypatch.setenv(name, value)
    return nobody


@pytest.fixture
def dovetail(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Dovetail:
    def run(*words: str | Path, stdin: str = "") -> Finished:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8"))
        capsys.readouterr()
        try:
            status = main([str(word) for word in words])
        except SystemExit as end:
            status = int(str(end.code))
        return Finished(status, *capsys.readouterr())

    return run
