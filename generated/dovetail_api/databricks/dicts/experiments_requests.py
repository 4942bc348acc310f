# Made from databricks.yaml by dovetail-generate; do not edit.
"""Request bodies of experiments, as plain dictionaries."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from dovetail_api.databricks.dicts.common_requests import MlflowTagSpec

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


class ExperimentCreate(TypedDict):
    """A new experiment."""

    name: str
    """The name. On Databricks an absolute path in the workspace, such as `/Users/ada@example.test/churn`. Deleted
    experiments keep their names.
    """
    artifact_location: NotRequired[str]
    """Where to keep the artifacts of its runs; the server chooses when left out."""
    tags: NotRequired[list[MlflowTagSpec]]
    """Its tags, at most 20."""
    trace_location: NotRequired[ExperimentTraceLocationSpec]
    """Where to keep its traces, if in Unity Catalog."""


class ExperimentId(TypedDict):
    """Which experiment."""

    experiment_id: str
    """The experiment's id, decimal digits."""


class ExperimentIssueSearch(TypedDict):
    """Which issues to find."""

    query: NotRequired[str]
    """Text to look for."""
    categories: NotRequired[list[str]]
    """The kinds of trouble, any of them."""
    severities: NotRequired[list[ExperimentIssueSeverityWord]]
    """How bad they are, any of them."""
    statuses: NotRequired[list[ExperimentIssueStatusWord]]
    """Where they stand, any of them."""
    tag_filters: NotRequired[list[ExperimentIssueTagFilter]]
    """Tags they must have, all of them."""
    sort_key: NotRequired[ExperimentIssueSortKey]
    """What to sort by."""
    sort_order: NotRequired[ExperimentIssueSortOrder]
    """Whether the smallest or the largest comes first."""
    view: NotRequired[ExperimentIssueView]
    """How much of each to tell."""
    page_size: NotRequired[int]
    """The most issues on a page; the server chooses when left out."""
    page_token: NotRequired[str]
    """The token of the page to get; the first when left out."""


class ExperimentIssueSpec(TypedDict):
    """An issue to note or to change."""

    title: str
    """What it is about, in one line."""
    severity: ExperimentIssueSeverity
    """How bad it is."""
    description: NotRequired[str]
    """What it is about, at length."""
    categories: NotRequired[list[str]]
    """What kinds of trouble it is."""
    status: NotRequired[ExperimentIssueStatus]
    """Where it stands."""
    source_type: NotRequired[ExperimentIssueSource]
    """What found it."""
    source_id: NotRequired[str]
    """The run or the trace it was found in."""
    metadata: NotRequired[dict[str, str]]
    """More about it."""
    tags: NotRequired[dict[str, str]]
    """Tags, names and values."""
    last_seen_time: NotRequired[str]
    """When it was seen last, in RFC 3339. Format: date-time."""


class ExperimentIssueTagFilter(TypedDict):
    """A tag that issues must have."""

    key: str
    """The tag's name."""
    values: NotRequired[list[str]]
    """The values it may have; any when left out."""


class ExperimentSearch(TypedDict):
    """Which experiments to find."""

    filter: NotRequired[str]
    """A condition on names and tags, such as `name LIKE '/Users/%' AND tags.team = 'billing'`; all when left out."""
    order_by: NotRequired[list[str]]
    """What to sort by: `name`, `creation_time` or `last_update_time`, each with ` ASC` or ` DESC` behind it. Ties come
    in falling order of their ids.
    """
    max_results: NotRequired[int]
    """The most experiments on a page: up to 3,000 on Databricks, up to 50,000 on open-source servers, which insist on
    it.
    """
    view_type: NotRequired[MlflowViewType]
    """Whether to look at deleted ones; not when left out."""
    page_token: NotRequired[str]
    """The token of the page to get; the first when left out."""


class ExperimentSetTag(TypedDict):
    """A tag to set on an experiment."""

    experiment_id: str
    """The experiment's id, decimal digits."""
    key: str
    """The tag's name, up to 250 bytes."""
    value: str
    """The tag's value, up to 5,000 bytes for certain."""


