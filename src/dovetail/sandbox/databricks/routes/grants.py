"""Who was granted what in Unity Catalog."""

from __future__ import annotations

from itertools import groupby
from typing import Final

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import invalid, nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.grants import Grant, Grants
from dovetail.sandbox.databricks.metastore import LEVELS, METASTORE_ID, Metastore
from dovetail.sandbox.message import Answer, JsonObject

_LEAST: Final = 150
_USUAL: Final = 1000


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    metastore, grants = core.state(Metastore), core.state(Grants)

    def object_of(asked: Asked) -> tuple[str, str]:
        kind, name = asked.path["securable_type"].lower(), asked.path["full_name"].lower()
        if kind in LEVELS:
            grants.require(asked.caller.user, metastore.get(kind, name))
        return kind, METASTORE_ID if kind == "metastore" else name

    def paged(asked: Asked, found: list[JsonObject], scope: tuple[str, str], field: str, size: str) -> Answer:
        wanted = asked.query.get(size)
        if wanted is not None and 0 < wanted < _LEAST:
            raise invalid(f"{size} must be 0 or at least {_LEAST}, not {wanted}.")
        token = asked.query.get("page_token")
        page = core.pages.cut(found, f"{asked.operation.id} {scope}", token, wanted or _USUAL)
        return of_fields({field: page.items, "next_page_token": page.next_token or None})

    def direct(asked: Asked) -> tuple[tuple[str, str], list[JsonObject]]:
        scope = object_of(asked)
        return scope, _by_principal(grants.on(*scope), asked.query.get("principal"))

    def effective(asked: Asked) -> tuple[tuple[str, str], list[JsonObject]]:
        scope = object_of(asked)
        found = [each for each in grants.effective(*scope) if asked.query.get("principal") in (None, each.principal)]
        told = [
            {"principal": principal, "privileges": [_inherited(grant, scope) for grant in given]}
            for principal, given in groupby(found, lambda grant: grant.principal)
        ]
        return scope, told

    def get(asked: Asked) -> Answer:
        scope, found = direct(asked)
        return paged(asked, found, scope, "privilege_assignments", "max_results")

    def list_assignments(asked: Asked) -> Answer:
        scope, found = direct(asked)
        return paged(asked, found, scope, "privilege_assignments", "page_size")

    def get_effective(asked: Asked) -> Answer:
        scope, found = effective(asked)
        return paged(asked, found, scope, "privilege_assignments", "max_results")

    def list_effective(asked: Asked) -> Answer:
        scope, found = effective(asked)
        return paged(asked, found, scope, "effective_privilege_assignments", "page_size")

    def update(asked: Asked) -> Answer:
        kind, name = object_of(asked)
        if kind in LEVELS:
            grants.require_management(asked.caller.user, metastore.get(kind, name))
        else:
            core.users.require_admin(asked.caller.user)
        grants.change(kind, name, asked.body.get("changes") or [])
        if asked.body.get("omit_permissions_in_response"):
            return nothing()
        return of_fields({"privilege_assignments": _by_principal(grants.on(kind, name), None)})

    return {
        "grants_get": get,
        "grants_get_effective": get_effective,
        "grants_list_privilege_assignments": list_assignments,
        "grants_list_effective_privilege_assignments": list_effective,
        "grants_update": update,
    }


def _by_principal(found: list[Grant], principal: str | None) -> list[JsonObject]:
    return [
        {"principal": name, "privileges": [grant.privilege for grant in given]}
        for name, given in groupby(found, lambda grant: grant.principal)
        if principal in (None, name)
    ]


def _inherited(grant: Grant, scope: tuple[str, str]) -> JsonObject:
    if (grant.kind, grant.full_name) == scope:
        return {"privilege": grant.privilege}
    return {
        "privilege": grant.privilege,
        "inherited_from_type": grant.kind.upper(),
        "inherited_from_name": grant.full_name,
    }
