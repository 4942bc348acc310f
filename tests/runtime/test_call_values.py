"""A call is a value: equal, hashable, immutable, picklable, restored by name."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from pathlib import Path as FilePath
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.runtime.sample_operations import (
    CREATE,
    CREATE_BY_FIELD,
    EVENTS,
    GET,
    PAGES,
    SECRETS,
    START,
    TREE,
    UPLOAD,
    Order,
)

from dovetail.runtime.body import FileRange
from dovetail.runtime.call import Call, EventCall, PagedCall
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.free_style import free_style_call


def get(**more: Any) -> Call[dict[str, int]]:
    return GET.call({"shop": "a b", "order": "7", **more})


def test_a_call_says_what_would_be_sent() -> None:
    call = get(ids=[1, 2], page=3, trace="t")
    assert (call.method, call.path, call.query) == ("GET", "/shops/a%20b/orders/7", "ids=1,2&page=3")
    assert call.target == "/shops/a%20b/orders/7?ids=1,2&page=3"
    assert call.headers == (("x-trace", "t"),)
    assert call.path_arguments() == {"shop": "a b", "order": "7"}
    assert (call.body, call.content_type) == (None, None)


def test_equal_arguments_make_equal_calls_with_one_hash() -> None:
    assert get(page=1) == get(page=1)
    assert len({get(page=1), get(page=1), get(page=2)}) == 2
    one, other = CREATE.call(body={"item": "x"}), CREATE.call(body=Order(item="x"))
    assert one == other
    assert hash(one) == hash(other)


def test_what_the_caller_changes_later_does_not_reach_the_call() -> None:
    body: dict[str, Any] = {"item": "x"}
    call = CREATE.call(body=body)
    body["item"] = "y"
    assert call.body == b'{"item":"x"}'


def test_a_call_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        get().path = "/other"  # type: ignore[misc]


@pytest.mark.parametrize(
    "call",
    [
        get(ids=["a", "b"], trace="t"),
        CREATE.call(body={"item": "x"}).once("k-1"),
        PAGES.call({"token": "x"}),
        EVENTS.call(),
        SECRETS.call({"token": "t", "key": "k", "code": "c"}),
        UPLOAD.call({"name": "n", "file": b"abc"}),
    ],
    ids=lambda call: call.operation.id,
)
def test_a_call_survives_pickling_small_and_with_its_operation_by_name(call: Call[Any]) -> None:
    data = pickle.dumps(call, protocol=5)
    again = pickle.loads(data)
    assert again == call
    assert again.operation is call.operation
    assert type(again) is type(call)
    assert len(data) <= 330
    assert copy.deepcopy(call) == call


def test_a_plain_call_pickles_to_less_than_250_bytes() -> None:
    assert len(pickle.dumps(get(page=1), protocol=5)) < 250


def test_a_call_of_a_file_pickles_by_path(tmp_path: FilePath) -> None:
    path = tmp_path / "f"
    path.write_bytes(bytes(1_000_000))
    call = UPLOAD.call({"file": path})
    assert len(pickle.dumps(call)) < 500
    assert pickle.loads(pickle.dumps(call)) == call


def test_a_call_of_a_stream_says_why_it_does_not_pickle() -> None:
    call = UPLOAD.call({"file": iter([b"a"])})
    with pytest.raises(TypeError, match="give a path or bytes"):
        pickle.dumps(call)
    with pytest.raises(TypeError, match="give a path or bytes"):
        pickle.dumps(get().with_body(iter([b"a"])))


def test_a_call_without_a_contract_says_why_it_does_not_pickle() -> None:
    call, _ = free_style_call("GET", "/x", query=None, headers=None, json=None, content=None)
    with pytest.raises(TypeError, match="no operation in a contract"):
        pickle.dumps(call)


def test_the_kind_of_call_follows_the_operation() -> None:
    assert type(get()) is Call
    assert type(PAGES.call()) is PagedCall
    assert type(EVENTS.call()) is EventCall
    assert type(PAGES.call().with_(query={"later": 1})) is PagedCall


def test_with_adds_replaces_and_removes_query_parameters() -> None:
    call = get(ids=["a,b", "c"], page=1)
    assert call.query == "ids=a%2Cb,c&page=1"
    assert call.with_(query={"later": "x y"}).query == "ids=a%2Cb,c&page=1&later=x%20y"
    assert call.with_(query={"page": 2}).query == "ids=a%2Cb,c&page=2"
    assert call.with_(query={"page": None}).query == "ids=a%2Cb,c"
    assert call.with_(query={"ids": None, "page": None}).target == call.path
    assert call.with_(query={"t": ["a", "b"]}).query.endswith("&t=a&t=b")
    assert call.query == "ids=a%2Cb,c&page=1"


def test_with_replaces_headers_whatever_their_case() -> None:
    call = get(trace="t").with_(headers={"X-Trace": "u", "x-later": "1"})
    assert call.headers == (("X-Trace", "u"), ("x-later", "1"))


def test_with_refuses_headers_that_say_where_a_message_ends() -> None:
    for name in ("Content-Length", "transfer-encoding"):
        with pytest.raises(InvalidInput, match=name):
            get().with_(headers={name: "5"})


def test_a_content_type_belongs_to_the_body() -> None:
    call = CREATE.call(body={"item": "x"}).with_(headers={"content-type": "application/merge-patch+json"})
    assert call.content_type == "application/merge-patch+json"
    assert call.headers == ()
    assert call.with_body({"a": 1}).content_type == "application/merge-patch+json"


def test_with_merges_into_a_json_body_unchecked() -> None:
    call = CREATE.call(body={"item": "x", "card": {"a": "1"}})
    merged = call.with_(body={"later": [1], "card": {"b": None}})
    assert isinstance(merged.body, bytes)
    assert msgspec.json.decode(merged.body) == {"item": "x", "card": {"a": "1", "b": None}, "later": [1]}
    assert get().with_(body={"a": 1}).content_type == "application/json"
    with pytest.raises(InvalidInput, match="finite"):
        call.with_(body={"a": float("nan")})


@pytest.mark.parametrize(
    "call",
    [
        SECRETS.call({"token": "t", "key": "k", "code": "1"}),
        UPLOAD.call({"name": "n"}),
        get().with_body([1]),
        get().with_body(b"\xff"),
    ],
    ids=["form", "multipart", "array", "bytes"],
)
def test_with_refuses_to_merge_into_what_is_no_json_object(call: Call[Any]) -> None:
    with pytest.raises(InvalidInput, match="not a JSON object"):
        call.with_(body={"a": 1})


def test_with_body_takes_json_bytes_and_files(tmp_path: FilePath) -> None:
    call = CREATE.call(body={"item": "x"})
    assert call.with_body([1, {"a": None}]).body == b'[1,{"a":null}]'
    assert call.with_body(Order(item="y")).body == b'{"item":"y"}'
    assert call.with_body(b"raw", "text/plain").content_type == "text/plain"
    path = tmp_path / "f"
    path.write_bytes(b"12")
    assert call.with_body(path).body == FileRange(str(path), 0, 2)
    assert call.with_body(FileRange.of(path, 1)).body == FileRange(str(path), 1, 1)
    assert get().with_body(b"raw").content_type == "application/octet-stream"
    assert UPLOAD.call({"name": "n"}).with_body(b"raw").content_type == "application/octet-stream"
    with pytest.raises(InvalidInput, match="no"):
        call.with_body("text")


def test_once_pins_a_key() -> None:
    call = CREATE.call(body={"item": "x"})
    assert call.idempotency_key is None
    assert call.once("k").idempotency_key == "k"
    assert call.once().idempotency_key != call.once().idempotency_key
    with pytest.raises(InvalidInput, match="takes no idempotency key"):
        get().once()
    with pytest.raises(InvalidInput, match="line break"):
        call.once("a\nb")


def test_once_pins_a_key_in_the_body_where_the_operation_takes_it_there() -> None:
    call = CREATE_BY_FIELD.call(body={"item": "x"})
    pinned = call.once("k")
    assert pinned.body == b'{"item":"x","meta":{"token":"k"}}'
    assert call.once() != call.once()
    assert pinned.once() == pinned, "a key that is there stays"
    assert pinned.once("another").body == b'{"item":"x","meta":{"token":"another"}}'
    with pytest.raises(InvalidInput, match="not a JSON object"):
        call.with_body([1]).once()


def test_fractions_stay_as_they_are_when_something_is_put_beside_them() -> None:
    exact = Decimal("0.10000000000000000000000001")
    call = CREATE_BY_FIELD.call(body={"item": "x"}).with_body({"rate": exact, "large": 1e300})
    assert call.once("k").body == b'{"rate":%s,"large":1E+300,"meta":{"token":"k"}}' % str(exact).encode()
    assert call.with_(body={"more": 1}).body == b'{"rate":%s,"large":1E+300,"more":1}' % str(exact).encode()


_segment = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=6).filter(
    lambda text: text not in {".", ".."}
)


@given(_segment, _segment)
def test_path_arguments_come_back(shop: str, order: str) -> None:
    assert GET.call({"shop": shop, "order": order}).path_arguments() == {"shop": shop, "order": order}


@given(st.lists(_segment.filter(lambda text: "/" not in text), min_size=1, max_size=3), _segment)
def test_path_arguments_of_several_segments_and_styles_come_back(path: list[str], kind: str) -> None:
    kind = kind.replace(".", "-")
    arguments = {"path": "/".join(path), "kind": kind, "label": "l", "matrix": "m"}
    assert TREE.call(arguments).path_arguments() == arguments


def test_a_multi_segment_value_may_look_like_the_rest_of_the_path() -> None:
    arguments = {"path": "x/meta:a/y", "kind": "k", "label": "l", "matrix": "m"}
    assert TREE.call(arguments).path_arguments() == arguments


def test_the_operation_to_poll_takes_over_path_arguments() -> None:
    started = START.call({"shop": "a/b"})
    hint = START.long_running
    assert hint is not None
    assert hint.poll_call(started, {"job": {"id": 5}}).path == "/shops/a%2Fb/jobs/5"
