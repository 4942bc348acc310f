"""Renewing an access token: the form, what is kept of the answer, and what is never told."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from support.behaviours import close, redirect, respond, stall
from support.fault_server import FaultServer
from token_service import CLIENT, NEW, OLD, REFRESH, Refused, Service, forms, refusal, tickets

from dovetail.panoply import DataSource, TokenValidationException, invalidate_token, token_request, validate_token
from dovetail.panoply.errors import IncorrectParamError
from dovetail.panoply.token_request import checked_url
from dovetail.runtime.retry import RetryPolicy
from dovetail.runtime.settings import Timeouts


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits of milliseconds between tries."""
    monkeypatch.setattr(token_request, "RETRY", RetryPolicy(2, base=0.001, longest=0.002))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        running.on("POST", "/token", respond(json={"access_token": NEW, "token_type": "bearer"}))
        yield running


def test_a_refused_token_is_renewed_and_the_method_called_once_more(server: FaultServer) -> None:
    service = Service()
    source = tickets(f"{server.url}/token", service)

    assert source.read() == "rows"

    assert service.asked == [OLD, NEW]
    assert forms(server) == [{**CLIENT, "refresh_token": REFRESH}]
    assert server.requests[0].header("Content-Type") == "application/x-www-form-urlencoded"
    assert server.requests[0].header("Authorization") is None
    assert source.source["access_token"] == NEW
    assert source.changes == [{"access_token": NEW}]
    assert source.options["refresh"] == CLIENT
    assert source.read.__name__ == "read"
    assert source.read.__doc__ == "Ask the service."


def test_a_good_token_costs_no_request(server: FaultServer) -> None:
    service = Service()

    assert tickets(f"{server.url}/token", service, access_token=NEW).read() == "rows"
    assert server.connections == 0


def test_a_rotated_refresh_token_is_kept_reported_and_used_next(server: FaultServer) -> None:
    service = Service()
    server.on(
        "POST",
        "/token",
        respond(json={"access_token": NEW, "refresh_token": "second-refresh"}),
        respond(json={"access_token": "third-access", "refresh_token": "second-refresh"}),
    )
    source = tickets(f"{server.url}/token", service)

    source.read()
    service.takes = "third-access"
    source.read()

    assert [form["refresh_token"] for form in forms(server)] == [REFRESH, "second-refresh"]
    assert source.source["refresh_token"] == "second-refresh"
    assert source.changes == [
        {"access_token": NEW, "refresh_token": "second-refresh"},
        {"access_token": "third-access"},
    ]


def test_a_token_is_renewed_before_its_end_where_that_is_known(server: FaultServer) -> None:
    service = Service()
    server.on(
        "POST",
        "/token",
        respond(json={"access_token": NEW, "expires_in": "0.000001"}),
        respond(json={"access_token": "third-access", "expires_in": 3600}),
    )
    source = tickets(f"{server.url}/token", service, expires_in=5)

    source.read()
    service.takes = "third-access"
    assert [source.read(), source.read()] == ["rows", "rows"]

    # The second one was never refused.
    assert service.asked == [OLD, NEW, "third-access", "third-access"]
    assert source.source["expires_in"] == 3600
    assert source.changes[1] == {"access_token": "third-access", "expires_in": 3600}


def test_a_token_that_cannot_be_renewed_ahead_is_used_to_its_end(server: FaultServer) -> None:
    service = Service()
    server.on("POST", "/token", respond(json={"access_token": NEW, "expires_in": 1e-6}), respond(400))
    source = tickets(f"{server.url}/token", service)

    assert [source.read(), source.read(), source.read()] == ["rows"] * 3
    assert len(server.requests) == 2


@pytest.mark.parametrize("source", [{"token": OLD, "renewal": REFRESH}])
def test_tokens_may_have_other_names(server: FaultServer, source: dict[str, Any]) -> None:
    class Named(DataSource):
        @validate_token(f"{server.url}/token", (Refused, KeyError), None, "token", refresh_key="renewal")
        def read(self, batch_size: int | None = None) -> Any:
            return Service().get(self.source["token"])

    server.on("POST", "/token", respond(json={"token": NEW, "renewal": "second"}))
    made = Named(source, {"refresh": CLIENT})

    assert made.read() == "rows"
    assert forms(server) == [{**CLIENT, "renewal": REFRESH}]
    assert made.source == {"token": NEW, "renewal": "second"}


