"""A writer's figures as OpenTelemetry metrics; nothing is measured until somebody asks for it."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable
from threading import get_ident
from time import perf_counter
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from dovetail.panoply.release import __version__
from dovetail.panoply.writer.transport import SendError

if TYPE_CHECKING:
    from opentelemetry.metrics import CallbackOptions, MeterProvider, Observation

    from dovetail.panoply.sdk import SDK

_SCOPE: Final = "dovetail.panoply"

# Name, unit, what it is, and the counter of `Stats`.
_COUNTERS: Final = (
    ("panoply.client.written.records", "{record}", "Records that write() accepted.", "written"),
    ("panoply.client.delivered.records", "{record}", "Records that the queue has stored.", "delivered"),
    ("panoply.client.dropped.records", "{record}", "Records that were given up and reported.", "dropped"),
    ("panoply.client.retries", "{request}", "Requests that carried what an earlier one had carried.", "retries"),
    ("messaging.client.sent.messages", "{message}", "Messages that the queue has stored.", "messages"),
)
_GAUGES: Final = (
    ("panoply.client.pending.records", "{record}", "Records that are not delivered yet.", "pending"),
    ("panoply.client.pending.size", "By", "Their bytes.", "pending_bytes"),
)
_DURATION: Final = "messaging.client.operation.duration"


def instrument(sdk: SDK, *, meter_provider: MeterProvider | None = None) -> Callable[[], None]:
    """Report a writer's figures as OpenTelemetry metrics, by the conventions for messaging.

    Counters ``panoply.client.written.records``, ``.delivered.records``, ``.dropped.records``,
    ``panoply.client.retries`` and ``messaging.client.sent.messages``; the up-down counters
    ``panoply.client.pending.records`` and ``.pending.size``; the histogram ``messaging.client.operation.duration`` of
    requests, in seconds, with ``error.type`` where they failed. All but the last are read when they are collected and
    cost nothing else. Needs the extra ``opentelemetry``.

    Args:
        sdk: The writer; it is not kept alive. `AsyncSDK` has one as ``sdk``.
        meter_provider: Where to report; the global one by default.

    Returns:
        A function that ends it.

    Raises:
        ModuleNotFoundError: The extra is not installed.

    Example:
        >>> end = instrument(conn)
    """
    try:
        from opentelemetry import metrics
    except ModuleNotFoundError as error:
        message = "Metrics need the extra 'opentelemetry': pip install 'dovetail[opentelemetry]'."
        raise ModuleNotFoundError(message, name=error.name) from error

    provider = meter_provider if meter_provider is not None else metrics.get_meter_provider()
    meter = provider.get_meter(_SCOPE, __version__)
    attributes = _attributes(sdk)
    observed = _Observed(sdk, attributes)
    for name, unit, description, field in _COUNTERS:
        meter.create_observable_counter(name, [observed.reader(field)], unit, description)
    for name, unit, description, field in _GAUGES:
        meter.create_observable_up_down_counter(name, [observed.reader(field)], unit, description)
    histogram = meter.create_histogram(_DURATION, "s", "How long requests to the queue take.")
    timer = _Timer(histogram, {**attributes, "messaging.operation.name": "send", "messaging.operation.type": "send"})
    sdk.on("send", timer.sent).on("flush", timer.answered).on("error", timer.failed)

    def end() -> None:
        instrumented = observed.sdk()
        observed.sdk = _nobody
        if instrumented is not None:
            instrumented.off("send", timer.sent).off("flush", timer.answered).off("error", timer.failed)

    return end


def _nobody() -> None:
    """No writer any more."""


class _Observed:
    """Reads the counters of a writer that may be gone."""

    def __init__(self, sdk: SDK, attributes: dict[str, str]) -> None:
        self.sdk: Callable[[], SDK | None] = weakref.ref(sdk)
        self._attributes = attributes

    def reader(self, field: str) -> Callable[[CallbackOptions], Iterable[Observation]]:
        """What OpenTelemetry calls for one counter."""

        def read(_: CallbackOptions) -> Iterable[Observation]:
            from opentelemetry.metrics import Observation

            sdk = self.sdk()
            return [] if sdk is None else [Observation(getattr(sdk.stats, field), self._attributes)]

        return read


class _Timer:
    """Times requests by the events of a writer, which come in the threads that send."""

    def __init__(self, histogram: Any, attributes: dict[str, str]) -> None:
        self._histogram = histogram
        self._attributes = attributes
        self._begun: dict[int, float] = {}  # by thread, which has one request at a time

    def sent(self, _: object) -> None:
        self._begun[get_ident()] = perf_counter()

    def answered(self, _: object) -> None:
        self._end({})

    def failed(self, error: object) -> None:
        if isinstance(error, SendError) and error.request is not None:
            self._end({"error.type": error.code or str(error.status or "") or error.refusal})

    def _end(self, more: dict[str, str]) -> None:
        begun = self._begun.pop(get_ident(), None)
        if begun is not None:
            self._histogram.record(perf_counter() - begun, {**self._attributes, **more})


def _attributes(sdk: SDK) -> dict[str, str]:
    """Whose figures they are; the queue's name is a secret, so the account stands for it."""
    found = {"messaging.system": "aws_sqs", "messaging.destination.name": f"sdk-{sdk.account}"}
    host = urlsplit(sdk.qurl).hostname
    return {**found, "server.address": host} if host else found
