"""Which source the commands mean, and what it is to know: options shared by them."""

from __future__ import annotations

import argparse
import copy
import sys
from collections.abc import Generator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

from dovetail.cli.exits import NO_ANSWER, NOT_FOUND, USAGE
from dovetail.cli.inputs import pair_of, typed
from dovetail.panoply.namespace import panoply_alias
from dovetail.panoply.runner.documents import read_document, write_document
from dovetail.panoply.runner.failures import DeliveryFailed, RunFailed, SourceModuleError
from dovetail.panoply.runner.loading import SourceModule, load_module


def add_module(parser: argparse.ArgumentParser) -> None:
    """Declare which source."""
    parser.add_argument("module", metavar="MODULE", help="a module's name (panoply.NAME), or the path of its file")
    parser.set_defaults(own_status=own_status)


def add_parameters(parser: argparse.ArgumentParser) -> None:
    """Declare what the source is to know."""
    parser.add_argument("--config", metavar="FILE", type=Path, help="its parameters: JSON, YAML or TOML")
    parser.add_argument(
        "--set", metavar="NAME=VALUE", action="append", default=[], help="one parameter, before those of the file"
    )
    parser.add_argument("--options", metavar="FILE", type=Path, help="hints for this run, and secrets not to be kept")


@contextmanager
def loaded(arguments: argparse.Namespace) -> Generator[SourceModule]:
    """The source, with ``panoply`` meaning Dovetail's, and with what it prints on standard error."""
    with redirect_stdout(sys.stderr), panoply_alias(warn=False):
        yield load_module(arguments.module)


def parameters_of(arguments: argparse.Namespace) -> dict[str, Any]:
    """The parameters that the options give."""
    given: dict[str, Any] = {} if arguments.config is None else read_document(arguments.config, "config")
    for text in arguments.set:
        name, value = pair_of(text, "--set")
        given[name] = typed(value)
    return given


def options_of(arguments: argparse.Namespace) -> dict[str, Any]:
    """The hints that the options give."""
    return {} if arguments.options is None else read_document(arguments.options, "options")


class ConfigFile:
    """Keeps what a source changes of its parameters; what the command line gives is not kept.

    Args:
        path: The file.
        given: The parameters that the run began with.
    """

    def __init__(self, path: Path, given: dict[str, Any]) -> None:
        self._path = path
        self._given = copy.deepcopy(given)

    def save(self, source: dict[str, Any]) -> None:
        """Put what is not as it was into the file."""
        changed = {
            name: value for name, value in source.items() if name not in self._given or self._given[name] != value
        }
        # Read again: another run may have changed something else meanwhile.
        write_document(self._path, {**read_document(self._path, "config"), **changed}, "config")
        # From here on against what was saved: a value may become again what it was at first.
        self._given = copy.deepcopy(source)


def own_status(error: BaseException) -> int | None:
    """Exit statuses of what only these commands meet."""
    if isinstance(error, SourceModuleError) and error.missing:
        return NOT_FOUND
    if isinstance(error, DeliveryFailed):  # a destination that cannot be opened; of a run it is a RunFailed
        return USAGE
    if isinstance(error, RunFailed) and error.phase == "deliver" and not error.error_type:
        return NO_ANSWER
    return None
