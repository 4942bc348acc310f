"""A program that makes writers by forking, and kills them: `test_spool_kill` starts it.

Each writer opens the same spool, accepts records and says so through a pipe, while its sending thread delivers what
the spool gives it, each pack whole or not at all. It is killed after a while that is drawn by lot.

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
import threading
import time
from pathlib import Path

from dovetail.panoply.writer.spool import Spool

QUEUE = "https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd"
LIMIT = 2000
SEGMENT = 16_384
LONGEST = 0.025


def line(number: int) -> bytes:
    return json.dumps({"id": number, "pad": "x" * (number * 7919 % 300), "__table": f"t{number % 3}"}).encode()


def send(spool: Spool, lock: threading.Lock, delivered: socket.socket) -> bool:
    """Deliver a pack; False if there was none."""
    with lock:
        pack = spool.take(LIMIT)
    if pack is None:
        return False
    delivered.send(pack.body)
    with lock:
        spool.settle(pack)
    return True


def write(folder: str, delivered: socket.socket, fsync: str, accepted: int, first: int) -> None:
    """Accept records, and send them, until killed."""
    lock = threading.Lock()
    spool = Spool(folder, QUEUE, fsync=fsync, segment_bytes=SEGMENT)

    def keep_sending() -> None:
        while True:
            if not send(spool, lock, delivered):
                time.sleep(0.001)

    threading.Thread(target=keep_sending, daemon=True).start()
    number = first
    while True:
        with lock:
            position = spool.append(f"t{number % 3}", line(number))
        if spool.must_commit:
            spool.commit(position)
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
