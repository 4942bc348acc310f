"""Destinations by their names, as the command line gives them."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from dovetail.panoply.runner.destinations.destination import Destination
from dovetail.runtime.errors import InvalidInput

_LINES: Final = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_DUCKDB: Final = (".duckdb", ".db", ".ddb")


def open_destination(name: str | Path, **sdk_options: Any) -> Destination:
    """Open a destination.

    Args:
        name: ``"panoply"``, as ``PANOPLY_API_KEY`` and ``PANOPLY_API_SECRET`` say; ``"-"`` for lines of JSON on
            standard output; a file that ends in ``.jsonl`` or ``.ndjson`` (``.gz`` too: compressed) for lines that are
            added to it, or in ``.duckdb``, ``.ddb`` or ``.db`` for tables.
        **sdk_options: How to write to Panoply: arguments of `SDK`.

    Returns:
        The destination; close it when the run is over.

    Raises:
        InvalidInput: The name says none of these.
        DeliveryFailed: It cannot be opened.
        PanoplyCredentialError: The key or the secret is missing or malformed.

    Example:
        >>> destination = open_destination("rows.jsonl")
        >>> destination.close()
    """
    text = str(name)
    lower = text.lower()
    if text == "panoply":
        from dovetail.panoply.runner.destinations.panoply import PanoplyDestination
        from dovetail.panoply.sdk import SDK

        return PanoplyDestination(SDK(**sdk_options), close_sdk=True)
    if text == "-":
        from dovetail.panoply.runner.destinations.json_lines import StandardOutput

        return StandardOutput()
    if lower.endswith(_LINES):
        from dovetail.panoply.runner.destinations.json_lines import JsonLinesDestination

        return JsonLinesDestination(text)
    if lower.endswith(_DUCKDB):
        from dovetail.panoply.runner.destinations.duckdb import DuckDBDestination

        try:
            return DuckDBDestination(text)
        except ModuleNotFoundError as error:
            raise InvalidInput(
                f"destination: writing {text!r} needs {error.name}.",
                value=text,
                at="destination",
                remedy="Install it with: pip install 'dovetail[duckdb]'",
            ) from None
    raise InvalidInput(
        f"destination: {text!r} says nothing of what to write.",
        value=text,
        at="destination",
        remedy="Give 'panoply', '-', or a file whose name ends in .jsonl, .jsonl.gz or .duckdb.",
    )
