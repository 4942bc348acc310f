"""A stream of events to Panoply, through an outage: nothing is lost, and the tables show it.

A shop writes its orders and its log. In the middle, the queue answers 503 for a while, and a second program ends
without sending what it wrote; the spool on disk keeps it for the next one. In the end, the tables of the sandbox are
compared with what was written.

    dovetail sandbox panoply -- python examples/event_stream.py
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from queue import SimpleQueue
from typing import Any

import polars

import dovetail.panoply as panoply

ORDERS = 5_000
CRASHED_ORDERS = 500
TOTALS = "SELECT sum(count) AS pears FROM orders_items WHERE fruit = 'pear'"
CRASHED = """
import os, sys
import dovetail.panoply as panoply
conn = panoply.SDK(spool=sys.argv[1], linger=60.0)
for number in range(int(sys.argv[2])):
    conn.write("orders", {"id": 1_000_000 + number, "shop": "north"})
os._exit(1)  # as by kill -9: no exit hook, no goodbye
"""


def main() -> int:
    """Write, let the queue fail, and compare; 0 when everything arrived."""
    with tempfile.TemporaryDirectory() as spool:
        stream(spool)
        with panoply.SDK(spool=spool) as heir:
            heir.flush(timeout=60.0)
            print(f"the next program found {heir.stats.recovered} records in the spool, and delivered them")

    found = {name: rows(name) for name in ("orders", "orders_items", "shop_log", "prices")}
    wanted = {"orders": ORDERS + CRASHED_ORDERS, "orders_items": ORDERS * 2, "shop_log": 2, "prices": 2}
    for name, count in found.items():
        print(f"  {name:<14}{count:>8,} rows of {wanted[name]:,}")
    [totals] = steer("query", {"sql": TOTALS})["rows"]
    print(f"{TOTALS}: {totals['pears']:,}")
    return 0 if found == wanted else 1


def stream(spool: str) -> None:
    """Write orders and log records, while the queue fails and another program crashes."""
    with panoply.SDK(spool=spool, linger=0.2, longest_pause=0.5) as conn:
        errors: SimpleQueue[panoply.SendError] = SimpleQueue()
        conn.on("error", errors.put)
        log = logging.getLogger("shop")
        log.setLevel(logging.INFO)
        log.addHandler(panoply.PanoplyHandler(conn, "shop_log"))

        log.info("open", extra={"shop": "south"})
        conn.write_many("orders", orders(0, ORDERS // 2))
        conn.flush(timeout=60.0)
        steer("faults", {"faults": ["503"]})
        conn.write_many("orders", orders(ORDERS // 2, ORDERS))
        error = errors.get(timeout=60.0)
        print(f"outage: {conn.stats.pending:,} of {conn.stats.written:,} records wait; the queue says {error.code}")

        subprocess.run([sys.executable, "-c", CRASHED, spool, str(CRASHED_ORDERS)], check=False)
        print(f"another program wrote {CRASHED_ORDERS} orders and crashed")
        steer("faults", {}, method="DELETE")

        prices = polars.DataFrame({"id": ["pear", "fig"], "price": [0.4, None]})
        print(f"{conn.write_table('prices', prices)} prices, from a data frame")
        log.info("closed")
    stats = conn.stats
    print(f"{stats.written:,} records written, {stats.delivered:,} delivered, {stats.dropped} dropped, ", end="")
    print(f"in {stats.messages} messages; {stats.errors} of {stats.requests} requests failed")


def orders(first: int, end: int) -> Iterator[dict[str, Any]]:
    """Orders as a shop takes them; each has an id, so that one that is delivered twice is one row."""
    for number in range(first, end):
        yield {
            "id": number,
            "shop": "south",
            "items": [{"fruit": "pear", "count": number % 7}, {"fruit": "fig", "count": number % 3}],
        }


def rows(table: str) -> int:
    """How many rows a table of the sandbox has."""
    [found] = steer("query", {"sql": f"SELECT count(*) AS n FROM {table}"})["rows"]
    return int(found["n"])


def steer(door: str, wish: dict[str, Any], *, method: str = "POST") -> Any:
    """Ask the sandbox for something that the platform has no API for."""
    url = f"{os.environ['PANOPLY_ENDPOINT']}/_sandbox/{door}"
    request = urllib.request.Request(
        url, json.dumps(wish).encode(), {"Content-Type": "application/json"}, method=method
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.loads(answer.read() or b"{}")


if __name__ == "__main__":
    sys.exit(main())
