"""A program that makes writers by forking, and kills them: `test_spool_kill` starts it.

Each writer is an `SDK` on the same spool. It accepts records and says so through a pipe, while its threads deliver
messages, each whole or not at all. It is killed after a while that is drawn by lot.

Usage: killed_writers.py FOLDER DELIVERED KILLS SEED FSYNC
Writes to the file DELIVERED what was delivered.
Prints a JSON object: how many were killed, and the ids that were accepted.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import socket
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import dovetail.panoply as panoply
from dovetail.panoply.writer.transport import Message, Request, Response

KEY = "acme/4f9k2p7q1x8m3z6c"
SECRET = "cjRuZDBtcjRuZDBtcjRuZC8xMTExMTExMS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUvMTIzNDU2Nzg5MDEyL3VzLWVhc3QtMQ=="
LIMIT = 2000
IN_FLIGHT = 2
MESSAGES = 10
LONGEST = 0.025


def record(number: int) -> dict[str, object]:
    return {"id": number, "pad": "x" * (number * 7919 % 300)}


class Delivering:
    """A transport that delivers each message of a request, whole or not at all."""

    overhead = 0

    def __init__(self, delivered: socket.socket) -> None:
        self._delivered = delivered

    def prepare(self, queue_url: str, messages: Sequence[Message]) -> Request:
        return Request(tuple(messages), full_url=queue_url, data=b"", headers={}, call=None)

    def send(self, request: Request, timeout: float) -> Response:
        for message in request.messages:
            self._delivered.send(message.body)
        return Response(stored={message.id: "stored" for message in request.messages}, failed={})

    def close(self) -> None:
        """Nothing: the process is killed."""


def write(folder: str, delivered: socket.socket, fsync: str, accepted: int, first: int) -> None:
    """Accept records, while other threads send them, until killed."""
    conn = panoply.SDK(
        KEY,
        SECRET,
        transport=Delivering(delivered),
        spool=folder,
        fsync=fsync,
        max_bytes=65_536 * 8,
        message_bytes=LIMIT,
        in_flight=IN_FLIGHT,
        linger=0.001,
        ordered=bool(first % 2_000_000),
    )
    number = first
    while True:
        conn.write(f"t{number % 3}", record(number))
        os.write(accepted, number.to_bytes(8, "little"))
        number += 1


def receive(received: socket.socket, messages: list[bytes]) -> None:
    """Take what was delivered so far."""
    while True:
        try:
            messages.append(received.recv(2 * LIMIT))
        except BlockingIOError:
            return


class Writer:
    """A forked writer, which lives for a while from its start on, or from the first record that it accepted."""

    def __init__(self, folder: str, delivered: socket.socket, fsync: str, index: int, lifetime: float) -> None:
        self.accepted: list[int] = []
        self._lifetime = lifetime
        self.pipe, writing = os.pipe()
        self.process = os.fork()
        if not self.process:
            try:
                os.close(self.pipe)
                write(folder, delivered, fsync, writing, index * 1_000_000)
            finally:
                os._exit(1)
        os.close(writing)
        self.due = time.monotonic() + (lifetime if index % 2 else 60)

    def read(self) -> bool:
        """Note what it accepted; False at the end."""
        data = os.read(self.pipe, 65_536)
        assert len(data) % 8 == 0
        if data and not self.accepted:
            self.due = min(self.due, time.monotonic() + self._lifetime)
        self.accepted += [int.from_bytes(data[at : at + 8], "little") for at in range(0, len(data), 8)]
        return bool(data)

    def kill(self) -> None:
        """Kill it, and note what it accepted before."""
        os.kill(self.process, signal.SIGKILL)
        _, status = os.waitpid(self.process, 0)
        assert os.WIFSIGNALED(status), "it ended by itself"
        while self.read():
            pass
        os.close(self.pipe)


def main() -> None:
    # Loaded once, by the parent of them all.
    from dovetail.panoply.writer import spool  # noqa: F401

    folder, delivered_path, kills, seed, fsync = sys.argv[1:]
    draw = random.Random(int(seed))
    received, delivered = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    received.setblocking(False)
    messages: list[bytes] = []
    left = iter(range(int(kills)))
    living: list[Writer] = []
    accepted: list[int] = []
    killed = 0
    while True:
        for index in left if len(living) < 2 else ():
            living.append(Writer(folder, delivered, fsync, index, draw.random() * LONGEST))
            if len(living) == 2:
                break
        if not living:
            break
        patience = max(0.0, min(one.due for one in living) - time.monotonic())
        ready, _, _ = select.select([received.fileno(), *(one.pipe for one in living)], [], [], patience)
        receive(received, messages)
        for one in list(living):
            if one.pipe in ready and not one.read():
                one.due = 0.0  # it is not alive, which it should be: `kill` says so
            if time.monotonic() >= one.due:
                living.remove(one)
                one.kill()
                killed += 1
                accepted += one.accepted
    receive(received, messages)
    Path(delivered_path).write_bytes(b"".join(messages))
    received.close()
    delivered.close()
    print(json.dumps({"killed": killed, "accepted": accepted}))


if __name__ == "__main__":
    main()
