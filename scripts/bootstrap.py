"""Make a virtual environment and install into it, unless that is done already.

Needs nothing but Python 3.11 and pip. ``make`` runs it before every target: when neither the interpreter nor the files
that decide what is installed have changed since the last time, it does nothing.

    python scripts/bootstrap.py .venv --install -e '.[dev]'

What has nothing in common with the project can bring constraints of its own.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import itertools
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONSTRAINTS = "constraints.txt"
DECIDED_BY = ("pyproject.toml", "scripts/bootstrap.py")


def main() -> None:
    """Command line entry."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory", help="where the environment goes, relative to the repository")
    parser.add_argument("--constraints", default=CONSTRAINTS, help="the file that pins versions")
    parser.add_argument("--install", nargs=argparse.REMAINDER, required=True, help="what to hand to pip install")
    options = parser.parse_args()
    ensure(ROOT / options.directory, options.install, options.constraints)


def ensure(directory: Path, install: list[str], constraints: str = CONSTRAINTS) -> None:
    """Bring an environment up to date.

    Args:
        directory: Where it is.
        install: Arguments of ``pip install``, run from the repository.
        constraints: The file that pins versions, relative to the repository.
    """
    stamp = directory / ".installed"
    wanted = _fingerprint(["-c", constraints, *install])
    if stamp.is_file() and stamp.read_text() == wanted and (directory / "bin" / "python").exists():
        return
    if _version_of(directory) != sys.version_info[:2]:
        print(f"{directory.name}: making it with Python {sys.version.split()[0]}", flush=True)
        shutil.rmtree(directory, ignore_errors=True)
        _create(directory)
    stamp.unlink(missing_ok=True)
    print(f"{directory.name}: installing {' '.join(install)}", flush=True)
    python = str(directory / "bin" / "python")
    command = [
        python,
        "-m",
        "pip",
        "install",
        "-qq",
        "--disable-pip-version-check",
        "-c",
        constraints,
        *install,
    ]
    finished = subprocess.run(command, cwd=ROOT)
    if finished.returncode:
        sys.exit(f"{directory.name}: pip could not install {' '.join(install)}; its own message is above.")
    stamp.write_text(wanted)


def _fingerprint(install: list[str]) -> str:
    digest = hashlib.sha256(repr((sys.version_info[:2], str(ROOT), install)).encode())
    requirement_files = [name for flag, name in itertools.pairwise(install) if flag in {"-r", "-c"}]
    for name in (*DECIDED_BY, *requirement_files):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def _version_of(directory: Path) -> tuple[int, ...] | None:
    """The Python version of an environment that works; None when there is none."""
    configuration = directory / "pyvenv.cfg"
    if not configuration.is_file() or not (directory / "bin" / "python").exists():
        return None
    for line in configuration.read_text().splitlines():
        key, _, value = line.partition("=")
        if key.strip() == "version":
            return tuple(int(part) for part in value.strip().split(".")[:2])
    return None


def _create(directory: Path) -> None:
    """Make the environment, also where the system's Python comes without ``ensurepip`` (Debian splits it off)."""
    with_pip = importlib.util.find_spec("ensurepip") is not None
    venv.create(directory, symlinks=True, with_pip=with_pip)
    if not with_pip:
        python = str(directory / "bin" / "python")
        subprocess.run([sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "pip"], check=True)


if __name__ == "__main__":
    main()