class ExperimentTraceLocationSpec(TypedDict):
    """Where in Unity Catalog to keep the traces of an experiment."""

    uc_trace_location: NotRequired[ExperimentUcTraceLocationSpec]
    """The catalog and the schema."""


class ExperimentUcTraceLocationSpec(TypedDict):
    """A place for traces in Unity Catalog."""

    catalog: str
    """The catalog."""
    schema: str
    """The schema."""
    table_prefix: NotRequired[str]
    """What the names of the tables are to begin with; the server chooses when left out."""


class ExperimentUpdate(TypedDict):
    """A change of an experiment."""

    experiment_id: str
    """The experiment's id, decimal digits."""
    new_name: NotRequired[str]
    """The new name. The name stays when left out."""


class LoggedModelCreate(TypedDict):
    """A new logged model."""

    experiment_id: str
    """The experiment to hold it, by id."""
    name: NotRequired[str]
    """The model's name, unique or not; the server makes one up when left out."""
    model_type: NotRequired[str]
    """What kind of model it is, such as `Agent` or `Classifier`."""
    source_run_id: NotRequired[str]
    """The run that makes it, if any."""
    params: NotRequired[list[LoggedModelParamSpec]]
    """Its parameters."""
    tags: NotRequired[list[MlflowTagSpec]]
    """Its tags."""


class LoggedModelFinalize(TypedDict):
    """How the upload of a logged model ended."""

    status: LoggedModelStatusWord
    """`LOGGED_MODEL_READY` or `LOGGED_MODEL_UPLOAD_FAILED`."""
    model_id: NotRequired[str]
    """The model's id once more, for open-source servers, which want it here too."""


class LoggedModelLogParams(TypedDict):
    """Parameters to add to a logged model."""

    params: NotRequired[list[LoggedModelParamSpec]]
    """The parameters."""
    model_id: NotRequired[str]
    """The model's id once more, for open-source servers, which want it here too."""


class LoggedModelOrder(TypedDict):
    """What to sort logged models by."""

    field_name: str
    """The field, such as `name`, `creation_time` or `metrics.auc`."""
    ascending: NotRequired[bool]
    """Whether the smallest comes first; true when left out."""
    dataset_name: NotRequired[str]
    """The dataset on which a metric counts; only where the field is a metric."""
    dataset_digest: NotRequired[str]
    """The digest of that dataset."""


class LoggedModelParamSpec(TypedDict):
    """A parameter of a logged model."""

    key: str
    """The parameter's name."""
    value: NotRequired[str]
    """The parameter's value."""


class LoggedModelSearch(TypedDict):
    """Which logged models to find."""

    experiment_ids: NotRequired[list[str]]
    """The experiments to look into, by id."""
    filter: NotRequired[str]
    """A condition in the manner of SQL, such as `params.depth = '4' AND metrics.auc > 0.9`; all when left out."""
    datasets: NotRequired[list[LoggedModelSearchDataset]]
    """Datasets on which the metrics in `filter` count; all when left out."""
    order_by: NotRequired[list[LoggedModelOrder]]
    """What to sort by; the latest first when left out."""
    max_results: NotRequired[int]
    """The most models on a page, up to 50."""
    page_token: NotRequired[str]
    """The token of the page to get; the first when left out."""


class LoggedModelSearchDataset(TypedDict):
    """A dataset on which metrics count."""

    dataset_name: str
    """The dataset's name."""
    dataset_digest: NotRequired[str]
    """The dataset's digest; any when left out."""


class LoggedModelSetTags(TypedDict):
    """Tags to set on a logged model."""

    tags: NotRequired[list[MlflowTagSpec]]
    """The tags."""


class MlflowDatasetInputSpec(TypedDict):
    """A dataset that a run read."""

    dataset: MlflowDatasetSpec
    """The dataset."""
    tags: NotRequired[list[MlflowInputTag]]
    """Tags of its use, such as `mlflow.data.context`."""


