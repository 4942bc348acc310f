"""Making a folder here and one at the gateway alike: a plan first, then what it says."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from dovetail.runtime.async_primitives import Threads, run_all
from dovetail.sds._async.fetching import AsyncFetching
from dovetail.sds._async.paginator import AsyncPaginator
from dovetail.sds._async.upload_batch import AsyncUploadBatch
from dovetail.sds.errors import AnswerError, FileError, InputError
from dovetail.sds.hash_cache import HashCache
from dovetail.sds.hashing import FileChanges, FileState, hash_file
from dovetail.sds.local_folders import checked_folder, folds_names, leads_out, make_folder
from dovetail.sds.local_names import LocalNames
from dovetail.sds.models import File
from dovetail.sds.page_size import MOST_A_PAGE
from dovetail.sds.placing import Placing, is_wanted, made_at
from dovetail.sds.remote_paths import checked_path, owner_of, refuse_others_root, rooted
from dovetail.sds.report import Moved, Skipped
from dovetail.sds.result import Result
from dovetail.sds.sync_plan import Entry, SyncPlan, looks_alike, plan_of
from dovetail.sds.sync_report import SyncReport
from dovetail.sds.sync_sides import LocalSide, RemoteSide, parts_below
from dovetail.sds.tally import ProgressListener, Tally, tallying
from dovetail_api.sds.operations import files as operations
from dovetail_api.sds.operations import users

if TYPE_CHECKING:
    from dovetail.sds._async.gateway import AsyncGateway
    from dovetail.sds.sync_plan import Direction

_AT_ONCE: Final = 8
_VERSIONS: Final = 100
_GONE: Final = 404
_NOT_GONE: Final = "it is at the gateway now, or its list is not whole"


class AsyncSyncing:
    """One sync.

    Args:
        gateway: What it sends with.
        local: The folder here.
        remote: The folder at the gateway.
        direction: Which of them becomes like the other.
        delete: Whether what is only there is deleted.
        allow_empty: Whether that holds when there is nothing to follow.
    """

    def __init__(
        self,
        gateway: AsyncGateway,
        local: str | os.PathLike[str],
        remote: str | PurePath,
        direction: Direction,
        delete: bool,
        allow_empty: bool,
    ) -> None:
        if direction not in {"up", "down"}:
            reason = f"direction: {direction!r} is none."
            raise InputError(reason, value=direction, at="direction", remedy="Give 'up' or 'down'.")
        self._gateway = gateway
        self._root = checked_folder(local, "local")
        self._top = checked_path(remote, "remote")
        self._given = remote
        self._direction: Direction = direction
        self._delete = delete
        self._allow_empty = allow_empty
        self._threads = Threads(os.cpu_count() or 1)
        if direction == "up" and not self._root.is_dir():
            raise InputError(f"local: there is no folder {self._root}.", value=str(local), at="local")

    async def plan(self) -> SyncPlan:
        """Find out what is to be done: list both sides, and read what may be the same and is not known.

        Raises:
            InputError: There is nothing to follow, so that everything would be deleted.
            GatewayError: The gateway refused to list the folder.
            NetworkError: There was no answer to that.
        """
        listing = await self._listing()
        listed = [file async for file in listing]
        if self._delete and self._direction == "down" and listing.missing:
            raise FileError(f"/{self._top}: {listing.warnings[-1]} Nothing is deleted for that; sync again.")
        self._local = local = await self._threads.run(partial(LocalSide, self._root, self._top))
        names = LocalNames(folds=folds_names(self._root))
        self._remote = remote = await self._threads.run(partial(RemoteSide, self._top, listed, names, local))
        theirs = remote.entries()
        up = self._direction == "up"
        if reason := local.unusable.get("."):
            raise FileError(reason)
        refused: dict[str, str] = {}
        if not up:
            local.take_as_they_are(theirs)
            refused |= remote.unusable
        # What lies in a folder here that cannot be looked into is not gone.
        refused |= {path: reason for path in theirs if (reason := local.why_not(path))}
        if up:
            refused |= local.refused
        ours = await self._entries(theirs, refused)
        nothing = not (ours if up else theirs.keys() - remote.unusable.keys())
        if up:
            ours |= {path: Entry(0) for path in refused if path not in ours}
        source, target = (ours, theirs) if up else (theirs, ours)
        if self._delete and target and nothing and not self._allow_empty:
            end, value = ("local", str(self._root)) if up else ("remote", f"/{self._top}")
            raise InputError(
                f"{end}: {value} has no files to follow, so that all {len(target):,} of the other side would go.",
                value=value,
                at=end,
                remedy="Give allow_empty=True where that is meant.",
            )
        steps = plan_of(source, target, delete=self._delete, refused=refused)
        return SyncPlan(str(self._root), rooted(self._top), self._direction, steps)

    async def run(self, plan: SyncPlan, verbose: bool, progress: ProgressListener | None) -> SyncReport:
        """Do what a plan of this sync says.

        Args:
            plan: The plan.
            verbose: Whether to show how far it is.
            progress: Told how far it is.
        """
        began = time.monotonic()
        every = self._gateway.config.progress_log_period_secs
        told = {*plan.conflicts, *(path for path, _ in self._local.ignored)}
        more = self._local.unusable.items() if plan.direction == "up" else self._remote.ignored
        skipped = [*self._local.ignored, *(Skipped(path, reason) for path, reason in more if path not in told)]
        shows = verbose and bool(plan.to_move)
        with tallying(f"Syncing {self._root.name}", verbose=shows, listener=progress, every=every) as tally:
            tally.expect(len(plan.to_move), plan.bytes_to_move)
            moved = await (self._sent if plan.direction == "up" else self._fetched)(plan.to_move, tally, skipped)
        deleted: list[str] = []
        if plan.to_delete:
            if any(each.outcome == "failed" for each in moved):
                reason = "not deleted, since not everything else succeeded"
                skipped += [Skipped(path, reason) for path in plan.to_delete]
            else:
                deleted = await self._deleted(plan.to_delete, moved, skipped)
        return SyncReport(
            plan, moved, deleted, skipped, bytes_moved=tally.bytes_moved, seconds=time.monotonic() - began
        )

    async def _listing(self) -> AsyncPaginator[File]:
        path = f"/{self._top}"
        if not self._top.parts or owner_of(self._given):
            email = (await self._gateway.send(users.me())).email
            if not email:
                raise AnswerError("The gateway does not tell whose key it is, which names the root.", status=200)
            refuse_others_root(self._given, email, "remote")
            # By its whole path the root, too, gives one's own files only, and the newest of each path.
            path = f"/files/{email}/{self._top}".removesuffix("/.")
        call = operations.list(path=path, page_size=MOST_A_PAGE)
        return AsyncPaginator(self._gateway, call, File.of, keep=partial(is_wanted, top=self._top))

    async def _entries(self, theirs: dict[str, Entry], refused: dict[str, str]) -> dict[str, Entry]:
        """The files here, with the checksums of those that need one."""
        local = self._local
        wanted = looks_alike({path: found.size for path, found in local.files.items()}, theirs)
        entries = {path: Entry(found.size) for path, found in local.files.items()}
        with HashCache() as cache:

            async def checksum(path: str) -> str:
                return await self._threads.run(partial(self._checksum, cache, path))

            for path, known in zip(wanted, await run_all(checksum, wanted, _AT_ONCE, None, False), strict=True):
                if isinstance(known, FileChanges):
                    refused[path] = "it is being written to"
                elif isinstance(known, Exception):
                    refused[path] = f"it cannot be read: {known}"
                else:
                    entries[path] = Entry(entries[path].size, known)
        return entries

    def _checksum(self, cache: HashCache, path: str) -> str:
        found = self._local.files[path]
        whole = str(self._root / path)
        known = cache.get(whole, found.state)
        if known is None:
            hashed = hash_file(whole)
            known = hashed.checksum
            if hashed.settled:
                cache.put(whole, hashed.state, known)
        return known

    async def _sent(self, paths: list[str], tally: Tally, _: list[Skipped]) -> list[Moved]:
        with HashCache() as cache:
            batch = AsyncUploadBatch(
                self._gateway, self._root, self._top, tally, cache=cache, record=None, trusting=False
            )
            await batch.run([(number, self._local.files[path]) for number, path in enumerate(paths)])
        return [batch.moved[number] for number in sorted(batch.moved)]

    async def _fetched(self, paths: list[str], tally: Tally, skipped: list[Skipped]) -> list[Moved]:
        if paths:
            make_folder(self._root, "local")
        placing = Placing(self._root, self._top, LocalNames(folds=folds_names(self._root)))
        planned = {self._root / path: self._local.files[path].state for path in paths if path in self._local.files}
        fetching = AsyncFetching(self._gateway, placing, tally, overwrite=True, planned=planned)
        report = await fetching.run([self._remote.files[path] for path in paths])
        skipped += report.skipped
        return list(report.outcomes)

    async def _deleted(self, paths: list[str], moved: list[Moved], skipped: list[Skipped]) -> list[str]:
        """Delete what was planned; what has changed since is left alone."""
        results: Sequence[str | Exception]
        if self._direction == "down":
            # What slipped through the list, which others may change while it is told, is not gone.
            listing = await self._listing()
            there = {"/".join(parts_below(file, self._top)) async for file in listing}
            whole = not listing.missing
            results = [self._remove(path) if whole and path not in there else _NOT_GONE for path in paths]
        else:
            results = await run_all(self._delete_versions, paths, _AT_ONCE, None, False)
        deleted: list[str] = []
        for path, result in zip(paths, results, strict=True):
            if isinstance(result, Exception):
                moved.append(Moved("failed", path, Result(exception=result)))
            elif result:
                skipped.append(Skipped(path, result))
            else:
                deleted.append(path)
        return deleted

    async def _delete_versions(self, path: str) -> str:
        """Delete a file at the gateway, and the older versions of it that come to light.

        Returns:
            Why it was left alone; nothing when it is gone.

        Raises:
            GatewayError: The gateway refused.
        """
        if os.path.lexists(self._root / path):
            return "it has come here since the plan was made"
        if not self._root.is_dir():
            return f"{self._root} is gone since the plan was made"
        planned = row = self._remote.files[path]
        for _ in range(_VERSIONS):
            await self._delete_row(row)
            page = await self._gateway.send(operations.list(path=f"/{planned.path}", page_size=1))
            older = [file for file in map(File.of, page.results or ()) if file.path == planned.path]
            if not older:
                return ""
            row = older[0]
            if row.uuid == planned.uuid or made_at(row) > made_at(planned):
                return "a newer version has come since the plan was made"
        return f"it has more than {_VERSIONS} versions; sync again to delete the rest"

    async def _delete_row(self, row: File) -> None:
        try:
            await self._gateway.send(operations.delete(file_id=row.uuid.hex if row.uuid else ""))
        except FileError as error:
            if error.status != _GONE:
                raise

    def _remove(self, path: str) -> str | Exception:
        """Remove a file here, and the folders that are empty without it."""
        found, whole = self._local.files[path], self._root / path
        try:
            moved = leads_out(whole.parent, os.path.realpath(self._root))
            if moved or not FileState.of(whole.stat()).is_still(found.state):
                return "it has changed since the plan was made"
            whole.unlink()
        except FileNotFoundError:
            return ""
        except OSError as error:
            return FileError(f"{whole}: it cannot be deleted: {error.strerror or error}.")
        for folder in whole.parents:
            if folder == self._root:
                break
            try:
                folder.rmdir()
            except OSError:
                break
        return ""
