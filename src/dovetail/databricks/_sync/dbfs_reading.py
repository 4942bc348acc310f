# Derived from _async/dbfs_reading.py by `make generate`; do not edit.
"""Reading a file of DBFS by blocks of at most one MiB, each with its offset."""

from __future__ import annotations

import binascii
from collections.abc import Callable
from typing import Any

from dovetail.databricks.pieces import BLOCK
from dovetail.runtime._sync.client import Client
from dovetail.runtime.errors import InvalidInput, TransportError
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import dbfs


class DbfsReader:
    """A file of DBFS.

    Args:
        client: The client.
        path: Its path.
        options: Options of sending.
    """

    piece = BLOCK

    def __init__(self, client: Client, path: str, options: dict[str, Any]) -> None:
        self._client = client
        self._path = path
        self._options = options
        self._modified: object = None
        self.size: int = 0

    def begin(self) -> int:
        """Look the file up; its size.

        Raises:
            InvalidInput: It is a directory.
        """
        status = self._status()
        if status.is_dir is True:
            with self._client.settings.refusals():
                raise InvalidInput(f"{self._path}: it is a directory.", value=self._path, at="path")
        self.size, self._modified = int(status.file_size or 0), status.modification_time
        return self.size

    def fetch(self, start: int, end: int, write: Callable[[int, bytes], object]) -> None:
        """Read a piece, telling each block with its offset.

        Raises:
            TransportError: Fewer bytes came than the file has.
            ApiError: The file is gone.
        """
        position = start
        while position < end:
            with self._client.settings.refusals():
                call = dbfs.read(path=self._path, offset=position, length=min(BLOCK, end - position))
            answer = self._client.send(call, **self._options)
            content = binascii.a2b_base64(answer.data or "")
            if not content:
                raise self._strange(f"it ended at byte {position} of {self.size}")
            write(position, content)
            position += len(content)

    def finish(self) -> None:
        """See that the file is still the one that was begun with: reading has no condition to say so.

        Raises:
            TransportError: It was changed meanwhile.
        """
        if self.size > BLOCK:
            status = self._status()
            if (int(status.file_size or 0), status.modification_time) != (self.size, self._modified):
                raise self._strange("it was changed while it was read")

    def _status(self) -> m.DbfsFileInfo:
        with self._client.settings.refusals():
            call = dbfs.get_status(path=self._path)
        return self._client.send(call, **self._options)

    def _strange(self, reason: str) -> TransportError:
        kind = self._client.settings.error_type(TransportError)
        return kind(f"dbfs:{self._path}: {reason}.", sent=True, request="GET /api/2.0/dbfs/read")
