"""Clusters."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import nothing
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.message import Answer


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def list_clusters(asked: Asked) -> Answer:
        return nothing()

    return {"clusters_list": list_clusters}
