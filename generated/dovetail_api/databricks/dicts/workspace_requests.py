# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of workspace, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

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


WorkspacePath: TypeAlias = str
"""An absolute path, without a slash at the end."""


class WorkspaceDeleteRequest(TypedDict):
    """What to delete."""

    path: WorkspacePath
    """Where it is."""
    recursive: NotRequired[bool]
    """Whether to delete everything in a folder too. The server's default is false."""


class WorkspaceImportRequest(TypedDict):
    """An object to import."""

    path: WorkspacePath
    """Where it is to be; of an archive, the folder that is made of it."""
    format: NotRequired[WorkspaceImportFormat]
    """What the content is; `SOURCE` when left out."""
    language: NotRequired[WorkspaceLanguageRequest]
    """The language of a single notebook, needed with the format `SOURCE`; without it the content is an archive."""
    content: NotRequired[str]
    """The bytes as base64, at most 10 MB before that."""
    overwrite: NotRequired[bool]
    """Whether to replace an object that is there already. The server's default is false."""


class WorkspaceMkdirsRequest(TypedDict):
    """A folder to make."""

    path: WorkspacePath
    """Where it is to be."""
