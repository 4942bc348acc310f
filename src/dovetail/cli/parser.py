"""The argument parser of all commands: no abbreviations, no secrets in complaints."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any, Final, NoReturn

from dovetail.cli.exits import WrongUsage

_UNKNOWN: Final = "unrecognized arguments: "


class Parser(argparse.ArgumentParser):
    """An argument parser; see `argparse.ArgumentParser` for its arguments."""

    def __init__(self, **options: Any) -> None:
        # A script's --tok must not mean something else the day there is another option.
        options.setdefault("allow_abbrev", False)
        options.setdefault("formatter_class", _Formatter)
        super().__init__(**options)

    def error(self, message: str) -> NoReturn:
        """Complain; behind a misspelt option there may be a secret, which it does not repeat.

        Raises:
            WrongUsage: Always.
        """
        if message.startswith(_UNKNOWN):
            words = message.removeprefix(_UNKNOWN).split()
            options = [word.partition("=")[0] for word in words if word.startswith("-")]
            message = f"there is no option {' '.join(options)}" if options else "there are too many arguments"
        raise WrongUsage(message, f"{self.format_usage()}{self.prog}: error: {message}\n")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str, **options: Any) -> None:
        super().__init__(prog, **{"max_help_position": 32, **options})

    def _format_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None
    ) -> str:
        """What must be given, on a line or two; all options would fill a screen before the complaint comes."""
        given = list(actions)
        needed = [action for action in given if action.required or not action.option_strings]
        if usage is not None or len(needed) == len(given):
            return super()._format_usage(usage, given, groups, prefix)
        return super()._format_usage(None, needed, (), prefix).rstrip("\n") + " [OPTION …]\n\n"
