"""What a server answers that its contract does not know: how it is looked for, counted and told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, Literal

import msgspec

from dovetail.runtime.engines import forks

if TYPE_CHECKING:
    from dovetail.runtime.drift_options import Drift
    from dovetail.runtime.drift_search import Found, Search
    from dovetail.runtime.operation import Operation

Kind = Literal["field", "word", "member", "status"]

_MOST_ENTRIES: Final = 1_000
_SMALL: Final = 8 * 1024
_ALL_OF: Final = 8
"""So many large answers of an operation are looked at one by one, and so many strange ones; then only each of these."""


class DriftEntry(msgspec.Struct, frozen=True, kw_only=True):
    """Something that answers hold and the contract does not.

    Attributes:
        kind: ``field`` (an unknown member of an object), ``word`` (a value that an enumeration does not list),
            ``member`` (an object that is none of a union's) or ``status`` (one that the operation does not declare).
        operation: Id of the operation.
        status: HTTP status of the answers.
        pointer: JSON pointer into the answer; ``*`` stands for any item of a list and any key of a map.
        word: The unknown word, where the client keeps words; otherwise empty.
        count: How often it was seen.
        answers: In how many answers.
        first: When it was seen first.
        last: When it was seen last.
    """

    kind: Kind
    operation: str
    status: int
    pointer: str
    word: str
    count: int
    answers: int
    first: datetime
    last: datetime

    def __str__(self) -> str:
        place = f"{self.operation} {self.status} {self.pointer}".rstrip()
        return f"{self.kind} {place}{f' {self.word!r}' if self.word else ''}: {self.count} in {self.answers} answers"


class DriftReport(msgspec.Struct, frozen=True, kw_only=True):
    """What a client has seen so far; true when there is anything.

    Attributes:
        entries: What was found, by operation, status and place.
        answers: Answers of operations of the contract.
        checked: Those among them that were looked at.
        unexplained: Those among them in which there is something more, of which it was not looked up where.
        dropped: Findings for which there was no room: a report holds 1,000 entries.
    """

    entries: tuple[DriftEntry, ...] = ()
    answers: int = 0
    checked: int = 0
    unexplained: int = 0
    dropped: int = 0

    def __bool__(self) -> bool:
        return bool(self.entries or self.unexplained or self.dropped)

    def __iter__(self) -> Iterator[DriftEntry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __str__(self) -> str:
        told = [f"{self.checked} of {self.answers} answers looked at", *map(str, self.entries)]
        more = ((self.unexplained, "answers with more"), (self.dropped, "findings without room"))
        return "\n".join([*told, *(f"{number} {what}" for number, what in more if number)])


class _Tally:
    """One entry in the making."""

    __slots__ = ("answers", "count", "first", "last")

    def __init__(self) -> None:
        self.count = 0
        self.answers = 0
        self.first = self.last = datetime.now(UTC)


class _Watch:
    """What is remembered of one operation."""

    __slots__ = ("answers", "large", "searches", "strange")

    def __init__(self) -> None:
        self.answers = 0
        self.large = 0
        self.strange = 0
        self.searches: dict[Operation[Any], Search] = {}


class DriftLog:
    """What one client has seen; any number of threads may add to it. Pickled, it is empty.

    Args:
        options: What is looked for.
    """

    def __init__(self, options: Drift) -> None:
        self.options = options
        self._lock = threading.Lock()
        self._generation = forks.generation
        self._clear()

    def _clear(self) -> None:
        self._tallies: dict[tuple[Kind, str, int, str, str], _Tally] = {}
        self._watches: dict[Operation[Any], _Watch] = {}
        self._checked = 0
        self._unexplained = 0
        self._dropped = 0

    def saw_answer(
        self, operation: Operation[Any], read_as: Operation[Any], status: int, body: bytes, value: object
    ) -> None:
        """Look at an answer of success.

        Args:
            operation: What was called; only operations of a contract count.
            read_as: What the answer was read as, since that may depend on the status.
            status: The HTTP status.
            body: The answer as it came; empty when there is nothing to look at but the status.
            value: What it was decoded to.
        """
        if not operation.name:
            return
        with self._locked():
            watch = self._watch(operation)
            watch.answers += 1
            chosen = operation.answer in ("json", "events") and bool(body)
            if chosen and len(body) > _SMALL and not self.options.every:
                watch.large += 1
                chosen = _is_chosen(watch.large)
            self._checked += chosen
        if not operation.declares(status):
            self._add("status", operation, status, "", "", 1)
        if not chosen:
            return
        try:
            self._look(watch, operation, read_as, status, body, value)
        except Exception:  # what is odd about a type is no reason for a call to fail
            with self._locked():
                self._checked -= 1

    def _look(
        self,
        watch: _Watch,
        operation: Operation[Any],
        read_as: Operation[Any],
        status: int,
        body: bytes,
        value: object,
    ) -> None:
        search = watch.searches.get(read_as)
        if search is None:
            from dovetail.runtime.drift_search import Search

            search = watch.searches[read_as] = Search(read_as.returns)
        if search.is_clean(body, value):
            return
        with self._locked():
            watch.strange += 1
            chosen = self.options.every or _is_chosen(watch.strange)
            self._unexplained += not chosen
        if not chosen:
            return
        found: Found = search.findings(body, value)
        for (kind, pointer, word), count in found.items():
            self._add(kind, operation, status, pointer, word if self.options.words else "", count)

    def saw_error(self, operation: Operation[Any], status: int) -> None:
        """Note the status of an answer that is an error.

        Args:
            operation: What was called.
            status: The HTTP status.
        """
        if not operation.name:
            return
        with self._locked():
            self._watch(operation).answers += 1
        if not operation.declares(status):
            self._add("status", operation, status, "", "", 1)

    def report(self, *, reset: bool = False) -> DriftReport:
        """What was seen so far.

        Args:
            reset: Whether to begin anew.
        """
        with self._locked():
            entries = [
                DriftEntry(
                    kind=kind,
                    operation=operation,
                    status=status,
                    pointer=pointer,
                    word=word,
                    count=tally.count,
                    answers=tally.answers,
                    first=tally.first,
                    last=tally.last,
                )
                for (kind, operation, status, pointer, word), tally in self._tallies.items()
            ]
            report = DriftReport(
                entries=tuple(sorted(entries, key=lambda each: (each.operation, each.status, each.pointer, each.word))),
                answers=sum(watch.answers for watch in self._watches.values()),
                checked=self._checked,
                unexplained=self._unexplained,
                dropped=self._dropped,
            )
            if reset:
                self._clear()
        return report

    def _watch(self, operation: Operation[Any]) -> _Watch:
        watch = self._watches.get(operation)
        return self._watches.setdefault(operation, _Watch()) if watch is None else watch

    def _add(self, kind: Kind, operation: Operation[Any], status: int, pointer: str, word: str, count: int) -> None:
        key = (kind, operation.id, status, pointer, word)
        with self._locked():
            tally = self._tallies.get(key)
            if tally is None:
                if len(self._tallies) >= _MOST_ENTRIES:
                    self._dropped += count
                    return
                tally = self._tallies[key] = _Tally()
            tally.count += count
            tally.answers += 1
            tally.last = datetime.now(UTC)

    def _locked(self) -> threading.Lock:
        """The lock; beyond a fork whoever held it is not in this process."""
        if self._generation != forks.generation:
            with forks.lock:
                if self._generation != forks.generation:
                    self._lock = threading.Lock()
                    self._generation = forks.generation
        return self._lock

    def __reduce__(self) -> tuple[Any, ...]:
        return DriftLog, (self.options,)


def _is_chosen(number: int) -> bool:
    """Whether the answer of this number is looked at: the first few, then one in so many."""
    return number <= _ALL_OF or number % _ALL_OF == 0
