"""Whatever goes wrong, every accepted record is delivered or reported; the documentation has the table of it."""

from __future__ import annotations

import contextlib
import itertools
import re
import signal
import socket
import threading
from collections import Counter
from collections.abc import Generator
from pathlib import Path

import pytest
from fault_matrix import QUEUE, Outcome, Row, outcome, queue, refusing, run, started, stored_in

DOCUMENT = Path(__file__).parents[2] / "docs" / "panoply" / "delivery.md"
DROPPED = "the batch is lost, an event is fired"
OUTAGE = {"delivery_timeout": 0.6, "exit_timeout": 5}

ENDINGS = (
    Row("the program ends after 1 record", "all lost", "ends", 1, 1, count=1),
    Row("… after 10 records", "all lost", "ends", 10, 10, count=10),
    Row("… after 1,000 records", "22 % to all lost", "ends", 1000, 1000, count=1000),
    Row("… after 20,000 records", "about half lost", "ends", 20_000, 20_000, count=20_000),
    Row("SIGTERM", "all in the buffer lost", "gets_sigterm", 100, 100, count=100, status=-signal.SIGTERM),
    Row("a fork; parent and child write on", "what the child writes is lost", "forks", 30, 30),
    Row("30 writers in one process", "30 threads for ever", "has_many", 60, 60),
)
ANSWERS = (
    Row("403 twice", DROPPED, "closes", 20, 20, faults=("403x2:code=AccessDenied",)),
    Row("500 twice", DROPPED, "closes", 20, 20, faults=("500x2",)),
    Row("503 twice", DROPPED, "closes", 20, 20, faults=("503x2",)),
    Row("throttled twice", DROPPED, "closes", 20, 20, faults=("403x2:code=RequestThrottled",)),
    Row("the connection is cut before the request is taken", DROPPED, "closes", 20, 20, faults=("drop-before x2",)),
    Row(
        "the queue stores, and the connection is cut before it says so",
        "stored, but told as an error",
        "closes",
        20,
        20,
        doubled=20,
        faults=("drop-after once",),
    ),
    Row(
        "the queue never answers",
        "nothing is ever sent again",
        "closes",
        20,
        20,
        doubled=20,
        exact=False,
        faults=("hang-before once",),
        options={"request_timeout": 1},
    ),
    Row(
        "the queue stores, and never answers",
        "nothing is ever sent again",
        "closes",
        20,
        20,
        doubled=40,
        exact=False,
        faults=("hang-after once",),
        options={"request_timeout": 1},
    ),
    Row(
        "the queue stores, and says 503",
        "stored, but told as an error",
        "closes",
        20,
        20,
        doubled=20,
        faults=("503 once:when=after",),
    ),
    Row(
        "the answer to a message has the MD5 of another",
        "not looked at",
        "flushes",
        20,
        20,
        doubled=10,
        knobs={"wrong_md5_every": 2},
    ),
    Row(
        "the queue stores every message twice",
        "stored twice",
        "closes",
        20,
        20,
        doubled=20,
        knobs={"store_twice_every": 1},
    ),
    Row(
        "every third entry of a batch fails, to be sent again",
        "sends no batches",
        "closes",
        600,
        600,
        count=600,
        knobs={"fail_entry_every": 3},
        options={"message_bytes": 1024},
    ),
    Row(
        "the last of ten messages of a batch is refused for good",
        "sends no batches",
        "closes",
        10,
        9,
        reported=1,
        count=10,
        text=700,
        knobs={"fail_entry_every": 10, "fail_entry_sender_fault": True, "fail_entry_code": "KmsDisabled"},
        options={"message_bytes": 1024},
    ),
    Row(
        "… or refused for what is in it, and taken when it is sent alone",
        "sends no batches",
        "closes",
        200,
        200,
        count=200,
        knobs={"fail_entry_every": 10, "fail_entry_sender_fault": True},
        options={"message_bytes": 1024},
    ),
    Row(
        "an outage that is longer than `delivery_timeout`",
        DROPPED,
        "closes",
        20,
        0,
        reported=20,
        faults=("503",),
        options=OUTAGE,
    ),
    Row(
        "an outage, and the program ends in it",
        "all lost",
        "ends",
        20,
        0,
        reported=20,
        faults=("503",),
        options={"exit_timeout": 0.3},
    ),
    Row(
        'an outage, and the buffer has room for 5 (`when_full="drop_oldest"`)',
        "grows without bounds",
        "closes",
        20,
        0,
        reported=20,
        faults=("503",),
        options={**OUTAGE, "max_records": 5, "when_full": "drop_oldest"},
    ),
    Row(
        'an outage, and the buffer has room for 5 (`when_full="raise"`)',
        "grows without bounds",
        "closes",
        5,
        0,
        reported=5,
        faults=("503",),
        options={"exit_timeout": 0.3, "max_records": 5, "when_full": "raise"},
    ),
)
RECORDS = (
    Row("one record larger than any message", "its whole batch is lost", "has_a_large_one", 19, 19, large=1_100_000),
    Row(
        "one record larger than this queue takes",
        "its whole batch is lost",
        "has_a_large_one",
        20,
        19,
        reported=1,
        large=3_000,
        knobs={"max_message_bytes": 2_048},
    ),
    Row(
        "datetime, date, Decimal, UUID, bytes, set, NaN, an object",
        "`TypeError`; NaN sent as no JSON",
        "writes_values",
        6,
        6,
    ),
    Row("handlers of events raise", "nothing is sent any more", "has_a_bad_handler", 20, 20),
)
ROWS = (*ENDINGS, *ANSWERS, *RECORDS)
REFUSED = Row("nobody listens, for half a second", DROPPED, "closes", 20, 20)
NOBODY = Row(
    "nobody listens, for longer than `delivery_timeout`", DROPPED, "closes", 20, 0, reported=20, options=OUTAGE
)
NO_NAME = Row("the host has no address", DROPPED, "closes", 20, 0, reported=20, options=OUTAGE)
NO_TLS = Row("who answers speaks no TLS", DROPPED, "closes", 20, 0, reported=20, options=OUTAGE)
KILLED = Row(
    "kill -9 after 300 records, with a spool, and the next process",
    "all in the buffer lost",
    "goes_on",
    300,
    300,
    doubled=300,
    exact=False,
)
LEFT = Row(
    "an outage, the program ends in it with a spool, and the next process", "all lost", "ends", 20, 20, faults=("503",)
)
PLACES = (REFUSED, NOBODY, NO_NAME, NO_TLS, KILLED, LEFT)


