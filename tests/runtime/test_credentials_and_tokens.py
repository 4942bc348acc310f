"""Where secrets come from, how they travel between processes, and one token for many callers."""

from __future__ import annotations

import copy
import json
import pickle
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import pytest

from dovetail.runtime import tokens as tokens_module
from dovetail.runtime.auth import ApiKeyAuth, BasicAuth, BearerAuth, TokenAuth
from dovetail.runtime.credentials import CommandSecret, EnvironmentSecret, FileSecret, LiteralSecret, secret
from dovetail.runtime.errors import CredentialError
from dovetail.runtime.tokens import FetchAbandoned, Token, TokenCache


def test_a_variable_is_read_when_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    source = EnvironmentSecret("DOVETAIL_TEST_SECRET")
    with pytest.raises(CredentialError, match="DOVETAIL_TEST_SECRET is not set"):
        source.read()
    monkeypatch.setenv("DOVETAIL_TEST_SECRET", " s3cret \n")
    assert source.read() == "s3cret"
    assert pickle.loads(pickle.dumps(source)).read() == "s3cret"
    monkeypatch.setenv("DOVETAIL_TEST_SECRET", " ")
    with pytest.raises(CredentialError, match="is not set"):
        source.read()


def test_a_file_is_read_when_it_is_needed(tmp_path: Path) -> None:
    path = tmp_path / "token"
    source = pickle.loads(pickle.dumps(FileSecret(path)))
    with pytest.raises(CredentialError, match="cannot be read"):
        source.read()
    path.write_text("s3cret\n")
    assert source.read() == "s3cret"
    path.write_text("\n")
    with pytest.raises(CredentialError, match="nothing but blanks"):
        source.read()


@pytest.mark.parametrize(
    "text", ["s3cret", "[]", '"s3cret"', '{"a": 1}', '{"key": 5}', '{"key": ""}', '{"key": "a\\ns3cret"}']
)
def test_a_json_file_without_the_member_is_refused_unseen(tmp_path: Path, text: str) -> None:
    path = tmp_path / "credentials.json"
    path.write_text(text)
    with pytest.raises(CredentialError) as caught:
        FileSecret(path, "key").read()
    assert "s3cret" not in str(caught.value)
    assert caught.value.__cause__ is None
    path.write_text(json.dumps({"key": "s3cret"}))
    assert FileSecret(path, "key").read() == "s3cret"


def test_a_command_prints_the_secret() -> None:
    source = CommandSecret([sys.executable, "-c", "print('s3cret')"])
    assert pickle.loads(pickle.dumps(source)).read() == "s3cret"
    assert "s3cret" not in repr(source)


@pytest.mark.parametrize(
    ("command", "what"),
    [
        ([sys.executable, "-c", "raise SystemExit('s3cret')"], "CalledProcessError"),
        ([sys.executable, "-c", "pass"], "printed nothing"),
        (["no-such-program-for-sure"], "FileNotFoundError"),
        ([sys.executable, "-c", "import threading; threading.Event().wait()"], "TimeoutExpired"),
        ([sys.executable, "-c", "print('s3cret\\nmore')"], "line break"),
    ],
)
def test_a_command_that_gives_none_is_an_error(command: list[str], what: str) -> None:
    with pytest.raises(CredentialError, match=what) as caught:
        CommandSecret(command, timeout=0.5).read()
    assert "s3cret" not in str(caught.value)


def test_a_literal_stays_in_its_process_and_says_what_to_do() -> None:
    literal = secret("s3cret")
    assert isinstance(literal, LiteralSecret)
    assert repr(literal) == "LiteralSecret('********')"
    for value in (literal, BearerAuth("s3cret"), BasicAuth("u", "s3cret"), ApiKeyAuth("s3cret", "x-key")):
        with pytest.raises(TypeError, match="environment variable, a file or a command"):
            pickle.dumps(value)


def test_strategies_made_from_a_source_travel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOVETAIL_TEST_SECRET", "s3cret")
    source = EnvironmentSecret("DOVETAIL_TEST_SECRET")
    assert secret(source) is source
    for auth, pair in (
        (BearerAuth(source), ("Authorization", "Bearer s3cret")),
        (BasicAuth("user", source), ("Authorization", "Basic dXNlcjpzM2NyZXQ=")),
        (ApiKeyAuth(source, "x-key"), ("x-key", "s3cret")),
    ):
        assert pickle.loads(pickle.dumps(auth)).credentials(None).headers == (pair,)
    assert ApiKeyAuth(source, "key", "query").credentials(None).query == (("key", "s3cret"),)
    assert ApiKeyAuth(source, "sid", "cookie").credentials(None).cookies == (("sid", "s3cret"),)


def test_a_leading_bearer_is_dropped() -> None:
    assert BearerAuth("Bearer abc").credentials(None).headers == (("Authorization", "Bearer abc"),)


@pytest.mark.parametrize("value", ["", "  ", "Bearer ", "s3cret\r\nX-Evil: 1", "s3cret\0", "s3crèt"])
def test_what_a_header_cannot_carry_is_refused_unseen(value: str) -> None:
    for auth in (BearerAuth(value), ApiKeyAuth(value, "x-key"), ApiKeyAuth(value, "sid", "cookie")):
        if value == "Bearer " and not isinstance(auth, BearerAuth):
            continue
        with pytest.raises(CredentialError) as caught:
            auth.credentials(None)
        assert "s3c" not in str(caught.value)


