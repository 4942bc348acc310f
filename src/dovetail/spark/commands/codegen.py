"""`dovetail spark codegen folder/service`: a typed Python module of one service."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from tempfile import NamedTemporaryFile

from dovetail.spark._sync.client import Client


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.add_argument("uri", metavar="SERVICE", help="folder/service, with [version] to stay with that version")
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="write the module there, not to standard output")
    parser.add_argument("--name", metavar="NAME", help="what the names of its classes begin with")
    parser.add_argument("--subservice", metavar="NAME", help="only these subservices, separated by commas")
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail when FILE is not what would be written"
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the module and return the exit status: 1 when ``--check`` finds a difference."""
    from dovetail.spark.codegen import typed_module

    if arguments.check and arguments.out is None:
        print("dovetail spark codegen: --check needs the FILE to check: give --out.", file=sys.stderr)  # noqa: T201
        return 2
    with Client() as spark:
        schema = spark.services.schema(arguments.uri, subservice=arguments.subservice)
    text = typed_module(schema, uri=arguments.uri, name=arguments.name)
    if arguments.check:
        return _checked(arguments.out, text)
    if arguments.out is None:
        sys.stdout.write(text)
    else:
        _replace(arguments.out, text.encode())
    return 0


def _checked(path: Path, text: str) -> int:
    if path.is_file() and path.read_bytes() == text.encode():
        return 0
    print(f"{path} is not what the service has now; make it again without --check.", file=sys.stderr)  # noqa: T201
    return 1


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
