"""Source as ``ruff`` writes it, the same on every machine whatever is configured there."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path


class ToolError(Exception):
    """A tool that the generator needs is missing or refuses its work."""


_COMMON = ("--isolated", "--no-cache", "--quiet", "--config", "line-length = 120", "--target-version", "py311")


def format_files(files: Mapping[str, str], first_party: tuple[str, ...] = ()) -> dict[str, str]:
    """Python files with their imports sorted, unused ones gone, everything formatted; other files as they are.

    Args:
        files: Relative path → content.
        first_party: Packages whose imports come last, beside ``dovetail`` and ``dovetail_api``.

    Raises:
        ToolError: ``ruff`` is missing, or it refuses the source.
    """
    modules = [path for path in files if path.endswith(".py")]
    if not modules:
        return dict(files)
    known = ", ".join(f'"{name}"' for name in dict.fromkeys(("dovetail", "dovetail_api", *first_party)))
    with tempfile.TemporaryDirectory() as folder:
        for path in modules:
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(files[path], encoding="utf-8")
        party = f"lint.isort.known-first-party = [{known}]"
        _ruff("check", "--select", "I,F401", "--fix", "--config", party, *_COMMON, folder)
        _ruff("format", *_COMMON, folder)
        return dict(files) | {path: Path(folder, path).read_text(encoding="utf-8") for path in modules}


def _ruff(*arguments: str) -> None:
    try:
        from ruff import find_ruff_bin  # pyright: ignore[reportMissingTypeStubs]
    except ImportError:
        raise ToolError("ruff is not installed: pip install 'dovetail[generate]'") from None
    done = subprocess.run([find_ruff_bin(), *arguments], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        raise ToolError(
            f"ruff refuses the emitted source, which is a fault of the generator:\n{done.stdout}{done.stderr}"
        )
