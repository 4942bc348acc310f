"""Cluster policies, and the families that the provider keeps."""

from __future__ import annotations

import json
import sqlite3
from typing import Any, Final

from dovetail.sandbox.databricks import policy_rules
from dovetail.sandbox.databricks.answers import invalid, missing
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.message import JsonObject, Refusal

KIND: Final = "cluster-policies"
"""What the rules of policies are kept under."""
_MOST_LIBRARIES: Final = 500
FAMILIES: Final[list[JsonObject]] = [
    {
        "policy_family_id": "personal-vm",
        "name": "Personal Compute",
        "description": "A small cluster of one node for one person.",
        "definition": json.dumps(
            {
                "node_type_id": {"type": "allowlist", "values": ["Standard_DS3_v2", "Standard_DS4_v2"]},
                "num_workers": {"type": "fixed", "value": 0, "hidden": True},
                "spark_conf.spark.databricks.cluster.profile": {"type": "fixed", "value": "singleNode"},
                "spark_conf.spark.master": {"type": "fixed", "value": "local[*]"},
                "custom_tags.ResourceClass": {"type": "fixed", "value": "SingleNode"},
                "autotermination_minutes": {"type": "range", "maxValue": 4320, "defaultValue": 4320},
            }
        ),
    },
    {
        "policy_family_id": "shared-compute",
        "name": "Shared Compute",
        "description": "A cluster that many people use.",
        "definition": json.dumps({"data_security_mode": {"type": "fixed", "value": "USER_ISOLATION"}}),
    },
    {
        "policy_family_id": "power-user",
        "name": "Power User Compute",
        "description": "A cluster of many nodes for one person.",
        "definition": json.dumps({"data_security_mode": {"type": "fixed", "value": "SINGLE_USER"}}),
    },
    {
        "policy_family_id": "job-cluster",
        "name": "Job Compute",
        "description": "A cluster that is there for one run of a job.",
        "definition": json.dumps({"cluster_type": {"type": "fixed", "value": "job"}}),
    },
    {
        "policy_family_id": "shared-data-science",
        "name": "Shared Data Science",
        "description": "A cluster for the runtime with machine learning.",
        "definition": json.dumps({"spark_version": {"type": "regex", "pattern": ".*-ml-.*"}}),
    },
]


class ClusterPolicies:
    """All policies. Safe to use from any thread.

    Args:
        core: The sandbox.
    """

    def __init__(self, core: Core) -> None:
        self._core = core

    def create(self, asked: JsonObject, user: str) -> str:
        """Make a policy and tell its id.

        Raises:
            Refusal: The name is taken, or the definition makes no sense.
        """
        self._check(asked, "")
        policy_id = self._core.ids.hexadecimal("policy")
        with self._core.database.write() as connection:
            connection.execute(
                "INSERT INTO cluster_policies (id, creator, created_ms, settings) VALUES (?, ?, ?, ?)",
                (policy_id, user, self._core.clock.now(), json.dumps(asked)),
            )
        return policy_id

    def edit(self, policy_id: str, asked: JsonObject) -> None:
        """Replace a policy.

        Raises:
            Refusal: There is none, or it makes no sense.
        """
        self._row(policy_id)
        self._check(asked, policy_id)
        settings = {name: value for name, value in asked.items() if name != "policy_id"}
        with self._core.database.write() as connection:
            connection.execute(
                "UPDATE cluster_policies SET settings = ? WHERE id = ?", (json.dumps(settings), policy_id)
            )

    def delete(self, policy_id: str) -> None:
        """Drop a policy; its clusters go on.

        Raises:
            Refusal: There is none.
        """
        self._row(policy_id)
        with self._core.database.write() as connection:
            connection.execute("DELETE FROM cluster_policies WHERE id = ?", (policy_id,))
        self._core.rights.forget(KIND, policy_id)

    def get(self, policy_id: str) -> JsonObject:
        """A policy as it is told.

        Raises:
            Refusal: There is none.
        """
        return _told(self._row(policy_id))

    def all(self) -> list[JsonObject]:
        """All policies, the oldest first."""
        with self._core.database.read() as connection:
            rows = connection.execute("SELECT * FROM cluster_policies ORDER BY number").fetchall()
        return [_told(row) for row in rows]

    def applied(self, policy_id: str, settings: JsonObject) -> JsonObject:
        """The settings of a cluster with what its policy supplies.

        Raises:
            Refusal: There is no such policy, or they break it.
        """
        return policy_rules.applied(policy_rules.read(self._of_cluster(policy_id)["definition"]), settings)

    def libraries(self, policy_id: str | None) -> list[JsonObject]:
        """The libraries that a policy puts on its clusters."""
        return list(self._of_cluster(policy_id).get("libraries", ())) if policy_id else []

    def check_number(self, policy_id: str, active: int, user: str) -> None:
        """Make sure that somebody may have another cluster with a policy.

        Raises:
            Refusal: There are as many as it allows.
        """
        most = self._of_cluster(policy_id).get("max_clusters_per_user")
        if most is not None and active >= most:
            message = f"{user} has {active} clusters with policy {policy_id} already, which allows {most}."
            raise Refusal(400, "QUOTA_EXCEEDED", message)

    def _of_cluster(self, policy_id: str) -> JsonObject:
        try:
            return self.get(policy_id)
        except Refusal as error:
            raise invalid(f"Cluster policy {policy_id} does not exist.") from error

    def _check(self, asked: JsonObject, policy_id: str) -> None:
        name = asked.get("name")
        if not name:
            raise invalid("Missing required field: name")
        if any(each["name"] == name and each["policy_id"] != policy_id for each in self.all()):
            raise invalid(f"A cluster policy named {name} already exists.")
        if len(asked.get("libraries", ())) > _MOST_LIBRARIES:
            raise invalid(f"A policy can have at most {_MOST_LIBRARIES} libraries")
        if "policy_family_id" in asked:
            if "definition" in asked:
                raise invalid("definition and policy_family_id cannot be given together")
            family(asked["policy_family_id"])
        elif "policy_family_definition_overrides" in asked:
            raise invalid("policy_family_definition_overrides needs policy_family_id")
        elif "definition" not in asked:
            raise invalid("Missing required field: definition or policy_family_id")
        policy_rules.read(_definition(asked))

    def _row(self, policy_id: str) -> sqlite3.Row:
        with self._core.database.read() as connection:
            row: sqlite3.Row | None = connection.execute(
                "SELECT * FROM cluster_policies WHERE id = ?", (policy_id,)
            ).fetchone()
        if row is None:
            raise missing(f"Cluster policy {policy_id} does not exist.")
        return row


def family(family_id: str) -> JsonObject:
    """A policy family.

    Raises:
        Refusal: There is none.
    """
    for each in FAMILIES:
        if each["policy_family_id"] == family_id:
            return each
    raise missing(f"Policy family {family_id} does not exist.")


def _definition(settings: JsonObject) -> str:
    """The definition in force: that of the family, with what overrides it."""
    if "policy_family_id" not in settings:
        return str(settings["definition"])
    rules = policy_rules.read(family(settings["policy_family_id"])["definition"])
    overrides = policy_rules.read(settings.get("policy_family_definition_overrides") or "{}")
    return json.dumps({**rules, **overrides})


def _told(row: sqlite3.Row) -> JsonObject:
    settings: dict[str, Any] = json.loads(row["settings"])
    return {
        **settings,
        "definition": _definition(settings),
        "policy_id": row["id"],
        "creator_user_name": row["creator"],
        "created_at_timestamp": row["created_ms"],
        "is_default": False,
    }
