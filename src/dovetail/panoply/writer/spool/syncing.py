"""When what was written is forced to the disk, so that it outlives a power failure."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Literal, cast, get_args

from dovetail.panoply.writer.spool.active_segment import ActiveSegment
from dovetail.panoply.writer.spool.disk import sync_folder
from dovetail.runtime.errors import InvalidInput

Fsync = Literal["always", "interval", "never"]
"""What outlives a power failure: every record that was accepted, all but those of the last second, or what the system
has written by itself (within half a minute or so). The death of the process loses nothing with any of them."""


def checked(fsync: str) -> Fsync:
    """The policy of that name.

    Raises:
        InvalidInput: There is none.
    """
    for known in get_args(Fsync):
        if fsync == known:
            return cast("Fsync", known)
    raise InvalidInput(
        f"fsync: {fsync!r} is no policy.", value=fsync, at="fsync", remedy="Give 'always', 'interval' or 'never'."
    )


class Syncing:
    """The open segment, those that became full since, and the folders in which files came or went.

    Its methods may be called from any thread. `sync` waits for the disk; the others do not.

    Args:
        fsync: The policy; with ``"never"`` nothing is kept open to be forced later.
        written: Gives the position up to which records are written.
    """

    def __init__(self, fsync: Fsync, written: Callable[[], int]) -> None:
        self._written = written
        self._never = fsync == "never"
        self._one_at_a_time = threading.Lock()
        self._changing = threading.Lock()
        self._active: ActiveSegment | None = None
        self._full: list[ActiveSegment] = []
        self._folders: set[Path] = set()
        self._synced = 0

    def began(self, segment: ActiveSegment, *folders: Path) -> None:
        """A segment is written from now on, in folders that have a new entry; the one before is full."""
        with self._changing:
            self._retire()
            self._active = segment
            self._folders.update(folders)

    def ended(self) -> None:
        """No segment is written any more."""
        with self._changing:
            self._retire()

    def is_synced(self, position: int) -> bool:
        """Whether the records up to a position are on the disk for good."""
        return position <= self._synced

    def sync(self) -> None:
        """Force all that was written to the disk; at once if it is there already.

        Raises:
            OSError: The disk did not take it.
        """
        before = self._written()
        with self._one_at_a_time:
            if before <= self._synced and not self._full:
                return  # somebody else's took this along
            with self._changing:
                written, active = self._written(), self._active
                full, self._full = self._full, []
                folders, self._folders = self._folders, set()
            try:
                while full:
                    full[0].sync()
                    full.pop(0).close()
                if active is not None:
                    active.sync()
                for folder in folders:
                    sync_folder(folder)
            except BaseException:
                with self._changing:  # nobody else may take them for synced
                    self._full[:0] = full
                    self._folders |= folders
                raise
            self._synced = written

    def close(self) -> None:
        """Close all segments; nothing is written any more."""
        self.ended()
        try:
            if not self._never:
                self.sync()
        finally:
            for segment in self._full:
                segment.close()
            self._full = []

    def abandon(self) -> None:
        """Close all as it is: in a forked child. The locks are new, as somebody may have held the old ones."""
        self._one_at_a_time, self._changing = threading.Lock(), threading.Lock()
        for segment in (*self._full, *((self._active,) if self._active else ())):
            segment.close()
        self._active, self._full = None, []

    def _retire(self) -> None:
        segment, self._active = self._active, None
        if segment is not None and self._never:
            segment.close()
        elif segment is not None:
            self._full.append(segment)
