"""What is measured of Panoply: records through a writer, beside the vendor's algorithm and what other writers do."""

from __future__ import annotations

from benchmarks.harness import Case, Group, script

VENDOR = "the vendor's algorithm"
SEGMENT = "segment-analytics-python"
KAFKA = "kafka-python"
OURS = "dovetail.panoply"
SPOOLED = "dovetail.panoply, spool"
_ENVIRONMENTS = {VENDOR: "dovetail", SEGMENT: "writers", KAFKA: "writers", OURS: "dovetail", SPOOLED: "dovetail"}
_WRITERS = {VENDOR: "plain", SEGMENT: "segment", KAFKA: "kafka", OURS: "dovetail", SPOOLED: "dovetail-spool"}
_SENDING = (VENDOR, SEGMENT, OURS, SPOOLED)
"""Kafka's needs a broker to send to."""
MICRO = 1e6


def _case(name: str, case: str, *arguments: str, figure: str = "") -> Case:
    return Case(name, _ENVIRONMENTS[name], script(case, _WRITERS[name], *arguments), figure=figure)


def _ready(name: str) -> Case:
    return Case(name, _ENVIRONMENTS[name], script("ready_writer", _WRITERS[name]), reading="process CPU")


def _sent(figure: str) -> tuple[Case, ...]:
    return tuple(_case(name, "records", "100000", figure=figure) for name in _SENDING)


def _written(figure: str) -> tuple[Case, ...]:
    return tuple(_case(name, "write_times", "40000", figure=figure) for name in _SENDING)


RECORD_GROUPS = (
    Group(
        "panoply-import",
        "Panoply, import and a writer: the whole process",
        "ms",
        1e3,
        VENDOR,
        9,
        (Case("bare Python", "dovetail", ("-c", "pass"), reading="process CPU"), *map(_ready, (*_SENDING, KAFKA))),
    ),
    Group("panoply-cpu", "100,000 records sent, CPU of one", "µs", MICRO, VENDOR, 3, _sent("cpu")),
    Group("panoply-clock", "100,000 records sent, one on the clock", "µs", MICRO, VENDOR, 3, _sent("clock")),
    Group("panoply-requests", "100,000 records sent, requests", "requests", 1, VENDOR, 1, _sent("requests")),
    Group(
        "panoply-packing",
        "100,000 records packed and not sent, CPU of one",
        "µs",
        MICRO,
        VENDOR,
        3,
        tuple(_case(name, "packing") for name in (VENDOR, SEGMENT, KAFKA, OURS)),
    ),
    Group("panoply-write-p50", "One write(), the middle of 40,000", "µs", MICRO, VENDOR, 3, _written("p50")),
    Group("panoply-write-p99", "One write(), the slowest but 1 % of 40,000", "µs", MICRO, VENDOR, 3, _written("p99")),
    Group(
        "panoply-outage",
        "Nobody answers: growth of memory over 300,000 records, after 100,000 before them",
        "MiB",
        1 / 2**20,
        VENDOR,
        1,
        tuple(_case(name, "outage", "300000") for name in _SENDING),
    ),
)
