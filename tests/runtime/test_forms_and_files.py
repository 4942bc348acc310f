"""Bodies: files by path and range, open files, and multipart forms read back by independent parsers."""

from __future__ import annotations

import email
import email.policy
import io
import os
import pickle
from collections.abc import AsyncIterable, AsyncIterator, Iterator
from pathlib import Path as FilePath
from typing import Annotated, Any

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET, Meta, UnsetType
from python_multipart.multipart import MultipartParser, parse_options_header

from dovetail.runtime.body import CHUNK_SIZE, File, FileRange, Multipart, Part, SingleUse, content_of
from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.model import RequestModel
from dovetail.runtime.multipart import encode_multipart
from dovetail.runtime.operation import Operation, RawBody
from dovetail.runtime.parameters import Part as PartParameter
from dovetail.runtime.parameters import Query, Style


def encoded(form: Multipart) -> tuple[bytes, dict[str, str]]:
    pieces, headers = encode_multipart(form)
    assert not isinstance(pieces, AsyncIterable)
    return pieces if isinstance(pieces, bytes) else b"".join(pieces), dict(headers)


def parsed(body: bytes, content_type: str) -> list[tuple[dict[str, bytes], bytes]]:
    """The parts as python-multipart reads them: the options of the disposition with the content type, and the bytes."""
    _, options = parse_options_header(content_type)
    found: list[tuple[dict[str, bytes], bytes]] = []
    field, value, content = b"", b"", b""
    headers: dict[bytes, bytes] = {}

    def begin() -> None:
        nonlocal content
        content = b""
        headers.clear()

    def name(data: bytes, start: int, end: int) -> None:
        nonlocal field
        field += data[start:end]

    def text(data: bytes, start: int, end: int) -> None:
        nonlocal value
        value += data[start:end]

    def header() -> None:
        nonlocal field, value
        headers[field.lower()] = value
        field = value = b""

    def data(chunk: bytes, start: int, end: int) -> None:
        nonlocal content
        content += chunk[start:end]

    def end() -> None:
        _, facts = parse_options_header(headers[b"content-disposition"])
        found.append(
            ({**{k.decode(): v for k, v in facts.items()}, "type": headers.get(b"content-type", b"")}, content)
        )

    parser = MultipartParser(
        options[b"boundary"],
        {
            "on_part_begin": begin,
            "on_part_data": data,
            "on_part_end": end,
            "on_header_field": name,
            "on_header_value": text,
            "on_header_end": header,
        },
    )
    parser.write(body)
    parser.finalize()
    return found


def test_two_parsers_read_a_form_back(tmp_path: FilePath) -> None:
    path = tmp_path / "data.bin"
    path.write_bytes(b"0123456789")
    form = Multipart(
        (
            Part("text", "grüße".encode()),
            Part("json", b'{"a":1}', content_type="application/json"),
            Part("file", FileRange.of(path, 2, 5), "data.bin", "application/octet-stream"),
            Part("stream", SingleUse(iter([b"a", b"", b"b"])), "s", "text/plain"),
        )
    )
    body, headers = encoded(form)
    expected = ["grüße".encode(), b'{"a":1}', b"23456", b"ab"]
    parts = parsed(body, headers["Content-Type"])
    assert [content for _, content in parts] == expected
    assert parts[2][0] == {"name": b"file", "filename": b"data.bin", "type": b"application/octet-stream"}
    message = email.message_from_bytes(
        f"Content-Type: {headers['Content-Type']}\r\n\r\n".encode() + body, policy=email.policy.HTTP
    )
    assert [part.get_payload(decode=True) for part in message.iter_parts()] == expected


_printable = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters='"\\'), min_size=1, max_size=10)


@given(st.lists(st.tuples(_printable, st.binary(max_size=50), st.none() | _printable), min_size=1, max_size=4))
def test_any_names_and_contents_read_back(parts: list[tuple[str, bytes, str | None]]) -> None:
    form = Multipart(tuple(Part(name, content, filename) for name, content, filename in parts))
    body, headers = encoded(form)
    assert int(headers.get("Content-Length", len(body))) == len(body)
    found = [
        (facts["name"].decode(), content, facts.get("filename"))
        for facts, content in parsed(body, headers["Content-Type"])
    ]
    assert found == [(name, content, filename and filename.encode()) for name, content, filename in parts]


