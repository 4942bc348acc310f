"""Downloads of web addresses: whole, to a file, and without credentials where they do not belong."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import anyio
import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox
from dovetail.spark.impex_calls import import_call

from .conftest import KEY, TENANT, Connect

LINK = "/docstore/api/v1/documents/versions/tokens/7Yb1q2w3e4r5/log.json"
CREDENTIALS = ("x-synthetic-key", "authorization", "x-tenant-name")


def credentials_of(server: FaultServer) -> list[str | None]:
    return [server.requests[-1].header(name) for name in CREDENTIALS]


def test_a_link_of_the_environment_is_followed_with_credentials(server: FaultServer, connect: Connect) -> None:
    server.on("GET", LINK, respond(json={"calls": 1}))

    answer = connect(server).files.download(f"{server.url}{LINK}?sig=a%2Fb")

    assert (answer.status, answer.data, answer.buffer, answer.value) == (200, {"calls": 1}, *[b'{"calls": 1}'] * 2)
    assert server.requests[0].query == "sig=a%2Fb"
    assert credentials_of(server) == [KEY, None, TENANT]


@pytest.mark.parametrize("credentials", [{"api_key": KEY}, {"token": "my-token"}])
def test_credentials_go_to_no_foreign_host(
    server: FaultServer, other: FaultServer, connect: Connect, credentials: dict[str, str], tmp_path: Path
) -> None:
    other.on("GET", "/file", respond(body=b"bytes"))
    spark = connect(server, **credentials)

    assert spark.files.download(f"{other.url}/file").buffer == b"bytes"
    assert credentials_of(other) == [None] * 3
    assert spark.files.download(f"{other.url}/file", to=tmp_path / "file") == 5
    assert credentials_of(other) == [None] * 3


def test_no_token_is_fetched_for_a_foreign_host(server: FaultServer, other: FaultServer, connect: Connect) -> None:
    other.on("GET", "/file", respond(body=b"bytes"))

    connect(server, oauth={"client_id": "a", "client_secret": "b"}).files.download(f"{other.url}/file")

    assert server.requests == []


def test_credentials_stay_behind_when_a_link_leads_elsewhere(
    server: FaultServer, other: FaultServer, connect: Connect
) -> None:
    server.on("GET", LINK, respond(302, headers=[("location", f"{other.url}/blob")]))
    other.on("GET", "/blob", respond(body=b"bytes"))

    assert connect(server).files.download(f"{server.url}{LINK}").buffer == b"bytes"

    assert credentials_of(other) == [None] * 3


def test_a_file_is_whole_or_not_there(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    server.on("GET", LINK, respond(410, json={"errorCode": "TOKEN_EXPIRED"}), respond(body=b"x" * 100_000))
    spark = connect(server)

    with pytest.raises(Spark.SparkApiError, match="410") as caught:
        spark.files.download(f"{server.url}{LINK}", to=tmp_path / "log.json")
    assert list(tmp_path.iterdir()) == []
    assert "7Yb1q2w3e4r5" not in f"{caught.value}{caught.value.to_dict()}"
    assert spark.files.download(f"{server.url}{LINK}", to=tmp_path / "log.json") == 100_000
    assert (tmp_path / "log.json").read_bytes() == b"x" * 100_000


@pytest.mark.parametrize(
    ("kind", "body", "data"),
    [
        ("application/json", b'{"a": 1}', {"a": 1}),
        ("application/json", b'{"a": ', '{"a": '),
        ("text/csv", b"a,b", None),
        ("application/zip", b"PK", None),
    ],
)
def test_data_is_what_a_json_body_holds(
    server: FaultServer, connect: Connect, kind: str, body: bytes, data: object
) -> None:
    server.on("GET", LINK, respond(body=body, headers=[("content-type", kind)]))

    answer = connect(server).files.download(f"{server.url}{LINK}")

    assert (answer.data, answer.buffer) == (data, body)


@pytest.mark.parametrize("url", ["/docstore/x", "file://localhost/a.txt", "docstore/x", "", 5, "https://u:pw@h/x"])
def test_what_is_no_web_address_is_refused(server: FaultServer, connect: Connect, url: Any) -> None:
    with pytest.raises(Spark.SparkInputError, match="url") as caught:
        connect(server).files.download(url)

    assert "u:pw" not in str(caught.value)
    assert server.requests == []


def test_a_link_of_the_sandbox_gives_the_workbook(sandbox: Sandbox, connect: Connect) -> None:
    spark = connect(sandbox.base_url, api_key=sandbox.credentials["api_key"])
    made = spark.services.execute("lending/loan-quote", inputs={"years": 5}, downloadable=True)

    assert spark.files.download(made.outputs[0]["excel_file"]).buffer[:2] == b"PK"


def test_download_of_the_class_needs_no_client(server: FaultServer) -> None:
    server.on("GET", "/file", respond(body=b"bytes"))

    assert Spark.Client.download(f"{server.url}/file") == b"bytes"
    assert credentials_of(server) == [None] * 3
    assert anyio.run(Spark.AsyncClient.download, f"{server.url}/file") == b"bytes"
    auth = Spark.Authorization(token="my-token")
    assert Spark.Client.download(f"{server.url}/file", auth) == b"bytes"
    assert credentials_of(server) == [None, "Bearer my-token", None]


def test_download_of_the_class_takes_credentials_to_no_other_host(server: FaultServer, other: FaultServer) -> None:
    server.on("GET", "/file", respond(302, headers=[("location", f"{other.url}/blob")]))
    other.on("GET", "/blob", respond(body=b"bytes"))

    assert Spark.Client.download(f"{server.url}/file", Spark.Authorization(api_key=KEY)) == b"bytes"

    assert credentials_of(other) == [None] * 3


def test_download_of_the_class_tells_errors_by_their_names(server: FaultServer) -> None:
    server.on("GET", "/file", respond(404))

    with pytest.raises(Spark.NotFoundError):
        Spark.Client.download(f"{server.url}/file", Spark.Authorization(api_key=KEY))
    with pytest.raises(Spark.SparkInputError, match="whole web address"):
        Spark.Client.download("/file")
    oauth = Spark.Authorization(oauth={"client_id": "a", "client_secret": "b"})
    with pytest.raises(Spark.SparkCredentialError, match="retrieve_token"):
        Spark.Client.download(f"{server.url}/file", oauth)


def test_download_of_a_client_sends_a_call(server: FaultServer, connect: Connect, tmp_path: Path) -> None:
    from dovetail_api.spark.operations import services

    server.on("GET", "/api/v1/product/f/engines/s/download", respond(body=b"PK"))
    call = services.download(folder="f", service="s")

    assert connect(server).download(call, tmp_path / "book.xlsx") == 2
    assert "url" in inspect.signature(Spark.Client.download).parameters


@pytest.mark.parametrize(
    ("body", "content_type", "sent"),
    [
        ({"body": {"a": 1}}, "application/json", b'{"a":1}'),
        ({"content": b"raw"}, "application/octet-stream", b"raw"),
        ({"form": {"a": "x y", "b": [1, 2]}}, "application/x-www-form-urlencoded", b"a=x+y&b=1&b=2"),
        ({"files": {"f": b"file"}}, "multipart/form-data", b"file"),
        ({"form": {"a": "b"}, "files": {"f": ("n.txt", b"file", "text/plain")}}, "multipart/form-data", b'"n.txt"'),
    ],
)
def test_what_has_no_method_is_requested_with_the_clients_credentials(
    server: FaultServer, connect: Connect, body: dict[str, Any], content_type: str, sent: bytes
) -> None:
    server.on("POST", "/acme/api/v3/new", respond(json={"made": True}))

    answer = connect(server).services.request(
        Spark.Uri.partial("new", base_url=f"{server.url}/acme"), method="POST", params={"q": "a b"}, **body
    )

    assert answer.data == {"made": True}
    [request] = server.requests
    assert str(request.header("content-type")).startswith(content_type)
    assert sent in request.body
    assert request.query == "q=a%20b"
    assert credentials_of(server) == [KEY, None, TENANT]


@pytest.mark.parametrize("files", [None, {"f": b"file"}])
def test_a_field_of_a_form_that_is_none_is_left_out(server: FaultServer, connect: Connect, files: Any) -> None:
    server.on("POST", "/new", respond(json={}))

    form = {"gone": None, "kept": "x y", "many": ["one", None, 2]}
    connect(server).services.request("/new", method="POST", form=form, files=files)

    body = server.requests[0].body
    assert b"gone" not in body
    assert b"None" not in body
    if files is None:
        assert body == b"kept=x+y&many=one&many=2"
    else:
        assert body.count(b'name="many"') == 2


@pytest.mark.parametrize("engine", ["pyreqwest", "httpx"])
def test_a_file_that_shrinks_before_it_is_sent_is_refused_and_no_part_of_it_accepted(
    server: FaultServer, connect: Connect, tmp_path: Path, engine: str
) -> None:
    server.on("POST", "*", respond(json={"id": "job-1"}))
    package = tmp_path / "package.zip"
    package.write_bytes(b"x" * 100_000)
    call = import_call(TENANT, "f/s", package, if_present=None, source_system=None, correlation_id=None)
    package.write_bytes(b"x" * 10)
    spark = connect(server, engine=engine)

    with pytest.raises(Spark.SparkInputError, match=r"package\.zip: 99990 bytes fewer than when the call was built"):
        spark.send(call)

    assert not any(request.complete for request in server.requests)


def test_two_bodies_are_refused(server: FaultServer, connect: Connect) -> None:
    with pytest.raises(Spark.SparkInputError, match="body and form are given at once"):
        connect(server).services.request("/x", method="POST", body={}, form={"a": "b"})


def test_resources_tell_their_configuration_and_headers(server: FaultServer, connect: Connect) -> None:
    spark = connect(server)
    headers = spark.services.default_headers

    assert spark.services.config is spark.config
    assert headers["x-tenant-name"] == TENANT
    assert headers["x-request-id"] != spark.services.default_headers["x-request-id"]
    assert KEY not in str(headers)
