"""Places that the file commands copy between: paths here, of DBFS, and of volumes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from dovetail.cli.exits import USAGE, CommandFailed
from dovetail.databricks._sync.client import Client
from dovetail.databricks._sync.fetching import Reader
from dovetail.databricks._sync.storing import Writer
from dovetail.databricks.file_stores import DbfsStore, Store, VolumeStore

VOLUMES = "/Volumes/"


class Place(NamedTuple):
    """A path and where it is meant.

    Attributes:
        kind: ``local``, ``dbfs`` or ``volume``.
        path: The path without ``dbfs:``.
    """

    kind: str
    path: str

    def shown(self) -> str:
        """The path as it is written on the command line."""
        return f"dbfs:{self.path}" if self.kind == "dbfs" else self.path

    def below(self, name: str) -> Place:
        """The place of a name in this directory."""
        return Place(self.kind, f"{self.path.rstrip('/')}/{name}" if name else self.path)


class Found(NamedTuple):
    """A file to copy: where it is, its path below what was named, and its size."""

    place: Place
    relative: str
    size: int


def place_of(text: str) -> Place:
    """What a path of the command line means: ``dbfs:/…``, ``/Volumes/…``, or anything else for a path here."""
    rest = text.removeprefix("dbfs:")
    if f"{rest.rstrip('/')}/".startswith(VOLUMES):
        return Place("volume", rest.rstrip("/"))
    if rest != text:
        return Place("dbfs", "/" + rest.strip("/"))
    return Place("local", text)


def remote_place(text: str) -> Place:
    """A path that must not be one here.

    Raises:
        CommandFailed: It is.
    """
    place = place_of(text)
    if place.kind == "local":
        raise CommandFailed(f"{text} is a path here: write dbfs:/… or /Volumes/….", status=USAGE)
    return place


def store_of(client: Client, place: Place) -> Store:
    """Where the files of a remote place are."""
    return DbfsStore(client) if place.kind == "dbfs" else VolumeStore(client)


def files_at(client: Client, place: Place, *, recursive: bool) -> list[Found]:
    """The file at a place, or all files of the directory there.

    Raises:
        CommandFailed: There is a directory, and not all of it is meant; or there is nothing here.
    """
    found = list(_local_files(place) if place.kind == "local" else _remote_files(store_of(client, place), place))
    if not recursive and any(each.relative for each in found):
        raise CommandFailed(f"{place.shown()} is a directory: add --recursive to copy what is in it.", status=USAGE)
    return found


def is_directory(client: Client, place: Place) -> bool:
    """Whether there is a directory."""
    from dovetail.databricks.errors import NotFound

    if place.kind == "local":
        return Path(place.path).is_dir()
    try:
        return bool(store_of(client, place).info(place.path)["type"] == "directory")
    except NotFound:
        return False


def reader_of(client: Client, place: Place) -> Reader:
    """A remote file to read."""
    return store_of(client, place).reader(place.path)


def writer_of(client: Client, place: Place, *, overwrite: bool) -> Writer:
    """A remote file to write."""
    return store_of(client, place).writer(place.path, overwrite=overwrite)


def _local_files(place: Place) -> Iterator[Found]:
    top = Path(place.path)
    if not top.exists():
        raise CommandFailed(f"{place.path}: there is no such file or directory here.", status=USAGE)
    if top.is_file():
        yield Found(place, "", top.stat().st_size)
        return
    for file in sorted(top.rglob("*")):
        if file.is_file():
            yield Found(Place("local", str(file)), file.relative_to(top).as_posix(), file.stat().st_size)


def _remote_files(store: Store, place: Place) -> Iterator[Found]:
    top = store.info(place.path)
    if top["type"] == "file":
        yield Found(place, "", top["size"])
        return
    waiting = [place.path]
    while waiting:
        for item in store.listed(waiting.pop()):
            if item["type"] == "directory":
                waiting.append(item["name"])
            else:
                relative = str(item["name"]).removeprefix(place.path.rstrip("/")).lstrip("/")
                if ".." in relative.split("/"):
                    raise CommandFailed(f"{item['name']}: its name would leave the target.")
                yield Found(Place(place.kind, item["name"]), relative, item["size"])
