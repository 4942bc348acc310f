"""`dovetail sds rm`: files deleted, by path or by UUID."""

from __future__ import annotations

import argparse
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from dovetail.cli.asking import add_yes, sure
from dovetail.cli.exits import NOT_FOUND, OK, USAGE, CommandFailed, message_of
from dovetail.cli.output import note
from dovetail.progress import amount
from dovetail.sds.commands.connection import add_options, connect
from dovetail.sds.commands.file_rows import file_row, show_asked
from dovetail.sds.commands.reports import status_of_failed
from dovetail.sds.commands.targets import remote_path, uuid_of
from dovetail.sds.errors import FileError
from dovetail.sds.remote_paths import checked_path
from dovetail.sds.report import Failure

if TYPE_CHECKING:
    from dovetail.sds._sync.client import Client
    from dovetail.sds.models import File


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.add_argument(
        "targets",
        nargs="+",
        type=remote_path,
        metavar="path",
        help="a file there, all versions of it; or a UUID for one",
    )
    parser.add_argument("-r", "--recursive", action="store_true", help="a folder with everything in it")
    parser.add_argument("--dry-run", action="store_true", help="tell what would be deleted, and delete nothing")
    add_yes(parser)
    add_options(parser)


class _Meant(NamedTuple):
    """What one word of the command line means.

    Attributes:
        path: The path; None for a UUID.
        files: The files, of each path the newest version.
    """

    path: PurePosixPath | None
    files: list[File]


def run(arguments: argparse.Namespace) -> int:
    """Find what is meant, ask, delete."""
    with connect(arguments) as client:
        meant = [_meant(client, target, arguments.recursive) for target in arguments.targets]
        files = [file for each in meant for file in each.files]
        told = f"{len(files):,} files, {amount(sum(file.size for file in files))}"
        if arguments.dry_run:
            for file in files:
                note(f"would delete /{file.path}")
            note(f"nothing was deleted of {told}")
            show_asked(arguments, [file_row(file) for file in files])
            return OK
        sure(arguments, f"Delete {f'/{files[0].path}' if len(files) == 1 else told}?")
        failures: list[Failure] = []
        deleted = [file for each in meant for file in _delete(client, each, failures)]
    show_asked(arguments, [file_row(file) for file in deleted])
    return status_of_failed(failures)


def _meant(client: Client, target: str, recursive: bool) -> _Meant:
    uuid = uuid_of(target)
    if uuid is not None:
        return _Meant(None, [client.get_file(uuid)])
    path = checked_path(target, "path")
    if not path.parts:
        raise CommandFailed(f"{target}: the root cannot be deleted.", "Name a file or a folder.", USAGE)
    found = list(client.list_files(path))
    if not found:
        raise CommandFailed(f"{target}: there is no such file or folder.", status=NOT_FOUND)
    if any(file.path != path for file in found) and not recursive:
        raise CommandFailed(f"{target} is a folder: add --recursive to delete what is in it.", status=USAGE)
    return _Meant(path, found)


def _delete(client: Client, meant: _Meant, failures: list[Failure]) -> list[File]:
    """Delete what is meant; a file that has to stay, as one of a capture has, keeps no other from going."""
    paths = {file.path for file in meant.files}
    files = meant.files
    deleted: list[File] = []
    while files:
        for file in files:
            try:
                client.delete_file(file.uuid or "")
            except FileError as error:
                paths.discard(file.path)
                failures.append(Failure(f"/{file.path}", error))
                note(f"/{file.path} was not deleted: {message_of(error)}")
            else:
                deleted.append(file)
                note(f"deleted /{file.path}")
        if meant.path is None:
            break
        # An older version may have come to light. What others put there meanwhile, under other names, stays.
        files = [file for file in client.list_files(meant.path) if file.path in paths]
    return deleted
