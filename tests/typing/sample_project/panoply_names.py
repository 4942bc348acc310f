"""A project that uses ``dovetail.panoply``: names, options and results are typed."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, assert_type

import dovetail.panoply as panoply
from dovetail.warehouse import Warehouse, Written

assert_type(panoply.MAXSIZE, int)
assert_type(panoply.Credentials("acme/key", "secret").queue_url, str)

panoply.SKD  # must fail
panoply.SDK(5)  # must fail
panoply.SDK(when_full="wait")  # must fail
panoply.SDK(linger="soon")  # must fail


def what_a_writer_gives(conn: panoply.SDK) -> None:
    assert_type(conn.write("users", {"id": 1}), None)
    assert_type(conn.write_many("users", ({"id": number} for number in range(3))), int)
    assert_type(conn.write_table("users", object(), missing="omit"), int)
    assert_type(conn.flush(timeout=1.5), panoply.FlushReport)
    assert_type(conn.close().complete, bool)
    assert_type(conn.stats, panoply.Stats)
    assert_type(conn.stats.delivered, int)
    assert_type(conn.on("error", print).on("*", print), panoply.SDK)
    conn.qurl = "http://localhost:3000/1/queue"
    conn.write("users", 5)  # must fail
    conn.write("users")  # must fail
    conn.write_table("users", [], missing="zero")  # must fail
    conn.stats.lost  # must fail
    conn.qurl = 5  # must fail


async def what_an_async_writer_gives() -> None:
    async with panoply.AsyncSDK(spool=Path("spool"), fsync="always", on_drop=print) as conn:
        assert_type(conn, panoply.AsyncSDK)
        assert_type(await conn.write("users", {"id": 1}), None)
        assert_type(await conn.write_many("users", [{"id": 1}]), int)
        assert_type(await conn.flush(), panoply.FlushReport)
        conn.flush().complete  # must fail
    panoply.AsyncSDK(spol="spool")  # must fail


def what_tests_use() -> None:
    queue = panoply.MemoryTransport(["throttled", None, OSError("down"), panoply.Failed("InternalError")])
    assert_type(queue.tables, dict[str, list[dict[str, Any]]])
    conn = panoply.SDK("acme/key", "secret", transport=queue, dead_letters="lost.jsonl")
    handler: logging.Handler = panoply.PanoplyHandler(conn, "logs")
    handler.flush()
    panoply.instrument(conn)()
    panoply.MemoryTransport(["slow"])  # must fail
    panoply.PanoplyHandler("logs")  # must fail
    panoply.SDK(transport=5)  # must fail


def what_was_dropped(dropped: panoply.Dropped) -> None:
    assert_type(dropped.records, list[dict[str, Any]])
    assert_type(dropped.error, Exception | None)
    if dropped.reason == "expired":
        return
    if dropped.reason == "gone":  # must fail
        return


class Stream(panoply.DataSource):
    def read(self, batch_size: int | None = None) -> list[dict[str, Any]] | None:
        self.progress(1, 2, "half")
        self.state("a", {"at": 1})
        self.progres(1, 2)  # must fail
        return None


def what_a_warehouse_gives(records: list[dict[str, object]]) -> None:
    with Warehouse("shop.duckdb", nested="flatten") as warehouse:
        assert_type(warehouse.write(records, idpattern="{day}-{sku}"), Written)
        assert_type(warehouse.query("SELECT 1 AS one"), list[dict[str, Any]])
        assert_type(warehouse.tables(), dict[str, dict[str, str]])
    Warehouse(nested="lists")  # must fail
    Warehouse().write(5)  # must fail
