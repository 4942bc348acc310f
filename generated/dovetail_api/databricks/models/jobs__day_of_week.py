# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of jobs: jobs of one or many tasks, and their runs."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import EpochMillis, Int64
from dovetail_api.databricks.models.jobs__ai_classify_function_label import (
    CronSchedule,
    PauseStatus,
    RunTerminationCode,
    SqlConditionConfiguration,
)
from dovetail_api.databricks.models.jobs__power_bi_storage_mode import (
    GitSource,
    JobCluster,
    JobEmailNotifications,
    JobEnvironmentVariables,
    JobsHealthRules,
    PerformanceTarget,
    Task,
    WebhookNotifications,
)

DayOfWeek: TypeAlias = Literal["FRIDAY", "MONDAY", "SATURDAY", "SUNDAY", "THURSDAY", "TUESDAY", "WEDNESDAY"] | str
"""A day of the week."""


JobDeploymentKind: TypeAlias = Literal["BUNDLE", "SYSTEM_MANAGED"] | str
"""The kind of tool that keeps a job."""


JobEditMode: TypeAlias = Literal["EDITABLE", "UI_LOCKED"] | str
"""Whether people may edit a job in the web interface."""


JobFormat: TypeAlias = Literal["MULTI_TASK", "SINGLE_TASK"] | str
"""Whether a job has one task in the old form or several."""


ModelTriggerCondition: TypeAlias = Literal["MODEL_ALIAS_SET", "MODEL_CREATED", "MODEL_VERSION_READY"] | str
"""What happens to a model."""


ModelTriggerState: TypeAlias = dict[str, Any]
"""How the watch over models is; nothing is told yet."""


MonitoredJobOutcome: TypeAlias = Literal["DONE", "FAILED", "SUCCESS"] | str
"""How a job that is watched ended."""


PeriodicTriggerUnit: TypeAlias = Literal["DAYS", "HOURS", "MINUTES", "WEEKS"] | str
"""A unit of time."""


ScheduleTriggerState: TypeAlias = dict[str, Any]
"""How the schedule is; nothing is told yet."""


TableUpdateCondition: TypeAlias = Literal["ALL_UPDATED", "ANY_UPDATED"] | str
"""Whether one table or all must have changed."""


TaskRetryMode: TypeAlias = Literal["NEVER", "ON_FAILURE"] | str
"""Whether failed tasks of a continuous job are tried again."""


class Continuous(Model, kw_only=True, gc=False):
    """There is always one run: when one ends the next begins."""

    maintenance_window: MaintenanceWindow | UnsetType = UNSET
    """When runs may be restarted for maintenance."""
    pause_status: PauseStatus | UnsetType = UNSET
    """Whether it is paused."""
    task_retry_mode: TaskRetryMode | UnsetType = UNSET
    """Whether failed tasks are tried again within the run."""


class ContinuousTriggerConfiguration(Model, kw_only=True, gc=False):
    """There is always one run: when one ends the next begins."""

    maintenance_window: MaintenanceWindow | UnsetType = UNSET
    """When runs may be restarted for maintenance."""
    task_retry_mode: TaskRetryMode | UnsetType = UNSET
    """Whether failed tasks are tried again within the run."""


class ContinuousTriggerState(Model, kw_only=True, gc=False):
    """How a continuous job is."""

    consecutive_failures: int | UnsetType = UNSET
    """How many runs failed in a row."""
    is_backing_off: bool | UnsetType = UNSET
    """Whether the next run is put off because of failures."""
    next_attempt_ms: EpochMillis | UnsetType = UNSET
    """When the next run is tried."""


class CronTriggerConfiguration(Model, kw_only=True, gc=False):
    """Runs at certain times."""

    quartz_cron_expression: str
    """The times as a Quartz cron expression."""
    timezone_id: str
    """The time zone, as a Java id such as `Europe/Lisbon`."""


class FileArrivalTriggerConfiguration(Model, kw_only=True, gc=False):
    """Runs when files arrive."""

    url: str
    """The external location or volume to watch."""
    min_time_between_triggers_seconds: int | UnsetType = UNSET
    """The least time between two runs, in seconds."""
    wait_after_last_change_seconds: int | UnsetType = UNSET
    """For how many seconds nothing may have changed before a run starts."""


class FileArrivalTriggerState(Model, kw_only=True, gc=False):
    """How the watch over files is."""

    using_file_events: bool | UnsetType = UNSET
    """Whether it is told of files rather than listing them."""


class JobCompletionTriggerConfiguration(Model, kw_only=True, gc=False):
    """Runs when other jobs have run."""

    jobs: list[MonitoredJob]
    """The jobs to watch."""
    if_status: MonitoredJobOutcome | UnsetType = UNSET
    """How they must have ended; in any way when left out."""


