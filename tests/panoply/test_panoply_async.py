"""The async face of the writer, on asyncio and on trio."""

from __future__ import annotations

import inspect
import math
import subprocess
import sys
import textwrap
import threading
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any, get_type_hints

import anyio
import anyio.to_thread
import polars as pl
import pytest
from tests.panoply.writing import HURRY, KEY, SECRET

from dovetail.panoply import SDK, AsyncSDK, BufferFull, MemoryTransport, RecordError, SdkOptions, WriterClosed


@pytest.fixture(params=["asyncio", "trio"])
def anyio_backend(request: pytest.FixtureRequest) -> str:
    return str(request.param)


pytestmark = pytest.mark.anyio


def writer(queue: MemoryTransport, **options: Any) -> AsyncSDK:
    return AsyncSDK(KEY, SECRET, transport=queue, **{**HURRY, **options})


async def until_blocked(conn: AsyncSDK) -> None:
    """Let other tasks go on until one of them waits for room."""
    await anyio.wait_all_tasks_blocked()


async def test_records_arrive() -> None:
    queue = MemoryTransport()
    async with writer(queue) as conn:
        await conn.write("users", {"id": 1})
        report = await conn.flush(30)
        assert report.complete
        assert queue.tables == {"users": [{"id": 1}]}
        assert await conn.wait_settled(conn.position(), 0)
        assert conn.settled_position() == 1
        await conn.write("users", {"id": 2})
    assert len(queue.records) == 2
    assert (conn.stats.delivered, repr(conn)) == (2, "<AsyncSDK of acme>")
    with pytest.raises(WriterClosed):
        await conn.write("users", {"id": 3})


async def test_handlers_of_flush_have_returned_when_flush_does() -> None:
    told: list[object] = []
    settled = threading.Event()

    def handler(data: object) -> None:
        assert settled.wait(60)
        threading.Event().wait(0.05)
        told.append(data)

    async with writer(MemoryTransport()) as conn:
        conn.on("flush", handler)
        await conn.write("users", {"id": 1})
        assert await conn.wait_settled(1, 60)
        settled.set()
        assert (await conn.flush(60)).complete
        assert len(told) == 1


async def test_many_records_at_a_time() -> None:
    async def rows() -> AsyncIterator[dict[str, int]]:
        for number in range(3):
            await anyio.sleep(0)
            yield {"id": number}

    def more() -> Iterator[dict[str, int]]:
        yield {"id": 3}

    queue = MemoryTransport()
    async with writer(queue) as conn:
        assert await conn.write_many("a", rows()) == 3
        assert await conn.write_many("a", more()) == 1
        assert await conn.write_table("b", pl.DataFrame({"id": range(12_345)})) == 12_345
        assert await conn.write_table("c", [{"id": 1}]) == 1
    assert {table: len(records) for table, records in queue.tables.items()} == {"a": 4, "b": 12_345, "c": 1}


async def test_a_full_buffer_makes_a_task_wait_and_not_the_loop() -> None:
    queue = MemoryTransport()
    queue.pause()
    order: list[str] = []
    async with writer(queue, max_records=3) as conn, anyio.create_task_group() as tasks:

        async def write() -> None:
            await conn.write_table("users", pl.DataFrame({"id": range(50)}))
            order.append("written")

        tasks.start_soon(write)
        while conn.stats.written < 3:
            await anyio.sleep(0.001)
        order.append("meanwhile")
        queue.resume()
    assert order == ["meanwhile", "written"]
    assert sorted(record["id"] for record in queue.records) == list(range(50))


async def test_a_cancelled_write_is_accepted_or_not_and_never_twice() -> None:
    queue = MemoryTransport()
    queue.pause()
    accepted: list[int] = []
    async with writer(queue, max_records=5) as conn:

        async def write(number: int) -> None:
            await conn.write("users", {"id": number})
            accepted.append(number)

        async with anyio.create_task_group() as tasks:
            for number in range(20):
                tasks.start_soon(write, number)
            await until_blocked(conn)
            assert len(accepted) == conn.stats.written == 5
            tasks.cancel_scope.cancel()
        queue.resume()
        assert (await conn.flush(30)).complete
        await write(20)
    assert sorted(record["id"] for record in queue.records) == sorted(accepted)


