"""Pages are asked for one by one, when they are wanted."""

from __future__ import annotations

import gc
import threading

import pytest
from support.behaviours import Behaviour, respond
from support.engine import until
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.runtime import ApiError, Settings

from .conftest import Connect
from .drivers import TRIO, Way, drivers
from .sample_api import LIST


def page(request: Recorded) -> Behaviour:
    number = int(request.query.partition("page_token=")[2] or 0)
    answer = {"items": [{"id": number * 2}, {"id": number * 2 + 1}], "next": str(number + 1) if number < 2 else None}
    return respond(200, json=answer)


def test_all_items_of_all_pages(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/things", page)
    client = connect(server)
    assert [item.id for item in client.items(LIST.call({"colour": "red"}))] == [0, 1, 2, 3, 4, 5]
    assert [request.query for request in server.requests] == [
        "colour=red",
        "colour=red&page_token=1",
        "colour=red&page_token=2",
    ]


def test_only_what_is_wanted_is_asked_for(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/things", page)
    pages = connect(server).pages(LIST.call())
    assert [item.id for item in next(pages).items] == [0, 1]
    assert len(server.requests) == 1
    next(pages)
    assert len(server.requests) == 2


def test_each_page_is_retried_by_itself(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/things", respond(503), page, respond(503), page, page)
    assert len(list(connect(server).items(LIST.call()))) == 6
    assert len(server.requests) == 5


def test_a_failure_comes_after_what_was_got(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/things", page, respond(403, json={"message": "no more"}))
    seen: list[int] = []

    def take_all() -> None:
        seen.extend(item.id for item in connect(server).items(LIST.call()))

    items = connect(server).items(LIST.call())
    assert [next(items).id, next(items).id] == [0, 1]
    with pytest.raises(ApiError, match="no more"):
        next(items)


def test_a_server_that_repeats_itself_is_left(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/things", respond(200, json={"items": [{"id": 1}], "next": "same"}))
    assert len(list(connect(server).items(LIST.call()))) == 2
    assert len(server.requests) == 2


@pytest.mark.parametrize("answer", [{"items": []}, {"items": [], "next": ""}])
def test_an_empty_list(connect: Connect, server: FaultServer, answer: dict[str, object]) -> None:
    server.on("GET", "/things", respond(200, json=answer))
    assert list(connect(server).items(LIST.call())) == []
    assert len(server.requests) == 1


def test_a_page_ahead_is_fetched_while_one_is_looked_at_and_never_two(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/things", page)
    items = connect(server).items(LIST.call(), ahead=True)
    assert next(items).id == 0
    until(lambda: len(server.requests) == 2)
    assert next(items).id == 1
    assert len(server.requests) == 2
    assert next(items).id == 2
    until(lambda: len(server.requests) == 3)
    assert [item.id for item in items] == [3, 4, 5]
    assert len(server.requests) == 3


def test_the_failure_of_a_page_ahead_comes_when_that_page_is_wanted(connect: Connect, server: FaultServer) -> None:
    server.on("GET", "/things", page, respond(403, json={"message": "no more"}))
    items = connect(server).items(LIST.call(), ahead=True)
    assert next(items).id == 0
    until(lambda: len(server.requests) == 2)
    assert next(items).id == 1
    with pytest.raises(ApiError, match="no more"):
        next(items)


def test_a_page_ahead_that_nobody_wants_is_dropped(way: Way, server: FaultServer) -> None:
    """Neither its failure nor what fetches it outlives those who went through the list."""
    server.on("GET", "/things", page, respond(403, json={"message": "no more"}))
    with drivers(way) as make:
        items = make(Settings(hosts={"": server.url}, engine=way.engine, proxy=None)).items(LIST.call(), ahead=True)
        assert next(items).id == 0
        until(lambda: len(server.requests) == 2)
        del items
        gc.collect()
    until(lambda: all(thread.name != "dovetail-ahead" for thread in threading.enumerate()))
    assert len(server.requests) == 2


def test_trio_asks_for_pages_when_they_are_wanted(server: FaultServer) -> None:
    server.on("GET", "/things", page)
    with drivers(TRIO) as make:
        client = make(Settings(hosts={"": server.url}, engine=TRIO.engine, proxy=None))
        items = client.items(LIST.call(), ahead=True)
        assert [next(items).id, next(items).id] == [0, 1]
        assert len(server.requests) == 1
        assert len(list(items)) == 4
