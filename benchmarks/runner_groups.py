"""What is measured of a Hybrid Runner: what a call costs its client, and what engines of the sandbox give."""

from __future__ import annotations

from benchmarks.harness import Case, Group, script

_CLIENTS = (
    ("cspark.wasm", "peers", "cspark"),
    ("dovetail.hybrid", "dovetail", "dovetail"),
    ("bare pyreqwest, a ready body", "dovetail", "pyreqwest"),
)
_SECONDS = "2"


def _client(name: str, title: str, records: int) -> Group:
    cases = tuple(
        Case(case, environment, script("runner_client", client, str(records))) for case, environment, client in _CLIENTS
    )
    return Group(name, title, "µs", 1e6, "cspark.wasm", 3, cases)


def _calls(name: str, records: int, engines: int) -> Case:
    return Case(name, "dovetail", script("runner_calls", str(records), _SECONDS, f"{{runner-{engines}}}"))


RUNNER_GROUPS = (
    _client("runner-cpu", "One record executed at a runner (v3): CPU of the client, for one call", 1),
    _client("runner-cpu-100", "100 records executed at a runner (v4): CPU of the client, for one call", 100),
    Group(
        "runner-calls",
        "The sandbox's runner and eight threads: calls a second, more is better",
        "calls/s",
        1,
        "one record, one engine",
        3,
        (
            _calls("one record, one engine", 1, 1),
            _calls("one record, two engines", 1, 2),
            _calls("100 records, one engine", 100, 1),
            _calls("100 records, two engines", 100, 2),
        ),
        runners=(1, 2),
    ),
)
