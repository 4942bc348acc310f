"""ZIP archives that are the same, byte for byte, whenever they hold the same files."""

from __future__ import annotations

import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import PurePosixPath

_MOMENT = (1980, 1, 1, 0, 0, 0)
MOST_UNPACKED = 512 * 2**20
"""To how many bytes an archive may unpack; packages are a hundredth of it."""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """An archive of files by name, in the order given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return out.getvalue()


def unzipped(content: bytes, limit: int = MOST_UNPACKED) -> dict[str, bytes]:
    """The files of an archive by name.

    Args:
        content: The archive.
        limit: How many bytes it may unpack to.

    Raises:
        ValueError: It is no archive, a damaged or an encrypted one, it unpacks to too much, or a name in it leads out
            of the folder that it would be unpacked into.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            # What is said of a size holds: reading stops there, and the checksum does not fit then.
            unpacked = sum(entry.file_size for entry in entries)
            if unpacked > limit:
                raise ValueError(f"it unpacks to {unpacked} bytes, {limit} are allowed")
            for entry in entries:
                _check_name(entry.filename)
            return {entry.filename: archive.read(entry) for entry in entries}
    except (
        zipfile.BadZipFile,
        zlib.error,
        lzma.LZMAError,
        struct.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
    ) as error:
        raise ValueError(str(error)) from error


def _check_name(name: str) -> None:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or name[1:2] == ":":
        raise ValueError(f"the name {name!r} leads out of the folder it would be unpacked into")
