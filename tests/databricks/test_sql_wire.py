"""SQL on the wire: what is sent once, links without credentials, chunks fetched ahead, what leaves no trace."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from support.behaviours import Behaviour, close, respond
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.databricks import PermissionDenied, ResourceDoesNotExist, StatementFailed, StatementLost, StatementTimeout
from dovetail.runtime import DecodeError, TransportError

from .conftest import Connect

STATEMENTS = "/api/2.0/sql/statements"
COLUMNS = [{"name": "n", "position": 0, "type_name": "INT", "type_text": "INT"}]


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


@pytest.fixture
def storage() -> Iterator[FaultServer]:
    """Somebody else's host, where the links lead."""
    with FaultServer() as running:
        yield running


def succeeded(chunks: int = 1, **result: Any) -> Behaviour:
    manifest = {"format": "JSON_ARRAY", "schema": {"columns": COLUMNS}, "total_chunk_count": chunks}
    return respond(
        json={"statement_id": "s-1", "status": {"state": "SUCCEEDED"}, "manifest": manifest, "result": result}
    )


def link(storage: FaultServer, index: int, *, expiration: str = "2999-01-01T00:00:00Z") -> dict[str, Any]:
    url = f"{storage.url}/chunk/{index}?sig=secret-signature"
    headers = {"x-ms-version": "2024-11-04"}
    return {"external_link": url, "expiration": expiration, "http_headers": headers, "chunk_index": index}


def test_a_dropped_connection_never_runs_a_statement_twice(connect: Connect, server: FaultServer) -> None:
    server.on("POST", STATEMENTS, close())
    with pytest.raises(StatementLost, match="would run twice") as caught:
        connect(server).sql.execute("INSERT INTO t VALUES (1)", warehouse_id="w")
    assert len(server.requests) == 1
    assert isinstance(caught.value, TransportError)
    assert caught.value.sent


def test_a_statement_that_was_not_taken_is_sent_again(connect: Connect, server: FaultServer) -> None:
    refused = respond(429, json={"error_code": "REQUEST_LIMIT_EXCEEDED"}, headers={"Retry-After": "0"})
    server.on("POST", STATEMENTS, refused, succeeded(data_array=[["1"]]))
    assert connect(server).sql.execute("SELECT 1", warehouse_id="w").rows() == [(1,)]
    assert len(server.requests) == 2


def test_what_is_asked_for_is_sent_and_nothing_else(connect: Connect, server: FaultServer) -> None:
    server.on("POST", STATEMENTS, succeeded(data_array=[["1"]]))
    connect(server).sql.execute(
        "SELECT :x",
        {"x": "'; --"},
        warehouse_id="w",
        catalog="main",
        schema="billing",
        row_limit=5,
        format="inline",
        query_tags=[{"key": "team", "value": "billing"}],
    )
    assert json.loads(server.requests[0].body) == {
        "statement": "SELECT :x",
        "warehouse_id": "w",
        "parameters": [{"name": "x", "value": "'; --", "type": "STRING"}],
        "disposition": "INLINE",
        "format": "JSON_ARRAY",
        "wait_timeout": "0s",
        "catalog": "main",
        "schema": "billing",
        "row_limit": 5,
        "query_tags": [{"key": "team", "value": "billing"}],
    }


def test_links_are_followed_without_credentials(connect: Connect, server: FaultServer, storage: FaultServer) -> None:
    server.on("POST", STATEMENTS, succeeded(2, external_links=[link(storage, 0)]))
    server.on("GET", f"{STATEMENTS}/s-1/result/chunks/1", respond(json={"external_links": [link(storage, 1)]}))
    storage.on("GET", "/chunk/0", respond(body=b'[["1"]]'))
    storage.on("GET", "/chunk/1", respond(body=b'[["2"]]'))
    assert connect(server).sql.execute("SELECT", warehouse_id="w", format="json").rows() == [(1,), (2,)]
    assert len(storage.requests) == 2
    for request in storage.requests:
        assert request.header("x-ms-version") == "2024-11-04"
        assert request.header("authorization") is None
        assert "dapi-secret" not in str(request.headers)


def test_an_expired_link_is_not_even_tried(connect: Connect, server: FaultServer, storage: FaultServer) -> None:
    old = link(storage, 0, expiration="2020-01-01T00:00:00Z") | {"external_link": f"{storage.url}/old"}
    server.on("POST", STATEMENTS, succeeded(external_links=[old]))
    server.on("GET", f"{STATEMENTS}/s-1/result/chunks/0", respond(json={"external_links": [link(storage, 0)]}))
    storage.on("GET", "/chunk/0", respond(body=b'[["1"]]'))
    assert connect(server).sql.execute("SELECT", warehouse_id="w").rows() == [(1,)]
    assert [request.path for request in storage.requests] == ["/chunk/0"]


