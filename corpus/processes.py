"""A function in a process of its own, with a limit, and what it took: CPU, memory, time.

All processes are forked from one server that holds the generator and its engines already, so that what is measured is
work on a document and not the import of libraries, for every engine alike.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

_LAZY = 10
_MEMORY = 12 << 30
_PRELOADED = ["datamodel_code_generator.parser.openapi", "openapi_python_client", "dovetail_generator.package"]
_PER_SECOND = 1e6


@dataclass(frozen=True)
class Outcome:
    """What came of a function in a process.

    Attributes:
        value: What it returned; None when it did not return.
        error: The last lines of its traceback; empty when it returned.
        cpu: Seconds of CPU of the process and its own.
        seconds: Seconds on the clock.
        rss: Peak of its memory in MB; of the largest process when it has several.
    """

    value: Any
    error: str
    cpu: float
    seconds: float
    rss: float


def prepare() -> None:
    """Name what the server of processes holds; to be called once, before the first process."""
    multiprocessing.get_context("forkserver").set_forkserver_preload(_PRELOADED)


def run(function: Callable[..., Any], *arguments: object, limit: float) -> Outcome:
    """Call a function in a process of its own.

    Args:
        function: A function of a module.
        arguments: What it is given; they and the result are pickled.
        limit: Seconds after which it and all that it started is ended.

    Returns:
        What came of it.
    """
    context = multiprocessing.get_context("forkserver")
    receiving, sending = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(sending, function, arguments))
    started = time.monotonic()
    process.start()
    sending.close()
    value, error, cpu, rss = None, f"it took more than {limit:.0f} s", 0.0, 0.0
    try:
        if receiving.poll(limit):
            value, error, cpu, rss = receiving.recv()
        elif process.pid is not None:
            _end(process.pid)
    except EOFError:
        error = "the process was ended by the system"
    finally:
        receiving.close()
    process.join()
    process.close()
    return Outcome(value, error, cpu, time.monotonic() - started, rss)


def _end(leader: int) -> None:
    try:
        os.killpg(leader, signal.SIGKILL)
    except ProcessLookupError:
        return


def _child(sending: Connection, function: Callable[..., Any], arguments: tuple[object, ...]) -> None:
    os.setsid()
    os.nice(_LAZY)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    before = _used()
    value, error = None, ""
    try:
        value = function(*arguments)
    except BaseException:
        error = _ending(traceback.format_exc())
    rss = max(resource.getrusage(kind).ru_maxrss for kind in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    # A Mac counts in bytes, all others in kilobytes.
    megabytes = rss / (_PER_SECOND if sys.platform == "darwin" else 1e3)
    sending.send((value, error, _used() - before, megabytes))
    sending.close()


def _used() -> float:
    kinds = [resource.getrusage(kind) for kind in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(kind.ru_utime + kind.ru_stime for kind in kinds)


def _ending(text: str) -> str:
    return "\n".join(text.strip().splitlines()[-7:])
