"""Forms of dotted names, values that are sent by themselves, and quoting, compared with the standard library's."""

from __future__ import annotations

from typing import Annotated, ClassVar
from urllib.parse import parse_qsl, quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec import UNSET, Meta, UnsetType, field

from dovetail.runtime.call import Call
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.model import RequestModel
from dovetail.runtime.operation import Operation
from dovetail.runtime.parameters import Form, Header, Query
from dovetail.runtime.quoting import RESERVED, quoted

SECRET = "s3cret-of-the-caller"


class Attribute(RequestModel):
    kind: str = field(name="DataType")
    text: str | UnsetType = field(name="StringValue", default=UNSET)
    number: int | UnsetType = field(name="NumberValue", default=UNSET)


class Entry(RequestModel):
    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {
        "Attributes": ("Attribute", "Name", "Value"),
        "Labels": ("Label",),
    }

    id: str = field(name="Id")
    urgent: bool | UnsetType = field(name="Urgent", default=UNSET)
    attributes: dict[str, Attribute] | UnsetType = field(name="Attributes", default=UNSET)
    labels: list[str] | UnsetType = field(name="Labels", default=UNSET)
    inner: Entry | UnsetType = field(name="Inner", default=UNSET)


SEND: Operation[object] = Operation(
    __name__,
    "SEND",
    "things_send",
    "POST",
    "/",
    returns=lambda: object,
    parameters=(
        Form("action", "Action", constant="Send"),
        Header("target", "X-Target", constant="Things.Send"),
        Query("edition", constant="7"),
        Form("text", "Text", required=True, check=lambda: Annotated[str, Meta(min_length=1, max_length=300_000)]),
        Form("loose", "Loose", allow_reserved=True),
        Form("count", "Count", check=lambda: int),
        Form("names", "Name", style="dotted", check=lambda: list[str]),
        Form(
            "attributes",
            "Attribute",
            style="dotted",
            entry=("Name", "Value"),
            secret_members=frozenset({"StringValue"}),
            check=lambda: dict[str, Attribute],
        ),
        Form("entries", "Entry", style="dotted", check=lambda: Annotated[list[Entry], Meta(max_length=2)]),
    ),
)


def sent(call: Call[object]) -> dict[str, str]:
    assert isinstance(call.body, bytes)
    pairs = parse_qsl(call.body.decode("ascii"), keep_blank_values=True, strict_parsing=True)
    assert len({name for name, _ in pairs}) == len(pairs)
    return dict(pairs)


def test_what_has_one_value_is_sent_by_itself() -> None:
    call = SEND.call({"text": "a"})
    assert call.body == b"Action=Send&Text=a"
    assert call.headers == (("X-Target", "Things.Send"),)
    assert call.target == "/?edition=7"


def test_a_caller_cannot_change_what_is_sent_by_itself() -> None:
    assert sent(SEND.call({"text": "a", "action": "Purge"}))["Action"] == "Send"


def test_lists_are_counted_from_one_and_maps_are_lists_of_entries() -> None:
    attributes = {"b": {"DataType": "String", "StringValue": "x"}, "a": {"DataType": "Number", "NumberValue": 7}}
    assert sent(SEND.call({"text": "t", "names": ["n", "m"], "attributes": attributes})) == {
        "Action": "Send",
        "Text": "t",
        "Name.1": "n",
        "Name.2": "m",
        "Attribute.1.Name": "b",
        "Attribute.1.Value.DataType": "String",
        "Attribute.1.Value.StringValue": "x",
        "Attribute.2.Name": "a",
        "Attribute.2.Value.DataType": "Number",
        "Attribute.2.Value.NumberValue": "7",
    }


