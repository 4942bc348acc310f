"""All rows of a path: its newest version and the older ones."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING

from dovetail.sds._async.paginator import AsyncPaginator
from dovetail.sds.errors import InputError
from dovetail.sds.page_size import MOST_A_PAGE
from dovetail.sds.remote_paths import below_root, checked_path, is_at_or_below

if TYPE_CHECKING:
    from dovetail.sds._async.gateway import AsyncGateway
    from dovetail.sds.models import File
    from dovetail_api.sds import models as m


class AsyncVersions:
    """The rows that have one path.

    Args:
        gateway: What it sends with.
    """

    def __init__(self, gateway: AsyncGateway) -> None:
        self._gateway = gateway

    async def of(self, sds_path: str | PurePath) -> list[File]:
        """All versions of a file, newest first."""
        path = file_path(sds_path, "sds_path")
        if self._gateway.dry_run:
            from dovetail.sds.samples import sample_files

            return sample_files(2, path.parent)
        from dovetail.sds.models import File

        return [File.of(row) for row in await self.rows(path)]

    async def rows(self, path: PurePosixPath) -> list[m.FileRow]:
        """All rows of a path, newest first."""
        newest = await self.newest(path)
        if newest is None:
            return []
        from dovetail_api.sds.operations import files

        # Only the root shows the older ones.
        rows = AsyncPaginator(self._gateway, files.list(path="/", page_size=MOST_A_PAGE), _as_it_is)
        older = [
            row
            async for row in rows
            if (row.directory, row.name) == (newest.directory, newest.name) and row.uuid != newest.uuid
        ]
        return [newest, *sorted(older, key=_made_at, reverse=True)]

    async def is_folder(self, path: PurePosixPath) -> bool:
        """Whether files are below a path."""
        from dovetail_api.sds.operations import files

        rows = AsyncPaginator(self._gateway, files.list(path=f"/{path}", page_size=MOST_A_PAGE), _as_it_is)
        # The gateway compares letters, so that others may come first.
        async for row in rows:
            found = path_of(row)
            if found != path and is_at_or_below(found, path):
                return True
        return False

    async def newest(self, path: PurePosixPath) -> m.FileRow | None:
        """The row that a path gives; None when there is none."""
        from dovetail_api.sds.operations import files

        page = await self._gateway.send(files.list(path=f"/{path}", page_size=1))
        return next((row for row in page.results if path_of(row) == path), None)


def path_of(row: m.FileRow) -> PurePosixPath:
    """Where a row is, from its owner's root."""
    owner = getattr(row.owner, "email", None)
    return below_root(row.directory, owner) / row.name


def file_path(path: object, setting: str) -> PurePosixPath:
    """A path that a file can have.

    Raises:
        InputError: It is none, or the root.
    """
    checked = checked_path(path, setting)
    if not checked.parts:
        raise InputError(f"{setting}: {path!r} is the root, not a file.", value=path, at=setting)
    return checked


def _as_it_is(row: m.FileRow) -> m.FileRow:
    return row


def _made_at(row: m.FileRow) -> datetime:
    return row.created_at if isinstance(row.created_at, datetime) else datetime.min.replace(tzinfo=UTC)
