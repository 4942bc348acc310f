"""A source read to its end: rows to a destination, states saved when their rows have arrived."""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final, NoReturn

from dovetail.panoply.runner.batches import Batch, batch_of
from dovetail.panoply.runner.calling import build, closer_of, ends_program, is_retryable, name_of, reader_of
from dovetail.panoply.runner.destinations.destination import Destination
from dovetail.panoply.runner.destinations.opening import open_destination
from dovetail.panoply.runner.failures import Phase, RunFailed
from dovetail.panoply.runner.ledger import StateLedger
from dovetail.panoply.runner.masking import Masker
from dovetail.panoply.runner.placing import placed
from dovetail.panoply.runner.report import Progress, RunReport
from dovetail.panoply.runner.source_events import SourceEvents
from dovetail.panoply.runner.state_file import Resume, StateFile
from dovetail.runtime.retry import RetryPolicy

_LONGEST_WAIT: Final = 20.0
_SAVED_EVERY: Final = 0.1
"""Seconds between two writes of the state file at least: small batches come by the thousand."""


def run_source(
    stream: Callable[..., Any],
    source: Mapping[str, Any],
    *,
    destination: Destination | str | Path,
    state: StateFile | str | Path | None = None,
    config: Mapping[str, Any] | None = None,
    options: Mapping[str, Any] | None = None,
    name: str | None = None,
    batch_size: int | None = None,
    retries: int = 3,
    backoff: float = 1.0,
    resume: Resume = "unfinished",
    save_source: Callable[[dict[str, Any]], object] | None = None,
    on_progress: Callable[[Progress], object] | None = None,
    on_log: Callable[[str], object] | None = None,
    drain_timeout: float | None = 60.0,
) -> RunReport:
    """Run a data source: build it, read it to its end, and hand its rows over.

    A ``read()`` that raises is called again on the same object, unless the error's ``retryable`` is false. A state is
    saved after all rows up to those that carry its id have arrived; a run that goes on from it begins with the rows
    behind it. So nothing is lost, whenever a run ends and however, and only rows whose state was not saved yet come
    twice. The source is closed in any case.

    Args:
        stream: The class, a module's ``Stream``.
        source: Its parameters. They are copied: what the source changes in place counts for this run, what it reports
            as changed goes to ``save_source``.
        destination: Where rows go: a `Destination`, or what `open_destination` takes.
        state: The file that keeps how far the source has come; None to keep nothing.
        config: The module's ``CONFIG``, which says what is secret.
        options: Hints for this run, such as ``refresh``; secrets that must not be kept with the source.
        name: What to call the source; the last name of its module by default.
        batch_size: About how many rows to read at a time; as the source likes by default.
        retries: How often a ``read()`` that failed is made again, before it counts as failed for good.
        backoff: Seconds before the second of these at most; each further one doubles it, up to 20 s.
        resume: Which saved state to go on from: that of a run that broke off, of any run (``"always"``), or of none.
        save_source: Called with all parameters whenever the source reports that some changed.
        on_progress: Called after every ``read()``, and when the source tells its progress.
        on_log: Called with every line that the source logs, secrets masked.
        drain_timeout: Seconds to wait at the end for rows to arrive; None for as long as it takes.

    Returns:
        What was done.

    Raises:
        RunFailed: The source could not be built or read, or rows did not arrive. Its ``report`` tells what did.
        StateFileError: The state file is in use, or is not of this source.

    Source: Panoply Python SDK, Data sources

    Example:
        >>> from dovetail.panoply import DataSource, MemoryDestination, run_source
        >>> class Numbers(DataSource):
        ...     def read(self, batch_size=None):
        ...         rows, self.source["rows"] = self.source["rows"], None
        ...         return rows
        >>> destination = MemoryDestination()
        >>> run_source(Numbers, {"rows": [{"id": 1}]}, destination=destination, name="numbers").rows
        1
        >>> destination.rows
        [PlacedRow(table='numbers', data={'id': 1})]
    """
    with ExitStack() as held:
        if isinstance(destination, str | Path):
            destination = open_destination(destination)
            held.callback(destination.close)
        if isinstance(state, str | Path):
            state = held.enter_context(StateFile(state))
        run = _Run(
            stream,
            source,
            destination,
            state,
            config or {},
            dict(options or {}),
            name or name_of(stream, config or {}),
            RetryPolicy(retries, backoff, max(backoff, _LONGEST_WAIT)),
            drain_timeout,
            on_progress,
        )
        return run.run(batch_size, resume, save_source, on_log)


