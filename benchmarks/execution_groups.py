"""What is measured of executions: 10,000 records with three inputs and two outputs each."""

from __future__ import annotations

from benchmarks.harness import Case, Group, script

_CASES = (
    ("cspark, one call of rows", "peers", "cspark", "rows"),
    ("cspark, ten calls of rows", "peers", "cspark", "chunks"),
    ("dovetail, one call of rows, plain data", "dovetail", "dovetail", "one-call"),
    ("dovetail, rows, plain data", "dovetail", "dovetail", "chunks"),
    ("dovetail, rows", "dovetail", "dovetail", "rows"),
    ("dovetail, columns", "dovetail", "dovetail", "columns"),
    ("cspark, pandas in and out by hand", "peers", "cspark", "pandas"),
    ("dovetail, pandas in and out", "dev", "dovetail", "pandas"),
    ("dovetail, polars in and out", "dev", "dovetail", "polars"),
)


def _group(name: str, title: str, unit: str, scale: float, reading: str) -> Group:
    cases = tuple(
        Case(case, environment, script("execute", client, form, reading)) for case, environment, client, form in _CASES
    )
    return Group(name, title, unit, scale, "cspark, one call of rows", 3, cases)


EXECUTION_GROUPS = (
    _group("execute-cpu", "10,000 records through execute: CPU of the client, for one record", "µs", 1e6, "cpu"),
    _group("execute-time", "10,000 records through execute: by the clock", "ms", 1e3, "rate"),
    _group("execute-memory", "10,000 records through execute: most resident memory", "MiB", 1 / 2**20, "memory"),
)
