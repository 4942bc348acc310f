"""Runs inside the vendor's own environment: everything a runner can be asked, told as one JSON object on stdout.

Arguments: the sandbox's details as JSON, and a genuine package.
"""

import contextlib
import io
import json
import os
import sys
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

details = json.loads(sys.argv[1])
package = Path(sys.argv[2])
told = {}
TENANT = "fieldengineering"
VERSION_ID = "91299a5d-9328-4435-911b-4e5f7783f5d4"
SERVICE_ID = "b3cfea0c-aca4-471a-8500-26b887d14d69"
NAME = "my-folder/volume-cylinder"
BOTH = {"radius": 1, "height": 2}
# Read when the package is imported, too.
os.environ["CSPARK_RUNNER_URL"] = details["url"]

import cspark.sdk as spark  # noqa: E402
import cspark.wasm as hybrid  # noqa: E402


def problem(work):
    """The error that some work raises, by its name in the vendor's client; None when it raises none."""
    try:
        work()
    except Exception as error:
        names = [kind.__name__ for kind in type(error).__mro__]
        known = next(name for name in names if name not in ("SparkInputError", "SparkCredentialError"))
        return [known, "SparkError" in names, getattr(error, "status", None)]
    return None


def outcome(uri=NAME, /, **options):
    """What an execution gives, or its error."""
    answer = []
    failed = problem(lambda: answer.append(it.services.execute(uri, **options).data))
    return failed or answer[0]


def turn(**knobs):
    request = urllib.request.Request(f"{details['url']}/_sandbox/knobs", json.dumps(knobs).encode(), method="POST")
    request.add_header("content-type", "application/json")
    urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request).close()


