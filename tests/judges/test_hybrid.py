"""The runner's client: one program on both clients, against the sandbox with the real engine."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from judging import PROGRAMS, comparable, run_program
from tests.support.engine import PACKAGE, the_engine

PROGRAM = PROGRAMS / "hybrid.py"
BETTER = {
    "prefix": "the vendor's client takes the first segment of the path for the tenant",
    "no_credentials": "the error's name says what is missing",
    "by_keyword": "the vendor's client wants a locator as well, in spite of its documentation",
    "rules_by_name": "the vendor's client names no service in the request",
    "malformed": "the vendor's client lets the decoder's own error through",
}


@pytest.fixture(scope="module")
def told(python: Path) -> dict[str, Any]:
    the_engine()
    return run_program(python, PROGRAM, PACKAGE, "hybrid")


@pytest.fixture(scope="module")
def told_to_us(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    the_engine()
    changed = tmp_path_factory.mktemp("ours") / "hybrid.py"
    program = PROGRAM.read_text(encoding="utf-8")
    program = program.replace("import cspark.wasm as hybrid", "import dovetail.hybrid as hybrid")
    changed.write_text(program.replace("import cspark.sdk as spark", "import dovetail.spark as spark"))
    return run_program(Path(sys.executable), changed, PACKAGE, "hybrid", ours=True)


def test_it_is_told_the_same(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    same = told.keys() - BETTER.keys()

    assert told.keys() == told_to_us.keys()
    assert {name: comparable(told_to_us[name]) for name in same} == {name: comparable(told[name]) for name in same}
    assert told["one"]["outputs"] == [{"volume": 12.566}]
    assert told["rows"]["outputs"][0] == ["volume"]


def test_what_it_is_told_better(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert told["prefix"] == "http://localhost:8080/runner"
    assert told_to_us["prefix"] == "http://localhost:8080/runner/api/acme"
    assert told["no_credentials"] == ["SparkSdkError", None]
    assert told_to_us["no_credentials"] == ["SparkCredentialError", None]
    assert told["by_keyword"] == ["TypeError", None]
    assert told_to_us["by_keyword"] is None
    assert told["rules_by_name"] is not None
    assert told_to_us["rules_by_name"] == ["SparkInputError", None]
    assert told["malformed"] == ["JSONDecodeError", None]
    assert told_to_us["malformed"] == ["SparkInputError", None]
