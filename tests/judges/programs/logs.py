"""Runs inside the vendor's own environment: the log history, told as one JSON object on stdout.

Arguments: the sandbox's details as JSON, and a workbook.
"""

import io
import json
import sys
import urllib.request
import zipfile

import cspark.sdk as spark

details = json.loads(sys.argv[1])
credentials = details["credentials"]
told = {}


def problem(work):
    """The class of the error that some work raises."""
    try:
        work()
    except Exception as error:
        return type(error).__name__
    return None


def inside(archive):
    """The one file in a zip archive."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return opened.read(opened.namelist()[0]).decode()


def turn(**knobs):
    request = urllib.request.Request(f"{details['url']}/_sandbox/knobs", json.dumps(knobs).encode(), method="POST")
    request.add_header("content-type", "application/json")
    urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request).close()


url = spark.BaseUrl(details["url"], details["tenant"])
client = spark.Client(base_url=url, api_key=credentials["api_key"], logger=False, retry_interval=0.05, max_retries=5)
with client as it:
    services, logs = it.services, it.logs
    inputs = {"principal": 25000, "annual_rate": 0.06, "years": 5}
    asked = {"correlation_id": "order-7", "source_system": "judge", "call_purpose": "Judged"}
    one = services.execute("lending/loan-quote", inputs=inputs, response_format="original", **asked).data
    call_id = one["response_meta"]["call_id"]
    many = services.execute("lending/loan-quote", inputs=[["years"], [5], [4]], correlation_id="both").data["call_id"]

    told["get"] = logs.get(call_id).data
    told["get_many"] = logs.get(many).data["EngineDetails"]["request_data"]
    told["get_unknown"] = problem(lambda: logs.get("00000000-0000-4000-8000-000000000000"))

    # The vendor's client takes no fraction of a second for its interval, so it is asked to wait once only.
    turn(log_download_steps=[100])
    where = {"folder": "lending", "service": "loan-quote"}
    archive = logs.download(**where, call_ids=[call_id])
    told["download"] = json.loads(inside(archive.buffer))
    told["download_data"] = archive.data["response_data"]["progress"]
    told["download_status"] = archive.data["status"]
    told["download_csv"] = inside(logs.download(**where, type="csv", call_ids=[call_id]).buffer).splitlines()[0]
    told["by_system"] = len(json.loads(inside(logs.download(**where, source_system="judge").buffer)))
    told["by_correlation"] = len(json.loads(inside(logs.download(**where, correlation_id="both").buffer)))
    told["by_date"] = len(
        json.loads(inside(logs.download(**where, start_date="2020-01-01", end_date="2020-02-01").buffer))
    )
    told["by_extras"] = len(json.loads(inside(logs.download(**where, extras={"callpurpose": "Judged"}).buffer)))
    both = logs.download(**where, call_ids=[call_id], version_id=one["response_meta"]["version_id"])
    told["by_version"] = len(json.loads(inside(both.buffer)))

    job = logs.downloads.initiate(**where, call_ids=[call_id]).data
    told["initiated"] = list(job["response_data"])
    turn(log_download_steps=[0, 100])
    status = logs.downloads.get_status(**where, job_id=job["response_data"]["job_id"]).data
    told["status"] = status["response_data"]["progress"]
    turn(log_download_steps=[100])

    book = logs.rehydrate("lending/loan-quote", call_id=call_id)
    told["rehydrated"] = [book.buffer[:2].decode(), book.status, sorted(book.data["response_data"])]
    told["rehydrated_status"] = book.data["status"]
    told["rehydrated_parts"] = logs.rehydrate(None, call_id=many, index=0, **where).buffer[:2].decode()
    told["rehydrated_legacy"] = logs.rehydrate("lending/loan-quote", call_id=call_id, legacy=True).buffer[:2].decode()
    told["rehydrated_beyond"] = problem(lambda: logs.rehydrate("lending/loan-quote", call_id=many, index=7))
    told["rehydrated_without_call"] = problem(lambda: logs.rehydrate("lending/loan-quote", call_id=""))

    told["get_index"] = problem(lambda: logs.get(many, index=0))
    told["unknown_type"] = problem(lambda: logs.download(**where, type="xml", call_ids=[call_id]))
    told["no_date"] = problem(lambda: logs.download(**where, start_date="soon", call_ids=[call_id]))
    told["negative_index"] = problem(lambda: logs.rehydrate("lending/loan-quote", call_id=many, index=-1))

    turn(log_download_limit_bytes=10, log_download_steps=[100])
    job_id = logs.downloads.initiate(**where).data["response_data"]["job_id"]
    told["failed"] = problem(lambda: logs.downloads.get_status(**where, job_id=job_id))
    turn(log_download_limit_bytes=26214400, log_download_steps=[0] * 20 + [100])
    told["too_slow"] = problem(lambda: logs.download(**where, max_retries=1, retry_interval=0.01))
    job_id = logs.downloads.initiate(**where).data["response_data"]["job_id"]
    told["half_answer"] = problem(
        lambda: logs.downloads.get_status(**where, job_id=job_id, max_retries=1, retry_interval=0.01)
    )

json.dump(told, sys.stdout)
