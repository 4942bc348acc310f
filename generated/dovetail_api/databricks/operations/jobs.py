# Made from databricks.yaml by dovetail-generate; do not edit.
"""Jobs of one or many tasks, and their runs."""

# ruff: noqa: A001 - names of the contract

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, UnsetType

from dovetail.runtime.call import Call, PagedCall, StartingCall
from dovetail.runtime.long_running import LongRunning
from dovetail.runtime.operation import JsonBody, Operation, PagedOperation, StartingOperation
from dovetail.runtime.paging import PageToken
from dovetail.runtime.parameters import Query
from dovetail_api.databricks import SERVER
from dovetail_api.databricks import models as m
from dovetail_api.databricks.security import AZURE_MANAGEMENT, AZURE_RESOURCE, BASIC_AUTH, BEARER_AUTH, OAUTH2

if TYPE_CHECKING:
    from dovetail_api.databricks import dicts as d

_ERRORS = {
    400: lambda: m.Error,
    401: lambda: m.Error,
    403: lambda: m.Error,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}
_ERRORS_2 = {
    400: lambda: m.Error,
    401: lambda: m.Error,
    403: lambda: m.Error,
    404: lambda: m.Error,
    429: lambda: m.Error,
    503: lambda: m.Error,
    0: lambda: m.Error,
}

CREATE: Operation[m.JobCreated] = Operation(
    __name__,
    "CREATE",
    "jobs_create",
    "POST",
    "/api/2.2/jobs/create",
    returns=lambda: m.JobCreated,
    body=JsonBody(
        lambda: m.JobCreateRequest,
        secrets=frozenset(
            {
                "job_clusters.new_cluster.azure_attributes.log_analytics_info.log_analytics_primary_key",
                "job_clusters.new_cluster.docker_image.basic_auth.password",
                "tasks.new_cluster.azure_attributes.log_analytics_info.log_analytics_primary_key",
                "tasks.new_cluster.docker_image.basic_auth.password",
            }
        ),
    ),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="never",
    server=SERVER,
)


def create(*, body: m.JobCreateRequest | d.JobCreateRequest) -> Call[m.JobCreated]:
    """Create a job.

    At most 20 requests a second, 10,000 jobs an hour and about as many in all; 1,000 tasks in a job. Defaults are
    filled into the stored settings. The creator owns the job unless `access_control_list` says otherwise.

    Args:
        body: A job to create.

    Returns:
        The call; sending it gives ``m.JobCreated``. The job was created.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.create(body={})
        >>> call.method, call.path
        ('POST', '/api/2.2/jobs/create')

    Source: Azure Databricks, POST /api/2.2/jobs/create
    """
    return CREATE.call(body=body)


