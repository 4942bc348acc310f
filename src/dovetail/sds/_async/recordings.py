"""A client's methods that move recordings and make captures of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING
from uuid import UUID

from dovetail.sds._async.transfers import AsyncTransfers

if TYPE_CHECKING:
    from dovetail.sds._async.captures import AsyncCaptures
    from dovetail.sds.models import Capture


class AsyncRecordings(AsyncTransfers):
    """Captures, and uploads that make some; see `AsyncClient`, which has them."""

    @cached_property
    def captures(self) -> AsyncCaptures:
        """Captures: made, found, read, changed and deleted."""
        from dovetail.sds._async.captures import AsyncCaptures

        return AsyncCaptures(self)

    async def upload_capture(
        self,
        *,
        local_path: str | os.PathLike[str],
        sds_path: str | os.PathLike[str] = "/",
        capture_type: str,
        index_name: str = "",
        channel: str | None = None,
        scan_group: str | UUID | None = None,
        name: str | None = None,
        verbose: bool = True,
        warn_skipped: bool = False,
        raise_on_error: bool = True,
        persist_state: bool = True,
    ) -> Capture | None:
        """Upload a recording and make a capture of it.

        The arguments are checked before the first file is sent. A capture of the same channel and folder that is there
        already is what is given back, its files read anew when some were uploaded. An upload that finds everything at
        the gateway is none that failed.

        Args:
            local_path: The folder of the recording.
            sds_path: The folder at the gateway, which becomes that of the capture.
            capture_type: ``"drf"`` for Digital RF, ``"rh"`` for RadioHound.
            index_name: Deprecated: the type decides.
            channel: The channel, which is a folder of the recording; Digital RF needs it.
            scan_group: The scan group of a RadioHound capture.
            name: Its name; the last part of ``sds_path`` by default.
            verbose: Whether to show how far the upload is.
            warn_skipped: Whether to log which files are left alone.
            raise_on_error: Whether to raise what fails; otherwise it is logged, and None given back.
            persist_state: Whether to remember what was uploaded; see `upload`.

        Returns:
            The capture.

        Raises:
            InputError: No capture could be made of it; nothing was sent.
            SDSError: A file could not be uploaded, of the class that its own error has, or the gateway makes no capture
                of them. Its notes tell what became of the rest; calling again goes on from there.

        Example:
            ```python
            capture = await sds.upload_capture(
                local_path="my_recording", sds_path="runs/a", capture_type="drf", channel="ch0"
            )
            ```

        Source: SpectrumX SDS, POST /assets/files/, POST /assets/captures/
        """
        from dovetail.sds._async.capture_uploads import AsyncCaptureUpload
        from dovetail.sds.capture_calls import creation

        wanted = creation(
            top_level_dir=sds_path,
            capture_type=capture_type,
            index_name=index_name,
            channel=channel,
            scan_group=scan_group,
            name=name,
        )
        upload = AsyncCaptureUpload(
            self,
            local_path,
            sds_path,
            verbose=verbose,
            warn_skipped=warn_skipped,
            persist_state=persist_state,
            raise_on_error=raise_on_error,
        )
        made = await upload.captures([wanted])
        return made[0] if made else None

    async def upload_multichannel_drf_capture(
        self,
        *,
        local_path: str | os.PathLike[str],
        sds_path: str | os.PathLike[str] = "/",
        channels: Sequence[str],
        verbose: bool = True,
        warn_skipped: bool = False,
        raise_on_error: bool = True,
        persist_state: bool = True,
    ) -> list[Capture] | None:
        """Upload a Digital RF recording and make a capture of each of its channels.

        When one cannot be made, those that this call made are deleted again. Captures that were there before it, which
        it gives back as its own, are never deleted.

        Args:
            local_path: The folder of the recording, with a folder for each channel.
            sds_path: The folder at the gateway, which becomes that of the captures.
            channels: The channels.
            verbose: Whether to show how far the upload is.
            warn_skipped: Whether to log which files are left alone.
            raise_on_error: Whether to raise what fails; otherwise it is logged.
            persist_state: Whether to remember what was uploaded; see `upload`.

        Returns:
            The captures, in the order of the channels. Without ``raise_on_error``: None when a file could not be
            uploaded, and what is left of the captures when one could not be made.

        Raises:
            InputError: The channels make no sense; nothing was sent.
            SDSError: A file could not be uploaded, of the class that its own error has, or the gateway makes no capture
                of a channel. Its notes tell what became of the rest.

        Example:
            ```python
            captures = await sds.upload_multichannel_drf_capture(
                local_path="my_recording", sds_path="runs/a", channels=["ch0", "ch1"]
            )
            ```

        Source: SpectrumX SDS, POST /assets/files/, POST /assets/captures/
        """
        from dovetail.sds._async.capture_uploads import AsyncCaptureUpload
        from dovetail.sds.capture_calls import checked_channels, creation

        wanted = [
            creation(top_level_dir=sds_path, capture_type="drf", channel=channel)
            for channel in checked_channels(channels)
        ]
        upload = AsyncCaptureUpload(
            self,
            local_path,
            sds_path,
            verbose=verbose,
            warn_skipped=warn_skipped,
            persist_state=persist_state,
            raise_on_error=raise_on_error,
        )
        return await upload.captures(wanted)
