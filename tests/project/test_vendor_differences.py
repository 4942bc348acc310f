"""The list of what the vendor's client does otherwise: every row stands on a test."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "spark" / "vendor-differences.md").read_text(encoding="utf-8")
ROWS = [line.strip("| \n").split(" | ") for line in TEXT.splitlines() if re.match(r"\| (?!---|what )", line)]
TESTS = {
    node.name
    for file in (ROOT / "tests").rglob("test_*.py")
    if "golden" not in file.parts
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: re.sub(r"[^\w ]", "", row[0])[:60])
def test_a_difference_is_held_by_a_test(row: list[str]) -> None:
    named = set(re.findall(r"`(test_\w+)`", row[-1]))

    assert len(row) == 4
    assert named
    assert named <= TESTS
