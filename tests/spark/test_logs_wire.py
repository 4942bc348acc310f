"""What the log history sends and what it makes of the answers, on real sockets."""

from __future__ import annotations

import datetime
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from support.behaviours import html, respond, truncate
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812

from .conftest import KEY, Connect

SERVICE = "/acme/api/v3/folders/f/services/s"
START = f"{SERVICE}/log/downloadjson"
STATUS = f"{START}/status/job-1"
GET = "/acme/api/v3/log/getexecutionhistorybycallid/call-1"
TOKEN = "a-secret-token"
DOCUMENT = f"/docstore/api/v1/documents/versions/tokens/{TOKEN}/s.zip"
LOG = {"EngineCallId": "call-1", "EngineDetails": {"request_data": {"inputs": {"years": 5}}}}


def v3(data: Any, status: str | None = None, error: str | None = None) -> Any:
    problem = {"message": error, "error_category": None, "error_type": None, "additional_details": None}
    body = {"status": status, "response_data": data, "response_meta": None, "error": problem if error else None}
    return respond(json=body)


def going(progress: float | None, url: str | None = None, status: str | None = None, error: str | None = None) -> Any:
    return v3({"progress": progress, "download_url": url}, status, error)


def archive(*logs: Any) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("s.json", json.dumps(logs))
    return out.getvalue()


ARCHIVE = archive(LOG)


def downloading(server: FaultServer, *polls: Any) -> None:
    """A job that starts, answers these polls, and leads to an archive with one record."""
    server.on("POST", START, v3({"job_id": "job-1"}, "Success"))
    server.on("GET", STATUS, *(polls or (going(0), going(100, f"{server.url}{DOCUMENT}"))))
    server.on("GET", DOCUMENT, respond(body=ARCHIVE, headers=[("content-type", "application/zip")]))


def test_the_index_of_a_record_is_sent(server: FaultServer, connect: Connect) -> None:
    server.on("GET", f"{GET}", v3(json.dumps(LOG), "Success"))
    server.on("POST", f"{SERVICE}/download/xml/call-1", v3({"download_url": f"{server.url}{DOCUMENT}"}))
    server.on("GET", DOCUMENT, respond(body=b"PK"))
    logs = connect(server).logs

    found = logs.get("call-1", index=0)
    logs.rehydrate("f/s", call_id="call-1", index=2)
    logs.get("call-1")

    targets = [
        request.target.decode() for request in server.requests if request.method + request.path != f"GET{DOCUMENT}"
    ]
    assert targets == [f"{GET}?index=0", f"{SERVICE}/download/xml/call-1?index=2", GET]
    assert found.data == LOG
    assert found.record.inputs == {"years": 5}


@pytest.mark.parametrize("index", [-1, True, 1.5, "0"])
def test_an_index_that_is_none_is_refused_and_not_left_out(server: FaultServer, connect: Connect, index: Any) -> None:
    logs = connect(server).logs
    with pytest.raises(Spark.SparkInputError, match="index"):
        logs.get("call-1", index=index)
    with pytest.raises(Spark.SparkInputError, match="index"):
        logs.rehydrate("f/s", call_id="call-1", index=index)
    assert server.requests == []


@pytest.mark.parametrize("held", [None, "", "not json", {"EngineCallId": "call-1"}])
def test_an_answer_without_a_record_is_an_error_that_holds_it(server: FaultServer, connect: Connect, held: Any) -> None:
    server.on("GET", GET, v3(held, "Success"))
    logs = connect(server).logs

    if isinstance(held, dict):
        assert logs.get("call-1").record.call_id == "call-1"
    else:
        with pytest.raises(Spark.SparkDecodeError, match="no log record") as caught:
            logs.get("call-1")
        assert (caught.value.status, caught.value.path) == (200, "$.response_data")


def test_a_null_status_stays_null(server: FaultServer, connect: Connect) -> None:
    downloading(server)
    server.on("POST", f"{SERVICE}/download/xml/call-1", v3({"download_url": f"{server.url}{DOCUMENT}"}))
    logs = connect(server).logs

    assert logs.download("f/s").data["status"] is None
    assert logs.rehydrate("f/s", call_id="call-1").data["status"] is None


