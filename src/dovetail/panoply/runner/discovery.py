"""What a source can read, as it tells itself: its resources, and the values of its lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from dovetail.panoply.config import config_problems, read_config
from dovetail.panoply.parameter_values import missing_dependencies, resolve_values, with_defaults
from dovetail.panoply.runner.calling import ends_program
from dovetail.panoply.runner.checking import unheard
from dovetail.panoply.runner.loading import SourceModule
from dovetail.panoply.runner.masking import Masker


class ChoosableList(msgspec.Struct, frozen=True):
    """A parameter whose value is chosen from a list.

    Attributes:
        param: The parameter's name.
        values: What can be chosen.
        waits_for: The parameters that have to be filled before it can be known.
        problem: Why it is not known although these are; empty when it is.
    """

    param: str
    values: list[Any] = msgspec.field(default_factory=list[Any])
    waits_for: tuple[str, ...] = ()
    problem: str = ""


class Discovered(msgspec.Struct, frozen=True):
    """What a source can read.

    Attributes:
        resources: What ``list_resources`` gives; None when the source does not list them.
        lists: The parameters that are chosen from lists.
    """

    resources: list[Any] | None
    lists: list[ChoosableList]


def discover(source: SourceModule, given: Mapping[str, Any], options: Mapping[str, Any] | None = None) -> Discovered:
    """Ask a source what it can read.

    Args:
        source: The source's module.
        given: Its parameters, as far as they are known: a list is asked for when those that it depends on are filled.
        options: Hints for the run.

    Returns:
        What it says.

    Raises:
        Exception: What ``list_resources`` raises; what a list raises is told with it.
    """
    usable = bool(source.config) and not config_problems(source.config)
    parameters = with_defaults(source.config, given) if usable else dict(given)
    hints: dict[str, Any] = {"logger": unheard, **(options or {})}
    masker = Masker(source.config, parameters, hints)
    resources: list[Any] | None = None
    list_resources = getattr(source.stream, "list_resources", None)
    if callable(list_resources):
        try:
            found: Any = list_resources(dict(parameters), hints)
            resources = list(found)
        except NotImplementedError:
            resources = None
    lists: list[ChoosableList] = []
    for param in read_config(source.config).params if usable else ():
        if not param.is_list:
            continue
        if missing := missing_dependencies(param, parameters):
            lists.append(ChoosableList(param.name, waits_for=missing))
            continue
        try:
            lists.append(ChoosableList(param.name, list(resolve_values(param, parameters))))
        except BaseException as error:
            if ends_program(error):
                raise
            lists.append(ChoosableList(param.name, problem=masker.message(error)))
    return Discovered(resources, lists)
