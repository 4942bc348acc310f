"""How a writer works: the options of `SDK`, checked."""

from __future__ import annotations

import math
import os
from typing import Final, Literal, get_args

import msgspec

from dovetail.panoply.constants import FLUSH_TIMEOUT, MESSAGE_BYTES, MOST_MESSAGE_BYTES
from dovetail.panoply.writer.intake import WhenFull
from dovetail.runtime.errors import InvalidInput

Fsync = Literal["interval", "always", "never"]
"""When the spool asks the disk to keep what was written: within a second, before ``write()`` returns, or never."""

_MEMORY_RECORDS: Final = 500_000
_MEMORY_BYTES: Final = 64 * 1024 * 1024
_SPOOL_BYTES: Final = 1024 * 1024 * 1024
_DELIVERY_TIMEOUT: Final = 600.0


class WriterOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Options of `SDK`, which documents them; what was left out has its default here.

    Raises:
        InvalidInput: A value that makes no sense.
    """

    max_records: float
    max_bytes: float
    when_full: WhenFull
    block_timeout: float | None
    linger: float
    message_bytes: int
    in_flight: int
    ordered: bool
    delivery_timeout: float
    request_timeout: float
    longest_pause: float
    dead_letters: str | os.PathLike[str] | None
    spool: str | os.PathLike[str] | None
    fsync: Fsync
    exit_timeout: float
    handle_sigterm: bool

    def __post_init__(self) -> None:
        _choice("when_full", self.when_full, get_args(WhenFull))
        _choice("fsync", self.fsync, get_args(Fsync))
        _number("max_records", self.max_records, least=1)
        _number("max_bytes", self.max_bytes, least=1)
        _number("message_bytes", self.message_bytes, least=1_024, most=MOST_MESSAGE_BYTES)
        _number("in_flight", self.in_flight, least=1, most=256)
        _number("linger", self.linger, most=86_400)
        _number("request_timeout", self.request_timeout, above=0, most=86_400)
        _number("delivery_timeout", self.delivery_timeout)
        _number("longest_pause", self.longest_pause, above=0, most=86_400)
        _number("exit_timeout", self.exit_timeout, most=86_400)
        if self.block_timeout is not None:
            _number("block_timeout", self.block_timeout)


def writer_options(
    *,
    max_records: int | None = None,
    max_bytes: int | None = None,
    when_full: WhenFull = "block",
    block_timeout: float | None = None,
    linger: float = FLUSH_TIMEOUT,
    message_bytes: int = MESSAGE_BYTES,
    in_flight: int = 4,
    ordered: bool = False,
    delivery_timeout: float | None = None,
    request_timeout: float = 30.0,
    longest_pause: float = 20.0,
    dead_letters: str | os.PathLike[str] | None = None,
    spool: str | os.PathLike[str] | None = None,
    fsync: Fsync = "interval",
    exit_timeout: float = 10.0,
    handle_sigterm: bool = True,
) -> WriterOptions:
    """Options with their defaults, of which some are others with a spool.

    Raises:
        InvalidInput: A value that makes no sense.
    """
    if delivery_timeout is None:
        delivery_timeout = _DELIVERY_TIMEOUT if spool is None else math.inf
    return WriterOptions(
        max_records=max_records if max_records is not None else _MEMORY_RECORDS if spool is None else math.inf,
        max_bytes=max_bytes if max_bytes is not None else _MEMORY_BYTES if spool is None else _SPOOL_BYTES,
        when_full=when_full,
        block_timeout=block_timeout,
        linger=linger,
        message_bytes=message_bytes,
        in_flight=in_flight,
        ordered=ordered,
        delivery_timeout=delivery_timeout,
        request_timeout=request_timeout,
        longest_pause=longest_pause,
        dead_letters=dead_letters,
        spool=spool,
        fsync=fsync,
        exit_timeout=exit_timeout,
        handle_sigterm=handle_sigterm,
    )


def _choice(name: str, value: object, choices: tuple[str, ...]) -> None:
    if value not in choices:
        raise InvalidInput(
            f"{name}: {value!r} is not known.", value=value, at=name, remedy=f"Give one of {', '.join(choices)}."
        )


def _number(name: str, value: object, *, least: float = 0, above: float | None = None, most: float = math.inf) -> None:
    usable = isinstance(value, (int, float)) and not isinstance(value, bool) and least <= value <= most
    if not usable or (above is not None and not value > above):  # type: ignore[operator]
        beginning = f"more than {above:g}" if above is not None else f"{least:,} or more"
        end = "" if most == math.inf else f", {most:,} at most"
        raise InvalidInput(f"{name}: {value!r} is not usable.", value=value, at=name, remedy=f"Give {beginning}{end}.")
