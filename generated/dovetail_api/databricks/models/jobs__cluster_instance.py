# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of jobs: jobs of one or many tasks, and their runs."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import ClusterSpec, EpochMillis, Int64, Library
from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
    AiFunctionTask,
    AiRuntimeTask,
    AlertTask,
    CleanRoomsNotebookTask,
    ConditionTaskOp,
    DashboardTask,
    DbtCloudTask,
    DbtPlatformTask,
    DbtTask,
    GenAiComputeTask,
    NotebookTask,
    PipelineTask,
    RunTerminationCode,
    TaskCompute,
    TaskDependency,
    TaskNotificationSettings,
)
from dovetail_api.databricks.models.jobs__power_bi_storage_mode import (
    GitSource,
    JobEmailNotifications,
    PerformanceTarget,
    PipelineParams,
    PowerBiTask,
    PythonOperatorTask,
    PythonWheelTask,
    RunIf,
    RunJobTask,
    SparkJarTask,
    SparkPythonTask,
    SparkSubmitTask,
    SqlTask,
    Task,
    WebhookNotifications,
)

RepairType: TypeAlias = Literal["ORIGINAL", "REPAIR"] | str
"""Whether it is the first try or a repair."""


ResolvedAiFunctionTaskValues: TypeAlias = dict[str, Any]
"""The values that references in the task stood for; nothing is told yet."""


ResolvedAiRuntimeTaskValues: TypeAlias = dict[str, Any]
"""The values that references in the task stood for; nothing is told yet."""


RunLifeCycleState: TypeAlias = (
    Literal[
        "BLOCKED",
        "INTERNAL_ERROR",
        "PENDING",
        "QUEUED",
        "RUNNING",
        "SKIPPED",
        "TERMINATED",
        "TERMINATING",
        "WAITING_FOR_RETRY",
    ]
    | str
)
"""How far a run is, in the older form; `TERMINATED`, `SKIPPED` and `INTERNAL_ERROR` are final."""


RunQueueCode: TypeAlias = (
    Literal["ACTIVE_RUNS_LIMIT_REACHED", "ACTIVE_RUN_JOB_TASKS_LIMIT_REACHED", "MAX_CONCURRENT_RUNS_REACHED"] | str
)
"""Why a run waits: too many runs in the workspace, too many that jobs started, or too many of the job."""


RunResultState: TypeAlias = (
    Literal[
        "CANCELED",
        "DISABLED",
        "EXCLUDED",
        "FAILED",
        "MAXIMUM_CONCURRENT_RUNS_REACHED",
        "SUCCESS",
        "SUCCESS_WITH_FAILURES",
        "TIMEDOUT",
        "UPSTREAM_CANCELED",
        "UPSTREAM_FAILED",
    ]
    | str
)
"""How a run ended.

    `SUCCESS_WITH_FAILURES`: the last tasks succeeded and others did not; `EXCLUDED`: its condition was not met.
    """


RunStatusState: TypeAlias = (
    Literal["BLOCKED", "PENDING", "QUEUED", "RUNNING", "TERMINATED", "TERMINATING", "WAITING"] | str
)
"""How far a run is, in the newer form; `TERMINATED` is final."""


RunTerminationType: TypeAlias = Literal["CLIENT_ERROR", "CLOUD_FAILURE", "INTERNAL_ERROR", "SUCCESS"] | str
"""Whose doing it was that a run ended: `SUCCESS` is a normal end, `CLIENT_ERROR` the user's, `CLOUD_FAILURE` the
    cloud's, `INTERNAL_ERROR` Databricks'.
    """


RunTriggerType: TypeAlias = (
    Literal[
        "CONTINUOUS",
        "CONTINUOUS_RESTART",
        "FILE_ARRIVAL",
        "JOB_COMPLETION",
        "ONE_TIME",
        "PERIODIC",
        "RETRY",
        "RUN_JOB_TASK",
        "TABLE",
    ]
    | str
)
"""What started a run."""


