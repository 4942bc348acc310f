# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of command_execution."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType, field

from dovetail.runtime.model import RequestModel

CommandLanguage: TypeAlias = Literal["python", "r", "scala", "sql"]
"""The language of a command."""


class CommandRequest(RequestModel, kw_only=True, gc=False):
    """A command to run."""

    cluster_id: Annotated[str, Meta(min_length=1)] = field(name="clusterId")
    """The cluster's id."""
    context_id: Annotated[str, Meta(min_length=1)] = field(name="contextId")
    """The context's id."""
    language: CommandLanguage | UnsetType = UNSET
    """The language; that of the context when left out."""
    command: str
    """The code to run."""


class CommandTarget(RequestModel, kw_only=True, gc=False):
    """A command of a context."""

    cluster_id: Annotated[str, Meta(min_length=1)] = field(name="clusterId")
    """The cluster's id."""
    context_id: Annotated[str, Meta(min_length=1)] = field(name="contextId")
    """The context's id."""
    command_id: Annotated[str, Meta(min_length=1)] = field(name="commandId")
    """The command's id."""


class ContextCreateRequest(RequestModel, kw_only=True, gc=False):
    """A context to open."""

    cluster_id: Annotated[str, Meta(min_length=1)] = field(name="clusterId")
    """The cluster's id."""
    language: CommandLanguage | UnsetType = UNSET
    """The language of its commands."""


class ContextReference(RequestModel, kw_only=True, gc=False):
    """A context of a cluster."""

    cluster_id: Annotated[str, Meta(min_length=1)] = field(name="clusterId")
    """The cluster's id."""
    context_id: Annotated[str, Meta(min_length=1)] = field(name="contextId")
    """The context's id."""
