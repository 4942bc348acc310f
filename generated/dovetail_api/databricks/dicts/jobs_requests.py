# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of jobs, as plain dictionaries."""

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


class AiClassifyFunctionInlineLabelsRequest(TypedDict):
    """Classes."""

    labels: list[AiClassifyFunctionLabelRequest]
    """The classes."""


class AiClassifyFunctionLabelRequest(TypedDict):
    """A class."""

    name: str
    """The name."""
    description: NotRequired[str]
    """What belongs into it."""


class AiClassifyFunctionRequest(TypedDict):
    """Puts text into classes."""

    version: str
    """The version of the function."""
    enable_confidence_scores: NotRequired[bool]
    """Whether to say how sure the results are."""
    enable_rationales: NotRequired[bool]
    """Whether to say why."""
    inline_labels: NotRequired[AiClassifyFunctionInlineLabelsRequest]
    """The classes."""
    instructions: NotRequired[str]
    """What to mind, in words."""
    multilabel: NotRequired[bool]
    """Whether a text may be of several classes."""


class AiExtractFunctionRequest(TypedDict):
    """Takes fields out of text."""

    version: str
    """The version of the function."""
    enable_citations: NotRequired[bool]
    """Whether to say where they stand."""
    enable_confidence_scores: NotRequired[bool]
    """Whether to say how sure the results are."""
    instructions: NotRequired[str]
    """What to mind, in words."""
    mode: NotRequired[AiExtractFunctionModeRequest]
    """How thoroughly to work."""
    schema: NotRequired[str]
    """The fields, as JSON schema text."""


class AiFunctionTaskRequest(TypedDict):
    """An AI function over many rows; exactly one function and one source."""

    output: QualifiedTableNameRequest
    """The table for the results."""
    ai_classify: NotRequired[AiClassifyFunctionRequest]
    """Puts text into classes."""
    ai_extract: NotRequired[AiExtractFunctionRequest]
    """Takes fields out of text."""
    ai_parse_document: NotRequired[AiParseDocumentFunctionRequest]
    """Reads documents."""
    delta_table: NotRequired[DeltaTableSourceRequest]
    """A table as the source."""
    volume: NotRequired[VolumeSourceRequest]
    """Files as the source."""


class AiParseDocumentFunctionRequest(TypedDict):
    """Reads documents."""

    version: str
    """The version of the function."""
    description_element_types: NotRequired[list[AiParseDescribedElementRequest]]
    """What to describe in words."""
    image_output_path: NotRequired[str]
    """Where to put the pictures."""
    page_range: NotRequired[str]
    """The pages to read, such as `1-5`."""


class AiRuntimeComputeRequest(TypedDict):
    """Serverless GPUs."""

    accelerator_type: AiRuntimeAcceleratorRequest
    """The kind."""
    accelerator_count: int
    """How many."""
    provisioned_capacity_id: NotRequired[str]
    """Capacity that was reserved."""


class AiRuntimeDeploymentRequest(TypedDict):
    """Something to run on GPUs."""

    compute: AiRuntimeComputeRequest
    """The GPUs."""
    command_path: NotRequired[str]
    """The script to run."""
    name: NotRequired[str]
    """The name."""


class AiRuntimeTaskRequest(TypedDict):
    """Work on serverless GPUs."""

    experiment: str
    """The MLflow experiment to log to."""
    deployments: list[AiRuntimeDeploymentRequest]
    """What to run, and on what."""
    code_source_path: NotRequired[str]
    """Where the code lies."""
    docker_image_url: NotRequired[str]
    """The image to run in."""
    mlflow_artifact_location: NotRequired[str]
    """Where the experiment keeps its artifacts."""
    mlflow_experiment_directory: NotRequired[str]
    """The folder of the experiment in the workspace."""
    mlflow_run: NotRequired[str]
    """The name of the MLflow run."""
    priority_class: NotRequired[AiRuntimeTaskPriorityClassRequest]
    """How urgent it is."""
    unity_catalog_image_path: NotRequired[str]
    """The image to run in, in Unity Catalog."""


class AlertTaskRequest(TypedDict):
    """An alert to evaluate."""

    alert_id: NotRequired[str]
    """The alert's id."""
    parameters: NotRequired[dict[str, str]]
    """Values for the alert's parameters."""
    subscribers: NotRequired[list[AlertTaskSubscriberRequest]]
    """Whom to tell."""
    warehouse_id: NotRequired[str]
    """The id of the SQL warehouse to run on."""
    workspace_path: NotRequired[str]
    """The path of the alert in the workspace, instead of its id."""


class AlertTaskSubscriberRequest(TypedDict):
    """Somebody to tell; one of the two."""

    destination_id: NotRequired[str]
    """A notification destination, by its id."""
    user_name: NotRequired[str]
    """A user, by name."""


class CleanRoomsNotebookTaskRequest(TypedDict):
    """A notebook in a clean room."""

    clean_room_name: str
    """The clean room."""
    notebook_name: str
    """The notebook."""
    etag: NotRequired[str]
    """The version of the notebook that must still be the current one."""
    notebook_base_parameters: NotRequired[dict[str, str]]
    """Values for its widgets."""


class ClusterSpecRequest(TypedDict):
    """A cluster to be, as jobs and the stored settings of clusters describe it."""

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
    apply_policy_default_values: NotRequired[bool]
    """Whether values that are left out come from the policy's defaults; only fixed values do otherwise."""
    autoscale: NotRequired[AutoScaleRequest]
    """Between how many workers the cluster may grow and shrink. It excludes `num_workers`."""
    num_workers: NotRequired[int]
    """How many workers; the driver is not counted."""
    spark_version: NotRequired[str]
    """The runtime version, a key of `clusters_spark_versions`."""


class ConditionTaskRequest(TypedDict):
    """A comparison."""

    op: ConditionTaskOpRequest
    """How to compare; as text for `EQUAL_TO` and `NOT_EQUAL`, as numbers else."""
    left: str
    """The left side: text, a number, or a reference such as `{{job.parameters.day}}`."""
    right: str
    """The right side, like the left one."""


class ContinuousRequest(TypedDict):
    """There is always one run: when one ends the next begins."""

    maintenance_window: NotRequired[MaintenanceWindowRequest]
    """When runs may be restarted for maintenance."""
    pause_status: NotRequired[PauseStatusRequest]
    """Whether it is paused."""
    task_retry_mode: NotRequired[TaskRetryModeRequest]
    """Whether failed tasks are tried again within the run."""


class ContinuousTriggerConfigurationRequest(TypedDict):
    """There is always one run: when one ends the next begins."""

    maintenance_window: NotRequired[MaintenanceWindowRequest]
    """When runs may be restarted for maintenance."""
    task_retry_mode: NotRequired[TaskRetryModeRequest]
    """Whether failed tasks are tried again within the run."""


class CronScheduleRequest(TypedDict):
    """Runs at certain times."""

    quartz_cron_expression: str
    """The times as a Quartz cron expression of six or seven fields, such as `0 30 6 * * ?`."""
    timezone_id: str
    """The time zone, as a Java id such as `Europe/Lisbon`."""
    pause_status: NotRequired[PauseStatusRequest]
    """Whether it is paused."""
    sql_condition: NotRequired[SqlConditionConfigurationRequest]
    """A query that must agree before a run starts."""


