"""`dovetail spark transforms …`: documents that stand between a caller's own data and a service."""

from __future__ import annotations

import argparse
from pathlib import Path

import msgspec

from dovetail.cli.asking import add_yes, sure
from dovetail.cli.exits import FAILED, OK, USAGE, CommandFailed
from dovetail.cli.inputs import json_of
from dovetail.cli.output import note, show
from dovetail.cli.tree import add_actions
from dovetail.spark.commands.connection import add_options, connect
from dovetail.spark.commands.paging import add_paging, paging_of

_COLUMNS = ("name", "updatedAt", "updatedBy", "createdAt", "createdBy", "id")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)
    one = add("list", _list, "list the transforms of a folder", "ls")
    one.add_argument("folder")
    add_paging(one)
    add_options(one)

    one = add("get", _get, "show a transform")
    one.add_argument("uri", help="folder/name")
    add_options(one)

    one = add("save", _save, "keep a transform; one of that name is replaced")
    one.add_argument("-f", "--folder", required=True)
    one.add_argument("-n", "--name", required=True)
    _add_document(one)
    add_options(one)

    one = add("validate", _validate, "have a transform checked without keeping it; exit status 1 when it is not valid")
    _add_document(one)
    add_options(one)

    one = add("delete", _delete, "delete a transform; calls through it fail from then on", "del", "rm")
    one.add_argument("uri", help="folder/name")
    add_yes(one)
    add_options(one)


def _add_document(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-d", "--data", metavar="JSON", help="the document: JSON, the name of a file, or -")
    parser.add_argument("--file", type=Path, help="a file that holds it")


def _document(arguments: argparse.Namespace) -> str:
    if (arguments.data is None) == (arguments.file is None):
        raise CommandFailed("there must be one document.", "Give --data or --file.", USAGE)
    text = arguments.data if arguments.file is None else f"@{arguments.file}"
    return msgspec.json.encode(json_of(text, "--data")).decode()


def _list(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        outputs = spark.transforms.list(arguments.folder, **paging_of(arguments)).value.outputs
    show(arguments, (outputs.result if outputs else None) or [], _COLUMNS)
    return OK


def _get(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        outputs = spark.transforms.get(arguments.uri).value.outputs
    document = outputs.transform_document if outputs else None
    show(arguments, msgspec.json.decode(document) if document else None, on_terminal="json")
    return OK


def _save(arguments: argparse.Namespace) -> int:
    document = _document(arguments)
    with connect(arguments) as spark:
        show(arguments, spark.transforms.save(folder=arguments.folder, name=arguments.name, transform=document).data)
    return OK


def _validate(arguments: argparse.Namespace) -> int:
    document = _document(arguments)
    with connect(arguments) as spark:
        answer = spark.transforms.validate(document)
    show(arguments, answer.data)
    return OK if answer.value.outputs and answer.value.outputs.is_valid else FAILED


def _delete(arguments: argparse.Namespace) -> int:
    sure(arguments, f"Delete the transform {arguments.uri}?")
    with connect(arguments) as spark:
        spark.transforms.delete(arguments.uri)
    note(f"{arguments.uri}: deleted")
    return OK
