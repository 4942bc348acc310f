# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of jobs, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from dovetail_api.databricks.dicts.common_requests import LibraryRequest
from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import (
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
from dovetail_api.databricks.dicts.jobs_requests__pipeline_params_request import PipelineParamsRequest

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


class ForEachTaskRequest(TypedDict):
    """A task to run for each of many inputs."""

    inputs: str
    """The inputs: a JSON array as text, or a reference to one."""
    task: TaskRequest
    """The task to run."""
    concurrency: NotRequired[int]
    """How many to run at once; one when left out."""


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


class JobRunAsRequest(TypedDict):
    """As whom a job runs; exactly one of the names."""

    group_name: NotRequired[str]
    """A group, by name."""
    service_principal_name: NotRequired[str]
    """A service principal, by its application id."""
    user_name: NotRequired[str]
    """A user, by name."""


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