def test_a_link_that_is_refused_is_asked_for_again_but_not_forever(
    connect: Connect, server: FaultServer, storage: FaultServer
) -> None:
    server.on("POST", STATEMENTS, succeeded(external_links=[link(storage, 0)]))
    server.on("GET", f"{STATEMENTS}/s-1/result/chunks/0", respond(json={"external_links": [link(storage, 0)]}))
    storage.on("GET", "/chunk/0", respond(403, body=b"<Error><Code>AuthenticationFailed</Code></Error>"))
    with pytest.raises(PermissionDenied) as caught:
        connect(server).sql.execute("SELECT", warehouse_id="w").rows()
    assert len(storage.requests) == 3
    assert "secret-signature" not in f"{caught.value}{caught.value!r}"


def test_chunks_are_fetched_ahead_but_never_all(connect: Connect, server: FaultServer) -> None:
    server.on("POST", STATEMENTS, succeeded(9, data_array=[["0"]]))
    for index in range(1, 9):
        server.on("GET", f"{STATEMENTS}/s-1/result/chunks/{index}", respond(json={"data_array": [[str(index)]]}))
    rows = iter(connect(server).sql.execute("SELECT", warehouse_id="w", format="inline"))
    assert next(rows) == (0,)
    # Two beside the one that is read; the statement itself was the first request.
    assert len(server.wait_for_requests(3)) == 3
    assert [row[0] for row in rows] == list(range(1, 9))


def test_a_value_that_is_not_of_its_type_names_its_column(connect: Connect, server: FaultServer) -> None:
    server.on("POST", STATEMENTS, succeeded(data_array=[["1"], ["one"]]))
    result = connect(server).sql.execute("SELECT", warehouse_id="w", format="inline")
    with pytest.raises(DecodeError, match=r"'n' has a value that is no INT.*CAST it AS STRING"):
        result.rows()


def test_a_type_nobody_knows_comes_as_text(connect: Connect, server: FaultServer) -> None:
    columns = [{"name": "v", "position": 0, "type_name": "HOLOGRAM", "type_text": "HOLOGRAM(3)"}]
    answer = {
        "statement_id": "s-1",
        "status": {"state": "SUCCEEDED"},
        "manifest": {"format": "JSON_ARRAY", "schema": {"columns": columns}, "total_chunk_count": 1},
        "result": {"data_array": [["x"]]},
    }
    server.on("POST", STATEMENTS, respond(json=answer))
    result = connect(server).sql.execute("SELECT", warehouse_id="w")
    assert (result.columns[0].type, result.rows()) == ("HOLOGRAM(3)", [("x",)])


def test_a_refused_request_is_an_api_error(connect: Connect, server: FaultServer) -> None:
    server.on("POST", STATEMENTS, respond(404, json={"error_code": "RESOURCE_DOES_NOT_EXIST", "message": "no w"}))
    with pytest.raises(ResourceDoesNotExist, match="no w"):
        connect(server).sql.execute("SELECT", warehouse_id="w")


def test_the_timeout_cancels_and_hides_no_failure_to_do_so(connect: Connect, server: FaultServer) -> None:
    def going(request: Recorded) -> Behaviour:
        return respond(json={"statement_id": "s-1", "status": {"state": "RUNNING"}})

    server.on("POST", STATEMENTS, going)
    server.on("GET", f"{STATEMENTS}/s-1", going)
    server.on("POST", f"{STATEMENTS}/s-1/cancel", respond(500, json={"error_code": "INTERNAL_ERROR"}))
    with pytest.raises(StatementTimeout) as caught:
        connect(server).sql.execute("SELECT", warehouse_id="w", timeout=0.05)
    assert (caught.value.statement_id, caught.value.cancelled) == ("s-1", False)
    assert "it goes on" in str(caught.value)
    assert server.requests[-1].path.endswith("/cancel")


def test_a_look_that_fails_leaves_the_statement_and_names_it(connect: Connect, server: FaultServer) -> None:
    server.on("POST", STATEMENTS, respond(json={"statement_id": "s-1", "status": {"state": "RUNNING"}}))
    server.on("GET", f"{STATEMENTS}/s-1", respond(403, json={"error_code": "PERMISSION_DENIED", "message": "no"}))
    with pytest.raises(PermissionDenied) as caught:
        connect(server).sql.execute("SELECT", warehouse_id="w")
    assert caught.value.__notes__ == ["Statement s-1 goes on; client.sql.result(id) waits for it again."]
    assert not any(request.path.endswith("/cancel") for request in server.requests)


def test_errors_of_statements_survive_pickling(connect: Connect, server: FaultServer) -> None:
    status = {"state": "FAILED", "error": {"error_code": "BAD_REQUEST", "message": "[X_Y] no"}, "sql_state": "42000"}
    server.on("POST", STATEMENTS, respond(json={"statement_id": "s-1", "status": status}))
    with pytest.raises(StatementFailed) as caught:
        connect(server).sql.execute("SELECT", warehouse_id="w")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (str(again), again.error_class, again.sql_state) == (str(caught.value), "X_Y", "42000")
