# Made from databricks.yaml by dovetail-generate; do not edit.
"""Experiments: MLflow experiments, runs, metrics, logged models and artifacts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import experiments as o

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d


class Experiments(Resource):
    """Experiments: MLflow experiments, runs, metrics, logged models and artifacts."""

    @overload
    def create(self, body: m.ExperimentCreate | d.ExperimentCreate, /) -> m.ExperimentCreated: ...

    @overload
    def create(self, **fields: Unpack[d.ExperimentCreate]) -> m.ExperimentCreated: ...

    @overload
    def create(self, body: Mapping[str, object], /, *, force: bool) -> m.ExperimentCreated: ...
    def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.ExperimentCreated:
        """Create an experiment.

        An experiment holds runs. Its name must not be taken, not even by one that is deleted.

        Args:
            body: A new experiment.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The new experiment.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/experiments/create
        """
        return self._send(o.CREATE, body=Given(body, fields, force))

    def get(self, experiment_id: str) -> m.ExperimentAnswer:
        """Get an experiment.

        Active or deleted, by its id.

        Args:
            experiment_id: The experiment's id, decimal digits.

        Returns:
            The experiment.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/experiments/get
        """
        return self._send(o.GET, {"experiment_id": experiment_id})

    def get_by_name(self, experiment_name: str) -> m.ExperimentAnswer:
        """Get an experiment by its name.

        An active one if there is one of that name, else a deleted one.

        Args:
            experiment_name: The experiment's name.

        Returns:
            The experiment.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/experiments/get-by-name
        """
        return self._send(o.GET_BY_NAME, {"experiment_name": experiment_name})

    def list(
        self,
        *,
        max_results: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
        view_type: m.MlflowViewType | UnsetType = UNSET,
    ) -> Iterator[m.Experiment]:
        """List experiments.

        One page of all experiments. Open-source servers have given it up for `experiments_search`.

        Args:
            max_results: The most experiments on a page; the server chooses when left out.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.
            view_type: Whether to look at deleted ones; not when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/experiments/list
        """
        return self._items(o.LIST, {"max_results": max_results, "page_token": page_token, "view_type": view_type})

    @overload
    def search(self, body: m.ExperimentSearch | d.ExperimentSearch, /) -> Iterator[m.Experiment]: ...

    @overload
    def search(self, **fields: Unpack[d.ExperimentSearch]) -> Iterator[m.Experiment]: ...

    @overload
    def search(self, body: Mapping[str, object], /, *, force: bool) -> Iterator[m.Experiment]: ...
    def search(self, body: object = UNSET, *, force: bool = False, **fields: object) -> Iterator[m.Experiment]:
        """Find experiments.

        One page of the experiments that fit a condition. It reads only, although it is a POST.

        Args:
            body: Which experiments to find.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/experiments/search
        """
        return self._items(o.SEARCH, body=Given(body, fields, force))

    @overload
    def update(self, body: m.ExperimentUpdate | d.ExperimentUpdate, /) -> m.Nothing: ...

    @overload
    def update(self, **fields: Unpack[d.ExperimentUpdate]) -> m.Nothing: ...

    @overload
    def update(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def update(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Rename an experiment.

        The new name must not be taken.

        Args:
            body: A change of an experiment.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/experiments/update
        """
        return self._send(o.UPDATE, body=Given(body, fields, force))

    @overload
    def delete(self, experiment_id: str, /) -> m.Nothing: ...

    @overload
    def delete(self, body: m.ExperimentId | d.ExperimentId, /) -> m.Nothing: ...

    @overload
    def delete(self, **fields: Unpack[d.ExperimentId]) -> m.Nothing: ...

    @overload
    def delete(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def delete(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Delete an experiment.

        Its runs are deleted with it. `experiments_restore` brings all of them back.

        Args:
            body: Which experiment.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/experiments/delete
        """
        return self._send(o.DELETE, body=Given(body, fields, force, "experiment_id"))

    @overload
    def restore(self, experiment_id: str, /) -> m.Nothing: ...

    @overload
    def restore(self, body: m.ExperimentId | d.ExperimentId, /) -> m.Nothing: ...

    @overload
    def restore(self, **fields: Unpack[d.ExperimentId]) -> m.Nothing: ...

    @overload
    def restore(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def restore(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Restore an experiment.

        Brings a deleted experiment back, with its runs.

        Args:
            body: Which experiment.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/experiments/restore
        """
        return self._send(o.RESTORE, body=Given(body, fields, force, "experiment_id"))

    @overload
    def set_experiment_tag(self, body: m.ExperimentSetTag | d.ExperimentSetTag, /) -> m.Nothing: ...

    @overload
    def set_experiment_tag(self, **fields: Unpack[d.ExperimentSetTag]) -> m.Nothing: ...

    @overload
    def set_experiment_tag(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def set_experiment_tag(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Set a tag of an experiment.

        A tag of the same name is replaced.

        Args:
            body: A tag to set on an experiment.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/experiments/set-experiment-tag
        """
        return self._send(o.SET_EXPERIMENT_TAG, body=Given(body, fields, force))

    @overload
    def create_run(self, body: m.MlflowRunCreate | d.MlflowRunCreate, /) -> m.MlflowRunAnswer: ...

    @overload
    def create_run(self, **fields: Unpack[d.MlflowRunCreate]) -> m.MlflowRunAnswer: ...

    @overload
    def create_run(self, body: Mapping[str, object], /, *, force: bool) -> m.MlflowRunAnswer: ...
    def create_run(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.MlflowRunAnswer:
        """Create a run.

        A run is one execution, and holds metrics, parameters, tags and artifacts. It is `RUNNING` until
        `experiments_update_run` says otherwise. Sending it twice makes two runs.

        Args:
            body: A new run.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The new run.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/runs/create
        """
        return self._send(o.CREATE_RUN, body=Given(body, fields, force))

    def get_run(self, run_id: str, *, run_uuid: str | UnsetType = UNSET) -> m.MlflowRunAnswer:
        """Get a run.

        What the run is, its last metrics, its parameters, its tags and what it read.

        Args:
            run_id: The run's id, 32 hexadecimal digits.
            run_uuid: The former name of `run_id`.

        Returns:
            The run.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/runs/get
        """
        return self._send(o.GET_RUN, {"run_id": run_id, "run_uuid": run_uuid})

    @overload
    def update_run(self, body: m.MlflowRunUpdate | d.MlflowRunUpdate, /) -> m.MlflowRunInfoAnswer: ...

    @overload
    def update_run(self, **fields: Unpack[d.MlflowRunUpdate]) -> m.MlflowRunInfoAnswer: ...

    @overload
    def update_run(self, body: Mapping[str, object], /, *, force: bool) -> m.MlflowRunInfoAnswer: ...
    def update_run(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.MlflowRunInfoAnswer:
        """Change a run.

        Renames a run or says where it stands. Open-source servers take no notice of a status they do not know.

        Args:
            body: A change of a run. What is left out stays.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The run as it is now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/runs/update
        """
        return self._send(o.UPDATE_RUN, body=Given(body, fields, force))

    @overload
    def search_runs(self, body: m.MlflowRunSearch | d.MlflowRunSearch, /) -> Iterator[m.MlflowRun]: ...

    @overload
    def search_runs(self, **fields: Unpack[d.MlflowRunSearch]) -> Iterator[m.MlflowRun]: ...

    @overload
    def search_runs(self, body: Mapping[str, object], /, *, force: bool) -> Iterator[m.MlflowRun]: ...
    def search_runs(self, body: object = UNSET, *, force: bool = False, **fields: object) -> Iterator[m.MlflowRun]:
        """Find runs.

        One page of the runs that fit a condition. It reads only, although it is a POST.

        Args:
            body: Which runs to find.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/runs/search
        """
        return self._items(o.SEARCH_RUNS, body=Given(body, fields, force))

    @overload
    def delete_run(self, run_id: str, /) -> m.Nothing: ...

    @overload
    def delete_run(self, body: m.MlflowRunId | d.MlflowRunId, /) -> m.Nothing: ...

    @overload
    def delete_run(self, **fields: Unpack[d.MlflowRunId]) -> m.Nothing: ...

    @overload
    def delete_run(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def delete_run(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Delete a run.

        `experiments_restore_run` brings it back.

        Args:
            body: Which run.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/runs/delete
        """
        return self._send(o.DELETE_RUN, body=Given(body, fields, force, "run_id"))

    @overload
    def restore_run(self, run_id: str, /) -> m.Nothing: ...

    @overload
    def restore_run(self, body: m.MlflowRunId | d.MlflowRunId, /) -> m.Nothing: ...

    @overload
    def restore_run(self, **fields: Unpack[d.MlflowRunId]) -> m.Nothing: ...

    @overload
    def restore_run(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def restore_run(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Restore a run.

        Brings a deleted run back, with all it logged.

        Args:
            body: Which run.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/runs/restore
        """
        return self._send(o.RESTORE_RUN, body=Given(body, fields, force, "run_id"))

    @overload
    def delete_runs(self, body: m.MlflowRunsDelete | d.MlflowRunsDelete, /) -> m.MlflowRunsDeleted: ...

    @overload
    def delete_runs(self, **fields: Unpack[d.MlflowRunsDelete]) -> m.MlflowRunsDeleted: ...

    @overload
    def delete_runs(self, body: Mapping[str, object], /, *, force: bool) -> m.MlflowRunsDeleted: ...
    def delete_runs(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.MlflowRunsDeleted:
        """Delete many runs.

        Deletes the runs of an experiment up to a moment, at most `max_runs` in one call. Open-source servers do not
        have it.

        Args:
            body: Which runs to delete.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            How many were deleted.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/databricks/runs/delete-runs
        """
        return self._send(o.DELETE_RUNS, body=Given(body, fields, force))

    @overload
    def restore_runs(self, body: m.MlflowRunsRestore | d.MlflowRunsRestore, /) -> m.MlflowRunsRestored: ...

    @overload
    def restore_runs(self, **fields: Unpack[d.MlflowRunsRestore]) -> m.MlflowRunsRestored: ...

    @overload
    def restore_runs(self, body: Mapping[str, object], /, *, force: bool) -> m.MlflowRunsRestored: ...
    def restore_runs(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.MlflowRunsRestored:
        """Restore many runs.

        Restores the runs of an experiment that were deleted from a moment on, at most `max_runs` in one call.
        Open-source servers do not have it.

        Args:
            body: Which runs to restore.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            How many were restored.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/databricks/runs/restore-runs
        """
        return self._send(o.RESTORE_RUNS, body=Given(body, fields, force))

    @overload
    def log_metric(self, body: m.MlflowLogMetric | d.MlflowLogMetric, /) -> m.Nothing: ...

    @overload
    def log_metric(self, **fields: Unpack[d.MlflowLogMetric]) -> m.Nothing: ...

    @overload
    def log_metric(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def log_metric(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Log a value of a metric.

        Adds a value; the others of that metric stay. Sending it twice logs it twice.

        Args:
            body: A value of a metric to log.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/runs/log-metric
        """
        return self._send(o.LOG_METRIC, body=Given(body, fields, force))

    @overload
    def log_param(self, body: m.MlflowLogParam | d.MlflowLogParam, /) -> m.Nothing: ...

    @overload
    def log_param(self, **fields: Unpack[d.MlflowLogParam]) -> m.Nothing: ...

    @overload
    def log_param(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def log_param(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Log a parameter.

        Parameters are written once: the same value again is fine, another one is an error.

        Args:
            body: A parameter to log.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/runs/log-parameter
        """
        return self._send(o.LOG_PARAM, body=Given(body, fields, force))

    @overload
    def log_batch(self, body: m.MlflowLogBatch | d.MlflowLogBatch, /) -> m.Nothing: ...

    @overload
    def log_batch(self, **fields: Unpack[d.MlflowLogBatch]) -> m.Nothing: ...

    @overload
    def log_batch(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def log_batch(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Log metrics, parameters and tags together.

        At most 1,000 things in all. When it fails, a part may have been written. Sending it twice logs the metrics
        twice.

        Args:
            body: Metrics, parameters and tags to log, at most 1,000 together and 1 MB in all.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/runs/log-batch
        """
        return self._send(o.LOG_BATCH, body=Given(body, fields, force))

    @overload
    def log_inputs(self, body: m.MlflowLogInputs | d.MlflowLogInputs, /) -> m.Nothing: ...

    @overload
    def log_inputs(self, **fields: Unpack[d.MlflowLogInputs]) -> m.Nothing: ...

    @overload
    def log_inputs(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def log_inputs(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Log what a run read.

        Datasets and logged models that went into the run.

        Args:
            body: What a run read.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/runs/log-inputs
        """
        return self._send(o.LOG_INPUTS, body=Given(body, fields, force))

    @overload
    def log_outputs(self, body: m.MlflowLogOutputs | d.MlflowLogOutputs, /) -> m.Nothing: ...

    @overload
    def log_outputs(self, **fields: Unpack[d.MlflowLogOutputs]) -> m.Nothing: ...

    @overload
    def log_outputs(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def log_outputs(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Log what a run made.

        Logged models that came out of the run.

        Args:
            body: What a run made.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/runs/outputs
        """
        return self._send(o.LOG_OUTPUTS, body=Given(body, fields, force))

    @overload
    def log_model(self, body: m.MlflowLogModel | d.MlflowLogModel, /) -> m.Nothing: ...

    @overload
    def log_model(self, **fields: Unpack[d.MlflowLogModel]) -> m.Nothing: ...

    @overload
    def log_model(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def log_model(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Log a model in the older way.

        Notes a model that lies among the run's artifacts. Newer clients use `experiments_create_logged_model`.

        Args:
            body: A model among a run's artifacts, in the older way.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/runs/log-model
        """
        return self._send(o.LOG_MODEL, body=Given(body, fields, force))

    @overload
    def set_tag(self, body: m.MlflowSetTag | d.MlflowSetTag, /) -> m.Nothing: ...

    @overload
    def set_tag(self, **fields: Unpack[d.MlflowSetTag]) -> m.Nothing: ...

    @overload
    def set_tag(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def set_tag(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Set a tag of a run.

        A tag of the same name is replaced. Runs that ended take tags too.

        Args:
            body: A tag to set on a run.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/runs/set-tag
        """
        return self._send(o.SET_TAG, body=Given(body, fields, force))

    @overload
    def delete_tag(self, body: m.MlflowDeleteTag | d.MlflowDeleteTag, /) -> m.Nothing: ...

    @overload
    def delete_tag(self, **fields: Unpack[d.MlflowDeleteTag]) -> m.Nothing: ...

    @overload
    def delete_tag(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def delete_tag(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Take a tag off a run.

        A tag that is not there is an error.

        Args:
            body: A tag to take off a run.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/runs/delete-tag
        """
        return self._send(o.DELETE_TAG, body=Given(body, fields, force))

    def get_history(
        self,
        metric_key: str,
        *,
        run_id: str | UnsetType = UNSET,
        run_uuid: str | UnsetType = UNSET,
        max_results: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> Iterator[m.MlflowMetric]:
        """Get all values of a metric.

        One page of the values that a run logged for a metric, in the order in which they were logged.

        Args:
            metric_key: The metric's name.
            run_id: The run's id, 32 hexadecimal digits. It is needed unless `run_uuid` is given.
            run_uuid: The former name of `run_id`.
            max_results: The most values on a page, up to 25,000.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/metrics/get-history
        """
        return self._items(
            o.GET_HISTORY,
            {
                "run_id": run_id,
                "run_uuid": run_uuid,
                "metric_key": metric_key,
                "max_results": max_results,
                "page_token": page_token,
            },
        )

    def list_artifacts(
        self,
        *,
        run_id: str | UnsetType = UNSET,
        run_uuid: str | UnsetType = UNSET,
        path: str | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> Iterator[m.MlflowFile]:
        """List the artifacts of a run.

        One page of the files and directories right below a path. Artifacts in volumes come up to 1,000 on a page; other
        places may answer all at once.

        Args:
            run_id: The run's id, 32 hexadecimal digits. It is needed unless `run_uuid` is given.
            run_uuid: The former name of `run_id`.
            path: The directory to list, relative to the root of the artifacts; the root when left out.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/artifacts/list
        """
        return self._items(
            o.LIST_ARTIFACTS, {"run_id": run_id, "run_uuid": run_uuid, "path": path, "page_token": page_token}
        )

    @overload
    def create_logged_model(self, body: m.LoggedModelCreate | d.LoggedModelCreate, /) -> m.LoggedModelAnswer: ...

    @overload
    def create_logged_model(self, **fields: Unpack[d.LoggedModelCreate]) -> m.LoggedModelAnswer: ...

    @overload
    def create_logged_model(self, body: Mapping[str, object], /, *, force: bool) -> m.LoggedModelAnswer: ...
    def create_logged_model(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.LoggedModelAnswer:
        """Create a logged model.

        The model is `LOGGED_MODEL_PENDING` until its files are there and `experiments_finalize_logged_model` says so.
        Sending it twice makes two models.

        Args:
            body: A new logged model.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The new model.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/logged-models
        """
        return self._send(o.CREATE_LOGGED_MODEL, body=Given(body, fields, force))

    @overload
    def search_logged_models(self, body: m.LoggedModelSearch | d.LoggedModelSearch, /) -> Iterator[m.LoggedModel]: ...

    @overload
    def search_logged_models(self, **fields: Unpack[d.LoggedModelSearch]) -> Iterator[m.LoggedModel]: ...

    @overload
    def search_logged_models(self, body: Mapping[str, object], /, *, force: bool) -> Iterator[m.LoggedModel]: ...
    def search_logged_models(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> Iterator[m.LoggedModel]:
        """Find logged models.

        One page of the logged models that fit a condition. It reads only, although it is a POST.

        Args:
            body: Which logged models to find.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/logged-models/search
        """
        return self._items(o.SEARCH_LOGGED_MODELS, body=Given(body, fields, force))

    def get_logged_model(self, model_id: str) -> m.LoggedModelAnswer:
        """Get a logged model.

        What the model is, its parameters and metrics.

        Args:
            model_id: The logged model's id, `m-` and 32 hexadecimal digits.

        Returns:
            The model.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/logged-models/{model_id}
        """
        return self._send(o.GET_LOGGED_MODEL, {"model_id": model_id})

    def delete_logged_model(self, model_id: str) -> m.Nothing:
        """Delete a logged model.

        It is not found any more, neither by id nor by a search.

        Args:
            model_id: The logged model's id, `m-` and 32 hexadecimal digits.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/mlflow/logged-models/{model_id}
        """
        return self._send(o.DELETE_LOGGED_MODEL, {"model_id": model_id})

    @overload
    def finalize_logged_model(
        self, model_id: str, body: m.LoggedModelFinalize | d.LoggedModelFinalize, /
    ) -> m.LoggedModelAnswer: ...

    @overload
    def finalize_logged_model(
        self, model_id: str, /, **fields: Unpack[d.LoggedModelFinalize]
    ) -> m.LoggedModelAnswer: ...

    @overload
    def finalize_logged_model(
        self, model_id: str, body: Mapping[str, object], /, *, force: bool
    ) -> m.LoggedModelAnswer: ...
    def finalize_logged_model(
        self, model_id: str, /, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.LoggedModelAnswer:
        """Say that a logged model is complete.

        Tells that the model's files are there, or that their upload failed.

        Args:
            model_id: The logged model's id, `m-` and 32 hexadecimal digits.
            body: How the upload of a logged model ended.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The model as it is now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.0/mlflow/logged-models/{model_id}
        """
        return self._send(o.FINALIZE_LOGGED_MODEL, {"model_id": model_id}, Given(body, fields, force))

    @overload
    def log_logged_model_params(
        self, model_id: str, body: m.LoggedModelLogParams | d.LoggedModelLogParams, /
    ) -> m.Nothing: ...

    @overload
    def log_logged_model_params(self, model_id: str, /, **fields: Unpack[d.LoggedModelLogParams]) -> m.Nothing: ...

    @overload
    def log_logged_model_params(self, model_id: str, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def log_logged_model_params(
        self, model_id: str, /, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.Nothing:
        """Add parameters to a logged model.

        Parameters are written once.

        Args:
            model_id: The logged model's id, `m-` and 32 hexadecimal digits.
            body: Parameters to add to a logged model.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/logged-models/{model_id}/params
        """
        return self._send(o.LOG_LOGGED_MODEL_PARAMS, {"model_id": model_id}, Given(body, fields, force))

    @overload
    def set_logged_model_tags(
        self, model_id: str, tags: Sequence[m.MlflowTagSpec | d.MlflowTagSpec], /
    ) -> m.Nothing: ...

    @overload
    def set_logged_model_tags(
        self, model_id: str, body: m.LoggedModelSetTags | d.LoggedModelSetTags, /
    ) -> m.Nothing: ...

    @overload
    def set_logged_model_tags(self, model_id: str, **fields: Unpack[d.LoggedModelSetTags]) -> m.Nothing: ...

    @overload
    def set_logged_model_tags(self, model_id: str, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def set_logged_model_tags(
        self, model_id: str, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> m.Nothing:
        """Set tags of a logged model.

        Tags of the same names are replaced.

        Args:
            model_id: The logged model's id, `m-` and 32 hexadecimal digits.
            body: Tags to set on a logged model.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.0/mlflow/logged-models/{model_id}/tags
        """
        return self._send(o.SET_LOGGED_MODEL_TAGS, {"model_id": model_id}, Given(body, fields, force, "tags"))

    def delete_logged_model_tag(self, model_id: str, tag_key: str) -> m.Nothing:
        """Take a tag off a logged model.

        The others stay.

        Args:
            model_id: The logged model's id, `m-` and 32 hexadecimal digits.
            tag_key: The tag's name.

        Returns:
            It is done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, DELETE /api/2.0/mlflow/logged-models/{model_id}/tags/{tag_key}
        """
        return self._send(o.DELETE_LOGGED_MODEL_TAG, {"model_id": model_id, "tag_key": tag_key})

    @overload
    def create_issue(
        self,
        experiment_id: str,
        body: m.ExperimentIssueSpec | d.ExperimentIssueSpec,
        /,
        *,
        issue_id: str | UnsetType = UNSET,
    ) -> m.ExperimentIssue: ...

    @overload
    def create_issue(
        self, experiment_id: str, *, issue_id: str | UnsetType = UNSET, **fields: Unpack[d.ExperimentIssueSpec]
    ) -> m.ExperimentIssue: ...

    @overload
    def create_issue(
        self, experiment_id: str, body: Mapping[str, object], /, *, issue_id: str | UnsetType = UNSET, force: bool
    ) -> m.ExperimentIssue: ...
    def create_issue(
        self,
        experiment_id: str,
        body: object = UNSET,
        *,
        issue_id: str | UnsetType = UNSET,
        force: bool = False,
        **fields: object,
    ) -> m.ExperimentIssue:
        """Note an issue.

        Notes that something is wrong in what the experiment traces. Open-source servers do not have it.

        Args:
            experiment_id: The experiment's id, decimal digits.
            body: An issue to note or to change.
            issue_id: The id to give it; the server chooses when left out.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The new issue.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/experiments/{experiment_id}/issues
        """
        return self._send(
            o.CREATE_ISSUE, {"experiment_id": experiment_id, "issue_id": issue_id}, Given(body, fields, force)
        )

    @overload
    def search_issues(
        self, experiment_id: str, body: m.ExperimentIssueSearch | d.ExperimentIssueSearch, /
    ) -> Iterator[m.ExperimentIssue]: ...

    @overload
    def search_issues(
        self, experiment_id: str, **fields: Unpack[d.ExperimentIssueSearch]
    ) -> Iterator[m.ExperimentIssue]: ...

    @overload
    def search_issues(
        self, experiment_id: str, body: Mapping[str, object], /, *, force: bool
    ) -> Iterator[m.ExperimentIssue]: ...
    def search_issues(
        self, experiment_id: str, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> Iterator[m.ExperimentIssue]:
        """Find issues.

        One page of the issues of an experiment that fit. It reads only, although it is a POST. Open-source servers do
        not have it.

        Args:
            experiment_id: The experiment's id, decimal digits.
            body: Which issues to find.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.0/mlflow/experiments/{experiment_id}/issues:search
        """
        return self._items(o.SEARCH_ISSUES, {"experiment_id": experiment_id}, Given(body, fields, force))

    def get_issue(self, experiment_id: str, issue_id: str) -> m.ExperimentIssue:
        """Get an issue.

        All about one issue. Open-source servers do not have it.

        Args:
            experiment_id: The experiment's id, decimal digits.
            issue_id: The issue's id.

        Returns:
            The issue.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.0/mlflow/experiments/{experiment_id}/issues/{issue_id}
        """
        return self._send(o.GET_ISSUE, {"experiment_id": experiment_id, "issue_id": issue_id})

    @overload
    def update_issue(
        self,
        experiment_id: str,
        issue_id: str,
        update_mask: m.FieldMask,
        body: m.ExperimentIssueSpec | d.ExperimentIssueSpec,
        /,
    ) -> m.ExperimentIssue: ...

    @overload
    def update_issue(
        self, experiment_id: str, issue_id: str, update_mask: m.FieldMask, **fields: Unpack[d.ExperimentIssueSpec]
    ) -> m.ExperimentIssue: ...

    @overload
    def update_issue(
        self, experiment_id: str, issue_id: str, update_mask: m.FieldMask, body: Mapping[str, object], /, *, force: bool
    ) -> m.ExperimentIssue: ...
    def update_issue(
        self,
        experiment_id: str,
        issue_id: str,
        update_mask: m.FieldMask,
        body: object = UNSET,
        *,
        force: bool = False,
        **fields: object,
    ) -> m.ExperimentIssue:
        """Change an issue.

        Changes the fields named in `update_mask`; the others stay as they are. Open-source servers do not have it.

        Args:
            experiment_id: The experiment's id, decimal digits.
            issue_id: The issue's id.
            update_mask: The fields to change, separated by commas; `*` means all.
            body: An issue to note or to change.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The issue as it is now.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, PATCH /api/2.0/mlflow/experiments/{experiment_id}/issues/{issue_id}
        """
        return self._send(
            o.UPDATE_ISSUE,
            {"experiment_id": experiment_id, "issue_id": issue_id, "update_mask": update_mask},
            Given(body, fields, force),
        )
