"""Jobs and their runs with clients of both kinds, against a workspace."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from typing import Any

import anyio
import anyio.lowlevel
import pytest
from msgspec import UNSET
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.databricks import AsyncClient, InvalidState, ResourceDoesNotExist, RunFailed, TaskFailure
from dovetail.runtime import Hooks, InvalidInput, RequestTimeout
from dovetail.sandbox import Sandbox
from dovetail_api.databricks import models as m
from dovetail_api.databricks.operations import jobs as operations

from .conftest import Connect

QUICK = {"interval": 0.001}


def task(key: str, *after: str, says: str = "", **fields: Any) -> dict[str, Any]:
    """A notebook task; `says` tells the sandbox how it ends."""
    words = " ".join(f"sandbox.{word}" for word in says.split())
    return {
        "task_key": key,
        "notebook_task": {"notebook_path": f"/Shared/{key}"},
        "depends_on": [{"task_key": each} for each in after],
        **({"description": words} if words else {}),
        **fields,
    }


def started(client: Any, *tasks: Mapping[str, Any], **settings: Any) -> Any:
    """A run of a new job."""
    return client.jobs.run_now(job_id=int(client.jobs.create(tasks=list(tasks), **settings).job_id))


def test_a_run_is_followed_to_its_end(workspace: Sandbox, connect: Connect) -> None:
    client = connect(workspace)
    run = started(client, task("extract"), task("load", "extract", says="result=1024"))
    seen: list[str] = []

    ended = run.result(on_poll=lambda answer: seen.append(answer.state.life_cycle_state), **QUICK)

    assert ended.run_id == run.run_id == run.answer.run_id
    assert ended.state.result_state == "SUCCESS"
    assert (seen[0], seen[-1]) == ("PENDING", "TERMINATED")
    assert run.output("load").notebook_output.result == "1024"
    with pytest.raises(InvalidInput, match=r"has 2 tasks\. Name one of extract, load\."):
        run.output()
    with pytest.raises(InvalidInput, match="has no task 'store'"):
        run.output("store")


def test_the_output_of_the_only_task_needs_no_name(workspace: Sandbox, connect: Connect) -> None:
    run = connect(workspace).jobs.submit(tasks=[task("load", says="result=7")])
    run.result(**QUICK)
    assert run.output().notebook_output.result == "7"


def test_a_failed_run_raises_with_its_tasks_and_their_messages(workspace: Sandbox, connect: Connect) -> None:
    says = "outcome=FAILED message='no_table'"
    run = started(connect(workspace), task("extract", says=says), task("load", "extract"), name="nightly")

    with pytest.raises(RunFailed) as caught:
        run.result(**QUICK)

    error = caught.value
    assert (error.run_id, error.result_state) == (run.run_id, "FAILED")
    assert [(each.task_key, each.result, each.message) for each in error.failures] == [
        ("extract", "FAILED", "no_table"),
        ("load", "UPSTREAM_FAILED", ""),
    ]
    assert "extract FAILED (no_table), load UPSTREAM_FAILED" in str(error)
    copy = pickle.loads(pickle.dumps(error))
    assert (copy.failures, str(copy)) == (error.failures, str(error))


UNSUCCESSFUL = [
    ("cancelled", {}, "CANCELED"),
    ("too late", {"timeout_seconds": 1}, "TIMEDOUT"),
    ("skipped", {"max_concurrent_runs": 0}, "MAXIMUM_CONCURRENT_RUNS_REACHED"),
]


@pytest.mark.parametrize(("how", "settings", "result"), UNSUCCESSFUL, ids=[each[0] for each in UNSUCCESSFUL])
def test_a_failed_run_is_never_counted_as_success(
    workspace: Sandbox, connect: Connect, how: str, settings: dict[str, Any], result: str
) -> None:
    run = started(connect(workspace), task("load", says="seconds=90"), **settings)
    if how == "cancelled":
        run.cancel()
    with pytest.raises(RunFailed) as caught:
        run.result(**QUICK)
    assert caught.value.result_state == result


def test_the_run_of_a_failed_task_is_never_counted_as_success(workspace: Sandbox, connect: Connect) -> None:
    """A task's own run ends `TERMINATED`, with result `FAILED`."""
    client = connect(workspace)
    run = started(client, task("load", says="outcome=FAILED"))
    with pytest.raises(RunFailed) as caught:
        run.result(**QUICK)
    [failure] = caught.value.failures
    assert isinstance(failure, TaskFailure)
    own = client.jobs.get_run(failure.run_id)
    assert (own.state.life_cycle_state, own.state.result_state) == ("TERMINATED", "FAILED")
    assert client.jobs.get_run_output(failure.run_id).error == "Workload failed, see run output for details"


