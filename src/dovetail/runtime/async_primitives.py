"""What differs in kind between the async and the sync client; the other half is ``sync_primitives``."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Coroutine, Iterable, Iterator
from concurrent.futures import Future
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import anyio
import anyio.to_thread

if TYPE_CHECKING:
    from typing_extensions import TypeIs

    from dovetail.runtime.in_flight import InFlight

T = TypeVar("T")
R = TypeVar("R")

sleep: Callable[[float], Awaitable[None]] = anyio.sleep


def iterate(items: Iterable[T] | AsyncIterable[T]) -> Iterator[T] | AsyncIterator[T]:
    """An iterator over items of either kind, for ``take``."""
    return aiter(items) if isinstance(items, AsyncIterable) else iter(items)


async def take(items: Iterator[T] | AsyncIterator[T], count: int) -> list[T]:
    """The next items, fewer only at the end."""
    if isinstance(items, Iterator):
        return list(islice(items, count))
    taken: list[T] = []
    while len(taken) < count:
        try:
            taken.append(await anext(items))
        except StopAsyncIteration:
            break
    return taken


async def flattened(groups: AsyncIterable[Iterable[T]]) -> AsyncIterator[T]:
    """The items of all groups, one after the other."""
    async for group in groups:
        for item in group:
            yield item


async def tell(listener: Callable[[T], object], value: T) -> None:
    """Tell a function something; one that is async is awaited."""
    told = listener(value)
    if isinstance(told, Awaitable):
        await told


async def in_thread(function: Callable[[float], T], seconds: float) -> T:
    """The result of a function that blocks; one that is no longer wanted is left behind."""
    return await anyio.to_thread.run_sync(function, seconds, abandon_on_cancel=True)


def sheltered(seconds: float) -> contextlib.AbstractContextManager[object]:
    """Within, a cancelled task goes on for at most so many seconds: long enough to say goodbye."""
    return anyio.move_on_after(seconds, shield=True)


class Ahead(Generic[T]):
    """Work that begins before its result is asked for; outside asyncio, only then.

    Args:
        work: What to do.
    """

    def __init__(self, work: Callable[[], Coroutine[Any, Any, T]]) -> None:
        self._work = work
        self._task: asyncio.Task[T] | None = None
        with contextlib.suppress(RuntimeError):  # trio has no tasks without somebody who waits for them
            self._task = asyncio.get_running_loop().create_task(work())
        if self._task is not None:
            self._task.add_done_callback(_look_at)

    async def result(self) -> T:
        """What it came to."""
        return await (self._work() if self._task is None else self._task)

    def drop(self) -> None:
        """Stop it, if it goes on: nobody will ask."""
        if self._task is not None:
            self._task.cancel()


def _look_at(task: asyncio.Task[Any]) -> None:
    """Take note of a failure that nobody asked for; asyncio would complain about it."""
    if not task.cancelled():
        task.exception()


async def result_of(future: Future[T], timeout: float) -> T:
    """The result of a future that another thread, or another task of any loop, will set.

    Raises:
        TimeoutError: It took more than ``timeout`` seconds.
    """
    if not future.done():
        done = anyio.Event()
        call_soon = _from_any_thread()

        def wake(_: object) -> None:
            with contextlib.suppress(RuntimeError):  # the loop that waited has ended
                call_soon(done.set)

        future.add_done_callback(wake)
        with anyio.fail_after(timeout):
            await done.wait()
    return future.result()


def _from_any_thread() -> Callable[[Callable[[], object]], object]:
    """How to have something done soon on the running event loop, from any thread, its own among them."""
    try:
        return asyncio.get_running_loop().call_soon_threadsafe
    except RuntimeError:
        import trio

        return trio.lowlevel.current_trio_token().run_sync_soon


async def run_all(
    function: Callable[[T], Awaitable[R]], items: Iterable[T], concurrency: int, executor: Any, stop_on_error: bool
) -> list[R | Exception]:
    """``function`` of every item, at most ``concurrency`` at a time; results and exceptions in order."""
    if executor is not None:
        raise TypeError("An executor belongs to the sync Client; an AsyncClient runs its calls on the event loop.")
    results: dict[int, R | Exception] = {}
    queue: Iterator[tuple[int, T]] = enumerate(items)

    async def work() -> None:
        for index, item in queue:
            try:
                results[index] = await function(item)
            except Exception as error:
                if stop_on_error:
                    raise
                results[index] = error

    try:
        async with anyio.create_task_group() as group:
            for _ in range(concurrency):
                group.start_soon(work)
    except BaseExceptionGroup as errors:
        raise _first(errors) from None
    return [results[index] for index in range(len(results))]


class Pool:
    """Work on many things at a time: as many as turn out well.

    Args:
        in_flight: How many that is.

    Attributes:
        stopped: Set when the work is broken off; work in threads of its own looks at it.
    """

    def __init__(self, in_flight: InFlight) -> None:
        self.stopped: bool = False
        self._in_flight = in_flight
        self._workers = 0

    async def run(self, function: Callable[[T], Awaitable[float]], items: Iterable[T] | AsyncIterable[T]) -> None:
        """Call a function with every item, which is taken when its turn has come.

        Args:
            function: Gives how much it did, in any unit (see `InFlight.done`). An exception ends everything.
            items: What there is to do.
        """
        source = iterate(items)
        turn = anyio.Lock()
        in_flight = self._in_flight
        ended = False

        async def work() -> None:
            nonlocal ended
            try:
                while not ended and self._workers <= in_flight.limit:
                    async with turn:  # an async iterator is asked by one at a time
                        taken = [] if ended else await take(source, 1)
                    if not taken:
                        ended = True
                        return
                    in_flight.done(await function(taken[0]), time.monotonic())
                    add_workers()
            finally:
                self._workers -= 1

        def add_workers() -> None:
            while not ended and self._workers < in_flight.limit:
                self._workers += 1
                group.start_soon(work)

        in_flight.begin(time.monotonic())
        try:
            async with anyio.create_task_group() as group:
                add_workers()
        except BaseExceptionGroup as errors:
            self.stopped = True
            raise _first(errors) from None
        except BaseException:
            self.stopped = True
            raise

    async def turn(self) -> None:
        """Wait until something may be sent: a server has asked for a pause."""
        while (wait := self._in_flight.wait(time.monotonic())) > 0:
            await sleep(wait)

    async def rest(self, seconds: float) -> None:
        """Wait so long, unless the work is broken off."""
        await sleep(seconds)


class Threads:
    """Runs functions that block, so many at a time.

    Args:
        count: How many.
    """

    def __init__(self, count: int) -> None:
        self._free = anyio.CapacityLimiter(count)

    async def run(self, function: Callable[[], T]) -> T:
        """The result of a function, which is called in a thread; one that is no longer wanted is left behind."""
        return await anyio.to_thread.run_sync(function, abandon_on_cancel=True, limiter=self._free)


def _first(error: BaseException) -> BaseException:
    return _first(error.exceptions[0]) if _is_group(error) else error


def _is_group(error: BaseException) -> TypeIs[BaseExceptionGroup[BaseException]]:
    return isinstance(error, BaseExceptionGroup)
