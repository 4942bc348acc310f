"""The examples in the documentation run, in a dry run: those of the sync client, the twin of the async one."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
from pathlib import Path

import pytest

import dovetail.sds
from dovetail.sds import Client

MODULES = ["dovetail.sds"] + [
    module.name
    for module in pkgutil.walk_packages(dovetail.sds.__path__, "dovetail.sds.")
    if "._async" not in module.name and not module.ispkg
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_run(name: str) -> None:
    module = importlib.import_module(name)
    folder = Path("my_spectrum_capture")
    folder.mkdir()
    for file in ("capture_0.csv", "capture_1.csv", ".env"):
        (folder / file).write_text("0.25", encoding="utf-8")
    with Client("localhost", proxy=None) as client:
        result = doctest.testmod(module, extraglobs={"client": client, "sds": client})

    assert result.failed == 0
