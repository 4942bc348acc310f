"""Single commands on clusters."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks.answers import invalid, nothing
from dovetail.sandbox.databricks.clusters import ATTACH, Clusters
from dovetail.sandbox.databricks.commands import Commands
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.message import Answer


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    clusters, commands = core.state(Clusters), core.state(Commands)

    def on_running_cluster(asked: Asked) -> str:
        cluster = clusters.allowed(asked.caller.user, asked.body["clusterId"], ATTACH)
        if cluster.phase == "terminated":
            raise invalid(f"InvalidStateException: Cluster {cluster.id} is terminated")
        if not cluster.is_up:
            raise invalid(f"ClusterNotReadyException: Cluster {cluster.id} is {cluster.state}")
        return cluster.id

    def open_context(asked: Asked) -> Answer:
        cluster_id = on_running_cluster(asked)
        return Answer.of_json({"id": commands.open(cluster_id, asked.body.get("language", "python"))})

    def context_status(asked: Asked) -> Answer:
        clusters.allowed(asked.caller.user, asked.query["clusterId"], ATTACH)
        context_id = asked.query["contextId"]
        status = commands.context_status(asked.query["clusterId"], context_id)
        return Answer.of_json({"id": context_id, "status": status})

    def destroy(asked: Asked) -> Answer:
        clusters.allowed(asked.caller.user, asked.body["clusterId"], ATTACH)
        commands.destroy(asked.body["clusterId"], asked.body["contextId"])
        return nothing()

    def execute(asked: Asked) -> Answer:
        cluster_id, body = on_running_cluster(asked), asked.body
        command_id = commands.execute(cluster_id, body["contextId"], body.get("language", ""), body["command"])
        return Answer.of_json({"id": command_id})

    def status(asked: Asked) -> Answer:
        query = asked.query
        clusters.allowed(asked.caller.user, query["clusterId"], ATTACH)
        return Answer.of_json(commands.command(query["clusterId"], query["contextId"], query["commandId"]))

    def cancel(asked: Asked) -> Answer:
        body = asked.body
        clusters.allowed(asked.caller.user, body["clusterId"], ATTACH)
        commands.cancel(body["clusterId"], body["contextId"], body["commandId"])
        return nothing()

    return {
        "command_execution_create": open_context,
        "command_execution_context_status": context_status,
        "command_execution_destroy": destroy,
        "command_execution_execute": execute,
        "command_execution_command_status": status,
        "command_execution_cancel": cancel,
    }
