"""The workspace area: its operations, and objects and whole folders up and down."""

from __future__ import annotations

import base64
import os
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast, overload

from msgspec import UNSET, UnsetType

from dovetail.databricks._async.storing import whole
from dovetail.databricks.errors import NotFound
from dovetail.databricks.file_paths import workspace_path
from dovetail.databricks.workspace_files import (
    FOLDERS,
    Exported,
    check_absent,
    check_distinct,
    files_below,
    imported_name,
    local_name,
)
from dovetail.runtime.async_primitives import run_all
from dovetail.runtime.body import FileContent, content_of
from dovetail_api.databricks import models as m
from dovetail_api.databricks import resources
from dovetail_api.databricks.operations import workspace as o

if TYPE_CHECKING:
    from dovetail.runtime.call import Call

_PARALLEL = 8


class AsyncWorkspace(resources.AsyncWorkspace):
    """Notebooks, folders and files of the workspace."""

    async def upload(
        self,
        path: str,
        content: FileContent,
        *,
        format: m.WorkspaceImportFormat = "AUTO",  # noqa: A002 - the API's name
        language: m.WorkspaceLanguage | UnsetType = UNSET,
        overwrite: bool = False,
    ) -> None:
        """Make a notebook or a file of up to 10 MB.

        Args:
            path: Where it is to be; the folder above it must be there.
            content: Bytes, a path here (`pathlib.Path`), a file open in mode ``rb``, or an iterable of bytes.
            format: What it is; by default what it looks like: source that begins with the line
                ``# Databricks notebook source``, and ``.ipynb`` files, become notebooks, all else becomes a file.
            language: The language of a notebook in the format ``SOURCE``.
            overwrite: Whether to replace what is there.

        Raises:
            ResourceAlreadyExists: There is something, and it is not to be replaced.
            InvalidInput: The path or the content cannot be used; nothing was sent.

        Example:
            >>> client.workspace.upload("/Shared/settings.json", b"{}", overwrite=True)
        """
        with self._client.settings.refusals():
            where = workspace_path(path)
            source, _ = content_of(content, "content")
        data = await whole(source)
        body: dict[str, object] = {
            "path": where,
            "content": base64.b64encode(data).decode(),
            "format": format,
            "overwrite": overwrite,
        }
        if language is not UNSET:
            body["language"] = language
        with self._client.settings.refusals():
            call = o.IMPORT.call({}, body)
        await self._client.send(call, **self._options)

    @overload
    async def download(self, path: str, to: None = None, *, format: m.WorkspaceExportFormat = "AUTO") -> bytes: ...
    @overload
    async def download(
        self, path: str, to: str | os.PathLike[str], *, format: m.WorkspaceExportFormat = "AUTO"
    ) -> int: ...
    async def download(
        self,
        path: str,
        to: str | os.PathLike[str] | None = None,
        *,
        format: m.WorkspaceExportFormat = "AUTO",  # noqa: A002 - the API's name
    ) -> bytes | int:
        """Get a notebook, a file or a folder as bytes.

        Args:
            path: Where it is.
            to: Where to write it here; the target is whole or untouched. Left out, the bytes are given.
            format: What to make of it; by default the source of a notebook, a file as it is, a folder as ZIP archive.

        Returns:
            The bytes, or how many were written.

        Raises:
            ResourceDoesNotExist: There is no such object.

        Example:
            >>> client.workspace.download("/Shared/settings.json")
            b'{}'
        """
        with self._client.settings.refusals():
            call = o.export(path=workspace_path(path), format=format, direct_download=True)
        if to is None:
            async with self._client.stream(call, **self._options) as answer:
                return await answer.read()
        return await self._client.download(cast("Call[bytes]", call), to, **self._options)

    async def walk(self, path: str = "/") -> AsyncIterator[m.WorkspaceObjectInfo]:
        """Everything in a folder and in its folders, each folder before what is in it.

        Args:
            path: The folder; of anything else, that object itself.

        Raises:
            ResourceDoesNotExist: There is no such object.

        Example:
            >>> [item.path for item in client.workspace.walk("/Shared")]
            ['/Shared/settings.json']
        """
        with self._client.settings.refusals():
            waiting = [workspace_path(path)]
        while waiting:
            folder = waiting.pop()
            answer = await self.list(folder)
            found = sorted(answer.objects or (), key=lambda item: str(item.path))
            for item in found:
                yield item
            waiting += [str(item.path) for item in reversed(found) if item.object_type in FOLDERS]

    async def import_dir(
        self,
        source: str | os.PathLike[str],
        path: str,
        *,
        overwrite: bool = False,
        progress: Callable[[str], None] | None = None,
    ) -> list[str]:
        """Import a folder with everything in it: notebooks by what they look like, all else as files.

        Args:
            source: The folder here.
            path: The folder to make of it.
            overwrite: Whether to replace objects that are there.
            progress: Told the path of each object once it is there.

        Returns:
            The paths in the workspace; those of notebooks without the ending of the file.

        Raises:
            ResourceAlreadyExists: There is an object, and it is not to be replaced; others may have been imported.
            InvalidInput: Two files would become one notebook; nothing was sent.
        """
        with self._client.settings.refusals():
            top = workspace_path(path)
            base = top.rstrip("/")
            found = [(file, f"{base}/{name}") for file, name in files_below(Path(source))]
            made = {name: imported_name(name, file) for file, name in found}
            check_distinct(((file, made[name]) for file, name in found), "source")
        for folder in sorted({name.rpartition("/")[0] for _, name in found} - {""} | {top}):
            await self.mkdirs(folder)

        async def store(item: tuple[Path, str]) -> str:
            file, name = item
            await self.upload(name, file, overwrite=overwrite)
            if progress is not None:
                progress(made[name])
            return made[name]

        return [str(name) for name in await run_all(store, found, _PARALLEL, None, True)]

    async def export_dir(
        self,
        path: str,
        to: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        progress: Callable[[str], None] | None = None,
    ) -> Exported:
        """Export a folder with everything in it: notebooks as source, files as they are.

        Args:
            path: The folder.
            to: The folder here; it is made if need be.
            overwrite: Whether to replace files that are here.
            progress: Told the path of each object once it is exported.

        Returns:
            The files that were written, and the objects that cannot be exported.

        Raises:
            InvalidInput: A file is here, and it is not to be replaced, or two objects would become one file; nothing
                was written.
        """
        with self._client.settings.refusals():
            top = workspace_path(path)
        written: list[tuple[m.WorkspaceObjectInfo, Path]] = []
        folders: list[Path] = [Path(to)]
        skipped: list[str] = []
        async for item in self.walk(top):
            with self._client.settings.refusals():
                name = local_name(item, top)
            if name is None:
                skipped.append(str(item.path))
            elif item.object_type in FOLDERS:
                folders.append(Path(to, name))
            else:
                written.append((item, Path(to, name)))
        with self._client.settings.refusals():
            check_distinct(((item.path, file) for item, file in written), "path")
            check_absent([file for _, file in written], overwrite)
        for folder in {*folders, *(file.parent for _, file in written)}:
            folder.mkdir(parents=True, exist_ok=True)

        async def fetch(pair: tuple[m.WorkspaceObjectInfo, Path]) -> Path:
            item, file = pair
            await self.download(str(item.path), file)
            if progress is not None:
                progress(str(item.path))
            return file

        files = await run_all(fetch, written, _PARALLEL, None, True)
        return Exported([file for file in files if isinstance(file, Path)], skipped)

    async def exists(self, path: str) -> bool:
        """Whether there is an object.

        Args:
            path: Where.
        """
        with self._client.settings.refusals():
            where = workspace_path(path)
        try:
            await self.get_status(where)
        except NotFound:
            return False
        return True
