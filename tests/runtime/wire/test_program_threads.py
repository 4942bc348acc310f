"""The first call of a program may come from any thread, and that thread may end."""

from __future__ import annotations

import subprocess
import sys

from support.behaviours import respond
from support.fault_server import FaultServer

PROGRAM = """
import sys, threading
from dovetail.runtime import Client, Settings

client = Client(Settings(hosts={"": sys.argv[1]}, engine="pyreqwest"))

def send():
    client.request("POST", "/thing", json={"id": 1})

for _ in range(100):
    thread = threading.Thread(target=send)
    thread.start()
    thread.join()
"""


def test_the_thread_of_the_first_call_may_end_before_the_others_call(server: FaultServer) -> None:
    server.on("POST", "/thing", respond(200, json={"id": 1}))

    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, server.url], capture_output=True, text=True, timeout=60, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert len(server.requests) == 100
