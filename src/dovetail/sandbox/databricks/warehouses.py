"""SQL warehouses: how they are set up, and how they start and stop."""

from __future__ import annotations

import json
import re
import sqlite3
from typing import Final

import attrs

from dovetail.sandbox.databricks.answers import denied, invalid, missing
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.rights import Rule
from dovetail.sandbox.databricks.users import ADMINS, USERS
from dovetail.sandbox.message import JsonObject, Refusal

KIND: Final = "warehouses"
"""What warehouses are called where rights are kept."""
USING: Final = ("CAN_USE", "CAN_MANAGE", "IS_OWNER")
MANAGING: Final = ("CAN_MANAGE", "IS_OWNER")
_SEEING: Final = ("CAN_VIEW", "CAN_MONITOR", *USING)
_SAMPLE: Final = "Starter Warehouse"
_ID: Final = re.compile("[0-9a-f]{16}")
_DEFAULTS: Final[JsonObject] = {
    "cluster_size": "2X-Small",
    "min_num_clusters": 1,
    "auto_stop_mins": 120,
    "warehouse_type": "CLASSIC",
    "enable_photon": True,
    "enable_serverless_compute": False,
    "spot_instance_policy": "COST_OPTIMIZED",
    "channel": {"name": "CHANNEL_NAME_CURRENT"},
}
_MOVING: Final = {"RUNNING": "STARTING", "STOPPED": "STOPPING"}
_LEAST_STOP = 10
_MOST_TAGS = 44


@attrs.frozen
class Warehouse:
    """A warehouse.

    Attributes:
        shape: How it is set up.
        goal: `RUNNING` or `STOPPED`, where it is or is on its way to.
        since: When it set out.
        changes: How many times it set out.
    """

    id: str
    shape: JsonObject
    goal: str
    since: int
    changes: int


