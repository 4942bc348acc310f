# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of jobs."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel
from dovetail_api.databricks.models.jobs_requests__day_of_week_request import (
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
from dovetail_api.databricks.models.jobs_requests__pipeline_params_request import (
    JobAccessControlRequest,
    PerformanceTargetRequest,
    QueueSettingsRequest,
)
from dovetail_api.databricks.models.jobs_requests__python_operator_task_parameter_request import (
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


class JobCreateRequest(RequestModel, kw_only=True, gc=False):
    """A job to create."""

    budget_policy_id: str | UnsetType = UNSET
    """The budget policy."""
    continuous: ContinuousRequest | UnsetType = UNSET
    """There is always one run. It excludes `schedule`, and needs `max_concurrent_runs` to be 1."""
    deployment: JobDeploymentRequest | UnsetType = UNSET
    """The tool that keeps the job, where one does."""
    description: Annotated[str, Meta(max_length=27700)] | UnsetType = UNSET
    """What it does, in the words of its owner; 27,700 characters at most."""
    duration_target: str | UnsetType = UNSET
    """How long a run should take, as text."""
    edit_mode: JobEditModeRequest | UnsetType = UNSET
    """Whether people may edit the job in the web interface."""
    email_notifications: JobEmailNotificationsRequest | UnsetType = UNSET
    """Addresses that are told what becomes of runs."""
    environment_variables: list[JobEnvironmentVariablesRequest] | UnsetType = UNSET
    """Sets of environment variables that tasks refer to by key."""
    environments: Annotated[list[JobEnvironmentRequest], Meta(max_length=10)] | UnsetType = UNSET
    """What serverless tasks find installed; tasks refer to it by key."""
    format: JobFormatRequest | UnsetType = UNSET
    """Whether the job has several tasks; the server knows by itself."""
    git_source: GitSourceRequest | UnsetType = UNSET
    """The Git repository that tasks take their files from."""
    health: JobsHealthRulesRequest | UnsetType = UNSET
    """Rules whose violation is told to those who want to know."""
    job_clusters: list[JobClusterRequest] | UnsetType = UNSET
    """Clusters that tasks share, each by its `job_cluster_key`."""
    max_concurrent_runs: Annotated[int, Meta(ge=0, le=1000)] | UnsetType = UNSET
    """How many runs may go on at once, 1000 at most; 1 when left out, and 0 means that every run is skipped."""
    name: Annotated[str, Meta(max_length=4096)] | UnsetType = UNSET
    """The name, 4096 bytes at most; `Untitled` when left out. It need not be unique."""
    notification_settings: JobNotificationSettingsRequest | UnsetType = UNSET
    """What not to tell about."""
    parameters: list[JobParameterDefinitionRequest] | UnsetType = UNSET
    """Parameters of the job, which tasks refer to."""
    parent_path: str | UnsetType = UNSET
    """The folder that the job is kept in."""
    performance_target: PerformanceTargetRequest | UnsetType = UNSET
    """How fast or how cheap serverless compute is to be."""
    queue: QueueSettingsRequest | UnsetType = UNSET
    """Whether runs wait for their turn; otherwise those that are too many are skipped."""
    run_as: JobRunAsRequest | UnsetType = UNSET
    """As whom the job runs; as its creator when left out."""
    schedule: CronScheduleRequest | UnsetType = UNSET
    """When to run. It excludes `continuous`."""
    tags: Annotated[dict[str, str], Meta(max_length=25)] | UnsetType = UNSET
    """Tags, put on its clusters too; 25 at most."""
    tasks: Annotated[list[TaskRequest], Meta(max_length=1000)] | UnsetType = UNSET
    """The tasks, 1000 at most; answers have 100 at most at once."""
    timeout_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """After how many seconds a run is given up; 0, also when left out, means never."""
    trigger: TriggerSettingsRequest | UnsetType = UNSET
    """What starts runs by itself."""
    triggers: list[TriggerConfigurationRequest] | UnsetType = UNSET
    """Several things that start runs by themselves."""
    usage_policy_id: str | UnsetType = UNSET
    """The usage policy, which charges serverless use."""
    webhook_notifications: WebhookNotificationsRequest | UnsetType = UNSET
    """Destinations that are told what becomes of runs."""
    access_control_list: list[JobAccessControlRequest] | UnsetType = UNSET
    """Who may do what with the job."""


class JobResetRequest(RequestModel, kw_only=True, gc=False):
    """All settings of a job."""

    job_id: int
    """The job's id."""
    new_settings: JobSettingsRequest
    """The settings."""


class JobSettingsCommonRequest(RequestModel, kw_only=True, gc=False):
    """What is to be set of a job."""

    budget_policy_id: str | UnsetType = UNSET
    """The budget policy."""
    continuous: ContinuousRequest | UnsetType = UNSET
    """There is always one run. It excludes `schedule`, and needs `max_concurrent_runs` to be 1."""
    deployment: JobDeploymentRequest | UnsetType = UNSET
    """The tool that keeps the job, where one does."""
    description: Annotated[str, Meta(max_length=27700)] | UnsetType = UNSET
    """What it does, in the words of its owner; 27,700 characters at most."""
    duration_target: str | UnsetType = UNSET
    """How long a run should take, as text."""
    edit_mode: JobEditModeRequest | UnsetType = UNSET
    """Whether people may edit the job in the web interface."""
    email_notifications: JobEmailNotificationsRequest | UnsetType = UNSET
    """Addresses that are told what becomes of runs."""
    environment_variables: list[JobEnvironmentVariablesRequest] | UnsetType = UNSET
    """Sets of environment variables that tasks refer to by key."""
    environments: Annotated[list[JobEnvironmentRequest], Meta(max_length=10)] | UnsetType = UNSET
    """What serverless tasks find installed; tasks refer to it by key."""
    format: JobFormatRequest | UnsetType = UNSET
    """Whether the job has several tasks; the server knows by itself."""
    git_source: GitSourceRequest | UnsetType = UNSET
    """The Git repository that tasks take their files from."""
    health: JobsHealthRulesRequest | UnsetType = UNSET
    """Rules whose violation is told to those who want to know."""
    job_clusters: list[JobClusterRequest] | UnsetType = UNSET
    """Clusters that tasks share, each by its `job_cluster_key`."""
    max_concurrent_runs: Annotated[int, Meta(ge=0, le=1000)] | UnsetType = UNSET
    """How many runs may go on at once, 1000 at most; 1 when left out, and 0 means that every run is skipped."""
    name: Annotated[str, Meta(max_length=4096)] | UnsetType = UNSET
    """The name, 4096 bytes at most; `Untitled` when left out. It need not be unique."""
    notification_settings: JobNotificationSettingsRequest | UnsetType = UNSET
    """What not to tell about."""
    parameters: list[JobParameterDefinitionRequest] | UnsetType = UNSET
    """Parameters of the job, which tasks refer to."""
    parent_path: str | UnsetType = UNSET
    """The folder that the job is kept in."""
    performance_target: PerformanceTargetRequest | UnsetType = UNSET
    """How fast or how cheap serverless compute is to be."""
    queue: QueueSettingsRequest | UnsetType = UNSET
    """Whether runs wait for their turn; otherwise those that are too many are skipped."""
    run_as: JobRunAsRequest | UnsetType = UNSET
    """As whom the job runs; as its creator when left out."""
    schedule: CronScheduleRequest | UnsetType = UNSET
    """When to run. It excludes `continuous`."""
    tags: Annotated[dict[str, str], Meta(max_length=25)] | UnsetType = UNSET
    """Tags, put on its clusters too; 25 at most."""
    tasks: Annotated[list[TaskRequest], Meta(max_length=1000)] | UnsetType = UNSET
    """The tasks, 1000 at most; answers have 100 at most at once."""
    timeout_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """After how many seconds a run is given up; 0, also when left out, means never."""
    trigger: TriggerSettingsRequest | UnsetType = UNSET
    """What starts runs by itself."""
    triggers: list[TriggerConfigurationRequest] | UnsetType = UNSET
    """Several things that start runs by themselves."""
    usage_policy_id: str | UnsetType = UNSET
    """The usage policy, which charges serverless use."""
    webhook_notifications: WebhookNotificationsRequest | UnsetType = UNSET
    """Destinations that are told what becomes of runs."""


class JobUpdateRequest(RequestModel, kw_only=True, gc=False):
    """Some settings of a job."""

    job_id: int
    """The job's id."""
    new_settings: JobSettingsRequest | UnsetType = UNSET
    """The settings to change."""
    fields_to_remove: list[str] | UnsetType = UNSET
    """Settings to take out, such as `schedule` or `tasks/load`."""


JobSettingsRequest: TypeAlias = JobSettingsCommonRequest
"""The settings of a job."""
