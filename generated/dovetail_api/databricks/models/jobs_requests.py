# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of jobs."""

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
    InitScriptInfoRequest,
    LibraryRequest,
    NodeTypeFlexibilityRequest,
    RuntimeEngineRequest,
    WorkloadTypeRequest,
)

AiExtractFunctionModeRequest: TypeAlias = Literal["MODE_PRECISION"]
"""How thoroughly fields are taken out of text."""


AiParseDescribedElementRequest: TypeAlias = Literal["DESCRIPTION_ELEMENT_TYPE_ALL", "DESCRIPTION_ELEMENT_TYPE_FIGURE"]
"""What is described in words."""


AiRuntimeAcceleratorRequest: TypeAlias = Literal["GPU_1xA10", "GPU_1xH100", "GPU_8xB300", "GPU_8xH100"]
"""A kind of serverless GPU and how many there are in a node."""


AiRuntimeTaskPriorityClassRequest: TypeAlias = Literal["BEST_EFFORT", "NORMAL"]
"""How urgent work on GPUs is."""


ConditionTaskOpRequest: TypeAlias = Literal[
    "EQUAL_TO", "GREATER_THAN", "GREATER_THAN_OR_EQUAL", "LESS_THAN", "LESS_THAN_OR_EQUAL", "NOT_EQUAL"
]
"""How two values are compared."""


DashboardAttachmentFormatRequest: TypeAlias = Literal["FILE_FORMAT_CSV", "FILE_FORMAT_EXCEL", "FILE_FORMAT_TSV"]
"""The format of attached data."""


DashboardPageSelectionRequest: TypeAlias = Literal["PAGE_SELECTION_ALL", "PAGE_SELECTION_SUBSET"]
"""Which pages are attached."""


DayOfWeekRequest: TypeAlias = Literal["FRIDAY", "MONDAY", "SATURDAY", "SUNDAY", "THURSDAY", "TUESDAY", "WEDNESDAY"]
"""A day of the week."""


GitProviderRequest: TypeAlias = Literal[
    "awsCodeCommit",
    "azureDevOpsServices",
    "bitbucketCloud",
    "bitbucketServer",
    "gitHub",
    "gitHubEnterprise",
    "gitLab",
    "gitLabEnterpriseEdition",
]
"""Who hosts a Git repository."""


HardwareAcceleratorTypeRequest: TypeAlias = Literal["GPU_1xA10", "GPU_1xH100", "GPU_8xB300", "GPU_8xH100"]
"""The GPUs of a serverless task."""


JobDeploymentKindRequest: TypeAlias = Literal["BUNDLE", "SYSTEM_MANAGED"]
"""The kind of tool that keeps a job."""


JobEditModeRequest: TypeAlias = Literal["EDITABLE", "UI_LOCKED"]
"""Whether people may edit a job in the web interface."""


JobFormatRequest: TypeAlias = Literal["MULTI_TASK", "SINGLE_TASK"]
"""Whether a job has one task in the old form or several."""


JobPermissionLevel: TypeAlias = Literal["CAN_MANAGE", "CAN_MANAGE_RUN", "CAN_VIEW", "IS_OWNER"]
"""What somebody may do with a job."""


JobSourceDirtyStateRequest: TypeAlias = Literal["DISCONNECTED", "NOT_SYNCED"]
"""How a job differs from its file."""


JobsHealthMetricRequest: TypeAlias = Literal[
    "RUN_DURATION_SECONDS",
    "STREAMING_BACKLOG_BYTES",
    "STREAMING_BACKLOG_FILES",
    "STREAMING_BACKLOG_RECORDS",
    "STREAMING_BACKLOG_SECONDS",
]
"""What a health rule measures."""


JobsHealthOperatorRequest: TypeAlias = Literal["GREATER_THAN"]
"""How a health rule compares."""


ModelTriggerConditionRequest: TypeAlias = Literal["MODEL_ALIAS_SET", "MODEL_CREATED", "MODEL_VERSION_READY"]
"""What happens to a model."""


MonitoredJobOutcomeRequest: TypeAlias = Literal["DONE", "FAILED", "SUCCESS"]
"""How a job that is watched ended."""


PauseStatusRequest: TypeAlias = Literal["PAUSED", "UNPAUSED"]
"""Whether something is paused."""


PerformanceTargetRequest: TypeAlias = Literal["COST_OPTIMIZED", "PERFORMANCE_OPTIMIZED", "STANDARD"]
"""How fast or how cheap serverless compute is to be."""


PeriodicTriggerUnitRequest: TypeAlias = Literal["DAYS", "HOURS", "MINUTES", "WEEKS"]
"""A unit of time."""


PowerBiAuthenticationMethodRequest: TypeAlias = Literal["OAUTH", "PAT"]
"""How Power BI signs in to Databricks."""


PowerBiStorageModeRequest: TypeAlias = Literal["DIRECT_QUERY", "DUAL", "IMPORT"]
"""How a Power BI model holds its data."""


RunIfRequest: TypeAlias = Literal[
    "ALL_DONE", "ALL_FAILED", "ALL_SUCCESS", "AT_LEAST_ONE_FAILED", "AT_LEAST_ONE_SUCCESS", "NONE_FAILED"
]
"""What must have become of the tasks before.

    `ALL_SUCCESS`: all ran and succeeded; `AT_LEAST_ONE_SUCCESS`; `NONE_FAILED`: none failed and one ran; `ALL_DONE`;
    `AT_LEAST_ONE_FAILED`; `ALL_FAILED`.
    """


RunTypeRequest: TypeAlias = Literal["JOB_RUN", "SUBMIT_RUN", "WORKFLOW_RUN"]
"""The type of a run: of a job, of tasks without one, or started by a notebook."""


SqlConditionTriggerModeRequest: TypeAlias = Literal["QUERY_RETURNS_ROWS", "RESULT_VALUE_CHANGES"]
"""When a query agrees: it gives rows, or another result than before."""


TableUpdateConditionRequest: TypeAlias = Literal["ALL_UPDATED", "ANY_UPDATED"]
"""Whether one table or all must have changed."""


TaskRetryModeRequest: TypeAlias = Literal["NEVER", "ON_FAILURE"]
"""Whether failed tasks of a continuous job are tried again."""


TaskSourceRequest: TypeAlias = Literal["GIT", "WORKSPACE"]
"""Where a file lies: in the workspace or in the job's Git repository."""


ViewsToExport: TypeAlias = Literal["ALL", "CODE", "DASHBOARDS"]
"""Which views of a run to export."""


class AiClassifyFunctionInlineLabelsRequest(RequestModel, kw_only=True, gc=False):
    """Classes."""

    labels: list[AiClassifyFunctionLabelRequest]
    """The classes."""


class AiClassifyFunctionLabelRequest(RequestModel, kw_only=True, gc=False):
    """A class."""

    name: str
    """The name."""
    description: str | UnsetType = UNSET
    """What belongs into it."""


class AiClassifyFunctionRequest(RequestModel, kw_only=True, gc=False):
    """Puts text into classes."""

    version: str
    """The version of the function."""
    enable_confidence_scores: bool | UnsetType = UNSET
    """Whether to say how sure the results are."""
    enable_rationales: bool | UnsetType = UNSET
    """Whether to say why."""
    inline_labels: AiClassifyFunctionInlineLabelsRequest | UnsetType = UNSET
    """The classes."""
    instructions: str | UnsetType = UNSET
    """What to mind, in words."""
    multilabel: bool | UnsetType = UNSET
    """Whether a text may be of several classes."""


class AiExtractFunctionRequest(RequestModel, kw_only=True, gc=False):
    """Takes fields out of text."""

    version: str
    """The version of the function."""
    enable_citations: bool | UnsetType = UNSET
    """Whether to say where they stand."""
    enable_confidence_scores: bool | UnsetType = UNSET
    """Whether to say how sure the results are."""
    instructions: str | UnsetType = UNSET
    """What to mind, in words."""
    mode: AiExtractFunctionModeRequest | UnsetType = UNSET
    """How thoroughly to work."""
    schema: str | UnsetType = UNSET
    """The fields, as JSON schema text."""


class AiFunctionTaskRequest(RequestModel, kw_only=True, gc=False):
    """An AI function over many rows; exactly one function and one source."""

    output: QualifiedTableNameRequest
    """The table for the results."""
    ai_classify: AiClassifyFunctionRequest | UnsetType = UNSET
    """Puts text into classes."""
    ai_extract: AiExtractFunctionRequest | UnsetType = UNSET
    """Takes fields out of text."""
    ai_parse_document: AiParseDocumentFunctionRequest | UnsetType = UNSET
    """Reads documents."""
    delta_table: DeltaTableSourceRequest | UnsetType = UNSET
    """A table as the source."""
    volume: VolumeSourceRequest | UnsetType = UNSET
    """Files as the source."""


