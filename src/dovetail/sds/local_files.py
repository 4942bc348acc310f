"""Files of this machine as the gateway is told of them: media types, permissions, times."""

from __future__ import annotations

import functools
import mimetypes
import os
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from dovetail.sds.models import File

_UNKNOWN: Final = "application/octet-stream"
_RECORDINGS: Final = {
    ".h5": "application/x-hdf5",
    ".hdf5": "application/x-hdf5",
    ".hdf": "application/x-hdf",
    ".he5": "application/x-hdf5",
    ".sigmf-meta": "application/json",
    ".sigmf-data": _UNKNOWN,
    ".md": "text/markdown",
    ".parquet": "application/vnd.apache.parquet",
    ".toml": "application/toml",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
}


def media_type_of(name: str) -> str:
    """The media type that a name tells of, the same on every machine.

    Args:
        name: The name of a file.

    Example:
        >>> media_type_of("rf@1700000000.000.h5"), media_type_of("notes.txt"), media_type_of("data")
        ('application/x-hdf5', 'text/plain', 'application/octet-stream')
    """
    return _by_ending(os.path.splitext(name)[1].lower())  # noqa: PTH122 - a Path costs ten times as much


@functools.lru_cache(maxsize=256)
def _by_ending(ending: str) -> str:
    known = _RECORDINGS.get(ending)
    if known is not None:
        return known
    kind, encoding = _types().guess_type(f"x{ending}")
    return kind if kind is not None and encoding is None else _UNKNOWN


@functools.lru_cache(maxsize=1)
def _types() -> mimetypes.MimeTypes:
    # Without the tables of this machine: two machines would tell the gateway different things of one file.
    return mimetypes.MimeTypes()


def local_file(path: Path, directory: PurePosixPath, *, size: int, mtime_ns: int, mode: int) -> File:
    """A file of this machine that may go to the gateway.

    Args:
        path: Where it is.
        directory: Its folder at the gateway.
        size: Its length in bytes.
        mtime_ns: When it was last written to.
        mode: Its mode bits.
    """
    from dovetail.sds.models import File

    return File(
        name=path.name,
        directory=directory,
        media_type=media_type_of(path.name),
        permissions=mode & 0o777,
        size=size,
        updated_at=datetime.fromtimestamp(mtime_ns / 1e9, UTC),
        local_path=path,
    )
