"""Lists that do not keep still, count wrongly, repeat themselves, or have no end."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from support.behaviours import Behaviour, respond
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.sds.capture_windows import Window
from dovetail.sds.errors import AnswerError, CaptureError, FileError

from .conftest import Connect

FILES, CAPTURES, ME = "/api/v1/assets/files/", "/api/v1/assets/captures/", "/api/v1/users/me/"
ELSEWHERE = "http://elsewhere.example/api/v1/assets/files/?page=77"
"""Where the pages say that the next one is; nobody goes there."""
SIZE = 10


def file_row(number: int) -> dict[str, Any]:
    directory = "/files/ada@example.com/d"
    return {
        "uuid": f"6f1c3a52-70c4-4c3e-9a5e-{number:012x}",
        "name": f"{number}",
        "directory": directory,
        "size": number,
    }


def capture_row(number: int, **more: Any) -> dict[str, Any]:
    uuid = f"0b7e0c6e-4a53-4a0e-8d5b-{number:012x}"
    return {"uuid": uuid, "capture_type": "drf", "top_level_dir": f"/r/{number}", "channel": "ch0", **more}


def page(rows: list[dict[str, Any]], count: int, following: str | None = None) -> Behaviour:
    return respond(json={"count": count, "next": following, "previous": None, "results": rows, "warnings": []})


def numbered(make: Callable[[int], Behaviour]) -> Callable[[Recorded], Behaviour]:
    """A gateway by the number of the page that is asked for."""

    def answer(request: Recorded) -> Behaviour:
        query = parse_qs(request.target.decode().partition("?")[2])
        return make(int(query.get("page", ["1"])[0]))

    return answer


def part(rows: list[Any], number: int) -> list[Any]:
    return rows[(number - 1) * SIZE : number * SIZE]


ROWS = [file_row(number) for number in range(25)]
FOUND = [capture_row(number) for number in range(25)]
NO_PAGE = respond(404, json={"detail": "Invalid page."})


def sizes(files: Any) -> list[int]:
    return [file.size for file in files]


@pytest.mark.parametrize("count", [0, 10, 11])
def test_a_count_that_is_too_low_ends_no_list_that_goes_on(server: FaultServer, connect: Connect, count: int) -> None:
    server.on("GET", FILES, numbered(lambda at: page(part(ROWS, at), count, ELSEWHERE if at < 3 else None)))

    assert sizes(connect(server).list_files("/d", page_size=SIZE)) == list(range(25))


@pytest.mark.parametrize("count", [-1, 0, 3])
def test_what_there_is_counts_for_more_than_the_count(server: FaultServer, connect: Connect, count: int) -> None:
    server.on("GET", FILES, page(part(ROWS, 1), count, ELSEWHERE))
    files = connect(server).list_files("/d", page_size=SIZE)

    assert files.any()
    assert files.total() == SIZE


def test_a_count_that_is_too_high_is_told(
    server: FaultServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    server.on("GET", FILES, numbered(lambda at: page(part(ROWS, at), 99) if part(ROWS, at) else NO_PAGE))
    files = connect(server).list_files("/d", page_size=SIZE)

    assert sizes(files) == list(range(25))
    assert files.missing == 74
    assert "counted 99 rows and gave 25" in files.warnings[0]
    assert "counted 99 rows and gave 25" in caplog.text


def test_rows_that_come_again_since_others_were_added_in_front_come_once(server: FaultServer, connect: Connect) -> None:
    shifted = [file_row(100), *ROWS]
    server.on("GET", FILES, numbered(lambda at: page(part(ROWS if at == 1 else shifted, at), 25 + (at > 1))))

    assert sizes(connect(server).list_files("/d", page_size=SIZE)) == list(range(25))


def test_rows_that_slipped_away_since_others_were_deleted_are_told_to_be_missing(
    server: FaultServer, connect: Connect
) -> None:
    left = ROWS[3:]
    server.on("GET", FILES, numbered(lambda at: page(part(ROWS, 1), 25) if at == 1 else page(part(left, at), 22)))
    files = connect(server).list_files("/d", page_size=SIZE)

    assert sizes(files) == [number for number in range(25) if number not in (10, 11, 12)]
    assert files.missing == 3


@pytest.mark.parametrize("turns", [1, 2])
def test_a_list_without_an_end_is_an_error(server: FaultServer, connect: Connect, turns: int) -> None:
    server.on("GET", FILES, numbered(lambda at: page(part(ROWS, 1 + at % turns), 10**12, ELSEWHERE)))

    with pytest.raises(AnswerError, match="no end"):
        sizes(connect(server).list_files("/d", page_size=SIZE))


def test_a_gateway_that_gives_one_page_for_all_is_not_taken_for_whole(server: FaultServer, connect: Connect) -> None:
    server.on("GET", FILES, page(ROWS[:SIZE], 25))
    files = connect(server).list_files("/d", page_size=SIZE)

    assert sizes(files) == list(range(SIZE))
    assert files.missing == 15


def test_a_row_with_a_uuid_that_is_none_is_a_fault_of_the_answer(server: FaultServer, connect: Connect) -> None:
    server.on("GET", FILES, page([file_row(1) | {"uuid": "zz"}], 1))

    with pytest.raises(AnswerError, match="'zz' is no UUID"):
        sizes(connect(server).list_files("/d"))


def test_nothing_here_is_deleted_for_a_list_that_is_not_whole(
    server: FaultServer, connect: Connect, tmp_path: Path
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    (here / "20").write_bytes(b"it may well be there")
    server.on("GET", ME, respond(json={"name": "Ada", "email": "ada@example.com"}))
    server.on("GET", FILES, numbered(lambda at: page(ROWS[:SIZE], 25) if at == 1 else NO_PAGE))

    with pytest.raises(FileError, match="counted 25 rows and gave 10"):
        connect(server).sync(here, "/d", direction="down", delete=True, verbose=False)
    assert (here / "20").exists()


@pytest.mark.parametrize("told", [{}, {"email": None}, {"email": ""}])
def test_no_folder_is_taken_for_the_root_when_the_gateway_does_not_tell_whose_it_is(
    server: FaultServer, connect: Connect, tmp_path: Path, told: dict[str, Any]
) -> None:
    server.on("GET", ME, respond(json=told))

    with pytest.raises(AnswerError, match="whose key"):
        connect(server).sync(tmp_path, "/", direction="down", delete=True, allow_empty=True, verbose=False)
    assert len(server.requests) == 1


def test_a_count_of_captures_that_is_too_low_ends_no_list_that_goes_on(server: FaultServer, connect: Connect) -> None:
    server.on("GET", CAPTURES, numbered(lambda at: page(part(FOUND, at), 10, ELSEWHERE if at < 3 else None)))

    assert len(connect(server).captures.listing(page_size=SIZE)) == 25


def test_a_capture_that_moves_to_the_front_meanwhile_is_found(server: FaultServer, connect: Connect) -> None:
    """A capture that is changed comes first from then on, on a page that has been."""
    asked = itertools.count()
    moved = [FOUND[24], *FOUND[:24]]
    server.on("GET", CAPTURES, numbered(lambda at: page(part(FOUND if next(asked) < 2 else moved, at), 25)))

    found = connect(server).captures.listing(page_size=SIZE)

    assert sorted(capture.top_level_dir for capture in found) == sorted(row["top_level_dir"] for row in FOUND)


def test_captures_that_are_counted_and_not_given_are_told(
    server: FaultServer, connect: Connect, caplog: pytest.LogCaptureFixture
) -> None:
    server.on("GET", CAPTURES, numbered(lambda at: page(part(FOUND, at), 99)))

    with caplog.at_level(logging.WARNING, "dovetail.sds"):
        assert len(connect(server).captures.listing(page_size=SIZE)) == 25
    assert "counted 99 captures and gave 25" in caplog.text


@pytest.mark.parametrize("row", [FOUND[0], {}])
def test_a_list_of_captures_without_an_end_is_an_error(
    server: FaultServer, connect: Connect, row: dict[str, Any]
) -> None:
    server.on("GET", CAPTURES, page([row], 10**12, ELSEWHERE))

    with pytest.raises(AnswerError, match="no end"):
        connect(server).captures.listing(page_size=SIZE)


def test_a_gateway_that_refuses_pages_and_heeds_no_search_is_not_asked_for_ever(
    server: FaultServer, connect: Connect
) -> None:
    made = [row | {"created_at": f"2026-03-02T09:15:{at:02}-05:00"} for at, row in enumerate(FOUND[:SIZE])]

    def answer(request: Recorded) -> Behaviour:
        if b"page=" in request.target.replace(b"page_size=", b""):
            return respond(400, json={"detail": "unsupported operand type(s)"})
        return page(made, 25, ELSEWHERE)

    server.on("GET", CAPTURES, answer)

    with pytest.raises(CaptureError, match="unsupported operand"):
        connect(server).captures.listing(page_size=SIZE)


def test_a_window_is_cut_by_what_lies_in_it_alone() -> None:
    moments = [datetime(2026, 3, day, tzinfo=UTC) for day in (1, 2, 3, 4)]

    assert Window(moments[1], moments[2]).halves(moments) is None


def test_a_capture_of_several_channels_that_names_none_is_kept(server: FaultServer, connect: Connect) -> None:
    row = {name: value for name, value in FOUND[0].items() if name != "channel"}
    server.on("GET", CAPTURES, page([row | {"is_multi_channel": True, "channels": []}], 1))

    [found] = connect(server).captures.listing()

    assert found.uuid == row["uuid"]


def test_a_number_that_comes_as_text_is_read_in_captures_too(server: FaultServer, connect: Connect) -> None:
    server.on("GET", CAPTURES, page([FOUND[0] | {"sample_rate_mhz": "1.5"}], 1))

    found = connect(server).captures.listing()

    assert ([capture.sample_rate_mhz for capture in found], found.unreadable) == ([1.5], [])