class AiParseDocumentFunctionRequest(RequestModel, kw_only=True, gc=False):
    """Reads documents."""

    version: str
    """The version of the function."""
    description_element_types: list[AiParseDescribedElementRequest] | UnsetType = UNSET
    """What to describe in words."""
    image_output_path: str | UnsetType = UNSET
    """Where to put the pictures."""
    page_range: str | UnsetType = UNSET
    """The pages to read, such as `1-5`."""


class AiRuntimeComputeRequest(RequestModel, kw_only=True, gc=False):
    """Serverless GPUs."""

    accelerator_type: AiRuntimeAcceleratorRequest
    """The kind."""
    accelerator_count: Annotated[int, Meta(ge=1)]
    """How many."""
    provisioned_capacity_id: str | UnsetType = UNSET
    """Capacity that was reserved."""


class AiRuntimeDeploymentRequest(RequestModel, kw_only=True, gc=False):
    """Something to run on GPUs."""

    compute: AiRuntimeComputeRequest
    """The GPUs."""
    command_path: str | UnsetType = UNSET
    """The script to run."""
    name: str | UnsetType = UNSET
    """The name."""


class AiRuntimeTaskRequest(RequestModel, kw_only=True, gc=False):
    """Work on serverless GPUs."""

    experiment: Annotated[str, Meta(min_length=1)]
    """The MLflow experiment to log to."""
    deployments: list[AiRuntimeDeploymentRequest]
    """What to run, and on what."""
    code_source_path: str | UnsetType = UNSET
    """Where the code lies."""
    docker_image_url: str | UnsetType = UNSET
    """The image to run in."""
    mlflow_artifact_location: str | UnsetType = UNSET
    """Where the experiment keeps its artifacts."""
    mlflow_experiment_directory: str | UnsetType = UNSET
    """The folder of the experiment in the workspace."""
    mlflow_run: str | UnsetType = UNSET
    """The name of the MLflow run."""
    priority_class: AiRuntimeTaskPriorityClassRequest | UnsetType = UNSET
    """How urgent it is."""
    unity_catalog_image_path: str | UnsetType = UNSET
    """The image to run in, in Unity Catalog."""


class AlertTaskRequest(RequestModel, kw_only=True, gc=False):
    """An alert to evaluate."""

    alert_id: str | UnsetType = UNSET
    """The alert's id."""
    parameters: dict[str, str] | UnsetType = UNSET
    """Values for the alert's parameters."""
    subscribers: list[AlertTaskSubscriberRequest] | UnsetType = UNSET
    """Whom to tell."""
    warehouse_id: str | UnsetType = UNSET
    """The id of the SQL warehouse to run on."""
    workspace_path: str | UnsetType = UNSET
    """The path of the alert in the workspace, instead of its id."""


class AlertTaskSubscriberRequest(RequestModel, kw_only=True, gc=False):
    """Somebody to tell; one of the two."""

    destination_id: str | UnsetType = UNSET
    """A notification destination, by its id."""
    user_name: str | UnsetType = UNSET
    """A user, by name."""


class CleanRoomsNotebookTaskRequest(RequestModel, kw_only=True, gc=False):
    """A notebook in a clean room."""

    clean_room_name: Annotated[str, Meta(min_length=1)]
    """The clean room."""
    notebook_name: Annotated[str, Meta(min_length=1)]
    """The notebook."""
    etag: str | UnsetType = UNSET
    """The version of the notebook that must still be the current one."""
    notebook_base_parameters: dict[str, str] | UnsetType = UNSET
    """Values for its widgets."""


class ClusterSpecRequest(RequestModel, kw_only=True, gc=False):
    """A cluster to be, as jobs and the stored settings of clusters describe it."""

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
    apply_policy_default_values: bool | UnsetType = UNSET
    """Whether values that are left out come from the policy's defaults; only fixed values do otherwise."""
    autoscale: AutoScaleRequest | UnsetType = UNSET
    """Between how many workers the cluster may grow and shrink. It excludes `num_workers`."""
    num_workers: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """How many workers; the driver is not counted."""
    spark_version: str | UnsetType = UNSET
    """The runtime version, a key of `clusters_spark_versions`."""


class ConditionTaskRequest(RequestModel, kw_only=True, gc=False):
    """A comparison."""

    op: ConditionTaskOpRequest
    """How to compare; as text for `EQUAL_TO` and `NOT_EQUAL`, as numbers else."""
    left: str
    """The left side: text, a number, or a reference such as `{{job.parameters.day}}`."""
    right: str
    """The right side, like the left one."""


class ContinuousRequest(RequestModel, kw_only=True, gc=False):
    """There is always one run: when one ends the next begins."""

    maintenance_window: MaintenanceWindowRequest | UnsetType = UNSET
    """When runs may be restarted for maintenance."""
    pause_status: PauseStatusRequest | UnsetType = UNSET
    """Whether it is paused."""
    task_retry_mode: TaskRetryModeRequest | UnsetType = UNSET
    """Whether failed tasks are tried again within the run."""


class ContinuousTriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """There is always one run: when one ends the next begins."""

    maintenance_window: MaintenanceWindowRequest | UnsetType = UNSET
    """When runs may be restarted for maintenance."""
    task_retry_mode: TaskRetryModeRequest | UnsetType = UNSET
    """Whether failed tasks are tried again within the run."""


class CronScheduleRequest(RequestModel, kw_only=True, gc=False):
    """Runs at certain times."""

    quartz_cron_expression: Annotated[str, Meta(min_length=1)]
    """The times as a Quartz cron expression of six or seven fields, such as `0 30 6 * * ?`."""
    timezone_id: Annotated[str, Meta(min_length=1)]
    """The time zone, as a Java id such as `Europe/Lisbon`."""
    pause_status: PauseStatusRequest | UnsetType = UNSET
    """Whether it is paused."""
    sql_condition: SqlConditionConfigurationRequest | UnsetType = UNSET
    """A query that must agree before a run starts."""


class CronTriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """Runs at certain times."""

    quartz_cron_expression: Annotated[str, Meta(min_length=1)]
    """The times as a Quartz cron expression."""
    timezone_id: Annotated[str, Meta(min_length=1)]
    """The time zone, as a Java id such as `Europe/Lisbon`."""


class DashboardAttachedWidgetRequest(RequestModel, kw_only=True, gc=False):
    """A widget of a page."""

    page_id: Annotated[str, Meta(min_length=1)]
    """The page's id."""
    widget_id: Annotated[str, Meta(min_length=1)]
    """The widget's id."""


class DashboardAttachmentRequest(RequestModel, kw_only=True, gc=False):
    """What to attach to the mail."""

    data_attachment: DashboardDataAttachmentRequest | UnsetType = UNSET
    """Data of widgets."""
    page_attachment: DashboardPageAttachmentRequest | UnsetType = UNSET
    """Pages as pictures."""


class DashboardDataAttachmentRequest(RequestModel, kw_only=True, gc=False):
    """Data of widgets."""

    widgets: list[DashboardAttachedWidgetRequest]
    """The widgets."""
    file_format: DashboardAttachmentFormatRequest
    """The format of the files."""
    include_applied_filters: bool | UnsetType = UNSET
    """Whether to tell the filters that were applied."""


class DashboardPageAttachmentRequest(RequestModel, kw_only=True, gc=False):
    """Pages to attach."""

    page_ids: list[str] | UnsetType = UNSET
    """The pages, for `PAGE_SELECTION_SUBSET`."""
    page_selection: DashboardPageSelectionRequest | UnsetType = UNSET
    """Whether all pages or some."""


class DashboardSubscriberRequest(RequestModel, kw_only=True, gc=False):
    """Somebody to send a dashboard to; one of the two."""

    destination_id: str | UnsetType = UNSET
    """A notification destination, by its id."""
    user_name: str | UnsetType = UNSET
    """A user, by name."""


class DashboardSubscriptionRequest(RequestModel, kw_only=True, gc=False):
    """Whom to send a dashboard to."""

    attachment: DashboardAttachmentRequest | UnsetType = UNSET
    """What to attach."""
    custom_subject: str | UnsetType = UNSET
    """The subject of the mail."""
    paused: bool | UnsetType = UNSET
    """Whether to send nothing."""
    subscribers: list[DashboardSubscriberRequest] | UnsetType = UNSET
    """Whom to send it to."""


class DashboardTaskRequest(RequestModel, kw_only=True, gc=False):
    """A dashboard to refresh and send."""

    dashboard_id: str | UnsetType = UNSET
    """The dashboard's id."""
    filters: dict[str, str] | UnsetType = UNSET
    """Values for its filters."""
    subscription: DashboardSubscriptionRequest | UnsetType = UNSET
    """Whom to send it to."""
    warehouse_id: str | UnsetType = UNSET
    """The SQL warehouse to run on; that of the dashboard when left out."""


class DbtCloudTaskRequest(RequestModel, kw_only=True, gc=False):
    """A dbt Cloud job to start."""

    connection_resource_name: str | UnsetType = UNSET
    """The Unity Catalog connection to sign in with."""
    dbt_cloud_job_id: int | UnsetType = UNSET
    """The job, as dbt numbers it."""


