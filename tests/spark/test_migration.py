"""Services carried from one tenant to another: two sandboxes, and servers that break on the way."""

from __future__ import annotations

import io
import itertools
import json
import pickle
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from support.behaviours import reset, respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox, serve

from .conftest import Connect

_numbers = itertools.count(1)
INPUTS = {"principal": 25000, "annual_rate": 0.06, "years": 5}


@pytest.fixture(scope="module")
def shared_giver() -> Iterator[Sandbox]:
    with serve("spark", knobs={"transfer_steps": ["in_progress", "closed"]}) as running:
        yield running


@pytest.fixture
def giver(shared_giver: Sandbox) -> Iterator[Sandbox]:
    """The tenant that gives."""
    before = shared_giver.knobs.values()
    yield shared_giver
    shared_giver.knobs.turn(before)
    assert shared_giver.violations == ()


@pytest.fixture(scope="module")
def shared_taker() -> Iterator[Sandbox]:
    # An import that a test leaves behind makes room at once.
    with serve("spark", knobs={"transfer_steps": ["in_progress", "closed"], "transfer_idle_seconds": 0.001}) as running:
        yield running


@pytest.fixture
def taker(shared_taker: Sandbox) -> Iterator[Sandbox]:
    """The tenant that takes."""
    before = shared_taker.knobs.values()
    yield shared_taker
    shared_taker.knobs.turn(before)
    assert shared_taker.violations == ()


@pytest.fixture
def folder(connect: Connect, taker: Sandbox) -> str:
    """A folder of its own at the tenant that takes."""
    name = f"retail-{next(_numbers)}"
    client_of(connect, taker).folders.create(name)
    return name


def client_of(connect: Connect, sandbox: Sandbox) -> Any:
    return connect(sandbox.base_url, oauth={name: sandbox.credentials[name] for name in ("client_id", "client_secret")})


def plain(client: Any) -> Any:
    """The client itself, out of what drives an async one."""
    return getattr(client, "target", client)


@pytest.fixture
def migration(connect: Connect, giver: Sandbox, taker: Sandbox) -> Any:
    return migrating(connect, client_of(connect, giver), client_of(connect, taker))


def migrating(connect: Connect, exports: Any, imports: Any) -> Any:
    """A migration between two clients, driven as they are."""
    sync = isinstance(exports, Spark.Client)
    if sync:
        return Spark.Migration(exports=exports, imports=imports)
    made = Spark.AsyncMigration(exports=plain(exports), imports=plain(imports))
    return type(exports)(made, exports._portal)


def test_migrate_is_implemented(connect: Connect, taker: Sandbox, migration: Any, folder: str) -> None:
    there = client_of(connect, taker)

    report = migration.migrate({"source": "lending/loan-quote", "target": f"{folder}/quote"})

    [promoted] = report.promoted
    assert (promoted.source, promoted.target, promoted.status) == (
        "lending/loan-quote[0.1.0]",
        f"{folder}/quote[0.1.0]",
        "added",
    )
    assert report.complete
    [arrived] = there.services.get_versions(f"{folder}/quote").data
    assert promoted.version_id == arrived["id"]
    assert there.services.execute(f"{folder}/quote", inputs=INPUTS).outputs == [
        {"monthly_payment": 483.32, "total_interest": 3999.2}
    ]


def test_what_no_destination_names_keeps_its_name(migration: Any, folder: str) -> None:
    report = migration.migrate({"source": "lending/loan-quote", "target": f"{folder}/quote"}, folders="lending")

    services = sorted(each.target.partition("[")[0] for each in report.promoted)
    assert services == ["lending/repayment-plan", f"{folder}/quote"]


def test_a_service_that_is_there_gets_the_next_version(migration: Any, folder: str) -> None:
    moved = {"source": "lending/loan-quote", "target": f"{folder}/quote", "upgrade": "major"}

    reports = [migration.migrate(moved) for _ in range(2)]

    assert [report.promoted[0].target for report in reports] == [f"{folder}/quote[0.1.0]", f"{folder}/quote[1.0.0]"]


def test_nothing_half_done_is_hidden_when_the_other_tenant_refuses(
    connect: Connect, taker: Sandbox, migration: Any
) -> None:
    there = client_of(connect, taker).services.get_versions("lending/loan-quote").data

    with pytest.raises(Spark.MigrationError, match=r"0 promoted; missing: lending/loan-quote\[0\.1\.0\]") as caught:
        migration.migrate("lending/loan-quote", if_present="abort")

    report = caught.value.report
    assert (report.promoted, report.missing, report.unknown) == ((), ("lending/loan-quote[0.1.0]",), ())
    assert "SERVICE_ALREADY_EXISTS" in caught.value.message
    assert isinstance(caught.value.__cause__, Spark.SparkJobError)
    assert client_of(connect, taker).services.get_versions("lending/loan-quote").data == there
    copy = pickle.loads(pickle.dumps(caught.value))
    assert copy.report == report


def test_what_was_on_its_way_when_time_ran_out_is_said_to_be_unknown(taker: Sandbox, migration: Any) -> None:
    taker.knobs.turn({"transfer_steps": [*["in_progress"] * 1000, "closed"]})

    with pytest.raises(Spark.MigrationError) as caught:
        migration.migrate("lending/loan-quote", max_retries=3)

    assert caught.value.report.unknown == ("lending/loan-quote[0.1.0]",)
    assert isinstance(caught.value.__cause__, Spark.RetryTimeoutError)


