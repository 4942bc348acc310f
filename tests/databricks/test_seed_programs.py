"""What programs of the community's client do, with another import line."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.databricks as databricks
from dovetail.databricks import (
    AsyncClient,
    AuthMethods,
    AzureADServicePrincipalClient,
    AzureADUserClient,
    Client,
    DatabricksError,
    InvalidInput,
    PersonalAccessTokenClient,
)
from dovetail.databricks import types as all_types
from dovetail.databricks.types import AutoScale, ClusterAttributes, ClusterState, clusters
from dovetail.sandbox import Sandbox

from .conftest import TOKEN, Connect

TYPES = """
AutoScale SparkNode DbfsStorageInfo ClusterLogConf InitScriptInfo DockerBasicAuth DockerImage LogSyncStatus
TerminationParameter TerminationReason ClusterInfo ClusterCloudProviderNodeInfo NodeType SparkVersion
ClusterEventRequest ClusterSize ClusterAttributes EventDetails ClusterEvent ClusterEventResponse ClusterId
ClusterResizeRequest AclItem SecretMetadata SecretScope PublicTokenInfo Token TokenId ClusterState
PoolClusterTerminationCode TerminationType TerminationCode ClusterCloudProviderNodeStatus ListOrder ClusterEventType
ResizeCause ClusterSource AclPermission ScopeBackendType
"""
ERRORS = """
APIError AuthorizationError ResourceDoesNotExist ResourceAlreadyExists IoError InvalidParameterValue InvalidState
MaxNotebookSizeExceeded MaxBlockSizeExceeded MaxReadSizeExceeded DirectoryNotEmpty LibraryNotFound LibraryInstallFailed
UnknownFormat
"""


def test_the_quick_start(workspace: Sandbox) -> None:
    instance, token = workspace.url, workspace.credentials["admin_token"]
    client = Client(databricks_instance=instance, personal_access_token=token, proxy=None)
    with client:
        assert client.test_connection()
        autoscale = AutoScale(min_workers=1, max_workers=3)
        attributes = ClusterAttributes(
            cluster_name="my-cute-cluster",
            spark_version="7.2.x-scala2.12",
            node_type_id="Standard_F4s",
            autoscale=autoscale,
        )
        cluster = client.clusters.create(attributes)
        assert cluster.cluster_id
        found = client.clusters.get(cluster.cluster_id)
        assert found.cluster_name == "my-cute-cluster"
        assert found.state == ClusterState.PENDING


def test_free_style_calls(server: FaultServer, connect: Connect) -> None:
    """Fields that the contract does not know yet go out as they are, and only when that is asked for."""
    server.on("POST", "/api/2.1/clusters/create", respond(json={"cluster_id": "c", "brand_new": 1}))
    body = {"spark_version": "x", "docker_option": {"preview": True}}
    client = connect(server)
    with pytest.raises(InvalidInput, match="docker_option"):
        client.clusters.create(body)
    assert server.requests == []
    assert client.clusters.create(body, force=True).cluster_id == "c"
    sent = server.requests[0].json()
    assert sent.pop("idempotency_token")
    assert sent == body


def test_what_programs_did_with_clusters(workspace: Sandbox, connect: Connect) -> None:
    """Every call with typed objects; what it gives is the same, or holds the same."""
    clusters = connect(workspace).clusters
    fields: dict[str, Any] = {
        "cluster_name": "of-2020",
        "spark_version": clusters.spark_versions().versions[0].key,
        "node_type_id": clusters.list_node_types().node_types[0].node_type_id,
        "num_workers": 1,
        "cluster_log_conf": all_types.ClusterLogConf(dbfs=all_types.DbfsStorageInfo(destination="dbfs:/logs")),
        "init_scripts": [all_types.InitScriptInfo(dbfs=all_types.DbfsStorageInfo(destination="dbfs:/init.sh"))],
    }
    with pytest.raises(InvalidInput, match=r"autotermination_minutes: expected `int`, got '60'"):
        clusters.create(ClusterAttributes(**{**fields, "autotermination_minutes": "60"}))
    created = clusters.create(ClusterAttributes(**fields))
    created.result(interval=0.001)
    cluster_id = created.cluster_id

    assert cluster_id in [each.cluster_id for each in list(clusters.list())]
    assert clusters.get(cluster_id).cluster_log_conf.dbfs.destination == "dbfs:/logs"
    events = clusters.events(all_types.ClusterEventRequest(cluster_id=cluster_id, order=all_types.ListOrder.ASC))
    assert next(iter(events)).type == all_types.ClusterEventType.CREATING
    for verb in ("pin", "unpin"):
        assert getattr(clusters, verb)(cluster_id) == {}
    resized = clusters.resize(all_types.ClusterResizeRequest(cluster_id=cluster_id, num_workers=2))
    assert resized.result(interval=0.001).num_workers == 2
    edited = clusters.edit(ClusterAttributes(**{**fields, "cluster_id": cluster_id}))
    assert edited.result(interval=0.001).num_workers == 1
    for verb in ("restart", "delete", "start"):
        going = getattr(clusters, verb)(cluster_id)
        assert (going.cluster_id, bool(going.result(interval=0.001))) == (cluster_id, True)
    assert clusters.permanent_delete(cluster_id) == {}


@pytest.mark.parametrize(
    ("name", "base"),
    [
        ("ResourceDoesNotExist", ValueError),
        ("ResourceAlreadyExists", ValueError),
        ("LibraryNotFound", ValueError),
        ("LibraryInstallFailed", ValueError),
        ("UnknownFormat", ValueError),
        ("IoError", OSError),
    ],
)
def test_errors_are_of_the_kinds_that_programs_catch(name: str, base: type[Exception]) -> None:
    assert issubclass(getattr(databricks, name), base)


@pytest.mark.parametrize("name", TYPES.split())
def test_every_type_is_there(name: str) -> None:
    assert getattr(all_types, name) is not None


@pytest.mark.parametrize("name", ERRORS.split())
def test_every_error_is_there(name: str) -> None:
    assert issubclass(getattr(databricks, name), DatabricksError)


def test_types_are_where_they_were() -> None:
    assert clusters.ClusterAttributes is ClusterAttributes
    code = "import dovetail.databricks as d; print('types' in d.__all__, d.types.ClusterAttributes.__name__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", ClusterAttributes.__name__]


RESOURCE = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Databricks/workspaces/w"


@pytest.mark.parametrize(
    ("make", "extra"),
    [
        (lambda at: Client(databricks_instance=at, personal_access_token=TOKEN), {}),
        (
            lambda at: Client(
                auth_method=AuthMethods.PERSONAL_ACCESS_TOKEN, databricks_instance=at, personal_access_token=TOKEN
            ),
            {},
        ),
        (lambda at: Client.use_personal_access_token(at, TOKEN), {}),
        (lambda at: PersonalAccessTokenClient(at, TOKEN), {}),
        (
            lambda at: Client(auth_method=AuthMethods.AZURE_AD_USER, databricks_instance=at, access_token=TOKEN),
            {},
        ),
        (lambda at: Client.use_azure_ad_user(at, TOKEN, RESOURCE), {"Workspace-Resource-Id": RESOURCE}),
        (lambda at: AzureADUserClient(at, TOKEN, resource_id=RESOURCE), {"Workspace-Resource-Id": RESOURCE}),
        (
            lambda at: Client(
                auth_method=AuthMethods.AZURE_AD_SERVICE_PRINCIPAL,
                databricks_instance=at,
                access_token=TOKEN,
                management_token="m",
                resource_id=RESOURCE,
            ),
            {"Workspace-Resource-Id": RESOURCE, "SP-Management-Token": "m"},
        ),
        (
            lambda at: Client.use_azure_ad_service_principal(at, TOKEN, "m", RESOURCE),
            {"Workspace-Resource-Id": RESOURCE, "SP-Management-Token": "m"},
        ),
        (lambda at: AzureADServicePrincipalClient(at, TOKEN), {}),
    ],
)
def test_every_way_of_making_a_client(server: FaultServer, make: Any, extra: dict[str, str]) -> None:
    server.on("GET", "/api/2.1/clusters/list", respond(json={}))
    with make(server.url) as client:
        assert client.test_connection() is True
    (request,) = server.requests
    assert request.header("Authorization") == f"Bearer {TOKEN}"
    for name in ("Workspace-Resource-Id", "SP-Management-Token"):
        assert request.header(f"X-Databricks-Azure-{name}") == extra.get(name)


def test_the_client_that_the_seed_lacks() -> None:
    client = AsyncClient.use_personal_access_token("x", "t")
    assert client.config.host == "https://x"
    assert "clusters" not in vars(client)