class DbtPlatformTaskRequest(RequestModel, kw_only=True, gc=False):
    """A job of the dbt platform to start."""

    connection_resource_name: str | UnsetType = UNSET
    """The Unity Catalog connection to sign in with."""
    dbt_platform_job_id: str | UnsetType = UNSET
    """The job, as dbt numbers it."""


class DbtTaskRequest(RequestModel, kw_only=True, gc=False):
    """dbt commands to run."""

    commands: Annotated[list[str], Meta(max_length=10)]
    """The commands, in order; each begins with `dbt`."""
    catalog: str | UnsetType = UNSET
    """The catalog to write to."""
    profiles_directory: str | UnsetType = UNSET
    """The folder of `profiles.yml`, relative to the project; only without `warehouse_id`."""
    project_directory: str | UnsetType = UNSET
    """The folder of the dbt project."""
    schema: str | UnsetType = UNSET
    """The schema to write to."""
    source: TaskSourceRequest | UnsetType = UNSET
    """Where the project lies."""
    warehouse_id: str | UnsetType = UNSET
    """The id of the SQL warehouse to run on."""


class DeltaTableSourceRequest(RequestModel, kw_only=True, gc=False):
    """A table to read."""

    table_name: Annotated[str, Meta(min_length=1)]
    """The table, by its full name."""
    input_column: Annotated[str, Meta(min_length=1)]
    """The column with the text."""
    merge_key_columns: list[str] | UnsetType = UNSET
    """The columns that tell rows apart."""


class FileArrivalTriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """Runs when files arrive."""

    url: Annotated[str, Meta(min_length=1)]
    """The external location or volume to watch."""
    min_time_between_triggers_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """The least time between two runs, in seconds."""
    wait_after_last_change_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """For how many seconds nothing may have changed before a run starts."""


class ForEachTaskRequest(RequestModel, kw_only=True):
    """A task to run for each of many inputs."""

    inputs: str
    """The inputs: a JSON array as text, or a reference to one."""
    task: TaskRequest
    """The task to run."""
    concurrency: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET
    """How many to run at once; one when left out."""


class GenAiComputeConfigRequest(RequestModel, kw_only=True, gc=False):
    """GPUs, in the older form."""

    num_gpus: Annotated[int, Meta(ge=1)]
    """How many."""
    gpu_node_pool_id: str | UnsetType = UNSET
    """The pool of nodes."""
    gpu_type: str | UnsetType = UNSET
    """The kind of GPU."""


class GenAiComputeTaskRequest(RequestModel, kw_only=True, gc=False):
    """Work on GPUs, in the older form."""

    dl_runtime_image: Annotated[str, Meta(min_length=1)]
    """The runtime image."""
    command: str | UnsetType = UNSET
    """The command to run."""
    compute: GenAiComputeConfigRequest | UnsetType = UNSET
    """The GPUs."""
    mlflow_experiment_name: str | UnsetType = UNSET
    """The MLflow experiment to log to."""
    source: TaskSourceRequest | UnsetType = UNSET
    """Where the file lies: in the workspace or in the job's Git repository. `GIT` when the job has a `git_source`, else
    `WORKSPACE`.
    """
    training_script_path: str | UnsetType = UNSET
    """The script to run."""
    yaml_parameters: str | UnsetType = UNSET
    """Parameters for it, as YAML text."""
    yaml_parameters_file_path: str | UnsetType = UNSET
    """A file with parameters for it, as YAML."""


class GitSnapshotRequest(RequestModel, kw_only=True, gc=False):
    """What a run really used of a repository."""

    used_commit: str | UnsetType = UNSET
    """The commit."""


class GitSourceRequest(RequestModel, kw_only=True, gc=False):
    """A Git repository; one of branch, tag and commit."""

    git_url: Annotated[str, Meta(max_length=300, min_length=1)]
    """Its address."""
    git_provider: GitProviderRequest
    """Who hosts it."""
    git_branch: str | UnsetType = UNSET
    """The branch."""
    git_commit: str | UnsetType = UNSET
    """The commit, in full."""
    git_snapshot: GitSnapshotRequest | UnsetType = UNSET
    """What a run really used."""
    git_tag: str | UnsetType = UNSET
    """The tag."""
    job_source: JobSourceRequest | UnsetType = UNSET
    """The file that the job itself comes from."""
    sparse_checkout: JobSparseCheckoutRequest | UnsetType = UNSET
    """The part of it to fetch."""


class JobAccessControlRequest(RequestModel, kw_only=True, gc=False):
    """What somebody may do with a job; exactly one of the names."""

    group_name: str | UnsetType = UNSET
    """A group, by name."""
    permission_level: JobPermissionLevel | UnsetType = UNSET
    """What it is."""
    service_principal_name: str | UnsetType = UNSET
    """A service principal, by its application id."""
    user_name: str | UnsetType = UNSET
    """A user, by name."""


class JobClusterRequest(RequestModel, kw_only=True, gc=False):
    """A cluster that tasks of a job share."""

    job_cluster_key: Annotated[str, Meta(max_length=100, min_length=1)]
    """The name that tasks use."""
    new_cluster: ClusterSpecRequest | UnsetType = UNSET
    """The cluster to make."""
    serverless_compute: JobClusterServerlessComputeRequest | UnsetType = UNSET
    """Serverless compute instead of a cluster."""
    serverless_compute_id: str | UnsetType = UNSET
    """The id of that serverless compute."""


class JobClusterServerlessComputeRequest(RequestModel, kw_only=True, gc=False):
    """Serverless compute that tasks share."""

    policy_id: str | UnsetType = UNSET
    """The policy it keeps to."""


class JobCompletionTriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """Runs when other jobs have run."""

    jobs: list[MonitoredJobRequest]
    """The jobs to watch."""
    if_status: MonitoredJobOutcomeRequest | UnsetType = UNSET
    """How they must have ended; in any way when left out."""


class JobCreateRequest(RequestModel, kw_only=True, gc=False):
    """A job to create."""

    budget_policy_id: str | UnsetType = UNSET
    """The budget policy."""
    continuous: ContinuousRequest | UnsetType = UNSET
    """There is always one run. It excludes `schedule`, and needs `max_concurrent_runs` to be 1."""
    deployment: JobDeploymentRequest | UnsetType = UNSET
    """The tool that keeps the job, where one does."""
    description: Annotated[str, Meta(max_length=27700)] | UnsetType = UNSET
    """What it does, in the words of its owner; 27,700 characters at most."""
    duration_target: str | UnsetType = UNSET
    """How long a run should take, as text."""
    edit_mode: JobEditModeRequest | UnsetType = UNSET
    """Whether people may edit the job in the web interface."""
    email_notifications: JobEmailNotificationsRequest | UnsetType = UNSET
    """Addresses that are told what becomes of runs."""
    environment_variables: list[JobEnvironmentVariablesRequest] | UnsetType = UNSET
    """Sets of environment variables that tasks refer to by key."""
    environments: Annotated[list[JobEnvironmentRequest], Meta(max_length=10)] | UnsetType = UNSET
    """What serverless tasks find installed; tasks refer to it by key."""
    format: JobFormatRequest | UnsetType = UNSET
    """Whether the job has several tasks; the server knows by itself."""
    git_source: GitSourceRequest | UnsetType = UNSET
    """The Git repository that tasks take their files from."""
    health: JobsHealthRulesRequest | UnsetType = UNSET
    """Rules whose violation is told to those who want to know."""
    job_clusters: list[JobClusterRequest] | UnsetType = UNSET
    """Clusters that tasks share, each by its `job_cluster_key`."""
    max_concurrent_runs: Annotated[int, Meta(ge=0, le=1000)] | UnsetType = UNSET
    """How many runs may go on at once, 1000 at most; 1 when left out, and 0 means that every run is skipped."""
    name: Annotated[str, Meta(max_length=4096)] | UnsetType = UNSET
    """The name, 4096 bytes at most; `Untitled` when left out. It need not be unique."""
    notification_settings: JobNotificationSettingsRequest | UnsetType = UNSET
    """What not to tell about."""
    parameters: list[JobParameterDefinitionRequest] | UnsetType = UNSET
    """Parameters of the job, which tasks refer to."""
    parent_path: str | UnsetType = UNSET
    """The folder that the job is kept in."""
    performance_target: PerformanceTargetRequest | UnsetType = UNSET
    """How fast or how cheap serverless compute is to be."""
    queue: QueueSettingsRequest | UnsetType = UNSET
    """Whether runs wait for their turn; otherwise those that are too many are skipped."""
    run_as: JobRunAsRequest | UnsetType = UNSET
    """As whom the job runs; as its creator when left out."""
    schedule: CronScheduleRequest | UnsetType = UNSET
    """When to run. It excludes `continuous`."""
    tags: Annotated[dict[str, str], Meta(max_length=25)] | UnsetType = UNSET
    """Tags, put on its clusters too; 25 at most."""
    tasks: Annotated[list[TaskRequest], Meta(max_length=1000)] | UnsetType = UNSET
    """The tasks, 1000 at most; answers have 100 at most at once."""
    timeout_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """After how many seconds a run is given up; 0, also when left out, means never."""
    trigger: TriggerSettingsRequest | UnsetType = UNSET
    """What starts runs by itself."""
    triggers: list[TriggerConfigurationRequest] | UnsetType = UNSET
    """Several things that start runs by themselves."""
    usage_policy_id: str | UnsetType = UNSET
    """The usage policy, which charges serverless use."""
    webhook_notifications: WebhookNotificationsRequest | UnsetType = UNSET
    """Destinations that are told what becomes of runs."""
    access_control_list: list[JobAccessControlRequest] | UnsetType = UNSET
    """Who may do what with the job."""


