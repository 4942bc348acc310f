"""Fetching files: one, or many at a time, each checked and put in place, and telling what became of it."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Iterable, Mapping
from contextlib import suppress
from copy import copy
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from dovetail.runtime._async.client import AsyncClient as AsyncRuntimeClient
from dovetail.runtime.async_primitives import Pool, Threads, iterate, take
from dovetail.runtime.downloads import Checksum
from dovetail.runtime.errors import ApiError, ConnectFailed, CredentialError, InvalidInput, RequestTimeout
from dovetail.runtime.in_flight import REQUEST_WORK, InFlight
from dovetail.sds._async.pacing import LOST_CAUSE, NOT_THERE
from dovetail.sds.errors import FileError
from dovetail.sds.hash_cache import HashCache
from dovetail.sds.hashing import FileChanges, FileState, hash_file, new_hasher
from dovetail.sds.local_folders import leads_out
from dovetail.sds.local_names import UnusableName
from dovetail.sds.placing import OlderVersion, Placing, shown_path
from dovetail.sds.report import Moved, Outcome, Skipped, TransferReport
from dovetail.sds.result import Result
from dovetail_api.sds.operations import files as operations

if TYPE_CHECKING:
    from dovetail.sds._async.gateway import AsyncGateway
    from dovetail.sds.models import File
    from dovetail.sds.tally import Tally

NEWER: Final = "there is a newer version"
_NO_KEY: Final = 401
_MEANWHILE: Final = "it has changed here since the plan was made"


class Stopped(Exception):
    """The transfer was broken off."""


class _Appeared(Exception):
    """Something else is where a file goes than when it was asked for."""


class Wanted(NamedTuple):
    """A file and where it goes.

    Attributes:
        number: Its place in the report.
        file: The file at the gateway.
        path: Where it goes.
    """

    number: int
    file: File
    path: Path


async def fetch(
    gateway: AsyncGateway,
    file: File,
    path: Path,
    tell: Callable[[int], object],
    on_slow: Callable[[float], object] | None = None,
    guard: Callable[[str], object] | None = None,
) -> File:
    """Write the contents of a file to a path; what is there is replaced, once they are whole and right.

    Args:
        gateway: What sends.
        file: The file.
        path: Where to write it; its folder is there.
        tell: Told how many bytes more have come; less than none when it starts again.
        on_slow: Told the seconds until the next attempt when the gateway asks to wait.
        guard: Called with the path of the temporary file when it is whole and right; raises to leave what is there.

    Returns:
        The file, with its path here.

    Raises:
        FileError: It is not at the gateway, or nothing can be written there.
        NetworkError: It did not come whole, or not with its checksum.
    """
    if file.uuid is None:
        raise FileError(f"{shown_path(file)}: it has no UUID, so that it is at no gateway.")
    written = 0

    def moved(now: int, _: int | None) -> None:
        nonlocal written
        tell(now - written)
        written = now

    checksum = _checksum_of(file)
    try:
        size = await AsyncRuntimeClient.download(
            gateway,
            operations.download(file_id=file.uuid.hex),
            path,
            checksum=checksum,
            size=None if checksum else file.size,  # the checksum says more
            durable=False,  # a thousand small files would take several times as long
            guard=guard,
            progress=moved,
            on_slow=on_slow,
        )
    except OSError as error:
        raise unwritable(path, error) from error
    here = copy(file)
    here.local_path, here.size = path, size
    return here


def _checksum_of(file: File) -> Checksum | None:
    if not file.sum_blake3:
        return None
    try:
        return Checksum("blake3", file.sum_blake3, partial(new_hasher, one_core=True))
    except InvalidInput as error:
        raise FileError(f"{shown_path(file)}: {error.message}") from None


def unwritable(path: Path, error: OSError) -> FileError:
    """The error for a path that cannot be written to."""
    return FileError(f"{path}: it cannot be written: {error.strerror or error}.")


class AsyncFetching:
    """One download of any number of files.

    Args:
        gateway: What sends.
        placing: Where files go.
        tally: Told how far it is.
        overwrite: Whether files here that differ are replaced.
        skip_contents: Whether nothing is fetched at all.
        planned: The files that may be replaced, as they were when that was planned, and no others; files that come are
            dated as at the gateway. None where ``overwrite`` alone decides.
    """

    def __init__(
        self,
        gateway: AsyncGateway,
        placing: Placing,
        tally: Tally,
        *,
        overwrite: bool = False,
        skip_contents: bool = False,
        planned: Mapping[Path, FileState] | None = None,
    ) -> None:
        self._gateway = gateway
        self._placing = placing
        self._tally = tally
        self._overwrite = overwrite
        self._skip_contents = skip_contents
        self._planned = planned
        self._in_flight = InFlight()
        self._pool = Pool(self._in_flight)
        self._cache = HashCache()
        self._hashing = Threads(os.cpu_count() or 1)
        self._folders: set[Path] = set()
        self._came: dict[Path, FileState] = {}
        self._moved: dict[int, Moved] = {}
        self._skipped: list[Skipped] = []
        self._count = 0
        self._in_vain = 0
        self._hopeless: Exception | None = None

    @cached_property
    def _target(self) -> str:
        return os.path.realpath(self._placing.target)

    async def run(self, files: Iterable[File] | AsyncIterable[File]) -> TransferReport:
        """Fetch files as they are told of.

        Args:
            files: The files; those of a listing that are known are fetched while more are listed.
        """
        began = time.monotonic()
        with self._cache:
            await self._pool.run(self._one, self._placed(files))
        return TransferReport(
            [self._moved[number] for number in sorted(self._moved)],
            self._skipped,
            bytes_moved=self._tally.bytes_moved,
            seconds=time.monotonic() - began,
        )

    def skip(self, file: File, reason: str) -> None:
        """Leave a file alone.

        Args:
            file: The file.
            reason: Why.
        """
        self._skipped.append(Skipped(shown_path(file), reason))
        self._tally.ended()

    async def _placed(self, files: Iterable[File] | AsyncIterable[File]) -> AsyncGenerator[Wanted]:
        """The files that have a place; one worker at a time asks. Of several versions the first is taken."""
        source = iterate(files)
        while taken := await take(source, 1):
            (file,) = taken
            number, self._count = self._count, self._count + 1
            try:
                path = self._placing.place(file)
            except OlderVersion:
                self.skip(file, NEWER)
                continue
            except UnusableName as error:
                refusal = FileError(f"{shown_path(file)}: it cannot be written here: {error}.")
                self._end(Wanted(number, file, Path()), "failed", Result(exception=refusal))
                continue
            yield Wanted(number, file, path)

    async def _one(self, wanted: Wanted) -> float:
        """Fetch a file, if need be; how much work that was."""
        try:
            return await self._treated(wanted)
        except Exception as error:
            self._despair(error)
            self._end(wanted, "failed", Result(exception=error))
            return 0.0

    async def _treated(self, wanted: Wanted) -> float:
        file, path = wanted.file, wanted.path
        if self._skip_contents:
            self._end(wanted, "listed", Result(value=file), file.size)
            return 0.0
        while True:
            state = self._state(path)
            if await self._stays(wanted, state):
                return 0.0
            if self._hopeless is not None:
                self._end(wanted, "failed", Result(exception=self._hopeless))
                return 0.0
            await self._pool.turn()
            began = time.monotonic()
            slowed, guard = partial(self._slowed, began), partial(self._guard, file, path, state)
            try:
                here = await fetch(self._gateway, file, path, self._moved_on, slowed, guard)
            except _Appeared:
                continue
            self._in_vain = 0
            self._remember(file, path)
            self._end(wanted, "downloaded", Result(value=here))
            return float(here.size + REQUEST_WORK)

    def _despair(self, error: Exception) -> None:
        """Ask no more for the rest when the gateway does not take the key, is not there, or can do no more."""
        if isinstance(error, CredentialError) or (isinstance(error, ApiError) and error.status == _NO_KEY):
            self._hopeless = error
        elif isinstance(error, ConnectFailed | RequestTimeout) or (
            isinstance(error, ApiError) and error.status in NOT_THERE
        ):
            self._in_vain += 1
            if self._in_vain >= LOST_CAUSE:
                self._hopeless = error

    async def _stays(self, wanted: Wanted, state: FileState | None) -> bool:
        """Whether what is where a file goes stays there, which is told."""
        file, path = wanted.file, wanted.path
        if state is not None and await self._is_same(file, path, state):
            here = copy(file)
            here.local_path = path
            self._end(wanted, "present", Result(value=here), file.size)
        elif not self._is_as_planned(path, state):
            self.skip(file, _MEANWHILE)
        elif state is not None and not self._overwrite:
            self.skip(file, f"{path} is there with other contents, and not to be overwritten")
        else:
            return False
        return True

    def _is_as_planned(self, path: Path, state: FileState | None) -> bool:
        return self._planned is None or _is_still(state, self._planned.get(path))

    def _guard(self, file: File, path: Path, before: FileState | None, part: str) -> None:
        """A file is about to take its place, if that is what it was when it was asked for.

        Raises:
            _Appeared: Something else is there now, and may have to stay.
            FileError: Its folder leads elsewhere now.
        """
        self._check_folder(path)
        if not (self._overwrite and self._planned is None) and not _is_still(self._state(path), before):
            raise _Appeared
        if self._planned is not None:
            with suppress(OSError, OverflowError, ValueError):
                if file.created_at is not None:
                    moment = file.created_at.timestamp()
                    os.utime(part, (moment, moment))
                self._came[path] = FileState.of(Path(part).stat())

    def _remember(self, file: File, path: Path) -> None:
        """Keep the checksum of a file that came, unless somebody has written to it since."""
        came = self._came.pop(path, None)
        if came is not None and file.sum_blake3 is not None:
            with suppress(OSError):
                state = FileState.of(path.stat())
                if not state.was_written_since(came):
                    self._cache.put(str(path.absolute()), state, file.sum_blake3)

    def _state(self, path: Path) -> FileState | None:
        """What is where a file goes; its folder is made.

        Raises:
            FileError: It cannot be seen, or is no file; or the folder cannot be made, or leads elsewhere.
        """
        try:
            if path.parent not in self._folders:
                self._check_folder(path)
                path.parent.mkdir(parents=True, exist_ok=True)
                self._folders.add(path.parent)
            status = path.stat()
        except FileNotFoundError:
            if not path.is_symlink():
                return None
            raise FileError(f"{path}: it is there, a link that leads nowhere.") from None
        except OSError as error:
            raise unwritable(path, error) from error
        if not stat.S_ISREG(status.st_mode):
            raise FileError(f"{path}: it is there, and no file, so that {path.name!r} cannot be written.")
        return FileState.of(status)

    def _check_folder(self, path: Path) -> None:
        if leads_out(path.parent, self._target):
            raise FileError(f"{path}: it would lie outside {self._target}: there is a link on the way.")

    async def _is_same(self, file: File, path: Path, state: FileState) -> bool:
        if file.sum_blake3 is None or state.size != file.size:
            return False
        known = self._cache.get(str(path.absolute()), state)
        if known is None:
            try:
                hashed = await self._hashing.run(partial(hash_file, str(path), self._is_stopped))
            except FileChanges:
                raise FileError(f"{path}: it is there, and being written to.") from None
            except OSError as error:
                raise FileError(f"{path}: it cannot be read: {error.strerror or error}.") from error
            known = hashed.checksum
            if hashed.settled:
                self._cache.put(str(path.absolute()), hashed.state, known)
        return known == file.sum_blake3

    def _moved_on(self, count: int) -> None:
        if self._pool.stopped:
            raise Stopped
        self._tally.moved(count)

    def _slowed(self, began: float, wait: float) -> None:
        self._in_flight.slowed(began, time.monotonic(), wait)

    def _is_stopped(self) -> bool:
        return self._pool.stopped

    def _end(self, wanted: Wanted, outcome: Outcome, result: Result[File], saved: int = 0) -> None:
        self._moved[wanted.number] = Moved(outcome, shown_path(wanted.file), result)
        self._tally.ended(saved=saved)


def _is_still(now: FileState | None, before: FileState | None) -> bool:
    """Whether what is at a path, or that nothing is, has not changed."""
    return now is before or (now is not None and before is not None and now.is_still(before))
