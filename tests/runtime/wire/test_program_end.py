"""A program may end right after its last call: the native thread must not bring the interpreter down."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from support.behaviours import respond
from support.fault_server import FaultServer

PROGRAM = """
import asyncio, sys
from dovetail.runtime import AsyncClient, Settings

async def main():
    client = AsyncClient(Settings(hosts={"": sys.argv[1]}, engine="pyreqwest"))
    await asyncio.gather(*(client.request("GET", "/thing") for _ in range(100)))
    await client.aclose()

asyncio.run(main())
"""


def test_a_program_that_ends_right_after_closing_ends_well(server: FaultServer) -> None:
    server.on("GET", "/thing", respond(200, json={"id": 1}))

    def run(_: int) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, server.url], capture_output=True, text=True, timeout=60, check=False
        )
        return done.returncode, done.stderr

    with ThreadPoolExecutor(2) as pool:
        assert set(pool.map(run, range(12))) == {(0, "")}
