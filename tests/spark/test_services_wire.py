"""What services send and what they make of the answers, besides executions, on real sockets."""

from __future__ import annotations

import io
import time
from pathlib import Path
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812

from .conftest import Connect

V3 = {
    "status": "Success",
    "error": None,
    "response_data": {"outputs": {"payment": 1.5}, "warnings": None, "errors": None, "service_chain": None},
    "response_meta": {
        "service_id": "s-id",
        "version_id": "v-id",
        "version": "1.4.2",
        "process_time": 3,
        "call_id": "c",
    },
}
EXECUTE = "/acme/api/v3/folders/f/services/s/execute"
UPLOAD = "/acme/api/v3/folders/f/services/s/upload"
PROGRESS = "/acme/api/v3/folders/f/services/s/getcompilationprogess/job-1"
PUBLISH = "/acme/api/v3/folders/f/services/s/publish"
UPLOADED = {
    "status": "Success",
    "response_data": {
        "nodegen_compilation_jobid": "job-1",
        "original_file_documentid": "file-1",
        "engine_file_documentid": "engine-1",
    },
    "response_meta": {"service_id": "s-id", "version_id": "v-id", "version": "0.1.0"},
}
PUBLISHED = {"status": "Success", "response_data": {"version_id": "v-id"}}


def compiling(status: str, progress: int, message: str = "null") -> Any:
    data = {"status": status, "progress": progress, "last_error_message": message}
    return respond(json={"status": "Success", "response_data": data})


P = Spark.UriParams


@pytest.mark.parametrize("uri", ["service/s-id", "version/v-id", "proxy/a", "f/s[1.2]", P("f", "s", public=True), None])
@pytest.mark.parametrize(
    "name",
    ["get_versions", "get_swagger", "recompile", "download", "delete", "exists", "check_existence"],
)
def test_no_none_ever_stands_in_a_path(server: FaultServer, connect: Connect, name: str, uri: Any) -> None:
    with pytest.raises(Spark.SparkInputError):
        getattr(connect(server).services, name)(uri)

    assert server.requests == []


@pytest.mark.parametrize("uri", ["service/s-id", "proxy/a", "f/s[1.2]", P("f", "s", public=True), None])
def test_no_none_ever_stands_in_the_path_of_a_schema(server: FaultServer, connect: Connect, uri: Any) -> None:
    with pytest.raises(Spark.SparkInputError):
        connect(server).services.get_schema(uri)

    assert server.requests == []


def test_a_locator_and_its_parts_at_once_are_refused(server: FaultServer, connect: Connect) -> None:
    with pytest.raises(Spark.SparkInputError, match="at once"):
        connect(server).services.get_versions("f/s", folder="f", service="s")


def test_versions_are_the_list_alone(server: FaultServer, connect: Connect) -> None:
    rows = [{"id": "v2", "revision": "0.2.0"}, {"id": "v1", "revision": "0.1.0"}]
    answer = {"status": "Success", "data": rows, "message": None, "errorCode": None}
    server.on("GET", "/api/v1/product/f/engines/getversions/s", respond(json=answer))

    response = connect(server).services.get_versions(folder="f", service="s")

    assert response.data == rows
    assert [version.revision for version in response.value.data] == ["0.2.0", "0.1.0"]


@pytest.mark.parametrize(
    ("arguments", "method", "path"),
    [
        ({"uri": "f/s"}, "GET", "/api/v1/product/f/engines/get/s"),
        ({"folder": "f", "service": "s", "version_id": "v"}, "GET", "/api/v1/product/f/engines/get/s/v"),
        ({"uri": "f/s", "version_id": "v"}, "GET", "/api/v1/product/f/engines/get/s/v"),
        ({"version_id": "v"}, "POST", "/acme/api/v3/GetEngineDetailByVersionId/versionid/v"),
        ({"uri": "version/v"}, "POST", "/acme/api/v3/GetEngineDetailByVersionId/versionid/v"),
    ],
)
def test_a_schema_is_asked_for_by_name_or_by_version(
    server: FaultServer, connect: Connect, arguments: dict[str, Any], method: str, path: str
) -> None:
    server.on("*", "*", respond(json={"status": "Success", "data": {"engineID": "e"}}))

    assert connect(server).services.get_schema(**arguments).value.data.engine_id == "e"

    assert [(request.method, request.path) for request in server.requests] == [(method, path)]


