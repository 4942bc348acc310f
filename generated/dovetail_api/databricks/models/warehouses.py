# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of warehouses: sQL warehouses, which run statements."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.warehouses_requests import (
    WarehouseChannelName,
    WarehouseOverrideType,
    WarehouseSecurityPolicy,
    WarehouseSize,
    WarehouseSpotPolicy,
    WarehouseType,
)

WarehouseHealthStatus: TypeAlias = Literal["DEGRADED", "FAILED", "HEALTHY"] | str
"""How well a warehouse is."""


WarehouseState: TypeAlias = Literal["DELETED", "DELETING", "RUNNING", "STARTING", "STOPPED", "STOPPING"] | str
"""Where a warehouse stands: `STARTING`, `RUNNING`, `STOPPING`, `STOPPED`, and from any of them `DELETING` and
    `DELETED`.
    """


WarehouseTerminationCode: TypeAlias = (
    Literal[
        "ABUSE_DETECTED",
        "ACCESS_TOKEN_FAILURE",
        "ALLOCATION_TIMEOUT",
        "ALLOCATION_TIMEOUT_NODE_DAEMON_NOT_READY",
        "ALLOCATION_TIMEOUT_NO_HEALTHY_AND_WARMED_UP_CLUSTERS",
        "ALLOCATION_TIMEOUT_NO_HEALTHY_CLUSTERS",
        "ALLOCATION_TIMEOUT_NO_MATCHED_CLUSTERS",
        "ALLOCATION_TIMEOUT_NO_READY_CLUSTERS",
        "ALLOCATION_TIMEOUT_NO_UNALLOCATED_CLUSTERS",
        "ALLOCATION_TIMEOUT_NO_WARMED_UP_CLUSTERS",
        "ATTACH_PROJECT_FAILURE",
        "AWS_AUTHORIZATION_FAILURE",
        "AWS_INACCESSIBLE_KMS_KEY_FAILURE",
        "AWS_INSTANCE_PROFILE_UPDATE_FAILURE",
        "AWS_INSUFFICIENT_FREE_ADDRESSES_IN_SUBNET_FAILURE",
        "AWS_INSUFFICIENT_INSTANCE_CAPACITY_FAILURE",
        "AWS_INVALID_KEY_PAIR",
        "AWS_INVALID_KMS_KEY_STATE",
        "AWS_MAX_SPOT_INSTANCE_COUNT_EXCEEDED_FAILURE",
        "AWS_REQUEST_LIMIT_EXCEEDED",
        "AWS_RESOURCE_QUOTA_EXCEEDED",
        "AWS_UNSUPPORTED_FAILURE",
        "AZURE_BYOK_KEY_PERMISSION_FAILURE",
        "AZURE_EPHEMERAL_DISK_FAILURE",
        "AZURE_INVALID_DEPLOYMENT_TEMPLATE",
        "AZURE_OPERATION_NOT_ALLOWED_EXCEPTION",
        "AZURE_PACKED_DEPLOYMENT_PARTIAL_FAILURE",
        "AZURE_QUOTA_EXCEEDED_EXCEPTION",
        "AZURE_RESOURCE_MANAGER_THROTTLING",
        "AZURE_RESOURCE_PROVIDER_THROTTLING",
        "AZURE_UNEXPECTED_DEPLOYMENT_TEMPLATE_FAILURE",
        "AZURE_VM_EXTENSION_FAILURE",
        "AZURE_VNET_CONFIGURATION_FAILURE",
        "BOOTSTRAP_TIMEOUT",
        "BOOTSTRAP_TIMEOUT_CLOUD_PROVIDER_EXCEPTION",
        "BOOTSTRAP_TIMEOUT_DUE_TO_MISCONFIG",
        "BUDGET_POLICY_LIMIT_ENFORCEMENT_ACTIVATED",
        "BUDGET_POLICY_RESOLUTION_FAILURE",
        "CLOUD_ACCOUNT_POD_QUOTA_EXCEEDED",
        "CLOUD_ACCOUNT_SETUP_FAILURE",
        "CLOUD_OPERATION_CANCELLED",
        "CLOUD_PROVIDER_DISK_SETUP_FAILURE",
        "CLOUD_PROVIDER_INSTANCE_NOT_LAUNCHED",
        "CLOUD_PROVIDER_LAUNCH_FAILURE",
        "CLOUD_PROVIDER_LAUNCH_FAILURE_DUE_TO_MISCONFIG",
        "CLOUD_PROVIDER_RESOURCE_STOCKOUT",
        "CLOUD_PROVIDER_RESOURCE_STOCKOUT_DUE_TO_MISCONFIG",
        "CLOUD_PROVIDER_SHUTDOWN",
        "CLUSTER_OPERATION_THROTTLED",
        "CLUSTER_OPERATION_TIMEOUT",
        "COMMUNICATION_LOST",
        "CONTAINER_LAUNCH_FAILURE",
        "CONTROL_PLANE_CONNECTION_FAILURE",
        "CONTROL_PLANE_CONNECTION_FAILURE_DUE_TO_MISCONFIG",
        "CONTROL_PLANE_REQUEST_FAILURE",
        "CONTROL_PLANE_REQUEST_FAILURE_DUE_TO_MISCONFIG",
        "DATABASE_CONNECTION_FAILURE",
        "DATA_ACCESS_CONFIG_CHANGED",
        "DBFS_COMPONENT_UNHEALTHY",
        "DBR_IMAGE_RESOLUTION_FAILURE",
        "DISASTER_RECOVERY_REPLICATION",
        "DNS_RESOLUTION_ERROR",
        "DOCKER_CONTAINER_CREATION_EXCEPTION",
        "DOCKER_IMAGE_PULL_FAILURE",
        "DOCKER_IMAGE_TOO_LARGE_FOR_INSTANCE_EXCEPTION",
        "DOCKER_INVALID_OS_EXCEPTION",
        "DRIVER_EVICTION",
        "DRIVER_LAUNCH_TIMEOUT",
        "DRIVER_NODE_UNREACHABLE",
        "DRIVER_OUT_OF_DISK",
        "DRIVER_OUT_OF_MEMORY",
        "DRIVER_POD_CREATION_FAILURE",
        "DRIVER_UNEXPECTED_FAILURE",
        "DRIVER_UNHEALTHY",
        "DRIVER_UNREACHABLE",
        "DRIVER_UNRESPONSIVE",
        "DYNAMIC_SPARK_CONF_SIZE_EXCEEDED",
        "EOS_SPARK_IMAGE",
        "EXECUTION_COMPONENT_UNHEALTHY",
        "EXECUTOR_POD_UNSCHEDULED",
        "GCP_API_RATE_QUOTA_EXCEEDED",
        "GCP_DENIED_BY_ORG_POLICY",
        "GCP_FORBIDDEN",
        "GCP_IAM_TIMEOUT",
        "GCP_INACCESSIBLE_KMS_KEY_FAILURE",
        "GCP_INSUFFICIENT_CAPACITY",
        "GCP_IP_SPACE_EXHAUSTED",
        "GCP_KMS_KEY_PERMISSION_DENIED",
        "GCP_NOT_FOUND",
        "GCP_QUOTA_EXCEEDED",
        "GCP_RESOURCE_QUOTA_EXCEEDED",
        "GCP_SERVICE_ACCOUNT_ACCESS_DENIED",
        "GCP_SERVICE_ACCOUNT_DELETED",
        "GCP_SERVICE_ACCOUNT_NOT_FOUND",
        "GCP_SUBNET_NOT_READY",
        "GCP_TRUSTED_IMAGE_PROJECTS_VIOLATED",
        "GKE_BASED_CLUSTER_TERMINATION",
        "GLOBAL_INIT_SCRIPT_FAILURE",
        "HIVEMETASTORE_CONNECTIVITY_FAILURE",
        "HIVE_METASTORE_PROVISIONING_FAILURE",
        "IMAGE_PULL_PERMISSION_DENIED",
        "INACTIVITY",
        "INIT_CONTAINER_NOT_FINISHED",
        "INIT_SCRIPT_FAILURE",
        "INSTANCE_POOL_CLUSTER_FAILURE",
        "INSTANCE_POOL_MAX_CAPACITY_REACHED",
        "INSTANCE_POOL_NOT_FOUND",
        "INSTANCE_UNREACHABLE",
        "INSTANCE_UNREACHABLE_DUE_TO_MISCONFIG",
        "INTERNAL_CAPACITY_FAILURE",
        "INTERNAL_ERROR",
        "INVALID_ARGUMENT",
        "INVALID_AWS_PARAMETER",
        "INVALID_INSTANCE_PLACEMENT_PROTOCOL",
        "INVALID_SPARK_IMAGE",
        "INVALID_WORKER_IMAGE_FAILURE",
        "IN_PENALTY_BOX",
        "IP_EXHAUSTION_FAILURE",
        "JOB_FINISHED",
        "K8S_ACTIVE_POD_QUOTA_EXCEEDED",
        "K8S_AUTOSCALING_FAILURE",
        "K8S_DBR_CLUSTER_LAUNCH_TIMEOUT",
        "LAZY_ALLOCATION_TIMEOUT",
        "MAINTENANCE_MODE",
        "METASTORE_COMPONENT_UNHEALTHY",
        "MTLS_PORT_CONNECTIVITY_FAILURE",
        "NEPHOS_RESOURCE_MANAGEMENT",
        "NETVISOR_SETUP_TIMEOUT",
        "NETWORK_CHECK_CONTROL_PLANE_FAILURE",
        "NETWORK_CHECK_CONTROL_PLANE_FAILURE_DUE_TO_MISCONFIG",
        "NETWORK_CHECK_DNS_SERVER_FAILURE",
        "NETWORK_CHECK_DNS_SERVER_FAILURE_DUE_TO_MISCONFIG",
        "NETWORK_CHECK_METADATA_ENDPOINT_FAILURE",
        "NETWORK_CHECK_METADATA_ENDPOINT_FAILURE_DUE_TO_MISCONFIG",
        "NETWORK_CHECK_MULTIPLE_COMPONENTS_FAILURE",
        "NETWORK_CHECK_MULTIPLE_COMPONENTS_FAILURE_DUE_TO_MISCONFIG",
        "NETWORK_CHECK_NIC_FAILURE",
        "NETWORK_CHECK_NIC_FAILURE_DUE_TO_MISCONFIG",
        "NETWORK_CHECK_STORAGE_FAILURE",
        "NETWORK_CHECK_STORAGE_FAILURE_DUE_TO_MISCONFIG",
        "NETWORK_CONFIGURATION_FAILURE",
        "NFS_MOUNT_FAILURE",
        "NO_MATCHED_K8S",
        "NO_MATCHED_K8S_TESTING_TAG",
        "NPIP_TUNNEL_SETUP_FAILURE",
        "NPIP_TUNNEL_TOKEN_FAILURE",
        "POD_ASSIGNMENT_FAILURE",
        "POD_SCHEDULING_FAILURE",
        "RATE_LIMITED",
        "REQUEST_REJECTED",
        "REQUEST_THROTTLED",
        "RESOURCE_USAGE_BLOCKED",
        "SECRET_CREATION_FAILURE",
        "SECRET_PERMISSION_DENIED",
        "SECRET_RESOLUTION_ERROR",
        "SECURITY_DAEMON_REGISTRATION_EXCEPTION",
        "SELF_BOOTSTRAP_FAILURE",
        "SERVERLESS_LONG_RUNNING_TERMINATED",
        "SKIPPED_SLOW_NODES",
        "SLOW_IMAGE_DOWNLOAD",
        "SPARK_ERROR",
        "SPARK_IMAGE_DOWNLOAD_FAILURE",
        "SPARK_IMAGE_DOWNLOAD_THROTTLED",
        "SPARK_IMAGE_NOT_FOUND",
        "SPARK_STARTUP_FAILURE",
        "SPOT_INSTANCE_TERMINATION",
        "SSH_BOOTSTRAP_FAILURE",
        "STORAGE_DOWNLOAD_FAILURE",
        "STORAGE_DOWNLOAD_FAILURE_DUE_TO_MISCONFIG",
        "STORAGE_DOWNLOAD_FAILURE_SLOW",
        "STORAGE_DOWNLOAD_FAILURE_THROTTLED",
        "STS_CLIENT_SETUP_FAILURE",
        "SUBNET_EXHAUSTED_FAILURE",
        "TEMPORARILY_UNAVAILABLE",
        "TRIAL_EXPIRED",
        "UNEXPECTED_LAUNCH_FAILURE",
        "UNEXPECTED_POD_RECREATION",
        "UNKNOWN",
        "UNSUPPORTED_INSTANCE_TYPE",
        "UPDATE_INSTANCE_PROFILE_FAILURE",
        "USAGE_POLICY_ENTITLEMENT_DENIED",
        "USER_INITIATED_VM_TERMINATION",
        "USER_REQUEST",
        "WORKER_SETUP_FAILURE",
        "WORKSPACE_CANCELLED_ERROR",
        "WORKSPACE_CONFIGURATION_ERROR",
        "WORKSPACE_UPDATE",
    ]
    | str
)
"""Why a cluster of a warehouse ended or did not start, as one word."""