class CronTriggerConfigurationRequest(TypedDict):
    """Runs at certain times."""

    quartz_cron_expression: str
    """The times as a Quartz cron expression."""
    timezone_id: str
    """The time zone, as a Java id such as `Europe/Lisbon`."""


class DashboardAttachedWidgetRequest(TypedDict):
    """A widget of a page."""

    page_id: str
    """The page's id."""
    widget_id: str
    """The widget's id."""


class DashboardAttachmentRequest(TypedDict):
    """What to attach to the mail."""

    data_attachment: NotRequired[DashboardDataAttachmentRequest]
    """Data of widgets."""
    page_attachment: NotRequired[DashboardPageAttachmentRequest]
    """Pages as pictures."""


class DashboardDataAttachmentRequest(TypedDict):
    """Data of widgets."""

    widgets: list[DashboardAttachedWidgetRequest]
    """The widgets."""
    file_format: DashboardAttachmentFormatRequest
    """The format of the files."""
    include_applied_filters: NotRequired[bool]
    """Whether to tell the filters that were applied."""


class DashboardPageAttachmentRequest(TypedDict):
    """Pages to attach."""

    page_ids: NotRequired[list[str]]
    """The pages, for `PAGE_SELECTION_SUBSET`."""
    page_selection: NotRequired[DashboardPageSelectionRequest]
    """Whether all pages or some."""


class DashboardSubscriberRequest(TypedDict):
    """Somebody to send a dashboard to; one of the two."""

    destination_id: NotRequired[str]
    """A notification destination, by its id."""
    user_name: NotRequired[str]
    """A user, by name."""


class DashboardSubscriptionRequest(TypedDict):
    """Whom to send a dashboard to."""

    attachment: NotRequired[DashboardAttachmentRequest]
    """What to attach."""
    custom_subject: NotRequired[str]
    """The subject of the mail."""
    paused: NotRequired[bool]
    """Whether to send nothing."""
    subscribers: NotRequired[list[DashboardSubscriberRequest]]
    """Whom to send it to."""


class DashboardTaskRequest(TypedDict):
    """A dashboard to refresh and send."""

    dashboard_id: NotRequired[str]
    """The dashboard's id."""
    filters: NotRequired[dict[str, str]]
    """Values for its filters."""
    subscription: NotRequired[DashboardSubscriptionRequest]
    """Whom to send it to."""
    warehouse_id: NotRequired[str]
    """The SQL warehouse to run on; that of the dashboard when left out."""


class DbtCloudTaskRequest(TypedDict):
    """A dbt Cloud job to start."""

    connection_resource_name: NotRequired[str]
    """The Unity Catalog connection to sign in with."""
    dbt_cloud_job_id: NotRequired[int]
    """The job, as dbt numbers it."""


class DbtPlatformTaskRequest(TypedDict):
    """A job of the dbt platform to start."""

    connection_resource_name: NotRequired[str]
    """The Unity Catalog connection to sign in with."""
    dbt_platform_job_id: NotRequired[str]
    """The job, as dbt numbers it."""


class DbtTaskRequest(TypedDict):
    """dbt commands to run."""

    commands: list[str]
    """The commands, in order; each begins with `dbt`."""
    catalog: NotRequired[str]
    """The catalog to write to."""
    profiles_directory: NotRequired[str]
    """The folder of `profiles.yml`, relative to the project; only without `warehouse_id`."""
    project_directory: NotRequired[str]
    """The folder of the dbt project."""
    schema: NotRequired[str]
    """The schema to write to."""
    source: NotRequired[TaskSourceRequest]
    """Where the project lies."""
    warehouse_id: NotRequired[str]
    """The id of the SQL warehouse to run on."""


class DeltaTableSourceRequest(TypedDict):
    """A table to read."""

    table_name: str
    """The table, by its full name."""
    input_column: str
    """The column with the text."""
    merge_key_columns: NotRequired[list[str]]
    """The columns that tell rows apart."""


class FileArrivalTriggerConfigurationRequest(TypedDict):
    """Runs when files arrive."""

    url: str
    """The external location or volume to watch."""
    min_time_between_triggers_seconds: NotRequired[int]
    """The least time between two runs, in seconds."""
    wait_after_last_change_seconds: NotRequired[int]
    """For how many seconds nothing may have changed before a run starts."""


class ForEachTaskRequest(TypedDict):
    """A task to run for each of many inputs."""

    inputs: str
    """The inputs: a JSON array as text, or a reference to one."""
    task: TaskRequest
    """The task to run."""
    concurrency: NotRequired[int]
    """How many to run at once; one when left out."""


class GenAiComputeConfigRequest(TypedDict):
    """GPUs, in the older form."""

    num_gpus: int
    """How many."""
    gpu_node_pool_id: NotRequired[str]
    """The pool of nodes."""
    gpu_type: NotRequired[str]
    """The kind of GPU."""


class GenAiComputeTaskRequest(TypedDict):
    """Work on GPUs, in the older form."""

    dl_runtime_image: str
    """The runtime image."""
    command: NotRequired[str]
    """The command to run."""
    compute: NotRequired[GenAiComputeConfigRequest]
    """The GPUs."""
    mlflow_experiment_name: NotRequired[str]
    """The MLflow experiment to log to."""
    source: NotRequired[TaskSourceRequest]
    """Where the file lies: in the workspace or in the job's Git repository. `GIT` when the job has a `git_source`, else
    `WORKSPACE`.
    """
    training_script_path: NotRequired[str]
    """The script to run."""
    yaml_parameters: NotRequired[str]
    """Parameters for it, as YAML text."""
    yaml_parameters_file_path: NotRequired[str]
    """A file with parameters for it, as YAML."""


class GitSnapshotRequest(TypedDict):
    """What a run really used of a repository."""

    used_commit: NotRequired[str]
    """The commit."""


class GitSourceRequest(TypedDict):
    """A Git repository; one of branch, tag and commit."""

    git_url: str
    """Its address."""
    git_provider: GitProviderRequest
    """Who hosts it."""
    git_branch: NotRequired[str]
    """The branch."""
    git_commit: NotRequired[str]
    """The commit, in full."""
    git_snapshot: NotRequired[GitSnapshotRequest]
    """What a run really used."""
    git_tag: NotRequired[str]
    """The tag."""
    job_source: NotRequired[JobSourceRequest]
    """The file that the job itself comes from."""
    sparse_checkout: NotRequired[JobSparseCheckoutRequest]
    """The part of it to fetch."""


class JobAccessControlRequest(TypedDict):
    """What somebody may do with a job; exactly one of the names."""

    group_name: NotRequired[str]
    """A group, by name."""
    permission_level: NotRequired[JobPermissionLevel]
    """What it is."""
    service_principal_name: NotRequired[str]
    """A service principal, by its application id."""
    user_name: NotRequired[str]
    """A user, by name."""