class JobCompletionTriggerState(Model, kw_only=True, gc=False):
    """How the watch over jobs is."""

    monitored_job_states: list[MonitoredJobState] | UnsetType = UNSET
    """One entry for each job."""


class JobDeployment(Model, kw_only=True, gc=False):
    """The tool that keeps a job."""

    kind: JobDeploymentKind
    """The kind of tool."""
    deployment_id: str | UnsetType = UNSET
    """The deployment."""
    metadata_file_path: str | UnsetType = UNSET
    """The file that the tool keeps about it."""
    version_id: str | UnsetType = UNSET
    """The version that was deployed."""


class JobEnvironment(Model, kw_only=True, gc=False):
    """What serverless tasks find installed."""

    environment_key: str
    """The name that tasks use."""
    spec: ServerlessEnvironment | UnsetType = UNSET
    """What is installed."""


class JobNotificationSettings(Model, kw_only=True, gc=False):
    """What not to tell about runs."""

    no_alert_for_canceled_runs: bool | UnsetType = UNSET
    """Whether to keep silent about cancelled runs."""
    no_alert_for_skipped_runs: bool | UnsetType = UNSET
    """Whether to keep silent about skipped runs."""


class JobParameterDefinition(Model, kw_only=True, gc=False):
    """A parameter of a job."""

    name: str
    """The name: letters, digits, `_`, `-` and `.`."""
    default: str
    """The value when the run gives none."""


class JobRunAs(Model, kw_only=True, gc=False):
    """As whom a job runs; exactly one of the names."""

    group_name: str | UnsetType = UNSET
    """A group, by name."""
    service_principal_name: str | UnsetType = UNSET
    """A service principal, by its application id."""
    user_name: str | UnsetType = UNSET
    """A user, by name."""


class JobSettingsCommon(Model, kw_only=True, gc=False):
    """What is to be set of a job."""

    budget_policy_id: str | UnsetType = UNSET
    """The budget policy."""
    continuous: Continuous | UnsetType = UNSET
    """There is always one run. It excludes `schedule`, and needs `max_concurrent_runs` to be 1."""
    deployment: JobDeployment | UnsetType = UNSET
    """The tool that keeps the job, where one does."""
    description: str | UnsetType = UNSET
    """What it does, in the words of its owner; 27,700 characters at most."""
    duration_target: str | UnsetType = UNSET
    """How long a run should take, as text."""
    edit_mode: JobEditMode | UnsetType = UNSET
    """Whether people may edit the job in the web interface."""
    email_notifications: JobEmailNotifications | UnsetType = UNSET
    """Addresses that are told what becomes of runs."""
    environment_variables: list[JobEnvironmentVariables] | UnsetType = UNSET
    """Sets of environment variables that tasks refer to by key."""
    environments: list[JobEnvironment] | UnsetType = UNSET
    """What serverless tasks find installed; tasks refer to it by key."""
    format: JobFormat | UnsetType = UNSET
    """Whether the job has several tasks; the server knows by itself."""
    git_source: GitSource | UnsetType = UNSET
    """The Git repository that tasks take their files from."""
    health: JobsHealthRules | UnsetType = UNSET
    """Rules whose violation is told to those who want to know."""
    job_clusters: list[JobCluster] | UnsetType = UNSET
    """Clusters that tasks share, each by its `job_cluster_key`."""
    max_concurrent_runs: int | UnsetType = UNSET
    """How many runs may go on at once, 1000 at most; 1 when left out, and 0 means that every run is skipped."""
    name: str | UnsetType = UNSET
    """The name, 4096 bytes at most; `Untitled` when left out. It need not be unique."""
    notification_settings: JobNotificationSettings | UnsetType = UNSET
    """What not to tell about."""
    parameters: list[JobParameterDefinition] | UnsetType = UNSET
    """Parameters of the job, which tasks refer to."""
    parent_path: str | UnsetType = UNSET
    """The folder that the job is kept in."""
    performance_target: PerformanceTarget | UnsetType = UNSET
    """How fast or how cheap serverless compute is to be."""
    queue: QueueSettings | UnsetType = UNSET
    """Whether runs wait for their turn; otherwise those that are too many are skipped."""
    run_as: JobRunAs | UnsetType = UNSET
    """As whom the job runs; as its creator when left out."""
    schedule: CronSchedule | UnsetType = UNSET
    """When to run. It excludes `continuous`."""
    tags: dict[str, str] | UnsetType = UNSET
    """Tags, put on its clusters too; 25 at most."""
    tasks: list[Task] | UnsetType = UNSET
    """The tasks, 1000 at most; answers have 100 at most at once."""
    timeout_seconds: int | UnsetType = UNSET
    """After how many seconds a run is given up; 0, also when left out, means never."""
    trigger: TriggerSettings | UnsetType = UNSET
    """What starts runs by itself."""
    triggers: list[TriggerConfiguration] | UnsetType = UNSET
    """Several things that start runs by themselves."""
    usage_policy_id: str | UnsetType = UNSET
    """The usage policy, which charges serverless use."""
    webhook_notifications: WebhookNotifications | UnsetType = UNSET
    """Destinations that are told what becomes of runs."""


