"""How often a strategy reads its secret: as often as the source may change, and no oftener."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path

import pytest

from dovetail.runtime import ApiKeyAuth, BearerAuth, CommandSecret, EnvironmentSecret, FileSecret
from dovetail.runtime import auth as auth_module


class Clock:
    """A monotonic clock that a test moves: that of one module, as servers of other tests live by the process's."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        monkeypatch.setattr(auth_module, "time", self)

    def monotonic(self) -> float:
        return self.now


def sent(auth: BearerAuth) -> str:
    return auth.credentials(None).headers[0][1]


def test_a_command_runs_once_for_many_calls_and_again_after_five_minutes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock(monkeypatch)
    runs = tmp_path / "runs"
    script = f"open({str(runs)!r}, 'a').write('x'); print('token', len(open({str(runs)!r}).read()), sep='-')"
    auth = BearerAuth(CommandSecret([sys.executable, "-c", script]))
    assert {sent(auth) for _ in range(20)} == {"Bearer token-1"}
    clock.now += 301
    assert sent(auth) == "Bearer token-2"


def test_a_file_is_read_again_after_a_minute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    path = tmp_path / "token"
    path.write_text("old\n")
    auth = BearerAuth(FileSecret(path))
    assert sent(auth) == "Bearer old"
    path.write_text("new\n")
    assert sent(auth) == "Bearer old"
    clock.now += 61
    assert sent(auth) == "Bearer new"


def test_the_environment_is_read_for_every_call(monkeypatch: pytest.MonkeyPatch) -> None:
    auth = BearerAuth(EnvironmentSecret("DOVETAIL_TEST_TOKEN"))
    for value in ("first", "second"):
        monkeypatch.setenv("DOVETAIL_TEST_TOKEN", value)
        assert sent(auth) == f"Bearer {value}"


def test_what_is_remembered_is_neither_pickled_nor_shown(tmp_path: Path) -> None:
    path = tmp_path / "key"
    path.write_text("a-very-secret-key")
    auth = ApiKeyAuth(FileSecret(path), "x-key")
    assert auth.credentials(None).headers == (("x-key", "a-very-secret-key"),)
    pickled = pickle.dumps(auth)
    assert b"a-very-secret-key" not in pickled
    assert "a-very-secret-key" not in f"{auth!r} {vars(auth)!r}"
    assert pickle.loads(pickled).credentials(None).headers == (("x-key", "a-very-secret-key"),)
