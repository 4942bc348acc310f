# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of jobs."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel
from dovetail_api.databricks.models.jobs_requests__ai_classify_function_label_request import ClusterSpecRequest

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


class ContinuousRequest(RequestModel, kw_only=True, gc=False):
    """There is always one run: when one ends the next begins."""

    maintenance_window: MaintenanceWindowRequest | UnsetType = UNSET
    """When runs may be restarted for maintenance."""
    pause_status: PauseStatusRequest | UnsetType = UNSET
    """Whether it is paused."""
    task_retry_mode: TaskRetryModeRequest | UnsetType = UNSET
    """Whether failed tasks are tried again within the run."""


class ContinuousTriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """There is always one run: when one ends the next begins."""

    maintenance_window: MaintenanceWindowRequest | UnsetType = UNSET
    """When runs may be restarted for maintenance."""
    task_retry_mode: TaskRetryModeRequest | UnsetType = UNSET
    """Whether failed tasks are tried again within the run."""


class CronScheduleRequest(RequestModel, kw_only=True, gc=False):
    """Runs at certain times."""

    quartz_cron_expression: Annotated[str, Meta(min_length=1)]
    """The times as a Quartz cron expression of six or seven fields, such as `0 30 6 * * ?`."""
    timezone_id: Annotated[str, Meta(min_length=1)]
    """The time zone, as a Java id such as `Europe/Lisbon`."""
    pause_status: PauseStatusRequest | UnsetType = UNSET
    """Whether it is paused."""
    sql_condition: SqlConditionConfigurationRequest | UnsetType = UNSET
    """A query that must agree before a run starts."""


class CronTriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """Runs at certain times."""

    quartz_cron_expression: Annotated[str, Meta(min_length=1)]
    """The times as a Quartz cron expression."""
    timezone_id: Annotated[str, Meta(min_length=1)]
    """The time zone, as a Java id such as `Europe/Lisbon`."""


class FileArrivalTriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """Runs when files arrive."""

    url: Annotated[str, Meta(min_length=1)]
    """The external location or volume to watch."""
    min_time_between_triggers_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """The least time between two runs, in seconds."""
    wait_after_last_change_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """For how many seconds nothing may have changed before a run starts."""


class JobClusterRequest(RequestModel, kw_only=True, gc=False):
    """A cluster that tasks of a job share."""

    job_cluster_key: Annotated[str, Meta(max_length=100, min_length=1)]
    """The name that tasks use."""
    new_cluster: ClusterSpecRequest | UnsetType = UNSET
    """The cluster to make."""
    serverless_compute: JobClusterServerlessComputeRequest | UnsetType = UNSET
    """Serverless compute instead of a cluster."""
    serverless_compute_id: str | UnsetType = UNSET
    """The id of that serverless compute."""


class JobClusterServerlessComputeRequest(RequestModel, kw_only=True, gc=False):
    """Serverless compute that tasks share."""

    policy_id: str | UnsetType = UNSET
    """The policy it keeps to."""


class JobCompletionTriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """Runs when other jobs have run."""

    jobs: list[MonitoredJobRequest]
    """The jobs to watch."""
    if_status: MonitoredJobOutcomeRequest | UnsetType = UNSET
    """How they must have ended; in any way when left out."""


class JobDeploymentRequest(RequestModel, kw_only=True, gc=False):
    """The tool that keeps a job."""

    kind: JobDeploymentKindRequest
    """The kind of tool."""
    deployment_id: str | UnsetType = UNSET
    """The deployment."""
    metadata_file_path: str | UnsetType = UNSET
    """The file that the tool keeps about it."""
    version_id: str | UnsetType = UNSET
    """The version that was deployed."""


class JobParameterDefinitionRequest(RequestModel, kw_only=True, gc=False):
    """A parameter of a job."""

    name: Annotated[str, Meta(min_length=1)]
    """The name: letters, digits, `_`, `-` and `.`."""
    default: str
    """The value when the run gives none."""


