"""What is known of a file of a volume without its bytes."""

from __future__ import annotations

from datetime import datetime

import msgspec


class FileStatus(msgspec.Struct, frozen=True):
    """A file or a directory of a volume.

    Attributes:
        path: Where it is, an absolute path.
        is_directory: Whether it is a directory.
        size: Bytes; 0 of a directory.
        last_modified: When it was last changed; None of a directory.
    """

    path: str
    is_directory: bool
    size: int = 0
    last_modified: datetime | None = None
