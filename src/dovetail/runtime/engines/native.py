"""Loading pyreqwest from a thread that lasts.

What its native half makes when it is loaded belongs to the thread that loads it; once that thread has ended, the next
request with a body ends the process (pyreqwest 0.15.1). The main thread lasts; from any other, a thread that never ends
loads it.
"""

from __future__ import annotations

import sys
import threading


def load() -> bool:
    """Load pyreqwest, once for the process; whether it is there to be loaded."""
    if "pyreqwest" in sys.modules or threading.current_thread() is threading.main_thread():
        return _imported()
    done = threading.Event()
    found: list[bool] = []

    def stay() -> None:
        found.append(_imported())
        done.set()
        if found[0]:
            threading.Event().wait()

    threading.Thread(target=stay, name="dovetail-native", daemon=True).start()
    done.wait()
    return found[0]


def _imported() -> bool:
    try:
        import pyreqwest as _  # noqa: F401
    except ImportError:
        return False
    return True
