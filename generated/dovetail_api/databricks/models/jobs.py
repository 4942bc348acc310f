# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of jobs: jobs of one or many tasks, and their runs."""

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import ClusterSpec, EpochMillis, Int64, Library

AiExtractFunctionMode: TypeAlias = Literal["MODE_PRECISION"] | str
"""How thoroughly fields are taken out of text."""


AiParseDescribedElement: TypeAlias = Literal["DESCRIPTION_ELEMENT_TYPE_ALL", "DESCRIPTION_ELEMENT_TYPE_FIGURE"] | str
"""What is described in words."""


AiRuntimeAccelerator: TypeAlias = Literal["GPU_1xA10", "GPU_1xH100", "GPU_8xB300", "GPU_8xH100"] | str
"""A kind of serverless GPU and how many there are in a node."""


AiRuntimeTaskPriorityClass: TypeAlias = Literal["BEST_EFFORT", "NORMAL"] | str
"""How urgent work on GPUs is."""


AlertEvaluationState: TypeAlias = Literal["ERROR", "OK", "TRIGGERED", "UNKNOWN"] | str
"""How an alert is."""


CleanRoomTaskRunLifeCycleState: TypeAlias = (
    Literal[
        "BLOCKED",
        "INTERNAL_ERROR",
        "PENDING",
        "QUEUED",
        "RUNNING",
        "RUN_LIFE_CYCLE_STATE_UNSPECIFIED",
        "SKIPPED",
        "TERMINATED",
        "TERMINATING",
        "WAITING_FOR_RETRY",
    ]
    | str
)
"""How far a run in a clean room is."""


CleanRoomTaskRunResultState: TypeAlias = (
    Literal[
        "CANCELED",
        "DISABLED",
        "EVICTED",
        "EXCLUDED",
        "FAILED",
        "MAXIMUM_CONCURRENT_RUNS_REACHED",
        "RUN_RESULT_STATE_UNSPECIFIED",
        "SUCCESS",
        "SUCCESS_WITH_FAILURES",
        "TIMEDOUT",
        "UPSTREAM_CANCELED",
        "UPSTREAM_EVICTED",
        "UPSTREAM_FAILED",
    ]
    | str
)
"""How a run in a clean room ended."""


ConditionTaskOp: TypeAlias = (
    Literal["EQUAL_TO", "GREATER_THAN", "GREATER_THAN_OR_EQUAL", "LESS_THAN", "LESS_THAN_OR_EQUAL", "NOT_EQUAL"] | str
)
"""How two values are compared."""


DashboardAttachmentFormat: TypeAlias = Literal["FILE_FORMAT_CSV", "FILE_FORMAT_EXCEL", "FILE_FORMAT_TSV"] | str
"""The format of attached data."""


DashboardPageSelection: TypeAlias = Literal["PAGE_SELECTION_ALL", "PAGE_SELECTION_SUBSET"] | str
"""Which pages are attached."""


DayOfWeek: TypeAlias = Literal["FRIDAY", "MONDAY", "SATURDAY", "SUNDAY", "THURSDAY", "TUESDAY", "WEDNESDAY"] | str
"""A day of the week."""


DbtPlatformRunStatus: TypeAlias = Literal["CANCELLED", "ERROR", "QUEUED", "RUNNING", "STARTING", "SUCCESS"] | str
"""How a step of a dbt job is."""


ExportedViewType: TypeAlias = Literal["DASHBOARD", "NOTEBOOK"] | str
"""What a view shows."""


GitProvider: TypeAlias = (
    Literal[
        "awsCodeCommit",
        "azureDevOpsServices",
        "bitbucketCloud",
        "bitbucketServer",
        "gitHub",
        "gitHubEnterprise",
        "gitLab",
        "gitLabEnterpriseEdition",
    ]
    | str
)
"""Who hosts a Git repository."""


HardwareAcceleratorType: TypeAlias = Literal["GPU_1xA10", "GPU_1xH100", "GPU_8xB300", "GPU_8xH100"] | str
"""The GPUs of a serverless task."""


JobDeploymentKind: TypeAlias = Literal["BUNDLE", "SYSTEM_MANAGED"] | str
"""The kind of tool that keeps a job."""


JobEditMode: TypeAlias = Literal["EDITABLE", "UI_LOCKED"] | str
"""Whether people may edit a job in the web interface."""


JobFormat: TypeAlias = Literal["MULTI_TASK", "SINGLE_TASK"] | str
"""Whether a job has one task in the old form or several."""


JobSourceDirtyState: TypeAlias = Literal["DISCONNECTED", "NOT_SYNCED"] | str
"""How a job differs from its file."""


JobsHealthMetric: TypeAlias = (
    Literal[
        "RUN_DURATION_SECONDS",
        "STREAMING_BACKLOG_BYTES",
        "STREAMING_BACKLOG_FILES",
        "STREAMING_BACKLOG_RECORDS",
        "STREAMING_BACKLOG_SECONDS",
    ]
    | str
)
"""What a health rule measures."""


JobsHealthOperator: TypeAlias = Literal["GREATER_THAN"] | str
"""How a health rule compares."""


ModelTriggerCondition: TypeAlias = Literal["MODEL_ALIAS_SET", "MODEL_CREATED", "MODEL_VERSION_READY"] | str
"""What happens to a model."""


ModelTriggerState: TypeAlias = dict[str, Any]
"""How the watch over models is; nothing is told yet."""


MonitoredJobOutcome: TypeAlias = Literal["DONE", "FAILED", "SUCCESS"] | str
"""How a job that is watched ended."""


PauseStatus: TypeAlias = Literal["PAUSED", "UNPAUSED"] | str
"""Whether something is paused."""


PerformanceTarget: TypeAlias = Literal["COST_OPTIMIZED", "PERFORMANCE_OPTIMIZED", "STANDARD"] | str
"""How fast or how cheap serverless compute is to be."""


PeriodicTriggerUnit: TypeAlias = Literal["DAYS", "HOURS", "MINUTES", "WEEKS"] | str
"""A unit of time."""


PowerBiAuthenticationMethod: TypeAlias = Literal["OAUTH", "PAT"] | str
"""How Power BI signs in to Databricks."""


PowerBiStorageMode: TypeAlias = Literal["DIRECT_QUERY", "DUAL", "IMPORT"] | str
"""How a Power BI model holds its data."""


RepairType: TypeAlias = Literal["ORIGINAL", "REPAIR"] | str
"""Whether it is the first try or a repair."""


ResolvedAiFunctionTaskValues: TypeAlias = dict[str, Any]
"""The values that references in the task stood for; nothing is told yet."""


ResolvedAiRuntimeTaskValues: TypeAlias = dict[str, Any]
"""The values that references in the task stood for; nothing is told yet."""


RunIf: TypeAlias = (
    Literal["ALL_DONE", "ALL_FAILED", "ALL_SUCCESS", "AT_LEAST_ONE_FAILED", "AT_LEAST_ONE_SUCCESS", "NONE_FAILED"] | str
)
"""What must have become of the tasks before.

    `ALL_SUCCESS`: all ran and succeeded; `AT_LEAST_ONE_SUCCESS`; `NONE_FAILED`: none failed and one ran; `ALL_DONE`;
    `AT_LEAST_ONE_FAILED`; `ALL_FAILED`.
    """


RunLifeCycleState: TypeAlias = (
    Literal[
        "BLOCKED",
        "INTERNAL_ERROR",
        "PENDING",
        "QUEUED",
        "RUNNING",
        "SKIPPED",
        "TERMINATED",
        "TERMINATING",
        "WAITING_FOR_RETRY",
    ]
    | str
)
"""How far a run is, in the older form; `TERMINATED`, `SKIPPED` and `INTERNAL_ERROR` are final."""


RunQueueCode: TypeAlias = (
    Literal["ACTIVE_RUNS_LIMIT_REACHED", "ACTIVE_RUN_JOB_TASKS_LIMIT_REACHED", "MAX_CONCURRENT_RUNS_REACHED"] | str
)
"""Why a run waits: too many runs in the workspace, too many that jobs started, or too many of the job."""


RunResultState: TypeAlias = (
    Literal[
        "CANCELED",
        "DISABLED",
        "EXCLUDED",
        "FAILED",
        "MAXIMUM_CONCURRENT_RUNS_REACHED",
        "SUCCESS",
        "SUCCESS_WITH_FAILURES",
        "TIMEDOUT",
        "UPSTREAM_CANCELED",
        "UPSTREAM_FAILED",
    ]
    | str
)
"""How a run ended.

    `SUCCESS_WITH_FAILURES`: the last tasks succeeded and others did not; `EXCLUDED`: its condition was not met.
    """


RunStatusState: TypeAlias = (
    Literal["BLOCKED", "PENDING", "QUEUED", "RUNNING", "TERMINATED", "TERMINATING", "WAITING"] | str
)
"""How far a run is, in the newer form; `TERMINATED` is final."""


RunTerminationCode: TypeAlias = (
    Literal[
        "BREAKING_CHANGE",
        "BUDGET_POLICY_LIMIT_EXCEEDED",
        "CANCELED",
        "CLOUD_FAILURE",
        "CLUSTER_ERROR",
        "CLUSTER_REQUEST_LIMIT_EXCEEDED",
        "DISABLED",
        "DRIVER_ERROR",
        "FEATURE_DISABLED",
        "INTERNAL_ERROR",
        "INVALID_CLUSTER_REQUEST",
        "INVALID_RUN_CONFIGURATION",
        "LIBRARY_INSTALLATION_ERROR",
        "MAX_CONCURRENT_RUNS_EXCEEDED",
        "MAX_JOB_QUEUE_SIZE_EXCEEDED",
        "MAX_SPARK_CONTEXTS_EXCEEDED",
        "REPOSITORY_CHECKOUT_FAILED",
        "RESOURCE_NOT_FOUND",
        "RUN_EXECUTION_ERROR",
        "SKIPPED",
        "STORAGE_ACCESS_ERROR",
        "SUCCESS",
        "SUCCESS_WITH_FAILURES",
        "UNAUTHORIZED_ERROR",
        "USER_CANCELED",
        "WORKSPACE_RUN_LIMIT_EXCEEDED",
    ]
    | str
)
"""Why a run ended, as one word."""


RunTerminationType: TypeAlias = Literal["CLIENT_ERROR", "CLOUD_FAILURE", "INTERNAL_ERROR", "SUCCESS"] | str
"""Whose doing it was that a run ended: `SUCCESS` is a normal end, `CLIENT_ERROR` the user's, `CLOUD_FAILURE` the
    cloud's, `INTERNAL_ERROR` Databricks'.
    """


RunTriggerType: TypeAlias = (
    Literal[
        "CONTINUOUS",
        "CONTINUOUS_RESTART",
        "FILE_ARRIVAL",
        "JOB_COMPLETION",
        "ONE_TIME",
        "PERIODIC",
        "RETRY",
        "RUN_JOB_TASK",
        "TABLE",
    ]
    | str
)
"""What started a run."""


RunType: TypeAlias = Literal["JOB_RUN", "SUBMIT_RUN", "WORKFLOW_RUN"] | str
"""The type of a run: of a job, of tasks without one, or started by a notebook."""


ScheduleTriggerState: TypeAlias = dict[str, Any]
"""How the schedule is; nothing is told yet."""


SqlAlertState: TypeAlias = Literal["OK", "TRIGGERED", "UNKNOWN"] | str
"""How an alert is."""


SqlConditionTriggerMode: TypeAlias = Literal["QUERY_RETURNS_ROWS", "RESULT_VALUE_CHANGES"] | str
"""When a query agrees: it gives rows, or another result than before."""


SqlDashboardWidgetOutputStatus: TypeAlias = Literal["CANCELLED", "FAILED", "PENDING", "RUNNING", "SUCCESS"] | str
"""How a widget is."""


