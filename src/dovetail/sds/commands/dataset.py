"""`dovetail sds dataset …`: what a dataset is, and its files."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from dovetail.cli.asking import add_yes, sure
from dovetail.cli.exits import OK
from dovetail.cli.output import form_of, note, show
from dovetail.cli.tree import add_actions
from dovetail.sds.commands.connection import add_options, connect
from dovetail.sds.commands.file_rows import COLUMNS, file_row
from dovetail.sds.commands.targets import remote_path

if TYPE_CHECKING:
    from dovetail.sds.models import Dataset


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)

    one = add("show", _show, "tell what a dataset is and what it holds", "get")
    one.add_argument("uuid")
    add_options(one)

    one = add("files", _files, "list the files of a dataset", "ls")
    one.add_argument("uuid")
    one.add_argument("--capture", action="append", metavar="UUID", help="only files of this capture; again for more")
    one.add_argument(
        "--folder", action="append", type=remote_path, help="only files in this folder or below it; again for more"
    )
    one.add_argument("--artifacts-only", action="store_true", help="only files that are of no capture")
    add_options(one)

    one = add("add", _add, "put captures into a dataset")
    one.add_argument("uuid", help="the dataset")
    one.add_argument("captures", nargs="+", metavar="capture", help="the captures' UUIDs")
    add_options(one, output=False)

    one = add("unshare", _unshare, "share a dataset with nobody any more")
    one.add_argument("uuid")
    add_yes(one)
    add_options(one, output=False)

    one = add("rm", _remove, "delete datasets; their captures and files stay", "delete")
    one.add_argument("uuids", nargs="+", metavar="uuid")
    add_yes(one)
    add_options(one, output=False)


def _show(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        dataset = client.datasets.get(arguments.uuid)
    show(arguments, dataset if form_of(arguments) != "table" else _told(dataset))
    return OK


def _told(dataset: Dataset) -> dict[str, object]:
    info = dataset.data_files_info or None
    return {
        "uuid": dataset.uuid,
        "name": dataset.name or None,
        "status": dataset.status or None,
        "version": dataset.version or None,
        "owner": dataset.owner_email or None,
        "public": bool(dataset.is_public),
        "captures": ", ".join(str(capture.top_level_dir) for capture in dataset.captures or ()),
        "files": info.total_count if info else None,
        "bytes": info.total_size if info else None,
    }


def _files(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        files = client.datasets.get_files(
            arguments.uuid,
            capture_uuids=arguments.capture,
            top_level_dirs=arguments.folder,
            artifacts_only=arguments.artifacts_only,
        )
        show(arguments, [file_row(file) for file in files], COLUMNS)
    return OK


def _add(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        for capture in arguments.captures:
            client.datasets.add_capture_to_dataset(arguments.uuid, capture)
            note(f"capture {capture} is in dataset {arguments.uuid}")
    return OK


def _unshare(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        sure(arguments, f"End all shares of dataset {arguments.uuid}?")
        client.datasets.revoke_share_permissions(arguments.uuid)
        note(f"dataset {arguments.uuid} is shared with nobody")
    return OK


def _remove(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        sure(arguments, f"Delete {', '.join(arguments.uuids)}? Captures and files stay.")
        for uuid in arguments.uuids:
            client.datasets.delete(uuid)
            note(f"deleted dataset {uuid}")
    return OK