WarehouseTerminationType: TypeAlias = Literal["CLIENT_ERROR", "CLOUD_FAILURE", "SERVICE_FAULT", "SUCCESS"] | str
"""Whose doing the end of a cluster was."""


class Warehouse(Model, kw_only=True):
    """A warehouse as it stands."""

    id: str | UnsetType = UNSET
    """The warehouse's id, 16 hexadecimal digits."""
    state: WarehouseState | UnsetType = UNSET
    """Where the warehouse stands."""
    health: WarehouseHealth | UnsetType = UNSET
    """How well it is."""
    num_clusters: int | UnsetType = UNSET
    """How many clusters run now."""
    num_active_sessions: int | UnsetType = UNSET
    """How many sessions are open now. No longer reliable."""
    jdbc_url: str | UnsetType = UNSET
    """Where a JDBC driver finds the warehouse."""
    odbc_params: WarehouseOdbc | UnsetType = UNSET
    """Where an ODBC driver finds the warehouse."""
    name: str | UnsetType = UNSET
    """The warehouse's name, unique in the workspace."""
    cluster_size: WarehouseSize | UnsetType = UNSET
    """How large each cluster is. A larger one answers heavy queries faster and costs more."""
    min_num_clusters: int | UnsetType = UNSET
    """The fewest clusters that run, not more than `max_num_clusters`; 1 when left out."""
    max_num_clusters: int | UnsetType = UNSET
    """The most clusters the warehouse may grow to; as many as `min_num_clusters` when left out."""
    auto_stop_mins: int | UnsetType = UNSET
    """Minutes without a query after which the warehouse stops, 0 for never and otherwise at least 10; 120 when left
    out.
    """
    warehouse_type: WarehouseType | UnsetType = UNSET
    """The kind of warehouse. One without own machines (serverless) is `PRO` with `enable_serverless_compute`."""
    enable_serverless_compute: bool | UnsetType = UNSET
    """Whether the provider's machines are used rather than the workspace's own."""
    enable_photon: bool | UnsetType = UNSET
    """Whether the vectorized engine Photon is used; true when left out."""
    spot_instance_policy: WarehouseSpotPolicy | UnsetType = UNSET
    """Whether spare machines at a lower price may be used; `COST_OPTIMIZED` when left out."""
    channel: WarehouseChannel | UnsetType = UNSET
    """The version of Databricks SQL; the current one when left out."""
    tags: WarehouseTags | UnsetType = UNSET
    """Tags for everything the warehouse is made of, at most 44."""
    statement_timeout: int | UnsetType = UNSET
    """Seconds after which a statement is cancelled."""
    max_dbu: int | UnsetType = UNSET
    """The most units (DBU) the warehouse may use."""
    reyden_cluster_size_multiplier: float | UnsetType = UNSET
    """A factor for the size of the clusters of a `REALTIME` warehouse."""
    customer_version_label: str | UnsetType = UNSET
    """A label for the version that the customer chose."""
    creator_name: str | UnsetType = UNSET
    """The name of who created the warehouse."""
    instance_profile_arn: str | UnsetType = UNSET
    """Means nothing on Azure."""


