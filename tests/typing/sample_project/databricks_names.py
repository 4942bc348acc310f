"""A project that uses ``dovetail.databricks`` as its quick start does: names, arguments and results are typed."""

from __future__ import annotations

from typing import assert_type

from dovetail.databricks import AuthMethods, AzureADUserClient, Client, PersonalAccessTokenClient
from dovetail.databricks.types import AutoScale, ClusterAttributes
from dovetail_api.databricks import models as m

HOST = "adb-1.2.azuredatabricks.net"

client = Client(databricks_instance=HOST, personal_access_token="dapi1")
assert_type(client, Client)
Client(AuthMethods.AZURE_AD_USER, databricks_instance=HOST, access_token="t", resource_id="/subscriptions/1")
assert_type(Client.use_personal_access_token(HOST, "dapi1"), Client)
PersonalAccessTokenClient(HOST, "dapi1")
AzureADUserClient(HOST, "t", "/subscriptions/1")
Client(databrics_instance=HOST)  # must fail
Client(databricks_instance=5)  # must fail
client.clutsers  # must fail

attributes = ClusterAttributes(
    cluster_name="my-cute-cluster",
    spark_version="7.2.x-scala2.12",
    node_type_id="Standard_F4s",
    autoscale=AutoScale(min_workers=1, max_workers=4),
)
created = client.clusters.create(attributes)
assert_type(created.cluster_id, str)
attributes.cluster_id = created.cluster_id
client.clusters.edit(attributes)
client.clusters.edit({"spark_version": "7.2.x-scala2.12", "cluster_id": created.cluster_id, "soon": 1}, force=True)
assert_type(client.clusters.get(created.cluster_id), m.ClusterDetails)
client.clusters.edit({"spark_version": "7.2.x-scala2.12", "soon": 1})  # must fail
client.clusters.edit(AutoScale(min_workers=1))  # must fail
ClusterAttributes(spark="7.2.x-scala2.12")  # must fail