class JobClusterRequest(TypedDict):
    """A cluster that tasks of a job share."""

    job_cluster_key: str
    """The name that tasks use."""
    new_cluster: NotRequired[ClusterSpecRequest]
    """The cluster to make."""
    serverless_compute: NotRequired[JobClusterServerlessComputeRequest]
    """Serverless compute instead of a cluster."""
    serverless_compute_id: NotRequired[str]
    """The id of that serverless compute."""


class JobClusterServerlessComputeRequest(TypedDict):
    """Serverless compute that tasks share."""

    policy_id: NotRequired[str]
    """The policy it keeps to."""


class JobCompletionTriggerConfigurationRequest(TypedDict):
    """Runs when other jobs have run."""

    jobs: list[MonitoredJobRequest]
    """The jobs to watch."""
    if_status: NotRequired[MonitoredJobOutcomeRequest]
    """How they must have ended; in any way when left out."""


class JobCreateRequest(TypedDict):
    """A job to create."""

    budget_policy_id: NotRequired[str]
    """The budget policy."""
    continuous: NotRequired[ContinuousRequest]
    """There is always one run. It excludes `schedule`, and needs `max_concurrent_runs` to be 1."""
    deployment: NotRequired[JobDeploymentRequest]
    """The tool that keeps the job, where one does."""
    description: NotRequired[str]
    """What it does, in the words of its owner; 27,700 characters at most."""
    duration_target: NotRequired[str]
    """How long a run should take, as text."""
    edit_mode: NotRequired[JobEditModeRequest]
    """Whether people may edit the job in the web interface."""
    email_notifications: NotRequired[JobEmailNotificationsRequest]
    """Addresses that are told what becomes of runs."""
    environment_variables: NotRequired[list[JobEnvironmentVariablesRequest]]
    """Sets of environment variables that tasks refer to by key."""
    environments: NotRequired[list[JobEnvironmentRequest]]
    """What serverless tasks find installed; tasks refer to it by key."""
    format: NotRequired[JobFormatRequest]
    """Whether the job has several tasks; the server knows by itself."""
    git_source: NotRequired[GitSourceRequest]
    """The Git repository that tasks take their files from."""
    health: NotRequired[JobsHealthRulesRequest]
    """Rules whose violation is told to those who want to know."""
    job_clusters: NotRequired[list[JobClusterRequest]]
    """Clusters that tasks share, each by its `job_cluster_key`."""
    max_concurrent_runs: NotRequired[int]
    """How many runs may go on at once, 1000 at most; 1 when left out, and 0 means that every run is skipped."""
    name: NotRequired[str]
    """The name, 4096 bytes at most; `Untitled` when left out. It need not be unique."""
    notification_settings: NotRequired[JobNotificationSettingsRequest]
    """What not to tell about."""
    parameters: NotRequired[list[JobParameterDefinitionRequest]]
    """Parameters of the job, which tasks refer to."""
    parent_path: NotRequired[str]
    """The folder that the job is kept in."""
    performance_target: NotRequired[PerformanceTargetRequest]
    """How fast or how cheap serverless compute is to be."""
    queue: NotRequired[QueueSettingsRequest]
    """Whether runs wait for their turn; otherwise those that are too many are skipped."""
    run_as: NotRequired[JobRunAsRequest]
    """As whom the job runs; as its creator when left out."""
    schedule: NotRequired[CronScheduleRequest]
    """When to run. It excludes `continuous`."""
    tags: NotRequired[dict[str, str]]
    """Tags, put on its clusters too; 25 at most."""
    tasks: NotRequired[list[TaskRequest]]
    """The tasks, 1000 at most; answers have 100 at most at once."""
    timeout_seconds: NotRequired[int]
    """After how many seconds a run is given up; 0, also when left out, means never."""
    trigger: NotRequired[TriggerSettingsRequest]
    """What starts runs by itself."""
    triggers: NotRequired[list[TriggerConfigurationRequest]]
    """Several things that start runs by themselves."""
    usage_policy_id: NotRequired[str]
    """The usage policy, which charges serverless use."""
    webhook_notifications: NotRequired[WebhookNotificationsRequest]
    """Destinations that are told what becomes of runs."""
    access_control_list: NotRequired[list[JobAccessControlRequest]]
    """Who may do what with the job."""


class JobDeploymentRequest(TypedDict):
    """The tool that keeps a job."""

    kind: JobDeploymentKindRequest
    """The kind of tool."""
    deployment_id: NotRequired[str]
    """The deployment."""
    metadata_file_path: NotRequired[str]
    """The file that the tool keeps about it."""
    version_id: NotRequired[str]
    """The version that was deployed."""


class JobEmailNotificationsRequest(TypedDict):
    """Addresses that are told what becomes of a run."""

    no_alert_for_skipped_runs: NotRequired[bool]
    """No longer used: `notification_settings` has it."""
    on_duration_warning_threshold_exceeded: NotRequired[list[str]]
    """Whom to tell that it takes longer than the health rule `RUN_DURATION_SECONDS` allows."""
    on_failure: NotRequired[list[str]]
    """Whom to tell that it failed, was given up, or was not run for an internal error."""
    on_maintenance_complete: NotRequired[list[str]]
    """Whom to tell that a maintenance window ended."""
    on_maintenance_start: NotRequired[list[str]]
    """Whom to tell that a maintenance window began."""
    on_start: NotRequired[list[str]]
    """Whom to tell that it started."""
    on_streaming_backlog_exceeded: NotRequired[list[str]]
    """Whom to tell that a stream lags behind more than a health rule allows."""
    on_success: NotRequired[list[str]]
    """Whom to tell that it succeeded."""


class JobEnvironmentRequest(TypedDict):
    """What serverless tasks find installed."""

    environment_key: str
    """The name that tasks use."""
    spec: NotRequired[ServerlessEnvironmentRequest]
    """What is installed."""


class JobEnvironmentVariablesRequest(TypedDict):
    """A set of environment variables."""

    environment_variables_key: str
    """The name that tasks use."""
    spec: NotRequired[JobEnvironmentVariablesSpecRequest]
    """The variables."""


class JobEnvironmentVariablesSpecRequest(TypedDict):
    """Environment variables."""

    files: NotRequired[list[str]]
    """Files of variables."""
    variables: NotRequired[dict[str, str]]
    """Variables by name."""


class JobNotificationSettingsRequest(TypedDict):
    """What not to tell about runs."""

    no_alert_for_canceled_runs: NotRequired[bool]
    """Whether to keep silent about cancelled runs."""
    no_alert_for_skipped_runs: NotRequired[bool]
    """Whether to keep silent about skipped runs."""


class JobParameterDefinitionRequest(TypedDict):
    """A parameter of a job."""

    name: str
    """The name: letters, digits, `_`, `-` and `.`."""
    default: str
    """The value when the run gives none."""


class JobReference(TypedDict):
    """A job by its id."""

    job_id: int
    """The job's id."""


class JobResetRequest(TypedDict):
    """All settings of a job."""

    job_id: int
    """The job's id."""
    new_settings: JobSettingsRequest
    """The settings."""


