"""Jobs and their runs."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar, Unpack, cast, overload

from msgspec import UNSET, UnsetType

from dovetail.databricks.job_runs import joined, latest_tasks, number, run_failed
from dovetail.databricks.job_settings import changed_settings
from dovetail.runtime._async.started import AsyncStarted
from dovetail.runtime._async.waiting import hint_of
from dovetail.runtime.errors import InvalidInput, JobFailed
from dovetail.runtime.given import Given
from dovetail.runtime.paging import sent
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import jobs as o
from dovetail_api.databricks.resources import AsyncJobs as AsyncGeneratedJobs

if TYPE_CHECKING:
    from dovetail.runtime._async.client import AsyncClient
    from dovetail.runtime.call import Call
    from dovetail.runtime.response import Response
    from dovetail_api.databricks import dicts as d

T = TypeVar("T")

_JOBS_A_PAGE = 100
_RUNS_A_PAGE = 25


class AsyncStartedRun(AsyncStarted[Any, "m.JobRun"]):
    """A run that was started, or one that goes on again after a repair."""

    @property
    def run_id(self) -> int:
        """The run's id."""
        return number(sent(hint_of(self.call).poll_call(self.call, self.answer), "query:run_id"))

    async def result(
        self,
        *,
        timeout: float | None = None,
        interval: float | None = None,
        on_poll: Callable[[m.JobRun], object] | None = None,
    ) -> m.JobRun:
        """Follow the run to its end.

        Args:
            timeout: Seconds until it must be done; 20 minutes by default.
            interval: Seconds before the second look; the wait grows from look to look.
            on_poll: Told each answer, of a large run its first 100 tasks.

        Returns:
            The run, which succeeded, with all its tasks.

        Raises:
            RunFailed: It has failed, was cancelled, was skipped, or took longer than its own limit; the error names
                the tasks and what they said.
            RequestTimeout: It was not done in time. It goes on, and so may whoever waits: by calling this again.
            ApiError: The server answered a look with an error.
            TransportError: There was no whole answer to a look.
        """
        try:
            run = await super().result(timeout=timeout, interval=interval, on_poll=on_poll)
        except JobFailed as error:
            failed = cast("m.JobRun", error.answer)
        else:
            return await self._whole(run)
        raise run_failed(await self._whole(failed))

    async def cancel(self) -> None:
        """Cancel the run, which ends some time later: ``result`` then raises `RunFailed`."""
        await self._looking().send(o.cancel_run(body={"run_id": self.run_id}), **self._options)

    async def output(self, task_key: str | None = None) -> m.RunOutput:
        """What a task of the run gave.

        Args:
            task_key: The task; the only one when left out.

        Raises:
            InvalidInput: The run has no such task, or several of which none was named.
        """
        run = await self._whole(await self.poll())
        tasks = {str(task.task_key): task for task in latest_tasks(run)}
        key = next(iter(tasks)) if task_key is None and len(tasks) == 1 else task_key
        if key not in tasks:
            raise self._looking().settings.error_type(InvalidInput)(
                f"task_key: the run {self.run_id} has no task {task_key!r}."
                if task_key is not None
                else f"task_key: the run {self.run_id} has {len(tasks)} tasks.",
                value=task_key,
                at="task_key",
                remedy=f"Name one of {', '.join(tasks) or 'its tasks, once it has begun'}.",
            )
        call = o.get_run_output(run_id=number(tasks[key].run_id))
        return await self._looking().send(call, **self._options)

    async def _whole(self, run: m.JobRun) -> m.JobRun:
        """The run with all its tasks; a look has the first of them."""
        if not run.next_page_token:
            return run
        return (await _parts(self._looking(), o.get_run(run_id=self.run_id), self._options)).value


