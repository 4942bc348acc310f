# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of jobs: jobs of one or many tasks, and their runs."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import EpochMillis, Int64
from dovetail_api.databricks.models.jobs__ai_classify_function_label import QualifiedTableName
from dovetail_api.databricks.models.jobs__job_run import JobRun

AlertEvaluationState: TypeAlias = Literal["ERROR", "OK", "TRIGGERED", "UNKNOWN"] | str
"""How an alert is."""


CleanRoomTaskRunLifeCycleState: TypeAlias = (
    Literal[
        "BLOCKED",
        "INTERNAL_ERROR",
        "PENDING",
        "QUEUED",
        "RUNNING",
        "RUN_LIFE_CYCLE_STATE_UNSPECIFIED",
        "SKIPPED",
        "TERMINATED",
        "TERMINATING",
        "WAITING_FOR_RETRY",
    ]
    | str
)
"""How far a run in a clean room is."""


CleanRoomTaskRunResultState: TypeAlias = (
    Literal[
        "CANCELED",
        "DISABLED",
        "EVICTED",
        "EXCLUDED",
        "FAILED",
        "MAXIMUM_CONCURRENT_RUNS_REACHED",
        "RUN_RESULT_STATE_UNSPECIFIED",
        "SUCCESS",
        "SUCCESS_WITH_FAILURES",
        "TIMEDOUT",
        "UPSTREAM_CANCELED",
        "UPSTREAM_EVICTED",
        "UPSTREAM_FAILED",
    ]
    | str
)
"""How a run in a clean room ended."""


DbtPlatformRunStatus: TypeAlias = Literal["CANCELLED", "ERROR", "QUEUED", "RUNNING", "STARTING", "SUCCESS"] | str
"""How a step of a dbt job is."""


SqlAlertState: TypeAlias = Literal["OK", "TRIGGERED", "UNKNOWN"] | str
"""How an alert is."""


SqlDashboardWidgetOutputStatus: TypeAlias = Literal["CANCELLED", "FAILED", "PENDING", "RUNNING", "SUCCESS"] | str
"""How a widget is."""


class AiFunctionTaskOutput(Model, kw_only=True, gc=False):
    """What an AI function gave."""

    estimated_time_remaining: str | UnsetType = UNSET
    """How long it will still take, such as `12.5s`."""
    failed_row_count: int | UnsetType = UNSET
    """How many rows failed."""
    output_table: QualifiedTableName | UnsetType = UNSET
    """The table with the results."""
    succeeded_row_count: int | UnsetType = UNSET
    """How many rows succeeded."""
    total_row_count: int | UnsetType = UNSET
    """How many rows there are."""


class AiRuntimeTaskOutput(Model, kw_only=True, gc=False):
    """What work on serverless GPUs gave."""

    mlflow_experiment_id: str | UnsetType = UNSET
    """The MLflow experiment."""
    mlflow_run_id: str | UnsetType = UNSET
    """The MLflow run."""
    status_message: str | UnsetType = UNSET
    """How it is, for people."""


class AlertTaskOutput(Model, kw_only=True, gc=False):
    """What an alert gave."""

    alert_state: AlertEvaluationState | UnsetType = UNSET
    """How the alert is."""


class CleanRoomTaskRunState(Model, kw_only=True, gc=False):
    """How a run in a clean room is."""

    life_cycle_state: CleanRoomTaskRunLifeCycleState | UnsetType = UNSET
    """How far it is."""
    result_state: CleanRoomTaskRunResultState | UnsetType = UNSET
    """How it ended; left out before."""


class CleanRoomsNotebookTaskOutput(Model, kw_only=True, gc=False):
    """What a notebook in a clean room gave."""

    clean_room_job_run_state: CleanRoomTaskRunState | UnsetType = UNSET
    """How the run in the clean room is."""
    notebook_output: NotebookOutput | UnsetType = UNSET
    """What the notebook gave."""
    output_schema_info: OutputSchemaInfo | UnsetType = UNSET
    """The schema with its output tables."""


class DashboardPageSnapshot(Model, kw_only=True, gc=False):
    """A page of a dashboard."""

    page_display_name: str | UnsetType = UNSET
    """Its title."""
    widget_error_details: list[WidgetErrorDetail] | UnsetType = UNSET
    """The widgets that failed."""


class DashboardTaskOutput(Model, kw_only=True, gc=False):
    """What a dashboard gave."""

    page_snapshots: list[DashboardPageSnapshot] | UnsetType = UNSET
    """One entry for each page."""


