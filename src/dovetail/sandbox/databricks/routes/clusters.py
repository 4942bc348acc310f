"""Clusters, and what they can be made of."""

from __future__ import annotations

from typing import Any, Final

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.databricks import cluster_samples
from dovetail.sandbox.databricks.answers import denied, invalid, nothing, of_fields
from dovetail.sandbox.databricks.cluster_answers import told
from dovetail.sandbox.databricks.cluster_events import Asking, ClusterEvents
from dovetail.sandbox.databricks.cluster_making import ClusterMaking
from dovetail.sandbox.databricks.cluster_settings import check_resize
from dovetail.sandbox.databricks.clusters import ATTACH, KIND, MANAGE, RESTART, Cluster, Clusters
from dovetail.sandbox.databricks.core import Core
from dovetail.sandbox.databricks.permissions import Permissions, given_by
from dovetail.sandbox.databricks.spellings import called_version
from dovetail.sandbox.message import Answer, JsonObject

_PAGE: Final = 20
_EVENTS_PAGE: Final = 50


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""
    clusters, making = core.state(Clusters), core.state(ClusterMaking)
    core.state(Permissions).register(KIND, given_by(lambda cluster_id: clusters.get(cluster_id, look=False)))

    def create(asked: Asked) -> Answer:
        return Answer.of_json({"cluster_id": making.create(asked.body, asked.caller.user).id})

    def edit(asked: Asked) -> Answer:
        cluster = clusters.allowed(asked.caller.user, asked.body["cluster_id"], MANAGE)
        making.edit(cluster, asked.body, asked.caller.user)
        return nothing()

    def update(asked: Asked) -> Answer:
        cluster = clusters.allowed(asked.caller.user, asked.body["cluster_id"], MANAGE)
        making.update(cluster, asked.body["update_mask"], asked.body.get("cluster", {}), asked.caller.user)
        return nothing()

    def resize(asked: Asked) -> Answer:
        cluster = clusters.allowed(asked.caller.user, asked.body["cluster_id"], MANAGE)
        check_resize(asked.body)
        size = {name: value for name, value in asked.body.items() if name in ("num_workers", "autoscale")}
        clusters.resize(cluster, size, asked.caller.user)
        return nothing()

    def start(asked: Asked) -> Answer:
        cluster = clusters.allowed(asked.caller.user, asked.body["cluster_id"], RESTART)
        clusters.start(cluster, asked.caller.user)
        return nothing()

    def restart(asked: Asked) -> Answer:
        cluster = clusters.allowed(asked.caller.user, asked.body["cluster_id"], RESTART)
        clusters.restart(cluster, asked.body.get("restart_user", asked.caller.user))
        return nothing()

    def terminate(asked: Asked) -> Answer:
        cluster = clusters.allowed(asked.caller.user, asked.body["cluster_id"], RESTART)
        clusters.terminate(cluster, asked.caller.user)
        return nothing()

    def permanent_delete(asked: Asked) -> Answer:
        clusters.remove(clusters.allowed(asked.caller.user, asked.body["cluster_id"], MANAGE))
        return nothing()

    def pin(asked: Asked) -> Answer:
        core.users.require_admin(asked.caller.user)
        pinned = asked.operation.id == "clusters_pin"
        clusters.pin(clusters.get(asked.body["cluster_id"], look=False), asked.caller.user, pinned=pinned)
        return nothing()

    def change_owner(asked: Asked) -> Answer:
        core.users.require_admin(asked.caller.user)
        clusters.change_owner(clusters.get(asked.body["cluster_id"], look=False), asked.body["owner_username"])
        return nothing()

    def get(asked: Asked) -> Answer:
        cluster = clusters.get(asked.query["cluster_id"])
        message = f"{asked.caller.user} does not have Attach permissions on {cluster.id}."
        core.rights.require(asked.caller.user, KIND, cluster.id, ATTACH, denied(message))
        return of_fields(told(cluster))

    def list_clusters(asked: Asked) -> Answer:
        user = asked.caller.user
        shown = [
            each
            for each in clusters.all()
            if _is_wanted(each, asked) and core.rights.allows(user, KIND, each.id, ATTACH)
        ]
        if asked.query.get("sort_by.field") == "CLUSTER_NAME":
            shown.sort(key=lambda each: str(each.settings.get("cluster_name", "")))
        if asked.query.get("sort_by.direction") == "DESC":
            shown.reverse()
        if called_version(asked) == "2.0":
            return of_fields({"clusters": [told(each) for each in shown]})
        page = core.pages.cut(
            shown, "clusters_list", asked.query.get("page_token"), asked.query.get("page_size", _PAGE)
        )
        tokens = {"next_page_token": page.next_token or None, "prev_page_token": page.previous_token or None}
        return of_fields({"clusters": [told(each) for each in page.items], **tokens})

    return {
        "clusters_create": create,
        "clusters_edit": edit,
        "clusters_update": update,
        "clusters_resize": resize,
        "clusters_start": start,
        "clusters_restart": restart,
        "clusters_delete": terminate,
        "clusters_permanent_delete": permanent_delete,
        "clusters_pin": pin,
        "clusters_unpin": pin,
        "clusters_change_owner": change_owner,
        "clusters_get": get,
        "clusters_list": list_clusters,
        "clusters_events": lambda asked: _events(core, clusters, asked),
        "clusters_list_node_types": lambda asked: of_fields({"node_types": cluster_samples.node_types()}),
        "clusters_list_zones": lambda asked: of_fields(cluster_samples.ZONES),
        "clusters_spark_versions": lambda asked: of_fields({"versions": cluster_samples.spark_versions()}),
    }