class AsyncJobs(AsyncGeneratedJobs):
    """Jobs of one or many tasks, and their runs.

    What is started here is started once: a request that is sent again, after a connection that broke or a gateway that
    gave up, carries the same idempotency token. Lists fetch the next page while one is looked at.
    """

    _ahead = True

    async def get(
        self,
        job_id: int,
        *,
        include_trigger_state: bool | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> m.Job:
        """Get a job.

        All of it: a job with more than 100 tasks, clusters, environments or parameters comes in parts, which are put
        together.

        Args:
            job_id: The job's id.
            include_trigger_state: Whether to tell how the trigger is; false when left out.
            page_token: The token of a part, to get only that.

        Raises:
            ResourceDoesNotExist: There is no such job.
            ApiError: The server answered with another error.
        """
        with self._client.settings.refusals():
            call = o.get(job_id=job_id, include_trigger_state=include_trigger_state, page_token=page_token)
        if page_token is not UNSET:
            return await self._client.send(call, **self._options)
        return (await _parts(self._client, call, self._options)).value

    async def get_run(
        self,
        run_id: int,
        *,
        include_history: bool | UnsetType = UNSET,
        include_resolved_values: bool | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> m.JobRun:
        """Get a run.

        All of it: a run with more than 100 tasks, iterations, clusters or parameters comes in parts, which are put
        together. Its tasks are attempts: one that was tried again, or repaired, is there several times.

        Args:
            run_id: The run's id, or that of a task's own run.
            include_history: Whether to tell repairs; false when left out.
            include_resolved_values: Whether to tell the values that references in tasks stood for; false when left out.
            page_token: The token of a part, to get only that.

        Raises:
            ResourceDoesNotExist: There is no such run.
            ApiError: The server answered with another error.
        """
        with self._client.settings.refusals():
            call = o.get_run(
                run_id=run_id,
                include_history=include_history,
                include_resolved_values=include_resolved_values,
                page_token=page_token,
            )
        if page_token is not UNSET:
            return await self._client.send(call, **self._options)
        return (await _parts(self._client, call, self._options)).value

    async def change(
        self, job_id: int, change: Mapping[str, object] | Callable[[m.JobSettings], object]
    ) -> m.JobSettings:
        """Change settings of a job, and lose none that this library does not know.

        The settings are read, changed, and written back whole with ``reset``: what others change in between is lost.

        Args:
            job_id: The job's id.
            change: The settings to change, where ``UNSET`` takes one out; or a function that is given the settings and
                changes them in place.

        Returns:
            The settings as they were sent.

        Raises:
            InvalidInput: The change does not fit the contract, or is to a setting that neither it nor the job knows.
            ResourceDoesNotExist: There is no such job.
            ApiError: The server answered with another error.
        """
        with self._client.settings.refusals():
            call = o.get(job_id=job_id)
        answer = await _parts(self._client, call, self._options)
        with self._client.settings.refusals():
            changed = changed_settings(answer, change)
        # Unchecked: what was read may have fields and words that the contract does not know.
        await self.reset({"job_id": job_id, "new_settings": changed.raw}, force=True)
        return changed.typed

    def list(
        self,
        *,
        limit: int | UnsetType = _JOBS_A_PAGE,
        name: str | UnsetType = UNSET,
        expand_tasks: bool | UnsetType = UNSET,
        offset: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> AsyncIterator[m.JobSummary]:
        """List jobs, the newest first; the next page is fetched while one is looked at.

        Args:
            limit: How many jobs a page has, 100 at most and when left out.
            name: Only jobs of exactly this name, whether in capitals or not.
            expand_tasks: Whether to tell tasks and clusters too, 100 at most of each job; false when left out.
            offset: How many jobs to pass over; the older way, excluded by ``page_token``.
            page_token: The token of the page to begin with.

        Returns:
            Each job of all pages.

        Raises:
            ApiError: The server answered with an error.
        """
        with self._client.settings.refusals():
            call = o.list(limit=limit, name=name, expand_tasks=expand_tasks, offset=offset, page_token=page_token)
        return self._client.items(call, ahead=self._ahead, **self._options)

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
        limit: int | UnsetType = _RUNS_A_PAGE,
        offset: int | UnsetType = UNSET,
        page_token: str | UnsetType = UNSET,
    ) -> AsyncIterator[m.JobRunSummary]:
        """List runs, the newest first; the next page is fetched while one is looked at. Runs are kept for 60 days.

        Args:
            job_id: Only runs of this job; of all jobs when left out.
            active_only: Only runs that have not ended. It excludes ``completed_only``.
            completed_only: Only runs that have ended. It excludes ``active_only``.
            run_type: Only runs of this type.
            expand_tasks: Whether to tell tasks and clusters too, 100 at most of each run; false when left out.
            start_time_from: Only runs that started here or later, in milliseconds since 1970 (UTC).
            start_time_to: Only runs that started here or before, in milliseconds since 1970 (UTC).
            limit: How many runs a page has, 25 at most and when left out.
            offset: How many runs to pass over; the older way, excluded by ``page_token``.
            page_token: The token of the page to begin with.

        Returns:
            Each run of all pages.

        Raises:
            ApiError: The server answered with an error.
        """
        with self._client.settings.refusals():
            call = o.list_runs(
                job_id=job_id,
                active_only=active_only,
                completed_only=completed_only,
                run_type=run_type,
                expand_tasks=expand_tasks,
                start_time_from=start_time_from,
                start_time_to=start_time_to,
                limit=limit,
                offset=offset,
                page_token=page_token,
            )
        return self._client.items(call, ahead=self._ahead, **self._options)

    @overload
    async def run_now(self, body: m.RunNowRequest | d.RunNowRequest, /) -> AsyncStartedRun: ...

    @overload
    async def run_now(self, **fields: Unpack[d.RunNowRequest]) -> AsyncStartedRun: ...

    @overload
    async def run_now(self, body: Mapping[str, object], /, *, force: bool) -> AsyncStartedRun: ...

    @overload
    async def run_now(
        self,
        job_id: int,
        /,
        *,
        job_parameters: dict[str, str] = ...,
        notebook_params: dict[str, str] = ...,
        python_params: Sequence[str] = ...,
        python_named_params: dict[str, str] = ...,
        jar_params: Sequence[str] = ...,
        sql_params: dict[str, str] = ...,
        only: Sequence[str] = ...,
        idempotency_token: str = ...,
    ) -> AsyncStartedRun: ...
    async def run_now(self, body: object = UNSET, *, force: bool = False, **fields: object) -> AsyncStartedRun:
        """Run a job now, once, however often the request has to be sent.

        A run beyond ``max_concurrent_runs`` is skipped, or queued if the job allows it.

        Args:
            body: A job to run, or its id.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``: ``job_id``, ``job_parameters`` … An
                ``idempotency_token`` of your own makes the start one and the same over several programs too.

        Returns:
            The run, which goes on; ``result`` follows it to its end.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.
        """
        return AsyncStartedRun.of(await self._start(o.RUN_NOW, body=Given(body, fields, force, "job_id")))

    @overload
    async def submit(self, body: m.RunSubmitRequest | d.RunSubmitRequest, /) -> AsyncStartedRun: ...

    @overload
    async def submit(self, **fields: Unpack[d.RunSubmitRequest]) -> AsyncStartedRun: ...

    @overload
    async def submit(self, body: Mapping[str, object], /, *, force: bool) -> AsyncStartedRun: ...
    async def submit(self, body: object = UNSET, *, force: bool = False, **fields: object) -> AsyncStartedRun:
        """Run tasks once, without a job, and once only, however often the request has to be sent.

        Args:
            body: Tasks to run once.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``: ``tasks``, ``run_name`` … An
                ``idempotency_token`` of your own makes the start one and the same over several programs too.

        Returns:
            The run, which goes on; ``result`` follows it to its end.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.
        """
        return AsyncStartedRun.of(await self._start(o.SUBMIT, body=Given(body, fields, force)))

    @overload
    async def repair_run(self, body: m.RunRepairRequest | d.RunRepairRequest, /) -> AsyncStartedRun: ...

    @overload
    async def repair_run(self, **fields: Unpack[d.RunRepairRequest]) -> AsyncStartedRun: ...

    @overload
    async def repair_run(self, body: Mapping[str, object], /, *, force: bool) -> AsyncStartedRun: ...
    async def repair_run(self, body: object = UNSET, *, force: bool = False, **fields: object) -> AsyncStartedRun:
        """Run tasks of a run again.

        The run must have ended, and it goes on under the same id; the repaired tasks get new runs. The first repair has
        no ``latest_repair_id``, every other one the newest.

        Args:
            body: What to run again; exactly one of ``rerun_tasks`` and ``rerun_all_failed_tasks``.
            force: Send the body as it is, a dictionary that is not compared with the contract.
            **fields: The members of the body, in place of ``body``.

        Returns:
            The run, which goes on; ``result`` follows it to its end.

        Raises:
            InvalidInput: An argument does not fit the contract.
            ApiError: The server answered with an error.
        """
        return AsyncStartedRun.of(await self._start(o.REPAIR_RUN, body=Given(body, fields, force)))


async def _parts(client: AsyncClient, call: Call[T], options: Mapping[str, Any]) -> Response[T]:
    """A job or a run with all its parts: one request for each hundred of its longest list."""
    parts, former = [await client.send_detailed(call, **options)], UNSET
    # A server that answers the token it was sent would loop for ever.
    while (token := getattr(parts[-1].value, "next_page_token", UNSET)) and token != former:
        former = token
        parts.append(await client.send_detailed(call.with_(query={"page_token": token}), **options))
    return joined(parts, call)
