"""One operation of a contract with everything that is emitted of it, before it becomes source."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Literal

from dovetail_generator.operations.types import Type

Schema = dict[str, Any]
AnswerKind = Literal["json", "xml", "bytes", "text", "empty", "events"]


class _Absent(Enum):
    """What stands for an example that is not there, in every process the same."""

    ABSENT = 0


_ABSENT: Any = _Absent.ABSENT


@dataclass(frozen=True)
class Argument:
    """A keyword of the emitted function: a parameter, or a field of a form.

    Attributes:
        keyword: Its Python name.
        wire: Its name on the wire.
        location: ``path``, ``query``, ``header``, ``cookie``, ``form`` or ``part``.
        type: Its type.
        schema: Its schema.
        required: Whether it must be given.
        options: What its declaration says beyond that, as the contract has it: ``style``, ``explode`` …
        description: What it means.
        deprecated: Whether the contract deprecates it.
        example: An example value; ``has_example`` tells whether there is one.
        constant: The only value there is, as it is written: it is sent by itself, and no keyword; empty for a keyword.
    """

    keyword: str
    wire: str
    location: str
    type: Type
    schema: Schema
    required: bool
    options: dict[str, Any] = field(default_factory=dict[str, Any])
    description: str = ""
    deprecated: bool = False
    example: Any = _ABSENT
    constant: str = ""

    @property
    def has_example(self) -> bool:
        """Whether the contract gives an example value."""
        return self.example is not _ABSENT


@dataclass(frozen=True)
class Body:
    """A JSON or raw body.

    Attributes:
        media_type: Its media type.
        type: Its type; ``Binary`` for a raw body.
        schema: Its schema.
        required: Whether it must be given.
        description: What it means.
        secrets: Dotted wire paths of what is secret in it.
        example: An example; ``has_example`` tells whether there is one.
    """

    media_type: str
    type: Type
    schema: Schema
    required: bool
    description: str = ""
    secrets: frozenset[str] = frozenset()
    example: Any = _ABSENT

    @property
    def has_example(self) -> bool:
        """Whether the contract gives an example."""
        return self.example is not _ABSENT


@dataclass(frozen=True)
class Failure:
    """An answer that is an error.

    Attributes:
        status: Its status; 4 for 4XX, 0 for any other.
        type: The type of its body; None where it has none.
        description: What it means.
    """

    status: int
    type: Type | None
    description: str


@dataclass(frozen=True)
class Endpoint:
    """An operation.

    Attributes:
        module: The module it goes to.
        function: The name of its function.
        constant: The name of its constant.
        id: Its ``operationId``.
        method: HTTP method, upper case.
        path: Path template.
        key: Key of the path in the contract, which may hold more than the path.
        arguments: Keywords in the order of the declaration.
        constants: What is sent by itself, in the order of the declaration.
        body: Its JSON or raw body.
        answer: What a success answer is.
        returns: The type of a success answer.
        accept: Media types of a success answer.
        results: Status (2 for 2XX, 0 for default) → type of that success answer, where several differ.
        returns_description: What the contract says of the success answer.
        item: For a paged operation: the type of one item.
        errors: Status (4 for 4XX, 0 for default) → type of the error body.
        failures: All errors that are declared, with a body or without.
        statuses: Every status that is declared (4 for 4XX, 0 for default).
        security: Names of security schemes: alternatives of groups.
        server: Address it goes to, when not that of the contract.
        hints: The ``x-`` extensions of the operation.
        summary: One line.
        description: The rest.
        source: The address of its documentation; empty when the contract gives none.
        deprecated: Whether the contract deprecates it.
        problems: What could not be typed, and why.
    """

    module: str
    function: str
    constant: str
    id: str
    method: str
    path: str
    key: str
    arguments: tuple[Argument, ...]
    constants: tuple[Argument, ...]
    body: Body | None
    answer: AnswerKind
    returns: Type
    accept: str
    results: dict[int, Type]
    returns_description: str
    item: Type | None
    errors: dict[int, Type]
    failures: tuple[Failure, ...]
    statuses: tuple[int, ...]
    security: tuple[tuple[str, ...], ...]
    server: str
    hints: dict[str, Any]
    summary: str
    description: str
    source: str
    deprecated: bool
    problems: tuple[str, ...] = ()

    @property
    def is_starting(self) -> bool:
        """Whether it only starts something that can be followed: what answers in pages or events does more."""
        return "x-long-running" in self.hints and self.item is None and self.answer != "events"