class MlflowDatasetSpec(TypedDict):
    """A dataset."""

    name: str
    """The dataset's name."""
    digest: str
    """A short sum of its content, which tells versions apart."""
    source_type: str
    """What kind of source it comes from, such as `delta`, `s3` or `code`."""
    source: str
    """The source, as its kind tells it."""
    schema: NotRequired[str]
    """Its columns, as JSON text."""
    profile: NotRequired[str]
    """Its measures, such as the number of rows, as JSON text."""


class MlflowDeleteTag(TypedDict):
    """A tag to take off a run."""

    run_id: str
    """The run's id, 32 hexadecimal digits."""
    key: str
    """The tag's name, up to 255 bytes."""


class MlflowInputTag(TypedDict):
    """A tag of a dataset's use."""

    key: str
    """The tag's name."""
    value: str
    """The tag's value."""


class MlflowLogBatch(TypedDict):
    """Metrics, parameters and tags to log, at most 1,000 together and 1 MB in all."""

    run_id: NotRequired[str]
    """The run's id, 32 hexadecimal digits."""
    metrics: NotRequired[list[MlflowMetricSpec]]
    """Values of metrics, at most 1,000."""
    params: NotRequired[list[MlflowParamSpec]]
    """Parameters, at most 100."""
    tags: NotRequired[list[MlflowTagSpec]]
    """Tags, at most 100."""


class MlflowLogInputs(TypedDict):
    """What a run read."""

    run_id: str
    """The run's id, 32 hexadecimal digits."""
    datasets: NotRequired[list[MlflowDatasetInputSpec]]
    """Datasets."""
    models: NotRequired[list[MlflowModelInputSpec]]
    """Logged models."""


class MlflowLogMetric(TypedDict):
    """A value of a metric to log."""

    run_id: NotRequired[str]
    """The run's id, 32 hexadecimal digits. It is needed unless `run_uuid` is given."""
    run_uuid: NotRequired[str]
    """The former name of `run_id`. Deprecated."""
    key: str
    """The metric's name, up to 250 bytes."""
    value: MlflowNumberRequest
    """The value. NaN and the infinities travel as text."""
    timestamp: int
    """When it was measured, in milliseconds since 1970 (UTC)."""
    step: NotRequired[int]
    """The step of the training; 0 when left out."""
    model_id: NotRequired[str]
    """The logged model it is about, if any."""
    dataset_name: NotRequired[str]
    """The dataset it was measured on, if any."""
    dataset_digest: NotRequired[str]
    """The digest of that dataset."""


class MlflowLogModel(TypedDict):
    """A model among a run's artifacts, in the older way."""

    run_id: NotRequired[str]
    """The run's id, 32 hexadecimal digits."""
    model_json: NotRequired[str]
    """The model's `MLmodel` file, as JSON text."""


class MlflowLogOutputs(TypedDict):
    """What a run made."""

    run_id: str
    """The run's id, 32 hexadecimal digits."""
    models: NotRequired[list[MlflowModelOutputSpec]]
    """Logged models."""


class MlflowLogParam(TypedDict):
    """A parameter to log."""

    run_id: NotRequired[str]
    """The run's id, 32 hexadecimal digits. It is needed unless `run_uuid` is given."""
    run_uuid: NotRequired[str]
    """The former name of `run_id`. Deprecated."""
    key: str
    """The parameter's name, up to 255 bytes."""
    value: str
    """The parameter's value, up to 500 bytes; open-source servers take 6,000."""


class MlflowMetricSpec(TypedDict):
    """A value of a metric to log."""

    key: str
    """The metric's name, up to 250 bytes."""
    value: MlflowNumberRequest
    """The value. NaN and the infinities travel as text."""
    timestamp: int
    """When it was measured, in milliseconds since 1970 (UTC)."""
    step: NotRequired[int]
    """The step of the training; 0 when left out."""
    model_id: NotRequired[str]
    """The logged model it is about, if any."""
    dataset_name: NotRequired[str]
    """The dataset it was measured on, if any."""
    dataset_digest: NotRequired[str]
    """The digest of that dataset."""
    run_id: NotRequired[str]
    """The run it belongs to; in a batch it is the batch's run."""


