"""Both engines put the same bytes on the wire, whatever the values: nothing in a value changes the endpoint."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote, unquote, unquote_to_bytes

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.behaviours import respond
from support.fault_server import FaultServer
from support.wire import Recorded

from dovetail.runtime import Client, InvalidInput, Settings

from .conftest import Connect
from .sample_api import GET

OK = respond(200, json={"id": 1})
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
VALUES = TEXT | st.sampled_from(
    [
        "a/b?x=1",
        "%2e%2e",
        "%2F",
        "..a",
        "a\\b",
        "'",
        "#x",
        "a b",
        "a+b",
        "&x=1",
        ";v=1",
        "{id}",
        "caf\u00e9",
        "\U0001f642",
    ]
)
HEADER_VALUES = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=20)


class Pair:
    """A client on each engine and what the server received from each."""

    def __init__(self, server: FaultServer) -> None:
        self.server = server
        self.clients = [
            Client(Settings(hosts={"": server.url}, engine=engine, proxy=None, request_id_header=""))
            for engine in ("pyreqwest", "httpx")
        ]

    def received(self, call: Any) -> list[Recorded]:
        self.server.requests.clear()
        for client in self.clients:
            client.request(*call) if isinstance(call, tuple) else client.send(call)
        return list(self.server.requests)


def carried(request: Recorded) -> list[tuple[str, str]]:
    """The headers apart from those about the connection itself; engines differ in order and in upper and lower case."""
    return sorted((name.lower(), value) for name, value in request.headers if name.lower() != "connection")


@pytest.fixture(scope="module")
def pair() -> Iterator[Pair]:
    with FaultServer() as server:
        server.on("*", "*", OK)
        both = Pair(server)
        yield both
        for client in both.clients:
            client.close()


@pytest.mark.parametrize("value", ["..", ".", ""])
def test_values_that_would_change_the_endpoint_are_refused(connect: Connect, server: FaultServer, value: str) -> None:
    with pytest.raises(InvalidInput, match=r"path\.id: .* would address another endpoint"):
        connect(server).send(GET.call({"id": value}))
    assert server.requests == []


def test_a_value_with_a_path_and_a_query_stays_one_segment(pair: Pair) -> None:
    assert [r.target for r in pair.received(GET.call({"id": "a/b?x=1"}))] == [b"/things/a%2Fb%3Fx%3D1"] * 2


@settings(max_examples=150, deadline=None)
@given(identifier=VALUES.filter(lambda text: text not in {"", ".", ".."}), query=VALUES)
def test_path_and_query_values_arrive_as_given(pair: Pair, identifier: str, query: str) -> None:
    first, second = pair.received(GET.call({"id": identifier, "q": query}))
    assert first.target == second.target
    path, _, text = first.target.partition(b"?")
    assert unquote_to_bytes(path.removeprefix(b"/things/")).decode() == identifier
    assert unquote(text.decode().removeprefix("q=")) == query


@settings(max_examples=100, deadline=None)
@given(text=HEADER_VALUES, taste=TEXT)
def test_header_values_arrive_as_given(pair: Pair, text: str, taste: str) -> None:
    pair.server.requests.clear()
    try:
        first, second = pair.received(GET.call({"id": "1", "x_note": text, "taste": taste}))
    except InvalidInput:
        assert pair.server.requests == []  # refused on both alike
        return
    assert carried(first) == carried(second)
    assert first.header("X-Note") == text


@settings(max_examples=100, deadline=None)
@given(name=TEXT.filter(bool), value=TEXT)
def test_what_a_call_is_given_beyond_its_contract_arrives_the_same(pair: Pair, name: str, value: str) -> None:
    first, second = pair.received(GET.call({"id": "1", "q": "red"}).with_(query={name: value}))
    assert first.target == second.target
    assert f"{quote(name, safe='')}={quote(value, safe='')}".encode() in first.target.replace(b"+", b"%2B")


@settings(max_examples=150, deadline=None)
@given(path=TEXT, query=TEXT)
def test_free_style_targets_are_the_same_on_both(pair: Pair, path: str, query: str) -> None:
    try:
        first, second = pair.received(("GET", f"/x/{path}?{query}"))
    except InvalidInput:
        return
    assert first.target == second.target
    assert first.target.startswith(b"/x/")


def test_a_request_looks_the_same_from_both(pair: Pair) -> None:
    first, second = pair.received(GET.call({"id": "1"}).with_(headers={"Accept": "text/csv", "X-More": "1"}))
    names = {name.lower() for name, _ in first.headers}
    assert names == {"host", "user-agent", "accept", "accept-encoding", "x-more"}
    assert first.header("Accept") == second.header("Accept") == "text/csv"
    assert carried(first) == carried(second)