def test_a_download_sends_what_was_asked_for(server: FaultServer, connect: Connect) -> None:
    downloading(server)

    got = connect(server).logs.download(
        folder="f",
        service="s",
        version_id="v-1",
        call_ids=["a", "b"],
        start_date=datetime.datetime(2026, 5, 1),
        end_date="2026-06-01",
        timezone_offset="+08:00",
        call_purpose="Test",
        user="me",
        has_warnings=False,
        extras={"more": 1},
    )

    assert server.requests[0].json() == {
        "request_data": {
            "call_ids": ["a", "b"],
            "timezone_offset": "+08:00",
            "start_date": "2026-05-01T00:00:00",
            "end_date": "2026-06-01T00:00:00",
            "callpurpose": "Test",
            "userName": "me",
            "has_warnings": False,
            "more": 1,
        },
        "request_meta": {"version_id": "v-1"},
    }
    assert got.buffer == ARCHIVE
    assert got.data["response_data"]["progress"] == 100
    assert [record.inputs for record in got.records()] == [{"years": 5}]


@pytest.mark.parametrize("name", ["source_system", "correlation_id"])
def test_a_system_or_correlation_id_stands_in_for_call_ids(server: FaultServer, connect: Connect, name: str) -> None:
    downloading(server)
    mine: list[str] = []

    connect(server).logs.download("f/s", call_ids=mine, **{name: "desk, left"})

    assert server.requests[0].json()["request_data"]["call_ids"] == ["desk, left"]
    assert mine == []  # and the caller's own list is left alone


def test_conditions_the_server_would_not_look_at_are_refused(server: FaultServer, connect: Connect) -> None:
    logs = connect(server).logs
    with pytest.raises(Spark.SparkInputError, match=r"correlation_id: .* call_ids or correlation_id"):
        logs.download("f/s", call_ids=["a"], correlation_id="b")
    with pytest.raises(Spark.SparkInputError, match="start_date: 'soon' is no date"):
        logs.download("f/s", start_date="soon")
    with pytest.raises(Spark.SparkInputError, match="comes before the start"):
        logs.download("f/s", start_date="2026-06-01", end_date="2026-05-01")
    with pytest.raises(Spark.SparkInputError, match="type: 'xml' is no kind of file"):
        logs.download("f/s", type="xml")
    with pytest.raises(Spark.SparkInputError, match="colour: there is no such keyword"):
        logs.download("f/s", colour="red")
    with pytest.raises(Spark.SparkInputError, match="max_retries"):
        logs.downloads.get_status(folder="f", service="s", job_id="job-1", max_retries=-1)
    assert server.requests == []


def test_all_arguments_may_come_in_one_mapping(server: FaultServer, connect: Connect) -> None:
    downloading(server)
    logs = connect(server).logs

    logs.download({"folder": "f", "service": "s", "type": "JSON", "call_ids": "a,b"})

    assert server.requests[0].path == START
    assert server.requests[0].json()["request_data"]["call_ids"] == ["a", "b"]
    with pytest.raises(Spark.SparkInputError, match="call_ids is given twice"):
        logs.download({"folder": "f", "service": "s", "call_ids": "a"}, call_ids="b")


def test_the_mapping_says_how_often_the_job_is_looked_at(server: FaultServer, connect: Connect) -> None:
    downloading(server, going(0), going(0), going(0))
    logs = connect(server).logs
    asked = {"folder": "f", "service": "s", "max_retries": 1, "retry_interval": 0.01}

    with pytest.raises(Spark.RetryTimeoutError) as caught:
        logs.download(asked)

    assert (caught.value.retries, caught.value.interval) == (2, 0.01)
    with pytest.raises(Spark.SparkInputError, match="max_retries is given twice"):
        logs.download(asked, max_retries=2)
    with pytest.raises(Spark.SparkInputError, match="max_retries: -1"):
        logs.download({"folder": "f", "service": "s", "max_retries": -1})


def test_records_take_a_mapping_too(server: FaultServer, connect: Connect) -> None:
    downloading(server)
    logs = connect(server).logs

    [record] = logs.records({"folder": "f", "service": "s", "call_ids": "a"})

    assert record.inputs == {"years": 5}
    assert server.requests[0].json()["request_data"]["call_ids"] == ["a"]
    with pytest.raises(Spark.SparkInputError, match="folder is given twice"):
        list(logs.records({"folder": "f", "service": "s"}, folder="f"))


