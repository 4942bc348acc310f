"""Libraries on clusters."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import nothing, of_fields
from dovetail.sandbox.databricks.cluster_libraries import ClusterLibraries
from dovetail.sandbox.databricks.clusters import ATTACH, KIND, MANAGE, Clusters
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.message import Answer


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    clusters, libraries = core.state(Clusters), core.state(ClusterLibraries)

    def install(asked: Asked) -> Answer:
        cluster = clusters.allowed(asked.caller.user, asked.body["cluster_id"], MANAGE)
        libraries.install(cluster.id, asked.body["libraries"])
        return nothing()

    def uninstall(asked: Asked) -> Answer:
        cluster = clusters.allowed(asked.caller.user, asked.body["cluster_id"], MANAGE)
        libraries.uninstall(cluster, asked.body["libraries"])
        return nothing()

    def status(asked: Asked) -> Answer:
        cluster = clusters.allowed(asked.caller.user, asked.query["cluster_id"], ATTACH)
        return of_fields({"cluster_id": cluster.id, "library_statuses": libraries.statuses(cluster)})

    def all_statuses(asked: Asked) -> Answer:
        user = asked.caller.user
        shown = [each for each in clusters.all(look=False) if core.rights.allows(user, KIND, each.id, ATTACH)]
        statuses = [{"cluster_id": each.id, "library_statuses": libraries.statuses(each)} for each in shown]
        return of_fields({"statuses": [each for each in statuses if each["library_statuses"]]})

    return {
        "libraries_install": install,
        "libraries_uninstall": uninstall,
        "libraries_cluster_status": status,
        "libraries_all_cluster_statuses": all_statuses,
    }
