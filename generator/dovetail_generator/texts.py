"""Keeps what was written, by the hash of what it was written from. A folder that cannot be used is done without."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path


class Cache:
    """A folder of texts by key; with no folder it keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder

    def key(self, *parts: object) -> str:
        """The key of a text that is written from these parts."""
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()

    def get(self, key: str) -> str | None:
        """The text under a key, if there is one."""
        if self.folder is None:
            return None
        try:
            return (self.folder / f"{key}.py").read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def put(self, key: str, text: str) -> None:
        """Keep a text; a reader never sees half of it."""
        if self.folder is None:
            return
        part = self.folder / f"{key}.{os.getpid()}.part"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            part.write_text(text, encoding="utf-8")
            part.replace(self.folder / f"{key}.py")
        except OSError:
            return
