"""What a source tells while it reads: states, changes, progress, log lines; from any of its threads.

A handler never raises into the source, which would take it for a failure of its own: what went wrong is kept, and
`check` raises it when the call of the source is over.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec

from dovetail.panoply.runner.failures import BadBatch
from dovetail.panoply.runner.report import Progress
from dovetail.runtime.plain import is_array, is_object

if TYPE_CHECKING:
    from dovetail.panoply.runner.calling import Source
    from dovetail.panoply.runner.ledger import StateLedger
    from dovetail.panoply.runner.masking import Masker
    from dovetail.panoply.runner.report import RunReport


class SourceEvents:
    """Listens to a source.

    Args:
        report: Is told what happened.
        ledger: Is told the states.
        masker: Hides secrets in what is passed on.
        stored: The source's parameters as they are kept from run to run; changes are put into them.
        save_source: Keeps these; None for nobody.
        on_progress: Is told how far the source is; None for nobody.
        on_log: Is told what the source logs; None for nobody.
    """

    def __init__(
        self,
        report: RunReport,
        ledger: StateLedger,
        masker: Masker,
        stored: dict[str, Any],
        save_source: Callable[[dict[str, Any]], object] | None,
        on_progress: Callable[[Progress], object] | None,
        on_log: Callable[[str], object] | None,
    ) -> None:
        self._report = report
        self._ledger = ledger
        self._masker = masker
        self._stored = stored
        self._save_source = save_source
        self._on_progress = on_progress
        self._on_log = on_log
        self._error: Exception | None = None
        self._changing = threading.Lock()

    def attach(self, source: Source) -> None:
        """Begin to listen."""
        source.on("source-state", self._kept(self._state))
        source.on("source-change", self._kept(self._change))
        source.on("progress", self._kept(self._progress))

    def log(self, messages: object = ()) -> None:
        """What a source finds as ``options["logger"]``: it is called with the tuple of messages."""
        self._kept(self._log)(messages)

    def check(self) -> None:
        """Raise what a handler met since the last time.

        Raises:
            BadBatch: A state or a change was none.
        """
        error, self._error = self._error, None
        if error is not None:
            raise error

    def _kept(self, handler: Callable[[Any], None]) -> Callable[[Any], None]:
        def call(data: Any) -> None:
            try:
                handler(data)
            except Exception as error:
                self._error = self._error or error

        return call

    def _log(self, messages: object) -> None:
        if self._on_log is not None:
            parts = messages if is_array(messages) else (messages,)
            self._on_log(self._masker.mask(" ".join(str(part) for part in parts)))

    def _state(self, data: Any) -> None:
        state_id, state = data.get("stateId"), data.get("state")
        if state_id is None or not is_object(state):
            raise BadBatch(f"state({state_id!r}, …): a state is a dict, with an id; this is a {type(state).__name__}.")
        try:
            hash(state_id)
            # As it is now: the source may go on to change it.
            snapshot: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(dict(state)))
        except (TypeError, ValueError) as error:
            told = self._masker.mask(str(error))
            raise BadBatch(f"state({state_id!r}, …): it cannot be kept as JSON: {told}.") from None
        self._ledger.report(state_id, snapshot)
        self._report.states_reported += 1

    def _change(self, data: Any) -> None:
        if not is_object(data):
            raise BadBatch(f"source-change: the changed parameters come as a dict, not as a {type(data).__name__}.")
        # The state is put into the source by the run, and is not saved with it.
        changes = {str(name): value for name, value in data.items() if name != "state"}
        with self._changing:  # or what one thread saves is written over with what another knew before
            self._stored.update(changes)
            self._report.changed += [name for name in changes if name not in self._report.changed]
            if self._save_source is not None:
                self._save_source(self._stored)

    def _progress(self, data: Any) -> None:
        if self._on_progress is None:
            return
        loaded, total = data.get("loaded"), data.get("total")
        self._on_progress(
            Progress(
                self._report.rows,
                loaded if isinstance(loaded, int) else None,
                total if isinstance(total, int) else None,
                self._masker.mask(str(data.get("msg") or "")),
            )
        )