TableUpdateCondition: TypeAlias = Literal["ALL_UPDATED", "ANY_UPDATED"] | str
"""Whether one table or all must have changed."""


TaskRetryMode: TypeAlias = Literal["NEVER", "ON_FAILURE"] | str
"""Whether failed tasks of a continuous job are tried again."""


TaskSource: TypeAlias = Literal["GIT", "WORKSPACE"] | str
"""Where a file lies: in the workspace or in the job's Git repository."""


class AiClassifyFunction(Model, kw_only=True, gc=False):
    """Puts text into classes."""

    version: str
    """The version of the function."""
    enable_confidence_scores: bool | UnsetType = UNSET
    """Whether to say how sure the results are."""
    enable_rationales: bool | UnsetType = UNSET
    """Whether to say why."""
    inline_labels: AiClassifyFunctionInlineLabels | UnsetType = UNSET
    """The classes."""
    instructions: str | UnsetType = UNSET
    """What to mind, in words."""
    multilabel: bool | UnsetType = UNSET
    """Whether a text may be of several classes."""


class AiClassifyFunctionInlineLabels(Model, kw_only=True, gc=False):
    """Classes."""

    labels: list[AiClassifyFunctionLabel]
    """The classes."""


class AiClassifyFunctionLabel(Model, kw_only=True, gc=False):
    """A class."""

    name: str
    """The name."""
    description: str | UnsetType = UNSET
    """What belongs into it."""


class AiExtractFunction(Model, kw_only=True, gc=False):
    """Takes fields out of text."""

    version: str
    """The version of the function."""
    enable_citations: bool | UnsetType = UNSET
    """Whether to say where they stand."""
    enable_confidence_scores: bool | UnsetType = UNSET
    """Whether to say how sure the results are."""
    instructions: str | UnsetType = UNSET
    """What to mind, in words."""
    mode: AiExtractFunctionMode | UnsetType = UNSET
    """How thoroughly to work."""
    schema: str | UnsetType = UNSET
    """The fields, as JSON schema text."""


class AiFunctionTask(Model, kw_only=True, gc=False):
    """An AI function over many rows; exactly one function and one source."""

    output: QualifiedTableName
    """The table for the results."""
    ai_classify: AiClassifyFunction | UnsetType = UNSET
    """Puts text into classes."""
    ai_extract: AiExtractFunction | UnsetType = UNSET
    """Takes fields out of text."""
    ai_parse_document: AiParseDocumentFunction | UnsetType = UNSET
    """Reads documents."""
    delta_table: DeltaTableSource | UnsetType = UNSET
    """A table as the source."""
    volume: VolumeSource | UnsetType = UNSET
    """Files as the source."""


class AiFunctionTaskOutput(Model, kw_only=True, gc=False):
    """What an AI function gave."""

    estimated_time_remaining: str | UnsetType = UNSET
    """How long it will still take, such as `12.5s`."""
    failed_row_count: int | UnsetType = UNSET
    """How many rows failed."""
    output_table: QualifiedTableName | UnsetType = UNSET
    """The table with the results."""
    succeeded_row_count: int | UnsetType = UNSET
    """How many rows succeeded."""
    total_row_count: int | UnsetType = UNSET
    """How many rows there are."""


class AiParseDocumentFunction(Model, kw_only=True, gc=False):
    """Reads documents."""

    version: str
    """The version of the function."""
    description_element_types: list[AiParseDescribedElement] | UnsetType = UNSET
    """What to describe in words."""
    image_output_path: str | UnsetType = UNSET
    """Where to put the pictures."""
    page_range: str | UnsetType = UNSET
    """The pages to read, such as `1-5`."""


class AiRuntimeCompute(Model, kw_only=True, gc=False):
    """Serverless GPUs."""

    accelerator_type: AiRuntimeAccelerator
    """The kind."""
    accelerator_count: int
    """How many."""
    provisioned_capacity_id: str | UnsetType = UNSET
    """Capacity that was reserved."""


class AiRuntimeDeployment(Model, kw_only=True, gc=False):
    """Something to run on GPUs."""

    compute: AiRuntimeCompute
    """The GPUs."""
    command_path: str | UnsetType = UNSET
    """The script to run."""
    name: str | UnsetType = UNSET
    """The name."""


class AiRuntimeTask(Model, kw_only=True, gc=False):
    """Work on serverless GPUs."""

    experiment: str
    """The MLflow experiment to log to."""
    deployments: list[AiRuntimeDeployment]
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
    priority_class: AiRuntimeTaskPriorityClass | UnsetType = UNSET
    """How urgent it is."""
    unity_catalog_image_path: str | UnsetType = UNSET
    """The image to run in, in Unity Catalog."""


class AiRuntimeTaskOutput(Model, kw_only=True, gc=False):
    """What work on serverless GPUs gave."""

    mlflow_experiment_id: str | UnsetType = UNSET
    """The MLflow experiment."""
    mlflow_run_id: str | UnsetType = UNSET
    """The MLflow run."""
    status_message: str | UnsetType = UNSET
    """How it is, for people."""


class AlertTask(Model, kw_only=True, gc=False):
    """An alert to evaluate."""

    alert_id: str | UnsetType = UNSET
    """The alert's id."""
    parameters: dict[str, str] | UnsetType = UNSET
    """Values for the alert's parameters."""
    subscribers: list[AlertTaskSubscriber] | UnsetType = UNSET
    """Whom to tell."""
    warehouse_id: str | UnsetType = UNSET
    """The id of the SQL warehouse to run on."""
    workspace_path: str | UnsetType = UNSET
    """The path of the alert in the workspace, instead of its id."""


class AlertTaskOutput(Model, kw_only=True, gc=False):
    """What an alert gave."""

    alert_state: AlertEvaluationState | UnsetType = UNSET
    """How the alert is."""


class AlertTaskSubscriber(Model, kw_only=True, gc=False):
    """Somebody to tell; one of the two."""

    destination_id: str | UnsetType = UNSET
    """A notification destination, by its id."""
    user_name: str | UnsetType = UNSET
    """A user, by name."""


class CleanRoomTaskRunState(Model, kw_only=True, gc=False):
    """How a run in a clean room is."""

    life_cycle_state: CleanRoomTaskRunLifeCycleState | UnsetType = UNSET
    """How far it is."""
    result_state: CleanRoomTaskRunResultState | UnsetType = UNSET
    """How it ended; left out before."""


class CleanRoomsNotebookTask(Model, kw_only=True, gc=False):
    """A notebook in a clean room."""

    clean_room_name: str
    """The clean room."""
    notebook_name: str
    """The notebook."""
    etag: str | UnsetType = UNSET
    """The version of the notebook that must still be the current one."""
    notebook_base_parameters: dict[str, str] | UnsetType = UNSET
    """Values for its widgets."""


class CleanRoomsNotebookTaskOutput(Model, kw_only=True, gc=False):
    """What a notebook in a clean room gave."""

    clean_room_job_run_state: CleanRoomTaskRunState | UnsetType = UNSET
    """How the run in the clean room is."""
    notebook_output: NotebookOutput | UnsetType = UNSET
    """What the notebook gave."""
    output_schema_info: OutputSchemaInfo | UnsetType = UNSET
    """The schema with its output tables."""


class ClusterInstance(Model, kw_only=True, gc=False):
    """The cluster that a run uses."""

    cluster_id: str | UnsetType = UNSET
    """The cluster's id."""
    spark_context_id: str | UnsetType = UNSET
    """The driver's Spark context, for the notebook's address and the logs."""


class CompletedJob(Model, kw_only=True, gc=False):
    """A run of another job."""

    completion_time: str | UnsetType = UNSET
    """When it ended. Format: date-time."""
    job_id: str | UnsetType = UNSET
    """The job's id."""
    run_id: str | UnsetType = UNSET
    """The run's id."""
    termination_code: RunTerminationCode | UnsetType = UNSET
    """How it ended."""
    workspace_id: str | UnsetType = UNSET
    """The workspace's id."""


class ConditionTask(Model, kw_only=True, gc=False):
    """A comparison."""

    op: ConditionTaskOp
    """How to compare; as text for `EQUAL_TO` and `NOT_EQUAL`, as numbers else."""
    left: str
    """The left side: text, a number, or a reference such as `{{job.parameters.day}}`."""
    right: str
    """The right side, like the left one."""


class Continuous(Model, kw_only=True, gc=False):
    """There is always one run: when one ends the next begins."""

    maintenance_window: MaintenanceWindow | UnsetType = UNSET
    """When runs may be restarted for maintenance."""
    pause_status: PauseStatus | UnsetType = UNSET
    """Whether it is paused."""
    task_retry_mode: TaskRetryMode | UnsetType = UNSET
    """Whether failed tasks are tried again within the run."""


class ContinuousTriggerConfiguration(Model, kw_only=True, gc=False):
    """There is always one run: when one ends the next begins."""

    maintenance_window: MaintenanceWindow | UnsetType = UNSET
    """When runs may be restarted for maintenance."""
    task_retry_mode: TaskRetryMode | UnsetType = UNSET
    """Whether failed tasks are tried again within the run."""


class ContinuousTriggerState(Model, kw_only=True, gc=False):
    """How a continuous job is."""

    consecutive_failures: int | UnsetType = UNSET
    """How many runs failed in a row."""
    is_backing_off: bool | UnsetType = UNSET
    """Whether the next run is put off because of failures."""
    next_attempt_ms: EpochMillis | UnsetType = UNSET
    """When the next run is tried."""


class CronSchedule(Model, kw_only=True, gc=False):
    """Runs at certain times."""

    quartz_cron_expression: str
    """The times as a Quartz cron expression of six or seven fields, such as `0 30 6 * * ?`."""
    timezone_id: str
    """The time zone, as a Java id such as `Europe/Lisbon`."""
    pause_status: PauseStatus | UnsetType = UNSET
    """Whether it is paused."""
    sql_condition: SqlConditionConfiguration | UnsetType = UNSET
    """A query that must agree before a run starts."""


class CronTriggerConfiguration(Model, kw_only=True, gc=False):
    """Runs at certain times."""

    quartz_cron_expression: str
    """The times as a Quartz cron expression."""
    timezone_id: str
    """The time zone, as a Java id such as `Europe/Lisbon`."""


class DashboardAttachedWidget(Model, kw_only=True, gc=False):
    """A widget of a page."""

    page_id: str
    """The page's id."""
    widget_id: str
    """The widget's id."""


class DashboardAttachment(Model, kw_only=True, gc=False):
    """What to attach to the mail."""

    data_attachment: DashboardDataAttachment | UnsetType = UNSET
    """Data of widgets."""
    page_attachment: DashboardPageAttachment | UnsetType = UNSET
    """Pages as pictures."""


class DashboardDataAttachment(Model, kw_only=True, gc=False):
    """Data of widgets."""

    widgets: list[DashboardAttachedWidget]
    """The widgets."""
    file_format: DashboardAttachmentFormat
    """The format of the files."""
    include_applied_filters: bool | UnsetType = UNSET
    """Whether to tell the filters that were applied."""


class DashboardPageAttachment(Model, kw_only=True, gc=False):
    """Pages to attach."""

    page_ids: list[str] | UnsetType = UNSET
    """The pages, for `PAGE_SELECTION_SUBSET`."""
    page_selection: DashboardPageSelection | UnsetType = UNSET
    """Whether all pages or some."""


class DashboardPageSnapshot(Model, kw_only=True, gc=False):
    """A page of a dashboard."""

    page_display_name: str | UnsetType = UNSET
    """Its title."""
    widget_error_details: list[WidgetErrorDetail] | UnsetType = UNSET
    """The widgets that failed."""


class DashboardSubscriber(Model, kw_only=True, gc=False):
    """Somebody to send a dashboard to; one of the two."""

    destination_id: str | UnsetType = UNSET
    """A notification destination, by its id."""
    user_name: str | UnsetType = UNSET
    """A user, by name."""


