# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of workspace: notebooks, folders and files of the workspace."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import EpochMillis, Int64

WorkspaceLanguage: TypeAlias = Literal["PYTHON", "R", "SCALA", "SQL"] | str
"""The language of a notebook."""


WorkspaceObjectType: TypeAlias = Literal["DASHBOARD", "DIRECTORY", "FILE", "LIBRARY", "NOTEBOOK", "REPO"] | str
"""A kind of object. `REPO` is the top folder of a Git folder in `/Repos`."""


class WorkspaceDirectoryInfo(Model, kw_only=True, gc=False):
    """More about a folder."""

    is_git_folder: bool | UnsetType = UNSET
    """Whether it is a Git folder."""


class WorkspaceExportResponse(Model, kw_only=True, gc=False):
    """An exported object."""

    content: str | UnsetType = UNSET
    """The bytes, as base64."""
    file_type: str | UnsetType = UNSET
    """What the bytes are, as the ending of a file name, such as `py`, `ipynb`, `html`, `dbc` or `zip`."""


class WorkspaceObjectInfo(Model, kw_only=True, gc=False):
    """A notebook, folder, file, library, dashboard or Git folder."""

    object_id: Int64 | UnsetType = UNSET
    """The id, which stays when the object is moved or renamed."""
    object_type: WorkspaceObjectType | str | UnsetType = UNSET
    """The kind of object."""
    path: str | UnsetType = UNSET
    """Where it is, an absolute path."""
    language: WorkspaceLanguage | str | UnsetType = UNSET
    """The language; only of notebooks."""
    created_at: EpochMillis | UnsetType = UNSET
    """When it was made; of files, and sometimes of notebooks."""
    modified_at: EpochMillis | UnsetType = UNSET
    """When it was last changed; of files, and sometimes of notebooks."""
    size: Int64 | UnsetType = UNSET
    """The size in bytes; of files, and sometimes of notebooks."""
    resource_id: str | UnsetType = UNSET
    """The id by which other areas of the API, such as permissions, know the object."""
    directory_info: WorkspaceDirectoryInfo | UnsetType = UNSET
    """More about a folder."""


class WorkspaceObjectList(Model, kw_only=True, gc=False):
    """What is in a folder."""

    objects: list[WorkspaceObjectInfo] | UnsetType = UNSET
    """The objects; left out when there are none."""
