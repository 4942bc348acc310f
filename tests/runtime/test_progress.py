"""How far a job is, shown: lines, a bar on a terminal, a bar in a notebook."""

from __future__ import annotations

import contextlib
import io
import os
import sys
import threading
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from dovetail.progress import amount, counting


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_lines_tell_bytes_rate_and_time_left(capsys: pytest.CaptureFixture[str]) -> None:
    with counting("Uploading runs", unit="bytes", every=0.0) as count:
        count.expect(3_000_000)
        count(1_500_000)
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("Uploading runs: 0 B of 3.0 MB")
    assert lines[1].startswith("Uploading runs: 1.5 MB of 3.0 MB, ")
    assert lines[1].endswith(" left")
    assert " a second" in lines[1]


def test_lines_are_told_as_seldom_as_asked(capsys: pytest.CaptureFixture[str]) -> None:
    with counting("rows", every=1000.0) as count:
        for _ in range(100):
            count(1)
    assert capsys.readouterr().err.startswith("rows: 100 rows, ")


def test_lines_that_nobody_reads_end_no_job(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as pipe:
        monkeypatch.setattr(sys, "stderr", pipe)
        with counting("rows", every=0.0) as count:
            count(1)
        monkeypatch.undo()
        with contextlib.suppress(BrokenPipeError):
            pipe.close()


def test_nothing_is_shown_when_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    with counting("rows", quiet=True, every=0.0) as count:
        count(1)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("unit", "figures"), [("rows", "2,000,000 rows"), ("bytes", "2.0/4.0 MB")])
def test_a_terminal_has_a_bar(monkeypatch: pytest.MonkeyPatch, unit: Any, figures: str) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setitem(os.environ, "COLUMNS", "120")
    with counting("moving", unit=unit) as count:
        count.expect(4_000_000)
        count(2_000_000)
        count.expect(4_000_000)
    assert "moving" in terminal.getvalue()
    assert figures.replace("4.0 MB", "2.0 MB") in terminal.getvalue() or figures in terminal.getvalue()


def test_a_notebook_has_a_bar_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    handle = SimpleNamespace(update=drawn.append)

    class ZMQInteractiveShell:
        pass

    def display(text: str, *, display_id: bool) -> object:
        drawn.append(text)
        return handle

    ipython = ModuleType("IPython")
    vars(ipython).update(get_ipython=ZMQInteractiveShell, display=SimpleNamespace(display=display, Pretty=str))
    monkeypatch.setitem(sys.modules, "IPython", ipython)
    monkeypatch.setitem(sys.modules, "ipykernel", ModuleType("ipykernel"))
    with counting("moving", 4, unit="bytes") as count:
        count(2)
    assert drawn[0].startswith("moving: ░░░")
    assert "███░░░" in drawn[-1]
    assert "2 B of 4 B" in drawn[-1]


def test_any_thread_may_tell(capsys: pytest.CaptureFixture[str]) -> None:
    with counting("rows", every=1000.0) as count:

        def tell() -> None:
            for _ in range(500):
                count(1)

        threads = [threading.Thread(target=tell) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert capsys.readouterr().err.startswith("rows: 2,000 rows, ")


def test_amounts_are_for_people() -> None:
    told = [amount(count) for count in (0, 999, 1000, 1_500_000, 2.5e9, 3e12, 3e16)]
    assert told == ["0 B", "999 B", "1.0 kB", "1.5 MB", "2.5 GB", "3.0 TB", "30,000.0 TB"]


def test_ctrl_c_while_the_bar_begins_gives_the_cursor_back(monkeypatch: pytest.MonkeyPatch) -> None:
    from rich.live import Live

    def interrupted(live: Live) -> None:
        raise KeyboardInterrupt

    terminal = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(Live, "refresh", interrupted)
    with pytest.raises(KeyboardInterrupt), counting("Uploading runs", unit="bytes"):
        pass
    hidden, shown = terminal.getvalue().rfind("\x1b[?25l"), terminal.getvalue().rfind("\x1b[?25h")
    assert -1 < hidden < shown


def test_the_last_line_has_no_time_left(capsys: pytest.CaptureFixture[str]) -> None:
    with counting("Downloading runs", 4, unit="bytes", every=1000.0) as count:
        count(2)
    told = capsys.readouterr().err
    assert told.startswith("Downloading runs: 2 B of 4 B, ")
    assert " left" not in told
