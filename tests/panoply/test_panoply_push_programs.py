"""Programs for the vendor's SDK run against the sandbox, with their import and their key and secret changed.

`#<` says what they print, `#>` what is in the tables when they have ended.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dovetail.sandbox import Sandbox

PROGRAMS = {
    program.splitlines()[0].removeprefix("# "): program
    for program in Path(__file__).with_name("push_programs.txt").read_text(encoding="utf-8").split("\n---\n")
}


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_a_program_writes_what_it_should_after_changing_its_import_and_credentials(
    panoply: Sandbox, program: str, tmp_path: Path
) -> None:
    changes = {
        "import panoply": "import dovetail.panoply as panoply",
        "APIKEY": panoply.credentials["api_key"],
        "APISECRET": panoply.credentials["api_secret"],
    }
    changed = program
    for old, new in changes.items():
        changed = changed.replace(old, new)
    endpoint = {"PANOPLY_ENDPOINT": panoply.environment["PANOPLY_ENDPOINT"] or ""}
    ended = subprocess.run(
        [sys.executable, "-c", changed],
        env={**os.environ, **endpoint},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.splitlines() == marked(program, "#< ")
    assert sorted(rows(panoply)) == marked(program, "#> ")


def marked(program: str, mark: str) -> list[str]:
    return [line.removeprefix(mark) for line in program.splitlines() if line.startswith(mark)]


def rows(panoply: Sandbox) -> list[str]:
    """The rows of all tables, without what the platform adds."""
    found: list[str] = []
    for table in panoply.enter("tables")["tables"]:
        for row in panoply.enter("rows", table=table)["rows"]:
            own = {name: value for name, value in row.items() if name != "id" and not name.startswith("__")}
            found.append(f"{table}: {own}")
    return found
