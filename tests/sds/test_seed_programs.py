"""Programs of the vendor's users run with only their import lines changed.

Where they go, and whether for real, comes from the environment. ``log`` and ``File``, which one program uses without an
import, are imported for it.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from support.fault_server import FaultServer

from dovetail.sandbox import Sandbox, serve
from dovetail.sds import File
from dovetail.sds.errors import NetworkError, SDSError, ServiceError

PROGRAMS = Path(__file__).with_name("programs")
IMPORTS = {
    "from spectrumx.client import Client": "from dovetail.sds import Client",
    "from spectrumx.errors import Result": "from dovetail.sds import File, Result",
    "from spectrumx.errors import": "from dovetail.sds.errors import",
    "from time import sleep": "from users_clock import sleep",
}
NAME = "my_spectrum_capture"


@pytest.fixture(scope="module")
def gateway() -> Iterator[Sandbox]:
    with serve("sds") as sandbox:
        yield sandbox
        assert sandbox.violations == ()


@pytest.fixture
def naps(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long the program slept, which takes no time; and a ``loguru`` as the program expects one."""
    slept: list[float] = []
    clock, loguru = ModuleType("users_clock"), ModuleType("loguru")
    vars(clock)["sleep"] = slept.append
    vars(loguru)["logger"] = logging.getLogger("users.program")
    monkeypatch.setitem(sys.modules, "users_clock", clock)
    monkeypatch.setitem(sys.modules, "loguru", loguru)
    return slept


@pytest.fixture
def environment(
    gateway: Sandbox, monkeypatch: pytest.MonkeyPatch, quick_retries: None, naps: list[float]
) -> Iterator[Sandbox]:
    """The gateway that programs are led to, as ``dovetail sandbox sds -- python program.py`` does."""
    for name, value in gateway.environment.items():
        monkeypatch.setenv(name, str(value))
    yield gateway
    gateway.faults.clear()


def run(program: str) -> tuple[dict[str, Any], list[str]]:
    """The names that a program leaves behind, and what it prints."""
    code = (PROGRAMS / f"{program}.txt").read_text(encoding="utf-8")
    for old, new in IMPORTS.items():
        code = code.replace(old, new)
    printed: list[str] = []

    def show(*values: object) -> None:
        printed.append(" ".join(map(str, values)))

    names: dict[str, Any] = {"print": show, "__name__": "__main__"}
    exec("from loguru import logger as log\n" + code, names)
    names["sds"].close()
    return names, printed


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def local_folder() -> dict[str, bytes]:
    """The folder that the second program uploads."""
    folder = Path("my_spectrum_files")
    folder.mkdir()
    for number in range(3):
        (folder / f"part_{number}.csv").write_text(f"{number}\n" * 10, encoding="utf-8")
    return contents(folder)


def test_transfers_in_dry_run_reach_no_server_and_write_nothing(
    monkeypatch: pytest.MonkeyPatch, naps: list[float], server: FaultServer
) -> None:
    monkeypatch.setenv("SDS_HOST", server.url)

    names, printed = run("transfers")

    assert printed == ["Turn off dry-run to download and write files."]
    assert len(names["success_results"]) == 10
    assert all(result().uuid is None for result in names["success_results"])
    assert [path.name for path in Path.cwd().iterdir()] == [NAME]
    assert server.connections == 0


def test_transfers_for_real_bring_back_what_was_sent(environment: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRY_RUN", "off")

    names, printed = run("transfers")

    assert printed[0] == "Downloaded files:"
    assert len(printed) > 1
    files = [result() for result in names["success_results"]]
    assert len(files) == 10
    assert all(isinstance(file, File) for file in files)
    assert contents(Path("sds-downloads")) == contents(Path(NAME))


def test_a_second_run_finds_everything_there(environment: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRY_RUN", "off")
    run("transfers")

    names, _ = run("transfers")

    assert len(names["failed_results"]) == 0
    assert contents(Path("sds-downloads")) == contents(Path(NAME))


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("503x20@POST /api/v1/assets/files", ServiceError),
        ("500x20:body=html@POST /api/v1/assets/files", ServiceError),
        ("drop-beforex20@POST /api/v1/assets/files", NetworkError),
    ],
)
def test_the_retry_recipe_catches_what_it_names_and_uploads_the_rest(
    environment: Sandbox,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    naps: list[float],
    fault: str,
    kind: type[SDSError],
) -> None:
    monkeypatch.setenv("DRY_RUN", "off")
    sent = local_folder()
    for file in Path("my_spectrum_files").iterdir():
        file.write_text(f"{kind.__name__} {fault} {file.name}", encoding="utf-8")
    environment.faults.add(fault)

    def nap(seconds: float) -> None:
        # The gateway is well again when the program wakes up.
        environment.faults.clear()
        naps.append(seconds)

    vars(sys.modules["users_clock"])["sleep"] = nap

    names, printed = run("retries")

    assert printed == []
    assert naps == [pytest.approx(18.75)]
    assert "Failed to reach the gateway" in caplog.text
    assert "Another SDS error" not in caplog.text
    assert {file.name for file in names["uploaded_files"]} == set(sent)


def test_the_retry_recipe_in_dry_run_reaches_no_server(
    monkeypatch: pytest.MonkeyPatch, naps: list[float], server: FaultServer
) -> None:
    monkeypatch.setenv("SDS_HOST", server.url)
    sent = local_folder()

    names, printed = run("retries")

    assert (printed, naps) == ([], [])
    assert {file.name for file in names["uploaded_files"]} == set(sent)
    assert server.connections == 0


def test_what_is_wrong_on_this_side_is_an_sds_error_too(
    environment: Sandbox, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, naps: list[float]
) -> None:
    """The folder to upload is missing."""
    monkeypatch.setenv("DRY_RUN", "off")

    run("retries")

    assert "Another SDS error occurred" in caplog.text
    assert naps == []


@pytest.mark.parametrize(
    ("host", "key", "words"),
    [(None, "no.key", "Failed to authenticate"), ("127.0.0.1:1", "a.key", "Failed to connect to the SDS")],
)
def test_authentication_fails_as_the_program_expects(
    environment: Sandbox, monkeypatch: pytest.MonkeyPatch, host: str | None, key: str, words: str
) -> None:
    monkeypatch.setenv("SDS_SECRET_TOKEN", key)
    if host is not None:
        monkeypatch.setenv("SDS_HOST", host)
    monkeypatch.setenv("DRY_RUN", "off")
    # Nothing to upload: the program ends after its first part.
    _, printed = run("retries")

    assert printed[0].startswith(words)
