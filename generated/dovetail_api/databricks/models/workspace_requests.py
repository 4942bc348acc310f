# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of workspace."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel

WorkspaceExportFormat: TypeAlias = Literal["AUTO", "DBC", "HTML", "JUPYTER", "RAW", "R_MARKDOWN", "SOURCE"]
"""What to make of the object: source text (`SOURCE`), a page (`HTML`), a Jupyter notebook, an archive of Databricks
    (`DBC`), R Markdown, the file as it is (`RAW`), or what suits it (`AUTO`).
    """


WorkspaceImportFormat: TypeAlias = Literal["AUTO", "DBC", "HTML", "JUPYTER", "RAW", "R_MARKDOWN", "SOURCE"]
"""What the content is: source text (`SOURCE`), a page with a notebook in it (`HTML`), a Jupyter notebook, an
    archive of Databricks (`DBC`), R Markdown, a file as it is (`RAW`), or whatever it looks like (`AUTO`).
    """


WorkspaceLanguageRequest: TypeAlias = Literal["PYTHON", "R", "SCALA", "SQL"]
"""The language of a notebook."""


WorkspacePath: TypeAlias = Annotated[str, Meta(pattern="^/")]
"""An absolute path, without a slash at the end."""


class WorkspaceDeleteRequest(RequestModel, kw_only=True, gc=False):
    """What to delete."""

    path: WorkspacePath
    """Where it is."""
    recursive: bool | UnsetType = UNSET
    """Whether to delete everything in a folder too. The server's default is false."""


class WorkspaceImportRequest(RequestModel, kw_only=True, gc=False):
    """An object to import."""

    path: WorkspacePath
    """Where it is to be; of an archive, the folder that is made of it."""
    format: WorkspaceImportFormat | UnsetType = UNSET
    """What the content is; `SOURCE` when left out."""
    language: WorkspaceLanguageRequest | UnsetType = UNSET
    """The language of a single notebook, needed with the format `SOURCE`; without it the content is an archive."""
    content: str | UnsetType = UNSET
    """The bytes as base64, at most 10 MB before that."""
    overwrite: bool | UnsetType = UNSET
    """Whether to replace an object that is there already. The server's default is false."""


class WorkspaceMkdirsRequest(RequestModel, kw_only=True, gc=False):
    """A folder to make."""

    path: WorkspacePath
    """Where it is to be."""
