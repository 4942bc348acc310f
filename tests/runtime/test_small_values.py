"""Headers, JSON pointers, models, lazy packages and calls without a contract."""

from __future__ import annotations

import pickle
import subprocess
import sys
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, UnsetType

import dovetail.runtime
from dovetail.lazy import attach
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.free_style import free_style_call
from dovetail.runtime.headers import Headers
from dovetail.runtime.model import MASK, Model, RequestModel
from dovetail.runtime.pointer import assign, resolve


def test_headers_ignore_case_and_keep_repetition_and_order() -> None:
    headers = Headers([("B", "2"), ("a", "1"), ("b", "3")])
    assert headers["B"] == headers["b"] == "2, 3"
    assert headers.get_all("b") == ["2", "3"]
    assert headers.get_all("c") == []
    assert headers.multi_items() == (("B", "2"), ("a", "1"), ("b", "3"))
    assert list(headers) == ["b", "a"]
    assert len(headers) == 2
    assert "A" in headers
    assert "c" not in headers
    assert headers.get("c", "none") == "none"
    with pytest.raises(KeyError):
        headers["c"]


_pairs = st.lists(st.tuples(st.sampled_from(["a", "A", "b"]), st.sampled_from(["1", "2"])), max_size=4)


@given(_pairs, _pairs)
def test_equal_headers_have_one_hash_and_survive_pickling(one: list[Any], other: list[Any]) -> None:
    assert pickle.loads(pickle.dumps(Headers(one))) == Headers(one)
    if Headers(one) == Headers(other):
        assert hash(Headers(one)) == hash(Headers(other))
        assert all(sorted(Headers(one).get_all(name)) == sorted(Headers(other).get_all(name)) for name in "ab")


class Person(Model):
    name: str
    token: str | UnsetType = UNSET
    nick: str | UnsetType | None = UNSET
    first_name: str | UnsetType = msgspec.field(name="firstName", default=UNSET)
    friends: list[Person] | UnsetType = UNSET
    __secret_fields__ = frozenset({"token"})


class NewPerson(RequestModel):
    name: str


def test_a_model_shows_what_is_set_and_masks_what_is_secret() -> None:
    person = Person(name="a", token="s3cret", nick=None, friends=[Person(name="b", token="s3cret")])
    assert repr(person) == (f"Person(name='a', token='{MASK}', nick=None, friends=[Person(name='b', token='{MASK}')])")
    assert "s3cret" not in str(person.__rich_repr__())
    assert repr(Person(name="a")) == "Person(name='a')"


def test_an_answer_skips_what_it_does_not_know_and_a_request_refuses_it() -> None:
    assert msgspec.convert({"name": "a", "later": 1}, Person) == Person(name="a")
    with pytest.raises(msgspec.ValidationError, match="later"):
        msgspec.convert({"name": "a", "later": 1}, NewPerson)
    assert msgspec.json.encode(Person(name="a", nick=None)) == b'{"name":"a","nick":null}'


DOCUMENT = {"a": [{"b": 1}, None], "": {"/~": 2}, "c": None, "²": 3}


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("", DOCUMENT),
        ("/a/0/b", 1),
        ("//~1~0", 2),
        ("/c", None),
        ("/²", 3),
        ("/a/1", None),
        ("/a/2", "none"),
        ("/a/-", "none"),
        ("/a/²", "none"),
        ("/a/b", "none"),
        ("/c/d", "none"),
        ("/x/y", "none"),
    ],
)
def test_pointers_into_plain_data(pointer: str, value: object) -> None:
    assert resolve(DOCUMENT, pointer, "none") == value


def test_pointers_into_models_go_by_wire_names() -> None:
    person = Person(name="a", first_name="b", friends=[Person(name="c")])
    assert resolve(person, "/firstName") == "b"
    assert resolve(person, "/friends/0/name") == "c"
    assert resolve(person, "/token", "none") == "none"
    assert resolve(person, "/first_name", "none") == "none"


def test_assigning_makes_the_way() -> None:
    document: dict[str, Any] = {"list": [{"a": 1}]}
    assign(document, "/x/y", 1)
    assign(document, "/list/0/a", 2)
    assign(document, "/list/0", 3)
    assert document == {"list": [3], "x": {"y": 1}}


