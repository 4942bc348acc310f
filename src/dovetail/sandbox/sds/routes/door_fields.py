"""What side doors are given, checked: who opens one by mistake is told, and nothing odd gets in."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Any
from uuid import UUID

from dovetail.sandbox.message import JsonObject, Refusal
from dovetail.sandbox.sds.core import Core
from dovetail.sandbox.sds.users import User


def wrong(message: str) -> Refusal:
    """A refusal of what a door was given."""
    return Refusal(400, "BAD_REQUEST", message)


def check_known(body: JsonObject, known: AbstractSet[str]) -> None:
    """Refuse fields that a door does not have.

    Raises:
        Refusal: There is one.
    """
    unknown = body.keys() - known
    if unknown:
        raise wrong(f"{', '.join(sorted(unknown))}: there is no such field; known are {', '.join(sorted(known))}")


def text_in(body: JsonObject, name: str, otherwise: str) -> str:
    """A text.

    Raises:
        Refusal: It is none.
    """
    given: object = body.get(name, otherwise)
    if not isinstance(given, str):
        raise wrong(f"{name} is a text, not {given!r}")
    return given


def list_in(body: JsonObject, name: str) -> list[Any]:
    """A list, which may be left out.

    Raises:
        Refusal: It is none.
    """
    given: object = body.get(name, [])
    if not isinstance(given, list):
        raise wrong(f"{name} is a list, not {given!r}")
    return given  # pyright: ignore[reportUnknownVariableType]


def identifier_in(body: JsonObject, name: str) -> str:
    """A UUID, with dashes.

    Raises:
        Refusal: It is none.
    """
    return _uuid(name, body.get(name))


def identifiers_in(body: JsonObject, name: str) -> list[str]:
    """A list of UUIDs, with dashes.

    Raises:
        Refusal: One is none.
    """
    return [_uuid(name, each) for each in list_in(body, name)]


def user_called(core: Core, email: object) -> User:
    """A user by address.

    Raises:
        Refusal: There is none.
    """
    user = core.users.by_email(str(email))
    if user is None:
        raise Refusal(404, "NOT_FOUND", f"there is no user {email}; known are {', '.join(core.users.sample_keys)}")
    return user


def owner_in(core: Core, body: JsonObject) -> User:
    """The user that `owner` names; the first one when it is left out.

    Raises:
        Refusal: There is no such user.
    """
    return user_called(core, body.get("owner", next(iter(core.users.sample_keys))))


def _uuid(name: str, given: object) -> str:
    try:
        return str(UUID(str(given)))
    except ValueError as error:
        raise wrong(f"{name} takes UUIDs, not {given!r}") from error
