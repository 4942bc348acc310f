"""What differs in kind between the sync and the async client; the other half is ``async_primitives``."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

T = TypeVar("T")
R = TypeVar("R")

sleep: Callable[[float], None] = time.sleep


def result_of(future: Future[T]) -> T:
    """The result of a future that another thread will set."""
    return future.result()


def run_all(
    function: Callable[[T], R], items: Iterable[T], concurrency: int, executor: Executor | None, stop_on_error: bool
) -> list[R | Exception]:
    """``function`` of every item, at most ``concurrency`` at a time; results and exceptions in order."""
    if executor is not None:
        return _run_all(executor, function, items, concurrency, stop_on_error)
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(concurrency, thread_name_prefix="dovetail") as threads:
        return _run_all(threads, function, items, concurrency, stop_on_error)


def _run_all(
    executor: Executor, function: Callable[[T], R], items: Iterable[T], concurrency: int, stop_on_error: bool
) -> list[R | Exception]:
    results: list[R | Exception] = []
    waiting: deque[Future[R]] = deque()

    def take() -> None:
        future = waiting.popleft()
        try:
            results.append(future.result())
        except Exception as error:
            if stop_on_error:
                raise
            results.append(error)

    try:
        for item in items:
            # Twice the concurrency is in hand, so that a slow call at the front does not idle the others.
            if len(waiting) >= 2 * concurrency:
                take()
            waiting.append(executor.submit(function, item))
        while waiting:
            take()
    finally:
        for future in waiting:
            future.cancel()
    return results
