# Derived from _async/upload_batch.py by `make generate`; do not edit.
"""The files of a folder on their way to the gateway, several at a time."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from dovetail.runtime.errors import ApiError, CredentialError, RequestTimeout, TransportError
from dovetail.runtime.in_flight import REQUEST_WORK, InFlight
from dovetail.runtime.sync_primitives import Threads
from dovetail.sds._sync.pacing import NOT_THERE, Paced
from dovetail.sds._sync.storing import Store, Stored
from dovetail.sds.claims import Claims
from dovetail.sds.discovery import Found
from dovetail.sds.hash_cache import HashCache
from dovetail.sds.hashing import KEPT, FileState, Hashed, hash_file
from dovetail.sds.local_files import local_file
from dovetail.sds.report import Moved
from dovetail.sds.result import Result
from dovetail.sds.tally import Tally
from dovetail.sds.upload_record import UploadRecord

if TYPE_CHECKING:
    from dovetail.sds._sync.gateway import Gateway
    from dovetail.sds.models import File

_START: Final = 16
_MOST: Final = 64
_PAUSES: Final = 8
"""Failures, each after a longer pause than the one before, since the gateway cannot be reached or is overloaded, before
the rest is not tried: the next upload goes on there.
"""
_SILENCE: Final = 4
"""Failures that a gateway counts for that says nothing at all: it has been waited for long enough."""


class Later(Exception):
    """The same contents are on their way in another file."""


class UploadBatch:
    """Uploads files, and keeps what became of each.

    Args:
        gateway: What it sends with.
        root: The folder they are in.
        directory: Where that goes at the gateway.
        tally: Told how far it is.
        cache: Checksums of before; None for none.
        record: Uploads of before; None for none.
        trusting: Whether a file that the record has is not even asked for.

    Attributes:
        moved: What became of each file, by its number.
    """

    def __init__(
        self,
        gateway: Gateway,
        root: Path,
        directory: PurePosixPath,
        tally: Tally,
        *,
        cache: HashCache | None,
        record: UploadRecord | None,
        trusting: bool,
    ) -> None:
        self.moved: dict[int, Moved] = {}
        self._paced = Paced(gateway, InFlight(_START, _MOST))
        self._store = Store(self._paced, Threads(max(2, os.cpu_count() or 1)))
        self._root = root
        self._directory = directory
        self._tally = tally
        self._cache = cache
        self._record = record
        self._trusting = trusting
        self._claims = Claims()
        self._folders: dict[str, PurePosixPath] = {}
        self._later: list[tuple[int, Found]] = []
        self._lock = threading.Lock()
        self._in_vain = 0
        self._paused_at = float("-inf")
        self._hopeless: Exception | None = None

    def run(self, found: Sequence[tuple[int, Found]]) -> None:
        """Upload files.

        Args:
            found: The files with their numbers.
        """
        waiting = found
        while waiting:
            self._later = []
            self._paced.pool.run(self._upload, waiting)
            waiting = self._later  # what it waited for has arrived, or has failed

    def _upload(self, numbered: tuple[int, Found]) -> float:
        """Upload one file, and give how much that was."""
        number, found = numbered
        path = self._root / found.path
        if self._hopeless is not None:
            self._fail(number, found, self._hopeless)
            return 0.0
        began = time.monotonic()
        try:
            file = local_file(
                path,
                self._folder(found.path.rpartition("/")[0]),
                size=found.size,
                mtime_ns=found.mtime_ns,
                mode=found.mode,
            )
            known = self._recorded(file, str(path), found)
            if known is not None:
                self._note(number, found, Moved("present", str(path), Result(value=known)), 0)
                return 0.0
            stored = self._stored(file, str(path), found.size)
        except Later:
            with self._lock:
                self._later.append(numbered)
            return 0.0
        except Exception as error:
            self._despair(error, began)
            self._fail(number, found, error)
            return 0.0
        self._in_vain = 0
        self._note(number, found, Moved(stored.outcome, str(path), Result(value=stored.file)), stored.sent)
        if self._record is not None and stored.settled and stored.file.uuid is not None:
            self._record.put(str(path), stored.state, stored.checksum, stored.file.uuid)
        return stored.sent + REQUEST_WORK * (1 if stored.outcome == "present" else 2)

    def _folder(self, below: str) -> PurePosixPath:
        """Where a folder goes at the gateway."""
        folder = self._folders.get(below)
        if folder is None:
            folder = self._folders[below] = self._directory / below
        return folder

    def _stored(self, file: File, path: str, size: int) -> Stored:
        claimed: list[str] = []
        there = False
        try:
            stored = self._store.store(file, path, partial(self._read, path, size, claimed), self._tally.moved)
            there = True
            return stored
        finally:
            for checksum in claimed:
                self._claims.end(checksum, there=there)

    def _read(self, path: str, size: int, claimed: list[str], again: bool) -> Hashed:
        """Read a file, unless its checksum is known and this is not ``again``; in a thread.

        Raises:
            Later: The same contents are on their way.
        """
        # A small one is read as quickly as looked up.
        hashed = None if again or size <= KEPT else self._remembered(path)
        if hashed is None:
            hashed = hash_file(path, lambda: self._paced.pool.stopped)
            if self._cache is not None and hashed.content is None and hashed.settled:
                self._cache.put(path, hashed.state, hashed.checksum)
        claim = self._claims.begin(hashed.checksum) if hashed.checksum not in claimed else "free"
        if claim == "later":
            raise Later
        if claim == "first":
            claimed.append(hashed.checksum)
        return hashed

    def _remembered(self, path: str) -> Hashed | None:
        if self._cache is None:
            return None
        state = FileState.of(os.stat(path))  # noqa: PTH116 - a Path costs more than this does
        checksum = self._cache.get(path, state)
        return None if checksum is None else Hashed(checksum, state, None, settled=True, remembered=True)

    def _recorded(self, file: File, path: str, found: Found) -> File | None:
        if not self._trusting or self._record is None:
            return None
        known = self._record.get(path, found.state)
        if known is None:
            return None
        file.uuid, file.sum_blake3 = known.uuid, known.checksum
        return file

    def _fail(self, number: int, found: Found, error: Exception) -> None:
        self._note(number, found, Moved.failed(str(self._root / found.path), error), 0)

    def _note(self, number: int, found: Found, moved: Moved, sent: int) -> None:
        self.moved[number] = moved
        self._tally.ended(found.size - sent)

    def _despair(self, error: Exception, began: float) -> None:
        """Ask no more for the rest when the gateway does not take the key, is not there, or wants to be left alone."""
        if isinstance(error, CredentialError) or self._paced.is_put_off(error):
            self._hopeless = error
        elif isinstance(error, TransportError) or (isinstance(error, ApiError) and error.status in NOT_THERE):
            with self._lock:
                if began < self._paused_at:
                    return  # it says no more than the one that failed before it
                self._in_vain += _SILENCE if isinstance(error, RequestTimeout) else 1
                self._paused_at = time.monotonic()
            if self._in_vain >= _PAUSES:
                self._hopeless = error
            else:
                self._paced.pause(self._in_vain)
