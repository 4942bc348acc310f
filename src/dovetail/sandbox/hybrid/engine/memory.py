"""How much memory processes take and may take, as the operating system tells it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

MEBIBYTE = 2**20


def resident_bytes(pid: int) -> int | None:
    """The resident memory of a process; None where the system does not tell."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return None


def limit_bytes() -> int | None:
    """How much memory this process may take: its own limit, or what the machine has; None if nobody tells."""
    if sys.platform == "win32":
        return None
    import resource

    soft = resource.getrlimit(resource.RLIMIT_AS)[0]
    if soft != resource.RLIM_INFINITY:
        return soft
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")


def mebibytes(number: float | None) -> float | None:
    """Bytes as MiB with two decimals."""
    return None if number is None else round(number / MEBIBYTE, 2)
