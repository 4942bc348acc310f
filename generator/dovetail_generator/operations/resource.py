"""An endpoint as methods of the resources of its tag: the pieces of source that their template puts together."""

from __future__ import annotations

import keyword
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from dovetail_generator.distribution.names import member
from dovetail_generator.operations import text
from dovetail_generator.operations.examples import method_example
from dovetail_generator.operations.raised import raised
from dovetail_generator.operations.source import body_meaning, mark, meaning, opening, section
from dovetail_generator.operations.types import Binary, ListOf, Ref, Scalar, Type

if TYPE_CHECKING:
    from dovetail_generator.normalize import Contract
    from dovetail_generator.operations.endpoint import Argument, Body, Endpoint
    from dovetail_generator.operations.module import Module

Schema = dict[str, Any]
Sender = Literal["_send", "_start", "_items", "_events"]

EXTENSION = "x-resources"
"""At the root of a contract: whether its operations are emitted as methods of resources too."""


# What modules of resources and of clients import or define, without the ``Async`` in front.
TAKEN_CLASSES: Final = frozenset(
    {"Annotated", "Event", "File", "FileContent", "Final", "Given", "Iterator", "Literal", "Mapping", "Renamed"}
    | {"Resource", "Sequence", "Started", "Unpack", "UnsetType", "Any", "None", "True", "False"}
    | {"ApiClient", "Auth", "Client", "ClientExtra", "ClientOptions", "SecretSource"}
    | {"HostUrls", "ServerName", "ServerVariables"}
)

_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


@dataclass(frozen=True)
class Method:
    """What the template needs of one method; every attribute is Python source.

    Attributes:
        name: Its name.
        overloads: Parameters of each of its overloads; empty when it has one signature alone.
        signature: Its parameters.
        gives: Its result; for an iterator or something started, the type arguments of that.
        sender: The method of the base class that sends it.
        handed_on: What that is given.
        docstring: Its docstring.
        async_docstring: That of its async twin.
        deprecated: What decorates it when the contract deprecates it; else empty.
    """

    name: str
    overloads: tuple[tuple[str, ...], ...]
    signature: tuple[str, ...]
    gives: str
    sender: Sender
    handed_on: str
    docstring: str
    async_docstring: str
    deprecated: str


def is_wanted(contract: Contract) -> bool:
    """Whether the operations of a contract are emitted as methods too."""
    return bool(contract.document.get(EXTENSION)) and bool(contract.operations)


def class_names(modules: Iterable[str]) -> dict[str, str]:
    """Module → its class: ``ClusterPolicies`` for ``cluster_policies``.

    Each class has a twin with ``Async`` in front, and all of them are names of one package.
    """
    found: dict[str, str] = {}
    taken = set(TAKEN_CLASSES)
    for module in sorted(modules, key=lambda module: (len(module), module)):
        name = "".join(word[:1].upper() + word[1:] for word in module.split("_"))
        # In a script without capitals the class would be called like the attribute that holds it.
        name = f"{name}_" if name in TAKEN_CLASSES or name == module else name
        base, number = name, 1
        while {name, f"Async{name}"} & taken:
            number += 1
            name = f"{base}_{number}"
        found[module] = name
        taken |= {name, f"Async{name}"}
    return dict(sorted(found.items()))


def method(endpoint: Endpoint, module: Module) -> Method:
    """The source of one method."""
    sender, gives = _result(endpoint, module)
    given = _Given(endpoint, module)
    head, tail = _docstring(endpoint, module, given, sender)
    examples: tuple[list[str], list[str]] = ([], [])
    if module.error_classes is not None:  # the clients of larger distributions may call their resources otherwise
        examples = method_example(endpoint, module.schemas, member(module.name), sender)
    plain, awaited = (text.docstring([*head, *section("Example", lines), *tail], 8) for lines in examples)
    return Method(
        name=endpoint.function,
        overloads=given.overloads(),
        signature=given.signature(),
        gives=gives,
        sender=sender,
        handed_on=given.handed_on(),
        docstring=plain,
        async_docstring=awaited,
        deprecated=mark(endpoint, module),
    )


