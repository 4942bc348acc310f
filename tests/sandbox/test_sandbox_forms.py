"""Urlencoded forms: read as the standard library reads them, and fast."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dovetail.sandbox.forms import read_urlencoded
from dovetail.sandbox.message import FormError

PIECES = st.sampled_from(
    ["%", "%2", "%25", "%3d", "%C3", "%A9", "%zz", "=", "&", "+", "\n", "\r", " ", "a", "A", "é", "\0"]
)
BODIES = st.lists(PIECES, max_size=14).map("".join)


def by_the_library(text: str) -> dict[str, str] | None:
    try:
        return dict(parse_qsl(text, keep_blank_values=True, strict_parsing=bool(text)))
    except ValueError:
        return None


@given(BODIES)
@example("a=%3D%\n")  # a line that is broken off in quoted-printable text
@example("a=%%")
@example("a=1%")
@example("a=%%%3d%\r\n%")
def test_a_form_is_read_as_the_standard_library_reads_it(text: str) -> None:
    wanted = by_the_library(text)
    if wanted is None:
        with pytest.raises(FormError):
            read_urlencoded(text.encode())
    else:
        assert read_urlencoded(text.encode()).fields == wanted


@given(st.dictionaries(st.text(min_size=1), st.text()))
def test_whatever_was_quoted_comes_back(fields: dict[str, str]) -> None:
    assert read_urlencoded(urlencode(fields).encode()).fields == fields


def test_line_feeds_slashes_and_signs_of_equality_need_no_quoting() -> None:
    """The Panoply SDK of the vendor sends them as they are."""
    form = read_urlencoded(b"MessageBody=%7B%7D\n\n%7B%7D\n\n&key=acme/4f9k&secret=cjRuZA==")
    assert form.fields == {"MessageBody": "{}\n\n{}\n\n", "key": "acme/4f9k", "secret": "cjRuZA=="}


def test_what_is_no_utf8_is_no_form() -> None:
    with pytest.raises(FormError, match="not an urlencoded form"):
        read_urlencoded(b"a=\xff")
