"""Loading the native engine's library from a thread that stays.

Its allocator belongs to the thread that loads it. When that thread ends while others use the library, the process
crashes; so when a worker thread is the first to need it, a thread that never ends loads it instead.
"""

from __future__ import annotations

import sys
import threading


def load_native() -> None:
    """Load the library of the native engine.

    Raises:
        ImportError: It is not installed here.
    """
    if "pyreqwest" in sys.modules or threading.current_thread() is threading.main_thread():
        _load()
        return
    failures: list[ImportError] = []
    loaded = threading.Event()

    def load_and_stay() -> None:
        try:
            _load()
        except ImportError as error:
            failures.append(error)
        loaded.set()
        if not failures:
            threading.Event().wait()

    threading.Thread(target=load_and_stay, name="dovetail-native", daemon=True).start()
    loaded.wait()
    if failures:
        raise failures[0]


def _load() -> None:
    import pyreqwest.client as _  # noqa: F401
