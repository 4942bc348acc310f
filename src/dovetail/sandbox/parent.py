"""Stopping when the process that started this one is gone."""

from __future__ import annotations

import os
import threading

INTERVAL = 0.5
"""How often to look, in seconds."""


def stop_without_parent(stop: threading.Event) -> None:
    """Set an event once the parent process is gone; the watch ends when the event is set by anybody."""
    parent = os.getppid()

    def watch() -> None:
        while not stop.wait(INTERVAL):
            if os.getppid() != parent:
                stop.set()

    threading.Thread(target=watch, name="watch-parent", daemon=True).start()
