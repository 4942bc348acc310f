"""Uploading a file to a volume: in one request, or in parts that are put together at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import UNSET, UnsetType

from dovetail.databricks import signed_parts
from dovetail.runtime._async.client import AsyncClient
from dovetail.runtime.body import Content, FileContent, FileRange
from dovetail.runtime.errors import ApiError, DovetailError, TransportError
from dovetail_api.databricks.operations import files

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d

NOT_ENABLED = "FILES_API_API_IS_NOT_ENABLED"
_TRIES = 3


class AsyncVolumeUpload:
    """An upload to one file of a volume.

    Args:
        client: The client.
        path: The file's path, without the slash in front.
        overwrite: Whether to replace a file that is there; the service's own way when unset.
        options: Options of sending.
    """

    def __init__(self, client: AsyncClient, path: str, overwrite: bool | UnsetType, options: dict[str, Any]) -> None:
        self._client = client
        self._path = path
        self._overwrite = overwrite
        self._options = options
        self._token = ""
        self._parts: dict[int, str] = {}

    async def put_whole(self, content: FileContent | FileRange) -> None:
        """Upload everything in one request; the file is whole or untouched."""
        with self._client.settings.refusals():
            call = files.UPLOAD.call({"file_path": self._path, "overwrite": self._overwrite}, content)
        await self._client.send(call, **self._options)

    async def begin(self) -> bool:
        """Begin to upload in parts; False where the workspace does not allow it."""
        with self._client.settings.refusals():
            call = files.multipart_upload(file_path=self._path, action="initiate-upload", overwrite=self._overwrite)
        try:
            session = await self._client.send(call, **self._options)
        except ApiError as error:
            if error.status == 403 and NOT_ENABLED.encode() in error.raw:
                return False
            raise
        started = session.multipart_upload if session is not None else UNSET
        if started is UNSET or started.session_token is UNSET:
            return False  # another cloud's way of uploading
        self._token = started.session_token
        return True

    async def put_part(self, number: int, content: Content) -> None:
        """Upload one part, at a new address when the one it had has expired."""
        for left in reversed(range(_TRIES)):
            with self._client.settings.refusals():
                call = files.create_upload_part_urls(
                    body={
                        "path": f"/{self._path}",
                        "session_token": self._token,
                        "start_part_number": number,
                        "count": 1,
                    }
                )
            answer = await self._client.send(call, **self._options)
            signed = next(iter(answer.upload_part_urls or ()), None)
            if signed is None:
                kind = self._client.settings.error_type(TransportError)
                raise kind(f"/{self._path}: the service gave no address for part {number}.", sent=True)
            part = signed_parts.put_part(content, signed.headers or ())
            try:
                taken = await self._client.send_detailed(part, url=str(signed.url), **self._options)
            except ApiError as error:
                if not left or not signed_parts.has_expired(error.status, error.raw):
                    raise
            else:
                self._parts[number] = taken.headers.get("etag", "")
                return

    async def complete(self) -> None:
        """Put the parts together: only now is the file there."""
        parts: list[d.FileUploadedPart] = [
            {"part_number": number, "etag": self._parts[number]} for number in sorted(self._parts)
        ]
        with self._client.settings.refusals():
            call = files.multipart_upload(
                file_path=self._path,
                action="complete-upload",
                upload_type="multipart",
                session_token=self._token,
                body={"parts": parts},
            )
        await self._client.send(call, **self._options)

    async def abandon(self, error: BaseException) -> None:
        """Throw away the parts; the error is told when that fails."""
        if not self._token:
            return
        with self._client.settings.refusals():
            call = files.multipart_upload(
                file_path=self._path, action="abort-upload", upload_type="multipart", session_token=self._token
            )
        try:
            await self._client.send(call, **self._options)
        except DovetailError as failure:
            error.add_note(f"The parts of /{self._path} uploaded so far could not be thrown away: {failure}")
