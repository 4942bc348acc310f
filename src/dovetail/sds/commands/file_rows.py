"""Files as the commands show them: each, or the folders that they make up."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any, Final

from dovetail.cli.output import show
from dovetail.sds.models import File
from dovetail.sds.placing import newest_of

COLUMNS: Final = ("type", "size", "modified", "path", "owner")


def file_row(file: File) -> dict[str, Any]:
    """A file as a row."""
    return {
        "type": "file",
        "path": f"/{file.path}",
        "size": file.size,
        "modified": file.updated_at.isoformat(timespec="seconds") if file.updated_at else None,
        "uuid": str(file.uuid) if file.uuid else None,
        "media_type": file.media_type,
        "permissions": file.permissions,
        "sum_blake3": file.sum_blake3,
        "owner": owner_of(file),
    }


def show_asked(arguments: argparse.Namespace, rows: list[dict[str, Any]]) -> None:
    """Show rows where a form was asked for; commands that change things say so on standard error otherwise."""
    if getattr(arguments, "form", None):
        show(arguments, rows, COLUMNS)


def owner_of(file: File) -> str | None:
    """Whose a file is, as far as the gateway told."""
    email: str | None = getattr(file.owner, "email", None) or None
    return email


def newest(files: Iterable[File]) -> list[File]:
    """The newest version of each path, in the order of the paths; those of others come after one's own."""
    candidates, _ = newest_of(files)
    return sorted((versions[0] for versions in candidates), key=lambda file: (owner_of(file) or "", file.path))


def folder_rows(files: Iterable[File], top: PurePosixPath) -> list[dict[str, Any]]:
    """What is in a folder: a row for each file in it, and one for each folder, with all that is below it."""
    folders: dict[tuple[str | None, str], dict[str, Any]] = {}
    rows: list[dict[str, Any]] = []
    for file in files:
        parts = file.path.parts[len(top.parts) :]
        if len(parts) < 2:
            rows.append(file_row(file))
            continue
        row = folders.setdefault(
            (owner_of(file), parts[0]),
            {
                "type": "directory",
                "path": f"/{top / parts[0]}",
                "size": 0,
                "files": 0,
                "modified": None,
                "owner": owner_of(file),
            },
        )
        row["size"] += file.size
        row["files"] += 1
        if file.updated_at and (row["modified"] is None or file.updated_at.isoformat() > row["modified"]):
            row["modified"] = file.updated_at.isoformat(timespec="seconds")
    return [*folders.values(), *rows]
