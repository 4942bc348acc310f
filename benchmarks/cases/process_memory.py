"""Memory of this process, in bytes."""

from __future__ import annotations

import resource
from pathlib import Path


def resident() -> int:
    """Resident memory of this process, in bytes."""
    return _memory("VmRSS")


def peak() -> int:
    """The most memory that was ever resident, in bytes."""
    return _memory("VmHWM")


def _memory(name: str) -> int:
    status = Path("/proc/self/status")
    if not status.exists():
        # The peak alone is known: in bytes on macOS.
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    line = next(line for line in status.read_text().splitlines() if line.startswith(name))
    return int(line.split()[1]) * 1024