class JobRunAsRequest(TypedDict):
    """As whom a job runs; exactly one of the names."""

    group_name: NotRequired[str]
    """A group, by name."""
    service_principal_name: NotRequired[str]
    """A service principal, by its application id."""
    user_name: NotRequired[str]
    """A user, by name."""


class JobSettingsCommonRequest(TypedDict):
    """What is to be set of a job."""

    budget_policy_id: NotRequired[str]
    """The budget policy."""
    continuous: NotRequired[ContinuousRequest]
    """There is always one run. It excludes `schedule`, and needs `max_concurrent_runs` to be 1."""
    deployment: NotRequired[JobDeploymentRequest]
    """The tool that keeps the job, where one does."""
    description: NotRequired[str]
    """What it does, in the words of its owner; 27,700 characters at most."""
    duration_target: NotRequired[str]
    """How long a run should take, as text."""
    edit_mode: NotRequired[JobEditModeRequest]
    """Whether people may edit the job in the web interface."""
    email_notifications: NotRequired[JobEmailNotificationsRequest]
    """Addresses that are told what becomes of runs."""
    environment_variables: NotRequired[list[JobEnvironmentVariablesRequest]]
    """Sets of environment variables that tasks refer to by key."""
    environments: NotRequired[list[JobEnvironmentRequest]]
    """What serverless tasks find installed; tasks refer to it by key."""
    format: NotRequired[JobFormatRequest]
    """Whether the job has several tasks; the server knows by itself."""
    git_source: NotRequired[GitSourceRequest]
    """The Git repository that tasks take their files from."""
    health: NotRequired[JobsHealthRulesRequest]
    """Rules whose violation is told to those who want to know."""
    job_clusters: NotRequired[list[JobClusterRequest]]
    """Clusters that tasks share, each by its `job_cluster_key`."""
    max_concurrent_runs: NotRequired[int]
    """How many runs may go on at once, 1000 at most; 1 when left out, and 0 means that every run is skipped."""
    name: NotRequired[str]
    """The name, 4096 bytes at most; `Untitled` when left out. It need not be unique."""
    notification_settings: NotRequired[JobNotificationSettingsRequest]
    """What not to tell about."""
    parameters: NotRequired[list[JobParameterDefinitionRequest]]
    """Parameters of the job, which tasks refer to."""
    parent_path: NotRequired[str]
    """The folder that the job is kept in."""
    performance_target: NotRequired[PerformanceTargetRequest]
    """How fast or how cheap serverless compute is to be."""
    queue: NotRequired[QueueSettingsRequest]
    """Whether runs wait for their turn; otherwise those that are too many are skipped."""
    run_as: NotRequired[JobRunAsRequest]
    """As whom the job runs; as its creator when left out."""
    schedule: NotRequired[CronScheduleRequest]
    """When to run. It excludes `continuous`."""
    tags: NotRequired[dict[str, str]]
    """Tags, put on its clusters too; 25 at most."""
    tasks: NotRequired[list[TaskRequest]]
    """The tasks, 1000 at most; answers have 100 at most at once."""
    timeout_seconds: NotRequired[int]
    """After how many seconds a run is given up; 0, also when left out, means never."""
    trigger: NotRequired[TriggerSettingsRequest]
    """What starts runs by itself."""
    triggers: NotRequired[list[TriggerConfigurationRequest]]
    """Several things that start runs by themselves."""
    usage_policy_id: NotRequired[str]
    """The usage policy, which charges serverless use."""
    webhook_notifications: NotRequired[WebhookNotificationsRequest]
    """Destinations that are told what becomes of runs."""


class JobSourceRequest(TypedDict):
    """The file in the repository that a job comes from."""

    job_config_path: str
    """Its path."""
    import_from_git_branch: str
    """The branch."""
    dirty_state: NotRequired[JobSourceDirtyStateRequest]
    """Whether the job differs from it."""


class JobSparseCheckoutRequest(TypedDict):
    """The part of a repository to fetch."""

    patterns: NotRequired[list[str]]
    """The folders."""


class JobUpdateRequest(TypedDict):
    """Some settings of a job."""

    job_id: int
    """The job's id."""
    new_settings: NotRequired[JobSettingsRequest]
    """The settings to change."""
    fields_to_remove: NotRequired[list[str]]
    """Settings to take out, such as `schedule` or `tasks/load`."""


class JobsHealthRuleRequest(TypedDict):
    """A rule: what is measured must not pass a limit."""

    metric: JobsHealthMetricRequest
    """What is measured."""
    op: JobsHealthOperatorRequest
    """How it is compared."""
    value: int
    """The limit."""


class JobsHealthRulesRequest(TypedDict):
    """Rules that say what is not healthy."""

    rules: NotRequired[list[JobsHealthRuleRequest]]
    """The rules."""


class MaintenanceWindowRequest(TypedDict):
    """A time of the week for maintenance."""

    start_hour: int
    """The hour it begins, 0 to 23."""
    day_of_week: DayOfWeekRequest
    """The day."""
    timezone_id: str
    """The time zone, as a Java id such as `Europe/Lisbon`."""


class ModelTriggerConfigurationRequest(TypedDict):
    """Runs when something happens to models."""

    condition: ModelTriggerConditionRequest
    """What must happen."""
    aliases: NotRequired[list[str]]
    """The aliases to watch, for `MODEL_ALIAS_SET`."""
    min_time_between_triggers_seconds: NotRequired[int]
    """The least time between two runs, in seconds."""
    securable_name: NotRequired[str]
    """The model or schema to watch; the whole metastore when left out."""
    wait_after_last_change_seconds: NotRequired[int]
    """For how many seconds nothing may have changed before a run starts."""


class MonitoredJobRequest(TypedDict):
    """A job to watch."""

    workspace_id: str
    """The workspace's id."""
    job_id: str
    """The job's id."""


class NotebookTaskRequest(TypedDict):
    """A notebook to run."""

    notebook_path: str
    """Its path: absolute in the workspace, relative in a Git repository."""
    base_parameters: NotRequired[dict[str, str]]
    """Values for its widgets; those of the run win over them."""
    source: NotRequired[TaskSourceRequest]
    """Where the file lies: in the workspace or in the job's Git repository. `GIT` when the job has a `git_source`, else
    `WORKSPACE`.
    """
    warehouse_id: NotRequired[str]
    """The SQL warehouse to run on, for notebooks of SQL cells only."""


class PeriodicTriggerConfigurationRequest(TypedDict):
    """Runs at regular intervals."""

    interval: int
    """How many units lie between two runs."""
    unit: PeriodicTriggerUnitRequest
    """The unit of time."""


class PipelineParamsRequest(TypedDict):
    """What pipeline tasks are to refresh."""

    full_refresh: NotRequired[bool]
    """Whether to recompute all tables."""
    full_refresh_selection: NotRequired[list[str]]
    """The tables to recompute, alone."""
    refresh_flow_selection: NotRequired[list[str]]
    """The flows to update, alone."""
    refresh_selection: NotRequired[list[str]]
    """The tables to update, alone."""
    reset_checkpoint_selection: NotRequired[list[str]]
    """The flows whose checkpoints to reset."""