def test_nothing_is_sent_to_the_other_tenant_when_the_export_fails(
    connect: Connect, giver: Sandbox, server: FaultServer
) -> None:
    giver.knobs.turn({"transfer_steps": ["failed"]})
    migration = migrating(connect, client_of(connect, giver), connect(server))

    with pytest.raises(Spark.SparkJobError, match="FAILED_ON_ORDER") as caught:
        migration.migrate("lending/loan-quote")

    assert not isinstance(caught.value, Spark.MigrationError)
    assert server.requests == []


@pytest.mark.parametrize(
    ("behaviour", "unknown"),
    [(respond(400, json={"code": "INVALID_IMPORT_ZIP"}), False), (respond(409, json={}), False), (reset(), True)],
)
def test_a_refused_upload_is_missing_and_a_lost_one_unknown(
    connect: Connect, giver: Sandbox, server: FaultServer, behaviour: Any, unknown: bool
) -> None:
    server.on("POST", "/acme/api/v4/import", behaviour)
    migration = migrating(connect, client_of(connect, giver), connect(server))

    with pytest.raises(Spark.MigrationError) as caught:
        migration.migrate("lending/loan-quote")

    version = ("lending/loan-quote[0.1.0]",)
    assert (caught.value.report.unknown, caught.value.report.missing) == ((version, ()) if unknown else ((), version))


def test_an_import_that_leaves_something_out_is_an_error(connect: Connect, giver: Sandbox, server: FaultServer) -> None:
    server.on("POST", "/acme/api/v4/import", respond(json={"id": "job-1"}))
    rows = [{"service_uri_source": "lending/loan-quote[0.1.0]", "service_uri_destination": "lending/loan-quote[0.1.0]"}]
    done = {"id": "job-1", "status": "closed", "outputs": {"service_versions": rows}, "errors": None}
    server.on("GET", "/acme/api/v4/import/job-1/status", respond(json=done))
    migration = migrating(connect, client_of(connect, giver), connect(server))

    with pytest.raises(Spark.MigrationError) as caught:
        migration.migrate(folders="lending")

    assert [each.source for each in caught.value.report.promoted] == ["lending/loan-quote[0.1.0]"]
    assert caught.value.report.missing == ("lending/repayment-plan[0.1.0]",)


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ({}, "Nothing is selected"),
        ({"destination": "lending/loan-quote", "folders": "samples"}, "lending/loan-quote was not exported"),
        ({"destination": {"source": "f/s", "target": 7}}, "uri"),
    ],
)
def test_a_migration_that_makes_no_sense_is_refused(migration: Any, arguments: dict[str, Any], word: str) -> None:
    with pytest.raises(Spark.SparkInputError, match=word):
        migration.migrate(**arguments)


def test_several_packages_go_one_after_the_other(connect: Connect, server: FaultServer, other: FaultServer) -> None:
    documents = {f"/docstore/api/v1/documents/versions/tokens/{name}/{name}.zip": package(name) for name in "ab"}
    files = [{"file": server.url + path, "file_hash": None} for path in documents]
    server.on("POST", "/acme/api/v4/export", respond(json={"id": "out"}))
    done = {"id": "out", "status": "closed", "outputs": {"files": files}, "errors": None}
    server.on("GET", "/acme/api/v4/export/out/status", respond(json=done))
    for path, content in documents.items():
        server.on("GET", path, respond(body=content))
    other.on("POST", "/acme/api/v4/import", respond(json={"id": "in"}))
    states = [
        {"id": "in", "status": "closed", "outputs": {"service_versions": [{"service_uri_source": f"f/{name}[1.0.0]"}]}}
        for name in "ab"
    ]
    other.on("GET", "/acme/api/v4/import/in/status", *(respond(json=each) for each in states))

    report = migrating(connect, connect(server), connect(other)).migrate(folders="f")

    assert [each.source for each in report.promoted] == ["f/a[1.0.0]", "f/b[1.0.0]"]
    uploads = [request.body for request in other.requests if request.method == "POST"]
    assert [b'"f/a"' in body for body in uploads] == [True, False]


def package(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        version = {"service_uri_source": f"f/{name}[1.0.0]"}
        manifest = {"object": "export", "id": "out", "outputs": {"files": None, "service_versions": [version]}}
        archive.writestr("acme/manifest.json", json.dumps(manifest))
    return out.getvalue()


def test_a_file_that_is_no_package_is_not_sent_on(connect: Connect, server: FaultServer, other: FaultServer) -> None:
    path = "/docstore/api/v1/documents/versions/tokens/t/p.zip"
    server.on("POST", "/acme/api/v4/export", respond(json={"id": "out"}))
    done = {"id": "out", "status": "closed", "outputs": {"files": [{"file": server.url + path}]}}
    server.on("GET", "/acme/api/v4/export/out/status", respond(json=done))
    server.on("GET", path, respond(body=b"not a package"))

    with pytest.raises(Spark.SparkJobError, match=r"p\.zip is no package"):
        migrating(connect, connect(server), connect(other)).migrate(folders="f")

    assert other.requests == []


def test_configurations_are_enough(giver: Sandbox, taker: Sandbox) -> None:
    exports, imports = (
        Spark.Config(base_url=sandbox.base_url, api_key=sandbox.credentials["api_key"], retry_interval=0.01)
        for sandbox in (giver, taker)
    )

    with Spark.ImpEx.migration(exports, imports) as migration:
        report = migration.migrate("lending/loan-quote")
        assert migration.imports.describe().value.tenant.configuration.import_api_job_limit == 1

    assert report.complete
    alone = Spark.ImpEx.only(exports)
    assert alone.exports.describe().value.tenant.configuration.export_api_job_limit == 1
    alone.close()
    with pytest.raises(Spark.SparkClosedError):
        migration.exports.describe()
