"""The examples in the guides of Spark run, against the sandbox."""

from __future__ import annotations

import doctest
import pathlib
import sys

import pytest

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox

GUIDES = pathlib.Path(__file__).parents[2] / "docs" / "spark"


@pytest.mark.parametrize("name", ["typed-services.md"])
def test_the_examples_of_a_guide_run(
    sandbox: Sandbox, name: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    # What an example writes can be imported, and is forgotten afterwards.
    monkeypatch.syspath_prepend(str(tmp_path))
    known = set(sys.modules)
    api_key = sandbox.credentials["api_key"]

    with Spark.Client(base_url=sandbox.base_url, api_key=api_key, proxy=None) as spark:
        names = {"Spark": Spark, "spark": spark, "pathlib": pathlib}
        result = doctest.testfile(str(GUIDES / name), module_relative=False, globs=names, encoding="utf-8")

    for module in set(sys.modules) - known - {"dovetail"}:
        if str(tmp_path) in str(getattr(sys.modules[module], "__file__", "")):
            del sys.modules[module]
    assert (result.failed, result.attempted > 0) == (0, True)