class DashboardSubscription(Model, kw_only=True, gc=False):
    """Whom to send a dashboard to."""

    attachment: DashboardAttachment | UnsetType = UNSET
    """What to attach."""
    custom_subject: str | UnsetType = UNSET
    """The subject of the mail."""
    paused: bool | UnsetType = UNSET
    """Whether to send nothing."""
    subscribers: list[DashboardSubscriber] | UnsetType = UNSET
    """Whom to send it to."""


class DashboardTask(Model, kw_only=True, gc=False):
    """A dashboard to refresh and send."""

    dashboard_id: str | UnsetType = UNSET
    """The dashboard's id."""
    filters: dict[str, str] | UnsetType = UNSET
    """Values for its filters."""
    subscription: DashboardSubscription | UnsetType = UNSET
    """Whom to send it to."""
    warehouse_id: str | UnsetType = UNSET
    """The SQL warehouse to run on; that of the dashboard when left out."""


class DashboardTaskOutput(Model, kw_only=True, gc=False):
    """What a dashboard gave."""

    page_snapshots: list[DashboardPageSnapshot] | UnsetType = UNSET
    """One entry for each page."""


class DbtCloudJobRunStep(Model, kw_only=True, gc=False):
    """A step of a dbt job."""

    index: int | UnsetType = UNSET
    """Its number."""
    logs: str | UnsetType = UNSET
    """What it wrote."""
    name: str | UnsetType = UNSET
    """The name."""
    status: DbtPlatformRunStatus | UnsetType = UNSET
    """How it is."""


class DbtCloudTask(Model, kw_only=True, gc=False):
    """A dbt Cloud job to start."""

    connection_resource_name: str | UnsetType = UNSET
    """The Unity Catalog connection to sign in with."""
    dbt_cloud_job_id: int | UnsetType = UNSET
    """The job, as dbt numbers it."""


class DbtCloudTaskOutput(Model, kw_only=True, gc=False):
    """What a job of dbt gave."""

    dbt_cloud_job_run_id: Int64 | UnsetType = UNSET
    """Its run, as dbt numbers it."""
    dbt_cloud_job_run_output: list[DbtCloudJobRunStep] | UnsetType = UNSET
    """What each step gave."""
    dbt_cloud_job_run_url: str | UnsetType = UNSET
    """The page of the run at dbt."""


class DbtOutput(Model, kw_only=True, gc=False):
    """What dbt commands gave."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"artifacts_headers", "artifacts_link"})

    artifacts_headers: dict[str, str] | UnsetType = UNSET
    """Headers to send when fetching the artifacts."""
    artifacts_link: str | UnsetType = UNSET
    """Where the artifacts are for a while, as a compressed archive."""


class DbtPlatformJobRunStep(Model, kw_only=True, gc=False):
    """A step of a job of the dbt platform."""

    index: int | UnsetType = UNSET
    """Its number."""
    logs: str | UnsetType = UNSET
    """What it wrote."""
    logs_truncated: bool | UnsetType = UNSET
    """Whether part of that is missing."""
    name: str | UnsetType = UNSET
    """The name."""
    name_truncated: bool | UnsetType = UNSET
    """Whether part of the name is missing."""
    status: DbtPlatformRunStatus | UnsetType = UNSET
    """How it is."""


class DbtPlatformTask(Model, kw_only=True, gc=False):
    """A job of the dbt platform to start."""

    connection_resource_name: str | UnsetType = UNSET
    """The Unity Catalog connection to sign in with."""
    dbt_platform_job_id: str | UnsetType = UNSET
    """The job, as dbt numbers it."""


class DbtPlatformTaskOutput(Model, kw_only=True, gc=False):
    """What a job of dbt gave."""

    dbt_platform_job_run_id: str | UnsetType = UNSET
    """Its run, as dbt numbers it."""
    dbt_platform_job_run_output: list[DbtPlatformJobRunStep] | UnsetType = UNSET
    """What each step gave."""
    dbt_platform_job_run_url: str | UnsetType = UNSET
    """The page of the run at dbt."""
    steps_truncated: bool | UnsetType = UNSET
    """Whether steps are missing."""


class DbtTask(Model, kw_only=True, gc=False):
    """dbt commands to run."""

    commands: list[str]
    """The commands, in order; each begins with `dbt`."""
    catalog: str | UnsetType = UNSET
    """The catalog to write to."""
    profiles_directory: str | UnsetType = UNSET
    """The folder of `profiles.yml`, relative to the project; only without `warehouse_id`."""
    project_directory: str | UnsetType = UNSET
    """The folder of the dbt project."""
    schema: str | UnsetType = UNSET
    """The schema to write to."""
    source: TaskSource | UnsetType = UNSET
    """Where the project lies."""
    warehouse_id: str | UnsetType = UNSET
    """The id of the SQL warehouse to run on."""


class DeltaTableSource(Model, kw_only=True, gc=False):
    """A table to read."""

    table_name: str
    """The table, by its full name."""
    input_column: str
    """The column with the text."""
    merge_key_columns: list[str] | UnsetType = UNSET
    """The columns that tell rows apart."""


class ExportRunOutput(Model, kw_only=True, gc=False):
    """An exported run."""

    views: list[ExportedView] | UnsetType = UNSET
    """One entry for each view."""


class ExportedView(Model, kw_only=True, gc=False):
    """A view of a run."""

    content: str | UnsetType = UNSET
    """The view, as HTML."""
    name: str | UnsetType = UNSET
    """The name of the notebook or dashboard."""
    type: ExportedViewType | UnsetType = UNSET
    """What it is."""


class FileArrivalTriggerConfiguration(Model, kw_only=True, gc=False):
    """Runs when files arrive."""

    url: str
    """The external location or volume to watch."""
    min_time_between_triggers_seconds: int | UnsetType = UNSET
    """The least time between two runs, in seconds."""
    wait_after_last_change_seconds: int | UnsetType = UNSET
    """For how many seconds nothing may have changed before a run starts."""


class FileArrivalTriggerState(Model, kw_only=True, gc=False):
    """How the watch over files is."""

    using_file_events: bool | UnsetType = UNSET
    """Whether it is told of files rather than listing them."""


class ForEachErrorStats(Model, kw_only=True, gc=False):
    """A kind of failure."""

    count: int | UnsetType = UNSET
    """How often it happened."""
    error_message: str | UnsetType = UNSET
    """What it says."""
    termination_category: str | UnsetType = UNSET
    """Whose doing it was."""


class ForEachRunStats(Model, kw_only=True, gc=False):
    """How many inputs are done."""

    active_iterations: int | UnsetType = UNSET
    """How many run."""
    completed_iterations: int | UnsetType = UNSET
    """How many ended."""
    failed_iterations: int | UnsetType = UNSET
    """How many failed."""
    scheduled_iterations: int | UnsetType = UNSET
    """How many wait."""
    succeeded_iterations: int | UnsetType = UNSET
    """How many succeeded."""
    total_iterations: int | UnsetType = UNSET
    """How many there are."""


class ForEachStats(Model, kw_only=True, gc=False):
    """How many of many inputs are done."""

    error_message_stats: list[ForEachErrorStats] | UnsetType = UNSET
    """The kinds of failure."""
    task_run_stats: ForEachRunStats | UnsetType = UNSET
    """The numbers."""


class ForEachTask(Model, kw_only=True):
    """A task to run for each of many inputs."""

    inputs: str
    """The inputs: a JSON array as text, or a reference to one."""
    task: Task
    """The task to run."""
    concurrency: int | UnsetType = UNSET
    """How many to run at once; one when left out."""


class GenAiComputeConfig(Model, kw_only=True, gc=False):
    """GPUs, in the older form."""

    num_gpus: int
    """How many."""
    gpu_node_pool_id: str | UnsetType = UNSET
    """The pool of nodes."""
    gpu_type: str | UnsetType = UNSET
    """The kind of GPU."""


class GenAiComputeTask(Model, kw_only=True, gc=False):
    """Work on GPUs, in the older form."""

    dl_runtime_image: str
    """The runtime image."""
    command: str | UnsetType = UNSET
    """The command to run."""
    compute: GenAiComputeConfig | UnsetType = UNSET
    """The GPUs."""
    mlflow_experiment_name: str | UnsetType = UNSET
    """The MLflow experiment to log to."""
    source: TaskSource | UnsetType = UNSET
    """Where the file lies: in the workspace or in the job's Git repository. `GIT` when the job has a `git_source`, else
    `WORKSPACE`.
    """
    training_script_path: str | UnsetType = UNSET
    """The script to run."""
    yaml_parameters: str | UnsetType = UNSET
    """Parameters for it, as YAML text."""
    yaml_parameters_file_path: str | UnsetType = UNSET
    """A file with parameters for it, as YAML."""


class GitSnapshot(Model, kw_only=True, gc=False):
    """What a run really used of a repository."""

    used_commit: str | UnsetType = UNSET
    """The commit."""


class GitSource(Model, kw_only=True, gc=False):
    """A Git repository; one of branch, tag and commit."""

    git_url: str
    """Its address."""
    git_provider: GitProvider
    """Who hosts it."""
    git_branch: str | UnsetType = UNSET
    """The branch."""
    git_commit: str | UnsetType = UNSET
    """The commit, in full."""
    git_snapshot: GitSnapshot | UnsetType = UNSET
    """What a run really used."""
    git_tag: str | UnsetType = UNSET
    """The tag."""
    job_source: JobSource | UnsetType = UNSET
    """The file that the job itself comes from."""
    sparse_checkout: JobSparseCheckout | UnsetType = UNSET
    """The part of it to fetch."""


class Job(Model, kw_only=True, gc=False):
    """A job."""

    created_time: EpochMillis | UnsetType = UNSET
    """When it was created."""
    creator_user_name: str | UnsetType = UNSET
    """Who created it; left out when that user was deleted."""
    effective_budget_policy_id: str | UnsetType = UNSET
    """The budget policy that really applies."""
    effective_usage_policy_id: str | UnsetType = UNSET
    """The usage policy that really applies."""
    has_more: bool | UnsetType = UNSET
    """Whether there are more tasks than those given here; the next page of the get operation has them."""
    job_id: Int64 | UnsetType = UNSET
    """The job's id."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""
    run_as_user_name: str | UnsetType = UNSET
    """As whom the job runs."""
    settings: JobSettings | UnsetType = UNSET
    """The settings; lists without `expand_tasks` tell only the name, the schedule, tags and the like."""
    trigger_details: list[JobTriggerDetails] | UnsetType = UNSET
    """How each of the triggers is."""
    trigger_state: JobTriggerState | UnsetType = UNSET
    """How the trigger is."""


class JobCluster(Model, kw_only=True, gc=False):
    """A cluster that tasks of a job share."""

    job_cluster_key: str
    """The name that tasks use."""
    new_cluster: ClusterSpec | UnsetType = UNSET
    """The cluster to make."""
    serverless_compute: JobClusterServerlessCompute | UnsetType = UNSET
    """Serverless compute instead of a cluster."""
    serverless_compute_id: str | UnsetType = UNSET
    """The id of that serverless compute."""


class JobClusterServerlessCompute(Model, kw_only=True, gc=False):
    """Serverless compute that tasks share."""

    policy_id: str | UnsetType = UNSET
    """The policy it keeps to."""


class JobCompletionTriggerConfiguration(Model, kw_only=True, gc=False):
    """Runs when other jobs have run."""

    jobs: list[MonitoredJob]
    """The jobs to watch."""
    if_status: MonitoredJobOutcome | UnsetType = UNSET
    """How they must have ended; in any way when left out."""


class JobCompletionTriggerRunInfoDetails(Model, kw_only=True, gc=False):
    """The runs of other jobs that started a run."""

    completed_jobs: list[CompletedJob] | UnsetType = UNSET
    """The runs."""


class JobCompletionTriggerState(Model, kw_only=True, gc=False):
    """How the watch over jobs is."""

    monitored_job_states: list[MonitoredJobState] | UnsetType = UNSET
    """One entry for each job."""


