"""`dovetail spark wasm …`: services as WebAssembly."""

from __future__ import annotations

import argparse
from pathlib import Path

from dovetail.cli.exits import OK
from dovetail.cli.output import note
from dovetail.cli.tree import add_actions
from dovetail.spark.commands.connection import add_options, connect


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)
    one = add("download", _download, "download the WebAssembly package of a service", "dl")
    one.add_argument("uri", help="folder/service, service/ID or version/ID")
    one.add_argument("--public", action="store_true", help="without credentials")
    one.add_argument("-o", "--output", type=Path, metavar="FILE", help="SERVICE.zip here when left out")
    add_options(one)


def _download(arguments: argparse.Namespace) -> int:
    from dovetail.spark.links import unused

    target = arguments.output or unused(Path(f"{arguments.uri.rpartition('/')[2].partition('[')[0]}.zip"))
    with connect(arguments, needs_credentials=not arguments.public) as spark:
        written = spark.wasm.download(arguments.uri, public=arguments.public, to=target)
    note(f"{target}: {written:,} bytes")
    return OK
