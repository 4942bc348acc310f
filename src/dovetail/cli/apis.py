"""The APIs that the generic commands know, and how each is reached."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, cast

from dovetail.cli.exits import USAGE, CommandFailed

if TYPE_CHECKING:
    from dovetail.runtime._sync.client import Client


class IndexEntry(Protocol):
    """What the index of a generated package tells of an operation."""

    @property
    def function(self) -> str:
        """``module:function`` below ``operations``."""
        ...

    @property
    def method(self) -> str:
        """HTTP method."""
        ...

    @property
    def path(self) -> str:
        """Path template."""
        ...

    @property
    def summary(self) -> str:
        """What it does, in a line."""
        ...


class Connecting(Protocol):
    """What an API offers to the generic commands."""

    def add_options(self, parser: argparse.ArgumentParser, *, output: bool = True) -> None:
        """Declare whom to call and as whom."""
        ...

    def connect(self, arguments: argparse.Namespace) -> Client:
        """A client, as the options say."""
        ...

    def known_arguments(self, client: Client) -> Mapping[str, object]:
        """Arguments of operations that follow from the connection, such as the tenant."""
        ...


class Api(NamedTuple):
    """An API.

    Attributes:
        package: Its generated package.
        connecting: The module that is a `Connecting`.
    """

    package: str
    connecting: str


APIS: Final[dict[str, Api]] = {
    "spark": Api("dovetail_api.spark", "dovetail.spark.commands.connection"),
    "hybrid": Api("dovetail_api.hybrid", "dovetail.hybrid.commands.connection"),
    "databricks": Api("dovetail_api.databricks", "dovetail.databricks.commands.connection"),
    "sds": Api("dovetail_api.sds", "dovetail.sds.commands.connection"),
    "panoply": Api("dovetail_api.panoply", "dovetail.panoply.commands.connection"),
}


def index_of(api: str) -> Mapping[str, IndexEntry]:
    """All operations of an API by their ids."""
    index = import_module(f"{APIS[api].package}.index")
    return cast("Mapping[str, IndexEntry]", index.OPERATIONS)


def connecting_of(api: str) -> Connecting:
    """How an API is reached."""
    return cast("Connecting", import_module(APIS[api].connecting))


def function_of(api: str, operation: str) -> Any:
    """The generated function of an operation.

    Raises:
        CommandFailed: There is no such operation.
    """
    index = index_of(api)
    if operation not in index:
        from difflib import get_close_matches

        close = get_close_matches(operation, index, 1)
        remedy = f"Did you mean {close[0]!r}?" if close else f"See: dovetail call {api} --list"
        raise CommandFailed(f"{operation!r} is no operation of {api}.", remedy, USAGE)
    module, _, name = index[operation].function.partition(":")
    return getattr(import_module(f"{APIS[api].package}.operations.{module}"), name)
