"""The module of a package that reads what the API sends: a function for each webhook and callback."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dovetail_generator.operations import text
from dovetail_generator.templating import template

if TYPE_CHECKING:
    from dovetail_generator.normalize import Contract
    from dovetail_generator.normalize.contract import Incoming


_PLACES: Final = {"header": "headers", "cookie": "cookies"}


def render(contract: Contract, package: str) -> str:
    """The source of ``webhooks.py``."""
    title = text.one_line(contract.document["info"]["title"])
    return template("webhooks").render(
        doc=text.docstring(
            [
                f"{title}: the calls that it makes, webhooks and callbacks, and what they bring.",
                "",
                "A function for each reads its body; `parse` does by its name. Nothing here checks who made the call.",
            ],
            0,
        ),
        package=package,
        calls=[
            {
                "constant": call.function.strip("_").upper(),
                "function": call.function,
                "name": text.repr_of(call.name),
                "method": repr(call.method),
                "payload": call.component,
                "doc": text.docstring(_told(call)),
            }
            for call in contract.incoming
        ],
    )


def _told(call: Incoming) -> list[str]:
    summary = text.sentence(call.summary) or f"What ``{text.one_line(call.name)}`` brings."
    lines = text.paragraphs(summary, text.WIDTH - 7)
    described = text.paragraphs(call.description, text.WIDTH - 4)
    if any(described) and described != [summary]:
        lines += ["", *described]
    if call.parameters:
        lines += ["", "Beside its body it comes with:"]
        for place, name, description in call.parameters:
            told = f"* ``{text.one_line(name)}`` in its {_PLACES.get(place, place)}. {text.sentence(description)}"
            lines += text.paragraphs(told.rstrip(), text.WIDTH - 4)
    lines += ["", "Args:", "    body: The body of the call: its bytes, or what was read from them."]
    lines += ["", "Raises:", "    DecodeError: The body is not JSON, or does not have the declared shape."]
    if call.answers:
        lines += ["", *text.entry("Answer with", ", ".join(call.answers), 4)]
    return lines
