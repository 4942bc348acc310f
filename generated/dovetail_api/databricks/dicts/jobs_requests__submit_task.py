# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of jobs, as plain dictionaries."""

from __future__ import annotations

from typing import NotRequired, TypedDict

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
)
from dovetail_api.databricks.dicts.jobs_requests__pipeline_params_request import (
    JobAccessControlRequest,
    PerformanceTargetRequest,
    QueueSettingsRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
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
