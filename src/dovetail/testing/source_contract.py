"""What a data source owes to whoever runs it, as one assertion for its author's tests."""

from __future__ import annotations

import copy
import io
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, redirect_stdout
from typing import TYPE_CHECKING, Any, Final

from dovetail.testing.source_rules import Broken

if TYPE_CHECKING:
    from dovetail.testing.source_reading import Reader, Reading

_RESUMES: Final = 20


class SourceContractBroken(AssertionError):
    """A source breaks rules.

    Attributes:
        broken: Which, and where.
    """

    def __init__(self, name: str, broken: Sequence[Broken]) -> None:
        super().__init__(
            f"{name} breaks its contract in {len(broken)} place(s):\n" + "\n".join(f"  {each}" for each in broken)
        )
        self.broken: list[Broken] = list(broken)

    def __reduce__(self) -> tuple[Any, ...]:
        name = str(self.args[0]).partition(" breaks its contract ")[0]
        return type(self), (name, self.broken)


def assert_source_contract(
    stream: Callable[..., Any],
    config: Mapping[str, Any],
    *,
    options: Mapping[str, Any] | None = None,
    description: Mapping[str, Any] | None = None,
    failure: Callable[[], AbstractContextManager[object]] | None = None,
    batch_size: int | None = None,
    most_reads: int = 1000,
) -> None:
    """Run a source in all the ways a runner may, and fail with the rules that it breaks.

    It is read to its end once, then again from every state that it reported, then once more with failures. So it must
    give the same rows every time; let it read from a small server or a file of your test.

    Args:
        stream: The class, a module's ``Stream``.
        config: Values of its parameters, as in the file of ``dovetail panoply run --config``. They are copied.
        options: Hints for the run.
        description: The module's ``CONFIG``, which says what is secret; found in the module of the class by default.
        failure: Gives a context manager in which what the source reads from fails, as when a network does. Without it
            the rule ``retry`` holds the source to failures of its own.
        batch_size: About how many rows to read at a time; small, so that there are several batches.
        most_reads: After how many calls of ``read()`` a source counts as one without an end.

    Raises:
        SourceContractBroken: An `AssertionError` that names the rules and the places.

    Example:
        >>> from dovetail.panoply import DataSource
        >>> class Numbers(DataSource):
        ...     def read(self, batch_size=None):
        ...         rows, self.source["rows"] = self.source["rows"], None
        ...         return rows
        >>> assert_source_contract(Numbers, {"rows": [{"id": 1}]})
        Traceback (most recent call last):
        dovetail.testing.source_contract.SourceContractBroken: Numbers breaks its contract in 1 place(s):
          progress: read() #1: it told no progress; call self.progress(loaded, total, "…").
    """
    from dovetail.testing.source_reading import Reader

    module = sys.modules.get(getattr(stream, "__module__", ""))
    described: Mapping[str, Any] = description or getattr(module, "CONFIG", None) or {}
    name = str(getattr(stream, "__qualname__", stream))
    reader = Reader(stream, config, options or {}, described, batch_size, most_reads)
    printed = io.StringIO()
    with redirect_stdout(printed):
        whole = reader.read()
        broken = list(whole.broken)
        if whole.ended and whole.states:
            broken += _resumed(reader, whole)
        if whole.ended and failure is not None:
            broken += _failed(reader, whole, failure)
    broken += reader.secrets_in("standard output", printed.getvalue())
    if broken:
        raise SourceContractBroken(name, list(dict.fromkeys(broken)))


def _resumed(reader: Reader, whole: Reading) -> list[Broken]:
    """Whether any row is left out by a run that goes on from one of the states."""
    broken: list[Broken] = []
    step = max(1, len(whole.states) // _RESUMES)
    merged: dict[str, Any] = {}
    for number, (read_number, state) in enumerate(whole.states):
        merged.update(state)
        if number % step and number != len(whole.states) - 1:
            continue
        before = [row for read in whole.rows[:read_number] for row in read]
        place = f"the state after read() #{read_number}"
        again = reader.read(state=copy.deepcopy(merged))
        broken += [each for each in again.broken if each.rule in ("build", "state-taken", "no-failure", "end-reached")]
        if again.ended and (missing := _missing(whole, [*before, *again.all_rows])):
            broken.append(
                Broken("resume", place, f"{missing} A state counts only what was returned with it or before.")
            )
    return broken


def _failed(reader: Reader, whole: Reading, failure: Callable[[], AbstractContextManager[object]]) -> list[Broken]:
    """Whether any row is left out when what the source reads from fails before each of its batches once."""
    again = reader.read(failure=failure)
    broken = [each for each in again.broken if each.rule in ("no-failure", "end-reached", "retry")]
    if again.ended and (missing := _missing(whole, again.all_rows)):
        broken.append(Broken("retry", "after a failure", f"{missing} Move the cursor only when a batch is complete."))
    return broken


def _missing(whole: Reading, rows: Sequence[str]) -> str:
    missing = set(whole.all_rows).difference(rows)
    if not missing:
        return ""
    example = next(row for row in whole.all_rows if row in missing)
    shown = example if len(example) <= 200 else f"{example[:200]}…"
    return f"{len(missing)} of {len(set(whole.all_rows))} rows are left out, such as {shown}."
