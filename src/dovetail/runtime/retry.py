"""When to try again: pure decisions, no clock and no I/O."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import msgspec

if TYPE_CHECKING:
    from dovetail.runtime.call import Call

_REFUSED_UNPROCESSED: Final = frozenset({425, 429})
_PASSING: Final = frozenset({408, 425, 429})
_FINAL_SERVER_ERRORS: Final = frozenset({501, 505, 511})


class RetryPolicy(msgspec.Struct, frozen=True):
    """How often and how long to wait before trying again.

    Attributes:
        retries: Most attempts after the first; 0 turns retries off.
        base: Seconds that the first wait is at most; each further one doubles it.
        longest: Seconds that any wait is at most, unless the server asks for more with ``Retry-After``.
    """

    retries: int = 2
    base: float = 0.5
    longest: float = 8.0

    def wait(self, attempt: int, asked: float | None = None) -> float:
        """Seconds to wait after attempt number ``attempt`` (from 1): full jitter, or what the server asked for."""
        if asked is not None:
            return asked
        import random

        return random.uniform(0.0, min(self.longest, self.base * 2 ** (attempt - 1)))  # noqa: S311 - not a secret


def may_repeat(call: Call[Any]) -> bool:
    """Whether sending the call a second time does no harm although the first may have taken effect."""
    operation = call.operation
    return operation.retry == "idempotent" or bool(operation.idempotency_header)


def is_passing_failure(sent: bool, repeatable: bool) -> bool:
    """Whether an exchange that gave no answer may be tried again."""
    return not sent or repeatable


def is_passing_status(status: int, repeatable: bool) -> bool:
    """Whether an answer with this status may be tried again.

    425 and 429 say that the server did not process the request, so any call may be repeated; 408 and 5xx do not.
    """
    if status in _REFUSED_UNPROCESSED:
        return True
    return repeatable and (status in _PASSING or (status >= 500 and status not in _FINAL_SERVER_ERRORS))


def asked_wait(headers: Mapping[str, str], names: tuple[str, ...], now: float) -> float | None:
    """The seconds a server asks to wait, from ``Retry-After`` and its relatives; None when it does not say.

    Args:
        headers: Headers of the answer.
        names: Header names to look at, the first usable one wins.
        now: The current time, seconds since the epoch.
    """
    for name in names:
        text = headers.get(name, "").strip()
        if not text:
            continue
        try:
            seconds = float(text)
        except ValueError:
            from email.utils import parsedate_to_datetime

            try:
                seconds = parsedate_to_datetime(text).timestamp() - now
            except ValueError:
                continue
        # NaN and infinity are no answer; a moment in the past means at once.
        if seconds == seconds and seconds != float("inf"):
            return max(0.0, seconds)
    return None
