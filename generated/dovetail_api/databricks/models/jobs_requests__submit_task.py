# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of jobs."""

from __future__ import annotations

from typing import Annotated

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
)
from dovetail_api.databricks.models.jobs_requests__pipeline_params_request import (
    JobAccessControlRequest,
    PerformanceTargetRequest,
    QueueSettingsRequest,
)
from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
    ForEachTaskRequest,
    GitSourceRequest,
    JobEmailNotificationsRequest,
    JobEnvironmentRequest,
    JobEnvironmentVariablesRequest,
    JobNotificationSettingsRequest,
    JobRunAsRequest,
    JobsHealthRulesRequest,
    PythonOperatorTaskRequest,
    PythonWheelTaskRequest,
    RunIfRequest,
    RunJobTaskRequest,
    SparkJarTaskRequest,
    SparkPythonTaskRequest,
    SparkSubmitTaskRequest,
    SqlTaskRequest,
    WebhookNotificationsRequest,
)


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
