"""Jobs: what the server adds, how settings are replaced, merged and cut, who may see them, and their pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from databricks_jobs_steps import JobsApi, task

from dovetail.sandbox import Sandbox, serve

UNKNOWN = 620


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with serve("databricks", knobs={"clock": "steps"}) as sandbox:
        yield sandbox


@pytest.fixture
def served(shared: Sandbox) -> Iterator[Sandbox]:
    before = shared.knobs.values()
    yield shared
    shared.knobs.turn(before)
    assert shared.violations == ()


@pytest.fixture
def api(served: Sandbox) -> Iterator[JobsApi]:
    api = JobsApi(served)
    yield api
    for job in api.get("list", limit=100).get("jobs", ()):
        api.post("delete", job_id=job["job_id"])
    api.http.close()


def settings(api: JobsApi, job_id: int) -> Any:
    return api.get("get", job_id=job_id)["settings"]


def test_stored_settings_have_the_servers_defaults(api: JobsApi) -> None:
    job_id = api.job(task("load", ("extract",)), task("extract"))

    stored = settings(api, job_id)

    own = {name: value for name, value in stored.items() if name != "tasks"}
    assert own == {
        "name": "Untitled",
        "email_notifications": {},
        "webhook_notifications": {},
        "timeout_seconds": 0,
        "max_concurrent_runs": 1,
        "format": "MULTI_TASK",
    }
    assert stored["tasks"][1] == {
        "task_key": "extract",
        "notebook_task": {"notebook_path": "/Shared/extract", "source": "WORKSPACE"},
        "run_if": "ALL_SUCCESS",
        "timeout_seconds": 0,
        "email_notifications": {},
    }


def test_notebooks_of_a_job_with_a_repository_come_from_it(api: JobsApi) -> None:
    source = {"git_url": "https://git.example.test/etl", "git_provider": "gitHub", "git_branch": "main"}
    job_id = api.job(task("load"), git_source=source)
    assert settings(api, job_id)["tasks"][0]["notebook_task"]["source"] == "GIT"


def test_dependencies_are_sorted(api: JobsApi) -> None:
    job_id = api.job(task("b"), task("a"), task("last", ("b", "a")))
    assert [each["task_key"] for each in settings(api, job_id)["tasks"][2]["depends_on"]] == ["a", "b"]


def test_fields_that_nobody_knows_are_kept(api: JobsApi) -> None:
    job_id = api.job(task("load", new_on_the_platform=1), of_tomorrow={"a": [1]})
    stored = settings(api, job_id)
    assert stored["of_tomorrow"] == {"a": [1]}
    assert stored["tasks"][0]["new_on_the_platform"] == 1


def test_reset_replaces_all_but_run_as(api: JobsApi) -> None:
    job_id = api.job(task("load"), name="old", tags={"a": "1"}, run_as={"user_name": "ben@example.test"})

    api.post("reset", job_id=job_id, new_settings={"name": "new"})

    stored = settings(api, job_id)
    assert stored["name"] == "new"
    assert stored["run_as"] == {"user_name": "ben@example.test"}
    assert not {"tags", "tasks"} & set(stored)


def test_update_merges_tasks_and_clusters_by_key_then_removes(api: JobsApi) -> None:
    cluster = {"spark_version": "16.4.x-scala2.12", "num_workers": 1}
    schedule = {"quartz_cron_expression": "0 0 3 * * ?", "timezone_id": "UTC"}
    job_id = api.job(
        task("extract", job_cluster_key="small"),
        task("load"),
        job_clusters=[{"job_cluster_key": "small", "new_cluster": cluster}],
        schedule=schedule,
        tags={"a": "1", "b": "2"},
    )

    changes = {
        "tags": {"c": "3"},
        "tasks": [task("extract", max_retries=2), task("report", ("extract",))],
        "job_clusters": [{"job_cluster_key": "big", "new_cluster": {**cluster, "num_workers": 9}}],
    }
    api.post("update", job_id=job_id, new_settings=changes, fields_to_remove=["schedule", "tasks/load"])

    stored = settings(api, job_id)
    assert stored["tags"] == {"c": "3"}
    assert "schedule" not in stored
    assert [each["task_key"] for each in stored["tasks"]] == ["extract", "report"]
    assert stored["tasks"][0]["max_retries"] == 2
    assert "job_cluster_key" not in stored["tasks"][0]
    assert [each["job_cluster_key"] for each in stored["job_clusters"]] == ["small", "big"]


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"tasks": [task("a"), task("a")]}, "Duplicate task_key 'a': it must be unique."),
    ({"tasks": [task("a", ("b",))]}, "task 'a' depends on 'b', which does not exist"),
    ({"tasks": [task("a", ("b",)), task("b", ("a",))]}, "cycle a -> b -> a"),
    ({"tasks": [{"task_key": "a"}]}, "Task 'a' must specify exactly one task type: it has none."),
    ({"tasks": [task("a", sql_task={"warehouse_id": "w"})]}, "it has notebook_task, sql_task."),
    ({"tasks": [task("a", job_cluster_key="c")]}, "uses the job cluster 'c', which is not defined"),
    ({"tasks": [task("a", existing_cluster_id="c", environment_key="e")]}, "only one kind of compute"),
    (
        {"continuous": {}, "schedule": {"quartz_cron_expression": "0 0 3 * * ?", "timezone_id": "UTC"}},
        "cannot have both a schedule and continuous settings",
    ),
    ({"continuous": {}, "max_concurrent_runs": 2}, "max_concurrent_runs must be 1 for a continuous job"),
]


@pytest.mark.parametrize(("body", "message"), REFUSED, ids=[message for _, message in REFUSED])
def test_settings_that_contradict_each_other_are_refused(api: JobsApi, body: dict[str, Any], message: str) -> None:
    status, code, told = api.refusal("create", **body)
    assert (status, code) == (400, "INVALID_PARAMETER_VALUE")
    assert message in told


@pytest.mark.parametrize("path", ["reset", "update", "delete", "run-now"])
def test_an_unknown_job_is_an_invalid_value(api: JobsApi, path: str) -> None:
    expected = (400, "INVALID_PARAMETER_VALUE", f"Job {UNKNOWN} does not exist.")
    assert api.refusal(path, job_id=UNKNOWN, new_settings={}) == expected
    assert api.refusal("get", {"job_id": UNKNOWN}) == expected


def test_an_integer_that_no_database_keeps_is_an_invalid_value(api: JobsApi) -> None:
    expected = (400, "INVALID_PARAMETER_VALUE", "An integer is beyond 64 bits.")
    assert api.refusal("run-now", job_id=2**70) == expected
    assert api.refusal("get", {"job_id": 2**70}) == expected


def test_rights_are_checked_before_existence(served: Sandbox, api: JobsApi) -> None:
    other = JobsApi(served, "token")
    job_id = api.job(task("load"))
    user = served.credentials["user"]

    for asked_for in (job_id, UNKNOWN):
        told = f"User {user} does not have View or Admin or Manage Run or Owner permissions on job {asked_for}"
        assert other.refusal("get", {"job_id": asked_for}) == (403, "PERMISSION_DENIED", told)
        told = f"User {user} does not have Admin or Owner permissions on job {asked_for}"
        assert other.refusal("delete", job_id=asked_for) == (403, "PERMISSION_DENIED", told)
    assert "jobs" not in other.get("list")
    other.http.close()


def test_the_creator_owns_a_job_and_shares_it(served: Sandbox, api: JobsApi) -> None:
    other = JobsApi(served, "token")
    own = other.job(task("load"))
    rule = {"user_name": served.credentials["user"], "permission_level": "CAN_MANAGE_RUN"}
    shared_job = api.job(task("load"), access_control_list=[rule])

    other.post("update", job_id=own, new_settings={"name": "mine"})
    assert other.post("run-now", job_id=shared_job)["run_id"]
    assert other.refusal("delete", job_id=shared_job)[0] == 403
    other.http.close()


def test_lists_are_newest_first_in_pages_both_ways(api: JobsApi) -> None:
    made = [api.job(task("load"), name=f"job {index}") for index in range(5)]

    first = api.get("list", limit=2)
    second = api.get("list", limit=2, page_token=first["next_page_token"])
    third = api.get("list", limit=2, page_token=second["next_page_token"])
    back = api.get("list", limit=2, page_token=second["prev_page_token"])

    told = [job["job_id"] for page in (first, second, third) for job in page["jobs"]]
    assert told == made[::-1]
    assert [page["has_more"] for page in (first, second, third)] == [True, True, False]
    assert "next_page_token" not in third
    assert back["jobs"] == first["jobs"]
    assert [job["job_id"] for job in api.get("list", limit=2, offset=4)["jobs"]] == made[:1]
    assert api.refusal("list", {"page_token": "made-up"})[:2] == (400, "INVALID_PARAMETER_VALUE")


def test_lists_filter_by_name_and_hide_tasks(api: JobsApi) -> None:
    job_id = api.job(task("load"), name="Nightly")
    api.job(task("load"), name="Nightly 2")

    [short] = api.get("list", name="nightly")["jobs"]
    [whole] = api.get("list", name="NIGHTLY", expand_tasks="true")["jobs"]

    assert short["job_id"] == whole["job_id"] == job_id
    assert "tasks" not in short["settings"]
    assert whole["settings"]["tasks"][0]["task_key"] == "load"


def test_a_large_job_comes_in_parts(api: JobsApi) -> None:
    keys = [f"task_{index}" for index in range(230)]
    parameters = [{"name": f"p{index}", "default": ""} for index in range(120)]
    job_id = api.job(*map(task, keys), name="large", parameters=parameters)

    parts = [api.get("get", job_id=job_id)]
    while parts[-1].get("next_page_token"):
        parts.append(api.get("get", job_id=job_id, page_token=parts[-1]["next_page_token"]))

    assert [len(part["settings"]["tasks"]) for part in parts] == [100, 100, 30]
    assert [len(part["settings"].get("parameters", ())) for part in parts] == [100, 20, 0]
    assert [part["settings"]["name"] for part in parts] == ["large"] * 3
    assert [each["task_key"] for part in parts for each in part["settings"]["tasks"]] == keys
    [listed] = api.get("list", expand_tasks="true")["jobs"]
    assert (len(listed["settings"]["tasks"]), listed["has_more"]) == (100, True)
    assert len(api.get("get", "2.1", job_id=job_id)["settings"]["tasks"]) == 230


def test_version_2_0_knows_jobs_of_one_task(api: JobsApi) -> None:
    work = {"notebook_path": "/Shared/load"}
    job_id = api.post("create", "2.0", name="old", notebook_task=work, existing_cluster_id="c-1")["job_id"]
    for index in range(25):
        api.job(task("load"), name=f"job {index}")

    old = api.get("get", "2.0", job_id=job_id)["settings"]
    assert old["format"] == "SINGLE_TASK"
    assert (old["notebook_task"]["notebook_path"], old["existing_cluster_id"]) == ("/Shared/load", "c-1")
    assert settings(api, job_id)["tasks"][0]["task_key"] == "main"
    assert len(api.get("list", "2.0")["jobs"]) == 26
    assert len(api.get("list")["jobs"]) == 20


def test_there_may_be_so_many_jobs_and_so_many_an_hour(served: Sandbox, api: JobsApi) -> None:
    served.knobs.turn({"saved_jobs": 1})
    api.job(task("load"))
    status, code, message = api.refusal("create", tasks=[task("load")])
    assert (status, code) == (400, "QUOTA_EXCEEDED")
    assert message.startswith("The quota for the number of jobs has been reached.")

    served.knobs.turn({"saved_jobs": 9, "jobs_per_hour": 0})
    status, code, message = api.refusal("create", tasks=[task("load")])
    assert (status, code) == (400, "INVALID_STATE")
    assert "jobs created in past 3600 seconds, exceeding rate limit: 0 job creations per 3600 seconds." in message
