"""Request bodies as values: bytes, files by path and range, multipart forms, and single-use streams."""

from __future__ import annotations

import io
import os
import stat
from collections.abc import AsyncIterable, Callable, Iterable, Iterator
from typing import IO, TYPE_CHECKING, Any, BinaryIO

import msgspec

from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.plain import is_list, is_open

if TYPE_CHECKING:
    from typing_extensions import TypeIs

CHUNK_SIZE = 256 * 1024


class FileRange(msgspec.Struct, frozen=True):
    """Part of a file on disk, read when sent: it can be sent again and pickled.

    Attributes:
        path: The file.
        start: First byte.
        length: Number of bytes.
        watch: Told how many bytes each piece has that is about to leave, whenever it does; an exception breaks off the
            sending. With it, a range cannot be pickled.
    """

    path: str
    start: int
    length: int
    watch: Callable[[int], object] | None = None

    @classmethod
    def of(cls, path: os.PathLike[str] | str, start: int = 0, length: int | None = None) -> FileRange:
        """The range of an existing file, to its end unless ``length`` is given.

        Args:
            path: A regular file.
            start: First byte.
            length: Number of bytes.

        Raises:
            InvalidInput: The file does not exist, is none, or is shorter than the range.
        """
        name = os.fspath(path)
        try:
            state = os.stat(name)
        except OSError as error:
            raise InvalidInput(f"{name}: {error.strerror}.", value=path, remedy="Give a readable file.") from error
        if not stat.S_ISREG(state.st_mode):
            raise InvalidInput(
                f"{name}: it is no regular file.", value=path, remedy="Open a device or pipe and give the open file."
            )
        left = state.st_size - start
        if start < 0 or not 0 <= (left if length is None else length) <= left:
            raise InvalidInput(
                f"{name}: it has {state.st_size} bytes, so it holds no range from {start}"
                + ("." if length is None else f" of {length}."),
                value=(start, length),
            )
        return cls(name, start, left if length is None else length)

    def chunks(self) -> Iterator[bytes]:
        """The bytes, in pieces of bounded size.

        Raises:
            InvalidInput: The file became shorter since the call was built, or can no longer be read.
        """
        left = self.length
        with self._opened() as file:
            file.seek(self.start)
            while left:
                piece = file.read(min(CHUNK_SIZE, left))
                if not piece:
                    raise InvalidInput(
                        f"{self.path}: {left} bytes fewer than when the call was built.",
                        value=self.path,
                        remedy="Send it once nobody writes to it.",
                    )
                left -= len(piece)
                if self.watch is not None:
                    self.watch(len(piece))
                yield piece

    def _opened(self) -> BinaryIO:
        try:
            return open(self.path, "rb")
        except OSError as error:
            raise InvalidInput(f"{self.path}: {error.strerror}.", value=self.path) from error


FileContent = (
    bytes | bytearray | memoryview | os.PathLike[str] | FileRange | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]
)
"""What a file argument may be: bytes, a path or part of a file (replayable, picklable), an open file or an iterable
(single-use).
"""


class SingleUse:
    """An open file or an iterator: sent once, never again, and not picklable."""

    __slots__ = ("_source", "length", "used")

    def __init__(self, source: IO[bytes] | Iterable[bytes] | AsyncIterable[bytes], length: int | None = None) -> None:
        self._source = source
        self.length: int | None = length
        self.used: bool = False

    @property
    def is_async(self) -> bool:
        """Whether only an async client can read it."""
        return isinstance(self._source, AsyncIterable) and not hasattr(self._source, "read")

    def chunks(self) -> Iterator[bytes] | AsyncIterable[bytes]:
        """The bytes, once, in pieces.

        Raises:
            InvalidInput: They were taken before.
        """
        return self.async_chunks() if self.is_async else self.sync_chunks()

    def sync_chunks(self) -> Iterator[bytes]:
        """The bytes of a file or a plain iterable, once."""
        source: Any = self._take()
        if hasattr(source, "read"):
            # Iterating over a file would give lines.
            return iter(lambda: source.read(CHUNK_SIZE), b"")
        return iter(source)

    def async_chunks(self) -> AsyncIterable[bytes]:
        """The bytes of an async iterable, once."""
        source: Any = self._take()
        pieces: AsyncIterable[bytes] = source
        return pieces

    def _take(self) -> object:
        if self.used:
            raise InvalidInput(
                "body: this open file or iterator was already sent once.",
                remedy="Give a path or bytes to send it again.",
            )
        self.used = True
        return self._source

    def __reduce__(self) -> str | tuple[Any, ...]:
        raise TypeError(
            "A call whose body is an open file or an iterator cannot be pickled: give a path or bytes instead."
        )

    def __repr__(self) -> str:
        return "SingleUse(used)" if self.used else "SingleUse()"