@pytest.mark.parametrize("name", ['a"; filename="x', "a\r\nX-Evil: 1", 'a"\r\n\r\nbody'])
def test_a_name_cannot_break_out_of_its_header(name: str) -> None:
    body, headers = encoded(Multipart((Part(name, b"1", filename=name), Part("second", b"2"))))
    parts = parsed(body, headers["Content-Type"])
    assert len(parts) == 2
    shown = name.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A").encode()
    assert parts[0][0] == {"name": shown, "filename": shown, "type": b""}


@pytest.mark.parametrize(
    "part", [Part("a", b"", content_type="text/plain\r\nX: 1"), Part("a", b"", headers=(("X", "a\nb"),))]
)
def test_a_part_header_that_would_break_out_is_refused(part: Part) -> None:
    with pytest.raises(InvalidInput, match=r"part\.a"):
        encode_multipart(Multipart((part,)))


def test_the_boundary_is_new_each_time() -> None:
    form = Multipart((Part("a", b"x"),))
    assert encoded(form)[1]["Content-Type"] != encoded(form)[1]["Content-Type"]


def test_the_length_is_told_only_when_every_part_has_one() -> None:
    form = Multipart(
        (
            Part("a", b"x"),
            Part("b", SingleUse(iter([b"y"]))),
        )
    )
    assert "Content-Length" not in encoded(form)[1]
    form = Multipart((Part("a", b"x"), Part("b", SingleUse(iter([b"yy"]), length=2))))
    body, headers = encoded(form)
    assert int(headers["Content-Length"]) == len(body)


def test_a_large_part_is_never_whole_in_memory(tmp_path: FilePath) -> None:
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.truncate(5 * CHUNK_SIZE + 3)
    pieces, _ = encode_multipart(Multipart((Part("a", FileRange.of(path)), Part("b", bytes(3 * CHUNK_SIZE)))))
    assert isinstance(pieces, Iterator)
    assert max(len(piece) for piece in pieces) <= CHUNK_SIZE


def test_an_async_part_is_read_asynchronously() -> None:
    async def source() -> AsyncIterator[bytes]:
        yield b"a"
        yield b"b"

    async def collect() -> bytes:
        pieces, headers = encode_multipart(Multipart((Part("a", SingleUse(source())), Part("b", b"c"))))
        assert isinstance(pieces, AsyncIterable)
        body = b"".join([piece async for piece in pieces])
        assert [content for _, content in parsed(body, headers[0][1])] == [b"ab", b"c"]
        return body

    anyio.run(collect)


def form_call(*parameters: Any, **arguments: Any) -> Any:
    operation: Operation[Any] = Operation(
        __name__, "", "up", "POST", "/up", returns=lambda: object, parameters=parameters
    )
    return operation.call(arguments)


def test_form_arguments_become_parts(tmp_path: FilePath) -> None:
    path = tmp_path / "book.xlsx"
    path.write_bytes(b"x")
    call = form_call(
        PartParameter("text"),
        PartParameter("tags"),
        PartParameter("meta", style="json"),
        PartParameter("nested"),
        PartParameter("file", style="file"),
        text="a",
        tags=["x", "y,z"],
        meta={"a": None},
        nested={"b": 1},
        file=path,
    )
    assert [(part.name, part.content, part.filename, part.content_type) for part in call.body.parts] == [
        ("text", b"a", None, None),
        ("tags", b"x", None, None),
        ("tags", b"y,z", None, None),
        ("meta", b'{"a":null}', None, "application/json"),
        ("nested", b'{"b":1}', None, "application/json"),
        ("file", FileRange(str(path), 0, 1), "book.xlsx", "application/octet-stream"),
    ]
    assert pickle.loads(pickle.dumps(call.body)) == call.body