def _result(endpoint: Endpoint, module: Module) -> tuple[Sender, str]:
    answer = module.spelling.answer(endpoint.returns)
    if endpoint.item is not None:
        return "_items", module.spelling.answer(endpoint.item)
    if endpoint.answer == "events":
        return "_events", answer
    if endpoint.is_starting:
        return "_start", f"{answer}, {module.polled(endpoint)}"
    return "_send", answer


class _Given:
    """What a method takes."""

    def __init__(self, endpoint: Endpoint, module: Module) -> None:
        self._endpoint = endpoint
        self._spelling = module.spelling
        self._module = module
        self._unset = module.local("UNSET")
        self.required = [argument for argument in endpoint.arguments if argument.required]
        self.optional = [argument for argument in endpoint.arguments if not argument.required]
        self.body: Body | None = endpoint.body
        self.fields = self._members()
        self.only = self._only_member()

    @property
    def is_spread(self) -> bool:
        """Whether the members of the body may be given as keywords."""
        return bool(self.fields)

    def overloads(self) -> tuple[tuple[str, ...], ...]:
        """The ways to give a body: as its only value, whole, as keywords, and unchecked."""
        if not self.is_spread or self.body is None:
            return ()
        named, options = self._annotated(self.required), self._options()
        rest = ["*", *options] if options else []
        text_type, anything = self._spelling.builtin("str"), self._spelling.builtin("object")
        fields = f"**fields: Unpack[d.{self._component()}]"
        unchecked = f"body: Mapping[{text_type}, {anything}]"
        return (
            *([(*named, self.only, "/", *rest)] if self.only else []),
            (*named, f"body: {self._spelling.argument(self.body.type)}", "/", *rest),
            (*named, *(["/"] if named and self._collides() else []), *rest, fields),
            (*named, unchecked, "/", "*", *options, f"force: {self._spelling.builtin('bool')}"),
        )

    def signature(self) -> tuple[str, ...]:
        """The parameters of the method itself."""
        named, options = self._annotated(self.required), self._options()
        if self.body is None:
            return (*named, *(["*", *options] if options else []))
        if self.is_spread:
            anything = self._spelling.builtin("object")
            return (
                *named,
                *(["/"] if named and self._collides() else []),
                f"body: {anything} = {self._unset}",
                "*",
                *options,
                f"force: {self._spelling.builtin('bool')} = False",
                f"**fields: {anything}",
            )
        kind = self._spelling.argument(self.body.type)
        if self.body.required:
            return (*named, f"{self.content}: {kind}", *(["*", *options] if options else []))
        return (*named, "*", *options, f"{self.content}: {kind} | UnsetType = {self._unset}")

    @property
    def content(self) -> str:
        """The keyword of a body that is given whole."""
        return "content" if self.body is not None and self.body.type == Binary() else "body"

    def handed_on(self) -> str:
        """Arguments of the sending method: the operation, its arguments, the body."""
        pieces = [f"o.{self._endpoint.constant}"]
        arguments = self._endpoint.arguments
        if arguments:
            pieces.append(f"{{{', '.join(f'{each.keyword!r}: {each.keyword}' for each in arguments)}}}")
        if self.body is None:
            return ", ".join(pieces)
        value = self.content
        if self.is_spread:
            only = f", {self.only_name!r}" if self.only else ""
            value = f"Given(body, fields, force{only})"
        return ", ".join([*pieces, value if arguments else f"body={value}"])

    @property
    def only_name(self) -> str:
        """The wire name of the only member of the body; empty when it has several, or none that can be named."""
        return next(iter(self.fields)) if self.only else ""

    def _annotated(self, arguments: list[Argument]) -> list[str]:
        return [f"{argument.keyword}: {self._spelling.argument(argument.type)}" for argument in arguments]

    def _options(self) -> list[str]:
        return [f"{entry} | UnsetType = {self._unset}" for entry in self._annotated(self.optional)]

    def _component(self) -> str:
        return self.body.type.name if self.body is not None and isinstance(self.body.type, Ref) else ""

    def _members(self) -> dict[str, Any]:
        """The members of a required JSON body that is an object; none where an optional parameter has such a name."""
        name = self._component()
        if self.body is None or not self.body.required or name not in self._spelling.dictionaries:
            return {}
        members: dict[str, Any] = self._module.schemas[name].get("properties", {})
        taken = {argument.keyword for argument in self.optional} | {"body", "force", "self"}
        return {} if taken & members.keys() else members

    def _only_member(self) -> str:
        """A positional parameter that stands for the only member of the body, when that is no object itself."""
        if len(self.fields) != 1 or self._collides():
            return ""
        ((name, schema),) = self.fields.items()
        kind = _plain_type(schema, self._module.schemas)
        if kind is None or not name.isidentifier() or keyword.iskeyword(name):
            return ""
        return f"{name}: {self._spelling.argument(kind)}"

    def _collides(self) -> bool:
        return bool({argument.keyword for argument in self.required} & self.fields.keys())