class MaintenanceWindowRequest(RequestModel, kw_only=True, gc=False):
    """A time of the week for maintenance."""

    start_hour: Annotated[int, Meta(ge=0, le=23)]
    """The hour it begins, 0 to 23."""
    day_of_week: DayOfWeekRequest
    """The day."""
    timezone_id: Annotated[str, Meta(min_length=1)]
    """The time zone, as a Java id such as `Europe/Lisbon`."""


class ModelTriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """Runs when something happens to models."""

    condition: ModelTriggerConditionRequest
    """What must happen."""
    aliases: list[str] | UnsetType = UNSET
    """The aliases to watch, for `MODEL_ALIAS_SET`."""
    min_time_between_triggers_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """The least time between two runs, in seconds."""
    securable_name: str | UnsetType = UNSET
    """The model or schema to watch; the whole metastore when left out."""
    wait_after_last_change_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """For how many seconds nothing may have changed before a run starts."""


class MonitoredJobRequest(RequestModel, kw_only=True, gc=False):
    """A job to watch."""

    workspace_id: str
    """The workspace's id."""
    job_id: str
    """The job's id."""


class PeriodicTriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """Runs at regular intervals."""

    interval: Annotated[int, Meta(ge=1)]
    """How many units lie between two runs."""
    unit: PeriodicTriggerUnitRequest
    """The unit of time."""


class SqlConditionConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """A query that must agree before a run starts."""

    sql_query_id: Annotated[str, Meta(min_length=1)]
    """The id of the query."""
    warehouse_id: str
    """The id of the SQL warehouse to run on."""
    trigger_mode: SqlConditionTriggerModeRequest | UnsetType = UNSET
    """When the query agrees."""


class TableUpdateTriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """Runs when tables change."""

    table_names: list[str]
    """The tables to watch, as full names."""
    condition: TableUpdateConditionRequest | UnsetType = UNSET
    """Whether one of the tables or all of them must have changed."""
    min_time_between_triggers_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """The least time between two runs, in seconds."""
    wait_after_last_change_seconds: Annotated[int, Meta(ge=0)] | UnsetType = UNSET
    """For how many seconds nothing may have changed before a run starts."""


class TriggerConfigurationRequest(RequestModel, kw_only=True, gc=False):
    """One of several things that start runs of a job; one of the kinds."""

    continuous: ContinuousTriggerConfigurationRequest | UnsetType = UNSET
    """There is always one run."""
    file_arrival: FileArrivalTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when files arrive."""
    job_completion: JobCompletionTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when other jobs have run."""
    model: ModelTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when something happens to models."""
    pause_status: PauseStatusRequest | UnsetType = UNSET
    """Whether it is paused."""
    periodic: PeriodicTriggerConfigurationRequest | UnsetType = UNSET
    """Runs at regular intervals."""
    schedule: CronTriggerConfigurationRequest | UnsetType = UNSET
    """Runs at certain times."""
    sql_condition: SqlConditionConfigurationRequest | UnsetType = UNSET
    """A query that must agree before a run starts."""
    table_update: TableUpdateTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when tables change."""


class TriggerSettingsRequest(RequestModel, kw_only=True, gc=False):
    """What starts runs of a job by itself; one of the kinds."""

    file_arrival: FileArrivalTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when files arrive."""
    job_completion: JobCompletionTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when other jobs have run."""
    model: ModelTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when something happens to models."""
    pause_status: PauseStatusRequest | UnsetType = UNSET
    """Whether it is paused."""
    periodic: PeriodicTriggerConfigurationRequest | UnsetType = UNSET
    """Runs at regular intervals."""
    sql_condition: SqlConditionConfigurationRequest | UnsetType = UNSET
    """A query that must agree before a run starts."""
    table_update: TableUpdateTriggerConfigurationRequest | UnsetType = UNSET
    """Runs when tables change."""
