"""What is written in any style is read back by the table of OpenAPI, or refused: no value turns into another one."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dovetail.runtime.errors import InvalidInput
from dovetail.runtime.parameters import Cookie, Header, Parameter, Path, Query
from dovetail.runtime.styles import cookie_text, header_text, path_text, query_text

TEXTS = st.text(st.sampled_from("ab01 .,;=&|/?#%[]+'\"ü~-"), max_size=6)
VALUES = st.one_of(
    TEXTS, st.lists(TEXTS, min_size=1, max_size=4), st.dictionaries(TEXTS.filter(bool), TEXTS, min_size=1, max_size=3)
)


def paired(flat: list[str]) -> dict[str, str]:
    return dict(zip(flat[::2], flat[1::2], strict=True))


def pair(text: str) -> tuple[str, str]:
    key, _, value = text.partition("=")
    return unquote(key), unquote(value)


def items(text: str, separator: str, kind: type, *, assigned: bool) -> Any:
    cells = text.split(separator)
    if kind is list:
        return [unquote(cell) for cell in cells]
    return dict(map(pair, cells)) if assigned else paired([unquote(cell) for cell in cells])


def read_path(text: str, style: str, explode: bool, kind: type) -> Any:
    if style == "matrix" and kind is not dict and text.startswith(";v="):
        if kind is str:
            return unquote(text[3:])
        return (
            [pair(each)[1] for each in text[1:].split(";")] if explode else items(text[3:], ",", list, assigned=False)
        )
    if style == "matrix":
        return items(text[1:], ";", dict, assigned=True) if explode else items(text[3:], ",", dict, assigned=False)
    text = text[1:] if style == "label" else text
    if kind is str:
        return unquote(text)
    return items(text, "." if style == "label" and explode else ",", kind, assigned=explode)


def read_pairs(text: str, joint: str, style: str, explode: bool, kind: type) -> Any:
    pairs = [(unquote(name), raw) for name, _, raw in (each.partition("=") for each in text.split(joint))]
    if style == "deepObject":
        return {name[2:-1]: unquote(raw) for name, raw in pairs}
    if explode and kind is not str:
        values = [(name, unquote(raw)) for name, raw in pairs]
        return dict(values) if kind is dict else [value for _, value in values]
    [(_, raw)] = pairs
    if kind is str:
        return unquote(raw)
    return items(raw, {"spaceDelimited": "%20", "pipeDelimited": "%7C"}.get(style, ","), kind, assigned=False)


def same_or_refused(parameter: Parameter, value: Any, write: Any, read: Any) -> None:
    try:
        text = write(parameter, value)
    except InvalidInput:
        return
    assert read(text) == value, text


@pytest.mark.parametrize("explode", [False, True])
@pytest.mark.parametrize("style", ["simple", "label", "matrix"])
@settings(max_examples=50)
@given(value=VALUES)
def test_paths(style: Any, explode: bool, value: Any) -> None:
    parameter = Path("v", style=style, explode=explode)
    same_or_refused(parameter, value, path_text, lambda text: read_path(text, style, explode, type(value)))


@pytest.mark.parametrize(
    ("style", "explode"),
    [
        ("form", False),
        ("form", True),
        ("spaceDelimited", False),
        ("spaceDelimited", True),
        ("pipeDelimited", False),
        ("pipeDelimited", True),
        ("deepObject", True),
    ],
)
@settings(max_examples=50)
@given(value=VALUES)
def test_queries(style: Any, explode: bool, value: Any) -> None:
    parameter = Query("v", style=style, explode=explode)
    same_or_refused(parameter, value, query_text, lambda text: read_pairs(text, "&", style, explode, type(value)))


@pytest.mark.parametrize("explode", [False, True])
@settings(max_examples=50)
@given(value=VALUES)
def test_cookies(explode: bool, value: Any) -> None:
    parameter = Cookie("v", explode=explode)
    same_or_refused(parameter, value, cookie_text, lambda text: read_pairs(text, "; ", "form", explode, type(value)))


@pytest.mark.parametrize("explode", [False, True])
@settings(max_examples=50)
@given(value=VALUES)
def test_headers(explode: bool, value: Any) -> None:
    def read(text: str) -> Any:
        cells = text.split(",")
        if isinstance(value, str):
            return text
        if isinstance(value, list):
            return cells
        return {cell.partition("=")[0]: cell.partition("=")[2] for cell in cells} if explode else paired(cells)

    same_or_refused(Header("v", explode=explode), value, header_text, read)
