# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers that several areas of Azure Databricks share."""

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias

from msgspec import UNSET, UnsetType, field

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common_requests import PredictiveOptimization

AutoscopeState: TypeAlias = (
    Literal[
        "AUTOSCOPE_STATE_API_NOT_COVERED",
        "AUTOSCOPE_STATE_BACKFILLED",
        "AUTOSCOPE_STATE_COMPLETED",
        "AUTOSCOPE_STATE_DISABLED",
        "AUTOSCOPE_STATE_RUNNING",
        "AUTOSCOPE_STATE_USER_SELECTED",
    ]
    | str
)
"""How the watch over the APIs that a token needs is."""


AzureAvailability: TypeAlias = Literal["ON_DEMAND_AZURE", "SPOT_AZURE", "SPOT_WITH_FALLBACK_AZURE"] | str
"""Whether Azure machines are spot or on-demand ones; `SPOT_WITH_FALLBACK_AZURE` takes on-demand ones where there is
    no spot.
    """


CatalogType: TypeAlias = (
    Literal[
        "DELTASHARING_CATALOG",
        "FOREIGN_CATALOG",
        "INTERNAL_CATALOG",
        "MANAGED_CATALOG",
        "MANAGED_ONLINE_CATALOG",
        "SYSTEM_CATALOG",
    ]
    | str
)
"""A kind of catalog."""


ClusterKind: TypeAlias = Literal["CLASSIC_PREVIEW"] | str
"""The kind of compute."""


DataSecurityMode: TypeAlias = (
    Literal[
        "DATA_SECURITY_MODE_AUTO",
        "DATA_SECURITY_MODE_DEDICATED",
        "DATA_SECURITY_MODE_STANDARD",
        "LEGACY_PASSTHROUGH",
        "LEGACY_SINGLE_USER",
        "LEGACY_SINGLE_USER_STANDARD",
        "LEGACY_TABLE_ACL",
        "NONE",
        "SINGLE_USER",
        "USER_ISOLATION",
    ]
    | str
)
"""How a cluster guards data from its users.

    `SINGLE_USER` is for one person or group, `USER_ISOLATION` for several who are kept apart, `NONE` for neither;
    the `DATA_SECURITY_MODE_…` words are the newer ones.
    """


DependencyMode: TypeAlias = (
    Literal["DEPENDENCY_MODE_AUTO", "DEPENDENCY_MODE_CLUSTER_LIBRARIES", "DEPENDENCY_MODE_ENVIRONMENTS"] | str
)
"""Where a cluster takes its dependencies from: its libraries, or environments."""


EpochMillis: TypeAlias = int
"""A moment in milliseconds since 1970 (UTC); some services give it as decimal text."""


