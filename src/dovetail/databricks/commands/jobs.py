"""`dovetail databricks jobs list`, `get`, `create`, `run`, `submit`, `cancel`, `output` and `runs`."""

from __future__ import annotations

import argparse
from itertools import islice
from typing import TYPE_CHECKING, Any

from msgspec import UNSET

from dovetail.cli.exits import OK, USAGE, CommandFailed
from dovetail.cli.inputs import json_of, pair_of, positive, seconds
from dovetail.cli.output import note, show
from dovetail.cli.tree import add_actions, shows_help
from dovetail.databricks.commands.connection import add_options, connect
from dovetail.databricks.commands.run_status import following, word_of
from dovetail.databricks.job_runs import latest_tasks, number
from dovetail.runtime.errors import RequestTimeout

if TYPE_CHECKING:
    from dovetail.databricks._sync.jobs import StartedRun
    from dovetail_api.databricks import dicts as d
    from dovetail_api.databricks import models as m

_JOBS = ("job_id", "name", "creator", "created_time")
_RUNS = ("run_id", "job_id", "name", "state", "start_time", "run_duration")
_FILE = "JSON, the name of a file that holds it, or - for standard input"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    add = add_actions(parser)

    one = add("list", _list, "list jobs, the newest first", "ls")
    one.add_argument("--name", help="only jobs of exactly this name, whether in capitals or not")
    one.add_argument("--limit", type=positive, metavar="N", help="stop after so many")
    one.add_argument("--show-all", action="store_true", help="all that is told of each job, tasks and clusters too")
    add_options(one)

    one = add("get", _get, "show a job with all its tasks")
    one.add_argument("job_id", type=int)
    add_options(one)

    one = add("create", _create, "create a job from its settings")
    one.add_argument("settings", help=_FILE)
    one.add_argument("--force", action="store_true", help="send it as it is, whatever the contract says")
    add_options(one)

    one = add("run", _run, "run a job, and wait for its end; the exit status is 1 when it fails")
    one.add_argument("job_id", type=int)
    one.add_argument("-p", "--param", action="append", default=[], metavar="NAME=VALUE", help="a job parameter")
    one.add_argument("--only", action="append", metavar="TASK", help="run this task only; +TASK with those before it")
    one.add_argument("--once", metavar="NAME", help="a name for this start: the same name again gives the same run")
    _add_waiting(one)
    add_options(one)

    one = add("submit", _submit, "run tasks once, without a job, and wait for their end")
    one.add_argument("tasks", help=_FILE)
    _add_waiting(one)
    add_options(one)

    one = add("cancel", _cancel, "cancel a run")
    one.add_argument("run_id", type=int)
    one.add_argument("--wait", action="store_true", help="until it has ended")
    add_options(one)

    one = add("output", _output, "show what a task gave")
    one.add_argument("run_id", type=int, help="of the task, or of the whole run")
    one.add_argument("--task", metavar="KEY", help="the task, where the run has several")
    add_options(one)

    runs = add_actions(add("runs", shows_help(parser), "list runs, and look at one"))
    one = runs("list", _list_runs, "list runs, the newest first", "ls")
    one.add_argument("--job", type=int, metavar="ID", help="only runs of this job")
    one.add_argument("--active", action="store_true", help="only runs that have not ended")
    one.add_argument("--completed", action="store_true", help="only runs that have ended")
    one.add_argument("--limit", type=positive, metavar="N", help="stop after so many")
    one.add_argument("--show-all", action="store_true", help="all that is told of each run")
    add_options(one)
    one = runs("get", _get_run, "show a run with all its tasks")
    one.add_argument("run_id", type=int)
    add_options(one)


def _add_waiting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-wait", action="store_true", help="only start it")
    parser.add_argument("--patience", type=seconds, metavar="SECONDS", help="wait no longer; 20 minutes when left out")
    parser.add_argument("--interval", type=seconds, metavar="SECONDS", help="between the first looks; 1 when left out")
    parser.add_argument("-q", "--quiet", action="store_true", help="show no progress")


def _list(arguments: argparse.Namespace) -> int:
    whole: bool = arguments.show_all
    with connect(arguments) as client:
        jobs = client.jobs.list(name=_given(arguments.name), expand_tasks=whole or UNSET)
        found = list(islice(jobs, arguments.limit))
    show(arguments, found if whole else [_job_row(job) for job in found], () if whole else _JOBS)
    return OK


