"""`dovetail sds mv`: another name or folder for a file."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from dovetail.cli.exits import NOT_FOUND, OK, USAGE, CommandFailed
from dovetail.cli.output import note
from dovetail.sds.commands.connection import add_options, connect
from dovetail.sds.commands.file_rows import file_row, show_asked
from dovetail.sds.commands.targets import remote_path, uuid_of
from dovetail.sds.remote_paths import checked_path

if TYPE_CHECKING:
    from dovetail.sds._sync.client import Client
    from dovetail.sds.models import File


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.add_argument("source", type=remote_path, help="a file there: its path or UUID")
    parser.add_argument("target", type=remote_path, help="its new path; a folder is where it goes to")
    parser.add_argument("--replace", action="store_true", help="replace what is at the new path")
    parser.add_argument("--versions", action="store_true", help="take older versions along")
    add_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Rename."""
    target: str = arguments.target
    with connect(arguments) as client:
        file = _meant(client, arguments.source)
        if target.endswith("/"):
            target += file.name
        else:
            path = checked_path(target, "target")
            there = next(iter(client.list_files(path)), None)
            if there is not None and there.path != path:
                target = f"{target}/{file.name}"
            elif there is not None and path != file.path and not arguments.replace:
                raise CommandFailed(f"{target} is there already.", "Add --replace to have it replaced.")
        moved = client.rename(file, target, replace=arguments.replace, versions=arguments.versions)
    note(f"/{file.path} -> /{moved.path}")
    show_asked(arguments, [file_row(moved)])
    return OK


def _meant(client: Client, source: str) -> File:
    uuid = uuid_of(source)
    if uuid is not None:
        return client.get_file(uuid)
    path = checked_path(source, "source")
    first = next(iter(client.list_files(path)), None)
    if first is None:
        raise CommandFailed(f"{source}: there is no such file.", status=NOT_FOUND)
    if first.path != path:
        raise CommandFailed(f"{source} is a folder.", "Move its files one by one.", USAGE)
    return first
