"""`dovetail spark logs …`: what was executed: find it, download it, make a workbook of it, run it again."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from dovetail.cli import records
from dovetail.cli.exits import FAILED, OK
from dovetail.cli.inputs import positive
from dovetail.cli.output import note, show
from dovetail.cli.tree import add_actions
from dovetail.progress import counting
from dovetail.spark.commands.connection import add_options, add_quiet, connect, progress_of
from dovetail.spark.commands.execution import chunked
from dovetail.spark.commands.paging import add_paging, paging_of, tell_rest

if TYPE_CHECKING:
    from dovetail.spark.log_records import LogRecord

_COLUMNS = ("callGUID", "timeStamp", "serviceVersion", "callPurpose", "sourceSystem", "username", "calcTime")
_CONDITIONS = ("version_id", "start_date", "end_date", "source_system", "correlation_id")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)

    one = add("get", _get, "show a recorded execution")
    one.add_argument("call_id")
    one.add_argument("--index", type=int, metavar="N", help="which record of a call that had many, counted from 0")
    add_options(one)

    one = add("find", _find, "list recorded executions", "list", "ls")
    one.add_argument("uri", help="folder/service")
    one.add_argument("--version-id", metavar="UUID")
    one.add_argument("--start-date", metavar="DATE")
    one.add_argument("--end-date", metavar="DATE")
    one.add_argument("--call-purpose")
    one.add_argument("--user")
    one.add_argument("--search", metavar="TEXT")
    add_paging(one)
    add_options(one)

    one = add("download", _download, "download recorded executions as an archive, or as records", "dl")
    one.add_argument("uri", nargs="?", help="folder/service")
    one.add_argument("-f", "--folder")
    one.add_argument("-s", "--service")
    one.add_argument("--type", choices=("json", "csv"), default="json", help="what is in the archive; json")
    one.add_argument("--version-id", metavar="UUID")
    one.add_argument("--call-id", action="append", metavar="UUID", help="repeatable")
    one.add_argument("--start-date", metavar="DATE")
    one.add_argument("--end-date", metavar="DATE")
    one.add_argument("--source-system")
    one.add_argument("--correlation-id")
    one.add_argument("--timezone-offset", metavar="±HH:MM")
    one.add_argument("--limit", type=float, default=600.0, metavar="SECONDS", help="how long the collecting may take")
    one.add_argument("-o", "--output", metavar="FILE", help="log.zip when left out; .jsonl or .parquet for records")
    add_quiet(one)
    add_options(one)

    one = add("rehydrate", _rehydrate, "make a workbook of a recorded execution, its inputs filled in")
    one.add_argument("uri", help="folder/service")
    one.add_argument("--call-id", required=True, metavar="UUID")
    one.add_argument("--index", type=int, metavar="N", help="which record of a call that had many, counted from 0")
    one.add_argument("--legacy", action="store_true", help="by the older endpoint")
    one.add_argument("-o", "--output", type=Path, metavar="FILE", help="CALL-ID.xlsx here when left out")
    add_options(one)

    one = add("replay", _replay, "run recorded executions again, and tell where the outputs differ")
    one.add_argument("uri", help="what is recorded: folder/service")
    one.add_argument("--on", metavar="URI", help="what runs it: folder/service[version]; the same when left out")
    one.add_argument("--start-date", metavar="DATE")
    one.add_argument("--end-date", metavar="DATE")
    one.add_argument("--correlation-id")
    one.add_argument(
        "--tolerance", type=float, default=1e-9, metavar="X", help="how far apart numbers may be, relative"
    )
    one.add_argument(
        "--ignore", action="append", default=[], metavar="POINTER", help="an output that does not matter; repeatable"
    )
    one.add_argument("--concurrency", type=positive, default=8, metavar="N", help="executions at once; 8")
    add_quiet(one)
    add_options(one)


def _conditions(arguments: argparse.Namespace) -> dict[str, Any]:
    return {name: value for name in _CONDITIONS if (value := getattr(arguments, name, None)) is not None}


def _get(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        show(arguments, spark.logs.get(arguments.call_id, arguments.index).data)
    return OK


def _find(arguments: argparse.Namespace) -> int:
    names = ("version_id", "start_date", "end_date", "call_purpose", "user", "search")
    given = {name: value for name in names if (value := getattr(arguments, name)) is not None}
    with connect(arguments) as spark:
        page = spark.logs.find(arguments.uri, **given, **paging_of(arguments)).data
    show(arguments, page["data"], _COLUMNS)
    tell_rest(len(page["data"]), page.get("count"))
    return OK


def _download(arguments: argparse.Namespace) -> int:
    from dovetail.spark.links import unused

    named: dict[str, Any] = {"folder": arguments.folder, "service": arguments.service}
    given = _conditions(arguments)
    progress = progress_of(arguments)
    into = Path(arguments.output).suffix.lower() if arguments.output else ""
    with connect(arguments) as spark:
        if into in (".jsonl", ".ndjson", ".parquet"):
            found = spark.logs.records(
                arguments.uri, **named, type=arguments.type, limit=arguments.limit, progress=progress, **given
            )
            form = records.format_of(arguments.output, None)
            with records.writing(arguments.output, form) as write, counting("log", quiet=arguments.quiet) as advance:
                for chunk in chunked((_plain(record) for record in found), 500):
                    write(chunk)
                    advance(len(chunk))
            return OK
        target = Path(arguments.output) if arguments.output else unused(Path("log.zip"))
        more = {"call_ids": arguments.call_id, "timezone_offset": arguments.timezone_offset}
        written = spark.logs.download(
            arguments.uri,
            **named,
            type=arguments.type,
            limit=arguments.limit,
            progress=progress,
            to=target,
            **given,
            **{name: value for name, value in more.items() if value is not None},
        )
    note(f"{target}: {written:,} bytes")
    return OK


def _plain(record: LogRecord) -> records.Record:
    plain: records.Record = msgspec.to_builtins(record, enc_hook=str)
    return plain


def _rehydrate(arguments: argparse.Namespace) -> int:
    from dovetail.spark.links import unused

    target = arguments.output or unused(Path(f"{arguments.call_id}.xlsx"))
    with connect(arguments) as spark:
        written = spark.logs.rehydrate(
            arguments.uri, call_id=arguments.call_id, index=arguments.index, legacy=arguments.legacy, to=target
        )
    note(f"{target}: {written:,} bytes")
    return OK


def _replay(arguments: argparse.Namespace) -> int:
    progress = progress_of(arguments)
    with connect(arguments) as spark:
        report = spark.services.replay(
            arguments.on or arguments.uri,
            records=spark.logs.records(arguments.uri, **_conditions(arguments)),
            tolerance=arguments.tolerance,
            ignore=[name if name.startswith("/") else f"/{name}" for name in arguments.ignore],
            concurrency=arguments.concurrency,
            progress=progress,
        )
    items = [
        {
            "call_id": item.record.call_id,
            "outcome": item.outcome,
            "differences": [msgspec.to_builtins(one, enc_hook=str) for one in item.differences],
            "error": None if item.error is None else str(item.error),
        }
        for item in report.items
    ]
    counts = {"same": report.same, "different": report.different, "failed": report.failed}
    show(arguments, {"total": report.total, **counts, "items": items})
    note(str(report).splitlines()[0])
    return OK if report else FAILED
