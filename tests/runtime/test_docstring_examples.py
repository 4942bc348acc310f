"""The examples in the docstrings of the runtime run as they stand."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import dovetail.runtime

MODULES = ["dovetail.lazy", "dovetail.converter"] + [
    info.name
    for info in pkgutil.walk_packages(dovetail.runtime.__path__, "dovetail.runtime.")
    if ".engines." not in info.name
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    module = importlib.import_module(name)
    result = doctest.testmod(module, optionflags=doctest.ELLIPSIS)
    assert result.failed == 0


def test_there_are_examples_at_all() -> None:
    finder = doctest.DocTestFinder()
    found = sum(len(test.examples) for name in MODULES for test in finder.find(importlib.import_module(name)))
    assert found >= 20
