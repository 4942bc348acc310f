"""Resident memory of a process that has imported some modules, in bytes: ``imported.py MODULE...``."""

from __future__ import annotations

import importlib
import os
import resource
import sys
from pathlib import Path

for name in sys.argv[1:]:
    importlib.import_module(name)
statistics = Path("/proc/self/statm")
if statistics.exists():
    print(int(statistics.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE"))
else:
    # Where there is no /proc, the peak is the closest: bytes on macOS, kibibytes elsewhere.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(peak if sys.platform == "darwin" else peak * 1024)
