"""Runs inside the vendor's own environment: the job from upload to download, told as one JSON object on stdout.

Arguments: the sandbox's details as JSON, and a workbook.
"""

import io
import json
import pathlib
import sys
import time

import cspark.sdk as spark

details = json.loads(sys.argv[1])
workbook = pathlib.Path(sys.argv[2]).read_bytes()
credentials = details["credentials"]
told = {}


def client(**auth):
    url = spark.BaseUrl(details["url"], details["tenant"])
    return spark.Client(base_url=url, logger=False, retry_interval=0.05, max_retries=5, **auth)


def problem(work):
    """The class and status of the error that some work raises."""
    try:
        work()
    except spark.SparkError as error:
        return [type(error).__name__, getattr(error, "status", None)]
    return None


told["health"] = spark.Client.health_check(spark.BaseUrl(details["url"], details["tenant"]), logger=False).data

oauth = client(oauth={"client_id": credentials["client_id"], "client_secret": credentials["client_secret"]})
with oauth as it:
    told["folder"] = it.folders.create("judged", description="Made by the vendor's client.").data["data"]["name"]
    told["folder_twice"] = problem(lambda: it.folders.create("judged"))
    told["folder_exists"] = it.folders.exists("judged")
    found = it.folders.find("judged").data
    told["folders_found"] = [row["name"] for row in found["data"]]
    told["folder_updated"] = it.folders.update(found["data"][0]["id"], description="Changed.").data["status"]

with client(token=credentials["bearer_token"]) as it:
    told["bearer"] = it.folders.exists("judged")

with client(api_key=credentials["api_key"]) as it:
    told["bearer_only"] = problem(lambda: it.folders.create("other"))
    services = it.services
    created = services.create(
        "quote",
        folder="judged",
        file=io.BytesIO(workbook),
        file_name="quote.xlsx",
        release_notes="First.",
        label="one",
        tags=["a", "b"],
    )
    told["compiled"] = created["compilation"]["response_data"]
    told["uploaded"] = created["upload"]["response_data"]
    told["promised"] = created["upload"]["response_meta"]["version_id"]
    told["published"] = created["publication"]["response_data"]["version_id"]
    again = services.create("quote", folder="judged", file=io.BytesIO(workbook), versioning="major")
    told["second"] = again["publication"]["response_data"]["version_id"]
    told["versions"] = [row["revision"] for row in services.get_versions("judged/quote").data]
    told["exists"] = services.exists("judged/quote")
    told["exists_not"] = services.exists("judged/nothing")

    inputs = {"principal": 25000, "annual_rate": 0.06, "years": 5}
    told["v3"] = services.execute("judged/quote", inputs=inputs, response_format="original").data
    told["v3_alike"] = services.execute("judged/quote[0.1]", inputs=inputs).data
    told["v3_version_id"] = services.execute(f"version/{told['published']}", inputs=inputs).data
    told["v3_gzip"] = services.execute("judged/quote", inputs=inputs, encoding="gzip").data["outputs"]
    told["v3_deflate"] = services.execute("judged/quote", inputs=inputs, encoding="deflate").data["outputs"]
    told["v3_selected"] = services.execute("judged/quote", inputs=inputs, selected_outputs="monthly_payment").data
    told["v3_echo"] = services.execute(
        "judged/quote", inputs={"years": 4}, echo_inputs=True, response_format="original"
    ).data["response_data"]["inputs"]
    told["v3_defaults"] = services.execute("judged/quote", inputs=None).data["warnings"]
    told["v4_rows"] = services.execute("judged/quote", inputs=[["years"], [5], [4]]).data
    told["v4_objects"] = services.execute("judged/quote[1]", inputs=[{"years": 5}, {"years": 4}]).data
    told["proxy"] = services.execute("proxy/quotes/loan", inputs=inputs).data["outputs"]
    told["unknown"] = problem(lambda: services.execute("judged/nothing", inputs=inputs))
    told["unknown_v4"] = problem(lambda: services.execute("judged/nothing", inputs=[inputs]))
    told["validation"] = services.validate("judged/quote", inputs=inputs).data["response_data"]["outputs"]
    told["metadata"] = services.get_metadata("insurance/household-cover").data["response_data"]["outputs"]
    told["schema"] = services.get_schema("judged/quote").data["data"]["bookSummary"]
    told["schema_by_version"] = services.get_schema(version_id=told["published"]).data["data"]["bookSummary"]
    told["download"] = services.download("judged/quote").buffer == workbook
    told["download_version"] = (
        services.download("judged/quote", version_id=told["published"], file_name="mine.xlsx").buffer == workbook
    )
    told["download_configured"] = len(services.download("judged/quote", type="configured").buffer)
    linked = services.execute("judged/quote", inputs=inputs, downloadable=True).data["outputs"][0]["excel_file"]
    told["linked"] = it.files.download(linked).buffer[:2].decode()

    batch = it.batches.create("judged/quote", max_runners=2, max_input_size=1, accuracy=0.9)
    pipeline = it.batches.of(batch.data["id"])
    rows = [["principal", "years"]] + [[20000 + number, 5] for number in range(500)]
    chunks = spark.create_chunks(rows, chunk_size=100, parameters={"annual_rate": 0.06})
    told["pushed"] = pipeline.push(chunks=chunks).data["record_submitted"]
    pulled, outputs, deadline = [], {}, time.monotonic() + 100
    while time.monotonic() < deadline:
        answer = pipeline.pull().data
        for chunk in answer["data"]:
            pulled.append(chunk["id"])
            outputs[chunk["id"]] = chunk["outputs"]
        # Not by records: the vendor's client may push a last chunk that has none.
        if len(pulled) == answer["status"]["chunks_submitted"]:
            break
    told["pulled"] = sorted(pulled) == sorted(chunk.id for chunk in chunks)
    told["first_record"] = outputs[chunks[0].id][:2]
    told["batch_info"] = pipeline.get_info().data["data"]["summary"]["records_completed"]
    told["batch_configuration"] = pipeline.get_info().data["data"]["configuration"]
    told["closed"] = pipeline.dispose().data["data"]["batch_status"]
    told["batch_status"] = pipeline.get_status().data["batch_status"]
    told["described"] = [row["id"] == batch.data["id"] for row in it.batches.describe().data["recent_batches"]]
    other = it.batches.of(it.batches.create("judged/quote").data["id"])
    told["cancelled"] = other.cancel().data["data"]["batch_status"]
    told["deleted"] = services.delete("judged/quote").data["status"]
    told["exists_after"] = services.exists("judged/quote")

with client(token="open") as it:
    told["public"] = it.services.execute(
        spark.UriParams(folder="lending", service="loan-quote", public=True), inputs=inputs
    ).data["outputs"]
    told["not_public"] = problem(
        lambda: it.services.execute(spark.UriParams(folder="lending", service="repayment-plan", public=True), inputs={})
    )

with client(api_key="wrong") as it:
    told["wrong_key"] = problem(lambda: it.services.execute("lending/loan-quote", inputs={}))
    told["wrong_key_v4"] = problem(lambda: it.services.execute("lending/loan-quote", inputs=[inputs]))

json.dump(told, sys.stdout)
