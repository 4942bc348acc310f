"""Pickles of models: they name the class as its package gives it, and outlive a build that moves it."""

from __future__ import annotations

import copy
import pickle
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dovetail.runtime.model import Model

PACKAGE = "moved_shop.models"
INIT = """
from importlib import import_module

def __getattr__(name):
    if name not in AREAS:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{AREAS[name]}"), name)
"""
CLASSES = """
from __future__ import annotations
from typing import Any, ClassVar
from msgspec import UNSET, UnsetType, field
from dovetail.runtime.model import Model, RequestModel
from dovetail.runtime.open_model import Additional, OpenModel

class Book(Model, kw_only=True):
    title: str
    price: int | UnsetType | None = UNSET
    next: Book | UnsetType = UNSET

class Order(RequestModel, kw_only=True):
    book: Book

class Tags(OpenModel):
    name: str = field(name="na-me")
    note: str | UnsetType = UNSET
    rest: dict[str, Any] = field(default_factory=dict)
    __additional__: ClassVar[Additional] = Additional()

class Empty(Model):
    pass
"""


class Local(Model, kw_only=True):
    size: int


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "moved_shop" / "models"
    folder.mkdir(parents=True)
    (tmp_path / "moved_shop" / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    yield folder
    forget()


def forget() -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "moved_shop"]:
        del sys.modules[name]


def built(folder: Path, module: str) -> Any:
    """The package as a build writes it that puts every class into one module."""
    for old in folder.glob("*.py"):
        old.unlink()
    areas = dict.fromkeys(["Book", "Order", "Tags", "Empty"], module)
    (folder / "__init__.py").write_text(f"AREAS = {areas!r}\n{INIT}", encoding="utf-8")
    (folder / f"{module}.py").write_text(CLASSES, encoding="utf-8")
    forget()
    return __import__(PACKAGE, fromlist=["models"])


def test_a_pickle_is_read_after_its_class_moved_to_another_module(shop: Path) -> None:
    models = built(shop, "common__first")
    book = models.Book(title="A", next=models.Book(title="B", price=None))
    things = [book, models.Order(book=book), models.Tags(name="t", rest={"x": [1]}), models.Empty()]
    kept = [pickle.dumps(things, protocol) for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1)]
    assert pickle.loads(kept[0]) == copy.deepcopy(things) == things
    models = built(shop, "common__second")
    book = models.Book(title="A", next=models.Book(title="B", price=None))
    again = [book, models.Order(book=book), models.Tags(name="t", rest={"x": [1]}), models.Empty()]
    assert [pickle.loads(each) for each in kept] == [again] * len(kept)


def test_a_class_that_no_package_gives_is_named_by_its_module() -> None:
    assert pickle.loads(pickle.dumps(Local(size=3))) == Local(size=3)
    assert copy.deepcopy(Local(size=3)) == Local(size=3)