RESET: Operation[m.Nothing] = Operation(
    __name__,
    "RESET",
    "jobs_reset",
    "POST",
    "/api/2.2/jobs/reset",
    returns=lambda: m.Nothing,
    body=JsonBody(
        lambda: m.JobResetRequest,
        secrets=frozenset(
            {
                "new_settings.job_clusters.new_cluster.azure_attributes.log_analytics_info.log_analytics_primary_key",
                "new_settings.job_clusters.new_cluster.docker_image.basic_auth.password",
                "new_settings.tasks.new_cluster.azure_attributes.log_analytics_info.log_analytics_primary_key",
                "new_settings.tasks.new_cluster.docker_image.basic_auth.password",
            }
        ),
    ),
    errors=_ERRORS_2,
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


def reset(*, body: m.JobResetRequest | d.JobResetRequest) -> Call[m.Nothing]:
    """Replace the settings of a job.

    All of them, but for a `run_as` that is left out. Runs that go on keep the old settings, but for notifications and
    time limits.

    Args:
        body: All settings of a job.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.reset(body={"job_id": 620, "new_settings": {}})
        >>> call.method, call.path
        ('POST', '/api/2.2/jobs/reset')

    Source: Azure Databricks, POST /api/2.2/jobs/reset
    """
    return RESET.call(body=body)


UPDATE: Operation[m.Nothing] = Operation(
    __name__,
    "UPDATE",
    "jobs_update",
    "POST",
    "/api/2.2/jobs/update",
    returns=lambda: m.Nothing,
    body=JsonBody(
        lambda: m.JobUpdateRequest,
        secrets=frozenset(
            {
                "new_settings.job_clusters.new_cluster.azure_attributes.log_analytics_info.log_analytics_primary_key",
                "new_settings.job_clusters.new_cluster.docker_image.basic_auth.password",
                "new_settings.tasks.new_cluster.azure_attributes.log_analytics_info.log_analytics_primary_key",
                "new_settings.tasks.new_cluster.docker_image.basic_auth.password",
            }
        ),
    ),
    errors=_ERRORS_2,
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


def update(*, body: m.JobUpdateRequest | d.JobUpdateRequest) -> Call[m.Nothing]:
    """Change some settings of a job.

    Fields of `new_settings` replace the old ones as a whole; only `tasks` are merged by `task_key`, and `job_clusters`
    by `job_cluster_key`. Then what `fields_to_remove` names is taken out.

    Args:
        body: Some settings of a job.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.update(
        ...     body={
        ...         "job_id": 620,
        ...         "new_settings": {"name": "nightly-etl", "max_concurrent_runs": 2},
        ...         "fields_to_remove": ["schedule", "tasks/load"],
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.2/jobs/update')

    Source: Azure Databricks, POST /api/2.2/jobs/update
    """
    return UPDATE.call(body=body)


DELETE: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE",
    "jobs_delete",
    "POST",
    "/api/2.2/jobs/delete",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.JobReference),
    errors=_ERRORS_2,
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


def delete(*, body: m.JobReference | d.JobReference) -> Call[m.Nothing]:
    """Delete a job.

    Runs that go on are cancelled in the background.

    Args:
        body: A job by its id.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.delete(body={"job_id": 620})
        >>> call.method, call.path
        ('POST', '/api/2.2/jobs/delete')

    Source: Azure Databricks, POST /api/2.2/jobs/delete
    """
    return DELETE.call(body=body)


GET: Operation[m.Job] = Operation(
    __name__,
    "GET",
    "jobs_get",
    "GET",
    "/api/2.2/jobs/get",
    returns=lambda: m.Job,
    parameters=(
        Query("job_id", required=True, check=lambda: int),
        Query("include_trigger_state", check=lambda: bool),
        Query("page_token"),
    ),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get(
    *, job_id: int, include_trigger_state: bool | UnsetType = UNSET, page_token: str | UnsetType = UNSET
) -> Call[m.Job]:
    """Get a job.

    Its settings. At most 100 tasks, job clusters, environments and parameters come at once; `next_page_token` then
    leads to a page that repeats the rest and has the next ones. An unknown id answers 400 `INVALID_PARAMETER_VALUE` or
    404, `Job … does not exist.`

    Args:
        job_id: The job's id.
        include_trigger_state: Whether to tell how the trigger is; false when left out.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call; sending it gives ``m.Job``. The job, or a page of it.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.get(job_id=620)
        >>> call.method, call.path
        ('GET', '/api/2.2/jobs/get')

    Source: Azure Databricks, GET /api/2.2/jobs/get
    """
    return GET.call({"job_id": job_id, "include_trigger_state": include_trigger_state, "page_token": page_token})


LIST: PagedOperation[m.JobPage, m.JobSummary] = PagedOperation(
    __name__,
    "LIST",
    "jobs_list",
    "GET",
    "/api/2.2/jobs/list",
    returns=lambda: m.JobPage,
    item=lambda: m.JobSummary,
    paging=PageToken("/jobs", source="/next_page_token", into="query:page_token"),
    parameters=(
        Query("limit", check=lambda: Annotated[int, Meta(ge=1, le=100)]),
        Query("name"),
        Query("expand_tasks", check=lambda: bool),
        Query("offset", check=lambda: Annotated[int, Meta(ge=0)]),
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


def list(
    *,
    limit: int | UnsetType = UNSET,
    name: str | UnsetType = UNSET,
    expand_tasks: bool | UnsetType = UNSET,
    offset: int | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
) -> PagedCall[m.JobPage, m.JobSummary]:
    """List jobs.

    One page of jobs, the newest first.

    Args:
        limit: How many jobs a page has, 100 at most; 20 when left out.
        name: Only jobs of exactly this name, whether in capitals or not.
        expand_tasks: Whether to tell tasks and clusters too, 100 at most of each job; false when left out.
        offset: How many jobs to pass over; the older way, excluded by `page_token`.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.JobPage``; ``client.items`` goes on to every ``m.JobSummary``. A page of
            jobs.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.list()
        >>> call.method, call.path
        ('GET', '/api/2.2/jobs/list')

    Source: Azure Databricks, GET /api/2.2/jobs/list
    """
    return LIST.call(
        {"limit": limit, "name": name, "expand_tasks": expand_tasks, "offset": offset, "page_token": page_token}
    )


RUN_NOW: StartingOperation[m.RunStarted, m.JobRun] = StartingOperation(
    __name__,
    "RUN_NOW",
    "jobs_run_now",
    "POST",
    "/api/2.2/jobs/run-now",
    returns=lambda: m.RunStarted,
    body=JsonBody(lambda: m.RunNowRequest),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    idempotency_field="/idempotency_token",
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: GET_RUN,
        parameters={"run_id": "/run_id"},
        status="/state/result_state",
        done=("SUCCESS", "SUCCESS_WITH_FAILURES"),
        failed=(
            "CANCELED",
            "DISABLED",
            "EXCLUDED",
            "FAILED",
            "MAXIMUM_CONCURRENT_RUNS_REACHED",
            "TIMEDOUT",
            "UPSTREAM_CANCELED",
            "UPSTREAM_FAILED",
        ),
        error="/state/state_message",
        end="/state/life_cycle_state",
        end_words=("TERMINATED", "SKIPPED", "INTERNAL_ERROR"),
    ),
)


def run_now(*, body: m.RunNowRequest | d.RunNowRequest) -> StartingCall[m.RunStarted, m.JobRun]:
    """Run a job now.

    Starts a run and answers at once; at most 20 requests a second. With an `idempotency_token` that was used before,
    the run of that time is answered and none is started. A run beyond `max_concurrent_runs` is skipped, or queued if
    the job allows it. A run that is `TERMINATED` has ended, not always with success: `result_state` tells.

    Args:
        body: A job to run.

    Returns:
        The call; ``client.start`` gives its answer, ``m.RunStarted``, and follows it to its end, ``m.JobRun``. The run.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.run_now(
        ...     body={
        ...         "job_id": 620,
        ...         "job_parameters": {"day": "2026-05-04"},
        ...         "idempotency_token": "nightly-2026-05-04",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.2/jobs/run-now')

    Source: Azure Databricks, POST /api/2.2/jobs/run-now
    """
    return RUN_NOW.call(body=body)


SUBMIT: StartingOperation[m.RunSubmitted, m.JobRun] = StartingOperation(
    __name__,
    "SUBMIT",
    "jobs_submit",
    "POST",
    "/api/2.2/jobs/runs/submit",
    returns=lambda: m.RunSubmitted,
    body=JsonBody(
        lambda: m.RunSubmitRequest,
        secrets=frozenset(
            {
                "tasks.for_each_task.task.new_cluster.azure_attributes.log_analytics_info.log_analytics_primary_key",
                "tasks.for_each_task.task.new_cluster.docker_image.basic_auth.password",
                "tasks.new_cluster.azure_attributes.log_analytics_info.log_analytics_primary_key",
                "tasks.new_cluster.docker_image.basic_auth.password",
            }
        ),
    ),
    errors=_ERRORS,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    idempotency_field="/idempotency_token",
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: GET_RUN,
        parameters={"run_id": "/run_id"},
        status="/state/result_state",
        done=("SUCCESS", "SUCCESS_WITH_FAILURES"),
        failed=(
            "CANCELED",
            "DISABLED",
            "EXCLUDED",
            "FAILED",
            "MAXIMUM_CONCURRENT_RUNS_REACHED",
            "TIMEDOUT",
            "UPSTREAM_CANCELED",
            "UPSTREAM_FAILED",
        ),
        error="/state/state_message",
        end="/state/life_cycle_state",
        end_words=("TERMINATED", "SKIPPED", "INTERNAL_ERROR"),
    ),
)


def submit(*, body: m.RunSubmitRequest | d.RunSubmitRequest) -> StartingCall[m.RunSubmitted, m.JobRun]:
    """Run tasks once, without a job.

    Nothing is kept among the jobs, and the web interface lists it under runs. With an `idempotency_token` that was used
    before, the run of that time is answered and none is started. At most 35 requests a second; it counts against the
    10,000 jobs an hour.

    Args:
        body: Tasks to run once.

    Returns:
        The call; ``client.start`` gives its answer, ``m.RunSubmitted``, and follows it to its end, ``m.JobRun``. The
            run.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.submit(
        ...     body={
        ...         "run_name": "backfill",
        ...         "tasks": [
        ...             {
        ...                 "task_key": "extract",
        ...                 "notebook_task": {"notebook_path": "/Shared/etl/extract"},
        ...                 "existing_cluster_id": "0918-220215-atria616",
        ...             },
        ...         ],
        ...         "idempotency_token": "backfill-17",
        ...     },
        ... )
        >>> call.method, call.path
        ('POST', '/api/2.2/jobs/runs/submit')

    Source: Azure Databricks, POST /api/2.2/jobs/runs/submit
    """
    return SUBMIT.call(body=body)


GET_RUN: Operation[m.JobRun] = Operation(
    __name__,
    "GET_RUN",
    "jobs_get_run",
    "GET",
    "/api/2.2/jobs/runs/get",
    returns=lambda: m.JobRun,
    parameters=(
        Query("run_id", required=True, check=lambda: int),
        Query("include_history", check=lambda: bool),
        Query("include_resolved_values", check=lambda: bool),
        Query("page_token"),
    ),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get_run(
    *,
    run_id: int,
    include_history: bool | UnsetType = UNSET,
    include_resolved_values: bool | UnsetType = UNSET,
    page_token: str | UnsetType = UNSET,
) -> Call[m.JobRun]:
    """Get a run.

    Its state and its tasks, for 60 days; at most 100 requests a second. At most 100 tasks (or iterations), job
    clusters, parameters and repairs come at once; `next_page_token` then leads to a page that repeats the rest and has
    the next ones. An unknown id answers 400 `INVALID_PARAMETER_VALUE` or 404.

    Args:
        run_id: The run's id.
        include_history: Whether to tell repairs; false when left out.
        include_resolved_values: Whether to tell the values that references in tasks stood for; false when left out.
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call; sending it gives ``m.JobRun``. The run, or a page of it.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.get_run(run_id=759600)
        >>> call.method, call.path
        ('GET', '/api/2.2/jobs/runs/get')

    Source: Azure Databricks, GET /api/2.2/jobs/runs/get
    """
    return GET_RUN.call(
        {
            "run_id": run_id,
            "include_history": include_history,
            "include_resolved_values": include_resolved_values,
            "page_token": page_token,
        }
    )


LIST_RUNS: PagedOperation[m.RunPage, m.JobRunSummary] = PagedOperation(
    __name__,
    "LIST_RUNS",
    "jobs_list_runs",
    "GET",
    "/api/2.2/jobs/runs/list",
    returns=lambda: m.RunPage,
    item=lambda: m.JobRunSummary,
    paging=PageToken("/runs", source="/next_page_token", into="query:page_token"),
    parameters=(
        Query("job_id", check=lambda: int),
        Query("active_only", check=lambda: bool),
        Query("completed_only", check=lambda: bool),
        Query("run_type", check=lambda: m.RunTypeRequest),
        Query("expand_tasks", check=lambda: bool),
        Query("start_time_from", check=lambda: Annotated[int, Meta(ge=0)]),
        Query("start_time_to", check=lambda: Annotated[int, Meta(ge=0)]),
        Query("limit", check=lambda: Annotated[int, Meta(ge=0, le=25)]),
        Query("offset", check=lambda: Annotated[int, Meta(ge=0)]),
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


def list_runs(
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
) -> PagedCall[m.RunPage, m.JobRunSummary]:
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
        page_token: The token of the page to get, `next_page_token` (or `prev_page_token` where there is one) of another
            page. The first page when left out.

    Returns:
        The call for the first page, a ``m.RunPage``; ``client.items`` goes on to every ``m.JobRunSummary``. A page of
            runs.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.list_runs()
        >>> call.method, call.path
        ('GET', '/api/2.2/jobs/runs/list')

    Source: Azure Databricks, GET /api/2.2/jobs/runs/list
    """
    return LIST_RUNS.call(
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
        }
    )


GET_RUN_OUTPUT: Operation[m.RunOutput] = Operation(
    __name__,
    "GET_RUN_OUTPUT",
    "jobs_get_run_output",
    "GET",
    "/api/2.2/jobs/runs/get-output",
    returns=lambda: m.RunOutput,
    parameters=(Query("run_id", required=True, check=lambda: int),),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def get_run_output(*, run_id: int) -> Call[m.RunOutput]:
    """Get the output of a task's run.

    What one task gave, at most 5 MB of it. The run must be that of a task: the run of a job with several tasks answers
    400.

    Args:
        run_id: The run's id.

    Returns:
        The call; sending it gives ``m.RunOutput``. The output.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.get_run_output(run_id=759600)
        >>> call.method, call.path
        ('GET', '/api/2.2/jobs/runs/get-output')

    Source: Azure Databricks, GET /api/2.2/jobs/runs/get-output
    """
    return GET_RUN_OUTPUT.call({"run_id": run_id})


EXPORT_RUN: Operation[m.ExportRunOutput] = Operation(
    __name__,
    "EXPORT_RUN",
    "jobs_export_run",
    "GET",
    "/api/2.2/jobs/runs/export",
    returns=lambda: m.ExportRunOutput,
    parameters=(
        Query("run_id", required=True, check=lambda: int),
        Query("views_to_export", check=lambda: m.ViewsToExport),
    ),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    server=SERVER,
)


def export_run(*, run_id: int, views_to_export: m.ViewsToExport | UnsetType = UNSET) -> Call[m.ExportRunOutput]:
    """Export a run of a notebook.

    The notebook with its results, as HTML.

    Args:
        run_id: The run's id.
        views_to_export: What to export; `CODE` when left out.

    Returns:
        The call; sending it gives ``m.ExportRunOutput``. The views.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.export_run(run_id=759600)
        >>> call.method, call.path
        ('GET', '/api/2.2/jobs/runs/export')

    Source: Azure Databricks, GET /api/2.2/jobs/runs/export
    """
    return EXPORT_RUN.call({"run_id": run_id, "views_to_export": views_to_export})


CANCEL_RUN: StartingOperation[m.Nothing, m.JobRun] = StartingOperation(
    __name__,
    "CANCEL_RUN",
    "jobs_cancel_run",
    "POST",
    "/api/2.2/jobs/runs/cancel",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.RunReference),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="idempotent",
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: GET_RUN,
        parameters={"run_id": "body:/run_id"},
        status="/state/life_cycle_state",
        done=("TERMINATED", "SKIPPED", "INTERNAL_ERROR"),
        failed=(),
    ),
)


def cancel_run(*, body: m.RunReference | d.RunReference) -> StartingCall[m.Nothing, m.JobRun]:
    """Cancel a run.

    Answers at once; the run is `TERMINATING` and then ends. Nothing happens to a run that has ended.

    Args:
        body: A run by its id.

    Returns:
        The call; ``client.start`` gives its answer, ``m.Nothing``, and follows it to its end, ``m.JobRun``. The run is
            being cancelled.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.cancel_run(body={"run_id": 759600})
        >>> call.method, call.path
        ('POST', '/api/2.2/jobs/runs/cancel')

    Source: Azure Databricks, POST /api/2.2/jobs/runs/cancel
    """
    return CANCEL_RUN.call(body=body)


CANCEL_ALL_RUNS: Operation[m.Nothing] = Operation(
    __name__,
    "CANCEL_ALL_RUNS",
    "jobs_cancel_all_runs",
    "POST",
    "/api/2.2/jobs/runs/cancel-all",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.RunCancelAllRequest),
    errors=_ERRORS_2,
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


def cancel_all_runs(*, body: m.RunCancelAllRequest | d.RunCancelAllRequest) -> Call[m.Nothing]:
    """Cancel all runs of a job.

    Answers at once. It does not keep new runs from starting.

    Args:
        body: Which runs to cancel; one of the two at least.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.cancel_all_runs(body={"job_id": 620})
        >>> call.method, call.path
        ('POST', '/api/2.2/jobs/runs/cancel-all')

    Source: Azure Databricks, POST /api/2.2/jobs/runs/cancel-all
    """
    return CANCEL_ALL_RUNS.call(body=body)


DELETE_RUN: Operation[m.Nothing] = Operation(
    __name__,
    "DELETE_RUN",
    "jobs_delete_run",
    "POST",
    "/api/2.2/jobs/runs/delete",
    returns=lambda: m.Nothing,
    body=JsonBody(lambda: m.RunReference),
    errors=_ERRORS_2,
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


def delete_run(*, body: m.RunReference | d.RunReference) -> Call[m.Nothing]:
    """Delete a run that has ended.

    A run that goes on answers 400 `INVALID_STATE`.

    Args:
        body: A run by its id.

    Returns:
        The call; sending it gives ``m.Nothing``. Done.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.delete_run(body={"run_id": 759600})
        >>> call.method, call.path
        ('POST', '/api/2.2/jobs/runs/delete')

    Source: Azure Databricks, POST /api/2.2/jobs/runs/delete
    """
    return DELETE_RUN.call(body=body)


REPAIR_RUN: StartingOperation[m.RunRepaired, m.JobRun] = StartingOperation(
    __name__,
    "REPAIR_RUN",
    "jobs_repair_run",
    "POST",
    "/api/2.2/jobs/runs/repair",
    returns=lambda: m.RunRepaired,
    body=JsonBody(lambda: m.RunRepairRequest),
    errors=_ERRORS_2,
    security=(
        (BEARER_AUTH, AZURE_MANAGEMENT, AZURE_RESOURCE),
        (BEARER_AUTH, AZURE_RESOURCE),
        (BEARER_AUTH,),
        (OAUTH2,),
        (BASIC_AUTH,),
    ),
    retry="never",
    server=SERVER,
    long_running=LongRunning(
        operation=lambda: GET_RUN,
        parameters={"run_id": "body:/run_id"},
        status="/state/result_state",
        done=("SUCCESS", "SUCCESS_WITH_FAILURES"),
        failed=(
            "CANCELED",
            "DISABLED",
            "EXCLUDED",
            "FAILED",
            "MAXIMUM_CONCURRENT_RUNS_REACHED",
            "TIMEDOUT",
            "UPSTREAM_CANCELED",
            "UPSTREAM_FAILED",
        ),
        error="/state/state_message",
        end="/state/life_cycle_state",
        end_words=("TERMINATED", "SKIPPED", "INTERNAL_ERROR"),
    ),
)


def repair_run(*, body: m.RunRepairRequest | d.RunRepairRequest) -> StartingCall[m.RunRepaired, m.JobRun]:
    """Run tasks of a run again.

    The run must have ended, and it goes on under the same id; the repaired tasks get new runs. The first repair has no
    `latest_repair_id`, every other one the newest.

    Args:
        body: What to run again; exactly one of `rerun_tasks` and `rerun_all_failed_tasks`.

    Returns:
        The call; ``client.start`` gives its answer, ``m.RunRepaired``, and follows it to its end, ``m.JobRun``. The
            repair.

    Raises:
        InvalidInput: An argument does not fit the contract.

    Example:
        >>> from dovetail_api.databricks.operations import jobs
        >>> call = jobs.repair_run(body={"run_id": 759600, "rerun_all_failed_tasks": True})
        >>> call.method, call.path
        ('POST', '/api/2.2/jobs/runs/repair')

    Source: Azure Databricks, POST /api/2.2/jobs/runs/repair
    """
    return REPAIR_RUN.call(body=body)