def test_what_the_second_call_raises_is_raised_as_it_is(server: FaultServer) -> None:
    service = Service()
    service.takes = "another"

    with pytest.raises(Refused, match=NEW):
        tickets(f"{server.url}/token", service).read()
    assert len(server.requests) == 1


def test_other_exceptions_pass_and_by_default_all_do(server: FaultServer) -> None:
    class Plain(DataSource):
        @validate_token(f"{server.url}/token")
        def read(self, batch_size: int | None = None) -> Any:
            raise Refused

    with pytest.raises(Refused):
        Plain({}).read()
    assert server.connections == 0


def test_the_name_of_the_first_years_takes_every_exception_for_a_refusal(server: FaultServer) -> None:
    heard: list[str] = []

    class First(DataSource):
        @invalidate_token(f"{server.url}/token", heard.append)
        def read(self, n: int | None = None) -> Any:
            if self.source["access_token"] != NEW:
                raise LookupError
            return n

    assert First({"access_token": OLD, "refresh_token": REFRESH}, {"refresh": CLIENT}).read(3) == 3
    assert heard == [NEW]


def test_the_callback_is_told_before_the_method_is_called_again(server: FaultServer) -> None:
    service = Service()
    url = f"{server.url}/token"
    by_name = tickets(url, service, "renewed")
    by_name.read()
    tickets(url, service, lambda token: service.asked.append(f"function {token}")).read()
    tickets(url, service, "renewed_without_self").read()

    assert by_name.heard == ("renewed", NEW)
    assert service.asked == [OLD, NEW, OLD, f"function {NEW}", NEW, OLD, f"callback {NEW}", NEW]


def test_a_callback_that_is_refused_itself_does_not_wait_for_itself(server: FaultServer) -> None:
    service = Service()
    service.takes = "another"
    source = tickets(f"{server.url}/token", service, lambda _: source.read())

    error = refusal(source)

    assert isinstance(error.original_error, Refused)
    assert len(server.requests) == 1


@pytest.mark.parametrize("status", [400, 401, 403, 404])
def test_what_would_be_refused_again_is_asked_once(server: FaultServer, status: int) -> None:
    server.on("POST", "/token", respond(status, json={"error": "invalid_grant"}))
    source = tickets(f"{server.url}/token", Service())

    error = refusal(source)

    assert len(server.requests) == 1
    assert error.retryable is False
    assert getattr(error.original_error, "status", None) == status
    assert "invalid_grant" in str(error)
    assert source.source["access_token"] == OLD
    assert source.changes == []


@pytest.mark.parametrize(
    "fault", [respond(503), respond(500), respond(429), close()], ids=["503", "500", "429", "drop"]
)
def test_what_may_pass_is_tried_three_times(server: FaultServer, fault: Any) -> None:
    service = Service()
    server.on("POST", "/token", fault, fault, respond(json={"access_token": NEW}))

    assert tickets(f"{server.url}/token", service).read() == "rows"
    assert len(server.requests) == 3


def test_it_gives_up_after_three_tries(server: FaultServer) -> None:
    server.on("POST", "/token", respond(503))

    assert refusal(tickets(f"{server.url}/token", Service())).retryable is False
    assert len(server.requests) == 3


def test_a_server_that_never_answers_is_not_waited_for(server: FaultServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(token_request, "TIMEOUTS", Timeouts(connect=5, read=0.05, total=5))
    server.on("POST", "/token", stall(server.gate()))

    assert "could not be renewed" in str(refusal(tickets(f"{server.url}/token", Service())))
    assert len(server.requests) == 3


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (respond(json={"token_type": "bearer", "refresh_token": "leaked-refresh"}), "holds no 'access_token'"),
        (respond(json={"access_token": 3}), "holds no 'access_token'"),
        (respond(json=["leaked-refresh"]), "something else than a JSON object"),
        (respond(body=b"access_token=leaked-refresh"), "something else than a JSON object"),
        (respond(body=b""), "something else than a JSON object"),
    ],
)
def test_an_answer_without_a_token_is_an_error_and_is_not_told(server: FaultServer, answer: Any, words: str) -> None:
    server.on("POST", "/token", answer)
    source = tickets(f"{server.url}/token", Service())

    error = refusal(source)

    assert words in str(error)
    assert "leaked-refresh" not in repr((error, error.original_error, vars(error.original_error), source.logged))
    assert source.source["refresh_token"] == REFRESH


