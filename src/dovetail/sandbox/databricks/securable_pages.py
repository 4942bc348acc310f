"""Lists of Unity Catalog: what somebody sees, and the pages it comes in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from dovetail.sandbox.app import Asked
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.grants import Grants
from dovetail.sandbox.databricks.metastore import Securable
from dovetail.sandbox.databricks.pages import Page
from dovetail.sandbox.message import JsonObject

LONGEST: Final = 10_000
_USUAL: Final = 1000
_EVERYTHING: Final = 2**31


def shown(grants: Grants, asked: Asked, found: Securable) -> JsonObject | None:
    """A securable as the caller sees it; None when it is hidden from them."""
    user = asked.caller.user
    if grants.manages(user, found):
        return dict(found.fields)
    privileges = grants.privileges(user, found)
    if privileges - {"BROWSE"}:
        return dict(found.fields)
    if privileges and asked.query.get("include_browse"):
        return {**found.fields, "browse_only": True}
    return None


def page_of(
    core: Core, asked: Asked, items: Iterable[JsonObject | None], scope: str, *, unset: int = _EVERYTHING
) -> Page[Any]:
    """A page of a list of which some items are hidden.

    Args:
        core: The parts of the sandbox.
        asked: The request, with `max_results` and `page_token`.
        items: The whole list; None for what is hidden.
        scope: What the token belongs to.
        unset: The most items when the caller does not say.
    """
    wanted = asked.query.get("max_results")
    size = unset if wanted is None else min(wanted or _USUAL, _USUAL)
    scope = f"{asked.operation.id} {scope}"
    return core.pages.cut([item for item in items if item is not None], scope, asked.query.get("page_token"), size)