class JobDeploymentRequest(RequestModel, kw_only=True, gc=False):
    """The tool that keeps a job."""

    kind: JobDeploymentKindRequest
    """The kind of tool."""
    deployment_id: str | UnsetType = UNSET
    """The deployment."""
    metadata_file_path: str | UnsetType = UNSET
    """The file that the tool keeps about it."""
    version_id: str | UnsetType = UNSET
    """The version that was deployed."""


class JobEmailNotificationsRequest(RequestModel, kw_only=True, gc=False):
    """Addresses that are told what becomes of a run."""

    no_alert_for_skipped_runs: bool | UnsetType = UNSET
    """No longer used: `notification_settings` has it."""
    on_duration_warning_threshold_exceeded: list[str] | UnsetType = UNSET
    """Whom to tell that it takes longer than the health rule `RUN_DURATION_SECONDS` allows."""
    on_failure: list[str] | UnsetType = UNSET
    """Whom to tell that it failed, was given up, or was not run for an internal error."""
    on_maintenance_complete: list[str] | UnsetType = UNSET
    """Whom to tell that a maintenance window ended."""
    on_maintenance_start: list[str] | UnsetType = UNSET
    """Whom to tell that a maintenance window began."""
    on_start: list[str] | UnsetType = UNSET
    """Whom to tell that it started."""
    on_streaming_backlog_exceeded: list[str] | UnsetType = UNSET
    """Whom to tell that a stream lags behind more than a health rule allows."""
    on_success: list[str] | UnsetType = UNSET
    """Whom to tell that it succeeded."""


class JobEnvironmentRequest(RequestModel, kw_only=True, gc=False):
    """What serverless tasks find installed."""

    environment_key: Annotated[str, Meta(min_length=1)]
    """The name that tasks use."""
    spec: ServerlessEnvironmentRequest | UnsetType = UNSET
    """What is installed."""


class JobEnvironmentVariablesRequest(RequestModel, kw_only=True, gc=False):
    """A set of environment variables."""

    environment_variables_key: Annotated[str, Meta(min_length=1)]
    """The name that tasks use."""
    spec: JobEnvironmentVariablesSpecRequest | UnsetType = UNSET
    """The variables."""


class JobEnvironmentVariablesSpecRequest(RequestModel, kw_only=True, gc=False):
    """Environment variables."""

    files: list[str] | UnsetType = UNSET
    """Files of variables."""
    variables: dict[str, str] | UnsetType = UNSET
    """Variables by name."""


class JobNotificationSettingsRequest(RequestModel, kw_only=True, gc=False):
    """What not to tell about runs."""

    no_alert_for_canceled_runs: bool | UnsetType = UNSET
    """Whether to keep silent about cancelled runs."""
    no_alert_for_skipped_runs: bool | UnsetType = UNSET
    """Whether to keep silent about skipped runs."""


class JobParameterDefinitionRequest(RequestModel, kw_only=True, gc=False):
    """A parameter of a job."""

    name: Annotated[str, Meta(min_length=1)]
    """The name: letters, digits, `_`, `-` and `.`."""
    default: str
    """The value when the run gives none."""


class JobReference(RequestModel, kw_only=True, gc=False):
    """A job by its id."""

    job_id: int
    """The job's id."""


class JobResetRequest(RequestModel, kw_only=True, gc=False):
    """All settings of a job."""

    job_id: int
    """The job's id."""
    new_settings: JobSettingsRequest
    """The settings."""


class JobRunAsRequest(RequestModel, kw_only=True, gc=False):
    """As whom a job runs; exactly one of the names."""

    group_name: str | UnsetType = UNSET
    """A group, by name."""
    service_principal_name: str | UnsetType = UNSET
    """A service principal, by its application id."""
    user_name: str | UnsetType = UNSET
    """A user, by name."""


class JobSettingsCommonRequest(RequestModel, kw_only=True, gc=False):
    """What is to be set of a job."""

    budget_policy_id: str | UnsetType = UNSET
    """The budget policy."""
    continuous: ContinuousRequest | UnsetType = UNSET
    """There is always one run. It excludes `schedule`, and needs `max_concurrent_runs` to be 1."""
    deployment: JobDeploymentRequest | UnsetType = UNSET
    """The tool that keeps the job, where one does."""
    description: Annotated[str, Meta(max_length=27700)] | UnsetType = UNSET
    """What it does, in the words of its owner; 27,700 characters at most."""
    duration_target: str | UnsetType = UNSET
    """How long a run should take, as text."""
    edit_mode: JobEditModeRequest | UnsetType = UNSET
    """Whether people may edit the job in the web interface."""
    email_notifications: JobEmailNotificationsRequest | UnsetType = UNSET
    """Addresses that are told what becomes of runs."""
    environment_variables: list[JobEnvironmentVariablesRequest] | UnsetType = UNSET
    """Sets of environment variables that tasks refer to by key."""
    environments: Annotated[list[JobEnvironmentRequest], Meta(max_length=10)] | UnsetType = UNSET
    """What serverless tasks find installed; tasks refer to it by key."""
    format: JobFormatRequest | UnsetType = UNSET
    """Whether the job has several tasks; the server knows by itself."""
    git_source: GitSourceRequest | UnsetType = UNSET
    """The Git repository that tasks take their files from."""
    health: JobsHealthRulesRequest | UnsetType = UNSET
    """Rules whose violation is told to those who want to know."""
    job_clusters: list[JobClusterRequest] | UnsetType = UNSET
    """Clusters that tasks share, each by its `job_cluster_key`."""
    max_concurrent_runs: Annotated[int, Meta(ge=0, le=1000)] | UnsetType = UNSET
    """How many runs may go on at once, 1000 at most; 1 when left out, and 0 means that every run is skipped."""
    name: Annotated[str, Meta(max_length=4096)] | UnsetType = UNSET
    """The name, 4096 bytes at most; `Untitled` when left out. It need not be unique."""
    notification_settings: JobNotificationSettingsRequest | UnsetType = UNSET
    """What not to tell about."""
    parameters: list[JobParameterDefinitionRequest] | UnsetType = UNSET
    """Parameters of the job, which tasks refer to."""
    parent_path: str | UnsetType = UNSET
    """The folder that the job is kept in."""
    performance_target: PerformanceTargetRequest | UnsetType = UNSET
    """How fast or how cheap serverless compute is to be."""
    queue: QueueSettingsRequest | UnsetType = UNSET
    """Whether runs wait for their turn; otherwise those that are too many are skipped."""
    run_as: JobRunAsRequest | UnsetType = UNSET
    """As whom the job runs; as its creator when left out."""
    schedule: CronScheduleRequest | UnsetType = UNSET
    """When to run. It excludes `continuous`."""
    tags: Annotated[dict[str, str], Meta(max_length=25)] | UnsetType = UNSET
    """Tags, put on its clusters too; 25 at most."""
    tasks: Annotated[list[TaskRequest], Meta(max_length=1000)] | UnsetType = UNSET
    """The tasks, 1000 at most; answers have 100 at most at once."""
    timeout_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """After how many seconds a run is given up; 0, also when left out, means never."""
    trigger: TriggerSettingsRequest | UnsetType = UNSET
    """What starts runs by itself."""
    triggers: list[TriggerConfigurationRequest] | UnsetType = UNSET
    """Several things that start runs by themselves."""
    usage_policy_id: str | UnsetType = UNSET
    """The usage policy, which charges serverless use."""
    webhook_notifications: WebhookNotificationsRequest | UnsetType = UNSET
    """Destinations that are told what becomes of runs."""


class JobSourceRequest(RequestModel, kw_only=True, gc=False):
    """The file in the repository that a job comes from."""

    job_config_path: Annotated[str, Meta(min_length=1)]
    """Its path."""
    import_from_git_branch: Annotated[str, Meta(min_length=1)]
    """The branch."""
    dirty_state: JobSourceDirtyStateRequest | UnsetType = UNSET
    """Whether the job differs from it."""


