"""Server-sent events: the rules of the HTML standard, whatever the chunks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dovetail.runtime.sse import Event, EventParser, RecordParser, parser_of


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


def records(media_type: str, *chunks: bytes) -> list[str]:
    parser = RecordParser(media_type)
    given = [event.data for chunk in chunks for event in parser.feed(chunk)]
    return given + [event.data for event in parser.end()]


@pytest.mark.parametrize(
    ("media_type", "stream", "expected"),
    [
        ("application/x-ndjson", b'{"a": 1}\n{"a": 2}\n', ['{"a": 1}', '{"a": 2}']),
        ("application/x-ndjson", b"1\r\n\r\n2", ["1", "2"]),
        ("application/jsonl", b'"\x1e"', ['"\x1e"']),
        ("application/json-seq", b'\x1e{"a":\n1}\n\x1e2\n', ['{"a":\n1}', "2"]),
        ("application/json-seq", b"\x1e\x1e1\n", ["1"]),
        ("application/json-seq", b"", []),
    ],
)
def test_records(media_type: str, stream: bytes, expected: list[str]) -> None:
    assert records(media_type, stream) == expected
    assert records(media_type, *(bytes([byte]) for byte in stream)) == expected


def test_a_record_is_given_with_the_byte_that_ends_it() -> None:
    lines, sequence = RecordParser("application/x-ndjson"), RecordParser("application/json-seq")
    assert (lines.feed(b"1"), lines.feed(b"\n"), lines.end()) == ([], [Event("1")], [])
    assert (sequence.feed(b"\x1e[1,\n"), sequence.feed(b"2]\n"), sequence.end()) == ([], [Event("[1,\n2]")], [])


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [
        ("text/event-stream; charset=utf-8", EventParser),
        ("application/x-ndjson", RecordParser),
        ("application/NDJSON;charset=utf-8", RecordParser),
        ("application/jsonl", RecordParser),
        ("application/x-jsonlines", RecordParser),
        ("application/json-seq", RecordParser),
        ("application/stream+json", RecordParser),
        ("application/json", type(None)),
        ("text/html", type(None)),
        ("", type(None)),
    ],
)
def test_the_media_type_says_how_a_stream_is_read(media_type: str, expected: type) -> None:
    assert type(parser_of(media_type)) is expected
