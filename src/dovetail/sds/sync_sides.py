"""The two sides of a sync: what is in the folder here, and what is in the one at the gateway."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from dovetail.sds.discovery import Found, Unusable, discovered
from dovetail.sds.errors import InputError
from dovetail.sds.ignore_rules import IgnoreRules
from dovetail.sds.local_names import LocalNames, UnusableName
from dovetail.sds.placing import shown_path
from dovetail.sds.report import Skipped
from dovetail.sds.sync_plan import Entry

if TYPE_CHECKING:
    from dovetail.sds.models import File


class LocalSide:
    """The files of a folder here.

    What the ignore rules name does not take part, on either side: it is not sent, not fetched, and not deleted.

    Args:
        root: The folder; it need not be there.
        top: What it stands for at the gateway.

    Attributes:
        files: The files that take part, by their path below it.
        unusable: Those that cannot, and why.
        errors: Those of them that are in the way of being sent, such as a name that the gateway would not take.
        left_out: The others, such as empty files and links.
        ignored: What the rules name.
    """

    def __init__(self, root: Path, top: PurePosixPath) -> None:
        self.root: Path = root
        self.files: dict[str, Found] = {}
        self.unusable: dict[str, str] = {}
        self.errors: dict[str, str] = {}
        self.left_out: list[Skipped] = []
        self.ignored: list[Skipped] = []
        self._rules: dict[str, IgnoreRules | None] = {}
        for each in discovered(root, top, IgnoreRules.built_in()) if root.is_dir() else ():
            if isinstance(each, Found):
                self.files[each.path] = each
            elif isinstance(each, Unusable):
                reason = str(each.error).removeprefix(f"{each.path}: ")
                self.unusable[each.path] = self.errors[each.path] = reason
            elif each.reason.startswith("ignored"):
                self.ignored.append(each)
            else:
                self.unusable[each.path.rstrip("/")] = each.reason
                self.left_out.append(each)

    def why_not(self, path: str) -> str | None:
        """Why the file at a path, or what it lies in, cannot take part; None when it can.

        Args:
            path: The path below the folder.
        """
        for at, letter in enumerate(path):
            if letter == "/" and (reason := self.unusable.get(path[:at])):
                return f"{path[:at]}: {reason}"
        return self.unusable.get(path)

    def take_as_they_are(self, paths: Iterable[str]) -> None:
        """Let files take part that cannot be uploaded, since they are not going to be: empty ones, long names.

        Args:
            paths: Paths below the folder.
        """
        for path in paths:
            if path in self.unusable:
                with suppress(OSError):
                    status = (self.root / path).stat()
                    if stat.S_ISREG(status.st_mode):
                        mode = stat.S_IMODE(status.st_mode)
                        self.files[path] = Found(path, status.st_size, status.st_mtime_ns, status.st_ino, mode)
                        del self.unusable[path]

    def ignores(self, path: str) -> bool:
        """Whether the rules name a file, which need not be here, or a folder that it is in.

        Args:
            path: The path below the folder.
        """
        folder, _, _ = path.rpartition("/")
        rules = self._inside(folder)
        return rules is None or rules.reason(path) is not None

    def _inside(self, folder: str) -> IgnoreRules | None:
        """The rules that hold in a folder; None where it is ignored itself."""
        if folder not in self._rules:
            outer = IgnoreRules.built_in() if not folder else self._inside(folder.rpartition("/")[0])
            if outer is None or (folder and outer.reason(folder, folder=True) is not None):
                self._rules[folder] = None
            else:
                self._rules[folder] = outer.inside(self.root / folder, folder)
        return self._rules[folder]


class RemoteSide:
    """The files of a folder at the gateway.

    Args:
        top: The folder.
        files: The newest version of each file in it.
        names: Says what this machine can hold.
        local: The other side, whose rules hold here, too.

    Attributes:
        files: The files that take part, by their path below the folder.
        unusable: Those that this machine cannot hold, and why.

    Raises:
        InputError: The folder is a file.
    """

    def __init__(self, top: PurePosixPath, files: Iterable[File], names: LocalNames, local: LocalSide) -> None:
        self.files: dict[str, File] = {}
        self.unusable: dict[str, str] = {}
        for file in files:
            parts = [*file.directory.parts, file.name][len(top.parts) :]
            if not parts:
                raise InputError(f"remote: {shown_path(file)} is a file.", value=str(top), at="remote")
            path = "/".join(parts)
            if path in self.files:
                continue  # an older version
            try:
                names.place(parts)
            except UnusableName as error:
                self.unusable[path] = str(error)
            if path in self.unusable or not local.ignores(path):
                self.files[path] = file

    def entries(self) -> dict[str, Entry]:
        """What a plan needs to know of them."""
        return {path: Entry(file.size, file.sum_blake3) for path, file in self.files.items()}
