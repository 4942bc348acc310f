"""What differs in kind between the sync and the async client; the other half is ``async_primitives``."""

from __future__ import annotations

import contextlib
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from queue import SimpleQueue
from typing import TYPE_CHECKING, Final, Generic, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from dovetail.runtime.in_flight import InFlight

T = TypeVar("T")
R = TypeVar("R")

_LOOK: Final = 0.5
_FAREWELL: Final = 2.0

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


class Pool:
    """Work on many things at a time, in threads: as many as turn out well.

    Args:
        in_flight: How many that is.

    Attributes:
        stopped: Set when the work is broken off: whatever is under way looks at it, and ends.
    """

    def __init__(self, in_flight: InFlight) -> None:
        self.stopped: bool = False
        self._in_flight = in_flight

    def run(self, function: Callable[[T], float], items: Iterable[T]) -> None:
        """Call a function with every item, which is taken when its turn has come.

        Args:
            function: Gives how much it did, in any unit (see `InFlight.done`). An exception ends everything.
            items: What there is to do.
        """
        crew = _Crew(self, self._in_flight, function, iter(items))
        try:
            crew.start()
            # A signal that comes between Python's last look for one and the wait does not end the wait.
            while not crew.ended.wait(_LOOK):
                pass
        except BaseException:
            self.stopped = True
            crew.ended.wait(_FAREWELL)  # whatever is under way takes its half-written files away
            raise
        if crew.failures:
            raise crew.failures[0]

    def turn(self) -> None:
        """Wait until something may be sent: a server has asked for a pause."""
        while not self.stopped and (wait := self._in_flight.wait(time.monotonic())) > 0:
            self.rest(min(wait, _LOOK))

    def rest(self, seconds: float) -> None:
        """Wait so long, unless the work is broken off."""
        end = time.monotonic() + seconds
        while not self.stopped and (left := end - time.monotonic()) > 0:
            sleep(min(left, _LOOK))


class _Crew(Generic[T]):
    """The threads of one run: daemons, so that neither Ctrl-C nor the program's end waits for a server."""

    def __init__(self, pool: Pool, in_flight: InFlight, function: Callable[[T], float], source: Iterator[T]) -> None:
        self.ended = threading.Event()
        self.failures: list[BaseException] = []
        self._pool = pool
        self._in_flight = in_flight
        self._function = function
        self._source = source
        self._turn = threading.Lock()  # an iterator is asked by one at a time
        self._count = threading.Lock()
        self._workers = 0
        self._exhausted = False

    def start(self) -> None:
        self._in_flight.begin(time.monotonic())
        self._add_workers()

    def _add_workers(self) -> None:
        while self._may_join():
            try:
                threading.Thread(target=self._work, name="dovetail-transfer", daemon=True).start()
            except RuntimeError:  # no more threads to be had: those that are there do it
                if self._leave():
                    raise
                return

    def _work(self) -> None:
        try:
            while taken := self._taken():
                self._in_flight.done(self._function(taken[0]), time.monotonic())
                del taken
                self._add_workers()
                if self._is_surplus():
                    return
        except BaseException as error:
            self.failures.append(error)
            self._pool.stopped = True
        self._leave()

    def _taken(self) -> list[T]:
        with self._turn:
            taken = [] if self._exhausted or self._pool.stopped else list(islice(self._source, 1))
        if not taken:
            self._exhausted = True
        return taken

    def _may_join(self) -> bool:
        with self._count:
            joins = not (self._exhausted or self._pool.stopped) and self._workers < self._in_flight.limit
            self._workers += joins
            return joins

    def _is_surplus(self) -> bool:
        """Whether this worker leaves the others alone with the rest, and is not counted any more."""
        with self._count:
            surplus = self._workers > self._in_flight.limit
            self._workers -= surplus
            return surplus

    def _leave(self) -> bool:
        with self._count:
            self._workers -= 1
            last = not self._workers
        if last:
            self.ended.set()
        return last


class Threads:
    """Runs functions that block, so many at a time.

    Args:
        count: How many.
    """

    def __init__(self, count: int) -> None:
        self._free = threading.Semaphore(count)

    def run(self, function: Callable[[], T]) -> T:
        """The result of a function, which is called once another is done."""
        with self._free:
            return function()
