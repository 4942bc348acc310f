"""Runs inside the vendor's own environment: every form of inputs, and what becomes of it, as one JSON object.

Arguments: the sandbox's details as JSON, and a workbook, which is not used.
"""

import json
import sys

import cspark.sdk as spark

details = json.loads(sys.argv[1])
told = {}


class DataFrame:
    """What has columns and rows, and is no list."""

    columns = ("years",)

    def __len__(self):
        return 1


def outcome(inputs, **options):
    """The outputs, or the kind of error."""
    try:
        return it.services.execute("lending/loan-quote", inputs=inputs, **options).data["outputs"]
    except spark.SparkError as error:
        return ["SparkError", type(error).__name__.replace("SparkInputError", "SparkSdkError")]
    except Exception as error:
        return ["Exception", type(error).__name__]


url = spark.BaseUrl(details["url"], details["tenant"])
with spark.Client(base_url=url, logger=False, api_key=details["credentials"]["api_key"]) as it:
    told["nothing"] = outcome(None)
    told["empty_list"] = outcome([])
    told["record"] = outcome({"years": 4})
    told["null"] = outcome({"principal": None})
    told["null_in_rows"] = outcome([["principal"], [None]])
    told["null_in_records"] = outcome([{"principal": None}, {}])
    told["rows"] = outcome([["years"], [5], [4]])
    told["records"] = outcome([{"years": 5}, {"years": 4}])
    told["short_row"] = outcome([["years", "principal"], [5], [4, 1000]])
    told["text_record"] = outcome('{"years": 4}')
    told["text_rows"] = outcome('[["years"],[5],[4]]')
    told["text_records"] = outcome('[{"years": 5}]')
    told["excel_error"] = outcome({"years": "text"})
    told["number"] = outcome(42)
    told["tuple"] = outcome(({"years": 5},))
    told["data_frame"] = outcome(DataFrame())
    told["malformed"] = outcome('{"years": ')
    told["nan"] = outcome({"years": float("nan")})
    told["long_row"] = outcome([["years"], [5, 6]])

json.dump(told, sys.stdout)