ErrorCode: TypeAlias = (
    Literal[
        "ABORTED",
        "ALREADY_EXISTS",
        "BAD_REQUEST",
        "CANCELLED",
        "CATALOG_ALREADY_EXISTS",
        "CATALOG_DOES_NOT_EXIST",
        "CATALOG_NOT_EMPTY",
        "COULD_NOT_ACQUIRE_LOCK",
        "CUSTOMER_UNAUTHORIZED",
        "DAC_ALREADY_EXISTS",
        "DAC_DOES_NOT_EXIST",
        "DATA_LOSS",
        "DEADLINE_EXCEEDED",
        "DEPLOYMENT_TIMEOUT",
        "DIRECTORY_NOT_EMPTY",
        "DIRECTORY_PROTECTED",
        "DRY_RUN_FAILED",
        "ENDPOINT_NOT_FOUND",
        "EXTERNAL_LOCATION_ALREADY_EXISTS",
        "EXTERNAL_LOCATION_DOES_NOT_EXIST",
        "FEATURE_DISABLED",
        "GIT_CONFLICT",
        "GIT_REMOTE_ERROR",
        "GIT_SENSITIVE_TOKEN_DETECTED",
        "GIT_UNKNOWN_REF",
        "GIT_URL_NOT_ON_ALLOW_LIST",
        "INSECURE_PARTNER_RESPONSE",
        "INTERNAL_ERROR",
        "INVALID_PARAMETER_VALUE",
        "INVALID_REQUEST",
        "INVALID_STATE",
        "INVALID_STATE_TRANSITION",
        "IO_ERROR",
        "IPYNB_FILE_IN_REPO",
        "LIBRARY_INSTALL_FAILED",
        "LIBRARY_NOT_FOUND",
        "MALFORMED_PARTNER_RESPONSE",
        "MALFORMED_REQUEST",
        "MANAGED_RESOURCE_GROUP_DOES_NOT_EXIST",
        "MAX_BLOCK_SIZE_EXCEEDED",
        "MAX_CHILD_NODE_SIZE_EXCEEDED",
        "MAX_LIST_SIZE_EXCEEDED",
        "MAX_NOTEBOOK_SIZE_EXCEEDED",
        "MAX_READ_SIZE_EXCEEDED",
        "METASTORE_ALREADY_EXISTS",
        "METASTORE_DOES_NOT_EXIST",
        "METASTORE_NOT_EMPTY",
        "NOT_FOUND",
        "NOT_IMPLEMENTED",
        "PARTIAL_DELETE",
        "PERMISSION_DENIED",
        "PERMISSION_NOT_PROPAGATED",
        "PRINCIPAL_DOES_NOT_EXIST",
        "PROJECTS_OPERATION_TIMEOUT",
        "PROVIDER_ALREADY_EXISTS",
        "PROVIDER_DOES_NOT_EXIST",
        "PROVIDER_SHARE_NOT_ACCESSIBLE",
        "QUOTA_EXCEEDED",
        "RECIPIENT_ALREADY_EXISTS",
        "RECIPIENT_DOES_NOT_EXIST",
        "REQUEST_LIMIT_EXCEEDED",
        "RESOURCE_ALREADY_EXISTS",
        "RESOURCE_CONFLICT",
        "RESOURCE_DOES_NOT_EXIST",
        "RESOURCE_EXHAUSTED",
        "RESOURCE_LIMIT_EXCEEDED",
        "SCHEMA_ALREADY_EXISTS",
        "SCHEMA_DOES_NOT_EXIST",
        "SCHEMA_NOT_EMPTY",
        "SEARCH_QUERY_TOO_LONG",
        "SEARCH_QUERY_TOO_SHORT",
        "SERVER_ERROR",
        "SERVICE_UNDER_MAINTENANCE",
        "SHARE_ALREADY_EXISTS",
        "SHARE_DOES_NOT_EXIST",
        "STORAGE_CREDENTIAL_ALREADY_EXISTS",
        "STORAGE_CREDENTIAL_DOES_NOT_EXIST",
        "TABLE_ALREADY_EXISTS",
        "TABLE_DOES_NOT_EXIST",
        "TEMPORARILY_UNAVAILABLE",
        "UNAUTHENTICATED",
        "UNAVAILABLE",
        "UNKNOWN",
        "UNKNOWN_FORMAT",
        "UNPARSEABLE_HTTP_ERROR",
        "WORKSPACE_TEMPORARILY_UNAVAILABLE",
    ]
    | str
    | int
    | None
)
"""A failure as one word."""


Int64: TypeAlias = int
"""A 64-bit integer, which some services give as decimal text."""


Nothing: TypeAlias = dict[str, Any]
"""An answer that says no more than that it was done."""


PredictiveOptimizationOrigin: TypeAlias = Literal["CATALOG", "SCHEMA"] | str
"""What says whether tables are maintained automatically."""


RuntimeEngine: TypeAlias = Literal["NULL", "PHOTON", "STANDARD"] | str
"""The engine that runs Spark: `PHOTON`, the usual one, or whatever the version implies."""


SecurableType: TypeAlias = (
    Literal[
        "AGENT_SERVICE",
        "CATALOG",
        "CLEAN_ROOM",
        "CONNECTION",
        "CREDENTIAL",
        "EXTERNAL_LOCATION",
        "EXTERNAL_METADATA",
        "FEATURE",
        "FUNCTION",
        "MCP_SERVICE",
        "METASTORE",
        "MODEL",
        "MODEL_PROVIDER_SERVICE",
        "MODEL_SERVICE",
        "PIPELINE",
        "PROVIDER",
        "RECIPIENT",
        "SCHEMA",
        "SHARE",
        "SKILL",
        "STAGING_TABLE",
        "STORAGE_CREDENTIAL",
        "TABLE",
        "VOLUME",
    ]
    | str
)
"""A kind of object that privileges can be granted on."""