def check(row: Row, found: Outcome) -> None:
    """Every record of a row is where the row says."""
    assert found.status == row.status, found.said
    assert found.lost == frozenset(), found.said
    assert found.delivered <= found.accepted
    assert found.letters == found.dropped
    assert len(found.accepted) == row.written
    assert len(found.delivered) == row.delivered, found.said
    assert len(found.dropped) == row.reported, found.said
    assert found.doubled == row.doubled if row.exact else found.doubled <= row.doubled


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.what)
def test_every_record_is_delivered_or_reported(row: Row, tmp_path: Path) -> None:
    found = run(row, tmp_path)

    check(row, found)
    if row.faults:
        assert found.errors


def test_writers_leave_no_threads_behind(tmp_path: Path) -> None:
    found = run(next(row for row in ROWS if row.way == "has_many"), tmp_path)

    # Two are of all writers together: one waits for SIGTERM, one for answers.
    assert re.search(r"^threads [0-2]$", found.said, re.MULTILINE), found.said


@pytest.mark.parametrize("row", [NOBODY, NO_NAME, NO_TLS], ids=lambda row: row.what)
def test_where_there_is_no_queue_every_record_is_reported(row: Row, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent, ends_connections(silent), refusing() as refused:
        where = {
            NOBODY.what: f"http://127.0.0.1:{refused}",
            NO_NAME.what: "http://queue.invalid",
            NO_TLS.what: f"https://127.0.0.1:{silent.getsockname()[1]}",
        }[row.what]
        with started(row, f"{where}{QUEUE}", tmp_path) as program:
            said, _ = program.communicate(timeout=120)

    check(row, outcome(said, tmp_path, Counter(), program.returncode))


@contextlib.contextmanager
def ends_connections(listening: socket.socket) -> Generator[None]:
    """Who connects is told something that is no TLS."""

    def answer() -> None:
        with contextlib.suppress(OSError):
            while True:
                connection, _ = listening.accept()
                with connection:
                    connection.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")

    thread = threading.Thread(target=answer)
    thread.start()
    try:
        yield
    finally:
        listening.shutdown(socket.SHUT_RDWR)
        thread.join()


def test_a_queue_that_comes_up_late_gets_everything(tmp_path: Path) -> None:
    with refusing() as port, started(REFUSED, f"http://127.0.0.1:{port}{QUEUE}", tmp_path) as program:
        assert program.stdout is not None
        said = ""
        while "error " not in said:
            said += program.stdout.readline()
        with queue(REFUSED, port=port) as sandbox:
            rest, _ = program.communicate(timeout=120)
            found = outcome(said + rest, tmp_path, stored_in(sandbox), program.returncode)

    check(REFUSED, found)


def test_what_a_killed_process_had_accepted_is_sent_by_the_next(tmp_path: Path) -> None:
    spool = {"spool": str(tmp_path / "spool"), "linger": 0.02}
    with queue(KILLED) as sandbox:
        with started(KILLED, f"{sandbox.url}{QUEUE}", tmp_path, **spool) as program:
            assert program.stdout is not None
            said = "".join(program.stdout.readline() for _ in range(KILLED.written))
            program.kill()
            said += program.stdout.read()
        before = stored_in(sandbox)
        row = Row("", "", "only_starts", 0, 0)
        with started(row, f"{sandbox.url}{QUEUE}", tmp_path, **spool) as program:
            more, _ = program.communicate(timeout=120)
        assert program.returncode == 0, more
        found = outcome(said + more, tmp_path, before + stored_in(sandbox), 0)

    assert found.lost == found.dropped == frozenset()
    assert len(found.accepted) >= KILLED.written
    # The one record that was being written may have got there although `write` did not return any more.
    assert len(found.delivered - found.accepted) <= 1
    assert found.doubled <= KILLED.doubled


def test_what_is_spooled_in_an_outage_is_sent_by_the_next_process(tmp_path: Path) -> None:
    spool = {"spool": str(tmp_path / "spool"), "exit_timeout": 0.3}
    with queue(LEFT) as sandbox:
        with started(LEFT, f"{sandbox.url}{QUEUE}", tmp_path, **spool) as program:
            said, _ = program.communicate(timeout=120)
        sandbox.faults.clear()
        with started(Row("", "", "only_starts", 0, 0), f"{sandbox.url}{QUEUE}", tmp_path, **spool) as program:
            more, _ = program.communicate(timeout=120)
        found = outcome(said + more, tmp_path, stored_in(sandbox), program.returncode)

    check(LEFT, found)


def test_the_table_in_the_documentation_is_what_is_held_here() -> None:
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    first = next(number for number, line in enumerate(lines) if line.startswith("| what goes wrong |"))
    table = list(itertools.takewhile(lambda line: line.startswith("|"), lines[first + 2 :]))

    assert table == [row.line for row in (*ROWS, *PLACES)]
