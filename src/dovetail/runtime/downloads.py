"""Writing a file that is whole or not there at all."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from dovetail.runtime.errors import TransportError
from dovetail.runtime.headers import Headers


def declared_length(headers: Headers) -> int | None:
    """The size of the body as the server declares it; None for a compressed or unsized one."""
    text = headers.get("content-length", "")
    if "content-encoding" in headers or not text.isdigit():
        return None
    return int(text)


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
        self._digest = hashlib.sha256() if sha256 else None
        self.written: int = 0

    def __enter__(self) -> Self:
        handle, name = tempfile.mkstemp(prefix=f".{self._target.name}.", suffix=".part", dir=self._target.parent)
        self._file = os.fdopen(handle, "wb")
        self._name = name
        return self

    def write(self, chunk: bytes) -> None:
        """Append a piece."""
        self._file.write(chunk)
        self.written += len(chunk)
        if self._digest is not None:
            self._digest.update(chunk)

    def finish(self) -> int:
        """Check the file and put it in place.

        Returns:
            The number of bytes.

        Raises:
            TransportError: It is too short or too long, or its checksum is wrong.
        """
        if self._size is not None and self.written != self._size:
            raise TransportError(f"{self._target.name}: {self.written} bytes came, {self._size} were declared.")
        if self._digest is not None and self._digest.hexdigest() != self._expected:
            raise TransportError(
                f"{self._target.name}: the checksum of what came is wrong (sha256 {self._digest.hexdigest()})."
            )
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        Path(self._name).chmod(0o666 & ~_umask())
        Path(self._name).replace(self._target)
        return self.written

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
        Path(self._name).unlink(missing_ok=True)


def _umask() -> int:
    """The process's file mode mask; reading it means setting it for a moment."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
