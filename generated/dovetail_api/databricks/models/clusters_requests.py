# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of clusters."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel
from dovetail_api.databricks.models.common_requests import (
    AutoScaleRequest,
    AzureAttributesRequest,
    ClusterKindRequest,
    ClusterLogConfRequest,
    DataSecurityModeRequest,
    DependencyModeRequest,
    DockerImageRequest,
    FieldMask,
    InitScriptInfoRequest,
    NodeTypeFlexibilityRequest,
    RuntimeEngineRequest,
    WorkloadTypeRequest,
)

ClusterEventOrderRequest: TypeAlias = Literal["ASC", "DESC"]
"""`ASC` is oldest first, `DESC` newest first."""


ClusterEventTypeChoice: TypeAlias = Literal[
    "ADD_NODES_FAILED",
    "AUTOMATIC_CLUSTER_UPDATE",
    "AUTOSCALING_BACKOFF",
    "AUTOSCALING_FAILED",
    "AUTOSCALING_STATS_REPORT",
    "CLUSTER_MIGRATED",
    "CREATING",
    "DBFS_DOWN",
    "DECOMMISSION_ENDED",
    "DECOMMISSION_STARTED",
    "DEFERRED_POLICY_ENFORCEMENT_FAILED",
    "DEFERRED_POLICY_ENFORCEMENT_SCHEDULED",
    "DID_NOT_EXPAND_DISK",
    "DRIVER_HEALTHY",
    "DRIVER_NOT_RESPONDING",
    "DRIVER_UNAVAILABLE",
    "EDITED",
    "EXPANDED_DISK",
    "FAILED_TO_EXPAND_DISK",
    "INIT_SCRIPTS_FINISHED",
    "INIT_SCRIPTS_STARTED",
    "METASTORE_DOWN",
    "NODES_LOST",
    "NODE_BLACKLISTED",
    "NODE_EXCLUDED_DECOMMISSIONED",
    "PINNED",
    "RESIZING",
    "RESTARTING",
    "RUNNING",
    "SPARK_EXCEPTION",
    "STARTING",
    "TERMINATING",
    "UC_VOLUME_MISCONFIGURED",
    "UNPINNED",
    "UPSIZE_COMPLETED",
]
"""A kind of event to list."""


ClusterSortDirection: TypeAlias = Literal["ASC", "DESC"]
"""Upwards or downwards."""


ClusterSortField: TypeAlias = Literal["CLUSTER_NAME", "DEFAULT"]
"""What lists of clusters are sorted by."""


ClusterSourceChoice: TypeAlias = Literal["API", "JOB", "MODELS", "PIPELINE", "PIPELINE_MAINTENANCE", "SQL", "UI"]
"""A creator that clusters are chosen by."""


ClusterStateChoice: TypeAlias = Literal[
    "ERROR", "PENDING", "RESIZING", "RESTARTING", "RUNNING", "TERMINATED", "TERMINATING", "UNKNOWN"
]
"""A state that clusters are chosen by."""


class CloneCluster(RequestModel, kw_only=True, gc=False):
    """A cluster to take libraries from."""

    source_cluster_id: Annotated[str, Meta(min_length=1)]
    """The cluster's id."""


class ClusterChangeOwnerRequest(RequestModel, kw_only=True, gc=False):
    """A new owner of a cluster."""

    cluster_id: Annotated[str, Meta(min_length=1)]
    """The cluster's id."""
    owner_username: Annotated[str, Meta(min_length=1)]
    """The new owner's user name."""