class WarehouseChannel(Model, kw_only=True):
    """The version of Databricks SQL that a warehouse runs."""

    name: WarehouseChannelName | UnsetType = UNSET
    """The line of versions."""
    dbsql_version: str | UnsetType = UNSET
    """The version, for the channel `CHANNEL_NAME_CUSTOM`."""


class WarehouseConfig(Model, kw_only=True):
    """What holds for all warehouses of a workspace."""

    channel: WarehouseChannel | UnsetType = UNSET
    """The channel of warehouses that name none."""
    config_param: WarehousePairs | UnsetType = UNSET
    """An older name of `sql_configuration_parameters`."""
    data_access_config: list[WarehousePair] | UnsetType = UNSET
    """Spark settings for access to data outside, such as an external metastore's."""
    enable_serverless_compute: bool | UnsetType = UNSET
    """Whether warehouses may use the provider's machines."""
    enabled_warehouse_types: list[WarehouseTypeSwitch] | UnsetType = UNSET
    """Which kinds of warehouses may be created. Kinds that are left out stay as they are."""
    global_param: WarehousePairs | UnsetType = UNSET
    """An older name of `sql_configuration_parameters`."""
    google_service_account: str | UnsetType = UNSET
    """Means nothing on Azure."""
    instance_profile_arn: str | UnsetType = UNSET
    """Means nothing on Azure."""
    security_policy: WarehouseSecurityPolicy | UnsetType = UNSET
    """How warehouses reach data."""
    sql_configuration_parameters: WarehousePairs | UnsetType = UNSET
    """SQL settings of every session."""