class JobSparseCheckoutRequest(RequestModel, kw_only=True, gc=False):
    """The part of a repository to fetch."""

    patterns: list[str] | UnsetType = UNSET
    """The folders."""


class JobUpdateRequest(RequestModel, kw_only=True, gc=False):
    """Some settings of a job."""

    job_id: int
    """The job's id."""
    new_settings: JobSettingsRequest | UnsetType = UNSET
    """The settings to change."""
    fields_to_remove: list[str] | UnsetType = UNSET
    """Settings to take out, such as `schedule` or `tasks/load`."""


class JobsHealthRuleRequest(RequestModel, kw_only=True, gc=False):
    """A rule: what is measured must not pass a limit."""

    metric: JobsHealthMetricRequest
    """What is measured."""
    op: JobsHealthOperatorRequest
    """How it is compared."""
    value: Annotated[int, Meta(ge=0)]
    """The limit."""


class JobsHealthRulesRequest(RequestModel, kw_only=True, gc=False):
    """Rules that say what is not healthy."""

    rules: list[JobsHealthRuleRequest] | UnsetType = UNSET
    """The rules."""


class MaintenanceWindowRequest(RequestModel, kw_only=True, gc=False):
    """A time of the week for maintenance."""

    start_hour: Annotated[int, Meta(ge=0, le=23)]
    """The hour it begins, 0 to 23."""
    day_of_week: DayOfWeekRequest
    """The day."""
    timezone_id: Annotated[str, Meta(min_length=1)]
    """The time zone, as a Java id such as `Europe/Lisbon`."""


class ModelTriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """Runs when something happens to models."""

    condition: ModelTriggerConditionRequest
    """What must happen."""
    aliases: list[str] | UnsetType = UNSET
    """The aliases to watch, for `MODEL_ALIAS_SET`."""
    min_time_between_triggers_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """The least time between two runs, in seconds."""
    securable_name: str | UnsetType = UNSET
    """The model or schema to watch; the whole metastore when left out."""
    wait_after_last_change_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """For how many seconds nothing may have changed before a run starts."""


class MonitoredJobRequest(RequestModel, kw_only=True, gc=False):
    """A job to watch."""

    workspace_id: str
    """The workspace's id."""
    job_id: str
    """The job's id."""


class NotebookTaskRequest(RequestModel, kw_only=True, gc=False):
    """A notebook to run."""

    notebook_path: Annotated[str, Meta(min_length=1)]
    """Its path: absolute in the workspace, relative in a Git repository."""
    base_parameters: dict[str, str] | UnsetType = UNSET
    """Values for its widgets; those of the run win over them."""
    source: TaskSourceRequest | UnsetType = UNSET
    """Where the file lies: in the workspace or in the job's Git repository. `GIT` when the job has a `git_source`, else
    `WORKSPACE`.
    """
    warehouse_id: str | UnsetType = UNSET
    """The SQL warehouse to run on, for notebooks of SQL cells only."""


class PeriodicTriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """Runs at regular intervals."""

    interval: Annotated[int, Meta(ge=1)]
    """How many units lie between two runs."""
    unit: PeriodicTriggerUnitRequest
    """The unit of time."""


class PipelineParamsRequest(RequestModel, kw_only=True, gc=False):
    """What pipeline tasks are to refresh."""

    full_refresh: bool | UnsetType = UNSET
    """Whether to recompute all tables."""
    full_refresh_selection: list[str] | UnsetType = UNSET
    """The tables to recompute, alone."""
    refresh_flow_selection: list[str] | UnsetType = UNSET
    """The flows to update, alone."""
    refresh_selection: list[str] | UnsetType = UNSET
    """The tables to update, alone."""
    reset_checkpoint_selection: list[str] | UnsetType = UNSET
    """The flows whose checkpoints to reset."""


class PipelineTaskRequest(RequestModel, kw_only=True, gc=False):
    """A pipeline to update."""

    pipeline_id: Annotated[str, Meta(min_length=1)]
    """The pipeline's id."""
    full_refresh: bool | UnsetType = UNSET
    """Whether to recompute all tables."""
    full_refresh_selection: list[str] | UnsetType = UNSET
    """The tables to recompute, alone."""
    parameters: dict[str, str] | UnsetType = UNSET
    """Values for the pipeline's parameters."""
    refresh_flow_selection: list[str] | UnsetType = UNSET
    """The flows to update, alone."""
    refresh_selection: list[str] | UnsetType = UNSET
    """The tables to update, alone."""
    reset_checkpoint_selection: list[str] | UnsetType = UNSET
    """The flows whose checkpoints to reset."""


class PowerBiModelRequest(RequestModel, kw_only=True, gc=False):
    """A Power BI model."""

    authentication_method: PowerBiAuthenticationMethodRequest | UnsetType = UNSET
    """How Power BI signs in to Databricks."""
    model_name: str | UnsetType = UNSET
    """The model's name."""
    overwrite_existing: bool | UnsetType = UNSET
    """Whether to replace a model of that name."""
    storage_mode: PowerBiStorageModeRequest | UnsetType = UNSET
    """How the model holds its data."""
    workspace_name: str | UnsetType = UNSET
    """The Power BI workspace."""


class PowerBiTableRequest(RequestModel, kw_only=True, gc=False):
    """A table to put into a Power BI model."""

    catalog: str | UnsetType = UNSET
    """The catalog."""
    name: str | UnsetType = UNSET
    """The table."""
    schema: str | UnsetType = UNSET
    """The schema."""
    storage_mode: PowerBiStorageModeRequest | UnsetType = UNSET
    """How the model holds its data."""


class PowerBiTaskRequest(RequestModel, kw_only=True, gc=False):
    """A Power BI model to publish."""

    connection_resource_name: str | UnsetType = UNSET
    """The Unity Catalog connection to sign in with."""
    power_bi_model: PowerBiModelRequest | UnsetType = UNSET
    """The model."""
    refresh_after_update: bool | UnsetType = UNSET
    """Whether to refresh it afterwards."""
    tables: list[PowerBiTableRequest] | UnsetType = UNSET
    """The tables to put into it."""
    warehouse_id: str | UnsetType = UNSET
    """The id of the SQL warehouse to run on."""


class PythonOperatorTaskParameterRequest(RequestModel, kw_only=True, gc=False):
    """An argument of a Python operator."""

    name: str | UnsetType = UNSET
    """The name."""
    value: str | UnsetType = UNSET
    """Its value."""


class PythonOperatorTaskRequest(RequestModel, kw_only=True, gc=False):
    """A Python operator to run."""

    main: str | UnsetType = UNSET
    """What to call, as module and name."""
    parameters: list[PythonOperatorTaskParameterRequest] | UnsetType = UNSET
    """The arguments, in order."""


class PythonWheelTaskRequest(RequestModel, kw_only=True, gc=False):
    """A function of a Python wheel to run."""

    package_name: Annotated[str, Meta(min_length=1)]
    """The package."""
    entry_point: Annotated[str, Meta(min_length=1)]
    """The entry point or function to run."""
    named_parameters: dict[str, str] | UnsetType = UNSET
    """The arguments by name; not together with `parameters`."""
    parameters: list[str] | UnsetType = UNSET
    """The arguments in order; not together with `named_parameters`."""


class QualifiedTableNameRequest(RequestModel, kw_only=True, gc=False):
    """A table."""

    catalog: str | UnsetType = UNSET
    """The catalog."""
    schema: str | UnsetType = UNSET
    """The schema."""
    table: str | UnsetType = UNSET
    """The table."""


class QueueSettingsRequest(RequestModel, kw_only=True, gc=False):
    """Whether runs wait for their turn."""

    enabled: bool
    """Whether they do; for up to 48 hours."""


class RunCancelAllRequest(RequestModel, kw_only=True, gc=False):
    """Which runs to cancel; one of the two at least."""

    job_id: int | UnsetType = UNSET
    """The job whose runs to cancel."""
    all_queued_runs: bool | UnsetType = UNSET
    """Whether to cancel those that wait; without `job_id`, of all jobs."""


class RunJobTaskRequest(RequestModel, kw_only=True, gc=False):
    """Another job to run."""

    job_id: int
    """The job's id."""
    dbt_commands: Annotated[list[str], Meta(max_length=10)] | UnsetType = UNSET
    """Commands for dbt tasks, run in order."""
    jar_params: list[str] | UnsetType = UNSET
    """Arguments for jar tasks; not together with `notebook_params`."""
    job_parameters: dict[str, str] | UnsetType = UNSET
    """Values for the parameters of that job."""
    notebook_params: dict[str, str] | UnsetType = UNSET
    """Values for the widgets of notebook tasks."""
    pipeline_params: PipelineParamsRequest | UnsetType = UNSET
    """What pipeline tasks are to refresh."""
    python_named_params: dict[str, str] | UnsetType = UNSET
    """Named arguments for Python wheel tasks."""
    python_params: list[str] | UnsetType = UNSET
    """Arguments for Python tasks."""
    spark_submit_params: list[str] | UnsetType = UNSET
    """Arguments for spark-submit tasks."""
    sql_params: dict[str, str] | UnsetType = UNSET
    """Values for the parameters of SQL tasks."""


