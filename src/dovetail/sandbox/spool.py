"""A folder for what is too large for memory while a request is handled."""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path
from typing import BinaryIO


class Spool:
    """Files of requests, each set in a folder of its own that goes with its request.

    Args:
        folder: Where they are put, on the disk that who keeps one keeps it on; what an earlier run left is thrown away.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)

    def for_request(self) -> Spool:
        """A spool for one request; `drop` it at the end."""
        return Spool(self._folder / secrets.token_hex(8))

    def new(self) -> tuple[Path, BinaryIO]:
        """A new file, open for writing."""
        path = self._folder / secrets.token_hex(8)
        return path, path.open("wb")

    def drop(self) -> None:
        """Throw away what nobody took."""
        shutil.rmtree(self._folder, ignore_errors=True)
