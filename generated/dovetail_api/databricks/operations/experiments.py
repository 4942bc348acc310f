# Made from databricks.yaml by dovetail-generate; do not edit.
"""Experiments: MLflow experiments, runs, metrics, logged models and artifacts."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, PagedCall
from dovetail.runtime.operation import JsonBody, Operation, PagedOperation
from dovetail.runtime.paging import PageToken
from dovetail.runtime.parameters import Path, Query
from dovetail_api.databricks import SERVER
from dovetail_api.databricks import models as m
from dovetail_api.databricks.security import AZURE_MANAGEMENT, AZURE_RESOURCE, BASIC_AUTH, BEARER_AUTH, OAUTH2

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d

_ERRORS = {
    400: lambda: m.MlflowError,
    401: lambda: m.Error,
    403: lambda: m.Error,
    404: lambda: m.MlflowError,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}

CREATE: Operation[m.ExperimentCreated] = Operation(
    __name__,
    "CREATE",
    "experiments_create",
    "POST",
    "/api/2.0/mlflow/experiments/create",
    returns=lambda: m.ExperimentCreated,
    body=JsonBody(lambda: m.ExperimentCreate),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def create(*, body: m.ExperimentCreate | d.ExperimentCreate) -> Call[m.ExperimentCreated]:
    """Create an experiment.

    An experiment holds runs. Its name must not be taken, not even by one that is deleted.

    Args:
        body: A new experiment.

    Returns:
        The call; sending it gives ``m.ExperimentCreated``. The new experiment.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.create(
        ...     body={"name": "/Users/ada@example.test/churn", "tags": [{"key": "team", "value": "billing"}]},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/experiments/create')

    Source: Azure Databricks, POST /api/2.0/mlflow/experiments/create
    """
    return CREATE.call(body=body)


GET: Operation[m.ExperimentAnswer] = Operation(
    __name__,
    "GET",
    "experiments_get",
    "GET",
    "/api/2.0/mlflow/experiments/get",
    returns=lambda: m.ExperimentAnswer,
    parameters=(Query("experiment_id", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get(*, experiment_id: str) -> Call[m.ExperimentAnswer]:
    """Get an experiment.

    Active or deleted, by its id.

    Args:
        experiment_id: The experiment's id, decimal digits.

    Returns:
        The call; sending it gives ``m.ExperimentAnswer``. The experiment.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.get(experiment_id="815")
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/experiments/get')

    Source: Azure Databricks, GET /api/2.0/mlflow/experiments/get
    """
    return GET.call({"experiment_id": experiment_id})


GET_BY_NAME: Operation[m.ExperimentAnswer] = Operation(
    __name__,
    "GET_BY_NAME",
    "experiments_get_by_name",
    "GET",
    "/api/2.0/mlflow/experiments/get-by-name",
    returns=lambda: m.ExperimentAnswer,
    parameters=(Query("experiment_name", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get_by_name(*, experiment_name: str) -> Call[m.ExperimentAnswer]:
    """Get an experiment by its name.

    An active one if there is one of that name, else a deleted one.

    Args:
        experiment_name: The experiment's name.

    Returns:
        The call; sending it gives ``m.ExperimentAnswer``. The experiment.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.get_by_name(experiment_name="/Users/ada@example.test/churn")
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/experiments/get-by-name')

    Source: Azure Databricks, GET /api/2.0/mlflow/experiments/get-by-name
    """
    return GET_BY_NAME.call({"experiment_name": experiment_name})


LIST: PagedOperation[m.ExperimentList, m.Experiment] = PagedOperation(
    __name__,
    "LIST",
    "experiments_list",
    "GET",
    "/api/2.0/mlflow/experiments/list",
    returns=lambda: m.ExperimentList,
    item=lambda: m.Experiment,
    paging=PageToken("/experiments", source="/next_page_token", into="query:page_token"),
    parameters=(
        Query("max_results", check=lambda: Annotated[int, Meta(ge=1)]),
        Query("page_token"),
        Query("view_type", check=lambda: m.MlflowViewType),
    ),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def list(
    *,
    max_results: int | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
    view_type: m.MlflowViewType | UnsetType = UNSET,
) -> PagedCall[m.ExperimentList, m.Experiment]:
    """List experiments.

    One page of all experiments. Open-source servers have given it up for `experiments_search`.

    Args:
        max_results: The most experiments on a page; the server chooses when left out.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.
        view_type: Whether to look at deleted ones; not when left out.

    Returns:
        The call for the first page, a ``m.ExperimentList``; ``client.items`` goes on to every ``m.Experiment``. A page
            of experiments.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.list()
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/experiments/list')

    Source: Azure Databricks, GET /api/2.0/mlflow/experiments/list
    """
    return LIST.call({"max_results": max_results, "page_token": page_token, "view_type": view_type})


SEARCH: PagedOperation[m.ExperimentList, m.Experiment] = PagedOperation(
    __name__,
    "SEARCH",
    "experiments_search",
    "POST",
    "/api/2.0/mlflow/experiments/search",
    returns=lambda: m.ExperimentList,
    item=lambda: m.Experiment,
    paging=PageToken("/experiments", source="/next_page_token", into="body:/page_token"),
    body=JsonBody(lambda: m.ExperimentSearch),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def search(*, body: m.ExperimentSearch | d.ExperimentSearch) -> PagedCall[m.ExperimentList, m.Experiment]:
    """Find experiments.

    One page of the experiments that fit a condition. It reads only, although it is a POST.

    Args:
        body: Which experiments to find.

    Returns:
        The call for the first page, a ``m.ExperimentList``; ``client.items`` goes on to every ``m.Experiment``. A page
            of experiments.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.search(
        ...     body={"filter": "tags.team = 'billing'", "order_by": ["last_update_time DESC"], "max_results": 100},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/experiments/search')

    Source: Azure Databricks, POST /api/2.0/mlflow/experiments/search
    """
    return SEARCH.call(body=body)


UPDATE: Operation[m.Nothing] = Operation(
    __name__,
    "UPDATE",
    "experiments_update",
    "POST",
    "/api/2.0/mlflow/experiments/update",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ExperimentUpdate),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def update(*, body: m.ExperimentUpdate | d.ExperimentUpdate) -> Call[m.Nothing]:
    """Rename an experiment.

    The new name must not be taken.

    Args:
        body: A change of an experiment.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.update(body={"experiment_id": "815", "new_name": "/Users/ada@example.test/churn-2026"})
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/experiments/update')

    Source: Azure Databricks, POST /api/2.0/mlflow/experiments/update
    """
    return UPDATE.call(body=body)


DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE",
    "experiments_delete",
    "POST",
    "/api/2.0/mlflow/experiments/delete",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ExperimentId),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def delete(*, body: m.ExperimentId | d.ExperimentId) -> Call[m.Nothing]:
    """Delete an experiment.

    Its runs are deleted with it. `experiments_restore` brings all of them back.

    Args:
        body: Which experiment.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.delete(body={"experiment_id": "815"})
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/experiments/delete')

    Source: Azure Databricks, POST /api/2.0/mlflow/experiments/delete
    """
    return DELETE.call(body=body)


RESTORE: Operation[m.Nothing] = Operation(
    __name__,
    "RESTORE",
    "experiments_restore",
    "POST",
    "/api/2.0/mlflow/experiments/restore",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ExperimentId),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def restore(*, body: m.ExperimentId | d.ExperimentId) -> Call[m.Nothing]:
    """Restore an experiment.

    Brings a deleted experiment back, with its runs.

    Args:
        body: Which experiment.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.restore(body={"experiment_id": "815"})
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/experiments/restore')

    Source: Azure Databricks, POST /api/2.0/mlflow/experiments/restore
    """
    return RESTORE.call(body=body)


SET_EXPERIMENT_TAG: Operation[m.Nothing] = Operation(
    __name__,
    "SET_EXPERIMENT_TAG",
    "experiments_set_experiment_tag",
    "POST",
    "/api/2.0/mlflow/experiments/set-experiment-tag",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.ExperimentSetTag),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def set_experiment_tag(*, body: m.ExperimentSetTag | d.ExperimentSetTag) -> Call[m.Nothing]:
    """Set a tag of an experiment.

    A tag of the same name is replaced.

    Args:
        body: A tag to set on an experiment.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.set_experiment_tag(body={"experiment_id": "815", "key": "team", "value": "billing"})
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/experiments/set-experiment-tag')

    Source: Azure Databricks, POST /api/2.0/mlflow/experiments/set-experiment-tag
    """
    return SET_EXPERIMENT_TAG.call(body=body)


CREATE_RUN: Operation[m.MlflowRunAnswer] = Operation(
    __name__,
    "CREATE_RUN",
    "experiments_create_run",
    "POST",
    "/api/2.0/mlflow/runs/create",
    returns=lambda: m.MlflowRunAnswer,
    body=JsonBody(lambda: m.MlflowRunCreate),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def create_run(*, body: m.MlflowRunCreate | d.MlflowRunCreate) -> Call[m.MlflowRunAnswer]:
    """Create a run.

    A run is one execution, and holds metrics, parameters, tags and artifacts. It is `RUNNING` until
    `experiments_update_run` says otherwise. Sending it twice makes two runs.

    Args:
        body: A new run.

    Returns:
        The call; sending it gives ``m.MlflowRunAnswer``. The new run.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.create_run(
        ...     body={
        ...         "experiment_id": "815",
        ...         "run_name": "upbeat-finch-814",
        ...         "start_time": 1777886400000,
        ...         "tags": [{"key": "mlflow.user", "value": "ada@example.test"}],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/runs/create')

    Source: Azure Databricks, POST /api/2.0/mlflow/runs/create
    """
    return CREATE_RUN.call(body=body)


GET_RUN: Operation[m.MlflowRunAnswer] = Operation(
    __name__,
    "GET_RUN",
    "experiments_get_run",
    "GET",
    "/api/2.0/mlflow/runs/get",
    returns=lambda: m.MlflowRunAnswer,
    parameters=(Query("run_id", required=True, check=lambda: Annotated[str, Meta(min_length=1)]), Query("run_uuid")),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get_run(*, run_id: str, run_uuid: str | UnsetType = UNSET) -> Call[m.MlflowRunAnswer]:
    """Get a run.

    What the run is, its last metrics, its parameters, its tags and what it read.

    Args:
        run_id: The run's id, 32 hexadecimal digits.
        run_uuid: The former name of `run_id`.

    Returns:
        The call; sending it gives ``m.MlflowRunAnswer``. The run.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.get_run(run_id="5f0c7a2b9d3e4816a7c2f1e08b6d4c39")
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/runs/get')

    Source: Azure Databricks, GET /api/2.0/mlflow/runs/get
    """
    return GET_RUN.call({"run_id": run_id, "run_uuid": run_uuid})


UPDATE_RUN: Operation[m.MlflowRunInfoAnswer] = Operation(
    __name__,
    "UPDATE_RUN",
    "experiments_update_run",
    "POST",
    "/api/2.0/mlflow/runs/update",
    returns=lambda: m.MlflowRunInfoAnswer,
    body=JsonBody(lambda: m.MlflowRunUpdate),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def update_run(*, body: m.MlflowRunUpdate | d.MlflowRunUpdate) -> Call[m.MlflowRunInfoAnswer]:
    """Change a run.

    Renames a run or says where it stands. Open-source servers take no notice of a status they do not know.

    Args:
        body: A change of a run. What is left out stays.

    Returns:
        The call; sending it gives ``m.MlflowRunInfoAnswer``. The run as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.update_run(
        ...     body={"run_id": "5f0c7a2b9d3e4816a7c2f1e08b6d4c39", "status": "FINISHED", "end_time": 1777886520000},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/runs/update')

    Source: Azure Databricks, POST /api/2.0/mlflow/runs/update
    """
    return UPDATE_RUN.call(body=body)


SEARCH_RUNS: PagedOperation[m.MlflowRunList, m.MlflowRun] = PagedOperation(
    __name__,
    "SEARCH_RUNS",
    "experiments_search_runs",
    "POST",
    "/api/2.0/mlflow/runs/search",
    returns=lambda: m.MlflowRunList,
    item=lambda: m.MlflowRun,
    paging=PageToken("/runs", source="/next_page_token", into="body:/page_token"),
    body=JsonBody(lambda: m.MlflowRunSearch),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def search_runs(*, body: m.MlflowRunSearch | d.MlflowRunSearch) -> PagedCall[m.MlflowRunList, m.MlflowRun]:
    """Find runs.

    One page of the runs that fit a condition. It reads only, although it is a POST.

    Args:
        body: Which runs to find.

    Returns:
        The call for the first page, a ``m.MlflowRunList``; ``client.items`` goes on to every ``m.MlflowRun``. A page of
            runs.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.search_runs(
        ...     body={
        ...         "experiment_ids": ["815"],
        ...         "filter": "metrics.auc > 0.9 AND params.depth = '4'",
        ...         "order_by": ["metrics.auc DESC"],
        ...         "max_results": 100,
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/runs/search')

    Source: Azure Databricks, POST /api/2.0/mlflow/runs/search
    """
    return SEARCH_RUNS.call(body=body)


DELETE_RUN: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE_RUN",
    "experiments_delete_run",
    "POST",
    "/api/2.0/mlflow/runs/delete",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.MlflowRunId),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def delete_run(*, body: m.MlflowRunId | d.MlflowRunId) -> Call[m.Nothing]:
    """Delete a run.

    `experiments_restore_run` brings it back.

    Args:
        body: Which run.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.delete_run(body={"run_id": "5f0c7a2b9d3e4816a7c2f1e08b6d4c39"})
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/runs/delete')

    Source: Azure Databricks, POST /api/2.0/mlflow/runs/delete
    """
    return DELETE_RUN.call(body=body)


RESTORE_RUN: Operation[m.Nothing] = Operation(
    __name__,
    "RESTORE_RUN",
    "experiments_restore_run",
    "POST",
    "/api/2.0/mlflow/runs/restore",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.MlflowRunId),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def restore_run(*, body: m.MlflowRunId | d.MlflowRunId) -> Call[m.Nothing]:
    """Restore a run.

    Brings a deleted run back, with all it logged.

    Args:
        body: Which run.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.restore_run(body={"run_id": "5f0c7a2b9d3e4816a7c2f1e08b6d4c39"})
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/runs/restore')

    Source: Azure Databricks, POST /api/2.0/mlflow/runs/restore
    """
    return RESTORE_RUN.call(body=body)


DELETE_RUNS: Operation[m.MlflowRunsDeleted] = Operation(
    __name__,
    "DELETE_RUNS",
    "experiments_delete_runs",
    "POST",
    "/api/2.0/mlflow/databricks/runs/delete-runs",
    returns=lambda: m.MlflowRunsDeleted,
    body=JsonBody(lambda: m.MlflowRunsDelete),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def delete_runs(*, body: m.MlflowRunsDelete | d.MlflowRunsDelete) -> Call[m.MlflowRunsDeleted]:
    """Delete many runs.

    Deletes the runs of an experiment up to a moment, at most `max_runs` in one call. Open-source servers do not have
    it.

    Args:
        body: Which runs to delete.

    Returns:
        The call; sending it gives ``m.MlflowRunsDeleted``. How many were deleted.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.delete_runs(
        ...     body={"experiment_id": "815", "max_timestamp_millis": 1777886400000, "max_runs": 1000},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/databricks/runs/delete-runs')

    Source: Azure Databricks, POST /api/2.0/mlflow/databricks/runs/delete-runs
    """
    return DELETE_RUNS.call(body=body)


RESTORE_RUNS: Operation[m.MlflowRunsRestored] = Operation(
    __name__,
    "RESTORE_RUNS",
    "experiments_restore_runs",
    "POST",
    "/api/2.0/mlflow/databricks/runs/restore-runs",
    returns=lambda: m.MlflowRunsRestored,
    body=JsonBody(lambda: m.MlflowRunsRestore),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def restore_runs(*, body: m.MlflowRunsRestore | d.MlflowRunsRestore) -> Call[m.MlflowRunsRestored]:
    """Restore many runs.

    Restores the runs of an experiment that were deleted from a moment on, at most `max_runs` in one call. Open-source
    servers do not have it.

    Args:
        body: Which runs to restore.

    Returns:
        The call; sending it gives ``m.MlflowRunsRestored``. How many were restored.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.restore_runs(
        ...     body={"experiment_id": "815", "min_timestamp_millis": 1777886400000, "max_runs": 1000},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/databricks/runs/restore-runs')

    Source: Azure Databricks, POST /api/2.0/mlflow/databricks/runs/restore-runs
    """
    return RESTORE_RUNS.call(body=body)


LOG_METRIC: Operation[m.Nothing] = Operation(
    __name__,
    "LOG_METRIC",
    "experiments_log_metric",
    "POST",
    "/api/2.0/mlflow/runs/log-metric",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.MlflowLogMetric),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def log_metric(*, body: m.MlflowLogMetric | d.MlflowLogMetric) -> Call[m.Nothing]:
    """Log a value of a metric.

    Adds a value; the others of that metric stay. Sending it twice logs it twice.

    Args:
        body: A value of a metric to log.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.log_metric(
        ...     body={
        ...         "run_id": "5f0c7a2b9d3e4816a7c2f1e08b6d4c39",
        ...         "key": "auc",
        ...         "value": 0.93,
        ...         "timestamp": 1777886400000,
        ...         "step": 10,
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/runs/log-metric')

    Source: Azure Databricks, POST /api/2.0/mlflow/runs/log-metric
    """
    return LOG_METRIC.call(body=body)


LOG_PARAM: Operation[m.Nothing] = Operation(
    __name__,
    "LOG_PARAM",
    "experiments_log_param",
    "POST",
    "/api/2.0/mlflow/runs/log-parameter",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.MlflowLogParam),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def log_param(*, body: m.MlflowLogParam | d.MlflowLogParam) -> Call[m.Nothing]:
    """Log a parameter.

    Parameters are written once: the same value again is fine, another one is an error.

    Args:
        body: A parameter to log.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.log_param(
        ...     body={"run_id": "5f0c7a2b9d3e4816a7c2f1e08b6d4c39", "key": "depth", "value": "4"},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/runs/log-parameter')

    Source: Azure Databricks, POST /api/2.0/mlflow/runs/log-parameter
    """
    return LOG_PARAM.call(body=body)


LOG_BATCH: Operation[m.Nothing] = Operation(
    __name__,
    "LOG_BATCH",
    "experiments_log_batch",
    "POST",
    "/api/2.0/mlflow/runs/log-batch",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.MlflowLogBatch),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def log_batch(*, body: m.MlflowLogBatch | d.MlflowLogBatch) -> Call[m.Nothing]:
    """Log metrics, parameters and tags together.

    At most 1,000 things in all. When it fails, a part may have been written. Sending it twice logs the metrics twice.

    Args:
        body: Metrics, parameters and tags to log, at most 1,000 together and 1 MB in all.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.log_batch(
        ...     body={
        ...         "run_id": "5f0c7a2b9d3e4816a7c2f1e08b6d4c39",
        ...         "metrics": [{"key": "loss", "value": "NaN", "timestamp": 1777886400000, "step": 11}],
        ...         "params": [{"key": "depth", "value": "4"}],
        ...         "tags": [{"key": "team", "value": "billing"}],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/runs/log-batch')

    Source: Azure Databricks, POST /api/2.0/mlflow/runs/log-batch
    """
    return LOG_BATCH.call(body=body)


LOG_INPUTS: Operation[m.Nothing] = Operation(
    __name__,
    "LOG_INPUTS",
    "experiments_log_inputs",
    "POST",
    "/api/2.0/mlflow/runs/log-inputs",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.MlflowLogInputs),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def log_inputs(*, body: m.MlflowLogInputs | d.MlflowLogInputs) -> Call[m.Nothing]:
    """Log what a run read.

    Datasets and logged models that went into the run.

    Args:
        body: What a run read.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.log_inputs(
        ...     body={
        ...         "run_id": "5f0c7a2b9d3e4816a7c2f1e08b6d4c39",
        ...         "datasets": [
        ...             {
        ...                 "dataset": {
        ...                     "name": "customers",
        ...                     "digest": "8f1d2c3a",
        ...                     "source_type": "delta",
        ...                     "source": '{"path": "/Volumes/main/billing/raw"}',
        ...                 },
        ...                 "tags": [{"key": "mlflow.data.context", "value": "training"}],
        ...             },
        ...         ],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/runs/log-inputs')

    Source: Azure Databricks, POST /api/2.0/mlflow/runs/log-inputs
    """
    return LOG_INPUTS.call(body=body)


LOG_OUTPUTS: Operation[m.Nothing] = Operation(
    __name__,
    "LOG_OUTPUTS",
    "experiments_log_outputs",
    "POST",
    "/api/2.0/mlflow/runs/outputs",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.MlflowLogOutputs),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def log_outputs(*, body: m.MlflowLogOutputs | d.MlflowLogOutputs) -> Call[m.Nothing]:
    """Log what a run made.

    Logged models that came out of the run.

    Args:
        body: What a run made.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.log_outputs(
        ...     body={
        ...         "run_id": "5f0c7a2b9d3e4816a7c2f1e08b6d4c39",
        ...         "models": [{"model_id": "m-0b6f2c8d4e1a4f7fa9c3d5e7b1a2c4d6", "step": 10}],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/runs/outputs')

    Source: Azure Databricks, POST /api/2.0/mlflow/runs/outputs
    """
    return LOG_OUTPUTS.call(body=body)


LOG_MODEL: Operation[m.Nothing] = Operation(
    __name__,
    "LOG_MODEL",
    "experiments_log_model",
    "POST",
    "/api/2.0/mlflow/runs/log-model",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.MlflowLogModel),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def log_model(*, body: m.MlflowLogModel | d.MlflowLogModel) -> Call[m.Nothing]:
    """Log a model in the older way.

    Notes a model that lies among the run's artifacts. Newer clients use `experiments_create_logged_model`.

    Args:
        body: A model among a run's artifacts, in the older way.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.log_model(
        ...     body={
        ...         "run_id": "5f0c7a2b9d3e4816a7c2f1e08b6d4c39",
        ...         "model_json": '{"artifact_path": "model", "flavors": {}}',
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/runs/log-model')

    Source: Azure Databricks, POST /api/2.0/mlflow/runs/log-model
    """
    return LOG_MODEL.call(body=body)


SET_TAG: Operation[m.Nothing] = Operation(
    __name__,
    "SET_TAG",
    "experiments_set_tag",
    "POST",
    "/api/2.0/mlflow/runs/set-tag",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.MlflowSetTag),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def set_tag(*, body: m.MlflowSetTag | d.MlflowSetTag) -> Call[m.Nothing]:
    """Set a tag of a run.

    A tag of the same name is replaced. Runs that ended take tags too.

    Args:
        body: A tag to set on a run.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.set_tag(
        ...     body={"run_id": "5f0c7a2b9d3e4816a7c2f1e08b6d4c39", "key": "team", "value": "billing"},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/runs/set-tag')

    Source: Azure Databricks, POST /api/2.0/mlflow/runs/set-tag
    """
    return SET_TAG.call(body=body)


DELETE_TAG: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE_TAG",
    "experiments_delete_tag",
    "POST",
    "/api/2.0/mlflow/runs/delete-tag",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.MlflowDeleteTag),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def delete_tag(*, body: m.MlflowDeleteTag | d.MlflowDeleteTag) -> Call[m.Nothing]:
    """Take a tag off a run.

    A tag that is not there is an error.

    Args:
        body: A tag to take off a run.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.delete_tag(body={"run_id": "5f0c7a2b9d3e4816a7c2f1e08b6d4c39", "key": "team"})
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/runs/delete-tag')

    Source: Azure Databricks, POST /api/2.0/mlflow/runs/delete-tag
    """
    return DELETE_TAG.call(body=body)


GET_HISTORY: PagedOperation[m.MetricHistory, m.MlflowMetric] = PagedOperation(
    __name__,
    "GET_HISTORY",
    "experiments_get_history",
    "GET",
    "/api/2.0/mlflow/metrics/get-history",
    returns=lambda: m.MetricHistory,
    item=lambda: m.MlflowMetric,
    paging=PageToken("/metrics", source="/next_page_token", into="query:page_token"),
    parameters=(
        Query("run_id", check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("run_uuid"),
        Query("metric_key", required=True, check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("max_results", check=lambda: Annotated[int, Meta(ge=1, le=25000)]),
        Query("page_token"),
    ),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get_history(
    *,
    metric_key: str,
    run_id: str | UnsetType = UNSET,
    run_uuid: str | UnsetType = UNSET,
    max_results: int | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
) -> PagedCall[m.MetricHistory, m.MlflowMetric]:
    """Get all values of a metric.

    One page of the values that a run logged for a metric, in the order in which they were logged.

    Args:
        metric_key: The metric's name.
        run_id: The run's id, 32 hexadecimal digits. It is needed unless `run_uuid` is given.
        run_uuid: The former name of `run_id`.
        max_results: The most values on a page, up to 25,000.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.MetricHistory``; ``client.items`` goes on to every ``m.MlflowMetric``. A page
            of values.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.get_history(metric_key="auc")
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/metrics/get-history')

    Source: Azure Databricks, GET /api/2.0/mlflow/metrics/get-history
    """
    return GET_HISTORY.call(
        {
            "run_id": run_id,
            "run_uuid": run_uuid,
            "metric_key": metric_key,
            "max_results": max_results,
            "page_token": page_token,
        }
    )


LIST_ARTIFACTS: PagedOperation[m.MlflowFileList, m.MlflowFile] = PagedOperation(
    __name__,
    "LIST_ARTIFACTS",
    "experiments_list_artifacts",
    "GET",
    "/api/2.0/mlflow/artifacts/list",
    returns=lambda: m.MlflowFileList,
    item=lambda: m.MlflowFile,
    paging=PageToken("/files", source="/next_page_token", into="query:page_token"),
    parameters=(
        Query("run_id", check=lambda: Annotated[str, Meta(min_length=1)]),
        Query("run_uuid"),
        Query("path"),
        Query("page_token"),
    ),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def list_artifacts(
    *,
    run_id: str | UnsetType = UNSET,
    run_uuid: str | UnsetType = UNSET,
    path: str | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
) -> PagedCall[m.MlflowFileList, m.MlflowFile]:
    """List the artifacts of a run.

    One page of the files and directories right below a path. Artifacts in volumes come up to 1,000 on a page; other
    places may answer all at once.

    Args:
        run_id: The run's id, 32 hexadecimal digits. It is needed unless `run_uuid` is given.
        run_uuid: The former name of `run_id`.
        path: The directory to list, relative to the root of the artifacts; the root when left out.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.MlflowFileList``; ``client.items`` goes on to every ``m.MlflowFile``. A page
            of files.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.list_artifacts()
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/artifacts/list')

    Source: Azure Databricks, GET /api/2.0/mlflow/artifacts/list
    """
    return LIST_ARTIFACTS.call({"run_id": run_id, "run_uuid": run_uuid, "path": path, "page_token": page_token})


CREATE_LOGGED_MODEL: Operation[m.LoggedModelAnswer] = Operation(
    __name__,
    "CREATE_LOGGED_MODEL",
    "experiments_create_logged_model",
    "POST",
    "/api/2.0/mlflow/logged-models",
    returns=lambda: m.LoggedModelAnswer,
    body=JsonBody(lambda: m.LoggedModelCreate),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def create_logged_model(*, body: m.LoggedModelCreate | d.LoggedModelCreate) -> Call[m.LoggedModelAnswer]:
    """Create a logged model.

    The model is `LOGGED_MODEL_PENDING` until its files are there and `experiments_finalize_logged_model` says so.
    Sending it twice makes two models.

    Args:
        body: A new logged model.

    Returns:
        The call; sending it gives ``m.LoggedModelAnswer``. The new model.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.create_logged_model(
        ...     body={
        ...         "experiment_id": "815",
        ...         "name": "churn",
        ...         "model_type": "Classifier",
        ...         "source_run_id": "5f0c7a2b9d3e4816a7c2f1e08b6d4c39",
        ...         "params": [{"key": "depth", "value": "4"}],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/logged-models')

    Source: Azure Databricks, POST /api/2.0/mlflow/logged-models
    """
    return CREATE_LOGGED_MODEL.call(body=body)


SEARCH_LOGGED_MODELS: PagedOperation[m.LoggedModelList, m.LoggedModel] = PagedOperation(
    __name__,
    "SEARCH_LOGGED_MODELS",
    "experiments_search_logged_models",
    "POST",
    "/api/2.0/mlflow/logged-models/search",
    returns=lambda: m.LoggedModelList,
    item=lambda: m.LoggedModel,
    paging=PageToken("/models", source="/next_page_token", into="body:/page_token"),
    body=JsonBody(lambda: m.LoggedModelSearch),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def search_logged_models(
    *, body: m.LoggedModelSearch | d.LoggedModelSearch
) -> PagedCall[m.LoggedModelList, m.LoggedModel]:
    """Find logged models.

    One page of the logged models that fit a condition. It reads only, although it is a POST.

    Args:
        body: Which logged models to find.

    Returns:
        The call for the first page, a ``m.LoggedModelList``; ``client.items`` goes on to every ``m.LoggedModel``. A
            page of models.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.search_logged_models(
        ...     body={
        ...         "experiment_ids": ["815"],
        ...         "filter": "metrics.auc > 0.9",
        ...         "datasets": [{"dataset_name": "customers"}],
        ...         "order_by": [{"field_name": "metrics.auc", "ascending": False, "dataset_name": "customers"}],
        ...         "max_results": 50,
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/logged-models/search')

    Source: Azure Databricks, POST /api/2.0/mlflow/logged-models/search
    """
    return SEARCH_LOGGED_MODELS.call(body=body)


GET_LOGGED_MODEL: Operation[m.LoggedModelAnswer] = Operation(
    __name__,
    "GET_LOGGED_MODEL",
    "experiments_get_logged_model",
    "GET",
    "/api/2.0/mlflow/logged-models/{model_id}",
    returns=lambda: m.LoggedModelAnswer,
    parameters=(Path("model_id"),),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get_logged_model(*, model_id: str) -> Call[m.LoggedModelAnswer]:
    """Get a logged model.

    What the model is, its parameters and metrics.

    Args:
        model_id: The logged model's id, `m-` and 32 hexadecimal digits.

    Returns:
        The call; sending it gives ``m.LoggedModelAnswer``. The model.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.get_logged_model(model_id="m-0b6f2c8d4e1a4f7fa9c3d5e7b1a2c4d6")
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/logged-models/m-0b6f2c8d4e1a4f7fa9c3d5e7b1a2c4d6')

    Source: Azure Databricks, GET /api/2.0/mlflow/logged-models/{model_id}
    """
    return GET_LOGGED_MODEL.call({"model_id": model_id})


DELETE_LOGGED_MODEL: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE_LOGGED_MODEL",
    "experiments_delete_logged_model",
    "DELETE",
    "/api/2.0/mlflow/logged-models/{model_id}",
    returns=lambda: m.Nothing,
    parameters=(Path("model_id"),),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def delete_logged_model(*, model_id: str) -> Call[m.Nothing]:
    """Delete a logged model.

    It is not found any more, neither by id nor by a search.

    Args:
        model_id: The logged model's id, `m-` and 32 hexadecimal digits.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.delete_logged_model(model_id="m-0b6f2c8d4e1a4f7fa9c3d5e7b1a2c4d6")
        >>> call.method, call.path
        ('DELETE', '/api/2.0/mlflow/logged-models/m-0b6f2c8d4e1a4f7fa9c3d5e7b1a2c4d6')

    Source: Azure Databricks, DELETE /api/2.0/mlflow/logged-models/{model_id}
    """
    return DELETE_LOGGED_MODEL.call({"model_id": model_id})


FINALIZE_LOGGED_MODEL: Operation[m.LoggedModelAnswer] = Operation(
    __name__,
    "FINALIZE_LOGGED_MODEL",
    "experiments_finalize_logged_model",
    "PATCH",
    "/api/2.0/mlflow/logged-models/{model_id}",
    returns=lambda: m.LoggedModelAnswer,
    parameters=(Path("model_id"),),
    body=JsonBody(lambda: m.LoggedModelFinalize),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def finalize_logged_model(
    *, model_id: str, body: m.LoggedModelFinalize | d.LoggedModelFinalize
) -> Call[m.LoggedModelAnswer]:
    """Say that a logged model is complete.

    Tells that the model's files are there, or that their upload failed.

    Args:
        model_id: The logged model's id, `m-` and 32 hexadecimal digits.
        body: How the upload of a logged model ended.

    Returns:
        The call; sending it gives ``m.LoggedModelAnswer``. The model as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.finalize_logged_model(
        ...     model_id="m-0b6f2c8d4e1a4f7fa9c3d5e7b1a2c4d6",
        ...     body={"status": "LOGGED_MODEL_READY", "model_id": "m-0b6f2c8d4e1a4f7fa9c3d5e7b1a2c4d6"},
        ... )
        >>> call.method, call.path
        ('PATCH', '/api/2.0/mlflow/logged-models/m-0b6f2c8d4e1a4f7fa9c3d5e7b1a2c4d6')

    Source: Azure Databricks, PATCH /api/2.0/mlflow/logged-models/{model_id}
    """
    return FINALIZE_LOGGED_MODEL.call({"model_id": model_id}, body)


LOG_LOGGED_MODEL_PARAMS: Operation[m.Nothing] = Operation(
    __name__,
    "LOG_LOGGED_MODEL_PARAMS",
    "experiments_log_logged_model_params",
    "POST",
    "/api/2.0/mlflow/logged-models/{model_id}/params",
    returns=lambda: m.Nothing,
    parameters=(Path("model_id"),),
    body=JsonBody(lambda: m.LoggedModelLogParams),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def log_logged_model_params(*, model_id: str, body: m.LoggedModelLogParams | d.LoggedModelLogParams) -> Call[m.Nothing]:
    """Add parameters to a logged model.

    Parameters are written once.

    Args:
        model_id: The logged model's id, `m-` and 32 hexadecimal digits.
        body: Parameters to add to a logged model.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.log_logged_model_params(
        ...     model_id="m-0b6f2c8d4e1a4f7fa9c3d5e7b1a2c4d6",
        ...     body={"params": [{"key": "depth", "value": "4"}], "model_id": "m-0b6f2c8d4e1a4f7fa9c3d5e7b1a2c4d6"},
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/logged-models/m-0b6f2c8d4e1a4f7fa9c3d5e7b1a2c4d6/params')

    Source: Azure Databricks, POST /api/2.0/mlflow/logged-models/{model_id}/params
    """
    return LOG_LOGGED_MODEL_PARAMS.call({"model_id": model_id}, body)


SET_LOGGED_MODEL_TAGS: Operation[m.Nothing] = Operation(
    __name__,
    "SET_LOGGED_MODEL_TAGS",
    "experiments_set_logged_model_tags",
    "PATCH",
    "/api/2.0/mlflow/logged-models/{model_id}/tags",
    returns=lambda: m.Nothing,
    parameters=(Path("model_id"),),
    body=JsonBody(lambda: m.LoggedModelSetTags),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def set_logged_model_tags(*, model_id: str, body: m.LoggedModelSetTags | d.LoggedModelSetTags) -> Call[m.Nothing]:
    """Set tags of a logged model.

    Tags of the same names are replaced.

    Args:
        model_id: The logged model's id, `m-` and 32 hexadecimal digits.
        body: Tags to set on a logged model.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.set_logged_model_tags(
        ...     model_id="m-0b6f2c8d4e1a4f7fa9c3d5e7b1a2c4d6",
        ...     body={"tags": [{"key": "team", "value": "billing"}]},
        ... )
        >>> call.method, call.path
        ('PATCH', '/api/2.0/mlflow/logged-models/m-0b6f2c8d4e1a4f7fa9c3d5e7b1a2c4d6/tags')

    Source: Azure Databricks, PATCH /api/2.0/mlflow/logged-models/{model_id}/tags
    """
    return SET_LOGGED_MODEL_TAGS.call({"model_id": model_id}, body)


DELETE_LOGGED_MODEL_TAG: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE_LOGGED_MODEL_TAG",
    "experiments_delete_logged_model_tag",
    "DELETE",
    "/api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}",
    returns=lambda: m.Nothing,
    parameters=(Path("model_id"), Path("tag_key")),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def delete_logged_model_tag(*, model_id: str, tag_key: str) -> Call[m.Nothing]:
    """Take a tag off a logged model.

    The others stay.

    Args:
        model_id: The logged model's id, `m-` and 32 hexadecimal digits.
        tag_key: The tag's name.

    Returns:
        The call; sending it gives ``m.Nothing``. It is done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.delete_logged_model_tag(model_id="m-0b6f2c8d4e1a4f7fa9c3d5e7b1a2c4d6", tag_key="team")
        >>> call.method, call.path
        ('DELETE', '/api/2.0/mlflow/logged-models/m-0b6f2c8d4e1a4f7fa9c3d5e7b1a2c4d6/tags/team')

    Source: Azure Databricks, DELETE /api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}
    """
    return DELETE_LOGGED_MODEL_TAG.call({"model_id": model_id, "tag_key": tag_key})


CREATE_ISSUE: Operation[m.ExperimentIssue] = Operation(
    __name__,
    "CREATE_ISSUE",
    "experiments_create_issue",
    "POST",
    "/api/2.0/mlflow/experiments/{experiment_id}/issues",
    returns=lambda: m.ExperimentIssue,
    parameters=(Path("experiment_id"), Query("issue_id")),
    body=JsonBody(lambda: m.ExperimentIssueSpec),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def create_issue(
    *, experiment_id: str, body: m.ExperimentIssueSpec | d.ExperimentIssueSpec, issue_id: str | UnsetType = UNSET
) -> Call[m.ExperimentIssue]:
    """Note an issue.

    Notes that something is wrong in what the experiment traces. Open-source servers do not have it.

    Args:
        experiment_id: The experiment's id, decimal digits.
        body: An issue to note or to change.
        issue_id: The id to give it; the server chooses when left out.

    Returns:
        The call; sending it gives ``m.ExperimentIssue``. The new issue.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.create_issue(
        ...     experiment_id="815",
        ...     body={
        ...         "title": "Answers in the wrong language",
        ...         "severity": "MEDIUM",
        ...         "categories": ["language"],
        ...         "status": "PENDING",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/experiments/815/issues')

    Source: Azure Databricks, POST /api/2.0/mlflow/experiments/{experiment_id}/issues
    """
    return CREATE_ISSUE.call({"experiment_id": experiment_id, "issue_id": issue_id}, body)


SEARCH_ISSUES: PagedOperation[m.ExperimentIssueList, m.ExperimentIssue] = PagedOperation(
    __name__,
    "SEARCH_ISSUES",
    "experiments_search_issues",
    "POST",
    "/api/2.0/mlflow/experiments/{experiment_id}/issues:search",
    returns=lambda: m.ExperimentIssueList,
    item=lambda: m.ExperimentIssue,
    paging=PageToken("/issues", source="/next_page_token", into="body:/page_token"),
    parameters=(Path("experiment_id"),),
    body=JsonBody(lambda: m.ExperimentIssueSearch),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def search_issues(
    *, experiment_id: str, body: m.ExperimentIssueSearch | d.ExperimentIssueSearch
) -> PagedCall[m.ExperimentIssueList, m.ExperimentIssue]:
    """Find issues.

    One page of the issues of an experiment that fit. It reads only, although it is a POST. Open-source servers do not
    have it.

    Args:
        experiment_id: The experiment's id, decimal digits.
        body: Which issues to find.

    Returns:
        The call for the first page, a ``m.ExperimentIssueList``; ``client.items`` goes on to every
            ``m.ExperimentIssue``. A page of issues.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.search_issues(
        ...     experiment_id="815",
        ...     body={
        ...         "statuses": ["PENDING"],
        ...         "severities": ["HIGH", "MEDIUM"],
        ...         "tag_filters": [{"key": "team", "values": ["billing"]}],
        ...         "sort_key": "LAST_SEEN_TIME",
        ...         "sort_order": "DESCENDING",
        ...         "page_size": 50,
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.0/mlflow/experiments/815/issues:search')

    Source: Azure Databricks, POST /api/2.0/mlflow/experiments/{experiment_id}/issues:search
    """
    return SEARCH_ISSUES.call({"experiment_id": experiment_id}, body)


GET_ISSUE: Operation[m.ExperimentIssue] = Operation(
    __name__,
    "GET_ISSUE",
    "experiments_get_issue",
    "GET",
    "/api/2.0/mlflow/experiments/{experiment_id}/issues/{issue_id}",
    returns=lambda: m.ExperimentIssue,
    parameters=(Path("experiment_id"), Path("issue_id")),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get_issue(*, experiment_id: str, issue_id: str) -> Call[m.ExperimentIssue]:
    """Get an issue.

    All about one issue. Open-source servers do not have it.

    Args:
        experiment_id: The experiment's id, decimal digits.
        issue_id: The issue's id.

    Returns:
        The call; sending it gives ``m.ExperimentIssue``. The issue.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.get_issue(experiment_id="815", issue_id="iss-20260504-1")
        >>> call.method, call.path
        ('GET', '/api/2.0/mlflow/experiments/815/issues/iss-20260504-1')

    Source: Azure Databricks, GET /api/2.0/mlflow/experiments/{experiment_id}/issues/{issue_id}
    """
    return GET_ISSUE.call({"experiment_id": experiment_id, "issue_id": issue_id})


UPDATE_ISSUE: Operation[m.ExperimentIssue] = Operation(
    __name__,
    "UPDATE_ISSUE",
    "experiments_update_issue",
    "PATCH",
    "/api/2.0/mlflow/experiments/{experiment_id}/issues/{issue_id}",
    returns=lambda: m.ExperimentIssue,
    parameters=(
        Path("experiment_id"),
        Path("issue_id"),
        Query("update_mask", required=True, check=lambda: m.FieldMask),
    ),
    body=JsonBody(lambda: m.ExperimentIssueSpec),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
)


def update_issue(
    *, experiment_id: str, issue_id: str, update_mask: m.FieldMask, body: m.ExperimentIssueSpec | d.ExperimentIssueSpec
) -> Call[m.ExperimentIssue]:
    """Change an issue.

    Changes the fields named in `update_mask`; the others stay as they are. Open-source servers do not have it.

    Args:
        experiment_id: The experiment's id, decimal digits.
        issue_id: The issue's id.
        update_mask: The fields to change, separated by commas; `*` means all.
        body: An issue to note or to change.

    Returns:
        The call; sending it gives ``m.ExperimentIssue``. The issue as it is now.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import experiments
        >>> call = experiments.update_issue(
        ...     experiment_id="815",
        ...     issue_id="iss-20260504-1",
        ...     update_mask="status",
        ...     body={
        ...         "title": "Answers in the wrong language",
        ...         "severity": "MEDIUM",
        ...         "categories": ["language"],
        ...         "status": "RESOLVED",
        ...     },
        ... )
        >>> call.method, call.path
        ('PATCH', '/api/2.0/mlflow/experiments/815/issues/iss-20260504-1')

    Source: Azure Databricks, PATCH /api/2.0/mlflow/experiments/{experiment_id}/issues/{issue_id}
    """
    return UPDATE_ISSUE.call({"experiment_id": experiment_id, "issue_id": issue_id, "update_mask": update_mask}, body)
