"""Exports and imports: what is sent, and when polling ends; on real sockets."""

from __future__ import annotations

import email
import io
import json
import pickle
from email.message import Message
from pathlib import Path
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer
from support.wire import Recorded

import dovetail.spark as Spark  # noqa: N812

from .conftest import Connect
from .impex_jobs import DOCUMENT, EXPORT, IMPORT, PACKAGE, ended, exporting, importing, state


def sent_entity(request: Recorded) -> dict[str, Any]:
    """The JSON part of an import's form."""
    entity: dict[str, Any] = json.loads(parts(request)["importRequestEntity"].get_payload(decode=True) or b"")
    return entity


def parts(request: Recorded) -> dict[str, Message]:
    head = f"Content-Type: {request.header('Content-Type')}\r\n\r\n".encode()
    form = email.message_from_bytes(head + request.body)
    found: dict[str, Message] = {}
    for part in form.get_payload():
        assert isinstance(part, Message)
        name = part.get_param("name", header="content-disposition")
        found[str(name)] = part
    return found


def test_what_an_export_asks_for(server: FaultServer, connect: Connect) -> None:
    exporting(server, state("created"), state("in_progress"), ended(server.url + DOCUMENT))

    [package] = connect(server).impex.exp(
        folders=["lending"], services=["folders/f/services/s[1.4]", "a/b"], version_ids="v-1", correlation_id="c-1"
    )

    assert package.buffer == PACKAGE
    assert json.loads(server.requests[0].body) == {
        "inputs": {"folders": ["lending"], "services": ["f/s[1.4]", "a/b"], "version_ids": ["v-1"]},
        "file_filter": "migrate",
        "version_filter": "latest",
        "source_system": "Spark Python SDK",
        "correlation_id": "c-1",
    }
    assert [request.path for request in server.requests] == [EXPORT, *[f"{EXPORT}/job-1/status"] * 3, DOCUMENT]


@pytest.mark.parametrize("word", ["closed", "completed"])
def test_both_words_for_the_end_are_understood(server: FaultServer, connect: Connect, word: str) -> None:
    exporting(server, ended(server.url + DOCUMENT, status=word))

    assert connect(server).impex.exports.get_status("job-1").data["status"] == word


@pytest.mark.parametrize("kind", ["exports", "imports"])
@pytest.mark.parametrize("word", ["failed", "cancelled"])
def test_polling_stops_when_the_job_failed_or_was_cancelled(
    server: FaultServer, connect: Connect, kind: str, word: str
) -> None:
    errors = [{"code": "BROKEN", "message": "it broke"}]
    server.on("GET", f"/acme/api/v4/{kind[:-1]}/job-1/status", respond(json=state(word, errors=errors)))

    with pytest.raises(Spark.SparkJobError, match="BROKEN: it broke") as caught:
        getattr(connect(server).impex, kind).get_status(job_id="job-1")

    assert len(server.requests) == 1
    assert caught.value.answer.status == word


@pytest.mark.parametrize(
    "errors", [[{"code": "X", "message": "no"}], ["X: no"], {"type": "X", "message": "no"}, "X: no"]
)
def test_errors_of_a_job_that_is_done_are_an_error(server: FaultServer, connect: Connect, errors: Any) -> None:
    importing(server, state("closed", errors=errors))

    with pytest.raises(Spark.SparkJobError, match="ended as closed with errors: X: no"):
        connect(server).impex.imp("f/s", PACKAGE)


@pytest.mark.parametrize("errors", [None, [], "", {}])
def test_no_errors_in_any_form_are_none(server: FaultServer, connect: Connect, errors: Any) -> None:
    importing(server, state("closed", errors=errors))

    assert connect(server).impex.imp("f/s", PACKAGE).data["status"] == "closed"


@pytest.mark.parametrize(("bounds", "reads"), [({"max_retries": 2}, 3), ({"limit": 0.0}, 1)])
def test_polling_is_bounded(server: FaultServer, connect: Connect, bounds: dict[str, Any], reads: int) -> None:
    exporting(server, state("in_progress"))

    with pytest.raises(Spark.RetryTimeoutError, match="export job-1 goes on") as caught:
        connect(server).impex.exp(folders="f", **bounds)

    assert caught.value.retries == reads == len(server.requests) - 1


def test_an_export_without_a_package_is_an_error(server: FaultServer, connect: Connect) -> None:
    exporting(server, state("closed", outputs={"files": []}, warnings=[{"message": "the folder is empty"}]))

    with pytest.raises(Spark.SparkJobError, match="made no package: the folder is empty"):
        connect(server).impex.exp(folders="f")


