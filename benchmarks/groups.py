"""What is measured: every case, beside what it is compared with."""

from __future__ import annotations

from benchmarks.execution_groups import EXECUTION_GROUPS
from benchmarks.harness import Case, Group, script
from benchmarks.record_groups import RECORD_GROUPS
from benchmarks.runner_groups import RUNNER_GROUPS
from benchmarks.transfer_groups import TRANSFER_GROUPS
from benchmarks.workspace_groups import WORKSPACE_GROUPS

MICRO = 1e6
MILLI = 1e3
MILLION = 1_000_000


def _imported(name: str, environment: str, code: str) -> Case:
    return Case(name, environment, ("-c", code), reading="process CPU")


def _get(how: str, *clients: tuple[str, str, str]) -> tuple[Case, ...]:
    return tuple(Case(name, environment, script("get", client, how, "{url}")) for name, environment, client in clients)


def _batch(rows: int, what: str) -> tuple[Case, ...]:
    """The same rows through a batch, by each client."""
    clients = (
        ("cspark", "peers", "cspark"),
        ("dovetail, record by record", "dovetail", "dovetail"),
        ("dovetail, chunk by chunk", "dovetail", "dovetail-chunks"),
    )
    return tuple(
        Case(name, environment, script("batch", client, str(rows), what)) for name, environment, client in clients
    )


def _generated(name: str, how: str) -> Case:
    return Case(name, "dev", script("generate", how))


RAW = ("raw socket", "dovetail", "raw")
PYREQWEST = ("bare pyreqwest", "dovetail", "pyreqwest")
PYREQWEST_SAME = ("pyreqwest, the same by hand", "dovetail", "pyreqwest-same")
HTTPX = ("httpx", "dovetail", "httpx")
DOVETAIL = ("dovetail", "dovetail", "dovetail")
DOVETAIL_HTTPX = ("dovetail on httpx", "dovetail", "dovetail-httpx")
CSPARK = ("cspark", "peers", "cspark")
ASYNC_CLIENTS = (PYREQWEST, DOVETAIL, DOVETAIL_HTTPX, HTTPX, CSPARK)
MANY_TASKS = (PYREQWEST, DOVETAIL, HTTPX, CSPARK)  # each httpx client takes ten seconds with 500 tasks; two are enough

