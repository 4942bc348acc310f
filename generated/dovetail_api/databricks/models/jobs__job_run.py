# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of jobs: jobs of one or many tasks, and their runs."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import EpochMillis, Int64
from dovetail_api.databricks.models.jobs__ai_classify_function_label import CronSchedule
from dovetail_api.databricks.models.jobs__cluster_instance import (
    ClusterInstance,
    JobParameter,
    RepairHistoryItem,
    RunClusterSpec,
    RunParameters,
    RunState,
    RunStatus,
    RunTask,
    RunTriggerType,
    RunType,
    TriggerInfo,
)
from dovetail_api.databricks.models.jobs__power_bi_storage_mode import (
    GitSource,
    JobCluster,
    JobEnvironmentVariables,
    PerformanceTarget,
)


class JobRun(Model, kw_only=True, gc=False):
    """A run."""

    attempt_number: int | UnsetType = UNSET
    """Which attempt it is; 0 for the first."""
    cleanup_duration: int | UnsetType = UNSET
    """How long cleaning up took, in milliseconds."""
    cluster_instance: ClusterInstance | UnsetType = UNSET
    """The cluster it runs on."""
    cluster_spec: RunClusterSpec | UnsetType = UNSET
    """The cluster that was asked for, for runs of one task."""
    creator_user_name: str | UnsetType = UNSET
    """Who started it, or who created the job."""
    deployment_id: str | UnsetType = UNSET
    """The deployment of the job that ran."""
    description: str | UnsetType = UNSET
    """What it is for."""
    duration_target: str | UnsetType = UNSET
    """How long a run should take, as text."""
    effective_performance_target: PerformanceTarget | UnsetType = UNSET
    """The performance target that the run really has."""
    effective_usage_policy_id: str | UnsetType = UNSET
    """The usage policy that really applies."""
    end_time: EpochMillis | UnsetType = UNSET
    """When it ended; 0 while it goes on."""
    environment_variables: list[JobEnvironmentVariables] | UnsetType = UNSET
    """Sets of environment variables that tasks refer to by key."""
    execution_duration: int | UnsetType = UNSET
    """How long the code took, in milliseconds."""
    git_source: GitSource | UnsetType = UNSET
    """The Git repository that tasks take their files from."""
    has_more: bool | UnsetType = UNSET
    """Whether there are more tasks than those given here; the next page of the get operation has them."""
    iterations: list[RunTask] | UnsetType = UNSET
    """The runs of a task for each of many inputs."""
    job_clusters: list[JobCluster] | UnsetType = UNSET
    """Clusters that tasks share, each by its `job_cluster_key`."""
    job_id: Int64 | UnsetType = UNSET
    """The job's id."""
    job_parameters: list[JobParameter] | UnsetType = UNSET
    """The parameters of the job and their values."""
    job_run_id: Int64 | UnsetType = UNSET
    """The run of the whole job."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""
    number_in_job: Int64 | UnsetType = UNSET
    """The same as the run's id."""
    original_attempt_run_id: Int64 | UnsetType = UNSET
    """The first attempt, for one that was tried again."""
    overriding_parameters: RunParameters | UnsetType = UNSET
    """The parameters that were given at the start."""
    queue_duration: int | UnsetType = UNSET
    """How long it was queued, in milliseconds."""
    repair_history: list[RepairHistoryItem] | UnsetType = UNSET
    """The first try and the repairs of the run."""
    run_duration: int | UnsetType = UNSET
    """How long all of it took, in milliseconds; for runs of several tasks."""
    run_id: Int64 | UnsetType = UNSET
    """The run's id."""
    run_name: str | UnsetType = UNSET
    """The name."""
    run_page_url: str | UnsetType = UNSET
    """The page for people."""
    run_type: RunType | UnsetType = UNSET
    """The type."""
    schedule: CronSchedule | UnsetType = UNSET
    """The schedule that started it."""
    setup_duration: int | UnsetType = UNSET
    """How long the cluster took, in milliseconds."""
    start_time: EpochMillis | UnsetType = UNSET
    """When it started."""
    state: RunState | UnsetType = UNSET
    """Its state, in the older form."""
    status: RunStatus | UnsetType = UNSET
    """Its state, in the newer form."""
    tasks: list[RunTask] | UnsetType = UNSET
    """The tasks."""
    trigger: RunTriggerType | UnsetType = UNSET
    """What started it."""
    trigger_info: TriggerInfo | UnsetType = UNSET
    """More about what started it."""
    version_id: str | UnsetType = UNSET
    """The version of the job that ran."""


