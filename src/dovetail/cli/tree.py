"""The tree of commands: known by name, loaded only when the command line names them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, NamedTuple

from dovetail.cli.exits import CommandFailed


class Entry(NamedTuple):
    """A command that is known but not loaded.

    Its module offers ``configure(parser)``, which declares arguments and options, and ``run(arguments)``, which does it
    and returns the exit status, unless ``configure`` declares commands of its own; or it offers ``COMMANDS``, more
    entries one level below.

    Attributes:
        module: The module.
        summary: One line for the list of commands.
        extra: The extra of the distribution that brings what the module needs; empty for none.
        aliases: Other names.
        own_help: Whether the module deals with ``--help`` itself.
        runs_program: Whether the words behind ``--`` are another program, to be found in ``arguments.behind``.
        default: The command of the module that is meant when none is named.
    """

    module: str
    summary: str
    extra: str = ""
    aliases: tuple[str, ...] = ()
    own_help: bool = False
    runs_program: bool = False
    default: str = ""


def add_commands(parser: argparse.ArgumentParser, commands: Mapping[str, Entry], words: list[str]) -> None:
    """Declare commands; those that the words name are loaded, with all that is below them.

    Args:
        parser: The command above.
        commands: Name → command.
        words: The command line; a command that is meant but not named is put into it. An option's value that happens to
            be a command's name loads one module more.
    """
    choices = parser.add_subparsers(title="commands", metavar="COMMAND")
    parser.set_defaults(run=shows_help(parser))
    for name, entry in commands.items():
        child = choices.add_parser(
            name,
            help=entry.summary,
            description=f"{entry.summary[:1].upper()}{entry.summary[1:]}.",
            aliases=entry.aliases,
            add_help=not entry.own_help,
        )
        if not {name, *entry.aliases}.intersection(words):
            continue
        module = load(name, entry)
        if hasattr(module, "COMMANDS"):
            add_commands(child, module.COMMANDS, words)
        else:
            if hasattr(module, "run"):
                child.set_defaults(run=module.run)
            module.configure(child)
            if entry.default:
                _name_default(child, entry.default, words, words.index(name) + 1)


def _name_default(child: argparse.ArgumentParser, default: str, words: list[str], at: int) -> None:
    known = {name for action in child._actions for name in action.choices or ()}  # pyright: ignore[reportPrivateUsage]
    if at >= len(words) or words[at] not in {*known, "-h", "--help"}:
        words.insert(at, default)


def add_actions(
    parser: argparse.ArgumentParser,
) -> Callable[..., argparse.ArgumentParser]:
    """Declare the commands of one module: gives a function that adds one.

    Args:
        parser: The parser that ``configure`` was given.

    Returns:
        ``add(name, run, summary, *aliases)``, which gives the parser of that command.
    """
    choices = parser.add_subparsers(title="commands", metavar="COMMAND")
    parser.set_defaults(run=shows_help(parser))

    def add(
        name: str, run: Callable[[argparse.Namespace], int], summary: str, *aliases: str
    ) -> argparse.ArgumentParser:
        child = choices.add_parser(
            name,
            help=summary,
            description=f"{summary[:1].upper()}{summary[1:]}.",
            aliases=aliases,
        )
        child.set_defaults(run=run)
        return child

    return add


def shows_help(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """What a command does that names nothing to do: show its help, as wrong usage."""

    def show(arguments: argparse.Namespace) -> int:
        parser.print_help()
        return 2

    return show


def load(name: str, entry: Entry) -> Any:
    """The module of a command.

    Raises:
        CommandFailed: What it needs is not installed.
    """
    try:
        return import_module(entry.module)
    except ModuleNotFoundError as error:
        if not entry.extra or (error.name or "").startswith("dovetail"):
            raise
        raise missing_library(f"dovetail {name}", error.name or "", entry.extra) from None


def missing_library(what: str, library: str, extra: str) -> CommandFailed:
    """The error that tells which extra to install."""
    return CommandFailed(f"{what} needs {library}; install it with: pip install 'dovetail[{extra}]'")