ServerSideEncryptionAlgorithm: TypeAlias = Literal["AWS_SSE_KMS", "AWS_SSE_S3"] | str
"""How storage encrypts what it keeps; means nothing on Azure."""


TerminationReasonCode: TypeAlias = (
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
"""Why a cluster terminated, as one word; the platform adds new ones often."""


TerminationReasonType: TypeAlias = Literal["CLIENT_ERROR", "CLOUD_FAILURE", "SERVICE_FAULT", "SUCCESS"] | str
"""Whose doing it was: `SUCCESS` is a normal end, `CLIENT_ERROR` the user's, `CLOUD_FAILURE` the cloud's,
    `SERVICE_FAULT` Databricks'.
    """


UserSchema: TypeAlias = (
    Literal["urn:ietf:params:scim:schemas:core:2.0:User", "urn:ietf:params:scim:schemas:extension:workspace:2.0:User"]
    | str
)
"""A SCIM schema of users."""


class Adlsgen2Info(Model, kw_only=True, gc=False):
    """A place in Azure Data Lake Storage."""

    destination: str
    """Where it lies, as a path or URL of this kind of storage."""


class AutoScale(Model, kw_only=True, gc=False):
    """Between how many workers a cluster has, as its load demands."""

    max_workers: int | UnsetType = UNSET
    """The most workers; more than `min_workers`."""
    min_workers: int | UnsetType = UNSET
    """The fewest workers, also at the start."""


class AzureAttributes(Model, kw_only=True, gc=False):
    """What concerns Azure machines alone."""

    availability: AzureAvailability | UnsetType = UNSET
    """Whether to take spot or on-demand machines beyond the first `first_on_demand`."""
    capacity_reservation_group: str | UnsetType = UNSET
    """The resource id of the Azure capacity reservation group to take machines from."""
    first_on_demand: int | UnsetType = UNSET
    """How many nodes, the driver first, are on-demand machines in any case."""
    log_analytics_info: LogAnalyticsInfo | UnsetType = UNSET
    """The Log Analytics workspace that is told about the machines."""
    spot_bid_max_price: float | UnsetType = UNSET
    """The most to pay for a spot machine in US dollars an hour; -1, also when left out, means the price of an on-demand
    machine.
    """


class ClientsTypes(Model, kw_only=True, gc=False):
    """Kinds of work on a cluster."""

    jobs: bool | UnsetType = UNSET
    """Whether jobs may run; true when left out."""
    notebooks: bool | UnsetType = UNSET
    """Whether notebooks may be attached; true when left out."""


class ClusterLogConf(Model, kw_only=True, gc=False):
    """Where the logs of a cluster are put; exactly one of the fields."""

    dbfs: DbfsStorageInfo | UnsetType = UNSET
    """In the Databricks file system, `dbfs:/…`."""
    volumes: VolumesStorageInfo | UnsetType = UNSET
    """In a Unity Catalog volume, `/Volumes/…`."""


class ClusterSpec(Model, kw_only=True, gc=False):
    """A cluster to be, as jobs and the stored settings of clusters describe it."""

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
    apply_policy_default_values: bool | UnsetType = UNSET
    """Whether values that are left out come from the policy's defaults; only fixed values do otherwise."""
    autoscale: AutoScale | UnsetType = UNSET
    """Between how many workers the cluster may grow and shrink. It excludes `num_workers`."""
    num_workers: int | UnsetType = UNSET
    """How many workers; the driver is not counted."""
    spark_version: str | UnsetType = UNSET
    """The runtime version, a key of `clusters_spark_versions`."""


class ComplexValue(Model, kw_only=True, gc=False):
    """One of the values of an attribute that has many: an e-mail address, an entitlement, a role, a group or a member
    of one.
    """  # noqa: D205

    value: str | UnsetType = UNSET
    """The value itself, for users, groups and members the id, for entitlements and roles the name."""
    display: str | UnsetType = UNSET
    """The value as people know it, such as the name of a member."""
    type: str | UnsetType = UNSET
    """What kind of value it is, such as `work` of an e-mail address, `direct` or `indirect` of a membership."""
    primary: bool | UnsetType = UNSET
    """Whether it is the most important one of its list."""
    ref: str | UnsetType = field(name="$ref", default=UNSET)
    """Where the value is found, such as `Users/5523698741000001`, of groups and their members."""


class DbfsStorageInfo(Model, kw_only=True, gc=False):
    """A place in the Databricks file system."""

    destination: str
    """Where it lies, as a path or URL of this kind of storage."""


class DockerBasicAuth(Model, kw_only=True, gc=False):
    """How to sign in to a registry of images."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"password"})

    password: str | UnsetType = UNSET
    """The user's password."""
    username: str | UnsetType = UNSET
    """The user's name."""


class DockerImage(Model, kw_only=True, gc=False):
    """An image that nodes run in."""

    basic_auth: DockerBasicAuth | UnsetType = UNSET
    """How to sign in to the registry; left out for public images."""
    url: str | UnsetType = UNSET
    """The image's name in its registry."""


class EncryptionDetails(Model, kw_only=True, gc=False):
    """How data is encrypted."""

    sse_encryption_details: ServerSideEncryption | UnsetType = UNSET
    """How storage encrypts what it keeps."""


class Entitlement(Model, kw_only=True, gc=False):
    """Something that the identity may do in the workspace: `allow-cluster-create`, `allow-instance-pool-create`,
    `databricks-sql-access`, `workspace-access` or `workspace-consume`.
    """  # noqa: D205

    value: (
        Literal[
            "allow-cluster-create",
            "allow-instance-pool-create",
            "databricks-sql-access",
            "workspace-access",
            "workspace-consume",
        ]
        | str
        | UnsetType
    ) = UNSET
    """The name of the entitlement."""
    display: str | UnsetType = UNSET
    """The entitlement as people know it."""
    type: str | UnsetType = UNSET
    """What kind of value it is."""
    primary: bool | UnsetType = UNSET
    """Whether it is the most important one of its list."""
    ref: str | UnsetType = field(name="$ref", default=UNSET)
    """Where the value is found."""


class Error(Model, kw_only=True, gc=False):
    """What went wrong."""

    error_code: ErrorCode | UnsetType = UNSET
    """The failure as one word. Failed sign-ins may hold the HTTP status instead, as a number or as text."""
    message: str | UnsetType | None = UNSET
    """What went wrong, for people."""
    details: list[ErrorDetail] | UnsetType | None = UNSET
    """More about the failure."""


class ErrorDetail(Model, kw_only=True, gc=False):
    """One more thing to know about a failure; which fields are there depends on `@type`."""

    type: str | UnsetType = field(name="@type", default=UNSET)
    """The kind of detail, `type.googleapis.com/google.rpc.` and one of `ErrorInfo`, `RequestInfo`, `RetryInfo`,
    `DebugInfo`, `QuotaFailure`, `PreconditionFailure`, `BadRequest`, `ResourceInfo` and `Help`.
    """
    reason: str | UnsetType = UNSET
    """Why it failed, as one word (`ErrorInfo`)."""
    domain: str | UnsetType = UNSET
    """Who says so (`ErrorInfo`)."""
    metadata: dict[str, str] | UnsetType = UNSET
    """More of the same as pairs of text (`ErrorInfo`)."""
    request_id: str | UnsetType = UNSET
    """The request as the server calls it (`RequestInfo`)."""
    serving_data: str | UnsetType = UNSET
    """What the server noted about the request (`RequestInfo`)."""
    retry_delay: str | UnsetType = UNSET
    """How long to wait before the next attempt, such as `42.5s` (`RetryInfo`)."""
    stack_entries: list[str] | UnsetType = UNSET
    """Where in the server it failed (`DebugInfo`)."""
    detail: str | UnsetType = UNSET
    """What the server says about it (`DebugInfo`)."""
    violations: list[ErrorViolation] | UnsetType = UNSET
    """The limits that were passed, or the conditions that were not met (`QuotaFailure`, `PreconditionFailure`)."""
    field_violations: list[ErrorFieldViolation] | UnsetType = UNSET
    """The fields of the request that are wrong (`BadRequest`)."""
    resource_type: str | UnsetType = UNSET
    """What kind of object it is about (`ResourceInfo`)."""
    resource_name: str | UnsetType = UNSET
    """The object it is about (`ResourceInfo`)."""
    owner: str | UnsetType = UNSET
    """Whom the object belongs to (`ResourceInfo`)."""
    description: str | UnsetType = UNSET
    """What is wrong with the object (`ResourceInfo`)."""
    links: list[ErrorLink] | UnsetType = UNSET
    """Where to read more (`Help`)."""


class ErrorFieldViolation(Model, kw_only=True, gc=False):
    """A field of the request that is wrong."""

    field_: str | UnsetType = field(name="field", default=UNSET)
    """The path of the field."""
    description: str | UnsetType = UNSET
    """What is wrong with it."""


class ErrorLink(Model, kw_only=True, gc=False):
    """Where to read more."""

    url: str | UnsetType = UNSET
    """The address."""
    description: str | UnsetType = UNSET
    """What is to be read there."""


class ErrorViolation(Model, kw_only=True, gc=False):
    """A limit that was passed, or a condition that was not met."""

    type: str | UnsetType = UNSET
    """The kind of condition."""
    subject: str | UnsetType = UNSET
    """What it concerns."""
    description: str | UnsetType = UNSET
    """How it was violated."""


class GcsStorageInfo(Model, kw_only=True, gc=False):
    """A place in Google Cloud Storage."""

    destination: str
    """Where it lies, as a path or URL of this kind of storage."""


class InitScriptInfo(Model, kw_only=True, gc=False):
    """Where an init script lies; exactly one of the fields."""

    abfss: Adlsgen2Info | UnsetType = UNSET
    """In Azure Data Lake Storage, `abfss://container@account.dfs.core.windows.net/…`."""
    dbfs: DbfsStorageInfo | UnsetType = UNSET
    """In the Databricks file system, `dbfs:/…`."""
    gcs: GcsStorageInfo | UnsetType = UNSET
    """In Google Cloud Storage, `gs://…`; not on Azure."""
    volumes: VolumesStorageInfo | UnsetType = UNSET
    """In a Unity Catalog volume, `/Volumes/…`."""
    workspace: WorkspaceStorageInfo | UnsetType = UNSET
    """In the workspace, `/Users/…` or `/Shared/…`."""


class Library(Model, kw_only=True, gc=False):
    """A library, by exactly one of the fields."""

    cran: RCranLibrary | UnsetType = UNSET
    """An R package of CRAN."""
    egg: str | UnsetType = UNSET
    """The URI of a Python egg; no longer supported by current runtimes."""
    jar: str | UnsetType = UNSET
    """The URI of a jar, in the workspace, a volume or Azure storage."""
    maven: MavenLibrary | UnsetType = UNSET
    """A package of Maven."""
    pypi: PythonPyPiLibrary | UnsetType = UNSET
    """A Python package of PyPI."""
    requirements: str | UnsetType = UNSET
    """The URI of a pip requirements file."""
    whl: str | UnsetType = UNSET
    """The URI of a Python wheel."""


class LogAnalyticsInfo(Model, kw_only=True, gc=False):
    """An Azure Log Analytics workspace."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"log_analytics_primary_key"})

    log_analytics_primary_key: str | UnsetType = UNSET
    """The workspace's primary key."""
    log_analytics_workspace_id: str | UnsetType = UNSET
    """The workspace's id."""


class MavenLibrary(Model, kw_only=True, gc=False):
    """A package of Maven."""

    coordinates: str
    """The package as `group:artifact:version`."""
    exclusions: list[str] | UnsetType = UNSET
    """Dependencies to leave out, as `group:artifact`, with `*` for any."""
    repo: str | UnsetType = UNSET
    """The repository; Maven Central and Spark Packages when left out."""


class MlflowError(Model, kw_only=True, gc=False):
    """What went wrong. Open-source servers add `sqlstate` and `error_class`."""

    error_code: ErrorCode | UnsetType = UNSET
    """The failure as one word."""
    message: str | UnsetType = UNSET
    """What went wrong, for people."""
    sqlstate: str | UnsetType = UNSET
    """The SQLSTATE of the failure, from open-source servers."""
    error_class: str | UnsetType = UNSET
    """The kind of failure, from open-source servers."""


class MlflowTag(Model, kw_only=True, gc=False):
    """A tag."""

    key: str | UnsetType = UNSET
    """The tag's name."""
    value: str | UnsetType = UNSET
    """The tag's value."""


class NodeTypeFlexibility(Model, kw_only=True, gc=False):
    """Node types that will do where the wanted one is not to be had."""

    alternate_node_type_ids: list[str] | UnsetType = UNSET
    """Other node types, best liked first."""
    aws_context_id: str | UnsetType = UNSET
    """A setting that has no meaning on Azure."""


class PersonName(Model, kw_only=True, gc=False):
    """The name of a person."""

    given_name: str | UnsetType = field(name="givenName", default=UNSET)
    """The given name."""
    family_name: str | UnsetType = field(name="familyName", default=UNSET)
    """The family name."""


class PredictiveOptimizationFlag(Model, kw_only=True, gc=False):
    """Whether tables are in fact maintained automatically."""

    value: PredictiveOptimization | UnsetType = UNSET
    """Whether they are."""
    inherited_from_name: str | UnsetType = UNSET
    """The name of what says so; left out when the object says it itself."""
    inherited_from_type: PredictiveOptimizationOrigin | UnsetType = UNSET
    """What kind of object says so."""


class PythonPyPiLibrary(Model, kw_only=True, gc=False):
    """A Python package."""

    package: str
    """The name, with a version like `==1.2.3` if wanted."""
    repo: str | UnsetType = UNSET
    """The repository to take it from; the default one when left out."""


class RCranLibrary(Model, kw_only=True, gc=False):
    """An R package."""

    package: str
    """The name."""
    repo: str | UnsetType = UNSET
    """The repository to take it from; the default one when left out."""


class ScimError(Model, kw_only=True, gc=False):
    """What went wrong, in the form of SCIM.

    What stands in front of the service answers the usual `error_code` and `message` instead.
    """

    schemas: list[str] | UnsetType = UNSET
    """`urn:ietf:params:scim:api:messages:2.0:Error`."""
    scim_type: (
        Literal[
            "invalidFilter",
            "invalidPath",
            "invalidSyntax",
            "invalidValue",
            "mutability",
            "noTarget",
            "tooMany",
            "uniqueness",
        ]
        | str
        | UnsetType
        | None
    ) = field(name="scimType", default=UNSET)
    """The kind of failure."""
    detail: str | UnsetType | None = UNSET
    """What went wrong, for people; the text `null` stands for an internal error."""
    status: str | int | UnsetType = UNSET
    """The HTTP status, most often as text."""
    error_code: str | int | UnsetType | None = UNSET
    """The failure as one word, where the answer is not in the form of SCIM."""
    message: str | UnsetType | None = UNSET
    """What went wrong, where the answer is not in the form of SCIM."""


class ServerSideEncryption(Model, kw_only=True, gc=False):
    """How storage encrypts what it keeps."""

    algorithm: ServerSideEncryptionAlgorithm | UnsetType = UNSET
    """The algorithm."""
    aws_kms_key_arn: str | UnsetType = UNSET
    """The key; means nothing on Azure."""


class User(Model, kw_only=True, gc=False):
    """A user of the workspace, or a service principal as it sees itself."""

    id: str | UnsetType = UNSET
    """The id in this workspace, a decimal number as text."""
    user_name: str | UnsetType = field(name="userName", default=UNSET)
    """The e-mail address by which the user signs in; of a service principal, its application id."""
    display_name: str | UnsetType = field(name="displayName", default=UNSET)
    """The name to show, made of given and family name."""
    name: PersonName | UnsetType = UNSET
    """The name in its parts."""
    active: bool | UnsetType = UNSET
    """Whether the user may sign in."""
    emails: list[ComplexValue] | UnsetType = UNSET
    """The e-mail addresses."""
    entitlements: list[Entitlement] | UnsetType = UNSET
    """What the user may do in the workspace, apart from what groups allow."""
    roles: list[ComplexValue] | UnsetType = UNSET
    """The roles of the user."""
    groups: list[ComplexValue] | UnsetType = UNSET
    """The groups the user is in. They are changed at the groups, never here."""
    external_id: str | UnsetType = field(name="externalId", default=UNSET)
    """The id that the directory behind the workspace knows the user by."""
    schemas: list[UserSchema | str] | UnsetType = UNSET
    """The SCIM schemas that the answer keeps to."""


class VolumesStorageInfo(Model, kw_only=True, gc=False):
    """A place in a Unity Catalog volume."""

    destination: str
    """Where it lies, as a path or URL of this kind of storage."""


class WorkloadType(Model, kw_only=True, gc=False):
    """What kinds of work a cluster may run."""

    clients: ClientsTypes
    """The kinds of work."""


class WorkspaceStorageInfo(Model, kw_only=True, gc=False):
    """A place in the workspace."""

    destination: str
    """Where it lies, as a path or URL of this kind of storage."""
