# Derived from _async/transfers.py by `make generate`; do not edit.
"""A client's methods that move files."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

from dovetail.sds._sync.gateway import Gateway

if TYPE_CHECKING:
    from dovetail.sds._sync.uploads import Uploads
    from dovetail.sds.models import File
    from dovetail.sds.report import TransferReport
    from dovetail.sds.tally import ProgressListener


class Transfers(Gateway):
    """Uploads and downloads; see `Client`, which is one."""

    @cached_property
    def _uploads(self) -> Uploads:
        from dovetail.sds._sync.uploads import Uploads

        return Uploads(self)

    def upload(
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
                and have not changed since. If they were deleted there, this does not notice.
            progress: Told how far it is, whenever something has moved, possibly from another thread.

        Returns:
            A result for each file, in the order in which they were found: the file as it is at the gateway, or the
            error. ``report.uploaded``, ``.deduplicated``, ``.present``, ``.failed`` and ``.skipped`` tell them apart.
            In a dry run they are ``.planned``, and have no UUID.

        Raises:
            InputError: An argument makes no sense, there is nothing at ``local_path``, or a rule in an ``.sdsignore``
                is none.

        Example:
            >>> report = client.upload(local_path="my_spectrum_capture", sds_path="/runs/a", verbose=False)
            >>> [file.name for file in report.uploaded]
            ['capture_0.csv', 'capture_1.csv']
            >>> report.skipped
            [Skipped(path='.env', reason='ignored: .env (built in)')]

        Source: SpectrumX SDS, POST /assets/utils/check_contents_exist/, POST /assets/files/
        """
        return self._uploads.upload(
            local_path,
            sds_path,
            verbose=verbose,
            warn_skipped=warn_skipped,
            persist_state=persist_state,
            trust_record=trust_record,
            progress=progress,
        )

    def upload_file(self, *, local_file: File | str | os.PathLike[str], sds_path: str | os.PathLike[str] = "/") -> File:
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
            >>> file = client.upload_file(local_file="my_spectrum_capture/capture_0.csv", sds_path="/runs/a")
            >>> file.path
            PurePosixPath('runs/a/capture_0.csv')

        Source: SpectrumX SDS, POST /assets/utils/check_contents_exist/, POST /assets/files/
        """
        return self._uploads.upload_file(local_file, sds_path)