def test_a_task_that_was_tried_again_counts_by_its_last_attempt(workspace: Sandbox, connect: Connect) -> None:
    client = connect(workspace)
    run = started(client, task("load", says="failures=2", max_retries=1))
    with pytest.raises(RunFailed) as caught:
        run.result(**QUICK)
    assert len(caught.value.run.tasks) == 2
    assert len(caught.value.failures) == 1

    repaired = client.jobs.repair_run(run_id=run.run_id, rerun_all_failed_tasks=True)

    assert repaired.run_id == run.run_id
    assert repaired.answer.repair_id
    assert repaired.result(**QUICK).state.result_state == "SUCCESS"


def test_patience_that_is_spent_leaves_the_run_alone(workspace: Sandbox, connect: Connect) -> None:
    workspace.knobs.turn({"clock": "wall", "run_seconds": 600})
    run = started(connect(workspace), task("load"))
    with pytest.raises(RequestTimeout, match=rf"goes on after 0\.01 seconds \(run_id {run.run_id}\)"):
        run.result(timeout=0.01, **QUICK)
    assert run.poll().state.life_cycle_state == "PENDING"
    run.cancel()


def test_a_run_travels_without_its_client(workspace: Sandbox, connect: Connect) -> None:
    client = connect(workspace)
    run = started(client, task("load"))
    copy = pickle.loads(pickle.dumps(getattr(run, "target", run)))
    assert copy.run_id == run.run_id
    with pytest.raises(InvalidInput, match=r"using\(client\)"):
        copy.using(None)._looking()


CUT = ["drop-after once", "504x1:when=after:body=html", "503x1:when=after"]


@pytest.mark.parametrize("fault", CUT)
@pytest.mark.parametrize("verb", ["run-now", "runs/submit"])
def test_no_double_run_after_a_dropped_connection(workspace: Sandbox, connect: Connect, verb: str, fault: str) -> None:
    """The server has carried the request out, and the client has not heard of it."""
    client = connect(workspace)
    job_id = client.jobs.create(tasks=[task("load")], max_concurrent_runs=10).job_id
    before = {run.run_id for run in client.jobs.list_runs()}
    workspace.faults.add(f"{fault}@POST /api/2.2/jobs/{verb}")

    run = client.jobs.run_now(job_id=job_id) if verb == "run-now" else client.jobs.submit(tasks=[task("load")])

    assert {each.run_id for each in client.jobs.list_runs()} - before == {run.run_id}
    assert run.result(**QUICK).state.result_state == "SUCCESS"


def test_a_token_of_ones_own_names_a_start_across_programs(workspace: Sandbox, connect: Connect) -> None:
    first, second = connect(workspace), connect(workspace)
    job_id = first.jobs.create(tasks=[task("load")], max_concurrent_runs=10).job_id
    token = f"nightly {job_id}"
    runs = [client.jobs.run_now(job_id=job_id, idempotency_token=token) for client in (first, second)]
    assert runs[0].run_id == runs[1].run_id
    assert first.jobs.run_now(job_id=job_id).run_id != runs[0].run_id
    assert second.jobs.run_now(job_id, idempotency_token=token).run_id == runs[0].run_id


