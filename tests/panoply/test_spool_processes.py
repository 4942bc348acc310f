"""Several processes on one spool: each has its own files, and what a dead one left goes to exactly one other."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest

from dovetail.panoply.writer.spool import Spool, SpoolError, folders

QUEUE = "https://sqs.us-east-1.amazonaws.com/123456789012/sdk-acme-r4nd0mr4nd0mr4nd"
LIMIT = 262_144

WRITER = """
import sys
from dovetail.panoply.writer.spool import Spool
spool = Spool(sys.argv[1], sys.argv[2])
for number in range(int(sys.argv[3])):
    spool.append("t", b'{"id":%d}' % number)
print("up", flush=True)
sys.stdin.read()
"""

HEIR = """
import sys
from dovetail.panoply.writer.spool import Spool
print("up", flush=True)
sys.stdin.readline()
spool = Spool(sys.argv[1], sys.argv[2])
print(spool.recovered, flush=True)
sys.stdin.read()
spool.close()
"""


class Program:
    """A Python program that says when it is ready, and ends when its input does."""

    def __init__(self, source: str, *arguments: object) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", source, *map(str, arguments)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self.line() == "up"

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def _output(self) -> IO[bytes]:
        assert self._process.stdout is not None
        return self._process.stdout

    def line(self) -> str:
        return self._output.readline().decode().strip()

    def tell(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(b"\n")
        self._process.stdin.flush()

    def kill(self) -> None:
        self._process.kill()
        self._close()

    def end(self) -> None:
        self._close()
        assert self._process.returncode == 0

    def _close(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()
        self._output.close()


def drained(spool: Spool) -> list[int]:
    ids: list[int] = []
    while (pack := spool.take(LIMIT)) is not None:
        ids += [json.loads(line)["id"] for line in pack.lines]
        spool.settle(pack)
    return ids


def test_what_a_living_process_wrote_is_left_to_it(tmp_path: Path) -> None:
    other = Program(WRITER, tmp_path, QUEUE, 5)
    spool = Spool(tmp_path, QUEUE)
    assert spool.recovered == 0
    spool.close()
    other.kill()
    spool = Spool(tmp_path, QUEUE)
    assert drained(spool) == [0, 1, 2, 3, 4]
    spool.close()
    assert list(tmp_path.iterdir()) == []


def test_of_many_that_start_at_once_exactly_one_takes_what_a_dead_one_left(tmp_path: Path) -> None:
    dead = [Program(WRITER, tmp_path, QUEUE, 100) for _ in range(3)]
    for one in dead:
        one.kill()
    heirs = [Program(HEIR, tmp_path, QUEUE) for _ in range(4)]
    for one in heirs:
        one.tell()
    assert sum(int(one.line()) for one in heirs) == 300
    for one in heirs:
        one.end()
    spool = Spool(tmp_path, QUEUE)
    assert len(drained(spool)) == 300
    spool.close()


def test_two_writers_of_one_process_do_not_take_from_each_other(tmp_path: Path) -> None:
    one, other = Spool(tmp_path, QUEUE), Spool(tmp_path, QUEUE)
    one.append("t", b'{"id":1}')
    other.append("t", b'{"id":2}')
    third = Spool(tmp_path, QUEUE)
    assert third.recovered == 0
    assert (drained(one), drained(other)) == ([1], [2])
    for spool in (one, other, third):
        spool.close()
    assert list(tmp_path.iterdir()) == []


def test_a_living_process_takes_what_one_left_that_died_later(tmp_path: Path) -> None:
    lock, taken_over = threading.Condition(), threading.Event()

    def under_lock(apply: Callable[[], None]) -> bool:
        with lock:
            apply()
        taken_over.set()
        return True

    spool = Spool(tmp_path, QUEUE, adopt_every=0.05, under_lock=under_lock)
    with lock:
        before = spool.append("t", b'{"id":100}')
    Program(WRITER, tmp_path, QUEUE, 3).kill()
    assert taken_over.wait(60)
    with lock:
        assert (spool.recovered, spool.records, spool.waiting) == (3, 4, 4)
        after = spool.append("t", b'{"id":101}')
        assert (before, after) == (1, 5)
        # Its own first record is settled last here: the position tells nothing before.
        assert sorted(drained(spool)) == [0, 1, 2, 100, 101]
        assert spool.settled_position() == 5
    spool.close()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_a_forked_child_neither_writes_nor_keeps_what_is_its_parents(tmp_path: Path) -> None:
    parent = Spool(tmp_path, QUEUE)
    parent.append("t", b'{"id":1}')
    reading, writing = os.pipe()
    release, released = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.close(released)
            own = parent.forked()
            own.append("t", b'{"id":2}')
            ids = drained(own)
            own.append("t", b'{"id":3}')
            own.close()
            parent.close()
            os.write(writing, repr((own.recovered, ids)).encode())
            os.read(release, 1)
        finally:
            os._exit(0)
    os.close(writing)
    os.close(release)
    try:
        assert os.read(reading, 1000) == b"(0, [2])"
        assert drained(parent) == [1]
        parent.append("t", b'{"id":4}')
        parent.close()
        # The child is alive, yet what its parent held is free.
        heir = Spool(tmp_path, QUEUE)
        assert sorted(drained(heir)) == [3, 4]
        heir.close()
    finally:
        os.close(released)
        os.waitpid(child, 0)
        os.close(reading)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_a_child_that_never_writes_does_not_keep_its_parents_records_from_the_next(tmp_path: Path) -> None:
    """The child closes its parent's lock by itself, right after the fork."""
    source = """
import os, sys
from dovetail.panoply.writer.spool import Spool
spool = Spool(sys.argv[1], sys.argv[2])
spool.append("t", b'{"id":1}')
if not os.fork():
    print("up", flush=True)
sys.stdin.read()
os._exit(0)
"""
    parent = Program(source, tmp_path, QUEUE)
    os.kill(parent.pid, 9)
    parent._process.wait()  # the pipe to the child is still open: it lives
    spool = Spool(tmp_path, QUEUE)
    assert drained(spool) == [1]
    spool.close()
    parent._close()


