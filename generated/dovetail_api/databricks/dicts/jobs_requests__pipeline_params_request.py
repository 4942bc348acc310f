# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of jobs, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

JobPermissionLevel: TypeAlias = Literal["CAN_MANAGE", "CAN_MANAGE_RUN", "CAN_VIEW", "IS_OWNER"]
"""What somebody may do with a job."""


PerformanceTargetRequest: TypeAlias = Literal["COST_OPTIMIZED", "PERFORMANCE_OPTIMIZED", "STANDARD"]
"""How fast or how cheap serverless compute is to be."""


RunTypeRequest: TypeAlias = Literal["JOB_RUN", "SUBMIT_RUN", "WORKFLOW_RUN"]
"""The type of a run: of a job, of tasks without one, or started by a notebook."""


ViewsToExport: TypeAlias = Literal["ALL", "CODE", "DASHBOARDS"]
"""Which views of a run to export."""


class JobAccessControlRequest(TypedDict):
    """What somebody may do with a job; exactly one of the names."""

    group_name: NotRequired[str]
    """A group, by name."""
    permission_level: NotRequired[JobPermissionLevel]
    """What it is."""
    service_principal_name: NotRequired[str]
    """A service principal, by its application id."""
    user_name: NotRequired[str]
    """A user, by name."""


class JobReference(TypedDict):
    """A job by its id."""

    job_id: int
    """The job's id."""


class PipelineParamsRequest(TypedDict):
    """What pipeline tasks are to refresh."""

    full_refresh: NotRequired[bool]
    """Whether to recompute all tables."""
    full_refresh_selection: NotRequired[list[str]]
    """The tables to recompute, alone."""
    refresh_flow_selection: NotRequired[list[str]]
    """The flows to update, alone."""
    refresh_selection: NotRequired[list[str]]
    """The tables to update, alone."""
    reset_checkpoint_selection: NotRequired[list[str]]
    """The flows whose checkpoints to reset."""


class QueueSettingsRequest(TypedDict):
    """Whether runs wait for their turn."""

    enabled: bool
    """Whether they do; for up to 48 hours."""


class RunCancelAllRequest(TypedDict):
    """Which runs to cancel; one of the two at least."""

    job_id: NotRequired[int]
    """The job whose runs to cancel."""
    all_queued_runs: NotRequired[bool]
    """Whether to cancel those that wait; without `job_id`, of all jobs."""


class RunNowRequest(TypedDict):
    """A job to run."""

    dbt_commands: NotRequired[list[str]]
    """Commands for dbt tasks, run in order."""
    jar_params: NotRequired[list[str]]
    """Arguments for jar tasks; not together with `notebook_params`."""
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
    job_id: int
    """The job's id."""
    duration_target: NotRequired[str]
    """How long the run should take, as text."""
    idempotency_token: NotRequired[str]
    """A text of the caller's choosing, 64 characters at most, that names this start: another request with the same one
    starts nothing and answers the same run. If that run was deleted it is an error.
    """
    job_parameters: NotRequired[dict[str, str]]
    """Values for the job's own parameters; not together with the parameters of kinds of tasks. All together are 10,000
    bytes of JSON at most.
    """
    only: NotRequired[list[str]]
    """The tasks to run, by key; `+key` means those before it too, `key+` those after it. All when left out."""
    performance_target: NotRequired[PerformanceTargetRequest]
    """How fast or how cheap serverless compute is to be, instead of what the job says."""
    queue: NotRequired[QueueSettingsRequest]
    """Whether the run waits for its turn, instead of what the job says."""


class RunReference(TypedDict):
    """A run by its id."""

    run_id: int
    """The run's id."""


class RunRepairRequest(TypedDict):
    """What to run again; exactly one of `rerun_tasks` and `rerun_all_failed_tasks`."""

    dbt_commands: NotRequired[list[str]]
    """Commands for dbt tasks, run in order."""
    jar_params: NotRequired[list[str]]
    """Arguments for jar tasks; not together with `notebook_params`."""
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
    run_id: int
    """The run's id."""
    duration_target: NotRequired[str]
    """How long the run should take, as text."""
    job_parameters: NotRequired[dict[str, str]]
    """Values for the job's own parameters."""
    latest_repair_id: NotRequired[int]
    """The newest repair, for all but the first."""
    performance_target: NotRequired[PerformanceTargetRequest]
    """How fast or how cheap serverless compute is to be, instead of what the job says."""
    rerun_all_failed_tasks: NotRequired[bool]
    """Whether to run all failed tasks again."""
    rerun_dependent_tasks: NotRequired[bool]
    """Whether to run the tasks after them again too, even those that succeeded."""
    rerun_tasks: NotRequired[list[str]]
    """The tasks to run again, by key."""
