"""The rules that data sources keep to."""

from __future__ import annotations

from typing import Final, NamedTuple


class Broken(NamedTuple):
    """A rule that a source breaks.

    Attributes:
        rule: Its name; `RULES` has them all.
        place: Where: ``read() #3``, ``the state after read() #2``.
        message: What was found there, and what to do.
    """

    rule: str
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.place}: {self.message}"


RULES: Final[dict[str, str]] = {
    "build": "The class can be called with the source and options.",
    "state-taken": "A saved state is taken out of the source, so that it is not saved with it.",
    "read-returns": "read() returns rows in one of the forms that there are, or None at the end.",
    "end-reached": "read() returns None at last.",
    "no-failure": "read() does not fail more often in a row than it is called again.",
    "progress": "Every read() that returns rows tells its progress.",
    "state-is-kept": "A state is a dict that JSON can hold.",
    "state-id-unique": "Every state has an id of its own.",
    "rows-carry-state": "The rows of a batch carry the id of the state that is reported with it, and no other.",
    "state-has-rows": "No state is reported with an empty batch.",
    "records-are-json": "Rows hold only values that can be written as JSON.",
    "change-is-dict": "source-change comes with a dict of the changed parameters.",
    "resume": "From any saved state on, no row is left out.",
    "retry": "A read() that failed is made again without leaving a row out.",
    "close": "close() may be called twice.",
    "no-secrets": "No secret is logged, printed, or told in progress and errors.",
}
"""The rules, by name."""