GROUPS = (
    Group(
        "import",
        "Import: the whole process",
        "ms",
        MILLI,
        "attrs, msgspec",
        9,
        (
            _imported("bare Python", "dovetail", "pass"),
            _imported("attrs, msgspec", "dovetail", "import attrs, msgspec"),
            _imported("dovetail.spark", "dovetail", "import dovetail.spark"),
            _imported("httpx", "dovetail", "import httpx"),
            _imported("cspark.sdk", "peers", "import cspark.sdk"),
        ),
    ),
    Group(
        "ready",
        "Ready: import, client and first call built; the whole process",
        "ms",
        MILLI,
        "import attrs, msgspec",
        9,
        (
            _imported("import attrs, msgspec", "dovetail", "import attrs, msgspec"),
            Case("dovetail", "dovetail", script("ready", "dovetail"), reading="process CPU"),
            Case("httpx (client only)", "dovetail", script("ready", "httpx"), reading="process CPU"),
            Case("cspark (client only)", "peers", script("ready", "cspark"), reading="process CPU"),
        ),
    ),
    Group(
        "construct",
        "Making a client",
        "µs",
        MICRO,
        "dovetail",
        5,
        (
            Case("dovetail", "dovetail", script("construct", "dovetail")),
            Case("bare pyreqwest", "dovetail", script("construct", "pyreqwest")),
            Case("httpx", "dovetail", script("construct", "httpx")),
            Case("cspark", "peers", script("construct", "cspark")),
        ),
    ),
    Group(
        "build",
        "Building a call, not sending it",
        "µs",
        MICRO,
        "dovetail, a GET",
        5,
        (
            Case("dovetail, a GET", "dovetail", script("build", "get")),
            Case("dovetail, a POST with a checked body", "dovetail", script("build", "post")),
            Case("httpx, a GET", "dovetail", script("build", "httpx")),
        ),
    ),
    Group(
        "get-main",
        "One typed GET, sync, on the main thread",
        "µs",
        MICRO,
        "bare pyreqwest",
        5,
        _get("main", RAW, PYREQWEST, PYREQWEST_SAME, DOVETAIL, HTTPX, DOVETAIL_HTTPX, CSPARK),
    ),
    Group(
        "get-thread",
        "One typed GET, sync, in a worker thread",
        "µs",
        MICRO,
        "bare pyreqwest",
        5,
        _get("thread", RAW, PYREQWEST, PYREQWEST_SAME, DOVETAIL, HTTPX, DOVETAIL_HTTPX, CSPARK),
    ),
    Group("get-async", "One typed GET, async, one task", "µs", MICRO, "bare pyreqwest", 5, _get("1", *ASYNC_CLIENTS)),
    Group("async-50", "Async, 50 tasks on one client", "µs", MICRO, "bare pyreqwest", 5, _get("50", *ASYNC_CLIENTS)),
    Group("async-500", "Async, 500 tasks on one client", "µs", MICRO, "bare pyreqwest", 2, _get("500", *MANY_TASKS)),
    Group(
        "decode",
        "Decoding an answer of 5,000 objects, for one object",
        "µs",
        MICRO,
        "msgspec, written by hand",
        5,
        (
            Case("msgspec, written by hand", "dovetail", script("decode", "msgspec")),
            Case("dovetail, generated model", "dovetail", script("decode", "dovetail")),
            Case("json.loads, no types", "dovetail", script("decode", "json")),
            Case("pydantic", "peers", script("decode", "pydantic")),
            Case("cattrs", "dovetail", script("decode", "cattrs")),
        ),
    ),
    Group(
        "memory",
        "Resident memory after the first call",
        "MiB",
        1 / 2**20,
        "bare Python",
        5,
        (
            Case("bare Python", "dovetail", script("memory", "nothing", "{url}")),
            Case("dovetail", "dovetail", script("memory", "dovetail", "{url}")),
            Case("bare pyreqwest", "dovetail", script("memory", "pyreqwest", "{url}")),
            Case("httpx", "dovetail", script("memory", "httpx", "{url}")),
            Case("cspark", "peers", script("memory", "cspark", "{url}")),
        ),
    ),
    Group("batch", "10,000 rows through a batch, for one row", "µs", MICRO, "cspark", 3, _batch(10_000, "cpu")),
    Group("batch-1m", "1,000,000 rows through a batch, for one row", "µs", MICRO, "cspark", 3, _batch(MILLION, "cpu")),
    Group("batch-clock", "1,000,000 rows, one on the clock", "µs", MICRO, "cspark", 3, _batch(MILLION, "clock")),
    Group("batch-memory", "Peak memory of 10,000 rows", "MiB", 1 / 2**20, "cspark", 3, _batch(10_000, "memory")),
    Group("batch-memory-1m", "Peak memory of 1,000,000 rows", "MiB", 1 / 2**20, "cspark", 3, _batch(MILLION, "memory")),
    Group(
        "generate",
        "Generating from the Spark contract: the whole process and what it starts",
        "s",
        1,
        "dovetail, from nothing",
        1,
        (
            _generated("dovetail, from nothing", "dovetail"),
            _generated("dovetail, a description changed", "dovetail-changed"),
            _generated("dovetail, nothing changed", "dovetail-unchanged"),
            _generated("openapi-python-client alone", "openapi-python-client"),
            _generated("datamodel-code-generator alone", "datamodel-code-generator"),
        ),
    ),
    *EXECUTION_GROUPS,
    *RUNNER_GROUPS,
    *WORKSPACE_GROUPS,
    *TRANSFER_GROUPS,
    *RECORD_GROUPS,
)
