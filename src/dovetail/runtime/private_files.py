"""Small files that only their owner may read, replaced in one step: profiles, logins, states."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_private(path: Path, text: str, *, alone: bool = False) -> None:
    """Write a file that only its owner may read, and put it in place in one step.

    Args:
        path: The file; of a link, what it points to is replaced. Folders are made.
        text: What it is to hold.
        alone: Whether nobody else writes it at the same time, as under a lock: what a killed process left behind has
            the same name then, and is written over.
    """
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if alone:
        temporary = str(target.with_name(f".{target.name}.new"))
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    else:
        # mkstemp makes files with mode 0600.
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with open(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