class PipelineTaskRequest(TypedDict):
    """A pipeline to update."""

    pipeline_id: str
    """The pipeline's id."""
    full_refresh: NotRequired[bool]
    """Whether to recompute all tables."""
    full_refresh_selection: NotRequired[list[str]]
    """The tables to recompute, alone."""
    parameters: NotRequired[dict[str, str]]
    """Values for the pipeline's parameters."""
    refresh_flow_selection: NotRequired[list[str]]
    """The flows to update, alone."""
    refresh_selection: NotRequired[list[str]]
    """The tables to update, alone."""
    reset_checkpoint_selection: NotRequired[list[str]]
    """The flows whose checkpoints to reset."""


class PowerBiModelRequest(TypedDict):
    """A Power BI model."""

    authentication_method: NotRequired[PowerBiAuthenticationMethodRequest]
    """How Power BI signs in to Databricks."""
    model_name: NotRequired[str]
    """The model's name."""
    overwrite_existing: NotRequired[bool]
    """Whether to replace a model of that name."""
    storage_mode: NotRequired[PowerBiStorageModeRequest]
    """How the model holds its data."""
    workspace_name: NotRequired[str]
    """The Power BI workspace."""


class PowerBiTableRequest(TypedDict):
    """A table to put into a Power BI model."""

    catalog: NotRequired[str]
    """The catalog."""
    name: NotRequired[str]
    """The table."""
    schema: NotRequired[str]
    """The schema."""
    storage_mode: NotRequired[PowerBiStorageModeRequest]
    """How the model holds its data."""


class PowerBiTaskRequest(TypedDict):
    """A Power BI model to publish."""

    connection_resource_name: NotRequired[str]
    """The Unity Catalog connection to sign in with."""
    power_bi_model: NotRequired[PowerBiModelRequest]
    """The model."""
    refresh_after_update: NotRequired[bool]
    """Whether to refresh it afterwards."""
    tables: NotRequired[list[PowerBiTableRequest]]
    """The tables to put into it."""
    warehouse_id: NotRequired[str]
    """The id of the SQL warehouse to run on."""


class PythonOperatorTaskParameterRequest(TypedDict):
    """An argument of a Python operator."""

    name: NotRequired[str]
    """The name."""
    value: NotRequired[str]
    """Its value."""


class PythonOperatorTaskRequest(TypedDict):
    """A Python operator to run."""

    main: NotRequired[str]
    """What to call, as module and name."""
    parameters: NotRequired[list[PythonOperatorTaskParameterRequest]]
    """The arguments, in order."""


class PythonWheelTaskRequest(TypedDict):
    """A function of a Python wheel to run."""

    package_name: str
    """The package."""
    entry_point: str
    """The entry point or function to run."""
    named_parameters: NotRequired[dict[str, str]]
    """The arguments by name; not together with `parameters`."""
    parameters: NotRequired[list[str]]
    """The arguments in order; not together with `named_parameters`."""


class QualifiedTableNameRequest(TypedDict):
    """A table."""

    catalog: NotRequired[str]
    """The catalog."""
    schema: NotRequired[str]
    """The schema."""
    table: NotRequired[str]
    """The table."""


class QueueSettingsRequest(TypedDict):
    """Whether runs wait for their turn."""

    enabled: bool
    """Whether they do; for up to 48 hours."""


class RunCancelAllRequest(TypedDict):
    """Which runs to cancel; one of the two at least."""

    job_id: NotRequired[int]
    """The job whose runs to cancel."""
    all_queued_runs: NotRequired[bool]
    """Whether to cancel those that wait; without `job_id`, of all jobs."""


class RunJobTaskRequest(TypedDict):
    """Another job to run."""

    job_id: int
    """The job's id."""
    dbt_commands: NotRequired[list[str]]
    """Commands for dbt tasks, run in order."""
    jar_params: NotRequired[list[str]]
    """Arguments for jar tasks; not together with `notebook_params`."""
    job_parameters: NotRequired[dict[str, str]]
    """Values for the parameters of that job."""
    notebook_params: NotRequired[dict[str, str]]
    """Values for the widgets of notebook tasks."""
    pipeline_params: NotRequired[PipelineParamsRequest]
    """What pipeline tasks are to refresh."""
    python_named_params: NotRequired[dict[str, str]]
    """Named arguments for Python wheel tasks."""
    python_params: NotRequired[list[str]]
    """Arguments for Python tasks."""
    spark_submit_params: NotRequired[list[str]]
    """Arguments for spark-submit tasks."""
    sql_params: NotRequired[dict[str, str]]
    """Values for the parameters of SQL tasks."""


class RunNowRequest(TypedDict):
    """A job to run."""

    dbt_commands: NotRequired[list[str]]
    """Commands for dbt tasks, run in order."""
    jar_params: NotRequired[list[str]]
    """Arguments for jar tasks; not together with `notebook_params`."""
    notebook_params: NotRequired[dict[str, str]]
    """Values for the widgets of notebook tasks."""
    pipeline_params: NotRequired[PipelineParamsRequest]
    """What pipeline tasks are to refresh."""
    python_named_params: NotRequired[dict[str, str]]
    """Named arguments for Python wheel tasks."""
    python_params: NotRequired[list[str]]
    """Arguments for Python tasks."""
    spark_submit_params: NotRequired[list[str]]
    """Arguments for spark-submit tasks."""
    sql_params: NotRequired[dict[str, str]]
    """Values for the parameters of SQL tasks."""
    job_id: int
    """The job's id."""
    duration_target: NotRequired[str]
    """How long the run should take, as text."""
    idempotency_token: NotRequired[str]
    """A text of the caller's choosing, 64 characters at most, that names this start: another request with the same one
    starts nothing and answers the same run. If that run was deleted it is an error.
    """
    job_parameters: NotRequired[dict[str, str]]
    """Values for the job's own parameters; not together with the parameters of kinds of tasks. All together are 10,000
    bytes of JSON at most.
    """
    only: NotRequired[list[str]]
    """The tasks to run, by key; `+key` means those before it too, `key+` those after it. All when left out."""
    performance_target: NotRequired[PerformanceTargetRequest]
    """How fast or how cheap serverless compute is to be, instead of what the job says."""
    queue: NotRequired[QueueSettingsRequest]
    """Whether the run waits for its turn, instead of what the job says."""


class RunReference(TypedDict):
    """A run by its id."""

    run_id: int
    """The run's id."""


