"""Waiting for a blocking native call in a way that Ctrl-C can interrupt.

A native call on the main thread holds signals back until it returns. A helper thread makes the call instead, and the
main thread waits on a lock, which a signal interrupts at once. After an interrupt the helper is still busy; it is
abandoned (each call has its own box for the result) and the next call gets a new one.
"""

from __future__ import annotations

import contextlib
import os
import threading
import weakref
from collections.abc import Callable
from typing import Any, TypeVar

from dovetail.runtime.engines.protocol import EngineFailure

T = TypeVar("T")


class _Job:
    __slots__ = ("call", "done", "error", "value")

    def __init__(self, call: Callable[[], Any]) -> None:
        self.call = call
        self.done = threading.Lock()
        self.done.acquire()
        self.value: Any = None
        self.error: BaseException | None = None


class Waiter:
    """Runs one call at a time in a helper thread of its own."""

    def __init__(self) -> None:
        self._go = threading.Lock()
        self._go.acquire()
        self._job: _Job | None = None
        self._idle = True
        threading.Thread(target=self._work, name="dovetail-waiter", daemon=True).start()

    @property
    def idle(self) -> bool:
        """Whether the helper is free."""
        return self._idle

    def run(self, call: Callable[[], T], patience: Callable[[], float] | None = None) -> T:
        """The result of ``call``, which an interrupt of this thread abandons but does not stop.

        Args:
            call: What to do.
            patience: Says, whenever asked, how many seconds more to wait.

        Raises:
            EngineFailure: The patience ran out.
        """
        self._idle = False
        job = self._job = _Job(call)
        try:
            self._go.release()
            _wait_for(job.done, patience)
        except BaseException:
            # Without a next job the helper ends by itself; it may not even have taken this one yet.
            self._job = None
            with contextlib.suppress(RuntimeError):
                self._go.release()
            raise
        self._idle = True
        error, value = job.error, job.value
        if error is not None:
            try:
                raise error
            finally:
                del job, error  # else the error and this frame would keep each other alive
        result: T = value
        return result

    def stop(self) -> None:
        """End the helper once it is free."""
        if self._idle:
            self._idle = False
            self._job = None
            self._go.release()

    def _work(self) -> None:
        while True:
            self._go.acquire()
            job = self._job
            if job is None:
                return
            try:
                job.value = job.call()
            except BaseException as error:
                job.error = error
            job.done.release()
            del job


def _wait_for(lock: threading.Lock, patience: Callable[[], float] | None) -> None:
    # A signal that comes between Python's last look for one and the wait does not end the wait: it is seen after it.
    longest = 0.1 if os.name == "nt" else 0.5
    while True:
        left = longest if patience is None else min(longest, max(0.0, patience()))
        if lock.acquire(timeout=left):
            return
        if patience is not None and patience() <= 0:
            raise EngineFailure("timeout", True, "the other side was silent for too long")


class Waiters:
    """Runs a call directly, or through a `Waiter` when this is the main thread or its time is watched."""

    def __init__(self) -> None:
        self._waiter: Waiter | None = None

    def run(self, call: Callable[[], T], patience: Callable[[], float] | None = None) -> T:
        """The result of ``call``; see `Waiter.run`."""
        if threading.current_thread() is not threading.main_thread():
            if patience is None:
                return call()
            watched = Waiter()
            try:
                return watched.run(call, patience)
            finally:
                watched.stop()
        waiter = self._waiter
        if waiter is None or not waiter.idle:
            waiter = self._waiter = Waiter()
            weakref.finalize(self, waiter.stop)  # a client that nobody closed leaves no thread behind
        return waiter.run(call, patience)

    def close(self) -> None:
        """End the helper thread."""
        if self._waiter is not None:
            self._waiter.stop()
            self._waiter = None
