# Derived from _async/uploads.py by `make generate`; do not edit.
"""Uploads: a file, or whatever is in a folder."""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from dovetail.runtime.errors import CredentialError
from dovetail.runtime.in_flight import InFlight
from dovetail.runtime.sync_primitives import Threads
from dovetail.sds._sync.pacing import Paced
from dovetail.sds._sync.storing import Store
from dovetail.sds._sync.upload_batch import UploadBatch
from dovetail.sds.discovery import Discovered, Found, Unusable, checked_root, discovered, refusal_of, single_file
from dovetail.sds.errors import FileError, InputError
from dovetail.sds.hash_cache import HashCache
from dovetail.sds.hashing import hash_file
from dovetail.sds.ignore_rules import IgnoreRules
from dovetail.sds.local_files import local_file
from dovetail.sds.remote_paths import checked_path
from dovetail.sds.report import Moved, Skipped, TransferReport, printable
from dovetail.sds.result import Result
from dovetail.sds.tally import ProgressListener, Tally, tallying
from dovetail.sds.upload_record import UploadRecord

if TYPE_CHECKING:
    from dovetail.sds._sync.gateway import Gateway
    from dovetail.sds.models import File


class Uploads:
    """What goes from this machine to the gateway.

    Args:
        gateway: What it sends with.
    """

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    def upload(
        self,
        local_path: str | os.PathLike[str],
        sds_path: str | os.PathLike[str],
        *,
        verbose: bool,
        warn_skipped: bool,
        persist_state: bool,
        trust_record: bool,
        progress: ProgressListener | None,
    ) -> TransferReport:
        """Upload a file, or whatever is in a folder."""
        began = time.monotonic()
        path = checked_root(local_path)
        directory = checked_path(sds_path)
        left = threading.Event()
        try:
            everything = Threads(1).run(partial(_everything, path, directory, left.is_set))
        finally:
            left.set()  # a thread that nobody waits for any more ends
        skipped = [each for each in everything if isinstance(each, Skipped)]
        found = [(number, each) for number, each in enumerate(everything) if isinstance(each, Found)]
        root = path if path.is_dir() else path.parent
        moved = {
            number: Moved.failed(str(root / each.path), each.error)
            for number, each in enumerate(everything)
            if isinstance(each, Unusable)
        }
        if warn_skipped and verbose and skipped:
            _warn(skipped)
        with tallying(
            f"Uploading {printable(path.name or str(path))}",
            verbose=verbose and not self._gateway.dry_run,
            listener=progress,
            every=self._gateway.config.progress_log_period_secs,
        ) as tally:
            moved |= self._moved(root, directory, found, tally, persist_state, trust_record)
        in_order = (moved[number] for number in sorted(moved))
        seconds = time.monotonic() - began
        return TransferReport(in_order, skipped, bytes_moved=tally.bytes_moved, seconds=seconds)

    def chosen(
        self,
        root: Path,
        directory: PurePosixPath,
        files: Iterable[Found],
        tally: Tally,
        *,
        persist_state: bool = True,
    ) -> list[Moved]:
        """Upload certain files of a folder, such as those that a plan names; in a dry run, only look at them.

        Args:
            root: The folder.
            directory: Where it goes at the gateway.
            files: The files.
            tally: Told how far it is.
            persist_state: Whether to keep checksums and what was uploaded.

        Returns:
            What became of each, in the same order.
        """
        moved = self._moved(root, directory, list(enumerate(files)), tally, persist_state, False)
        return [moved[number] for number in sorted(moved)]

    def _moved(
        self,
        root: Path,
        directory: PurePosixPath,
        found: Sequence[tuple[int, Found]],
        tally: Tally,
        persist_state: bool,
        trust_record: bool,
    ) -> dict[int, Moved]:
        """What became of each file, by its number."""
        if self._gateway.dry_run:
            return {number: _planned(root, directory, each) for number, each in found}
        tally.expect(len(found), sum(each.size for _, each in found))
        with ExitStack() as stack:
            batch = UploadBatch(
                self._gateway,
                root,
                directory,
                tally,
                cache=stack.enter_context(HashCache()) if persist_state else None,
                record=stack.enter_context(self._record(directory)) if persist_state else None,
                trusting=trust_record,
            )
            try:
                batch.run(found)
            except KeyboardInterrupt as error:
                done = sum(each.outcome != "failed" for each in batch.moved.values())
                error.add_note(f"{done:,} of {len(found):,} files are there; upload again for the rest.")
                raise
        return batch.moved

    def upload_file(self, local_file: File | str | os.PathLike[str], sds_path: str | os.PathLike[str]) -> File:
        """Upload one file."""
        file = _file_of(local_file, checked_path(sds_path))
        refusal = refusal_of(file.name, file.directory)
        if refusal:
            raise InputError(f"local_file: {file.name!r}: {refusal}.", value=file.name, at="local_file")
        if self._gateway.dry_run:
            return file
        path = str(file.local_path)
        store = Store(Paced(self._gateway, InFlight(1, 1)), Threads(1))
        return (store.store(file, path, lambda _: hash_file(path))).file

    def _record(self, directory: PurePosixPath) -> UploadRecord:
        try:
            key = str(self._gateway.settings.auth.credentials(None).headers)
        except CredentialError:
            key = ""  # the first request will say so
        return UploadRecord(self._gateway.base_url, hashlib.sha256(key.encode()).hexdigest(), directory)


def _everything(path: Path, directory: PurePosixPath, stopped: Callable[[], bool]) -> list[Discovered]:
    if path.is_dir():
        return list(discovered(path, directory, IgnoreRules.built_in(), stopped))
    return [single_file(path, directory)]


def _planned(root: Path, directory: PurePosixPath, found: Found) -> Moved:
    path = root / found.path
    folder = directory / PurePosixPath(found.path).parent
    file = local_file(path, folder, size=found.size, mtime_ns=found.mtime_ns, mode=found.mode)
    return Moved("planned", str(path), Result(value=file))


def _file_of(given: File | str | os.PathLike[str], directory: PurePosixPath) -> File:
    """The file to upload, with its folder at the gateway.

    Raises:
        InputError: It is no file of this machine, or an empty one.
        FileError: It cannot be looked at.
    """
    import attrs

    from dovetail.sds.models import File

    given_path = given.local_path if isinstance(given, File) else given
    if given_path is None:
        raise InputError(
            f"local_file: {given} is not on this machine.",
            value=given,
            at="local_file",
            remedy="Give a path, or a File with local_path.",
        )
    path = checked_root(given_path)
    if not path.is_file():
        raise InputError(f"local_file: {path} is no file.", value=given, at="local_file", remedy="Use upload().")
    try:
        status = path.stat()
    except OSError as error:
        raise FileError(f"{path}: it cannot be read: {error.strerror or error}.") from error
    if not status.st_size:
        raise InputError(f"local_file: {path} is empty, and the gateway takes no empty files.", at="local_file")
    if isinstance(given, File):
        folder = checked_path(directory / given.directory, "local_file.directory")
        return attrs.evolve(given, directory=folder, size=status.st_size, uuid=None, sum_blake3=None)
    return local_file(path, directory, size=status.st_size, mtime_ns=status.st_mtime_ns, mode=status.st_mode)


def _warn(skipped: list[Skipped]) -> None:
    import logging

    first = "; ".join(f"{printable(path)}: {reason}" for path, reason in skipped[:3])
    more = f"; and {len(skipped) - 3:,} more" if len(skipped) > 3 else ""
    logging.getLogger("dovetail.sds").warning("%s left alone: %s%s.", f"{len(skipped):,}", first, more)