class Page(RequestModel):
    number: Annotated[int, Meta(ge=1)]
    words: list[Annotated[str, Meta(max_length=5)]] | UnsetType = UNSET


@pytest.mark.parametrize(
    ("page", "at", "offending"),
    [
        (Page(number=0), "part.page.number", 0),
        ({"number": 0}, "part.page.number", 0),
        ({"number": 1, "words": ["short", "too long"]}, "part.page.words[1]", "too long"),
        (Page(number=1, words=["too long"]), "part.page.words[0]", "too long"),
        ({"number": 1, "nummer": 2}, "part.page.nummer", "nummer"),
        ({"number": float("nan")}, "part.page.number", None),
        (["number"], "part.page", ["number"]),
    ],
)
@pytest.mark.parametrize("style", ["json", "deepObject"])
def test_an_object_that_does_not_fit_is_refused_whether_it_is_typed_or_not(
    page: object, at: str, offending: object, style: Style
) -> None:
    parameter = PartParameter if style == "json" else Query
    with pytest.raises(InvalidInput) as caught:
        form_call(parameter("page", style=style, check=lambda: Page), page=page)
    assert caught.value.at == at.replace("part.", f"{parameter('page').location}.")
    assert repr(caught.value.value) == repr(offending) or offending is None


def test_a_secret_object_that_does_not_fit_is_not_shown() -> None:
    parameter = PartParameter("page", style="json", check=lambda: Page, secret=True)
    for page in (Page(number=1, words=["too long"]), {"number": 1, "words": ["too long"]}):
        with pytest.raises(InvalidInput) as caught:
            form_call(parameter, page=page)
        assert "too long" not in f"{caught.value!r} {caught.value} {caught.value.value}"


def test_an_object_that_fits_is_sent_as_it_is() -> None:
    parameter = PartParameter("page", style="json", check=lambda: Page)
    for page in (Page(number=1), {"number": 1}):
        assert form_call(parameter, page=page).body.parts[0].content == b'{"number":1}'


def test_a_list_of_files_becomes_one_part_each(tmp_path: FilePath) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"x")
    files = [path, File(b"b", "b.csv", "text/csv"), b"c"]
    call = form_call(PartParameter("files", "file", style="file"), files=files)
    assert [(part.name, part.filename, part.content_type) for part in call.body.parts] == [
        ("file", "a.csv", "application/octet-stream"),
        ("file", "b.csv", "text/csv"),
        ("file", "file", "application/octet-stream"),
    ]


def test_a_file_may_have_another_name_on_the_wire() -> None:
    call = form_call(PartParameter("file", style="file"), file=File(b"x", filename="other.txt"))
    assert call.body.parts[0].filename == "other.txt"


def test_a_raw_body_takes_the_media_type_of_its_file() -> None:
    operation: Operation[Any] = Operation(
        __name__, "", "raw", "PUT", "/x", returns=lambda: object, body=RawBody("text/csv")
    )
    assert operation.call(body=b"a").content_type == "text/csv"
    assert operation.call(body=File(b"a", content_type="text/plain")).content_type == "text/plain"
    with pytest.raises(InvalidInput, match="required"):
        operation.call()


def test_a_range_of_a_file(tmp_path: FilePath) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"0123456789")
    assert b"".join(FileRange.of(path, 3, 4).chunks()) == b"3456"
    assert b"".join(FileRange.of(path, 8).chunks()) == b"89"
    assert FileRange.of(path, 10).length == 0
    for start, length in ((11, None), (-1, None), (0, 11), (5, 6), (0, -1)):
        with pytest.raises(InvalidInput, match="10 bytes"):
            FileRange.of(path, start, length)


def test_a_file_that_cannot_be_sent_is_refused_early(tmp_path: FilePath) -> None:
    with pytest.raises(InvalidInput, match="No such file"):
        FileRange.of(tmp_path / "missing")
    with pytest.raises(InvalidInput, match="no regular file"):
        FileRange.of(tmp_path)


