# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of command_execution."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model

CommandResultType: TypeAlias = Literal["error", "image", "images", "table", "text"] | str
"""What kind of result a command has."""


CommandStatus: TypeAlias = Literal["Cancelled", "Cancelling", "Error", "Finished", "Queued", "Running"] | str
"""How far a command is."""


ContextStatus: TypeAlias = Literal["Error", "Pending", "Running"] | str
"""How a context is."""


class CommandAnswer(Model, kw_only=True, gc=False):
    """A command."""

    id: str | UnsetType = UNSET
    """The command's id."""
    results: CommandResults | UnsetType = UNSET
    """What came of it; left out, or null, until it is done."""
    status: CommandStatus | UnsetType = UNSET
    """How far it is."""


class CommandError(Model, kw_only=True, gc=False):
    """What went wrong, as the old API of commands says it."""

    error: str | UnsetType = UNSET
    """What went wrong, for people."""


class CommandReference(Model, kw_only=True, gc=False):
    """A context or a command by its id."""

    id: str | UnsetType = UNSET
    """The id."""


class CommandResults(Model, kw_only=True, gc=False):
    """What came of a command; which fields are there depends on `resultType`."""

    cause: str | UnsetType = UNSET
    """Why it failed, with the trace."""
    data: Any | UnsetType = UNSET
    """The text, or the rows of a table as lists."""
    file_name: str | UnsetType = field(name="fileName", default=UNSET)
    """The image, as a data URL."""
    file_names: list[str] | UnsetType = field(name="fileNames", default=UNSET)
    """The images, as data URLs."""
    is_json_schema: bool | UnsetType = field(name="isJsonSchema", default=UNSET)
    """Whether `schema` holds types of JSON."""
    pos: int | UnsetType = UNSET
    """Where the result begins."""
    result_type: CommandResultType | UnsetType = field(name="resultType", default=UNSET)
    """What kind of result it is."""
    schema: list[dict[str, Any]] | UnsetType = UNSET
    """The columns of a table."""
    summary: str | UnsetType = UNSET
    """Why it failed, in short."""
    truncated: bool | UnsetType = UNSET
    """Whether rows were left out."""


class ContextAnswer(Model, kw_only=True, gc=False):
    """A context."""

    id: str | UnsetType = UNSET
    """The context's id."""
    status: ContextStatus | UnsetType = UNSET
    """Whether it can take commands."""
