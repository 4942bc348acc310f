"""The program written for the vendor's client runs on ours when only its import is changed, and is told the same."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dovetail.sandbox import serve

SCRIPT = Path(__file__).with_name("cspark_script.py")
# Temporary links, which our client does not follow.
LEFT_OUT = "linked"
# An API key is refused before it is sent, and names of outputs are sent as the list that servers ask for.
BETTER = {"bearer_only", "v3_selected"}
# The size of a workbook with the moment written into it.
VARYING = {"download_configured"}


@pytest.fixture(scope="module")
def told_to_us(workbook: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    lines = [line for line in SCRIPT.read_text(encoding="utf-8").splitlines() if LEFT_OUT not in line]
    program = tmp_path_factory.mktemp("ours") / "program.py"
    program.write_text("\n".join(lines).replace("import cspark.sdk as spark", "import dovetail.spark as spark"))
    with serve("spark") as sandbox:
        done = subprocess.run(
            [sys.executable, program, json.dumps(dict(sandbox.details)), workbook],
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        assert sandbox.violations == ()
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_it_is_told_the_same(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    same = told.keys() - BETTER - VARYING - {LEFT_OUT}

    assert {name: comparable(told_to_us[name]) for name in same} == {name: comparable(told[name]) for name in same}


def test_what_it_is_told_better(told: dict[str, Any], told_to_us: dict[str, Any]) -> None:
    assert told["bearer_only"] == ["UnauthorizedError", 401]
    assert told_to_us["bearer_only"] == ["SparkCredentialError", None]
    assert list(told["v3_selected"]["outputs"][0]) == ["monthly_payment", "total_interest"]
    assert list(told_to_us["v3_selected"]["outputs"][0]) == ["monthly_payment"]
    assert told_to_us["v3_selected"]["errors"] == [None]


def comparable(value: object) -> str:
    """An answer without what differs from run to run: ids, hashes, moments and durations."""
    text = json.dumps(value, sort_keys=True)
    text = re.sub(r"\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", "ID", text)
    text = re.sub(r"\b([0-9a-fA-F]{64}|[0-9a-fA-F]{32})\b", "HASH", text)
    text = re.sub(r"\b20\d\d-\d\d-\d\d[T ][0-9:.]+Z?", "MOMENT", text)
    return re.sub(r'("\w*[tT]ime\w*": )(\[[^\]]*\]|[\d.]+)', r"\1SPAN", text)
