# Derived from _async/client.py by `make generate`; do not edit.
"""The sync client of the SpectrumX Data System."""

from __future__ import annotations

from datetime import datetime
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING
from uuid import UUID

from dovetail.sds._sync.recordings import Recordings

if TYPE_CHECKING:
    from dovetail.sds._sync.datasets import Datasets
    from dovetail.sds._sync.files import Files
    from dovetail.sds._sync.paginator import Paginator
    from dovetail.sds._sync.renaming import Renames
    from dovetail.sds._sync.versions import Versions
    from dovetail.sds.dataset_filters import CaptureMember, FileMember
    from dovetail.sds.models import Dataset, File


class Client(Recordings):
    """A client of one account at a gateway.

    Making one touches no network, and nothing is done for real until ``dry_run`` is set to False. One client serves any
    number of tasks; close it with ``close`` or ``with``. Beside its methods it sends any call of
    ``dovetail_api.sds.operations``: see ``send``, ``send_detailed``, ``items``, ``send_many``, ``request`` and
    ``curl``.

    Settings that are not given come from ``env_config``, then the environment, then an env file; see `Config`. The key
    goes to the gateway alone.

    Args:
        host: The gateway: ``host``, ``host:port`` or ``http(s)://host:port/prefix``. Without a scheme it is ``https``,
            and ``http`` for this machine. ``SDS_HOST`` comes before it. The public service by default.
        env_file: The file of settings; by default the nearest ``.env`` in the current folder or above it.
        env_config: Settings of the program's own, such as ``{"SDS_SECRET_TOKEN": "…"}``.
        verbose: Whether to tell more in the log.
        log_file: A file that gets a line of JSON for each request.
        dry_run: Whether to begin in dry run; by default ``DRY_RUN``, or True.
        http_client: An ``httpx.Client`` of your own to send with.
        engine: ``"auto"``, ``"pyreqwest"`` or ``"httpx"``.
        verify: True for the usual roots, or the path of a PEM file of roots; certificates are always checked.
        proxy: A proxy URL, ``"environment"``, or None for none.
        hooks: Functions told of every request, answer and retry.
        retries: Most attempts after the first, where another one does no harm.

    Raises:
        InputError: A setting makes no sense.

    Example:
        >>> from dovetail.sds import Client
        >>> client = Client("sds.crc.nd.edu", env_config={"SDS_SECRET_TOKEN": "a-token"})
        >>> client.dry_run, client.base_url
        (True, 'https://sds.crc.nd.edu')
    """

    @cached_property
    def _files(self) -> Files:
        from dovetail.sds._sync.files import Files

        return Files(self)

    @cached_property
    def datasets(self) -> Datasets:
        """Datasets: read, and what their owners may do with them here."""
        from dovetail.sds._sync.datasets import Datasets

        return Datasets(self)

    @cached_property
    def _renames(self) -> Renames:
        from dovetail.sds._sync.renaming import Renames

        return Renames(self)

    @cached_property
    def _versions(self) -> Versions:
        from dovetail.sds._sync.versions import Versions

        return Versions(self)

    def get_file(self, file_uuid: UUID | str) -> File:
        """What the gateway knows of a file, without its contents; made up in a dry run.

        Args:
            file_uuid: Its UUID.

        Returns:
            The file, without ``local_path``.

        Raises:
            InputError: That is no UUID.
            FileError: There is no such file, or it is somebody else's.

        Example:
            >>> (client.get_file("6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11")).uuid
            UUID('6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11')

        Source: SpectrumX SDS, GET /assets/files/{uuid}/
        """
        return self._files.get(file_uuid)

    def delete_file(self, file_uuid: UUID | str) -> bool:
        """Delete a file of one's own; nothing in a dry run.

        Args:
            file_uuid: Its UUID.

        Returns:
            True.

        Raises:
            InputError: That is no UUID.
            FileError: There is no such file, it is somebody else's, or a capture or dataset still holds it.

        Example:
            >>> client.delete_file("6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11")
            True

        Source: SpectrumX SDS, DELETE /assets/files/{uuid}/
        """
        return self._files.delete(file_uuid)

    def detach_file_from_datasets(self, file_uuid: UUID | str) -> bool:
        """Take a file of one's own out of its datasets; nothing in a dry run.

        Datasets that are final or public keep it, and so do captures.

        Args:
            file_uuid: Its UUID.

        Returns:
            True.

        Raises:
            InputError: That is no UUID.
            FileError: There is no such file, or it is somebody else's.

        Example:
            >>> client.detach_file_from_datasets("6f1c3a52-70c4-4c3e-9a5e-0d3f2f6b8a11")
            True

        Source: SpectrumX SDS, PUT /assets/files/{uuid}/detach-from-datasets/
        """
        return self._files.detach(file_uuid)

    def list_files(
        self,
        sds_path: str | PurePath,
        start_time: datetime | None = None,
        end_time: datetime | None = None,
        *,
        page_size: int = 100,
        verbose: bool = False,
    ) -> Paginator[File]:
        """The files at a path or below it; made up in a dry run.

        Nothing is asked before the list is gone through. The root gives all files that one can reach, those that others
        share included, and all versions of them; any other path gives one's own, the newest of each path.

        Args:
            sds_path: A file or a folder; ``/`` for the root.
            start_time: Only recordings (``rf@….h5``) from this time on; UTC when it has no zone. Needs ``end_time``.
            end_time: Only recordings up to this time.
            page_size: How many files to fetch at a time, from 1 to 100.
            verbose: Whether to tell in the log what is listed.

        Returns:
            The list, which fetches its pages as it is gone through.

        Raises:
            InputError: An argument makes no sense.

        Example:
            >>> [file.name for file in client.list_files("/runs/a")][:1]
            ['sample-001.txt']

        Source: SpectrumX SDS, GET /assets/files/
        """
        if verbose or self.verbose:
            import logging

            logging.getLogger("dovetail.sds").info("Listing %s at %s.", sds_path, self.host)
        return self._files.listing(sds_path, start_time, end_time, page_size)

    def get_dataset(self, dataset_uuid: UUID | str) -> Dataset:
        """What a dataset is and what it holds; the same as ``datasets.get``.

        Args:
            dataset_uuid: Its UUID.

        Returns:
            The dataset; in a dry run one that holds nothing.

        Raises:
            InputError: That is no UUID.
            DatasetError: There is none, or it is not for the caller.

        Example:
            >>> (client.get_dataset("5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9")).captures
            []

        Source: SpectrumX SDS, GET /assets/datasets/{uuid}/
        """
        return self.datasets.get(dataset_uuid)

    def list_dataset_captures(self, dataset_uuid: UUID | str) -> list[CaptureMember]:
        """The captures of a dataset as plain data; the same as ``datasets.list_captures``.

        Args:
            dataset_uuid: The dataset.

        Returns:
            A dictionary for each capture; none in a dry run.

        Raises:
            DatasetError: There is none, or it is not for the caller.

        Example:
            >>> client.list_dataset_captures("5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9")
            []

        Source: SpectrumX SDS, GET /assets/datasets/{uuid}/
        """
        return self.datasets.list_captures(dataset_uuid)

    def list_dataset_artifact_files(self, dataset_uuid: UUID | str) -> list[FileMember]:
        """The files that belong to a dataset by themselves; the same as ``datasets.list_artifact_files``.

        Args:
            dataset_uuid: The dataset.

        Returns:
            A dictionary for each file; none in a dry run.

        Raises:
            DatasetError: There is none, or it is not for the caller.

        Example:
            >>> client.list_dataset_artifact_files("5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9")
            []

        Source: SpectrumX SDS, GET /assets/datasets/{uuid}/
        """
        return self.datasets.list_artifact_files(dataset_uuid)

    def add_capture_to_dataset(self, dataset_uuid: UUID | str, capture_uuid: UUID | str) -> Dataset:
        """Put a capture into a dataset, where the gateway has a way to.

        Args:
            dataset_uuid: The dataset.
            capture_uuid: The capture.

        Returns:
            The dataset as it is then.

        Raises:
            DatasetError: There is no such dataset or capture, it may not be added to, or this gateway can only do it on
                its web pages; the message tells which.

        Example:
            >>> dataset = client.add_capture_to_dataset(
            ...     "5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9", "0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22"
            ... )
            >>> dataset.captures
            []

        Source: SpectrumX SDS, POST /assets/datasets/{uuid}/attach-capture/
        """
        self.datasets.add_capture_to_dataset(dataset_uuid, capture_uuid)
        return self.datasets.get(dataset_uuid)

    def rename(
        self,
        file: File | UUID | str | PurePath,
        new_path: str | PurePath,
        *,
        replace: bool = False,
        versions: bool = False,
    ) -> File:
        """Give a file of one's own another path; nothing in a dry run.

        Where the gateway does not store the change, a row of the same contents is made at the new path, and the old one
        is deleted once the new one was seen there. A failure on the way leaves the old file where it is.

        Args:
            file: The file, its UUID, or its path.
            new_path: Where it is to be, folder and name.
            replace: Whether what is at the new path, all versions of it, is deleted once the file is there.
            versions: Whether older versions, which have the same path, go along. Else the newest of them is what the
                old path gives from then on, and a `DuplicateRowsWarning` says so.

        Returns:
            The file at its new path, which may have a new UUID.

        Raises:
            InputError: A path or a UUID makes no sense.
            FileError: There is no such file, something is at the new path, or a capture or dataset holds the file and
                the gateway does not store the change.

        Example:
            >>> (client.rename("/runs/a/notes.txt", "/runs/b/notes.txt")).path
            PurePosixPath('runs/b/notes.txt')

        Source: SpectrumX SDS, PUT /assets/files/{uuid}/
        """
        return self._renames.rename(file, new_path, replace, versions)

    def versions(self, sds_path: str | PurePath) -> list[File]:
        """All live rows of a file's path, newest first; made up in a dry run.

        Writing to a path again makes a new row, and the older ones stay. Reading by path gives the newest.

        Args:
            sds_path: The file's path.

        Returns:
            The rows; none where there is no such file. Looking for them goes through all files that one can reach.

        Raises:
            InputError: That is no path of a file.

        Example:
            >>> [file.size for file in client.versions("/runs/a/notes.txt")]
            [101, 102]

        Source: SpectrumX SDS, GET /assets/files/
        """
        return self._versions.of(sds_path)
