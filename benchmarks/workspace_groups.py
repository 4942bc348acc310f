"""What is measured of a Databricks workspace's client, beside the official one, requests and the bare engine."""

from __future__ import annotations

from benchmarks.harness import Case, Group, script

OFFICIAL = "databricks-sdk"
BARE = "bare pyreqwest"
_CLIENTS = (
    (OFFICIAL, "peers", "databricks-sdk"),
    ("requests", "peers", "requests"),
    ("dovetail.databricks", "dovetail", "dovetail"),
    (BARE, "dovetail", "pyreqwest"),
)
_TYPED = ("databricks-sdk", "dovetail")
_MODULES = (
    ("attrs, msgspec", "dovetail", ("attrs", "msgspec")),
    ("dovetail.databricks", "dovetail", ("dovetail.databricks",)),
    ("requests", "peers", ("requests",)),
    (OFFICIAL, "peers", ("databricks.sdk",)),
)


def _work(name: str, title: str, what: str, unit: str = "µs", scale: float = 1e6, *, rounds: int = 3) -> Group:
    cases = tuple(Case(case, environment, script("workspace", client, what)) for case, environment, client in _CLIENTS)
    return Group(f"databricks-{name}", title, unit, scale, OFFICIAL, rounds, cases)


def _decoding() -> Group:
    cases = [
        Case(case, environment, script("workspace", client, "decode"))
        for case, environment, client in _CLIENTS
        if client in _TYPED
    ]
    untyped = Case("json.loads, no types", "dovetail", script("workspace", "json", "decode"))
    title = "Decoding a list of 5,000 clusters, for one cluster"
    return Group("databricks-decode", title, "µs", 1e6, OFFICIAL, 5, (*cases, untyped))


WORKSPACE_GROUPS = (
    Group(
        "databricks-import",
        "Databricks, import: the whole process",
        "ms",
        1e3,
        "attrs, msgspec",
        9,
        tuple(
            Case(name, environment, ("-c", f"import {', '.join(modules)}"), reading="process CPU")
            for name, environment, modules in _MODULES
        ),
    ),
    Group(
        "databricks-import-memory",
        "Databricks: resident memory after the import",
        "MiB",
        1 / 2**20,
        "attrs, msgspec",
        3,
        tuple(Case(name, environment, script("imported", *modules)) for name, environment, modules in _MODULES),
    ),
    _work("get-main", "One cluster, sync, on the main thread", "main", rounds=5),
    _work("get-thread", "One cluster, sync, in a worker thread", "thread", rounds=5),
    _work("get-async", "One cluster, async (what has no async waits in a thread)", "async", rounds=5),
    _work("runs", "1,000 runs at once, async (what has no async waits in threads), for one run", "runs"),
    _work("jobs", "10,000 jobs listed, 100 a page", "jobs", "ms", 1e3),
    _decoding(),
    _work("download", "A file of 256 MiB downloaded to disk", "download", "ms", 1e3),
    _work("upload", "A file of 256 MiB uploaded from disk", "upload", "ms", 1e3),
    _work(
        "download-memory", "By how much that download raises the peak of memory", "download-memory", "MiB", 1 / 2**20
    ),
    _work("upload-memory", "By how much that upload raises the peak of memory", "upload-memory", "MiB", 1 / 2**20),
)
