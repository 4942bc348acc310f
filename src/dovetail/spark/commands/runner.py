"""The options of a runner beside the SaaS, and what is told of who answered."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from dovetail.cli.exits import USAGE, CommandFailed
from dovetail.cli.output import note
from dovetail.cli.profiles import source_of

if TYPE_CHECKING:
    from dovetail.spark.places import Place


def add_runner(parser: argparse.ArgumentParser) -> None:
    """Declare a runner that is asked before the SaaS, or after it."""
    group = parser.add_argument_group("runner", "A Hybrid Runner executes too; without --runner none is asked.")
    group.add_argument("--runner", metavar="URL", help="scheme, host and port of the runner, without the tenant")
    group.add_argument("--runner-prefix", metavar="PATH", help="the path in front of the tenant, where it has one")
    group.add_argument("--runner-token", metavar="TOKEN", help="a bearer token of the runner, or where it is; none")
    group.add_argument("--prefer", choices=("runner", "saas"), help="who is asked first; the runner")
    group.add_argument("--no-fallback", action="store_true", help="do not ask the other when the first does not answer")


def places_given(arguments: argparse.Namespace) -> dict[str, Any]:
    """What the options make of the arguments of a client; nothing for commands that do not have them.

    Raises:
        CommandFailed: There is no runner that they could be about.
    """
    url: str | None = getattr(arguments, "runner", None)
    if url is None:
        for name in ("runner_prefix", "runner_token", "prefer", "no_fallback"):
            if getattr(arguments, name, None):
                option = f"--{name.replace('_', '-')}"
                raise CommandFailed(f"{option}: there is no runner.", "Give --runner URL.", USAGE)
        return {}
    from dovetail.spark.runner import Runner

    token: str | None = arguments.runner_token
    runner = Runner(url, token=source_of(token) if token else None, prefix=arguments.runner_prefix)
    return {"runner": runner, "prefer": arguments.prefer, "fallback": not arguments.no_fallback}


def tell_places(arguments: argparse.Namespace, places: Iterable[Place]) -> None:
    """Tell who answered, where there was a choice."""
    if getattr(arguments, "runner", None) is None or arguments.quiet:
        return
    counts = Counter(places)
    told = ", ".join(place if len(counts) == 1 else f"{place} ({count})" for place, count in sorted(counts.items()))
    note(f"answered by {told}")
