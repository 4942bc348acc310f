"""Operations that only start something: where to look until it is done, as data on an operation."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from random import random
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypeVar

import msgspec

from dovetail.runtime.errors import DecodeError, InvalidInput
from dovetail.runtime.paging import sent
from dovetail.runtime.pointer import resolve

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.runtime.operation import Operation

F = TypeVar("F")
_LONGEST_PAUSE: Final = 10

Outcome = Literal["running", "done", "failed"]


class LongRunning(msgspec.Struct, Generic[F], frozen=True):
    """How to follow what a starting operation set in motion.

    Attributes:
        operation: Gives the operation to poll.
        parameters: Name of each parameter of that operation → JSON pointer into the starting answer, or a place in the
            starting request (``body:/id``); path parameters of the same name are carried over from the starting call.
        status: JSON pointer to the status word in the polled answer.
        done: Status words of success; None among them stands for a status that is null or absent.
        failed: Status words of failure.
        progress: JSON pointer to a number from 0 to 100; empty when there is none. With one, done means 100 and a
            word of success, and 100 without such a word means failed.
        error: JSON pointer to the text that says what failed; empty when there is none.
        end: JSON pointer to another word that says whether it is over; empty when there is none. With one, done means
            over and a word of success, and over without such a word means failed.
        end_words: The words there that mean that it is over.
    """

    operation: Callable[[], Operation[F]]
    parameters: Mapping[str, str]
    status: str
    done: tuple[str | None, ...]
    failed: tuple[str, ...] = ()
    progress: str = ""
    error: str = ""
    end: str = ""
    end_words: tuple[str, ...] = ()

    def poll_call(self, started: Call[Any], answer: object) -> Call[F]:
        """The call that looks at what ``started`` set in motion, given its answer.

        Raises:
            DecodeError: The answer does not name what it started.
        """
        operation = self.operation()
        known = started.path_arguments()
        arguments: dict[str, object] = {
            parameter.name: known[parameter.name] for parameter in operation.parameters if parameter.name in known
        }
        return operation.call(arguments | self.names(started, answer))

    def names(self, started: Call[Any], answer: object) -> dict[str, object]:
        """What the starting answer, or the request, calls what was started: arguments of the polled operation.

        Raises:
            DecodeError: The answer does not name what it started.
        """
        names: dict[str, object] = {}
        for name, pointer in self.parameters.items():
            names[name] = resolve(answer, pointer) if pointer.startswith("/") else sent(started, pointer)
            if names[name] is None and pointer.startswith("/"):
                raise DecodeError(
                    f"{started.operation.id}: the answer has nothing at {pointer}: what it started is unknown.",
                    path=pointer,
                )
        return names

    def outcome(self, polled: object) -> Outcome:
        """Whether a polled answer means running, done or failed."""
        status = resolve(polled, self.status)
        if self.end:
            if resolve(polled, self.end) not in self.end_words:
                return "running"
            return "done" if status in self.done else "failed"
        if status in self.failed:
            return "failed"
        if not self.progress:
            return "done" if status in self.done else "running"
        progress = resolve(polled, self.progress)
        if not isinstance(progress, int | float) or progress < 100:
            return "running"
        # Complete without a word of success: the words for failure are not all known, and it will not change any more.
        return "done" if status in self.done else "failed"


def pause(looks: int, interval: float) -> float:
    """Seconds until the next look: an interval for each one there was, ten at most, and up to one more by chance."""
    return (min(looks, _LONGEST_PAUSE) + random()) * interval  # noqa: S311 - spreads clients out, guards nothing


def check_seconds(name: str, value: object) -> None:
    """Refuse a span of time that waiting cannot be measured in.

    Raises:
        InvalidInput: It is not a positive, finite number.
    """
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < math.inf:
        raise InvalidInput(f"{name}: {value!r} is not a positive, finite number of seconds.", value=value, at=name)
