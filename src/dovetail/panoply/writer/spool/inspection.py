"""What is in a spool, without taking anything from it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

import msgspec

from dovetail.panoply.writer.spool import folders
from dovetail.panoply.writer.spool.folders import SETTLED
from dovetail.panoply.writer.spool.frames import Frame, scan
from dovetail.panoply.writer.spool.segment_header import HEADER_BYTES, Header, NotASegment, decoded, is_unused
from dovetail.panoply.writer.spool.settled_log import SettledLog
from dovetail.panoply.writer.spool.survey import surveyed


class Writer(msgspec.Struct, frozen=True):
    """What one writer has in the spool.

    Attributes:
        name: Its sub-folder.
        alive: Whether a process holds it: its writer, or the one that sends what a dead one left.
        queue: To whom its records go, without what is secret.
        since: When it wrote its oldest file.
        records: Records that are not settled.
        bytes: Their bytes.
        files: Segments.
        disk: Bytes on the disk.
        unreadable: Records that cannot be read.
        problem: Why more is not known.
    """

    name: str
    alive: bool
    queue: str = ""
    since: str | None = None
    records: int = 0
    bytes: int = 0
    files: int = 0
    disk: int = 0
    unreadable: int = 0
    problem: str | None = None


def writers(root: Path) -> list[Writer]:
    """What each writer has in a spool, the oldest first."""
    return [_writer(path) for path in folders.writers(root)]


def damaged(root: Path) -> list[Path]:
    """The files in which lies what could not be read."""
    return sorted(one for one in (root / folders.DAMAGED).glob("*") if one.is_file())


def waiting_lines(folder: Path) -> Iterator[bytes]:
    """The records of a writer that are not settled, in order, each a JSON object.

    Args:
        folder: Its sub-folder.

    Raises:
        NotASegment: A file there is none of a spool's, or of a newer version.
        OSError: It cannot be read.
    """
    for path in sorted(folder.glob(f"*{folders.SEGMENT}")):
        image, header, settled = _read(path)
        if header is None:
            continue
        done = {number for first, end in settled for number in range(first, end)}
        for found in scan(image, HEADER_BYTES, header.salt):
            if isinstance(found, Frame) and found.number not in done:
                yield found.body[2 + int.from_bytes(found.body[:2], "little") :]


def is_held(folder: Path) -> bool:
    """Whether a process holds the sub-folder of a writer."""
    held = folders.hold(folder)
    if held is not None:
        held.lock.close()
    return held is None


def _read(path: Path) -> tuple[bytes, Header | None, list[tuple[int, int]]]:
    """A segment; no header if nothing was written to it, or if it was removed meanwhile."""
    try:
        image = path.read_bytes()
    except FileNotFoundError:
        return b"", None, []
    try:
        header = decoded(image[:HEADER_BYTES])
    except NotASegment as error:
        if error.is_newer or not is_unused(image):
            raise
        return image, None, []
    return image, header, SettledLog(path.with_suffix(SETTLED), header.salt).read()


def _writer(folder: Path) -> Writer:
    alive = is_held(folder)
    queue, since, problem = "", None, None
    records = size = files = disk = unreadable = 0
    try:
        for path in sorted(folder.glob(f"*{folders.SEGMENT}")):
            image, header, settled = _read(path)
            files += 1
            disk += len(image)
            if header is None:
                continue
            queue = header.queue.label
            if since is None:
                since = datetime.datetime.fromtimestamp(header.created, datetime.UTC).isoformat(timespec="seconds")
            frames = header.seal.frames if header.seal else None
            found = surveyed(image, HEADER_BYTES, header.salt, 0, frames, settled)
            records += found.records
            size += found.size
            unreadable += found.lost
    except (NotASegment, OSError) as error:
        problem = str(error)
    return Writer(folder.name, alive, queue, since, records, size, files, disk, unreadable, problem)
