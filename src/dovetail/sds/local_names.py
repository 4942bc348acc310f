"""Where files of the gateway go on this machine; pure.

The gateway takes any name. What would leave the folder that a download may write to, what this machine cannot hold, and
what another file of the same download already stands for, is refused with the reason, one by one.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Sequence
from typing import Final

from dovetail.runtime.partial_files import is_part_name

_LONGEST: Final = 255
_FORBIDDEN: Final = frozenset('<>:"\\|?*') | {chr(code) for code in range(32)}
_DEVICES: Final = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$", "clock$"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"}
)


class UnusableName(Exception):
    """A file cannot have its name here; the text says why."""


def why_not(name: str, *, windows: bool = sys.platform == "win32") -> str | None:
    """Why a file or folder cannot have a name; None when it can.

    Args:
        name: The name, without the folders before it.
        windows: Whether the rules of Windows hold.

    Example:
        >>> why_not("rf@1700000000.000.h5"), why_not("..")
        (None, "'..' is no name of a file")
        >>> why_not("nul.txt", windows=True)
        "'nul.txt' is the name of a device"
    """
    if name in {"", ".", ".."}:
        return f"{name!r} is no name of a file"
    if "/" in name or "\0" in name:
        return f"{name!r} holds a character that no name can hold"
    try:
        length = len(name.encode("utf-16-le")) // 2 if windows else len(name.encode())
    except UnicodeEncodeError:
        return f"{name!r} holds a character that cannot be written"
    if length > _LONGEST:
        return f"{name[:40]!r}… is longer than {_LONGEST} {'characters' if windows else 'bytes'}"
    if is_part_name(name):
        return f"{name!r} is what an unfinished download is called"
    return _why_not_on_windows(name) if windows else None


def _why_not_on_windows(name: str) -> str | None:
    if not _FORBIDDEN.isdisjoint(name):
        return f"{name!r} holds a character that no name can hold on Windows"
    if name[-1] in ". ":
        return f"{name!r} ends with {name[-1]!r}, which Windows drops"
    if name.partition(".")[0].rstrip(" ").lower() in _DEVICES:
        return f"{name!r} is the name of a device"
    return None


class LocalNames:
    """Gives each file of a download its place, no two of them the same.

    Args:
        windows: Whether the rules of Windows hold.
        folds: Whether names that differ only in case, or in how their accents are written, are the same file.

    Example:
        >>> names = LocalNames(windows=False, folds=True)
        >>> names.place(["a", "x.h5"])
        'a/x.h5'
        >>> names.place(["A", "X.h5"])
        Traceback (most recent call last):
        ...
        dovetail.sds.local_names.UnusableName: 'A/X.h5' and 'a/x.h5' are the same file here
    """

    def __init__(self, *, windows: bool = sys.platform == "win32", folds: bool = False) -> None:
        self._windows = windows
        self._folds = folds or windows
        self._files: dict[str, str] = {}
        self._folders: dict[str, str] = {}

    def place(self, parts: Sequence[str]) -> str:
        """The path of a file below the target, with slashes; it is taken from now on.

        Args:
            parts: Its folders and its name, as they are at the gateway.

        Raises:
            UnusableName: It can have no place, and why.
        """
        for part in parts:
            if reason := why_not(part, windows=self._windows):
                raise UnusableName(reason)
        path = "/".join(parts)
        if not path:
            raise UnusableName("it has no name")
        key = self._key(path)
        taken = self._files.get(key)
        if taken is not None:
            same = (
                f"another file is {taken!r} already" if taken == path else f"{path!r} and {taken!r} are the same file"
            )
            raise UnusableName(f"{same} here")
        if key in self._folders:
            raise UnusableName(f"{path!r} is a folder here, for {self._folders[key]!r}")
        above = [key[:at] for at, letter in enumerate(key) if letter == "/"]
        for folder in above:
            if folder in self._files:
                raise UnusableName(f"{self._files[folder]!r} is a file here, so that nothing can lie below it")
        for folder in above:
            self._folders.setdefault(folder, path)
        self._files[key] = path
        return path

    def _key(self, path: str) -> str:
        return unicodedata.normalize("NFC", path).casefold() if self._folds else path
