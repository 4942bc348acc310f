"""The lists of what the vendors' clients do otherwise: every row stands on a test."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LISTS = sorted((ROOT / "docs").glob("*/vendor-differences.md"))
ROWS = [
    pytest.param(line.strip("| \n").split(" | "), id=re.sub(r"[^\w ]", "", f"{file.parent.name} {line}")[:60])
    for file in LISTS
    for line in file.read_text(encoding="utf-8").splitlines()
    if re.match(r"\| (?!---|what )", line)
]
TESTS = {
    node.name
    for file in (ROOT / "tests").rglob("test_*.py")
    if "golden" not in file.parts
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
}


def test_every_api_with_a_client_of_its_vendor_has_a_list() -> None:
    assert [file.parent.name for file in LISTS] == ["databricks", "hybrid", "panoply", "sds", "spark"]


@pytest.mark.parametrize("row", ROWS)
def test_a_difference_is_held_by_a_test(row: list[str]) -> None:
    named = set(re.findall(r"`(test_\w+)`", row[-1]))

    assert len(row) == 4
    assert named
    assert named <= TESTS