class JobCreated(Model, kw_only=True, gc=False):
    """What was created."""

    job_id: Int64 | UnsetType = UNSET
    """The job's id."""


class JobDeployment(Model, kw_only=True, gc=False):
    """The tool that keeps a job."""

    kind: JobDeploymentKind
    """The kind of tool."""
    deployment_id: str | UnsetType = UNSET
    """The deployment."""
    metadata_file_path: str | UnsetType = UNSET
    """The file that the tool keeps about it."""
    version_id: str | UnsetType = UNSET
    """The version that was deployed."""


class JobEmailNotifications(Model, kw_only=True, gc=False):
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


class JobEnvironment(Model, kw_only=True, gc=False):
    """What serverless tasks find installed."""

    environment_key: str
    """The name that tasks use."""
    spec: ServerlessEnvironment | UnsetType = UNSET
    """What is installed."""


class JobEnvironmentVariables(Model, kw_only=True, gc=False):
    """A set of environment variables."""

    environment_variables_key: str
    """The name that tasks use."""
    spec: JobEnvironmentVariablesSpec | UnsetType = UNSET
    """The variables."""


class JobEnvironmentVariablesSpec(Model, kw_only=True, gc=False):
    """Environment variables."""

    files: list[str] | UnsetType = UNSET
    """Files of variables."""
    variables: dict[str, str] | UnsetType = UNSET
    """Variables by name."""


class JobNotificationSettings(Model, kw_only=True, gc=False):
    """What not to tell about runs."""

    no_alert_for_canceled_runs: bool | UnsetType = UNSET
    """Whether to keep silent about cancelled runs."""
    no_alert_for_skipped_runs: bool | UnsetType = UNSET
    """Whether to keep silent about skipped runs."""


class JobPage(Model, kw_only=True, gc=False):
    """A page of jobs."""

    jobs: list[JobSummary] | UnsetType = UNSET
    """The jobs; left out when there are none."""
    has_more: bool | UnsetType = UNSET
    """Whether there is another page."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; empty or left out on the last."""
    prev_page_token: str | UnsetType = UNSET
    """The token of the page before; empty or left out on the first."""


class JobParameter(Model, kw_only=True, gc=False):
    """A parameter of a job and its value."""

    default: str | UnsetType = UNSET
    """The value that the job gives."""
    name: str | UnsetType = UNSET
    """The name."""
    value: str | UnsetType = UNSET
    """The value of this run."""


class JobParameterDefinition(Model, kw_only=True, gc=False):
    """A parameter of a job."""

    name: str
    """The name: letters, digits, `_`, `-` and `.`."""
    default: str
    """The value when the run gives none."""


class JobRun(Model, kw_only=True, gc=False):
    """A run."""

    attempt_number: int | UnsetType = UNSET
    """Which attempt it is; 0 for the first."""
    cleanup_duration: int | UnsetType = UNSET
    """How long cleaning up took, in milliseconds."""
    cluster_instance: ClusterInstance | UnsetType = UNSET
    """The cluster it runs on."""
    cluster_spec: RunClusterSpec | UnsetType = UNSET
    """The cluster that was asked for, for runs of one task."""
    creator_user_name: str | UnsetType = UNSET
    """Who started it, or who created the job."""
    deployment_id: str | UnsetType = UNSET
    """The deployment of the job that ran."""
    description: str | UnsetType = UNSET
    """What it is for."""
    duration_target: str | UnsetType = UNSET
    """How long a run should take, as text."""
    effective_performance_target: PerformanceTarget | UnsetType = UNSET
    """The performance target that the run really has."""
    effective_usage_policy_id: str | UnsetType = UNSET
    """The usage policy that really applies."""
    end_time: EpochMillis | UnsetType = UNSET
    """When it ended; 0 while it goes on."""
    environment_variables: list[JobEnvironmentVariables] | UnsetType = UNSET
    """Sets of environment variables that tasks refer to by key."""
    execution_duration: int | UnsetType = UNSET
    """How long the code took, in milliseconds."""
    git_source: GitSource | UnsetType = UNSET
    """The Git repository that tasks take their files from."""
    has_more: bool | UnsetType = UNSET
    """Whether there are more tasks than those given here; the next page of the get operation has them."""
    iterations: list[RunTask] | UnsetType = UNSET
    """The runs of a task for each of many inputs."""
    job_clusters: list[JobCluster] | UnsetType = UNSET
    """Clusters that tasks share, each by its `job_cluster_key`."""
    job_id: Int64 | UnsetType = UNSET
    """The job's id."""
    job_parameters: list[JobParameter] | UnsetType = UNSET
    """The parameters of the job and their values."""
    job_run_id: Int64 | UnsetType = UNSET
    """The run of the whole job."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""
    number_in_job: Int64 | UnsetType = UNSET
    """The same as the run's id."""
    original_attempt_run_id: Int64 | UnsetType = UNSET
    """The first attempt, for one that was tried again."""
    overriding_parameters: RunParameters | UnsetType = UNSET
    """The parameters that were given at the start."""
    queue_duration: int | UnsetType = UNSET
    """How long it was queued, in milliseconds."""
    repair_history: list[RepairHistoryItem] | UnsetType = UNSET
    """The first try and the repairs of the run."""
    run_duration: int | UnsetType = UNSET
    """How long all of it took, in milliseconds; for runs of several tasks."""
    run_id: Int64 | UnsetType = UNSET
    """The run's id."""
    run_name: str | UnsetType = UNSET
    """The name."""
    run_page_url: str | UnsetType = UNSET
    """The page for people."""
    run_type: RunType | UnsetType = UNSET
    """The type."""
    schedule: CronSchedule | UnsetType = UNSET
    """The schedule that started it."""
    setup_duration: int | UnsetType = UNSET
    """How long the cluster took, in milliseconds."""
    start_time: EpochMillis | UnsetType = UNSET
    """When it started."""
    state: RunState | UnsetType = UNSET
    """Its state, in the older form."""
    status: RunStatus | UnsetType = UNSET
    """Its state, in the newer form."""
    tasks: list[RunTask] | UnsetType = UNSET
    """The tasks."""
    trigger: RunTriggerType | UnsetType = UNSET
    """What started it."""
    trigger_info: TriggerInfo | UnsetType = UNSET
    """More about what started it."""
    version_id: str | UnsetType = UNSET
    """The version of the job that ran."""


class JobRunAs(Model, kw_only=True, gc=False):
    """As whom a job runs; exactly one of the names."""

    group_name: str | UnsetType = UNSET
    """A group, by name."""
    service_principal_name: str | UnsetType = UNSET
    """A service principal, by its application id."""
    user_name: str | UnsetType = UNSET
    """A user, by name."""


class JobRunSummary(Model, kw_only=True, gc=False):
    """A run in a list."""

    attempt_number: int | UnsetType = UNSET
    """Which attempt it is; 0 for the first."""
    cleanup_duration: int | UnsetType = UNSET
    """How long cleaning up took, in milliseconds."""
    cluster_instance: ClusterInstance | UnsetType = UNSET
    """The cluster it runs on."""
    cluster_spec: RunClusterSpec | UnsetType = UNSET
    """The cluster that was asked for, for runs of one task."""
    creator_user_name: str | UnsetType = UNSET
    """Who started it, or who created the job."""
    deployment_id: str | UnsetType = UNSET
    """The deployment of the job that ran."""
    description: str | UnsetType = UNSET
    """What it is for."""
    duration_target: str | UnsetType = UNSET
    """How long a run should take, as text."""
    effective_performance_target: PerformanceTarget | UnsetType = UNSET
    """The performance target that the run really has."""
    effective_usage_policy_id: str | UnsetType = UNSET
    """The usage policy that really applies."""
    end_time: EpochMillis | UnsetType = UNSET
    """When it ended; 0 while it goes on."""
    environment_variables: list[JobEnvironmentVariables] | UnsetType = UNSET
    """Sets of environment variables that tasks refer to by key."""
    execution_duration: int | UnsetType = UNSET
    """How long the code took, in milliseconds."""
    git_source: GitSource | UnsetType = UNSET
    """The Git repository that tasks take their files from."""
    has_more: bool | UnsetType = UNSET
    """Whether there are more tasks than those given here; the next page of the get operation has them."""
    job_clusters: list[JobCluster] | UnsetType = UNSET
    """Clusters that tasks share, each by its `job_cluster_key`."""
    job_id: Int64 | UnsetType = UNSET
    """The job's id."""
    job_parameters: list[JobParameter] | UnsetType = UNSET
    """The parameters of the job and their values."""
    job_run_id: Int64 | UnsetType = UNSET
    """The run of the whole job."""
    number_in_job: Int64 | UnsetType = UNSET
    """The same as the run's id."""
    original_attempt_run_id: Int64 | UnsetType = UNSET
    """The first attempt, for one that was tried again."""
    overriding_parameters: RunParameters | UnsetType = UNSET
    """The parameters that were given at the start."""
    queue_duration: int | UnsetType = UNSET
    """How long it was queued, in milliseconds."""
    repair_history: list[RepairHistoryItem] | UnsetType = UNSET
    """The first try and the repairs of the run."""
    run_duration: int | UnsetType = UNSET
    """How long all of it took, in milliseconds; for runs of several tasks."""
    run_id: Int64 | UnsetType = UNSET
    """The run's id."""
    run_name: str | UnsetType = UNSET
    """The name."""
    run_page_url: str | UnsetType = UNSET
    """The page for people."""
    run_type: RunType | UnsetType = UNSET
    """The type."""
    schedule: CronSchedule | UnsetType = UNSET
    """The schedule that started it."""
    setup_duration: int | UnsetType = UNSET
    """How long the cluster took, in milliseconds."""
    start_time: EpochMillis | UnsetType = UNSET
    """When it started."""
    state: RunState | UnsetType = UNSET
    """Its state, in the older form."""
    status: RunStatus | UnsetType = UNSET
    """Its state, in the newer form."""
    tasks: list[RunTask] | UnsetType = UNSET
    """The tasks."""
    trigger: RunTriggerType | UnsetType = UNSET
    """What started it."""
    trigger_info: TriggerInfo | UnsetType = UNSET
    """More about what started it."""
    version_id: str | UnsetType = UNSET
    """The version of the job that ran."""


