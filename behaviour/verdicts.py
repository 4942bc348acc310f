"""What a row is, and what can be said of how a package did in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from behaviour.stage import Stage

Mark = Literal["right", "wrong", "n/a", "broken"]


@dataclass(frozen=True)
class Verdict:
    """How a package did.

    Attributes:
        mark: ``n/a`` where its API has no such thing, ``broken`` where the driver did not come through.
        words: What it did, in few of them.
    """

    mark: Mark
    words: str


@dataclass(frozen=True)
class Row:
    """One thing that happens to every client sooner or later.

    Attributes:
        name: For ``--only``.
        title: What happens.
        right: What a client must do then, and why.
        play: Has it happen, and judges what the server recorded and what the caller got.
        alone: Whether it needs a process that has done nothing yet.
    """

    name: str
    title: str
    right: str
    play: Callable[[Stage], Verdict]
    alone: bool = False


def right(words: str) -> Verdict:
    """As it must be."""
    return Verdict("right", words)


def wrong(words: str) -> Verdict:
    """Not as it must be."""
    return Verdict("wrong", words)


def not_applicable(words: str) -> Verdict:
    """There is no such thing here."""
    return Verdict("n/a", words)


def judged(good: bool, words: str) -> Verdict:
    """Right or wrong, with the same words."""
    return right(words) if good else wrong(words)
