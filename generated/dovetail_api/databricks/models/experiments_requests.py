# Made from databricks.yaml by dovetail-generate; do not edit.
"""Requests of experiments."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.model import RequestModel
from dovetail_api.databricks.models.common_requests import MlflowTagSpec

ExperimentIssueSeverity: TypeAlias = Literal["HIGH", "LOW", "MEDIUM"] | str
"""How bad an issue is."""


ExperimentIssueSeverityWord: TypeAlias = Literal["HIGH", "LOW", "MEDIUM"]
"""How bad an issue is."""


ExperimentIssueSortKey: TypeAlias = Literal["CREATE_TIME", "LAST_SEEN_TIME", "SEVERITY", "UPDATE_TIME"]
"""What issues are sorted by."""


ExperimentIssueSortOrder: TypeAlias = Literal["ASCENDING", "DESCENDING"]
"""Whether the smallest or the largest comes first."""


ExperimentIssueSource: TypeAlias = Literal["ADHOC_RUN", "MANUAL", "SCHEDULED_RUN", "SINGLE_TRACE_ANALYSIS"] | str
"""What found an issue."""


ExperimentIssueStatus: TypeAlias = Literal["PENDING", "REJECTED", "RESOLVED"] | str
"""Where an issue stands."""


ExperimentIssueStatusWord: TypeAlias = Literal["PENDING", "REJECTED", "RESOLVED"]
"""Where an issue stands."""


ExperimentIssueView: TypeAlias = Literal["BASIC", "FULL"]
"""How much of each issue is told."""


LoggedModelStatusWord: TypeAlias = Literal["LOGGED_MODEL_PENDING", "LOGGED_MODEL_READY", "LOGGED_MODEL_UPLOAD_FAILED"]
"""Where a logged model stands."""


MlflowNumberRequest: TypeAlias = float | Literal["NaN", "Infinity", "-Infinity"]
"""A number. What JSON has no number for travels as text."""


MlflowRunStatusWord: TypeAlias = Literal["FAILED", "FINISHED", "KILLED", "RUNNING", "SCHEDULED"]
"""Where a run stands."""


MlflowViewType: TypeAlias = Literal["ACTIVE_ONLY", "ALL", "DELETED_ONLY"]
"""What to look at: what is active, what is deleted, or both. Left out, what is active."""


class ExperimentCreate(RequestModel, kw_only=True, gc=False):
    """A new experiment."""

    name: Annotated[str, Meta(min_length=1)]
    """The name. On Databricks an absolute path in the workspace, such as `/Users/ada@example.test/churn`. Deleted
    experiments keep their names.
    """
    artifact_location: str | UnsetType = UNSET
    """Where to keep the artifacts of its runs; the server chooses when left out."""
    tags: Annotated[list[MlflowTagSpec], Meta(max_length=20)] | UnsetType = UNSET
    """Its tags, at most 20."""
    trace_location: ExperimentTraceLocationSpec | UnsetType = UNSET
    """Where to keep its traces, if in Unity Catalog."""


class ExperimentId(RequestModel, kw_only=True, gc=False):
    """Which experiment."""

    experiment_id: Annotated[str, Meta(min_length=1)]
    """The experiment's id, decimal digits."""


class ExperimentIssueSearch(RequestModel, kw_only=True, gc=False):
    """Which issues to find."""

    query: str | UnsetType = UNSET
    """Text to look for."""
    categories: list[str] | UnsetType = UNSET
    """The kinds of trouble, any of them."""
    severities: list[ExperimentIssueSeverityWord] | UnsetType = UNSET
    """How bad they are, any of them."""
    statuses: list[ExperimentIssueStatusWord] | UnsetType = UNSET
    """Where they stand, any of them."""
    tag_filters: list[ExperimentIssueTagFilter] | UnsetType = UNSET
    """Tags they must have, all of them."""
    sort_key: ExperimentIssueSortKey | UnsetType = UNSET
    """What to sort by."""
    sort_order: ExperimentIssueSortOrder | UnsetType = UNSET
    """Whether the smallest or the largest comes first."""
    view: ExperimentIssueView | UnsetType = UNSET
    """How much of each to tell."""
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """The most issues on a page; the server chooses when left out."""
    page_token: str | UnsetType = UNSET
    """The token of the page to get; the first when left out."""


