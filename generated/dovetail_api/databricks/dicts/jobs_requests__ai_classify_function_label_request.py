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


class QualifiedTableNameRequest(TypedDict):
    """A table."""

    catalog: NotRequired[str]
    """The catalog."""
    schema: NotRequired[str]
    """The schema."""
    table: NotRequired[str]
    """The table."""


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


class TaskNotificationSettingsRequest(TypedDict):
    """What not to tell about a task."""

    alert_on_last_attempt: NotRequired[bool]
    """Whether to tell of the last attempt only."""
    no_alert_for_canceled_runs: NotRequired[bool]
    """Whether to keep silent about cancelled runs."""
    no_alert_for_skipped_runs: NotRequired[bool]
    """Whether to keep silent about skipped runs."""


class VolumeSourceRequest(TypedDict):
    """Files to read."""

    volume_path: str
    """Their folder in a volume."""
