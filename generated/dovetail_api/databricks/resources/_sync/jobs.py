# Made from databricks.yaml by dovetail-generate; do not edit.
"""Jobs of one or many tasks, and their runs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Unpack, overload

from msgspec import UNSET, UnsetType

from dovetail.runtime._sync.resource import Resource
from dovetail.runtime.given import Given
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import jobs as o

if TYPE_CHECKING:
    from dovetail.runtime._sync.started import Started
    from dovetail_api.databricks import dicts as d


class Jobs(Resource):
    """Jobs of one or many tasks, and their runs."""

    @overload
    def create(self, body: m.JobCreateRequest | d.JobCreateRequest, /) -> m.JobCreated: ...

    @overload
    def create(self, **fields: Unpack[d.JobCreateRequest]) -> m.JobCreated: ...

    @overload
    def create(self, body: Mapping[str, object], /, *, force: bool) -> m.JobCreated: ...
    def create(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.JobCreated:
        """Create a job.

        At most 20 requests a second, 10,000 jobs an hour and about as many in all; 1,000 tasks in a job. Defaults are
        filled into the stored settings. The creator owns the job unless `access_control_list` says otherwise.

        Args:
            body: A job to create.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The job was created.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.2/jobs/create
        """
        return self._send(o.CREATE, body=Given(body, fields, force))

    @overload
    def reset(self, body: m.JobResetRequest | d.JobResetRequest, /) -> m.Nothing: ...

    @overload
    def reset(self, **fields: Unpack[d.JobResetRequest]) -> m.Nothing: ...

    @overload
    def reset(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def reset(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Replace the settings of a job.

        All of them, but for a `run_as` that is left out. Runs that go on keep the old settings, but for notifications
        and time limits.

        Args:
            body: All settings of a job.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.2/jobs/reset
        """
        return self._send(o.RESET, body=Given(body, fields, force))

    @overload
    def update(self, body: m.JobUpdateRequest | d.JobUpdateRequest, /) -> m.Nothing: ...

    @overload
    def update(self, **fields: Unpack[d.JobUpdateRequest]) -> m.Nothing: ...

    @overload
    def update(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def update(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Change some settings of a job.

        Fields of `new_settings` replace the old ones as a whole; only `tasks` are merged by `task_key`, and
        `job_clusters` by `job_cluster_key`. Then what `fields_to_remove` names is taken out.

        Args:
            body: Some settings of a job.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.2/jobs/update
        """
        return self._send(o.UPDATE, body=Given(body, fields, force))

    @overload
    def delete(self, job_id: int, /) -> m.Nothing: ...

    @overload
    def delete(self, body: m.JobReference | d.JobReference, /) -> m.Nothing: ...

    @overload
    def delete(self, **fields: Unpack[d.JobReference]) -> m.Nothing: ...

    @overload
    def delete(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def delete(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Delete a job.

        Runs that go on are cancelled in the background.

        Args:
            body: A job by its id.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.2/jobs/delete
        """
        return self._send(o.DELETE, body=Given(body, fields, force, "job_id"))

    def get(
        self, job_id: int, *, include_trigger_state: bool | UnsetType = UNSET, page_token: str | UnsetType = UNSET
    ) -> m.Job:
        """Get a job.

        Its settings. At most 100 tasks, job clusters, environments and parameters come at once; `next_page_token` then
        leads to a page that repeats the rest and has the next ones. An unknown id answers 400 `INVALID_PARAMETER_VALUE`
        or 404, `Job … does not exist.`

        Args:
            job_id: The job's id.
            include_trigger_state: Whether to tell how the trigger is; false when left out.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            The job, or a page of it.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.2/jobs/get
        """
        return self._send(
            o.GET, {"job_id": job_id, "include_trigger_state": include_trigger_state, "page_token": page_token}
        )

    def list(
        self,
        *,
        limit: int | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        expand_tasks: bool | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> Iterator[m.JobSummary]:
        """List jobs.

        One page of jobs, the newest first.

        Args:
            limit: How many jobs a page has, 100 at most; 20 when left out.
            name: Only jobs of exactly this name, whether in capitals or not.
            expand_tasks: Whether to tell tasks and clusters too, 100 at most of each job; false when left out.
            offset: How many jobs to pass over; the older way, excluded by `page_token`.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.2/jobs/list
        """
        return self._items(
            o.LIST,
            {"limit": limit, "name": name, "expand_tasks": expand_tasks, "offset": offset, "page_token": page_token},
        )

    @overload
    def run_now(self, body: m.RunNowRequest | d.RunNowRequest, /) -> Started[m.RunStarted, m.JobRun]: ...

    @overload
    def run_now(self, **fields: Unpack[d.RunNowRequest]) -> Started[m.RunStarted, m.JobRun]: ...

    @overload
    def run_now(self, body: Mapping[str, object], /, *, force: bool) -> Started[m.RunStarted, m.JobRun]: ...
    def run_now(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> Started[m.RunStarted, m.JobRun]:
        """Run a job now.

        Starts a run and answers at once; at most 20 requests a second. With an `idempotency_token` that was used
        before, the run of that time is answered and none is started. A run beyond `max_concurrent_runs` is skipped, or
        queued if the job allows it. A run that is `TERMINATED` has ended, not always with success: `result_state`
        tells.

        Args:
            body: A job to run.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. The run.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.2/jobs/run-now
        """
        return self._start(o.RUN_NOW, body=Given(body, fields, force))

    @overload
    def submit(self, body: m.RunSubmitRequest | d.RunSubmitRequest, /) -> Started[m.RunSubmitted, m.JobRun]: ...

    @overload
    def submit(self, **fields: Unpack[d.RunSubmitRequest]) -> Started[m.RunSubmitted, m.JobRun]: ...

    @overload
    def submit(self, body: Mapping[str, object], /, *, force: bool) -> Started[m.RunSubmitted, m.JobRun]: ...
    def submit(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> Started[m.RunSubmitted, m.JobRun]:
        """Run tasks once, without a job.

        Nothing is kept among the jobs, and the web interface lists it under runs. With an `idempotency_token` that was
        used before, the run of that time is answered and none is started. At most 35 requests a second; it counts
        against the 10,000 jobs an hour.

        Args:
            body: Tasks to run once.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. The run.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.2/jobs/runs/submit
        """
        return self._start(o.SUBMIT, body=Given(body, fields, force))

    def get_run(
        self,
        run_id: int,
        *,
        include_history: bool | UnsetType = UNSET,
        include_resolved_values: bool | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> m.JobRun:
        """Get a run.

        Its state and its tasks, for 60 days; at most 100 requests a second. At most 100 tasks (or iterations), job
        clusters, parameters and repairs come at once; `next_page_token` then leads to a page that repeats the rest and
        has the next ones. An unknown id answers 400 `INVALID_PARAMETER_VALUE` or 404.

        Args:
            run_id: The run's id.
            include_history: Whether to tell repairs; false when left out.
            include_resolved_values: Whether to tell the values that references in tasks stood for; false when left out.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            The run, or a page of it.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.2/jobs/runs/get
        """
        return self._send(
            o.GET_RUN,
            {
                "run_id": run_id,
                "include_history": include_history,
                "include_resolved_values": include_resolved_values,
                "page_token": page_token,
            },
        )

    def list_runs(
        self,
        *,
        job_id: int | UnsetType = UNSET,
        active_only: bool | UnsetType = UNSET,
        completed_only: bool | UnsetType = UNSET,
        run_type: m.RunTypeRequest | UnsetType = UNSET,
        expand_tasks: bool | UnsetType = UNSET,
        start_time_from: int | UnsetType = UNSET,
        start_time_to: int | UnsetType = UNSET,
        limit: int | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> Iterator[m.JobRunSummary]:
        """List runs.

        One page of runs, the newest first. Runs are kept for 60 days.

        Args:
            job_id: Only runs of this job; of all jobs when left out.
            active_only: Only runs that have not ended. It excludes `completed_only`.
            completed_only: Only runs that have ended. It excludes `active_only`.
            run_type: Only runs of this type.
            expand_tasks: Whether to tell tasks and clusters too, 100 at most of each run; false when left out.
            start_time_from: Only runs that started here or later, in milliseconds since 1970 (UTC).
            start_time_to: Only runs that started here or before, in milliseconds since 1970 (UTC).
            limit: How many runs a page has, 25 at most; 20 when left out, and 0 means the most.
            offset: How many runs to pass over; the older way, excluded by `page_token`.
            page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of
                another page. The first page when left out.

        Returns:
            Each item of all pages, which are asked for as they are needed.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.2/jobs/runs/list
        """
        return self._items(
            o.LIST_RUNS,
            {
                "job_id": job_id,
                "active_only": active_only,
                "completed_only": completed_only,
                "run_type": run_type,
                "expand_tasks": expand_tasks,
                "start_time_from": start_time_from,
                "start_time_to": start_time_to,
                "limit": limit,
                "offset": offset,
                "page_token": page_token,
            },
        )

    def get_run_output(self, run_id: int) -> m.RunOutput:
        """Get the output of a task's run.

        What one task gave, at most 5 MB of it. The run must be that of a task: the run of a job with several tasks
        answers 400.

        Args:
            run_id: The run's id.

        Returns:
            The output.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.2/jobs/runs/get-output
        """
        return self._send(o.GET_RUN_OUTPUT, {"run_id": run_id})

    def export_run(self, run_id: int, *, views_to_export: m.ViewsToExport | UnsetType = UNSET) -> m.ExportRunOutput:
        """Export a run of a notebook.

        The notebook with its results, as HTML.

        Args:
            run_id: The run's id.
            views_to_export: What to export; `CODE` when left out.

        Returns:
            The views.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, GET /api/2.2/jobs/runs/export
        """
        return self._send(o.EXPORT_RUN, {"run_id": run_id, "views_to_export": views_to_export})

    @overload
    def cancel_run(self, run_id: int, /) -> Started[m.Nothing, m.JobRun]: ...

    @overload
    def cancel_run(self, body: m.RunReference | d.RunReference, /) -> Started[m.Nothing, m.JobRun]: ...

    @overload
    def cancel_run(self, **fields: Unpack[d.RunReference]) -> Started[m.Nothing, m.JobRun]: ...

    @overload
    def cancel_run(self, body: Mapping[str, object], /, *, force: bool) -> Started[m.Nothing, m.JobRun]: ...
    def cancel_run(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> Started[m.Nothing, m.JobRun]:
        """Cancel a run.

        Answers at once; the run is `TERMINATING` and then ends. Nothing happens to a run that has ended.

        Args:
            body: A run by its id.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. The run is being cancelled.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.2/jobs/runs/cancel
        """
        return self._start(o.CANCEL_RUN, body=Given(body, fields, force, "run_id"))

    @overload
    def cancel_all_runs(self, body: m.RunCancelAllRequest | d.RunCancelAllRequest, /) -> m.Nothing: ...

    @overload
    def cancel_all_runs(self, **fields: Unpack[d.RunCancelAllRequest]) -> m.Nothing: ...

    @overload
    def cancel_all_runs(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def cancel_all_runs(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Cancel all runs of a job.

        Answers at once. It does not keep new runs from starting.

        Args:
            body: Which runs to cancel; one of the two at least.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.2/jobs/runs/cancel-all
        """
        return self._send(o.CANCEL_ALL_RUNS, body=Given(body, fields, force))

    @overload
    def delete_run(self, run_id: int, /) -> m.Nothing: ...

    @overload
    def delete_run(self, body: m.RunReference | d.RunReference, /) -> m.Nothing: ...

    @overload
    def delete_run(self, **fields: Unpack[d.RunReference]) -> m.Nothing: ...

    @overload
    def delete_run(self, body: Mapping[str, object], /, *, force: bool) -> m.Nothing: ...
    def delete_run(self, body: object = UNSET, *, force: bool = False, **fields: object) -> m.Nothing:
        """Delete a run that has ended.

        A run that goes on answers 400 `INVALID_STATE`.

        Args:
            body: A run by its id.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            Done.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.2/jobs/runs/delete
        """
        return self._send(o.DELETE_RUN, body=Given(body, fields, force, "run_id"))

    @overload
    def repair_run(self, body: m.RunRepairRequest | d.RunRepairRequest, /) -> Started[m.RunRepaired, m.JobRun]: ...

    @overload
    def repair_run(self, **fields: Unpack[d.RunRepairRequest]) -> Started[m.RunRepaired, m.JobRun]: ...

    @overload
    def repair_run(self, body: Mapping[str, object], /, *, force: bool) -> Started[m.RunRepaired, m.JobRun]: ...
    def repair_run(
        self, body: object = UNSET, *, force: bool = False, **fields: object
    ) -> Started[m.RunRepaired, m.JobRun]:
        """Run tasks of a run again.

        The run must have ended, and it goes on under the same id; the repaired tasks get new runs. The first repair has
        no `latest_repair_id`, every other one the newest.

        Args:
            body: What to run again; exactly one of `rerun_tasks` and `rerun_all_failed_tasks`.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            What was started: its answer at once, its end with ``result``. The repair.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.

        Source: Azure Databricks, POST /api/2.2/jobs/runs/repair
        """
        return self._start(o.REPAIR_RUN, body=Given(body, fields, force))
