# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of clusters, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from dovetail_api.databricks.dicts.common_requests import (
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


class CloneCluster(TypedDict):
    """A cluster to take libraries from."""

    source_cluster_id: str
    """The cluster's id."""


class ClusterChangeOwnerRequest(TypedDict):
    """A new owner of a cluster."""

    cluster_id: str
    """The cluster's id."""
    owner_username: str
    """The new owner's user name."""


class ClusterCreateRequest(TypedDict):
    """A cluster to create."""

    autotermination_minutes: NotRequired[int]
    """After how many minutes without work the cluster terminates, 10 to 10000; 0, also when left out, means never."""
    azure_attributes: NotRequired[AzureAttributesRequest]
    """What concerns Azure alone, such as spot machines."""
    cluster_log_conf: NotRequired[ClusterLogConfRequest]
    """Where logs of the driver and the workers are put, every five minutes."""
    cluster_name: NotRequired[str]
    """A name for people; it need not be unique, and is empty when left out."""
    custom_tags: NotRequired[dict[str, str]]
    """Tags put on the machines and disks, beside the default ones; 45 at most."""
    data_security_mode: NotRequired[DataSecurityModeRequest]
    """How the cluster guards data from its users. `SINGLE_USER` without `single_user_name` means the caller."""
    dependency_mode: NotRequired[DependencyModeRequest]
    """Where the cluster takes its dependencies from."""
    docker_image: NotRequired[DockerImageRequest]
    """An image to run the cluster in."""
    driver_instance_pool_id: NotRequired[str]
    """The pool to take the driver from; that of the workers when left out."""
    driver_node_type_flexibility: NotRequired[NodeTypeFlexibilityRequest]
    """Other node types that will do for the driver."""
    driver_node_type_id: NotRequired[str]
    """The node type of the driver; that of the workers when left out."""
    enable_elastic_disk: NotRequired[bool]
    """Whether disks grow when Spark workers run short of space."""
    enable_local_disk_encryption: NotRequired[bool]
    """Whether local disks are encrypted."""
    init_scripts: NotRequired[list[InitScriptInfoRequest]]
    """Scripts to run on every node before Spark starts, in this order."""
    instance_pool_id: NotRequired[str]
    """The pool to take machines from; it excludes `node_type_id`."""
    is_single_node: NotRequired[bool]
    """Whether the cluster has a driver only; takes effect with `kind`."""
    kind: NotRequired[ClusterKindRequest]
    """The kind of compute; with it, simpler settings such as `is_single_node` take effect."""
    node_type_id: NotRequired[str]
    """The node type of the workers. It or `instance_pool_id` is needed unless the policy gives one."""
    policy_id: NotRequired[str]
    """The cluster policy that the cluster must keep to."""
    remote_disk_throughput: NotRequired[int]
    """Throughput of remote disks in MB/s, for clouds that let it be chosen."""
    runtime_engine: NotRequired[RuntimeEngineRequest]
    """The engine; what the runtime version implies when left out."""
    single_user_name: NotRequired[str]
    """Who alone may use the cluster, for the modes of a single user."""
    spark_conf: NotRequired[dict[str, str]]
    """Spark settings by name."""
    spark_env_vars: NotRequired[dict[str, str]]
    """Environment variables of the driver and the workers; `X` is set by `export X='…'`."""
    ssh_public_keys: NotRequired[list[str]]
    """Public keys that may log in to every node as `ubuntu` on port 2200; ten at most."""
    total_initial_remote_disk_size: NotRequired[int]
    """Size of all remote disks at the start in GB, for clouds that let it be chosen."""
    use_ml_runtime: NotRequired[bool]
    """Whether to use the runtime for machine learning; takes effect with `kind`."""
    worker_node_type_flexibility: NotRequired[NodeTypeFlexibilityRequest]
    """Other node types that will do for workers."""
    workload_type: NotRequired[WorkloadTypeRequest]
    """What kinds of work the cluster may run."""
    spark_version: str
    """The runtime version, a key of `clusters_spark_versions`."""
    num_workers: NotRequired[int]
    """How many workers; the driver is not counted. It excludes `autoscale`."""
    autoscale: NotRequired[AutoScaleRequest]
    """Between how many workers the cluster may grow and shrink. It excludes `num_workers`."""
    apply_policy_default_values: NotRequired[bool]
    """Whether values that are left out come from the policy's defaults; only fixed values do otherwise."""
    idempotency_token: NotRequired[str]
    """A text of the caller's choosing, 64 characters at most, that names this creation: while the cluster that was
    created with it is not terminated, another request with the same one creates nothing and answers that cluster.
    Documented for version 2.0 of the API, and taken by later ones.
    """
    clone_from: NotRequired[CloneCluster]
    """The cluster whose libraries to install too; nothing else is taken from it."""


