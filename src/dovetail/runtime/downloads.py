"""Writing a file that is whole or not there at all."""

from __future__ import annotations

import os
import re
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from dovetail.runtime.engines.protocol import EngineFailure
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.headers import Headers

_SHA256: Final = re.compile("[0-9a-fA-F]{64}")


def declared_length(headers: Headers) -> int | None:
    """The size of the body as the server declares it; None for a compressed or unsized one."""
    text = headers.get("content-length", "")
    if "content-encoding" in headers or not text.isdigit():
        return None
    return int(text)


def checked_target(to: str | os.PathLike[str]) -> Path:
    """Where to write a file.

    Raises:
        InvalidInput: Nothing can be written there.
    """
    try:
        target = Path(to)
    except TypeError:
        raise InvalidInput(
            f"to: {to!r} is no path.", value=to, at="to", remedy="Give text or a pathlib.Path."
        ) from None
    if target.is_dir():
        raise InvalidInput(f"to: {target} is a directory.", value=to, at="to", remedy="Give the path of a file.")
    if target.exists() and not target.is_file():
        # A device or a pipe would be replaced by a file, for everybody on the machine.
        raise InvalidInput(f"to: {target} is no regular file.", value=to, at="to", remedy="Give the path of a file.")
    if not target.parent.is_dir():
        raise InvalidInput(f"to: there is no directory {target.parent}.", value=to, at="to", remedy="Make it first.")
    return target


def check_sum(sha256: object) -> None:
    """Refuse an expected checksum that no file can have.

    Raises:
        InvalidInput: It is not a SHA-256 in hexadecimal digits.
    """
    if sha256 is not None and not (isinstance(sha256, str) and _SHA256.fullmatch(sha256)):
        raise InvalidInput(
            f"sha256: {sha256!r} is no SHA-256 checksum.",
            value=sha256,
            at="sha256",
            remedy="Give 64 hexadecimal digits.",
        )


class PartialFile:
    """A temporary file beside its target, renamed over it by ``finish`` and removed otherwise.

    Args:
        target: The file to make or replace.
        size: Bytes expected; None when unknown.
        sha256: Checksum expected, hexadecimal; None for none.
    """

    def __init__(self, target: Path, size: int | None, sha256: str | None) -> None:
        self._target = target
        self._size = size
        self._expected = sha256.lower() if sha256 else None
        self._digest: Any = None
        if sha256:
            import hashlib  # takes milliseconds to load, and most downloads have no checksum

            self._digest = hashlib.sha256()
        self._placing = threading.Lock()
        self.written: int = 0

    def __enter__(self) -> Self:
        self._part = self._target.with_name(f".{self._target.name[:100]}.{os.urandom(6).hex()}.part")
        self._file = self._part.open("xb")
        return self

    def write(self, chunk: bytes) -> None:
        """Append a piece."""
        self._file.write(chunk)
        self.written += len(chunk)
        if self._digest is not None:
            self._digest.update(chunk)

    def write_at(self, offset: int, chunk: bytes) -> None:
        """Write a piece where it belongs, from any thread; not for a file whose checksum is expected."""
        with self._placing:
            self._file.seek(offset)
            self._file.write(chunk)
            self.written += len(chunk)

    def finish(self) -> int:
        """Check the file and put it in place.

        Returns:
            The number of bytes.

        Raises:
            EngineFailure: It is too short or too long, or its checksum is wrong.
        """
        if self._size is not None and self.written != self._size:
            raise EngineFailure("broken", True, f"{self.written} bytes came, {self._size} were declared")
        if self._digest is not None and self._digest.hexdigest() != self._expected:
            found = self._digest.hexdigest()
            raise EngineFailure("broken", True, f"the checksum of what came is wrong (sha256 {found})")
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        self._part.replace(self._target)
        return self.written

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        self._part.unlink(missing_ok=True)