class JobSettingsCommon(Model, kw_only=True, gc=False):
    """What is to be set of a job."""

    budget_policy_id: str | UnsetType = UNSET
    """The budget policy."""
    continuous: Continuous | UnsetType = UNSET
    """There is always one run. It excludes `schedule`, and needs `max_concurrent_runs` to be 1."""
    deployment: JobDeployment | UnsetType = UNSET
    """The tool that keeps the job, where one does."""
    description: str | UnsetType = UNSET
    """What it does, in the words of its owner; 27,700 characters at most."""
    duration_target: str | UnsetType = UNSET
    """How long a run should take, as text."""
    edit_mode: JobEditMode | UnsetType = UNSET
    """Whether people may edit the job in the web interface."""
    email_notifications: JobEmailNotifications | UnsetType = UNSET
    """Addresses that are told what becomes of runs."""
    environment_variables: list[JobEnvironmentVariables] | UnsetType = UNSET
    """Sets of environment variables that tasks refer to by key."""
    environments: list[JobEnvironment] | UnsetType = UNSET
    """What serverless tasks find installed; tasks refer to it by key."""
    format: JobFormat | UnsetType = UNSET
    """Whether the job has several tasks; the server knows by itself."""
    git_source: GitSource | UnsetType = UNSET
    """The Git repository that tasks take their files from."""
    health: JobsHealthRules | UnsetType = UNSET
    """Rules whose violation is told to those who want to know."""
    job_clusters: list[JobCluster] | UnsetType = UNSET
    """Clusters that tasks share, each by its `job_cluster_key`."""
    max_concurrent_runs: int | UnsetType = UNSET
    """How many runs may go on at once, 1000 at most; 1 when left out, and 0 means that every run is skipped."""
    name: str | UnsetType = UNSET
    """The name, 4096 bytes at most; `Untitled` when left out. It need not be unique."""
    notification_settings: JobNotificationSettings | UnsetType = UNSET
    """What not to tell about."""
    parameters: list[JobParameterDefinition] | UnsetType = UNSET
    """Parameters of the job, which tasks refer to."""
    parent_path: str | UnsetType = UNSET
    """The folder that the job is kept in."""
    performance_target: PerformanceTarget | UnsetType = UNSET
    """How fast or how cheap serverless compute is to be."""
    queue: QueueSettings | UnsetType = UNSET
    """Whether runs wait for their turn; otherwise those that are too many are skipped."""
    run_as: JobRunAs | UnsetType = UNSET
    """As whom the job runs; as its creator when left out."""
    schedule: CronSchedule | UnsetType = UNSET
    """When to run. It excludes `continuous`."""
    tags: dict[str, str] | UnsetType = UNSET
    """Tags, put on its clusters too; 25 at most."""
    tasks: list[Task] | UnsetType = UNSET
    """The tasks, 1000 at most; answers have 100 at most at once."""
    timeout_seconds: int | UnsetType = UNSET
    """After how many seconds a run is given up; 0, also when left out, means never."""
    trigger: TriggerSettings | UnsetType = UNSET
    """What starts runs by itself."""
    triggers: list[TriggerConfiguration] | UnsetType = UNSET
    """Several things that start runs by themselves."""
    usage_policy_id: str | UnsetType = UNSET
    """The usage policy, which charges serverless use."""
    webhook_notifications: WebhookNotifications | UnsetType = UNSET
    """Destinations that are told what becomes of runs."""


class JobSource(Model, kw_only=True, gc=False):
    """The file in the repository that a job comes from."""

    job_config_path: str
    """Its path."""
    import_from_git_branch: str
    """The branch."""
    dirty_state: JobSourceDirtyState | UnsetType = UNSET
    """Whether the job differs from it."""


class JobSparseCheckout(Model, kw_only=True, gc=False):
    """The part of a repository to fetch."""

    patterns: list[str] | UnsetType = UNSET
    """The folders."""


class JobSummary(Model, kw_only=True, gc=False):
    """A job in a list."""

    created_time: EpochMillis | UnsetType = UNSET
    """When it was created."""
    creator_user_name: str | UnsetType = UNSET
    """Who created it; left out when that user was deleted."""
    effective_budget_policy_id: str | UnsetType = UNSET
    """The budget policy that really applies."""
    effective_usage_policy_id: str | UnsetType = UNSET
    """The usage policy that really applies."""
    has_more: bool | UnsetType = UNSET
    """Whether there are more tasks than those given here; the next page of the get operation has them."""
    job_id: Int64 | UnsetType = UNSET
    """The job's id."""
    settings: JobSettings | UnsetType = UNSET
    """The settings; lists without `expand_tasks` tell only the name, the schedule, tags and the like."""
    trigger_details: list[JobTriggerDetails] | UnsetType = UNSET
    """How each of the triggers is."""
    trigger_state: JobTriggerState | UnsetType = UNSET
    """How the trigger is."""


class JobTriggerDetails(Model, kw_only=True, gc=False):
    """One of the triggers of a job."""

    history: TriggerHistory | UnsetType = UNSET
    """What it did last."""
    state: PerTriggerState | UnsetType = UNSET
    """How it is."""


class JobTriggerState(Model, kw_only=True, gc=False):
    """How the trigger of a job is."""

    file_arrival: FileArrivalTriggerState | UnsetType = UNSET
    """About arriving files."""
    job_completion: JobCompletionTriggerState | UnsetType = UNSET
    """About the jobs that are watched."""
    pause_status: PauseStatus | UnsetType = UNSET
    """Whether it is paused."""
    sql_condition: SqlConditionState | UnsetType = UNSET
    """About the query."""
    table: TableTriggerState | UnsetType = UNSET
    """About the tables that are watched."""


class JobsHealthRule(Model, kw_only=True, gc=False):
    """A rule: what is measured must not pass a limit."""

    metric: JobsHealthMetric
    """What is measured."""
    op: JobsHealthOperator
    """How it is compared."""
    value: int
    """The limit."""


class JobsHealthRules(Model, kw_only=True, gc=False):
    """Rules that say what is not healthy."""

    rules: list[JobsHealthRule] | UnsetType = UNSET
    """The rules."""


class MaintenanceWindow(Model, kw_only=True, gc=False):
    """A time of the week for maintenance."""

    start_hour: int
    """The hour it begins, 0 to 23."""
    day_of_week: DayOfWeek
    """The day."""
    timezone_id: str
    """The time zone, as a Java id such as `Europe/Lisbon`."""


class ModelTriggerConfiguration(Model, kw_only=True, gc=False):
    """Runs when something happens to models."""

    condition: ModelTriggerCondition
    """What must happen."""
    aliases: list[str] | UnsetType = UNSET
    """The aliases to watch, for `MODEL_ALIAS_SET`."""
    min_time_between_triggers_seconds: int | UnsetType = UNSET
    """The least time between two runs, in seconds."""
    securable_name: str | UnsetType = UNSET
    """The model or schema to watch; the whole metastore when left out."""
    wait_after_last_change_seconds: int | UnsetType = UNSET
    """For how many seconds nothing may have changed before a run starts."""


class MonitoredJob(Model, kw_only=True, gc=False):
    """A job to watch."""

    workspace_id: str
    """The workspace's id."""
    job_id: str
    """The job's id."""


class MonitoredJobState(Model, kw_only=True, gc=False):
    """What was seen of a job."""

    has_seen_completion: bool | UnsetType = UNSET
    """Whether a run of it has ended."""
    is_deleted: bool | UnsetType = UNSET
    """Whether it was deleted."""
    job_id: str | UnsetType = UNSET
    """The job's id."""
    last_seen_completion_time: str | UnsetType = UNSET
    """When its last run ended. Format: date-time."""
    last_seen_result: RunTerminationCode | UnsetType = UNSET
    """How its last run ended."""
    last_seen_run_id: str | UnsetType = UNSET
    """Its last run."""
    latest_non_matching_result: RunTerminationCode | UnsetType = UNSET
    """How a run ended that started nothing."""
    workspace_id: str | UnsetType = UNSET
    """The workspace's id."""


class NotebookOutput(Model, kw_only=True, gc=False):
    """What a notebook gave."""

    result: str | UnsetType = UNSET
    """The text it exited with, 5 MB at most; left out when it gave none."""
    truncated: bool | UnsetType = UNSET
    """Whether the end is missing."""


class NotebookTask(Model, kw_only=True, gc=False):
    """A notebook to run."""

    notebook_path: str
    """Its path: absolute in the workspace, relative in a Git repository."""
    base_parameters: dict[str, str] | UnsetType = UNSET
    """Values for its widgets; those of the run win over them."""
    source: TaskSource | UnsetType = UNSET
    """Where the file lies: in the workspace or in the job's Git repository. `GIT` when the job has a `git_source`, else
    `WORKSPACE`.
    """
    warehouse_id: str | UnsetType = UNSET
    """The SQL warehouse to run on, for notebooks of SQL cells only."""


class OutputSchemaInfo(Model, kw_only=True, gc=False):
    """A schema with output tables."""

    catalog_name: str | UnsetType = UNSET
    """The catalog."""
    expiration_time: EpochMillis | UnsetType = UNSET
    """When it is deleted."""
    schema_name: str | UnsetType = UNSET
    """The schema."""


class PerTriggerState(Model, kw_only=True, gc=False):
    """How one trigger is."""

    continuous: ContinuousTriggerState | UnsetType = UNSET
    """About the continuous run."""
    file_arrival: FileArrivalTriggerState | UnsetType = UNSET
    """About arriving files."""
    job_completion: JobCompletionTriggerState | UnsetType = UNSET
    """About the jobs that are watched."""
    model: ModelTriggerState | UnsetType = UNSET
    """About the models that are watched."""
    pause_status: PauseStatus | UnsetType = UNSET
    """Whether it is paused."""
    periodic: PeriodicTriggerState | UnsetType = UNSET
    """About the interval."""
    schedule: ScheduleTriggerState | UnsetType = UNSET
    """About the schedule."""
    sql_condition: SqlConditionState | UnsetType = UNSET
    """About the query."""
    table_update: TableTriggerState | UnsetType = UNSET
    """About the tables that are watched."""


class PeriodicTriggerConfiguration(Model, kw_only=True, gc=False):
    """Runs at regular intervals."""

    interval: int
    """How many units lie between two runs."""
    unit: PeriodicTriggerUnit
    """The unit of time."""


class PeriodicTriggerState(Model, kw_only=True, gc=False):
    """How the interval is."""

    next_run_time: EpochMillis | UnsetType = UNSET
    """When the next run starts."""


class PipelineParams(Model, kw_only=True, gc=False):
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


class PipelineTask(Model, kw_only=True, gc=False):
    """A pipeline to update."""

    pipeline_id: str
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


class PowerBiModel(Model, kw_only=True, gc=False):
    """A Power BI model."""

    authentication_method: PowerBiAuthenticationMethod | UnsetType = UNSET
    """How Power BI signs in to Databricks."""
    model_name: str | UnsetType = UNSET
    """The model's name."""
    overwrite_existing: bool | UnsetType = UNSET
    """Whether to replace a model of that name."""
    storage_mode: PowerBiStorageMode | UnsetType = UNSET
    """How the model holds its data."""
    workspace_name: str | UnsetType = UNSET
    """The Power BI workspace."""


class PowerBiTable(Model, kw_only=True, gc=False):
    """A table to put into a Power BI model."""

    catalog: str | UnsetType = UNSET
    """The catalog."""
    name: str | UnsetType = UNSET
    """The table."""
    schema: str | UnsetType = UNSET
    """The schema."""
    storage_mode: PowerBiStorageMode | UnsetType = UNSET
    """How the model holds its data."""


class PowerBiTask(Model, kw_only=True, gc=False):
    """A Power BI model to publish."""

    connection_resource_name: str | UnsetType = UNSET
    """The Unity Catalog connection to sign in with."""
    power_bi_model: PowerBiModel | UnsetType = UNSET
    """The model."""
    refresh_after_update: bool | UnsetType = UNSET
    """Whether to refresh it afterwards."""
    tables: list[PowerBiTable] | UnsetType = UNSET
    """The tables to put into it."""
    warehouse_id: str | UnsetType = UNSET
    """The id of the SQL warehouse to run on."""


class PythonOperatorTask(Model, kw_only=True, gc=False):
    """A Python operator to run."""

    main: str | UnsetType = UNSET
    """What to call, as module and name."""
    parameters: list[PythonOperatorTaskParameter] | UnsetType = UNSET
    """The arguments, in order."""


class PythonOperatorTaskParameter(Model, kw_only=True, gc=False):
    """An argument of a Python operator."""

    name: str | UnsetType = UNSET
    """The name."""
    value: str | UnsetType = UNSET
    """Its value."""


class PythonWheelTask(Model, kw_only=True, gc=False):
    """A function of a Python wheel to run."""

    package_name: str
    """The package."""
    entry_point: str
    """The entry point or function to run."""
    named_parameters: dict[str, str] | UnsetType = UNSET
    """The arguments by name; not together with `parameters`."""
    parameters: list[str] | UnsetType = UNSET
    """The arguments in order; not together with `named_parameters`."""


class QualifiedTableName(Model, kw_only=True, gc=False):
    """A table."""

    catalog: str | UnsetType = UNSET
    """The catalog."""
    schema: str | UnsetType = UNSET
    """The schema."""
    table: str | UnsetType = UNSET
    """The table."""


class QueueSettings(Model, kw_only=True, gc=False):
    """Whether runs wait for their turn."""

    enabled: bool
    """Whether they do; for up to 48 hours."""


