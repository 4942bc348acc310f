"""Answers in XML: read into the types of the contract, and no harm done by hostile ones."""

from __future__ import annotations

import re
import tracemalloc
from typing import ClassVar

import msgspec
import pytest
from msgspec import UNSET, UnsetType, field

from dovetail.runtime import answers, xml
from dovetail.runtime.errors import ApiError
from dovetail.runtime.headers import Headers
from dovetail.runtime.model import Model
from dovetail.runtime.operation import Operation
from dovetail.runtime.settings import Settings


class Fact(Model, gc=False):
    text: str | UnsetType = field(name="Text", default=UNSET)


class Item(Model):
    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {
        "Facts": ("Fact", "Name", "Value"),
        "Inner": ("Item",),
        "Words": ("Word", "Name", "Value"),
    }

    id: int = field(name="Id")
    good: bool | UnsetType = field(name="Good", default=UNSET)
    size: float | UnsetType | None = field(name="Size", default=UNSET)
    facts: dict[str, Fact] | UnsetType = field(name="Facts", default=UNSET)
    words: dict[str, str] | UnsetType = field(name="Words", default=UNSET)
    inner: list[Item] | UnsetType = field(name="Inner", default=UNSET)


class Found(Model):
    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"": ("FoundResponse",), "Items": ("Item",)}

    items: list[Item] | UnsetType = field(name="Items", default=UNSET)
    note: str | UnsetType = field(name="Note", default=UNSET)


class Problem(Model):
    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {"": ("ErrorResponse",)}

    error: ProblemFacts | UnsetType = field(name="Error", default=UNSET)


class ProblemFacts(Model):
    code: str | UnsetType = field(name="Code", default=UNSET)
    message: str | UnsetType = field(name="Message", default=UNSET)


FIND: Operation[Found] = Operation(
    __name__,
    "FIND",
    "things_find",
    "GET",
    "/",
    returns=lambda: Found,
    answer="xml",
    accept="text/xml",
    errors={4: lambda: Problem, 0: lambda: Problem},
)


def found(inner: str) -> Found:
    return FIND.decode(f'<?xml version="1.0"?><FoundResponse xmlns="http://x.test/">{inner}</FoundResponse>'.encode())


def test_repeated_elements_are_lists_and_texts_are_what_they_stand_for() -> None:
    answer = found("<Item><Id>1</Id><Good>true</Good><Size>1.5</Size></Item><Item><Id>2</Id><Good>false</Good></Item>")
    assert answer == Found(items=[Item(id=1, good=True, size=1.5), Item(id=2, good=False)])


def test_a_single_element_is_a_list_of_one_and_none_is_left_out() -> None:
    assert found("<Item><Id>1</Id></Item>").items == [Item(id=1)]
    assert found("").items is UNSET


def test_entries_are_maps_of_texts_and_of_objects() -> None:
    entries = "<Word><Name>a</Name><Value>1</Value></Word><Word><Name>b</Name><Value/></Word>"
    facts = "<Fact><Name>f</Name><Value><Text>t</Text></Value></Fact><Fact><Value><Text>no key</Text></Value></Fact>"
    assert found(f"<Item><Id>1</Id>{entries}{facts}</Item>").items == [
        Item(id=1, words={"a": "1", "b": ""}, facts={"f": Fact(text="t")})
    ]


def test_types_that_hold_themselves_are_read() -> None:
    answer = found("<Item><Id>1</Id><Item><Id>2</Id><Item><Id>3</Id></Item></Item></Item>")
    assert answer.items == [Item(id=1, inner=[Item(id=2, inner=[Item(id=3)])])]


def test_names_count_without_prefix_and_unknown_elements_are_passed_over() -> None:
    raw = b'<x:FoundResponse xmlns:x="u"><x:New><x:Note>no</x:Note></x:New><x:Note>yes</x:Note></x:FoundResponse>'
    assert FIND.decode(raw) == Found(note="yes")


