"""`dovetail databricks sql "SELECT …"`: run a statement and show its rows."""

from __future__ import annotations

import argparse
import csv
import io
import re
import sys
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import msgspec

from dovetail.cli.exits import OK, USAGE, CommandFailed
from dovetail.cli.inputs import positive, seconds, typed
from dovetail.cli.output import form_of, note, show, show_lines, write_text
from dovetail.databricks.commands.connection import add_options, connect
from dovetail.databricks.sql_parameters import SqlParameter
from dovetail.databricks.statement_calls import state_of
from dovetail.databricks.statement_rows import unique_names

if TYPE_CHECKING:
    from dovetail.databricks._sync.statement_result import StatementResult
    from dovetail_api.databricks import models as m

_PARAMETER: Final = re.compile(r"\s*(\w+)\s*(?::\s*([^=]+?)\s*)?=(.*)", re.DOTALL)
_LINES: Final = 1000
"""How many rows are written at a time."""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.add_argument("statement", nargs="?", help="the statement, with :name for values")
    parser.add_argument("-f", "--file", metavar="FILE", help="the file that holds it, or - for standard input")
    parser.add_argument(
        "-p",
        "--param",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="a value for a marker; its type follows from how it looks, or is told: NAME:DATE=2026-01-31",
    )
    parser.add_argument("--warehouse", metavar="ID", help="the warehouse; DATABRICKS_WAREHOUSE_ID when left out")
    parser.add_argument("--catalog", help="the catalog for names that say none")
    parser.add_argument("--schema", help="the schema for names that say none")
    parser.add_argument("--limit", type=positive, metavar="N", help="the most rows")
    parser.add_argument("--patience", type=seconds, metavar="SECONDS", help="wait no longer, and cancel it then")
    parser.add_argument("--csv", action="store_true", help="show the rows as CSV, with a line of names")
    parser.add_argument("-q", "--quiet", action="store_true", help="show no progress")
    add_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the statement."""
    statement = _statement(arguments)
    parameters = dict(_parameter(text) for text in arguments.param)
    with connect(arguments) as client, _progress(arguments.quiet) as tell:
        result = client.sql.execute(
            statement,
            parameters,
            warehouse_id=arguments.warehouse,
            catalog=arguments.catalog,
            schema=arguments.schema,
            timeout=arguments.patience,
            row_limit=arguments.limit,
            on_poll=tell,
            format="json",
        )
        _show(arguments, result)
    if result.truncated:
        note("There are more rows than these.")
    return OK


def _statement(arguments: argparse.Namespace) -> str:
    if (arguments.statement is None) == (arguments.file is None):
        raise CommandFailed("Which statement?", "Give it in quotes, or the file that holds it with -f.", USAGE)
    return str(arguments.statement) if arguments.file is None else _read(arguments.file)


def _read(path: str) -> str:
    try:
        content = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        return content.decode("utf-8-sig")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise CommandFailed(f"{path}: it cannot be read ({reason}).", status=USAGE) from None


def _parameter(text: str) -> tuple[str, object]:
    found = _PARAMETER.fullmatch(text)
    if found is None:
        # Its value is not shown: it may be secret.
        raise CommandFailed("--param: it is no pair.", "Write name=value, or name:TYPE=value.", USAGE)
    name, kind, value = found.groups()
    return name, SqlParameter(value, kind) if kind else typed(value)


def _show(arguments: argparse.Namespace, result: StatementResult) -> None:
    names = [column.name for column in result.columns]
    if not names:
        note("It is done.")
    elif arguments.csv:
        _show_csv(names, result)
    else:
        form = form_of(arguments)
        # A table and CSV may have two columns of one name, objects may not.
        keys = _apart(names) if form == "table" else unique_names(result.columns)
        items = (dict(zip(keys, row, strict=True)) for row in result)
        if form == "jsonl":
            show_lines(msgspec.to_builtins(item, enc_hook=str) for item in items)
        else:
            show(arguments, list(items))


def _apart(names: Sequence[str]) -> list[str]:
    return [f"{name} ({place + 1})" if names.count(name) > 1 else name for place, name in enumerate(names)]


def _show_csv(names: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    for count, row in enumerate(rows, 1):
        writer.writerow([_csv_cell(value) for value in row])
        if count % _LINES == 0:
            write_text(text.getvalue())
            text.seek(0)
            text.truncate()
    write_text(text.getvalue())


def _csv_cell(value: object) -> object:
    plain: object = msgspec.to_builtins(value, enc_hook=str)
    if isinstance(plain, bool | list | dict):
        return msgspec.json.encode(cast("Any", plain)).decode()
    return "" if plain is None else plain


@contextmanager
def _progress(quiet: bool) -> Generator[Callable[[m.StatementResult], None]]:
    """Tell on standard error how a statement stands: a line that moves on a terminal, a line a change elsewhere."""
    if quiet:
        yield lambda answer: None
    elif sys.stderr.isatty():
        from rich.console import Console

        with Console(stderr=True).status("sending the statement") as status:
            yield lambda answer: status.update(_told(answer))
    else:
        told: list[str] = []

        def tell(answer: m.StatementResult) -> None:
            if told[-1:] != [_told(answer)]:
                told.append(_told(answer))
                note(told[-1])

        yield tell


def _told(answer: m.StatementResult) -> str:
    return f"statement {answer.statement_id}: {state_of(answer)}"