class JobTriggerDetails(Model, kw_only=True, gc=False):
    """One of the triggers of a job."""

    history: TriggerHistory | UnsetType = UNSET
    """What it did last."""
    state: PerTriggerState | UnsetType = UNSET
    """How it is."""


class JobTriggerState(Model, kw_only=True, gc=False):
    """How the trigger of a job is."""

    file_arrival: FileArrivalTriggerState | UnsetType = UNSET
    """About arriving files."""
    job_completion: JobCompletionTriggerState | UnsetType = UNSET
    """About the jobs that are watched."""
    pause_status: PauseStatus | UnsetType = UNSET
    """Whether it is paused."""
    sql_condition: SqlConditionState | UnsetType = UNSET
    """About the query."""
    table: TableTriggerState | UnsetType = UNSET
    """About the tables that are watched."""


class MaintenanceWindow(Model, kw_only=True, gc=False):
    """A time of the week for maintenance."""

    start_hour: int
    """The hour it begins, 0 to 23."""
    day_of_week: DayOfWeek
    """The day."""
    timezone_id: str
    """The time zone, as a Java id such as `Europe/Lisbon`."""


class ModelTriggerConfiguration(Model, kw_only=True, gc=False):
    """Runs when something happens to models."""

    condition: ModelTriggerCondition
    """What must happen."""
    aliases: list[str] | UnsetType = UNSET
    """The aliases to watch, for `MODEL_ALIAS_SET`."""
    min_time_between_triggers_seconds: int | UnsetType = UNSET
    """The least time between two runs, in seconds."""
    securable_name: str | UnsetType = UNSET
    """The model or schema to watch; the whole metastore when left out."""
    wait_after_last_change_seconds: int | UnsetType = UNSET
    """For how many seconds nothing may have changed before a run starts."""


class MonitoredJob(Model, kw_only=True, gc=False):
    """A job to watch."""

    workspace_id: str
    """The workspace's id."""
    job_id: str
    """The job's id."""


class MonitoredJobState(Model, kw_only=True, gc=False):
    """What was seen of a job."""

    has_seen_completion: bool | UnsetType = UNSET
    """Whether a run of it has ended."""
    is_deleted: bool | UnsetType = UNSET
    """Whether it was deleted."""
    job_id: str | UnsetType = UNSET
    """The job's id."""
    last_seen_completion_time: str | UnsetType = UNSET
    """When its last run ended. Format: date-time."""
    last_seen_result: RunTerminationCode | UnsetType = UNSET
    """How its last run ended."""
    last_seen_run_id: str | UnsetType = UNSET
    """Its last run."""
    latest_non_matching_result: RunTerminationCode | UnsetType = UNSET
    """How a run ended that started nothing."""
    workspace_id: str | UnsetType = UNSET
    """The workspace's id."""


class PerTriggerState(Model, kw_only=True, gc=False):
    """How one trigger is."""

    continuous: ContinuousTriggerState | UnsetType = UNSET
    """About the continuous run."""
    file_arrival: FileArrivalTriggerState | UnsetType = UNSET
    """About arriving files."""
    job_completion: JobCompletionTriggerState | UnsetType = UNSET
    """About the jobs that are watched."""
    model: ModelTriggerState | UnsetType = UNSET
    """About the models that are watched."""
    pause_status: PauseStatus | UnsetType = UNSET
    """Whether it is paused."""
    periodic: PeriodicTriggerState | UnsetType = UNSET
    """About the interval."""
    schedule: ScheduleTriggerState | UnsetType = UNSET
    """About the schedule."""
    sql_condition: SqlConditionState | UnsetType = UNSET
    """About the query."""
    table_update: TableTriggerState | UnsetType = UNSET
    """About the tables that are watched."""


class PeriodicTriggerConfiguration(Model, kw_only=True, gc=False):
    """Runs at regular intervals."""

    interval: int
    """How many units lie between two runs."""
    unit: PeriodicTriggerUnit
    """The unit of time."""


