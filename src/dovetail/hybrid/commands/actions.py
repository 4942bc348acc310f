"""`dovetail hybrid health`, `version`, `status`, `upload`, `execute`, `validate`, `metadata` and `config`."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from dovetail.cli.exits import NO_ANSWER, OK
from dovetail.cli.inputs import json_of, pairs_of
from dovetail.cli.output import show
from dovetail.cli.tree import add_actions, shows_help
from dovetail.hybrid.commands.connection import add_options, connect
from dovetail.hybrid.commands.profile import RUNNER
from dovetail.spark.commands import config
from dovetail.spark.commands.execution import add_execution, add_inputs, execute

_BY_ID = "version/ID or service/ID; a runner finds the service by its id alone here"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)
    for name, action, summary in (
        ("health", _health, "tell whether the runner is up; the exit status is 5 if not"),
        ("version", _version, "show which version the runner is"),
        ("status", _status, "show what the runner has loaded and how it fares"),
    ):
        add_options(add(name, action, summary))

    one = add("upload", _upload, "hand a package of services to the runner")
    one.add_argument("file", type=Path, help="the package, as `dovetail spark export` makes it for runners")
    one.add_argument("--file-name", metavar="NAME", help="the name to send it under; package.zip")
    one.add_argument("--show-all", action="store_true", help="the whole answer, not a line for each service")
    add_options(one)

    one = add("execute", execute, "run a service on one record, or on a file of them", "exec", "run")
    one.add_argument("uri", help="folder/service, with an optional [version]; service/ID or version/ID")
    add_execution(one)
    add_options(one)

    one = add("validate", _validate, "show the rules for the inputs of a service")
    one.add_argument("uri", help=_BY_ID)
    add_inputs(one)
    one.add_argument("--validation-type", choices=("dynamic", "static"))
    add_options(one)

    one = add("metadata", _metadata, "show the metadata of a service")
    one.add_argument("uri", help=_BY_ID)
    add_inputs(one)
    add_options(one)

    config.declare(add("config", shows_help(parser), "keep profiles: addresses and credentials by name"), RUNNER)


def _health(arguments: argparse.Namespace) -> int:
    with connect(arguments, needs_tenant=False) as hybrid:
        answer = hybrid.health.check()
    show(arguments, answer.data)
    return OK if answer.value.msg == "ok" else NO_ANSWER


def _version(arguments: argparse.Namespace) -> int:
    with connect(arguments, needs_tenant=False) as hybrid:
        show(arguments, hybrid.version.get().data)
    return OK


def _status(arguments: argparse.Namespace) -> int:
    with connect(arguments, needs_tenant=False) as hybrid:
        show(arguments, hybrid.status.get().data)
    return OK


def _upload(arguments: argparse.Namespace) -> int:
    with connect(arguments, needs_tenant=False) as hybrid:
        answer = hybrid.services.upload(arguments.file, arguments.file_name)
    if arguments.show_all:
        show(arguments, answer.data)
        return OK
    rows: list[dict[str, Any]] = []
    for tenant in answer.data.get("response_data") or ():
        for record in tenant.get("services") or ():
            engine: dict[str, Any] = record.get("EngineInformation") or {}
            rows.append(
                {
                    "tenant": tenant.get("tenant"),
                    "folder": engine.get("ProductName"),
                    "service": engine.get("ServiceName"),
                    "version": engine.get("Revision"),
                    "version_id": record.get("VersionId"),
                }
            )
    show(arguments, rows)
    return OK


def _inputs(arguments: argparse.Namespace) -> dict[str, Any] | None:
    given: Any = json_of(arguments.inputs, "--inputs") if arguments.inputs else None
    return {**(given or {}), **pairs_of(arguments.param, "--param")} if arguments.param else given


def _validate(arguments: argparse.Namespace) -> int:
    with connect(arguments, needs_tenant=True) as hybrid:
        answer = hybrid.services.validate(
            arguments.uri, inputs=_inputs(arguments), validation_type=arguments.validation_type
        )
    show(arguments, answer.data)
    return OK


def _metadata(arguments: argparse.Namespace) -> int:
    with connect(arguments, needs_tenant=True) as hybrid:
        show(arguments, hybrid.services.get_metadata(arguments.uri, inputs=_inputs(arguments)).data)
    return OK
