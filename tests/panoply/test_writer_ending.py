"""What becomes of records when a process ends, by itself or by a signal, and when it forks: real ones, a real queue."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

import pytest
from scripted_transport import PATIENCE

from dovetail.sandbox import Sandbox

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals and forks of POSIX")

BEGIN = """
import os, signal, sys, threading, time
import dovetail.panoply as panoply
sdk = panoply.SDK(linger=60, longest_pause=0.05, **OPTIONS)
"""


def program(
    body: str, environment: Mapping[str, str | None], *, first: str = "", **options: object
) -> subprocess.Popen[str]:
    """A child that runs a program with ``sdk`` at hand, and what comes first before anything is imported."""
    code = first + BEGIN.replace("OPTIONS", repr(options)) + body
    return subprocess.Popen(
        [sys.executable, "-W", "ignore::DeprecationWarning", "-c", code],
        env={**os.environ, **{name: text for name, text in environment.items() if text is not None}},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """How a child ended: its status, what it said, and what it complained of."""
    try:
        out, err = process.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise
    return process.returncode, out, err


def ids(panoply: Sandbox) -> Counter[object]:
    """How often each id arrived."""
    counts: Counter[object] = Counter()
    for message in panoply.enter("messages")["messages"]:
        for line in message["body"].splitlines():
            counts[json.loads(line)["id"]] += 1
    return counts


def dead_ids(path: Path) -> list[int]:
    return [json.loads(line)["record"]["id"] for line in path.read_text().splitlines()]


def said(stream: IO[str] | None) -> str:
    assert stream is not None
    return stream.readline()


@pytest.fixture
def nowhere(panoply: Sandbox) -> Iterator[Mapping[str, str | None]]:
    """An environment in which the queue cannot be reached: a port that is bound, and does not listen."""
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        yield {**panoply.environment, "PANOPLY_ENDPOINT": f"http://127.0.0.1:{bound.getsockname()[1]}"}


@pytest.mark.parametrize(("end", "status"), [("", 0), ("sys.exit(3)", 3), ("raise ValueError('by the program')", 1)])
def test_at_the_programs_end_everything_is_sent(panoply: Sandbox, end: str, status: int) -> None:
    body = f"for n in range(100): sdk.write('users', {{'id': n}})\n{end}"
    code, _, err = ended(program(body, panoply.environment))
    assert code == status
    assert "could not be sent" not in err
    assert ids(panoply) == Counter(range(100))


def test_what_could_not_be_sent_is_said_and_kept(nowhere: Mapping[str, str | None], tmp_path: Path) -> None:
    dead = tmp_path / "dead.jsonl"
    body = "for n in range(10): sdk.write('users', {'id': n})"
    code, _, err = ended(program(body, nowhere, exit_timeout=0.3, dead_letters=str(dead)))
    assert code == 0
    assert f"10 records for the queue of acme could not be sent before the program ended: kept in {dead}" in err
    assert dead_ids(dead) == list(range(10))
    assert "r4nd0mr4nd0mr4nd" not in err


def test_without_a_place_to_keep_them_it_says_that_they_are_lost(nowhere: Mapping[str, str | None]) -> None:
    code, out, err = ended(
        program(
            "sdk.write('users', {'id': 1})\nsdk.on('error', lambda e: print(type(e).__name__))",
            nowhere,
            exit_timeout=0.2,
        )
    )
    assert code == 0
    assert "1 record for the queue of acme could not be sent before the program ended: lost (last error: " in err
    assert set(out.split()) == {"SendError", "RecordsDropped"}  # a request that is under way fails before or after


def test_two_sdks_end_in_the_time_of_one(nowhere: Mapping[str, str | None]) -> None:
    body = """
others = [panoply.SDK(exit_timeout=0.5, longest_pause=0.05) for _ in range(4)]
for each in [sdk, *others]: each.write('users', {'id': 1})
"""
    code, _, err = ended(program(body, nowhere, exit_timeout=0.5))
    assert code == 0
    assert err.count("1 record for the queue of acme could not be sent") == 5


def test_sigterm_sends_what_is_left_and_ends_the_process_as_ever(panoply: Sandbox) -> None:
    body = """
for n in range(100): sdk.write('users', {'id': n})
print('up', flush=True)
threading.Event().wait()
"""
    process = program(body, panoply.environment)
    assert said(process.stdout) == "up\n"
    process.send_signal(signal.SIGTERM)
    code, _, _ = ended(process)
    assert code == -signal.SIGTERM
    assert ids(panoply) == Counter(range(100))


def test_sigterm_amid_writing_loses_nothing_that_was_accepted(panoply: Sandbox) -> None:
    body = """
n = 0
while True:
    sdk.write('users', {'id': n})
    os.write(1, b'%d\\n' % n)
    n += 1
"""
    process = program(body, panoply.environment, message_bytes=1024, max_records=200)
    first = [said(process.stdout) for _ in range(300)]
    process.send_signal(signal.SIGTERM)
    process.send_signal(signal.SIGTERM)  # as a group and its leader may get it
    code, out, _ = ended(process)
    assert code == -signal.SIGTERM
    accepted = {int(line) for line in [*first, *out.splitlines()]}
    arrived = ids(panoply)
    assert accepted <= set(arrived)
    assert set(arrived.values()) == {1}


def test_sigterm_does_not_deadlock_on_a_lock_that_the_main_thread_holds(panoply: Sandbox) -> None:
    body = """
