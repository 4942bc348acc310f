"""Addresses that do not answer: one that refuses, one that swallows connection attempts."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Generator


def refused_port() -> int:
    """A loopback port nobody listens on. It was free a moment ago, and the kernel hands it out again last."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def black_hole() -> Generator[int]:
    """The port of a listener whose backlog is full, so that a connect waits without an answer (Linux)."""
    with contextlib.ExitStack() as stack:
        listener = stack.enter_context(socket.socket())
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        port = int(listener.getsockname()[1])
        # Nobody accepts. The kernel takes backlog + 1 connections (one here) and then drops every SYN, so that connect
        # retries in silence. The number is the kernel's affair: fill until one attempt does not complete.
        for _ in range(16):
            filler = stack.enter_context(socket.socket())
            filler.settimeout(0.1)
            try:
                filler.connect(("127.0.0.1", port))
            except TimeoutError:
                break
        else:
            raise RuntimeError("this kernel takes connections beyond the backlog: there is no black hole here")
        yield port