class PeriodicTriggerState(Model, kw_only=True, gc=False):
    """How the interval is."""

    next_run_time: EpochMillis | UnsetType = UNSET
    """When the next run starts."""


class QueueSettings(Model, kw_only=True, gc=False):
    """Whether runs wait for their turn."""

    enabled: bool
    """Whether they do; for up to 48 hours."""


class ServerlessEnvironment(Model, kw_only=True, gc=False):
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


class SqlConditionState(Model, kw_only=True, gc=False):
    """How the query is."""

    latest_condition_evaluation_satisfied: bool | UnsetType = UNSET
    """Whether it agreed last time."""
    latest_condition_evaluation_sql_session_id: str | UnsetType = UNSET
    """The SQL session it last ran in."""
    latest_condition_evaluation_sql_statement_id: str | UnsetType = UNSET
    """The statement it last ran as."""


class TableState(Model, kw_only=True, gc=False):
    """What was seen of a table."""

    has_seen_updates: bool | UnsetType = UNSET
    """Whether it has changed."""
    table_name: str | UnsetType = UNSET
    """The table, by its full name."""


class TableTriggerState(Model, kw_only=True, gc=False):
    """How the watch over tables is."""

    last_seen_table_states: list[TableState] | UnsetType = UNSET
    """One entry for each table."""
    using_scalable_monitoring: bool | UnsetType = UNSET
    """Whether tables are watched in the newer way."""


class TableUpdateTriggerConfiguration(Model, kw_only=True, gc=False):
    """Runs when tables change."""

    table_names: list[str]
    """The tables to watch, as full names."""
    condition: TableUpdateCondition | UnsetType = UNSET
    """Whether one of the tables or all of them must have changed."""
    min_time_between_triggers_seconds: int | UnsetType = UNSET
    """The least time between two runs, in seconds."""
    wait_after_last_change_seconds: int | UnsetType = UNSET
    """For how many seconds nothing may have changed before a run starts."""


class TriggerConfiguration(Model, kw_only=True, gc=False):
    """One of several things that start runs of a job; one of the kinds."""

    continuous: ContinuousTriggerConfiguration | UnsetType = UNSET
    """There is always one run."""
    file_arrival: FileArrivalTriggerConfiguration | UnsetType = UNSET
    """Runs when files arrive."""
    job_completion: JobCompletionTriggerConfiguration | UnsetType = UNSET
    """Runs when other jobs have run."""
    model: ModelTriggerConfiguration | UnsetType = UNSET
    """Runs when something happens to models."""
    pause_status: PauseStatus | UnsetType = UNSET
    """Whether it is paused."""
    periodic: PeriodicTriggerConfiguration | UnsetType = UNSET
    """Runs at regular intervals."""
    schedule: CronTriggerConfiguration | UnsetType = UNSET
    """Runs at certain times."""
    sql_condition: SqlConditionConfiguration | UnsetType = UNSET
    """A query that must agree before a run starts."""
    table_update: TableUpdateTriggerConfiguration | UnsetType = UNSET
    """Runs when tables change."""


class TriggerEvaluation(Model, kw_only=True, gc=False):
    """One look of a trigger."""

    description: str | UnsetType = UNSET
    """What was seen, for people."""
    run_id: Int64 | UnsetType = UNSET
    """The run it started."""
    timestamp: EpochMillis | UnsetType = UNSET
    """When it looked."""


class TriggerHistory(Model, kw_only=True, gc=False):
    """What a trigger did last."""

    last_failed: TriggerEvaluation | UnsetType = UNSET
    """When looking last failed."""
    last_not_triggered: TriggerEvaluation | UnsetType = UNSET
    """When it last looked and started nothing."""
    last_triggered: TriggerEvaluation | UnsetType = UNSET
    """When it last started a run."""


class TriggerSettings(Model, kw_only=True, gc=False):
    """What starts runs of a job by itself; one of the kinds."""

    file_arrival: FileArrivalTriggerConfiguration | UnsetType = UNSET
    """Runs when files arrive."""
    job_completion: JobCompletionTriggerConfiguration | UnsetType = UNSET
    """Runs when other jobs have run."""
    model: ModelTriggerConfiguration | UnsetType = UNSET
    """Runs when something happens to models."""
    pause_status: PauseStatus | UnsetType = UNSET
    """Whether it is paused."""
    periodic: PeriodicTriggerConfiguration | UnsetType = UNSET
    """Runs at regular intervals."""
    sql_condition: SqlConditionConfiguration | UnsetType = UNSET
    """A query that must agree before a run starts."""
    table_update: TableUpdateTriggerConfiguration | UnsetType = UNSET
    """Runs when tables change."""


JobSettings: TypeAlias = JobSettingsCommon
"""The settings of a job."""
