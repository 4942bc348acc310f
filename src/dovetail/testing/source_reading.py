"""A source read as a runner reads it, with a note of every rule that it breaks."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Final, cast

from dovetail.panoply import BadBatch, RecordError
from dovetail.panoply.runner.batches import STATE_KEY, Batch, batch_of
from dovetail.panoply.runner.calling import build, closer_of, is_retryable, name_of, reader_of
from dovetail.panoply.runner.destinations.destination import PlacedRow
from dovetail.panoply.runner.destinations.lines import line_of
from dovetail.panoply.runner.masking import Masker
from dovetail.testing.source_rules import Broken

_TRIES: Final = 4
Failure = Callable[[], AbstractContextManager[object]]


class Reading:
    """What came of reading a source to its end.

    Attributes:
        rows: The rows of each ``read()`` that returned, as JSON without the id of their state.
        states: States, each with the number of the ``read()`` during which it was reported (from 1).
        ended: Whether the end was reached.
        broken: The rules that were broken.
    """

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self.states: list[tuple[int, dict[str, Any]]] = []
        self.ended: bool = False
        self.broken: list[Broken] = []

    @property
    def all_rows(self) -> list[str]:
        """All rows, in order."""
        return [row for read in self.rows for row in read]


class Reader:
    """Reads a source, as often as asked, each time a new object with its own copy of the parameters.

    Args:
        stream: The class.
        config: The parameters.
        options: The hints.
        description: ``CONFIG``.
        batch_size: About how many rows at a time.
        most_reads: After how many reads a source counts as one without an end.
    """

    def __init__(
        self,
        stream: Callable[..., Any],
        config: Mapping[str, Any],
        options: Mapping[str, Any],
        description: Mapping[str, Any],
        batch_size: int | None,
        most_reads: int,
    ) -> None:
        self._stream = stream
        self._config = config
        self._options = options
        self._description = description
        self._batch_size = batch_size
        self._most_reads = most_reads

    def read(self, *, state: dict[str, Any] | None = None, failure: Failure | None = None) -> Reading:
        """Read the source once.

        Args:
            state: The state to go on from; None for none.
            failure: Makes what the source reads from fail, for the first try of every read; None for nothing.
        """
        source = {**copy.deepcopy(dict(self._config)), **({} if state is None else {"state": state})}
        options = copy.deepcopy(dict(self._options))
        run = _Run(self._stream, source, options, self._description, self._most_reads, failure)
        run.go(self._batch_size)
        return run.reading

    def secrets_in(self, place: str, text: str) -> list[Broken]:
        """Whether a text has secrets of the parameters in it."""
        return _secrets(Masker(self._description, self._config, self._options), place, text)


class _Run:
    def __init__(
        self,
        stream: Callable[..., Any],
        source: dict[str, Any],
        options: dict[str, Any],
        description: Mapping[str, Any],
        most_reads: int,
        failure: Failure | None,
    ) -> None:
        self.reading = Reading()
        self._stream = stream
        self._source = source
        self._options = options
        self._most_reads = most_reads
        self._failure = failure
        self._masker = Masker(description, source, options)
        self._number = 0
        self._progress = 0
        self._ids: dict[object, int] = {}
        self._known: set[object] = set()
        self._fresh: list[object] = []

    def go(self, batch_size: int | None) -> None:
        self._options.setdefault("logger", self._log)
        try:
            built = build(self._stream, self._source, self._options, name_of(self._stream, {}))
            built.on("source-state", self._state)
            built.on("progress", self._told)
            built.on("source-change", self._change)
            read = reader_of(built, batch_size)
        except Exception as error:
            self._note("build", self._masker.message(error), "the constructor")
            return
        if "state" in self._source:
            self._note(
                "state-taken", "source['state'] is still there; take it with source.pop('state', None).", "start"
            )
        try:
            self._read_all(read)
        finally:
            self._close(built)

    def _read_all(self, read: Callable[[], object]) -> None:
        for number in range(1, self._most_reads + 1):
            self._number = number
            self._progress = 0
            self._fresh = []
            try:
                batch = self._next(read)
            except _GaveUp:
                return
            if batch is None:
                self.reading.ended = True
                return
            self._look_at(batch)
        self._note("end-reached", f"it has not returned None in {self._most_reads:,} calls.")

    def _next(self, read: Callable[[], object]) -> Batch | None:
        for tried in range(1, _TRIES + 1):
            failing = self._failure() if self._failure is not None and tried == 1 else nullcontext()
            try:
                with failing:
                    returned = read()
                return batch_of(returned)
            except BadBatch as error:
                self._note("read-returns", error.message)
                raise _GaveUp from None
            except Exception as error:
                self._fresh = []
                self.reading.broken += _secrets(self._masker, f"the error of {self._place}", str(error))
                if not is_retryable(error) and self._failure is not None:
                    self._note("retry", f"a passing failure is told as one for good: {self._masker.message(error)}")
                    raise _GaveUp from None
                if tried == _TRIES or not is_retryable(error):
                    self._note("no-failure", f"it failed {tried} times in a row: {self._masker.message(error)}")
                    raise _GaveUp from None
        raise _GaveUp

    def _look_at(self, batch: Batch) -> None:
        rows: list[str] = []
        expected = self._fresh[-1] if self._fresh else None
        for index, row in enumerate(batch.rows):
            at = f"{self._place}, row {index}"
            try:
                line = line_of(PlacedRow(row.resource or "-", row.data))
            except RecordError as error:
                self._note("records-are-json", error.message, at)
                continue
            plain: dict[str, Any] = json.loads(line)
            carried = plain.pop(STATE_KEY, None)
            rows.append(json.dumps(plain, sort_keys=True))
            if not batch.carries_ids:
                continue
            if row.data.get(STATE_KEY) not in self._known and carried is not None:
                self._note("rows-carry-state", f"its {STATE_KEY} is {carried!r}, and no such state was reported.", at)
            elif expected is not None and row.data.get(STATE_KEY) not in self._fresh:
                found = "no state" if carried is None else f"the state {carried!r}"
                self._note("rows-carry-state", f"it carries {found}, and {expected!r} was reported with its batch.", at)
        self.reading.rows.append(rows)
        if self._fresh and not batch.rows:
            self._note("state-has-rows", f"the state {expected!r} came with an empty batch; report it with its rows.")
        if batch.rows and not self._progress:
            self._note("progress", 'it told no progress; call self.progress(loaded, total, "…").')

    def _state(self, data: Any) -> None:
        state_id, state = data.get("stateId"), data.get("state")
        if _is_id(state_id):
            self._known.add(state_id)
        try:
            kept: object = json.loads(json.dumps(state, allow_nan=False))
        except (TypeError, ValueError) as error:
            self._note("state-is-kept", f"the state {state_id!r} cannot be kept as JSON: {error}.")
            return
        if not isinstance(kept, dict):
            self._note("state-is-kept", f"the state {state_id!r} is a {type(state).__name__}; give a dict.")
            return
        if not _is_id(state_id):
            self._note("state-is-kept", f"{state_id!r} is no id of a state; give text or a number.")
            return
        if state_id in self._ids:
            self._note("state-id-unique", f"the id {state_id!r} was used in read() #{self._ids[state_id]} already.")
        self._ids.setdefault(state_id, self._number)
        self._fresh.append(state_id)
        self.reading.states.append((self._number, cast("dict[str, Any]", kept)))

    def _told(self, data: Any) -> None:
        self._progress += 1
        self.reading.broken += _secrets(self._masker, f"the progress of {self._place}", str(data.get("msg")))

    def _change(self, data: Any) -> None:
        if not isinstance(data, Mapping):
            self._note("change-is-dict", f"source-change came with a {type(data).__name__}.")

    def _log(self, messages: object) -> None:
        self.reading.broken += _secrets(self._masker, f"the log of {self._place}", str(messages))

    def _close(self, built: object) -> None:
        close = closer_of(built)
        if close is None:
            return
        for which in ("first", "second"):
            try:
                close()
            except Exception as error:
                self._note("close", self._masker.message(error), f"the {which} close()")
                return

    @property
    def _place(self) -> str:
        return f"read() #{self._number}" if self._number else "the constructor"

    def _note(self, rule: str, message: str, place: str = "") -> None:
        self.reading.broken.append(Broken(rule, place or self._place, message))


class _GaveUp(Exception):
    """Reading on is of no use."""


def _is_id(value: object) -> bool:
    return isinstance(value, str | int | float) and not isinstance(value, bool)


def _secrets(masker: Masker, place: str, text: str) -> list[Broken]:
    masked = masker.mask(text)
    if masked == text:
        return []
    return [Broken("no-secrets", place, f"it has a secret of the source in it: {masked[:200]}")]
