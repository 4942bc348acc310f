"""`dovetail spark folders …`: list, make, change and delete folders."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from dovetail.cli.asking import add_yes, sure
from dovetail.cli.exits import NOT_FOUND, OK, CommandFailed
from dovetail.cli.output import note, show, write_text
from dovetail.cli.tree import add_actions
from dovetail.spark.commands.connection import add_options, connect
from dovetail.spark.commands.paging import add_paging, paging_of, tell_rest

if TYPE_CHECKING:
    from dovetail.spark._sync.client import Client

_COLUMNS = ("name", "id", "category", "status", "description", "updated")


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)

    one = add("list", _list, "list folders", "ls")
    one.add_argument("--search", metavar="TEXT", help="only those whose names contain this")
    one.add_argument("--favorite", action="store_true", default=None, help="only favourites")
    one.add_argument("--name-only", action="store_true", help="the names alone")
    add_paging(one)
    add_options(one)

    one = add("get", _get, "show a folder")
    one.add_argument("name")
    add_options(one)

    one = add("create", _create, "make a folder")
    one.add_argument("name")
    _add_details(one)
    add_options(one)

    one = add("update", _update, "change a folder; what is not given stays as it is")
    one.add_argument("id", help="the folder's id, or its name")
    one.add_argument("--name", help="a new name")
    _add_details(one)
    add_options(one)

    one = add("delete", _delete, "delete folders with all their services", "del", "rm")
    one.add_argument("names", nargs="+")
    add_yes(one)
    add_options(one)

    one = add("exists", _exists, "tell whether there is a folder; the exit status is 4 if not")
    one.add_argument("name")
    add_options(one)


def _add_details(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--description")
    parser.add_argument("--category")
    parser.add_argument("--status")
    parser.add_argument("--start-date", metavar="DATE")
    parser.add_argument("--launch-date", metavar="DATE")


def _details(arguments: argparse.Namespace) -> dict[str, Any]:
    names = ("description", "category", "status", "start_date", "launch_date")
    return {name: value for name in names if (value := getattr(arguments, name)) is not None}


def _list(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        page = spark.folders.find(arguments.search, favorite=arguments.favorite, **paging_of(arguments)).data
    rows = page["data"]
    show(arguments, [row["name"] for row in rows] if arguments.name_only else rows, _COLUMNS)
    tell_rest(len(rows), page.get("count"))
    return OK


def _get(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        show(arguments, spark.folders.get(arguments.name).data["data"])
    return OK


def _create(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        show(arguments, spark.folders.create(arguments.name, **_details(arguments)).data["data"])
    return OK


def _update(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        found = _found(spark, arguments.id)
        answer = spark.folders.update(found or arguments.id, name=arguments.name, **_details(arguments))
        show(arguments, answer.data)
    return OK


def _delete(arguments: argparse.Namespace) -> int:
    sure(arguments, f"Delete {', '.join(arguments.names)} with all services?")
    with connect(arguments) as spark:
        # All are looked up first, so that a misspelt one is told before anything is gone.
        ids = {name: _found(spark, name) for name in arguments.names}
        for name, folder_id in ids.items():
            if folder_id is None:
                raise CommandFailed(f"there is no folder {name!r}.", "Nothing was deleted.", NOT_FOUND)
        for name, folder_id in ids.items():
            spark.folders.delete(str(folder_id))
            note(f"{name}: deleted")
    return OK


def _exists(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        found = spark.folders.exists(arguments.name)
    write_text(f"{'true' if found else 'false'}\n")
    return OK if found else NOT_FOUND


def _found(spark: Client, name: str) -> str | None:
    """The id of the folder of this very name."""
    rows: list[dict[str, Any]] = spark.folders.find(name).data["data"]
    return next((str(row["id"]) for row in rows if row.get("name") == name), None)
