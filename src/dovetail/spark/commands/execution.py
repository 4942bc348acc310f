"""`dovetail spark services execute` and `validate`: one record, or a file of them."""

from __future__ import annotations

import argparse
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import nullcontext
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dovetail.cli import records
from dovetail.cli.exits import FAILED, OK, USAGE, CommandFailed
from dovetail.cli.inputs import json_of, pairs_of, positive
from dovetail.cli.output import note, show
from dovetail.cli.records import Record
from dovetail.progress import counting
from dovetail.runtime.plain import is_dict
from dovetail.spark.commands.connection import add_options, add_quiet, connect
from dovetail.spark.commands.outcomes import outcomes
from dovetail.spark.commands.runner import add_runner, tell_places

if TYPE_CHECKING:
    from dovetail.spark._sync.client import Client
    from dovetail.spark.places import Place

_SOURCE_SYSTEM = "Dovetail CLI"
_RECORD_FILES = (".csv", ".jsonl", ".ndjson", ".parquet")


def declare(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Declare the two commands."""
    one = add("execute", execute, "run a service on one record, or on a file of them", "exec", "run")
    one.add_argument("uri", help="folder/service, with an optional [version]; service/ID, version/ID or proxy/PATH")
    add_execution(one)
    add_runner(one)
    add_options(one)

    one = add("validate", _validate, "show the rules for the inputs of a service")
    one.add_argument("uri", help="folder/service")
    add_inputs(one)
    one.add_argument("--validation-type", choices=("dynamic", "static"))
    add_metadata(one)
    add_options(one)


def add_execution(one: argparse.ArgumentParser) -> None:
    """Declare what an execution is told, but for the service and the connection."""
    add_inputs(one)
    add_record_options(one)
    one.add_argument("-o", "--output", metavar="FILE", help="write the results here: .csv, .jsonl, .json or .parquet")
    one.add_argument("--chunk-size", type=positive, default=200, metavar="N", help="records a request; 200")
    one.add_argument("--concurrency", type=positive, default=4, metavar="N", help="requests at once; 4")
    one.add_argument("--show-all", action="store_true", help="the whole answer, not the outputs alone")
    add_metadata(one)
    add_quiet(one)


def add_inputs(parser: argparse.ArgumentParser) -> None:
    """Declare how inputs are given."""
    parser.add_argument("-i", "--inputs", metavar="JSON", help="JSON, the name of a file, or - for standard input")
    parser.add_argument(
        "-p", "--param", action="append", default=[], metavar="NAME=VALUE", help="one input; repeatable; NAME:VALUE too"
    )


def add_record_options(parser: argparse.ArgumentParser) -> None:
    """Declare how a file of records is read."""
    parser.add_argument("--format", choices=records.FORMATS, help="the format of the inputs, when no ending tells it")
    parser.add_argument("--output-format", choices=records.FORMATS, help="the same for the results")
    parser.add_argument(
        "--missing",
        choices=records.MISSING,
        default="error",
        help="what an empty cell of CSV means: an error, the service's default, or a blank",
    )
    parser.add_argument("--text", action="append", default=[], metavar="COLUMN", help="a column of CSV that stays text")


def add_metadata(parser: argparse.ArgumentParser) -> None:
    """Declare what an execution is told besides its inputs."""
    parser.add_argument("--active-since", metavar="DATE", help="use the version in effect then")
    parser.add_argument("--subservices", metavar="NAMES", help="these subservices only, separated by commas")
    parser.add_argument("--selected-outputs", metavar="NAMES", help="these outputs only, separated by commas")
    parser.add_argument("--call-purpose", metavar="TEXT", help="what the log says it was for")
    parser.add_argument("--correlation-id", metavar="ID", help="an id of your own in the log")
    parser.add_argument("--source-system", metavar="TEXT", default=_SOURCE_SYSTEM, help="what the log says called")
    parser.add_argument(
        "--compiler-type", metavar="NAME", help="what calculates: Neuron, Type3, Type2, Type1 or Xconnector"
    )


def metadata_of(arguments: argparse.Namespace) -> dict[str, Any]:
    """What was given of it."""
    names = (
        "active_since",
        "subservices",
        "selected_outputs",
        "call_purpose",
        "correlation_id",
        "source_system",
        "compiler_type",
    )
    return {name: value for name in names if (value := getattr(arguments, name)) is not None}


def execute(arguments: argparse.Namespace) -> int:
    """Run a service: its outputs are shown or written, and the exit status tells of errors."""
    given: str | None = arguments.inputs
    if arguments.output or arguments.format or (given and Path(given).suffix.lower() in _RECORD_FILES):
        if given is None:
            raise CommandFailed("--inputs: there is no file of records.", "Give -i FILE, or -i - with --format.", USAGE)
        return _execute_file(arguments, given)
    inputs: Any = json_of(given, "--inputs") if given else {}
    if arguments.param:
        if not is_dict(inputs):
            raise CommandFailed("--param: it can change one record only.", "Give the inputs of one record.", USAGE)
        inputs = {**inputs, **pairs_of(arguments.param, "--param")}
    with arguments.connect(arguments) as spark:
        answer = spark.services.execute(
            arguments.uri,
            inputs=inputs,
            response_format="original" if arguments.show_all else "alike",
            **metadata_of(arguments),
        )
    if arguments.show_all:
        show(arguments, answer.data)
    else:
        show(arguments, answer.outputs if isinstance(inputs, list) else answer.outputs[0])
    tell_places(arguments, answer.places)
    return tell_errors(answer.errors)


def tell_errors(errors: Iterable[Iterable[Any]]) -> int:
    """Tell the complaints of the service about records, and which exit status they make."""
    status = OK
    for number, complaints in enumerate(errors, 1):
        for complaint in complaints:
            status = FAILED
            note(f"record {number}: {getattr(complaint, 'message', complaint)}")
    return status


def _execute_file(arguments: argparse.Namespace, path: str) -> int:
    form = records.format_of(path, arguments.format)
    target: str = arguments.output or "-"
    into = arguments.output_format or ("jsonl" if target == "-" else records.format_of(target, None))
    rows = records.records_of(path, form, arguments.missing, arguments.text)
    fixed = pairs_of(arguments.param, "--param")
    failed = 0
    places: list[Place] = []
    with (
        arguments.connect(arguments) as spark,
        records.writing(target, into) as write,
        counting(arguments.uri, quiet=arguments.quiet) as advance,
    ):
        chunks = chunked(({**row, **fixed} for row in rows), arguments.chunk_size)
        for done in _in_order(spark, arguments, chunks, places):
            failed += sum(row["_error"] is not None for row in done)
            write(done)
            advance(len(done))
    tell_places(arguments, places)
    if failed:
        note(f"{failed:,} records have errors: see _error")
    return FAILED if failed else OK


def _in_order(
    spark: Client, arguments: argparse.Namespace, chunks: Iterator[list[Record]], places: list[Place]
) -> Iterator[list[Record]]:
    """The results of chunks in their order, several under way at once, none of them ahead of what is read.

    Who answered is added to ``places``.
    """
    keywords = metadata_of(arguments)

    def executed(chunk: list[Record]) -> list[Record]:
        answer = spark.services.execute(arguments.uri, inputs=chunk, **keywords)
        places.extend(answer.places)
        return outcomes(answer.outputs, answer.errors, len(chunk))

    if getattr(arguments, "curl", False):
        yield executed(next(chunks))
        return
    with nullcontext() if arguments.concurrency == 1 else ThreadPoolExecutor(arguments.concurrency) as pool:
        if pool is None:
            yield from map(executed, chunks)
            return
        under_way: deque[Future[list[Record]]] = deque()
        try:
            for chunk in chunks:
                under_way.append(pool.submit(executed, chunk))
                if len(under_way) >= arguments.concurrency:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        finally:
            for future in under_way:
                future.cancel()


def chunked(rows: Iterable[Record], size: int) -> Iterator[list[Record]]:
    """Records in lists of a size."""
    left = iter(rows)
    while chunk := list(islice(left, size)):
        yield chunk


def _validate(arguments: argparse.Namespace) -> int:
    inputs: dict[str, Any] = json_of(arguments.inputs, "--inputs") if arguments.inputs else {}
    inputs = {**inputs, **pairs_of(arguments.param, "--param")}
    with connect(arguments) as spark:
        answer = spark.services.validate(
            arguments.uri, inputs=inputs, validation_type=arguments.validation_type, **metadata_of(arguments)
        )
    show(arguments, answer.data)
    return OK