def test_a_file_that_changed_since_is_noticed(tmp_path: FilePath) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"0123456789")
    part = FileRange.of(path)
    path.write_bytes(b"0123")
    with pytest.raises(InvalidInput, match="6 bytes fewer"):
        list(part.chunks())
    path.unlink()
    with pytest.raises(InvalidInput, match="No such file"):
        list(part.chunks())


def test_what_may_be_the_content_of_a_file(tmp_path: FilePath) -> None:
    path = tmp_path / "f.bin"
    path.write_bytes(b"12345")
    assert content_of(b"a") == (b"a", None)
    assert content_of(bytearray(b"a")) == (b"a", None)
    assert content_of(memoryview(b"a")) == (b"a", None)
    assert content_of([b"a", b"b"]) == (b"ab", None)
    assert content_of(io.BytesIO(b"ab")) == (b"ab", None)
    assert content_of(path) == (FileRange(str(path), 0, 5), "f.bin")
    with path.open("rb") as file:
        file.seek(2)
        content, name = content_of(file)
        assert isinstance(content, SingleUse)
        assert (content.length, name) == (3, "f.bin")
        assert b"".join(content.sync_chunks()) == b"345"


def test_a_pipe_has_no_length_until_it_is_read() -> None:
    reader, writer = os.pipe()
    os.write(writer, b"abc")
    os.close(writer)
    with os.fdopen(reader, "rb") as file:
        content, _ = content_of(file)
        assert isinstance(content, SingleUse)
        assert content.length is None
        assert b"".join(content.sync_chunks()) == b"abc"


@pytest.mark.parametrize("value", ["text", "/a/path", io.StringIO("x"), {"a": 1}, 5, None])
def test_what_may_not(value: object) -> None:
    with pytest.raises(InvalidInput, match=r"^part\.f: "):
        content_of(value, "part.f")


def test_a_file_that_is_closed_is_refused_by_name(tmp_path: FilePath) -> None:
    (tmp_path / "f").write_bytes(b"a")
    for file in (io.BytesIO(b"a"), (tmp_path / "f").open("rb")):
        file.close()
        with pytest.raises(InvalidInput, match=r"^part\.f: the file is closed\."):
            content_of(file, "part.f")


def test_a_stream_is_sent_once_and_never_pickled() -> None:
    content, _ = content_of(iter([b"a"]))
    assert isinstance(content, SingleUse)
    with pytest.raises(TypeError, match="give a path or bytes"):
        pickle.dumps(content)
    assert list(content.sync_chunks()) == [b"a"]
    with pytest.raises(InvalidInput, match="already sent once"):
        content.sync_chunks()


def test_a_small_form_in_memory_goes_whole_and_a_large_one_in_pieces(tmp_path: FilePath) -> None:
    path = tmp_path / "small"
    path.write_bytes(b"x")
    whole, headers = encode_multipart(Multipart((Part("a", b"1"), Part("b", b"2"))))
    assert isinstance(whole, bytes)
    assert "Content-Length" not in dict(headers)  # which engines add to what is whole
    for content in (FileRange.of(path), bytes(CHUNK_SIZE)):
        pieces, headers = encode_multipart(Multipart((Part("a", b"1"), Part("b", content))))
        assert not isinstance(pieces, bytes | AsyncIterable)
        assert int(dict(headers)["Content-Length"]) == len(b"".join(pieces))


def test_part_of_a_file_tells_what_leaves_and_can_be_broken_off(tmp_path: FilePath) -> None:
    path = tmp_path / "large"
    path.write_bytes(bytes(2 * CHUNK_SIZE + 5))
    told: list[int] = []
    assert len(b"".join(FileRange(str(path), 1, 2 * CHUNK_SIZE, told.append).chunks())) == 2 * CHUNK_SIZE
    assert told == [CHUNK_SIZE, CHUNK_SIZE]

    def enough(count: int) -> None:
        raise KeyError(count)

    with pytest.raises(KeyError):
        next(FileRange(str(path), 0, 10, enough).chunks())
