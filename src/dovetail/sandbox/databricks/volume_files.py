"""The files of volumes, and what moves them."""

from __future__ import annotations

import secrets

from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.file_tree import FileTree, TreeError, normal_path
from dovetail.sandbox.databricks.file_uploads import FileUploads
from dovetail.sandbox.databricks.signed_urls import SignedUrls
from dovetail.sandbox.message import Refusal

SAMPLE = ("main", "default", "files")
"""A volume that is always there at the beginning."""
_DEPTH = 4
"""How many segments the path of a volume has."""


class VolumeFiles:
    """The volumes' files: a volume is a directory `/Volumes/<catalog>/<schema>/<volume>` of the tree.

    Attributes:
        tree: The files.
        uploads: Uploads in parts.
        urls: Addresses that need no credentials.
    """

    def __init__(self, core: Core) -> None:
        self.tree: FileTree = FileTree(core.folder / "volumes", core.clock.now)
        self.uploads: FileUploads = FileUploads(core.database, self.tree)
        self.urls: SignedUrls = SignedUrls(secrets.token_bytes(32))
        if self.tree.find("/Volumes") is None:
            self.make_volume(*SAMPLE)

    def make_volume(self, catalog: str, schema: str, volume: str) -> None:
        """Begin to keep files for a volume."""
        self.tree.mkdirs(f"/Volumes/{catalog}/{schema}/{volume}")

    def drop_volume(self, catalog: str, schema: str, volume: str) -> None:
        """Throw away the files of a volume; one that has none is no error."""
        if self.tree.find(f"/Volumes/{catalog}/{schema}/{volume}") is not None:
            self.tree.delete(f"/Volumes/{catalog}/{schema}/{volume}", recursive=True)

    def move_volume(self, source: tuple[str, ...], target: tuple[str, ...]) -> None:
        """Keep the files of a volume under another name."""
        if self.tree.find("/".join(("/Volumes", *source))) is not None:
            self.tree.move("/".join(("/Volumes", *source)), "/".join(("/Volumes", *target)))

    def path(self, text: str) -> str:
        """A path inside a volume, or the volume itself.

        Raises:
            Refusal: There is no such volume.
            TreeError: It makes no sense.
        """
        path = normal_path(f"/{text}")
        parts = path.split("/")[1:]
        if parts[0] != "Volumes" or len(parts) < _DEPTH:
            raise TreeError("bad-path", path)
        if self.tree.find("/" + "/".join(parts[:_DEPTH])) is None:
            raise Refusal(404, "NOT_FOUND", f"Volume '{'.'.join(parts[1:_DEPTH])}' does not exist.")
        return path
