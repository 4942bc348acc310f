"""The OAuth server: tokens that are refreshed, in the ways that data sources meet."""

from __future__ import annotations

import httpx
import pytest

from dovetail.sandbox import Sandbox


def refreshed(http: httpx.Client, panoply: Sandbox, refresh_token: str = "", **more: str) -> httpx.Response:
    credentials = panoply.credentials
    form = {
        "client_id": credentials["oauth_client_id"],
        "client_secret": credentials["oauth_client_secret"],
        "grant_type": "refresh_token",
        "refresh_token": refresh_token or credentials["oauth_refresh_token"],
    }
    return http.post(panoply.details["token_url"], data=form | more)


def asked(http: httpx.Client, panoply: Sandbox, token: str) -> int:
    """The status that a token is answered with."""
    return http.get(panoply.details["resource_url"], headers={"authorization": f"Bearer {token}"}).status_code


def test_a_new_token_is_good_until_it_is_not(panoply: Sandbox, anybody: httpx.Client) -> None:
    answer = refreshed(anybody, panoply)
    assert answer.status_code == 200
    told = answer.json()
    assert (told["token_type"], told["expires_in"], "refresh_token" in told) == ("bearer", 3600, False)
    assert asked(anybody, panoply, told["access_token"]) == 200
    panoply.enter("expire_tokens")
    assert asked(anybody, panoply, told["access_token"]) == 401
    assert asked(anybody, panoply, "nonsense") == 401


def test_a_refresh_token_that_rotates_is_good_once(panoply: Sandbox, anybody: httpx.Client) -> None:
    panoply.knobs.turn({"oauth_rotates": True})
    panoply.enter("register_refresh_token", token="first")
    second = refreshed(anybody, panoply, "first").json()["refresh_token"]
    used = refreshed(anybody, panoply, "first")
    assert (used.status_code, used.json()["error"]) == (400, "invalid_grant")
    third = refreshed(anybody, panoply, second).json()
    assert asked(anybody, panoply, third["access_token"]) == 200


def test_an_answer_may_lack_the_token(panoply: Sandbox, anybody: httpx.Client) -> None:
    panoply.knobs.turn({"oauth_leaves_out": "access_token"})
    assert set(refreshed(anybody, panoply).json()) == {"token_type", "expires_in"}


def test_a_token_may_be_good_for_a_moment_only(panoply: Sandbox, anybody: httpx.Client) -> None:
    panoply.knobs.turn({"oauth_token_seconds": 1e-9})
    assert asked(anybody, panoply, refreshed(anybody, panoply).json()["access_token"]) == 401


@pytest.mark.parametrize(
    ("more", "status", "error"),
    [
        ({"client_secret": "another"}, 401, "invalid_client"),
        ({"grant_type": "password"}, 400, "unsupported_grant_type"),
        ({"refresh_token": "unknown"}, 400, "invalid_grant"),
    ],
)
def test_refreshing_is_refused(
    panoply: Sandbox, anybody: httpx.Client, more: dict[str, str], status: int, error: str
) -> None:
    answer = refreshed(anybody, panoply, **more)
    assert (answer.status_code, answer.json()["error"]) == (status, error)


def test_faults_are_told_in_the_words_of_oauth(panoply: Sandbox, anybody: httpx.Client) -> None:
    panoply.faults.add("400 once:code=invalid_grant@/oauth/token")
    assert refreshed(anybody, panoply).json()["error"] == "invalid_grant"
    panoply.faults.add("503 once@/oauth/token")
    assert refreshed(anybody, panoply).json()["error"] == "server_error"
    assert refreshed(anybody, panoply).status_code == 200


def test_there_is_nothing_else(panoply: Sandbox, anybody: httpx.Client) -> None:
    assert anybody.get(panoply.details["token_url"]).status_code == 405
    assert anybody.get("/oauth/nothing").status_code == 404
    assert anybody.post("/oauth/token", content=b"\xff").status_code == 400