RunType: TypeAlias = Literal["JOB_RUN", "SUBMIT_RUN", "WORKFLOW_RUN"] | str
"""The type of a run: of a job, of tasks without one, or started by a notebook."""


class ClusterInstance(Model, kw_only=True, gc=False):
    """The cluster that a run uses."""

    cluster_id: str | UnsetType = UNSET
    """The cluster's id."""
    spark_context_id: str | UnsetType = UNSET
    """The driver's Spark context, for the notebook's address and the logs."""


class CompletedJob(Model, kw_only=True, gc=False):
    """A run of another job."""

    completion_time: str | UnsetType = UNSET
    """When it ended. Format: date-time."""
    job_id: str | UnsetType = UNSET
    """The job's id."""
    run_id: str | UnsetType = UNSET
    """The run's id."""
    termination_code: RunTerminationCode | UnsetType = UNSET
    """How it ended."""
    workspace_id: str | UnsetType = UNSET
    """The workspace's id."""


class ForEachErrorStats(Model, kw_only=True, gc=False):
    """A kind of failure."""

    count: int | UnsetType = UNSET
    """How often it happened."""
    error_message: str | UnsetType = UNSET
    """What it says."""
    termination_category: str | UnsetType = UNSET
    """Whose doing it was."""


class ForEachRunStats(Model, kw_only=True, gc=False):
    """How many inputs are done."""

    active_iterations: int | UnsetType = UNSET
    """How many run."""
    completed_iterations: int | UnsetType = UNSET
    """How many ended."""
    failed_iterations: int | UnsetType = UNSET
    """How many failed."""
    scheduled_iterations: int | UnsetType = UNSET
    """How many wait."""
    succeeded_iterations: int | UnsetType = UNSET
    """How many succeeded."""
    total_iterations: int | UnsetType = UNSET
    """How many there are."""


class ForEachStats(Model, kw_only=True, gc=False):
    """How many of many inputs are done."""

    error_message_stats: list[ForEachErrorStats] | UnsetType = UNSET
    """The kinds of failure."""
    task_run_stats: ForEachRunStats | UnsetType = UNSET
    """The numbers."""


class JobCompletionTriggerRunInfoDetails(Model, kw_only=True, gc=False):
    """The runs of other jobs that started a run."""

    completed_jobs: list[CompletedJob] | UnsetType = UNSET
    """The runs."""


class JobParameter(Model, kw_only=True, gc=False):
    """A parameter of a job and its value."""

    default: str | UnsetType = UNSET
    """The value that the job gives."""
    name: str | UnsetType = UNSET
    """The name."""
    value: str | UnsetType = UNSET
    """The value of this run."""


class RepairHistoryItem(Model, kw_only=True, gc=False):
    """The first try or a repair of a run."""

    effective_performance_target: PerformanceTarget | UnsetType = UNSET
    """The performance target that the run really has."""
    end_time: EpochMillis | UnsetType = UNSET
    """When it ended; 0 while it goes on."""
    id: Int64 | UnsetType = UNSET
    """The repair; left out for the first try."""
    start_time: EpochMillis | UnsetType = UNSET
    """When it started."""
    state: RunState | UnsetType = UNSET
    """Its state, in the older form."""
    status: RunStatus | UnsetType = UNSET
    """Its state, in the newer form."""
    task_run_ids: list[int] | UnsetType = UNSET
    """The runs of the tasks."""
    type: RepairType | UnsetType = UNSET
    """Whether it is the first try or a repair."""


class ResolvedConditionTaskValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    left: str | UnsetType = UNSET
    """The left side."""
    right: str | UnsetType = UNSET
    """The right side."""


class ResolvedDbtTaskValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    commands: list[str] | UnsetType = UNSET
    """The commands."""


class ResolvedNotebookTaskValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    base_parameters: dict[str, str] | UnsetType = UNSET
    """The values of widgets."""


class ResolvedParamPairValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    parameters: dict[str, str] | UnsetType = UNSET
    """The parameters by name."""


class ResolvedPipelineTaskValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    parameters: dict[str, str] | UnsetType = UNSET
    """The parameters by name."""


class ResolvedPythonWheelTaskValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    named_parameters: dict[str, str] | UnsetType = UNSET
    """The arguments by name."""
    parameters: list[str] | UnsetType = UNSET
    """The arguments, in order."""


class ResolvedRunJobTaskValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    job_parameters: dict[str, str] | UnsetType = UNSET
    """Values for the job's own parameters; not together with the parameters of kinds of tasks. All together are 10,000
    bytes of JSON at most.
    """
    parameters: dict[str, str] | UnsetType = UNSET
    """The parameters by name."""


class ResolvedStringParamsValues(Model, kw_only=True, gc=False):
    """The values that references in the task stood for."""

    parameters: list[str] | UnsetType = UNSET
    """The arguments, in order."""


class ResolvedValues(Model, kw_only=True, gc=False):
    """The values that references of a task stood for; one of the kinds."""

    ai_function_task: ResolvedAiFunctionTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    ai_runtime_task: ResolvedAiRuntimeTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    condition_task: ResolvedConditionTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    dbt_task: ResolvedDbtTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    notebook_task: ResolvedNotebookTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    pipeline_task: ResolvedPipelineTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    python_wheel_task: ResolvedPythonWheelTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    run_job_task: ResolvedRunJobTaskValues | UnsetType = UNSET
    """Of this kind of task."""
    simulation_task: ResolvedParamPairValues | UnsetType = UNSET
    """Of this kind of task."""
    spark_jar_task: ResolvedStringParamsValues | UnsetType = UNSET
    """Of this kind of task."""
    spark_python_task: ResolvedStringParamsValues | UnsetType = UNSET
    """Of this kind of task."""
    spark_submit_task: ResolvedStringParamsValues | UnsetType = UNSET
    """Of this kind of task."""
    sql_task: ResolvedParamPairValues | UnsetType = UNSET
    """Of this kind of task."""


class RunClusterSpec(Model, kw_only=True, gc=False):
    """The cluster that was asked for."""

    existing_cluster_id: str | UnsetType = UNSET
    """A cluster that was there."""
    job_cluster_key: str | UnsetType = UNSET
    """A shared cluster of the job."""
    libraries: list[Library] | UnsetType = UNSET
    """The libraries to install."""
    new_cluster: ClusterSpec | UnsetType = UNSET
    """A cluster of its own."""


class RunConditionTask(Model, kw_only=True, gc=False):
    """A comparison and its outcome."""

    op: ConditionTaskOp | UnsetType = UNSET
    """How it was compared."""
    left: str | UnsetType = UNSET
    """The left side."""
    right: str | UnsetType = UNSET
    """The right side."""
    outcome: str | UnsetType = UNSET
    """`true` or `false`; left out until it is known."""


class RunForEachTask(Model, kw_only=True, gc=False):
    """A task for each of many inputs."""

    inputs: str | UnsetType = UNSET
    """The inputs."""
    task: Task | UnsetType = UNSET
    """The task."""
    concurrency: int | UnsetType = UNSET
    """How many run at once."""
    stats: ForEachStats | UnsetType = UNSET
    """How many are done."""


class RunParameters(Model, kw_only=True, gc=False):
    """The parameters that were given at the start."""

    dbt_commands: list[str] | UnsetType = UNSET
    """Commands for dbt tasks, run in order."""
    jar_params: list[str] | UnsetType = UNSET
    """Arguments for jar tasks; not together with `notebook_params`."""
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


class RunQueueDetails(Model, kw_only=True, gc=False):
    """Why a run waits."""

    code: RunQueueCode | UnsetType = UNSET
    """The reason as one word."""
    message: str | UnsetType = UNSET
    """What happened, for people."""


class RunState(Model, kw_only=True, gc=False):
    """The state of a run, in the older form."""

    life_cycle_state: RunLifeCycleState | UnsetType = UNSET
    """How far it is; `TERMINATED`, `SKIPPED` and `INTERNAL_ERROR` are final."""
    queue_reason: str | UnsetType = UNSET
    """Why it waits."""
    result_state: RunResultState | UnsetType = UNSET
    """How it ended; left out before."""
    state_message: str | UnsetType = UNSET
    """More about it, for people."""
    user_cancelled_or_timedout: bool | UnsetType = UNSET
    """Whether somebody cancelled it or it took too long."""


