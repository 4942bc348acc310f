"""From one page to the next, as a pure decision; and long-running jobs likewise."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from msgspec import UNSET, UnsetType

from dovetail.runtime.call import Call
from dovetail.runtime.errors import DecodeError, InvalidInput
from dovetail.runtime.long_running import LongRunning, pause
from dovetail.runtime.model import Model
from dovetail.runtime.operation import JsonBody, Operation
from dovetail.runtime.paging import PageLink, PageNumbers, PageOffset, PageToken, Paging
from dovetail.runtime.parameters import Path, Query

LIST: Operation[Any] = Operation(
    __name__,
    "LIST",
    "list",
    "GET",
    "/items",
    returns=lambda: Any,
    parameters=(Query("page"), Query("size"), Query("token"), Query("tags", explode=False)),
)
SEARCH: Operation[Any] = Operation(
    __name__, "SEARCH", "search", "POST", "/search", returns=lambda: Any, body=JsonBody(lambda: dict[str, Any])
)


class Item(Model):
    id: int


class Page(Model):
    items: list[Item] | UnsetType = UNSET
    next_token: str | UnsetType | None = msgspec.field(name="nextToken", default=UNSET)
    total: int | UnsetType = UNSET


def follow(paging: Paging, call: Call[Any], pages: list[Any]) -> list[Call[Any]]:
    """The calls made until the hint says that the page was the last."""
    calls = [call]
    seen = 0
    for page in pages:
        seen += len(page.get("items") or ())
        following = paging.next_call(calls[-1], page, seen)
        if following is None:
            return calls
        calls.append(following)
    raise AssertionError("it goes on after the last page")


NUMBERS = PageNumbers("/items", "query:page")


def test_numbered_pages_end_with_an_empty_one() -> None:
    calls = follow(NUMBERS, LIST.call(), [{"items": [1]}, {"items": [2]}, {"items": []}])
    assert [call.query for call in calls] == ["", "page=2", "page=3"]


@pytest.mark.parametrize("page", [{}, {"items": None}, {"items": []}])
def test_a_page_without_items_is_the_last(page: Any) -> None:
    assert NUMBERS.next_call(LIST.call(), page, 0) is None


def test_numbers_go_on_from_the_asked_page_and_keep_the_rest_of_the_query() -> None:
    call = LIST.call({"page": 7, "tags": ["a,b", "c"]})
    following = NUMBERS.next_call(call, {"items": [1]}, 1)
    assert following is not None
    assert following.query == "tags=a%2Cb,c&page=8"


def test_a_total_ends_numbered_pages_without_an_empty_one() -> None:
    paging = PageNumbers("/items", "query:page", start=0, total="/total")
    calls = follow(paging, LIST.call(), [{"items": [1, 2], "total": 3}, {"items": [3], "total": 3}])
    assert [call.query for call in calls] == ["", "page=1"]


def test_a_short_page_is_the_last_when_a_size_was_asked_and_no_total_is_told() -> None:
    paging = PageNumbers("/items", "query:page", size="query:size")
    assert paging.next_call(LIST.call({"size": 2}), {"items": [1]}, 1) is None
    assert paging.next_call(LIST.call({"size": 2}), {"items": [1, 2]}, 2) is not None
    assert paging.next_call(LIST.call(), {"items": [1]}, 1) is not None


def test_what_tells_of_more_counts_for_more_than_the_total() -> None:
    paging = PageNumbers("/items", "query:page", size="query:size", total="/total", more="/next")
    call = LIST.call({"size": 2})
    assert paging.next_call(call, {"items": [1], "total": 1, "next": "/2"}, 1) is not None
    assert paging.next_call(call, {"items": [1], "total": 2, "next": None}, 1) is not None
    assert paging.next_call(call, {"items": [1], "total": 1, "next": None}, 1) is None
    assert paging.next_call(call, {"items": [1]}, 1) is None
    assert paging.next_call(call, {"items": [], "total": 9, "next": "/2"}, 1) is None


def test_a_number_in_the_body() -> None:
    paging = PageNumbers("/items", "body:/paging/page", size="body:/paging/size")
    call = SEARCH.call(body={"q": "x", "paging": {"page": 1, "size": 1}})
    following = paging.next_call(call, {"items": [1]}, 1)
    assert following is not None
    assert following.body == b'{"q":"x","paging":{"page":2,"size":1}}'
    assert following.content_type == "application/json"
    assert paging.next_call(SEARCH.call(body={}), {"items": [1]}, 1).body == b'{"paging":{"page":2}}'  # type: ignore[union-attr]


OFFSET = PageOffset("/items", "query:page", start=1, size="query:size", total="/total")


def test_an_offset_goes_on_after_what_came_however_much_was_asked_for() -> None:
    pages = [{"items": [1, 2, 3], "total": 5}, {"items": [4, 5], "total": 5}]
    calls = follow(OFFSET, LIST.call({"size": 100}), pages)
    assert [call.query for call in calls] == ["size=100", "size=100&page=4"]


def test_an_offset_that_the_caller_chose_counts_towards_the_total() -> None:
    calls = follow(OFFSET, LIST.call({"page": 4}), [{"items": [4, 5], "total": 5}])
    assert [call.query for call in calls] == ["page=4"]


@pytest.mark.parametrize("page", [{}, {"items": None, "total": 9}, {"items": [], "total": 9}])
def test_an_offset_ends_with_a_page_without_items(page: Any) -> None:
    assert OFFSET.next_call(LIST.call(), page, 0) is None


def test_an_offset_without_a_total_ends_with_a_short_page() -> None:
    paging = PageOffset("/items", "body:/offset", size="body:/limit")
    assert paging.next_call(SEARCH.call(body={"limit": 2}), {"items": [1]}, 1) is None
    following = paging.next_call(SEARCH.call(body={"limit": 2}), {"items": [1, 2]}, 2)
    assert following is not None
    assert following.body == b'{"limit":2,"offset":2}'


TOKENS = PageToken("/items", "/nextToken", "query:token")


def test_tokens_are_followed_through_empty_pages_to_the_end() -> None:
    pages = [{"items": [1], "nextToken": "a&b"}, {"items": [], "nextToken": "2"}, {"items": [3], "nextToken": ""}]
    calls = follow(TOKENS, LIST.call(), pages)
    assert [call.query for call in calls] == ["", "token=a%26b", "token=2"]


@pytest.mark.parametrize("token", [None, "", UNSET])
def test_no_token_is_the_end(token: Any) -> None:
    assert TOKENS.next_call(LIST.call(), Page(items=[Item(id=1)], next_token=token), 1) is None
    assert TOKENS.next_call(LIST.call(), {"items": [1]}, 1) is None


@pytest.mark.parametrize("token", ["abc", "123", "007", 123])
def test_the_token_that_was_sent_is_no_next_one(token: Any) -> None:
    assert TOKENS.next_call(LIST.call({"token": token}), {"nextToken": token}, 1) is None


def test_typed_pages_are_followed_by_their_wire_names() -> None:
    following = TOKENS.next_call(LIST.call(), Page(items=[], next_token="x"), 0)
    assert following is not None
    assert following.query == "token=x"


LINKS = PageLink("/items", "/next")


@pytest.mark.parametrize(
    ("link", "query"),
    [
        ("https://elsewhere.example.com/other?page=2&tag=a&tag=b", "page=2&tag=a&tag=b"),
        ("?cursor=a%2Fb%3D+c", "cursor=a%2Fb%3D%20c"),
        ("/items?page=2&empty=", "page=2&empty="),
    ],
)
def test_a_link_is_followed_by_its_query_alone(link: str, query: str) -> None:
    following = LINKS.next_call(LIST.call({"page": 1}), {"next": link}, 1)
    assert following is not None
    assert following.target == f"/items?{query}"


@pytest.mark.parametrize("link", [None, "", 5, "/items", "/items?", "https://h/items?token=a%20b", "?token=a+b"])
def test_a_link_that_leads_nowhere_new_is_the_end(link: Any) -> None:
    assert LINKS.next_call(LIST.call({"token": "a b"}), {"next": link}, 1) is None


STATUS: Operation[Any] = Operation(
    __name__, "STATUS", "status", "GET", "/a/{a}/jobs/{job}", returns=lambda: Any, parameters=(Path("a"), Path("job"))
)
START: Operation[Any] = Operation(
    __name__, "START", "start", "POST", "/a/{a}/jobs", returns=lambda: Any, parameters=(Path("a"),)
)
HINT = LongRunning(lambda: STATUS, {"job": "/job/id"}, "/status", ("Done",), ("Failed",))
WITH_END = LongRunning(
    lambda: STATUS, {"job": "/id"}, "/status", ("Done",), ("Failed",), end="/phase", end_words=("Over", "Crashed")
)
WITH_PROGRESS = LongRunning(lambda: STATUS, {"job": "/id"}, "/status", ("Done",), ("Failed",), progress="/progress")


def test_the_polling_call_is_made_from_the_start_and_its_answer() -> None:
    poll = HINT.poll_call(START.call({"a": "x y"}), {"job": {"id": 5}})
    assert poll.path == "/a/x%20y/jobs/5"
    assert poll.operation is STATUS


def test_what_to_poll_may_be_told_by_the_request_of_the_start() -> None:
    hint = LongRunning(lambda: STATUS, {"job": "body:/job/id"}, "/status", ("Done",))
    started = START.call({"a": "x"}).with_body({"job": {"id": 5}})
    assert hint.poll_call(started, {}).path == "/a/x/jobs/5"
    with pytest.raises(InvalidInput, match="job"):
        hint.poll_call(started.with_body({}), {})


@pytest.mark.parametrize("answer", [{}, {"job": None}, {"job": {"id": None}}, None])
def test_an_answer_that_does_not_name_the_job_is_an_answer_error(answer: Any) -> None:
    with pytest.raises(DecodeError, match="start: the answer has nothing at /job/id"):
        HINT.poll_call(START.call({"a": "x"}), answer)


@pytest.mark.parametrize(
    ("hint", "polled", "outcome"),
    [
        (HINT, {"status": "Done"}, "done"),
        (HINT, {"status": "Failed"}, "failed"),
        (HINT, {"status": "Later"}, "running"),
        (HINT, {}, "running"),
        (WITH_END, {"status": "Done", "phase": "Over"}, "done"),
        (WITH_END, {"status": "Failed", "phase": "Stopping"}, "running"),
        (WITH_END, {"status": "Failed", "phase": "Over"}, "failed"),
        (WITH_END, {"status": "Odd", "phase": "Over"}, "failed"),
        (WITH_END, {"phase": "Crashed"}, "failed"),
        (WITH_END, {}, "running"),
        (WITH_PROGRESS, {"status": "Done", "progress": 100}, "done"),
        (WITH_PROGRESS, {"status": "Done", "progress": 99.5}, "running"),
        (WITH_PROGRESS, {"status": "Odd", "progress": 100}, "failed"),
        (WITH_PROGRESS, {"status": "Failed", "progress": 10}, "failed"),
        (WITH_PROGRESS, {"status": "Done"}, "running"),
        (WITH_PROGRESS, {"status": "Done", "progress": "100"}, "running"),
    ],
)
def test_outcomes(hint: LongRunning[Any], polled: Any, outcome: str) -> None:
    assert hint.outcome(polled) == outcome


@pytest.mark.parametrize(("looks", "least"), [(1, 1), (2, 2), (10, 10), (11, 10), (500, 10)])
def test_pauses_grow_by_an_interval_up_to_ten_and_differ_by_chance(looks: int, least: int) -> None:
    found = [pause(looks, 2.0) for _ in range(50)]
    assert all(2.0 * least <= each < 2.0 * (least + 1) for each in found)
    assert len(set(found)) > 1
