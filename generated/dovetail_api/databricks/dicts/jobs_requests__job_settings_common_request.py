# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of jobs, as plain dictionaries."""

from __future__ import annotations

from typing import NotRequired, TypeAlias, TypedDict

from dovetail_api.databricks.dicts.jobs_requests__day_of_week_request import (
    ContinuousRequest,
    CronScheduleRequest,
    JobClusterRequest,
    JobDeploymentRequest,
    JobEditModeRequest,
    JobFormatRequest,
    JobParameterDefinitionRequest,
    TriggerConfigurationRequest,
    TriggerSettingsRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__pipeline_params_request import (
    JobAccessControlRequest,
    PerformanceTargetRequest,
    QueueSettingsRequest,
)
from dovetail_api.databricks.dicts.jobs_requests__python_operator_task_parameter_request import (
    GitSourceRequest,
    JobEmailNotificationsRequest,
    JobEnvironmentRequest,
    JobEnvironmentVariablesRequest,
    JobNotificationSettingsRequest,
    JobRunAsRequest,
    JobsHealthRulesRequest,
    TaskRequest,
    WebhookNotificationsRequest,
)


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


class JobResetRequest(TypedDict):
    """All settings of a job."""

    job_id: int
    """The job's id."""
    new_settings: JobSettingsRequest
    """The settings."""


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


class JobUpdateRequest(TypedDict):
    """Some settings of a job."""

    job_id: int
    """The job's id."""
    new_settings: NotRequired[JobSettingsRequest]
    """The settings to change."""
    fields_to_remove: NotRequired[list[str]]
    """Settings to take out, such as `schedule` or `tasks/load`."""


JobSettingsRequest: TypeAlias = JobSettingsCommonRequest
"""The settings of a job."""
