"""What a command prints: a table on a terminal, JSON elsewhere and with ``--json``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

import msgspec

from dovetail.cli.exits import one_line
from dovetail.runtime.plain import is_dict, is_list, is_open

Form = Literal["table", "json", "jsonl"]


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """Declare how the result is shown."""
    group = parser.add_argument_group("output")
    forms = group.add_mutually_exclusive_group()
    forms.add_argument("--json", dest="form", action="store_const", const="json", help="JSON, also on a terminal")
    forms.add_argument("--jsonl", dest="form", action="store_const", const="jsonl", help="one line of JSON an item")
    forms.add_argument("--table", dest="form", action="store_const", const="table", help="a table, also into a pipe")


def form_of(arguments: argparse.Namespace, on_terminal: Form = "table") -> Form:
    """The form that was asked for, or else the one that suits where the output goes."""
    asked: Form | None = getattr(arguments, "form", None)
    if asked:
        return asked
    return on_terminal if sys.stdout.isatty() else "json"


def as_plain(value: object) -> object:
    """What the encoder does not know: objects that keep further members as such, anything else as its text."""
    return value.__dovetail_plain__() if is_open(value) else str(value)


def show(
    arguments: argparse.Namespace, data: object, columns: Sequence[str] = (), *, on_terminal: Form = "table"
) -> None:
    """Print the result of a command.

    Args:
        arguments: The options, which say in what form.
        data: Plain data, or models: a list is shown with a row an item, an object with a row a member.
        columns: The members a table shows of each item; all by default.
        on_terminal: The form on a terminal when none was asked for.
    """
    form = form_of(arguments, on_terminal)
    plain: Any = msgspec.to_builtins(data, enc_hook=as_plain)
    if form == "table":
        _show_table(plain, columns)
    elif form == "jsonl":
        show_lines(plain if is_list(plain) else [plain])
    else:
        write_text(json_text(plain) + "\n")


def show_lines(items: Iterable[object]) -> None:
    """Print items as they come, one line of JSON each."""
    for item in items:
        write_text(msgspec.json.encode(item, enc_hook=as_plain).decode() + "\n")
        sys.stdout.flush()


def json_text(data: object) -> str:
    """Data as readable JSON."""
    return msgspec.json.format(msgspec.json.encode(data, enc_hook=as_plain), indent=2).decode()


def write_text(text: str) -> None:
    """Write to standard output, as UTF-8 whatever the locale says."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def write_bytes(pieces: Iterable[bytes]) -> None:
    """Write bytes to standard output."""
    for piece in pieces:
        sys.stdout.buffer.write(piece)
    sys.stdout.buffer.flush()


def note(text: str) -> None:
    """A remark for people, on standard error."""
    sys.stderr.write(one_line(text) + "\n")


def confirmed(question: str) -> bool:
    """Whether the user says yes; never when nobody can answer."""
    if not sys.stdin.isatty():
        return False
    sys.stderr.write(f"{one_line(question)} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _show_table(data: Any, columns: Sequence[str]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    if not data or not (is_list(data) or is_dict(data)):
        write_text("none\n" if data in ([], {}, None) else f"{cell(data)}\n")
        return
    table = Table(box=box.SIMPLE_HEAD if sys.stdout.isatty() else box.ASCII2)
    headings, rows = _items(data, columns) if is_list(data) else (("name", "value"), _members(data, columns))
    for heading in headings:
        table.add_column(Text(one_line(heading)), overflow="fold")
    for row in rows:
        # As Text: square brackets in data are no markup.
        table.add_row(*(Text(text) for text in row))
    # Into a pipe a table is as wide as it needs to be.
    Console(width=None if sys.stdout.isatty() else 10_000, highlight=False).print(table)


def _items(data: Sequence[Any], columns: Sequence[str]) -> tuple[tuple[str, ...], Iterator[tuple[str, ...]]]:
    if not any(is_dict(item) for item in data):
        return ("value",), ((cell(item),) for item in data)
    known = dict.fromkeys(str(name) for item in data if is_dict(item) for name in item)
    headings = tuple(name for name in columns if name in known) or tuple(known)
    return headings, (
        tuple(cell(item.get(name)) for name in headings) if is_dict(item) else (cell(item),) for item in data
    )


def _members(data: Mapping[str, Any], columns: Sequence[str]) -> Iterator[tuple[str, ...]]:
    names = [name for name in columns if name in data] or list(data)
    return ((one_line(str(name)), cell(data[name])) for name in names)


def cell(value: object) -> str:
    """A value as the text of a table's cell."""
    if value is None:
        return ""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, bool | list | dict):
        return msgspec.json.encode(value).decode()
    return str(value)