class RepairHistoryItem(Model, kw_only=True, gc=False):
    """The first try or a repair of a run."""

    effective_performance_target: PerformanceTarget | UnsetType = UNSET
    """The performance target that the run really has."""
    end_time: EpochMillis | UnsetType = UNSET
    """When it ended; 0 while it goes on."""
    id: Int64 | UnsetType = UNSET
    """The repair; left out for the first try."""
    start_time: EpochMillis | UnsetType = UNSET
    """When it started."""
    state: RunState | UnsetType = UNSET
    """Its state, in the older form."""
    status: RunStatus | UnsetType = UNSET
    """Its state, in the newer form."""
    task_run_ids: list[int] | UnsetType = UNSET
    """The runs of the tasks."""
    type: RepairType | UnsetType = UNSET
    """Whether it is the first try or a repair."""


class ResolvedConditionTaskValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    left: str | UnsetType = UNSET
    """The left side."""
    right: str | UnsetType = UNSET
    """The right side."""


class ResolvedDbtTaskValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    commands: list[str] | UnsetType = UNSET
    """The commands."""


class ResolvedNotebookTaskValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    base_parameters: dict[str, str] | UnsetType = UNSET
    """The values of widgets."""


class ResolvedParamPairValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    parameters: dict[str, str] | UnsetType = UNSET
    """The parameters by name."""


class ResolvedPipelineTaskValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    parameters: dict[str, str] | UnsetType = UNSET
    """The parameters by name."""


class ResolvedPythonWheelTaskValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    named_parameters: dict[str, str] | UnsetType = UNSET
    """The arguments by name."""
    parameters: list[str] | UnsetType = UNSET
    """The arguments, in order."""


class ResolvedRunJobTaskValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    job_parameters: dict[str, str] | UnsetType = UNSET
    """Values for the job's own parameters; not together with the parameters of kinds of tasks. All together are 10,000
    bytes of JSON at most.
    """
    parameters: dict[str, str] | UnsetType = UNSET
    """The parameters by name."""


class ResolvedStringParamsValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    parameters: list[str] | UnsetType = UNSET
    """The arguments, in order."""


class ResolvedValues(Model, kw_only=True, gc=False):
    """The values that references of a task stood for; one of the kinds."""

    ai_function_task: ResolvedAiFunctionTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    ai_runtime_task: ResolvedAiRuntimeTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    condition_task: ResolvedConditionTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    dbt_task: ResolvedDbtTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    notebook_task: ResolvedNotebookTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    pipeline_task: ResolvedPipelineTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    python_wheel_task: ResolvedPythonWheelTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    run_job_task: ResolvedRunJobTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    simulation_task: ResolvedParamPairValues | UnsetType = UNSET
    """Of this kind of task."""
    spark_jar_task: ResolvedStringParamsValues | UnsetType = UNSET
    """Of this kind of task."""
    spark_python_task: ResolvedStringParamsValues | UnsetType = UNSET
    """Of this kind of task."""
    spark_submit_task: ResolvedStringParamsValues | UnsetType = UNSET
    """Of this kind of task."""
    sql_task: ResolvedParamPairValues | UnsetType = UNSET
    """Of this kind of task."""


class RunClusterSpec(Model, kw_only=True, gc=False):
    """The cluster that was asked for."""

    existing_cluster_id: str | UnsetType = UNSET
    """A cluster that was there."""
    job_cluster_key: str | UnsetType = UNSET
    """A shared cluster of the job."""
    libraries: list[Library] | UnsetType = UNSET
    """The libraries to install."""
    new_cluster: ClusterSpec | UnsetType = UNSET
    """A cluster of its own."""


class RunConditionTask(Model, kw_only=True, gc=False):
    """A comparison and its outcome."""

    op: ConditionTaskOp | UnsetType = UNSET
    """How it was compared."""
    left: str | UnsetType = UNSET
    """The left side."""
    right: str | UnsetType = UNSET
    """The right side."""
    outcome: str | UnsetType = UNSET
    """`true` or `false`; left out until it is known."""


class RunForEachTask(Model, kw_only=True, gc=False):
    """A task for each of many inputs."""

    inputs: str | UnsetType = UNSET
    """The inputs."""
    task: Task | UnsetType = UNSET
    """The task."""
    concurrency: int | UnsetType = UNSET
    """How many run at once."""
    stats: ForEachStats | UnsetType = UNSET
    """How many are done."""


class RunJobOutput(Model, kw_only=True, gc=False):
    """What a task that runs a job gave."""

    run_id: Int64 | UnsetType = UNSET
    """The run of that job."""


class RunJobTask(Model, kw_only=True, gc=False):
    """Another job to run."""

    job_id: int
    """The job's id."""
    dbt_commands: list[str] | UnsetType = UNSET
    """Commands for dbt tasks, run in order."""
    jar_params: list[str] | UnsetType = UNSET
    """Arguments for jar tasks; not together with `notebook_params`."""
    job_parameters: dict[str, str] | UnsetType = UNSET
    """Values for the parameters of that job."""
    notebook_params: dict[str, str] | UnsetType = UNSET
    """Values for the widgets of notebook tasks."""
    pipeline_params: PipelineParams | UnsetType = UNSET
    """What pipeline tasks are to refresh."""
    python_named_params: dict[str, str] | UnsetType = UNSET
    """Named arguments for Python wheel tasks."""
    python_params: list[str] | UnsetType = UNSET
    """Arguments for Python tasks."""
    spark_submit_params: list[str] | UnsetType = UNSET
    """Arguments for spark-submit tasks."""
    sql_params: dict[str, str] | UnsetType = UNSET
    """Values for the parameters of SQL tasks."""


class RunOutput(Model, kw_only=True, gc=False):
    """What a task gave."""

    ai_function_task_output: AiFunctionTaskOutput | UnsetType = UNSET
    """Of an AI function."""
    ai_runtime_task_output: AiRuntimeTaskOutput | UnsetType = UNSET
    """Of work on serverless GPUs."""
    alert_output: AlertTaskOutput | UnsetType = UNSET
    """Of an alert."""
    clean_rooms_notebook_output: CleanRoomsNotebookTaskOutput | UnsetType = UNSET
    """Of a notebook in a clean room."""
    dashboard_output: DashboardTaskOutput | UnsetType = UNSET
    """Of a dashboard."""
    dbt_cloud_output: DbtCloudTaskOutput | UnsetType = UNSET
    """Of a dbt Cloud job."""
    dbt_output: DbtOutput | UnsetType = UNSET
    """Of dbt commands."""
    dbt_platform_output: DbtPlatformTaskOutput | UnsetType = UNSET
    """Of a job of the dbt platform."""
    error: str | UnsetType = UNSET
    """Why the task failed, in short."""
    error_trace: str | UnsetType = UNSET
    """The trace of the failure."""
    info: str | UnsetType = UNSET
    """A remark, for people."""
    logs: str | UnsetType = UNSET
    """The end of what the task wrote, for Python, jar and similar tasks; 5 MB at most."""
    logs_truncated: bool | UnsetType = UNSET
    """Whether the beginning of the logs is missing."""
    metadata: JobRun | UnsetType = UNSET
    """The run, without its output."""
    notebook_output: NotebookOutput | UnsetType = UNSET
    """Of a notebook."""
    run_job_output: RunJobOutput | UnsetType = UNSET
    """Of a task that runs a job."""
    sql_output: SqlOutput | UnsetType = UNSET
    """Of a SQL task."""


class RunPage(Model, kw_only=True, gc=False):
    """A page of runs."""

    runs: list[JobRunSummary] | UnsetType = UNSET
    """The runs; left out when there are none."""
    has_more: bool | UnsetType = UNSET
    """Whether there is another page."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; empty or left out on the last."""
    prev_page_token: str | UnsetType = UNSET
    """The token of the page before; empty or left out on the first."""


class RunParameters(Model, kw_only=True, gc=False):
    """The parameters that were given at the start."""

    dbt_commands: list[str] | UnsetType = UNSET
    """Commands for dbt tasks, run in order."""
    jar_params: list[str] | UnsetType = UNSET
    """Arguments for jar tasks; not together with `notebook_params`."""
    notebook_params: dict[str, str] | UnsetType = UNSET
    """Values for the widgets of notebook tasks."""
    pipeline_params: PipelineParams | UnsetType = UNSET
    """What pipeline tasks are to refresh."""
    python_named_params: dict[str, str] | UnsetType = UNSET
    """Named arguments for Python wheel tasks."""
    python_params: list[str] | UnsetType = UNSET
    """Arguments for Python tasks."""
    spark_submit_params: list[str] | UnsetType = UNSET
    """Arguments for spark-submit tasks."""
    sql_params: dict[str, str] | UnsetType = UNSET
    """Values for the parameters of SQL tasks."""


class RunQueueDetails(Model, kw_only=True, gc=False):
    """Why a run waits."""

    code: RunQueueCode | UnsetType = UNSET
    """The reason as one word."""
    message: str | UnsetType = UNSET
    """What happened, for people."""


class RunRepaired(Model, kw_only=True, gc=False):
    """A repair that was started."""

    repair_id: Int64 | UnsetType = UNSET
    """The repair's id, to be sent as `latest_repair_id` of the next one."""


class RunStarted(Model, kw_only=True, gc=False):
    """A run that was started."""

    run_id: Int64 | UnsetType = UNSET
    """The run's id."""
    number_in_job: Int64 | UnsetType = UNSET
    """The same as the run's id."""


class RunState(Model, kw_only=True, gc=False):
    """The state of a run, in the older form."""

    life_cycle_state: RunLifeCycleState | UnsetType = UNSET
    """How far it is; `TERMINATED`, `SKIPPED` and `INTERNAL_ERROR` are final."""
    queue_reason: str | UnsetType = UNSET
    """Why it waits."""
    result_state: RunResultState | UnsetType = UNSET
    """How it ended; left out before."""
    state_message: str | UnsetType = UNSET
    """More about it, for people."""
    user_cancelled_or_timedout: bool | UnsetType = UNSET
    """Whether somebody cancelled it or it took too long."""


class RunStatus(Model, kw_only=True, gc=False):
    """The state of a run, in the newer form."""

    queue_details: RunQueueDetails | UnsetType = UNSET
    """Why it waits."""
    state: RunStatusState | UnsetType = UNSET
    """How far it is; `TERMINATED` is final."""
    termination_details: RunTerminationDetails | UnsetType = UNSET
    """How it ended; left out before."""


class RunSubmitted(Model, kw_only=True, gc=False):
    """A run that was started."""

    run_id: Int64 | UnsetType = UNSET
    """The run's id."""