class RunNowRequest(RequestModel, kw_only=True, gc=False):
    """A job to run."""

    dbt_commands: Annotated[list[str], Meta(max_length=10)] | UnsetType = UNSET
    """Commands for dbt tasks, run in order."""
    jar_params: list[str] | UnsetType = UNSET
    """Arguments for jar tasks; not together with `notebook_params`."""
    notebook_params: dict[str, str] | UnsetType = UNSET
    """Values for the widgets of notebook tasks."""
    pipeline_params: PipelineParamsRequest | UnsetType = UNSET
    """What pipeline tasks are to refresh."""
    python_named_params: dict[str, str] | UnsetType = UNSET
    """Named arguments for Python wheel tasks."""
    python_params: list[str] | UnsetType = UNSET
    """Arguments for Python tasks."""
    spark_submit_params: list[str] | UnsetType = UNSET
    """Arguments for spark-submit tasks."""
    sql_params: dict[str, str] | UnsetType = UNSET
    """Values for the parameters of SQL tasks."""
    job_id: int
    """The job's id."""
    duration_target: str | UnsetType = UNSET
    """How long the run should take, as text."""
    idempotency_token: Annotated[str, Meta(max_length=64)] | UnsetType = UNSET
    """A text of the caller's choosing, 64 characters at most, that names this start: another request with the same one
    starts nothing and answers the same run. If that run was deleted it is an error.
    """
    job_parameters: dict[str, str] | UnsetType = UNSET
    """Values for the job's own parameters; not together with the parameters of kinds of tasks. All together are 10,000
    bytes of JSON at most.
    """
    only: list[str] | UnsetType = UNSET
    """The tasks to run, by key; `+key` means those before it too, `key+` those after it. All when left out."""
    performance_target: PerformanceTargetRequest | UnsetType = UNSET
    """How fast or how cheap serverless compute is to be, instead of what the job says."""
    queue: QueueSettingsRequest | UnsetType = UNSET
    """Whether the run waits for its turn, instead of what the job says."""


class RunReference(RequestModel, kw_only=True, gc=False):
    """A run by its id."""

    run_id: int
    """The run's id."""


class RunRepairRequest(RequestModel, kw_only=True, gc=False):
    """What to run again; exactly one of `rerun_tasks` and `rerun_all_failed_tasks`."""

    dbt_commands: Annotated[list[str], Meta(max_length=10)] | UnsetType = UNSET
    """Commands for dbt tasks, run in order."""
    jar_params: list[str] | UnsetType = UNSET
    """Arguments for jar tasks; not together with `notebook_params`."""
    notebook_params: dict[str, str] | UnsetType = UNSET
    """Values for the widgets of notebook tasks."""
    pipeline_params: PipelineParamsRequest | UnsetType = UNSET
    """What pipeline tasks are to refresh."""
    python_named_params: dict[str, str] | UnsetType = UNSET
    """Named arguments for Python wheel tasks."""
    python_params: list[str] | UnsetType = UNSET
    """Arguments for Python tasks."""
    spark_submit_params: list[str] | UnsetType = UNSET
    """Arguments for spark-submit tasks."""
    sql_params: dict[str, str] | UnsetType = UNSET
    """Values for the parameters of SQL tasks."""
    run_id: int
    """The run's id."""
    duration_target: str | UnsetType = UNSET
    """How long the run should take, as text."""
    job_parameters: dict[str, str] | UnsetType = UNSET
    """Values for the job's own parameters."""
    latest_repair_id: int | UnsetType = UNSET
    """The newest repair, for all but the first."""
    performance_target: PerformanceTargetRequest | UnsetType = UNSET
    """How fast or how cheap serverless compute is to be, instead of what the job says."""
    rerun_all_failed_tasks: bool | UnsetType = UNSET
    """Whether to run all failed tasks again."""
    rerun_dependent_tasks: bool | UnsetType = UNSET
    """Whether to run the tasks after them again too, even those that succeeded."""
    rerun_tasks: list[str] | UnsetType = UNSET
    """The tasks to run again, by key."""


class RunSubmitRequest(RequestModel, kw_only=True, gc=False):
    """Tasks to run once."""

    access_control_list: list[JobAccessControlRequest] | UnsetType = UNSET
    """Who may do what with the run."""
    budget_policy_id: str | UnsetType = UNSET
    """The budget policy."""
    duration_target: str | UnsetType = UNSET
    """How long the run should take, as text."""
    email_notifications: JobEmailNotificationsRequest | UnsetType = UNSET
    """Addresses that are told what becomes of the run."""
    environment_variables: list[JobEnvironmentVariablesRequest] | UnsetType = UNSET
    """Sets of environment variables that tasks refer to by key."""
    environments: Annotated[list[JobEnvironmentRequest], Meta(max_length=10)] | UnsetType = UNSET
    """What serverless tasks find installed; tasks refer to it by key."""
    git_source: GitSourceRequest | UnsetType = UNSET
    """The Git repository that tasks take their files from."""
    health: JobsHealthRulesRequest | UnsetType = UNSET
    """Rules whose violation is told to those who want to know."""
    idempotency_token: Annotated[str, Meta(max_length=64)] | UnsetType = UNSET
    """A text of the caller's choosing, 64 characters at most, that names this start: another request with the same one
    starts nothing and answers the same run. If that run was deleted it is an error.
    """
    notification_settings: JobNotificationSettingsRequest | UnsetType = UNSET
    """What not to tell about."""
    performance_target: PerformanceTargetRequest | UnsetType = UNSET
    """How fast or how cheap serverless compute is to be."""
    queue: QueueSettingsRequest | UnsetType = UNSET
    """Whether the run waits for its turn; it does not when left out."""
    run_as: JobRunAsRequest | UnsetType = UNSET
    """As whom to run; as the caller when left out."""
    run_name: str | UnsetType = UNSET
    """The name; `Untitled` when left out."""
    tasks: Annotated[list[SubmitTask], Meta(max_length=100)] | UnsetType = UNSET
    """The tasks, 100 at most."""
    timeout_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """After how many seconds the run is given up; 0, also when left out, means never."""
    usage_policy_id: str | UnsetType = UNSET
    """The usage policy, which charges serverless use."""
    webhook_notifications: WebhookNotificationsRequest | UnsetType = UNSET
    """Destinations that are told what becomes of the run."""


class ServerlessEnvironmentRequest(RequestModel, kw_only=True, gc=False):
    """What code finds installed where no cluster is named: a version of the environment and dependencies."""

    base_environment: str | UnsetType = UNSET
    """The environment to build on, as the path of its file."""
    client: str | UnsetType = UNSET
    """The former name of `environment_version`."""
    dependencies: list[str] | UnsetType = UNSET
    """Python dependencies, each a line of a pip requirements file."""
    environment_version: str | UnsetType = UNSET
    """The version of the serverless environment, such as `2`."""
    java_dependencies: list[str] | UnsetType = UNSET
    """Jar files, as paths in volumes."""
    project_environment: str | UnsetType = UNSET
    """The environment of a project to use, as the path of its file."""


class SparkJarTaskRequest(RequestModel, kw_only=True, gc=False):
    """A class of a jar to run."""

    jar_uri: str | UnsetType = UNSET
    """No longer used: put the jar into `libraries`."""
    main_class_name: str | UnsetType = UNSET
    """The class whose main method to run; it must use the Spark context that is there."""
    parameters: list[str] | UnsetType = UNSET
    """The arguments, in order."""
    run_as_repl: bool | UnsetType = UNSET
    """No longer used."""


class SparkPythonTaskRequest(RequestModel, kw_only=True, gc=False):
    """A Python file to run."""

    python_file: Annotated[str, Meta(min_length=1)]
    """The file: a path in the workspace or the Git repository, or a URI."""
    parameters: list[str] | UnsetType = UNSET
    """The arguments, in order."""
    source: TaskSourceRequest | UnsetType = UNSET
    """Where the file lies: in the workspace or in the job's Git repository. `GIT` when the job has a `git_source`, else
    `WORKSPACE`.
    """


class SparkSubmitTaskRequest(RequestModel, kw_only=True, gc=False):
    """A spark-submit call; only on a new cluster."""

    parameters: list[str] | UnsetType = UNSET
    """The arguments, in order."""


class SqlConditionConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """A query that must agree before a run starts."""

    sql_query_id: Annotated[str, Meta(min_length=1)]
    """The id of the query."""
    warehouse_id: str
    """The id of the SQL warehouse to run on."""
    trigger_mode: SqlConditionTriggerModeRequest | UnsetType = UNSET
    """When the query agrees."""