class ExperimentIssueSpec(RequestModel, kw_only=True, gc=False):
    """An issue to note or to change."""

    title: Annotated[str, Meta(min_length=1)]
    """What it is about, in one line."""
    severity: ExperimentIssueSeverity
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
    """When it was seen last, in RFC 3339. Format: date-time."""


class ExperimentIssueTagFilter(RequestModel, kw_only=True, gc=False):
    """A tag that issues must have."""

    key: Annotated[str, Meta(min_length=1)]
    """The tag's name."""
    values: list[str] | UnsetType = UNSET
    """The values it may have; any when left out."""


class ExperimentSearch(RequestModel, kw_only=True, gc=False):
    """Which experiments to find."""

    filter: str | UnsetType = UNSET
    """A condition on names and tags, such as `name LIKE '/Users/%' AND tags.team = 'billing'`; all when left out."""
    order_by: list[str] | UnsetType = UNSET
    """What to sort by: `name`, `creation_time` or `last_update_time`, each with ` ASC` or ` DESC` behind it. Ties come
    in falling order of their ids.
    """
    max_results: Annotated[int, Meta(ge=1, le=50000)] | UnsetType = UNSET
    """The most experiments on a page: up to 3,000 on Databricks, up to 50,000 on open-source servers, which insist on
    it.
    """
    view_type: MlflowViewType | UnsetType = UNSET
    """Whether to look at deleted ones; not when left out."""
    page_token: str | UnsetType = UNSET
    """The token of the page to get; the first when left out."""


class ExperimentSetTag(RequestModel, kw_only=True, gc=False):
    """A tag to set on an experiment."""

    experiment_id: Annotated[str, Meta(min_length=1)]
    """The experiment's id, decimal digits."""
    key: Annotated[str, Meta(min_length=1)]
    """The tag's name, up to 250 bytes."""
    value: str
    """The tag's value, up to 5,000 bytes for certain."""


class ExperimentTraceLocationSpec(RequestModel, kw_only=True, gc=False):
    """Where in Unity Catalog to keep the traces of an experiment."""

    uc_trace_location: ExperimentUcTraceLocationSpec | UnsetType = UNSET
    """The catalog and the schema."""


class ExperimentUcTraceLocationSpec(RequestModel, kw_only=True, gc=False):
    """A place for traces in Unity Catalog."""

    catalog: Annotated[str, Meta(min_length=1)]
    """The catalog."""
    schema: Annotated[str, Meta(min_length=1)]
    """The schema."""
    table_prefix: str | UnsetType = UNSET
    """What the names of the tables are to begin with; the server chooses when left out."""


class ExperimentUpdate(RequestModel, kw_only=True, gc=False):
    """A change of an experiment."""

    experiment_id: Annotated[str, Meta(min_length=1)]
    """The experiment's id, decimal digits."""
    new_name: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The new name. The name stays when left out."""


class LoggedModelCreate(RequestModel, kw_only=True, gc=False):
    """A new logged model."""

    experiment_id: Annotated[str, Meta(min_length=1)]
    """The experiment to hold it, by id."""
    name: str | UnsetType = UNSET
    """The model's name, unique or not; the server makes one up when left out."""
    model_type: str | UnsetType = UNSET
    """What kind of model it is, such as `Agent` or `Classifier`."""
    source_run_id: str | UnsetType = UNSET
    """The run that makes it, if any."""
    params: list[LoggedModelParamSpec] | UnsetType = UNSET
    """Its parameters."""
    tags: list[MlflowTagSpec] | UnsetType = UNSET
    """Its tags."""


class LoggedModelFinalize(RequestModel, kw_only=True, gc=False):
    """How the upload of a logged model ended."""

    status: LoggedModelStatusWord
    """`LOGGED_MODEL_READY` or `LOGGED_MODEL_UPLOAD_FAILED`."""
    model_id: str | UnsetType = UNSET
    """The model's id once more, for open-source servers, which want it here too."""


class LoggedModelLogParams(RequestModel, kw_only=True, gc=False):
    """Parameters to add to a logged model."""

    params: list[LoggedModelParamSpec] | UnsetType = UNSET
    """The parameters."""
    model_id: str | UnsetType = UNSET
    """The model's id once more, for open-source servers, which want it here too."""


