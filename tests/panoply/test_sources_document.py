"""The examples in the document on data sources run, one after the other, as a reader would type them."""

from __future__ import annotations

import doctest
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

DOCUMENT = Path(__file__).parents[2] / "docs" / "panoply" / "sources.md"


@pytest.fixture
def token_url() -> Iterator[str]:
    with FaultServer() as server:
        server.on("POST", "/token", respond(json={"access_token": "fresh", "refresh_token": "second"}))
        yield f"{server.url}/token"


def test_the_examples_run(token_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    text = DOCUMENT.read_text(encoding="utf-8")
    test = doctest.DocTestParser().get_doctest(text, {"TOKEN_URL": token_url}, "sources", str(DOCUMENT), 0)
    said: list[str] = []

    result = doctest.DocTestRunner(verbose=False).run(test, out=said.append)

    assert result.failed == 0, "".join(said)
    assert result.attempted > 30


@pytest.mark.parametrize(
    "module",
    [
        "config",
        "datasource",
        "errors.error_normalization",
        "errors.exceptions",
        "events",
        "liveness",
        "namespace",
        "parameter_schema",
        "parameter_values",
        "records",
        "resources",
        "secrets",
        "ssh",
        "thread_errors",
        "token_refresh",
        "token_request",
    ],
)
def test_the_examples_of_a_module_run(module: str) -> None:
    loaded = importlib.import_module(f"dovetail.panoply.{module}")

    result = doctest.testmod(loaded, optionflags=doctest.ELLIPSIS)

    assert result.failed == 0