class SqlTaskAlertRequest(RequestModel, kw_only=True, gc=False):
    """An alert to evaluate."""

    alert_id: Annotated[str, Meta(min_length=1)]
    """The alert's id."""
    pause_subscriptions: bool | UnsetType = UNSET
    """Whether to tell nobody."""
    subscriptions: list[SqlTaskSubscriptionRequest] | UnsetType = UNSET
    """Whom to tell."""


class SqlTaskDashboardRequest(RequestModel, kw_only=True, gc=False):
    """A dashboard to refresh."""

    dashboard_id: str
    """The dashboard's id."""
    custom_subject: str | UnsetType = UNSET
    """The subject of the mail."""
    pause_subscriptions: bool | UnsetType = UNSET
    """Whether to tell nobody."""
    subscriptions: list[SqlTaskSubscriptionRequest] | UnsetType = UNSET
    """Whom to send it to."""


class SqlTaskFileRequest(RequestModel, kw_only=True, gc=False):
    """A file of statements."""

    path: Annotated[str, Meta(min_length=1)]
    """Its path: absolute in the workspace, relative in a Git repository."""
    source: TaskSourceRequest | UnsetType = UNSET
    """Where the file lies: in the workspace or in the job's Git repository. `GIT` when the job has a `git_source`, else
    `WORKSPACE`.
    """


class SqlTaskQueryRequest(RequestModel, kw_only=True, gc=False):
    """A saved query."""

    query_id: Annotated[str, Meta(min_length=1)]
    """The query's id."""


class SqlTaskRequest(RequestModel, kw_only=True, gc=False):
    """Something in SQL; exactly one of alert, dashboard, file and query."""

    warehouse_id: Annotated[str, Meta(min_length=1)]
    """The id of the SQL warehouse to run on."""
    alert: SqlTaskAlertRequest | UnsetType = UNSET
    """An alert to evaluate."""
    dashboard: SqlTaskDashboardRequest | UnsetType = UNSET
    """A dashboard to refresh."""
    file: SqlTaskFileRequest | UnsetType = UNSET
    """A file of statements to run."""
    parameters: dict[str, str] | UnsetType = UNSET
    """Values for the parameters, by name."""
    query: SqlTaskQueryRequest | UnsetType = UNSET
    """A saved query to run."""


class SqlTaskSubscriptionRequest(RequestModel, kw_only=True, gc=False):
    """Somebody to tell; one of the two."""

    destination_id: str | UnsetType = UNSET
    """A notification destination, by its id."""
    user_name: str | UnsetType = UNSET
    """A user, by name."""


class SubmitTask(RequestModel, kw_only=True, gc=False):
    """A task of a one-time run."""

    ai_function_task: AiFunctionTaskRequest | UnsetType = UNSET
    """An AI function over many rows."""
    ai_runtime_task: AiRuntimeTaskRequest | UnsetType = UNSET
    """Work on serverless GPUs."""
    alert_task: AlertTaskRequest | UnsetType = UNSET
    """An alert to evaluate."""
    clean_rooms_notebook_task: CleanRoomsNotebookTaskRequest | UnsetType = UNSET
    """A notebook in a clean room."""
    compute: TaskComputeRequest | UnsetType = UNSET
    """What compute a serverless task needs."""
    dashboard_task: DashboardTaskRequest | UnsetType = UNSET
    """A dashboard to refresh and send."""
    dbt_cloud_task: DbtCloudTaskRequest | UnsetType = UNSET
    """A dbt Cloud job to start; the older name of `dbt_platform_task`."""
    dbt_platform_task: DbtPlatformTaskRequest | UnsetType = UNSET
    """A job of the dbt platform to start."""
    dbt_task: DbtTaskRequest | UnsetType = UNSET
    """dbt commands."""
    depends_on: list[TaskDependencyRequest] | UnsetType = UNSET
    """The tasks that must have ended before."""
    description: str | UnsetType = UNSET
    """What it does, in the words of its owner."""
    disable_auto_optimization: bool | UnsetType = UNSET
    """Whether to forbid retries and the like that serverless compute adds by itself."""
    disabled: bool | UnsetType = UNSET
    """Whether to pass over the task."""
    environment_key: str | UnsetType = UNSET
    """The name of one of the job's environments."""
    environment_variables_key: str | UnsetType = UNSET
    """The name of one of the job's sets of environment variables."""
    existing_cluster_id: str | UnsetType = UNSET
    """The cluster to run on, which must be there."""
    gen_ai_compute_task: GenAiComputeTaskRequest | UnsetType = UNSET
    """Work on GPUs, in the older form."""
    libraries: list[LibraryRequest] | UnsetType = UNSET
    """Libraries to install on the cluster before."""
    max_retries: Annotated[int, Meta(ge=-1)] | UnsetType = UNSET
    """How often to try again after a failure; -1 means for ever, 0, also when left out, never."""
    min_retry_interval_millis: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """How long to wait between two attempts, in milliseconds."""
    new_cluster: ClusterSpecRequest | UnsetType = UNSET
    """A cluster of its own to make for the task."""
    notebook_task: NotebookTaskRequest | UnsetType = UNSET
    """A notebook."""
    notification_settings: TaskNotificationSettingsRequest | UnsetType = UNSET
    """What not to tell about."""
    pipeline_task: PipelineTaskRequest | UnsetType = UNSET
    """A pipeline to update."""
    power_bi_task: PowerBiTaskRequest | UnsetType = UNSET
    """A Power BI model to publish."""
    python_operator_task: PythonOperatorTaskRequest | UnsetType = UNSET
    """A Python operator."""
    python_wheel_task: PythonWheelTaskRequest | UnsetType = UNSET
    """A function of a Python wheel."""
    retry_on_timeout: bool | UnsetType = UNSET
    """Whether to try again when it was given up for its time limit."""
    run_if: RunIfRequest | UnsetType = UNSET
    """What must have become of the tasks before; `ALL_SUCCESS` when left out."""
    run_job_task: RunJobTaskRequest | UnsetType = UNSET
    """Another job to run."""
    spark_jar_task: SparkJarTaskRequest | UnsetType = UNSET
    """A class of a jar."""
    spark_python_task: SparkPythonTaskRequest | UnsetType = UNSET
    """A Python file."""
    spark_submit_task: SparkSubmitTaskRequest | UnsetType = UNSET
    """A spark-submit call."""
    sql_task: SqlTaskRequest | UnsetType = UNSET
    """A query, a file, a dashboard or an alert in SQL."""
    timeout_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """After how many seconds it is given up; 0, also when left out, means never."""
    webhook_notifications: WebhookNotificationsRequest | UnsetType = UNSET
    """Destinations that are told what becomes of it."""
    task_key: Annotated[str, Meta(max_length=100, min_length=1, pattern="^[A-Za-z0-9_-]+$")]
    """The task's name in its job: letters, digits, `-` and `_`, 100 at most."""
    condition_task: ConditionTaskRequest | UnsetType = UNSET
    """A comparison that other tasks can depend on; it needs no compute."""
    email_notifications: JobEmailNotificationsRequest | UnsetType = UNSET
    """Addresses that are told what becomes of it."""
    for_each_task: ForEachTaskRequest | UnsetType = UNSET
    """A task to run for each of many inputs."""
    health: JobsHealthRulesRequest | UnsetType = UNSET
    """Rules whose violation is told to those who want to know."""


class TableUpdateTriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """Runs when tables change."""

    table_names: list[str]
    """The tables to watch, as full names."""
    condition: TableUpdateConditionRequest | UnsetType = UNSET
    """Whether one of the tables or all of them must have changed."""
    min_time_between_triggers_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """The least time between two runs, in seconds."""
    wait_after_last_change_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """For how many seconds nothing may have changed before a run starts."""


class TaskComputeRequest(RequestModel, kw_only=True, gc=False):
    """What compute a serverless task needs."""

    hardware_accelerator: HardwareAcceleratorTypeRequest | UnsetType = UNSET
    """The GPUs."""


class TaskDependencyRequest(RequestModel, kw_only=True, gc=False):
    """A task that must have ended before."""

    task_key: Annotated[str, Meta(max_length=100, min_length=1, pattern="^[A-Za-z0-9_-]+$")]
    """The task's name in its job: letters, digits, `-` and `_`, 100 at most."""
    outcome: str | UnsetType = UNSET
    """For a condition task, `"true"` or `"false"`: the outcome it must have."""


class TaskEmailNotificationsRequest(RequestModel, kw_only=True, gc=False):
    """Addresses that are told what becomes of a task."""

    no_alert_for_skipped_runs: bool | UnsetType = UNSET
    """No longer used: `notification_settings` has it."""
    on_duration_warning_threshold_exceeded: list[str] | UnsetType = UNSET
    """Whom to tell that it takes longer than the health rule `RUN_DURATION_SECONDS` allows."""
    on_failure: list[str] | UnsetType = UNSET
    """Whom to tell that it failed, was given up, or was not run for an internal error."""
    on_maintenance_complete: list[str] | UnsetType = UNSET
    """Whom to tell that a maintenance window ended."""
    on_maintenance_start: list[str] | UnsetType = UNSET
    """Whom to tell that a maintenance window began."""
    on_start: list[str] | UnsetType = UNSET
    """Whom to tell that it started."""
    on_streaming_backlog_exceeded: list[str] | UnsetType = UNSET
    """Whom to tell that a stream lags behind more than a health rule allows."""
    on_success: list[str] | UnsetType = UNSET
    """Whom to tell that it succeeded."""


