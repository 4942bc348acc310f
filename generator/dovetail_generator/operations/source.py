"""An endpoint as the pieces of source that the template puts together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dovetail_generator.operations import hints, text
from dovetail_generator.operations.endpoint import Argument, Body, Endpoint
from dovetail_generator.operations.examples import example
from dovetail_generator.operations.raised import raised
from dovetail_generator.operations.types import Binary, Ref, Type

if TYPE_CHECKING:
    from dovetail_generator.operations.module import Module


@dataclass(frozen=True)
class Source:
    """What the template needs of one operation; every attribute is Python source.

    Attributes:
        constant: Name of the constant.
        kind: Its class, ``PagedOperation``.
        kind_arguments: The type arguments of that class.
        positional: Positional arguments of the constant.
        options: Keyword arguments of the constant.
        function: Name of the function.
        signature: Parameters of the function.
        gives: What the function gives, ``PagedCall``.
        docstring: Its docstring.
        arguments: What the function hands to the constant's ``call``.
        deprecated: What decorates it when the contract deprecates it; else empty.
    """

    constant: str
    kind: str
    kind_arguments: str
    positional: tuple[str, ...]
    options: tuple[str, ...]
    function: str
    signature: tuple[str, ...]
    gives: str
    docstring: str
    arguments: str
    deprecated: str


def source(endpoint: Endpoint, module: Module) -> Source:
    """The source of one operation in its module."""
    spelling = module.spelling
    prefix, types = "", spelling.answer(endpoint.returns)
    if endpoint.item is not None:
        prefix, types = "Paged", f"{types}, {spelling.answer(endpoint.item)}"
    elif endpoint.answer == "events":
        prefix = "Event"
    elif endpoint.is_starting:
        prefix, types = "Starting", f"{types}, {module.polled(endpoint)}"
    return Source(
        constant=endpoint.constant,
        kind=f"{prefix}Operation",
        kind_arguments=types,
        positional=("__name__", *map(repr, (endpoint.constant, endpoint.id, endpoint.method, endpoint.path))),
        options=tuple(_options(endpoint, module)),
        function=endpoint.function,
        signature=tuple(_signature(endpoint, module)),
        gives=f"{prefix}Call",
        docstring=text.docstring(_docstring(endpoint, module)),
        arguments=_handed_on(endpoint),
        deprecated=mark(endpoint, module),
    )


def mark(endpoint: Endpoint, module: Module) -> str:
    """What decorates the function of a deprecated operation, for type checkers; empty for any other."""
    if not endpoint.deprecated:
        return ""
    return f'@{module.local("mark_deprecated")}("The service may stop offering it.", category=None)'


def _options(endpoint: Endpoint, module: Module) -> list[str]:
    spelling, given = module.spelling, endpoint.hints
    options = [f"returns=lambda: {spelling.answer(endpoint.returns)}"]
    if endpoint.item is not None:
        options += [f"item=lambda: {spelling.answer(endpoint.item)}", f"paging={hints.paging(given['x-pagination'])}"]
    if endpoint.arguments or endpoint.constants:
        every = (*endpoint.constants, *endpoint.arguments)
        parameters = hints.tuple_of(hints.parameter(argument, spelling) for argument in every)
        options.append(f"parameters={parameters}")
    if endpoint.body is not None:
        options.append(f"body={hints.body(endpoint.body, spelling)}")
    if endpoint.answer != "json":
        options.append(f"answer={endpoint.answer!r}")
    if endpoint.accept not in {"application/json", ""}:
        options.append(f"accept={endpoint.accept!r}")
    if endpoint.results:
        results = ", ".join(f"{status}: lambda: {spelling.answer(kind)}" for status, kind in endpoint.results.items())
        options.append(f"results={{{results}}}")
    if endpoint.errors:
        options.append(f"errors={module.errors(endpoint)}")
    others = tuple(status for status in endpoint.statuses if status not in endpoint.errors | endpoint.results)
    if others != (200,):
        options.append(f"statuses={others!r}")
    if security := module.security(endpoint):
        options.append(f"security={security}")
    if "x-retry" in given:
        options.append(f"retry={given['x-retry']!r}")
    if "x-idempotency-key" in given:
        options.append(hints.idempotency_key(given["x-idempotency-key"]))
    if "x-host" in given:
        options.append(f"host={given['x-host']!r}")
    if server := module.server(endpoint):
        options.append(f"server={server}")
    if "x-request-compression" in given:
        options.append(f"compression={tuple(given['x-request-compression'])!r}")
    if "x-envelope" in given:
        options.append(f"envelope={hints.envelope(given['x-envelope'])}")
    if endpoint.is_starting:
        options.append(f"long_running={module.long_running(given['x-long-running'])}")
    if "x-terminal-event" in given and endpoint.answer == "events":
        options.append(f"terminal_event={given['x-terminal-event']!r}")
    if endpoint.deprecated:
        options.append("deprecated=True")
    return options


def _ordered(endpoint: Endpoint) -> list[Argument]:
    return sorted(endpoint.arguments, key=lambda argument: not argument.required)


def _signature(endpoint: Endpoint, module: Module) -> list[str]:
    entries = [(argument.keyword, argument.type, argument.required) for argument in _ordered(endpoint)]
    if endpoint.body is not None:
        entries.append(("body", endpoint.body.type, endpoint.body.required))
    entries.sort(key=lambda entry: not entry[2])
    return [_annotated(name, kind, required, module) for name, kind, required in entries]


def _annotated(name: str, kind: Type, required: bool, module: Module) -> str:
    if required:
        return f"{name}: {module.spelling.argument(kind)}"

    return f"{name}: {module.spelling.argument(kind)} | UnsetType = {module.local('UNSET')}"


def _handed_on(endpoint: Endpoint) -> str:
    named = ", ".join(f"{argument.keyword!r}: {argument.keyword}" for argument in endpoint.arguments)
    values = f"{{{named}}}" if named else ""
    if endpoint.body is None:
        return values
    return f"{values}, body" if values else "body=body"


def _docstring(endpoint: Endpoint, module: Module) -> list[str]:
    lines = opening(endpoint, 4)
    if endpoint.deprecated:
        lines += ["", "Deprecated: the service may stop offering it."]
    lines += section("Args", _argument_lines(endpoint, module))
    lines += section("Returns", text.filled(_answer_words(endpoint, module), 8))
    lines += section("Raises", raised(endpoint, module, sent=False, indent=8))
    lines += section("Example", example(endpoint, module.package, module.schemas))
    where = endpoint.source or f"{module.title}, {endpoint.method} {endpoint.path}"
    return [*lines, "", *text.entry("Source", where, 4)]


def opening(endpoint: Endpoint, indent: int) -> list[str]:
    """What an operation does, in a line and at length, once where the contract says it twice."""
    described = text.paragraphs(endpoint.description, text.WIDTH - indent)
    summary = text.sentence(endpoint.summary)
    if not summary and any(described[:1]) and not any(described[1:2]):
        summary, described = text.sentence(described[0]), described[2:]
    summary = summary or f"{endpoint.method} {text.one_line(endpoint.path)}."
    again = text.sentence(" ".join(described)) == summary
    return [
        *text.paragraphs(summary, text.WIDTH - indent - 3),
        *(["", *described] if any(described) and not again else []),
    ]


def section(title: str, lines: list[str]) -> list[str]:
    """A section of a docstring; nothing when there is nothing in it."""
    return ["", f"{title}:", *(f"    {line}" for line in lines)] if lines else []


def _argument_lines(endpoint: Endpoint, module: Module) -> list[str]:
    entries = [(argument.required, argument.keyword, meaning(argument)) for argument in _ordered(endpoint)]
    if endpoint.body is not None:
        entries.append((endpoint.body.required, "body", body_meaning(endpoint.body, module)))
    lines: list[str] = []
    for _, name, words in sorted(entries, key=lambda entry: not entry[0]):
        lines += text.entry(name, words)
    return lines


def meaning(argument: Argument) -> str:
    """What a docstring says of an argument."""
    words: list[str] = [
        text.sentence(argument.description)
        or f"``{text.one_line(argument.wire)}`` in the {_PLACES[argument.location]}."
    ]
    default: Any = argument.schema.get("default")
    if default is not None and not argument.required and "efault" not in argument.description:
        words.append(f"The server's default is {text.one_line(text.repr_of(default))}.")
    if argument.deprecated:
        words.append("Deprecated.")
    return " ".join(words)


def body_meaning(body: Body, module: Module) -> str:
    """What a docstring says of a body."""
    if body.type == Binary():
        return text.sentence(body.description) or "The content of the file."
    described = body.description
    if not described and isinstance(body.type, Ref):
        described = module.schemas[body.type.name].get("description", "")
    return text.sentence(described.split("\n\n")[0]) or "What to send."


_PLACES = {
    "path": "path",
    "query": "query",
    "header": "headers",
    "cookie": "cookies",
    "form": "form",
    "part": "form",
}


def _answer_words(endpoint: Endpoint, module: Module) -> str:
    """What the function gives, and what sending it gives."""
    described = text.sentence(endpoint.returns_description)
    code = module.spelling.answer(endpoint.returns)
    if endpoint.item is not None:
        item = module.spelling.answer(endpoint.item)
        return f"The call for the first page, a ``{code}``; ``client.items`` goes on to every ``{item}``. {described}"
    if endpoint.is_starting:
        ends = f"and follows it to its end, ``{module.polled(endpoint)}``"
        return f"The call; ``client.start`` gives its answer, ``{code}``, {ends}. {described}"
    sent = {
        "empty": "The call; sending it gives nothing back.",
        "events": f"The call; ``client.events`` gives each ``{code}`` as it comes.",
        "bytes": "The call; sending it gives the bytes of a file.",
        "text": "The call; sending it gives text.",
        "json": f"The call; sending it gives ``{code}``.",
        "xml": f"The call; sending it gives ``{code}``.",
    }
    return f"{sent[endpoint.answer]} {described}"