def _plain_type(schema: Schema, schemas: dict[str, Schema]) -> Type | None:
    """The type of a value that cannot be taken for the body around it; None when it can."""
    resolved = schema
    while "$ref" in resolved:
        resolved = schemas[str(resolved["$ref"]).rpartition("/")[2]]
    kind = resolved.get("type")
    if not isinstance(kind, str):  # one of several types
        return None
    if kind == "array":
        items: Schema = resolved.get("items", {})
        item = Ref(_name(items)) if "$ref" in items else _plain_type(items, schemas)
        return None if item is None else ListOf(item)
    if "$ref" in schema:
        return Ref(_name(schema)) if kind in _SCALARS else None
    return Scalar(_SCALARS[kind]) if kind in _SCALARS and "enum" not in schema else None


def _name(schema: Schema) -> str:
    return str(schema["$ref"]).rpartition("/")[2]


def _docstring(endpoint: Endpoint, module: Module, given: _Given, sender: Sender) -> tuple[list[str], list[str]]:
    """What goes before an example, and what goes after it."""
    lines = opening(endpoint, 8)
    if endpoint.deprecated:
        lines += ["", "Deprecated: the service may stop offering it."]
    lines += section("Args", [line for name, words in _entries(given, module) for line in text.entry(name, words, 12)])
    lines += section("Returns", text.filled(_answer_words(endpoint, module, sender), 12))
    lines += section("Raises", raised(endpoint, module, sent=True, indent=12))
    where = endpoint.source or f"{module.title}, {endpoint.method} {endpoint.path}"
    return lines, ["", *text.entry("Source", where, 8)]


def _entries(given: _Given, module: Module) -> list[tuple[str, str]]:
    entries = [(argument.keyword, meaning(argument)) for argument in given.required]
    options = [(argument.keyword, meaning(argument)) for argument in given.optional]
    if given.body is None:
        return entries + options
    entries.append((given.content, body_meaning(given.body, module)))
    entries += options
    if given.is_spread:
        entries.append(("force", "Send the body as it is, a dictionary that is not compared with the contract."))
        entries.append(("**fields", "The members of the body, in place of ``body``."))
    return entries


def _answer_words(endpoint: Endpoint, module: Module, sender: Sender) -> str:
    described = text.sentence(endpoint.returns_description)
    if sender == "_start":
        return f"What was started: its answer at once, its end with ``result``. {described}"
    if sender == "_items":
        return "Each item of all pages, which are asked for as they are needed."
    if sender == "_events":
        return f"Each event as it comes. {described}"
    return described or "What the server answers."
