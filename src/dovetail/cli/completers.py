"""What a shell may complete beyond commands and options: profiles, operations and their parameters."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import Any

from dovetail.runtime.errors import DovetailError

Completer = Callable[..., Iterable[str]]


def completes(action: argparse.Action, completer: Completer) -> None:
    """Say what completes an argument; see the documentation of argcomplete."""
    # An attribute that argparse does not know and argcomplete looks for.
    vars(action)["completer"] = completer


def profile_names(api: str) -> Completer:
    """Completes the names of an API's profiles."""

    def names(**context: Any) -> Iterable[str]:
        from dovetail.cli.profiles import Profiles

        try:
            return sorted(Profiles(api).all)
        except DovetailError:
            return ()

    return names


def call_words(**context: Any) -> Iterable[str]:
    """Completes an operation, and then its parameters."""
    from dovetail.cli.apis import APIS, function_of, index_of
    from dovetail.cli.call_arguments import given_parameters, operation_of

    given: argparse.Namespace = context["parsed_args"]
    api: str | None = given.api
    if api not in APIS:
        return ()
    words: list[str] = [word for word in given.words or () if not word.startswith("-")]
    index = index_of(api)
    if not words or words[0] not in index:
        return list(index)
    operation = operation_of(function_of(api, words[0]))
    given_names = {word.partition("=")[0] for word in words[1:]}
    return [f"{name}=" for name in given_parameters(operation) if name not in given_names]
