"""Executions that a runner answers: what the options ask for, and what is told; a second sandbox stands in for it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from dovetail.sandbox import Sandbox, serve

from .conftest import Dovetail

EXECUTE = ("spark", "services", "execute", "lending/loan-quote")
PUBLIC_TOKEN = "a-token-that-nobody-may-see"


@pytest.fixture(scope="module")
def runner() -> Iterator[Sandbox]:
    with serve("spark") as running:
        yield running


@pytest.fixture
def token(runner: Sandbox) -> str:
    """A bearer token that the runner takes."""
    form = {"grant_type": "client_credentials"}
    form |= {name: runner.credentials[name] for name in ("client_id", "client_secret")}
    url = f"{runner.url}/auth/realms/{runner.tenant}/protocol/openid-connect/token"
    return str(httpx.post(url, data=form, trust_env=False).json()["access_token"])


def test_the_runner_answers_and_it_is_told(dovetail: Dovetail, sandbox: Sandbox, runner: Sandbox, token: str) -> None:
    done = dovetail(*EXECUTE, "-p", "years=5", "--json", "--runner", runner.url, "--runner-token", token)

    assert (done.status, done.data["monthly_payment"]) == (0, 483.32)
    assert "answered by runner" in done.err


def test_the_saas_answers_in_its_place(dovetail: Dovetail, sandbox: Sandbox) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{nobody.getsockname()[1]}"

        done = dovetail(*EXECUTE, "-p", "years=5", "--json", "--runner", url)
        alone = dovetail(*EXECUTE, "-p", "years=5", "--json", "--runner", url, "--no-fallback")

    assert (done.status, done.data["monthly_payment"]) == (0, 483.32)
    assert "answered by saas" in done.err
    assert alone.status == 5
    assert url in alone.err


def test_a_file_of_records_goes_to_the_preferred_place(
    dovetail: Dovetail, sandbox: Sandbox, runner: Sandbox, tmp_path: Path
) -> None:
    Path("in.csv").write_text("years\n5\n10\n")

    done = dovetail(*EXECUTE, "-i", "in.csv", "-o", "out.jsonl", "--runner", runner.url, "--prefer", "saas")

    assert done.status == 0
    assert "answered by saas" in done.err
    assert len(Path("out.jsonl").read_text().splitlines()) == 2


def test_curl_shows_the_request_to_the_runner_without_its_token(dovetail: Dovetail, sandbox: Sandbox) -> None:
    words = ("--runner", "http://127.0.0.1:9", "--runner-prefix", "eu", "--runner-token", PUBLIC_TOKEN, "--curl")

    shown = dovetail(*EXECUTE, *words)
    other = dovetail(*EXECUTE, *words, "--prefer", "saas")

    assert shown.status == other.status == 0
    assert f"http://127.0.0.1:9/eu/{sandbox.tenant}/api/v3/folders/lending" in shown.out
    assert sandbox.url in other.out
    assert PUBLIC_TOKEN not in shown.out + other.out


@pytest.mark.parametrize("words", [("--prefer", "runner"), ("--no-fallback",), ("--runner-token", "x")])
def test_options_of_a_runner_need_one(dovetail: Dovetail, sandbox: Sandbox, words: tuple[str, ...]) -> None:
    refused = dovetail(*EXECUTE, *words)

    assert refused.status == 2
    assert "Give --runner URL." in refused.err
