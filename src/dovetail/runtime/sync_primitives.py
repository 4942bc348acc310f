"""What differs in kind between the sync and the async client; the other half is ``async_primitives``."""

from __future__ import annotations

import contextlib
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from queue import SimpleQueue
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

T = TypeVar("T")
R = TypeVar("R")

sleep: Callable[[float], None] = time.sleep


def iterate(items: Iterable[T]) -> Iterator[T]:
    """An iterator over items, for ``take``."""
    return iter(items)


def take(items: Iterator[T], count: int) -> list[T]:
    """The next items, fewer only at the end."""
    return list(islice(items, count))


def flattened(groups: Iterable[Iterable[T]]) -> Iterator[T]:
    """The items of all groups, one after the other."""
    return chain.from_iterable(groups)


def tell(listener: Callable[[T], object], value: T) -> None:
    """Tell a function something."""
    listener(value)


def in_thread(function: Callable[[float], T], seconds: float) -> T:
    """The result of a function that blocks."""
    return function(seconds)


def sheltered(seconds: float) -> contextlib.AbstractContextManager[object]:
    """Nothing: there is no cancelled task here."""
    return contextlib.nullcontext()


class Ahead(Generic[T]):
    """Work that begins before its result is asked for, in a thread.

    Args:
        work: What to do.
    """

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._value: list[T] = []
        self._error: BaseException | None = None
        self._done = threading.Lock()  # a tenth of what a future costs
        self._done.acquire()
        threading.Thread(target=self._do, name="dovetail-ahead", daemon=True).start()

    def result(self) -> T:
        """What it came to; asked for once."""
        self._done.acquire()
        if self._error is not None:
            try:
                raise self._error
            finally:
                self._error = None  # else it and this frame would keep each other alive
        return self._value[0]

    def drop(self) -> None:
        """Nobody will ask: the thread ends by itself, with its request."""

    def _do(self) -> None:
        try:
            self._value.append(self._work())
        except BaseException as error:
            self._error = error
        self._done.release()


def result_of(future: Future[T], timeout: float) -> T:
    """The result of a future that another thread will set.

    Raises:
        TimeoutError: It took more than ``timeout`` seconds.
    """
    return future.result(max(0.0, timeout))


def run_all(
    function: Callable[[T], R], items: Iterable[T], concurrency: int, executor: Executor | None, stop_on_error: bool
) -> list[R | Exception]:
    """``function`` of every item, at most ``concurrency`` at a time; results and exceptions in order."""
    if executor is not None:
        return _run_in_executor(executor, function, items, concurrency, stop_on_error)
    return _run_in_threads(function, items, concurrency, stop_on_error)


def _run_in_threads(
    function: Callable[[T], R], items: Iterable[T], concurrency: int, stop_on_error: bool
) -> list[R | Exception]:
    """In daemon threads, unlike an executor's: Ctrl-C leaves calls under way behind, and so does the program's end."""
    results: dict[int, R | Exception] = {}
    failures: list[Exception] = []
    jobs: SimpleQueue[tuple[int, T] | None] = SimpleQueue()
    free = threading.Semaphore(concurrency)
    workers = 0

    def work() -> None:
        while (job := jobs.get()) is not None:
            index, item = job
            try:
                results[index] = function(item)
            except Exception as error:
                results[index] = error
                failures.append(error)
            free.release()

    try:
        for job in enumerate(items):
            free.acquire()
            if stop_on_error and failures:
                free.release()
                break
            if workers < concurrency:
                threading.Thread(target=work, name="dovetail-send-many", daemon=True).start()
                workers += 1
            jobs.put(job)
        for _ in range(concurrency):
            free.acquire()
    finally:
        for _ in range(workers):
            jobs.put(None)
    if stop_on_error and failures:
        raise failures[0]
    return [results[index] for index in range(len(results))]


def _run_in_executor(
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
