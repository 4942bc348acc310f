"""A normalised contract: the plain document, and the tables of names that belong to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from dovetail_generator.load import Source
from dovetail_generator.lock import Lock
from dovetail_generator.reports import Report

Direction = Literal["request", "answer", "both"]
Kind = Literal["object", "alias", "union"]


@dataclass(frozen=True)
class OperationNames:
    """What an operation is called in Python.

    Attributes:
        path: Key in ``document["paths"]``; what follows a ``#`` in it is not sent.
        method: Key under that path, in lower case.
        id: The ``operationId``.
        module: The module of ``operations/`` it lies in.
        function: The function, unique in its module.
        constant: The constant, unique in its module.
        arguments: (location, wire name) → keyword. Locations: path, query, header, cookie, form, part.
        body_secrets: Dotted wire paths of what the contract marks ``x-secret`` in the JSON body.
        former: ``module.function`` that it was called by, which still works and warns.
    """

    path: str
    method: str
    id: str
    module: str
    function: str
    constant: str
    arguments: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    body_secrets: frozenset[str] = frozenset()
    former: tuple[str, ...] = ()


@dataclass(frozen=True)
class Incoming:
    """A call that the API makes: a webhook, or a callback of an operation.

    Attributes:
        name: What the document calls it; a callback by its operation and its own name.
        function: What it is called in Python.
        component: The component that its body is.
        method: HTTP method, upper case.
        summary: One line.
        description: The rest.
        answers: The statuses that the API takes as an answer.
        parameters: What else it comes with: header or other place, name, description.
        pointer: Where it stands.
    """

    name: str
    function: str
    component: str
    method: str
    summary: str
    description: str
    answers: tuple[str, ...]
    parameters: tuple[tuple[str, str, str], ...]
    pointer: str


@dataclass(frozen=True)
class Component:
    """A named schema.

    Attributes:
        name: The Python name, which is also its key in ``document["components"]["schemas"]``.
        area: The module of ``models/`` it lies in; what requests hold is in one of its own.
        direction: Whether requests or answers hold it.
        kind: ``object`` (a class), ``alias`` (a name for a type) or ``union`` (with a decoder of its own).
        strict: Whether a misspelt key is refused.
        typed_dict: Whether ``dicts`` has it too.
        open: Whether it is a request's object that takes further keys.
        fields: Wire name → Python name of each property.
        secrets: Python names of the properties that are secret.
        times: Python name of each property that is a moment → the zone of one that is told without.
        entries: Wire name of each property that goes under another name in XML and in forms of dotted names → that
            name, and for a map the names of an entry's key and value; under the empty name, that of the whole.
        pointer: Where it was made from, in the source's document.
        former: Names that it had, which still work and warn.
        former_fields: Python name that a field had, which still works and warns → its Python name.
    """

    name: str
    area: str
    direction: Direction
    kind: Kind
    strict: bool
    typed_dict: bool
    open: bool
    fields: dict[str, str]
    secrets: frozenset[str]
    times: dict[str, str]
    entries: dict[str, tuple[str, ...]]
    pointer: str
    former: tuple[str, ...] = ()
    former_fields: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True)
class Contract:
    """A normalised contract.

    Attributes:
        source: What it was made from.
        document: Plain OpenAPI 3.1; see ``docs/architecture.md``.
        operations: The operations in document order.
        components: The components by Python name, sorted.
        areas: Area → its components, both sorted.
        reports: What was said in its closest honest form.
        lock: What everything is called, for the next build.
        incoming: The calls that the API makes.
    """

    source: Source
    document: dict[str, Any]
    operations: tuple[OperationNames, ...]
    components: dict[str, Component]
    areas: dict[str, tuple[str, ...]]
    reports: tuple[Report, ...]
    lock: Lock = field(default_factory=Lock)
    incoming: tuple[Incoming, ...] = ()
