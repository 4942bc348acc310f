"""`dovetail spark codegen folder/service`: a typed Python module of one service."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from dovetail.cli.exits import FAILED, OK, USAGE, CommandFailed
from dovetail.cli.output import write_text
from dovetail.spark.commands.connection import add_options, connect


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.add_argument("uri", metavar="SERVICE", help="folder/service, with [version] to stay with that version")
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="write the module there, not to standard output")
    parser.add_argument("--name", metavar="NAME", help="what the names of its classes begin with")
    parser.add_argument("--subservice", metavar="NAME", help="only these subservices, separated by commas")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail when FILE is not what would be written"
    )
    add_options(parser, output=False)


def run(arguments: argparse.Namespace) -> int:
    """Write the module.

    Raises:
        CommandFailed: ``--check`` finds a difference, or has nothing to check.
    """
    from dovetail.spark.codegen import typed_module

    if arguments.check and arguments.out is None:
        raise CommandFailed("--check has no file to check.", "Give --out.", USAGE)
    with connect(arguments) as spark:
        schema = spark.services.schema(arguments.uri, subservice=arguments.subservice)
    text = typed_module(schema, uri=arguments.uri, name=arguments.name)
    if arguments.check:
        _check(arguments.out, text)
    elif arguments.out is None:
        write_text(text)
    else:
        _replace(arguments.out, text.encode())
    return OK


def _check(path: Path, text: str) -> None:
    if not path.is_file() or path.read_bytes() != text.encode():
        raise CommandFailed(f"{path} is not what the service has now.", "Make it again without --check.", FAILED)


def _replace(path: Path, content: bytes) -> None:
    """Write a file that is whole or untouched."""
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        try:
            file.write(content)
            file.close()
            # Temporary files are for their owner's eyes alone; a module is not.
            mask = os.umask(0)
            os.umask(mask)
            Path(file.name).chmod(0o666 & ~mask)
            Path(file.name).replace(path)
        except BaseException:
            Path(file.name).unlink(missing_ok=True)
            raise