def test_a_version_id_beside_a_locator_is_not_lost_by_get_schema(server: FaultServer, connect: Connect) -> None:
    server.on("*", "*", respond(json={"status": "Success", "data": {"engineID": "e"}}))

    connect(server).services.get_schema("f/s", version_id="v")

    assert [request.path for request in server.requests] == ["/api/v1/product/f/engines/get/s/v"]


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        ({"uri": "f/s"}, "/acme/api/v3/folders/f/services/s/metadata"),
        ({"folder": "f", "service": "s", "public": True}, "/acme/api/v3/public/folders/f/services/s/metadata"),
        ({"service_id": "i"}, "/acme/api/v3/service/i/metadata"),
        ({"version_id": "i", "public": True}, "/acme/api/v3/public/version/i/metadata"),
        ({"uri": "service/i", "public": True}, "/acme/api/v3/public/service/i/metadata"),
    ],
)
def test_metadata_by_every_locator(server: FaultServer, connect: Connect, arguments: dict[str, Any], path: str) -> None:
    server.on("GET", path, respond(json={**V3, "response_data": {"outputs": {"Metadata.Font": "Inter"}}}))

    answer = connect(server).services.get_metadata(**arguments)

    assert answer.data["response_data"]["outputs"] == {"Metadata.Font": "Inter"}


@pytest.mark.parametrize(
    ("asked", "sent"), [(None, "default_values"), ("static", "default_values"), ("DYNAMIC", "dynamic")]
)
def test_validation_says_which_rules_it_wants(
    server: FaultServer, connect: Connect, asked: str | None, sent: str
) -> None:
    rules = {"years": {"validation_allow": "Whole", "min": 1, "max": 40, "validation_type": "static"}}
    answer = {**V3, "response_data": {"outputs": rules}}
    server.on("POST", "/acme/api/v3/folders/f/services/s/validation", respond(json=answer))

    response = connect(server).services.validate("f/s", inputs={"years": 5}, validation_type=asked)

    assert server.requests[0].json()["request_meta"]["validation_type"] == sent
    assert (response.rules["years"].max, response.rules["years"].validation_allow) == (40, "Whole")


def test_a_service_is_uploaded_compiled_and_published(server: FaultServer, connect: Connect) -> None:
    server.on("POST", UPLOAD, respond(json=UPLOADED))
    server.on("GET", PROGRESS, compiling("InProgress", 0), compiling("InProgress", 60), compiling("Success", 100))
    server.on("POST", PUBLISH, respond(json=PUBLISHED))
    told: list[Spark.Progress] = []

    created = connect(server).services.create(
        "s",
        folder="f",
        file=io.BytesIO(b"PK workbook"),
        start_date="2028-02-29",
        versioning="major",
        tags=["a", "b"],
        progress=told.append,
    )

    upload, publish = server.requests[0], server.requests[-1]
    assert b'filename="s.xlsx"' in upload.body
    assert b"PK workbook" in upload.body
    assert b'"effective_end_date":"2038-02-28T00:00:00"' in upload.body
    assert publish.json()["request_data"] == {
        "draft_service_name": "s",
        "effective_start_date": "2028-02-29T00:00:00",
        "effective_end_date": "2038-02-28T00:00:00",
        "original_file_documentid": "file-1",
        "engine_file_documentid": "engine-1",
        "version_difference": "major",
        "should_trck_user_action": False,
        "version_label": None,
        "release_note": None,
        "tags": "a,b",
    }
    assert [(at.step, at.percent) for at in told] == [
        ("upload", None),
        ("compile", 0),
        ("compile", 60),
        ("compile", 100),
        ("publish", None),
        ("done", 100),
    ]
    assert (created.version_id, created.version, created.service_id) == ("v-id", "0.1.0", "s-id")
    assert created["upload"] == UPLOADED
    assert dict(created)["publication"] == PUBLISHED
    assert created.compilation.response_data.status == "Success"


