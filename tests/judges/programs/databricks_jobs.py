"""Jobs and runs: what a client is told, and what it makes of runs that fail and of connections that break."""

import json
import sys
from urllib.request import Request, urlopen

import side

details = json.loads(sys.argv[1])
told = {}


def task(key, *after, says="", **fields):
    words = " ".join(f"sandbox.{word}" for word in says.split())
    body = {"task_key": key, "notebook_task": {"notebook_path": f"/Shared/{key}"}, **fields}
    if after:
        body["depends_on"] = [{"task_key": each} for each in after]
    if words:
        body["description"] = words
    return body


def typed(name, bodies):
    if side.OURS:
        return bodies
    from databricks.sdk.service import jobs

    return [getattr(jobs, name).from_dict(body) for body in bodies]


def create(*tasks, **settings):
    return client.jobs.create(tasks=typed("Task", tasks), **settings).job_id


def end_of(started):
    """How waiting for a run ends: with its result, or with an error."""
    try:
        run = started.result()
    except Exception as error:
        return ["error", "no_such_table" in str(error)]
    return ["returned", result_of(run)]


def result_of(run):
    found = run.state.result_state
    return getattr(found, "value", found)


def run_ids(job_id):
    return [run.run_id for run in client.jobs.list_runs(job_id=job_id)]


def fault(spec):
    body = json.dumps({"faults": [spec]}).encode()
    urlopen(Request(f"{details['url']}/_sandbox/faults", body, {"content-type": "application/json"})).close()


client = side.client()

# What is created, and how it comes back.
cluster = {"spark_version": "16.4.x-scala2.12", "node_type_id": "Standard_DS3_v2", "num_workers": 1}
nightly = create(
    task("extract", max_retries=1, new_cluster=cluster),
    task("load", "extract", run_if="ALL_DONE"),
    {"task_key": "big", "condition_task": {"op": "GREATER_THAN", "left": "2", "right": "1"}},
    name="nightly",
    tags={"team": "billing"},
    max_concurrent_runs=9,
)
told["job"] = {
    name: value
    for name, value in side.plain(client.jobs.get(nightly)).items()
    if name not in {"job_id", "created_time"}
}
told["unknown job"] = side.problem(lambda: client.jobs.get(620))
told["unknown run"] = side.problem(lambda: client.jobs.get_run(759600))
told["tasks in a ring"] = side.problem(lambda: create(task("a", "b"), task("b", "a")))

# Lists.
for index in range(250):
    create(task("load"), name=f"one of many {index % 2}")
told["listed"] = [job.settings.name for job in client.jobs.list()]
told["by name"] = len([job.job_id for job in client.jobs.list(name="One Of Many 1", limit=30)])

# A large job.
large = create(*(task(f"task_{index}") for index in range(130)), name="large")
told["large"] = [each.task_key for each in client.jobs.get(large).settings.tasks]
started = client.jobs.run_now(job_id=large)
told["large run"] = [result_of(started.result()), len(client.jobs.get_run(started.run_id).tasks)]

# Runs.
good = client.jobs.run_now(job_id=nightly)
run = good.result()
told["run"] = [result_of(run), sorted([each.task_key, result_of(each)] for each in run.tasks)]
told["output"] = side.plain(client.jobs.get_run_output(run.tasks[0].run_id).notebook_output)
told["submitted"] = end_of(client.jobs.submit(tasks=typed("SubmitTask", [task("once")]), run_name="once"))
told["same token"] = (
    client.jobs.run_now(job_id=nightly, idempotency_token="t").run_id
    == client.jobs.run_now(job_id=nightly, idempotency_token="t").run_id
)

# A run that fails, and its repair.
failing = create(task("load", says="failures=1 message=no_such_table"), task("next", "load"))
bad = client.jobs.run_now(job_id=failing)
told["failed"] = end_of(bad)
repaired = client.jobs.repair_run(run_id=bad.run_id, rerun_all_failed_tasks=True)
told["repaired"] = end_of(repaired)
told["attempts"] = [
    [each.task_key, each.attempt_number, result_of(each)] for each in client.jobs.get_run(bad.run_id).tasks
]

# Runs that end otherwise.
told["skipped"] = end_of(client.jobs.run_now(job_id=create(task("load"), max_concurrent_runs=0)))
late = create(task("load", says="seconds=100"), timeout_seconds=1)
started = client.jobs.run_now(job_id=late)
client.jobs.cancel_run(started.run_id)
told["cancelled"] = end_of(started)

# The server carries a request out, and its answer is lost.
for name, spec in (("connection lost", "drop-after once"), ("gateway gives up", "504x1:when=after")):
    job = create(task("load"), max_concurrent_runs=9)
    fault(f"{spec}@POST /api/2.2/jobs/run-now")
    problem = side.problem(lambda job=job: client.jobs.run_now(job_id=job))
    told[name] = [problem is None, len(run_ids(job))]

# Read, change, write.
body = {"name": "odd", "tasks": [task("load")], "of_tomorrow": 1}
if side.OURS:
    odd = client.jobs.create(body, force=True).job_id
    client.jobs.change(odd, {"name": "even"})
else:
    odd = client.api_client.do("POST", "/api/2.2/jobs/create", body=body)["job_id"]
    settings = client.jobs.get(odd).settings
    settings.name = "even"
    client.jobs.reset(job_id=odd, new_settings=settings)
address = f"{details['url']}/api/2.2/jobs/get?job_id={odd}"
headers = {"authorization": f"Bearer {details['credentials']['admin_token']}"}
with urlopen(Request(address, headers=headers)) as answer:
    raw = json.load(answer)["settings"]
told["changed"] = [raw["name"], raw.get("of_tomorrow")]

print(json.dumps(told))
