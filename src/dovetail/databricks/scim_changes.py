"""Filters for users, groups and service principals, and changes to them, as SCIM writes both."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from dovetail.runtime.errors import InvalidInput

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d

Listed: TypeAlias = Literal["members", "entitlements", "roles"]

PATCH: Final = "urn:ietf:params:scim:api:messages:2.0:PatchOp"


def named(attribute: str, name: str) -> str:
    """The filter for those whose attribute is a name."""
    return f"{attribute} eq {json.dumps(name, ensure_ascii=False)}"


def added(attribute: Listed, values: Iterable[str]) -> d.ScimPatchRequest:
    """The change that adds values to an attribute that has many.

    Raises:
        InvalidInput: There are no values.
    """
    items = [{"value": value} for value in _some(attribute, values)]
    return {"schemas": [PATCH], "Operations": [{"op": "add", "path": attribute, "value": items}]}


def removed(attribute: Listed, values: Iterable[str]) -> d.ScimPatchRequest:
    """The change that removes values from an attribute that has many; those that are not there do no harm.

    Raises:
        InvalidInput: There are no values: a removal without any would remove all.
    """
    paths = [f"{attribute}[value eq {json.dumps(value, ensure_ascii=False)}]" for value in _some(attribute, values)]
    return {"schemas": [PATCH], "Operations": [{"op": "remove", "path": path} for path in paths]}


def replaced(attribute: str, value: object) -> d.ScimPatchRequest:
    """The change that puts a value in place of what an attribute has."""
    return {"schemas": [PATCH], "Operations": [{"op": "replace", "path": attribute, "value": value}]}


def _some(attribute: str, values: Iterable[str]) -> list[str]:
    if isinstance(values, str):
        raise InvalidInput(
            f"{attribute} are given one by one or as a list, not as the text {values!r}.", value=values, at=attribute
        )
    found = list(values)
    for value in found:
        if not isinstance(value, str) or not value:  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidInput(f"{attribute}: {value!r} is no id or name, which is text.", value=value, at=attribute)
    if not found:
        raise InvalidInput(f"there are no {attribute} to add or remove.", at=attribute, remedy="Give at least one.")
    return found
