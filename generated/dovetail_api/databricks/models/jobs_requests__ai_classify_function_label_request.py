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


HardwareAcceleratorTypeRequest: TypeAlias = Literal["GPU_1xA10", "GPU_1xH100", "GPU_8xB300", "GPU_8xH100"]
"""The GPUs of a serverless task."""


PowerBiAuthenticationMethodRequest: TypeAlias = Literal["OAUTH", "PAT"]
"""How Power BI signs in to Databricks."""


PowerBiStorageModeRequest: TypeAlias = Literal["DIRECT_QUERY", "DUAL", "IMPORT"]
"""How a Power BI model holds its data."""


TaskSourceRequest: TypeAlias = Literal["GIT", "WORKSPACE"]
"""Where a file lies: in the workspace or in the job's Git repository."""


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


class QualifiedTableNameRequest(RequestModel, kw_only=True, gc=False):
    """A table."""

    catalog: str | UnsetType = UNSET
    """The catalog."""
    schema: str | UnsetType = UNSET
    """The schema."""
    table: str | UnsetType = UNSET
    """The table."""


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


class TaskNotificationSettingsRequest(RequestModel, kw_only=True, gc=False):
    """What not to tell about a task."""

    alert_on_last_attempt: bool | UnsetType = UNSET
    """Whether to tell of the last attempt only."""
    no_alert_for_canceled_runs: bool | UnsetType = UNSET
    """Whether to keep silent about cancelled runs."""
    no_alert_for_skipped_runs: bool | UnsetType = UNSET
    """Whether to keep silent about skipped runs."""


class VolumeSourceRequest(RequestModel, kw_only=True, gc=False):
    """Files to read."""

    volume_path: Annotated[str, Meta(min_length=1)]
    """Their folder in a volume."""