class RunRepairRequest(TypedDict):
    """What to run again; exactly one of `rerun_tasks` and `rerun_all_failed_tasks`."""

    dbt_commands: NotRequired[list[str]]
    """Commands for dbt tasks, run in order."""
    jar_params: NotRequired[list[str]]
    """Arguments for jar tasks; not together with `notebook_params`."""
    notebook_params: NotRequired[dict[str, str]]
    """Values for the widgets of notebook tasks."""
    pipeline_params: NotRequired[PipelineParamsRequest]
    """What pipeline tasks are to refresh."""
    python_named_params: NotRequired[dict[str, str]]
    """Named arguments for Python wheel tasks."""
    python_params: NotRequired[list[str]]
    """Arguments for Python tasks."""
    spark_submit_params: NotRequired[list[str]]
    """Arguments for spark-submit tasks."""
    sql_params: NotRequired[dict[str, str]]
    """Values for the parameters of SQL tasks."""
    run_id: int
    """The run's id."""
    duration_target: NotRequired[str]
    """How long the run should take, as text."""
    job_parameters: NotRequired[dict[str, str]]
    """Values for the job's own parameters."""
    latest_repair_id: NotRequired[int]
    """The newest repair, for all but the first."""
    performance_target: NotRequired[PerformanceTargetRequest]
    """How fast or how cheap serverless compute is to be, instead of what the job says."""
    rerun_all_failed_tasks: NotRequired[bool]
    """Whether to run all failed tasks again."""
    rerun_dependent_tasks: NotRequired[bool]
    """Whether to run the tasks after them again too, even those that succeeded."""
    rerun_tasks: NotRequired[list[str]]
    """The tasks to run again, by key."""


class RunSubmitRequest(TypedDict):
    """Tasks to run once."""

    access_control_list: NotRequired[list[JobAccessControlRequest]]
    """Who may do what with the run."""
    budget_policy_id: NotRequired[str]
    """The budget policy."""
    duration_target: NotRequired[str]
    """How long the run should take, as text."""
    email_notifications: NotRequired[JobEmailNotificationsRequest]
    """Addresses that are told what becomes of the run."""
    environment_variables: NotRequired[list[JobEnvironmentVariablesRequest]]
    """Sets of environment variables that tasks refer to by key."""
    environments: NotRequired[list[JobEnvironmentRequest]]
    """What serverless tasks find installed; tasks refer to it by key."""
    git_source: NotRequired[GitSourceRequest]
    """The Git repository that tasks take their files from."""
    health: NotRequired[JobsHealthRulesRequest]
    """Rules whose violation is told to those who want to know."""
    idempotency_token: NotRequired[str]
    """A text of the caller's choosing, 64 characters at most, that names this start: another request with the same one
    starts nothing and answers the same run. If that run was deleted it is an error.
    """
    notification_settings: NotRequired[JobNotificationSettingsRequest]
    """What not to tell about."""
    performance_target: NotRequired[PerformanceTargetRequest]
    """How fast or how cheap serverless compute is to be."""
    queue: NotRequired[QueueSettingsRequest]
    """Whether the run waits for its turn; it does not when left out."""
    run_as: NotRequired[JobRunAsRequest]
    """As whom to run; as the caller when left out."""
    run_name: NotRequired[str]
    """The name; `Untitled` when left out."""
    tasks: NotRequired[list[SubmitTask]]
    """The tasks, 100 at most."""
    timeout_seconds: NotRequired[int]
    """After how many seconds the run is given up; 0, also when left out, means never."""
    usage_policy_id: NotRequired[str]
    """The usage policy, which charges serverless use."""
    webhook_notifications: NotRequired[WebhookNotificationsRequest]
    """Destinations that are told what becomes of the run."""


class ServerlessEnvironmentRequest(TypedDict):
    """What code finds installed where no cluster is named: a version of the environment and dependencies."""

    base_environment: NotRequired[str]
    """The environment to build on, as the path of its file."""
    client: NotRequired[str]
    """The former name of `environment_version`."""
    dependencies: NotRequired[list[str]]
    """Python dependencies, each a line of a pip requirements file."""
    environment_version: NotRequired[str]
    """The version of the serverless environment, such as `2`."""
    java_dependencies: NotRequired[list[str]]
    """Jar files, as paths in volumes."""
    project_environment: NotRequired[str]
    """The environment of a project to use, as the path of its file."""


class SparkJarTaskRequest(TypedDict):
    """A class of a jar to run."""

    jar_uri: NotRequired[str]
    """No longer used: put the jar into `libraries`."""
    main_class_name: NotRequired[str]
    """The class whose main method to run; it must use the Spark context that is there."""
    parameters: NotRequired[list[str]]
    """The arguments, in order."""
    run_as_repl: NotRequired[bool]
    """No longer used."""


class SparkPythonTaskRequest(TypedDict):
    """A Python file to run."""

    python_file: str
    """The file: a path in the workspace or the Git repository, or a URI."""
    parameters: NotRequired[list[str]]
    """The arguments, in order."""
    source: NotRequired[TaskSourceRequest]
    """Where the file lies: in the workspace or in the job's Git repository. `GIT` when the job has a `git_source`, else
    `WORKSPACE`.
    """


class SparkSubmitTaskRequest(TypedDict):
    """A spark-submit call; only on a new cluster."""

    parameters: NotRequired[list[str]]
    """The arguments, in order."""


class SqlConditionConfigurationRequest(TypedDict):
    """A query that must agree before a run starts."""

    sql_query_id: str
    """The id of the query."""
    warehouse_id: str
    """The id of the SQL warehouse to run on."""
    trigger_mode: NotRequired[SqlConditionTriggerModeRequest]
    """When the query agrees."""


class SqlTaskAlertRequest(TypedDict):
    """An alert to evaluate."""

    alert_id: str
    """The alert's id."""
    pause_subscriptions: NotRequired[bool]
    """Whether to tell nobody."""
    subscriptions: NotRequired[list[SqlTaskSubscriptionRequest]]
    """Whom to tell."""


class SqlTaskDashboardRequest(TypedDict):
    """A dashboard to refresh."""

    dashboard_id: str
    """The dashboard's id."""
    custom_subject: NotRequired[str]
    """The subject of the mail."""
    pause_subscriptions: NotRequired[bool]
    """Whether to tell nobody."""
    subscriptions: NotRequired[list[SqlTaskSubscriptionRequest]]
    """Whom to send it to."""


class SqlTaskFileRequest(TypedDict):
    """A file of statements."""

    path: str
    """Its path: absolute in the workspace, relative in a Git repository."""
    source: NotRequired[TaskSourceRequest]
    """Where the file lies: in the workspace or in the job's Git repository. `GIT` when the job has a `git_source`, else
    `WORKSPACE`.
    """


class SqlTaskQueryRequest(TypedDict):
    """A saved query."""

    query_id: str
    """The query's id."""


class SqlTaskRequest(TypedDict):
    """Something in SQL; exactly one of alert, dashboard, file and query."""

    warehouse_id: str
    """The id of the SQL warehouse to run on."""
    alert: NotRequired[SqlTaskAlertRequest]
    """An alert to evaluate."""
    dashboard: NotRequired[SqlTaskDashboardRequest]
    """A dashboard to refresh."""
    file: NotRequired[SqlTaskFileRequest]
    """A file of statements to run."""
    parameters: NotRequired[dict[str, str]]
    """Values for the parameters, by name."""
    query: NotRequired[SqlTaskQueryRequest]
    """A saved query to run."""


class SqlTaskSubscriptionRequest(TypedDict):
    """Somebody to tell; one of the two."""

    destination_id: NotRequired[str]
    """A notification destination, by its id."""
    user_name: NotRequired[str]
    """A user, by name."""


