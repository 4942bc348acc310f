"""`dovetail spark services search`, `swagger` and `recompile`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

from dovetail.cli.exits import OK
from dovetail.cli.inputs import json_of, positive
from dovetail.cli.output import note, show
from dovetail.spark.commands.connection import add_options, connect

_COLUMNS = ("folderName", "fileName", "version", "modifiedDate", "id")


def declare(add: Callable[..., argparse.ArgumentParser]) -> None:
    """Declare the commands."""
    one = add("search", _search, "find services of all folders", "find")
    one.add_argument("-d", "--data", metavar="JSON", help="the search: query, fields, sort and more, as a JSON object")
    one.add_argument("--most", type=positive, default=100, metavar="N", help="most services to show; 100")
    one.add_argument("--show-all", action="store_true", help="all of them")
    add_options(one)

    one = add("swagger", _swagger, "show a Swagger description of a service")
    one.add_argument("uri", help="folder/service")
    one.add_argument("--version-id", metavar="UUID")
    one.add_argument("--subservice", default="All")
    one.add_argument("--downloadable", action="store_true", help="as the server sends a file to save")
    one.add_argument("-o", "--output", type=Path, metavar="FILE")
    add_options(one)

    one = add("recompile", _recompile, "make a new version by compiling a version that is there again")
    one.add_argument("uri", help="folder/service")
    one.add_argument("--version-id", metavar="UUID", help="the version; the latest when left out")
    one.add_argument(
        "--compiler", metavar="NAME", help="Neuron_vM.m.p, StableLatest, TenantDefault or ReleaseCandidate"
    )
    one.add_argument("--upgrade", choices=("major", "minor", "patch"))
    one.add_argument("--label")
    one.add_argument("--release-notes")
    one.add_argument("--tags", action="append", help="repeatable")
    one.add_argument("--start-date", metavar="DATE")
    one.add_argument("--end-date", metavar="DATE")
    one.add_argument("--wait", action="store_true", help="until it is compiled")
    add_options(one)


def _search(arguments: argparse.Namespace) -> int:
    given: dict[str, Any] = json_of(arguments.data, "--data") if arguments.data else {}
    with connect(arguments) as spark:
        if "page" in given or "limit" in given:
            show(arguments, spark.services.search(**given).value.response_data, _COLUMNS)
        else:
            rows = spark.services.search_all(**given)
            show(arguments, list(islice(rows, None if arguments.show_all else arguments.most)), _COLUMNS)
    return OK


def _swagger(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        answer = spark.services.get_swagger(
            arguments.uri,
            version_id=arguments.version_id,
            downloadable=arguments.downloadable,
            subservice=arguments.subservice,
        )
    if arguments.output:
        arguments.output.write_bytes(answer.buffer)
        note(f"{arguments.output}: {len(answer.buffer):,} bytes")
    else:
        show(arguments, answer.data, on_terminal="json")
    return OK


def _recompile(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        answer = spark.services.recompile(
            arguments.uri,
            version_id=arguments.version_id,
            compiler=arguments.compiler,
            upgrade=arguments.upgrade,
            label=arguments.label,
            release_notes=arguments.release_notes,
            tags=arguments.tags,
            start_date=arguments.start_date,
            end_date=arguments.end_date,
            wait=arguments.wait,
            progress="lines" if arguments.wait else None,
        )
    show(arguments, answer.data)
    return OK