class ClusterCreateRequest(RequestModel, kw_only=True, gc=False):
    """A cluster to create."""

    autotermination_minutes: Annotated[int, Meta(ge=0, le=10000)] | UnsetType = UNSET
    """After how many minutes without work the cluster terminates, 10 to 10000; 0, also when left out, means never."""
    azure_attributes: AzureAttributesRequest | UnsetType = UNSET
    """What concerns Azure alone, such as spot machines."""
    cluster_log_conf: ClusterLogConfRequest | UnsetType = UNSET
    """Where logs of the driver and the workers are put, every five minutes."""
    cluster_name: str | UnsetType = UNSET
    """A name for people; it need not be unique, and is empty when left out."""
    custom_tags: Annotated[dict[str, str], Meta(max_length=45)] | UnsetType = UNSET
    """Tags put on the machines and disks, beside the default ones; 45 at most."""
    data_security_mode: DataSecurityModeRequest | UnsetType = UNSET
    """How the cluster guards data from its users. `SINGLE_USER` without `single_user_name` means the caller."""
    dependency_mode: DependencyModeRequest | UnsetType = UNSET
    """Where the cluster takes its dependencies from."""
    docker_image: DockerImageRequest | UnsetType = UNSET
    """An image to run the cluster in."""
    driver_instance_pool_id: str | UnsetType = UNSET
    """The pool to take the driver from; that of the workers when left out."""
    driver_node_type_flexibility: NodeTypeFlexibilityRequest | UnsetType = UNSET
    """Other node types that will do for the driver."""
    driver_node_type_id: str | UnsetType = UNSET
    """The node type of the driver; that of the workers when left out."""
    enable_elastic_disk: bool | UnsetType = UNSET
    """Whether disks grow when Spark workers run short of space."""
    enable_local_disk_encryption: bool | UnsetType = UNSET
    """Whether local disks are encrypted."""
    init_scripts: list[InitScriptInfoRequest] | UnsetType = UNSET
    """Scripts to run on every node before Spark starts, in this order."""
    instance_pool_id: str | UnsetType = UNSET
    """The pool to take machines from; it excludes `node_type_id`."""
    is_single_node: bool | UnsetType = UNSET
    """Whether the cluster has a driver only; takes effect with `kind`."""
    kind: ClusterKindRequest | UnsetType = UNSET
    """The kind of compute; with it, simpler settings such as `is_single_node` take effect."""
    node_type_id: str | UnsetType = UNSET
    """The node type of the workers. It or `instance_pool_id` is needed unless the policy gives one."""
    policy_id: str | UnsetType = UNSET
    """The cluster policy that the cluster must keep to."""
    remote_disk_throughput: int | UnsetType = UNSET
    """Throughput of remote disks in MB/s, for clouds that let it be chosen."""
    runtime_engine: RuntimeEngineRequest | UnsetType = UNSET
    """The engine; what the runtime version implies when left out."""
    single_user_name: str | UnsetType = UNSET
    """Who alone may use the cluster, for the modes of a single user."""
    spark_conf: dict[str, str] | UnsetType = UNSET
    """Spark settings by name."""
    spark_env_vars: dict[str, str] | UnsetType = UNSET
    """Environment variables of the driver and the workers; `X` is set by `export X='…'`."""
    ssh_public_keys: Annotated[list[str], Meta(max_length=10)] | UnsetType = UNSET
    """Public keys that may log in to every node as `ubuntu` on port 2200; ten at most."""
    total_initial_remote_disk_size: int | UnsetType = UNSET
    """Size of all remote disks at the start in GB, for clouds that let it be chosen."""
    use_ml_runtime: bool | UnsetType = UNSET
    """Whether to use the runtime for machine learning; takes effect with `kind`."""
    worker_node_type_flexibility: NodeTypeFlexibilityRequest | UnsetType = UNSET
    """Other node types that will do for workers."""
    workload_type: WorkloadTypeRequest | UnsetType = UNSET
    """What kinds of work the cluster may run."""
    spark_version: Annotated[str, Meta(min_length=1)]
    """The runtime version, a key of `clusters_spark_versions`."""
    num_workers: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """How many workers; the driver is not counted. It excludes `autoscale`."""
    autoscale: AutoScaleRequest | UnsetType = UNSET
    """Between how many workers the cluster may grow and shrink. It excludes `num_workers`."""
    apply_policy_default_values: bool | UnsetType = UNSET
    """Whether values that are left out come from the policy's defaults; only fixed values do otherwise."""
    idempotency_token: Annotated[str, Meta(max_length=64)] | UnsetType = UNSET
    """A text of the caller's choosing, 64 characters at most, that names this creation: while the cluster that was
    created with it is not terminated, another request with the same one creates nothing and answers that cluster.
    Documented for version 2.0 of the API, and taken by later ones.
    """
    clone_from: CloneCluster | UnsetType = UNSET
    """The cluster whose libraries to install too; nothing else is taken from it."""


