"""How a package is driven: what a driver has to say of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, cast

SECRET = "s3cret-do-not-tell-anyone"
"""The credential that every client is made with; it must be seen nowhere but in the header that it belongs to."""
ABSENT = "<absent>"


@dataclass(kw_only=True)
class Driver:
    """How one package is driven. What it cannot do at all stays None, and its rows do not apply.

    Attributes:
        distribution: Whose version is told.
        client: Makes a client of a base URL, a secret (None: the package takes it from its environment variable) and
            the seconds that a call may take (None: its default).
        get: Reads one thing by its id.
        item: A good answer to that.
        text: Pointer to a text in it; ``number`` to a number, ``required`` to a member that is certain, ``enum`` to an
            enumerated word, ``nullable`` to one that may be null.
        create: POSTs something, with an optional member that is ``"absent"``, ``"null"``, or a number that is
            ``"nan"``; raises ``NotImplementedError`` for what its operation has not.
        made: A good answer to that.
        sends_null: Pointer to the member that ``"null"`` sets in the body.
        defaults: Names in the body or the query that have a default in the schema, of which nothing was said.
        tagged: Reads something with a union in it: ``tagged_item`` is a good answer, ``tag`` points to its tag.
        stream: Opens a stream of events and gives them; ``events`` is a good one, each as its lines, the last of which
            is the terminal one.
        read: Reads a place of a result.
        unknown: Reads a member that the package does not know.
        value: The decoded value of a result, where that is an answer around it.
        call: Makes a call without sending it, where there is such a thing.
        environment: The variable that holds the secret.
        close: Closes a client.
        bring: Gets one result (the async ones run it here).
        each_thread: Whether every thread needs a client of its own.
    """

    distribution: str
    client: Callable[[str, str | None, float | None], Any]
    get: Callable[[Any, str], Any]
    item: dict[str, Any]
    create: Callable[[Any, str], Any]
    made: dict[str, Any]
    text: str
    number: str | None = None
    required: str | None = None
    enum: str | None = None
    nullable: str | None = None
    sends_null: str | None = None
    defaults: tuple[str, ...] = ()
    tagged: Callable[[Any], Any] | None = None
    tagged_item: dict[str, Any] = field(default_factory=dict[str, Any])
    tag: str = ""
    stream: Callable[[Any], Iterable[Any]] | None = None
    events: tuple[str, ...] = ()
    read: Callable[[Any, str], Any] = lambda result, pointer: walk(result, pointer)
    unknown: Callable[[Any, str], Any] = lambda result, name: extra(result, name)
    value: Callable[[Any], Any] = lambda result: result
    call: Callable[[], Any] | None = None
    environment: str = ""
    close: Callable[[Any], Any] = lambda client: None
    each_thread: bool = False


def walk(value: Any, pointer: str) -> Any:
    """A place of a result, by attributes and keys."""
    for name in pointer.split("/")[1:]:
        key = int(name) if name.isdigit() else name
        value = getattr(value, name) if hasattr(value, name) else value[key]
    return value


def extra(result: Any, name: str) -> Any:
    """A member nobody knows, wherever packages keep such."""
    if hasattr(result, name):
        return getattr(result, name)
    if isinstance(result, dict):
        return cast("dict[str, Any]", result)[name]
    for home in ("model_extra", "additional_properties"):
        if name in (getattr(result, home, None) or {}):
            return getattr(result, home)[name]
    raise AttributeError(name)