class LoggedModelOrder(RequestModel, kw_only=True, gc=False):
    """What to sort logged models by."""

    field_name: Annotated[str, Meta(min_length=1)]
    """The field, such as `name`, `creation_time` or `metrics.auc`."""
    ascending: bool | UnsetType = UNSET
    """Whether the smallest comes first; true when left out."""
    dataset_name: str | UnsetType = UNSET
    """The dataset on which a metric counts; only where the field is a metric."""
    dataset_digest: str | UnsetType = UNSET
    """The digest of that dataset."""


class LoggedModelParamSpec(RequestModel, kw_only=True, gc=False):
    """A parameter of a logged model."""

    key: Annotated[str, Meta(min_length=1)]
    """The parameter's name."""
    value: str | UnsetType = UNSET
    """The parameter's value."""


class LoggedModelSearch(RequestModel, kw_only=True, gc=False):
    """Which logged models to find."""

    experiment_ids: list[str] | UnsetType = UNSET
    """The experiments to look into, by id."""
    filter: str | UnsetType = UNSET
    """A condition in the manner of SQL, such as `params.depth = '4' AND metrics.auc > 0.9`; all when left out."""
    datasets: list[LoggedModelSearchDataset] | UnsetType = UNSET
    """Datasets on which the metrics in `filter` count; all when left out."""
    order_by: list[LoggedModelOrder] | UnsetType = UNSET
    """What to sort by; the latest first when left out."""
    max_results: Annotated[int, Meta(ge=1, le=50)] | UnsetType = UNSET
    """The most models on a page, up to 50."""
    page_token: str | UnsetType = UNSET
    """The token of the page to get; the first when left out."""


class LoggedModelSearchDataset(RequestModel, kw_only=True, gc=False):
    """A dataset on which metrics count."""

    dataset_name: Annotated[str, Meta(min_length=1)]
    """The dataset's name."""
    dataset_digest: str | UnsetType = UNSET
    """The dataset's digest; any when left out."""


class LoggedModelSetTags(RequestModel, kw_only=True, gc=False):
    """Tags to set on a logged model."""

    tags: list[MlflowTagSpec] | UnsetType = UNSET
    """The tags."""


class MlflowDatasetInputSpec(RequestModel, kw_only=True, gc=False):
    """A dataset that a run read."""

    dataset: MlflowDatasetSpec
    """The dataset."""
    tags: list[MlflowInputTag] | UnsetType = UNSET
    """Tags of its use, such as `mlflow.data.context`."""


class MlflowDatasetSpec(RequestModel, kw_only=True, gc=False):
    """A dataset."""

    name: Annotated[str, Meta(min_length=1)]
    """The dataset's name."""
    digest: Annotated[str, Meta(min_length=1)]
    """A short sum of its content, which tells versions apart."""
    source_type: Annotated[str, Meta(min_length=1)]
    """What kind of source it comes from, such as `delta`, `s3` or `code`."""
    source: str
    """The source, as its kind tells it."""
    schema: str | UnsetType = UNSET
    """Its columns, as JSON text."""
    profile: str | UnsetType = UNSET
    """Its measures, such as the number of rows, as JSON text."""


class MlflowDeleteTag(RequestModel, kw_only=True, gc=False):
    """A tag to take off a run."""

    run_id: Annotated[str, Meta(min_length=1)]
    """The run's id, 32 hexadecimal digits."""
    key: Annotated[str, Meta(min_length=1)]
    """The tag's name, up to 255 bytes."""


class MlflowInputTag(RequestModel, kw_only=True, gc=False):
    """A tag of a dataset's use."""

    key: Annotated[str, Meta(min_length=1)]
    """The tag's name."""
    value: str
    """The tag's value."""


class MlflowLogBatch(RequestModel, kw_only=True, gc=False):
    """Metrics, parameters and tags to log, at most 1,000 together and 1 MB in all."""

    run_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The run's id, 32 hexadecimal digits."""
    metrics: Annotated[list[MlflowMetricSpec], Meta(max_length=1000)] | UnsetType = UNSET
    """Values of metrics, at most 1,000."""
    params: Annotated[list[MlflowParamSpec], Meta(max_length=100)] | UnsetType = UNSET
    """Parameters, at most 100."""
    tags: Annotated[list[MlflowTagSpec], Meta(max_length=100)] | UnsetType = UNSET
    """Tags, at most 100."""


