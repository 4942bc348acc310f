"""Uncaught errors of threads on stdout, for those who want them there."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from dovetail.panoply import custom_excepthook


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "excepthook", custom_excepthook)


@pytest.mark.parametrize(("error", "told"), [(KeyError("users"), True), (SystemExit(1), False)])
def test_what_ends_a_thread_is_told_on_stdout(
    installed: None, capsys: pytest.CaptureFixture[str], error: BaseException, told: bool
) -> None:
    def fail() -> Any:
        raise error

    thread = threading.Thread(target=fail, name="reader")
    thread.start()
    thread.join()
    out, err = capsys.readouterr()

    assert err == ""
    assert (out.startswith("Exception in reader:\nTraceback"), "KeyError: 'users'" in out) == (told, told)
