# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of jobs: jobs of one or many tasks, and their runs."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model

AiExtractFunctionMode: TypeAlias = Literal["MODE_PRECISION"] | str
"""How thoroughly fields are taken out of text."""


AiParseDescribedElement: TypeAlias = Literal["DESCRIPTION_ELEMENT_TYPE_ALL", "DESCRIPTION_ELEMENT_TYPE_FIGURE"] | str
"""What is described in words."""


AiRuntimeAccelerator: TypeAlias = Literal["GPU_1xA10", "GPU_1xH100", "GPU_8xB300", "GPU_8xH100"] | str
"""A kind of serverless GPU and how many there are in a node."""


AiRuntimeTaskPriorityClass: TypeAlias = Literal["BEST_EFFORT", "NORMAL"] | str
"""How urgent work on GPUs is."""


ConditionTaskOp: TypeAlias = (
    Literal["EQUAL_TO", "GREATER_THAN", "GREATER_THAN_OR_EQUAL", "LESS_THAN", "LESS_THAN_OR_EQUAL", "NOT_EQUAL"] | str
)
"""How two values are compared."""


DashboardAttachmentFormat: TypeAlias = Literal["FILE_FORMAT_CSV", "FILE_FORMAT_EXCEL", "FILE_FORMAT_TSV"] | str
"""The format of attached data."""


DashboardPageSelection: TypeAlias = Literal["PAGE_SELECTION_ALL", "PAGE_SELECTION_SUBSET"] | str
"""Which pages are attached."""


HardwareAcceleratorType: TypeAlias = Literal["GPU_1xA10", "GPU_1xH100", "GPU_8xB300", "GPU_8xH100"] | str
"""The GPUs of a serverless task."""


PauseStatus: TypeAlias = Literal["PAUSED", "UNPAUSED"] | str
"""Whether something is paused."""


PowerBiAuthenticationMethod: TypeAlias = Literal["OAUTH", "PAT"] | str
"""How Power BI signs in to Databricks."""


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


SqlConditionTriggerMode: TypeAlias = Literal["QUERY_RETURNS_ROWS", "RESULT_VALUE_CHANGES"] | str
"""When a query agrees: it gives rows, or another result than before."""


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


class AlertTaskSubscriber(Model, kw_only=True, gc=False):
    """Somebody to tell; one of the two."""

    destination_id: str | UnsetType = UNSET
    """A notification destination, by its id."""
    user_name: str | UnsetType = UNSET
    """A user, by name."""


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


class ConditionTask(Model, kw_only=True, gc=False):
    """A comparison."""

    op: ConditionTaskOp
    """How to compare; as text for `EQUAL_TO` and `NOT_EQUAL`, as numbers else."""
    left: str
    """The left side: text, a number, or a reference such as `{{job.parameters.day}}`."""
    right: str
    """The right side, like the left one."""


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


class DbtCloudTask(Model, kw_only=True, gc=False):
    """A dbt Cloud job to start."""

    connection_resource_name: str | UnsetType = UNSET
    """The Unity Catalog connection to sign in with."""
    dbt_cloud_job_id: int | UnsetType = UNSET
    """The job, as dbt numbers it."""


class DbtPlatformTask(Model, kw_only=True, gc=False):
    """A job of the dbt platform to start."""

    connection_resource_name: str | UnsetType = UNSET
    """The Unity Catalog connection to sign in with."""
    dbt_platform_job_id: str | UnsetType = UNSET
    """The job, as dbt numbers it."""


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


class QualifiedTableName(Model, kw_only=True, gc=False):
    """A table."""

    catalog: str | UnsetType = UNSET
    """The catalog."""
    schema: str | UnsetType = UNSET
    """The schema."""
    table: str | UnsetType = UNSET
    """The table."""


class SqlConditionConfiguration(Model, kw_only=True, gc=False):
    """A query that must agree before a run starts."""

    sql_query_id: str
    """The id of the query."""
    warehouse_id: str
    """The id of the SQL warehouse to run on."""
    trigger_mode: SqlConditionTriggerMode | UnsetType = UNSET
    """When the query agrees."""


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


class TaskNotificationSettings(Model, kw_only=True, gc=False):
    """What not to tell about a task."""

    alert_on_last_attempt: bool | UnsetType = UNSET
    """Whether to tell of the last attempt only."""
    no_alert_for_canceled_runs: bool | UnsetType = UNSET
    """Whether to keep silent about cancelled runs."""
    no_alert_for_skipped_runs: bool | UnsetType = UNSET
    """Whether to keep silent about skipped runs."""


class VolumeSource(Model, kw_only=True, gc=False):
    """Files to read."""

    volume_path: str
    """Their folder in a volume."""
