"""Who writes where below a spool's folder: a sub-folder for each writer, which it holds for as long as it lives.

```
DIR/20260102T030405123456-4711-9f8e7d6c/      the records of one writer
    00000001.segment  00000001.settled  …
DIR/20260102T030405123456-4711-9f8e7d6c.lock  held by that writer; free when it is dead
DIR/damaged/                                  what could not be read
```
"""

from __future__ import annotations

import contextlib
import datetime
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from dovetail.panoply.writer.spool.disk import HeldFile
from dovetail.panoply.writer.spool.errors import SpoolError

DAMAGED: Final = "damaged"
SEGMENT: Final = ".segment"
SETTLED: Final = ".settled"
_WRITER: Final = re.compile(r"\d{8}T\d{12}-\d+-[0-9a-f]{8}")
_STAMP: Final = "%Y%m%dT%H%M%S%f"


class Held(NamedTuple):
    """The sub-folder of a writer, held by this process.

    Attributes:
        path: The sub-folder.
        lock: What holds it.
    """

    path: Path
    lock: HeldFile

    def segments(self) -> list[Path]:
        """The segments in it, the oldest first."""
        return sorted(self.path.glob(f"*{SEGMENT}"))

    def remove_stray_logs(self) -> None:
        """Remove what a process left that died when it had removed a segment, but not yet what belongs to it."""
        for path in self.path.glob(f"*{SETTLED}"):
            if not path.with_suffix(SEGMENT).exists():
                path.unlink()

    def release(self) -> None:
        """Let go of it; it is removed if nothing is in it."""
        empty = False
        with contextlib.suppress(OSError):  # somebody put something there: not ours to remove
            self.path.rmdir()
            empty = True
        self.lock.close(remove=empty)


def prepare(root: Path) -> None:
    """Make the folder of a spool, for this account alone, if it is not there.

    Raises:
        SpoolError: It cannot be made, or it is no folder in which one may write.
    """
    try:
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise SpoolError.of(error, "make the folder", root) from None


def new_folder(root: Path) -> Held:
    """Make a sub-folder for a writer of this process, and hold it.

    Raises:
        SpoolError: One may not write there, or the file system cannot hold files.
    """
    while True:
        name = f"{_stamp(root)}-{os.getpid()}-{os.urandom(4).hex()}"
        # The lock comes first: a sub-folder is never there without its writer holding it.
        try:
            lock = HeldFile(root / f"{name}.lock")
        except BlockingIOError:
            continue  # one that tidies up came in between
        except OSError as error:
            raise SpoolError.of(error, "write in", root) from None
        try:
            (root / name).mkdir(mode=0o700)
        except OSError as error:
            lock.close(remove=True)
            raise SpoolError.of(error, "write in", root) from None
        return Held(root / name, lock)


def _stamp(root: Path) -> str:
    """Now, or a little later than the latest that is there: what began later sorts behind, whatever the clock does."""
    now = datetime.datetime.now(datetime.UTC).strftime(_STAMP)
    latest = max((path.name.partition("-")[0] for path in writers(root)), default="")
    if latest < now:
        return now
    try:
        return (datetime.datetime.strptime(latest, _STAMP) + datetime.timedelta(microseconds=1)).strftime(_STAMP)
    except (ValueError, OverflowError):  # somebody else's name
        return now


def writers(root: Path) -> list[Path]:
    """The sub-folders of all writers, dead or alive, the oldest first; none if one may not look."""
    try:
        with os.scandir(root) as entries:
            names = [one.name for one in entries if _WRITER.fullmatch(one.name) and one.is_dir(follow_symlinks=False)]
    except OSError:
        return []
    return [root / name for name in sorted(names)]


def is_foreign(path: Path) -> bool:
    """Whether a file or folder is of another account of this computer."""
    return hasattr(os, "geteuid") and path.stat().st_uid != os.geteuid()


def hold(path: Path) -> Held | None:
    """Hold the sub-folder of a writer that is dead; None while it lives, or if another process was quicker."""
    try:
        lock = HeldFile(path.with_name(f"{path.name}.lock"))
    except OSError:
        return None
    if path.is_dir():
        return Held(path, lock)
    lock.close(remove=True)
    return None


def orphans(root: Path) -> Iterator[Held]:
    """The sub-folders of writers that are dead, the oldest first; each is held by this process from now on.

    Those of other accounts of this computer are passed over.
    """
    for path in writers(root):
        try:
            if is_foreign(path):
                continue
        except OSError:
            continue  # removed meanwhile
        held = hold(path)
        if held is not None:
            yield held


def remove_stray_locks(root: Path) -> None:
    """Remove the locks whose sub-folders are gone, or never came to be."""
    for path in root.glob("*.lock"):
        folder = path.with_suffix("")
        if _WRITER.fullmatch(folder.name) and not folder.exists():
            with contextlib.suppress(OSError):
                lock = HeldFile(path)
                lock.close(remove=not folder.exists())


def set_aside(root: Path, name: str, data: bytes) -> Path:
    """Keep bytes that are no records, for people to look at.

    Args:
        root: The spool's folder.
        name: What to call them.
        data: The bytes.

    Returns:
        The file.
    """
    path = _damaged(root) / name
    # Where others may write in the folder, a link there might lead to something that is ours.
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    return path


def set_aside_file(root: Path, path: Path) -> Path:
    """Keep a file that is none of a spool's, for people to look at; its new place is given back."""
    return path.rename(_damaged(root) / f"{path.parent.name}-{path.name}")


def _damaged(root: Path) -> Path:
    folder = root / DAMAGED
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder
