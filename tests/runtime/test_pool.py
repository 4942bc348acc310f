"""Work on many things at a time: in tasks, and in threads."""

from __future__ import annotations

import asyncio
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import AsyncIterator, Iterator

import pytest

from dovetail.runtime import async_primitives, sync_primitives
from dovetail.runtime.in_flight import InFlight


def test_threads_do_everything_once_and_take_things_when_they_are_needed() -> None:
    done: list[int] = []
    pool = sync_primitives.Pool(InFlight(4, 4))
    ahead: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(500):
            ahead.append(number - len(done))
            yield number

    def work(number: int) -> float:
        done.append(number)
        return 1.0

    pool.run(work, numbers())
    assert sorted(done) == list(range(500))
    assert max(ahead) <= 4
    assert not pool.stopped


def test_tasks_do_everything_once_and_take_things_when_they_are_needed() -> None:
    done: list[int] = []
    ahead: list[int] = []

    async def numbers() -> AsyncIterator[int]:
        for number in range(500):
            await asyncio.sleep(0)
            ahead.append(number - len(done))
            yield number

    async def work(number: int) -> float:
        await asyncio.sleep(0)
        done.append(number)
        return 1.0

    asyncio.run(async_primitives.Pool(InFlight(4, 4)).run(work, numbers()))
    assert sorted(done) == list(range(500))
    assert max(ahead) <= 4


def test_threads_are_as_many_as_the_limit_says() -> None:
    in_flight = InFlight(3, 3)
    pool = sync_primitives.Pool(in_flight)
    together = threading.Barrier(3, timeout=30)

    def work(number: int) -> float:
        if number < 3:
            together.wait()  # none of the three would go on without the others
        return 1.0

    pool.run(work, range(10))


def test_tasks_are_as_many_as_the_limit_says() -> None:
    async def main() -> None:
        here = 0
        everybody = asyncio.Event()

        async def work(number: int) -> float:
            nonlocal here
            here += 1
            if here == 3:
                everybody.set()
            await asyncio.wait_for(everybody.wait(), 30)
            return 1.0

        await async_primitives.Pool(InFlight(3, 3)).run(work, range(10))

    asyncio.run(main())


def test_fewer_threads_go_on_after_a_cut() -> None:
    in_flight = InFlight(8, 8)
    lock = threading.Lock()
    going = [0]
    after: list[int] = []
    together = threading.Barrier(8, timeout=30)

    def work(number: int) -> float:
        if number < 8:
            if together.wait() == 0:
                in_flight.slowed(float("inf"), 0.0)
                in_flight.slowed(float("inf"), 0.0)
            together.wait()
            return 0.0
        with lock:
            going[0] += 1
            after.append(going[0])
        with lock:
            going[0] -= 1
        return 0.0

    sync_primitives.Pool(in_flight).run(work, range(60))
    assert len(after) == 52
    assert max(after) <= 2


def test_an_exception_ends_it() -> None:
    pool = sync_primitives.Pool(InFlight(2, 2))
    done: list[int] = []

    def work(number: int) -> float:
        if number == 5:
            raise ValueError("five")
        done.append(number)
        return 1.0

    with pytest.raises(ValueError, match="five"):
        pool.run(work, iter(range(1_000_000)))
    assert pool.stopped
    assert len(done) < 1_000_000


def test_an_exception_ends_tasks_too() -> None:
    async def work(number: int) -> float:
        await asyncio.sleep(0)
        if number == 5:
            raise ValueError("five")
        return 1.0

    pool = async_primitives.Pool(InFlight(2, 2))
    with pytest.raises(ValueError, match="five"):
        asyncio.run(pool.run(work, iter(range(1_000_000))))
    assert pool.stopped


def test_what_cannot_be_listed_ends_it() -> None:
    def things() -> Iterator[int]:
        yield 1
        raise OSError("gone")

    with pytest.raises(OSError, match="gone"):
        sync_primitives.Pool(InFlight(2, 2)).run(float, things())


def test_nothing_to_do_is_done() -> None:
    sync_primitives.Pool(InFlight()).run(float, [])

    async def work(number: int) -> float:
        return number

    asyncio.run(async_primitives.Pool(InFlight()).run(work, []))


def test_it_waits_for_as_long_as_a_server_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    monkeypatch.setattr("dovetail.runtime.sync_primitives.time.monotonic", lambda: now[0])
    monkeypatch.setattr("dovetail.runtime.sync_primitives.sleep", sleep)
    in_flight = InFlight()
    in_flight.slowed(100.0, 100.0, wait=1.2)
    sync_primitives.Pool(in_flight).turn()
    assert sum(slept) == pytest.approx(1.2)


def test_ctrl_c_ends_threads_that_look() -> None:
    program = textwrap.dedent(
        """
        import sys, threading
        from dovetail.runtime.in_flight import InFlight
        from dovetail.runtime.sync_primitives import Pool

        pool = Pool(InFlight(4, 4))
        tidied = []
        wait = threading.Event()

        def work(number):
            if number == 3:
                print("going", flush=True)
            while not pool.stopped:
                wait.wait(0.01)
            tidied.append(number)
            return 0.0

        try:
            pool.run(work, range(100))
        except KeyboardInterrupt:
            print("interrupted", sorted(tidied), flush=True)
        """
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "going\n"
        process.send_signal(signal.SIGINT)
        assert process.stdout.readline() == "interrupted [0, 1, 2, 3]\n"
        assert process.wait(30) == 0


def test_functions_that_block_run_so_many_at_a_time() -> None:
    going = [0]
    most: list[int] = []
    lock = threading.Lock()

    def block() -> int:
        with lock:
            going[0] += 1
            most.append(going[0])
        with lock:
            going[0] -= 1
        return 7

    async def main() -> None:
        threads = async_primitives.Threads(2)
        assert await asyncio.gather(*(threads.run(block) for _ in range(20))) == [7] * 20

    asyncio.run(main())
    assert len(most) == 20
    assert max(most) <= 2
    assert sync_primitives.Threads(2).run(block) == 7