def test_text_is_kept_with_its_entities_cdata_comments_and_blanks() -> None:
    answer = found(" <Note> a &lt;b&gt; &#10;&quot;<![CDATA[<&]]><!-- not this --> c </Note> ")
    assert answer.note == ' a <b> \n"<& c '


def test_any_encoding_that_the_document_names_is_read() -> None:
    text = '<?xml version="1.0" encoding="{}"?><FoundResponse><Note>Zoë</Note></FoundResponse>'
    for encoding in ("utf-8", "utf-16", "iso-8859-1"):
        assert FIND.decode(text.format(encoding).encode(encoding)).note == "Zoë"


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "no element found"),
        (b'{"Note": "x"}', "it is no XML"),
        (b"<FoundResponse><Note>", "it is no XML"),
        (b"<?xml version='1.0' encoding='x-own'?><FoundResponse/>", "it is no XML: unknown encoding"),
        (b"<?xml version='1.0' encoding='big5'?><FoundResponse/>", "it is no XML"),
        (b"<html><body>Sign in</body></html>", "Expected the element `FoundResponse`, got `html`"),
        (b"<FoundResponse><Item><Id>x</Id></Item></FoundResponse>", "Expected `int`, got `str` - at `$.Items[0].Id`"),
        (b"<FoundResponse><Item/></FoundResponse>", "missing required field `Id`"),
        (b'<!DOCTYPE x SYSTEM "http://x.test/dtd"><FoundResponse/>', "document type declaration"),
    ],
)
def test_what_is_not_the_promised_document_is_refused(raw: bytes, why: str) -> None:
    with pytest.raises(msgspec.DecodeError, match=re.escape(why)):
        FIND.decode(raw)


def test_entities_that_grow_without_bound_are_refused_before_they_do() -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><FoundResponse><Note>&l11;</Note></FoundResponse>'.encode()
    with pytest.raises(msgspec.DecodeError, match="document type declaration"):
        FIND.decode(bomb)


def test_unknown_elements_cost_no_memory_however_many_they_are() -> None:
    many = b"<FoundResponse>" + b"<a><b>text</b></a>" * 50_000 + b"</FoundResponse>"
    FIND.decode(b"<FoundResponse/>")
    tracemalloc.start()
    try:
        FIND.decode(many)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 2 * len(many)  # the parser takes one copy


@pytest.mark.parametrize("head", ["<Item><Id>1</Id>", "<New><Id>1</Id>"])
def test_elements_nested_too_deeply_are_refused(head: str) -> None:
    deep = head * 200_000
    with pytest.raises(msgspec.DecodeError, match="nested more than"):
        found(deep)


def error_of(status: int, body: bytes, kind: str) -> ApiError:
    return answers.api_error(
        FIND,
        Settings(hosts={"": "http://x.test"}),
        status,
        Headers([("Content-Type", kind)]),
        body,
        request="GET http://x.test/",
        request_id=None,
        attempts=1,
    )


def test_an_error_in_xml_is_typed_and_told() -> None:
    error = error_of(
        400, b"<ErrorResponse><Error><Code>Full</Code><Message>No room.</Message></Error></ErrorResponse>", "text/xml"
    )
    assert error.body == Problem(error=ProblemFacts(code="Full", message="No room."))
    assert str(error).endswith(": No room.")


def test_an_error_in_json_is_read_too_and_a_page_is_kept_as_it_came() -> None:
    error = error_of(400, b'{"message": "No room."}', "application/json")
    assert error.body == {"message": "No room."}
    assert str(error).endswith(": No room.")
    page = error_of(502, b"<html><body>Bad gateway</body></html>", "text/html")
    assert page.body is None
    assert page.raw == b"<html><body>Bad gateway</body></html>"


def test_any_root_will_do_for_a_type_that_names_none() -> None:
    assert xml.decode(b"<whatever><Text>x</Text></whatever>", Fact) == Fact(text="x")
