"""Lists of files: pages, what they leave out, and what the gateway remarks."""

from __future__ import annotations

import logging
import tracemalloc
from datetime import UTC, datetime, timedelta, timezone
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import parse_qs
from uuid import UUID

import pytest
from support.behaviours import Behaviour, respond
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.sds.duplicates import RowWatch
from dovetail.sds.errors import FileError, InputError
from dovetail.sds.models import File

from .conftest import Connect

PATH = "/api/v1/assets/files/"


def row(number: int, directory: str = "/files/ada@example.com/d") -> dict[str, Any]:
    return {
        "uuid": f"6f1c3a52-70c4-4c3e-9a5e-{number:012x}",
        "name": f"{number}.txt",
        "directory": directory,
        "size": number,
        "created_at": "2026-03-02 09:15:00",
    }


def query(request: Recorded) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(request.target.decode().partition("?")[2]).items()}


def paged(rows: list[dict[str, Any]], warnings: list[str] | None = None) -> Any:
    """A gateway that has these rows."""

    def answer(request: Recorded) -> Behaviour:
        asked = query(request)
        size, page = int(asked.get("page_size", 30)), int(asked.get("page", 1))
        part = rows[(page - 1) * size : page * size]
        if not part and page > 1:
            return respond(404, json={"detail": "Invalid page."})
        return respond(json={"count": len(rows), "results": part, "warnings": warnings or [], "next": None})

    return answer


def numbers(files: Any) -> list[int]:
    return [file.size for file in files]


def test_a_list_asks_for_a_hundred_at_a_time_and_only_when_it_is_gone_through(
    server: FaultServer, connect: Connect
) -> None:
    server.on("GET", PATH, paged([row(number) for number in range(230)]))

    files = connect(server).list_files("/d")

    assert server.requests == []
    assert numbers(files) == list(range(230))
    assert [query(request).get("page", "1") for request in server.requests] == ["1", "2", "3"]
    assert {query(request)["page_size"] for request in server.requests} == {"100"}
    assert {query(request)["path"] for request in server.requests} == {"/d"}


def test_the_page_size_is_the_callers(server: FaultServer, connect: Connect) -> None:
    server.on("GET", PATH, paged([row(number) for number in range(5)]))

    assert numbers(connect(server).list_files("/d", page_size=2)) == [0, 1, 2, 3, 4]
    assert len(server.requests) == 3


@pytest.mark.parametrize("size", [0, 101, -1, True, "30", 2.0])
def test_a_page_size_that_the_gateway_would_change_is_refused(connect: Connect, size: object) -> None:
    with pytest.raises(InputError, match="page_size"):
        connect("http://127.0.0.1:1").list_files("/d", page_size=size)


def test_the_next_page_is_fetched_while_one_is_looked_at(server: FaultServer, connect: Connect) -> None:
    server.on("GET", PATH, paged([row(number) for number in range(4)]))
    files = iter(connect(server).list_files("/d", page_size=2))

    next(files)

    assert len(server.wait_for_requests(2)) == 2
    assert numbers(files) == [1, 2, 3]


def test_a_list_can_be_gone_through_again_and_asks_again(server: FaultServer, connect: Connect) -> None:
    server.on("GET", PATH, paged([row(1)]))
    files = connect(server).list_files("/d")

    assert numbers(files) == numbers(files) == [1]
    assert len(server.requests) == 2


def test_how_many_there_are_takes_the_first_page_which_is_not_fetched_twice(
    server: FaultServer, connect: Connect
) -> None:
    server.on("GET", PATH, paged([row(number) for number in range(5)]))
    files = connect(server).list_files("/d", page_size=2)

    assert files.total() == 5
    assert files.any()
    assert len(server.requests) == 1
    assert numbers(files) == [0, 1, 2, 3, 4]
    assert len(server.requests) == 3


def test_nothing_there_is_an_empty_list(server: FaultServer, connect: Connect) -> None:
    server.on("GET", PATH, paged([]))
    files = connect(server).list_files("/d")

    assert (files.total(), files.any(), numbers(files)) == (0, False, [])


def test_what_only_begins_with_the_same_letters_is_left_out(server: FaultServer, connect: Connect) -> None:
    """The gateway compares letters: for ``/d`` it gives what lies in ``/data`` too."""
    mixed = [row(1), row(2, "/files/ada@example.com/data"), row(3, "/files/ada@example.com/d/e")]
    server.on("GET", PATH, paged(mixed))
    files = connect(server).list_files("/d")

    assert numbers(files) == [1, 3]
    assert files.total() == 2


def test_a_path_that_others_only_begin_with_has_nothing(server: FaultServer, connect: Connect) -> None:
    server.on("GET", PATH, paged([row(number, "/files/ada@example.com/data") for number in range(3)]))

    assert not connect(server).list_files("/d", page_size=2).any()