async def test_without_waiting_a_full_buffer_is_an_error() -> None:
    queue = MemoryTransport()
    queue.pause()
    async with writer(queue, max_records=1, when_full="raise") as conn:
        await conn.write("users", {"id": 1})
        with pytest.raises(BufferFull):
            await conn.write("users", {"id": 2})
        queue.resume()
    queue.pause()
    async with writer(queue, max_records=1, block_timeout=0.02, exit_timeout=0.02) as conn:
        await conn.write("users", {"id": 1})
        with pytest.raises(BufferFull):
            await conn.write("users", {"id": 2})


async def test_a_flush_without_time_says_what_is_left() -> None:
    queue = MemoryTransport()
    queue.pause()
    async with writer(queue) as conn:
        await conn.write("users", {"id": 1})
        report = await conn.flush(0.02)
        assert (report.complete, report.left) == (False, 1)
        assert not await conn.wait_settled(1, 0)
        queue.resume()
        assert await conn.wait_settled(1, 30)


async def test_a_cancelled_block_still_delivers() -> None:
    queue = MemoryTransport()
    with anyio.CancelScope() as scope:
        async with writer(queue, linger=60.0) as conn:
            await conn.write("users", {"id": 1})
            scope.cancel()
            await anyio.sleep(0)
    assert len(queue.records) == 1


async def test_a_record_that_cannot_be_sent_is_refused_with_how_many_were_before() -> None:
    queue = MemoryTransport()
    async with writer(queue) as conn:
        with pytest.raises(RecordError) as caught:
            await conn.write_many("users", [{"id": 1}, {"id": math.inf}])
        assert caught.value.__notes__ == ["1 records were accepted before this one."]


async def test_with_the_disk_in_time_each_record_is_on_it(tmp_path: Path) -> None:
    queue = MemoryTransport()
    async with writer(queue, spool=tmp_path, fsync="always") as conn:
        await conn.write("users", {"id": 1})
        assert (await conn.flush(30)).complete
    assert len(queue.records) == 1


@pytest.mark.parametrize("spooled", [False, True], ids=["memory", "spool"])
async def test_nobody_waits_for_a_writer_that_was_closed(tmp_path: Path, spooled: bool) -> None:
    queue = MemoryTransport()
    queue.pause()
    conn = writer(queue, max_records=1, spool=tmp_path if spooled else None)
    await conn.write("users", {"id": 1})
    told: list[Any] = []

    async def write() -> None:
        with pytest.raises(WriterClosed):
            await conn.write("users", {"id": 2})
        told.append("write")

    async def flush() -> None:
        report = await conn.flush()
        told.append((report.complete, report.left))

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(write)
        tasks.start_soon(flush)
        await anyio.wait_all_tasks_blocked()
        report = await conn.close(0.05)
    assert (report.left, report.dropped) == ((1, 0) if spooled else (0, 1))
    assert "write" in told
    assert ((False, 1) if spooled else (True, 0)) in told
    assert (await conn.flush()).left == report.left


async def test_events_are_told_in_the_sending_threads() -> None:
    threads: list[str] = []
    told_once = threading.Event()
    queue = MemoryTransport()

    def told(_: object) -> None:
        threads.append(threading.current_thread().name)
        told_once.set()

    async with writer(queue).on("flush", told) as conn:
        await conn.write("users", {"id": 1})
        assert await anyio.to_thread.run_sync(told_once.wait, 60)
        conn.off("flush", told)
        conn.qurl = "http://localhost/1/other"
        await conn.write("users", {"id": 2})
    assert len(threads) == 1
    assert threads[0].startswith("dovetail-panoply")
    assert queue.requests[-1].full_url == conn.qurl == "http://localhost/1/other"


def test_the_options_are_those_of_the_sync_face() -> None:
    given = list(inspect.signature(SDK).parameters)
    assert given == ["apikey", "apisecret", *SdkOptions.__annotations__]
    hints = get_type_hints(SDK.write)
    assert hints["return"] is type(None)


PROGRAM = """
    import asyncio, sys
    from dovetail.panoply import AsyncSDK, MemoryTransport
    from tests.panoply.writing import KEY, SECRET

    class Printing(MemoryTransport):
        def send(self, request, timeout):
            response = super().send(request, timeout)
            print(request.data.decode(), end="", flush=True)
            return response

    async def main():
        conn = AsyncSDK(KEY, SECRET, transport=Printing(), linger=60.0)
        await conn.write("users", {"id": 1})
        globals()["kept"] = conn

    asyncio.run(main())
"""


def test_a_loop_that_ends_without_close_still_delivers() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(PROGRAM)], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stdout) == (0, '{"id":1,"__table":"users"}\n'), ended.stderr