class WarehouseCreated(Model, kw_only=True):
    """A new warehouse."""

    id: str | UnsetType = UNSET
    """The warehouse's id, 16 hexadecimal digits."""


class WarehouseHealth(Model, kw_only=True):
    """How well a warehouse is."""

    status: WarehouseHealthStatus | UnsetType = UNSET
    """How well it is, in one word."""
    summary: str | UnsetType = UNSET
    """Why it did not start or is not well, in short."""
    details: str | UnsetType = UNSET
    """More about what is wrong."""
    message: str | UnsetType = UNSET
    """An older form of `summary`, which is no longer filled."""
    failure_reason: WarehouseTermination | UnsetType = UNSET
    """Why the clusters ended."""


class WarehouseList(Model, kw_only=True):
    """One page of warehouses."""

    warehouses: list[Warehouse] | UnsetType = UNSET
    """The warehouses the caller may see; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""


class WarehouseOdbc(Model, kw_only=True):
    """Where an ODBC driver finds the warehouse."""

    hostname: str | UnsetType = UNSET
    """The host."""
    path: str | UnsetType = UNSET
    """The HTTP path, `/sql/1.0/warehouses/` and the id."""
    port: int | UnsetType = UNSET
    """The port, 443."""
    protocol: str | UnsetType = UNSET
    """The protocol, `https`."""


class WarehouseOverride(Model, kw_only=True):
    """The warehouse a user gets by default."""

    type: WarehouseOverrideType | UnsetType = UNSET
    """How the warehouse is chosen."""
    warehouse_id: str | UnsetType = UNSET
    """The warehouse's id, for the type `CUSTOM`."""
    name: str | UnsetType = UNSET
    """The override's full name, `default-warehouse-overrides/<id>`."""
    default_warehouse_override_id: str | UnsetType = UNSET
    """The override's id, which is the user's."""