@pytest.mark.parametrize(
    ("options", "source", "words"),
    [
        ({}, {}, r"options\['refresh'\]: it is missing"),
        ({"refresh": CLIENT}, {"refresh_token": None}, r"source\['refresh_token'\]: it is missing"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_sent(
    server: FaultServer, options: dict[str, Any], source: dict[str, Any], words: str
) -> None:
    made = tickets(f"{server.url}/token", Service(), **source)
    made.options.pop("refresh")
    made.options |= options

    with pytest.raises(TokenValidationException, match=words) as caught:
        made.read()

    assert isinstance(caught.value.original_error, IncorrectParamError)
    assert server.connections == 0


def test_a_grant_without_a_refresh_token_needs_none(server: FaultServer) -> None:
    source = tickets(f"{server.url}/token", Service(), refresh_token=None)
    source.options["refresh"] = {"client_id": "a", "grant_type": "client_credentials", "scope": None, "tenant": 3}

    source.read()

    assert forms(server) == [{"client_id": "a", "grant_type": "client_credentials", "tenant": "3"}]


@pytest.mark.parametrize("what", ["callback", "handler"])
def test_what_a_callback_or_a_handler_raises_is_an_error_of_the_renewal(server: FaultServer, what: str) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("no")

    source = tickets(f"{server.url}/token", Service(), fail if what == "callback" else None)
    if what == "handler":
        source.on("source-change", fail)

    error = refusal(source)

    assert isinstance(error.original_error, ZeroDivisionError)
    assert error.__cause__ is error.original_error
    assert source.source["access_token"] == NEW


def test_a_logger_that_fails_does_not_hide_the_error_nor_hold_others_up(server: FaultServer) -> None:
    server.on("POST", "/token", respond(400))
    source = tickets(f"{server.url}/token", Service())
    source.options["logger"] = lambda _: 1 / 0

    assert isinstance(refusal(source).original_error, ZeroDivisionError)
    assert isinstance(refusal(source).original_error, ZeroDivisionError)


def test_no_secret_is_told_by_errors_or_logs(server: FaultServer, caplog: pytest.LogCaptureFixture) -> None:
    quoted = {"error": "invalid", "error_description": f"token {REFRESH} of {CLIENT['client_secret']} and {OLD}"}
    server.on("POST", "/token", respond(400, json=quoted))
    source = tickets(f"{server.url}/token?api=url-s3cret", Service())

    with caplog.at_level(logging.DEBUG):
        error = refusal(source)

    told = repr((str(error), error, error.original_error, vars(error.original_error), source.logged, caplog.text))
    told += repr(error.__cause__) + str(error.original_error)
    for secret in (REFRESH, "refresh-t0ken", CLIENT["client_secret"], "cl13nt-s3cret", "url-s3cret"):
        assert secret not in told
    assert OLD not in str(error)
    assert server.requests[0].target == b"/token?api=url-s3cret"


def test_the_form_never_goes_to_another_origin(server: FaultServer) -> None:
    with FaultServer() as other:
        for status in (301, 302, 307, 308):
            server.on("POST", "/token", redirect(status, f"{other.url}/token"))
            assert refusal(tickets(f"{server.url}/token", Service())).retryable is False
        assert other.connections == 0


@pytest.mark.parametrize(
    "url",
    ["http://oauth.example.com/token", "ftp://x/y", "oauth.example.com/token", "https://a:b@x/y", "", "http://[::1"],
)
def test_secrets_go_only_where_they_are_safe(url: str) -> None:
    with pytest.raises(TokenValidationException, match="refresh_url: ") as caught:
        tickets(url, Service()).read()

    assert isinstance(caught.value.original_error, IncorrectParamError)


@pytest.mark.parametrize(
    "url", ["https://x/y", "http://localhost:1/", "http://127.0.0.2/", "http://[::1]:8/", "http://api.localhost/t"]
)
def test_this_machine_may_be_asked_in_clear(url: str) -> None:
    assert checked_url(url) == url
