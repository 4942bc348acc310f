"""Exports, imports and WebAssembly modules, told as one JSON object on stdout.

Arguments: the sandbox's details as JSON, and a workbook (not used here).
"""

import http.server
import io
import json
import sys
import threading
import urllib.request
import zipfile

import cspark.sdk as spark

details = json.loads(sys.argv[1])
credentials = details["credentials"]
told = {}
QUICK = {"max_retries": 4, "retry_interval": 0.01}


def client(**auth):
    url = spark.BaseUrl(details["url"], details["tenant"])
    return spark.Client(base_url=url, logger=False, retry_interval=0.05, max_retries=5, **auth)


def problem(work):
    """The class and status of the error that some work raises."""
    try:
        work()
    except Exception as error:
        return [type(error).__name__, getattr(error, "status", None)]
    return None


def turn(**knobs):
    body = json.dumps(knobs).encode()
    request = urllib.request.Request(f"{details['url']}/_sandbox/knobs", body, {"Content-Type": "application/json"})
    urllib.request.urlopen(request).close()


def names(archive):
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return sorted(opened.namelist())


class Foreign(http.server.BaseHTTPRequestHandler):
    """A host that is none of the platform's."""

    got_credentials = False

    def do_GET(self):
        Foreign.got_credentials = "x-synthetic-key" in self.headers
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"PK")

    def log_message(self, *_):
        pass


oauth = client(oauth={"client_id": credentials["client_id"], "client_secret": credentials["client_secret"]})
with oauth as it:
    it.folders.create("judged")

with client(api_key=credentials["api_key"]) as it:
    exports, imports = it.impex.exports, it.impex.imports
    job = exports.initiate(services=["lending/loan-quote"]).data
    told["started"] = [job["object"], job["status_url"].rsplit("/", 2)[1] == job["id"]]
    told["second_job"] = problem(lambda: exports.initiate(services=["lending/loan-quote"]))
    told["described"] = exports.describe().data["tenant"]
    told["described_imports"] = imports.describe().data["tenant"]
    told["cancelled"] = exports.cancel(job["id"]).data["data"]["export_status"]
    told["cancelled_twice"] = problem(lambda: exports.cancel(job["id"]))
    told["cancelled_polled"] = problem(lambda: exports.get_status(job_id=job["id"], **QUICK))
    told["unknown_job"] = problem(lambda: exports.get_status(job_id="nothing"))
    told["nothing_selected"] = problem(it.impex.exp)

    job = exports.initiate(folders=["lending"], version_filter="all", correlation_id="mine").data
    done = exports.get_status(job_id=job["id"], **QUICK).data
    told["exported"] = done["outputs"]["services"]
    told["exported_versions"] = done["outputs"]["service_versions"]
    told["correlation"] = [done["status"], done["source_system"], done["correlation_id"]]
    [downloaded] = exports.download([file["file"] for file in done["outputs"]["files"]])
    told["downloaded"] = downloaded.buffer[:2].decode()

    [package] = it.impex.exp(services=["lending/loan-quote[0.1]"], **QUICK)
    told["package"] = [name for name in names(package.buffer) if not name.endswith(".zip")]
    moved = {"source": "lending/loan-quote", "target": "judged/copy", "upgrade": "major"}
    imported = it.impex.imp(moved, io.BytesIO(package.buffer), **QUICK).data
    told["imported"] = [imported["status"], imported["errors"], imported["outputs"]]
    again = it.impex.imp([moved], io.BytesIO(package.buffer), if_present="add_version", **QUICK).data
    told["added"] = again["outputs"]["service_versions"][0]["version_destination"]
    told["runs"] = it.services.execute("judged/copy", inputs={"years": 5}).data["outputs"]
    told["versions"] = [row["revision"] for row in it.services.get_versions("judged/copy").data]
    told["aborted"] = problem(lambda: it.impex.imp(moved, io.BytesIO(package.buffer), if_present="abort", **QUICK))
    told["skip"] = problem(lambda: it.impex.imp(moved, io.BytesIO(package.buffer), if_present="skip"))
    told["no_package"] = problem(lambda: it.impex.imp(moved, io.BytesIO(b"nothing of the kind")))
    told["no_destination"] = problem(lambda: it.impex.imp(7, io.BytesIO(package.buffer)))
    told["aliases"] = it.impex.import_("lending/loan-quote", io.BytesIO(package.buffer), **QUICK).data["status"]

    told["wasm"] = names(it.wasm.download("lending/loan-quote").buffer)
    told["wasm_public"] = names(it.wasm.download(folder="lending", service="loan-quote", public=True).buffer)
    version_id = it.services.get_versions("judged/copy").data[0]["id"]
    told["wasm_by_id"] = names(it.wasm.download(version_id=version_id).buffer)
    told["wasm_version"] = problem(lambda: it.wasm.download("lending/loan-quote[0.1.0]"))
    told["wasm_unknown"] = problem(lambda: it.wasm.download("lending/nothing"))

    with http.server.HTTPServer(("127.0.0.1", 0), Foreign) as foreign:
        threading.Thread(target=foreign.serve_forever, daemon=True).start()
        exports.download([f"http://127.0.0.1:{foreign.server_port}/package.zip"])
        foreign.shutdown()
    told["credentials_abroad"] = Foreign.got_credentials
    nowhere = f"{details['url']}/docstore/api/v1/documents/versions/tokens/x/y.zip"
    told["no_such_file"] = problem(lambda: exports.download([nowhere]))

    migration = it.impex.migration(it.config, it.config, None)
    told["migrate"] = problem(migration.migrate)

    turn(transfer_steps=["failed"])
    told["failed"] = problem(lambda: it.impex.exp(services=["lending/loan-quote"], **QUICK))

json.dump(told, sys.stdout)