class WarehouseOverrideList(Model, kw_only=True):
    """One page of default-warehouse overrides."""

    default_warehouse_overrides: list[WarehouseOverride] | UnsetType = UNSET
    """The overrides; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""


class WarehousePair(Model, kw_only=True):
    """A setting, its name and its value."""

    key: str | UnsetType = UNSET
    """The setting's name."""
    value: str | UnsetType = UNSET
    """The setting's value."""


class WarehousePairs(Model, kw_only=True):
    """Settings as a list."""

    config_pair: list[WarehousePair] | UnsetType = UNSET
    """An older name of `configuration_pairs`."""
    configuration_pairs: list[WarehousePair] | UnsetType = UNSET
    """The settings."""


class WarehouseTag(Model, kw_only=True):
    """One tag."""

    key: str | UnsetType = UNSET
    """The tag's name."""
    value: str | UnsetType = UNSET
    """The tag's value."""


class WarehouseTags(Model, kw_only=True):
    """The tags of a warehouse."""

    custom_tags: list[WarehouseTag] | UnsetType = UNSET
    """The tags, names and values."""


class WarehouseTermination(Model, kw_only=True):
    """Why a cluster of a warehouse ended or did not start."""

    code: WarehouseTerminationCode | UnsetType = UNSET
    """The reason as one word."""
    type: WarehouseTerminationType | UnsetType = UNSET
    """Whose doing it was."""
    parameters: dict[str, str] | UnsetType = UNSET
    """More about the reason."""


class WarehouseTypeSwitch(Model, kw_only=True):
    """Whether warehouses of one kind may be created."""

    warehouse_type: WarehouseType | UnsetType = UNSET
    """The kind."""
    enabled: bool | UnsetType = UNSET
    """Whether they may be created."""
