"""Cluster policies and policy families."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import nothing, of_fields
from dovetail.sandbox.databricks.cluster_policies import FAMILIES, KIND, ClusterPolicies, family
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.permissions import Permissions, given_by
from dovetail.sandbox.message import Answer

_USE = ("CAN_USE",)


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    policies = core.state(ClusterPolicies)
    core.state(Permissions).register(KIND, given_by(policies.get))

    def create(asked: Asked) -> Answer:
        core.users.require_admin(asked.caller.user)
        return Answer.of_json({"policy_id": policies.create(asked.body, asked.caller.user)})

    def edit(asked: Asked) -> Answer:
        core.users.require_admin(asked.caller.user)
        policies.edit(asked.body["policy_id"], asked.body)
        return nothing()

    def delete(asked: Asked) -> Answer:
        core.users.require_admin(asked.caller.user)
        policies.delete(asked.body["policy_id"])
        return nothing()

    def list_policies(asked: Asked) -> Answer:
        user = asked.caller.user
        shown = [each for each in policies.all() if core.rights.allows(user, KIND, each["policy_id"], _USE)]
        if asked.query.get("sort_column") == "POLICY_NAME":
            shown.sort(key=lambda each: str(each["name"]))
        if asked.query.get("sort_order", "DESC") == "DESC":
            shown.reverse()
        return of_fields({"policies": shown})

    def list_families(asked: Asked) -> Answer:
        size = asked.query.get("max_results") or len(FAMILIES)
        page = core.pages.cut(FAMILIES, "policy_families_list", asked.query.get("page_token"), size)
        return of_fields({"policy_families": list(page.items), "next_page_token": page.next_token or None})

    return {
        "cluster_policies_create": create,
        "cluster_policies_edit": edit,
        "cluster_policies_delete": delete,
        "cluster_policies_get": lambda asked: of_fields(policies.get(asked.query["policy_id"])),
        "cluster_policies_list": list_policies,
        "policy_families_get": lambda asked: of_fields(family(asked.path["policy_family_id"])),
        "policy_families_list": list_families,
    }
