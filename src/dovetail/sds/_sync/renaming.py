# Derived from _async/renaming.py by `make generate`; do not edit.
"""Files at another path. What was there is given up last, so that a failure on the way loses nothing."""

from __future__ import annotations

from datetime import datetime
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING
from uuid import UUID

from msgspec import UNSET

from dovetail.sds._sync.versions import Versions, file_path, path_of
from dovetail.sds.duplicates import warn_of
from dovetail.sds.errors import FileError, GatewayError, InputError, NetworkError, ServiceError
from dovetail.sds.ids import uuid_text
from dovetail.sds.remote_paths import rooted

if TYPE_CHECKING:
    from dovetail.sds._sync.gateway import Gateway
    from dovetail.sds.models import File
    from dovetail_api.sds import models as m


class Renames:
    """Changes of files' paths.

    Some gateways answer a change as if it were made and keep the file as it was. Then a row at the new path is made of
    the same contents, looked at, and only then is the old one deleted.

    Args:
        gateway: What it sends with.
    """

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self._versions = Versions(gateway)

    def rename(self, file: object, new_path: str | PurePath, replace: bool, versions: bool) -> File:
        """Move a file, or all versions of it, to another path."""
        target = file_path(new_path, "new_path")
        if self._gateway.dry_run:
            from dovetail.sds.models import File

            return File(name=target.name, directory=target.parent, is_sample=True)
        from dovetail.sds.models import File

        row = self._row(file)
        source = path_of(row)
        if source == target:
            return File.of(row)
        in_the_way = self._in_the_way(source, target, replace)
        rows = self._versions.rows(source) if versions else [row]
        # The oldest first: where new rows are made, the last one made is the newest.
        moved = row
        for each in reversed(rows):
            moved = self._moved(each, target)
        for each in in_the_way:
            self._delete(each.uuid)
        if not versions and self._versions.newest(source) is not None:
            warn_of(source)
        return File.of(moved)

    def _row(self, file: object) -> m.FileRow:
        """The row of what was given: a file, its UUID, or the newest row of a path."""
        from dovetail.sds.models import File
        from dovetail_api.sds.operations import files

        given = file.uuid if isinstance(file, File) else file
        if given is None:
            raise InputError("file: it is not at the gateway: it has no UUID.", value=file, at="file")
        if isinstance(given, UUID) or (isinstance(given, str) and _is_uuid(given)):
            return self._gateway.send(files.get(file_id=uuid_text(given, "file")))
        path = file_path(given, "file")
        found = self._versions.newest(path)
        if found is None:
            raise FileError(f"/{path}: there is no such file.")
        return found

    def _in_the_way(self, source: PurePosixPath, target: PurePosixPath, replace: bool) -> list[m.FileRow]:
        """The rows that are at the new path and are to go.

        Raises:
            FileError: There are some, and they must not go.
        """
        if self._versions.newest(target) is None:
            if self._versions.is_folder(target):
                raise FileError(
                    f"/{source} was not renamed: /{target} is a folder, which a file of that name would hide. "
                    f"Give /{target / source.name} to move it there."
                )
            return []
        if not replace:
            raise FileError(
                f"/{source} was not renamed: /{target} is there already. "
                "Give replace=True to have it deleted once the renamed file is there."
            )
        rows = self._versions.rows(target)
        for row in rows:
            _refuse_if_held(row, f"/{target} cannot be replaced")
        return rows

    def _moved(self, row: m.FileRow, target: PurePosixPath) -> m.FileRow:
        """A row at its new path."""
        from dovetail_api.sds.operations import files

        try:
            self._gateway.send(
                files.update(file_id=row.uuid, body={"directory": rooted(target.parent), "name": target.name})
            )
        except GatewayError as error:
            if error.status != 405:
                raise
        now = self._gateway.send(files.get(file_id=row.uuid))
        return now if path_of(now) == target else self._remade(row, target)

    def _remade(self, row: m.FileRow, target: PurePosixPath) -> m.FileRow:
        """A row at the new path, made of the same contents, in place of the old one."""
        from dovetail_api.sds.operations import files

        _refuse_if_held(row, "this gateway does not store changes, and a new file would not belong to it")
        made = self._gateway.send(files.get(file_id=self._sibling(row, target)))
        if path_of(made) != target or made.sum_blake3 != row.sum_blake3:
            raise FileError(f"/{path_of(row)} was not renamed: its copy {made.uuid} came to be as /{path_of(made)}.")
        try:
            self._delete(row.uuid)
        except GatewayError as error:
            if error.status == 403:
                # It came into a capture or a dataset meanwhile, and stays.
                self._delete(made.uuid)
            else:
                error.add_note(f"/{target} is there ({made.uuid}), and /{path_of(row)} still is ({row.uuid}).")
            raise
        except NetworkError as error:
            error.add_note(f"/{target} is there ({made.uuid}), and /{path_of(row)} maybe still is ({row.uuid}).")
            raise
        return made

    def _sibling(self, row: m.FileRow, target: PurePosixPath) -> str:
        """The UUID of a new row of the same contents."""
        from dovetail_api.sds.operations import contents, files

        directory = rooted(target.parent)
        until = row.expiration_date
        call = files.create(
            directory=directory,
            name=target.name,
            sibling_uuid=row.uuid,
            media_type=row.media_type or UNSET,
            permissions=row.permissions or UNSET,
            expiration_date=until.isoformat() if isinstance(until, datetime) else UNSET,
        )
        try:
            return (self._gateway.send(call)).uuid
        except (NetworkError, ServiceError):
            # It may have been made although the answer was lost, and a second one must not be.
            found = self._gateway.send(
                contents.check(
                    body={"directory": directory, "name": target.name, "sum_blake3": row.sum_blake3 or "unknown"}
                )
            )
            if not found.file_exists_in_tree or not found.asset_id:
                raise
            return found.asset_id

    def _delete(self, uuid: str) -> None:
        from dovetail_api.sds.operations import files

        try:
            self._gateway.send(files.delete(file_id=uuid))
        except GatewayError as error:
            if error.status != 404:  # an earlier attempt did it
                raise


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def _refuse_if_held(row: m.FileRow, what: str) -> None:
    """Refuse what would take a file away from its captures and datasets.

    Raises:
        FileError: It belongs to some.
    """
    holders = [
        *(f"capture {each.uuid}" for each in row.captures or ()),
        *(f"dataset {each.uuid}" for each in row.datasets or ()),
    ]
    if holders:
        raise FileError(f"/{path_of(row)}: it belongs to {', '.join(holders)}: {what}.")
