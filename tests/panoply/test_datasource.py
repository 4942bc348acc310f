"""The base of data sources, records, raw messages and resources."""

from __future__ import annotations

import base64
import json
import logging
import re
from typing import Any

import pytest

from dovetail.panoply.datasource import DataSource
from dovetail.panoply.records import (
    decode_raw,
    get_iso_string,
    normalize_data,
    to_record,
    validate_resource,
)
from dovetail.panoply.resources import convert_to_ui_format


class Empty(DataSource):
    """A source without rows."""

    def read(self, batch_size: int | None = None) -> None:
        return None


def events_of(source: DataSource) -> list[tuple[str, Any]]:
    told: list[tuple[str, Any]] = []
    source.on("*", lambda name, data: told.append((name, data)))
    return told


def test_a_source_without_read_cannot_be_made() -> None:
    class Nothing(DataSource):
        pass

    with pytest.raises(TypeError, match="read"):
        Nothing({})  # type: ignore[abstract]


def test_source_and_options_are_kept_by_reference() -> None:
    source: dict[str, Any] = {"a": 1}
    options: dict[str, Any] = {"b": 2}

    made = Empty(source, options)
    made.source["destination"] = "users"

    assert (made.source is source, made.options is options) == (True, True)
    assert source == {"a": 1, "destination": "users"}


def test_each_source_has_options_of_its_own() -> None:
    one, other = Empty({}), Empty({})
    one.options["past_days"] = 3

    assert other.options == {}


def test_arguments_that_a_source_passes_on_arrive() -> None:
    class Passing(Empty):
        def __init__(self, source: dict[str, Any], options: dict[str, Any], *args: Any, **kwargs: Any) -> None:
            super().__init__(source, options, *args, **kwargs)

    assert Passing({"a": 1}, {}).source == {"a": 1}
    assert Passing(source={"a": 1}, options={}).options == {}


def test_there_is_a_close_for_every_source() -> None:
    closed: list[str] = []

    class Closing(Empty):
        def close(self) -> None:
            closed.append("closed")

    Empty({}).close()
    with Closing({}) as source:
        assert source.read() is None

    assert closed == ["closed"]


def test_progress_state_and_changes_are_events() -> None:
    source = Empty({})
    told = events_of(source)

    source.progress(3, 6)
    source.progress(None, None, "waiting")
    source.state("s1", {"users": {"loaded": 3}})
    assert source.fire("source-change", {"access_token": "new"}) is source

    assert told == [
        ("progress", {"loaded": 3, "total": 6, "msg": ""}),
        ("progress", {"loaded": None, "total": None, "msg": "waiting"}),
        ("source-state", {"stateId": "s1", "state": {"users": {"loaded": 3}}}),
        ("source-change", {"access_token": "new"}),
    ]


def test_a_logger_gets_the_messages_as_one_tuple() -> None:
    told: list[Any] = []

    Empty({}, {"logger": told.append}).log("rows:", 3)

    assert told == [("rows:", 3)]


def test_without_a_logger_messages_go_to_logging_and_never_to_stdout(
    caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.INFO, logger="dovetail.panoply.source"):
        Empty({}).log("rows:", 3)

    assert caplog.messages == ["rows: 3"]
    assert capsys.readouterr().out == ""


def test_resources_are_for_sources_that_override_them() -> None:
    with pytest.raises(NotImplementedError, match="Empty does not list"):
        Empty.list_resources({})
    with pytest.raises(NotImplementedError, match="'users'"):
        Empty.get_resource("users", {}, {})


@pytest.mark.parametrize("raw", [b"a\x00\xff", bytearray(b"a\x00\xff"), memoryview(b"a\x00\xff")])
def test_a_raw_message_goes_through_json_and_back(raw: Any) -> None:
    message = Empty({}).raw("a.csv", raw, {"__state": "s1"})

    back = json.loads(json.dumps(message))

    assert back == {
        "type": "raw",
        "tag": "a.csv",
        "raw": base64.b64encode(raw).decode(),
        "metadata": {"__state": "s1"},
    }
    assert decode_raw(back) == b"a\x00\xff"


def test_raw_messages_of_older_sources_hold_bytes() -> None:
    assert decode_raw({"type": "raw", "tag": "a", "raw": base64.b64encode(b"hello"), "metadata": {}}) == b"hello"
    assert decode_raw(Empty({}).raw("a", "Zoë", {})) == "Zoë".encode()


@pytest.mark.parametrize("message", [{"tag": "a.csv", "raw": "%%%"}, {"tag": "a.csv"}, {"tag": "a.csv", "raw": None}])
def test_a_raw_message_without_base64_is_refused_by_its_tag(message: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=re.escape("'a.csv' holds no base64")):
        decode_raw(message)


def test_only_bytes_can_be_raw() -> None:
    with pytest.raises(TypeError, match="a list is no bytes"):
        Empty({}).raw("a", [1, 2], {})  # type: ignore[arg-type]


def test_rows_become_a_group_with_resource_and_moment() -> None:
    rows = [{"id": 1}, {"id": 2}]

    group = to_record("users", rows)

    assert group["data"] is rows
    assert group["metadata"]["resource_id"] == "users"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", group["metadata"]["timestamp"])
    assert to_record("users", {"id": 1})["data"] == [{"id": 1}]
    assert to_record("users", [])["data"] == []


@pytest.mark.parametrize(
    ("resource", "kind"), [("", ValueError), (" \t", ValueError), (3, TypeError), (None, TypeError)]
)
def test_a_resource_is_a_word(resource: Any, kind: type[Exception]) -> None:
    with pytest.raises(kind, match="resource: "):
        validate_resource(resource)
    with pytest.raises(kind, match="resource: "):
        to_record(resource, [])


@pytest.mark.parametrize(
    ("data", "place"), [("rows", "data: a str"), (None, "data: a Nonetype"), ([{}, {}, 3], r"data\[2\]: a int")]
)
def test_every_row_has_to_be_a_row(data: Any, place: str) -> None:
    with pytest.raises(TypeError, match=re.compile(place, re.IGNORECASE)):
        normalize_data(data)


def test_the_moment_is_now() -> None:
    assert get_iso_string() <= get_iso_string()


def test_choices_for_people() -> None:
    assert convert_to_ui_format(
        ["users", "orders"], str.title, str.upper, lambda item: item == "users", lambda item: [item[0]]
    ) == [
        {"name": "Users", "value": "USERS", "disabled": True, "requires": ["u"]},
        {"name": "Orders", "value": "ORDERS", "disabled": False, "requires": ["o"]},
    ]
    assert convert_to_ui_format(["a"], str, str) == [{"name": "a", "value": "a", "disabled": False, "requires": []}]


@pytest.mark.parametrize("nothing", [[], None, (), iter([])])
def test_no_choices_are_none(nothing: Any) -> None:
    assert convert_to_ui_format(nothing, str, str) is None