class MlflowLogInputs(RequestModel, kw_only=True, gc=False):
    """What a run read."""

    run_id: Annotated[str, Meta(min_length=1)]
    """The run's id, 32 hexadecimal digits."""
    datasets: list[MlflowDatasetInputSpec] | UnsetType = UNSET
    """Datasets."""
    models: list[MlflowModelInputSpec] | UnsetType = UNSET
    """Logged models."""


class MlflowLogMetric(RequestModel, kw_only=True, gc=False):
    """A value of a metric to log."""

    run_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The run's id, 32 hexadecimal digits. It is needed unless `run_uuid` is given."""
    run_uuid: str | UnsetType = UNSET
    """The former name of `run_id`. Deprecated."""
    key: Annotated[str, Meta(min_length=1)]
    """The metric's name, up to 250 bytes."""
    value: MlflowNumberRequest
    """The value. NaN and the infinities travel as text."""
    timestamp: int
    """When it was measured, in milliseconds since 1970 (UTC)."""
    step: int | UnsetType = UNSET
    """The step of the training; 0 when left out."""
    model_id: str | UnsetType = UNSET
    """The logged model it is about, if any."""
    dataset_name: str | UnsetType = UNSET
    """The dataset it was measured on, if any."""
    dataset_digest: str | UnsetType = UNSET
    """The digest of that dataset."""


class MlflowLogModel(RequestModel, kw_only=True, gc=False):
    """A model among a run's artifacts, in the older way."""

    run_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The run's id, 32 hexadecimal digits."""
    model_json: str | UnsetType = UNSET
    """The model's `MLmodel` file, as JSON text."""


class MlflowLogOutputs(RequestModel, kw_only=True, gc=False):
    """What a run made."""

    run_id: Annotated[str, Meta(min_length=1)]
    """The run's id, 32 hexadecimal digits."""
    models: list[MlflowModelOutputSpec] | UnsetType = UNSET
    """Logged models."""


class MlflowLogParam(RequestModel, kw_only=True, gc=False):
    """A parameter to log."""

    run_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The run's id, 32 hexadecimal digits. It is needed unless `run_uuid` is given."""
    run_uuid: str | UnsetType = UNSET
    """The former name of `run_id`. Deprecated."""
    key: Annotated[str, Meta(min_length=1)]
    """The parameter's name, up to 255 bytes."""
    value: str
    """The parameter's value, up to 500 bytes; open-source servers take 6,000."""


class MlflowMetricSpec(RequestModel, kw_only=True, gc=False):
    """A value of a metric to log."""

    key: Annotated[str, Meta(min_length=1)]
    """The metric's name, up to 250 bytes."""
    value: MlflowNumberRequest
    """The value. NaN and the infinities travel as text."""
    timestamp: int
    """When it was measured, in milliseconds since 1970 (UTC)."""
    step: int | UnsetType = UNSET
    """The step of the training; 0 when left out."""
    model_id: str | UnsetType = UNSET
    """The logged model it is about, if any."""
    dataset_name: str | UnsetType = UNSET
    """The dataset it was measured on, if any."""
    dataset_digest: str | UnsetType = UNSET
    """The digest of that dataset."""
    run_id: str | UnsetType = UNSET
    """The run it belongs to; in a batch it is the batch's run."""


class MlflowModelInputSpec(RequestModel, kw_only=True, gc=False):
    """A logged model that a run read."""

    model_id: Annotated[str, Meta(min_length=1)]
    """The logged model's id."""


class MlflowModelOutputSpec(RequestModel, kw_only=True, gc=False):
    """A logged model that a run made."""

    model_id: Annotated[str, Meta(min_length=1)]
    """The logged model's id."""
    step: int
    """The step of the training at which it was made."""


class MlflowParamSpec(RequestModel, kw_only=True, gc=False):
    """A parameter to log."""

    key: Annotated[str, Meta(min_length=1)]
    """The parameter's name, up to 255 bytes."""
    value: str
    """The parameter's value, up to 250 bytes in a batch; open-source servers take 6,000."""


