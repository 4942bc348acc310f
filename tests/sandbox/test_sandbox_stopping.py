"""A sandbox stops within seconds, whatever its clients, its work and the clock of the process are about."""

from __future__ import annotations

import os
import socket
import sqlite3
import threading
import time
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path

import httpx
import pytest
from starlette.types import Receive, Scope, Send

from dovetail.sandbox import Sandbox, serve
from dovetail.sandbox.database import Database
from dovetail.sandbox.http_server import HttpServer

ASKING = b"GET /acme/api/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n"
GENEROUS = 60
"""Seconds. What these tests hold up would take an hour; a stop takes one second on a machine that has nothing to do."""
NEVER = 3_600_000


@contextmanager
def stopped_in_time() -> Generator[None]:
    begin = time.monotonic()
    yield
    assert time.monotonic() - begin < GENEROUS


def connect(sandbox: Sandbox) -> socket.socket:
    address = httpx.URL(sandbox.url)
    return socket.create_connection((address.host, address.port or 0), timeout=GENEROUS)


def read_answer(connection: socket.socket) -> bytes:
    answer = b""
    while b"\r\n\r\n{" not in answer or not answer.endswith(b"}"):
        answer += connection.recv(65536)
    return answer


def is_cut(connection: socket.socket) -> bool:
    try:
        while connection.recv(65536):
            pass
    except ConnectionResetError:
        pass
    return True


def until(reached: Callable[[], bool]) -> None:
    deadline = time.monotonic() + GENEROUS
    while not reached():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_an_idle_connection_is_ended() -> None:
    with stopped_in_time():
        with serve() as sandbox:
            idle = connect(sandbox)
            idle.sendall(ASKING)
            assert read_answer(idle).startswith(b"HTTP/1.1 404")
        with idle:
            assert is_cut(idle)


def test_a_request_that_is_held_is_cut() -> None:
    with stopped_in_time():
        with serve(faults=[f"latency x1:ms={NEVER}"]) as sandbox:
            held = connect(sandbox)
            held.sendall(ASKING)
            until(lambda: not sandbox.faults.waiting())  # the request is under way
        with held:
            assert is_cut(held)


def test_an_answer_that_nobody_reads_is_cut() -> None:
    stalled = threading.Event()

    async def endless(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        while True:
            sending = threading.Timer(0.5, stalled.set)
            sending.start()
            await send({"type": "http.response.body", "body": bytes(1_000_000), "more_body": True})
            sending.cancel()

    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        address = listener.getsockname()
        with stopped_in_time(), HttpServer(endless, listener):
            reader = socket.create_connection(address, timeout=GENEROUS)
            reader.sendall(ASKING)
            assert stalled.wait(GENEROUS)
        with reader:
            assert is_cut(reader)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_forked_child_keeps_nothing_open() -> None:
    read_end, write_end = os.pipe()
    with serve() as sandbox:
        kept = connect(sandbox)
        kept.sendall(ASKING)
        read_answer(kept)
        address = kept.getpeername()
        child = os.fork()
        if child == 0:
            os.close(write_end)
            os.read(read_end, 1)  # until the parent is done
            os._exit(0)
    try:
        # The child still has the server's end of the connection and its listener, yet both are ended.
        with kept:
            assert is_cut(kept)
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(address, timeout=GENEROUS)
    finally:
        os.close(write_end)
        os.close(read_end)
        os.waitpid(child, 0)


@pytest.mark.parametrize("turned", [0.0, 1e9], ids=["back", "forth"])
def test_a_clock_that_was_turned_meanwhile_does_not_keep_it(turned: float, monkeypatch: pytest.MonkeyPatch) -> None:
    with stopped_in_time():
        with serve() as sandbox, monkeypatch.context() as turning:
            connection = connect(sandbox)
            turning.setattr(time, "monotonic", lambda: turned)
            connection.sendall(ASKING)
            read_answer(connection)  # the server's loop has had its turns
        connection.close()


def test_records_that_wait_are_given_up(tmp_path: Path) -> None:
    def state() -> str:
        with closing(sqlite3.connect(tmp_path / "spark.sqlite3")) as connection:
            [[found]] = connection.execute("SELECT state FROM chunks").fetchall()
        return str(found)

    with stopped_in_time(), serve(state=tmp_path) as sandbox:
        headers = {"x-synthetic-key": sandbox.credentials["api_key"], "x-tenant-name": sandbox.tenant}
        with httpx.Client(base_url=sandbox.base_url, headers=headers, trust_env=False, verify=False) as http:
            made = http.post("/api/v4/batch", json={"service": "samples/always-slow"}).json()
            rows = [["value"], *([number] for number in range(NEVER // 1000))]
            chunk = {"id": "slow", "size": len(rows) - 1, "data": {"inputs": rows}}
            assert http.post(f"/api/v4/batch/{made['id']}/chunks", json={"chunks": [chunk]}).status_code == 200
        until(lambda: state() == "running")
    assert state() == "running", "what was given up is begun anew by the next run"


def test_a_database_is_closed_under_the_hands_of_those_who_use_it(tmp_path: Path) -> None:
    database = Database(tmp_path / "x.sqlite3", "CREATE TABLE IF NOT EXISTS x (y)")
    with database.write() as connection:
        database.close()
        connection.execute("INSERT INTO x VALUES (1)")
    with pytest.raises(sqlite3.ProgrammingError), database.read():
        pass
    again = Database(tmp_path / "x.sqlite3", "")
    with again.read() as connection:
        assert connection.execute("SELECT y FROM x").fetchone()["y"] == 1
    again.close()
