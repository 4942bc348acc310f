"""Errors travel between processes with all they hold; settings refuse what cannot work."""

from __future__ import annotations

import pickle
import threading
from typing import Any

import pytest

from dovetail.runtime import errors
from dovetail.runtime.auth import BearerAuth
from dovetail.runtime.credentials import EnvironmentSecret
from dovetail.runtime.errors import ApiError, DovetailError, InvalidInput
from dovetail.runtime.headers import Headers
from dovetail.runtime.model import Model
from dovetail.runtime.settings import Polling, Settings, Timeouts


class Problem(Model):
    code: int


ANSWER = {"status": 418, "headers": Headers([("A", "b")]), "raw": b"raw", "request": "GET /x", "request_id": "id"}
SENT = {"sent": False, "request": "GET /x", "request_id": "id", "attempts": 3}
EXAMPLES: list[DovetailError] = [
    DovetailError("text"),
    errors.ClientClosed("text"),
    errors.CredentialError("text"),
    InvalidInput("text.", value=[1, {"a": 2}], at="body.a", remedy="Do better."),
    errors.TransportError("text", **SENT),  # type: ignore[arg-type]
    errors.ConnectFailed("text", **SENT),  # type: ignore[arg-type]
    errors.RequestTimeout("text", **SENT),  # type: ignore[arg-type]
    errors.StreamInterrupted("text", last_event_id="7", **SENT),
    errors.JobFailed("text", answer=Problem(code=5)),
    errors.DecodeError("text", path="$.a", **ANSWER),  # type: ignore[arg-type]
    ApiError("text", body=Problem(code=5), attempts=2, **ANSWER),  # type: ignore[arg-type]
    errors.DeclaredError("text", body=Problem(code=5), attempts=2, **ANSWER),  # type: ignore[arg-type]
]


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_an_error_survives_pickling_with_all_it_holds(error: DovetailError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert vars(again) == vars(error)


def test_every_class_is_in_the_examples_and_the_tree() -> None:
    classes = {value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, DovetailError)}
    assert classes == {type(example) for example in EXAMPLES}
    assert all(kind.__name__ in (errors.__doc__ or "") for kind in classes)


def test_invalid_input_comes_back_although_its_value_cannot() -> None:
    again = pickle.loads(pickle.dumps(InvalidInput("text", value=threading.Lock(), at="a")))
    assert again.at == "a"
    assert "lock" in again.value


def test_invalid_input_is_a_value_error_that_says_the_remedy_once() -> None:
    error = InvalidInput("a: it is wrong.", remedy="Do better.")
    assert isinstance(error, ValueError)
    assert str(error) == error.message == "a: it is wrong. Do better."
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "h",
        "ftp://h",
        "https://",
        "https://u:s3cret@h",
        "https://h?s3cret=1",
        "https://h#f",
        "https://h/a b",
        "//h",
        "https://h\n",
    ],
)
def test_a_host_that_is_no_base_url_is_refused_unseen(url: str) -> None:
    with pytest.raises(InvalidInput, match=r"hosts\['x'\]") as caught:
        Settings(hosts={"": "https://h", "x": url})
    assert "s3cret" not in str(caught.value)


def test_hosts_lose_their_last_slash_only() -> None:
    settings = Settings(hosts={"": "https://h/", "x": "http://h:1/a/b/"})
    assert settings.hosts == {"": "https://h", "x": "http://h:1/a/b"}


@pytest.mark.parametrize("name", ["connect", "read", "total", "transfer"])
@pytest.mark.parametrize("value", [0, -1, float("inf"), float("nan"), "5", None])
def test_time_limits_are_positive_and_finite(name: str, value: Any) -> None:
    with pytest.raises(InvalidInput, match=f"^{name}: "):
        Timeouts(**{name: value})


@pytest.mark.parametrize("name", ["patience", "interval"])
@pytest.mark.parametrize("value", [0, -1, float("inf"), float("nan"), "5", True])
def test_polling_takes_positive_and_finite_spans(name: str, value: Any) -> None:
    with pytest.raises(InvalidInput, match=f"^{name}: "):
        Polling(**{name: value})


@pytest.mark.parametrize("headers", [{"a b": "c"}, {"x-key": "s3cret\r\nb"}, {"x-key": "s3crèt"}])
def test_headers_that_cannot_be_sent_are_refused_unseen(headers: dict[str, str]) -> None:
    with pytest.raises(InvalidInput) as caught:
        Settings(hosts={}, headers=headers)
    assert "s3cr" not in str(caught.value)


def test_a_limit_on_connections_is_positive() -> None:
    with pytest.raises(InvalidInput, match="max_connections"):
        Settings(hosts={}, max_connections=0)


def test_settings_are_a_value() -> None:
    settings = Settings(hosts={"": "https://h"}, auth=BearerAuth(EnvironmentSecret("X")))
    changed = settings.with_(user_agent="mine")
    assert (settings.user_agent, changed.user_agent) == ("dovetail", "mine")
    assert pickle.loads(pickle.dumps(changed)).user_agent == "mine"
    with pytest.raises(AttributeError):
        settings.user_agent = "x"  # type: ignore[misc]
    with pytest.raises(InvalidInput):
        settings.with_(hosts={"": "nonsense"})
