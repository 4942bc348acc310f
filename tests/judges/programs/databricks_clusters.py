"""Clusters and what belongs to them: what a client is told, and what it makes of words and connections it lost."""

import json
import sys
from urllib.request import Request, urlopen

import side

details = json.loads(sys.argv[1])
told = {}
SMALL = {"spark_version": "16.4.x-scala2.12", "node_type_id": "Standard_DS3_v2"}


def steered(what, body):
    data = json.dumps(body).encode()
    urlopen(Request(f"{details['url']}/_sandbox/{what}", data, {"content-type": "application/json"})).close()


def word(value):
    return getattr(value, "value", value)


def named(name):
    return [each.cluster_id for each in client.clusters.list() if each.cluster_name == name]


def library(body):
    if side.OURS:
        return body
    from databricks.sdk.service.compute import Library

    return Library.from_dict(body)


client = side.client()

# A cluster and its states.
started = client.clusters.create(
    cluster_name="nightly", num_workers=2, custom_tags={"team": "billing"}, autotermination_minutes=60, **SMALL
)
cluster = started.result()
cluster_id = cluster.cluster_id
told["running"] = [word(cluster.state), cluster.num_workers, len(cluster.executors), cluster.default_tags["Vendor"]]
told["resized"] = len(client.clusters.resize(cluster_id=cluster_id, num_workers=3).result().executors)
told["restarted"] = word(client.clusters.restart(cluster_id=cluster_id).result().state)
edited = client.clusters.edit(cluster_id=cluster_id, cluster_name="edited", num_workers=1, **SMALL).result()
told["edited"] = [edited.cluster_name, edited.custom_tags or {}, len(edited.executors)]
told["ended"] = word(client.clusters.delete(cluster_id=cluster_id).result().termination_reason.code)
told["wrong state"] = side.problem(lambda: client.clusters.restart(cluster_id=cluster_id))
client.clusters.ensure_running(cluster_id) if side.OURS else client.clusters.ensure_cluster_is_running(cluster_id)
told["ensured"] = word(client.clusters.get(cluster_id).state)
told["events"] = [word(each.type) for each in client.clusters.events(cluster_id=cluster_id, page_size=2)]
client.clusters.pin(cluster_id=cluster_id)
told["pinned"] = side.problem(lambda: client.clusters.permanent_delete(cluster_id=cluster_id))
client.clusters.unpin(cluster_id=cluster_id)
told["unknown"] = side.problem(lambda: client.clusters.get("0101-000000-none1"))

# What they are made of.
told["newest"] = client.clusters.select_spark_version(long_term_support=True)
told["for gpus"] = client.clusters.select_spark_version(ml=True, gpu=True)
told["smallest"] = client.clusters.select_node_type(min_memory_gb=10)
told["many cores"] = client.clusters.select_node_type(min_cores=8, gb_per_core=8)

# Libraries, pools and policies.
wheel = library({"whl": "dbfs:/tools.whl"})
client.libraries.install(cluster_id=cluster_id, libraries=[wheel])
statuses = client.libraries.cluster_status(cluster_id)
told["libraries"] = [side.plain(each.library) for each in (statuses.library_statuses if side.OURS else statuses)]
pool = client.instance_pools.create(instance_pool_name="warm", node_type_id="Standard_DS3_v2").instance_pool_id
told["pool"] = word(client.instance_pools.get(pool).state)
definition = json.dumps({"num_workers": {"type": "range", "maxValue": 1}})
policy = client.cluster_policies.create(name="small", definition=definition).policy_id
told["policy"] = side.problem(lambda: client.clusters.create(num_workers=2, policy_id=policy, **SMALL))

# The server carries a request out, and its answer is lost.
steered("faults", {"faults": ["drop-after once@POST /api/2.1/clusters/create"]})
problem = side.problem(lambda: client.clusters.create(cluster_name="lost", num_workers=1, **SMALL))
told["lost"] = [problem is None, len(named("lost"))]

# A word that is new.
steered("knobs", {"unknown_word": "HIBERNATING"})
told["new word"] = word(client.clusters.get(cluster_id).state)
steered("knobs", {"unknown_word": ""})

print(json.dumps(told))
