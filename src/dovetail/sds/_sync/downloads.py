# Derived from _async/downloads.py by `make generate`; do not edit.
"""Downloads: of a path, of a list of files, of a dataset, of a single file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Collection, Generator, Iterable
from contextlib import AbstractContextManager, suppress
from datetime import datetime
from pathlib import Path, PurePath, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from dovetail.runtime.sync_primitives import iterate, take
from dovetail.sds._sync.fetching import NEWER, Fetching, fetch, unwritable
from dovetail.sds._sync.files import Files
from dovetail.sds.errors import FileError, InputError
from dovetail.sds.local_folders import checked_folder, folds_names, make_folder
from dovetail.sds.local_names import LocalNames
from dovetail.sds.page_size import MOST_A_PAGE
from dovetail.sds.placing import Placing, newest_of, shown_path
from dovetail.sds.remote_paths import checked_path, owner_of, refuse_others_root
from dovetail.sds.report import Moved, TransferReport
from dovetail.sds.result import Result
from dovetail.sds.samples import DOWNLOADED, sample_files
from dovetail.sds.tally import tallying

if TYPE_CHECKING:
    from dovetail.sds._sync.gateway import Gateway
    from dovetail.sds._sync.paginator import Paginator
    from dovetail.sds.models import File
    from dovetail.sds.tally import ProgressListener, Tally, TransferProgress


class Options(NamedTuple):
    """How to download.

    Attributes:
        to_local_path: The folder to write to.
        skip_contents: Whether to look at the files alone and write nothing.
        overwrite: Whether files here that differ are replaced.
        verbose: Whether to show how far it is.
        progress: Told how far it is.
    """

    to_local_path: str | os.PathLike[str]
    skip_contents: bool = False
    overwrite: bool = False
    verbose: bool = False
    progress: ProgressListener | None = None


class Downloads:
    """The ways to have files of the gateway here.

    Args:
        gateway: What it sends with.
    """

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway
        self._files = Files(gateway)

    def download(
        self,
        from_sds_path: str | PurePath | None,
        files_to_download: Iterable[File] | Iterable[File] | None,
        start_time: datetime | None,
        end_time: datetime | None,
        options: Options,
    ) -> TransferReport:
        """Those of a path or a list; see `Client.download`."""
        if (from_sds_path is None) == (files_to_download is None):
            reason = "Give one of from_sds_path and files_to_download."
            raise InputError(reason, value=from_sds_path, at="from_sds_path")
        if files_to_download is not None:
            if start_time is not None or end_time is not None:
                reason = "start_time and end_time choose files of a folder; a list is taken as it is."
                raise InputError(reason, value=start_time or end_time, at="start_time")
            return self._of_list(files_to_download, PurePosixPath(), options)
        top = checked_path(from_sds_path, "from_sds_path")
        if self._gateway.dry_run:
            return self._of_list(sample_files(DOWNLOADED, top), top, options)
        if owner_of(from_sds_path or ""):
            refuse_others_root(from_sds_path or "", self._gateway.email(), "from_sds_path")
        listing = self._files.listing(top, start_time, end_time, MOST_A_PAGE, warns=False)
        if top.parts:
            report = self._of_listing(listing, top, options)
            if not (report or report.skipped):
                import logging

                logging.getLogger("dovetail.sds").warning("There is nothing at /%s.", top)
            return report
        return self._of_list(listing, None, options)  # the root gives versions in any order

    def dataset(
        self,
        dataset_uuid: UUID | str,
        capture_uuids: Collection[UUID | str] | None,
        top_level_dirs: Collection[str | PurePath] | None,
        artifacts_only: bool,
        options: Options,
    ) -> TransferReport:
        """Those of a dataset; see `Client.download_dataset`."""
        from dovetail.sds._sync.datasets import Datasets

        listing = Datasets(self._gateway).get_files(
            dataset_uuid, capture_uuids=capture_uuids, top_level_dirs=top_level_dirs, artifacts_only=artifacts_only
        )
        if self._gateway.dry_run:
            return self._of_list(sample_files(DOWNLOADED), None, options)
        return self._of_listing(listing, None, options)

    def single(
        self,
        file: File,
        to_local_path: str | os.PathLike[str],
        skip_contents: bool,
        overwrite: bool,
        tell: Callable[[int], object] | None,
    ) -> Result[File]:
        """One of a list; see `Client.download_single_file`."""
        progress = None if tell is None else _increments(tell)
        options = Options(to_local_path, skip_contents, overwrite, progress=progress)
        report = self._of_list([file], PurePosixPath(), options)
        if report:
            return report[0]
        (skipped,) = report.skipped
        return Result(exception=FileError(f"{skipped.path}: {skipped.reason}."))

    def file(
        self,
        file: File | None,
        uuid: UUID | str | None,
        to_local_path: str | os.PathLike[str] | None,
        skip_contents: bool,
        warn: bool,
        tell: Callable[[int], object] | None,
    ) -> File:
        """One to one path; see `Client.download_file`."""
        if file is None and uuid is not None:
            file = self._files.get(uuid)
        elif file is None or uuid is not None:
            raise InputError("Give one of file_instance and file_uuid.", value=file, at="file_instance")
        if skip_contents or self._gateway.dry_run:
            return file
        given = file.local_path if to_local_path is None else Path(to_local_path).expanduser()
        if given is not None:
            try:
                given.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise unwritable(given, error) from error
            return fetch(self._gateway, file, given, tell or _nobody)
        if warn:
            import logging

            logging.getLogger("dovetail.sds").warning("%s goes to a temporary file: no path was given.", file)
        handle, temporary = tempfile.mkstemp(prefix="dovetail-")
        os.close(handle)
        try:
            return fetch(self._gateway, file, Path(temporary), tell or _nobody)
        except BaseException:
            with suppress(OSError):
                Path(temporary).unlink()
            raise

    def _of_list(
        self, files: Iterable[File] | Iterable[File], top: PurePosixPath | None, options: Options
    ) -> TransferReport:
        """Files in any order, maybe with several versions of one, of which the newest is taken."""
        target = checked_folder(options.to_local_path)
        source = iterate(files)
        listed: list[File] = []
        while taken := take(source, 1):
            listed += taken
        if self._gateway.dry_run:
            return TransferReport([Moved("planned", shown_path(file), Result(value=file)) for file in listed])
        with self._tallying(top, options) as tally:
            tally.expect(len(listed), sum(file.size for file in listed))
            fetching = self._fetching(target, top, options, tally)
            groups, older = newest_of(listed)
            kept: list[File] = []
            for group in groups:
                file = group[0] if len(group) == 1 else self._newest(group)
                kept.append(file)
                older += [other for other in group if other is not file]
            for file in older:
                fetching.skip(file, NEWER)
            return fetching.run(kept)

    def _newest(self, versions: list[File]) -> File:
        """The version of a path that the gateway gives for it; the last one told of, where it is somebody else's."""
        for file in self._files.listing(versions[0].path, None, None, 1, warns=False):
            for version in versions:
                if version.uuid == file.uuid:
                    return version
        return versions[-1]

    def _of_listing(self, listing: Paginator[File], top: PurePosixPath | None, options: Options) -> TransferReport:
        """Files of a list that tells the newest version of each first, while it is still told."""
        target = checked_folder(options.to_local_path)
        with self._tallying(top, options) as tally:
            tally.expect(listing.total(), None)
            return self._fetching(target, top, options, tally).run(_counted(listing, tally))

    def _tallying(self, top: PurePosixPath | None, options: Options) -> AbstractContextManager[Tally]:
        every = self._gateway.config.progress_log_period_secs
        what = f"Downloading {top.name if top is not None else ''}".rstrip()
        return tallying(what, verbose=options.verbose, listener=options.progress, every=every)

    def _fetching(self, target: Path, top: PurePosixPath | None, options: Options, tally: Tally) -> Fetching:
        if not options.skip_contents:
            make_folder(target)
        return Fetching(
            self._gateway,
            Placing(target, top, LocalNames(folds=folds_names(target))),
            tally,
            overwrite=options.overwrite,
            skip_contents=options.skip_contents,
        )


def _counted(listing: Paginator[File], tally: Tally) -> Generator[File]:
    """The files of a listing; once they are all known, so is how much they are."""
    count = size = 0
    for file in listing:
        count += 1
        size += file.size
        yield file
    tally.expect(count, size)


def _increments(tell: Callable[[int], object]) -> ProgressListener:
    done = 0

    def listener(now: TransferProgress) -> None:
        nonlocal done
        if now.bytes_done != done:
            tell(now.bytes_done - done)
            done = now.bytes_done

    return listener


def _nobody(_: int) -> None:
    """Told how far it is, in vain."""
