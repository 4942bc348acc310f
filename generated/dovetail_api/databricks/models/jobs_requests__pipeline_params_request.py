# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of jobs."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel

JobPermissionLevel: TypeAlias = Literal["CAN_MANAGE", "CAN_MANAGE_RUN", "CAN_VIEW", "IS_OWNER"]
"""What somebody may do with a job."""


PerformanceTargetRequest: TypeAlias = Literal["COST_OPTIMIZED", "PERFORMANCE_OPTIMIZED", "STANDARD"]
"""How fast or how cheap serverless compute is to be."""


RunTypeRequest: TypeAlias = Literal["JOB_RUN", "SUBMIT_RUN", "WORKFLOW_RUN"]
"""The type of a run: of a job, of tasks without one, or started by a notebook."""


ViewsToExport: TypeAlias = Literal["ALL", "CODE", "DASHBOARDS"]
"""Which views of a run to export."""


class JobAccessControlRequest(RequestModel, kw_only=True, gc=False):
    """What somebody may do with a job; exactly one of the names."""

    group_name: str | UnsetType = UNSET
    """A group, by name."""
    permission_level: JobPermissionLevel | UnsetType = UNSET
    """What it is."""
    service_principal_name: str | UnsetType = UNSET
    """A service principal, by its application id."""
    user_name: str | UnsetType = UNSET
    """A user, by name."""


class JobReference(RequestModel, kw_only=True, gc=False):
    """A job by its id."""

    job_id: int
    """The job's id."""


class PipelineParamsRequest(RequestModel, kw_only=True, gc=False):
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


class QueueSettingsRequest(RequestModel, kw_only=True, gc=False):
    """Whether runs wait for their turn."""

    enabled: bool
    """Whether they do; for up to 48 hours."""


class RunCancelAllRequest(RequestModel, kw_only=True, gc=False):
    """Which runs to cancel; one of the two at least."""

    job_id: int | UnsetType = UNSET
    """The job whose runs to cancel."""
    all_queued_runs: bool | UnsetType = UNSET
    """Whether to cancel those that wait; without `job_id`, of all jobs."""


class RunNowRequest(RequestModel, kw_only=True, gc=False):
    """A job to run."""

    dbt_commands: Annotated[list[str], Meta(max_length=10)] | UnsetType = UNSET
    """Commands for dbt tasks, run in order."""
    jar_params: list[str] | UnsetType = UNSET
    """Arguments for jar tasks; not together with `notebook_params`."""
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
    job_id: int
    """The job's id."""
    duration_target: str | UnsetType = UNSET
    """How long the run should take, as text."""
    idempotency_token: Annotated[str, Meta(max_length=64)] | UnsetType = UNSET
    """A text of the caller's choosing, 64 characters at most, that names this start: another request with the same one
    starts nothing and answers the same run. If that run was deleted it is an error.
    """
    job_parameters: dict[str, str] | UnsetType = UNSET
    """Values for the job's own parameters; not together with the parameters of kinds of tasks. All together are 10,000
    bytes of JSON at most.
    """
    only: list[str] | UnsetType = UNSET
    """The tasks to run, by key; `+key` means those before it too, `key+` those after it. All when left out."""
    performance_target: PerformanceTargetRequest | UnsetType = UNSET
    """How fast or how cheap serverless compute is to be, instead of what the job says."""
    queue: QueueSettingsRequest | UnsetType = UNSET
    """Whether the run waits for its turn, instead of what the job says."""


class RunReference(RequestModel, kw_only=True, gc=False):
    """A run by its id."""

    run_id: int
    """The run's id."""


class RunRepairRequest(RequestModel, kw_only=True, gc=False):
    """What to run again; exactly one of `rerun_tasks` and `rerun_all_failed_tasks`."""

    dbt_commands: Annotated[list[str], Meta(max_length=10)] | UnsetType = UNSET
    """Commands for dbt tasks, run in order."""
    jar_params: list[str] | UnsetType = UNSET
    """Arguments for jar tasks; not together with `notebook_params`."""
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
    run_id: int
    """The run's id."""
    duration_target: str | UnsetType = UNSET
    """How long the run should take, as text."""
    job_parameters: dict[str, str] | UnsetType = UNSET
    """Values for the job's own parameters."""
    latest_repair_id: int | UnsetType = UNSET
    """The newest repair, for all but the first."""
    performance_target: PerformanceTargetRequest | UnsetType = UNSET
    """How fast or how cheap serverless compute is to be, instead of what the job says."""
    rerun_all_failed_tasks: bool | UnsetType = UNSET
    """Whether to run all failed tasks again."""
    rerun_dependent_tasks: bool | UnsetType = UNSET
    """Whether to run the tasks after them again too, even those that succeeded."""
    rerun_tasks: list[str] | UnsetType = UNSET
    """The tasks to run again, by key."""
