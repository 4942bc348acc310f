"""`dovetail databricks workspace …`: notebooks, files and folders of the workspace, in and out."""

from __future__ import annotations

import argparse
from pathlib import Path

from msgspec import UNSET

from dovetail.cli.asking import add_yes, sure
from dovetail.cli.exits import OK, USAGE, CommandFailed
from dovetail.cli.output import note, show, write_bytes
from dovetail.cli.tree import add_actions
from dovetail.databricks.commands.connection import add_options, connect

_FORMATS = ("AUTO", "SOURCE", "HTML", "JUPYTER", "DBC", "R_MARKDOWN", "RAW")
_LANGUAGES = ("PYTHON", "SCALA", "SQL", "R")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)

    one = add("list", _list, "list a folder", "ls")
    one.add_argument("path", nargs="?", default="/")
    one.add_argument("-r", "--recursive", action="store_true", help="what is in its folders, too")
    add_options(one)

    one = add("import", _import, "make a notebook or a file of a file here")
    one.add_argument("source", type=Path)
    one.add_argument("path", help="where in the workspace")
    one.add_argument("--format", choices=_FORMATS, type=str.upper, default="AUTO", help="what it is; AUTO by default")
    one.add_argument("--language", choices=_LANGUAGES, type=str.upper, help="of a notebook in the format SOURCE")
    one.add_argument("--overwrite", action="store_true", help="replace what is there")
    add_options(one, output=False)

    one = add("export", _export, "write a notebook, a file or a folder to a file here, or to standard output")
    one.add_argument("path", help="where in the workspace")
    one.add_argument("target", type=Path, nargs="?", help="the file here; standard output by default")
    one.add_argument("--format", choices=_FORMATS, type=str.upper, default="AUTO", help="what to make of it")
    one.add_argument("--overwrite", action="store_true", help="replace a file that is here")
    add_options(one, output=False)

    one = add("import-dir", _import_dir, "import a folder with everything in it")
    one.add_argument("source", type=Path)
    one.add_argument("path", help="where in the workspace")
    one.add_argument("--overwrite", action="store_true", help="replace what is there")
    add_options(one, output=False)

    one = add("export-dir", _export_dir, "export a folder with everything in it")
    one.add_argument("path", help="where in the workspace")
    one.add_argument("target", type=Path)
    one.add_argument("--overwrite", action="store_true", help="replace files that are here")
    add_options(one, output=False)

    one = add("delete", _delete, "delete objects", "rm")
    one.add_argument("paths", nargs="+", metavar="path")
    one.add_argument("-r", "--recursive", action="store_true", help="delete a folder with everything in it")
    add_yes(one)
    add_options(one, output=False)

    one = add("mkdirs", _mkdirs, "make folders, and those above them", "mkdir")
    one.add_argument("paths", nargs="+", metavar="path")
    add_options(one, output=False)


def _list(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        found = list(
            client.workspace.walk(arguments.path)
            if arguments.recursive
            else client.workspace.list(arguments.path).objects or ()
        )
    show(arguments, found, ("object_type", "language", "path"))
    return OK


def _import(arguments: argparse.Namespace) -> int:
    source: Path = arguments.source
    if not source.is_file():
        raise CommandFailed(f"{source} is no file here; import-dir takes folders.", status=USAGE)
    with connect(arguments) as client:
        client.workspace.upload(
            arguments.path,
            source,
            format=arguments.format,
            language=arguments.language or UNSET,
            overwrite=arguments.overwrite,
        )
    note(f"{source} -> {arguments.path}")
    return OK


def _export(arguments: argparse.Namespace) -> int:
    target: Path | None = arguments.target
    if target is not None and target.exists() and not arguments.overwrite:
        raise CommandFailed(f"{target} is there already: add --overwrite to replace it.", status=USAGE)
    with connect(arguments) as client:
        if target is None:
            write_bytes([client.workspace.download(arguments.path, format=arguments.format)])
        else:
            client.workspace.download(arguments.path, target, format=arguments.format)
            note(f"{arguments.path} -> {target}")
    return OK


def _import_dir(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        client.workspace.import_dir(arguments.source, arguments.path, overwrite=arguments.overwrite, progress=note)
    return OK


def _export_dir(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        done = client.workspace.export_dir(
            arguments.path, arguments.target, overwrite=arguments.overwrite, progress=note
        )
    for path in done.skipped:
        note(f"left out {path}: it cannot be exported")
    return OK


def _delete(arguments: argparse.Namespace) -> int:
    sure(arguments, f"Delete {', '.join(arguments.paths)}{' with everything in it' if arguments.recursive else ''}?")
    with connect(arguments) as client:
        for path in arguments.paths:
            client.workspace.delete(path=path, recursive=arguments.recursive)
            note(f"deleted {path}")
    return OK


def _mkdirs(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        for path in arguments.paths:
            client.workspace.mkdirs(path)
    return OK
