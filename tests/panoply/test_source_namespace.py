"""Sources that are installed inside the package ``panoply`` run as they are written, and nothing else is touched."""

from __future__ import annotations

import importlib
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import dovetail.panoply
from dovetail.panoply import DataSource, VendorPackageHidden, panoply_alias
from dovetail.panoply.errors import DataSourceException, IncorrectParamError, PanoplyException

INSTALLED = Path(__file__).with_name("installed")


@pytest.fixture(autouse=True)
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two sources are installed; what was imported of them is forgotten afterwards."""
    monkeypatch.syspath_prepend(str(INSTALLED))
    before = set(sys.modules)
    others = sys.modules.get("panoply")
    yield
    assert sys.modules.get("panoply") is others
    for name in set(sys.modules) - before:
        if name.startswith(("dovetail.panoply.ledger", "dovetail.panoply.desk")):
            del sys.modules[name]
            vars(dovetail.panoply).pop(name.split(".")[2], None)


def everything(stream: Any) -> list[Any]:
    rows: list[Any] = []
    while (batch := stream.read()) is not None:
        rows += batch
    return rows


def test_a_source_of_1_x_runs_as_it_is_written() -> None:
    with panoply_alias():
        ledger: Any = importlib.import_module("panoply.ledger")
        source = {"book": "main", "type": "ledger", "state": {"last_index": 1}}
        stream = ledger.Stream(source, {"logger": lambda messages: None})
        told: list[str] = []
        stream.on("*", lambda name, data: told.append(name))

        rows = everything(stream)
        stream.close()

    assert isinstance(stream, DataSource)
    assert source == {"book": "main", "type": "ledger", "destination": "ledger"}
    assert [row["id"] for row in rows] == [1, 2, 3, 4]
    assert told == ["progress", "source-state"] * 2


@pytest.mark.parametrize(("book", "kind", "retryable"), [("none", KeyError, False), ("locked", PanoplyException, True)])
def test_its_errors_are_ours_and_say_whether_to_try_again(book: str, kind: type[Exception], retryable: bool) -> None:
    with panoply_alias():
        stream = importlib.import_module("panoply.ledger").Stream({"book": book, "type": "ledger"}, {})
        with pytest.raises(kind) as caught:
            stream.read()

    assert vars(caught.value)["retryable"] is retryable


def test_a_source_of_3_x_runs_as_it_is_written() -> None:
    with panoply_alias():
        desk: Any = importlib.import_module("panoply.desk")
        with desk.Stream({"desk": "north", "queues": ["billing", "support"]}, {}) as stream:
            groups = everything(stream)
        resources = desk.Stream.list_resources({})

    assert [(group["metadata"]["resource_id"], len(group["data"])) for group in groups] == [
        ("billing", 2),
        ("support", 1),
    ]
    assert [resource["id"] for resource in resources] == ["billing", "support"]


def test_its_wrapped_errors_are_ours() -> None:
    with panoply_alias():
        desk: Any = importlib.import_module("panoply.desk")
        assert desk.DataSourceException is DataSourceException
        with pytest.raises(DataSourceException, match="Choose") as refused:
            desk.Stream({"desk": "north"}, {})
        with pytest.raises(DataSourceException, match="no desk west") as missing:
            desk.Stream({"desk": "north", "queues": ["west"]}, {}).read()

    assert isinstance(refused.value.__cause__, IncorrectParamError)
    assert (missing.value.code, missing.value.retryable) == (404, False)


def test_a_source_has_both_names_and_is_one_module() -> None:
    with panoply_alias():
        short = importlib.import_module("panoply.ledger.pages")

    assert importlib.import_module("dovetail.panoply.ledger.pages") is short


@pytest.mark.parametrize("name", ["errors", "errors.exceptions", "errors.error_normalization", "events", "constants"])
def test_modules_are_the_same_objects_under_both_names(name: str) -> None:
    with panoply_alias():
        assert importlib.import_module(f"panoply.{name}") is importlib.import_module(f"dovetail.panoply.{name}")
        assert importlib.import_module("panoply") is dovetail.panoply
    assert importlib.import_module(f"dovetail.panoply.{name}").__spec__.name == f"dovetail.panoply.{name}"


def test_what_is_in_neither_place_is_missing_under_the_name_that_was_asked_for() -> None:
    with panoply_alias(), pytest.raises(ModuleNotFoundError, match=r"No module named 'panoply\.nothing'"):
        importlib.import_module("panoply.nothing")
    with pytest.raises(ModuleNotFoundError, match=r"dovetail\.panoply\.nothing"):
        importlib.import_module("dovetail.panoply.nothing")


def test_a_source_that_cannot_be_loaded_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "panoply" / "broken"
    broken.mkdir(parents=True)
    (broken / "__init__.py").write_text("import panoply\n1 / 0\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))

    with panoply_alias():
        for _ in range(2):
            with pytest.raises(ZeroDivisionError):
                importlib.import_module("panoply.broken")

    assert not [name for name in sys.modules if name.endswith("panoply.broken")]


def test_aliases_may_be_nested_and_closed_twice() -> None:
    others = sys.modules.get("panoply")
    outer = panoply_alias()
    with panoply_alias() as inner:
        inner.close()
        assert sys.modules["panoply"] is dovetail.panoply
    assert sys.modules["panoply"] is dovetail.panoply
    outer.close()
    outer.close()

    assert sys.modules.get("panoply") is others


def test_what_had_the_name_before_has_it_again(monkeypatch: pytest.MonkeyPatch) -> None:
    other, part = ModuleType("panoply"), ModuleType("panoply.part")
    monkeypatch.setitem(sys.modules, "panoply", other)
    monkeypatch.setitem(sys.modules, "panoply.part", part)

    with panoply_alias():
        assert sys.modules["panoply"] is dovetail.panoply
        assert "panoply.part" not in sys.modules

    assert (sys.modules["panoply"], sys.modules["panoply.part"]) == (other, part)
    monkeypatch.undo()


def vendors(folder: Path) -> Path:
    """A folder that looks as Panoply's own SDK does when it is installed."""
    package = folder / "panoply"
    (package / "crm").mkdir(parents=True)
    for name in ("__init__.py", "datasource.py", "sdk.py"):
        (package / name).write_text("THE_VENDORS = True\n", encoding="utf-8")
    (package / "crm" / "__init__.py").write_text("import panoply\nBASE = panoply.DataSource\n", encoding="utf-8")
    return package


