"""Source as ``ruff`` writes it, the same on every machine whatever is configured there."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping
from functools import cache as once
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from dovetail_generator.texts import Cache


class ToolError(Exception):
    """A tool that the generator needs is missing or refuses its work."""


_COMMON = ("--isolated", "--no-cache", "--quiet", "--config", "line-length = 120", "--target-version", "py311")


def format_files(
    files: Mapping[str, str], first_party: tuple[str, ...] = (), *, cache: Cache | None = None
) -> dict[str, str]:
    """Python files with their imports sorted, unused ones gone, everything formatted; other files as they are.

    Args:
        files: Relative path → content.
        first_party: Packages whose imports come last, beside ``dovetail`` and ``dovetail_api``.
        cache: Where texts that were formatted before are found.

    Raises:
        ToolError: ``ruff`` is missing, or it refuses the source.
    """
    kept = cache or Cache(None)
    # What a module is called says whether it may import what it does not use.
    keys = {
        path: kept.key(_version(), _COMMON, first_party, Path(path).name, text)
        for path, text in files.items()
        if path.endswith(".py")
    }
    done = dict(files)
    modules: list[str] = []
    for path, key in keys.items():
        text = kept.get(key)
        if text is None:
            modules.append(path)
        else:
            done[path] = text
    if not modules:
        return done
    known = ", ".join(f'"{name}"' for name in dict.fromkeys(("dovetail", "dovetail_api", *first_party)))
    with tempfile.TemporaryDirectory() as folder:
        for path in modules:
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(files[path], encoding="utf-8")
        party = f"lint.isort.known-first-party = [{known}]"
        _ruff("check", "--select", "I,F401", "--fix", "--config", party, *_COMMON, folder)
        _ruff("format", *_COMMON, folder)
        for path in modules:
            done[path] = Path(folder, path).read_text(encoding="utf-8")
            kept.put(keys[path], done[path])
        return done


@once
def _version() -> str:
    try:
        return version("ruff")
    except PackageNotFoundError:
        return ""


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
