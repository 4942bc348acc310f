"""What a dead writer left: its segments, opened for another process."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, NamedTuple

from dovetail.panoply.writer.spool import folders
from dovetail.panoply.writer.spool.folders import SETTLED, Held
from dovetail.panoply.writer.spool.frames import is_torn
from dovetail.panoply.writer.spool.segment import Segment
from dovetail.panoply.writer.spool.segment_header import (
    HEADER_BYTES,
    Header,
    NotASegment,
    Queue,
    Seal,
    decoded,
    is_unused,
)
from dovetail.panoply.writer.spool.settled_log import SettledLog, merged
from dovetail.panoply.writer.spool.survey import Survey, surveyed

_LOGGER: Final = logging.getLogger("dovetail.panoply")

OnDamage = Callable[[Segment, Survey, bytes], None]


class Adopted(NamedTuple):
    """The sub-folder of a dead writer, of which this process is the only heir.

    Attributes:
        held: The sub-folder.
        segments: Those of its segments in which records wait.
        lost: Records that could not be read.
    """

    held: Held
    segments: list[Segment]
    lost: int


class OtherQueue(Exception):
    """The records are for another queue.

    Attributes:
        label: What people may see of that one.
    """

    def __init__(self, label: str) -> None:
        super().__init__(label)
        self.label: str = label


def adopt_orphans(root: Path, queue: Queue, on_damage: OnDamage, told: set[Path]) -> Iterator[Adopted]:
    """Take over what dead writers left for a queue; nobody else has it from now on.

    Args:
        root: The spool's folder.
        queue: To whom this process sends.
        on_damage: Told of what cannot be read later.
        told: Sub-folders that have to stay and were spoken of; added to.
    """
    for held in folders.orphans(root):
        log = _LOGGER.debug if held.path in told else _LOGGER.error
        try:
            adopted = adopt(root, held, queue, on_damage)
        except OtherQueue as error:
            log = log if held.path in told else _LOGGER.warning
            log("Panoply spool: %s holds records for another queue (%s); they stay", held.path, error.label)
        except (NotASegment, OSError) as error:
            log("Panoply spool: %s cannot be read and stays: %s", held.path, error)
        else:
            if adopted.segments or adopted.lost:
                yield adopted
                continue
            held.release()
            continue
        told.add(held.path)
        held.release()
    folders.remove_stray_locks(root)


def adopt(root: Path, held: Held, queue: Queue, on_damage: OnDamage) -> Adopted:
    """Open the segments of a dead writer.

    Args:
        root: The spool's folder.
        held: The sub-folder.
        queue: To whom this process sends.
        on_damage: Told of what cannot be read later.

    Raises:
        OtherQueue: The records are for another queue; nothing was touched.
        NotASegment: A newer version of this program wrote them; nothing was touched.
        OSError: They cannot be read.
    """
    found: list[tuple[Path, Header]] = []
    for path in held.segments():
        with path.open("rb") as file:
            start = file.read(HEADER_BYTES)
        try:
            header = decoded(start)
        except NotASegment as error:
            if error.is_newer:
                raise
            if is_unused(path.read_bytes()):
                path.unlink()
                continue
            folders.set_aside_file(root, path)
            _LOGGER.error("Panoply spool: %s was set aside in %s: %s.", path.name, root / folders.DAMAGED, error)
            continue
        if header.queue.digest != queue.digest:
            raise OtherQueue(header.queue.label)
        found.append((path, header))
    lost = 0
    segments: list[Segment] = []
    for path, header in found:
        segment, survey = _opened(path, header, on_damage)
        if survey is not None:
            lost += survey.lost
            report(root, segment, survey, path.read_bytes() if survey.damage else b"")
            if header.seal is None:
                os.truncate(path, survey.end)
        if segment.unsettled:
            segments.append(segment)
        else:
            segment.remove()
    held.remove_stray_logs()
    return Adopted(held, segments, lost)


def report(root: Path, segment: Segment, survey: Survey, image: bytes) -> None:
    """Set aside what cannot be read, and say so.

    Args:
        root: The spool's folder.
        segment: Where it was.
        survey: What was found.
        image: The bytes that were looked through.
    """
    kept = None
    for damage in survey.damage:
        if damage.lost is None and not survey.lost and is_torn(image[damage.start : damage.end]):
            _LOGGER.info("Panoply spool: %s ends in a record that was not accepted; it is cut", segment.path)
            continue
        name = f"{segment.path.parent.name}-{segment.path.stem}-{damage.start}.bin"
        try:
            kept = folders.set_aside(root, name, image[damage.start : damage.end].rstrip(b"\0"))
        except OSError as error:
            _LOGGER.error("Panoply spool: damaged bytes of %s cannot be set aside: %s", segment.path, error)
    place = f"; what is left of them is in {kept.parent}" if kept else ""
    if survey.lost:
        segment.note_settled(survey.missing)
        _LOGGER.error("Panoply spool: %d records of %s cannot be read%s", survey.lost, segment.path, place)
    elif kept:
        _LOGGER.error("Panoply spool: %s ends in bytes that are no whole record%s", segment.path, place)


def _opened(path: Path, header: Header, on_damage: OnDamage) -> tuple[Segment, Survey | None]:
    settled = SettledLog(path.with_suffix(SETTLED), header.salt).read()
    seal = header.seal
    if seal is not None and not settled:
        return _segment(path, header, seal, settled, seal.frames, seal.size, on_damage), None
    image = path.read_bytes()
    survey = surveyed(image, HEADER_BYTES, header.salt, 0, seal.frames if seal else None, settled)
    if seal is None:
        seal = Seal(survey.frames, survey.end, survey.size)
    done = merged([*settled, *survey.missing])
    return _segment(path, header, seal, done, survey.records, survey.size, on_damage), survey


def _segment(
    path: Path,
    header: Header,
    seal: Seal,
    settled: list[tuple[int, int]],
    records: int,
    size: int,
    on_damage: OnDamage,
) -> Segment:
    return Segment(path, header.salt, seal=seal, settled=settled, unread=records, unread_size=size, on_damage=on_damage)
