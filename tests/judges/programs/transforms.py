"""Transforms: documents, and a service executed through them, told as one JSON object on stdout.

Arguments: the sandbox's details as JSON, and a workbook.
"""

import json
import sys

import cspark.sdk as spark

details = json.loads(sys.argv[1])
told = {}
TO_V3 = '{"request_data": {"inputs": {"principal": amount, "annual_rate": 0.06, "years": 5}}}'


def problem(work):
    """The class and status of the error that some work raises."""
    try:
        work()
    except spark.SparkError as error:
        return [type(error).__name__, getattr(error, "status", None)]
    return None


url = spark.BaseUrl(details["url"], details["tenant"])
key = details["credentials"]["api_key"]
with spark.Client(base_url=url, api_key=key, logger=False, retry_interval=0.01) as it:
    v3 = spark.Transform(inputs=TO_V3, outputs="response_data.outputs.monthly_payment")
    v4 = spark.Transform(api_version="v4", inputs='{"inputs": [{"years": years}]}', outputs="outputs")
    told["built"] = json.loads(spark.build_transform(v3))
    told["built_of_text"] = json.loads(spark.build_transform('{"inputs": "$", "api_version": "v4"}'))
    told["built_node"] = json.loads(spark.build_transform(spark.Transform("Nodejs22_v1.0.0", inputs="code")))
    told["built_badly"] = problem(lambda: spark.build_transform(spark.Transform(api_version="v1")))[1]
    told["uri"] = spark.TransformParams("lending", "v3").to_uri()
    transforms = it.transforms
    told["valid"] = transforms.validate(v3).data["outputs"]
    told["saved"] = transforms.save(folder="lending", name="v3", transform=v3).data["outputs"]
    transforms.save(folder="lending", name="v4", transform=v4)
    # Called like the service, in its folder.
    transforms.save(folder="lending", name="loan-quote", transform=v3)
    transforms.save(folder="apps", name="shared", transform=v3)
    told["got"] = json.loads(transforms.get("lending/v3").data["outputs"]["transform_document"])
    listed = transforms.list("lending", sort="name").data["outputs"]
    told["listed"] = [listed["count"], [row["name"] for row in listed["result"]]]
    told["paged"] = [
        row["name"] for row in transforms.list("lending", size=1, page=2, sort="name").data["outputs"]["result"]
    ]

    run = it.services.transform
    loan = {"amount": 25000}
    told["by_service_key"] = run("lending/loan-quote", inputs=loan, using={"folder": "lending", "service": "v3"}).data
    told["by_default"] = run("lending/loan-quote", inputs=loan).data
    told["by_name"] = run("lending/loan-quote", inputs=loan, using="shared").data
    told["v4"] = run(
        "lending/loan-quote[0.1]", inputs={"years": 5}, using={"folder": "lending", "service": "v4"}, api_version="v4"
    ).data
    told["gzip"] = run("lending/loan-quote", inputs=loan, encoding="gzip").data
    told["meta"] = run("lending/loan-quote", inputs=loan, call_purpose="judge", correlation_id="mine").status
    told["apostrophe"] = problem(lambda: run("lending/loan-quote", inputs=loan, call_purpose="it's mine"))
    told["by_name_key"] = problem(
        lambda: run("lending/repayment-plan", inputs={}, using={"folder": "lending", "name": "v3"})
    )
    told["by_version"] = problem(lambda: run("version/0b8e3f0a-96a5-4a43-8f19-2f1d2f7c9d11", inputs={}))
    told["unknown"] = problem(lambda: run("lending/loan-quote", inputs={}, using={"folder": "x", "service": "y"}))
    told["failed"] = problem(lambda: run("lending/loan-quote", inputs={}, using={"folder": "lending", "service": "v4"}))
    told["deleted"] = transforms.delete("lending/v3").status
    told["gone"] = problem(lambda: transforms.get("lending/v3"))

json.dump(told, sys.stdout)