@pytest.mark.parametrize(
    ("last", "said"),
    [
        (compiling("Failed", 40, "Sheet1!A1 is circular"), "Sheet1!A1 is circular"),
        (compiling("InProgress", 100), "status InProgress"),
        (compiling("Error", 0), "status Error"),
    ],
)
def test_a_failed_compilation_is_an_error_at_once(server: FaultServer, connect: Connect, last: Any, said: str) -> None:
    server.on("POST", UPLOAD, respond(json=UPLOADED))
    server.on("GET", PROGRESS, compiling("InProgress", 0), last)

    with pytest.raises(Spark.SparkJobError, match=f"f/s failed: {said}"):
        connect(server).services.create("s", folder="f", file=b"PK")

    assert [request.path for request in server.requests] == [UPLOAD, PROGRESS, PROGRESS]


def test_waiting_for_a_compilation_is_bounded_by_time(server: FaultServer, connect: Connect) -> None:
    server.on("GET", PROGRESS, compiling("InProgress", 10))
    compilation = connect(server).services.compilation
    begun = time.monotonic()

    with pytest.raises(Spark.RetryTimeoutError, match="goes on") as caught:
        compilation.get_status("f", "s", "job-1", limit=0.3)

    assert time.monotonic() - begun < 2
    assert caught.value.retries == len(server.requests) > 1


def test_waiting_for_a_compilation_may_be_bounded_by_reads(server: FaultServer, connect: Connect) -> None:
    server.on("GET", PROGRESS, compiling("InProgress", 10))
    compilation = connect(server).services.compilation

    with pytest.raises(Spark.RetryTimeoutError):
        compilation.get_status("f", "s", "job-1", max_retries=1)
    assert len(server.requests) == 2

    last = compilation.get_status("f", "s", "job-1", max_retries=0, throwable=False)
    assert last.value.response_data.progress == 10
    assert len(server.requests) == 3


def test_an_upload_that_may_have_arrived_is_not_sent_again(server: FaultServer, connect: Connect) -> None:
    server.on("POST", UPLOAD, respond(503))

    with pytest.raises(Spark.ServiceUnavailableError):
        connect(server).services.create("s", folder="f", file=b"PK")

    assert len(server.requests) == 1


def test_an_upload_without_a_job_is_an_error_that_says_so(server: FaultServer, connect: Connect) -> None:
    server.on("POST", UPLOAD, respond(json={"status": "Success", "response_data": {}}))

    with pytest.raises(Spark.SparkDecodeError, match="no compilation job"):
        connect(server).services.create("s", folder="f", file=b"PK")


def test_lines_of_progress_are_printed_where_asked_for(
    server: FaultServer, connect: Connect, capsys: pytest.CaptureFixture[str]
) -> None:
    server.on("POST", UPLOAD, respond(json=UPLOADED))
    server.on("GET", PROGRESS, compiling("Success", 100))
    server.on("POST", PUBLISH, respond(json=PUBLISHED))
    services = connect(server).services

    services.create("s", folder="f", file=b"PK", progress=True)
    assert capsys.readouterr().err == ""

    services.create("s", folder="f", file=b"PK", progress="lines")
    assert capsys.readouterr().err == "f/s: upload\nf/s: compile 100 %\nf/s: publish\nf/s: done 100 %\n"