def test_typed_objects_and_plain_data_give_the_same_form_at_any_depth() -> None:
    typed = Entry(
        id="1",
        urgent=True,
        labels=["l"],
        attributes={"k": Attribute(kind="String", text="v")},
        inner=Entry(id="2", labels=["m", "n"]),
    )
    plain = {
        "Id": "1",
        "Urgent": True,
        "Attributes": {"k": {"DataType": "String", "StringValue": "v"}},
        "Labels": ["l"],
        "Inner": {"Id": "2", "Labels": ["m", "n"]},
    }
    call = SEND.call({"text": "t", "entries": [typed]})
    assert call == SEND.call({"text": "t", "entries": [plain]})
    assert {name: text for name, text in sent(call).items() if name.startswith("Entry")} == {
        "Entry.1.Id": "1",
        "Entry.1.Urgent": "true",
        "Entry.1.Attribute.1.Name": "k",
        "Entry.1.Attribute.1.Value.DataType": "String",
        "Entry.1.Attribute.1.Value.StringValue": "v",
        "Entry.1.Label.1": "l",
        "Entry.1.Inner.Id": "2",
        "Entry.1.Inner.Label.1": "m",
        "Entry.1.Inner.Label.2": "n",
    }


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        ({"text": "t", "entries": [{"Id": "1"}] * 3}, "form.Entry"),
        ({"text": "t", "entries": [{"Id": 1}]}, "form.Entry[0].Id"),
        ({"text": "t", "entries": [{"Id": "1", "Misspelt": 1}]}, "form.Entry[0].Misspelt"),
        ({"text": "t", "count": "many"}, "form.Count"),
        ({"text": ""}, "form.Text"),
        ({"text": "x" * 300_001}, "form.Text"),
        ({"text": "\ud800" * 2_000}, "form.Text"),
        ({}, "form.Text"),
    ],
)
def test_what_does_not_fit_is_refused_before_anything_is_sent(arguments: dict[str, object], place: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        SEND.call(arguments)
    assert refused.value.at == place


def test_an_empty_list_is_left_out_and_an_empty_text_is_sent() -> None:
    attributes = {"k": {"DataType": "", "StringValue": ""}}
    found = sent(SEND.call({"text": "t", "names": [], "attributes": attributes}))
    assert found["Attribute.1.Value.DataType"] == ""
    assert not any(name.startswith("Name") for name in found)


def test_secret_members_are_masked_wherever_a_call_is_shown() -> None:
    attributes = {"k": {"DataType": "String", "StringValue": SECRET}}
    call = SEND.call({"text": "t", "attributes": attributes})
    for shown in (repr(call), call.curl("https://x.test"), repr(call.__rich_repr__())):
        assert SECRET not in shown
        assert "Attribute.1.Name=k" in shown
    with pytest.raises(InvalidInput) as refused:
        SEND.call({"text": "t", "attributes": {"k": {"DataType": 1, "StringValue": SECRET}}})
    assert SECRET not in f"{refused.value} {refused.value.value!r}"


@given(st.binary(max_size=400))
@example(bytes(range(256)) * 2)
@example(b"%25%%2")
def test_quoting_gives_what_the_standard_library_gives(raw: bytes) -> None:
    assert quoted(raw) == quote(raw, safe="").encode()
    assert quoted(raw, reserved=True) == quote(raw, safe=RESERVED).encode()


@pytest.mark.parametrize("times", [1, 100])
def test_reserved_characters_may_stand_in_a_form_but_for_those_that_mean_something_there(times: int) -> None:
    text = '{"a":[1,2],"b":"c/d@e?!$()*"}&=+;%#\n' * times
    call = SEND.call({"text": "t", "loose": text})
    assert sent(call)["Loose"] == text
    assert isinstance(call.body, bytes)
    assert b"%22a%22:%5B1,2%5D,%22b%22:%22c/d@e?!$()*%22%7D%26%3D%2B%3B%25%23%0A" in call.body


@given(st.text(min_size=1, max_size=300), st.integers(1, 40))
@example('{"a":"b","c":[1,2]}\n', 40)
@example("Zoë & co = 100 % + \U0001f600", 40)
def test_a_text_comes_out_of_a_form_as_it_went_in(text: str, times: int) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    assert sent(SEND.call({"text": text * times}))["Text"] == text * times


@given(st.dictionaries(st.text("ab.&=%é\n 1", min_size=1, max_size=8), st.text("ab&=%+é\n ", max_size=8), max_size=4))
def test_keys_and_values_of_a_map_come_out_as_they_went_in(members: dict[str, str]) -> None:
    attributes = {name: {"DataType": "String", "StringValue": text} for name, text in members.items()}
    found = sent(SEND.call({"text": "t", "attributes": attributes}))
    read = {
        found[f"Attribute.{number}.Name"]: found[f"Attribute.{number}.Value.StringValue"]
        for number in range(1, len(members) + 1)
    }
    assert read == members
