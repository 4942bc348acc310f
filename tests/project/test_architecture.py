"""The tables of `docs/architecture.md` name the modules that there are: all of a package, and none that is gone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "dovetail"
PAGE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
TABLE = re.compile(r"^\| module of `([\w/]+)/` \|.*\n\| --- \|.*\n((?:\|.*\n)+)", re.MULTILINE)


def named() -> dict[str, set[str]]:
    """What the first column of each table names, by the package that the table is of."""
    return {
        package: {name for row in rows.splitlines() for name in re.findall(r"`([^`]+)`", row.split("|")[1])}
        for package, rows in TABLE.findall(PAGE)
    }


@pytest.mark.parametrize("package", named())
def test_what_a_table_names_is_there(package: str) -> None:
    patterns = [name.replace("<name>", "*") for name in named()[package]]

    assert [pattern for pattern in patterns if not list((SOURCE / package).glob(pattern))] == []


@pytest.mark.parametrize("package", ["runtime", "sds", "panoply", "warehouse", "sandbox/sds", "sandbox/panoply"])
def test_every_module_of_a_package_has_a_row_or_its_folder_has(package: str) -> None:
    folder, rows = SOURCE / package, {name.rstrip("/") for name in named()[package]}
    modules = [path.relative_to(folder) for path in folder.rglob("*.py") if path.name != "__init__.py"]
    untold = [
        path for path in modules if rows.isdisjoint(map(str, (path, *path.parents))) and "_sync" not in path.parts
    ]

    assert len(modules) > 5
    assert untold == []
