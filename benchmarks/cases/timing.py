"""How a case measures itself: CPU seconds of the process, all threads included, for each call."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable

WARM_UP = 0.1
MEASURED = 0.4


def cpu_per_call(function: Callable[[], object]) -> float:
    """CPU seconds that one call of a function takes."""
    _cpu_for(function, WARM_UP)
    return _cpu_for(function, MEASURED)


def cpu_per_call_in_thread(function: Callable[[], object]) -> float:
    """The same, called from a thread that is not the main one."""
    results: list[float] = []
    thread = threading.Thread(target=lambda: results.append(cpu_per_call(function)))
    thread.start()
    thread.join()
    return results[0]


async def cpu_per_call_in_tasks(function: Callable[[], Awaitable[object]], tasks: int) -> float:
    """The same for a coroutine function that many tasks call at once, each again and again."""
    await _cpu_of_tasks(function, tasks, WARM_UP)
    return await _cpu_of_tasks(function, tasks, MEASURED)


def _cpu_for(function: Callable[[], object], seconds: float) -> float:
    calls = 0
    started = now = time.process_time()
    while now - started < seconds:
        function()
        calls += 1
        now = time.process_time()
    return (now - started) / calls


async def _cpu_of_tasks(function: Callable[[], Awaitable[object]], tasks: int, seconds: float) -> float:
    calls = 0
    started = time.process_time()

    async def repeat() -> None:
        nonlocal calls
        while True:
            await function()
            calls += 1
            if time.process_time() - started > seconds:
                return

    await asyncio.gather(*(repeat() for _ in range(tasks)))
    return (time.process_time() - started) / calls