def test_what_is_of_another_account_of_the_computer_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Program(WRITER, tmp_path, QUEUE, 3).kill()
    with monkeypatch.context() as patch:
        patch.setattr(os, "geteuid", lambda: 4711)
        spool = Spool(tmp_path, QUEUE)
        assert spool.recovered == 0
        spool.close()
    spool = Spool(tmp_path, QUEUE)
    assert drained(spool) == [0, 1, 2]
    spool.close()


READ_ONLY = """
import os, sys
from dovetail.panoply.writer.spool import Spool, SpoolError
if os.getuid() == 0:
    os.setuid(65534)
try:
    Spool(sys.argv[1], "q")
except SpoolError as error:
    print(error)
"""


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="permissions of POSIX")
def test_a_folder_in_which_one_may_not_write_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "spool"
    folder.mkdir(mode=0o555)
    assert folders.writers(folder) == []
    # As an account that has no rights of its own, wherever the tests are run by one that may do all.
    for one in (tmp_path, *tmp_path.parents[:2]):
        if os.getuid() == 0:
            one.chmod(0o755)
    program = [sys.executable, "-c", READ_ONLY, str(folder)]
    told = subprocess.run(program, stdout=subprocess.PIPE, text=True, check=True).stdout
    assert "Permission denied. Give a folder in which this account may write as spool=." in told


def test_what_somebody_else_put_there_stays(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("mine")
    link = tmp_path / "20260102T030405000000-1-0123abcd"
    link.symlink_to(tmp_path)
    spool = Spool(tmp_path, QUEUE)
    spool.close()
    assert sorted(tmp_path.iterdir()) == [link, note]


def test_an_unwritable_spool_is_an_error_of_the_system_and_ours(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="spool: cannot make the folder") as caught:
        Spool(tmp_path / "file" / "spool", QUEUE)
    assert isinstance(caught.value, SpoolError)
