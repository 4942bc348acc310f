# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of command_execution, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

CommandLanguage: TypeAlias = Literal["python", "r", "scala", "sql"]
"""The language of a command."""


class CommandRequest(TypedDict):
    """A command to run."""

    clusterId: str
    """The cluster's id."""
    contextId: str
    """The context's id."""
    language: NotRequired[CommandLanguage]
    """The language; that of the context when left out."""
    command: str
    """The code to run."""


class CommandTarget(TypedDict):
    """A command of a context."""

    clusterId: str
    """The cluster's id."""
    contextId: str
    """The context's id."""
    commandId: str
    """The command's id."""


class ContextCreateRequest(TypedDict):
    """A context to open."""

    clusterId: str
    """The cluster's id."""
    language: NotRequired[CommandLanguage]
    """The language of its commands."""


class ContextReference(TypedDict):
    """A context of a cluster."""

    clusterId: str
    """The cluster's id."""
    contextId: str
    """The context's id."""
