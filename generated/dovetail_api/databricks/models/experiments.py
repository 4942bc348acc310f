# Made from databricks.yaml by dovetail-generate; do not edit.
"""Answers of experiments: MLflow experiments, runs, metrics, logged models and artifacts."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType

from dovetail.runtime.model import Model
from dovetail_api.databricks.models.common import EpochMillis, Int64, MlflowTag
from dovetail_api.databricks.models.experiments_requests import (
    ExperimentIssueSeverity,
    ExperimentIssueSource,
    ExperimentIssueStatus,
)

ExperimentLifecycle: TypeAlias = Literal["active", "deleted"] | str
"""Whether something is deleted. What is deleted can be restored for a time."""


LoggedModelStatus: TypeAlias = Literal["LOGGED_MODEL_PENDING", "LOGGED_MODEL_READY", "LOGGED_MODEL_UPLOAD_FAILED"] | str
"""Where a logged model stands: `LOGGED_MODEL_PENDING` until its files are there."""


MlflowNumber: TypeAlias = float
"""A number. What JSON has no number for travels as text."""


MlflowRunLifecycle: TypeAlias = Literal["active", "deleted"] | str
"""Whether a run is deleted. One that is can be restored for a time."""


MlflowRunStatus: TypeAlias = Literal["FAILED", "FINISHED", "KILLED", "RUNNING", "SCHEDULED"] | str
"""Where a run stands. A new one is `RUNNING`."""


class Experiment(Model, kw_only=True, gc=False):
    """An experiment, which holds runs."""

    experiment_id: str | UnsetType = UNSET
    """The experiment's id, decimal digits."""
    name: str | UnsetType = UNSET
    """The name: on Databricks its path in the workspace, elsewhere any text."""
    artifact_location: str | UnsetType = UNSET
    """Where the artifacts of its runs are kept."""
    lifecycle_stage: ExperimentLifecycle | UnsetType = UNSET
    """Whether it is deleted."""
    creation_time: EpochMillis | UnsetType = UNSET
    """When it was made."""
    last_update_time: EpochMillis | UnsetType = UNSET
    """When it was changed last."""
    tags: list[MlflowTag] | UnsetType = UNSET
    """Its tags; left out when there are none."""
    trace_location: ExperimentTraceLocation | UnsetType = UNSET
    """Where its traces are kept, if that is Unity Catalog."""


class ExperimentAnswer(Model, kw_only=True, gc=False):
    """One experiment."""

    experiment: Experiment | UnsetType = UNSET
    """The experiment."""


class ExperimentCreated(Model, kw_only=True, gc=False):
    """A new experiment."""

    experiment_id: str | UnsetType = UNSET
    """The experiment's id, decimal digits."""


class ExperimentIssue(Model, kw_only=True, gc=False):
    """Something wrong in what an experiment traces."""

    issue_id: str | UnsetType = UNSET
    """The issue's id."""
    name: str | UnsetType = UNSET
    """The issue's full name, `experiments/<id>/issues/<issue id>`."""
    title: str | UnsetType = UNSET
    """What it is about, in one line."""
    severity: ExperimentIssueSeverity | UnsetType = UNSET
    """How bad it is."""
    description: str | UnsetType = UNSET
    """What it is about, at length."""
    categories: list[str] | UnsetType = UNSET
    """What kinds of trouble it is."""
    status: ExperimentIssueStatus | UnsetType = UNSET
    """Where it stands."""
    source_type: ExperimentIssueSource | UnsetType = UNSET
    """What found it."""
    source_id: str | UnsetType = UNSET
    """The run or the trace it was found in."""
    metadata: dict[str, str] | UnsetType = UNSET
    """More about it."""
    tags: dict[str, str] | UnsetType = UNSET
    """Tags, names and values."""
    last_seen_time: str | UnsetType = UNSET
    """When it was seen last, in RFC 3339."""
    create_time: str | UnsetType = UNSET
    """When it was noted, in RFC 3339."""
    created_by: str | UnsetType = UNSET
    """Who noted it."""
    update_time: str | UnsetType = UNSET
    """When it was changed last, in RFC 3339."""
    last_updated_by: str | UnsetType = UNSET
    """Who changed it last."""


class ExperimentIssueList(Model, kw_only=True, gc=False):
    """One page of issues."""

    issues: list[ExperimentIssue] | UnsetType = UNSET
    """The issues; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""


class ExperimentList(Model, kw_only=True, gc=False):
    """One page of experiments."""

    experiments: list[Experiment] | UnsetType = UNSET
    """The experiments; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""


class ExperimentTraceLocation(Model, kw_only=True, gc=False):
    """Where in Unity Catalog the traces of an experiment are kept."""

    uc_trace_location: ExperimentUcTraceLocation | UnsetType = UNSET
    """The catalog, the schema and the tables."""


