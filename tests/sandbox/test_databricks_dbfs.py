"""DBFS in the sandbox: files in one call or block by block, pieces of files, and directories."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from databricks_steps import caller, done, encoded, refused

from dovetail.sandbox import Sandbox, serve

BLOCK = 1 << 20


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with serve("databricks") as running:
        yield running
        assert running.violations == ()


@pytest.fixture
def http(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with caller(sandbox) as client:
        yield client
        sandbox.knobs.turn({"handle_idle_seconds": 600.0})
        client.post("/api/2.0/dbfs/delete", json={"path": "/", "recursive": True})


def put(http: httpx.Client, path: str, content: bytes, **more: object) -> httpx.Response:
    return http.post("/api/2.0/dbfs/put", json={"path": path, "contents": encoded(content), **more})


def read(http: httpx.Client, path: str, **query: int) -> httpx.Response:
    return http.get("/api/2.0/dbfs/read", params={"path": path, **query})


def names(http: httpx.Client, path: str) -> list[str]:
    answer = http.get("/api/2.0/dbfs/list", params={"path": path})
    return [item["path"] for item in answer.json().get("files", [])]


def create(http: httpx.Client, path: str, **more: object) -> int:
    answer = http.post("/api/2.0/dbfs/create", json={"path": path, **more})
    assert answer.status_code == 200, answer.text
    return int(answer.json()["handle"])


def add(http: httpx.Client, handle: int, block: bytes) -> httpx.Response:
    return http.post("/api/2.0/dbfs/add-block", json={"handle": handle, "data": encoded(block)})


def close(http: httpx.Client, handle: int) -> httpx.Response:
    return http.post("/api/2.0/dbfs/close", json={"handle": handle})


def test_a_small_file_is_put_in_one_call_with_the_directories_above_it(http: httpx.Client) -> None:
    done(put(http, "dbfs:/landing/2026/orders.csv", b"id\n7\n"))
    status = http.get("/api/2.0/dbfs/get-status", params={"path": "/landing/2026/orders.csv"}).json()
    assert status["modification_time"] > 0
    assert {**status, "modification_time": 0} == {
        "path": "/landing/2026/orders.csv",
        "is_dir": False,
        "file_size": 5,
        "modification_time": 0,
    }
    assert read(http, "dbfs:/landing/2026/orders.csv").json() == {"bytes_read": 5, "data": encoded(b"id\n7\n")}


def test_a_file_is_put_as_a_form_too_of_any_size(http: httpx.Client) -> None:
    content = b"x" * (BLOCK + 1)
    done(http.post("/api/2.0/dbfs/put", data={"path": "/form", "overwrite": "true"}, files={"contents": content}))
    assert http.get("/api/2.0/dbfs/get-status", params={"path": "/form"}).json()["file_size"] == BLOCK + 1


def test_a_file_that_is_there_is_replaced_only_when_asked(http: httpx.Client) -> None:
    done(put(http, "/a", b"one"))
    refused(put(http, "/a", b"two"), 400, "RESOURCE_ALREADY_EXISTS")
    done(put(http, "/a", b"three", overwrite=True))
    assert read(http, "/a").json()["data"] == encoded(b"three")


@pytest.mark.parametrize("size", [BLOCK + 1, BLOCK + 3, 2 * BLOCK])
def test_more_than_a_mebibyte_at_once_is_too_much(http: httpx.Client, size: int) -> None:
    refused(put(http, "/a", b"x" * size), 400, "MAX_BLOCK_SIZE_EXCEEDED")
    handle = create(http, "/a")
    refused(add(http, handle, b"x" * size), 400, "MAX_BLOCK_SIZE_EXCEEDED")
    refused(read(http, "/a", length=size), 400, "MAX_READ_SIZE_EXCEEDED")


def test_a_large_file_is_there_once_its_handle_is_closed(http: httpx.Client) -> None:
    handle = create(http, "/large/file")
    done(add(http, handle, b"a" * BLOCK))
    done(add(http, handle, b"b" * 10))
    assert names(http, "/") == []
    done(close(http, handle))
    assert read(http, "/large/file", offset=BLOCK - 2, length=4).json()["data"] == encoded(b"aabb")
    refused(close(http, handle), 404, "RESOURCE_DOES_NOT_EXIST")
    refused(add(http, handle, b"more"), 404, "RESOURCE_DOES_NOT_EXIST")


def test_a_handle_that_nobody_uses_is_closed_and_nothing_is_left(http: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.knobs.turn({"clock": "steps", "handle_idle_seconds": 0.001})
    try:
        handle = create(http, "/idle")
        refused(add(http, handle, b"late"), 404, "RESOURCE_DOES_NOT_EXIST")
        assert names(http, "/") == []
    finally:
        sandbox.knobs.turn({"clock": "wall"})


def test_creating_over_a_file_needs_to_be_asked_for(http: httpx.Client) -> None:
    done(put(http, "/a", b"one"))
    answer = http.post("/api/2.0/dbfs/create", json={"path": "/a"})
    refused(answer, 400, "RESOURCE_ALREADY_EXISTS")
    handle = create(http, "/a", overwrite=True)
    assert read(http, "/a").json()["data"] == encoded(b"one")
    done(close(http, handle))
    assert read(http, "/a").json() == {"bytes_read": 0, "data": ""}


def test_pieces_of_a_file_end_with_it(http: httpx.Client) -> None:
    done(put(http, "/digits", b"0123456789"))
    assert read(http, "/digits", offset=8, length=5).json() == {"bytes_read": 2, "data": encoded(b"89")}
    assert read(http, "/digits", offset=10).json() == {"bytes_read": 0, "data": ""}
    refused(read(http, "/digits", offset=-1), 400, "INVALID_PARAMETER_VALUE")
    refused(read(http, "/nothing"), 404, "RESOURCE_DOES_NOT_EXIST")


def test_half_a_mebibyte_is_read_unless_told_otherwise(http: httpx.Client) -> None:
    done(put(http, "/large", b"x" * BLOCK))
    assert read(http, "/large").json()["bytes_read"] == BLOCK // 2
    assert read(http, "/large", length=BLOCK).json()["bytes_read"] == BLOCK


def test_directories_are_made_listed_and_deleted(http: httpx.Client) -> None:
    done(http.post("/api/2.0/dbfs/mkdirs", json={"path": "/a/b/c"}))
    done(http.post("/api/2.0/dbfs/mkdirs", json={"path": "/a/b/c"}))
    done(put(http, "/a/f", b""))
    assert names(http, "/a") == ["/a/b", "/a/f"]
    assert names(http, "/a/f") == ["/a/f"]
    assert http.get("/api/2.0/dbfs/list", params={"path": "/a/b/c"}).json() == {}
    refused(http.post("/api/2.0/dbfs/mkdirs", json={"path": "/a/f/g"}), 400, "RESOURCE_ALREADY_EXISTS")
    refused(read(http, "/a"), 400, "INVALID_PARAMETER_VALUE")
    message = refused(http.post("/api/2.0/dbfs/delete", json={"path": "/a"}), 400, "IO_ERROR")
    assert "Directory is not empty. Use recursive delete or remove contents first." in message
    done(http.post("/api/2.0/dbfs/delete", json={"path": "/a", "recursive": True}))
    done(http.post("/api/2.0/dbfs/delete", json={"path": "/a", "recursive": True}))
    refused(http.get("/api/2.0/dbfs/list", params={"path": "/a"}), 404, "RESOURCE_DOES_NOT_EXIST")


def test_trees_are_moved_to_where_nothing_is(http: httpx.Client) -> None:
    done(put(http, "/a/b/c", b"content"))
    done(put(http, "/taken", b""))

    def move(source: str, target: str) -> httpx.Response:
        return http.post("/api/2.0/dbfs/move", json={"source_path": source, "destination_path": target})

    refused(move("/a", "/taken"), 400, "RESOURCE_ALREADY_EXISTS")
    refused(move("/nothing", "/new"), 404, "RESOURCE_DOES_NOT_EXIST")
    refused(move("/a", "/a/b/d"), 400, "INVALID_PARAMETER_VALUE")
    done(move("/a", "/new/a"))
    assert read(http, "/new/a/b/c").json()["data"] == encoded(b"content")
    assert names(http, "/") == ["/new", "/taken"]


@pytest.mark.parametrize(
    "path", ["/../outside", "/a/../../outside", "/./a", "/a\0b", "/Volumes/main/x", "/Workspace/x"]
)
def test_paths_that_leave_dbfs_are_refused(http: httpx.Client, path: str) -> None:
    refused(put(http, path, b"x"), 400, "INVALID_PARAMETER_VALUE")
    refused(read(http, path), 400, "INVALID_PARAMETER_VALUE")


def test_names_mean_nothing_to_the_disk(tmp_path: Path) -> None:
    with serve("databricks", state=tmp_path) as running, caller(running) as http:
        for name in ("/%2e%2e", "/a:b", "/C:\\x", "/é ü", "/con"):
            done(put(http, name, name.encode()))
        assert sorted(names(http, "/")) == sorted(["/%2e%2e", "/a:b", "/C:\\x", "/é ü", "/con"])
        assert running.violations == ()
    with serve("databricks", state=tmp_path) as again, caller(again) as http:
        assert read(http, "/é ü").json()["data"] == encoded("/é ü".encode())