def test_one_caller_fetches_and_all_others_wait_for_it() -> None:
    cache = TokenCache()
    fetches = 0
    start = threading.Barrier(16)
    waiting = threading.Semaphore(0)

    def token(_: int) -> str:
        nonlocal fetches
        start.wait()
        current, flight = cache.claim()
        if current is not None:
            return current.value
        if flight is not None:
            waiting.release()
            return flight.result(timeout=5).value
        for _ in range(15):
            assert waiting.acquire(timeout=5)
        fetches += 1
        cache.settle(Token("t1", 3600))
        return "t1"

    with ThreadPoolExecutor(16) as threads:
        assert list(threads.map(token, range(16))) == ["t1"] * 16
    assert fetches == 1
    assert fresh(cache) == "t1"
    assert claimed(cache) == "t1"


def test_a_refused_token_is_never_given_again() -> None:
    cache = TokenCache()
    cache.claim()
    cache.settle(Token("t1", None))
    assert cache.claim(refused=Token("t1", None)) == (None, None)
    cache.settle(Token("t2", None))
    # Somebody whose older token was refused gets the newer one at once.
    assert claimed(cache, refused=Token("t1", None)) == "t2"


def test_a_failed_fetch_fails_all_who_wait_and_the_next_one_tries_again() -> None:
    cache = TokenCache()
    cache.claim()
    _, flight = cache.claim()
    assert flight is not None
    cache.fail(CredentialError("no"))
    with pytest.raises(CredentialError, match="no"):
        flight.result(timeout=5)
    assert cache.claim() == (None, None)


def test_a_cancelled_fetch_hands_over_to_another() -> None:
    cache = TokenCache()
    cache.claim()
    _, flight = cache.claim()
    assert flight is not None
    cache.fail(KeyboardInterrupt())
    with pytest.raises(FetchAbandoned):
        flight.result(timeout=5)


def test_a_token_is_renewed_before_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    # The module's clock alone: servers of other tests live by the process's.
    monkeypatch.setattr(tokens_module, "time", SimpleNamespace(monotonic=lambda: now))
    cache = TokenCache()
    for lifetime, margin in ((3600.0, 30.0), (100.0, 10.0)):
        cache.claim(Token("t", None))
        cache.settle(Token("t", lifetime))
        assert fresh(cache) == "t"
        now += lifetime - margin + 0.001
        assert cache.fresh() is None
    cache.settle(Token("t", None))
    now += 10**9
    assert fresh(cache) == "t"


def test_a_token_is_renewed_early_by_one_while_the_others_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr(tokens_module, "time", SimpleNamespace(monotonic=lambda: now))
    cache = TokenCache()
    cache.claim()
    cache.settle(Token("t1", 3600.0, margin=40.0, early=1200.0))
    now += 2399.0
    assert claimed(cache) == "t1", "not yet"
    now += 2.0
    assert cache.claim() == (None, None), "this one fetches"
    assert claimed(cache) == "t1", "the others do not wait"
    assert cache.fail(CredentialError("no")) is not None
    assert claimed(cache) == "t1", "after a failure nobody tries for a while"
    now += 61.0
    assert cache.claim() == (None, None)
    cache.settle(Token("t2", 3600.0, margin=40.0, early=1200.0))
    assert claimed(cache) == "t2"
    now += 3561.0
    assert cache.claim() == (None, None), "40 seconds before its end it counts as expired"
    token, flight = cache.claim()
    assert token is None
    assert flight is not None, "and all others wait"
    assert cache.fail(CredentialError("no")) is None


def test_a_cache_travels_empty_and_a_token_is_never_shown() -> None:
    cache = TokenCache()
    cache.settle(Token("s3cret", None))
    assert pickle.loads(pickle.dumps(cache)).fresh() is None
    assert copy.copy(cache).fresh() is None
    assert "s3cret" not in repr(Token("s3cret", None))


def _no_call() -> object:
    return None


def fresh(cache: TokenCache) -> str | None:
    token = cache.fresh()
    return None if token is None else token.value


def claimed(cache: TokenCache, refused: Token | None = None) -> str | None:
    token, _ = cache.claim(refused)
    return None if token is None else token.value


def test_an_answer_without_a_token_is_an_error() -> None:
    auth = TokenAuth(_no_call, lambda answer: (answer, None))  # type: ignore[arg-type]
    steps = auth.fetch()
    next(steps)
    with pytest.raises(StopIteration) as end:
        steps.send("t")
    assert end.value.value.value == "t"
    steps = auth.fetch()
    next(steps)
    with pytest.raises(CredentialError, match="without a token"):
        steps.send("")


def test_whether_a_token_is_good_for_a_while() -> None:
    cache = TokenCache()
    assert not cache.good_for(1.0)
    cache.settle(Token("t1", 1000.0, margin=500.0))
    assert cache.good_for(100.0)
    assert not cache.good_for(600.0)