class _Run:
    """One run of one source."""

    def __init__(
        self,
        stream: Callable[..., Any],
        source: Mapping[str, Any],
        destination: Destination,
        state: StateFile | None,
        config: Mapping[str, Any],
        options: dict[str, Any],
        name: str,
        policy: RetryPolicy,
        drain_timeout: float | None,
        on_progress: Callable[[Progress], object] | None,
    ) -> None:
        self._stream = stream
        self._stored = dict(source)
        self._source = _copied(source)
        self._destination = destination
        self._state = state
        self._options = options
        self._policy = policy
        self._drain_timeout = drain_timeout
        self._on_progress = on_progress
        self._ledger = StateLedger()
        self._due: list[Mapping[str, Any]] = []
        self._saved_at = -math.inf
        self._arriving = False
        self._delivered_before = 0
        self._masker = Masker(config, self._source, self._stored, options)
        self._report = RunReport(name, destination.name)

    def run(
        self,
        batch_size: int | None,
        resume: Resume,
        save_source: Callable[[dict[str, Any]], object] | None,
        on_log: Callable[[str], object] | None,
    ) -> RunReport:
        report = self._report
        started = time.monotonic()
        self._take_up(resume)
        self._await_earlier()
        events = SourceEvents(report, self._ledger, self._masker, self._stored, save_source, self._on_progress, on_log)
        self._options.setdefault("logger", events.log)
        built: Any = None
        try:
            try:
                built = build(self._stream, self._source, self._options, report.stream)
                events.attach(built)
                read = reader_of(built, batch_size)
            except BaseException as error:
                if ends_program(error):
                    raise
                self._fail("build", f"the source {report.stream} could not be built", error)
            while (batch := self._next(read, events)) is not None:
                self._hand_over(batch)
            self._ledger.end()
            self._arrive(finished=True)
        except BaseException as error:
            if isinstance(error, RunFailed):
                error.__context__ = None  # the original error, whose text may hold secrets
            self._break_off(error)
            raise
        finally:
            report.seconds = time.monotonic() - started
            self._close(built)
        return report

    def _take_up(self, resume: Resume) -> None:
        """Put into the source what is known from the runs before."""
        if self._state is None:
            return
        saved = self._state.begin(self._report.stream, self._report.destination, resume)
        if saved:
            self._source["state"] = saved
            self._report.resumed = True
            if getattr(self._destination, "was_empty", False):
                self._report.warnings.append(
                    f"The run went on from a saved state, but {self._report.destination} was empty: the rows that the "
                    "state counts are not in it. Begin anew with resume='never' (--resume never) to have them."
                )
        if self._state.last_success is not None:
            self._source.setdefault("lastTimeSucceed", self._state.last_success)

    def _await_earlier(self) -> None:
        """Let rows arrive that an earlier run gave to this destination: they are not to be taken for those of this."""
        report = self._report
        try:
            arrived = self._destination.flush(0.0) or self._destination.flush(self._drain_timeout)
            self._delivered_before = self._destination.delivered()
        except Exception as error:
            what = f"{report.stream}: rows of an earlier run did not arrive at {report.destination}"
            self._fail("deliver", what, error)
        if not arrived:
            raise RunFailed(
                f"{report.stream}: rows of an earlier run have not arrived at {report.destination} yet; "
                "nothing was read.",
                phase="deliver",
                report=report,
            )

    def _next(self, read: Callable[[], object], events: SourceEvents) -> Batch | None:
        """The next batch; a ``read()`` that fails is made again."""
        failures = 0
        while True:
            try:
                returned = read()
            except BaseException as error:
                if ends_program(error):
                    raise
                self._ledger.read_failed()
                failures += 1
                if not is_retryable(error):
                    self._fail("read", f"{self._report.stream}: read() failed for good", error)
                if failures > self._policy.retries:
                    self._fail("read", f"{self._report.stream}: read() failed {failures} times in a row", error)
                self._report.retries += 1
                events.log((f"read() failed and is made again: {self._masker.message(error)}",))
                time.sleep(self._policy.wait(failures))
                continue
            try:
                events.check()
                batch = batch_of(returned)
            except Exception as error:
                # Not made again: what this one returned is not handed over, and the source is past it.
                self._ledger.read_failed()
                self._fail("read", f"{self._report.stream}: read() cannot be gone on with", error)
            self._report.reads += 1
            return batch

    def _hand_over(self, batch: Batch) -> None:
        report = self._report
        if not batch.rows:
            report.empty_reads += 1
        try:
            rows = placed(batch.rows, self._source, report.stream)
            if rows:
                report.bytes += self._destination.write(rows)
            self._ledger.read(batch.state_ids, len(rows), carries_ids=batch.carries_ids)
            report.rows += len(rows)
            for row in rows:
                report.tables[row.table] = report.tables.get(row.table, 0) + 1
            self._save_due()
        except Exception as error:
            self._fail("deliver", f"{report.stream}: rows could not be handed over to {report.destination}", error)
        if self._on_progress is not None:
            self._on_progress(Progress(report.rows))

    def _save_due(self) -> None:
        """Save the states whose rows have arrived."""
        report = self._report
        report.delivered = self._destination.delivered() - self._delivered_before
        self._due += self._ledger.due(report.delivered)
        report.late_batches = self._ledger.late_batches
        now = time.monotonic()
        if self._due and self._state is not None and (self._arriving or now - self._saved_at >= _SAVED_EVERY):
            self._state.save(self._due)
            report.states_saved += len(self._due)
            self._due.clear()
            self._saved_at = now
        report.states_waiting = self._ledger.waiting + len(self._due)

    def _arrive(self, *, finished: bool) -> None:
        """Wait until all rows have arrived, and save their states."""
        report = self._report
        self._arriving = True
        try:
            arrived = self._destination.flush(self._drain_timeout)
            self._save_due()
            if finished and arrived:
                report.finished = True
                if self._state is not None:
                    self._state.finish()
        except Exception as error:
            self._fail("deliver", f"{report.stream}: rows did not arrive at {report.destination}", error)
        if not arrived:
            missing = report.rows - report.delivered
            raise RunFailed(
                f"{report.stream}: {missing:,} rows have not arrived at {report.destination} within "
                f"{self._drain_timeout:g} s; the next run begins with them.",
                phase="deliver",
                report=report,
            )
        self._warn()

    def _warn(self) -> None:
        report = self._report
        if report.late_batches:
            report.warnings.append(
                f"{report.late_batches:,} batches carried the id of a state that was saved before they came; give each "
                "batch an id of its own, or their rows may be lost when a run breaks off."
            )

    def _break_off(self, error: BaseException) -> None:
        """Save what can be saved of a run that ends before its time."""
        try:
            if self._arriving:
                self._save_due()  # the wait was cut short; what arrived until then did
            else:
                self._arrive(finished=False)
        except Exception as failure:
            error.add_note(self._masker.message(failure))
        if not isinstance(error, Exception):
            report = self._report
            arrived = min(report.delivered, report.rows)
            error.add_note(f"{arrived:,} of {report.rows:,} rows arrived, {report.states_saved:,} states saved")

    def _close(self, built: object) -> None:
        close = closer_of(built)
        if close is None:
            return
        try:
            close()
        except BaseException as error:
            if ends_program(error):
                raise
            self._report.warnings.append(f"close() failed: {self._masker.message(error)}")

    def _fail(self, phase: Phase, what: str, error: BaseException) -> NoReturn:
        kind = type(error)
        raise RunFailed(
            f"{what}: {self._masker.message(error)}",
            phase=phase,
            error_type=f"{kind.__module__}.{kind.__qualname__}",
            details=self._masker.traceback(error),
            report=self._report,
        ) from None


def _copied(source: Mapping[str, Any]) -> dict[str, Any]:
    try:
        return copy.deepcopy(dict(source))
    except Exception:
        # Something in it cannot be copied, such as an open connection: it is shared then.
        return dict(source)
