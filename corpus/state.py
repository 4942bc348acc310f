"""Which generator a row is of: rows of several states of it are not to be taken for one."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_SOURCES = (_ROOT / "generator" / "dovetail_generator", _ROOT / "src" / "dovetail" / "runtime")
_SUFFIXES = {".py", ".jinja"}
_DIGITS = 12


def of_sources(folders: Iterable[Path] = _SOURCES) -> str:
    """The hash of the sources that decide what a package is and does.

    Args:
        folders: Where they are: the generator's, and those of what its packages run on.

    Returns:
        A few hexadecimal digits, the same wherever the folders are.
    """
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.suffix in _SUFFIXES):
            content = path.read_bytes()
            digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:_DIGITS]
