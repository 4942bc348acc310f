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
        refused: Those among them that ought to, and why: they cannot be read, or their names cannot be sent.
        ignored: What the rules name.
    """

    def __init__(self, root: Path, top: PurePosixPath) -> None:
        self.root: Path = root
        self.files: dict[str, Found] = {}
        self.unusable: dict[str, str] = {}
        self.refused: dict[str, str] = {}
        self.ignored: list[Skipped] = []
        self._rules: dict[str, tuple[IgnoreRules, str | None]] = {}
        for each in discovered(root, top, IgnoreRules.built_in()) if root.is_dir() else ():
            if isinstance(each, Found):
                self.files[each.path] = each
            elif isinstance(each, Unusable):
                reason = str(each.error).removeprefix(f"{each.path}: ")
                self.unusable[each.path] = self.refused[each.path] = reason
            elif each.reason.startswith("ignored"):
                self.ignored.append(each)
            else:
                self.unusable[each.path.rstrip("/")] = each.reason

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
                        self.files[path] = Found.of(path, status)
                        del self.unusable[path]

    def why_ignored(self, path: str) -> str | None:
        """The rule that names a file, which need not be here, or a folder that it is in; None when none does.

        Args:
            path: The path below the folder.
        """
        rules, reason = self._inside(path.rpartition("/")[0])
        return reason or rules.reason(path)

    def _inside(self, folder: str) -> tuple[IgnoreRules, str | None]:
        """The rules that hold in a folder; and why it is ignored itself."""
        if folder not in self._rules:
            outer, reason = self._inside(folder.rpartition("/")[0]) if folder else (IgnoreRules.built_in(), None)
            if folder and reason is None:
                reason = outer.reason(folder, folder=True)
            if reason is None:
                with suppress(OSError):  # a folder that cannot be read is among the unusable ones
                    outer = outer.inside(self.root / folder, folder)
            self._rules[folder] = (outer, reason)
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
        ignored: What the rules name, here or there.

    Raises:
        InputError: The folder is a file.
    """

    def __init__(self, top: PurePosixPath, files: Iterable[File], names: LocalNames, local: LocalSide) -> None:
        self.files: dict[str, File] = {}
        self.unusable: dict[str, str] = {}
        self.ignored: list[Skipped] = []
        told: set[str] = set()
        for file in files:
            parts = parts_below(file, top)
            if not parts:
                raise InputError(f"remote: {shown_path(file)} is a file.", value=str(top), at="remote")
            path = "/".join(parts)
            if path in told:
                continue  # an older version
            told.add(path)
            try:
                names.place(parts)
                reason = local.why_ignored(path)
            except UnusableName as error:
                self.unusable[path], reason = str(error), None
            if reason is None:
                self.files[path] = file
            else:
                self.ignored.append(Skipped(path, reason))

    def entries(self) -> dict[str, Entry]:
        """What a plan needs to know of them."""
        return {path: Entry(file.size, file.sum_blake3) for path, file in self.files.items()}


def parts_below(file: File, top: PurePosixPath) -> list[str]:
    """The folders and the name of a file below a folder at the gateway; none where that is the file itself.

    Args:
        file: The file.
        top: The folder.
    """
    return [*file.directory.parts, file.name][len(top.parts) :]