def test_what_is_not_there_says_so(workspace: Sandbox, connect: Connect) -> None:
    client = connect(workspace)
    with pytest.raises(ResourceDoesNotExist, match=r"Job 620 does not exist\."):
        client.jobs.get(620)
    with pytest.raises(ResourceDoesNotExist, match=r"Run 759600 does not exist\."):
        client.jobs.get_run(759600)
    with pytest.raises(InvalidState, match="is active"):
        client.jobs.delete_run(started(client, task("load")).run_id)
    with pytest.raises(InvalidInput, match="job_id"):
        client.jobs.get("six")


def test_lists_come_in_pages_of_a_hundred(workspace: Sandbox, connect: Connect) -> None:
    client = connect(workspace)
    made = [client.jobs.create(name="many", tasks=[task("load")]).job_id for _ in range(130)]
    assert [job.job_id for job in client.jobs.list(name="MANY")] == made[::-1]
    assert [job.job_id for job in client.jobs.list(name="MANY", limit=7)] == made[::-1]
    for job_id in made:
        client.jobs.delete(job_id)


def test_a_job_with_950_tasks_is_one_value(workspace: Sandbox, connect: Connect) -> None:
    requests: list[str] = []
    client = connect(workspace, hooks=Hooks(on_request=(lambda event: requests.append(event.url),)))
    keys = [f"task_{index}" for index in range(950)]
    job_id = client.jobs.create(name="large", tasks=[task(key) for key in keys]).job_id

    del requests[:]
    job = client.jobs.get(job_id)

    assert [each.task_key for each in job.settings.tasks] == keys
    assert (job.settings.name, job.next_page_token, job.has_more) == ("large", UNSET, UNSET)
    assert len(requests) == 10
    assert len(
        client.jobs.get(job_id, page_token=client.jobs.get(job_id, page_token="").next_page_token).settings.tasks
    )
    assert len(client.jobs.change(job_id, {"name": "larger"}).tasks) == 950
    assert len(client.jobs.get(job_id).settings.tasks) == 950
    run = client.jobs.run_now(job_id=job_id)
    del requests[:]
    ended = run.result(**QUICK)
    assert [each.task_key for each in ended.tasks] == keys
    assert len(requests) <= 14, "the state is on the first part: only the last look takes all"


def test_parts_without_an_end_are_no_endless_wait(server: FaultServer, connect: Connect) -> None:
    part = {"job_id": 7, "settings": {"tasks": [{"task_key": "load"}]}, "next_page_token": "again"}
    server.on("GET", "/api/2.2/jobs/get", respond(json=part))
    assert [each.task_key for each in connect(server).jobs.get(7).settings.tasks] == ["load"] * 2


def test_settings_are_changed_without_losing_what_nobody_knows(workspace: Sandbox, connect: Connect) -> None:
    client = connect(workspace)
    body = {"name": "old", "tags": {"a": "1"}, "of_tomorrow": {"deep": [1]}, "tasks": [task("load", later=True)]}
    job_id = client.jobs.create(body, force=True).job_id

    client.jobs.change(job_id, {"name": "new", "tags": UNSET})

    def edit(settings: m.JobSettings) -> None:
        settings.tasks[0].max_retries = 3

    assert client.jobs.change(job_id, edit).tasks[0].max_retries == 3
    raw = client.send_detailed(operations.get(job_id=job_id)).json()["settings"]
    assert raw["name"] == "new"
    assert "tags" not in raw
    assert raw["of_tomorrow"] == {"deep": [1]}
    assert (raw["tasks"][0]["later"], raw["tasks"][0]["max_retries"]) == (True, 3)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"nmae": "new"}, "a job has no setting 'nmae'"),
        ({"max_concurrent_runs": "many"}, "the changed settings do not fit: .*max_concurrent_runs"),
        (m.JobSettings(name="new"), "the change is no JobSettings"),
        ("name", "the change is no str"),
        (None, "the change is no NoneType"),
    ],
)
def test_a_change_that_makes_no_sense_is_not_sent(workspace: Sandbox, connect: Connect, change: Any, told: str) -> None:
    client = connect(workspace)
    job_id = client.jobs.create(name="old", tasks=[task("load")]).job_id
    with pytest.raises(InvalidInput, match=told):
        client.jobs.change(job_id, change)
    assert client.jobs.get(job_id).settings.name == "old"