class ClusterEditRequest(RequestModel, kw_only=True, gc=False):
    """All settings of a cluster."""

    autotermination_minutes: Annotated[int, Meta(ge=0, le=10000)] | UnsetType = UNSET
    """After how many minutes without work the cluster terminates, 10 to 10000; 0, also when left out, means never."""
    azure_attributes: AzureAttributesRequest | UnsetType = UNSET
    """What concerns Azure alone, such as spot machines."""
    cluster_log_conf: ClusterLogConfRequest | UnsetType = UNSET
    """Where logs of the driver and the workers are put, every five minutes."""
    cluster_name: str | UnsetType = UNSET
    """A name for people; it need not be unique, and is empty when left out."""
    custom_tags: Annotated[dict[str, str], Meta(max_length=45)] | UnsetType = UNSET
    """Tags put on the machines and disks, beside the default ones; 45 at most."""
    data_security_mode: DataSecurityModeRequest | UnsetType = UNSET
    """How the cluster guards data from its users. `SINGLE_USER` without `single_user_name` means the caller."""
    dependency_mode: DependencyModeRequest | UnsetType = UNSET
    """Where the cluster takes its dependencies from."""
    docker_image: DockerImageRequest | UnsetType = UNSET
    """An image to run the cluster in."""
    driver_instance_pool_id: str | UnsetType = UNSET
    """The pool to take the driver from; that of the workers when left out."""
    driver_node_type_flexibility: NodeTypeFlexibilityRequest | UnsetType = UNSET
    """Other node types that will do for the driver."""
    driver_node_type_id: str | UnsetType = UNSET
    """The node type of the driver; that of the workers when left out."""
    enable_elastic_disk: bool | UnsetType = UNSET
    """Whether disks grow when Spark workers run short of space."""
    enable_local_disk_encryption: bool | UnsetType = UNSET
    """Whether local disks are encrypted."""
    init_scripts: list[InitScriptInfoRequest] | UnsetType = UNSET
    """Scripts to run on every node before Spark starts, in this order."""
    instance_pool_id: str | UnsetType = UNSET
    """The pool to take machines from; it excludes `node_type_id`."""
    is_single_node: bool | UnsetType = UNSET
    """Whether the cluster has a driver only; takes effect with `kind`."""
    kind: ClusterKindRequest | UnsetType = UNSET
    """The kind of compute; with it, simpler settings such as `is_single_node` take effect."""
    node_type_id: str | UnsetType = UNSET
    """The node type of the workers. It or `instance_pool_id` is needed unless the policy gives one."""
    policy_id: str | UnsetType = UNSET
    """The cluster policy that the cluster must keep to."""
    remote_disk_throughput: int | UnsetType = UNSET
    """Throughput of remote disks in MB/s, for clouds that let it be chosen."""
    runtime_engine: RuntimeEngineRequest | UnsetType = UNSET
    """The engine; what the runtime version implies when left out."""
    single_user_name: str | UnsetType = UNSET
    """Who alone may use the cluster, for the modes of a single user."""
    spark_conf: dict[str, str] | UnsetType = UNSET
    """Spark settings by name."""
    spark_env_vars: dict[str, str] | UnsetType = UNSET
    """Environment variables of the driver and the workers; `X` is set by `export X='…'`."""
    ssh_public_keys: Annotated[list[str], Meta(max_length=10)] | UnsetType = UNSET
    """Public keys that may log in to every node as `ubuntu` on port 2200; ten at most."""
    total_initial_remote_disk_size: int | UnsetType = UNSET
    """Size of all remote disks at the start in GB, for clouds that let it be chosen."""
    use_ml_runtime: bool | UnsetType = UNSET
    """Whether to use the runtime for machine learning; takes effect with `kind`."""
    worker_node_type_flexibility: NodeTypeFlexibilityRequest | UnsetType = UNSET
    """Other node types that will do for workers."""
    workload_type: WorkloadTypeRequest | UnsetType = UNSET
    """What kinds of work the cluster may run."""
    cluster_id: Annotated[str, Meta(min_length=1)]
    """The cluster's id."""
    spark_version: Annotated[str, Meta(min_length=1)]
    """The runtime version, a key of `clusters_spark_versions`."""
    num_workers: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """How many workers; the driver is not counted. It excludes `autoscale`."""
    autoscale: AutoScaleRequest | UnsetType = UNSET
    """Between how many workers the cluster may grow and shrink. It excludes `num_workers`."""
    apply_policy_default_values: bool | UnsetType = UNSET
    """Whether values that are left out come from the policy's defaults; only fixed values do otherwise."""


