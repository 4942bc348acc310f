"""Sources that end the program, and what a run then says: never success, never a secret."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from runner_sources import Pages, run, saved, source_of

from dovetail.panoply import DataSource, DuckDBDestination, RunFailed, SourceModuleError, run_source
from dovetail.panoply.runner.discovery import discover
from dovetail.panoply.runner.loading import SourceModule, load_module

SECRET = "correct-horse-battery"


class Panic(BaseException):
    """What libraries in other languages raise beside `Exception`."""


@pytest.mark.parametrize(
    "ending", [SystemExit(0), SystemExit(None), SystemExit(f"no answer for {SECRET}"), Panic(f"panic: {SECRET}")]
)
def test_a_source_that_ends_the_program_fails_its_run(tmp_path: Path, ending: BaseException) -> None:
    class Ending(Pages):
        def read(self, batch_size: int | None = None) -> list[dict[str, Any]] | None:
            if self.at == 20:
                raise ending
            return super().read(batch_size)

    with pytest.raises(RunFailed, match=r"read\(\) failed for good: (SystemExit|Panic)") as caught:
        run(Ending, {"rows": 30, "password": SECRET}, state=tmp_path / "state.json")
    assert SECRET not in f"{caught.value}{caught.value.details}"
    assert caught.value.__context__ is None
    assert saved(tmp_path / "state.json")["state"] == {"next": 20}


def test_a_source_that_ends_the_program_while_it_is_built_or_imported_says_so(tmp_path: Path) -> None:
    with pytest.raises(RunFailed, match="could not be built: SystemExit: 0"):
        run(lambda source, options: sys.exit(0), {})
    (tmp_path / "script.py").write_text("import sys\nsys.exit(0)\n")
    with pytest.raises(SourceModuleError, match="cannot be imported: SystemExit: 0"):
        load_module(str(tmp_path / "script.py"))


def test_a_list_that_ends_the_program_is_told_as_one_that_is_not_known() -> None:
    config = {"title": "One", "params": [{"name": "a", "type": "dynamic-list", "values": lambda source: sys.exit(0)}]}
    (found,) = discover(SourceModule("one", Pages, config, ModuleType("one")), {}).lists
    assert found.problem == "SystemExit: 0"


@pytest.fixture
def handled() -> Iterator[None]:
    before = signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(143))
    yield
    signal.signal(signal.SIGTERM, before)


def test_a_signal_whose_handler_exits_ends_the_program(tmp_path: Path, handled: None) -> None:
    def read(source: DataSource) -> Any:
        signal.raise_signal(signal.SIGTERM)

    with pytest.raises(SystemExit) as caught:
        run(source_of(read), {})
    assert caught.value.code == 143


def test_a_signal_while_duckdb_works_ends_the_run_as_one_at_any_other_time(tmp_path: Path, handled: None) -> None:
    class Endless(DataSource):
        def read(self, batch_size: int | None = None) -> list[dict[str, Any]]:
            return [{"id": number, "tags": [1, 2]} for number in range(2_000)]

    destination = DuckDBDestination(tmp_path / "rows.duckdb", longest=0.0)
    timer = threading.Timer(0.2, signal.pthread_kill, (threading.get_ident(), signal.SIGTERM))
    timer.start()
    with pytest.raises(SystemExit) as caught:
        run_source(Endless, {}, destination=destination, name="endless")
    timer.join()
    destination.close()
    assert caught.value.code == 143


def test_a_source_that_exits_in_another_thread_than_the_main_one_fails_its_run() -> None:
    failures: list[BaseException] = []

    def in_thread() -> None:
        try:
            run(source_of(lambda source: sys.exit(0)), {})
        except BaseException as error:
            failures.append(error)

    thread = threading.Thread(target=in_thread)
    thread.start()
    thread.join()
    assert [type(each) for each in failures] == [RunFailed]


@pytest.mark.parametrize("secret", [987654321, "1234", b"correct horse", {"key": 4711}])
def test_secrets_that_are_numbers_bytes_or_short_are_masked_too(secret: Any) -> None:
    inner = secret["key"] if isinstance(secret, dict) else secret
    shown = inner.decode() if isinstance(inner, bytes) else str(inner)

    def read(source: DataSource) -> Any:
        raise ValueError(f"refused: {shown}, 12345 and {shown}0 remain")

    with pytest.raises(RunFailed) as caught:
        run(source_of(read), {"password": secret}, retries=0)
    assert f"{shown}," not in f"{caught.value}"
    assert f"{shown}," not in caught.value.details.rpartition("ValueError")[2]
    assert "12345" in str(caught.value)
