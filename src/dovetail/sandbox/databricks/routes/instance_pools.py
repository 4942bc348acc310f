"""Instance pools."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import denied, nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.instance_pools import KIND, InstancePools
from dovetail.sandbox.databricks.permissions import Permissions, given_by
from dovetail.sandbox.message import Answer

_ATTACH = ("CAN_ATTACH_TO", "CAN_MANAGE")
_MANAGE = ("CAN_MANAGE",)


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    pools = core.state(InstancePools)
    core.state(Permissions).register(KIND, given_by(pools.get))

    def require(user: str, pool_id: str, levels: tuple[str, ...]) -> None:
        message = f"{user} does not have the permission for instance pool {pool_id}."
        core.rights.require(user, KIND, pool_id, levels, denied(message))

    def create(asked: Asked) -> Answer:
        core.users.require_admin(asked.caller.user)
        return Answer.of_json({"instance_pool_id": pools.create(asked.body, asked.caller.user)})

    def edit(asked: Asked) -> Answer:
        pool_id = asked.body["instance_pool_id"]
        pools.get(pool_id)
        require(asked.caller.user, pool_id, _MANAGE)
        pools.edit(pool_id, asked.body)
        return nothing()

    def delete(asked: Asked) -> Answer:
        pool_id = asked.body["instance_pool_id"]
        pools.get(pool_id)
        require(asked.caller.user, pool_id, _MANAGE)
        pools.delete(pool_id)
        return nothing()

    def get(asked: Asked) -> Answer:
        pool = pools.get(asked.query["instance_pool_id"])
        require(asked.caller.user, pool["instance_pool_id"], _ATTACH)
        return of_fields(pool)

    def list_pools(asked: Asked) -> Answer:
        user = asked.caller.user
        shown = [each for each in pools.all() if core.rights.allows(user, KIND, each["instance_pool_id"], _ATTACH)]
        return of_fields({"instance_pools": shown})

    return {
        "instance_pools_create": create,
        "instance_pools_edit": edit,
        "instance_pools_delete": delete,
        "instance_pools_get": get,
        "instance_pools_list": list_pools,
    }
