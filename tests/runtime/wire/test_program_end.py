"""Programs of their own: the native side must not bring the interpreter down, at the end or before."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from support.behaviours import respond
from support.fault_server import FaultServer

from . import sample_api

PROGRAM = """
import asyncio, sys
from dovetail.runtime import AsyncClient, Settings

async def main():
    client = AsyncClient(Settings(hosts={"": sys.argv[1]}, engine="pyreqwest"))
    await asyncio.gather(*(client.request("GET", "/thing") for _ in range(100)))
    await client.aclose()

asyncio.run(main())
"""

THREADS_FIRST = """
import sys
from dovetail.runtime import Client, Settings
from {module} import GET

for _ in range(20):
    with Client(Settings(hosts={{"": sys.argv[1]}}, engine="pyreqwest")) as client:
        answers = client.send_many([GET.call({{"id": "1"}}) for _ in range(8)], concurrency=4, stop_on_error=True)
assert [answer.id for answer in answers] == [1] * 8
"""


def test_threads_may_be_the_first_to_send(server: FaultServer) -> None:
    server.on("GET", "*", respond(200, json={"id": 1}))
    program = THREADS_FIRST.format(module=sample_api.__name__)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

    def run(_: int) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-c", program, server.url], capture_output=True, text=True, timeout=60, env=environment
        )
        return done.returncode, done.stderr

    with ThreadPoolExecutor(2) as pool:
        assert set(pool.map(run, range(4))) == {(0, "")}


def test_a_program_that_ends_right_after_closing_ends_well(server: FaultServer) -> None:
    server.on("GET", "/thing", respond(200, json={"id": 1}))

    def run(_: int) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, server.url], capture_output=True, text=True, timeout=60, check=False
        )
        return done.returncode, done.stderr

    with ThreadPoolExecutor(2) as pool:
        assert set(pool.map(run, range(12))) == {(0, "")}