class MlflowRunCreate(RequestModel, kw_only=True, gc=False):
    """A new run."""

    experiment_id: str | UnsetType = UNSET
    """The experiment to hold it; on open-source servers the default experiment when left out."""
    run_name: str | UnsetType = UNSET
    """The run's name; the server makes one up when left out."""
    start_time: int | UnsetType = UNSET
    """When it started, in milliseconds since 1970 (UTC)."""
    tags: list[MlflowTagSpec] | UnsetType = UNSET
    """Its tags."""
    user_id: str | UnsetType = UNSET
    """Who started it. The tag `mlflow.user` has taken its place. Deprecated."""


class MlflowRunId(RequestModel, kw_only=True, gc=False):
    """Which run."""

    run_id: Annotated[str, Meta(min_length=1)]
    """The run's id, 32 hexadecimal digits."""


class MlflowRunSearch(RequestModel, kw_only=True, gc=False):
    """Which runs to find."""

    experiment_ids: list[str] | UnsetType = UNSET
    """The experiments to look into, by id."""
    filter: str | UnsetType = UNSET
    """A condition, such as `metrics.auc > 0.9 AND params.depth = '4'`, over `metrics`, `params`, `tags` and
    `attributes`, with `=`, `!=`, `>`, `>=`, `<`, `<=`, `LIKE`, `ILIKE` and `IN`, joined by `AND` only. Names with
    blanks or dots stand in double quotes or back-ticks. All when left out.
    """
    run_view_type: MlflowViewType | UnsetType = UNSET
    """Whether to look at deleted ones; not when left out."""
    max_results: Annotated[int, Meta(ge=1, le=50000)] | UnsetType = UNSET
    """The most runs on a page; 1,000 when left out."""
    order_by: list[str] | UnsetType = UNSET
    """What to sort by, such as `metrics.auc DESC`; otherwise the latest start first, then by id."""
    page_token: str | UnsetType = UNSET
    """The token of the page to get; the first when left out."""


class MlflowRunUpdate(RequestModel, kw_only=True, gc=False):
    """A change of a run. What is left out stays."""

    run_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The run's id, 32 hexadecimal digits. It is needed unless `run_uuid` is given."""
    run_uuid: str | UnsetType = UNSET
    """The former name of `run_id`. Deprecated."""
    run_name: str | UnsetType = UNSET
    """The new name."""
    status: MlflowRunStatusWord | UnsetType = UNSET
    """Where it stands now."""
    end_time: int | UnsetType = UNSET
    """When it ended, in milliseconds since 1970 (UTC)."""


class MlflowRunsDelete(RequestModel, kw_only=True, gc=False):
    """Which runs to delete."""

    experiment_id: Annotated[str, Meta(min_length=1)]
    """The experiment's id, decimal digits."""
    max_timestamp_millis: int
    """Runs created at this moment or before, in milliseconds since 1970 (UTC), are deleted."""
    max_runs: Annotated[int, Meta(ge=1, le=10000)] | UnsetType = UNSET
    """The most runs to delete, up to 10,000."""


class MlflowRunsRestore(RequestModel, kw_only=True, gc=False):
    """Which runs to restore."""

    experiment_id: Annotated[str, Meta(min_length=1)]
    """The experiment's id, decimal digits."""
    min_timestamp_millis: int
    """Runs deleted at this moment or later, in milliseconds since 1970 (UTC), are restored."""
    max_runs: Annotated[int, Meta(ge=1, le=10000)] | UnsetType = UNSET
    """The most runs to restore, up to 10,000."""


class MlflowSetTag(RequestModel, kw_only=True, gc=False):
    """A tag to set on a run."""

    run_id: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """The run's id, 32 hexadecimal digits. It is needed unless `run_uuid` is given."""
    run_uuid: str | UnsetType = UNSET
    """The former name of `run_id`. Deprecated."""
    key: Annotated[str, Meta(min_length=1)]
    """The tag's name, up to 250 bytes."""
    value: str
    """The tag's value. 5,000 bytes are sure to be taken, Databricks takes up to 64 KB."""
