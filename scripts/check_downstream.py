"""Type-check the projects in ``tests/typing`` as a user of the installed package would.

``sample_project`` uses the package itself, ``generated_project`` one that is generated for it. mypy and pyright must
both complain about every line marked ``# must fail`` and about no other: a marked line that passes means that types got
lost on the way to the user.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "tests" / "typing" / "sample_project"
GENERATED = ROOT / "tests" / "typing" / "generated_project"
DOCUMENT = ROOT / "tests" / "generator" / "distribution" / "zoo.yaml"
MARK = "# must fail"

Line = tuple[str, int]


def main() -> None:
    """Command line entry."""
    with tempfile.TemporaryDirectory() as folder:
        generated = Path(folder).resolve()
        build = ("-m", "dovetail_generator", "build", str(DOCUMENT), "--out", str(generated), "--name", "zoo_sdk")
        subprocess.run([sys.executable, *build, "--quiet"], cwd=ROOT, check=True)
        shutil.copytree(GENERATED, generated, dirs_exist_ok=True)
        found = [
            problem
            for project in (SAMPLE, generated)
            for checker in (mypy, pyright)
            for problem in problems(project, checker.__name__, checker(project))
        ]
    if found:
        sys.exit("\n".join(found))


def problems(project: Path, checker: str, complaints: dict[Line, str]) -> list[str]:
    """Where a checker's complaints differ from the marks in a project.

    Args:
        project: Its folder.
        checker: What to call the checker.
        complaints: File and line → what it said there.

    Returns:
        One line for each difference.
    """
    expected = set(marked(project))
    unexpected = [f"{name}:{line}: {checker}: {complaints[name, line]}" for name, line in complaints.keys() - expected]
    passed = [f"{name}:{line}: {checker} accepts what must fail" for name, line in expected - complaints.keys()]
    return sorted(unexpected + passed)


def marked(project: Path) -> Iterator[Line]:
    """File and line of every mark."""
    for path in sorted(project.rglob("*.py")):
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if text.endswith(MARK):
                yield str(path.relative_to(project)), number


def mypy(project: Path) -> dict[Line, str]:
    """What mypy says about a project."""
    command = [sys.executable, "-m", "mypy", "--config-file", "pyproject.toml", "--output", "json", "."]
    output = _output(command, project)
    entries = [json.loads(line) for line in output.splitlines() if line.startswith("{")]
    if not entries and "Success" not in output:
        sys.exit(f"mypy did not run:\n{output}")
    return {(entry["file"], entry["line"]): entry["message"] for entry in entries if entry["severity"] == "error"}


def pyright(project: Path) -> dict[Line, str]:
    """What pyright says about a project."""
    output = _output([sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--outputjson"], project)
    complaints: dict[Line, str] = {}
    for entry in json.loads(output)["generalDiagnostics"]:
        if entry["severity"] == "error":
            name = str(Path(entry["file"]).relative_to(project))
            complaints[name, entry["range"]["start"]["line"] + 1] = entry["message"]
    return complaints


def _output(command: list[str], project: Path) -> str:
    finished = subprocess.run(command, cwd=project, capture_output=True, text=True)
    if finished.returncode not in {0, 1}:
        sys.exit(f"{' '.join(command)} failed:\n{finished.stdout}{finished.stderr}")
    return finished.stdout


if __name__ == "__main__":
    main()
