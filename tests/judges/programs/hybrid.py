"""A runner's client: health, version, status, a package, executions, rules and metadata, told as one JSON object.

Arguments: the sandbox's details as JSON, and a package.
"""

import json
import os
import pathlib
import sys

import cspark.sdk as spark
import cspark.wasm as hybrid

details = json.loads(sys.argv[1])
told = {}
TENANT = "fieldengineering"
SERVICE = "my-folder/volume-cylinder"


def problem(work):
    """The class and status of the error that some work raises."""
    try:
        work()
    except Exception as error:
        return [type(error).__name__, getattr(error, "status", None)]
    return None


url = details["url"]
os.environ["CSPARK_RUNNER_URL"] = url
told["health"] = hybrid.Client.health_check(url).data
told["health_of_the_environment"] = hybrid.Client.health_check().data
told["version"] = sorted(hybrid.Client.get_version(url).data)
told["addresses"] = [
    hybrid.RunnerUrl.of(url="http://localhost:8080", tenant="acme").full,
    hybrid.RunnerUrl.of(url="http://localhost:8080/acme").full,
    hybrid.RunnerUrl.of(url="https://runner.example.com/Acme/").tenant,
    hybrid.RunnerUrl("http://localhost:8080", "acme").value,
    hybrid.RunnerUrl.no_tenant().value,
    hybrid.DEFAULT_RUNNER_URL,
]
told["no_credentials"] = problem(lambda: hybrid.Client(tenant="acme"))
told["prefix"] = hybrid.RunnerUrl.of(url="http://localhost:8080/runner/api", tenant="acme").full

it = hybrid.Client(tenant=TENANT, token="open", logger=False)
with pathlib.Path(sys.argv[2]).open("rb") as package:
    uploaded = it.services.upload(file=package).data
told["uploaded"] = uploaded
version_id = uploaded["response_data"][0]["services"][0]["VersionId"]
told["health_of_a_client"] = it.health.check().data
told["version_of_a_client"] = sorted(it.version.get().data)
execute = it.services.execute
told["one"] = execute(SERVICE, inputs={"radius": 1, "height": 4}).data
told["original"] = execute(SERVICE, inputs={"radius": 1}, response_format="original").data
told["by_id"] = execute(spark.UriParams(version_id=version_id), inputs={}).data
told["text"] = execute(f"version/{version_id}", inputs='{"radius": 2}').data["outputs"]
told["records"] = execute(SERVICE, inputs=[{"radius": 1}, {"radius": 2}]).data
told["rows"] = execute(f"{SERVICE}[0.1.0]", inputs=[["radius"], [1], [2]]).data
told["selected"] = execute(SERVICE, inputs={}, outputs_filter="vol.*", correlation_id="mine").data["outputs"]
told["unknown"] = problem(lambda: execute("no-folder/no-service", inputs={}))
validate = it.services.validate
by_version = spark.UriParams(version_id=version_id)
told["rules"] = validate(by_version, inputs={"radius": 1}, validation_type="static").data
told["dynamic"] = validate(by_version, version_id=None, inputs={"radius": 1}, validation_type="dynamic").data
told["metadata"] = it.services.get_metadata(by_version).data
told["status"] = sorted(it.status.get().data)
told["models"] = [
    [tenant["tenant"], [model["id"] for model in tenant["model_stats"]]] for tenant in it.status.get().data["models"]
]
told["by_keyword"] = problem(lambda: validate(version_id=version_id))
told["rules_by_name"] = problem(lambda: validate(SERVICE, inputs={}))
told["malformed"] = problem(lambda: execute(SERVICE, inputs='{"radius"'))
it.close()

json.dump(told, sys.stdout)
