"""`dovetail panoply discover`."""

from __future__ import annotations

import argparse
from typing import Any

import msgspec

from dovetail.cli.exits import FAILED, OK, CommandFailed
from dovetail.cli.output import add_output_options, form_of, show
from dovetail.panoply.commands.source import add_module, add_parameters, loaded, options_of, parameters_of
from dovetail.panoply.runner.calling import ends_program
from dovetail.panoply.runner.discovery import Discovered, discover
from dovetail.panoply.runner.masking import Masker


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add_module(parser)
    add_parameters(parser)
    add_output_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show what the source can read; the exit status is 1 when a list could not be asked for."""
    given = parameters_of(arguments)
    options = options_of(arguments)
    with loaded(arguments) as source:
        try:
            found = discover(source, given, options)
        except BaseException as error:
            if ends_program(error):
                raise
            raise CommandFailed(f"{source.name}: {Masker(source.config, given, options).message(error)}") from None
    if form_of(arguments) == "json":
        show(arguments, found)
    else:
        show(arguments, _rows(found), ("kind", "of", "value", "name"))
    return FAILED if any(each.problem for each in found.lists) else OK


def _rows(found: Discovered) -> list[dict[str, Any]]:
    """A row for everything that can be chosen."""
    rows: list[dict[str, Any]] = [
        {"kind": "resource", "of": "", "value": resource.get("id"), "name": resource.get("title")}
        for resource in msgspec.to_builtins(found.resources or [], enc_hook=str)
    ]
    for each in found.lists:
        if each.waits_for or each.problem:
            reason = each.problem or f"it depends on {', '.join(each.waits_for)}"
            rows.append({"kind": "list", "of": each.param, "value": None, "name": f"not known: {reason}"})
        rows += [{"kind": "list", "of": each.param, "value": v["value"], "name": v["name"]} for v in each.values]
    return rows