def test_progress_is_told(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    exporting(server, state("in_progress"), ended(server.url + DOCUMENT))
    importing(server, state("in_progress"), state("closed"))
    steps: list[str] = []
    impex = connect(server).impex

    impex.exp(folders="f", to=tmp_path, progress=lambda progress: steps.append(progress.step))
    impex.imp("f/s", PACKAGE, progress=lambda progress: steps.append(progress.step))

    assert list(dict.fromkeys(steps[: steps.index("done") + 1])) == ["export", "download", "done"]
    assert list(dict.fromkeys(steps[steps.index("done") + 1 :])) == ["upload", "import", "done"]


@pytest.mark.parametrize("steps", ["exports", "imports"])
def test_a_job_is_named_once(server: FaultServer, connect: Connect, steps: str) -> None:
    with pytest.raises(Spark.SparkInputError, match="job_id and url are given at once"):
        getattr(connect(server).impex, steps).get_status("a", url="b")

    assert server.requests == []


FORMS = [
    ("f/s", [("f/s", "f/s", "minor")]),
    (["f/s", "folders/a/services/b"], [("f/s", "f/s", "minor"), ("a/b", "a/b", "minor")]),
    ({"source": "f/s"}, [("f/s", "f/s", "minor")]),
    ({"source": "f/s", "target": "g/t", "upgrade": "major"}, [("f/s", "g/t", "major")]),
    ([{"source": "f/s", "target": "g/t"}, "a/b"], [("f/s", "g/t", "minor"), ("a/b", "a/b", "minor")]),
]


@pytest.mark.parametrize(("destination", "wire"), FORMS)
def test_destinations_in_every_form(
    server: FaultServer, connect: Connect, destination: Any, wire: list[tuple[str, str, str]]
) -> None:
    importing(server, state("closed"))

    connect(server).impex.imp(destination, io.BytesIO(PACKAGE), if_present="replace", source_system="mine")

    request = server.requests[0]
    assert sent_entity(request) == {
        "inputs": {
            "services_modify": [
                {"service_uri_source": source, "service_uri_destination": target, "update_version_type": upgrade}
                for source, target, upgrade in wire
            ]
        },
        "services_existing": "replace",
        "source_system": "mine",
        "correlation_id": None,
    }
    file = parts(request)["file"]
    assert (file.get_payload(decode=True), file.get_filename()) == (PACKAGE, "package.zip")
    assert file.get_content_type() == "application/zip"


def test_a_service_that_is_there_gets_another_version_by_default(server: FaultServer, connect: Connect) -> None:
    importing(server, state("closed"))

    connect(server).impex.imp("f/s", PACKAGE)

    assert sent_entity(server.requests[0])["services_existing"] == "add_version"


@pytest.mark.parametrize(
    ("destination", "at"),
    [
        (None, "destination"),
        (7, "destination"),
        ([], "destination"),
        (["f/s", 7], "destination[1]"),
        ({"target": "f/s"}, "destination"),
        ({"source": "f/s", "to": "g/t"}, "destination"),
        ({"source": "f/s[1.0]"}, "destination.source"),
        ({"source": "f/s", "target": "version/v"}, "destination.target"),
        ([{"source": "f/s", "upgrade": "big"}], "destination[0].upgrade"),
        (["f/s", "a/b", "f/s"], "destination[2]"),
        (["f/s", {"source": "a/b", "target": "f/s"}], "destination[1]"),
        ([{"source": "a/b", "target": "c/d"}, {"source": "a/b", "target": "e/f"}], "destination[1]"),
        ("f", "uri"),
    ],
)
def test_wrong_destinations_are_refused_by_name(
    server: FaultServer, connect: Connect, destination: Any, at: str
) -> None:
    with pytest.raises(Spark.SparkInputError) as caught:
        connect(server).impex.imports.initiate(destination, PACKAGE)

    assert caught.value.at == at
    assert server.requests == []


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        ({}, "Nothing is selected"),
        ({"folders": [], "services": "", "version_ids": None}, "Nothing is selected"),
        ({"folders": [7]}, "folders"),
        ({"services": ["lending"]}, "service name"),
        ({"services": ["service/an-id"]}, "services"),
        ({"folders": "f", "file_filter": "all"}, "migrate, onpremises"),
        ({"folders": "f", "version_filter": "newest"}, "latest, all"),
    ],
)
def test_wrong_exports_are_refused_by_name(
    server: FaultServer, connect: Connect, arguments: dict[str, Any], word: str
) -> None:
    with pytest.raises(Spark.SparkInputError, match=word):
        connect(server).impex.exp(**arguments)

    assert server.requests == []