def test_a_csv_is_asked_for_under_its_own_address(server: FaultServer, connect: Connect) -> None:
    csv = f"{SERVICE}/log/downloadcsv"
    server.on("POST", csv, v3({"job_id": "job-1"}))
    server.on("GET", f"{csv}/status/job-1", going(100, f"{server.url}{DOCUMENT}"))
    server.on("GET", DOCUMENT, respond(body=b"Call ID,years\nx,5\n"))

    got = connect(server).logs.download("f/s", type="csv")

    assert [(record.call_id, record.inputs) for record in got.records(inputs=["years"])] == [("x", {"years": 5})]


def test_polling_stops_when_the_job_failed(server: FaultServer, connect: Connect) -> None:
    downloading(server, going(0), going(40, status="Error", error="The records do not fit."))
    logs = connect(server).logs

    with pytest.raises(Spark.SparkJobError, match="log of f/s failed: The records do not fit"):
        logs.download("f/s")

    assert len(server.requests) == 3
    last = logs.downloads.get_status(folder="f", service="s", job_id="job-1", throwable=False)
    assert last.data["status"] == "Error"


def test_polling_that_runs_out_never_gives_a_half_answer(server: FaultServer, connect: Connect) -> None:
    downloading(server, going(40))
    logs = connect(server).logs

    with pytest.raises(Spark.RetryTimeoutError, match="goes on after 3 reads"):
        logs.download("f/s", max_retries=2)
    with pytest.raises(Spark.RetryTimeoutError):
        logs.downloads.get_status(folder="f", service="s", job_id="job-1", max_retries=0)
    with pytest.raises(Spark.RetryTimeoutError):
        logs.download("f/s", limit=0.01)

    assert not any(request.path == DOCUMENT for request in server.requests)
    asked_for = logs.downloads.get_status(folder="f", service="s", job_id="job-1", max_retries=0, throwable=False)
    assert asked_for.value.response_data.progress == 40


def test_polling_outlasts_the_retries_of_the_client(server: FaultServer, connect: Connect) -> None:
    downloading(server, *[going(step) for step in range(0, 50, 10)], going(100, f"{server.url}{DOCUMENT}"))
    assert connect(server, max_retries=1, retry_interval=0.001).logs.download("f/s").buffer == ARCHIVE


def test_a_job_that_does_not_tell_its_progress_goes_on(server: FaultServer, connect: Connect) -> None:
    downloading(server, going(None), v3(None), going(100, f"{server.url}{DOCUMENT}"))
    assert connect(server).logs.download("f/s").buffer == ARCHIVE


def test_an_answer_without_its_job_or_its_link_is_an_error(server: FaultServer, connect: Connect) -> None:
    server.on("POST", START, v3({"job_id": None}), v3({"job_id": "job-1"}))
    server.on("GET", STATUS, going(100))
    server.on("POST", f"{SERVICE}/download/xml/call-1", v3(None))
    logs = connect(server).logs

    with pytest.raises(Spark.SparkDecodeError, match="names no job"):
        logs.download("f/s")
    with pytest.raises(Spark.SparkDecodeError, match="names no link"):
        logs.download("f/s")
    with pytest.raises(Spark.SparkDecodeError, match="names no link"):
        logs.rehydrate("f/s", call_id="call-1")


@pytest.mark.parametrize("to_file", [False, True])
@pytest.mark.parametrize("path", [DOCUMENT, "/elsewhere/s.zip?signature=abc"])
def test_credentials_stay_away_from_a_foreign_download_host(
    server: FaultServer, other: FaultServer, connect: Connect, tmp_path: Path, to_file: bool, path: str
) -> None:
    downloading(server, going(100, f"{other.url}{path}"))
    other.on("GET", path.partition("?")[0], respond(body=ARCHIVE))
    to = {"to": tmp_path / "log.zip"} if to_file else {}

    got = connect(server).logs.download("f/s", **to)

    [request] = other.requests
    assert request.target.decode() == path
    assert KEY not in str(request.headers)
    assert request.header("x-tenant-name") is None
    assert (tmp_path / "log.zip").read_bytes() == ARCHIVE if to_file else got.buffer == ARCHIVE


