"""The contents of a file, piece by piece where the gateway gives pieces, and else whole from disk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dovetail.runtime.errors import TransportError
from dovetail.runtime.ranges import first_of_range
from dovetail.sds.errors import NetworkError
from dovetail.sds.filesystem.shelf import Kept, Shelf

if TYPE_CHECKING:
    from dovetail.runtime.engines.protocol import Piece
    from dovetail.sds import Client
    from dovetail.sds.models import File

SMALL = 4 * 1024 * 1024
"""Files up to this size, in bytes, are fetched whole: then their checksum can be looked at."""
_ATTEMPTS = 3


class Source:
    """Fetches contents, and remembers whether the gateway gives pieces.

    Args:
        client: Asks the gateway.
        keep_bytes: How many bytes of whole files to keep on disk.
    """

    def __init__(self, client: Client, keep_bytes: int) -> None:
        self._client = client
        self.shelf: Shelf = Shelf(keep_bytes)
        self._gives_pieces = True

    def read(self, file: File, start: int, end: int) -> bytes:
        """A piece of a file.

        Args:
            file: The file.
            start: Its first byte.
            end: The byte after its last one.

        Raises:
            FileError: There is no such file any more.
            NetworkError: It did not come as it should.
        """
        end = min(end, file.size)
        if start >= end:
            return b""
        kept = self.shelf.get(str(file.uuid))
        if kept is None and self._gives_pieces and file.size > SMALL:
            piece = self._piece(file, start, end)
            if piece is not None:
                return piece
            self._gives_pieces = False
        return (kept or self._whole(file)).read(start, end)

    def all(self, file: File) -> bytes:
        """All of a file, which has its checksum."""
        return self._whole(file).read(0, file.size) if file.size else b""

    def _whole(self, file: File) -> Kept:
        def fetch(path: Path) -> None:
            self._client.download_file(file_instance=file, to_local_path=path)

        return self.shelf.fetched(str(file.uuid), fetch)

    def _piece(self, file: File, start: int, end: int) -> bytes | None:
        """A piece of a file; None when the gateway gives no pieces. One that breaks off goes on where it did."""
        content = bytearray()
        for attempt in range(_ATTEMPTS):
            try:
                for chunk in self._rest(file, start + len(content), end):
                    if chunk is None:
                        return None
                    content += chunk
            except TransportError:
                if attempt + 1 == _ATTEMPTS:
                    raise
            if len(content) >= end - start:
                return bytes(content[: end - start])
        raise NetworkError(f"/{file.path}: bytes {start} to {end} did not come whole.", sent=True)

    def _rest(self, file: File, start: int, end: int) -> Iterator[Piece | None]:
        """What comes of a piece; None when the answer is none."""
        from dovetail_api.sds.operations import files

        call = files.download(file_id=str(file.uuid), range=f"bytes={start}-{end - 1}")
        with self._client.stream(call) as answer:
            if answer.status != 206 or first_of_range(answer.headers.get("content-range", "")) != (start, file.size):
                yield None
                return
            yield from answer.chunks()
