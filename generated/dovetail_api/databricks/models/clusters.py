# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of clusters: clusters from creation to deletion, their events, and what they can be made of."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import (
    Adlsgen2Info,
    AutoScale,
    AzureAttributes,
    ClusterKind,
    ClusterLogConf,
    ClusterSpec,
    DataSecurityMode,
    DbfsStorageInfo,
    DependencyMode,
    DockerImage,
    EpochMillis,
    GcsStorageInfo,
    InitScriptInfo,
    Int64,
    NodeTypeFlexibility,
    RuntimeEngine,
    TerminationReasonCode,
    TerminationReasonType,
    VolumesStorageInfo,
    WorkloadType,
    WorkspaceStorageInfo,
)

CloudProviderNodeStatus: TypeAlias = Literal["NotAvailableInRegion", "NotEnabledOnSubscription"] | str
"""Why a node type cannot be had."""


ClusterEventCause: TypeAlias = (
    Literal["AUTORECOVERY", "AUTOSCALE", "AUTOSCALE_V2", "DBR_AUTOSCALE", "REPLACE_BAD_NODES", "USER_REQUEST"] | str
)
"""Why the size of a cluster changed."""


ClusterEventOrder: TypeAlias = Literal["ASC", "DESC"] | str
"""`ASC` is oldest first, `DESC` newest first."""


