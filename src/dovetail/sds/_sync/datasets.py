# Derived from _async/datasets.py by `make generate`; do not edit.
"""Datasets: read, and what their owners may do with them here; they are made on the gateway's web pages."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePath
from typing import TYPE_CHECKING
from uuid import UUID

from dovetail.sds.attach_refusals import explained
from dovetail.sds.dataset_filters import ChosenFiles, members
from dovetail.sds.errors import DatasetError, is_done_before
from dovetail.sds.ids import dashed, uuid_text
from dovetail.sds.page_size import checked_page_size
from dovetail_api.sds.operations import datasets

if TYPE_CHECKING:
    from dovetail.sds._sync.dataset_files import DatasetFiles
    from dovetail.sds._sync.gateway import Gateway
    from dovetail.sds.dataset_filters import CaptureMember, FileMember
    from dovetail.sds.models.datasets import Dataset


class Datasets:
    """The datasets that the caller can reach.

    Args:
        client: The client to send with; where it is in dry run, nothing is sent and answers are made up.
    """

    def __init__(self, client: Gateway) -> None:
        self._client = client

    def get(self, dataset_uuid: UUID | str) -> Dataset:
        """What a dataset is and what it holds.

        Args:
            dataset_uuid: Its UUID.

        Returns:
            The dataset; in a dry run one that holds nothing.

        Raises:
            InputError: That is no UUID.
            DatasetError: There is none (``status`` is 404), or it is not for the caller (403).

        Example:
            >>> dataset = client.datasets.get("5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9")
            >>> dataset.captures, dataset.files
            ([], [])

        Source: SpectrumX SDS, GET /assets/datasets/{uuid}/
        """
        uuid = uuid_text(dataset_uuid, "dataset_uuid")
        if self._client.dry_run:
            from dovetail.sds.models.datasets import Dataset

            return Dataset(uuid=dashed(uuid), captures=[], files=[])
        return self._client.send(datasets.get(dataset_id=uuid))

    def list_captures(self, dataset_uuid: UUID | str) -> list[CaptureMember]:
        """The captures of a dataset, one for all channels of a recording, as plain data.

        ``get(…).captures`` gives the same as typed objects.

        Args:
            dataset_uuid: The dataset.

        Returns:
            A dictionary for each capture; none in a dry run.

        Raises:
            DatasetError: There is none, or it is not for the caller.

        Example:
            >>> client.datasets.list_captures("5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9")
            []

        Source: SpectrumX SDS, GET /assets/datasets/{uuid}/
        """
        found: list[CaptureMember] = members((self.get(dataset_uuid)).captures)
        return found

    def list_artifact_files(self, dataset_uuid: UUID | str) -> list[FileMember]:
        """The files that belong to a dataset by themselves rather than by a capture, as plain data.

        ``get(…).files`` gives the same as typed objects.

        Args:
            dataset_uuid: The dataset.

        Returns:
            A dictionary for each file; none in a dry run.

        Raises:
            DatasetError: There is none, or it is not for the caller.

        Example:
            >>> client.datasets.list_artifact_files("5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9")
            []

        Source: SpectrumX SDS, GET /assets/datasets/{uuid}/
        """
        found: list[FileMember] = members((self.get(dataset_uuid)).files)
        return found

    def get_files(
        self,
        dataset_uuid: UUID | str,
        *,
        capture_uuids: Collection[UUID | str] | None = None,
        top_level_dirs: Collection[str | PurePath] | None = None,
        artifacts_only: bool = False,
        page_size: int = 100,
    ) -> DatasetFiles:
        """The files of a dataset, newest first.

        Args:
            dataset_uuid: The dataset.
            capture_uuids: Only files of these captures.
            top_level_dirs: Only files in these folders or below them, as they are written everywhere else: from the
                root of whose files they are. Files that one of both filters gives are given.
            artifacts_only: Only files that belong to the dataset by themselves; captures are no choice then.
            page_size: How many are asked for at a time, at most 100.

        Returns:
            The files. An empty collection as a filter stands for none. Nothing is asked before the list
            is gone through; then the dataset is read first when folders name no owner.

        Raises:
            InputError: A UUID is none, a folder cannot be compared with.
            DatasetError: There is no such dataset, or it is not for the caller.

        Example:
            ```python
            for file in sds.datasets.get_files(dataset_uuid, top_level_dirs=["runs/a"]):
                print(file.path, file.size)
            ```

        Source: SpectrumX SDS, GET /assets/datasets/{uuid}/files/
        """
        from dovetail.sds._sync.dataset_files import DatasetFiles

        uuid = uuid_text(dataset_uuid, "dataset_uuid")
        chosen = ChosenFiles(capture_uuids, top_level_dirs, artifacts_only)
        return DatasetFiles(self._client, uuid, chosen, checked_page_size(page_size))

    def delete(self, dataset_uuid: UUID | str) -> bool:
        """Delete a dataset; its captures and files stay.

        Args:
            dataset_uuid: The dataset.

        Returns:
            True.

        Raises:
            DatasetError: There is none, it is another's, or it is shared (`revoke_share_permissions` first).

        Example:
            >>> client.datasets.delete("5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9")
            True

        Source: SpectrumX SDS, DELETE /assets/datasets/{uuid}/
        """
        uuid = uuid_text(dataset_uuid, "dataset_uuid")
        if not self._client.dry_run:
            try:
                self._client.send(datasets.delete(dataset_id=uuid))
            except DatasetError as error:
                if not is_done_before(error):
                    raise
        return True

    def revoke_share_permissions(self, dataset_uuid: UUID | str) -> bool:
        """Share a dataset with nobody any more, neither single users nor groups.

        Args:
            dataset_uuid: The dataset.

        Returns:
            True.

        Raises:
            DatasetError: There is none, or it is another's.

        Example:
            >>> client.datasets.revoke_share_permissions("5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9")
            True

        Source: SpectrumX SDS, PUT /assets/datasets/{uuid}/revoke-share-permissions/
        """
        uuid = uuid_text(dataset_uuid, "dataset_uuid")
        if not self._client.dry_run:
            self._client.send(datasets.revoke_shares(dataset_id=uuid))
        return True

    def add_capture_to_dataset(self, dataset_uuid: UUID | str, capture_uuid: UUID | str) -> bool:
        """Put a capture into a dataset, where the gateway has a way to.

        Args:
            dataset_uuid: The dataset.
            capture_uuid: The capture.

        Returns:
            True.

        Raises:
            DatasetError: There is no such dataset or capture, it may not be added to, or this gateway can only do it on
                its web pages; the message tells which.

        Example:
            >>> client.datasets.add_capture_to_dataset(
            ...     "5d8a4b10-0e0d-4d61-8f0a-51f6a2f0c7b9", "0b7e0c6e-4a53-4a0e-8d5b-3b9a7f6f1c22"
            ... )
            True

        Source: SpectrumX SDS, POST /assets/datasets/{uuid}/attach-capture/
        """
        uuid, capture = uuid_text(dataset_uuid, "dataset_uuid"), uuid_text(capture_uuid, "capture_uuid")
        if self._client.dry_run:
            return True
        try:
            self._client.send(datasets.attach_capture(dataset_id=uuid, body={"capture_uuid": capture}))
        except DatasetError as error:
            raise explained(error) from None
        return True
