"""The fixtures of `dovetail.testing` are typed."""

from typing import assert_type

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import Sandbox
from dovetail.testing import SparkOptions, UploadWorkbook, upload_workbook


def test_fixtures(
    spark_client: Spark.Client, spark_sandbox: Sandbox, spark_upload: UploadWorkbook, spark_options: SparkOptions
) -> None:
    assert_type(spark_upload("book.xlsx"), str)
    assert_type(spark_upload(b"PK", folder="tests", name="book"), str)
    assert_type(upload_workbook(spark_client, "book.xlsx"), str)
    assert_type(spark_sandbox.base_url, str)
    Spark.AsyncClient(**spark_options)
    spark_upload(5)  # must fail
    Spark.Client(**spark_options, colour="red")  # must fail
