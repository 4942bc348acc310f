"""Whether a source can be run, found out without reading a row."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from dovetail.panoply.config import config_problems, read_config
from dovetail.panoply.parameter_values import check_source, with_defaults
from dovetail.panoply.runner.calling import build, closer_of, ends_program
from dovetail.panoply.runner.loading import SourceModule
from dovetail.panoply.runner.masking import Masker


class Check(msgspec.Struct, frozen=True):
    """One thing that was looked at.

    Attributes:
        check: What.
        ok: Whether it is as it must be; None when it could not be looked at.
        message: What was found.
    """

    check: str
    ok: bool | None
    message: str


def check_module(
    source: SourceModule, given: Mapping[str, Any] | None = None, options: Mapping[str, Any] | None = None
) -> list[Check]:
    """Look at a source: its class, its description, its parameters, and whether it can be built with them.

    Args:
        source: The source's module.
        given: Parameters; None for none, with which a source is built only if it needs none.
        options: Hints for the run.

    Returns:
        What was found, in this order.

    Example:
        >>> import types
        >>> from dovetail.panoply import DataSource
        >>> class Numbers(DataSource):
        ...     def read(self, batch_size=None): ...
        >>> module = SourceModule("numbers", Numbers, {"title": "Numbers", "params": []}, types.ModuleType("numbers"))
        >>> [check.ok for check in check_module(module)]
        [True, True, True, True]
    """
    found = [_stream(source.stream), _config(source.config)]
    usable = bool(source.config) and found[1].ok
    parameters = dict(given or {})
    problems = check_source(source.config, parameters) if usable else []
    if problems and given is None:
        found.append(Check("parameters", None, f"None were given: {' '.join(problems)}"))
        return [*found, Check("construct", None, "It needs parameters.")]
    found.append(Check("parameters", not problems, " ".join(problems) or f"{len(parameters)} given."))
    if problems or found[0].ok is False:
        return [*found, Check("construct", None, "What is above comes first.")]
    full = with_defaults(source.config, parameters) if usable else parameters
    return [*found, _construct(source, full, dict(options or {}))]


def unheard(messages: object) -> None:
    """What a source may log to while nobody listens."""


def _stream(stream: Callable[..., Any]) -> Check:
    if not isinstance(stream, type):
        return Check("Stream", True, "It is no class; it is called like one.")
    missing = [name for name in ("read", "on") if not callable(getattr(stream, name, None))]
    if missing:
        return Check("Stream", False, f"It has no {' and no '.join(missing)}; derive it from panoply.DataSource.")
    if inspect.isabstract(stream):
        names = ", ".join(sorted(getattr(stream, "__abstractmethods__", ())))
        return Check("Stream", False, f"It is abstract: it has no {names} of its own.")
    return Check("Stream", True, f"{stream.__module__}.{stream.__qualname__}")


def _config(config: Mapping[str, Any]) -> Check:
    if not config:
        return Check("CONFIG", None, "There is none: nobody can be asked for the parameters.")
    problems = config_problems(config)
    if problems:
        return Check("CONFIG", False, " ".join(problems))
    understood = read_config(config)
    return Check("CONFIG", True, f"{understood.title}, {len(understood.params)} parameters.")


def _construct(source: SourceModule, parameters: dict[str, Any], options: dict[str, Any]) -> Check:
    masker = Masker(source.config, dict(parameters), dict(options))
    options.setdefault("logger", unheard)
    try:
        built = build(source.stream, parameters, options, source.name)
        close = closer_of(built)
        if close is not None:
            close()
    except BaseException as error:
        if ends_program(error):
            raise
        return Check("construct", False, masker.message(error))
    return Check("construct", True, "It can be built and closed.")
