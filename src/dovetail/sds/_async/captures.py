"""Captures: made, found, read, changed and deleted."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any
from uuid import UUID

from dovetail.sds import capture_calls as calls
from dovetail.sds.capture_filters import Filter
from dovetail.sds.capture_rows import known
from dovetail.sds.errors import CaptureError, is_done_before
from dovetail.sds.ids import uuid_text
from dovetail.sds.page_size import MOST_A_PAGE
from dovetail_api.sds.operations import captures

if TYPE_CHECKING:
    from dovetail.sds._async.gateway import AsyncGateway
    from dovetail.sds.capture_rows import FoundCaptures
    from dovetail.sds.models.captures import Capture, SingleCapture


class AsyncCaptures:
    """The captures that the caller can reach.

    Args:
        client: The client to send with; where it is in dry run, nothing is sent and captures are made up.
    """

    def __init__(self, client: AsyncGateway) -> None:
        self._client = client

    async def create(
        self,
        *,
        top_level_dir: str | os.PathLike[str],
        capture_type: str,
        index_name: str = "",
        channel: str | None = None,
        scan_group: str | UUID | None = None,
        name: str | None = None,
    ) -> SingleCapture:
        """Make a capture of files that are at the gateway.

        Args:
            top_level_dir: The folder of the files.
            capture_type: ``"drf"`` for Digital RF, ``"rh"`` for RadioHound.
            index_name: Deprecated: the type decides.
            channel: The channel, which is a folder of the recording; Digital RF needs it.
            scan_group: The scan group of a RadioHound capture; without, all files of the folder are taken.
            name: Its name; the last part of ``top_level_dir`` by default.

        Returns:
            The capture.

        Raises:
            InputError: The gateway could make no capture of it; nothing was sent.
            CaptureError: The gateway refused; ``extract_existing_capture_uuid()`` names a capture that is in the way.

        Example:
            >>> capture = await client.captures.create(top_level_dir="runs/a", capture_type="drf", channel="ch0")
            >>> capture.name, capture.channel
            ('a', 'ch0')

        Source: SpectrumX SDS, POST /assets/captures/
        """
        creation = calls.creation(
            top_level_dir=top_level_dir,
            capture_type=capture_type,
            index_name=index_name,
            channel=channel,
            scan_group=scan_group,
            name=name,
        )
        with self._client.settings.refusals():
            call = creation.call()
        if self._client.dry_run:
            from dovetail.sds.sample_captures import sample_of

            return sample_of(creation)
        return await self._client.send(call)

    async def listing(self, *, capture_type: str | None = None, page_size: int = MOST_A_PAGE) -> FoundCaptures:
        """Every capture that the caller can reach, the last changed first.

        All captures of a folder are one entry, a `MultiChannelCapture` when there are several. It tells little;
        `read` tells the rest.

        Args:
            capture_type: Only those of this type.
            page_size: How many are asked for at a time; at most 100.

        Returns:
            The captures, a list; what could not be read is in its ``unreadable``.

        Raises:
            InputError: There is no such type, or no such size of a page.
            CaptureError: The gateway refused.

        Example:
            ```python
            for capture in await sds.captures.listing(capture_type="drf"):
                print(capture.top_level_dir, [channel.name for channel in channels_of(capture)])
            ```

        Source: SpectrumX SDS, GET /assets/captures/
        """
        return await self._found((), capture_type, page_size, samples=3)

    async def search(self, *conditions: Filter, capture_type: str | None = None) -> FoundCaptures:
        """Captures for which all conditions hold.

        Args:
            *conditions: The conditions, made with `dovetail.sds.Field`.
            capture_type: Only captures of this type; it spares the gateway the search for others.

        Returns:
            All of them, a list, the last changed first. The gateway looks at the first 10,000 that fit.

        Raises:
            InputError: One of them is no condition; nothing was sent.
            CaptureError: The gateway's search engine refused.

        Example:
            ```python
            found = await sds.captures.search(
                Field.center_frequency.between(1.0e9, 1.1e9),
                Field.start_time >= datetime(2023, 11, 14, tzinfo=UTC),
                Field.channel == "ch0",
            )
            ```

        Source: SpectrumX SDS, GET /assets/captures/?metadata_filters=
        """
        return await self._found(conditions, capture_type, MOST_A_PAGE, samples=5)

    async def advanced_search(self, *, field_path: str, query_type: str, filter_value: Any) -> FoundCaptures:
        """Captures for which one condition holds, as the gateway words it; `search` takes several, and is typed.

        Args:
            field_path: The field, such as ``search_props.center_frequency``.
            query_type: The query, such as ``range``.
            filter_value: What it compares with.

        Returns:
            All of them, not only the first page.

        Raises:
            InputError: The gateway could make no query of it; nothing was sent.

        Example:
            >>> found = await client.captures.advanced_search(
            ...     field_path="channel", query_type="match", filter_value="ch0"
            ... )
            >>> len(found)
            5

        Source: SpectrumX SDS, GET /assets/captures/?metadata_filters=
        """
        return await self.search(Filter(field_path, query_type, filter_value))

    async def read(self, capture_uuid: UUID | str) -> Capture:
        """What the gateway knows of a capture.

        Args:
            capture_uuid: The capture.

        Returns:
            A `SingleCapture`, or a `MultiChannelCapture` when its folder has several channels: each of their UUIDs
            gives all of them together.

        Raises:
            CaptureError: There is none (``status`` is 404), or it is another's (403).

        Example:
            >>> (await client.captures.read("0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22")).capture_type
            'drf'

        Source: SpectrumX SDS, GET /assets/captures/{uuid}/
        """
        uuid = uuid_text(capture_uuid, "capture_uuid")
        if self._client.dry_run:
            from dovetail.sds.sample_captures import sample

            return sample(0, uuid)
        return known(await self._client.send(captures.get(capture_id=uuid)))

    async def update(self, capture_uuid: UUID | str) -> SingleCapture:
        """Read the files of a capture anew: files that were added are taken in, those that are gone are dropped.

        Args:
            capture_uuid: The capture; of several channels, the one.

        Returns:
            The capture as it is now.

        Raises:
            CaptureError: It is not there, it is another's, or its files cannot be read.

        Example:
            >>> (await client.captures.update("0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22")).channel
            'ch0'

        Source: SpectrumX SDS, PUT /assets/captures/{uuid}/
        """
        uuid = uuid_text(capture_uuid, "capture_uuid")
        if self._client.dry_run:
            from dovetail.sds.sample_captures import sample

            return sample(0, uuid)
        return await self._client.send(captures.reindex(capture_id=uuid))

    async def rename(self, capture_uuid: UUID | str, name: str) -> SingleCapture:
        """Give a capture another name.

        Args:
            capture_uuid: The capture; of several channels, the one.
            name: Its new name, at most 255 characters.

        Returns:
            The capture under its new name.

        Raises:
            InputError: The name is empty or too long.
            CaptureError: It is not there, or it is another's.

        Example:
            >>> (await client.captures.rename("0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22", "Roof, north")).name
            'Roof, north'

        Source: SpectrumX SDS, PATCH /assets/captures/{uuid}/
        """
        uuid = uuid_text(capture_uuid, "capture_uuid")
        with self._client.settings.refusals():
            call = captures.rename(capture_id=uuid, body={"name": name})
        if self._client.dry_run:
            from dovetail.sds.sample_captures import sample

            return sample(0, uuid, name)
        return await self._client.send(call)

    async def delete(self, capture_uuid: UUID | str) -> bool:
        """Delete a capture; its files stay.

        Args:
            capture_uuid: The capture; of several channels, the one.

        Returns:
            True.

        Raises:
            CaptureError: It is not there, it is another's, it is shared (`revoke_share_permissions` first), or a
                dataset holds it.

        Example:
            >>> await client.captures.delete("0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22")
            True

        Source: SpectrumX SDS, DELETE /assets/captures/{uuid}/
        """
        uuid = uuid_text(capture_uuid, "capture_uuid")
        if not self._client.dry_run:
            try:
                await self._client.send(captures.delete(capture_id=uuid))
            except CaptureError as error:
                if not is_done_before(error):
                    raise
        return True

    async def revoke_share_permissions(self, capture_uuid: UUID | str) -> bool:
        """Share a capture with nobody any more, neither single users nor groups.

        Args:
            capture_uuid: The capture.

        Returns:
            True.

        Raises:
            CaptureError: It is not there, or it is another's.

        Example:
            >>> await client.captures.revoke_share_permissions("0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22")
            True

        Source: SpectrumX SDS, PUT /assets/captures/{uuid}/revoke-share-permissions/
        """
        uuid = uuid_text(capture_uuid, "capture_uuid")
        if not self._client.dry_run:
            await self._client.send(captures.revoke_shares(capture_id=uuid))
        return True

    async def detach_from_datasets(self, capture_uuid: UUID | str) -> bool:
        """Take a capture out of its datasets, but for those that are final or public.

        Args:
            capture_uuid: The capture.

        Returns:
            True.

        Raises:
            CaptureError: It is not there, or it is another's.

        Example:
            >>> await client.captures.detach_from_datasets("0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22")
            True

        Source: SpectrumX SDS, PUT /assets/captures/{uuid}/detach-from-datasets/
        """
        uuid = uuid_text(capture_uuid, "capture_uuid")
        if not self._client.dry_run:
            await self._client.send(captures.detach(capture_id=uuid))
        return True

    async def _found(
        self, conditions: tuple[Filter, ...], capture_type: str | None, page_size: int, *, samples: int
    ) -> FoundCaptures:
        with self._client.settings.refusals():
            calls.listing_call(conditions, capture_type, None, page_size)
        if self._client.dry_run:
            from dovetail.sds.sample_captures import sample_list

            return sample_list(samples, capture_type)
        from dovetail.sds._async.capture_listing import AsyncListing

        return await AsyncListing(self._client, conditions, capture_type, page_size).all()
