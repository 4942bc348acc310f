"""Ctrl-C means the same wherever the suite is started from."""

from __future__ import annotations

import signal

# A shell ignores Ctrl-C for what it starts in the background, which every program started from there would inherit.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