class RunStatus(Model, kw_only=True, gc=False):
    """The state of a run, in the newer form."""

    queue_details: RunQueueDetails | UnsetType = UNSET
    """Why it waits."""
    state: RunStatusState | UnsetType = UNSET
    """How far it is; `TERMINATED` is final."""
    termination_details: RunTerminationDetails | UnsetType = UNSET
    """How it ended; left out before."""


class RunTask(Model, kw_only=True, gc=False):
    """A run of a task."""

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
    task_key: str | UnsetType = UNSET
    """The task's name in its job: letters, digits, `-` and `_`, 100 at most."""
    attempt_number: int | UnsetType = UNSET
    """Which attempt it is; 0 for the first."""
    cleanup_duration: int | UnsetType = UNSET
    """How long cleaning up took, in milliseconds."""
    cluster_instance: ClusterInstance | UnsetType = UNSET
    """The cluster it runs on."""
    condition_task: RunConditionTask | UnsetType = UNSET
    """The comparison and its outcome."""
    effective_performance_target: PerformanceTarget | UnsetType = UNSET
    """The performance target that the run really has."""
    email_notifications: JobEmailNotifications | UnsetType = UNSET
    """Addresses that are told what becomes of it."""
    end_time: EpochMillis | UnsetType = UNSET
    """When it ended; 0 while it goes on."""
    execution_duration: int | UnsetType = UNSET
    """How long the code took, in milliseconds."""
    for_each_task: RunForEachTask | UnsetType = UNSET
    """The task for each of many inputs, and how many are done."""
    git_source: GitSource | UnsetType = UNSET
    """The Git repository that tasks take their files from."""
    job_cluster_key: str | UnsetType = UNSET
    """The shared cluster that it runs on."""
    queue_duration: int | UnsetType = UNSET
    """How long it was queued, in milliseconds."""
    resolved_values: ResolvedValues | UnsetType = UNSET
    """The values that references stood for."""
    run_duration: int | UnsetType = UNSET
    """How long all of it took, in milliseconds; for runs of several tasks."""
    run_id: Int64 | UnsetType = UNSET
    """The run's id."""
    run_page_url: str | UnsetType = UNSET
    """The page for people."""
    setup_duration: int | UnsetType = UNSET
    """How long the cluster took, in milliseconds."""
    start_time: EpochMillis | UnsetType = UNSET
    """When it started."""
    state: RunState | UnsetType = UNSET
    """Its state, in the older form."""
    status: RunStatus | UnsetType = UNSET
    """Its state, in the newer form."""


class RunTerminationDetails(Model, kw_only=True, gc=False):
    """How a run ended."""

    code: RunTerminationCode | UnsetType = UNSET
    """The reason as one word."""
    message: str | UnsetType = UNSET
    """What happened, for people."""
    type: RunTerminationType | UnsetType = UNSET
    """Whose doing it was."""


class SqlConditionRunInfoDetails(Model, kw_only=True, gc=False):
    """The query that let a run start."""

    condition_evaluation_satisfied: bool | UnsetType = UNSET
    """Whether it agreed."""
    condition_evaluation_sql_session_id: str | UnsetType = UNSET
    """The SQL session it ran in."""
    condition_evaluation_sql_statement_id: str | UnsetType = UNSET
    """The statement it ran as."""


class TriggerInfo(Model, kw_only=True, gc=False):
    """What started a run."""

    job_completion: JobCompletionTriggerRunInfoDetails | UnsetType = UNSET
    """The runs of other jobs."""
    run_id: Int64 | UnsetType = UNSET
    """The run that started this one, for tasks that run jobs."""
    sql_condition: SqlConditionRunInfoDetails | UnsetType = UNSET
    """The query that agreed."""
