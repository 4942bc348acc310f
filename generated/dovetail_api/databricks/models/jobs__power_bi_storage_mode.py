# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of jobs: jobs of one or many tasks, and their runs."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import ClusterSpec, Library
from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
    AiFunctionTask,
    AiRuntimeTask,
    AlertTask,
    CleanRoomsNotebookTask,
    ConditionTask,
    DashboardTask,
    DbtCloudTask,
    DbtPlatformTask,
    DbtTask,
    GenAiComputeTask,
    NotebookTask,
    PipelineTask,
    PowerBiAuthenticationMethod,
    TaskCompute,
    TaskDependency,
    TaskNotificationSettings,
    TaskSource,
)

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


PerformanceTarget: TypeAlias = Literal["COST_OPTIMIZED", "PERFORMANCE_OPTIMIZED", "STANDARD"] | str
"""How fast or how cheap serverless compute is to be."""


PowerBiStorageMode: TypeAlias = Literal["DIRECT_QUERY", "DUAL", "IMPORT"] | str
"""How a Power BI model holds its data."""


RunIf: TypeAlias = (
    Literal["ALL_DONE", "ALL_FAILED", "ALL_SUCCESS", "AT_LEAST_ONE_FAILED", "AT_LEAST_ONE_SUCCESS", "NONE_FAILED"] | str
)
"""What must have become of the tasks before.

    `ALL_SUCCESS`: all ran and succeeded; `AT_LEAST_ONE_SUCCESS`; `NONE_FAILED`: none failed and one ran; `ALL_DONE`;
    `AT_LEAST_ONE_FAILED`; `ALL_FAILED`.
    """


class ForEachTask(Model, kw_only=True):
    """A task to run for each of many inputs."""

    inputs: str
    """The inputs: a JSON array as text, or a reference to one."""
    task: Task
    """The task to run."""
    concurrency: int | UnsetType = UNSET
    """How many to run at once; one when left out."""


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


class SqlTaskSubscription(Model, kw_only=True, gc=False):
    """Somebody to tell; one of the two."""

    destination_id: str | UnsetType = UNSET
    """A notification destination, by its id."""
    user_name: str | UnsetType = UNSET
    """A user, by name."""


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
