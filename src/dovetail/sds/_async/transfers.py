"""Moving files between this machine and the gateway: what a client adds to being one."""

from __future__ import annotations

import os
import sys
from collections.abc import AsyncIterable, Callable, Collection, Iterable
from datetime import datetime
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING
from uuid import UUID

from dovetail.sds._async.gateway import AsyncGateway

if TYPE_CHECKING:
    from dovetail.sds._async.downloads import AsyncDownloads
    from dovetail.sds._async.uploads import AsyncUploads
    from dovetail.sds.models import File
    from dovetail.sds.report import TransferReport
    from dovetail.sds.result import Result
    from dovetail.sds.sync_plan import Direction, SyncPlan
    from dovetail.sds.sync_report import SyncReport
    from dovetail.sds.tally import ProgressListener


class AsyncTransfers(AsyncGateway):
    """Uploads, downloads and syncs; see `AsyncClient`, which has them."""

    @cached_property
    def _uploads(self) -> AsyncUploads:
        from dovetail.sds._async.uploads import AsyncUploads

        return AsyncUploads(self)

    async def upload(
        self,
        *,
        local_path: str | os.PathLike[str],
        sds_path: str | os.PathLike[str] = "/",
        verbose: bool = True,
        warn_skipped: bool = True,
        persist_state: bool = True,
        trust_record: bool = False,
        progress: ProgressListener | None = None,
    ) -> TransferReport:
        """Upload a file, or all that is in a folder and below; in a dry run, only look at it.

        Contents that the gateway has are not sent again: a file that is there already costs one small request, and one
        that is there under another name two. Several go on at a time, as many as turn out well. Files that
        ``.sdsignore`` files or the built-in rules ignore, empty ones and linked folders are skipped. One file that
        cannot be uploaded does not keep the others from it.

        An upload that was broken off goes on where it stopped when it is called again.

        Args:
            local_path: The file or folder.
            sds_path: The folder at the gateway that what is in ``local_path`` comes into; ``/`` for the root.
            verbose: Whether to show a bar (on a terminal and in a notebook) or a line now and then (elsewhere).
            warn_skipped: Whether to log what was skipped when ``verbose``.
            persist_state: Whether to keep checksums and what was uploaded, below ``$XDG_STATE_HOME/dovetail/sds``, so
                that the next upload need not read large files again.
            trust_record: Whether not even to ask the gateway for files that were uploaded there in the last thirty days
                and have not changed since. If they were deleted there, this does not notice. Files that were still
                being written within two seconds of that upload are asked for.
            progress: Told how far it is, whenever something has moved, possibly from another thread.

        Returns:
            A result for each file, in the order in which they were found: the file as it is at the gateway, or the
            error. ``report.uploaded``, ``.deduplicated``, ``.present``, ``.failed`` and ``.skipped`` tell them apart.
            In a dry run they are ``.planned``, and have no UUID.

        Raises:
            InputError: An argument makes no sense, there is nothing at ``local_path``, or a rule in an ``.sdsignore``
                is none.

        Example:
            >>> report = await client.upload(local_path="my_spectrum_capture", sds_path="/runs/a", verbose=False)
            >>> [result().name for result in report]
            ['capture_0.csv', 'capture_1.csv']
            >>> report.skipped
            [Skipped(path='.env', reason='ignored: *.env (built in)')]

        Source: SpectrumX SDS, POST /assets/utils/check_contents_exist/, POST /assets/files/
        """
        return await self._uploads.upload(
            local_path,
            sds_path,
            verbose=verbose,
            warn_skipped=warn_skipped,
            persist_state=persist_state,
            trust_record=trust_record,
            progress=progress,
        )

    async def upload_file(
        self, *, local_file: File | str | os.PathLike[str], sds_path: str | os.PathLike[str] = "/"
    ) -> File:
        """Upload one file, whatever the ignore rules say; in a dry run, only look at it.

        Contents that the gateway has are not sent again.

        Args:
            local_file: Its path; or a `File` with ``local_path``, which is uploaded with the name, media type and
                permissions that it has, into its ``directory`` below ``sds_path``.
            sds_path: The folder at the gateway; ``/`` for the root.

        Returns:
            The file as it is at the gateway; in a dry run, without UUID.

        Raises:
            InputError: There is no such file, it is empty, or its name is none that the gateway takes.
            FileError: It cannot be read, keeps changing, or the gateway refused it.
            AuthError: The gateway does not take the key.
            ServiceError: The gateway failed.
            NetworkError: There was no whole answer.

        Example:
            >>> file = await client.upload_file(local_file="my_spectrum_capture/capture_0.csv", sds_path="/runs/a")
            >>> file.path
            PurePosixPath('runs/a/capture_0.csv')

        Source: SpectrumX SDS, POST /assets/utils/check_contents_exist/, POST /assets/files/
        """
        return await self._uploads.upload_file(local_file, sds_path)

    @cached_property
    def _downloads(self) -> AsyncDownloads:
        from dovetail.sds._async.downloads import AsyncDownloads

        return AsyncDownloads(self)

    async def download(  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        self,
        *,
        from_sds_path: str | PurePath | None = None,
        files_to_download: Iterable[File] | AsyncIterable[File] | None = None,
        to_local_path: str | os.PathLike[str],
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        skip_contents: bool = False,
        overwrite: bool = False,
        verbose: bool = True,
        progress: ProgressListener | None = None,
    ) -> TransferReport:
        """Download files: one, all of a folder, or those of a list; many at a time, with one request each.

        A file lies below ``to_local_path`` as it does below ``from_sds_path``; one of a list as it does below its
        owner's root. What the root, ``/``, gives lies as at the gateway, in ``files/<owner>/…``, for it holds what
        others share, too; of several versions of a path the newest is taken.

        Each is written beside its place, checked against its checksum, and only then put there. What is cut off or
        corrupt is fetched again. What is here already is left alone when it is the same, without a request, and when it
        is not, unless ``overwrite`` says otherwise: the report tells. One file that fails ends nothing.

        Args:
            from_sds_path: The file or folder at the gateway.
            files_to_download: The files, from `list_files` for instance, in place of ``from_sds_path``.
            to_local_path: The folder to write to; made when it is not there.
            start_time: Of a folder, only recordings (``rf@….h5``) from this time on; UTC when it has no zone. Needs
                ``end_time``.
            end_time: Only recordings up to this time.
            skip_contents: Whether to look at the files alone and write nothing.
            overwrite: Whether files here that differ are replaced.
            verbose: Whether to show how far it is.
            progress: Told how far it is, from any thread.

        Returns:
            A result for each file. In a dry run nothing is asked or written, and the files are made up.

        Raises:
            InputError: An argument makes no sense, or the folder cannot be made.
            GatewayError: The gateway refused to list the folder.
            NetworkError: There was no answer to that.

        Example:
            >>> report = await client.download(from_sds_path="/runs/a", to_local_path="runs", verbose=False)
            >>> len(report), report.failed
            (10, [])

        Source: SpectrumX SDS, GET /assets/files/ and GET /assets/files/{uuid}/download/
        """
        from dovetail.sds._async.downloads import Options

        options = Options(to_local_path, skip_contents, overwrite, verbose, progress)
        return await self._downloads.download(from_sds_path, files_to_download, start_time, end_time, options)

    async def download_single_file(
        self,
        *,
        file_info: File,
        to_local_path: str | os.PathLike[str],
        skip_contents: bool = False,
        overwrite: bool = False,
        progress_callback: Callable[[int], object] | None = None,
    ) -> Result[File]:
        """Download one file of a listing into a folder, as `download` does with a list of one.

        Args:
            file_info: The file.
            to_local_path: The folder; the file lies in it as it does below its owner's root.
            skip_contents: Whether to write nothing.
            overwrite: Whether a file here that differs is replaced.
            progress_callback: Told how many bytes more have come; less than none when it starts again.

        Returns:
            The file, or the error that came in its place; a file here that differs and is not replaced is an error.

        Raises:
            InputError: ``to_local_path`` is no folder, or cannot be made.

        Example:
            >>> [first, *_] = [file async for file in client.list_files("/runs/a")]
            >>> (await client.download_single_file(file_info=first, to_local_path="runs")).unwrap().name
            'sample-001.txt'

        Source: SpectrumX SDS, GET /assets/files/{uuid}/download/
        """
        return await self._downloads.single(file_info, to_local_path, skip_contents, overwrite, progress_callback)

    async def download_file(
        self,
        *,
        file_instance: File | None = None,
        file_uuid: UUID | str | None = None,
        to_local_path: str | os.PathLike[str] | None = None,
        skip_contents: bool = False,
        warn_missing_path: bool = True,
        progress_callback: Callable[[int], object] | None = None,
    ) -> File:
        """Download one file to one path; what is there is replaced, once the new contents are whole and right.

        Args:
            file_instance: The file.
            file_uuid: Its UUID, in place of ``file_instance``; then it is looked up first.
            to_local_path: Where to write it; by default where ``file_instance.local_path`` says, or a temporary file.
            skip_contents: Whether to write nothing.
            warn_missing_path: Whether to warn in the log when it goes to a temporary file.
            progress_callback: Told how many bytes more have come; less than none when it starts again.

        Returns:
            The file, with its ``local_path``. In a dry run nothing is asked or written.

        Raises:
            InputError: Not exactly one of file and UUID is given, or nothing can be written there.
            FileError: There is no such file, or it is not for the caller.
            NetworkError: It did not come whole, or not with its checksum.

        Example:
            >>> file = await client.download_file(
            ...     file_uuid="6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11", to_local_path="notes.txt"
            ... )
            >>> file.size, file.is_local
            (101, False)

        Source: SpectrumX SDS, GET /assets/files/{uuid}/download/
        """
        return await self._downloads.file(
            file_instance, file_uuid, to_local_path, skip_contents, warn_missing_path, progress_callback
        )

    async def download_dataset(
        self,
        *,
        dataset_uuid: UUID | str,
        to_local_path: str | os.PathLike[str],
        capture_uuids: Collection[UUID | str] | None = None,
        top_level_dirs: Collection[str | PurePath] | None = None,
        artifacts_only: bool = False,
        skip_contents: bool = False,
        overwrite: bool = False,
        verbose: bool = True,
        progress: ProgressListener | None = None,
    ) -> TransferReport:
        """Download the files of a dataset, as `download` does.

        They lie as at the gateway, in ``files/<owner>/…``: a dataset may hold files of several people.

        Args:
            dataset_uuid: The dataset.
            to_local_path: The folder to write to; made when it is not there.
            capture_uuids: Only files of these captures.
            top_level_dirs: Only files in these folders or below them, as they are written everywhere else. What either
                filter gives is taken; an empty collection stands for none.
            artifacts_only: Only files that belong to the dataset by themselves.
            skip_contents: Whether to look at the files alone and write nothing.
            overwrite: Whether files here that differ are replaced.
            verbose: Whether to show how far it is.
            progress: Told how far it is, from any thread.

        Returns:
            A result for each file. In a dry run nothing is asked or written, and the files are made up.

        Raises:
            InputError: An argument makes no sense, or the folder cannot be made.
            DatasetError: There is no such dataset, or it is not for the caller.

        Example:
            >>> report = await client.download_dataset(
            ...     dataset_uuid="5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9", to_local_path="survey", verbose=False
            ... )
            >>> len(report.planned), report.failed
            (10, [])

        Source: SpectrumX SDS, GET /assets/datasets/{uuid}/files/ and GET /assets/files/{uuid}/download/
        """
        from dovetail.sds._async.downloads import Options

        options = Options(to_local_path, skip_contents, overwrite, verbose, progress)
        return await self._downloads.dataset(dataset_uuid, capture_uuids, top_level_dirs, artifacts_only, options)

    async def plan_sync(
        self,
        local: str | os.PathLike[str],
        remote: str | PurePath,
        *,
        direction: Direction = "up",
        delete: bool = False,
        allow_empty: bool = False,
    ) -> SyncPlan:
        """What `sync` with the same arguments would do; nothing is changed.

        The gateway is asked in a dry run, too: a plan is worth something only if it is real.

        Args:
            local: As for `sync`.
            remote: As for `sync`.
            direction: As for `sync`.
            delete: As for `sync`.
            allow_empty: As for `sync`.

        Returns:
            The plan, file by file; it is true when there is anything to do.

        Raises:
            InputError: As for `sync`.

        Example:
            ```python
            plan = await client.plan_sync("recordings", "/survey", delete=True)
            print(plan.summary, plan.to_delete)
            ```

        Source: SpectrumX SDS, GET /assets/files/
        """
        from dovetail.sds._async.syncing import AsyncSyncing

        return await AsyncSyncing(self, local, remote, direction, delete, allow_empty).plan()

    async def sync(
        self,
        local: str | os.PathLike[str],
        remote: str | PurePath,
        *,
        direction: Direction = "up",
        delete: bool = False,
        allow_empty: bool = False,
        verbose: bool = True,
        progress: ProgressListener | None = None,
    ) -> SyncReport:
        """Make a folder at the gateway like one here, or the other way round: what differs is moved, and no more.

        First a plan is made from one listing and the files here, of which only those are read that may be the same and
        have changed since they were last read; then it is carried out. What a sync that was broken off has moved is
        not moved again by the next. A file here that is fetched is dated as at the gateway.

        Files that the ignore rules name (``.sdsignore``) take no part: they are neither moved nor deleted. What cannot
        be where it belongs, for a folder is in the way, or since its name cannot be written here, is a conflict: it is
        left alone, and the plan tells why. A changed file becomes a new version at the gateway.

        Args:
            local: The folder here; to follow it (``"up"``) it must be there.
            remote: The folder at the gateway; ``/`` for all of one's own files.
            direction: ``"up"``: the gateway's becomes like the one here. ``"down"``: the other way round.
            delete: Whether files of the side that is changed are deleted which the other does not have, with all their
                versions; after everything else, and only when that succeeded.
            allow_empty: Whether that holds, too, when there is no file to follow, so that all are deleted.
            verbose: Whether to show the plan and how far it is.
            progress: Told how far it is, from any thread.

        Returns:
            A result for each file that was to be moved; ``plan`` and ``deleted`` tell the rest. In a dry run the plan
            is made and shown, and nothing else happens.

        Raises:
            InputError: An argument makes no sense, or there is nothing to follow, so that everything would be deleted.
            GatewayError: The gateway refused to list the folder.
            NetworkError: There was no answer to that.

        Example:
            ```python
            report = sds.sync("recordings", "/survey", delete=True)
            print(report.plan.summary, report.failed)
            ```

        Source: SpectrumX SDS, GET /assets/files/ and what it takes to move files
        """
        from dovetail.sds._async.syncing import AsyncSyncing
        from dovetail.sds.sync_report import SyncReport

        syncing = AsyncSyncing(self, local, remote, direction, delete, allow_empty)
        plan = await syncing.plan()
        if verbose:
            sys.stderr.write(f"{plan}\n")
        return SyncReport(plan) if self.dry_run else await syncing.run(plan, verbose, progress)