class Warehouses:
    """The warehouses of the workspace. Safe to use from any thread."""

    def __init__(self, core: Core) -> None:
        self._core = core
        if not self._select():
            shape = self._checked({"name": _SAMPLE, "creator_name": core.gate.samples.admin_user})
            made = self._add(shape)
            core.rights.replace(KIND, made.id, [Rule(ADMINS, "group", "CAN_MANAGE"), Rule(USERS, "group", "CAN_USE")])

    @property
    def sample(self) -> str:
        """The id of the warehouse that is there from the beginning; empty once it was deleted."""
        return next((found.id for found in self._select("WHERE name = ?", _SAMPLE)), "")

    def has(self, warehouse_id: str) -> bool:
        """Whether there is a warehouse of that id."""
        return bool(self._select("WHERE id = ?", warehouse_id))

    def create(self, shape: JsonObject, user: str) -> str:
        """Make a warehouse and start it; its id.

        Raises:
            Refusal: The name is taken, or a number makes no sense.
        """
        made = self._add(self._checked({**shape, "creator_name": user}))
        self._core.rights.give(KIND, made.id, user, "IS_OWNER")
        return made.id

    def seen_by(self, user: str) -> list[Warehouse]:
        """The warehouses that somebody may see."""
        return [each for each in self._select() if self._core.rights.allows(user, KIND, each.id, _SEEING)]

    def get(self, warehouse_id: str, user: str, levels: tuple[str, ...] = _SEEING) -> Warehouse:
        """A warehouse, for somebody who has one of some levels with it.

        Raises:
            Refusal: The id is malformed, there is none like that, or it is not theirs.
        """
        if not _ID.fullmatch(warehouse_id):
            raise invalid(f"{warehouse_id} is not a valid endpoint id.")
        found = self._select("WHERE id = ?", warehouse_id)
        if not found:
            raise missing(f"SQL warehouse {warehouse_id} does not exist.")
        refusal = denied(f"You do not have permission to {_deed(levels)} SQL warehouse {warehouse_id}.")
        self._core.rights.require(user, KIND, warehouse_id, levels, refusal)
        return found[0]

    def state(self, warehouse: Warehouse, *, look: bool = True) -> str:
        """Where a warehouse stands now."""
        seconds = self._core.knobs.settings.warehouse_seconds
        key = f"warehouse/{warehouse.id}/{warehouse.changes}"
        arrived = self._core.clock.stage(key, warehouse.since, [seconds], look=look)
        return warehouse.goal if arrived else _MOVING[warehouse.goal]

    def is_running(self, warehouse_id: str) -> bool:
        """Whether a warehouse can run statements now; looking does not move it on.

        Raises:
            Refusal: It is gone.
        """
        found = self._select("WHERE id = ?", warehouse_id)
        if not found:
            raise missing(f"SQL warehouse {warehouse_id} does not exist.")
        return self.state(found[0], look=False) == "RUNNING"

    def look_at(self, warehouse_id: str) -> None:
        """Move a warehouse on by a look, for who waits for a statement on it."""
        for found in self._select("WHERE id = ?", warehouse_id):
            self.state(found)

    def send(self, warehouse: Warehouse, goal: str) -> None:
        """Start or stop a warehouse; one that is there, or on its way, goes on."""
        if warehouse.goal != goal:
            self._set_out(warehouse.id, goal)

    def edit(self, warehouse: Warehouse, shape: JsonObject) -> None:
        """Set a warehouse up otherwise; one that runs starts again.

        Raises:
            Refusal: The name is taken, or a number makes no sense.
        """
        kept = {name: warehouse.shape[name] for name in ("name", "creator_name")}
        changed = self._checked(kept | {name: value for name, value in shape.items() if name != "creator_name"})
        with self._core.database.write() as connection:
            self._refuse_taken(connection, changed["name"], warehouse.id)
            connection.execute(
                "UPDATE warehouses SET name = ?, shape = ? WHERE id = ?",
                (changed["name"], json.dumps(changed), warehouse.id),
            )
        if warehouse.goal == "RUNNING" and changed != warehouse.shape:
            self._set_out(warehouse.id, "RUNNING")

    def delete(self, warehouse: Warehouse) -> None:
        """Forget a warehouse."""
        with self._core.database.write() as connection:
            connection.execute("DELETE FROM warehouses WHERE id = ?", (warehouse.id,))
        self._core.rights.forget(KIND, warehouse.id)

    def _checked(self, shape: JsonObject) -> JsonObject:
        whole: JsonObject = {**_DEFAULTS, **shape}
        if not whole.get("name"):
            raise invalid("Missing required field: name")
        whole.setdefault("max_num_clusters", whole["min_num_clusters"])
        if whole["max_num_clusters"] < whole["min_num_clusters"]:
            raise invalid(
                f"max_num_clusters ({whole['max_num_clusters']}) must be at least min_num_clusters"
                f" ({whole['min_num_clusters']})."
            )
        if 0 < whole["auto_stop_mins"] < _LEAST_STOP:
            raise invalid(f"auto_stop_mins must be 0 or at least {_LEAST_STOP}, not {whole['auto_stop_mins']}.")
        if whole["enable_serverless_compute"] and whole["warehouse_type"] != "PRO":
            raise invalid("Serverless compute needs a warehouse of the type PRO.")
        tags: JsonObject = whole.get("tags") or {}
        if len(tags.get("custom_tags", ())) > _MOST_TAGS:
            raise invalid(f"A warehouse has at most {_MOST_TAGS} tags.")
        return whole

    def _add(self, shape: JsonObject) -> Warehouse:
        made = Warehouse(self._core.ids.hexadecimal("warehouse"), shape, "RUNNING", self._core.clock.now(), 0)
        with self._core.database.write() as connection:
            self._refuse_taken(connection, shape["name"], made.id)
            connection.execute(
                "INSERT INTO warehouses VALUES (?, ?, ?, ?, ?, ?)",
                (made.id, shape["name"], json.dumps(shape), made.goal, made.since, made.changes),
            )
        return made

    def _refuse_taken(self, connection: sqlite3.Connection, name: str, warehouse_id: str) -> None:
        taken = connection.execute("SELECT id FROM warehouses WHERE name = ? AND id <> ?", (name, warehouse_id))
        if taken.fetchone():
            raise Refusal(400, "INVALID_PARAMETER_VALUE", f"SQL warehouse with name `{name}` already exists")

    def _set_out(self, warehouse_id: str, goal: str) -> None:
        with self._core.database.write() as connection:
            connection.execute(
                "UPDATE warehouses SET goal = ?, since = ?, changes = changes + 1 WHERE id = ?",
                (goal, self._core.clock.now(), warehouse_id),
            )

    def _select(self, rest: str = "ORDER BY name", *values: str) -> list[Warehouse]:
        with self._core.database.read() as connection:
            rows = connection.execute(f"SELECT * FROM warehouses {rest}", values).fetchall()  # noqa: S608
        return [
            Warehouse(row["id"], json.loads(row["shape"]), row["goal"], row["since"], row["changes"]) for row in rows
        ]


def _deed(levels: tuple[str, ...]) -> str:
    return "manage" if levels == MANAGING else "use" if levels == USING else "view"