def test_settings_with_numbers_as_text_are_changed_too(server: FaultServer, connect: Connect) -> None:
    told = {"job_id": "7", "settings": {"name": "old", "timeout_seconds": "60"}}
    server.on("GET", "/api/2.2/jobs/get", respond(json=told))
    server.on("POST", "/api/2.2/jobs/reset", respond(json={}))
    changed = connect(server).jobs.change(7, {"name": "new"})
    assert (changed.name, changed.timeout_seconds) == ("new", 60)
    assert server.requests[-1].json()["new_settings"] == {"name": "new", "timeout_seconds": "60"}


UNHEARD_OF = [
    ({"life_cycle_state": "TERMINATED", "result_state": "ZONKED"}, "ended ZONKED"),
    ({"life_cycle_state": "TERMINATED"}, "ended TERMINATED"),
    ({"life_cycle_state": "SKIPPED", "state_message": "Too many."}, r"ended SKIPPED: Too many\."),
    ({"life_cycle_state": "INTERNAL_ERROR"}, "ended INTERNAL_ERROR"),
]


@pytest.mark.parametrize(("state", "told"), UNHEARD_OF)
def test_an_end_without_a_known_word_of_success_is_a_failure(
    server: FaultServer, connect: Connect, state: dict[str, str], told: str
) -> None:
    looks = [{"life_cycle_state": "HIBERNATING"}, state]
    server.on("POST", "/api/2.2/jobs/run-now", respond(json={"run_id": 5}))
    server.on("GET", "/api/2.2/jobs/runs/get", *(respond(json={"run_id": 5, "state": each}) for each in looks))
    with pytest.raises(RunFailed, match=told):
        connect(server).jobs.run_now(job_id=1).result(**QUICK)


def test_whoever_is_told_of_looks_may_be_async_and_may_fail(workspace: Sandbox) -> None:
    seen: list[Any] = []

    async def tell(run: m.JobRun) -> None:
        await anyio.lowlevel.checkpoint()
        seen.append(run.state and run.state.life_cycle_state)
        if seen[-1] == "RUNNING":
            raise KeyError("mine")

    async def follow() -> Any:
        async with AsyncClient(host=workspace.url, token=workspace.credentials["admin_token"], proxy=None) as client:
            run = await client.jobs.submit(tasks=[task("load")])
            with pytest.raises(KeyError, match="mine"):
                await run.result(on_poll=tell, **QUICK)
            return await run.result(**QUICK)

    ended = anyio.run(follow)
    assert seen == ["PENDING", "RUNNING"]
    assert ended.state.result_state == "SUCCESS", "it can be waited for again"


def test_int64_may_be_text(workspace: Sandbox, connect: Connect) -> None:
    workspace.knobs.turn({"big_integers_as_text": True, "unknown_fields": True})
    run = started(connect(workspace), task("load", says="outcome=FAILED"))
    assert isinstance(run.run_id, int)
    with pytest.raises(RunFailed) as caught:
        run.result(**QUICK)
    assert isinstance(caught.value.failures[0].run_id, int)


def test_a_thousand_looks_at_once(workspace: Sandbox) -> None:
    workspace.knobs.turn({"clock": "wall", "run_seconds": 0})

    async def looks() -> list[Any]:
        async with AsyncClient(host=workspace.url, token=workspace.credentials["admin_token"], proxy=None) as client:
            run = await client.jobs.submit(tasks=[task("load")])
            found: list[Any] = []

            async def look() -> None:
                found.append((await client.jobs.get_run(run.run_id)).state.result_state)

            async with anyio.create_task_group() as group:
                for _ in range(1000):
                    group.start_soon(look)
            return found

    assert anyio.run(looks) == ["SUCCESS"] * 1000
