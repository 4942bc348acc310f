"""JSON is read as JSON, and tells the same lines as if it had been read as the YAML that it also is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dovetail_generator.load import ContractError
from dovetail_generator.load.lines import JsonLines, KnownLines
from dovetail_generator.load.reader import Parsed, read

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "paths": {"/a/{b}": {"get": {"tags": ["x", "y"], "parameters": [{"name": "~"}, {"name": 'q"\\'}]}}},
    "empty": {},
    "none": [],
    "components": {"schemas": {"A~B/C": {"enum": [1, 2.5, None, True, "ü"]}, "": {"minimum": -1e3}}},
}


def parsed(folder: Path, text: str) -> Parsed:
    path = folder / "document.json"
    path.write_text(text, encoding="utf-8")
    return read(path)


@pytest.mark.parametrize("indent", [None, 1, 4])
def test_json_and_yaml_agree_on_data_and_lines(tmp_path: Path, indent: int | None) -> None:
    text = json.dumps(DOCUMENT, indent=indent)
    by_json = parsed(tmp_path, text)
    by_yaml = parsed(tmp_path, f"# a comment, which JSON has not\n{text}")
    assert isinstance(by_json.lines, JsonLines)
    assert isinstance(by_yaml.lines, KnownLines)
    assert by_json.data == by_yaml.data == DOCUMENT
    told = {pointer: by_json.line(pointer) + 1 for pointer in by_yaml.lines.known}
    assert told == by_yaml.lines.known


def test_a_place_that_is_not_there_has_the_line_of_the_nearest_one_around_it(tmp_path: Path) -> None:
    found = parsed(tmp_path, json.dumps(DOCUMENT, indent=2))
    assert found.line("/paths/~1a~1{b}/get/parameters/0/name/first") == found.line(
        "/paths/~1a~1{b}/get/parameters/0/name"
    )
    assert found.line("/none/3") == found.line("/none")
    assert found.line("/gone") == 1


@pytest.mark.parametrize(
    ("text", "line", "pointer"),
    [
        ('{\n "a": [\n}', 3, ""),
    ],
)
def test_what_is_wrong_with_a_json_file_is_told_with_its_line(
    tmp_path: Path, text: str, line: int, pointer: str
) -> None:
    with pytest.raises(ContractError) as caught:
        parsed(tmp_path, text)
    assert (caught.value.line, caught.value.pointer) == (line, pointer)


def test_yaml_in_braces_is_yaml(tmp_path: Path) -> None:
    assert parsed(tmp_path, "{openapi: 3.1.0, on: yes}").data == {"openapi": "3.1.0", "on": "yes"}
