"""Server-sent events: the rules of the HTML standard, whatever the chunks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dovetail.runtime.sse import Event, EventParser


def events(*chunks: bytes) -> list[Event[str]]:
    parser = EventParser()
    return [event for chunk in chunks for event in parser.feed(chunk)]


@pytest.mark.parametrize(
    ("stream", "expected"),
    [
        (b"data: a\n\n", [Event("a")]),
        (b"data:a\n\n", [Event("a")]),
        (b"data:  a\n\n", [Event(" a")]),
        (b"data: a\ndata: b\n\n", [Event("a\nb")]),
        (b"data\n\n", [Event("")]),
        (b"data\ndata\n\n", [Event("\n")]),
        (b"data: a\r\n\r\n", [Event("a")]),
        (b"data: a\r\r", [Event("a")]),
        (b"data: a\r\n\n", [Event("a")]),
        (b"data: a\n", []),
        (b": comment\n\ndata: a\n\n", [Event("a")]),
        (b"event: x\ndata: a\n\ndata: b\n\n", [Event("a", "x"), Event("b")]),
        (b"event: x\n\ndata: b\n\n", [Event("b")]),
        (b"id: 1\ndata: a\n\ndata: b\n\n", [Event("a", id="1"), Event("b", id="1")]),
        (b"id: 1\n\nid\ndata: b\n\n", [Event("b", id="")]),
        (b"id: a\0b\ndata: b\n\n", [Event("b")]),
        (b"\xef\xbb\xbfdata: a\n\n", [Event("a")]),
        (b"data: a\n\n\xef\xbb\xbfdata: b\n\n", [Event("a")]),
        (b"unknown: a\ndata: b\n\n", [Event("b")]),
        (b"data: \xff\n\n", [Event("\ufffd")]),
    ],
)
def test_streams(stream: bytes, expected: list[Event[str]]) -> None:
    assert events(stream) == expected
    assert events(*(bytes([byte]) for byte in stream)) == expected


def test_an_event_is_given_with_the_byte_that_ends_it() -> None:
    parser = EventParser()
    assert parser.feed(b"data: a\r") == []
    assert parser.feed(b"\r") == [Event("a")]
    assert parser.feed(b"\ndata: b\r\n\r") == [Event("b")]
    assert parser.feed(b"\n") == []


@pytest.mark.parametrize(("text", "expected"), [("1500", 1500), ("x", None), ("-1", None), ("²", None), ("", None)])
def test_the_time_to_reconnect(text: str, expected: int | None) -> None:
    parser = EventParser()
    parser.feed(f"retry: {text}\n\n".encode())
    assert parser.retry_ms == expected


_line = st.sampled_from(
    [b"data: x", b"data", b"data: \xc3\xbc", b"id: 1", b"id", b"event: e", b": c", b"", b"", b"retry: 5"]
)
_end = st.sampled_from([b"\n", b"\r", b"\r\n"])


@given(st.lists(st.tuples(_line, _end), max_size=20), st.data())
def test_chunks_do_not_matter(lines: list[tuple[bytes, bytes]], data: st.DataObject) -> None:
    stream = b"".join(line + end for line, end in lines)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=10)))
    pieces = [stream[start:end] for start, end in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    assert events(*pieces) == events(stream)


def test_a_large_event_in_small_chunks_takes_no_quadratic_time() -> None:
    chunk = b"x" * 1000
    began = time.process_time()
    (event,) = events(b"data: ", *[chunk] * 5000, b"\n\n")
    assert len(event.data) == 5_000_000
    assert time.process_time() - began < 2.0
