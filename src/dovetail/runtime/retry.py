"""When to try again: pure decisions, no clock and no I/O."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import msgspec

from dovetail.runtime.errors import InvalidInput

if TYPE_CHECKING:
    from dovetail.runtime.operation import Operation

_REFUSED_UNPROCESSED: Final = frozenset({425, 429})
_PASSING: Final = frozenset({408, 425, 429})
_FINAL_SERVER_ERRORS: Final = frozenset({501, 505, 511})


class RetryPolicy(msgspec.Struct, frozen=True):
    """How often and how long to wait before trying again.

    Attributes:
        retries: Most attempts after the first; 0 turns retries off.
        base: Seconds that the first wait is at most; each further one doubles it.
        longest: Seconds that any wait is at most, unless the server asks for more with ``Retry-After``.
        lost: Most attempts after those that had no answer at all; as many as any by default.
    """

    retries: int = 2
    base: float = 0.5
    longest: float = 8.0
    lost: int | None = None

    def __post_init__(self) -> None:
        """Refuse a policy that could not be followed.

        Raises:
            InvalidInput: A number is negative or not finite.
        """
        for name in self.__struct_fields__:
            value: float | None = getattr(self, name)
            if value is None and name == "lost":
                continue
            if value is None or not 0 <= value < math.inf:
                raise InvalidInput(
                    f"retry.{name}: {value!r} is not a usable number.",
                    value=value,
                    at=f"retry.{name}",
                    remedy="Give 0 or more.",
                )

    def wait(self, attempt: int, asked: float | None = None) -> float:
        """Seconds to wait after attempt number ``attempt`` (from 1): full jitter, or what the server asked for.

        A server that asks again and again to be tried at once gets the usual waits.
        """
        if asked is not None and (attempt == 1 or asked >= self.base):
            return asked
        import random

        usual = random.uniform(0.0, min(self.longest, self.base * 2.0 ** min(attempt - 1, 60)))  # noqa: S311 - not a secret
        return max(usual, asked or 0.0)


def may_repeat(operation: Operation[Any]) -> bool:
    """Whether sending a call a second time does no harm although the first may have taken effect."""
    return operation.retry == "idempotent" or bool(operation.idempotency_header or operation.idempotency_field)


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
                import datetime

                moment = parsedate_to_datetime(text)
                # "-0000" says nothing about the zone; HTTP dates are in UTC.
                seconds = (moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)).timestamp() - now
            except (ValueError, OverflowError):
                continue
        # A moment in the past means at once.
        if math.isfinite(seconds):
            return max(0.0, seconds)
    return None
