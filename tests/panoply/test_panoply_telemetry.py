"""The writer's figures as OpenTelemetry metrics."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import weakref
from collections.abc import Iterator
from typing import Any

import pytest
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader
from tests.panoply.writing import SECRET, writer

from dovetail.panoply import MemoryTransport, instrument


@pytest.fixture
def reader() -> Iterator[InMemoryMetricReader]:
    reader = InMemoryMetricReader()
    yield reader
    reader.shutdown()


@pytest.fixture
def provider(reader: InMemoryMetricReader) -> MeterProvider:
    return MeterProvider([reader], shutdown_on_exit=False)


def points(reader: InMemoryMetricReader) -> dict[str, list[Any]]:
    """The data points of every metric."""
    data = reader.get_metrics_data()
    return {
        metric.name: list(metric.data.data_points)
        for resource in (data.resource_metrics if data is not None else [])
        for scope in resource.scope_metrics
        for metric in scope.metrics
    }


def values(reader: InMemoryMetricReader) -> dict[str, Any]:
    return {name: found[0].value for name, found in points(reader).items() if hasattr(found[0], "value")}


def test_figures_are_those_of_stats(reader: InMemoryMetricReader, provider: MeterProvider) -> None:
    queue = MemoryTransport(["throttled"])
    with writer(queue) as conn:
        instrument(conn, meter_provider=provider)
        conn.write_many("users", [{"id": 1}, {"id": 2}])
        conn.flush(30)
        queue.pause()
        conn.write("users", {"id": 3})
        assert values(reader) == {
            "panoply.client.written.records": 3,
            "panoply.client.delivered.records": 2,
            "panoply.client.dropped.records": 0,
            "panoply.client.pending.records": 1,
            "panoply.client.pending.size": len(b'{"id":3,"__table":"users"}\n'),
            "panoply.client.retries": 1,
            "messaging.client.sent.messages": conn.stats.messages,
        }
        queue.resume()


def test_requests_are_timed_and_told_by_their_error(reader: InMemoryMetricReader, provider: MeterProvider) -> None:
    queue = MemoryTransport(["throttled"])
    with writer(queue) as conn:
        instrument(conn, meter_provider=provider)
        answered = threading.Event()
        conn.on("flush", lambda _: answered.set())  # told after the metric
        conn.write("users", {"id": 1})
        assert answered.wait(60)
    found = points(reader)["messaging.client.operation.duration"]
    by_error = {point.attributes.get("error.type"): point for point in found}
    assert {error: point.count for error, point in by_error.items()} == {"throttled": 1, None: 1}
    attributes = dict(by_error[None].attributes)
    assert attributes == {
        "messaging.system": "aws_sqs",
        "messaging.operation.name": "send",
        "messaging.operation.type": "send",
        "messaging.destination.name": "sdk-acme",
        "server.address": "sqs.us-east-1.amazonaws.com",
    }
    assert "r4nd0m" not in str(points(reader))
    assert SECRET not in str(points(reader))


def test_the_end_of_it(reader: InMemoryMetricReader, provider: MeterProvider) -> None:
    queue = MemoryTransport()
    with writer(queue) as conn:
        end = instrument(conn, meter_provider=provider)
        end()
        end()
        conn.write("users", {"id": 1})
        conn.flush(30)
        assert points(reader) == {}


def test_a_writer_is_not_kept_alive(reader: InMemoryMetricReader, provider: MeterProvider) -> None:
    conn = writer(MemoryTransport())
    instrument(conn, meter_provider=provider)
    conn.write("users", {"id": 1})
    conn.close()
    gone = weakref.ref(conn)
    del conn
    gc.collect()
    assert gone() is None
    assert values(reader) == {}


def test_nothing_is_loaded_that_nobody_asked_for() -> None:
    program = (
        "import sys, dovetail.panoply as p; p.SDK; print('opentelemetry' in sys.modules, 'narwhals' in sys.modules)"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True)
    assert ended.stdout.split() == ["False", "False"]
