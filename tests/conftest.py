"""What all tests stand on: Ctrl-C means the same wherever they are started from, and examples may take their time."""

from __future__ import annotations

import signal

from hypothesis import HealthCheck, settings

# A shell ignores Ctrl-C for what it starts in the background, which every program started from there would inherit.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# How quick a busy machine makes examples says nothing about the code.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")