class MlflowModelInputSpec(TypedDict):
    """A logged model that a run read."""

    model_id: str
    """The logged model's id."""


class MlflowModelOutputSpec(TypedDict):
    """A logged model that a run made."""

    model_id: str
    """The logged model's id."""
    step: int
    """The step of the training at which it was made."""


class MlflowParamSpec(TypedDict):
    """A parameter to log."""

    key: str
    """The parameter's name, up to 255 bytes."""
    value: str
    """The parameter's value, up to 250 bytes in a batch; open-source servers take 6,000."""


class MlflowRunCreate(TypedDict):
    """A new run."""

    experiment_id: NotRequired[str]
    """The experiment to hold it; on open-source servers the default experiment when left out."""
    run_name: NotRequired[str]
    """The run's name; the server makes one up when left out."""
    start_time: NotRequired[int]
    """When it started, in milliseconds since 1970 (UTC)."""
    tags: NotRequired[list[MlflowTagSpec]]
    """Its tags."""
    user_id: NotRequired[str]
    """Who started it. The tag `mlflow.user` has taken its place. Deprecated."""


class MlflowRunId(TypedDict):
    """Which run."""

    run_id: str
    """The run's id, 32 hexadecimal digits."""


class MlflowRunSearch(TypedDict):
    """Which runs to find."""

    experiment_ids: NotRequired[list[str]]
    """The experiments to look into, by id."""
    filter: NotRequired[str]
    """A condition, such as `metrics.auc > 0.9 AND params.depth = '4'`, over `metrics`, `params`, `tags` and
    `attributes`, with `=`, `!=`, `>`, `>=`, `<`, `<=`, `LIKE`, `ILIKE` and `IN`, joined by `AND` only. Names with
    blanks or dots stand in double quotes or back-ticks. All when left out.
    """
    run_view_type: NotRequired[MlflowViewType]
    """Whether to look at deleted ones; not when left out."""
    max_results: NotRequired[int]
    """The most runs on a page; 1,000 when left out."""
    order_by: NotRequired[list[str]]
    """What to sort by, such as `metrics.auc DESC`; otherwise the latest start first, then by id."""
    page_token: NotRequired[str]
    """The token of the page to get; the first when left out."""


class MlflowRunUpdate(TypedDict):
    """A change of a run. What is left out stays."""

    run_id: NotRequired[str]
    """The run's id, 32 hexadecimal digits. It is needed unless `run_uuid` is given."""
    run_uuid: NotRequired[str]
    """The former name of `run_id`. Deprecated."""
    run_name: NotRequired[str]
    """The new name."""
    status: NotRequired[MlflowRunStatusWord]
    """Where it stands now."""
    end_time: NotRequired[int]
    """When it ended, in milliseconds since 1970 (UTC)."""


class MlflowRunsDelete(TypedDict):
    """Which runs to delete."""

    experiment_id: str
    """The experiment's id, decimal digits."""
    max_timestamp_millis: int
    """Runs created at this moment or before, in milliseconds since 1970 (UTC), are deleted."""
    max_runs: NotRequired[int]
    """The most runs to delete, up to 10,000."""


class MlflowRunsRestore(TypedDict):
    """Which runs to restore."""

    experiment_id: str
    """The experiment's id, decimal digits."""
    min_timestamp_millis: int
    """Runs deleted at this moment or later, in milliseconds since 1970 (UTC), are restored."""
    max_runs: NotRequired[int]
    """The most runs to restore, up to 10,000."""


class MlflowSetTag(TypedDict):
    """A tag to set on a run."""

    run_id: NotRequired[str]
    """The run's id, 32 hexadecimal digits. It is needed unless `run_uuid` is given."""
    run_uuid: NotRequired[str]
    """The former name of `run_id`. Deprecated."""
    key: str
    """The tag's name, up to 250 bytes."""
    value: str
    """The tag's value. 5,000 bytes are sure to be taken, Databricks takes up to 64 KB."""