class JobRunSummary(Model, kw_only=True, gc=False):
    """A run in a list."""

    attempt_number: int | UnsetType = UNSET
    """Which attempt it is; 0 for the first."""
    cleanup_duration: int | UnsetType = UNSET
    """How long cleaning up took, in milliseconds."""
    cluster_instance: ClusterInstance | UnsetType = UNSET
    """The cluster it runs on."""
    cluster_spec: RunClusterSpec | UnsetType = UNSET
    """The cluster that was asked for, for runs of one task."""
    creator_user_name: str | UnsetType = UNSET
    """Who started it, or who created the job."""
    deployment_id: str | UnsetType = UNSET
    """The deployment of the job that ran."""
    description: str | UnsetType = UNSET
    """What it is for."""
    duration_target: str | UnsetType = UNSET
    """How long a run should take, as text."""
    effective_performance_target: PerformanceTarget | UnsetType = UNSET
    """The performance target that the run really has."""
    effective_usage_policy_id: str | UnsetType = UNSET
    """The usage policy that really applies."""
    end_time: EpochMillis | UnsetType = UNSET
    """When it ended; 0 while it goes on."""
    environment_variables: list[JobEnvironmentVariables] | UnsetType = UNSET
    """Sets of environment variables that tasks refer to by key."""
    execution_duration: int | UnsetType = UNSET
    """How long the code took, in milliseconds."""
    git_source: GitSource | UnsetType = UNSET
    """The Git repository that tasks take their files from."""
    has_more: bool | UnsetType = UNSET
    """Whether there are more tasks than those given here; the next page of the get operation has them."""
    job_clusters: list[JobCluster] | UnsetType = UNSET
    """Clusters that tasks share, each by its `job_cluster_key`."""
    job_id: Int64 | UnsetType = UNSET
    """The job's id."""
    job_parameters: list[JobParameter] | UnsetType = UNSET
    """The parameters of the job and their values."""
    job_run_id: Int64 | UnsetType = UNSET
    """The run of the whole job."""
    number_in_job: Int64 | UnsetType = UNSET
    """The same as the run's id."""
    original_attempt_run_id: Int64 | UnsetType = UNSET
    """The first attempt, for one that was tried again."""
    overriding_parameters: RunParameters | UnsetType = UNSET
    """The parameters that were given at the start."""
    queue_duration: int | UnsetType = UNSET
    """How long it was queued, in milliseconds."""
    repair_history: list[RepairHistoryItem] | UnsetType = UNSET
    """The first try and the repairs of the run."""
    run_duration: int | UnsetType = UNSET
    """How long all of it took, in milliseconds; for runs of several tasks."""
    run_id: Int64 | UnsetType = UNSET
    """The run's id."""
    run_name: str | UnsetType = UNSET
    """The name."""
    run_page_url: str | UnsetType = UNSET
    """The page for people."""
    run_type: RunType | UnsetType = UNSET
    """The type."""
    schedule: CronSchedule | UnsetType = UNSET
    """The schedule that started it."""
    setup_duration: int | UnsetType = UNSET
    """How long the cluster took, in milliseconds."""
    start_time: EpochMillis | UnsetType = UNSET
    """When it started."""
    state: RunState | UnsetType = UNSET
    """Its state, in the older form."""
    status: RunStatus | UnsetType = UNSET
    """Its state, in the newer form."""
    tasks: list[RunTask] | UnsetType = UNSET
    """The tasks."""
    trigger: RunTriggerType | UnsetType = UNSET
    """What started it."""
    trigger_info: TriggerInfo | UnsetType = UNSET
    """More about what started it."""
    version_id: str | UnsetType = UNSET
    """The version of the job that ran."""


class RunPage(Model, kw_only=True, gc=False):
    """A page of runs."""

    runs: list[JobRunSummary] | UnsetType = UNSET
    """The runs; left out when there are none."""
    has_more: bool | UnsetType = UNSET
    """Whether there is another page."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; empty or left out on the last."""
    prev_page_token: str | UnsetType = UNSET
    """The token of the page before; empty or left out on the first."""