def test_the_root_gives_what_others_share_too(server: FaultServer, connect: Connect) -> None:
    shared = row(2, "/files/bo@example.com/d") | {"owner": {"id": 3, "email": "bo@example.com", "name": "Bo"}}
    server.on("GET", PATH, paged([row(1), shared]))

    assert [file.path for file in connect(server).list_files("/")] == [
        PurePosixPath("d/1.txt"),
        PurePosixPath("d/2.txt"),
    ]


def test_a_list_that_becomes_shorter_meanwhile_ends_where_it_ends(server: FaultServer, connect: Connect) -> None:
    first = respond(json={"count": 4, "results": [row(1), row(2)], "warnings": [], "next": None})
    server.on("GET", PATH, first, respond(404, json={"detail": "Invalid page."}))

    assert numbers(connect(server).list_files("/d", page_size=2)) == [1, 2]


def test_another_refusal_between_pages_is_raised(server: FaultServer, connect: Connect) -> None:
    first = respond(json={"count": 4, "results": [row(1), row(2)], "warnings": [], "next": None})
    server.on("GET", PATH, first, respond(400, json={"detail": "No."}))
    files = iter(connect(server).list_files("/d", page_size=2))

    assert [next(files).size, next(files).size] == [1, 2]
    with pytest.raises(FileError, match="No"):
        next(files)


def test_remarks_of_the_gateway_are_told_once(
    server: FaultServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    server.on("GET", PATH, paged([row(number) for number in range(4)], ["Only one bound was given."]))
    files = connect(server).list_files("/d", page_size=2)

    with caplog.at_level(logging.WARNING, "dovetail.sds"):
        numbers(files)

    assert files.warnings == ("Only one bound was given.",)
    assert caplog.text.count("Only one bound was given.") == 1


def test_bounds_of_time_are_sent_in_utc(server: FaultServer, connect: Connect) -> None:
    server.on("GET", PATH, paged([]))
    start = datetime(2026, 3, 2, 9, tzinfo=timezone(timedelta(hours=-5)))

    numbers(connect(server).list_files("/d", start, datetime(2026, 3, 2, 15)))

    asked = query(server.requests[0])
    assert (asked["start_time"], asked["end_time"]) == ("2026-03-02T14:00:00Z", "2026-03-02T15:00:00Z")


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (datetime(2026, 1, 1, tzinfo=UTC), None),
        (None, datetime(2026, 1, 1, tzinfo=UTC)),
        (datetime(2026, 1, 2), datetime(2026, 1, 1)),
        ("2026-01-01", "2026-01-02"),
    ],
)
def test_bounds_that_the_gateway_would_not_heed_are_refused(connect: Connect, start: Any, end: Any) -> None:
    with pytest.raises(ValueError, match="_time"):
        connect("http://127.0.0.1:1").list_files("/d", start, end)


@pytest.mark.parametrize("path", ["../x", "a/../../x", "a\0b", b"a", None])
def test_a_path_that_leaves_the_root_or_is_none_is_refused(connect: Connect, path: Any) -> None:
    with pytest.raises(InputError, match="sds_path"):
        connect("http://127.0.0.1:1").list_files(path)


def test_an_async_list_says_what_to_write_instead_of_len(server: FaultServer) -> None:
    from dovetail.sds import AsyncClient

    files = AsyncClient(server.url).list_files("/d")

    with pytest.raises(TypeError, match=r"await listing\.total"):
        len(files)
    with pytest.raises(TypeError, match=r"await listing\.any"):
        bool(files)


def test_a_sync_list_has_a_length_and_a_next_item(server: FaultServer) -> None:
    from dovetail.sds import Client

    server.on("GET", PATH, paged([row(number) for number in range(3)]))
    with Client(server.url, env_config={"SDS_SECRET_TOKEN": "a.key"}, dry_run=False, proxy=None) as client:
        files = client.list_files("/d")

        assert len(files) == 3
        assert files
        assert (next(files).size, next(files).size) == (0, 1)


def test_a_list_that_another_thread_goes_through_meanwhile_keeps_its_length(
    server: FaultServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dovetail.sds import Client

    server.on("GET", PATH, paged([row(number) for number in range(3)]))
    with Client(server.url, env_config={"SDS_SECRET_TOKEN": "a.key"}, dry_run=False, proxy=None) as client:
        files = client.list_files("/d")

        def taken(page: Any) -> None:
            """Another thread begins a pass, which takes the first page, right after it came."""
            files._first = None

        monkeypatch.setattr(files, "_note", taken)

        assert len(files) == 3
        assert files


def test_looking_out_for_several_rows_of_a_path_takes_little_memory() -> None:
    rows = 10_000
    files = [File(uuid=UUID(int=row), name=f"rf@{row}.000.h5", directory=f"runs/{row % 7}") for row in range(rows)]
    tracemalloc.start()
    try:
        watch = RowWatch()
        for file in files:
            watch.passed(file)
        taken = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()

    assert taken / rows < 300, "bytes for each row"
