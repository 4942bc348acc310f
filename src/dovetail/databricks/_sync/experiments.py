# Derived from _async/experiments.py by `make generate`; do not edit.
"""MLflow experiments and runs: batches of any size, numbers that JSON does not have, and servers of both kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, overload

from msgspec import UNSET

from dovetail.databricks.mlflow_bodies import batches, completed, members, metric_of
from dovetail.runtime.given import Given
from dovetail_api.databricks import resources
from dovetail_api.databricks.operations import experiments as o

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from dovetail_api.databricks import dicts as d
    from dovetail_api.databricks import models as m

_PAGE = 1000


class Experiments(resources.Experiments):
    """MLflow experiments, runs, metrics, logged models and artifacts.

    It serves a workspace as well as an MLflow server of your own, whose address is then the ``host``.
    Values of metrics come back as numbers, and as text where JSON has none: ``float(metric.value)`` does for both.

    Example:
        >>> run = client.experiments.create_run(experiment_id="815").run.info.run_id  # doctest: +SKIP
        >>> client.experiments.log_metric(run_id=run, key="loss", value=0.25, timestamp=1777886400000)  # doctest: +SKIP
    """

    @overload
    def search(self, body: m.ExperimentSearch | d.ExperimentSearch, /) -> Iterator[m.Experiment]: ...
    @overload
    def search(self, **fields: Unpack[d.ExperimentSearch]) -> Iterator[m.Experiment]: ...
    @overload
    def search(self, body: Mapping[str, object], /, *, force: bool) -> Iterator[m.Experiment]: ...
    def search(self, body: object = UNSET, *, force: bool = False, **fields: object) -> Iterator[m.Experiment]:
        """Find experiments.

        Args:
            body: Which experiments to find. Without ``max_results``, on which an MLflow server insists, 1,000 are asked
                for at a time.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Each experiment of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.
        """
        return self._items(o.SEARCH, body=completed(body, fields, force, max_results=_PAGE))

    @overload
    def log_metric(self, body: m.MlflowLogMetric | d.MlflowLogMetric, /) -> m.Nothing: ...
    @overload
    def log_metric(self, **fields: Unpack[d.MlflowLogMetric]) -> m.Nothing: ...
    @overload
    def log_metric(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def log_metric(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Log a value of a metric. Sending it twice logs it twice.

        Args:
            body: A value to log; NaN and infinity may be given as floats.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.
        """
        if force or (body is not UNSET and fields):
            return self._send(o.LOG_METRIC, body=Given(body, fields, force))
        return self._send(o.LOG_METRIC, body=metric_of(members(body, fields)))

    @overload
    def log_batch(self, body: m.MlflowLogBatch | d.MlflowLogBatch, /) -> m.Nothing: ...
    @overload
    def log_batch(self, **fields: Unpack[d.MlflowLogBatch]) -> m.Nothing: ...
    @overload
    def log_batch(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def log_batch(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Log metrics, parameters and tags, as many as there are.

        Servers take 1,000 things at a time, of them 100 parameters and 100 tags, and 1 MB: what is more goes in several
        requests, one after the other. When one fails, those before it have been written, and maybe a part of it.

        Args:
            body: Metrics, parameters and tags to log; NaN and infinity may be given as floats.
            force: Send the body as it is, a dictionary that is neither compared with the contract nor cut.
            **fields: The members of the body, in place of ``body``.

        Raises:
            InvalidInput: An argument does not fit the contract; nothing was sent that comes after it.
            ApiError: The server answered with an error.
        """
        if force or (body is not UNSET and fields):
            return self._send(o.LOG_BATCH, body=Given(body, fields, force))
        # All are checked before the first is sent.
        *before, last = [o.LOG_BATCH.call(body=part) for part in batches(members(body, fields))]
        for call in before:
            self._client.send(call, **self._options)
        return self._client.send(last, **self._options)

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
        """Say that a logged model is complete, or that the upload of its files failed.

        Args:
            model_id: The logged model's id.
            body: What became of it. The id is added, which an MLflow server wants here too.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.
        """
        given = completed(body, fields, force, model_id=model_id)
        return self._send(o.FINALIZE_LOGGED_MODEL, {"model_id": model_id}, given)

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
        """Add parameters to a logged model. They are written once.

        Args:
            model_id: The logged model's id.
            body: The parameters. The id is added, which an MLflow server wants here too.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.
        """
        given = completed(body, fields, force, model_id=model_id)
        return self._send(o.LOG_LOGGED_MODEL_PARAMS, {"model_id": model_id}, given)
