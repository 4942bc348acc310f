"""The options of `SDK` by name, for those who hand them on."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from dovetail.panoply.options import Fsync
    from dovetail.panoply.writer.encoding import EncodeHook
    from dovetail.panoply.writer.intake import WhenFull
    from dovetail.panoply.writer.reports import Dropped
    from dovetail.panoply.writer.transport import Transport
    from dovetail.runtime.auth import Auth


class SdkOptions(TypedDict, total=False):
    """Options of `SDK`, which documents them.

    Example:
        >>> options: SdkOptions = {"max_records": 10_000, "when_full": "raise"}
        >>> with panoply.SDK("acme/4f9k2p7q1x8m3z6c", secret, **options) as own:
        ...     own.stats.written
        0
    """

    qurl: str | None
    max_records: int | None
    max_bytes: int | None
    when_full: WhenFull
    block_timeout: float | None
    linger: float
    message_bytes: int
    in_flight: int
    ordered: bool
    delivery_timeout: float | None
    request_timeout: float
    longest_pause: float
    on_drop: Callable[[Dropped], object] | None
    dead_letters: str | os.PathLike[str] | None
    spool: str | os.PathLike[str] | None
    fsync: Fsync
    default: EncodeHook | None
    exit_timeout: float
    handle_sigterm: bool
    auth: Auth | None
    transport: Transport | None
