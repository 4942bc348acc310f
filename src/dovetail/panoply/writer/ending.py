"""The end of a process: its exit hook, SIGTERM, and forks, for all writers that it has."""

from __future__ import annotations

import atexit
import contextlib
import os
import signal
import sys
import threading
import weakref
from collections.abc import Sequence
from queue import SimpleQueue
from time import monotonic
from types import FrameType
from typing import Final, Protocol

_STUCK: Final = 2.0


class _Forking(threading.local):
    """What a thread that forks had blocked before."""

    mask: set[int | signal.Signals] | None = None


class Ending(Protocol):
    """What a writer does when its process ends or forks."""

    exit_timeout: float

    def forked(self) -> None:
        """Begin anew in a forked child."""
        ...

    def freeze(self) -> None:
        """Accept nothing more, without telling anybody: whoever writes waits for the end."""
        ...

    def begin_end(self) -> None:
        """Accept nothing more."""
        ...

    def end(self, deadline: float) -> str:
        """Send what is left until a moment (`time.monotonic`); what could not be sent, in words, or nothing."""
        ...


_writers: weakref.WeakSet[Ending] = weakref.WeakSet()
_lock = threading.Lock()
_forking = _Forking()
_asked_to_end: SimpleQueue[int] = SimpleQueue()
_watched: int | None = None  # the process in which a thread waits for SIGTERM's handler; a fork has none of it at once
_may_die = False
_hook_of: int | None = None  # the process in which the exit hook of multiprocessing is set


def register(writer: Ending) -> None:
    """See a writer through the end of the process.

    Args:
        writer: It; kept only as long as somebody else does.
    """
    _writers.add(writer)


def started(handle_sigterm: bool) -> None:
    """Prepare for the end, when a writer starts its threads: later, no thread could be started.

    Args:
        handle_sigterm: Whether SIGTERM is to be waited for too.
    """
    global _watched, _hook_of
    with _lock:
        if _hook_of != os.getpid():
            _hook_of = os.getpid()
            _hook_multiprocessing()
        if handle_sigterm and _watched != os.getpid() and signal.getsignal(signal.SIGTERM) is _on_sigterm:
            threading.Thread(target=_watch, name="dovetail-panoply-sigterm", daemon=True).start()
            _watched = os.getpid()


def handle_sigterm() -> None:
    """Take SIGTERM, unless the application does something with it itself, or this is not the main thread."""
    if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        signal.signal(signal.SIGTERM, _on_sigterm)


def _hook_multiprocessing() -> None:
    """A child of multiprocessing ends without calling exit hooks; it has hooks of its own."""
    process = sys.modules.get("multiprocessing.process")
    if process is not None and process.parent_process() is not None:
        from multiprocessing.util import Finalize

        Finalize(None, _at_exit, exitpriority=100)


def _on_sigterm(number: int, frame: FrameType | None) -> None:
    """Only hand over: the main thread may hold any lock, and goes on to let it go."""
    if _may_die or _watched != os.getpid():
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTERM)
    else:
        _asked_to_end.put(number)


def _watch() -> None:
    """Wait for SIGTERM, send what is left, and let the process end by it as it would have."""
    global _may_die
    _asked_to_end.get()
    writers = list(_writers)
    for writer in writers:
        writer.freeze()
    _end(writers)
    _may_die = True
    os.kill(os.getpid(), signal.SIGTERM)
    # Where the main thread is in the middle of something that cannot be interrupted.
    threading.Event().wait(_STUCK)
    os._exit(128 + signal.SIGTERM)


def _at_exit() -> None:
    _end(list(_writers))


def _end(writers: Sequence[Ending]) -> None:
    begun = monotonic()
    for writer in writers:  # all at once, in the same time
        writer.begin_end()
    for writer in writers:
        words = writer.end(begun + writer.exit_timeout)
        if words:
            with contextlib.suppress(OSError, ValueError, AttributeError):  # no stderr, or a closed one
                sys.stderr.write(f"dovetail.panoply: {words}\n")
                sys.stderr.flush()


def _forked() -> None:
    global _lock, _asked_to_end
    _lock = threading.Lock()
    _asked_to_end = SimpleQueue()
    for writer in list(_writers):
        writer.forked()


def _before_fork() -> None:
    """Let SIGTERM wait: CPython forgets in a child what came before the child was ready, once there is a handler."""
    if signal.getsignal(signal.SIGTERM) is _on_sigterm:
        _forking.mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})


def _after_fork() -> None:
    mask, _forking.mask = _forking.mask, None
    if mask is not None:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)


atexit.register(_at_exit)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forked)
    os.register_at_fork(before=_before_fork, after_in_parent=_after_fork, after_in_child=_after_fork)
