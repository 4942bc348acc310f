"""One file on its way to the gateway: nothing, a row, or its contents, whichever it takes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, NoReturn

from msgspec import UNSET

from dovetail.runtime.async_primitives import Threads
from dovetail.runtime.body import File as Part
from dovetail.runtime.body import FileRange
from dovetail.runtime.errors import ApiError, DecodeError, DovetailError, InvalidInput, TransportError
from dovetail.sds._async.pacing import AsyncPaced
from dovetail.sds.errors import FileError
from dovetail.sds.hashing import FileChanges, FileState, Hashed
from dovetail.sds.remote_paths import below_root, rooted
from dovetail.sds.report import Outcome

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.sds.models import File
    from dovetail_api.sds import models as m

_READINGS: Final = 3


class Stored(NamedTuple):
    """A file that is at the gateway.

    Attributes:
        outcome: How it came there.
        file: The file as it is there.
        checksum: Its checksum.
        state: Its state on this machine when it was read.
        settled: Whether that state tells of later changes; see `Hashed`.
        sent: Bytes of contents that were sent for it.
    """

    outcome: Outcome
    file: File
    checksum: str
    state: FileState
    settled: bool
    sent: int


class AsyncStore:
    """Puts files where they belong; see `store`.

    Args:
        paced: What it sends with.
        threads: Where files are read.
    """

    def __init__(self, paced: AsyncPaced, threads: Threads) -> None:
        self._paced = paced
        self._threads = threads

    async def store(
        self, file: File, path: str, read: Callable[[bool], Hashed], watch: Callable[[int], object] | None = None
    ) -> Stored:
        """Put a file of this machine where it belongs.

        The gateway is asked what it has: the file is there already, or its contents are, so that it takes no more than
        a row, or they are sent. After an answer that got lost it is asked again, so that nothing is made twice. What it
        says it has is compared with what was read here.

        Args:
            file: What the gateway is to be told of it.
            path: Where it is on this machine.
            read: Reads it; told whether what is remembered of it has proven wrong.
            watch: Told how many bytes leave; fewer than none for what has to be sent again.

        Raises:
            FileError: It cannot be read, or keeps changing; or the gateway refused it.
            GatewayError: The gateway failed.
            NetworkError: There was no whole answer.
        """
        for reading in range(_READINGS):
            try:
                hashed = await self._threads.run(partial(read, reading > 0))
                return await self._stored(file, path, hashed, watch or _nobody)
            except FileChanges:
                continue
            except OSError as error:
                raise FileError(f"{path}: it cannot be read: {error.strerror or error}.") from error
        raise FileError(f"{path}: it is being written to. Upload it once nobody writes to it.")

    async def _stored(self, file: File, path: str, hashed: Hashed, watch: Callable[[int], object]) -> Stored:
        outcome: Outcome = "present"
        attempt = 0
        refused: tuple[str | None, DovetailError] | None = None
        while True:
            attempt += 1
            there = await self._look(file, hashed.checksum)
            if there.file_exists_in_tree:
                return _stored(outcome, _as_present(file, hashed, there), hashed)
            sibling = there.asset_id or None if there.file_contents_exist_for_user else None
            if refused is not None and refused[0] == sibling:
                raise refused[1]  # nobody came first: it would be refused again
            try:
                return await self._made(file, path, hashed, sibling, watch)
            except (ApiError, DecodeError, TransportError) as error:
                if attempt >= max(2, self._paced.attempts) or self._paced.pool.stopped or not _deserves_a_look(error):
                    raise
                refused = (sibling, error) if _is_refusal(error) else None
                if refused is None:
                    outcome = "uploaded" if sibling is None else "deduplicated"
            await self._paced.rest(attempt)

    async def _look(self, file: File, checksum: str) -> m.ContentsCheck:
        from dovetail_api.sds.operations import contents

        directory = rooted(file.directory)
        call = contents.check(body={"directory": directory, "name": file.name, "sum_blake3": checksum})
        return await self._paced.send(call, repeatable=True)

    async def _made(
        self, file: File, path: str, hashed: Hashed, sibling: str | None, watch: Callable[[int], object]
    ) -> Stored:
        if sibling is not None:
            row = await self._paced.send(_creation(file, sibling=sibling), repeatable=False)
            stored = _stored("deduplicated", _as_made(file, row), hashed)
        else:
            row = await self._sent(file, path, hashed, watch)
            stored = _stored("uploaded", _as_made(file, row), hashed, hashed.state.size)
        if isinstance(row.sum_blake3, str) and row.sum_blake3 != hashed.checksum:
            changed = FileError(f"{path}: it changed while it was sent, and what arrived was thrown away.")
            # What is remembered of it may be wrong: then it is read.
            await self._take_back(row, FileChanges() if hashed.remembered else changed)
        wrong = _difference(stored.file, file)
        if wrong:
            await self._take_back(row, FileError(f"{path}: {wrong}, so that this was undone."))
        if sibling is None and hashed.content is None and _is_changed(path, hashed.state, gone=False):
            raise FileError(
                f"{path}: it changed while it was sent. The gateway has it as it was before ({row.uuid}); "
                "upload it again once nobody writes to it."
            )
        return stored

    async def _sent(self, file: File, path: str, hashed: Hashed, watch: Callable[[int], object]) -> m.StoredFile:
        told = 0

        def count(more: int) -> None:
            nonlocal told
            told += more
            watch(more)

        content: bytes | FileRange
        if hashed.content is not None:
            content = hashed.content
        else:
            if _is_changed(path, hashed.state, gone=True):
                raise FileChanges
            content = FileRange(path, 0, hashed.state.size, count)
        try:
            row = await self._paced.send(_creation(file, content=content), repeatable=False)
        except BaseException as error:
            if told:
                watch(-told)
            if isinstance(error, InvalidInput):
                # Of a file that has become shorter, or is gone, while its bytes left.
                raise FileError(error.message) from error
            raise
        watch(hashed.state.size - told)
        return row

    async def _take_back(self, row: m.StoredFile, error: Exception) -> NoReturn:
        """Delete a row that was made just now and is wrong.

        Raises:
            Exception: The error, always; it tells when the row could not be deleted.
        """
        from dovetail_api.sds.operations import files

        try:
            await self._paced.send(files.delete(file_id=row.uuid), repeatable=True)
        except DovetailError as failure:
            error.add_note(f"Its row {row.uuid} could not be deleted: {failure}")
        raise error


def _nobody(count: int) -> None:
    pass


def _creation(
    file: File, *, content: bytes | FileRange | None = None, sibling: str | None = None
) -> Call[m.StoredFile]:
    """The call that makes a row, under the same name in both places that it may be taken from."""
    from dovetail_api.sds.operations import files

    return files.create(
        directory=rooted(file.directory),
        name=file.name,
        media_type=file.media_type or UNSET,
        permissions=file.permissions,
        sibling_uuid=UNSET if sibling is None else sibling,
        file=UNSET if content is None else Part(content, file.name, file.media_type or None),
    )


def _deserves_a_look(error: DovetailError) -> bool:
    """Whether the gateway may have done what was asked, or would do it when asked otherwise."""
    if isinstance(error, TransportError):
        return error.sent
    if isinstance(error, ApiError) and (error.status >= 500 or error.status == 408 or _is_refusal(error)):
        return True
    return isinstance(error, DecodeError)


def _is_refusal(error: DovetailError) -> bool:
    """Whether somebody else came first: the same file is there now, or the sibling is gone."""
    return isinstance(error, ApiError) and not isinstance(error, DecodeError) and error.status in (400, 404)


def _stored(outcome: Outcome, file: File, hashed: Hashed, sent: int = 0) -> Stored:
    return Stored(outcome, file, hashed.checksum, hashed.state, hashed.settled, sent)


def _difference(made: File, wanted: File) -> str:
    """How a row is not where it was to be: gateways drop characters of names, and blanks at the end of folders."""
    if made.name != wanted.name:
        return f"the gateway stores it under another name, {made.name!r}"
    if made.directory != below_root(rooted(wanted.directory)):
        return f"the gateway stores it in another folder, {str(made.directory)!r}"
    return ""


def _as_made(file: File, row: m.StoredFile) -> File:
    from dovetail.sds.models import File as Made

    made = Made.of(row)
    made.local_path = file.local_path
    return made


def _as_present(file: File, hashed: Hashed, there: m.ContentsCheck) -> File:
    import attrs

    return attrs.evolve(file, uuid=there.asset_id or None, sum_blake3=hashed.checksum, size=hashed.state.size)


def _is_changed(path: str, since: FileState, *, gone: bool) -> bool:
    """Whether a file is not what it was; one that is gone counts as ``gone`` says."""
    try:
        return FileState.of(Path(path).stat()).was_written_since(since)
    except FileNotFoundError:
        return gone
    except OSError:
        return True
