"""Models of small contracts, written and imported."""

from __future__ import annotations

import importlib
import itertools
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from tests.generator.models.emitting import Imported, contract

from dovetail_generator import models

_NUMBERS = itertools.count()


@pytest.fixture
def imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Imported]:
    """Writes the models of a small contract as a package and imports it."""
    monkeypatch.syspath_prepend(str(tmp_path))
    package = f"emitted_{next(_NUMBERS)}"

    def write(name: str) -> ModuleType:
        for path, text in models.render(contract(name), package=package).items():
            file = tmp_path / package / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        return importlib.import_module(f"{package}.models")

    yield write
    for module in [module for module in sys.modules if module.partition(".")[0] == package]:
        del sys.modules[module]