class SubmitTask(TypedDict):
    """A task of a one-time run."""

    ai_function_task: NotRequired[AiFunctionTaskRequest]
    """An AI function over many rows."""
    ai_runtime_task: NotRequired[AiRuntimeTaskRequest]
    """Work on serverless GPUs."""
    alert_task: NotRequired[AlertTaskRequest]
    """An alert to evaluate."""
    clean_rooms_notebook_task: NotRequired[CleanRoomsNotebookTaskRequest]
    """A notebook in a clean room."""
    compute: NotRequired[TaskComputeRequest]
    """What compute a serverless task needs."""
    dashboard_task: NotRequired[DashboardTaskRequest]
    """A dashboard to refresh and send."""
    dbt_cloud_task: NotRequired[DbtCloudTaskRequest]
    """A dbt Cloud job to start; the older name of `dbt_platform_task`."""
    dbt_platform_task: NotRequired[DbtPlatformTaskRequest]
    """A job of the dbt platform to start."""
    dbt_task: NotRequired[DbtTaskRequest]
    """dbt commands."""
    depends_on: NotRequired[list[TaskDependencyRequest]]
    """The tasks that must have ended before."""
    description: NotRequired[str]
    """What it does, in the words of its owner."""
    disable_auto_optimization: NotRequired[bool]
    """Whether to forbid retries and the like that serverless compute adds by itself."""
    disabled: NotRequired[bool]
    """Whether to pass over the task."""
    environment_key: NotRequired[str]
    """The name of one of the job's environments."""
    environment_variables_key: NotRequired[str]
    """The name of one of the job's sets of environment variables."""
    existing_cluster_id: NotRequired[str]
    """The cluster to run on, which must be there."""
    gen_ai_compute_task: NotRequired[GenAiComputeTaskRequest]
    """Work on GPUs, in the older form."""
    libraries: NotRequired[list[LibraryRequest]]
    """Libraries to install on the cluster before."""
    max_retries: NotRequired[int]
    """How often to try again after a failure; -1 means for ever, 0, also when left out, never."""
    min_retry_interval_millis: NotRequired[int]
    """How long to wait between two attempts, in milliseconds."""
    new_cluster: NotRequired[ClusterSpecRequest]
    """A cluster of its own to make for the task."""
    notebook_task: NotRequired[NotebookTaskRequest]
    """A notebook."""
    notification_settings: NotRequired[TaskNotificationSettingsRequest]
    """What not to tell about."""
    pipeline_task: NotRequired[PipelineTaskRequest]
    """A pipeline to update."""
    power_bi_task: NotRequired[PowerBiTaskRequest]
    """A Power BI model to publish."""
    python_operator_task: NotRequired[PythonOperatorTaskRequest]
    """A Python operator."""
    python_wheel_task: NotRequired[PythonWheelTaskRequest]
    """A function of a Python wheel."""
    retry_on_timeout: NotRequired[bool]
    """Whether to try again when it was given up for its time limit."""
    run_if: NotRequired[RunIfRequest]
    """What must have become of the tasks before; `ALL_SUCCESS` when left out."""
    run_job_task: NotRequired[RunJobTaskRequest]
    """Another job to run."""
    spark_jar_task: NotRequired[SparkJarTaskRequest]
    """A class of a jar."""
    spark_python_task: NotRequired[SparkPythonTaskRequest]
    """A Python file."""
    spark_submit_task: NotRequired[SparkSubmitTaskRequest]
    """A spark-submit call."""
    sql_task: NotRequired[SqlTaskRequest]
    """A query, a file, a dashboard or an alert in SQL."""
    timeout_seconds: NotRequired[int]
    """After how many seconds it is given up; 0, also when left out, means never."""
    webhook_notifications: NotRequired[WebhookNotificationsRequest]
    """Destinations that are told what becomes of it."""
    task_key: str
    """The task's name in its job: letters, digits, `-` and `_`, 100 at most."""
    condition_task: NotRequired[ConditionTaskRequest]
    """A comparison that other tasks can depend on; it needs no compute."""
    email_notifications: NotRequired[JobEmailNotificationsRequest]
    """Addresses that are told what becomes of it."""
    for_each_task: NotRequired[ForEachTaskRequest]
    """A task to run for each of many inputs."""
    health: NotRequired[JobsHealthRulesRequest]
    """Rules whose violation is told to those who want to know."""


class TableUpdateTriggerConfigurationRequest(TypedDict):
    """Runs when tables change."""

    table_names: list[str]
    """The tables to watch, as full names."""
    condition: NotRequired[TableUpdateConditionRequest]
    """Whether one of the tables or all of them must have changed."""
    min_time_between_triggers_seconds: NotRequired[int]
    """The least time between two runs, in seconds."""
    wait_after_last_change_seconds: NotRequired[int]
    """For how many seconds nothing may have changed before a run starts."""


class TaskComputeRequest(TypedDict):
    """What compute a serverless task needs."""

    hardware_accelerator: NotRequired[HardwareAcceleratorTypeRequest]
    """The GPUs."""


class TaskDependencyRequest(TypedDict):
    """A task that must have ended before."""

    task_key: str
    """The task's name in its job: letters, digits, `-` and `_`, 100 at most."""
    outcome: NotRequired[str]
    """For a condition task, `"true"` or `"false"`: the outcome it must have."""


class TaskEmailNotificationsRequest(TypedDict):
    """Addresses that are told what becomes of a task."""

    no_alert_for_skipped_runs: NotRequired[bool]
    """No longer used: `notification_settings` has it."""
    on_duration_warning_threshold_exceeded: NotRequired[list[str]]
    """Whom to tell that it takes longer than the health rule `RUN_DURATION_SECONDS` allows."""
    on_failure: NotRequired[list[str]]
    """Whom to tell that it failed, was given up, or was not run for an internal error."""
    on_maintenance_complete: NotRequired[list[str]]
    """Whom to tell that a maintenance window ended."""
    on_maintenance_start: NotRequired[list[str]]
    """Whom to tell that a maintenance window began."""
    on_start: NotRequired[list[str]]
    """Whom to tell that it started."""
    on_streaming_backlog_exceeded: NotRequired[list[str]]
    """Whom to tell that a stream lags behind more than a health rule allows."""
    on_success: NotRequired[list[str]]
    """Whom to tell that it succeeded."""


class TaskNotificationSettingsRequest(TypedDict):
    """What not to tell about a task."""

    alert_on_last_attempt: NotRequired[bool]
    """Whether to tell of the last attempt only."""
    no_alert_for_canceled_runs: NotRequired[bool]
    """Whether to keep silent about cancelled runs."""
    no_alert_for_skipped_runs: NotRequired[bool]
    """Whether to keep silent about skipped runs."""