Content = bytes | FileRange | SingleUse


class File(msgspec.Struct, frozen=True):
    """A file to upload, with the name and media type to give it.

    Attributes:
        content: The bytes, a path, an open binary file or an iterable of bytes.
        filename: Name on the wire; the path's own name by default.
        content_type: Media type; that of the operation by default.
    """

    content: FileContent
    filename: str | None = None
    content_type: str | None = None


class Part(msgspec.Struct, frozen=True):
    """One part of a multipart form."""

    name: str
    content: Content
    filename: str | None = None
    content_type: str | None = None
    headers: tuple[tuple[str, str], ...] = ()


class Multipart(msgspec.Struct, frozen=True):
    """A multipart form; its parts are streamed, never joined in memory, and its boundary is chosen when it is sent."""

    parts: tuple[Part, ...]
    subtype: str = "form-data"


Body = bytes | FileRange | SingleUse | Multipart


def content_of(value: object, at: str = "body") -> tuple[Content, str | None]:
    """A file argument as (content, own file name).

    Raises:
        InvalidInput: The value is no file content; text is refused, since it could mean a path or the content itself.
    """
    if isinstance(value, bytes):
        return value, None
    if _is_buffer(value):
        return bytes(value), None
    if is_list(value) and all(isinstance(piece, bytes) for piece in value):
        return b"".join(value), None
    if isinstance(value, FileRange):
        return value, os.path.basename(value.path)
    if _is_path(value):
        return FileRange.of(value), os.path.basename(value)
    if getattr(value, "closed", False) is True:
        raise InvalidInput(f"{at}: the file is closed.", value=value, at=at, remedy="Open it, and close it afterwards.")
    if isinstance(value, io.BytesIO):
        # Already in memory: a copy of what is left can be sent again.
        return value.read(), None
    if isinstance(value, io.TextIOBase):
        raise InvalidInput(
            f"{at}: the file is open in text mode.", value=value, at=at, remedy="Open it with mode 'rb'."
        )
    if _is_stream(value):
        name = getattr(value, "name", None)
        return SingleUse(value, _length_left(value)), os.path.basename(name) if isinstance(name, str) else None
    raise InvalidInput(
        f"{at}: {type(value).__name__} is not the content of a file.",
        value=value,
        at=at,
        remedy="Give bytes, a pathlib.Path, a file opened with mode 'rb', or an iterable of bytes.",
    )


def _length_left(value: object) -> int | None:
    """Bytes from here to the end of an open file on disk; None for anything whose length only reading tells."""
    raw = getattr(value, "raw", value)
    if not isinstance(raw, io.FileIO) or not isinstance(value, io.FileIO | io.BufferedReader | io.BufferedRandom):
        return None
    try:
        state = os.fstat(value.fileno())
        return max(0, state.st_size - value.tell()) if stat.S_ISREG(state.st_mode) else None
    except OSError:
        return None


def _is_buffer(value: object) -> TypeIs[bytearray | memoryview[int]]:
    return isinstance(value, bytearray | memoryview)


def _is_path(value: object) -> TypeIs[os.PathLike[str]]:
    return isinstance(value, os.PathLike)


def _is_stream(value: object) -> TypeIs[IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]]:
    if isinstance(value, str | dict | msgspec.Struct) or is_open(value):
        return False
    return hasattr(value, "read") or isinstance(value, Iterable | AsyncIterable)
