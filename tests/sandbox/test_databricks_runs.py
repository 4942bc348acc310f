"""Runs: their course through the task graph, and what cancels, repairs, queues and forgets them."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from databricks_jobs_steps import JobsApi, results, task

from dovetail.sandbox import Sandbox, serve

UNKNOWN = 759600


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("databricks", knobs={"clock": "steps"}) as sandbox:
        yield sandbox


@pytest.fixture
def api(shared: Sandbox) -> Iterator[JobsApi]:
    api = JobsApi(shared)
    yield api
    api.http.close()
    assert shared.violations == ()


def test_a_run_goes_from_pending_to_terminated(api: JobsApi) -> None:
    run_id = api.run(task("load", says="result=42"))

    looks = [api.get("runs/get", run_id=run_id) for _ in range(3)]

    assert [each["state"]["life_cycle_state"] for each in looks] == ["PENDING", "RUNNING", "TERMINATED"]
    assert [each["status"]["state"] for each in looks] == ["PENDING", "RUNNING", "TERMINATED"]
    assert [each["end_time"] > 0 for each in looks] == [False, False, True]
    run = looks[-1]
    assert run["state"]["result_state"] == "SUCCESS"
    assert run["status"]["termination_details"] == {"code": "SUCCESS", "type": "SUCCESS", "message": ""}
    assert run["end_time"] - run["start_time"] == run["run_duration"]
    assert run["run_duration"] == run["setup_duration"] + run["execution_duration"]
    output = api.get("runs/get-output", run_id=run["tasks"][0]["run_id"])
    assert output["notebook_output"] == {"result": "42", "truncated": False}
    assert output["metadata"]["job_run_id"] == run_id


GRAPHS: list[tuple[str, list[dict[str, Any]], str, dict[str, str]]] = [
    (
        "a failed task stops those after it",
        [task("a", says="outcome=FAILED"), task("b", ("a",)), task("c")],
        "FAILED",
        {"a": "FAILED", "b": "UPSTREAM_FAILED", "c": "SUCCESS"},
    ),
    (
        "a failure that is taken care of",
        [task("a", says="outcome=FAILED"), task("b", ("a",), run_if="ALL_DONE")],
        "SUCCESS_WITH_FAILURES",
        {"a": "FAILED", "b": "SUCCESS"},
    ),
    (
        "only after a failure",
        [task("a"), task("alarm", ("a",), run_if="AT_LEAST_ONE_FAILED")],
        "SUCCESS",
        {"a": "SUCCESS", "alarm": "EXCLUDED"},
    ),
    (
        "one success is enough",
        [task("a", says="outcome=FAILED"), task("b"), task("c", ("a", "b"), run_if="AT_LEAST_ONE_SUCCESS")],
        "SUCCESS_WITH_FAILURES",
        {"a": "FAILED", "b": "SUCCESS", "c": "SUCCESS"},
    ),
    (
        "none may have failed",
        [task("a", says="outcome=TIMEDOUT"), task("b"), task("c", ("a", "b"), run_if="NONE_FAILED")],
        "FAILED",
        {"a": "TIMEDOUT", "b": "SUCCESS", "c": "UPSTREAM_FAILED"},
    ),
    (
        "all must have failed",
        [task("a", says="outcome=FAILED"), task("b"), task("c", ("a", "b"), run_if="ALL_FAILED")],
        "SUCCESS_WITH_FAILURES",
        {"a": "FAILED", "b": "SUCCESS", "c": "EXCLUDED"},
    ),
    (
        "a disabled task is passed over",
        [task("a", disabled=True), task("b", ("a",))],
        "SUCCESS",
        {"a": "DISABLED", "b": "SUCCESS"},
    ),
    (
        "a condition chooses a branch",
        [
            {"task_key": "big", "condition_task": {"op": "GREATER_THAN", "left": "10", "right": "9"}},
            {**task("yes"), "depends_on": [{"task_key": "big", "outcome": "true"}]},
            {**task("no"), "depends_on": [{"task_key": "big", "outcome": "false"}]},
            task("both", ("yes", "no"), run_if="NONE_FAILED"),
        ],
        "SUCCESS",
        {"big": "SUCCESS", "yes": "SUCCESS", "no": "EXCLUDED", "both": "SUCCESS"},
    ),
]


@pytest.mark.parametrize(("tasks", "result", "ends"), [each[1:] for each in GRAPHS], ids=[each[0] for each in GRAPHS])
def test_the_graph_of_tasks(api: JobsApi, tasks: list[Any], result: str, ends: dict[str, str]) -> None:
    run = api.ended(api.run(*tasks))
    assert run["state"]["result_state"] == result
    assert results(run) == ends


def test_a_failed_run_names_the_task_and_its_message(api: JobsApi) -> None:
    run = api.ended(api.run(task("load", says="outcome=FAILED message='no_such_table'")))

    message = "Task load failed with message: no_such_table"
    assert run["state"]["life_cycle_state"] == "INTERNAL_ERROR"
    assert run["state"]["state_message"] == message
    assert run["status"]["termination_details"] == {
        "code": "RUN_EXECUTION_ERROR",
        "type": "CLIENT_ERROR",
        "message": message,
    }
    assert run["tasks"][0]["state"]["life_cycle_state"] == "TERMINATED"
    output = api.get("runs/get-output", run_id=run["run_id"])
    assert output["error"] == "no_such_table"
    assert "/Shared/load" in output["error_trace"]


def test_what_a_task_says_may_come_from_its_parameters_and_from_those_of_the_run(api: JobsApi) -> None:
    work = {"notebook_path": "/Shared/load", "base_parameters": {"sandbox.outcome": "FAILED"}}
    job_id = api.job({"task_key": "load", "notebook_task": work})

    failed = api.post("run-now", job_id=job_id)["run_id"]
    assert api.ended(failed)["state"]["result_state"] == "FAILED"
    good = api.post("run-now", job_id=job_id, notebook_params={"sandbox.outcome": "SUCCESS"})["run_id"]
    run = api.ended(good)
    assert run["state"]["result_state"] == "SUCCESS"
    assert run["overriding_parameters"] == {"notebook_params": {"sandbox.outcome": "SUCCESS"}}


def test_a_misspelt_word_fails_the_task_and_says_so(api: JobsApi) -> None:
    run = api.ended(api.run(task("load", says="outcom=FAILED")))
    assert "sandbox.outcom is no word of the sandbox" in run["state"]["state_message"]


def test_parameters_of_the_job_reach_its_tasks(api: JobsApi) -> None:
    work = {"notebook_path": "/Shared/load", "base_parameters": {"sandbox.result": "day {{job.parameters.day}}"}}
    job_id = api.job({"task_key": "load", "notebook_task": work}, parameters=[{"name": "day", "default": "monday"}])
    cases: list[tuple[dict[str, Any], str]] = [({}, "monday"), ({"job_parameters": {"day": "friday"}}, "friday")]
    for given, value in cases:
        run = api.ended(api.post("run-now", job_id=job_id, **given)["run_id"], include_resolved_values="true")
        assert run["job_parameters"] == [{"name": "day", "default": "monday", "value": value}]
        resolved = run["tasks"][0]["resolved_values"]["notebook_task"]["base_parameters"]
        assert resolved == {"sandbox.result": f"day {value}"}
        assert api.get("runs/get-output", run_id=run["run_id"])["notebook_output"]["result"] == f"day {value}"


EXCLUDED: list[tuple[dict[str, Any], str]] = [
    ({"job_parameters": {"a": "1"}, "notebook_params": {"b": "2"}}, "job_parameters cannot be used together"),
    ({"jar_params": ["1"], "notebook_params": {"b": "2"}}, "jar_params cannot be used together"),
    ({"notebook_params": {"b": "x" * 10_000}}, "bytes of JSON, 10000 are allowed"),
    ({"only": ["nobody"]}, "the job has no task 'nobody'"),
]


@pytest.mark.parametrize(("given", "message"), EXCLUDED, ids=[message for _, message in EXCLUDED])
def test_parameters_that_exclude_each_other_start_nothing(api: JobsApi, given: dict[str, Any], message: str) -> None:
    job_id = api.job(task("load"))
    status, code, told = api.refusal("run-now", job_id=job_id, **given)
    assert (status, code) == (400, "INVALID_PARAMETER_VALUE")
    assert message in told
    assert "runs" not in api.get("runs/list", job_id=job_id)


@pytest.mark.parametrize(
    ("only", "keys"), [(["b"], {"b"}), (["+b"], {"a", "b"}), (["b+"], {"b", "c"}), (["a", "c"], {"a", "c"})]
)
def test_a_run_of_some_tasks_only(api: JobsApi, only: list[str], keys: set[str]) -> None:
    job_id = api.job(task("a"), task("b", ("a",)), task("c", ("b",)))
    run = api.ended(api.post("run-now", job_id=job_id, only=only)["run_id"])
    assert set(results(run)) == keys
    assert run["state"]["result_state"] == "SUCCESS"


def test_tasks_are_tried_again(api: JobsApi) -> None:
    run_id = api.run(task("load", says="failures=2", max_retries=3, min_retry_interval_millis=1000))

    looks: list[Any] = []
    while not looks or not looks[-1]["end_time"]:
        looks.append(api.get("runs/get", run_id=run_id))

    waiting = [each["tasks"][-1]["state"]["life_cycle_state"] for each in looks]
    assert "WAITING_FOR_RETRY" in waiting
    run = looks[-1]
    assert [(each["attempt_number"], each["state"]["result_state"]) for each in run["tasks"]] == [
        (0, "FAILED"),
        (1, "FAILED"),
        (2, "SUCCESS"),
    ]
    assert run["state"]["result_state"] == "SUCCESS"


def test_a_task_and_a_run_have_time_limits(api: JobsApi) -> None:
    late = api.ended(api.run(task("load", says="seconds=100", timeout_seconds=5)))
    assert results(late) == {"load": "TIMEDOUT"}
    assert late["state"]["result_state"] == "FAILED"

    run = api.ended(api.run(task("load", says="seconds=100"), task("next", ("load",)), timeout_seconds=5))
    assert (run["state"]["life_cycle_state"], run["state"]["result_state"]) == ("TERMINATED", "TIMEDOUT")
    assert run["state"]["user_cancelled_or_timedout"]


def test_cancelling_takes_a_while_and_does_no_harm_afterwards(api: JobsApi) -> None:
    run_id = api.run(task("load"), task("next", ("load",)))
    for _ in range(2):
        api.get("runs/get", run_id=run_id)

    assert api.post("runs/cancel", run_id=run_id) == {}

    stopping = api.get("runs/get", run_id=run_id)
    assert stopping["state"]["life_cycle_state"] == "TERMINATING"
    run = api.ended(run_id)
    assert run["state"]["life_cycle_state"] == "TERMINATED"
    assert run["state"]["result_state"] == "CANCELED"
    assert run["state"]["state_message"] == "Run cancelled."
    assert run["state"]["user_cancelled_or_timedout"]
    assert run["status"]["termination_details"]["code"] == "USER_CANCELED"
    assert results(run) == {"load": "CANCELED", "next": "CANCELED"}
    assert api.post("runs/cancel", run_id=run_id) == {}
    assert api.get("runs/get", run_id=run_id) == run


def test_a_run_too_many_is_skipped(api: JobsApi) -> None:
    job_id = api.job(task("load"))
    first, second = (api.post("run-now", job_id=job_id)["run_id"] for _ in range(2))

    skipped = api.get("runs/get", run_id=second)

    assert skipped["state"]["life_cycle_state"] == "SKIPPED"
    assert skipped["state"]["result_state"] == "MAXIMUM_CONCURRENT_RUNS_REACHED"
    assert skipped["status"]["state"] == "TERMINATED"
    assert skipped["status"]["termination_details"]["code"] == "MAX_CONCURRENT_RUNS_EXCEEDED"
    assert api.ended(first)["state"]["result_state"] == "SUCCESS"


def test_a_run_too_many_waits_for_its_turn_where_there_is_a_queue(api: JobsApi) -> None:
    job_id = api.job(task("load"), queue={"enabled": True}, max_concurrent_runs=2)
    started = [api.post("run-now", job_id=job_id)["run_id"] for _ in range(4)]

    queued = api.get("runs/get", run_id=started[2])
    assert queued["state"]["life_cycle_state"] == "QUEUED"
    assert queued["status"]["queue_details"]["code"] == "MAX_CONCURRENT_RUNS_REACHED"
    api.post("runs/cancel", run_id=started[3])

    ends = [api.ended(run_id) for run_id in started]
    assert [each["state"]["result_state"] for each in ends] == ["SUCCESS", "SUCCESS", "SUCCESS", "CANCELED"]
    assert ends[2]["start_time"] == min(each["end_time"] for each in ends[:2])
    assert ends[2]["queue_duration"] > 0


def test_a_job_with_no_places_skips_all_runs(api: JobsApi) -> None:
    run = api.ended(api.run(task("load"), max_concurrent_runs=0, queue={"enabled": True}))
    assert run["state"]["life_cycle_state"] == "SKIPPED"


def test_a_task_for_each_of_many_inputs(api: JobsApi) -> None:
    inner = {
        "task_key": "one",
        "notebook_task": {"notebook_path": "/x", "base_parameters": {"sandbox.outcome": "{{input}}"}},
    }
    loop = {"inputs": '["SUCCESS", "FAILED", "SUCCESS"]', "concurrency": 2, "task": inner}
    run = api.ended(api.run({"task_key": "all", "for_each_task": loop}))

    [told] = run["tasks"]
    assert told["for_each_task"]["stats"]["task_run_stats"] == {
        "total_iterations": 3,
        "scheduled_iterations": 0,
        "active_iterations": 0,
        "completed_iterations": 3,
        "succeeded_iterations": 2,
        "failed_iterations": 1,
    }
    assert told["state"]["result_state"] == "FAILED"
    each = api.get("runs/get", run_id=told["run_id"])["iterations"]
    assert [one["state"]["result_state"] for one in each] == ["SUCCESS", "FAILED", "SUCCESS"]


def test_a_task_that_runs_a_job(api: JobsApi) -> None:
    good, bad = api.job(task("load")), api.job(task("load", says="outcome=FAILED"))

    run = api.ended(api.run({"task_key": "call", "run_job_task": {"job_id": good}}))
    child = api.get("runs/get-output", run_id=run["run_id"])["run_job_output"]["run_id"]
    assert api.get("runs/get", run_id=child)["trigger"] == "RUN_JOB_TASK"
    assert run["state"]["result_state"] == "SUCCESS"

    failed = api.ended(api.run({"task_key": "call", "run_job_task": {"job_id": bad}}))
    assert failed["state"]["result_state"] == "FAILED"


def test_a_repair_runs_failed_tasks_again_under_the_same_id(api: JobsApi) -> None:
    run_id = api.run(task("a"), task("b", ("a",), says="failures=2"), task("c", ("b",)))
    first = api.ended(run_id)
    assert api.refusal("runs/repair", run_id=run_id)[1] == "INVALID_PARAMETER_VALUE"

    repair = api.post("runs/repair", run_id=run_id, rerun_all_failed_tasks=True)["repair_id"]
    assert api.refusal("runs/repair", run_id=run_id, rerun_all_failed_tasks=True)[1] == "INVALID_STATE"
    api.get("runs/get", run_id=run_id)
    api.ended(run_id)
    status, _, message = api.refusal("runs/repair", run_id=run_id, rerun_tasks=["b"])
    assert (status, message) == (400, f"latest_repair_id: the latest repair of the run {run_id} is {repair}.")
    again: dict[str, Any] = {"rerun_tasks": ["b"], "rerun_dependent_tasks": True, "latest_repair_id": repair}
    api.post("runs/repair", run_id=run_id, **again)

    run = api.ended(run_id, include_history="true")
    assert first["state"]["result_state"] == "FAILED"
    assert run["state"]["result_state"] == "SUCCESS"
    tries = [(each["task_key"], each["attempt_number"], each["state"]["result_state"]) for each in run["tasks"]]
    assert tries == [
        ("a", 0, "SUCCESS"),
        ("b", 0, "FAILED"),
        ("c", 0, "UPSTREAM_FAILED"),
        ("b", 1, "FAILED"),
        ("c", 1, "UPSTREAM_FAILED"),
        ("b", 2, "SUCCESS"),
        ("c", 2, "SUCCESS"),
    ]
    history = run["repair_history"]
    assert [each["type"] for each in history] == ["ORIGINAL", "REPAIR", "REPAIR"]
    assert [each["state"]["result_state"] for each in history] == ["FAILED", "FAILED", "SUCCESS"]
    assert sum(len(each["task_run_ids"]) for each in history) == 7


@pytest.mark.parametrize("path", ["run-now", "runs/submit"])
def test_a_repeated_token_starts_nothing(api: JobsApi, path: str) -> None:
    body: dict[str, Any] = {"tasks": [task("x")]}
    if path == "run-now":
        body = {"job_id": api.job(task("load"), max_concurrent_runs=10)}
    body["idempotency_token"] = f"token of {path}"

    def start(_: int) -> int:
        run_id: int = api.post(path, **body)["run_id"]
        return run_id

    before = len(api.get("runs/list", limit=0).get("runs", ()))

    with ThreadPoolExecutor(4) as pool:
        ids = set(pool.map(start, range(8)))

    assert len(ids) == 1
    assert len(api.get("runs/list", limit=0)["runs"]) == min(before + 1, 25)
    [run_id] = ids
    api.ended(run_id)
    api.post("runs/delete", run_id=run_id)
    status, code, message = api.refusal(path, **body)
    assert (status, code) == (400, "INVALID_PARAMETER_VALUE")
    assert f"The run {run_id}" in message


def test_a_submitted_run_leaves_no_job(api: JobsApi) -> None:
    before = api.get("list", limit=100)
    run = api.ended(api.post("runs/submit", tasks=[task("load")])["run_id"])
    assert (run["run_type"], run["run_name"]) == ("SUBMIT_RUN", "Untitled")
    assert "job_id" not in run
    assert api.get("list", limit=100) == before


def test_runs_are_listed_newest_first_and_by_filters(api: JobsApi) -> None:
    job_id = api.job(task("load"), max_concurrent_runs=9)
    made = [api.post("run-now", job_id=job_id)["run_id"] for _ in range(3)]
    api.post("runs/cancel", run_id=made[0])
    api.ended(made[0])
    rest = api.get("runs/get", run_id=made[2])

    def listed(**query: Any) -> list[int]:
        return [run["run_id"] for run in api.get("runs/list", job_id=job_id, **query).get("runs", ())]

    assert listed() == made[::-1]
    assert listed(completed_only="true") == [made[0]]
    assert listed(active_only="true") == [made[2], made[1]]
    assert listed(start_time_to=rest["start_time"] - 1) == []
    assert listed(run_type="SUBMIT_RUN") == []
    first = api.get("runs/list", job_id=job_id, limit=2)
    assert listed(limit=2, page_token=first["next_page_token"]) == made[:1]
    assert "tasks" not in first["runs"][0]
    assert api.get("runs/list", job_id=job_id, expand_tasks="true")["runs"][0]["tasks"]
    both = {"active_only": "true", "completed_only": "true"}
    assert api.refusal("runs/list", both)[:2] == (400, "INVALID_PARAMETER_VALUE")


def test_a_run_that_goes_on_cannot_be_deleted(api: JobsApi) -> None:
    run_id = api.run(task("load"))
    assert api.refusal("runs/delete", run_id=run_id)[:2] == (400, "INVALID_STATE")
    api.ended(run_id)
    assert api.post("runs/delete", run_id=run_id) == {}
    expected = (400, "INVALID_PARAMETER_VALUE", f"Run {run_id} does not exist.")
    assert api.refusal("runs/get", {"run_id": run_id}) == expected


@pytest.mark.parametrize("path", ["runs/get", "runs/get-output", "runs/export"])
def test_an_unknown_run_is_an_invalid_value(api: JobsApi, path: str) -> None:
    expected = (400, "INVALID_PARAMETER_VALUE", f"Run {UNKNOWN} does not exist.")
    assert api.refusal(path, {"run_id": UNKNOWN}) == expected


def test_all_runs_of_a_job_are_cancelled(api: JobsApi) -> None:
    job_id = api.job(task("load"), max_concurrent_runs=1, queue={"enabled": True})
    running, queued = (api.post("run-now", job_id=job_id)["run_id"] for _ in range(2))

    api.post("runs/cancel-all", job_id=job_id, all_queued_runs=True)
    assert api.get("runs/get", run_id=queued)["state"]["result_state"] == "CANCELED"
    assert api.get("runs/get", run_id=running)["state"]["life_cycle_state"] == "PENDING"
    api.post("runs/cancel-all", job_id=job_id)
    assert api.ended(running)["state"]["result_state"] == "CANCELED"
    assert api.refusal("runs/cancel-all")[:2] == (400, "INVALID_PARAMETER_VALUE")


def test_output_and_export_are_of_single_tasks(api: JobsApi) -> None:
    several = api.ended(api.run(task("a"), task("b")))
    _, code, message = api.refusal("runs/get-output", {"run_id": several["run_id"]})
    assert code == "INVALID_PARAMETER_VALUE"
    assert message.startswith("Retrieving the output of runs with multiple tasks is not supported")

    one = several["tasks"][0]["run_id"]
    [view] = api.get("runs/export", run_id=one)["views"]
    assert (view["name"], view["type"]) == ("a", "NOTEBOOK")
    assert view["content"].startswith("<!DOCTYPE html>")
    assert api.get("runs/export", run_id=one, views_to_export="DASHBOARDS") == {}


def test_a_large_run_comes_in_parts(api: JobsApi) -> None:
    run_id = api.run(*(task(f"task_{index}") for index in range(230)))
    parts = [api.ended(run_id)]
    while parts[-1].get("next_page_token"):
        parts.append(api.get("runs/get", run_id=run_id, page_token=parts[-1]["next_page_token"]))
    assert [len(part["tasks"]) for part in parts] == [100, 100, 30]
    assert len({each["run_id"] for part in parts for each in part["tasks"]}) == 230
    assert all(part["state"] == parts[0]["state"] for part in parts)
    assert len(api.get("runs/get", "2.1", run_id=run_id)["tasks"]) == 230


def test_deleting_a_job_cancels_its_runs(api: JobsApi) -> None:
    job_id = api.job(task("load"))
    run_id = api.post("run-now", job_id=job_id)["run_id"]
    api.post("delete", job_id=job_id)
    assert api.ended(run_id)["state"]["result_state"] == "CANCELED"
