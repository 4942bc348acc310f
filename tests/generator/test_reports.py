from pathlib import Path

import pytest

from dovetail_generator.reports import MEANINGS, Report

DOCUMENT = Path(__file__).parents[2] / "docs/generator.md"


def test_every_code_is_documented_with_its_meaning() -> None:
    rows = [line for line in DOCUMENT.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    missing = [code for code, meaning in MEANINGS.items() if f"| `{code}` | {meaning} |" not in rows]
    assert missing == []


def test_a_report_has_a_code_that_is_known() -> None:
    with pytest.raises(ValueError, match="no code of a report"):
        Report("/info", "It is odd.", "odd")