class RunTask(Model, kw_only=True, gc=False):
    """A run of a task."""

    ai_function_task: AiFunctionTask | UnsetType = UNSET
    """An AI function over many rows."""
    ai_runtime_task: AiRuntimeTask | UnsetType = UNSET
    """Work on serverless GPUs."""
    alert_task: AlertTask | UnsetType = UNSET
    """An alert to evaluate."""
    clean_rooms_notebook_task: CleanRoomsNotebookTask | UnsetType = UNSET
    """A notebook in a clean room."""
    compute: TaskCompute | UnsetType = UNSET
    """What compute a serverless task needs."""
    dashboard_task: DashboardTask | UnsetType = UNSET
    """A dashboard to refresh and send."""
    dbt_cloud_task: DbtCloudTask | UnsetType = UNSET
    """A dbt Cloud job to start; the older name of `dbt_platform_task`."""
    dbt_platform_task: DbtPlatformTask | UnsetType = UNSET
    """A job of the dbt platform to start."""
    dbt_task: DbtTask | UnsetType = UNSET
    """dbt commands."""
    depends_on: list[TaskDependency] | UnsetType = UNSET
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
    gen_ai_compute_task: GenAiComputeTask | UnsetType = UNSET
    """Work on GPUs, in the older form."""
    libraries: list[Library] | UnsetType = UNSET
    """Libraries to install on the cluster before."""
    max_retries: int | UnsetType = UNSET
    """How often to try again after a failure; -1 means for ever, 0, also when left out, never."""
    min_retry_interval_millis: int | UnsetType = UNSET
    """How long to wait between two attempts, in milliseconds."""
    new_cluster: ClusterSpec | UnsetType = UNSET
    """A cluster of its own to make for the task."""
    notebook_task: NotebookTask | UnsetType = UNSET
    """A notebook."""
    notification_settings: TaskNotificationSettings | UnsetType = UNSET
    """What not to tell about."""
    pipeline_task: PipelineTask | UnsetType = UNSET
    """A pipeline to update."""
    power_bi_task: PowerBiTask | UnsetType = UNSET
    """A Power BI model to publish."""
    python_operator_task: PythonOperatorTask | UnsetType = UNSET
    """A Python operator."""
    python_wheel_task: PythonWheelTask | UnsetType = UNSET
    """A function of a Python wheel."""
    retry_on_timeout: bool | UnsetType = UNSET
    """Whether to try again when it was given up for its time limit."""
    run_if: RunIf | UnsetType = UNSET
    """What must have become of the tasks before; `ALL_SUCCESS` when left out."""
    run_job_task: RunJobTask | UnsetType = UNSET
    """Another job to run."""
    spark_jar_task: SparkJarTask | UnsetType = UNSET
    """A class of a jar."""
    spark_python_task: SparkPythonTask | UnsetType = UNSET
    """A Python file."""
    spark_submit_task: SparkSubmitTask | UnsetType = UNSET
    """A spark-submit call."""
    sql_task: SqlTask | UnsetType = UNSET
    """A query, a file, a dashboard or an alert in SQL."""
    timeout_seconds: int | UnsetType = UNSET
    """After how many seconds it is given up; 0, also when left out, means never."""
    webhook_notifications: WebhookNotifications | UnsetType = UNSET
    """Destinations that are told what becomes of it."""
    task_key: str | UnsetType = UNSET
    """The task's name in its job: letters, digits, `-` and `_`, 100 at most."""
    attempt_number: int | UnsetType = UNSET
    """Which attempt it is; 0 for the first."""
    cleanup_duration: int | UnsetType = UNSET
    """How long cleaning up took, in milliseconds."""
    cluster_instance: ClusterInstance | UnsetType = UNSET
    """The cluster it runs on."""
    condition_task: RunConditionTask | UnsetType = UNSET
    """The comparison and its outcome."""
    effective_performance_target: PerformanceTarget | UnsetType = UNSET
    """The performance target that the run really has."""
    email_notifications: JobEmailNotifications | UnsetType = UNSET
    """Addresses that are told what becomes of it."""
    end_time: EpochMillis | UnsetType = UNSET
    """When it ended; 0 while it goes on."""
    execution_duration: int | UnsetType = UNSET
    """How long the code took, in milliseconds."""
    for_each_task: RunForEachTask | UnsetType = UNSET
    """The task for each of many inputs, and how many are done."""
    git_source: GitSource | UnsetType = UNSET
    """The Git repository that tasks take their files from."""
    job_cluster_key: str | UnsetType = UNSET
    """The shared cluster that it runs on."""
    queue_duration: int | UnsetType = UNSET
    """How long it was queued, in milliseconds."""
    resolved_values: ResolvedValues | UnsetType = UNSET
    """The values that references stood for."""
    run_duration: int | UnsetType = UNSET
    """How long all of it took, in milliseconds; for runs of several tasks."""
    run_id: Int64 | UnsetType = UNSET
    """The run's id."""
    run_page_url: str | UnsetType = UNSET
    """The page for people."""
    setup_duration: int | UnsetType = UNSET
    """How long the cluster took, in milliseconds."""
    start_time: EpochMillis | UnsetType = UNSET
    """When it started."""
    state: RunState | UnsetType = UNSET
    """Its state, in the older form."""
    status: RunStatus | UnsetType = UNSET
    """Its state, in the newer form."""


class RunTerminationDetails(Model, kw_only=True, gc=False):
    """How a run ended."""

    code: RunTerminationCode | UnsetType = UNSET
    """The reason as one word."""
    message: str | UnsetType = UNSET
    """What happened, for people."""
    type: RunTerminationType | UnsetType = UNSET
    """Whose doing it was."""


class ServerlessEnvironment(Model, kw_only=True, gc=False):
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


class SparkJarTask(Model, kw_only=True, gc=False):
    """A class of a jar to run."""

    jar_uri: str | UnsetType = UNSET
    """No longer used: put the jar into `libraries`."""
    main_class_name: str | UnsetType = UNSET
    """The class whose main method to run; it must use the Spark context that is there."""
    parameters: list[str] | UnsetType = UNSET
    """The arguments, in order."""
    run_as_repl: bool | UnsetType = UNSET
    """No longer used."""


class SparkPythonTask(Model, kw_only=True, gc=False):
    """A Python file to run."""

    python_file: str
    """The file: a path in the workspace or the Git repository, or a URI."""
    parameters: list[str] | UnsetType = UNSET
    """The arguments, in order."""
    source: TaskSource | UnsetType = UNSET
    """Where the file lies: in the workspace or in the job's Git repository. `GIT` when the job has a `git_source`, else
    `WORKSPACE`.
    """


class SparkSubmitTask(Model, kw_only=True, gc=False):
    """A spark-submit call; only on a new cluster."""

    parameters: list[str] | UnsetType = UNSET
    """The arguments, in order."""


class SqlAlertOutput(Model, kw_only=True, gc=False):
    """What an alert gave."""

    alert_state: SqlAlertState | UnsetType = UNSET
    """How the alert is."""
    output_link: str | UnsetType = UNSET
    """A link to the result in the workspace."""
    query_text: str | UnsetType = UNSET
    """The text of the query."""
    sql_statements: list[SqlStatementOutput] | UnsetType = UNSET
    """The statements that ran."""
    warehouse_id: str | UnsetType = UNSET
    """The id of the SQL warehouse to run on."""


class SqlConditionConfiguration(Model, kw_only=True, gc=False):
    """A query that must agree before a run starts."""

    sql_query_id: str
    """The id of the query."""
    warehouse_id: str
    """The id of the SQL warehouse to run on."""
    trigger_mode: SqlConditionTriggerMode | UnsetType = UNSET
    """When the query agrees."""


class SqlConditionRunInfoDetails(Model, kw_only=True, gc=False):
    """The query that let a run start."""

    condition_evaluation_satisfied: bool | UnsetType = UNSET
    """Whether it agreed."""
    condition_evaluation_sql_session_id: str | UnsetType = UNSET
    """The SQL session it ran in."""
    condition_evaluation_sql_statement_id: str | UnsetType = UNSET
    """The statement it ran as."""


class SqlConditionState(Model, kw_only=True, gc=False):
    """How the query is."""

    latest_condition_evaluation_satisfied: bool | UnsetType = UNSET
    """Whether it agreed last time."""
    latest_condition_evaluation_sql_session_id: str | UnsetType = UNSET
    """The SQL session it last ran in."""
    latest_condition_evaluation_sql_statement_id: str | UnsetType = UNSET
    """The statement it last ran as."""


class SqlDashboardOutput(Model, kw_only=True, gc=False):
    """What a dashboard gave."""

    warehouse_id: str | UnsetType = UNSET
    """The id of the SQL warehouse to run on."""
    widgets: list[SqlDashboardWidgetOutput] | UnsetType = UNSET
    """One entry for each widget."""


class SqlDashboardWidgetOutput(Model, kw_only=True, gc=False):
    """What a widget gave."""

    end_time: EpochMillis | UnsetType = UNSET
    """When it ended; 0 while it goes on."""
    error: SqlOutputError | UnsetType = UNSET
    """Why it failed."""
    output_link: str | UnsetType = UNSET
    """A link to the result in the workspace."""
    start_time: EpochMillis | UnsetType = UNSET
    """When it started."""
    status: SqlDashboardWidgetOutputStatus | UnsetType = UNSET
    """How it is."""
    widget_id: str | UnsetType = UNSET
    """The widget's id."""
    widget_title: str | UnsetType = UNSET
    """Its title."""


class SqlOutput(Model, kw_only=True, gc=False):
    """What a SQL task gave."""

    alert_output: SqlAlertOutput | UnsetType = UNSET
    """Of an alert."""
    dashboard_output: SqlDashboardOutput | UnsetType = UNSET
    """Of a dashboard."""
    file_output: SqlTaskSqlFileOutput | UnsetType = UNSET
    """Of a file."""
    query_output: SqlQueryOutput | UnsetType = UNSET
    """Of a query."""


class SqlOutputError(Model, kw_only=True, gc=False):
    """Why something failed."""

    message: str | UnsetType = UNSET
    """What happened, for people."""


class SqlQueryOutput(Model, kw_only=True, gc=False):
    """What a query gave."""

    endpoint_id: str | UnsetType = UNSET
    """The older name of `warehouse_id`."""
    output_link: str | UnsetType = UNSET
    """A link to the result in the workspace."""
    query_text: str | UnsetType = UNSET
    """The text of the query."""
    sql_statements: list[SqlStatementOutput] | UnsetType = UNSET
    """The statements that ran."""
    warehouse_id: str | UnsetType = UNSET
    """The id of the SQL warehouse to run on."""


class SqlStatementOutput(Model, kw_only=True, gc=False):
    """A statement that ran."""

    lookup_key: str | UnsetType = UNSET
    """The key to look its result up by."""


class SqlStatementQueryResult(Model, kw_only=True, gc=False):
    """Rows of a statement."""

    columns: list[SqlStatementQueryResultColumn] | UnsetType = UNSET
    """The columns."""
    rows: list[SqlStatementQueryResultRow] | UnsetType = UNSET
    """The rows."""
    truncated: bool | UnsetType = UNSET
    """Whether rows are missing."""


class SqlStatementQueryResultColumn(Model, kw_only=True, gc=False):
    """A column."""

    name: str | UnsetType = UNSET
    """The name."""


class SqlStatementQueryResultRow(Model, kw_only=True, gc=False):
    """A row."""

    values: list[SqlStatementQueryResultValue] | UnsetType = UNSET
    """One entry for each column."""


class SqlStatementQueryResultValue(Model, kw_only=True, gc=False):
    """A value of a row."""

    string_value: str | UnsetType = UNSET
    """The value, as text."""


class SqlTask(Model, kw_only=True, gc=False):
    """Something in SQL; exactly one of alert, dashboard, file and query."""

    warehouse_id: str
    """The id of the SQL warehouse to run on."""
    alert: SqlTaskAlert | UnsetType = UNSET
    """An alert to evaluate."""
    dashboard: SqlTaskDashboard | UnsetType = UNSET
    """A dashboard to refresh."""
    file: SqlTaskFile | UnsetType = UNSET
    """A file of statements to run."""
    parameters: dict[str, str] | UnsetType = UNSET
    """Values for the parameters, by name."""
    query: SqlTaskQuery | UnsetType = UNSET
    """A saved query to run."""


class SqlTaskAlert(Model, kw_only=True, gc=False):
    """An alert to evaluate."""

    alert_id: str
    """The alert's id."""
    pause_subscriptions: bool | UnsetType = UNSET
    """Whether to tell nobody."""
    subscriptions: list[SqlTaskSubscription] | UnsetType = UNSET
    """Whom to tell."""


class SqlTaskDashboard(Model, kw_only=True, gc=False):
    """A dashboard to refresh."""

    dashboard_id: str
    """The dashboard's id."""
    custom_subject: str | UnsetType = UNSET
    """The subject of the mail."""
    pause_subscriptions: bool | UnsetType = UNSET
    """Whether to tell nobody."""
    subscriptions: list[SqlTaskSubscription] | UnsetType = UNSET
    """Whom to send it to."""


