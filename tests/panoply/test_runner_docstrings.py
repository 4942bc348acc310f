"""Whoever asks for help on the runner is shown examples that run."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from pathlib import Path

import pytest

import dovetail.panoply.runner
from dovetail.testing import source_contract

MODULES = [
    *(each.name for each in pkgutil.walk_packages(dovetail.panoply.runner.__path__, "dovetail.panoply.runner.")),
    source_contract.__name__,
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said: list[str] = []
    runner = doctest.DocTestRunner(verbose=False)
    for test in doctest.DocTestFinder().find(importlib.import_module(name)):
        runner.run(test, out=said.append)
    assert runner.summarize(verbose=False).failed == 0, "".join(said)
