"""The same work on many things, in several processes: the results are those of one, in the same order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class LostProcessError(Exception):
    """A process ended before its share of the work was done."""


def cores() -> int:
    """How many processes this machine runs at once for us."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def each(work: Callable[[T], R], things: Sequence[T], jobs: int) -> list[R]:
    """What some work gives for each of some things, in their order.

    This process does the first share itself, so that two jobs are two processes. Where that is safe the others are
    forks, which have everything at once; elsewhere they are started anew and are handed the work.

    Args:
        work: A function, or an object that can be pickled and called. It changes nothing that others see.
        things: What it is done on.
        jobs: How many processes share it; one does it here.

    Raises:
        LostProcessError: A process ended early, as when memory ran out.
        Exception: What the work raised, as it would have been raised here.
    """
    jobs = min(jobs, len(things))
    if jobs < 2:
        return [work(thing) for thing in things]
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    context: Any = multiprocessing.get_context("fork" if is_safe else "spawn")
    others: list[tuple[Any, Connection]] = []
    try:
        for number in range(1, jobs):
            here, there = context.Pipe(duplex=False)
            process = context.Process(target=_share, args=(there, work, things[number::jobs]), daemon=True)
            others.append((process, here))
            process.start()
            there.close()
        results: list[Any] = [None] * len(things)
        results[::jobs] = [work(thing) for thing in things[::jobs]]
        for number, (process, here) in enumerate(others, 1):
            results[number::jobs] = _received(process, here)
        return results
    finally:
        for process, here in others:
            here.close()
            if process.pid is not None:
                process.kill()
                process.join()
                process.close()


def _share(there: Connection, work: Callable[[Any], Any], things: Sequence[Any]) -> None:
    """One process's part: its results, or what was raised."""
    # Ctrl-C reaches every process of the terminal; the one that started this one ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        told: tuple[bool, Any] = True, [work(thing) for thing in things]
    except Exception as error:
        told = False, error
    try:
        there.send(told)
    except BrokenPipeError:
        return
    except Exception as error:
        there.send((False, RuntimeError(f"{type(told[1]).__name__}: {told[1]} ({error})")))


def _received(process: Any, here: Connection) -> list[Any]:
    try:
        done, told = here.recv()
    except EOFError:
        process.join()
        raise LostProcessError(
            f"a process of the build ended by itself (exit code {process.exitcode}), as happens when memory runs out. "
            "Build with --jobs 1, which takes less."
        ) from None
    if not done:
        raise told
    results: list[Any] = told
    return results
