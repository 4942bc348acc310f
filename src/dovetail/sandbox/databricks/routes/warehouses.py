"""SQL warehouses, the settings they share, and who has which by default."""

from __future__ import annotations

import json
from urllib.parse import urlsplit

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import denied, exists, missing, nothing, of_fields
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.permissions import Permissions
from dovetail.sandbox.databricks.warehouses import KIND, MANAGING, USING, Warehouse, Warehouses
from dovetail.sandbox.message import Answer, JsonObject

_PAGE = 100
_OVERRIDES = "default-warehouse-overrides"


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    warehouses = core.state(Warehouses)
    core.state(Permissions).register(KIND, warehouses.has)

    def described(asked: Asked, warehouse: Warehouse, *, look: bool) -> JsonObject:
        host, path = urlsplit(asked.incoming.origin).hostname, f"/sql/1.0/warehouses/{warehouse.id}"
        state = warehouses.state(warehouse, look=look)
        options = "transportMode=http;ssl=1;AuthMech=3"
        return {
            **warehouse.shape,
            "id": warehouse.id,
            "state": state,
            "num_clusters": warehouse.shape["min_num_clusters"] if state == "RUNNING" else 0,
            "num_active_sessions": 0,
            "health": {"status": "HEALTHY"},
            "jdbc_url": f"jdbc:spark://{host}:443/default;{options};httpPath={path};",
            "odbc_params": {"hostname": host, "path": path, "port": 443, "protocol": "https"},
        }

    def found(asked: Asked, levels: tuple[str, ...]) -> Warehouse:
        return warehouses.get(asked.path["id"], asked.caller.user, levels)

    def create(asked: Asked) -> Answer:
        return of_fields({"id": warehouses.create(asked.body, asked.caller.user)})

    def get(asked: Asked) -> Answer:
        return of_fields(described(asked, warehouses.get(asked.path["id"], asked.caller.user), look=True))

    def list_warehouses(asked: Asked) -> Answer:
        seen = warehouses.seen_by(asked.caller.user)
        size = asked.query.get("page_size", _PAGE)
        page = core.pages.cut(seen, "warehouses_list", asked.query.get("page_token"), size)
        items = [described(asked, warehouse, look=False) for warehouse in page.items]
        return of_fields({"warehouses": items, "next_page_token": page.next_token or None})

    def edit(asked: Asked) -> Answer:
        warehouses.edit(found(asked, MANAGING), asked.body)
        return nothing()

    def start(asked: Asked) -> Answer:
        warehouses.send(found(asked, USING), "RUNNING")
        return nothing()

    def stop(asked: Asked) -> Answer:
        warehouses.send(found(asked, MANAGING), "STOPPED")
        return nothing()

    def delete(asked: Asked) -> Answer:
        warehouses.delete(found(asked, MANAGING))
        return nothing()

    return {
        "warehouses_create": create,
        "warehouses_get": get,
        "warehouses_list": list_warehouses,
        "warehouses_edit": edit,
        "warehouses_start": start,
        "warehouses_stop": stop,
        "warehouses_delete": delete,
        **_config_handlers(core),
        **_override_handlers(core, warehouses),
    }


def _config_handlers(core: Core) -> dict[str, Handler]:
    def get(asked: Asked) -> Answer:
        with core.database.read() as connection:
            row = connection.execute("SELECT fields FROM warehouse_config").fetchone()
        types = [{"warehouse_type": kind, "enabled": True} for kind in ("PRO", "CLASSIC")]
        fields = {"security_policy": "DATA_ACCESS_CONTROL", "enabled_warehouse_types": types}
        return of_fields(fields | (json.loads(row["fields"]) if row else {}))

    def put(asked: Asked) -> Answer:
        core.users.require_admin(asked.caller.user)
        with core.database.write() as connection:
            connection.execute("INSERT OR REPLACE INTO warehouse_config VALUES (1, ?)", (json.dumps(asked.body),))
        return nothing()

    return {"warehouses_get_workspace_config": get, "warehouses_set_workspace_config": put}


def _override_handlers(core: Core, warehouses: Warehouses) -> dict[str, Handler]:
    def user_id(asked: Asked, given: str) -> str:
        own = str(core.principal(asked).id)
        if given in ("me", own):
            return own
        if not core.users.is_admin(asked.caller.user):
            raise denied("Only administrators may see or change the default warehouse of others.")
        return given

    def kept(user: str) -> JsonObject | None:
        with core.database.read() as connection:
            row = connection.execute("SELECT fields FROM default_warehouses WHERE user_id = ?", (user,)).fetchone()
        return None if row is None else json.loads(row["fields"])

    def keep(asked: Asked, user: str, fields: JsonObject) -> Answer:
        if fields.get("warehouse_id"):
            warehouses.get(fields["warehouse_id"], asked.caller.user)
        with core.database.write() as connection:
            connection.execute("INSERT OR REPLACE INTO default_warehouses VALUES (?, ?)", (user, json.dumps(fields)))
        return of_fields(shown(user, fields))

    def shown(user: str, fields: JsonObject) -> JsonObject:
        return {
            "type": fields.get("type"),
            "warehouse_id": fields.get("warehouse_id"),
            "default_warehouse_override_id": user,
            "name": f"{_OVERRIDES}/{user}",
        }

    def asked_for(asked: Asked) -> tuple[str, JsonObject | None]:
        user = user_id(asked, asked.path["default_warehouse_override_id"])
        return user, kept(user)

    def present(user: str, fields: JsonObject | None) -> JsonObject:
        if fields is None:
            raise missing(f"There is no default warehouse override {user}.")
        return fields

    def create(asked: Asked) -> Answer:
        user = user_id(asked, asked.query["default_warehouse_override_id"])
        if kept(user) is not None:
            raise exists(f"The default warehouse override {user} already exists.", 409)
        return keep(asked, user, asked.body)

    def get(asked: Asked) -> Answer:
        user, fields = asked_for(asked)
        return of_fields(shown(user, present(user, fields)))

    def update(asked: Asked) -> Answer:
        user, fields = asked_for(asked)
        if not asked.query.get("allow_missing"):
            fields = present(user, fields)
        mask = asked.query["update_mask"].split(",")
        changes = {name: value for name, value in asked.body.items() if "*" in mask or name in mask}
        return keep(asked, user, (fields or {}) | changes)

    def delete(asked: Asked) -> Answer:
        user, fields = asked_for(asked)
        present(user, fields)
        with core.database.write() as connection:
            connection.execute("DELETE FROM default_warehouses WHERE user_id = ?", (user,))
        return nothing()

    def list_overrides(asked: Asked) -> Answer:
        own = None if core.users.is_admin(asked.caller.user) else str(core.principal(asked).id)
        with core.database.read() as connection:
            rows = connection.execute("SELECT * FROM default_warehouses ORDER BY user_id").fetchall()
        items = [shown(row["user_id"], json.loads(row["fields"])) for row in rows if own in (None, row["user_id"])]
        size = asked.query.get("page_size", _PAGE)
        page = core.pages.cut(items, "default_warehouses", asked.query.get("page_token"), size)
        return of_fields({"default_warehouse_overrides": page.items, "next_page_token": page.next_token or None})

    return {
        "warehouses_create_default_override": create,
        "warehouses_get_default_override": get,
        "warehouses_update_default_override": update,
        "warehouses_delete_default_override": delete,
        "warehouses_list_default_overrides": list_overrides,
    }