def test_a_workbook_is_downloaded_as_bytes_or_into_a_file(
    server: FaultServer, connect: Connect, tmp_path: Path
) -> None:
    excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    server.on("GET", "*", respond(body=b"PK workbook", headers=[("Content-Type", excel)]))
    services = connect(server).services

    response = services.download("f/s", file_name="mine.xlsx", type="configured")
    written = services.download(folder="f", service="s", version_id="v", to=tmp_path / "s.xlsx")

    assert (response.buffer, response.value, response.data) == (b"PK workbook", b"PK workbook", None)
    assert written == len(b"PK workbook") == (tmp_path / "s.xlsx").stat().st_size
    assert [request.target.decode() for request in server.requests] == [
        "/api/v1/product/f/engines/s/download?filename=mine.xlsx&type=withmetadata",
        "/api/v1/product/f/engines/s/download/v?filename=&type=",
    ]


def test_a_refusal_inside_http_200_is_an_error(server: FaultServer, connect: Connect) -> None:
    refused = {"status": "Error", "data": None, "message": "no such service", "errorCode": "ENGINE_NOT_FOUND"}
    server.on("*", "*", respond(json=refused))
    services = connect(server).services

    for action in (services.get_versions, services.delete, services.get_schema):
        with pytest.raises(Spark.SparkApiError, match="ENGINE_NOT_FOUND: no such service"):
            action("f/s")


@pytest.mark.parametrize("name", ["delete", "get_versions"])
def test_delete_and_get_versions_read_the_status_word(server: FaultServer, connect: Connect, name: str) -> None:
    server.on("*", "*", respond(json={"status": "Error", "data": None, "message": None, "errorCode": "LOCKED"}))

    with pytest.raises(Spark.SparkApiError, match="LOCKED"):
        getattr(connect(server).services, name)("f/s")


@pytest.mark.parametrize("name", ["exists", "check_existence"])
def test_a_question_that_failed_is_not_answered_with_no(server: FaultServer, connect: Connect, name: str) -> None:
    error = {"error_category": "access_error", "message": "UNAUTHORIZED"}
    server.on("*", "*", respond(403, json={"status": "Error", "error": error}))

    with pytest.raises(Spark.ForbiddenError):
        getattr(connect(server).services, name)("f/s")


@pytest.mark.parametrize("found", [True, False])
def test_whether_a_service_exists_alone_and_with_the_whole_answer(
    server: FaultServer, connect: Connect, found: bool
) -> None:
    body = {"status": "Success", "response_data": {"is_exists": found}}
    server.on("GET", "/acme/api/v3/folders/f/services/s/exists", respond(json=body))
    services = connect(server).services

    assert services.exists("f/s") is found
    answer = services.check_existence(folder="f", service="s")
    assert (answer.status, answer.data) == (200, body)


def test_a_block_around_a_resource_leaves_the_client_open(server: FaultServer) -> None:
    server.on("POST", EXECUTE, respond(json=V3))
    spark = Spark.Client(base_url=f"{server.url}/acme", api_key="key-for-tests", proxy=None)

    for _ in range(2):
        with spark.services as services:
            assert services.execute("f/s").outputs == [{"payment": 1.5}]

    spark.close()
    with pytest.raises(Spark.SparkClosedError):
        spark.services.execute("f/s")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_on_a_terminal_progress_is_a_bar(
    server: FaultServer, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("rich")
    server.on("POST", UPLOAD, respond(json=UPLOADED))
    server.on("GET", PROGRESS, compiling("InProgress", 40), compiling("Success", 100))
    server.on("POST", PUBLISH, respond(json=PUBLISHED))
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)

    connect(server).services.create("s", folder="f", file=b"PK", progress=True)

    assert "f/s: done" in terminal.getvalue()
    assert "100%" in terminal.getvalue()


def test_what_shows_no_progress_is_refused(server: FaultServer, connect: Connect) -> None:
    with pytest.raises(Spark.SparkInputError, match="progress"):
        connect(server).services.create("s", folder="f", file=b"PK", progress="loud")

    assert server.requests == []


def test_a_word_that_is_not_allowed_is_refused_with_those_that_are(server: FaultServer, connect: Connect) -> None:
    with pytest.raises(Spark.SparkInputError, match=r"'zz'\. Use 'custom' or 'major' or 'minor' or 'patch'"):
        connect(server).services.create("s", folder="f", file=b"workbook", versioning="zz")

    assert server.requests == []