ClusterEventType: TypeAlias = (
    Literal[
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
    | str
)
"""What happened to a cluster."""


ClusterSource: TypeAlias = Literal["API", "JOB", "MODELS", "PIPELINE", "PIPELINE_MAINTENANCE", "SQL", "UI"] | str
"""Who created a cluster."""


ClusterState: TypeAlias = (
    Literal["ERROR", "PENDING", "RESIZING", "RESTARTING", "RUNNING", "TERMINATED", "TERMINATING", "UNKNOWN"] | str
)
"""What a cluster is doing.

    `PENDING` becomes `RUNNING`; `RESIZING` and `RESTARTING` become `RUNNING` again; `TERMINATING` becomes
    `TERMINATED`. `ERROR` and `UNKNOWN` are not used any more.
    """


DataPlaneEventType: TypeAlias = Literal["NODE_BLACKLISTED", "NODE_EXCLUDED_DECOMMISSIONED"] | str
"""What happened on a machine."""


InitScriptStatus: TypeAlias = (
    Literal["FAILED_EXECUTION", "FAILED_FETCH", "FUSE_MOUNT_FAILED", "NOT_EXECUTED", "SKIPPED", "SUCCEEDED", "UNKNOWN"]
    | str
)
"""How an init script ended."""


class CloudProviderNodeInfo(Model, kw_only=True, gc=False):
    """Whether a node type can be had."""

    status: list[CloudProviderNodeStatus] | UnsetType = UNSET
    """Why it cannot be had; empty when it can."""
    available_core_quota: int | UnsetType = UNSET
    """How many cores are left of the quota; older workspaces only."""
    total_core_quota: int | UnsetType = UNSET
    """How many cores the quota has; older workspaces only."""


class ClusterAttributes(Model, kw_only=True, gc=False):
    """The settings of a cluster at the time of an event."""

    autotermination_minutes: int | UnsetType = UNSET
    """After how many minutes without work the cluster terminates, 10 to 10000; 0, also when left out, means never."""
    azure_attributes: AzureAttributes | UnsetType = UNSET
    """What concerns Azure alone, such as spot machines."""
    cluster_log_conf: ClusterLogConf | UnsetType = UNSET
    """Where logs of the driver and the workers are put, every five minutes."""
    cluster_name: str | UnsetType = UNSET
    """A name for people; it need not be unique, and is empty when left out."""
    custom_tags: dict[str, str] | UnsetType = UNSET
    """Tags put on the machines and disks, beside the default ones; 45 at most."""
    data_security_mode: DataSecurityMode | UnsetType = UNSET
    """How the cluster guards data from its users. `SINGLE_USER` without `single_user_name` means the caller."""
    dependency_mode: DependencyMode | UnsetType = UNSET
    """Where the cluster takes its dependencies from."""
    docker_image: DockerImage | UnsetType = UNSET
    """An image to run the cluster in."""
    driver_instance_pool_id: str | UnsetType = UNSET
    """The pool to take the driver from; that of the workers when left out."""
    driver_node_type_flexibility: NodeTypeFlexibility | UnsetType = UNSET
    """Other node types that will do for the driver."""
    driver_node_type_id: str | UnsetType = UNSET
    """The node type of the driver; that of the workers when left out."""
    enable_elastic_disk: bool | UnsetType = UNSET
    """Whether disks grow when Spark workers run short of space."""
    enable_local_disk_encryption: bool | UnsetType = UNSET
    """Whether local disks are encrypted."""
    init_scripts: list[InitScriptInfo] | UnsetType = UNSET
    """Scripts to run on every node before Spark starts, in this order."""
    instance_pool_id: str | UnsetType = UNSET
    """The pool to take machines from; it excludes `node_type_id`."""
    is_single_node: bool | UnsetType = UNSET
    """Whether the cluster has a driver only; takes effect with `kind`."""
    kind: ClusterKind | UnsetType = UNSET
    """The kind of compute; with it, simpler settings such as `is_single_node` take effect."""
    node_type_id: str | UnsetType = UNSET
    """The node type of the workers. It or `instance_pool_id` is needed unless the policy gives one."""
    policy_id: str | UnsetType = UNSET
    """The cluster policy that the cluster must keep to."""
    remote_disk_throughput: int | UnsetType = UNSET
    """Throughput of remote disks in MB/s, for clouds that let it be chosen."""
    runtime_engine: RuntimeEngine | UnsetType = UNSET
    """The engine; what the runtime version implies when left out."""
    single_user_name: str | UnsetType = UNSET
    """Who alone may use the cluster, for the modes of a single user."""
    spark_conf: dict[str, str] | UnsetType = UNSET
    """Spark settings by name."""
    spark_env_vars: dict[str, str] | UnsetType = UNSET
    """Environment variables of the driver and the workers; `X` is set by `export X='…'`."""
    ssh_public_keys: list[str] | UnsetType = UNSET
    """Public keys that may log in to every node as `ubuntu` on port 2200; ten at most."""
    total_initial_remote_disk_size: int | UnsetType = UNSET
    """Size of all remote disks at the start in GB, for clouds that let it be chosen."""
    use_ml_runtime: bool | UnsetType = UNSET
    """Whether to use the runtime for machine learning; takes effect with `kind`."""
    worker_node_type_flexibility: NodeTypeFlexibility | UnsetType = UNSET
    """Other node types that will do for workers."""
    workload_type: WorkloadType | UnsetType = UNSET
    """What kinds of work the cluster may run."""
    spark_version: str | UnsetType = UNSET
    """The runtime version, a key of `clusters_spark_versions`."""


class ClusterCreated(Model, kw_only=True, gc=False):
    """What was created."""

    cluster_id: str | UnsetType = UNSET
    """The cluster's id."""


class ClusterDetails(Model, kw_only=True, gc=False):
    """A cluster: its settings, its state and its nodes."""

    autotermination_minutes: int | UnsetType = UNSET
    """After how many minutes without work the cluster terminates, 10 to 10000; 0, also when left out, means never."""
    azure_attributes: AzureAttributes | UnsetType = UNSET
    """What concerns Azure alone, such as spot machines."""
    cluster_log_conf: ClusterLogConf | UnsetType = UNSET
    """Where logs of the driver and the workers are put, every five minutes."""
    cluster_name: str | UnsetType = UNSET
    """A name for people; it need not be unique, and is empty when left out."""
    custom_tags: dict[str, str] | UnsetType = UNSET
    """Tags put on the machines and disks, beside the default ones; 45 at most."""
    data_security_mode: DataSecurityMode | UnsetType = UNSET
    """How the cluster guards data from its users. `SINGLE_USER` without `single_user_name` means the caller."""
    dependency_mode: DependencyMode | UnsetType = UNSET
    """Where the cluster takes its dependencies from."""
    docker_image: DockerImage | UnsetType = UNSET
    """An image to run the cluster in."""
    driver_instance_pool_id: str | UnsetType = UNSET
    """The pool to take the driver from; that of the workers when left out."""
    driver_node_type_flexibility: NodeTypeFlexibility | UnsetType = UNSET
    """Other node types that will do for the driver."""
    driver_node_type_id: str | UnsetType = UNSET
    """The node type of the driver; that of the workers when left out."""
    enable_elastic_disk: bool | UnsetType = UNSET
    """Whether disks grow when Spark workers run short of space."""
    enable_local_disk_encryption: bool | UnsetType = UNSET
    """Whether local disks are encrypted."""
    init_scripts: list[InitScriptInfo] | UnsetType = UNSET
    """Scripts to run on every node before Spark starts, in this order."""
    instance_pool_id: str | UnsetType = UNSET
    """The pool to take machines from; it excludes `node_type_id`."""
    is_single_node: bool | UnsetType = UNSET
    """Whether the cluster has a driver only; takes effect with `kind`."""
    kind: ClusterKind | UnsetType = UNSET
    """The kind of compute; with it, simpler settings such as `is_single_node` take effect."""
    node_type_id: str | UnsetType = UNSET
    """The node type of the workers. It or `instance_pool_id` is needed unless the policy gives one."""
    policy_id: str | UnsetType = UNSET
    """The cluster policy that the cluster must keep to."""
    remote_disk_throughput: int | UnsetType = UNSET
    """Throughput of remote disks in MB/s, for clouds that let it be chosen."""
    runtime_engine: RuntimeEngine | UnsetType = UNSET
    """The engine; what the runtime version implies when left out."""
    single_user_name: str | UnsetType = UNSET
    """Who alone may use the cluster, for the modes of a single user."""
    spark_conf: dict[str, str] | UnsetType = UNSET
    """Spark settings by name."""
    spark_env_vars: dict[str, str] | UnsetType = UNSET
    """Environment variables of the driver and the workers; `X` is set by `export X='…'`."""
    ssh_public_keys: list[str] | UnsetType = UNSET
    """Public keys that may log in to every node as `ubuntu` on port 2200; ten at most."""
    total_initial_remote_disk_size: int | UnsetType = UNSET
    """Size of all remote disks at the start in GB, for clouds that let it be chosen."""
    use_ml_runtime: bool | UnsetType = UNSET
    """Whether to use the runtime for machine learning; takes effect with `kind`."""
    worker_node_type_flexibility: NodeTypeFlexibility | UnsetType = UNSET
    """Other node types that will do for workers."""
    workload_type: WorkloadType | UnsetType = UNSET
    """What kinds of work the cluster may run."""
    autoscale: AutoScale | UnsetType = UNSET
    """Between how many workers the cluster may grow and shrink. It excludes `num_workers`."""
    cluster_cores: float | UnsetType = UNSET
    """How many cores all nodes have together; fractions are possible."""
    cluster_id: str | UnsetType = UNSET
    """The cluster's id."""
    cluster_log_status: LogSyncStatus | UnsetType = UNSET
    """How the delivery of logs goes."""
    cluster_memory_mb: int | UnsetType = UNSET
    """How much memory all nodes have together, in megabytes."""
    cluster_source: ClusterSource | UnsetType = UNSET
    """Who created the cluster: a person, the API, a job."""
    creator_user_name: str | UnsetType = UNSET
    """Who created it; left out when that user was deleted."""
    default_tags: dict[str, str] | UnsetType = UNSET
    """Tags that the server puts on, such as `Vendor`, `Creator`, `ClusterName` and `ClusterId`."""
    driver: SparkNode | UnsetType = UNSET
    """The node of the driver."""
    executors: list[SparkNode] | UnsetType = UNSET
    """The nodes of the workers that are there."""
    jdbc_port: int | UnsetType = UNSET
    """The port that the driver answers JDBC and ODBC on."""
    last_restarted_time: EpochMillis | UnsetType = UNSET
    """When it was last started or restarted."""
    last_state_loss_time: EpochMillis | UnsetType = UNSET
    """When the driver last lost its state, by a restart or a failure."""
    num_workers: int | UnsetType = UNSET
    """How many workers; the driver is not counted."""
    spark_context_id: Int64 | UnsetType = UNSET
    """The driver's Spark context; it changes with every restart."""
    spark_version: str | UnsetType = UNSET
    """The runtime version, a key of `clusters_spark_versions`."""
    spec: ClusterSpec | UnsetType = UNSET
    """The settings as they were asked for, without what the server has filled in."""
    start_time: EpochMillis | UnsetType = UNSET
    """When its creation was asked for."""
    state: ClusterState | UnsetType = UNSET
    """What the cluster is doing."""
    state_message: str | UnsetType = UNSET
    """More about the state, for people."""
    terminated_time: EpochMillis | UnsetType = UNSET
    """When it terminated."""
    termination_reason: TerminationReason | UnsetType = UNSET
    """Why it terminated."""
    last_activity_time: EpochMillis | UnsetType = UNSET
    """When it last worked; older workspaces only."""


class ClusterEvent(Model, kw_only=True, gc=False):
    """Something that happened to a cluster."""

    cluster_id: str | UnsetType = UNSET
    """The cluster's id."""
    data_plane_event_details: DataPlaneEventDetails | UnsetType = UNSET
    """More about it, for what happened on the machines."""
    details: ClusterEventDetails | UnsetType = UNSET
    """More about it."""
    timestamp: EpochMillis | UnsetType = UNSET
    """When it happened."""
    type: ClusterEventType | UnsetType = UNSET
    """What happened."""


class ClusterEventDetails(Model, kw_only=True, gc=False):
    """More about an event; which fields are there depends on its type."""

    attributes: ClusterAttributes | UnsetType = UNSET
    """The settings, for created and edited clusters."""
    cause: ClusterEventCause | UnsetType = UNSET
    """Why the size changed."""
    cluster_size: ClusterSize | UnsetType = UNSET
    """The size that was asked for."""
    current_num_vcpus: int | UnsetType = UNSET
    """How many virtual cores there are."""
    current_num_workers: int | UnsetType = UNSET
    """How many workers there are."""
    did_not_expand_reason: str | UnsetType = UNSET
    """Why a disk did not grow."""
    disk_size: int | UnsetType = UNSET
    """The disk's size in bytes."""
    driver_state_message: str | UnsetType = UNSET
    """More about the driver, for people."""
    enable_termination_for_node_blocklisted: bool | UnsetType = UNSET
    """Whether a node that was shut out is terminated."""
    free_space: int | UnsetType = UNSET
    """The disk's free space in bytes."""
    init_scripts: InitScriptEventDetails | UnsetType = UNSET
    """How the init scripts went."""
    instance_id: str | UnsetType = UNSET
    """The machine it is about."""
    job_run_name: str | UnsetType = UNSET
    """The run that used the cluster."""
    previous_attributes: ClusterAttributes | UnsetType = UNSET
    """The settings before, for edited clusters."""
    previous_cluster_size: ClusterSize | UnsetType = UNSET
    """The size before."""
    previous_disk_size: int | UnsetType = UNSET
    """The disk's size before, in bytes."""
    reason: TerminationReason | UnsetType = UNSET
    """Why the cluster terminated."""
    target_num_vcpus: int | UnsetType = UNSET
    """How many virtual cores there are to be."""
    target_num_workers: int | UnsetType = UNSET
    """How many workers there are to be."""
    user: str | UnsetType = UNSET
    """Who did it; left out when the platform did."""


class ClusterEventPage(Model, kw_only=True, gc=False):
    """A page of events."""

    events: list[ClusterEvent] | UnsetType = UNSET
    """The events; left out when there are none."""
    next_page: ClusterEventsNext | UnsetType = UNSET
    """The whole request for the next page; left out on the last."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; empty or left out on the last."""
    prev_page_token: str | UnsetType = UNSET
    """The token of the page before; empty or left out on the first."""
    total_count: int | UnsetType = UNSET
    """How many events there are on all pages."""


class ClusterEventsNext(Model, kw_only=True, gc=False):
    """The request for the next page of events."""

    cluster_id: str | UnsetType = UNSET
    """The cluster's id."""
    start_time: EpochMillis | UnsetType = UNSET
    """From when on."""
    end_time: EpochMillis | UnsetType = UNSET
    """Up to when."""
    order: ClusterEventOrder | UnsetType = UNSET
    """Oldest or newest first."""
    event_types: list[ClusterEventType] | UnsetType = UNSET
    """The types of events."""
    page_size: int | UnsetType = UNSET
    """How many events a page has."""
    page_token: str | UnsetType = UNSET
    """The token of the page."""
    offset: int | UnsetType = UNSET
    """How many events to pass over."""
    limit: int | UnsetType = UNSET
    """How many events a page has; the older name."""


class ClusterPage(Model, kw_only=True, gc=False):
    """A page of clusters."""

    clusters: list[ClusterDetails] | UnsetType = UNSET
    """The clusters; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; empty or left out on the last."""
    prev_page_token: str | UnsetType = UNSET
    """The token of the page before; empty or left out on the first."""


class ClusterSize(Model, kw_only=True, gc=False):
    """How many workers a cluster has."""

    autoscale: AutoScale | UnsetType = UNSET
    """Between how many workers the cluster may grow and shrink. It excludes `num_workers`."""
    num_workers: int | UnsetType = UNSET
    """How many workers; the driver is not counted."""


class DataPlaneEventDetails(Model, kw_only=True, gc=False):
    """What happened on a machine."""

    event_type: DataPlaneEventType | UnsetType = UNSET
    """What happened."""
    executor_failures: int | UnsetType = UNSET
    """How many executors failed there."""
    host_id: str | UnsetType = UNSET
    """The machine."""
    timestamp: EpochMillis | UnsetType = UNSET
    """When it happened."""


class InitScriptEventDetails(Model, kw_only=True, gc=False):
    """How the init scripts of a node went."""

    cluster: list[InitScriptExecution] | UnsetType = UNSET
    """The scripts of the cluster."""
    global_: list[InitScriptExecution] | UnsetType = field(name="global", default=UNSET)
    """The scripts of the workspace."""
    reported_for_node: str | UnsetType = UNSET
    """The node that says so."""


class InitScriptExecution(Model, kw_only=True, gc=False):
    """How one init script went."""

    abfss: Adlsgen2Info | UnsetType = UNSET
    """In Azure Data Lake Storage, `abfss://container@account.dfs.core.windows.net/…`."""
    dbfs: DbfsStorageInfo | UnsetType = UNSET
    """In the Databricks file system, `dbfs:/…`."""
    error_message: str | UnsetType = UNSET
    """Why it failed."""
    execution_duration_seconds: int | UnsetType = UNSET
    """How long it ran, in seconds."""
    gcs: GcsStorageInfo | UnsetType = UNSET
    """In Google Cloud Storage, `gs://…`; not on Azure."""
    status: InitScriptStatus | UnsetType = UNSET
    """How it ended."""
    stderr: str | UnsetType = UNSET
    """The end of what it wrote to standard error."""
    volumes: VolumesStorageInfo | UnsetType = UNSET
    """In a Unity Catalog volume, `/Volumes/…`."""
    workspace: WorkspaceStorageInfo | UnsetType = UNSET
    """In the workspace, `/Users/…` or `/Shared/…`."""


class LogSyncStatus(Model, kw_only=True, gc=False):
    """How the delivery of logs goes."""

    last_attempted: EpochMillis | UnsetType = UNSET
    """When logs were last put away."""
    last_exception: str | UnsetType = UNSET
    """Why that failed; left out when it did not."""


class NodeInstanceType(Model, kw_only=True, gc=False):
    """The local disks of a node type."""

    instance_type_id: str | UnsetType = UNSET
    """The machine, as the cloud calls it."""
    local_disk_size_gb: int | UnsetType = UNSET
    """The size of each local disk in GB."""
    local_disks: int | UnsetType = UNSET
    """How many local disks it has."""
    local_nvme_disk_size_gb: int | UnsetType = UNSET
    """The size of each local NVMe disk in GB."""
    local_nvme_disks: int | UnsetType = UNSET
    """How many local NVMe disks it has."""


class NodeType(Model, kw_only=True, gc=False):
    """A kind of machine."""

    node_type_id: str | UnsetType = UNSET
    """The node type, as `clusters_list_node_types` names it."""
    memory_mb: int | UnsetType = UNSET
    """How much memory it has, in megabytes."""
    num_cores: float | UnsetType = UNSET
    """How many cores it has; fractions are possible."""
    description: str | UnsetType = UNSET
    """The name for people."""
    instance_type_id: str | UnsetType = UNSET
    """The machine, as the cloud calls it."""
    category: str | UnsetType = UNSET
    """What it is good for, such as `General Purpose`."""
    display_order: int | UnsetType = UNSET
    """Its place in lists for people."""
    is_deprecated: bool | UnsetType = UNSET
    """Whether it should not be used any more."""
    is_encrypted_in_transit: bool | UnsetType = UNSET
    """Whether data on its way between nodes is encrypted."""
    is_graviton: bool | UnsetType = UNSET
    """Whether it has an ARM processor of AWS."""
    is_hidden: bool | UnsetType = UNSET
    """Whether it is left out of lists for people."""
    is_io_cache_enabled: bool | UnsetType = UNSET
    """Whether the disk cache is on."""
    node_info: CloudProviderNodeInfo | UnsetType = UNSET
    """Whether it can be had here."""
    node_instance_type: NodeInstanceType | UnsetType = UNSET
    """Its local disks."""
    num_gpus: int | UnsetType = UNSET
    """How many GPUs it has."""
    photon_driver_capable: bool | UnsetType = UNSET
    """Whether it can be the driver under Photon."""
    photon_worker_capable: bool | UnsetType = UNSET
    """Whether it can be a worker under Photon."""
    support_cluster_tags: bool | UnsetType = UNSET
    """Whether it can carry tags."""
    support_ebs_volumes: bool | UnsetType = UNSET
    """Whether disks can be attached."""
    support_port_forwarding: bool | UnsetType = UNSET
    """Whether ports can be forwarded."""


class NodeTypeList(Model, kw_only=True, gc=False):
    """The node types."""

    node_types: list[NodeType] | UnsetType = UNSET
    """The node types."""


class SparkNode(Model, kw_only=True, gc=False):
    """A node of a cluster."""

    host_private_ip: str | UnsetType = UNSET
    """The private address of the machine."""
    instance_id: str | UnsetType = UNSET
    """The machine, as the cloud calls it."""
    node_aws_attributes: SparkNodeAwsAttributes | UnsetType = UNSET
    """What concerns AWS alone."""
    node_id: str | UnsetType = UNSET
    """The node's id, unique for ever."""
    private_ip: str | UnsetType = UNSET
    """The private address of the Spark node, which is not the machine's."""
    public_dns: str | UnsetType = UNSET
    """The public address, where there is one."""
    start_timestamp: EpochMillis | UnsetType = UNSET
    """When the node was started."""


class SparkNodeAwsAttributes(Model, kw_only=True, gc=False):
    """What concerns nodes on AWS alone."""

    is_spot: bool | UnsetType = UNSET
    """Whether it is a spot machine."""


class SparkVersion(Model, kw_only=True, gc=False):
    """A runtime version."""

    key: str | UnsetType = UNSET
    """What `spark_version` takes, such as `16.4.x-scala2.12`."""
    name: str | UnsetType = UNSET
    """The name for people."""


class SparkVersionList(Model, kw_only=True, gc=False):
    """The runtime versions."""

    versions: list[SparkVersion] | UnsetType = UNSET
    """The versions."""


class TerminationReason(Model, kw_only=True, gc=False):
    """Why a cluster terminated."""

    code: TerminationReasonCode | UnsetType = UNSET
    """The reason as one word."""
    parameters: dict[str, str] | UnsetType = UNSET
    """More about the reason, such as `username` or `azure_error_code`."""
    type: TerminationReasonType | UnsetType = UNSET
    """Whose doing it was."""


class ZoneList(Model, kw_only=True, gc=False):
    """The availability zones."""

    default_zone: str | UnsetType = UNSET
    """The zone that is taken when none is named."""
    zones: list[str] | UnsetType = UNSET
    """All zones."""
