"""Notebooks in all forms they are imported and exported in; within the sandbox a notebook is its source text."""

from __future__ import annotations

import base64
import html
import json
import re
from typing import Any, Literal, TypeAlias
from urllib.parse import quote, unquote

import attrs

Language: TypeAlias = Literal["PYTHON", "R", "SCALA", "SQL"]

_COMMENTS: dict[Language, str] = {"PYTHON": "#", "R": "#", "SCALA": "//", "SQL": "--"}
ENDINGS: dict[Language, str] = {"PYTHON": "py", "R": "r", "SCALA": "scala", "SQL": "sql"}
LANGUAGES: dict[str, Language] = {ending: language for language, ending in ENDINGS.items()}
_KERNELS: dict[str, Language] = {"python": "PYTHON", "r": "R", "scala": "SCALA", "sql": "SQL"}
_PAGE = re.compile(rb"__DATABRICKS_NOTEBOOK_MODEL = '([^']*)'")


class NotebookError(Exception):
    """What should be a notebook is none."""


@attrs.frozen
class Cell:
    """A cell of a notebook; `markdown` ones hold text instead of code."""

    text: str
    markdown: bool = False


@attrs.frozen
class Notebook:
    """A notebook."""

    language: Language
    cells: tuple[Cell, ...]


def marker(language: Language) -> str:
    """The first line of a notebook's source."""
    return f"{_COMMENTS[language]} Databricks notebook source"


def from_source(text: str, language: Language) -> Notebook:
    """Read source text, with or without the marker in its first line."""
    comment = _COMMENTS[language]
    first, _, rest = text.partition("\n")
    body = rest if first.strip() == marker(language) else text
    pieces = re.split(rf"^{re.escape(comment)} COMMAND -{{10}}\s*$\n?", body, flags=re.MULTILINE)
    return Notebook(language, tuple(_cell_of(piece, comment) for piece in pieces))


def to_source(notebook: Notebook) -> str:
    """Source text that begins with the marker."""
    comment = _COMMENTS[notebook.language]
    pieces = [_text_of(cell, comment) for cell in notebook.cells]
    body = f"\n\n{comment} COMMAND ----------\n\n".join(piece.strip("\n") for piece in pieces)
    return f"{marker(notebook.language)}\n{body}\n"


def from_jupyter(content: bytes) -> Notebook:
    """Read a Jupyter notebook.

    Raises:
        NotebookError: It is none.
    """
    try:
        value: Any = json.loads(content)
        name = str(value.get("metadata", {}).get("kernelspec", {}).get("language") or "python").lower()
        cells = [Cell("".join(cell["source"]).strip("\n"), cell["cell_type"] == "markdown") for cell in value["cells"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotebookError("it is no Jupyter notebook") from error
    return Notebook(_KERNELS.get(name, "PYTHON"), tuple(cells))


def to_jupyter(notebook: Notebook) -> bytes:
    """A Jupyter notebook."""
    name = notebook.language.lower()
    cells: list[dict[str, Any]] = [
        {"cell_type": "markdown", "metadata": {}, "source": cell.text.splitlines(keepends=True)}
        if cell.markdown
        else {
            "cell_type": "code",
            "execution_count": None,
            "metadata": {},
            "outputs": [],
            "source": cell.text.splitlines(keepends=True),
        }
        for cell in notebook.cells
    ]
    metadata = {"kernelspec": {"display_name": name, "language": name, "name": name}, "language_info": {"name": name}}
    return json.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 0}, indent=1).encode()


def from_html(content: bytes) -> Notebook:
    """Read a page with a notebook in it.

    Raises:
        NotebookError: There is none in it.
    """
    found = _PAGE.search(content)
    if found is None:
        raise NotebookError("the page holds no notebook")
    try:
        return from_model(json.loads(unquote(base64.b64decode(found[1]).decode())))
    except ValueError as error:
        raise NotebookError("the page holds no notebook") from error


def to_html(notebook: Notebook, name: str) -> bytes:
    """A page that shows a notebook, and holds it."""
    model = base64.b64encode(quote(json.dumps(to_model(notebook, name))).encode()).decode()
    shown = "".join(f"<pre>{html.escape(cell.text)}</pre>" for cell in notebook.cells)
    return (
        f"<!DOCTYPE html><html><head><title>{html.escape(name)}</title>"
        f"<script>var __DATABRICKS_NOTEBOOK_MODEL = '{model}';</script></head><body>{shown}</body></html>"
    ).encode()


def from_model(value: Any) -> Notebook:
    """Read a notebook as it stands in archives and pages.

    Raises:
        NotebookError: It is none.
    """
    try:
        language = _KERNELS[value["language"].lower()]
        commands = sorted(value["commands"], key=lambda command: command["position"])
        return Notebook(language, tuple(_cell_of_command(str(command["command"])) for command in commands))
    except (KeyError, TypeError, AttributeError) as error:
        raise NotebookError("it is no notebook of an archive") from error


def to_model(notebook: Notebook, name: str) -> dict[str, Any]:
    """A notebook as it stands in archives and pages."""
    commands = [
        {
            "version": "CommandV1",
            "position": float(number),
            "command": f"%md\n{cell.text}" if cell.markdown else cell.text,
        }
        for number, cell in enumerate(notebook.cells, 1)
    ]
    return {"version": "NotebookV1", "name": name, "language": notebook.language.lower(), "commands": commands}


def from_r_markdown(text: str) -> Notebook:
    """Read R Markdown."""
    cells: list[Cell] = []
    for number, piece in enumerate(re.split(r"^```(?:\{r[^}]*\})?[ \t]*$\n?", text, flags=re.MULTILINE)):
        if piece.strip():
            cells.append(Cell(piece.strip("\n"), markdown=number % 2 == 0))
    return Notebook("R", tuple(cells))


def to_r_markdown(notebook: Notebook) -> str:
    """R Markdown."""
    return "\n\n".join(cell.text if cell.markdown else f"```{{r}}\n{cell.text}\n```" for cell in notebook.cells) + "\n"


def language_of_source(text: str, ending: str) -> Language | None:
    """The language of a file that is a notebook by its ending and its first line; None of any other file."""
    language = LANGUAGES.get(ending.lower())
    return language if language and text.partition("\n")[0].strip() == marker(language) else None


def _cell_of(piece: str, comment: str) -> Cell:
    text = piece.strip("\n")
    magic = f"{comment} MAGIC"
    lines = text.split("\n")
    if not all(line.startswith(magic) for line in lines):
        return Cell(text)
    return _cell_of_command("\n".join(line.removeprefix(magic).removeprefix(" ") for line in lines))


def _cell_of_command(text: str) -> Cell:
    if text.startswith("%md"):
        return Cell(text.removeprefix("%md").strip(" \n"), markdown=True)
    return Cell(text)


def _text_of(cell: Cell, comment: str) -> str:
    text = f"%md\n{cell.text}" if cell.markdown else cell.text
    if not text.startswith("%"):
        return text
    return "\n".join(f"{comment} MAGIC {line}".rstrip() for line in text.split("\n"))
