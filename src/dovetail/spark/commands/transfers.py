"""What the commands that move services have in common."""

from __future__ import annotations

import argparse
from typing import Any

from dovetail.cli.exits import USAGE, CommandFailed
from dovetail.spark.commands.connection import add_options, add_quiet, progress_of

IF_PRESENT = ("add_version", "replace", "abort")


def add_selection(parser: argparse.ArgumentParser) -> None:
    """Declare which services are meant."""
    parser.add_argument("--folder", action="append", metavar="NAME", help="all services in it; repeatable")
    parser.add_argument("--service", action="append", metavar="URI", help="folder/service or folder/service[version]")
    parser.add_argument("--version-id", action="append", metavar="UUID", help="one version; repeatable")
    parser.add_argument("--version-filter", choices=("latest", "all"), help="of what is named without a version")


def add_records(parser: argparse.ArgumentParser) -> None:
    """Declare what the requests are recorded with, how long they may take, and whom they go to."""
    parser.add_argument("--source-system", default="Dovetail CLI")
    parser.add_argument("--correlation-id")
    parser.add_argument("--limit", type=float, default=1200.0, metavar="SECONDS", help="how long it may take")
    add_quiet(parser)
    add_options(parser)


def selection_of(arguments: argparse.Namespace) -> dict[str, Any]:
    """What was selected, as keyword arguments."""
    return {
        "folders": arguments.folder,
        "services": arguments.service,
        "version_ids": arguments.version_id,
        "version_filter": arguments.version_filter,
    }


def records_of(arguments: argparse.Namespace) -> dict[str, Any]:
    """The rest, as keyword arguments."""
    return {
        "source_system": arguments.source_system,
        "correlation_id": arguments.correlation_id,
        "limit": arguments.limit,
        "progress": progress_of(arguments),
    }


def destinations(texts: list[str]) -> list[dict[str, str]]:
    """Where services go, from ``SOURCE`` and ``SOURCE=TARGET``.

    Raises:
        CommandFailed: A text names nothing.
    """
    found: list[dict[str, str]] = []
    for text in texts:
        source, _, target = text.partition("=")
        if not source.strip():
            raise CommandFailed(f"{text!r} names no service.", "Write folder/service or SOURCE=TARGET.", USAGE)
        found.append({"source": source.strip(), "target": target.strip() or source.strip()})
    return found