def test_a_failure_of_the_download_does_not_show_its_token(server: FaultServer, connect: Connect) -> None:
    downloading(server)
    gone = {"status": "Error", "errorCode": "TOKEN_EXPIRED", "message": "The link has expired.", "data": None}
    server.on("GET", DOCUMENT, respond(410, json=gone))

    with pytest.raises(Spark.SparkApiError) as caught:
        connect(server).logs.download("f/s")

    assert caught.value.status == 410
    assert TOKEN not in f"{caught.value} {caught.value!r} {caught.value.to_dict()}"


def test_a_file_is_whole_or_not_there(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    downloading(server)
    target = tmp_path / "log.zip"
    logs = connect(server, max_retries=0).logs

    assert logs.download("f/s", to=target) == len(ARCHIVE) == target.stat().st_size
    target.unlink()
    server.on("GET", DOCUMENT, truncate(ARCHIVE))
    with pytest.raises(Spark.SparkTransportError):
        logs.download("f/s", to=target)
    server.on("GET", DOCUMENT, html())
    with pytest.raises(Spark.SparkDecodeError):
        logs.download("f/s", to=target)

    assert list(tmp_path.iterdir()) == []


def test_progress_is_told(server: FaultServer, connect: Connect) -> None:
    downloading(server, going(0), going(40), going(100, f"{server.url}{DOCUMENT}"))
    told: list[Any] = []

    connect(server).logs.download("f/s", progress=told.append)

    steps = [("collect", 0.0), ("collect", 40.0), ("collect", 100.0), ("download", None), ("done", 100.0)]
    assert [(each.step, each.percent) for each in told] == steps


def test_a_start_that_is_busy_is_tried_again(server: FaultServer, connect: Connect) -> None:
    downloading(server)
    server.on("POST", START, respond(503), v3({"job_id": "job-1"}))
    assert connect(server).logs.download("f/s").buffer == ARCHIVE


@pytest.mark.parametrize("legacy", [False, True])
def test_a_workbook_is_asked_for_and_fetched(server: FaultServer, connect: Connect, legacy: bool) -> None:
    path = f"{SERVICE}/download/call-1" if legacy else f"{SERVICE}/download/xml/call-1"
    server.on("POST", path, v3({"download_url": f"{server.url}{DOCUMENT}"}))
    server.on("GET", DOCUMENT, respond(body=b"PK..."))

    got = connect(server).logs.rehydrate("f/s[1.2]", call_id="call-1", legacy=legacy)

    assert server.requests[0].json() == {}
    assert got.buffer == b"PK..."


def test_rows_are_found_by_their_fields(server: FaultServer, connect: Connect) -> None:
    row = {"id": "1", "callGUID": "call-1", "calcTime": "3", "isBatchCall": False}
    page = {"status": "Success", "data": [row], "count": 1, "next": None, "previous": None}
    server.on("POST", "/api/v1/product/f/engines/s/logs", respond(json=page))

    found = connect(server).logs.find(
        "f/s", version_id="v-1", start_date="2026-05-01", call_purpose="Test", user="me", page=2, size=5, Other="x"
    )

    assert server.requests[0].json() == {
        "search": [
            {"field": "StartDate", "value": "2026-05-01T00:00:00"},
            {"field": "CallPurpose", "value": "Test"},
            {"field": "username", "value": "me"},
            {"field": "Other", "value": "x"},
            {"field": "version", "id": "v-1"},
        ],
        "page": 2,
        "pageSize": 5,
        "sort": "-updated",
    }
    assert found.value.data[0].call_guid == "call-1"


@pytest.mark.parametrize("call_id", ["", "..", None])
def test_a_call_id_that_would_change_the_address_is_refused(
    server: FaultServer, connect: Connect, call_id: Any
) -> None:
    logs = connect(server).logs
    with pytest.raises(Spark.SparkInputError):
        logs.get(call_id)
    with pytest.raises(Spark.SparkInputError):
        logs.rehydrate("f/s", call_id=call_id)
    assert server.requests == []