class ClusterEventsRequest(RequestModel, kw_only=True, gc=False):
    """Which events of a cluster to list."""

    cluster_id: Annotated[str, Meta(min_length=1)]
    """The cluster's id."""
    start_time: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """Only events from here on, in milliseconds since 1970 (UTC); from the beginning when left out."""
    end_time: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """Only events up to here, in milliseconds since 1970 (UTC); up to now when left out."""
    order: ClusterEventOrderRequest | UnsetType = UNSET
    """Oldest or newest first; `DESC` when left out."""
    event_types: list[ClusterEventTypeChoice] | UnsetType = UNSET
    """Only events of these types; all when left out."""
    page_size: Annotated[int, Meta(ge=0, le=500)] | UnsetType = UNSET
    """How many events a page has, 500 at most; 50 when left out or 0."""
    page_token: str | UnsetType = UNSET
    """The page to get, a token of another page's answer."""
    offset: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """How many events to pass over; the older way, and with `DESC` it needs `end_time`."""
    limit: Annotated[int, Meta(ge=0, le=500)] | UnsetType = UNSET
    """How many events a page has; the older name of `page_size`."""


class ClusterReference(RequestModel, kw_only=True, gc=False):
    """A cluster by its id."""

    cluster_id: Annotated[str, Meta(min_length=1)]
    """The cluster's id."""


class ClusterResizeRequest(RequestModel, kw_only=True, gc=False):
    """How many workers a cluster is to have; exactly one of the two."""

    cluster_id: Annotated[str, Meta(min_length=1)]
    """The cluster's id."""
    num_workers: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """How many workers."""
    autoscale: AutoScaleRequest | UnsetType = UNSET
    """Between how many workers it may grow and shrink."""


class ClusterRestartRequest(RequestModel, kw_only=True, gc=False):
    """A cluster to restart."""

    cluster_id: Annotated[str, Meta(min_length=1)]
    """The cluster's id."""
    restart_user: str | UnsetType = UNSET
    """On whose behalf, for the record."""


class ClusterUpdateRequest(RequestModel, kw_only=True, gc=False):
    """Some settings of a cluster."""

    cluster_id: Annotated[str, Meta(min_length=1)]
    """The cluster's id."""
    update_mask: FieldMask
    """The fields to change, such as `autotermination_minutes,custom_tags`; those named and not given are cleared."""
    cluster: UpdateClusterResource | UnsetType = UNSET
    """The new values."""