class SqlTaskFile(Model, kw_only=True, gc=False):
    """A file of statements."""

    path: str
    """Its path: absolute in the workspace, relative in a Git repository."""
    source: TaskSource | UnsetType = UNSET
    """Where the file lies: in the workspace or in the job's Git repository. `GIT` when the job has a `git_source`, else
    `WORKSPACE`.
    """


class SqlTaskQuery(Model, kw_only=True, gc=False):
    """A saved query."""

    query_id: str
    """The query's id."""


class SqlTaskSqlFileOutput(Model, kw_only=True, gc=False):
    """What a file of statements gave."""

    query_result: SqlStatementQueryResult | UnsetType = UNSET
    """The rows of the last statement."""
    query_text: str | UnsetType = UNSET
    """The text of the query."""
    sql_statements: list[SqlStatementOutput] | UnsetType = UNSET
    """The statements that ran."""
    warehouse_id: str | UnsetType = UNSET
    """The id of the SQL warehouse to run on."""


class SqlTaskSubscription(Model, kw_only=True, gc=False):
    """Somebody to tell; one of the two."""

    destination_id: str | UnsetType = UNSET
    """A notification destination, by its id."""
    user_name: str | UnsetType = UNSET
    """A user, by name."""


class TableState(Model, kw_only=True, gc=False):
    """What was seen of a table."""

    has_seen_updates: bool | UnsetType = UNSET
    """Whether it has changed."""
    table_name: str | UnsetType = UNSET
    """The table, by its full name."""


class TableTriggerState(Model, kw_only=True, gc=False):
    """How the watch over tables is."""

    last_seen_table_states: list[TableState] | UnsetType = UNSET
    """One entry for each table."""
    using_scalable_monitoring: bool | UnsetType = UNSET
    """Whether tables are watched in the newer way."""


class TableUpdateTriggerConfiguration(Model, kw_only=True, gc=False):
    """Runs when tables change."""

    table_names: list[str]
    """The tables to watch, as full names."""
    condition: TableUpdateCondition | UnsetType = UNSET
    """Whether one of the tables or all of them must have changed."""
    min_time_between_triggers_seconds: int | UnsetType = UNSET
    """The least time between two runs, in seconds."""
    wait_after_last_change_seconds: int | UnsetType = UNSET
    """For how many seconds nothing may have changed before a run starts."""


class Task(Model, kw_only=True):
    """A task of a job: exactly one kind of work, where it runs, and after what."""

    ai_function_task: AiFunctionTask | UnsetType = UNSET
    """An AI function over many rows."""
    ai_runtime_task: AiRuntimeTask | UnsetType = UNSET
    """Work on serverless GPUs."""
    alert_task: AlertTask | UnsetType = UNSET
    """An alert to evaluate."""
    clean_rooms_notebook_task: CleanRoomsNotebookTask | UnsetType = UNSET
    """A notebook in a clean room."""
    compute: TaskCompute | UnsetType = UNSET
    """What compute a serverless task needs."""
    dashboard_task: DashboardTask | UnsetType = UNSET
    """A dashboard to refresh and send."""
    dbt_cloud_task: DbtCloudTask | UnsetType = UNSET
    """A dbt Cloud job to start; the older name of `dbt_platform_task`."""
    dbt_platform_task: DbtPlatformTask | UnsetType = UNSET
    """A job of the dbt platform to start."""
    dbt_task: DbtTask | UnsetType = UNSET
    """dbt commands."""
    depends_on: list[TaskDependency] | UnsetType = UNSET
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
    gen_ai_compute_task: GenAiComputeTask | UnsetType = UNSET
    """Work on GPUs, in the older form."""
    libraries: list[Library] | UnsetType = UNSET
    """Libraries to install on the cluster before."""
    max_retries: int | UnsetType = UNSET
    """How often to try again after a failure; -1 means for ever, 0, also when left out, never."""
    min_retry_interval_millis: int | UnsetType = UNSET
    """How long to wait between two attempts, in milliseconds."""
    new_cluster: ClusterSpec | UnsetType = UNSET
    """A cluster of its own to make for the task."""
    notebook_task: NotebookTask | UnsetType = UNSET
    """A notebook."""
    notification_settings: TaskNotificationSettings | UnsetType = UNSET
    """What not to tell about."""
    pipeline_task: PipelineTask | UnsetType = UNSET
    """A pipeline to update."""
    power_bi_task: PowerBiTask | UnsetType = UNSET
    """A Power BI model to publish."""
    python_operator_task: PythonOperatorTask | UnsetType = UNSET
    """A Python operator."""
    python_wheel_task: PythonWheelTask | UnsetType = UNSET
    """A function of a Python wheel."""
    retry_on_timeout: bool | UnsetType = UNSET
    """Whether to try again when it was given up for its time limit."""
    run_if: RunIf | UnsetType = UNSET
    """What must have become of the tasks before; `ALL_SUCCESS` when left out."""
    run_job_task: RunJobTask | UnsetType = UNSET
    """Another job to run."""
    spark_jar_task: SparkJarTask | UnsetType = UNSET
    """A class of a jar."""
    spark_python_task: SparkPythonTask | UnsetType = UNSET
    """A Python file."""
    spark_submit_task: SparkSubmitTask | UnsetType = UNSET
    """A spark-submit call."""
    sql_task: SqlTask | UnsetType = UNSET
    """A query, a file, a dashboard or an alert in SQL."""
    timeout_seconds: int | UnsetType = UNSET
    """After how many seconds it is given up; 0, also when left out, means never."""
    webhook_notifications: WebhookNotifications | UnsetType = UNSET
    """Destinations that are told what becomes of it."""
    task_key: str
    """The task's name in its job: letters, digits, `-` and `_`, 100 at most."""
    condition_task: ConditionTask | UnsetType = UNSET
    """A comparison that other tasks can depend on; it needs no compute."""
    email_notifications: TaskEmailNotifications | UnsetType = UNSET
    """Addresses that are told what becomes of it."""
    for_each_task: ForEachTask | UnsetType = UNSET
    """A task to run for each of many inputs."""
    health: JobsHealthRules | UnsetType = UNSET
    """Rules whose violation is told to those who want to know."""
    job_cluster_key: str | UnsetType = UNSET
    """The shared cluster of the job to run on."""


class TaskCompute(Model, kw_only=True, gc=False):
    """What compute a serverless task needs."""

    hardware_accelerator: HardwareAcceleratorType | UnsetType = UNSET
    """The GPUs."""


class TaskDependency(Model, kw_only=True, gc=False):
    """A task that must have ended before."""

    task_key: str
    """The task's name in its job: letters, digits, `-` and `_`, 100 at most."""
    outcome: str | UnsetType = UNSET
    """For a condition task, `"true"` or `"false"`: the outcome it must have."""


class TaskEmailNotifications(Model, kw_only=True, gc=False):
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


class TaskNotificationSettings(Model, kw_only=True, gc=False):
    """What not to tell about a task."""

    alert_on_last_attempt: bool | UnsetType = UNSET
    """Whether to tell of the last attempt only."""
    no_alert_for_canceled_runs: bool | UnsetType = UNSET
    """Whether to keep silent about cancelled runs."""
    no_alert_for_skipped_runs: bool | UnsetType = UNSET
    """Whether to keep silent about skipped runs."""


class TriggerConfiguration(Model, kw_only=True, gc=False):
    """One of several things that start runs of a job; one of the kinds."""

    continuous: ContinuousTriggerConfiguration | UnsetType = UNSET
    """There is always one run."""
    file_arrival: FileArrivalTriggerConfiguration | UnsetType = UNSET
    """Runs when files arrive."""
    job_completion: JobCompletionTriggerConfiguration | UnsetType = UNSET
    """Runs when other jobs have run."""
    model: ModelTriggerConfiguration | UnsetType = UNSET
    """Runs when something happens to models."""
    pause_status: PauseStatus | UnsetType = UNSET
    """Whether it is paused."""
    periodic: PeriodicTriggerConfiguration | UnsetType = UNSET
    """Runs at regular intervals."""
    schedule: CronTriggerConfiguration | UnsetType = UNSET
    """Runs at certain times."""
    sql_condition: SqlConditionConfiguration | UnsetType = UNSET
    """A query that must agree before a run starts."""
    table_update: TableUpdateTriggerConfiguration | UnsetType = UNSET
    """Runs when tables change."""


class TriggerEvaluation(Model, kw_only=True, gc=False):
    """One look of a trigger."""

    description: str | UnsetType = UNSET
    """What was seen, for people."""
    run_id: Int64 | UnsetType = UNSET
    """The run it started."""
    timestamp: EpochMillis | UnsetType = UNSET
    """When it looked."""


class TriggerHistory(Model, kw_only=True, gc=False):
    """What a trigger did last."""

    last_failed: TriggerEvaluation | UnsetType = UNSET
    """When looking last failed."""
    last_not_triggered: TriggerEvaluation | UnsetType = UNSET
    """When it last looked and started nothing."""
    last_triggered: TriggerEvaluation | UnsetType = UNSET
    """When it last started a run."""


class TriggerInfo(Model, kw_only=True, gc=False):
    """What started a run."""

    job_completion: JobCompletionTriggerRunInfoDetails | UnsetType = UNSET
    """The runs of other jobs."""
    run_id: Int64 | UnsetType = UNSET
    """The run that started this one, for tasks that run jobs."""
    sql_condition: SqlConditionRunInfoDetails | UnsetType = UNSET
    """The query that agreed."""


class TriggerSettings(Model, kw_only=True, gc=False):
    """What starts runs of a job by itself; one of the kinds."""

    file_arrival: FileArrivalTriggerConfiguration | UnsetType = UNSET
    """Runs when files arrive."""
    job_completion: JobCompletionTriggerConfiguration | UnsetType = UNSET
    """Runs when other jobs have run."""
    model: ModelTriggerConfiguration | UnsetType = UNSET
    """Runs when something happens to models."""
    pause_status: PauseStatus | UnsetType = UNSET
    """Whether it is paused."""
    periodic: PeriodicTriggerConfiguration | UnsetType = UNSET
    """Runs at regular intervals."""
    sql_condition: SqlConditionConfiguration | UnsetType = UNSET
    """A query that must agree before a run starts."""
    table_update: TableUpdateTriggerConfiguration | UnsetType = UNSET
    """Runs when tables change."""


class VolumeSource(Model, kw_only=True, gc=False):
    """Files to read."""

    volume_path: str
    """Their folder in a volume."""


class Webhook(Model, kw_only=True, gc=False):
    """A notification destination."""

    id: str
    """The destination's id."""


class WebhookNotifications(Model, kw_only=True, gc=False):
    """Destinations that are told what becomes of it; three at most for each event."""

    on_duration_warning_threshold_exceeded: list[Webhook] | UnsetType = UNSET
    """Whom to tell that it takes longer than the health rule `RUN_DURATION_SECONDS` allows."""
    on_failure: list[Webhook] | UnsetType = UNSET
    """Whom to tell that it failed, was given up, or was not run for an internal error."""
    on_maintenance_complete: list[Webhook] | UnsetType = UNSET
    """Whom to tell that a maintenance window ended."""
    on_maintenance_start: list[Webhook] | UnsetType = UNSET
    """Whom to tell that a maintenance window began."""
    on_start: list[Webhook] | UnsetType = UNSET
    """Whom to tell that it started."""
    on_streaming_backlog_exceeded: list[Webhook] | UnsetType = UNSET
    """Whom to tell that a stream lags behind more than a health rule allows."""
    on_success: list[Webhook] | UnsetType = UNSET
    """Whom to tell that it succeeded."""


class WidgetErrorDetail(Model, kw_only=True, gc=False):
    """A widget that failed."""

    message: str | UnsetType = UNSET
    """What happened, for people."""


JobSettings: TypeAlias = JobSettingsCommon
"""The settings of a job."""