def test_every_lazy_name_is_there_and_no_other() -> None:
    names: list[str] = getattr(dovetail.runtime, "__all__")  # noqa: B009 - type checkers do not see it
    for name in names:
        assert getattr(dovetail.runtime, name).__name__ == name
    assert set(names) <= set(dir(dovetail.runtime))
    with pytest.raises(AttributeError, match="no attribute 'Clinet'"):
        dovetail.runtime.Clinet  # type: ignore[attr-defined]  # noqa: B018


def test_a_lazy_name_is_looked_up_once() -> None:
    namespace: dict[str, Any] = {}
    get, listing, names = attach("dovetail.runtime", {"headers": ("Headers",)}, namespace)
    assert names == ["Headers"]
    assert get("Headers") is Headers
    assert namespace == {"Headers": Headers}
    assert listing() == ["Headers"]
    get, listing, names = attach("dovetail.runtime", {"headers": ("Headers",)}, {}, modules=("pointer",))
    assert names == listing() == ["Headers", "pointer"]
    assert get("pointer").__name__ == "dovetail.runtime.pointer"


def test_building_a_call_loads_nothing_that_only_failures_or_sending_need() -> None:
    code = (
        "import sys; from dovetail.runtime.operation import Operation; from dovetail.runtime.parameters import Path\n"
        "Operation(__name__, '', 'x', 'GET', '/{a}', returns=lambda: int, parameters=(Path('a'),)).call({'a': 'b'})\n"
        "print(*(m for m in ('asyncio', 'json', 'pathlib', 'pyreqwest', 'httpx', 'anyio', 'cattrs', 'email',"
        " 'dovetail.runtime.mismatch', 'dovetail.runtime.redact', 'dovetail.runtime.merge') if m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def free(url: str, method: str = "GET", **more: Any) -> tuple[Any, str | None]:
    options: dict[str, Any] = {"query": None, "headers": None, "json": None, "content": None, **more}
    return free_style_call(method, url, **options)


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("/", "/"),
        ("/a/b?c=d&e", "/a/b?c=d&e"),
        ("/a b/ü?x=y z", "/a%20b/%C3%BC?x=y%20z"),
        ("/a%20b%2Fc", "/a%20b%2Fc"),
        ("/100%/%zz%4", "/100%25/%25zz%254"),
        ("/a'b\"c<d>{e}|f\\g^h`i", "/a%27b%22c%3Cd%3E%7Be%7D%7Cf%5Cg%5Eh%60i"),
        ("/a#fragment", "/a"),
        ("/a//b", "/a//b"),
        ("/redirect?to=https://h/?x=1", "/redirect?to=https://h/?x=1"),
        ("/..a/b..", "/..a/b.."),
    ],
)
def test_paths_are_brought_into_one_spelling(url: str, target: str) -> None:
    call, absolute = free(url)
    assert call.target == target
    assert absolute is None


def test_an_absolute_url_keeps_its_host() -> None:
    call, absolute = free("https://h:8443/a b?c=ü", query={"d": [1, 2]})
    assert absolute == "https://h:8443/a%20b?c=%C3%BC&d=1&d=2"
    assert call.target == "/a%20b?c=%C3%BC&d=1&d=2"
    assert free("https://h")[1] == "https://h/"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "a",
        "//h/x",
        "ftp://h/x",
        "https:///x",
        "https://h:0/",
        "https://h:x/",
        "https://[::1/",
        "/a/../b",
        "/a/%2e%2E/b",
        "/./a",
    ],
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(InvalidInput, match=r"^url: "):
        free(url)


@pytest.mark.parametrize("url", ["https://user:s3cret@h/x", "ftp://user:s3cret@h/x"])
def test_credentials_in_an_address_are_refused_unseen(url: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        free(url)
    assert "s3cret" not in str(caught.value)
    assert caught.value.value is None


def test_a_free_style_body() -> None:
    assert free("/x", "post", json={"a": None})[0].body == b'{"a":null}'
    call = free("/x", "PUT", content=b"x", headers={"Content-Type": "text/csv", "X-A": "b"})[0]
    assert (call.method, call.body, call.content_type, call.headers) == ("PUT", b"x", "text/csv", (("X-A", "b"),))
    with pytest.raises(InvalidInput, match="not both"):
        free("/x", "PUT", content=b"x", json=1)
    with pytest.raises(InvalidInput, match="method"):
        free("/x", "GE T")


def test_a_schema_that_allows_anything_is_decoded_as_plain_data() -> None:
    from dovetail.runtime.codec import decoder

    assert decoder(object).decode(b'{"a": [1, null]}') == {"a": [1, None]}