class ClusterEditRequest(TypedDict):
    """All settings of a cluster."""

    autotermination_minutes: NotRequired[int]
    """After how many minutes without work the cluster terminates, 10 to 10000; 0, also when left out, means never."""
    azure_attributes: NotRequired[AzureAttributesRequest]
    """What concerns Azure alone, such as spot machines."""
    cluster_log_conf: NotRequired[ClusterLogConfRequest]
    """Where logs of the driver and the workers are put, every five minutes."""
    cluster_name: NotRequired[str]
    """A name for people; it need not be unique, and is empty when left out."""
    custom_tags: NotRequired[dict[str, str]]
    """Tags put on the machines and disks, beside the default ones; 45 at most."""
    data_security_mode: NotRequired[DataSecurityModeRequest]
    """How the cluster guards data from its users. `SINGLE_USER` without `single_user_name` means the caller."""
    dependency_mode: NotRequired[DependencyModeRequest]
    """Where the cluster takes its dependencies from."""
    docker_image: NotRequired[DockerImageRequest]
    """An image to run the cluster in."""
    driver_instance_pool_id: NotRequired[str]
    """The pool to take the driver from; that of the workers when left out."""
    driver_node_type_flexibility: NotRequired[NodeTypeFlexibilityRequest]
    """Other node types that will do for the driver."""
    driver_node_type_id: NotRequired[str]
    """The node type of the driver; that of the workers when left out."""
    enable_elastic_disk: NotRequired[bool]
    """Whether disks grow when Spark workers run short of space."""
    enable_local_disk_encryption: NotRequired[bool]
    """Whether local disks are encrypted."""
    init_scripts: NotRequired[list[InitScriptInfoRequest]]
    """Scripts to run on every node before Spark starts, in this order."""
    instance_pool_id: NotRequired[str]
    """The pool to take machines from; it excludes `node_type_id`."""
    is_single_node: NotRequired[bool]
    """Whether the cluster has a driver only; takes effect with `kind`."""
    kind: NotRequired[ClusterKindRequest]
    """The kind of compute; with it, simpler settings such as `is_single_node` take effect."""
    node_type_id: NotRequired[str]
    """The node type of the workers. It or `instance_pool_id` is needed unless the policy gives one."""
    policy_id: NotRequired[str]
    """The cluster policy that the cluster must keep to."""
    remote_disk_throughput: NotRequired[int]
    """Throughput of remote disks in MB/s, for clouds that let it be chosen."""
    runtime_engine: NotRequired[RuntimeEngineRequest]
    """The engine; what the runtime version implies when left out."""
    single_user_name: NotRequired[str]
    """Who alone may use the cluster, for the modes of a single user."""
    spark_conf: NotRequired[dict[str, str]]
    """Spark settings by name."""
    spark_env_vars: NotRequired[dict[str, str]]
    """Environment variables of the driver and the workers; `X` is set by `export X='…'`."""
    ssh_public_keys: NotRequired[list[str]]
    """Public keys that may log in to every node as `ubuntu` on port 2200; ten at most."""
    total_initial_remote_disk_size: NotRequired[int]
    """Size of all remote disks at the start in GB, for clouds that let it be chosen."""
    use_ml_runtime: NotRequired[bool]
    """Whether to use the runtime for machine learning; takes effect with `kind`."""
    worker_node_type_flexibility: NotRequired[NodeTypeFlexibilityRequest]
    """Other node types that will do for workers."""
    workload_type: NotRequired[WorkloadTypeRequest]
    """What kinds of work the cluster may run."""
    cluster_id: str
    """The cluster's id."""
    spark_version: str
    """The runtime version, a key of `clusters_spark_versions`."""
    num_workers: NotRequired[int]
    """How many workers; the driver is not counted. It excludes `autoscale`."""
    autoscale: NotRequired[AutoScaleRequest]
    """Between how many workers the cluster may grow and shrink. It excludes `num_workers`."""
    apply_policy_default_values: NotRequired[bool]
    """Whether values that are left out come from the policy's defaults; only fixed values do otherwise."""


class ClusterEventsRequest(TypedDict):
    """Which events of a cluster to list."""

    cluster_id: str
    """The cluster's id."""
    start_time: NotRequired[int]
    """Only events from here on, in milliseconds since 1970 (UTC); from the beginning when left out."""
    end_time: NotRequired[int]
    """Only events up to here, in milliseconds since 1970 (UTC); up to now when left out."""
    order: NotRequired[ClusterEventOrderRequest]
    """Oldest or newest first; `DESC` when left out."""
    event_types: NotRequired[list[ClusterEventTypeChoice]]
    """Only events of these types; all when left out."""
    page_size: NotRequired[int]
    """How many events a page has, 500 at most; 50 when left out or 0."""
    page_token: NotRequired[str]
    """The page to get, a token of another page's answer."""
    offset: NotRequired[int]
    """How many events to pass over; the older way, and with `DESC` it needs `end_time`."""
    limit: NotRequired[int]
    """How many events a page has; the older name of `page_size`."""