def test_skip_is_no_answer_to_a_service_that_is_there(server: FaultServer, connect: Connect) -> None:
    with pytest.raises(Spark.SparkInputError, match="'skip' is none of abort, replace, add_version"):
        connect(server).impex.imp("f/s", PACKAGE, if_present="skip")


def test_both_spellings_take_one_mapping_or_keywords(server: FaultServer, connect: Connect) -> None:
    exporting(server, ended(server.url + DOCUMENT))
    importing(server, state("closed"))
    impex = connect(server).impex

    assert impex.export({"services": ["f/s"]})[0].buffer == PACKAGE
    assert impex.export(services=["f/s"])[0].buffer == PACKAGE
    data = {"destination": "f/s", "file": PACKAGE, "if_present": "abort"}
    for done in (impex.import_(data), impex.import_("f/s", PACKAGE, if_present="abort")):
        assert done.data["status"] == "closed"

    entities = [sent_entity(request) for request in server.requests if request.path == IMPORT]
    assert entities[0] == entities[1]


@pytest.mark.parametrize(
    ("call", "word"),
    [
        (lambda it: it.export({"service": "f/s"}), "'service' is no option"),
        (lambda it: it.export({"services": "f/s"}, services="f/s"), "services is given twice"),
        (lambda it: it.export("f/s"), "no mapping"),
        (lambda it: it.import_("f/s"), "file is missing"),
        (lambda it: it.import_({"file": PACKAGE}), "destination is missing"),
        (lambda it: it.import_({"destination": "f/s", "file": PACKAGE, "mode": 1}), "'mode' is no option"),
    ],
)
def test_a_mapping_that_makes_no_sense_is_refused(server: FaultServer, connect: Connect, call: Any, word: str) -> None:
    with pytest.raises(Spark.SparkInputError, match=word):
        call(connect(server).impex)

    assert server.requests == []


def test_a_job_is_followed_by_its_status_url(server: FaultServer, connect: Connect) -> None:
    exporting(server, state("closed"))

    answer = connect(server).impex.exports.get_status(url=f"{server.url}{EXPORT}/job-1/status")

    assert answer.data["status"] == "closed"


@pytest.mark.parametrize(
    "url",
    [
        "https://elsewhere.example/acme/api/v4/export/job-1/status",
        "{server}/other/api/v4/export/job-1/status",
        "{server}/acme/api/v4/import/job-1/status",
        "{server}/acme/api/v4/export/job-1",
        "nonsense",
        None,
    ],
)
def test_credentials_stay_away_from_foreign_status_urls(server: FaultServer, connect: Connect, url: str | None) -> None:
    with pytest.raises(Spark.SparkInputError):
        connect(server).impex.exports.get_status(url=url and url.format(server=server.url))

    assert server.requests == []


def test_cancel(server: FaultServer, connect: Connect) -> None:
    row = {"object": "export", "id": "job-1", "data": {"export_status": "cancelled"}}
    server.on("PATCH", f"{EXPORT}/job-1", respond(json=row))

    assert connect(server).impex.exports.cancel("job-1").data == row

    assert json.loads(server.requests[0].body) == {"export_status": "cancelled"}


def test_describe_gives_two_answers_or_plain_data(server: FaultServer, connect: Connect) -> None:
    server.on("GET", f"{EXPORT}/status", respond(json={"recent_exports": []}))
    server.on("GET", f"{IMPORT}/status", respond(json={"recent_imports": []}))
    impex = connect(server).impex

    exports, imports = impex.describe()

    assert (exports.data, imports.data) == ({"recent_exports": []}, {"recent_imports": []})
    assert impex.describe(as_json=True) == {"exports": exports.data, "imports": imports.data}


def test_an_export_is_started_once(server: FaultServer, connect: Connect) -> None:
    server.on("POST", EXPORT, respond(503, json={}))

    with pytest.raises(Spark.ServiceUnavailableError):
        connect(server, max_retries=3).impex.exp(folders="f")

    assert len(server.requests) == 1


def test_a_package_is_uploaded_from_disk(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    (tmp_path / "mine.zip").write_bytes(PACKAGE)
    importing(server, state("closed"))

    connect(server).impex.imp("f/s", tmp_path / "mine.zip")

    assert parts(server.requests[0])["file"].get_payload(decode=True) == PACKAGE


def test_its_errors_pickle(server: FaultServer, connect: Connect) -> None:
    importing(server, state("failed", errors=[{"message": "no"}]))

    with pytest.raises(Spark.SparkJobError) as caught:
        connect(server).impex.imp("f/s", PACKAGE)

    assert pickle.loads(pickle.dumps(caught.value)).message == caught.value.message