class Nothing(BaseHTTPRequestHandler):
    """A runner whose answers hold no data."""

    def do_POST(self):
        self.rfile.read(int(self.headers["content-length"]))
        body = json.dumps({"status": "Success", "response_data": None, "response_meta": {}, "error": None}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


def tested(**options):
    """Whether a client made like this reaches the service."""
    with hybrid.Client(logger=False, **options) as client:
        return client.services.execute(NAME, inputs=BOTH).data["outputs"]


# Without a client.
told["static_health"] = hybrid.Client.health_check(details["url"], logger=False).data
told["static_health_of_the_environment"] = hybrid.Client.health_check(logger=False).data
told["static_version"] = sorted(hybrid.Client.get_version(details["url"], logger=False).data)
told["static_status"] = hybrid.Client.get_status(details["url"], logger=False).data["models"]

with hybrid.Client(base_url=details["url"], tenant=TENANT, token="open", logger=False) as it:
    told["health"] = it.health.check().data
    told["health_status"] = it.health.check().status
    told["version_before"] = it.version.get().data["lastPullDate"]
    told["no_service"] = outcome(inputs=BOTH)

    # Packages.
    with package.open("rb") as file:
        told["uploaded"] = it.services.upload(file).data
    with package.open("rb") as file:
        told["uploaded_by_name"] = it.services.upload(file=file, file_name="mine.zip").status
    told["no_package"] = problem(lambda: it.services.upload(io.BytesIO(b"no package")))
    told["version"] = sorted(it.version.get().data)
    told["pulled"] = it.version.get().data["lastPullDate"] is not None

    # One record.
    told["v3"] = outcome(inputs=BOTH, response_format="original")
    told["v3_alike"] = outcome(inputs=BOTH)
    told["v3_any_format"] = outcome(inputs=BOTH, response_format="whatever")
    told["v3_text"] = outcome(inputs='{"radius": 1, "height": 2}')
    told["v3_nothing"] = outcome()
    told["v3_empty_list"] = outcome(inputs=[])
    told["v3_null"] = outcome(inputs={"radius": None, "height": 2})
    told["v3_excel_error"] = outcome(inputs={"radius": "x"}, response_format="original")["response_data"]
    told["v3_echo"] = outcome(inputs=BOTH, echo_inputs=True, response_format="original")["response_data"]
    told["v3_gzip"] = outcome(inputs=BOTH, encoding="gzip")["outputs"]
    told["v3_deflate"] = outcome(inputs=BOTH, encoding="deflate")["outputs"]
    told["v3_debug"] = outcome(inputs=BOTH, debug_solve=True)["outputs"]
    told["v3_tables"] = outcome(inputs=BOTH, tables_as_array=["volume"])["outputs"]
    told["v3_subservices"] = outcome(inputs=BOTH, subservices=["a", "b"])["outputs"]
    told["v3_filter"] = outcome(inputs=BOTH, outputs_filter="vol.*")["outputs"]
    told["v3_filter_none"] = outcome(inputs=BOTH, outputs_filter="x")["outputs"]
    told["v3_selected"] = outcome(inputs=BOTH, selected_outputs=["volume"])
    told["v3_selected_none"] = outcome(inputs=BOTH, selected_outputs="x")
    told["v3_described"] = outcome(
        inputs=BOTH,
        active_since="2025-06-01",
        source_system="judge",
        correlation_id="order-7",
        call_purpose="Judged",
        compiler_type="type3",
        response_format="original",
    )["response_meta"]

    # Every way to name the service.
    told["by_number"] = outcome(f"{NAME}[0.1.0]", inputs=BOTH)["version"]
    told["by_part_of_a_number"] = outcome(f"{NAME}[0]", inputs=BOTH)["version"]
    told["by_long_name"] = outcome("folders/my-folder/services/volume-cylinder", inputs=BOTH)["version"]
    told["by_params"] = outcome(spark.UriParams(version_id=VERSION_ID), inputs=BOTH)["version"]
    told["by_service_id"] = outcome(f"service/{SERVICE_ID}", inputs=BOTH)["version"]
    told["by_version_id"] = outcome(f"version/{VERSION_ID}", inputs=BOTH)["version"]
    told["before_it_was_released"] = outcome(inputs=BOTH, active_since="2001-01-01")
    told["unknown"] = outcome("my-folder/unknown", inputs=BOTH)
    told["unknown_number"] = outcome(f"{NAME}[7]", inputs=BOTH)
    told["unknown_version_id"] = outcome(f"version/{SERVICE_ID}", inputs=BOTH)
    told["unknown_v4"] = outcome("my-folder/unknown", inputs=[BOTH])
    told["no_name"] = outcome("volume-cylinder", inputs=BOTH)

    # Many records.
    told["v4_objects"] = outcome(inputs=[BOTH, {"radius": 2, "height": 3}])
    told["v4_rows"] = outcome(inputs=[["radius", "height"], [1, 2], ["x", 3]])
    told["v4_original"] = outcome(inputs=[BOTH], response_format="original")
    told["v4_text"] = outcome(inputs='[["radius"], [1], [2]]')["outputs"]
    told["v4_version_id"] = outcome(f"version/{VERSION_ID}", inputs=[BOTH])["version"]
    told["v4_service_id"] = outcome(f"service/{SERVICE_ID}", inputs=[BOTH])["version"]
    told["v4_number"] = outcome(f"{NAME}[0.1.0]", inputs=[BOTH])["version"]
    told["v4_gzip"] = outcome(inputs=[BOTH], encoding="gzip")["outputs"]
    told["v4_selected"] = outcome(inputs=[BOTH], selected_outputs=["x"])["outputs"]

    # What cannot be inputs.
    told["number"] = outcome(inputs=42)
    told["tuple"] = outcome(inputs=(BOTH,))
    told["malformed"] = outcome(inputs='{"radius": ')
    told["nan"] = outcome(inputs={"radius": float("nan"), "height": 2})

    # Rules and metadata.
    told["rules"] = it.services.validate(f"version/{VERSION_ID}", inputs=BOTH, validation_type="static").data
    told["rules_dynamic"] = it.services.validate(f"service/{SERVICE_ID}", validation_type="dynamic").data
    told["rules_by_params"] = it.services.validate(spark.UriParams(version_id=VERSION_ID)).data
    told["rules_by_keyword"] = problem(lambda: it.services.validate(version_id=VERSION_ID))
    told["rules_by_nothing_and_keyword"] = problem(lambda: it.services.validate(None, version_id=VERSION_ID))
    told["rules_by_empty_text_and_keyword"] = problem(lambda: it.services.validate("", version_id=VERSION_ID))
    told["rules_by_name"] = problem(lambda: it.services.validate(NAME))
    told["rules_unknown"] = problem(lambda: it.services.validate(f"version/{SERVICE_ID}"))
    told["metadata"] = it.services.get_metadata(f"version/{VERSION_ID}").data
    told["metadata_inputs"] = it.services.get_metadata(f"service/{SERVICE_ID}", inputs=BOTH).data["response_data"]
    told["metadata_more"] = it.services.get_metadata(f"version/{VERSION_ID}", metadata={"call_purpose": "p"}).status
    told["metadata_by_keyword"] = problem(lambda: it.services.get_metadata(version_id=VERSION_ID))
    told["metadata_by_nothing_and_keyword"] = problem(lambda: it.services.get_metadata(None, service_id=SERVICE_ID))
    told["metadata_by_name"] = problem(lambda: it.services.get_metadata(NAME))

    # What has become of it.
    model = it.status.get().data["models"][0]
    told["status"] = [model["tenant"], model["total_model"], sorted(model["model_stats"][0])]
    told["completed"] = model["model_stats"][0]["completed_count"] > 20

# Addresses.
told["addresses"] = [
    hybrid.RunnerUrl.of(url="http://localhost:8080", tenant="acme").full,
    hybrid.RunnerUrl.of(url="http://localhost:8080/acme").full,
    hybrid.RunnerUrl.of(url="https://runner.example.com/Acme/").tenant,
    hybrid.RunnerUrl("http://localhost:8080", "acme").value,
    hybrid.RunnerUrl.no_tenant("http://localhost:8080").value,
    hybrid.DEFAULT_RUNNER_URL,
]
told["prefix_in_a_url"] = hybrid.RunnerUrl.of(url="http://localhost:8080/runner/api", tenant="acme").full
told["tenant_in_the_url"] = tested(base_url=f"{details['url']}/{TENANT}", token="open")
told["tenant_in_the_url_and_a_slash"] = tested(base_url=f"{details['url']}/{TENANT}/", token="open")
told["tenant_alone"] = tested(tenant=TENANT, token="open")
told["tenant_in_capitals"] = tested(tenant=TENANT.upper(), token="open")
told["runner_url"] = tested(base_url=hybrid.RunnerUrl.of(url=details["url"], tenant=TENANT), token="open")
told["no_tenant"] = problem(lambda: hybrid.Client(base_url=details["url"], token="open", logger=False))
told["no_address"] = problem(lambda: hybrid.Client(token="open", logger=False))
told["no_credentials"] = problem(lambda: hybrid.Client(tenant=TENANT, logger=False))
told["another_tenant"] = problem(lambda: tested(tenant="another", token="open"))

# Credentials, which a runner may ask for.
turn(token="a-runner-s-secret")
told["token"] = tested(tenant=TENANT, token="a-runner-s-secret")
told["api_key"] = tested(tenant=TENANT, api_key="a-runner-s-secret")
told["bad_token"] = problem(lambda: tested(tenant=TENANT, token="wrong"))
told["open_token"] = problem(lambda: tested(tenant=TENANT, token="open"))
told["open_health"] = hybrid.Client.health_check(details["url"], logger=False).data
with hybrid.Client(tenant=TENANT, api_key="a-runner-s-secret", logger=False) as it:
    used = hybrid.Client.use(it.config)
    told["used"] = problem(lambda: used.services.execute(NAME, inputs=BOTH))
    used.close()
    copied = it.config.copy_with(tenant="another")
    told["copied"] = [copied.base_url.tenant, copied.auth.api_key]
turn(token="")

# A path prefix, which stands before the tenant.
turn(path_prefix="/runner/api")
url = f"{details['url']}/runner/api"
told["prefix"] = problem(lambda: tested(base_url=f"{url}/{TENANT}", token="open"))
told["prefix_and_tenant"] = problem(lambda: tested(base_url=url, tenant=TENANT, token="open"))
told["prefix_static"] = hybrid.Client.health_check(url, logger=False).data
turn(path_prefix="")

# A number of retries, and a time, as they were meant.
with hybrid.Client(tenant=TENANT, token="open", logger=False, max_retries=0, timeout=1500.5) as it:
    told["settings"] = [it.config.max_retries, it.config.timeout]

server = HTTPServer(("127.0.0.1", 0), Nothing)
serving = threading.Thread(target=server.serve_forever)
serving.start()
with contextlib.ExitStack() as stack:
    stack.callback(serving.join)
    stack.callback(server.shutdown)
    nothing = f"http://127.0.0.1:{server.server_port}/{TENANT}"
    told["no_data"] = problem(lambda: tested(base_url=nothing, token="open"))
server.server_close()

json.dump(told, sys.stdout)
