"""What is expected of a download, and what its answer says of it; pure but for a look at the target."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.headers import Headers

if TYPE_CHECKING:
    from dovetail.runtime.engines.protocol import Piece

_SHA256: Final = re.compile("[0-9a-fA-F]{64}")
_HEXADECIMAL: Final = re.compile("([0-9a-fA-F]{2})+")


class Digest(Protocol):
    """What makes a checksum of bytes, as the objects of ``hashlib`` and of ``blake3`` do."""

    def update(self, data: Piece, /) -> object:
        """Take more bytes."""
        ...

    def hexdigest(self) -> str:
        """The checksum of all bytes so far, in hexadecimal digits."""
        ...


class Checksum:
    """The checksum that a file must have.

    Args:
        name: What it is called in errors.
        expected: Its hexadecimal digits.
        digest: Makes an object with ``update`` and ``hexdigest``.

    Raises:
        InvalidInput: The expected checksum is not written in hexadecimal digits.

    Example:
        >>> import hashlib
        >>> Checksum("md5", "900150983cd24fb0d6963f7d28e17f72", hashlib.md5)
        Checksum('md5', '900150983cd24fb0d6963f7d28e17f72')
    """

    __slots__ = ("digest", "expected", "name")

    def __init__(self, name: str, expected: str, digest: Callable[[], Digest]) -> None:
        if not isinstance(expected, str) or _HEXADECIMAL.fullmatch(expected) is None:  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidInput(
                f"{name}: {expected!r} is no checksum.", value=expected, at=name, remedy="Give hexadecimal digits."
            )
        self.name: str = name
        self.expected: str = expected.lower()
        self.digest: Callable[[], Digest] = digest

    def __repr__(self) -> str:
        return f"Checksum({self.name!r}, {self.expected!r})"


def sha256_sum(sha256: object) -> Checksum | None:
    """An expected SHA-256 as a checksum; None for none.

    Raises:
        InvalidInput: It is not a SHA-256 in hexadecimal digits.
    """
    if sha256 is None:
        return None
    if not isinstance(sha256, str) or not _SHA256.fullmatch(sha256):
        raise InvalidInput(
            f"sha256: {sha256!r} is no SHA-256 checksum.",
            value=sha256,
            at="sha256",
            remedy="Give 64 hexadecimal digits.",
        )
    import hashlib  # takes milliseconds to load, and most downloads have no checksum

    return Checksum("sha256", sha256, hashlib.sha256)


def checked_size(size: object) -> None:
    """Refuse an expected size that no file can have.

    Raises:
        InvalidInput: It is no number of bytes.
    """
    if size is not None and (isinstance(size, bool) or not isinstance(size, int) or size < 0):
        raise InvalidInput(f"size: {size!r} is no number of bytes.", value=size, at="size")


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
        target = to if isinstance(to, Path) else Path(to)
    except TypeError:
        raise InvalidInput(
            f"to: {to!r} is no path.", value=to, at="to", remedy="Give text or a pathlib.Path."
        ) from None
    mode = _mode(target)
    if mode is None:
        if not target.parent.is_dir():
            raise InvalidInput(
                f"to: there is no directory {target.parent}.", value=to, at="to", remedy="Make it first."
            )
    elif stat.S_ISDIR(mode):
        raise InvalidInput(f"to: {target} is a directory.", value=to, at="to", remedy="Give the path of a file.")
    elif not stat.S_ISREG(mode):
        # A device or a pipe would be replaced by a file, for everybody on the machine.
        raise InvalidInput(f"to: {target} is no regular file.", value=to, at="to", remedy="Give the path of a file.")
    return target


def _mode(path: Path) -> int | None:
    try:
        return os.stat(path).st_mode
    except (OSError, ValueError):  # not there, or no name that a file can have
        return None
