"""Executions at a runner, again and again: ``runner_client.py CLIENT RECORDS``; prints CPU seconds of one call.

CLIENT is pyreqwest (a body made before, the answer's bytes left alone), dovetail or cspark. One record goes as a v3
call, more as a v4 call; the answers are bytes made before.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

from execution_server import running
from timing import cpu_per_call

NAMES = ("principal", "annual_rate", "years")
URI = "lending/loan-quote"


def inputs_of(records: int) -> Any:
    """One record, or rows below their names."""
    rows = [[25_000 + number / 3, 0.01 + number / 1e6, 1 + number % 40] for number in range(records)]
    return [list(NAMES), *rows] if records > 1 else dict(zip(NAMES, rows[0], strict=True))


def execution(client: str, records: int, url: str) -> Callable[[], object]:
    """A function that executes all records and reads their outputs."""
    inputs = inputs_of(records)
    if client == "pyreqwest":
        return bare(records, inputs, url)
    if client == "cspark":
        import cspark.wasm

        theirs = cspark.wasm.Client(base_url=url, tenant="bench", token="open", logger=False)
        return lambda: theirs.services.execute(URI, inputs=inputs).data["outputs"]
    import dovetail.hybrid

    ours = dovetail.hybrid.Client(base_url=url, tenant="bench", token="open", logger=False)
    return lambda: ours.services.execute(URI, inputs=inputs).outputs


def bare(records: int, inputs: Any, url: str) -> Callable[[], object]:
    """The least there is: a body that is ready, and bytes."""
    from pyreqwest.client import SyncClientBuilder

    if records > 1:
        path, body = "/bench/api/v4/execute", {"inputs": inputs, "service": URI}
    else:
        path = "/bench/api/v3/folders/lending/services/loan-quote/execute"
        body = {"request_data": {"inputs": inputs}, "request_meta": {}}
    ready = json.dumps(body).encode()
    http = SyncClientBuilder().build()
    headers = {"content-type": "application/json"}
    return lambda: http.post(url + path).headers(headers).body_bytes(ready).build().send().bytes()


def main(client: str, records: int) -> float:
    """Measure one client."""
    with running() as url:
        return cpu_per_call(execution(client, records, url))


print(main(sys.argv[1], int(sys.argv[2])))
