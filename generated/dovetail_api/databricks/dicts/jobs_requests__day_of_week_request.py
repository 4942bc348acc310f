# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of jobs, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from dovetail_api.databricks.dicts.jobs_requests__ai_classify_function_label_request import ClusterSpecRequest

DayOfWeekRequest: TypeAlias = Literal["FRIDAY", "MONDAY", "SATURDAY", "SUNDAY", "THURSDAY", "TUESDAY", "WEDNESDAY"]
"""A day of the week."""


JobDeploymentKindRequest: TypeAlias = Literal["BUNDLE", "SYSTEM_MANAGED"]
"""The kind of tool that keeps a job."""


JobEditModeRequest: TypeAlias = Literal["EDITABLE", "UI_LOCKED"]
"""Whether people may edit a job in the web interface."""


JobFormatRequest: TypeAlias = Literal["MULTI_TASK", "SINGLE_TASK"]
"""Whether a job has one task in the old form or several."""


ModelTriggerConditionRequest: TypeAlias = Literal["MODEL_ALIAS_SET", "MODEL_CREATED", "MODEL_VERSION_READY"]
"""What happens to a model."""


MonitoredJobOutcomeRequest: TypeAlias = Literal["DONE", "FAILED", "SUCCESS"]
"""How a job that is watched ended."""


PauseStatusRequest: TypeAlias = Literal["PAUSED", "UNPAUSED"]
"""Whether something is paused."""


PeriodicTriggerUnitRequest: TypeAlias = Literal["DAYS", "HOURS", "MINUTES", "WEEKS"]
"""A unit of time."""


SqlConditionTriggerModeRequest: TypeAlias = Literal["QUERY_RETURNS_ROWS", "RESULT_VALUE_CHANGES"]
"""When a query agrees: it gives rows, or another result than before."""


TableUpdateConditionRequest: TypeAlias = Literal["ALL_UPDATED", "ANY_UPDATED"]
"""Whether one table or all must have changed."""


TaskRetryModeRequest: TypeAlias = Literal["NEVER", "ON_FAILURE"]
"""Whether failed tasks of a continuous job are tried again."""


class ContinuousRequest(TypedDict):
    """There is always one run: when one ends the next begins."""

    maintenance_window: NotRequired[MaintenanceWindowRequest]
    """When runs may be restarted for maintenance."""
    pause_status: NotRequired[PauseStatusRequest]
    """Whether it is paused."""
    task_retry_mode: NotRequired[TaskRetryModeRequest]
    """Whether failed tasks are tried again within the run."""


class ContinuousTriggerConfigurationRequest(TypedDict):
    """There is always one run: when one ends the next begins."""

    maintenance_window: NotRequired[MaintenanceWindowRequest]
    """When runs may be restarted for maintenance."""
    task_retry_mode: NotRequired[TaskRetryModeRequest]
    """Whether failed tasks are tried again within the run."""


class CronScheduleRequest(TypedDict):
    """Runs at certain times."""

    quartz_cron_expression: str
    """The times as a Quartz cron expression of six or seven fields, such as `0 30 6 * * ?`."""
    timezone_id: str
    """The time zone, as a Java id such as `Europe/Lisbon`."""
    pause_status: NotRequired[PauseStatusRequest]
    """Whether it is paused."""
    sql_condition: NotRequired[SqlConditionConfigurationRequest]
    """A query that must agree before a run starts."""


class CronTriggerConfigurationRequest(TypedDict):
    """Runs at certain times."""

    quartz_cron_expression: str
    """The times as a Quartz cron expression."""
    timezone_id: str
    """The time zone, as a Java id such as `Europe/Lisbon`."""


class FileArrivalTriggerConfigurationRequest(TypedDict):
    """Runs when files arrive."""

    url: str
    """The external location or volume to watch."""
    min_time_between_triggers_seconds: NotRequired[int]
    """The least time between two runs, in seconds."""
    wait_after_last_change_seconds: NotRequired[int]
    """For how many seconds nothing may have changed before a run starts."""


class JobClusterRequest(TypedDict):
    """A cluster that tasks of a job share."""

    job_cluster_key: str
    """The name that tasks use."""
    new_cluster: NotRequired[ClusterSpecRequest]
    """The cluster to make."""
    serverless_compute: NotRequired[JobClusterServerlessComputeRequest]
    """Serverless compute instead of a cluster."""
    serverless_compute_id: NotRequired[str]
    """The id of that serverless compute."""


class JobClusterServerlessComputeRequest(TypedDict):
    """Serverless compute that tasks share."""

    policy_id: NotRequired[str]
    """The policy it keeps to."""


