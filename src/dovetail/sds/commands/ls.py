"""`dovetail sds ls`: files and folders at the gateway."""

from __future__ import annotations

import argparse

from dovetail.cli.exits import NOT_FOUND, OK, CommandFailed
from dovetail.cli.output import form_of, show
from dovetail.sds.commands.connection import add_options, connect
from dovetail.sds.commands.file_rows import COLUMNS, file_row, folder_rows, newest
from dovetail.sds.commands.targets import remote_path
from dovetail.sds.remote_paths import checked_path


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.add_argument(
        "path", nargs="?", type=remote_path, default="/", help="a file or folder there; your root by default"
    )
    parser.add_argument("-r", "--recursive", action="store_true", help="every file, also those in folders below")
    parser.add_argument("--versions", action="store_true", help="older versions too, which only the root tells of")
    add_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """List, and show."""
    top = checked_path(arguments.path, "path")
    with connect(arguments) as client:
        listed = list(client.list_files(arguments.path))
        mine = client.email() if any(file.owner for file in listed) else None
    if not listed and top.parts:
        raise CommandFailed(f"{arguments.path}: there is no such file or folder.", status=NOT_FOUND)
    files = listed if arguments.versions else newest(listed)
    rows = [file_row(file) for file in files] if arguments.recursive else folder_rows(files, top)
    if form_of(arguments) == "table" and all(row["owner"] in (mine, None) for row in rows):
        rows = [{name: value for name, value in row.items() if name != "owner"} for row in rows]
    show(arguments, rows, COLUMNS)
    return OK
