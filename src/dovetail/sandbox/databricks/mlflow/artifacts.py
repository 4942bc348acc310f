"""The artifacts of runs: the files that stand where a run's artifacts are kept, in DBFS or in a volume."""

from __future__ import annotations

import re

from dovetail.sandbox.databricks.answers import invalid
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.file_tree import FileTree, TreeError
from dovetail.sandbox.message import JsonObject


class Artifacts:
    """The artifacts of all runs. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._dbfs = FileTree(core.folder / "dbfs", core.clock.now)
        self._volumes = FileTree(core.folder / "volumes", core.clock.now)

    def below(self, root: str, path: str) -> list[JsonObject]:
        """The files and directories right below a path, as answers have them; none where nothing was stored.

        Args:
            root: Where the artifacts are.
            path: The directory, from there.

        Raises:
            Refusal: The path leads out of the artifacts.
        """
        inner = [segment for segment in path.split("/") if segment]
        if ".." in inner or path.startswith("/"):
            raise invalid(f"Invalid path: {path}")
        place = re.sub(r"^dbfs:/*", "/", root)
        tree = self._volumes if place.startswith("/Volumes/") else self._dbfs
        try:
            found = tree.children("/".join([place, *inner]))
        except TreeError:
            return []
        return [
            {
                "path": "/".join([*inner, entry.name]),
                "is_dir": entry.is_dir,
                "file_size": None if entry.is_dir else entry.size,
            }
            for entry in found
        ]
