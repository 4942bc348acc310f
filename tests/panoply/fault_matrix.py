"""The rows of the fault matrix: what goes wrong, and what then became of every record."""

from __future__ import annotations

import contextlib
import json
import os
import re
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Generator, Mapping
from pathlib import Path
from typing import Any

import attrs

from dovetail.sandbox import Sandbox, serve

PROGRAM = Path(__file__).with_name("matrix_program.py")
QUEUE = "/123456789012/sdk-acme-r4nd0mr4nd0mr4nd"
PATIENT = {"request_timeout": 30, "exit_timeout": 60, "longest_pause": 0.05}
"""Options of most rows: however slow a machine is, it neither doubles a record nor gives one up."""


@attrs.frozen
class Row:
    """Something that goes wrong.

    Attributes:
        what: As the table in the documentation calls it.
        vendor: What then becomes of records in the vendor's SDK.
        way: What the program does (`matrix_program`).
        written: How many records it writes that are accepted.
        delivered: How many of them are in the queue at the end, each counted once.
        doubled: How many copies there are beside them, at most; exactly so many where ``exact``.
        reported: How many records the program was told of that are not delivered.
        options: Of the writer.
        knobs: Of the sandbox.
        faults: Of the sandbox.
        text: Characters of an ordinary record.
        large: Bytes of the large one.
        status: How the program ends.
    """

    what: str
    vendor: str
    way: str
    written: int
    delivered: int
    doubled: int = 0
    reported: int = 0
    exact: bool = True
    count: int = 20
    options: Mapping[str, Any] = attrs.field(factory=dict)
    knobs: Mapping[str, Any] = attrs.field(factory=dict)
    faults: tuple[str, ...] = ()
    text: int = 8
    large: int = 0
    status: int = 0

    @property
    def line(self) -> str:
        """The row of the table."""
        doubled = str(self.doubled) if self.exact else f"≤ {self.doubled}"
        cells = (self.what, self.vendor, self.written, self.delivered, doubled, self.reported, 0)
        return f"| {' | '.join(map(str, cells))} |"


@attrs.frozen
class Outcome:
    """What became of every record.

    Attributes:
        accepted: Those that `write` took.
        refused: Those that it refused, in the caller's hands.
        dropped: Those that `on_drop` was told of.
        letters: Those in the dead-letter file.
        stored: How often each is in the queue.
        errors: Events of that name.
        said: What else the program said, and what stands in its log.
        status: How it ended.
    """

    accepted: frozenset[int]
    refused: frozenset[int]
    dropped: frozenset[int]
    letters: frozenset[int]
    stored: Counter[int]
    errors: int
    said: str
    status: int

    @property
    def delivered(self) -> frozenset[int]:
        """Those that are in the queue."""
        return frozenset(self.stored)

    @property
    def doubled(self) -> int:
        """How many copies there are beside the first."""
        return self.stored.total() - len(self.stored)

    @property
    def lost(self) -> frozenset[int]:
        """Accepted, not delivered, and nobody was told."""
        return self.accepted - self.delivered - self.dropped


@contextlib.contextmanager
def queue(row: Row, port: int = 0) -> Generator[Sandbox]:
    """A queue of the row's kind, whose messages stay in it."""
    knobs = {"consume": False, "tables": False, **row.knobs}
    with serve("panoply", port=port, knobs=knobs, faults=list(row.faults)) as sandbox:
        yield sandbox


@contextlib.contextmanager
def started(row: Row, qurl: str, folder: Path, **options: Any) -> Generator[subprocess.Popen[str]]:
    """The program of a row; killed at the end of the block if it is still there."""
    given = {**PATIENT, "dead_letters": str(folder / "letters.jsonl"), **row.options, **options}
    place = {"qurl": qurl, "options": given, "count": row.count, "text": row.text, "large": row.large}
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PANOPLY_")}
    with subprocess.Popen(
        [sys.executable, PROGRAM, row.way, json.dumps(place)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**environment, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as program:
        try:
            yield program
        finally:
            program.kill()


def outcome(said: str, folder: Path, stored: Counter[int], status: int) -> Outcome:
    """What a program and its queue tell."""
    told: dict[str, list[int]] = {"accepted": [], "refused": [], "dropped": []}
    for what, number in re.findall(r"^(accepted|refused|dropped) (\d+)$", said, re.MULTILINE):
        told[what].append(int(number))
    assert all(len(set(ids)) == len(ids) for ids in told.values()), "nothing is told twice"
    letters = folder / "letters.jsonl"
    return Outcome(
        *(frozenset(told[what]) for what in ("accepted", "refused", "dropped")),
        frozenset(letters_in(letters)) if letters.exists() else frozenset(),
        stored,
        len(re.findall("^error ", said, re.MULTILINE)),
        said,
        status,
    )


def letters_in(file: Path) -> list[int]:
    """The ids of the records in a file of dead letters."""
    return [json.loads(line)["record"]["id"] for line in file.read_text(encoding="utf-8").splitlines()]


def run(row: Row, folder: Path) -> Outcome:
    """Run the program of a row at its queue, to its end."""
    with queue(row) as sandbox:
        with started(row, f"{sandbox.url}{QUEUE}", folder) as program:
            said, _ = program.communicate(timeout=120)
        return outcome(said, folder, stored_in(sandbox), program.returncode)


def stored_in(sandbox: Sandbox) -> Counter[int]:
    """How often each record is in the queue."""
    bodies: list[str] = [message["body"] for message in sandbox.enter("messages", limit=1000)["messages"]]
    return Counter(json.loads(line)["id"] for body in bodies for line in body.splitlines() if line)


@contextlib.contextmanager
def refusing() -> Generator[int]:
    """A port on which nobody listens, and that is given to nobody else; a server of ours may listen on it later."""
    with socket.socket() as bound:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(("127.0.0.1", 0))
        yield int(bound.getsockname()[1])