class JobCompletionTriggerConfigurationRequest(TypedDict):
    """Runs when other jobs have run."""

    jobs: list[MonitoredJobRequest]
    """The jobs to watch."""
    if_status: NotRequired[MonitoredJobOutcomeRequest]
    """How they must have ended; in any way when left out."""


class JobDeploymentRequest(TypedDict):
    """The tool that keeps a job."""

    kind: JobDeploymentKindRequest
    """The kind of tool."""
    deployment_id: NotRequired[str]
    """The deployment."""
    metadata_file_path: NotRequired[str]
    """The file that the tool keeps about it."""
    version_id: NotRequired[str]
    """The version that was deployed."""


class JobParameterDefinitionRequest(TypedDict):
    """A parameter of a job."""

    name: str
    """The name: letters, digits, `_`, `-` and `.`."""
    default: str
    """The value when the run gives none."""


class MaintenanceWindowRequest(TypedDict):
    """A time of the week for maintenance."""

    start_hour: int
    """The hour it begins, 0 to 23."""
    day_of_week: DayOfWeekRequest
    """The day."""
    timezone_id: str
    """The time zone, as a Java id such as `Europe/Lisbon`."""


class ModelTriggerConfigurationRequest(TypedDict):
    """Runs when something happens to models."""

    condition: ModelTriggerConditionRequest
    """What must happen."""
    aliases: NotRequired[list[str]]
    """The aliases to watch, for `MODEL_ALIAS_SET`."""
    min_time_between_triggers_seconds: NotRequired[int]
    """The least time between two runs, in seconds."""
    securable_name: NotRequired[str]
    """The model or schema to watch; the whole metastore when left out."""
    wait_after_last_change_seconds: NotRequired[int]
    """For how many seconds nothing may have changed before a run starts."""


class MonitoredJobRequest(TypedDict):
    """A job to watch."""

    workspace_id: str
    """The workspace's id."""
    job_id: str
    """The job's id."""


class PeriodicTriggerConfigurationRequest(TypedDict):
    """Runs at regular intervals."""

    interval: int
    """How many units lie between two runs."""
    unit: PeriodicTriggerUnitRequest
    """The unit of time."""


class SqlConditionConfigurationRequest(TypedDict):
    """A query that must agree before a run starts."""

    sql_query_id: str
    """The id of the query."""
    warehouse_id: str
    """The id of the SQL warehouse to run on."""
    trigger_mode: NotRequired[SqlConditionTriggerModeRequest]
    """When the query agrees."""


class TableUpdateTriggerConfigurationRequest(TypedDict):
    """Runs when tables change."""

    table_names: list[str]
    """The tables to watch, as full names."""
    condition: NotRequired[TableUpdateConditionRequest]
    """Whether one of the tables or all of them must have changed."""
    min_time_between_triggers_seconds: NotRequired[int]
    """The least time between two runs, in seconds."""
    wait_after_last_change_seconds: NotRequired[int]
    """For how many seconds nothing may have changed before a run starts."""


class TriggerConfigurationRequest(TypedDict):
    """One of several things that start runs of a job; one of the kinds."""

    continuous: NotRequired[ContinuousTriggerConfigurationRequest]
    """There is always one run."""
    file_arrival: NotRequired[FileArrivalTriggerConfigurationRequest]
    """Runs when files arrive."""
    job_completion: NotRequired[JobCompletionTriggerConfigurationRequest]
    """Runs when other jobs have run."""
    model: NotRequired[ModelTriggerConfigurationRequest]
    """Runs when something happens to models."""
    pause_status: NotRequired[PauseStatusRequest]
    """Whether it is paused."""
    periodic: NotRequired[PeriodicTriggerConfigurationRequest]
    """Runs at regular intervals."""
    schedule: NotRequired[CronTriggerConfigurationRequest]
    """Runs at certain times."""
    sql_condition: NotRequired[SqlConditionConfigurationRequest]
    """A query that must agree before a run starts."""
    table_update: NotRequired[TableUpdateTriggerConfigurationRequest]
    """Runs when tables change."""


class TriggerSettingsRequest(TypedDict):
    """What starts runs of a job by itself; one of the kinds."""

    file_arrival: NotRequired[FileArrivalTriggerConfigurationRequest]
    """Runs when files arrive."""
    job_completion: NotRequired[JobCompletionTriggerConfigurationRequest]
    """Runs when other jobs have run."""
    model: NotRequired[ModelTriggerConfigurationRequest]
    """Runs when something happens to models."""
    pause_status: NotRequired[PauseStatusRequest]
    """Whether it is paused."""
    periodic: NotRequired[PeriodicTriggerConfigurationRequest]
    """Runs at regular intervals."""
    sql_condition: NotRequired[SqlConditionConfigurationRequest]
    """A query that must agree before a run starts."""
    table_update: NotRequired[TableUpdateTriggerConfigurationRequest]
    """Runs when tables change."""
