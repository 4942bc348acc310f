"""`dovetail databricks fs …`: files of DBFS (`dbfs:/…`) and of volumes (`/Volumes/…`), and copies to and from here."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from dovetail.cli.asking import add_yes, sure
from dovetail.cli.exits import OK, USAGE, CommandFailed
from dovetail.cli.output import note, show, write_bytes
from dovetail.cli.tree import add_actions
from dovetail.databricks._sync.client import Client
from dovetail.databricks.commands.connection import add_options, connect
from dovetail.databricks.commands.moving import moving
from dovetail.databricks.commands.places import (
    Found,
    Place,
    files_at,
    is_directory,
    place_of,
    reader_of,
    remote_place,
    store_of,
    writer_of,
)

_PIECE = 4 * 1024 * 1024
_PATH = "dbfs:/… or /Volumes/…"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)

    one = add("ls", _list, "list a directory", "list")
    one.add_argument("path", help=_PATH)
    add_options(one)

    one = add("cp", _copy, "copy files: up, down, or from one remote place to another")
    one.add_argument("source", help=f"{_PATH}, or a path here")
    one.add_argument("target", help=f"{_PATH}, or a path here; into it, when it is a directory")
    one.add_argument("-r", "--recursive", action="store_true", help="copy a directory with everything in it")
    one.add_argument("--overwrite", action="store_true", help="replace files that are there")
    one.add_argument("-q", "--quiet", action="store_true", help="show no progress")
    add_options(one, output=False)

    one = add("cat", _cat, "write files to standard output")
    one.add_argument("paths", nargs="+", metavar="path", help=_PATH)
    add_options(one, output=False)

    one = add("rm", _remove, "delete files and directories", "delete")
    one.add_argument("paths", nargs="+", metavar="path", help=_PATH)
    one.add_argument("-r", "--recursive", action="store_true", help="delete a directory with everything in it")
    add_yes(one)
    add_options(one, output=False)

    one = add("mkdir", _mkdir, "make directories, and those above them", "mkdirs")
    one.add_argument("paths", nargs="+", metavar="path", help=_PATH)
    add_options(one, output=False)


def _list(arguments: argparse.Namespace) -> int:
    place = remote_place(arguments.path)
    with connect(arguments) as client:
        found = store_of(client, place).listed(place.path)
    rows = [
        {
            "path": item["name"],
            "type": item["type"],
            "size": item["size"] if item["type"] == "file" else None,
            "modified": item["mtime"].isoformat(timespec="seconds") if item.get("mtime") else None,
        }
        for item in sorted(found, key=lambda item: str(item["name"]))
    ]
    show(arguments, rows, ("type", "size", "modified", "path"))
    return OK


def _copy(arguments: argparse.Namespace) -> int:
    source, target = place_of(arguments.source), place_of(arguments.target)
    if source.kind == target.kind == "local":
        raise CommandFailed("Both are paths here: one of them must be dbfs:/… or /Volumes/….", status=USAGE)
    with connect(arguments) as client:
        found = files_at(client, source, recursive=arguments.recursive)
        into = arguments.target.endswith("/") or is_directory(client, target)
        pairs = [(each, _target_of(each, source, target, into=into)) for each in found]
        _check_apart(source, target, pairs)
        if not arguments.overwrite:
            _check_absent(pairs)
        if not found:
            note(f"{source.shown()} holds no files: nothing was copied")
        with moving(sum(each.size for each in found), quiet=arguments.quiet) as moved:
            for each, to in pairs:
                _copy_file(client, each, to, arguments.overwrite, moved.of(each.place.shown(), to.shown()))
    return OK


def _target_of(found: Found, source: Place, target: Place, *, into: bool) -> Place:
    """Where a file goes: into a directory under its own name, the files of a directory below it."""
    if found.relative:
        return target.below(found.relative)
    return target.below(source.path.rstrip("/").rpartition("/")[2]) if into else target


def _check_apart(source: Place, target: Place, pairs: list[tuple[Found, Place]]) -> None:
    """Refuse to copy a file onto itself, which would empty it first, and a directory into itself."""
    for found, to in pairs:
        if found.place == to:
            raise CommandFailed(f"{to.shown()} cannot be copied onto itself.", status=USAGE)
    top = source.path.rstrip("/")
    if source.kind == target.kind and target.path.startswith(f"{top}/"):
        raise CommandFailed(f"{source.shown()} cannot be copied into itself, to {target.shown()}.", status=USAGE)


def _check_absent(pairs: list[tuple[Found, Place]]) -> None:
    for _, to in pairs:
        if to.kind == "local" and Path(to.path).exists():
            raise CommandFailed(f"{to.path} is there already: add --overwrite to replace it.", status=USAGE)


def _copy_file(
    client: Client, found: Found, to: Place, overwrite: bool, progress: Callable[[int, int | None], None]
) -> None:
    if found.place.kind == "local":
        store_of(client, to).upload(to.path, Path(found.place.path), overwrite=overwrite, progress=progress)
    elif to.kind == "local":
        Path(to.path).parent.mkdir(parents=True, exist_ok=True)
        store_of(client, found.place).download(found.place.path, to.path, progress)
    else:
        _copy_between(client, found, to, overwrite, progress)


def _copy_between(
    client: Client, found: Found, to: Place, overwrite: bool, progress: Callable[[int, int | None], None]
) -> None:
    """Copy by way of this machine, in constant memory."""
    reader, writer = reader_of(client, found.place), writer_of(client, to, overwrite=overwrite)
    try:
        size = reader.begin()
        for start in range(0, size, _PIECE):
            piece = bytearray(min(_PIECE, size - start))

            def write(offset: int, chunk: bytes, start: int = start, piece: bytearray = piece) -> None:
                piece[offset - start : offset - start + len(chunk)] = chunk

            reader.fetch(start, start + len(piece), write)
            writer.feed(bytes(piece))
            progress(start + len(piece), size)
        reader.finish()
        writer.finish()
    except BaseException as error:
        writer.abandon(error)
        raise


def _cat(arguments: argparse.Namespace) -> int:
    places = [remote_place(path) for path in arguments.paths]
    with connect(arguments) as client:
        for place in places:
            area = client.dbfs if place.kind == "dbfs" else client.files
            with area.open(place.path) as file:
                write_bytes(iter(lambda: file.read(_PIECE), b""))
    return OK


def _remove(arguments: argparse.Namespace) -> int:
    places = [remote_place(path) for path in arguments.paths]
    shown = ", ".join(place.shown() for place in places)
    with connect(arguments) as client:
        for place in places:
            store_of(client, place).check_removable(place.path)
        sure(arguments, f"Delete {shown}{' and everything in it' if arguments.recursive else ''}?")
        for place in places:
            _remove_place(client, place, recursive=arguments.recursive)
            note(f"deleted {place.shown()}")
    return OK


def _remove_place(client: Client, place: Place, *, recursive: bool) -> None:
    store = store_of(client, place)
    if store.info(place.path)["type"] == "file":
        store.remove_file(place.path)
    elif place.kind == "dbfs":
        client.dbfs.delete(path=place.path, recursive=recursive)
    else:
        if recursive:
            for item in store.listed(place.path):
                _remove_place(client, Place("volume", item["name"]), recursive=True)
        store.remove_directory(place.path)


def _mkdir(arguments: argparse.Namespace) -> int:
    places = [remote_place(path) for path in arguments.paths]
    with connect(arguments) as client:
        for place in places:
            store_of(client, place).mkdirs(place.path)
    return OK
