# Derived from _async/dbfs_uploading.py by `make generate`; do not edit.
"""Uploading a file to DBFS: in one call, or block by block through a handle."""

from __future__ import annotations

import base64
from typing import Any

from dovetail.databricks.pieces import BLOCK
from dovetail.runtime._sync.client import Client
from dovetail.runtime.errors import DovetailError
from dovetail_api.databricks.operations import dbfs


class DbfsUpload:
    """An upload to one file of DBFS.

    Args:
        client: The client.
        path: The file's path.
        overwrite: Whether to replace a file that is there.
        options: Options of sending.
    """

    def __init__(self, client: Client, path: str, overwrite: bool, options: dict[str, Any]) -> None:
        self._client = client
        self._path = path
        self._overwrite = overwrite
        self._options = options
        self._handle: int | None = None
        self.written: int = 0

    def put_whole(self, content: bytes) -> None:
        """Upload up to one MiB in one call; the file is whole or untouched."""
        with self._client.settings.refusals():
            call = dbfs.put(body={"path": self._path, "contents": _encoded(content), "overwrite": self._overwrite})
        self._client.send(call, **self._options)

    def begin(self) -> None:
        """Open a handle."""
        with self._client.settings.refusals():
            call = dbfs.create(body={"path": self._path, "overwrite": self._overwrite})
        answer = self._client.send(call, **self._options)
        self._handle = int(answer.handle or 0)

    def add(self, block: bytes) -> None:
        """Append up to one MiB. It is sent once: whether a lost block was appended is not to be known."""
        assert self._handle is not None
        assert len(block) <= BLOCK
        with self._client.settings.refusals():
            call = dbfs.add_block(body={"handle": self._handle, "data": _encoded(block)})
        self._client.send(call, **self._options)
        self.written += len(block)

    def complete(self) -> None:
        """Close the handle: only now is the file there."""
        self._close()

    def abandon(self, error: BaseException) -> None:
        """Close the handle and delete what was uploaded; the error tells what is left when that fails."""
        if self._handle is None:
            return
        try:
            self._close()
        except DovetailError as failure:
            # What is there now may be what was there before: it is not ours to delete.
            error.add_note(f"The handle of dbfs:{self._path} could not be closed, see what the file holds: {failure}")
            return
        try:
            with self._client.settings.refusals():
                call = dbfs.delete(body={"path": self._path})
            self._client.send(call, **self._options)
        except DovetailError as failure:
            error.add_note(f"dbfs:{self._path} holds a part of the file, which could not be deleted: {failure}")
        else:
            error.add_note(f"dbfs:{self._path} was deleted: it held no more than a part of the file.")

    def _close(self) -> None:
        assert self._handle is not None
        with self._client.settings.refusals():
            call = dbfs.close(body={"handle": self._handle})
        self._client.send(call, **self._options)


def _encoded(content: bytes) -> str:
    return base64.b64encode(content).decode()
