"""``manifest.json``: which files a build made, so that the next one touches these alone, and no edited one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from dovetail_generator.errors import ContractError
from dovetail_generator.lock import FILE as LOCK
from dovetail_generator.plain import is_object

FILE: Final = "manifest.json"
EXTRA: Final = "_extra.py"
"""The file that is its user's own: made once, never touched again."""
# What is the user's own, or meant to be edited: it is made when it is missing.
_OWN: Final = frozenset([EXTRA, LOCK, FILE])
_FORMAT: Final = 1


class Manifest:
    """The files that the last build of a folder made.

    Args:
        root: The folder.
        files: Path within it → SHA-256 of what was written.
    """

    def __init__(self, root: Path, files: Mapping[str, str]) -> None:
        self.root = root
        self._files = dict(files)

    @classmethod
    def read(cls, root: Path) -> Manifest:
        """The manifest of a folder; that of nothing where there is none.

        Raises:
            ContractError: It is damaged, or something else than such a file.
        """
        place = root / FILE
        try:
            data: object = json.loads(place.read_bytes())
        except FileNotFoundError:
            return cls(root, {})
        except (OSError, ValueError) as error:
            raise ContractError(
                "", place, 1, f"the list of generated files cannot be read: {error}; {_REMEDY}"
            ) from None
        if not is_object(data) or data.get("format") != _FORMAT or not is_object(data.get("files")):
            raise ContractError("", place, 1, f"this is no list of files that dovetail-generate wrote; {_REMEDY}")
        files = {str(name): str(digest) for name, digest in data["files"].items()}
        outside = [name for name in files if not (root / name).resolve().is_relative_to(root.resolve())]
        if outside:
            raise ContractError("/files", place, 1, f"{outside[0]!r} lies outside of this folder; {_REMEDY}")
        return cls(root, files)

    def with_rest(self, files: Mapping[Path, str | None]) -> dict[Path, str | None]:
        """Files to be built, with those that were built and are no longer made, and with the manifest to write."""
        gone: dict[Path, str | None] = {self.root / name: None for name in self._files if self.root / name not in files}
        built = {
            path.relative_to(self.root).as_posix(): _digest(text)
            for path, text in files.items()
            if text is not None and path.name not in _OWN
        }
        rows = ",\n".join(f"  {json.dumps(name)}: {json.dumps(built[name])}" for name in sorted(built))
        text = f'{{\n "format": {_FORMAT},\n "files": {{\n{rows}\n }}\n}}\n'
        return {**files, **gone, self.root / FILE: text}

    def is_as_built(self, path: Path, text: str) -> bool:
        """Whether a file that is there may be replaced: it is what a build made of it, or one of a build's own."""
        if path.name in _OWN:
            return True
        return self._files.get(path.relative_to(self.root).as_posix()) == _digest(text)


_REMEDY: Final = "restore it from version control, or delete it and build with --force"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
