"""How a client logs.

``logger=True`` (the default) leaves it to the application: what it set up for the standard logger ``dovetail`` is
shown, and nothing otherwise. ``logger=False`` is silent. Options print to standard error, through a logger of the
client's own. No process-wide logger is ever changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from dovetail.spark.constants import DEFAULT_LOGGER_CONTEXT, DEFAULT_LOGGER_DATEFMT, DEFAULT_LOGGER_FORMAT
from dovetail.spark.errors import SparkInputError

if TYPE_CHECKING:
    import logging

_DEBUG = 10


class LoggerOptions(msgspec.Struct, frozen=True):
    """How log lines look.

    Attributes:
        context: Name at the beginning of each line.
        disabled: Whether to be silent.
        level: The lowest level shown, as in the standard library; DEBUG by default.
        datefmt: Format of the date, as of ``time.strftime``.
        colorful: Whether to colour the level on a terminal.
        timestamp: Whether to show the date.
    """

    context: str = DEFAULT_LOGGER_CONTEXT
    disabled: bool = False
    level: int = _DEBUG
    datefmt: str = DEFAULT_LOGGER_DATEFMT
    colorful: bool = True
    timestamp: bool = True

    def __post_init__(self) -> None:
        """Refuse what is no option.

        Raises:
            SparkInputError: A value is of the wrong kind.
        """
        for name, kind in (
            ("context", str),
            ("disabled", bool),
            ("level", int),
            ("datefmt", str),
            ("colorful", bool),
            ("timestamp", bool),
        ):
            value: object = getattr(self, name)
            if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
                raise SparkInputError(
                    f"logger: {name}: {value!r} is {type(value).__name__}, not {kind.__name__}.", value=value, at=name
                )

    @staticmethod
    def when(options: bool | Mapping[str, object] | LoggerOptions) -> LoggerOptions:
        """The options behind what a client's ``logger`` argument may be.

        Raises:
            SparkInputError: A key or a value of the mapping is no option.
        """
        if isinstance(options, LoggerOptions):
            return options
        if isinstance(options, bool):
            return LoggerOptions(disabled=not options)
        _check_mapping(options)
        unknown = [key for key in options if key not in LoggerOptions.__struct_fields__]
        if unknown:
            raise SparkInputError(
                f"logger: {unknown[0]!r} is no option.",
                value=unknown[0],
                at="logger",
                remedy=f"Use {', '.join(LoggerOptions.__struct_fields__)}.",
            )
        given: dict[str, Any] = dict(options)
        return LoggerOptions(**given)

    def logger(self) -> logging.Logger:
        """A logger that prints by these options and is known to nobody else."""
        return get_logger(self.context, self.disabled, self.level, self.datefmt, self.colorful, self.timestamp)


def _check_mapping(options: object) -> None:
    if not isinstance(options, Mapping):
        raise SparkInputError(
            f"logger: {options!r} is no option.",
            value=options,
            at="logger",
            remedy="Give True, False, LoggerOptions(…) or a mapping of them.",
        )


def get_logger(
    context: str = DEFAULT_LOGGER_CONTEXT,
    disabled: bool = False,
    level: int = _DEBUG,
    datefmt: str = DEFAULT_LOGGER_DATEFMT,
    colorful: bool = True,
    timestamp: bool = True,
) -> logging.Logger:
    """A logger that prints to standard error; it is not registered, so it changes no other logger.

    Args:
        context: Name at the beginning of each line.
        disabled: Whether to be silent.
        level: The lowest level shown.
        datefmt: Format of the date.
        colorful: Whether to colour the level on a terminal.
        timestamp: Whether to show the date.
    """
    import logging
    import sys

    line = DEFAULT_LOGGER_FORMAT if timestamp else DEFAULT_LOGGER_FORMAT.replace(" %(asctime)s", "")
    if colorful and sys.stderr.isatty():
        line = line.replace("%(levelname)s", "\x1b[36m%(levelname)s\x1b[0m")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter(line, datefmt))
    logger = logging.Logger(context, level)
    logger.addHandler(handler)
    logger.disabled = disabled
    return logger
