"""Programs of the vendor's users run against a runner, with their import and their address changed.

`#>` says what they print. The address they do not name is in the environment; ``uuid`` stands for a version's.
"""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

import dovetail.hybrid as Hybrid  # noqa: N812

from .packages import package
from .stand_in import TENANT, VERSION_ID

PROGRAMS = {
    program.splitlines()[0].removeprefix("# "): program
    for program in Path(__file__).with_name("programs.txt").read_text(encoding="utf-8").split("\n---\n")
}


@pytest.fixture(params=["sandbox", "runner"])
def url(request: pytest.FixtureRequest) -> str:
    """Where a runner is: the sandbox with the real engine, and one that answers as scripted."""
    return str(request.getfixturevalue(request.param).url)


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_a_program_prints_what_it_should_after_changing_its_import_and_address(
    url: str, program: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = [line.removeprefix("#> ") for line in program.splitlines() if line.startswith("#> ")]
    (tmp_path / "path" / "to").mkdir(parents=True)
    (tmp_path / "path" / "to" / "wasm_package.zip").write_bytes(package("volume-cylinder"))
    monkeypatch.chdir(tmp_path)
    # The verbs of the package itself take the tenant from the address; a client is told of it anyway.
    of_package = "= Hybrid.services" in program
    monkeypatch.setenv("CSPARK_RUNNER_URL", f"{url}/{TENANT}" if of_package else url)
    for name in ("health", "services", "status", "version"):
        vars(Hybrid).pop(name, None)
    monkeypatch.delitem(sys.modules, "dovetail.hybrid.default_client", raising=False)

    assert printed(program, url) == expected


def printed(program: str, url: str) -> list[str]:
    """The lines that a program prints once its import and its address are changed."""
    changes = {
        "import cspark.wasm as Hybrid": "import dovetail.hybrid as Hybrid",
        "import cspark.sdk as Spark": "import dovetail.spark as Spark",
        "http://localhost:8080": url,
        "'uuid'": repr(VERSION_ID),
    }
    for old, new in changes.items():
        program = program.replace(old, new)
    lines: list[str] = []

    def show(*values: object) -> None:
        lines.append(" ".join(map(str, values)))

    with ExitStack() as files:
        # The programs leave their files open.
        names: dict[str, Any] = {"print": show, "open": lambda *how: files.enter_context(Path(how[0]).open(how[1]))}
        exec(program, names)
    return lines
