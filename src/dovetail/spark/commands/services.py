"""`dovetail spark services …`: make, inspect and delete services; running them is in `execution`."""

from __future__ import annotations

import argparse
from pathlib import Path

from dovetail.cli.asking import add_yes, sure
from dovetail.cli.exits import NOT_FOUND, OK
from dovetail.cli.output import note, show, write_text
from dovetail.spark.commands import execution, inspection
from dovetail.spark.commands.connection import add_options, add_quiet, connect, progress_of
from dovetail.spark.commands.paging import add_paging, paging_of, tell_rest

_COLUMNS = ("serviceName", "revision", "versionId", "effectiveStartDate", "lastModified", "createdBy")
_VERSIONS = (
    "revision",
    "versionId",
    "createdAt",
    "effectiveStartDate",
    "effectiveEndDate",
    "author",
)


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    from dovetail.cli.tree import add_actions

    add = add_actions(parser)
    execution.declare(add)
    inspection.declare(add)

    one = add("list", _list, "list the services of a folder", "ls")
    one.add_argument("folder")
    one.add_argument("--name-only", action="store_true", help="the names alone")
    add_paging(one)
    add_options(one)

    one = add("create", _create, "make a service, or a new version of one, from a workbook")
    one.add_argument("name")
    one.add_argument("-f", "--folder", required=True)
    one.add_argument("--file", type=Path, required=True, help="the workbook")
    one.add_argument("--draft-name")
    one.add_argument("--versioning", choices=("major", "minor", "patch"))
    one.add_argument("--label")
    one.add_argument("--release-notes")
    one.add_argument("--tags", action="append", help="repeatable")
    one.add_argument("--start-date", metavar="DATE")
    one.add_argument("--end-date", metavar="DATE")
    one.add_argument("--track-user", action="store_true")
    one.add_argument("--limit", type=float, default=600.0, metavar="SECONDS", help="how long the compilation may take")
    add_quiet(one)
    add_options(one)

    for name, action, summary, aliases in (
        ("versions", _versions, "list the versions of a service, newest first", ("version",)),
        ("schema", _schema, "show the schema of a service", ()),
        ("metadata", _metadata, "show the metadata of a service", ()),
        ("exists", _exists, "tell whether there is a service; the exit status is 4 if not", ()),
    ):
        one = add(name, action, summary, *aliases)
        one.add_argument("uri", help="folder/service")
        if name == "versions":
            one.add_argument("--latest", action="store_true", help="the newest alone")
        add_options(one)

    one = add("download", _download, "download the workbook of a service", "dl")
    one.add_argument("uri", help="folder/service")
    one.add_argument("--version-id", metavar="UUID")
    one.add_argument("--type", choices=("original", "configured"))
    one.add_argument("--file-name")
    one.add_argument("-o", "--output", type=Path, metavar="FILE", help="the file; SERVICE.xlsx here when left out")
    add_options(one)

    one = add("delete", _delete, "delete services with all their versions", "del", "rm")
    one.add_argument("-f", "--folder", help="the folder of all of them, when the names do not say")
    one.add_argument("names", nargs="+", help="folder/service, or service with --folder")
    add_yes(one)
    add_options(one)


def _list(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        page = spark.services.list(arguments.folder, **paging_of(arguments)).data
    rows = page["data"]
    show(arguments, [row["serviceName"] for row in rows] if arguments.name_only else rows, _COLUMNS)
    tell_rest(len(rows), page.get("count"))
    return OK


def _create(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        created = spark.services.create(
            arguments.name,
            folder=arguments.folder,
            file=arguments.file,
            draft_name=arguments.draft_name,
            versioning=arguments.versioning,
            label=arguments.label,
            release_notes=arguments.release_notes,
            tags=arguments.tags,
            start_date=arguments.start_date,
            end_date=arguments.end_date,
            track_user=arguments.track_user,
            limit=arguments.limit,
            progress=progress_of(arguments),
        )
    show(
        arguments,
        {
            "service": f"{arguments.folder}/{arguments.name}",
            "version": created.version,
            "version_id": created.version_id,
        },
    )
    return OK


def _versions(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        rows = spark.services.get_versions(arguments.uri).data
    show(arguments, rows[0] if arguments.latest and rows else rows, _VERSIONS)
    return OK


def _schema(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        show(arguments, spark.services.get_schema(arguments.uri).data)
    return OK


def _metadata(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        show(arguments, spark.services.get_metadata(arguments.uri).data)
    return OK


def _exists(arguments: argparse.Namespace) -> int:
    with connect(arguments) as spark:
        found = spark.services.exists(arguments.uri)
    write_text(f"{'true' if found else 'false'}\n")
    return OK if found else NOT_FOUND


def _download(arguments: argparse.Namespace) -> int:
    from dovetail.spark.links import unused

    target = arguments.output or unused(Path(f"{arguments.uri.rpartition('/')[2]}.xlsx"))
    with connect(arguments) as spark:
        written = spark.services.download(
            arguments.uri,
            version_id=arguments.version_id,
            type=arguments.type,
            file_name=arguments.file_name,
            to=target,
        )
    note(f"{target}: {written:,} bytes")
    return OK


def _delete(arguments: argparse.Namespace) -> int:
    uris = [f"{arguments.folder}/{name}" if arguments.folder else name for name in arguments.names]
    sure(arguments, f"Delete {', '.join(uris)} with all versions?")
    with connect(arguments) as spark:
        for uri in uris:
            spark.services.delete(uri)
            note(f"{uri}: deleted")
    return OK
