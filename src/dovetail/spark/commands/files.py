"""`dovetail spark files …`: files behind the links that answers hold."""

from __future__ import annotations

import argparse
from pathlib import Path
from urllib.parse import urlsplit

from dovetail.cli.exits import OK
from dovetail.cli.output import note
from dovetail.cli.tree import add_actions
from dovetail.spark.commands.connection import add_options, connect


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)
    one = add("download", _download, "download a file by its link", "dl")
    one.add_argument("url")
    one.add_argument("-o", "--output", type=Path, metavar="FILE", help="the file; the link's last part when left out")
    add_options(one)


def _download(arguments: argparse.Namespace) -> int:
    from dovetail.spark.links import unused

    url: str = arguments.url
    target: Path = arguments.output or unused(Path(Path(urlsplit(url).path).name or "download"))
    with connect(arguments) as spark:
        written = spark.files.download(url, to=target)
    note(f"{target}: {written:,} bytes")
    return OK
