"""Options of lists that come in pages."""

from __future__ import annotations

import argparse
from typing import Any

from dovetail.cli.inputs import json_of
from dovetail.cli.output import note


def add_paging(parser: argparse.ArgumentParser) -> None:
    """Declare which page is wanted, in which order."""
    parser.add_argument("--page", type=int, metavar="N", help="the page, counted from 1")
    parser.add_argument("--size", type=int, metavar="N", help="how many make a page")
    parser.add_argument("--sort", metavar="FIELD", help="the field to sort by; --sort=-FIELD for descending")
    parser.add_argument("-d", "--data", metavar="JSON", help="the same and more, as a JSON object")


def paging_of(arguments: argparse.Namespace) -> dict[str, Any]:
    """What was asked for, as keyword arguments."""
    given = {name: getattr(arguments, name) for name in ("page", "size", "sort")}
    data: dict[str, Any] = json_of(arguments.data, "--data") if arguments.data else {}
    return {**data, **{name: value for name, value in given.items() if value is not None}}


def tell_rest(shown: int, there_are: object) -> None:
    """Say so when a page does not hold all."""
    if isinstance(there_are, int) and there_are > shown:
        note(f"{shown:,} of {there_are:,} are shown; --page and --size show others")
