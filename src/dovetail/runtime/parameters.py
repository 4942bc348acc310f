"""Where an argument goes on the wire: declarations of path, query, header, cookie, form and part parameters."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import msgspec

Location = Literal["path", "query", "header", "cookie", "form", "part"]
Style = Literal[
    "simple",
    "label",
    "matrix",
    "form",
    "spaceDelimited",
    "pipeDelimited",
    "deepObject",
    "indexed",
    "dotted",
    "json",
    "file",
]


class Parameter(msgspec.Struct, frozen=True):
    """One parameter of an operation.

    Attributes:
        name: The Python name, a keyword of the generated function.
        wire: The name on the wire; the Python name when empty.
        location: ``path``, ``query``, ``header``, ``cookie``, ``form`` (a field of a urlencoded body) or ``part``
            (of a multipart body).
        style: The OpenAPI style; ``json`` for JSON content, ``file`` for a part that is a file, ``dotted`` for a form
            field whose members and numbered items travel under names joined by dots, ``indexed`` for ``deepObject``
            whose lists are numbered in brackets too (``a[0][b]``).
        explode: Whether list items and object members travel separately.
        required: Whether it must be given.
        secret: Whether the contract marks it secret, so that it is masked wherever it is shown.
        multi_segment: For a path parameter: ``/`` separates segments, each of which is quoted.
        allow_reserved: For a query parameter or a form field: reserved characters travel as they are, but for those
            that mean something there.
        media_type: For a part: its ``Content-Type``; empty for the usual one of its style.
        check: Gives the declared type, to check the value against; None checks nothing but encodability.
        constant: The only value there is; it is sent by itself and is no argument.
        entry: For a dotted map: what an entry calls its key and its value.
        secret_members: For a dotted value: names of members, however deep, that the contract marks secret.
    """

    name: str
    location: Location = "query"
    wire: str = ""
    style: Style = "form"
    explode: bool = True
    required: bool = False
    secret: bool = False
    multi_segment: bool = False
    allow_reserved: bool = False
    media_type: str = ""
    check: Callable[[], object] | None = None
    constant: str = ""
    entry: tuple[str, ...] = ()
    secret_members: frozenset[str] = frozenset()

    @property
    def wire_name(self) -> str:
        """The name on the wire."""
        return self.wire or self.name

    @property
    def place(self) -> str:
        """How errors name this parameter: ``query.page``."""
        return f"{self.location}.{self.wire_name}"


def Path(  # noqa: N802 - reads as the kind of parameter it declares, like the other five
    name: str,
    wire: str = "",
    *,
    style: Style = "simple",
    explode: bool = False,
    secret: bool = False,
    multi_segment: bool = False,
    check: Callable[[], object] | None = None,
) -> Parameter:
    """A path parameter; always required."""
    return Parameter(name, "path", wire, style, explode, True, secret, multi_segment, check=check)


def Query(  # noqa: N802
    name: str,
    wire: str = "",
    *,
    style: Style = "form",
    explode: bool = True,
    required: bool = False,
    secret: bool = False,
    allow_reserved: bool = False,
    check: Callable[[], object] | None = None,
    constant: str = "",
) -> Parameter:
    """A query parameter."""
    return Parameter(
        name, "query", wire, style, explode, required, secret, False, allow_reserved, check=check, constant=constant
    )


def Header(  # noqa: N802
    name: str,
    wire: str = "",
    *,
    style: Style = "simple",
    explode: bool = False,
    required: bool = False,
    secret: bool = False,
    check: Callable[[], object] | None = None,
    constant: str = "",
) -> Parameter:
    """A header parameter."""
    return Parameter(name, "header", wire, style, explode, required, secret, check=check, constant=constant)


def Cookie(  # noqa: N802
    name: str,
    wire: str = "",
    *,
    style: Style = "form",
    explode: bool = True,
    required: bool = False,
    secret: bool = False,
    check: Callable[[], object] | None = None,
) -> Parameter:
    """A cookie parameter."""
    return Parameter(name, "cookie", wire, style, explode, required, secret, check=check)


def Form(  # noqa: N802
    name: str,
    wire: str = "",
    *,
    style: Style = "form",
    explode: bool = True,
    required: bool = False,
    secret: bool = False,
    check: Callable[[], object] | None = None,
    constant: str = "",
    entry: tuple[str, ...] = (),
    secret_members: frozenset[str] = frozenset(),
    allow_reserved: bool = False,
) -> Parameter:
    """A field of an ``application/x-www-form-urlencoded`` body."""
    return Parameter(
        name,
        "form",
        wire,
        style,
        explode,
        required,
        secret,
        False,
        allow_reserved,
        check=check,
        constant=constant,
        entry=entry,
        secret_members=secret_members,
    )


def Part(  # noqa: N802
    name: str,
    wire: str = "",
    *,
    style: Style = "form",
    media_type: str = "",
    required: bool = False,
    secret: bool = False,
    check: Callable[[], object] | None = None,
) -> Parameter:
    """A part of a ``multipart/form-data`` body: text (``form``), ``json`` or ``file``."""
    return Parameter(name, "part", wire, style, True, required, secret, media_type=media_type, check=check)