def _job_row(job: m.JobSummary) -> dict[str, Any]:
    name = job.settings.name if job.settings else UNSET
    values = (job.job_id, name, job.creator_user_name, job.created_time)
    return {key: value for key, value in zip(_JOBS, values, strict=True) if value is not UNSET}


def _get(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        show(arguments, client.jobs.get(arguments.job_id), on_terminal="json")
    return OK


def _create(arguments: argparse.Namespace) -> int:
    settings = json_of(arguments.settings, "settings")
    with connect(arguments) as client:
        created = client.jobs.create(settings, force=True) if arguments.force else client.jobs.create(settings)
    show(arguments, created)
    return OK


def _run(arguments: argparse.Namespace) -> int:
    body: d.RunNowRequest = {"job_id": arguments.job_id}
    if arguments.param:
        # Parameters of jobs are texts, also those that look like numbers.
        body["job_parameters"] = dict(pair_of(text, "--param") for text in arguments.param)
    if arguments.only:
        body["only"] = arguments.only
    if arguments.once:
        body["idempotency_token"] = arguments.once
    with connect(arguments) as client:
        started = client.jobs.run_now(body)
        return _followed(arguments, started)


def _submit(arguments: argparse.Namespace) -> int:
    tasks = json_of(arguments.tasks, "tasks")
    with connect(arguments) as client:
        return _followed(arguments, client.jobs.submit(tasks))


def _followed(arguments: argparse.Namespace, started: StartedRun) -> int:
    if arguments.no_wait:
        show(arguments, started.answer)
        return OK
    run_id = started.run_id
    try:
        with following(run_id, quiet=arguments.quiet) as tell:
            run = started.result(timeout=arguments.patience, interval=arguments.interval, on_poll=tell)
    except (KeyboardInterrupt, RequestTimeout):
        note(f"the run {run_id} goes on; to end it: dovetail databricks jobs cancel {run_id}")
        raise
    tasks = {str(task.task_key): word_of(task) for task in latest_tasks(run)}
    show(arguments, {"run_id": run_id, "result": word_of(run), "tasks": tasks, "url": run.run_page_url or None})
    return OK


def _cancel(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        started = client.jobs.cancel_run(arguments.run_id)
        state = word_of(started.result() if arguments.wait else started.poll())
    show(arguments, {"run_id": arguments.run_id, "state": state})
    return OK


def _output(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        run = client.jobs.get_run(arguments.run_id)
        tasks = {str(task.task_key): task for task in latest_tasks(run)}
        key: str | None = arguments.task or (next(iter(tasks)) if len(tasks) == 1 else None)
        if key not in tasks:
            named = f"has no task {key!r}" if key else f"has {len(tasks)} tasks"
            remedy = f"Name one with --task: {', '.join(tasks)}." if tasks else "Wait until it has begun."
            raise CommandFailed(f"The run {arguments.run_id} {named}.", remedy, USAGE)
        output = client.jobs.get_run_output(number(tasks[key].run_id))
    output.metadata = UNSET
    show(arguments, output)
    return OK


def _list_runs(arguments: argparse.Namespace) -> int:
    whole: bool = arguments.show_all
    with connect(arguments) as client:
        runs = client.jobs.list_runs(
            job_id=_given(arguments.job),
            active_only=arguments.active or UNSET,
            completed_only=arguments.completed or UNSET,
            expand_tasks=whole or UNSET,
        )
        found = list(islice(runs, arguments.limit))
    show(arguments, found if whole else [_run_row(run) for run in found], () if whole else _RUNS)
    return OK


def _run_row(run: m.JobRunSummary) -> dict[str, Any]:
    values = (run.run_id, run.job_id, run.run_name, word_of(run), run.start_time, run.run_duration)
    return {key: value for key, value in zip(_RUNS, values, strict=True) if value is not UNSET}


def _get_run(arguments: argparse.Namespace) -> int:
    with connect(arguments) as client:
        show(arguments, client.jobs.get_run(arguments.run_id), on_terminal="json")
    return OK


def _given(value: Any) -> Any:
    return UNSET if value is None else value
