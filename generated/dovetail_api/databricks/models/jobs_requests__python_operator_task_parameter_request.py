# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of jobs."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel
from dovetail_api.databricks.models.common_requests import LibraryRequest
from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import (
    AiFunctionTaskRequest,
    AiRuntimeTaskRequest,
    AlertTaskRequest,
    CleanRoomsNotebookTaskRequest,
    ClusterSpecRequest,
    ConditionTaskRequest,
    DashboardTaskRequest,
    DbtCloudTaskRequest,
    DbtPlatformTaskRequest,
    DbtTaskRequest,
    GenAiComputeTaskRequest,
    NotebookTaskRequest,
    PipelineTaskRequest,
    PowerBiTaskRequest,
    TaskComputeRequest,
    TaskDependencyRequest,
    TaskNotificationSettingsRequest,
    TaskSourceRequest,
)
from dovetail_api.databricks.models.jobs_requests__pipeline_params_request import PipelineParamsRequest

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


RunIfRequest: TypeAlias = Literal[
    "ALL_DONE", "ALL_FAILED", "ALL_SUCCESS", "AT_LEAST_ONE_FAILED", "AT_LEAST_ONE_SUCCESS", "NONE_FAILED"
]
"""What must have become of the tasks before.

    `ALL_SUCCESS`: all ran and succeeded; `AT_LEAST_ONE_SUCCESS`; `NONE_FAILED`: none failed and one ran; `ALL_DONE`;
    `AT_LEAST_ONE_FAILED`; `ALL_FAILED`.
    """


class ForEachTaskRequest(RequestModel, kw_only=True):
    """A task to run for each of many inputs."""

    inputs: str
    """The inputs: a JSON array as text, or a reference to one."""
    task: TaskRequest
    """The task to run."""
    concurrency: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET
    """How many to run at once; one when left out."""


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


class JobRunAsRequest(RequestModel, kw_only=True, gc=False):
    """As whom a job runs; exactly one of the names."""

    group_name: str | UnsetType = UNSET
    """A group, by name."""
    service_principal_name: str | UnsetType = UNSET
    """A service principal, by its application id."""
    user_name: str | UnsetType = UNSET
    """A user, by name."""


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
