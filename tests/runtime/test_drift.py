"""What answers hold and the contract does not: found exactly, counted, told by its place, and kept within bounds."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, UnsetType, field
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.runtime import ApiError, AsyncClient, Client, Drift, InvalidInput, Model, RetryPolicy, Settings
from dovetail.runtime.call import EventCall
from dovetail.runtime.drift import DriftLog
from dovetail.runtime.open_model import Additional, OpenModel
from dovetail.runtime.operation import EventOperation, Operation
from dovetail.runtime.union import tagged, untagged

Colour = Literal["red", "green"] | str


class Part(Model):
    name: str | UnsetType = UNSET
    colour: Colour | UnsetType | None = UNSET


class Open(OpenModel):
    tint: Colour | UnsetType = UNSET
    __additional__: ClassVar[Additional] = Additional()
    more: dict[str, Any] = field(default_factory=dict[str, Any])


class Circle(Model):
    kind: str = "circle"
    radius: float | UnsetType = UNSET


class Square(Model):
    side: float


class Node(Model):
    level: Literal[1, 2] | int | UnsetType = UNSET
    colour: Colour | UnsetType = UNSET
    parts: list[Part] | UnsetType = UNSET
    by_key: dict[str, Part] | UnsetType = UNSET
    colours: list[Colour] | UnsetType = UNSET
    shapes: list[Shape] | UnsetType = UNSET
    any_shape: AnyShape | UnsetType = UNSET
    below: list[Node] | UnsetType = UNSET
    free: dict[str, Any] | UnsetType = UNSET
    open: Open | UnsetType = UNSET


if TYPE_CHECKING:
    Shape: TypeAlias = Circle | dict[str, Any]
    AnyShape: TypeAlias = Square | Circle | dict[str, Any]
else:
    Shape = tagged(__name__, "Shape", "kind", lambda: {"circle": Circle}, plain=True)
    AnyShape = untagged(__name__, "AnyShape", lambda: Square | Circle | dict[str, Any])


def _never() -> Any:
    return Any


GET: Operation[Node] = Operation(
    __name__, "GET", "nodes_get", "GET", "/node", returns=lambda: Node, errors={404: _never}
)
LIST: Operation[list[Node]] = Operation(__name__, "LIST", "nodes_list", "GET", "/nodes", returns=lambda: list[Node])
EVENTS: EventOperation[Node] = EventOperation(
    __name__, "EVENTS", "nodes_watch", "GET", "/events", returns=lambda: Node, answer="events", terminal_event="end"
)


def looked_at(operation: Operation[Any], *answers: Any, **options: bool) -> DriftLog:
    log = DriftLog(Drift(**options))
    for answer in answers:
        raw = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
        log.saw_answer(operation, operation, 200, raw, operation.decode(raw))
    return log


def places(log: DriftLog) -> dict[tuple[str, str], int]:
    return {(entry.kind, entry.pointer): entry.count for entry in log.report()}


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ({}, {}),
        ({"colour": "red", "parts": [{"colour": None}], "free": {"any": {"thing": ["there", "is"]}}}, {}),
        ({"colour": "mauve"}, {("word", "/colour"): 1}),
        ({"level": 3, "below": [{"level": 2}]}, {("word", "/level"): 1}),
        ({"new": 1}, {("field", "/new"): 1}),
        ({"a/b~c": {"new": 1}}, {("field", "/a~1b~0c"): 1}),
        (
            {"parts": [{"new": 1}, {"name": "x"}, {"new": 2, "colour": "mauve"}]},
            {("field", "/parts/*/new"): 2, ("word", "/parts/*/colour"): 1},
        ),
        ({"by_key": {"secret-id": {"colour": "mauve"}, "other": {"colour": "red"}}}, {("word", "/by_key/*/colour"): 1}),
        ({"colours": ["red", "mauve", "plum"]}, {("word", "/colours/*"): 2}),
        ({"shapes": [{"kind": "circle"}, {"kind": "star", "points": 5}]}, {("member", "/shapes/*"): 1}),
        ({"shapes": [{"kind": "circle", "new": 1}]}, {("field", "/shapes/*/new"): 1}),
        ({"any_shape": {"points": 5}}, {("member", "/any_shape"): 1}),
        ({"any_shape": {"side": 5}}, {}),
        ({"open": {"tint": "red", "anything": 1}}, {}),
        ({"open": {"tint": "mauve", "anything": 1}}, {("word", "/open/tint"): 1}),
        (
            {"below": [{"below": [{"new": 1, "colour": "mauve"}]}]},
            {("field", "/below/*/below/*/new"): 1, ("word", "/below/*/below/*/colour"): 1},
        ),
    ],
)
def test_what_is_found_is_told_by_its_place(answer: Any, found: dict[tuple[str, str], int]) -> None:
    assert places(looked_at(GET, answer)) == found
    assert places(looked_at(LIST, [answer, answer])) == {(k, f"/*{p}"): 2 * n for (k, p), n in found.items()}


_texts = st.text(max_size=8)
_known = st.fixed_dictionaries(
    {},
    optional={
        "level": st.sampled_from([1, 2]),
        "colour": st.sampled_from(["red", "green"]),
        "parts": st.lists(st.fixed_dictionaries({}, optional={"name": _texts, "colour": st.none()}), max_size=3),
        "by_key": st.dictionaries(_texts, st.fixed_dictionaries({"name": _texts}), max_size=3),
        "shapes": st.lists(st.fixed_dictionaries({"kind": st.just("circle"), "radius": st.integers(0, 9)}), max_size=2),
        "free": st.dictionaries(_texts, _texts | st.none() | st.floats(allow_nan=False, allow_infinity=False)),
    },
)


@given(answer=_known, ascii_only=st.booleans(), indent=st.sampled_from([None, 2]), name=_texts, value=_texts)
def test_whatever_is_known_is_clean_and_whatever_is_not_is_found(
    answer: dict[str, Any], ascii_only: bool, indent: int | None, name: str, value: str
) -> None:
    raw = json.dumps(answer, ensure_ascii=ascii_only, indent=indent).encode()
    assert not looked_at(GET, raw).report()
    unknown = {**answer, f"new {name}": value}
    escaped = f"/new {name}".replace("~", "~0").replace("/", "~1").replace("~1new", "/new", 1)
    assert places(looked_at(GET, unknown)) == {("field", escaped): 1}


def test_values_are_not_told_unless_they_are_asked_for() -> None:
    answer = {"colour": "mauve", "new": "private"}
    assert "mauve" not in repr(looked_at(GET, answer).report())
    report = looked_at(GET, answer, words=True).report()
    assert [entry.word for entry in report] == ["mauve", ""]
    assert "private" not in repr(report)
    assert str(report) == (
        "1 of 1 answers looked at\nword nodes_get 200 /colour 'mauve': 1 in 1 answers\n"
        "field nodes_get 200 /new: 1 in 1 answers"
    )


def test_large_answers_are_sampled_unless_every_one_is_asked_for() -> None:
    large = json.dumps([{"free": {"text": "x" * 10_000}}]).encode()
    report = looked_at(LIST, *[large] * 24).report()
    assert (report.answers, report.checked) == (24, 10)
    assert looked_at(LIST, *[large] * 24, every=True).report().checked == 24


def test_where_is_looked_up_for_a_sample_and_the_rest_is_counted() -> None:
    report = looked_at(GET, *[{"new": 1}] * 24).report()
    assert [entry.answers for entry in report] == [10]
    assert (report.checked, report.unexplained) == (24, 14)
    assert [entry.answers for entry in looked_at(GET, *[{"new": 1}] * 24, every=True).report()] == [24]


def test_there_is_room_for_so_many_entries() -> None:
    log = looked_at(GET, {f"new{number}": 1 for number in range(1_005)})
    assert (len(log.report()), log.report().dropped) == (1_000, 5)
    assert len(log.report(reset=True)) == 1_000
    assert not log.report()
    assert (log.report().answers, log.report().dropped) == (0, 0)


def test_what_is_no_operation_of_the_contract_is_not_looked_at() -> None:
    assert looked_at(GET.read_as(dict[str, Any]), {"new": 1}).report().answers == 0


def test_threads_count_together() -> None:
    log = DriftLog(Drift(every=True))
    raw = b'{"new": 1}'
    value = GET.decode(raw)
    with ThreadPoolExecutor(8) as pool:
        for _ in range(400):
            pool.submit(log.saw_answer, GET, GET, 200, raw, value)
    assert [(entry.count, entry.answers) for entry in log.report()] == [(400, 400)]
    assert not pickle.loads(pickle.dumps(log)).report()


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


def settings(server: FaultServer, **more: Any) -> Settings:
    return Settings(hosts={"": server.url}, engine="httpx", proxy=None, retry=RetryPolicy(retries=0), **more)


def test_a_client_tells_what_it_has_seen_and_loses_nothing(server: FaultServer) -> None:
    answer = {"colour": "mauve", "new": 1, "shapes": [{"kind": "star", "points": 5}]}
    server.on("GET", "/node", respond(json=answer))
    with Client(settings(server)) as client:
        response = client.send_detailed(GET.call())
        report = client.drift(reset=True)
        assert not client.drift()
    assert [(entry.kind, entry.operation, entry.status, entry.pointer) for entry in report] == [
        ("word", "nodes_get", 200, "/colour"),
        ("field", "nodes_get", 200, "/new"),
        ("member", "nodes_get", 200, "/shapes/*"),
    ]
    assert response.value.colour == "mauve"
    assert response.value.shapes == [{"kind": "star", "points": 5}]
    assert response.json()["new"] == 1


def test_statuses_that_are_not_declared(server: FaultServer) -> None:
    server.on("GET", "/node", respond(203, json={}), respond(404, json={}), respond(418, json={}))
    with Client(settings(server)) as client:
        client.send(GET.call())
        for _ in range(2):
            with pytest.raises(ApiError):
                client.send(GET.call())
        assert [(entry.kind, entry.status, entry.pointer) for entry in client.drift()] == [
            ("status", 203, ""),
            ("status", 418, ""),
        ]


def test_events_are_answers(server: FaultServer) -> None:
    body = b'data: {"new": 1}\n\nevent: end\ndata: {}\n\n'
    server.on("GET", "/events", respond(body=body, headers={"Content-Type": "text/event-stream"}))
    with Client(settings(server)) as client:
        call = EVENTS.call()
        assert isinstance(call, EventCall)
        assert len(list(client.events(call))) == 1
        assert [entry.pointer for entry in client.drift()] == ["/new"]


def test_it_can_be_switched_off(server: FaultServer) -> None:
    server.on("GET", "/node", respond(203, json={"new": 1}))
    with Client(settings(server, drift=False)) as client:
        client.send(GET.call())
        assert client.drift().answers == 0
    with pytest.raises(InvalidInput, match="drift"):
        settings(server, drift="no")


async def _drift_of(server: FaultServer) -> list[str]:
    async with AsyncClient(settings(server)) as client:
        await client.send(GET.call())
        return [entry.pointer for entry in client.drift()]


def test_an_async_client_tells_too(server: FaultServer) -> None:
    import asyncio

    server.on("GET", "/node", respond(json={"new": 1}))
    assert asyncio.run(_drift_of(server)) == ["/new"]