def test_an_installed_sdk_of_the_vendors_is_not_hidden_without_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = vendors(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))

    with pytest.warns(VendorPackageHidden, match="is hidden") as told:
        alias = panoply_alias()
    with alias:
        crm: Any = importlib.import_module("panoply.crm")
        datasource = importlib.import_module("panoply.datasource")
    panoply_alias(warn=False).close()

    assert str(package) in str(told[0].message)
    assert told[0].filename == __file__
    assert crm.BASE is DataSource
    assert datasource is importlib.import_module("dovetail.panoply.datasource")
    del sys.modules["dovetail.panoply.crm"], vars(dovetail.panoply)["crm"]


def test_an_alias_that_is_refused_as_a_warning_takes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vendors(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    others = sys.modules.get("panoply")

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(VendorPackageHidden):
            panoply_alias()

    assert sys.modules.get("panoply") is others
    with panoply_alias(warn=False):
        assert sys.modules["panoply"] is dovetail.panoply
    assert sys.modules.get("panoply") is others


@pytest.mark.parametrize("files", [("__init__.py", "thing.py"), ("thing.py",)], ids=["package", "folder"])
def test_other_packages_of_the_name_are_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, files: tuple[str, ...]
) -> None:
    package = tmp_path / "panoply"
    package.mkdir()
    for name in files:
        (package / name).write_text("", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))

    with panoply_alias(), pytest.raises(ModuleNotFoundError):
        importlib.import_module("panoply.thing")


def test_everything_can_be_imported_without_any_extra() -> None:
    program = """
import sys
for name in ("duckdb", "paramiko", "sshtunnel", "opentelemetry", "pandas", "polars", "pyarrow", "rich", "click"):
    sys.modules[name] = None
from dovetail.panoply import *
print(DataSource.__name__)
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False)

    assert (ran.stdout, ran.stderr) == ("DataSource\n", "")


def test_importing_takes_no_name_and_sets_nothing_up(tmp_path: Path) -> None:
    program = """
import logging, sys, threading
hook, handlers, finders = threading.excepthook, logging.root.handlers[:], sys.meta_path[:]
import dovetail.panoply as panoply
from dovetail.panoply import DataSource, PanoplyException, SSHTunnel, background_progress, validate_token
assert "panoply" not in sys.modules
assert (threading.excepthook, logging.root.handlers, sys.meta_path) == (hook, handlers, finders)
assert not {"paramiko", "sshtunnel", "duckdb", "opentelemetry"} & set(sys.modules)
try:
    import panoply
except ModuleNotFoundError:
    print("no panoply")
"""
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, timeout=60, check=False
    )

    assert (ran.stdout, ran.stderr) == ("no panoply\n", "")
