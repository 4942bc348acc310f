"""What a data source can read, and how choices are shown to people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypedDict, TypeVar

T = TypeVar("T")


class Field(TypedDict):
    """A column of a resource; None where the source does not know.

    Source: Panoply Python SDK, resources.Field

    Example:
        >>> Field(name="email", type="string", is_mandatory=None, is_available=True)["name"]
        'email'
    """

    name: str
    type: str | None
    is_mandatory: bool | None
    is_available: bool | None


class Resource(TypedDict):
    """Something that a source can read: a table, an endpoint; None where the source does not know.

    Source: Panoply Python SDK, resources.Resource

    Example:
        >>> Resource(id="users", title="Users", fields=None, available=True, required=None, requires=None)["title"]
        'Users'
    """

    id: str
    title: str
    fields: list[Field] | None
    available: bool | None
    required: bool | None
    requires: list[str] | None


class Choice(TypedDict):
    """One line of a list that people choose from, as `convert_to_ui_format` makes it.

    Example:
        >>> Choice(name="Users", value="users", disabled=False, requires=[])["value"]
        'users'
    """

    name: Any
    value: Any
    disabled: bool
    requires: list[Any]


def _never(_item: Any) -> bool:
    return False


def _nothing(_item: Any) -> list[Any]:
    return []


def convert_to_ui_format(
    items: Iterable[T] | None,
    create_name: Callable[[T], Any],
    create_value: Callable[[T], Any],
    is_disabled: Callable[[T], bool] = _never,
    requires: Callable[[T], Sequence[Any]] = _nothing,
) -> list[Choice] | None:
    """Items as the lines of a list that people choose from.

    Args:
        items: The items.
        create_name: Gives what people read of an item.
        create_value: Gives what the source gets when it is chosen.
        is_disabled: Says whether it cannot be chosen; every one can by default.
        requires: Gives the values that have to be chosen with it; none by default.

    Returns:
        One line for each item; None when there are none.

    Source: Panoply Python SDK, convert_to_ui_format

    Example:
        >>> from dovetail.panoply import convert_to_ui_format
        >>> convert_to_ui_format(["users"], str.title, str.lower)
        [{'name': 'Users', 'value': 'users', 'disabled': False, 'requires': []}]
    """
    lines = [
        Choice(
            name=create_name(item),
            value=create_value(item),
            disabled=is_disabled(item),
            requires=list(requires(item) or ()),
        )
        for item in items or ()
    ]
    return lines or None