class DbtCloudJobRunStep(Model, kw_only=True, gc=False):
    """A step of a dbt job."""

    index: int | UnsetType = UNSET
    """Its number."""
    logs: str | UnsetType = UNSET
    """What it wrote."""
    name: str | UnsetType = UNSET
    """The name."""
    status: DbtPlatformRunStatus | UnsetType = UNSET
    """How it is."""


class DbtCloudTaskOutput(Model, kw_only=True, gc=False):
    """What a job of dbt gave."""

    dbt_cloud_job_run_id: Int64 | UnsetType = UNSET
    """Its run, as dbt numbers it."""
    dbt_cloud_job_run_output: list[DbtCloudJobRunStep] | UnsetType = UNSET
    """What each step gave."""
    dbt_cloud_job_run_url: str | UnsetType = UNSET
    """The page of the run at dbt."""


class DbtOutput(Model, kw_only=True, gc=False):
    """What dbt commands gave."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"artifacts_headers", "artifacts_link"})

    artifacts_headers: dict[str, str] | UnsetType = UNSET
    """Headers to send when fetching the artifacts."""
    artifacts_link: str | UnsetType = UNSET
    """Where the artifacts are for a while, as a compressed archive."""


class DbtPlatformJobRunStep(Model, kw_only=True, gc=False):
    """A step of a job of the dbt platform."""

    index: int | UnsetType = UNSET
    """Its number."""
    logs: str | UnsetType = UNSET
    """What it wrote."""
    logs_truncated: bool | UnsetType = UNSET
    """Whether part of that is missing."""
    name: str | UnsetType = UNSET
    """The name."""
    name_truncated: bool | UnsetType = UNSET
    """Whether part of the name is missing."""
    status: DbtPlatformRunStatus | UnsetType = UNSET
    """How it is."""


class DbtPlatformTaskOutput(Model, kw_only=True, gc=False):
    """What a job of dbt gave."""

    dbt_platform_job_run_id: str | UnsetType = UNSET
    """Its run, as dbt numbers it."""
    dbt_platform_job_run_output: list[DbtPlatformJobRunStep] | UnsetType = UNSET
    """What each step gave."""
    dbt_platform_job_run_url: str | UnsetType = UNSET
    """The page of the run at dbt."""
    steps_truncated: bool | UnsetType = UNSET
    """Whether steps are missing."""


class NotebookOutput(Model, kw_only=True, gc=False):
    """What a notebook gave."""

    result: str | UnsetType = UNSET
    """The text it exited with, 5 MB at most; left out when it gave none."""
    truncated: bool | UnsetType = UNSET
    """Whether the end is missing."""


class OutputSchemaInfo(Model, kw_only=True, gc=False):
    """A schema with output tables."""

    catalog_name: str | UnsetType = UNSET
    """The catalog."""
    expiration_time: EpochMillis | UnsetType = UNSET
    """When it is deleted."""
    schema_name: str | UnsetType = UNSET
    """The schema."""


class RunJobOutput(Model, kw_only=True, gc=False):
    """What a task that runs a job gave."""

    run_id: Int64 | UnsetType = UNSET
    """The run of that job."""


class RunOutput(Model, kw_only=True, gc=False):
    """What a task gave."""

    ai_function_task_output: AiFunctionTaskOutput | UnsetType = UNSET
    """Of an AI function."""
    ai_runtime_task_output: AiRuntimeTaskOutput | UnsetType = UNSET
    """Of work on serverless GPUs."""
    alert_output: AlertTaskOutput | UnsetType = UNSET
    """Of an alert."""
    clean_rooms_notebook_output: CleanRoomsNotebookTaskOutput | UnsetType = UNSET
    """Of a notebook in a clean room."""
    dashboard_output: DashboardTaskOutput | UnsetType = UNSET
    """Of a dashboard."""
    dbt_cloud_output: DbtCloudTaskOutput | UnsetType = UNSET
    """Of a dbt Cloud job."""
    dbt_output: DbtOutput | UnsetType = UNSET
    """Of dbt commands."""
    dbt_platform_output: DbtPlatformTaskOutput | UnsetType = UNSET
    """Of a job of the dbt platform."""
    error: str | UnsetType = UNSET
    """Why the task failed, in short."""
    error_trace: str | UnsetType = UNSET
    """The trace of the failure."""
    info: str | UnsetType = UNSET
    """A remark, for people."""
    logs: str | UnsetType = UNSET
    """The end of what the task wrote, for Python, jar and similar tasks; 5 MB at most."""
    logs_truncated: bool | UnsetType = UNSET
    """Whether the beginning of the logs is missing."""
    metadata: JobRun | UnsetType = UNSET
    """The run, without its output."""
    notebook_output: NotebookOutput | UnsetType = UNSET
    """Of a notebook."""
    run_job_output: RunJobOutput | UnsetType = UNSET
    """Of a task that runs a job."""
    sql_output: SqlOutput | UnsetType = UNSET
    """Of a SQL task."""


class SqlAlertOutput(Model, kw_only=True, gc=False):
    """What an alert gave."""

    alert_state: SqlAlertState | UnsetType = UNSET
    """How the alert is."""
    output_link: str | UnsetType = UNSET
    """A link to the result in the workspace."""
    query_text: str | UnsetType = UNSET
    """The text of the query."""
    sql_statements: list[SqlStatementOutput] | UnsetType = UNSET
    """The statements that ran."""
    warehouse_id: str | UnsetType = UNSET
    """The id of the SQL warehouse to run on."""


class SqlDashboardOutput(Model, kw_only=True, gc=False):
    """What a dashboard gave."""

    warehouse_id: str | UnsetType = UNSET
    """The id of the SQL warehouse to run on."""
    widgets: list[SqlDashboardWidgetOutput] | UnsetType = UNSET
    """One entry for each widget."""


class SqlDashboardWidgetOutput(Model, kw_only=True, gc=False):
    """What a widget gave."""

    end_time: EpochMillis | UnsetType = UNSET
    """When it ended; 0 while it goes on."""
    error: SqlOutputError | UnsetType = UNSET
    """Why it failed."""
    output_link: str | UnsetType = UNSET
    """A link to the result in the workspace."""
    start_time: EpochMillis | UnsetType = UNSET
    """When it started."""
    status: SqlDashboardWidgetOutputStatus | UnsetType = UNSET
    """How it is."""
    widget_id: str | UnsetType = UNSET
    """The widget's id."""
    widget_title: str | UnsetType = UNSET
    """Its title."""


