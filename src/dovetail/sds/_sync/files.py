# Derived from _async/files.py by `make generate`; do not edit.
"""What the gateway knows of files: looked up, listed, deleted and detached."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import PurePath, PurePosixPath
from typing import TYPE_CHECKING, Any
from uuid import UUID

from msgspec import UNSET

from dovetail.sds._sync.paginator import Paginator
from dovetail.sds.duplicates import RowWatch
from dovetail.sds.errors import FileError, is_done_before
from dovetail.sds.ids import uuid_text
from dovetail.sds.page_size import checked_page_size
from dovetail.sds.placing import is_wanted
from dovetail.sds.remote_paths import checked_path, rooted
from dovetail.sds.times import bounds

if TYPE_CHECKING:
    from dovetail.sds._sync.gateway import Gateway
    from dovetail.sds.models import File


class Files:
    """The rows of files; their contents are the business of uploads and downloads.

    Args:
        gateway: What it sends with.
    """

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    def get(self, file_uuid: UUID | str) -> File:
        """What the gateway knows of a file."""
        sent = uuid_text(file_uuid, "file_uuid")
        if self._gateway.dry_run:
            from dovetail.sds.samples import sample_file

            return sample_file(1, uuid=UUID(sent))
        from dovetail_api.sds.operations import files

        return _made(self._gateway.send(files.get(file_id=sent)))

    def delete(self, file_uuid: UUID | str) -> bool:
        """Delete a file."""
        sent = uuid_text(file_uuid, "file_uuid")
        if not self._gateway.dry_run:
            from dovetail_api.sds.operations import files

            try:
                self._gateway.send(files.delete(file_id=sent))
            except FileError as error:
                if not is_done_before(error):
                    raise
        return True

    def detach(self, file_uuid: UUID | str) -> bool:
        """Take a file out of its datasets."""
        sent = uuid_text(file_uuid, "file_uuid")
        if not self._gateway.dry_run:
            from dovetail_api.sds.operations import files

            self._gateway.send(files.detach(file_id=sent))
        return True

    def listing(
        self,
        sds_path: str | PurePath,
        start_time: datetime | None,
        end_time: datetime | None,
        page_size: int,
        warns: bool = True,
    ) -> Paginator[File]:
        """The files at or below a path; it warns of several rows of one path unless the caller tells of them."""
        top = checked_path(sds_path)
        times = bounds(start_time, end_time)
        size = checked_page_size(page_size)
        if self._gateway.dry_run:
            from dovetail.sds.samples import LISTED, sample_files

            return Paginator(self._gateway, None, _made, samples=sample_files(LISTED, top))
        from dovetail_api.sds.operations import files

        start, end = times or (UNSET, UNSET)
        call = files.list(path=rooted(top), page_size=size, start_time=start, end_time=end)
        make = _watched(RowWatch()) if warns else _made
        return Paginator(self._gateway, call, make, keep=_below(top))


def _made(row: Any) -> File:
    from dovetail.sds.models import File

    return File.of(row)


def _watched(watch: RowWatch) -> Callable[[Any], File]:
    """Makes files of rows and looks at them."""
    return lambda row: watch.passed(_made(row))


def _below(top: PurePosixPath) -> Callable[[File], bool] | None:
    """Which rows are at or below a path: the gateway compares letters, and gives those of ``/data`` for ``/d`` too."""
    return partial(is_wanted, top=top) if top.parts else None
