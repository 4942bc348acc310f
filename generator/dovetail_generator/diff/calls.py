"""Writes the call file of a package: every function and method called with typed arguments, every result read.

It is the proof of `compare`: the call file of the old package passes a type checker with the new one exactly when
nothing was found that breaks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from dovetail_generator.diff.kinds import UNSET, Kind, heads, written
from dovetail_generator.diff.surface import Parameter, Signature, Surface

_HEAD: Final = '''\
"""Calls everything and reads everything, with its type."""

from __future__ import annotations

from typing import Any, Literal, TypeVar

from dovetail.runtime.call import Call, EventCall, PagedCall, StartingCall
'''
_SENT: Final = """

T = TypeVar("T")
I = TypeVar("I")


def sent(call: Call[T]) -> T: ...  # type: ignore[empty-body]


def item(call: PagedCall[Any, I]) -> I: ...  # type: ignore[empty-body]


def event(call: EventCall[T]) -> T: ...  # type: ignore[empty-body]


def ended(call: StartingCall[Any, I]) -> I: ...  # type: ignore[empty-body]
"""
_SECOND: Final = {"PagedCall": "item", "StartingCall": "ended", "EventCall": "event"}


def call_file(surface: Surface, package: str) -> str:
    """The call file of a package.

    Args:
        surface: The package as it was.
        package: What it is called where it is checked.
    """
    blocks = [
        block for maker in (_classes, _functions, _methods, _errors, _client) for block in maker(surface, package)
    ]
    body = "\n".join(f"\n\n{block}" for block in blocks)
    used = "".join(
        f"from {module} import {name}\n"
        for name, module in sorted(surface.imports.items())
        if name in body and name not in _HEAD and name not in ("T", "I")
    )
    modules = sorted({name.partition(".")[0] for name in surface.functions})
    imports = [f"import {package}", f"from {package} import dicts as d", f"from {package} import models as m"]
    imports += [f"from {package}.operations import {module} as o_{module}" for module in modules]
    names = sorted(name for name in surface.classes.keys() | surface.aliases.keys() if name.startswith("m."))
    imports += [f"from {package}.models import {name[2:]} as {name[2:]}_" for name in names]
    if surface.errors:
        imports.append(f"from {package} import errors")
    if surface.webhooks:
        imports += [f"from {package}.webhooks import {name} as webhook_{name}" for name in sorted(surface.webhooks)]
    return _HEAD + used + "\n".join(imports) + "\n" + _SENT + body + "\n"


def _classes(surface: Surface, package: str) -> Iterator[str]:
    sent = surface.sent()
    for name, fields in sorted(surface.classes.items()):
        word = name.replace(".", "_")
        if name.startswith("d."):
            for label, chosen in _choices(list(fields.values())):
                given = ", ".join(f"{each.name!r}: a{index}" for index, each in chosen)
                yield _function(surface, f"{word}_{label}", chosen, [f"value: {name} = {{{given}}}"])
        elif name in sent:
            for label, chosen in _choices(list(fields.values())):
                given = ", ".join(f"{each.name}=a{index}" for index, each in chosen)
                yield _function(surface, f"{word}_{label}", chosen, [f"{name}({given})"])
        else:
            lines = [
                f"v{index}: {_text(surface, each.kind)} = value.{each.name}"
                for index, each in enumerate(fields.values())
            ]
            yield f"def {word}(value: {name}) -> None:\n    " + "\n    ".join(lines or ["pass"])


def _functions(surface: Surface, package: str) -> Iterator[str]:
    for name, ways in sorted(surface.functions.items()):
        for way in ways:
            yield from _calls(surface, f"o_{name}", way)


def _methods(surface: Surface, package: str) -> Iterator[str]:
    for name, ways in sorted(surface.methods.items()):
        for number, way in enumerate(ways):
            yield from _calls(surface, name, way, number, f"client: {package}.Client, ")


def _calls(surface: Surface, name: str, way: Signature, number: int = 0, client: str = "") -> Iterator[str]:
    word = name.replace(".", "_") + (f"_{number}" if number else "")
    parameters = list(way.parameters)
    for label, chosen in _choices(parameters):
        for style in ("named", "placed"):
            if style == "placed" and not any(each.place == "both" for each in parameters):
                continue
            given = ", ".join(_argument(index, each, style) for index, each in chosen)
            lines = [f"r0 = {name}({given})"]
            lines += _results(surface, way)
            yield _function(surface, f"{word}_{label}_{style}", chosen, lines, client)


def _argument(index: int, parameter: Parameter, style: str) -> str:
    if parameter.place == "members":
        return f"**a{index}"
    by_position = parameter.place == "position" or (parameter.place == "both" and style == "placed")
    return f"a{index}" if by_position else f"{parameter.name}=a{index}"


def _results(surface: Surface, way: Signature) -> list[str]:
    [atom] = way.returns if len(way.returns) == 1 else [None]
    if atom is None or atom.head not in ("Call", *_SECOND):
        return ["" if written(way.returns) == "None" else f"r1: {_text(surface, way.returns)} = r0"]
    lines = ["r1 = sent(r0)", f"r2: {_text(surface, atom.parts[0])} = r1"] if atom.parts else []
    if atom.head in _SECOND:
        lines += [f"r3 = {_SECOND[atom.head]}(r0)", f"r4: {_text(surface, atom.parts[-1])} = r3"]
    return [line for line in lines if not line.startswith("r2: None")]


def _errors(surface: Surface, package: str) -> Iterator[str]:
    for name, body in sorted(surface.errors.items()):
        reading = f"v: {_text(surface, body)} = error.body" if body else "pass"
        yield f"def error_{name}(error: errors.{name}) -> None:\n    {reading}"


def _client(surface: Surface, package: str) -> Iterator[str]:
    lines = [f"{package}.Client(server={name})" for name in sorted(surface.servers)]
    lines += [f'{package}.Client(variables={{"{name}": ""}})' for name in sorted(surface.variables)]
    chosen = list(enumerate(Parameter(name, kind, required=True) for name, kind in sorted(surface.credentials.items())))
    if surface.credentials:
        given = ", ".join(f"{each.name}=a{index}" for index, each in chosen)
        lines.append(f"{package}.Client({given})")
    if lines:
        yield _function(surface, "client_", chosen, lines)


def _choices(parameters: list[Parameter]) -> list[tuple[str, list[tuple[int, Parameter]]]]:
    """All arguments, and those alone that must be given."""
    every = list(enumerate(parameters))
    needed = [(index, each) for index, each in every if each.required]
    return [("all", every)] + ([("needed", needed)] if len(needed) < len(every) else [])


def _function(
    surface: Surface, name: str, chosen: list[tuple[int, Parameter]], lines: list[str], client: str = ""
) -> str:
    taken = ", ".join(f"a{index}: {_text(surface, each.kind - {UNSET})}" for index, each in chosen)
    body = "\n    ".join(line for line in lines if line) or "pass"
    return f"def call_{name}({client}{taken}) -> None:\n    {body}"


def _text(surface: Surface, kind: Kind) -> str:
    plain = surface.plain(kind)
    assert heads(plain) or not plain
    return written(plain)