sdk.write('users', {'id': 1})
with sdk._writer.ledger.lock:
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(0.05)
threading.Event().wait()
"""
    code, _, _ = ended(program(body, panoply.environment))
    assert code == -signal.SIGTERM
    assert ids(panoply) == Counter([1])


def test_an_application_that_handles_sigterm_is_left_alone(panoply: Sandbox) -> None:
    body = """
sdk.close()
signal.signal(signal.SIGTERM, lambda *_: (print('mine', flush=True), sys.exit(7)))
sdk = panoply.SDK(linger=60)
sdk.write('users', {'id': 1})
os.kill(os.getpid(), signal.SIGTERM)
threading.Event().wait()
"""
    code, out, _ = ended(program(body, panoply.environment))
    assert (code, out) == (7, "mine\n")
    assert ids(panoply) == Counter([1])


def test_a_forked_child_has_its_own_records_and_the_parent_keeps_its(panoply: Sandbox) -> None:
    body = """
for n in range(50): sdk.write('users', {'id': n})
if os.fork() == 0:
    assert sdk.stats.pending == 0, sdk.stats
    for n in range(50, 100): sdk.write('users', {'id': n})
    sys.exit(0)
assert os.wait()[1] == 0
assert sdk.stats.pending == 50, sdk.stats
"""
    code, _, err = ended(program(body, panoply.environment))
    assert (code, err) == (0, "")
    assert ids(panoply) == Counter(range(100))


def test_a_fork_amid_requests_and_locks_leaves_a_child_that_works(panoply: Sandbox) -> None:
    body = """
stop = threading.Event()
def work():
    n = 0
    while not stop.is_set():
        sdk.write('parent', {'id': n}); n += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads: thread.start()
children = []
for child in range(8):
    pid = os.fork()
    if pid == 0:
        sdk.write('children', {'id': -1 - child})
        os._exit(0 if sdk.flush(50).complete else 1)
    children.append(pid)
statuses = [os.waitpid(pid, 0)[1] for pid in children]
stop.set()
for thread in threads: thread.join()
assert statuses == [0] * 8, statuses
"""
    panoply.knobs.turn({"kept_messages": 100_000})
    code, _, err = ended(program(body, panoply.environment, message_bytes=4096, max_records=500))
    assert (code, err) == (0, "")
    assert {i: n for i, n in ids(panoply).items() if isinstance(i, int) and i < 0} == {-1 - n: 1 for n in range(8)}


def test_a_child_of_multiprocessing_sends_what_it_has_at_its_end(panoply: Sandbox) -> None:
    body = """
import multiprocessing
def work(n): sdk.write('users', {'id': n})
context = multiprocessing.get_context('fork')
children = [context.Process(target=work, args=(n,)) for n in range(2)]
for child in children: child.start()
for child in children: child.join()
assert [child.exitcode for child in children] == [0, 0]
"""
    code, _, err = ended(program(body, panoply.environment))
    assert (code, err) == (0, "")
    assert ids(panoply) == Counter(range(2))


def test_sigterm_in_a_forked_child_ends_it_as_ever(panoply: Sandbox) -> None:
    body = """
sdk.write('users', {'id': 1})
for _ in range(50):
    pid = os.fork()
    if pid == 0:
        threading.Event().wait()
    os.kill(pid, signal.SIGTERM)  # in the very moment of the fork
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == -signal.SIGTERM
"""
    code, _, err = ended(program(body, panoply.environment))
    assert (code, err) == (0, "")
    assert ids(panoply) == Counter([1])


def test_sigterm_waits_while_a_process_forks_and_no_longer(panoply: Sandbox) -> None:
    first = """
import os, signal
def blocked(): return signal.SIGTERM in signal.pthread_sigmask(signal.SIG_BLOCK, ())
seen = []
def look(): seen.append(blocked())
os.register_at_fork(before=look, after_in_child=look)  # closer to the fork than what is registered later
"""
    body = """
pid = os.fork()
if pid == 0:
    os._exit(0 if seen == [True, True] and not blocked() else 1)
assert os.waitpid(pid, 0)[1] == 0
assert not blocked()
"""
    code, _, err = ended(program(body, panoply.environment, first=first))
    assert (code, err) == (0, "")


def test_an_interrupted_end_says_so_and_ends(nowhere: Mapping[str, str | None]) -> None:
    body = """
sdk.write('users', {'id': 1})
sdk.on('send', lambda d: print('trying', flush=True))
"""
    process = program(body, nowhere, exit_timeout=60)
    assert said(process.stdout) == "trying\n"
    process.send_signal(signal.SIGINT)
    code, _, err = ended(process)
    assert "1 record for the queue of acme could not be sent" in err
    assert code == 0


def test_what_a_forgotten_sdk_could_not_send_is_said_at_the_end(nowhere: Mapping[str, str | None]) -> None:
    body = """
sdk.write('users', {'id': 1})
del sdk
import gc; gc.collect()
"""
    code, _, err = ended(program(body, nowhere, exit_timeout=0.3))
    assert code == 0
    assert "1 record for the queue of acme could not be sent before the program ended: lost" in err