class TaskNotificationSettingsRequest(RequestModel, kw_only=True, gc=False):
    """What not to tell about a task."""

    alert_on_last_attempt: bool | UnsetType = UNSET
    """Whether to tell of the last attempt only."""
    no_alert_for_canceled_runs: bool | UnsetType = UNSET
    """Whether to keep silent about cancelled runs."""
    no_alert_for_skipped_runs: bool | UnsetType = UNSET
    """Whether to keep silent about skipped runs."""


class TaskRequest(RequestModel, kw_only=True):
    """A task of a job: exactly one kind of work, where it runs, and after what."""

    ai_function_task: AiFunctionTaskRequest | UnsetType = UNSET
    """An AI function over many rows."""
    ai_runtime_task: AiRuntimeTaskRequest | UnsetType = UNSET
    """Work on serverless GPUs."""
    alert_task: AlertTaskRequest | UnsetType = UNSET
    """An alert to evaluate."""
    clean_rooms_notebook_task: CleanRoomsNotebookTaskRequest | UnsetType = UNSET
    """A notebook in a clean room."""
    compute: TaskComputeRequest | UnsetType = UNSET
    """What compute a serverless task needs."""
    dashboard_task: DashboardTaskRequest | UnsetType = UNSET
    """A dashboard to refresh and send."""
    dbt_cloud_task: DbtCloudTaskRequest | UnsetType = UNSET
    """A dbt Cloud job to start; the older name of `dbt_platform_task`."""
    dbt_platform_task: DbtPlatformTaskRequest | UnsetType = UNSET
    """A job of the dbt platform to start."""
    dbt_task: DbtTaskRequest | UnsetType = UNSET
    """dbt commands."""
    depends_on: list[TaskDependencyRequest] | UnsetType = UNSET
    """The tasks that must have ended before."""
    description: str | UnsetType = UNSET
    """What it does, in the words of its owner."""
    disable_auto_optimization: bool | UnsetType = UNSET
    """Whether to forbid retries and the like that serverless compute adds by itself."""
    disabled: bool | UnsetType = UNSET
    """Whether to pass over the task."""
    environment_key: str | UnsetType = UNSET
    """The name of one of the job's environments."""
    environment_variables_key: str | UnsetType = UNSET
    """The name of one of the job's sets of environment variables."""
    existing_cluster_id: str | UnsetType = UNSET
    """The cluster to run on, which must be there."""
    gen_ai_compute_task: GenAiComputeTaskRequest | UnsetType = UNSET
    """Work on GPUs, in the older form."""
    libraries: list[LibraryRequest] | UnsetType = UNSET
    """Libraries to install on the cluster before."""
    max_retries: Annotated[int, Meta(ge=-1)] | UnsetType = UNSET
    """How often to try again after a failure; -1 means for ever, 0, also when left out, never."""
    min_retry_interval_millis: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """How long to wait between two attempts, in milliseconds."""
    new_cluster: ClusterSpecRequest | UnsetType = UNSET
    """A cluster of its own to make for the task."""
    notebook_task: NotebookTaskRequest | UnsetType = UNSET
    """A notebook."""
    notification_settings: TaskNotificationSettingsRequest | UnsetType = UNSET
    """What not to tell about."""
    pipeline_task: PipelineTaskRequest | UnsetType = UNSET
    """A pipeline to update."""
    power_bi_task: PowerBiTaskRequest | UnsetType = UNSET
    """A Power BI model to publish."""
    python_operator_task: PythonOperatorTaskRequest | UnsetType = UNSET
    """A Python operator."""
    python_wheel_task: PythonWheelTaskRequest | UnsetType = UNSET
    """A function of a Python wheel."""
    retry_on_timeout: bool | UnsetType = UNSET
    """Whether to try again when it was given up for its time limit."""
    run_if: RunIfRequest | UnsetType = UNSET
    """What must have become of the tasks before; `ALL_SUCCESS` when left out."""
    run_job_task: RunJobTaskRequest | UnsetType = UNSET
    """Another job to run."""
    spark_jar_task: SparkJarTaskRequest | UnsetType = UNSET
    """A class of a jar."""
    spark_python_task: SparkPythonTaskRequest | UnsetType = UNSET
    """A Python file."""
    spark_submit_task: SparkSubmitTaskRequest | UnsetType = UNSET
    """A spark-submit call."""
    sql_task: SqlTaskRequest | UnsetType = UNSET
    """A query, a file, a dashboard or an alert in SQL."""
    timeout_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """After how many seconds it is given up; 0, also when left out, means never."""
    webhook_notifications: WebhookNotificationsRequest | UnsetType = UNSET
    """Destinations that are told what becomes of it."""
    task_key: Annotated[str, Meta(max_length=100, min_length=1, pattern="^[A-Za-z0-9_-]+$")]
    """The task's name in its job: letters, digits, `-` and `_`, 100 at most."""
    condition_task: ConditionTaskRequest | UnsetType = UNSET
    """A comparison that other tasks can depend on; it needs no compute."""
    email_notifications: TaskEmailNotificationsRequest | UnsetType = UNSET
    """Addresses that are told what becomes of it."""
    for_each_task: ForEachTaskRequest | UnsetType = UNSET
    """A task to run for each of many inputs."""
    health: JobsHealthRulesRequest | UnsetType = UNSET
    """Rules whose violation is told to those who want to know."""
    job_cluster_key: str | UnsetType = UNSET
    """The shared cluster of the job to run on."""


class TriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """One of several things that start runs of a job; one of the kinds."""

    continuous: ContinuousTriggerConfigurationRequest | UnsetType = UNSET
    """There is always one run."""
    file_arrival: FileArrivalTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when files arrive."""
    job_completion: JobCompletionTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when other jobs have run."""
    model: ModelTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when something happens to models."""
    pause_status: PauseStatusRequest | UnsetType = UNSET
    """Whether it is paused."""
    periodic: PeriodicTriggerConfigurationRequest | UnsetType = UNSET
    """Runs at regular intervals."""
    schedule: CronTriggerConfigurationRequest | UnsetType = UNSET
    """Runs at certain times."""
    sql_condition: SqlConditionConfigurationRequest | UnsetType = UNSET
    """A query that must agree before a run starts."""
    table_update: TableUpdateTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when tables change."""


class TriggerSettingsRequest(RequestModel, kw_only=True, gc=False):
    """What starts runs of a job by itself; one of the kinds."""

    file_arrival: FileArrivalTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when files arrive."""
    job_completion: JobCompletionTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when other jobs have run."""
    model: ModelTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when something happens to models."""
    pause_status: PauseStatusRequest | UnsetType = UNSET
    """Whether it is paused."""
    periodic: PeriodicTriggerConfigurationRequest | UnsetType = UNSET
    """Runs at regular intervals."""
    sql_condition: SqlConditionConfigurationRequest | UnsetType = UNSET
    """A query that must agree before a run starts."""
    table_update: TableUpdateTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when tables change."""


class VolumeSourceRequest(RequestModel, kw_only=True, gc=False):
    """Files to read."""

    volume_path: Annotated[str, Meta(min_length=1)]
    """Their folder in a volume."""


class WebhookNotificationsRequest(RequestModel, kw_only=True, gc=False):
    """Destinations that are told what becomes of it; three at most for each event."""

    on_duration_warning_threshold_exceeded: list[WebhookRequest] | UnsetType = UNSET
    """Whom to tell that it takes longer than the health rule `RUN_DURATION_SECONDS` allows."""
    on_failure: list[WebhookRequest] | UnsetType = UNSET
    """Whom to tell that it failed, was given up, or was not run for an internal error."""
    on_maintenance_complete: list[WebhookRequest] | UnsetType = UNSET
    """Whom to tell that a maintenance window ended."""
    on_maintenance_start: list[WebhookRequest] | UnsetType = UNSET
    """Whom to tell that a maintenance window began."""
    on_start: list[WebhookRequest] | UnsetType = UNSET
    """Whom to tell that it started."""
    on_streaming_backlog_exceeded: list[WebhookRequest] | UnsetType = UNSET
    """Whom to tell that a stream lags behind more than a health rule allows."""
    on_success: list[WebhookRequest] | UnsetType = UNSET
    """Whom to tell that it succeeded."""


class WebhookRequest(RequestModel, kw_only=True, gc=False):
    """A notification destination."""

    id: Annotated[str, Meta(min_length=1)]
    """The destination's id."""


JobSettingsRequest: TypeAlias = JobSettingsCommonRequest
"""The settings of a job."""