class UpdateClusterResource(RequestModel, kw_only=True, gc=False):
    """New values of some settings of a cluster."""

    autotermination_minutes: Annotated[int, Meta(ge=0, le=10000)] | UnsetType = UNSET
    """After how many minutes without work the cluster terminates, 10 to 10000; 0, also when left out, means never."""
    azure_attributes: AzureAttributesRequest | UnsetType = UNSET
    """What concerns Azure alone, such as spot machines."""
    cluster_log_conf: ClusterLogConfRequest | UnsetType = UNSET
    """Where logs of the driver and the workers are put, every five minutes."""
    cluster_name: str | UnsetType = UNSET
    """A name for people; it need not be unique, and is empty when left out."""
    custom_tags: Annotated[dict[str, str], Meta(max_length=45)] | UnsetType = UNSET
    """Tags put on the machines and disks, beside the default ones; 45 at most."""
    data_security_mode: DataSecurityModeRequest | UnsetType = UNSET
    """How the cluster guards data from its users. `SINGLE_USER` without `single_user_name` means the caller."""
    dependency_mode: DependencyModeRequest | UnsetType = UNSET
    """Where the cluster takes its dependencies from."""
    docker_image: DockerImageRequest | UnsetType = UNSET
    """An image to run the cluster in."""
    driver_instance_pool_id: str | UnsetType = UNSET
    """The pool to take the driver from; that of the workers when left out."""
    driver_node_type_flexibility: NodeTypeFlexibilityRequest | UnsetType = UNSET
    """Other node types that will do for the driver."""
    driver_node_type_id: str | UnsetType = UNSET
    """The node type of the driver; that of the workers when left out."""
    enable_elastic_disk: bool | UnsetType = UNSET
    """Whether disks grow when Spark workers run short of space."""
    enable_local_disk_encryption: bool | UnsetType = UNSET
    """Whether local disks are encrypted."""
    init_scripts: list[InitScriptInfoRequest] | UnsetType = UNSET
    """Scripts to run on every node before Spark starts, in this order."""
    instance_pool_id: str | UnsetType = UNSET
    """The pool to take machines from; it excludes `node_type_id`."""
    is_single_node: bool | UnsetType = UNSET
    """Whether the cluster has a driver only; takes effect with `kind`."""
    kind: ClusterKindRequest | UnsetType = UNSET
    """The kind of compute; with it, simpler settings such as `is_single_node` take effect."""
    node_type_id: str | UnsetType = UNSET
    """The node type of the workers. It or `instance_pool_id` is needed unless the policy gives one."""
    policy_id: str | UnsetType = UNSET
    """The cluster policy that the cluster must keep to."""
    remote_disk_throughput: int | UnsetType = UNSET
    """Throughput of remote disks in MB/s, for clouds that let it be chosen."""
    runtime_engine: RuntimeEngineRequest | UnsetType = UNSET
    """The engine; what the runtime version implies when left out."""
    single_user_name: str | UnsetType = UNSET
    """Who alone may use the cluster, for the modes of a single user."""
    spark_conf: dict[str, str] | UnsetType = UNSET
    """Spark settings by name."""
    spark_env_vars: dict[str, str] | UnsetType = UNSET
    """Environment variables of the driver and the workers; `X` is set by `export X='…'`."""
    ssh_public_keys: Annotated[list[str], Meta(max_length=10)] | UnsetType = UNSET
    """Public keys that may log in to every node as `ubuntu` on port 2200; ten at most."""
    total_initial_remote_disk_size: int | UnsetType = UNSET
    """Size of all remote disks at the start in GB, for clouds that let it be chosen."""
    use_ml_runtime: bool | UnsetType = UNSET
    """Whether to use the runtime for machine learning; takes effect with `kind`."""
    worker_node_type_flexibility: NodeTypeFlexibilityRequest | UnsetType = UNSET
    """Other node types that will do for workers."""
    workload_type: WorkloadTypeRequest | UnsetType = UNSET
    """What kinds of work the cluster may run."""
    autoscale: AutoScaleRequest | UnsetType = UNSET
    """Between how many workers the cluster may grow and shrink. It excludes `num_workers`."""
    num_workers: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """How many workers; the driver is not counted."""
    spark_version: str | UnsetType = UNSET
    """The runtime version, a key of `clusters_spark_versions`."""