class TaskRequest(TypedDict):
    """A task of a job: exactly one kind of work, where it runs, and after what."""

    ai_function_task: NotRequired[AiFunctionTaskRequest]
    """An AI function over many rows."""
    ai_runtime_task: NotRequired[AiRuntimeTaskRequest]
    """Work on serverless GPUs."""
    alert_task: NotRequired[AlertTaskRequest]
    """An alert to evaluate."""
    clean_rooms_notebook_task: NotRequired[CleanRoomsNotebookTaskRequest]
    """A notebook in a clean room."""
    compute: NotRequired[TaskComputeRequest]
    """What compute a serverless task needs."""
    dashboard_task: NotRequired[DashboardTaskRequest]
    """A dashboard to refresh and send."""
    dbt_cloud_task: NotRequired[DbtCloudTaskRequest]
    """A dbt Cloud job to start; the older name of `dbt_platform_task`."""
    dbt_platform_task: NotRequired[DbtPlatformTaskRequest]
    """A job of the dbt platform to start."""
    dbt_task: NotRequired[DbtTaskRequest]
    """dbt commands."""
    depends_on: NotRequired[list[TaskDependencyRequest]]
    """The tasks that must have ended before."""
    description: NotRequired[str]
    """What it does, in the words of its owner."""
    disable_auto_optimization: NotRequired[bool]
    """Whether to forbid retries and the like that serverless compute adds by itself."""
    disabled: NotRequired[bool]
    """Whether to pass over the task."""
    environment_key: NotRequired[str]
    """The name of one of the job's environments."""
    environment_variables_key: NotRequired[str]
    """The name of one of the job's sets of environment variables."""
    existing_cluster_id: NotRequired[str]
    """The cluster to run on, which must be there."""
    gen_ai_compute_task: NotRequired[GenAiComputeTaskRequest]
    """Work on GPUs, in the older form."""
    libraries: NotRequired[list[LibraryRequest]]
    """Libraries to install on the cluster before."""
    max_retries: NotRequired[int]
    """How often to try again after a failure; -1 means for ever, 0, also when left out, never."""
    min_retry_interval_millis: NotRequired[int]
    """How long to wait between two attempts, in milliseconds."""
    new_cluster: NotRequired[ClusterSpecRequest]
    """A cluster of its own to make for the task."""
    notebook_task: NotRequired[NotebookTaskRequest]
    """A notebook."""
    notification_settings: NotRequired[TaskNotificationSettingsRequest]
    """What not to tell about."""
    pipeline_task: NotRequired[PipelineTaskRequest]
    """A pipeline to update."""
    power_bi_task: NotRequired[PowerBiTaskRequest]
    """A Power BI model to publish."""
    python_operator_task: NotRequired[PythonOperatorTaskRequest]
    """A Python operator."""
    python_wheel_task: NotRequired[PythonWheelTaskRequest]
    """A function of a Python wheel."""
    retry_on_timeout: NotRequired[bool]
    """Whether to try again when it was given up for its time limit."""
    run_if: NotRequired[RunIfRequest]
    """What must have become of the tasks before; `ALL_SUCCESS` when left out."""
    run_job_task: NotRequired[RunJobTaskRequest]
    """Another job to run."""
    spark_jar_task: NotRequired[SparkJarTaskRequest]
    """A class of a jar."""
    spark_python_task: NotRequired[SparkPythonTaskRequest]
    """A Python file."""
    spark_submit_task: NotRequired[SparkSubmitTaskRequest]
    """A spark-submit call."""
    sql_task: NotRequired[SqlTaskRequest]
    """A query, a file, a dashboard or an alert in SQL."""
    timeout_seconds: NotRequired[int]
    """After how many seconds it is given up; 0, also when left out, means never."""
    webhook_notifications: NotRequired[WebhookNotificationsRequest]
    """Destinations that are told what becomes of it."""
    task_key: str
    """The task's name in its job: letters, digits, `-` and `_`, 100 at most."""
    condition_task: NotRequired[ConditionTaskRequest]
    """A comparison that other tasks can depend on; it needs no compute."""
    email_notifications: NotRequired[TaskEmailNotificationsRequest]
    """Addresses that are told what becomes of it."""
    for_each_task: NotRequired[ForEachTaskRequest]
    """A task to run for each of many inputs."""
    health: NotRequired[JobsHealthRulesRequest]
    """Rules whose violation is told to those who want to know."""
    job_cluster_key: NotRequired[str]
    """The shared cluster of the job to run on."""


class TriggerConfigurationRequest(TypedDict):
    """One of several things that start runs of a job; one of the kinds."""

    continuous: NotRequired[ContinuousTriggerConfigurationRequest]
    """There is always one run."""
    file_arrival: NotRequired[FileArrivalTriggerConfigurationRequest]
    """Runs when files arrive."""
    job_completion: NotRequired[JobCompletionTriggerConfigurationRequest]
    """Runs when other jobs have run."""
    model: NotRequired[ModelTriggerConfigurationRequest]
    """Runs when something happens to models."""
    pause_status: NotRequired[PauseStatusRequest]
    """Whether it is paused."""
    periodic: NotRequired[PeriodicTriggerConfigurationRequest]
    """Runs at regular intervals."""
    schedule: NotRequired[CronTriggerConfigurationRequest]
    """Runs at certain times."""
    sql_condition: NotRequired[SqlConditionConfigurationRequest]
    """A query that must agree before a run starts."""
    table_update: NotRequired[TableUpdateTriggerConfigurationRequest]
    """Runs when tables change."""


class TriggerSettingsRequest(TypedDict):
    """What starts runs of a job by itself; one of the kinds."""

    file_arrival: NotRequired[FileArrivalTriggerConfigurationRequest]
    """Runs when files arrive."""
    job_completion: NotRequired[JobCompletionTriggerConfigurationRequest]
    """Runs when other jobs have run."""
    model: NotRequired[ModelTriggerConfigurationRequest]
    """Runs when something happens to models."""
    pause_status: NotRequired[PauseStatusRequest]
    """Whether it is paused."""
    periodic: NotRequired[PeriodicTriggerConfigurationRequest]
    """Runs at regular intervals."""
    sql_condition: NotRequired[SqlConditionConfigurationRequest]
    """A query that must agree before a run starts."""
    table_update: NotRequired[TableUpdateTriggerConfigurationRequest]
    """Runs when tables change."""


class VolumeSourceRequest(TypedDict):
    """Files to read."""

    volume_path: str
    """Their folder in a volume."""


class WebhookNotificationsRequest(TypedDict):
    """Destinations that are told what becomes of it; three at most for each event."""

    on_duration_warning_threshold_exceeded: NotRequired[list[WebhookRequest]]
    """Whom to tell that it takes longer than the health rule `RUN_DURATION_SECONDS` allows."""
    on_failure: NotRequired[list[WebhookRequest]]
    """Whom to tell that it failed, was given up, or was not run for an internal error."""
    on_maintenance_complete: NotRequired[list[WebhookRequest]]
    """Whom to tell that a maintenance window ended."""
    on_maintenance_start: NotRequired[list[WebhookRequest]]
    """Whom to tell that a maintenance window began."""
    on_start: NotRequired[list[WebhookRequest]]
    """Whom to tell that it started."""
    on_streaming_backlog_exceeded: NotRequired[list[WebhookRequest]]
    """Whom to tell that a stream lags behind more than a health rule allows."""
    on_success: NotRequired[list[WebhookRequest]]
    """Whom to tell that it succeeded."""


class WebhookRequest(TypedDict):
    """A notification destination."""

    id: str
    """The destination's id."""


JobSettingsRequest: TypeAlias = JobSettingsCommonRequest
"""The settings of a job."""
