# Made from databricks.yaml by dovetail-generate; do not edit.
"""Workspace: notebooks, folders and files of the workspace."""

# ruff: noqa: A002 - names of the contract

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.body import File, FileContent
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import workspace as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class Workspace(Resource):
    """Workspace: notebooks, folders and files of the workspace."""

    def get_status(self, path: m.WorkspacePath) -> m.WorkspaceObjectInfo:
        """Tell about an object.

        The id, kind and language of the notebook, folder, file, library, dashboard or Git folder at the path. A path
        that is not there is 404 `RESOURCE_DOES_NOT_EXIST`.

        Args:
            path: Where it is, an absolute path such as `/Users/ada@example.test/load`. `/Workspace` in front means the
                same.

        Returns:
            The object.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/workspace/get-status
        """
        return self._send(o.GET_STATUS, {"path": path})

    def list(
        self, path: m.WorkspacePath, *, notebooks_modified_after: int | UnsetType = UNSET
    ) -> m.WorkspaceObjectList:
        """List a folder.

        What is directly in the folder, all at once; of anything but a folder, that object itself. A path that is not
        there is 404 `RESOURCE_DOES_NOT_EXIST`.

        Args:
            path: Where it is, an absolute path such as `/Users/ada@example.test/load`. `/Workspace` in front means the
                same.
            notebooks_modified_after: Leaves out notebooks that were last changed before this moment, in milliseconds
                since 1970 (UTC); all are given when left out.

        Returns:
            The objects.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/workspace/list
        """
        return self._send(o.LIST, {"path": path, "notebooks_modified_after": notebooks_modified_after})

    @overload
    def mkdirs(self, path: m.WorkspacePath, /) -> m.Nothing: ...

    @overload
    def mkdirs(self, body: m.WorkspaceMkdirsRequest | d.WorkspaceMkdirsRequest, /) -> m.Nothing: ...

    @overload
    def mkdirs(self, **fields: Unpack[d.WorkspaceMkdirsRequest]) -> m.Nothing: ...

    @overload
    def mkdirs(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def mkdirs(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Make a folder.

        Makes the folder and all those above it; one that is there already is no error. Anything else on the way is 400
        `RESOURCE_ALREADY_EXISTS`.

        Args:
            body: A folder to make.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/workspace/mkdirs
        """
        return self._send(o.MKDIRS, body=Given(body, fields, force, "path"))

    @overload
    def delete(self, body: m.WorkspaceDeleteRequest | d.WorkspaceDeleteRequest, /) -> m.Nothing: ...

    @overload
    def delete(self, **fields: Unpack[d.WorkspaceDeleteRequest]) -> m.Nothing: ...

    @overload
    def delete(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def delete(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Delete an object.

        A folder that holds something is 400 `DIRECTORY_NOT_EMPTY` unless `recursive` is set. Deleting a folder may stop
        half-way; the same call then goes on with the rest. A path that is not there is 404 `RESOURCE_DOES_NOT_EXIST`.

        Args:
            body: What to delete.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/workspace/delete
        """
        return self._send(o.DELETE, body=Given(body, fields, force))

    @overload
    def import_(self, body: m.WorkspaceImportRequest | d.WorkspaceImportRequest, /) -> m.Nothing: ...

    @overload
    def import_(self, **fields: Unpack[d.WorkspaceImportRequest]) -> m.Nothing: ...

    @overload
    def import_(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def import_(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Import a notebook, a file or an archive.

        Makes an object of up to 10 MB, given as base64 in JSON or as bytes in a form; more is
        `MAX_NOTEBOOK_SIZE_EXCEEDED`. The folder above it must be there.

        An object that is there already is 400 `RESOURCE_ALREADY_EXISTS`, of a file 409, unless `overwrite` is set; a
        notebook is not replaced by a file. Archives of the format `DBC` cannot overwrite.

        `AUTO` makes a notebook of `.ipynb` files, and of `.py`, `.scala`, `.sql` and `.r` files that begin with the
        line `# Databricks notebook source` (`--` or `//` in place of `#` in SQL and Scala), and takes the ending off
        the name; it makes a file of everything else.

        Args:
            body: An object to import.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/workspace/import
        """
        return self._send(o.IMPORT, body=Given(body, fields, force))

    def export(
        self,
        path: m.WorkspacePath,
        *,
        format: m.WorkspaceExportFormat | UnsetType = UNSET,
        direct_download: bool | UnsetType = UNSET,
    ) -> m.WorkspaceExportResponse:
        """Export a notebook, a file or a folder.

        The object as base64, or as bytes with `direct_download`. The source of a notebook begins with the line `#
        Databricks notebook source` (`--` or `//` in place of `#` in SQL and Scala).

        Folders are exported as `DBC`, `SOURCE` (a ZIP archive) or `AUTO` only, libraries not at all. What is too large
        is `MAX_NOTEBOOK_SIZE_EXCEEDED`.

        Args:
            path: Where it is, an absolute path such as `/Users/ada@example.test/load`. `/Workspace` in front means the
                same.
            format: What to make of it; `SOURCE` when left out.
            direct_download: Whether to answer the bytes themselves and not JSON, which is done when it is left out.

        Returns:
            The object; with `direct_download` its bytes.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/workspace/export
        """
        return self._send(o.EXPORT, {"path": path, "format": format, "direct_download": direct_download})

    def import_file(self, path: str, content: File | FileContent, *, overwrite: bool | UnsetType = UNSET) -> None:
        """Write a workspace file.

        Takes the bytes as they are, where `workspace_import` wants base64 or a form. A file that is there already is
        409 unless `overwrite` is set; the folder above it must be there.

        Args:
            path: The file's path without the slash in front. Slashes stay slashes, everything else is quoted segment by
                segment.
            content: The bytes of the file.
            overwrite: Whether to replace a file that is there already, which is not done when it is left out.

        Returns:
            The file is there.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/workspace-files/import-file/{path}
        """
        return self._send(o.IMPORT_FILE, {"path": path, "overwrite": overwrite}, content)

    def read_file(self, path: str) -> bytes:
        """Read a workspace file.

        The bytes of the file as they are.

        Args:
            path: The file's path without the slash in front. Slashes stay slashes, everything else is quoted segment by
                segment.

        Returns:
            The file.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/workspace-files/{path}
        """
        return self._send(o.READ_FILE, {"path": path})