class SqlOutput(Model, kw_only=True, gc=False):
    """What a SQL task gave."""

    alert_output: SqlAlertOutput | UnsetType = UNSET
    """Of an alert."""
    dashboard_output: SqlDashboardOutput | UnsetType = UNSET
    """Of a dashboard."""
    file_output: SqlTaskSqlFileOutput | UnsetType = UNSET
    """Of a file."""
    query_output: SqlQueryOutput | UnsetType = UNSET
    """Of a query."""


class SqlOutputError(Model, kw_only=True, gc=False):
    """Why something failed."""

    message: str | UnsetType = UNSET
    """What happened, for people."""


class SqlQueryOutput(Model, kw_only=True, gc=False):
    """What a query gave."""

    endpoint_id: str | UnsetType = UNSET
    """The older name of `warehouse_id`."""
    output_link: str | UnsetType = UNSET
    """A link to the result in the workspace."""
    query_text: str | UnsetType = UNSET
    """The text of the query."""
    sql_statements: list[SqlStatementOutput] | UnsetType = UNSET
    """The statements that ran."""
    warehouse_id: str | UnsetType = UNSET
    """The id of the SQL warehouse to run on."""


class SqlStatementOutput(Model, kw_only=True, gc=False):
    """A statement that ran."""

    lookup_key: str | UnsetType = UNSET
    """The key to look its result up by."""


class SqlStatementQueryResult(Model, kw_only=True, gc=False):
    """Rows of a statement."""

    columns: list[SqlStatementQueryResultColumn] | UnsetType = UNSET
    """The columns."""
    rows: list[SqlStatementQueryResultRow] | UnsetType = UNSET
    """The rows."""
    truncated: bool | UnsetType = UNSET
    """Whether rows are missing."""


class SqlStatementQueryResultColumn(Model, kw_only=True, gc=False):
    """A column."""

    name: str | UnsetType = UNSET
    """The name."""


class SqlStatementQueryResultRow(Model, kw_only=True, gc=False):
    """A row."""

    values: list[SqlStatementQueryResultValue] | UnsetType = UNSET
    """One entry for each column."""


class SqlStatementQueryResultValue(Model, kw_only=True, gc=False):
    """A value of a row."""

    string_value: str | UnsetType = UNSET
    """The value, as text."""


class SqlTaskSqlFileOutput(Model, kw_only=True, gc=False):
    """What a file of statements gave."""

    query_result: SqlStatementQueryResult | UnsetType = UNSET
    """The rows of the last statement."""
    query_text: str | UnsetType = UNSET
    """The text of the query."""
    sql_statements: list[SqlStatementOutput] | UnsetType = UNSET
    """The statements that ran."""
    warehouse_id: str | UnsetType = UNSET
    """The id of the SQL warehouse to run on."""


class WidgetErrorDetail(Model, kw_only=True, gc=False):
    """A widget that failed."""

    message: str | UnsetType = UNSET
    """What happened, for people."""
