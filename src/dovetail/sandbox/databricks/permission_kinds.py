"""What kinds of objects have permissions, and which levels each has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import attrs

OWNER: Final = "IS_OWNER"
MANAGE: Final = "CAN_MANAGE"

ALLOWS: Final[Mapping[str, str]] = {
    "CAN_ATTACH_TO": "Can attach to it",
    "CAN_EDIT": "Can change its contents",
    "CAN_MANAGE": "Can do everything with it, and give permissions",
    "CAN_MANAGE_PRODUCTION_VERSIONS": "Can manage its production versions",
    "CAN_MANAGE_RUN": "Can start and cancel its runs",
    "CAN_MANAGE_STAGING_VERSIONS": "Can manage its staging versions",
    "CAN_MONITOR": "Can see its queries and how it is used",
    "CAN_QUERY": "Can send queries to it",
    "CAN_READ": "Can read it",
    "CAN_RESTART": "Can start, restart and stop it",
    "CAN_RUN": "Can run it",
    "CAN_USE": "Can use it",
    "CAN_VIEW": "Can look at it",
    "IS_OWNER": "Owns it",
}
"""What each level allows, for people."""


@attrs.frozen
class ObjectKind:
    """A kind of object.

    Attributes:
        segment: The kind as it stands in paths.
        object_type: The kind as answers call it.
        levels: Its levels, each allowing what the ones before it do.
    """

    segment: str
    object_type: str
    levels: tuple[str, ...]

    @property
    def has_owner(self) -> bool:
        """Whether every object of the kind has exactly one owner."""
        return OWNER in self.levels

    @property
    def highest(self) -> str:
        """The level that administrators have on all objects of the kind."""
        return MANAGE if MANAGE in self.levels else self.levels[-1]

    def rank(self, level: str) -> int:
        """How much a level allows; 0 for one that the kind does not have."""
        return self.levels.index(level) + 1 if level in self.levels else 0


_FILE = ("CAN_READ", "CAN_RUN", "CAN_EDIT", MANAGE)
_SQL_OBJECT = ("CAN_VIEW", *_FILE)
_USED = ("CAN_USE", MANAGE)
_WAREHOUSE = ("CAN_USE", "CAN_MONITOR", "CAN_VIEW", MANAGE, OWNER)
_MODEL = ("CAN_READ", "CAN_EDIT", "CAN_MANAGE_STAGING_VERSIONS", "CAN_MANAGE_PRODUCTION_VERSIONS", MANAGE)
_ROWS: Final[tuple[tuple[str, str, tuple[str, ...]], ...]] = (
    ("clusters", "cluster", ("CAN_ATTACH_TO", "CAN_RESTART", MANAGE)),
    ("cluster-policies", "cluster-policy", ("CAN_USE",)),
    ("instance-pools", "instance-pool", ("CAN_ATTACH_TO", MANAGE)),
    ("jobs", "job", ("CAN_VIEW", "CAN_MANAGE_RUN", MANAGE, OWNER)),
    ("pipelines", "pipelines", ("CAN_VIEW", "CAN_RUN", MANAGE, OWNER)),
    ("notebooks", "notebook", _FILE),
    ("directories", "directory", _FILE),
    ("files", "file", _FILE),
    ("repos", "repo", _FILE),
    ("sql/warehouses", "warehouses", _WAREHOUSE),
    ("warehouses", "warehouses", _WAREHOUSE),
    ("dashboards", "dashboard", _FILE),
    ("genie", "genie-space", _FILE),
    ("dbsql-dashboards", "dashboard", _SQL_OBJECT),
    ("sql/queries", "query", _SQL_OBJECT),
    ("queries", "query", _SQL_OBJECT),
    ("sql/alerts", "alert", _SQL_OBJECT),
    ("alerts", "alert", _SQL_OBJECT),
    ("experiments", "mlflowExperiment", ("CAN_READ", "CAN_EDIT", MANAGE)),
    ("registered-models", "registered-model", _MODEL),
    ("serving-endpoints", "serving-endpoint", ("CAN_VIEW", "CAN_QUERY", MANAGE)),
    ("vector-search-endpoints", "vector-search-endpoint", _USED),
    ("apps", "app", _USED),
    ("database-instances", "database-instance", _USED),
    ("database-projects", "database-project", _USED),
    ("knowledge-assistants", "knowledge-assistant", _USED),
    ("supervisor-agents", "supervisor-agent", _USED),
)
OBJECT_KINDS: Final[Mapping[str, ObjectKind]] = {row[0]: ObjectKind(*row) for row in _ROWS}

AUTHORIZATION: Final = "authorization"
AUTHORIZATION_KINDS: Final[Mapping[str, ObjectKind]] = {
    "tokens": ObjectKind(AUTHORIZATION, "tokens", _USED),
    "passwords": ObjectKind(AUTHORIZATION, "passwords", ("CAN_USE",)),
}
"""The kind whose objects are not all of one kind, by their ids."""