def _is_wanted(cluster: Cluster, asked: Asked) -> bool:
    query = asked.query
    wanted: list[tuple[str, bool]] = [
        ("filter_by.cluster_sources", cluster.source in query.get("filter_by.cluster_sources", ())),
        ("filter_by.cluster_states", cluster.state in query.get("filter_by.cluster_states", ())),
        ("filter_by.is_pinned", cluster.pinned is query.get("filter_by.is_pinned")),
        ("filter_by.policy_id", cluster.settings.get("policy_id") == query.get("filter_by.policy_id")),
    ]
    return all(fits for name, fits in wanted if name in query)


def _events(core: Core, clusters: Clusters, asked: Asked) -> Answer:
    body: JsonObject = asked.body
    cluster = clusters.allowed(asked.caller.user, body["cluster_id"], ATTACH)
    newest_first = body.get("order", "DESC") == "DESC"
    if body.get("offset") and newest_first and "end_time" not in body:
        raise invalid("end_time is required when offset is used with order DESC")
    # Events that come in between pages must not move the others.
    end = body.get("end_time") or core.clock.now()
    asking = Asking(cluster.id, body.get("start_time", 0), end, body.get("event_types", ()), newest_first)
    size = body.get("page_size") or body.get("limit") or _EVENTS_PAGE
    if called_version(asked) == "2.0":
        events, total = core.state(ClusterEvents).find(asking, body.get("offset", 0), size)
        following = _following(body, end, body.get("offset", 0) + len(events), total)
        return of_fields(
            {"events": events, "next_page": following, "total_count": total}, keep=frozenset({"total_count"})
        )
    scope = f"clusters_events/{cluster.id}/{asking.types}/{newest_first}"
    window = core.pages.window(scope, body.get("page_token"), size)
    offset = window.offset if body.get("page_token") else body.get("offset", 0)
    events, total = core.state(ClusterEvents).find(asking, offset, window.size)
    end_of_page = offset + len(events)
    page = core.pages.page(type(window)(scope, offset, window.size), events, more=end_of_page < total)
    answer: dict[str, Any] = {
        "events": events,
        "next_page": _following(body, end, end_of_page, total),
        "next_page_token": page.next_token or None,
        "prev_page_token": page.previous_token or None,
        "total_count": total,
    }
    return of_fields(answer)


def _following(body: JsonObject, end: int, offset: int, total: int) -> JsonObject | None:
    """The whole request for the next page, in the older way; None on the last."""
    if offset >= total:
        return None
    kept = {name: value for name, value in body.items() if name not in ("page_token", "offset", "end_time")}
    return {**kept, "end_time": end, "offset": offset}