class ExperimentUcTraceLocation(Model, kw_only=True, gc=False):
    """A place for traces in Unity Catalog."""

    catalog: str | UnsetType = UNSET
    """The catalog."""
    schema: str | UnsetType = UNSET
    """The schema."""
    table_prefix: str | UnsetType = UNSET
    """What the names of the tables begin with, as it was asked for."""
    effective_table_prefix: str | UnsetType = UNSET
    """What the names of the tables begin with in fact."""


class LoggedModel(Model, kw_only=True, gc=False):
    """A logged model: what it is, its parameters and metrics."""

    info: LoggedModelInfo | UnsetType = UNSET
    """What it is."""
    data: LoggedModelData | UnsetType = UNSET
    """Its parameters and metrics."""


class LoggedModelAnswer(Model, kw_only=True, gc=False):
    """One logged model."""

    model: LoggedModel | UnsetType = UNSET
    """The model."""


class LoggedModelData(Model, kw_only=True, gc=False):
    """The parameters and metrics of a logged model."""

    params: list[LoggedModelParam] | UnsetType = UNSET
    """The parameters."""
    metrics: list[MlflowMetric] | UnsetType = UNSET
    """The metrics."""


class LoggedModelInfo(Model, kw_only=True, gc=False):
    """What a logged model is."""

    model_id: str | UnsetType = UNSET
    """The model's id, `m-` and 32 hexadecimal digits."""
    name: str | UnsetType = UNSET
    """The model's name."""
    model_type: str | UnsetType = UNSET
    """What kind of model it is, such as `Agent` or `Classifier`."""
    experiment_id: str | UnsetType = UNSET
    """The id of the experiment that holds it."""
    source_run_id: str | UnsetType = UNSET
    """The run that made it, if any."""
    creator_id: Int64 | UnsetType = UNSET
    """The id of who made it."""
    creation_timestamp_ms: EpochMillis | UnsetType = UNSET
    """When it was made."""
    last_updated_timestamp_ms: EpochMillis | UnsetType = UNSET
    """When it was changed last."""
    artifact_uri: str | UnsetType = UNSET
    """Where its files are kept."""
    status: LoggedModelStatus | UnsetType = UNSET
    """Where it stands."""
    status_message: str | UnsetType = UNSET
    """More about where it stands."""
    tags: list[MlflowTag] | UnsetType = UNSET
    """Its tags."""


class LoggedModelList(Model, kw_only=True, gc=False):
    """One page of logged models."""

    models: list[LoggedModel] | UnsetType = UNSET
    """The models; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""


class LoggedModelParam(Model, kw_only=True, gc=False):
    """A parameter of a logged model."""

    key: str | UnsetType = UNSET
    """The parameter's name."""
    value: str | UnsetType = UNSET
    """The parameter's value."""


class MetricHistory(Model, kw_only=True, gc=False):
    """One page of the values of a metric."""

    metrics: list[MlflowMetric] | UnsetType = UNSET
    """The values in the order in which they were logged."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""


class MlflowDataset(Model, kw_only=True, gc=False):
    """A dataset."""

    name: str | UnsetType = UNSET
    """The dataset's name."""
    digest: str | UnsetType = UNSET
    """A short sum of its content, which tells versions apart."""
    source_type: str | UnsetType = UNSET
    """What kind of source it comes from, such as `delta`, `s3` or `code`."""
    source: str | UnsetType = UNSET
    """The source, as its kind tells it."""
    schema: str | UnsetType = UNSET
    """Its columns, as JSON text."""
    profile: str | UnsetType = UNSET
    """Its measures, such as the number of rows, as JSON text."""


class MlflowDatasetInput(Model, kw_only=True, gc=False):
    """A dataset that a run read."""

    dataset: MlflowDataset | UnsetType = UNSET
    """The dataset."""
    tags: list[MlflowTag] | UnsetType = UNSET
    """Tags of its use, such as `mlflow.data.context`."""


class MlflowFile(Model, kw_only=True, gc=False):
    """A file or a directory among artifacts."""

    path: str | UnsetType = UNSET
    """The path, relative to the root of the artifacts."""
    is_dir: bool | UnsetType = UNSET
    """Whether it is a directory."""
    file_size: Int64 | UnsetType = UNSET
    """The size in bytes; left out for directories."""


