"""Recordings uploaded and made captures of; what fails takes back what this call made, and nothing else."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from dovetail.sds.errors import AnswerError, CaptureError, NetworkError, SDSError

if TYPE_CHECKING:
    import os

    from dovetail.sds._async.recordings import AsyncRecordings
    from dovetail.sds.capture_calls import Creation
    from dovetail.sds.models.captures import Capture
    from dovetail.sds.report import TransferReport

_LOG = logging.getLogger("dovetail.sds")


class Had(NamedTuple):
    """A capture that there is now.

    Attributes:
        uuid: The UUID of its own: that of a capture with several channels is of the first.
        capture: The capture.
        channel: Its channel; None for recordings without.
        made: Whether this call made it; False for one that was there before.
    """

    uuid: str
    capture: Capture
    channel: str | None
    made: bool


class AsyncCaptureUpload:
    """One recording on its way: its files first, then a capture of each channel.

    Args:
        client: The client to send with.
        local_path: The folder here.
        sds_path: The folder there, which becomes the captures' own.
        verbose: Whether to show progress.
        warn_skipped: Whether to warn of files that are left alone.
        persist_state: Whether to remember what was uploaded, for another call to go on from.
        raise_on_error: Whether to raise what fails; otherwise it is logged.
    """

    def __init__(
        self,
        client: AsyncRecordings,
        local_path: str | os.PathLike[str],
        sds_path: str | os.PathLike[str],
        *,
        verbose: bool,
        warn_skipped: bool,
        persist_state: bool,
        raise_on_error: bool,
    ) -> None:
        self._client = client
        self._local_path = local_path
        self._sds_path = sds_path
        self._verbose = verbose
        self._warn_skipped = warn_skipped
        self._persist_state = persist_state
        self._raise_on_error = raise_on_error

    async def captures(self, creations: Sequence[Creation]) -> list[Capture] | None:
        """Upload, and make the captures.

        Returns:
            The captures in order; where one failed, those that are left; None when files could not be uploaded.

        Raises:
            SDSError: A file could not be uploaded or a capture not be made, and errors are to be raised. Its notes tell
                what became of the rest.
        """
        report = await self._client.upload(
            local_path=self._local_path,
            sds_path=self._sds_path,
            verbose=self._verbose,
            warn_skipped=self._warn_skipped,
            persist_state=self._persist_state,
        )
        if report.failed:
            self._failed(report.failed[0].error, _upload_note(report))
            return None
        had: list[Had] = []
        for creation in creations:
            try:
                had.append(await self._made(creation, report))
            except SDSError as error:
                left, note = await self._taken_back(had)
                self._failed(error, note + _lost_note(error, creation))
                return left
        return [each.capture for each in had]

    async def _made(self, creation: Creation, report: TransferReport) -> Had:
        try:
            made = await self._client.captures.create(**creation._asdict())
        except CaptureError as error:
            uuid = error.extract_existing_capture_uuid()
            if uuid is None:
                raise
            there = await self._client.captures.read(uuid)
            # A scan group may be that of a recording elsewhere.
            if there.top_level_dir != creation.top_level_dir:
                raise
            if report.uploaded or report.deduplicated:
                # It was made of the files of that time.
                there = await self._client.captures.update(uuid)
            return Had(uuid, there, creation.channel, made=False)
        return Had(made.uuid, made, creation.channel, made=True)

    async def _taken_back(self, had: Sequence[Had]) -> tuple[list[Capture], str]:
        """Delete what this call made; gives what is left, and says so."""
        told: list[str] = []
        left: list[Had] = []
        for each in had:
            name = f"{each.channel or 'the capture'} ({each.uuid})"
            if not each.made:
                told.append(f"{name} existed before and stays")
                left.append(each)
                continue
            try:
                await self._client.captures.delete(each.uuid)
                told.append(f"{name} was made by this call and is deleted")
            except SDSError as error:
                told.append(f"{name} was made by this call and could not be deleted: {error}")
                left.append(each)
        note = "The files stay uploaded." + "".join(f" Capture {each}." for each in told)
        if self._raise_on_error or len(left) == len(had):
            return [each.capture for each in left], note
        # What is left of a folder is shown without the channels that were deleted.
        return [await self._seen_again(each) for each in left], note

    async def _seen_again(self, had: Had) -> Capture:
        try:
            return await self._client.captures.read(had.uuid)
        except SDSError:
            return had.capture

    def _failed(self, error: Exception, note: str) -> None:
        if self._raise_on_error:
            error.add_note(note)
            raise error
        _LOG.error("%s %s", error, note)


def _lost_note(error: SDSError, creation: Creation) -> str:
    """What is said of a capture that the gateway may have made although its answer did not come, or made no sense."""
    if isinstance(error, AnswerError) or (isinstance(error, NetworkError) and error.sent):
        return f" Whether {creation.channel or 'the capture'} became one is not known; the same call finds it if so."
    return ""


def _upload_note(report: TransferReport) -> str:
    """What became of the files of an upload that failed."""
    return (
        f"{len(report.failed):,} of {len(report):,} files could not be uploaded, so no capture was made. "
        "The others stay: the same call goes on from there."
    )