class ClusterReference(TypedDict):
    """A cluster by its id."""

    cluster_id: str
    """The cluster's id."""


class ClusterResizeRequest(TypedDict):
    """How many workers a cluster is to have; exactly one of the two."""

    cluster_id: str
    """The cluster's id."""
    num_workers: NotRequired[int]
    """How many workers."""
    autoscale: NotRequired[AutoScaleRequest]
    """Between how many workers it may grow and shrink."""


class ClusterRestartRequest(TypedDict):
    """A cluster to restart."""

    cluster_id: str
    """The cluster's id."""
    restart_user: NotRequired[str]
    """On whose behalf, for the record."""


class ClusterUpdateRequest(TypedDict):
    """Some settings of a cluster."""

    cluster_id: str
    """The cluster's id."""
    update_mask: FieldMask
    """The fields to change, such as `autotermination_minutes,custom_tags`; those named and not given are cleared."""
    cluster: NotRequired[UpdateClusterResource]
    """The new values."""


class UpdateClusterResource(TypedDict):
    """New values of some settings of a cluster."""

    autotermination_minutes: NotRequired[int]
    """After how many minutes without work the cluster terminates, 10 to 10000; 0, also when left out, means never."""
    azure_attributes: NotRequired[AzureAttributesRequest]
    """What concerns Azure alone, such as spot machines."""
    cluster_log_conf: NotRequired[ClusterLogConfRequest]
    """Where logs of the driver and the workers are put, every five minutes."""
    cluster_name: NotRequired[str]
    """A name for people; it need not be unique, and is empty when left out."""
    custom_tags: NotRequired[dict[str, str]]
    """Tags put on the machines and disks, beside the default ones; 45 at most."""
    data_security_mode: NotRequired[DataSecurityModeRequest]
    """How the cluster guards data from its users. `SINGLE_USER` without `single_user_name` means the caller."""
    dependency_mode: NotRequired[DependencyModeRequest]
    """Where the cluster takes its dependencies from."""
    docker_image: NotRequired[DockerImageRequest]
    """An image to run the cluster in."""
    driver_instance_pool_id: NotRequired[str]
    """The pool to take the driver from; that of the workers when left out."""
    driver_node_type_flexibility: NotRequired[NodeTypeFlexibilityRequest]
    """Other node types that will do for the driver."""
    driver_node_type_id: NotRequired[str]
    """The node type of the driver; that of the workers when left out."""
    enable_elastic_disk: NotRequired[bool]
    """Whether disks grow when Spark workers run short of space."""
    enable_local_disk_encryption: NotRequired[bool]
    """Whether local disks are encrypted."""
    init_scripts: NotRequired[list[InitScriptInfoRequest]]
    """Scripts to run on every node before Spark starts, in this order."""
    instance_pool_id: NotRequired[str]
    """The pool to take machines from; it excludes `node_type_id`."""
    is_single_node: NotRequired[bool]
    """Whether the cluster has a driver only; takes effect with `kind`."""
    kind: NotRequired[ClusterKindRequest]
    """The kind of compute; with it, simpler settings such as `is_single_node` take effect."""
    node_type_id: NotRequired[str]
    """The node type of the workers. It or `instance_pool_id` is needed unless the policy gives one."""
    policy_id: NotRequired[str]
    """The cluster policy that the cluster must keep to."""
    remote_disk_throughput: NotRequired[int]
    """Throughput of remote disks in MB/s, for clouds that let it be chosen."""
    runtime_engine: NotRequired[RuntimeEngineRequest]
    """The engine; what the runtime version implies when left out."""
    single_user_name: NotRequired[str]
    """Who alone may use the cluster, for the modes of a single user."""
    spark_conf: NotRequired[dict[str, str]]
    """Spark settings by name."""
    spark_env_vars: NotRequired[dict[str, str]]
    """Environment variables of the driver and the workers; `X` is set by `export X='…'`."""
    ssh_public_keys: NotRequired[list[str]]
    """Public keys that may log in to every node as `ubuntu` on port 2200; ten at most."""
    total_initial_remote_disk_size: NotRequired[int]
    """Size of all remote disks at the start in GB, for clouds that let it be chosen."""
    use_ml_runtime: NotRequired[bool]
    """Whether to use the runtime for machine learning; takes effect with `kind`."""
    worker_node_type_flexibility: NotRequired[NodeTypeFlexibilityRequest]
    """Other node types that will do for workers."""
    workload_type: NotRequired[WorkloadTypeRequest]
    """What kinds of work the cluster may run."""
    autoscale: NotRequired[AutoScaleRequest]
    """Between how many workers the cluster may grow and shrink. It excludes `num_workers`."""
    num_workers: NotRequired[int]
    """How many workers; the driver is not counted."""
    spark_version: NotRequired[str]
    """The runtime version, a key of `clusters_spark_versions`."""