class MlflowFileList(Model, kw_only=True, gc=False):
    """One page of files."""

    root_uri: str | UnsetType = UNSET
    """Where the artifacts of the run are kept."""
    files: list[MlflowFile] | UnsetType = UNSET
    """The files and directories; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""


class MlflowMetric(Model, kw_only=True, gc=False):
    """A value of a metric."""

    key: str | UnsetType = UNSET
    """The metric's name."""
    value: MlflowNumber | UnsetType = UNSET
    """The value."""
    timestamp: EpochMillis | UnsetType = UNSET
    """When it was measured."""
    step: int | UnsetType = UNSET
    """The step of the training; 0 when none was given."""
    run_id: str | UnsetType = UNSET
    """The run it belongs to."""
    model_id: str | UnsetType = UNSET
    """The logged model it is about, if any."""
    dataset_name: str | UnsetType = UNSET
    """The dataset it was measured on, if any."""
    dataset_digest: str | UnsetType = UNSET
    """The digest of that dataset."""


class MlflowModelInput(Model, kw_only=True, gc=False):
    """A logged model that a run read."""

    model_id: str | UnsetType = UNSET
    """The logged model's id."""


class MlflowModelOutput(Model, kw_only=True, gc=False):
    """A logged model that a run made."""

    model_id: str | UnsetType = UNSET
    """The model's id."""
    step: int | UnsetType = UNSET
    """The step at which it was made."""


class MlflowParam(Model, kw_only=True, gc=False):
    """A parameter."""

    key: str | UnsetType = UNSET
    """The parameter's name."""
    value: str | UnsetType = UNSET
    """The parameter's value."""


class MlflowRun(Model, kw_only=True, gc=False):
    """A run: what it is, what it logged and what it read."""

    info: MlflowRunInfo | UnsetType = UNSET
    """What it is."""
    data: MlflowRunData | UnsetType = UNSET
    """What it logged."""
    inputs: MlflowRunInputs | UnsetType = UNSET
    """What it read."""
    outputs: MlflowRunOutputs | UnsetType = UNSET
    """What it made."""


class MlflowRunAnswer(Model, kw_only=True, gc=False):
    """One run."""

    run: MlflowRun | UnsetType = UNSET
    """The run."""


class MlflowRunData(Model, kw_only=True, gc=False):
    """What a run logged."""

    metrics: list[MlflowMetric] | UnsetType = UNSET
    """For each metric the value of the highest step, among those the latest, among those the largest."""
    params: list[MlflowParam] | UnsetType = UNSET
    """The parameters."""
    tags: list[MlflowTag] | UnsetType = UNSET
    """The tags."""


class MlflowRunInfo(Model, kw_only=True, gc=False):
    """What a run is."""

    run_id: str | UnsetType = UNSET
    """The run's id, 32 hexadecimal digits."""
    run_uuid: str | UnsetType = UNSET
    """The run's id under its former name."""
    run_name: str | UnsetType = UNSET
    """The run's name."""
    experiment_id: str | UnsetType = UNSET
    """The id of the experiment that holds it."""
    user_id: str | UnsetType = UNSET
    """Who started it. The tag `mlflow.user` has taken its place."""
    status: MlflowRunStatus | UnsetType = UNSET
    """Where it stands."""
    start_time: EpochMillis | UnsetType = UNSET
    """When it started."""
    end_time: EpochMillis | UnsetType = UNSET
    """When it ended; left out until then."""
    artifact_uri: str | UnsetType = UNSET
    """Where its artifacts are kept."""
    lifecycle_stage: MlflowRunLifecycle | UnsetType = UNSET
    """Whether it is deleted."""


class MlflowRunInfoAnswer(Model, kw_only=True, gc=False):
    """What a run is now."""

    run_info: MlflowRunInfo | UnsetType = UNSET
    """The run."""


class MlflowRunInputs(Model, kw_only=True, gc=False):
    """What a run read."""

    dataset_inputs: list[MlflowDatasetInput] | UnsetType = UNSET
    """The datasets."""
    model_inputs: list[MlflowModelInput] | UnsetType = UNSET
    """The logged models."""


class MlflowRunList(Model, kw_only=True, gc=False):
    """One page of runs."""

    runs: list[MlflowRun] | UnsetType = UNSET
    """The runs; left out when there are none."""
    next_page_token: str | UnsetType = UNSET
    """The token of the next page; left out on the last."""


class MlflowRunOutputs(Model, kw_only=True, gc=False):
    """What a run made."""

    model_outputs: list[MlflowModelOutput] | UnsetType = UNSET
    """The logged models."""


class MlflowRunsDeleted(Model, kw_only=True, gc=False):
    """How many runs were deleted."""

    runs_deleted: int | UnsetType = UNSET
    """How many runs were deleted."""


class MlflowRunsRestored(Model, kw_only=True, gc=False):
    """How many runs were restored."""

    runs_restored: int | UnsetType = UNSET
    """How many runs were restored."""
