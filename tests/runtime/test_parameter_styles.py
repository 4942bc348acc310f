"""How arguments are written: the style table of OpenAPI 3.1, quoting, and what is refused."""

from __future__ import annotations

import datetime
import enum
import uuid
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import parse_qsl, unquote

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, Meta

from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.open_model import OpenModel
from dovetail.runtime.operation import Operation
from dovetail.runtime.parameters import Cookie, Form, Header, Parameter, Part, Path, Query
from dovetail.runtime.styles import cookie_text, header_text, path_text, query_text

ARRAY = ["blue", "black", "brown"]
OBJECT = {"R": 100, "G": 200, "B": 150}


def call_of(*parameters: Parameter, path: str = "/x", **arguments: Any) -> Any:
    operation: Operation[Any] = Operation(
        __name__, "", "op", "POST", path, returns=lambda: object, parameters=parameters
    )
    return operation.call(arguments)


@pytest.mark.parametrize(
    ("style", "explode", "text", "array", "members"),
    [
        ("simple", False, "blue", "blue,black,brown", "R,100,G,200,B,150"),
        ("simple", True, "blue", "blue,black,brown", "R=100,G=200,B=150"),
        ("label", False, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"),
        ("label", True, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"),
        ("matrix", False, ";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150"),
        ("matrix", True, ";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150"),
    ],
)
def test_path_styles(style: Any, explode: bool, text: str, array: str, members: str) -> None:
    color = Path("color", style=style, explode=explode)
    assert path_text(color, "blue") == text
    assert path_text(color, ARRAY) == array
    assert path_text(color, OBJECT) == members


@pytest.mark.parametrize(
    ("style", "explode", "empty", "text", "array", "members"),
    [
        ("form", False, "color=", "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
        ("form", True, "color=", "color=blue", "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        ("spaceDelimited", False, None, None, "color=blue%20black%20brown", "color=R%20100%20G%20200%20B%20150"),
        ("spaceDelimited", True, None, None, "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        ("pipeDelimited", True, None, None, "color=blue&color=black&color=brown", "R=100&G=200&B=150"),
        ("pipeDelimited", False, None, None, "color=blue%7Cblack%7Cbrown", "color=R%7C100%7CG%7C200%7CB%7C150"),
        ("deepObject", True, None, None, None, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
    ],
)
def test_query_styles(
    style: Any, explode: bool, empty: str | None, text: str | None, array: str | None, members: str
) -> None:
    color = Query("color", style=style, explode=explode)
    for value, expected in (("", empty), ("blue", text), (ARRAY, array), (OBJECT, members)):
        if expected is not None:
            assert query_text(color, value) == expected


@pytest.mark.parametrize(("explode", "members"), [(False, "R,100,G,200,B,150"), (True, "R=100,G=200,B=150")])
def test_header_style(explode: bool, members: str) -> None:
    color = Header("color", explode=explode)
    assert header_text(color, "blue") == "blue"
    assert header_text(color, ARRAY) == "blue,black,brown"
    assert header_text(color, OBJECT) == members


def test_cookie_style() -> None:
    assert cookie_text(Cookie("c"), "a b;c,d%\n") == "c=a%20b%3Bc%2Cd%25%0A"
    assert cookie_text(Cookie("c", explode=False), ["x", "y"]) == "c=x,y"
    assert cookie_text(Cookie("c;d"), "x") == "c%3Bd=x"
    call = call_of(Cookie("one"), Cookie("two"), one="1; admin=1", two="2")
    assert call.headers == (("Cookie", "one=1%3B%20admin=1; two=2"),)


def test_json_content_in_query_and_header() -> None:
    assert query_text(Query("q", style="json"), {"a": [1, None]}) == "q=%7B%22a%22%3A%5B1%2Cnull%5D%7D"
    assert header_text(Header("h", style="json"), {"ü": "😀"}) == '{"\\u00fc":"\\ud83d\\ude00"}'


class Color(enum.Enum):
    BLUE = "blue"


class Folder(enum.StrEnum):
    ROOT = "a/b"


class Level(enum.IntEnum):
    HIGH = 3


class NumpyLike:
    """A scalar of a numeric library, as far as anybody can tell from outside."""

    dtype = "float64"
    ndim = 0

    def __init__(self, value: object) -> None:
        self._value = value

    def item(self) -> object:
        return self._value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (2.0, "2"),
        (0.25, "0.25"),
        (1e300, "1e%2B300"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0.10"), "0.10"),
        (Color.BLUE, "blue"),
        (Level.HIGH, "3"),
        (uuid.UUID(int=5), "00000000-0000-0000-0000-000000000005"),
        (datetime.date(2024, 2, 29), "2024-02-29"),
        (datetime.time(1, 2, 3), "01%3A02%3A03"),
        (datetime.datetime(2024, 2, 29, 1, 2, 3, tzinfo=datetime.UTC), "2024-02-29T01%3A02%3A03Z"),
        (datetime.datetime(2024, 2, 29, 1, 2, 3), "2024-02-29T01%3A02%3A03"),
        (NumpyLike(7), "7"),
        ("a&b=c/d?e#f+g%h ü", "a%26b%3Dc%2Fd%3Fe%23f%2Bg%25h%20%C3%BC"),
    ],
)
def test_single_values(value: object, text: str) -> None:
    assert query_text(Query("q"), value) == f"q={text}"
    assert path_text(Path("p"), value) == text


@pytest.mark.parametrize(
    "value",
    [
        float("nan"),
        float("inf"),
        Decimal("NaN"),
        Decimal("Infinity"),
        NumpyLike(float("nan")),
        b"bytes",
        object(),
        [[1]],
        {"a": [1]},
        [None],
        {"a": None},
        "\ud800",
    ],
)
@pytest.mark.parametrize("write", [(path_text, Path("p")), (query_text, Query("p")), (cookie_text, Cookie("p"))])
def test_values_without_a_form_are_refused(value: object, write: Any) -> None:
    function, parameter = write
    with pytest.raises(InvalidInput) as caught:
        function(parameter, value)
    assert caught.value.at == f"{parameter.location}.p"
    assert str(caught.value).startswith(f"{parameter.location}.p: ")


@pytest.mark.parametrize("value", ["", ".", "..", [], {}, [""], ["a", ".."], {"": 1}, {"a": ""}])
def test_a_path_value_that_would_change_the_endpoint_is_refused(value: object) -> None:
    with pytest.raises(InvalidInput, match="another endpoint"):
        path_text(Path("p"), value)


def test_only_declared_slashes_separate_segments() -> None:
    assert path_text(Path("p"), "a/b") == "a%2Fb"
    assert path_text(Path("p", multi_segment=True), "a b/c") == "a%20b/c"
    assert path_text(Path("p", multi_segment=True), Folder.ROOT) == "a/b"
    for value in ("a//b", "/a", "a/../b", "a/."):
        with pytest.raises(InvalidInput):
            path_text(Path("p", multi_segment=True), value)


@pytest.mark.parametrize("value", ["/a/b", "a/b/", "a//b"])
def test_a_slash_too_many_is_told_as_the_empty_segment_it_makes(value: str) -> None:
    with pytest.raises(InvalidInput, match=f"'{value}' holds an empty segment"):
        path_text(Path("p", multi_segment=True), value)
    with pytest.raises(InvalidInput, match="'' is empty"):
        path_text(Path("p", multi_segment=True), "")


def test_the_separator_is_told_from_the_same_character_in_an_item() -> None:
    assert query_text(Query("q", explode=False), ["a,b", "c"]) == "q=a%2Cb,c"
    assert query_text(Query("q", explode=False), "a,b") == "q=a%2Cb"
    for style, value in (("spaceDelimited", "a b"), ("pipeDelimited", "a|b")):
        with pytest.raises(InvalidInput, match="separates items"):
            query_text(Query("q", style=style, explode=False), [value, "c"])  # type: ignore[arg-type]
    with pytest.raises(InvalidInput, match="separates items"):
        header_text(Header("h"), ["a,b", "c"])


def test_allow_reserved_lets_through_what_cannot_end_the_query() -> None:
    assert query_text(Query("q", allow_reserved=True), "a/b?c:d,e@f;g=h") == "q=a/b?c:d,e@f;g=h"
    assert query_text(Query("q", allow_reserved=True), "a&b#c d%") == "q=a%26b%23c%20d%25"
    assert query_text(Query("q", explode=False, allow_reserved=True), ["a,b", "c/d"]) == "q=a%2Cb,c/d"


def test_deep_objects_nest() -> None:
    deep = Query("f", style="deepObject")
    pairs = parse_qsl(query_text(deep, {"a": {"b": 1}, "c": [1, 2], "d": [{"e": "x"}, {"e": "y"}]}))
    assert pairs == [("f[a][b]", "1"), ("f[c]", "1"), ("f[c]", "2"), ("f[d][0][e]", "x"), ("f[d][1][e]", "y")]
    for value in ("text", [1], None, {"a": None}):
        with pytest.raises(InvalidInput, match=r"query\.f"):
            query_text(deep, value)


def test_deep_objects_whose_lists_are_numbered() -> None:
    indexed = Query("f", style="indexed")
    assert parse_qsl(query_text(indexed, ["a", "b"])) == [("f[0]", "a"), ("f[1]", "b")]
    assert parse_qsl(query_text(indexed, {"c": [1, 2], "d": [{"e": ["x"]}]})) == [
        ("f[c][0]", "1"), ("f[c][1]", "2"), ("f[d][0][e][0]", "x")
    ]  # fmt: skip
    assert query_text(indexed, "") == "f="  # what unsets a value, beside lists and objects
    for value in (None, [None], {"a": None}):
        with pytest.raises(InvalidInput, match=r"query\.f"):
            query_text(indexed, value)


def test_an_empty_list_is_left_out_unless_it_is_required() -> None:
    assert call_of(Query("ids"), ids=[]).query == ""
    assert call_of(Query("ids"), Query("n"), ids=(), n=1).query == "n=1"
    assert call_of(Header("ids"), ids=[]).headers == ()
    assert call_of(Form("ids"), ids=[]).body == b""
    with pytest.raises(InvalidInput, match="empty, but it is required"):
        call_of(Query("ids", required=True), ids=[])
    assert call_of(Query("ids", style="json"), ids=[]).query == "ids=%5B%5D"


@pytest.mark.parametrize("value", [UNSET, None])
@pytest.mark.parametrize("parameter", [Query, Header, Cookie, Form, Part])
def test_an_optional_argument_is_left_out(parameter: Any, value: object) -> None:
    call = call_of(parameter("a"), a=value)
    assert (call.query, call.headers) == ("", ())
    assert not call.body or not call.body.parts


@pytest.mark.parametrize("value", [UNSET, None])
def test_a_required_argument_is_not(value: object) -> None:
    for parameter in (Query, Header, Cookie, Form, Part):
        with pytest.raises(InvalidInput, match=r"\.a: it is required"):
            call_of(parameter("a", required=True), a=value)
    with pytest.raises(InvalidInput, match=r"path\.a: it is required"):
        call_of(Path("a"), path="/{a}", a=value)


@pytest.mark.parametrize("value", ["a\r\nX: 1", "a\nb", "\0", "\x7f", "ü", " a", "a\t"])
def test_a_header_value_that_http_would_not_carry_is_refused(value: str) -> None:
    with pytest.raises(InvalidInput, match=r"header\.h"):
        header_text(Header("h"), value)


@pytest.mark.parametrize("name", ["", "a b", "a:b", "a\r\nb", "ü"])
def test_a_header_name_that_is_none_is_refused(name: str) -> None:
    call = call_of()
    with pytest.raises(InvalidInput, match="name of a header"):
        call.with_(headers={name: "x"})


def test_names_on_the_wire_are_quoted_too() -> None:
    assert query_text(Query("q", "a b&c"), "x") == "a%20b%26c=x"


def test_form_fields_make_a_urlencoded_body() -> None:
    call = call_of(Form("a"), Form("b", explode=False), Form("c"), a="x y&z", b=[1, 2], c=True)
    assert call.body == b"a=x%20y%26z&b=1,2&c=true"
    assert call.content_type == "application/x-www-form-urlencoded"


def test_arguments_are_checked_against_their_declared_type() -> None:
    count = Query("count", check=lambda: Annotated[int, Meta(ge=1, le=100)])
    assert call_of(count, count=5).query == "count=5"
    assert call_of(count, count=NumpyLike(5)).query == "count=5"
    for value in (0, 101, "5", True, 1.5):
        with pytest.raises(InvalidInput, match=r"query\.count: ") as caught:
            call_of(count, count=value)
        assert caught.value.value == value
    ids = Query("ids", check=lambda: list[Annotated[str, Meta(pattern="^[a-z]+$")]])
    with pytest.raises(InvalidInput, match=r"query\.ids\[1\]: .*got 'B'"):
        call_of(ids, ids=["a", "B"])


def test_dates_and_enumerations_count_as_what_they_are_written_as() -> None:
    day = Query("day", check=lambda: Annotated[str, Meta(min_length=10)])
    assert call_of(day, day=datetime.date(2024, 1, 2)).query == "day=2024-01-02"
    color = Query("color", check=lambda: Annotated[str, Meta(pattern="^blue$")])
    assert call_of(color, color=Color.BLUE).query == "color=blue"


@pytest.mark.parametrize("value", ["s3cret", 12345, ["s3cret"], object(), "s3\ncret", "\ud800"])
def test_a_secret_argument_is_not_shown_by_its_refusal(value: object) -> None:
    bad = Header("key", secret=True, check=lambda: Annotated[bool, Meta()])
    with pytest.raises(InvalidInput) as caught:
        call_of(bad, key=value)
    assert caught.value.value is None
    assert "cret" not in str(caught.value)
    assert "12345" not in str(caught.value)


class Choice(msgspec.Struct):
    color: str
    size: int | msgspec.UnsetType = UNSET


def test_a_typed_object_is_written_like_a_mapping() -> None:
    assert query_text(Query("q"), Choice("red")) == "color=red"
    assert query_text(Query("q", style="deepObject"), Choice("red", 2)) == "q%5Bcolor%5D=red&q%5Bsize%5D=2"


class OpenChoice(OpenModel):
    color: str
    size: int | msgspec.UnsetType = UNSET
    others: dict[str, Any] = msgspec.field(default_factory=dict[str, Any])


def test_the_further_members_of_a_typed_object_are_written_too() -> None:
    chosen = OpenChoice(color="red", others={"shape": "round"})

    assert sorted(parse_qsl(query_text(Query("q"), chosen))) == [("color", "red"), ("shape", "round")]
    deep = parse_qsl(query_text(Query("q", style="deepObject"), chosen))
    assert sorted(deep) == [("q[color]", "red"), ("q[shape]", "round")]


_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@given(_text, st.lists(_text, max_size=4), st.dictionaries(_text, _text, max_size=4))
def test_a_standard_parser_reads_exploded_queries_back(single: str, items: list[str], members: dict[str, str]) -> None:
    assert parse_qsl(query_text(Query("q"), single), keep_blank_values=True) == [("q", single)]
    assert parse_qsl(query_text(Query("q"), items), keep_blank_values=True) == [("q", item) for item in items]
    if members:
        assert parse_qsl(query_text(Query("q"), members), keep_blank_values=True) == list(members.items())


@given(st.lists(_text, min_size=1, max_size=4))
def test_a_list_with_commas_reads_back(items: list[str]) -> None:
    _, _, text = query_text(Query("q", explode=False), items).partition("=")
    assert [unquote(piece) for piece in text.split(",")] == items


@given(_text.filter(lambda text: text not in {"", ".", ".."}))
def test_a_path_value_is_one_segment(value: str) -> None:
    text = path_text(Path("p"), value)
    assert unquote(text) == value
    assert not set(text) & set("/?#\\ ;")


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_read_back_exactly(value: float) -> None:
    assert float(dict(parse_qsl(query_text(Query("q"), value)))["q"]) == value
