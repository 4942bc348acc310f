"""Users, groups and service principals by SCIM, and who the caller is."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.routes.access import for_admins
from dovetail.sandbox.databricks.scim_kinds import GROUP, SERVICE_PRINCIPAL, USER, Kind
from dovetail.sandbox.databricks.scim_records import service_principal_as_user, whole_record, whole_records
from dovetail.sandbox.databricks.scim_view import page, shown
from dovetail.sandbox.message import Answer


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def me(asked: Asked) -> Answer:
        principal = core.principal(asked)
        record = whole_record(core.users, principal)
        own = service_principal_as_user(record) if principal.kind == "service_principal" else record
        return Answer.of_json(shown(own, asked.query))

    of_kinds = {"users": USER, "groups": GROUP, "service_principals": SERVICE_PRINCIPAL}
    return {
        "current_user_me": me,
        **{f"{area}_{verb}": handler for area, kind in of_kinds.items() for verb, handler in _of(core, kind).items()},
    }


def _of(core: Core, kind: Kind) -> dict[str, Handler]:
    """What answers the operations on one kind of principal."""

    def list_all(asked: Asked) -> Answer:
        return Answer.of_json(page(kind, whole_records(core.users, kind), asked.query))

    def get(asked: Asked) -> Answer:
        return Answer.of_json(shown(whole_record(core.users, core.users.get(kind, asked.path["id"])), asked.query))

    def create(asked: Asked) -> Answer:
        principal = core.users.create(kind, asked.body)
        return Answer.of_json(shown(whole_record(core.users, principal), {}), 201)

    def replace(asked: Asked) -> Answer:
        principal = core.users.replace(kind, asked.path["id"], asked.body)
        return Answer.of_json(shown(whole_record(core.users, principal), {}))

    def patch(asked: Asked) -> Answer:
        core.users.patch(kind, asked.path["id"], asked.body["Operations"])
        return Answer(204)

    def delete(asked: Asked) -> Answer:
        core.users.delete(kind, asked.path["id"])
        return Answer(204)

    changing: dict[str, Handler] = {"create": create, "update": replace, "patch": patch, "delete": delete}
    return {"list": list_all, "get": get} | {verb: for_admins(core, each) for verb, each in changing.items()}
