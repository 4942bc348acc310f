"""Fixtures for pytest: code that uses Dovetail, tested against real servers on loopback.

Put ``pytest_plugins = ["dovetail.testing"]`` into the ``conftest.py`` at the root of your tests. Nothing is loaded for
test runs that do not ask for it, and no server starts before a test wants one.

Example:
    ```python
    def test_a_quote(spark_client: Spark.Client) -> None:
        answer = spark_client.services.execute("lending/loan-quote", inputs={"years": 5})
        assert answer.outputs == [{"monthly_payment": 483.32, "total_interest": 3999.2}]
    ```
"""

from dovetail.testing.databricks import (
    DatabricksOptions,
    databricks_client,
    databricks_environment,
    databricks_options,
    databricks_sandbox,
    fresh_databricks_sandbox,
)
from dovetail.testing.hybrid import (
    HybridOptions,
    UploadPackage,
    fresh_hybrid_sandbox,
    hybrid_client,
    hybrid_environment,
    hybrid_options,
    hybrid_sandbox,
    hybrid_tenant,
    hybrid_upload,
)
from dovetail.testing.panoply import (
    PanoplyOptions,
    PanoplyRows,
    fresh_panoply_sandbox,
    panoply_environment,
    panoply_options,
    panoply_rows,
    panoply_sandbox,
    panoply_sdk,
)
from dovetail.testing.sds import (
    SdsOptions,
    fresh_sds_sandbox,
    sds_client,
    sds_environment,
    sds_options,
    sds_sandbox,
)
from dovetail.testing.shared import pytest_runtest_teardown
from dovetail.testing.source_contract import SourceContractBroken, assert_source_contract
from dovetail.testing.spark import (
    SparkOptions,
    UploadWorkbook,
    fresh_spark_sandbox,
    spark_client,
    spark_environment,
    spark_options,
    spark_sandbox,
    spark_upload,
    upload_workbook,
)

__all__ = [
    "DatabricksOptions",
    "HybridOptions",
    "PanoplyOptions",
    "PanoplyRows",
    "SdsOptions",
    "SourceContractBroken",
    "SparkOptions",
    "UploadPackage",
    "UploadWorkbook",
    "assert_source_contract",
    "databricks_client",
    "databricks_environment",
    "databricks_options",
    "databricks_sandbox",
    "fresh_databricks_sandbox",
    "fresh_hybrid_sandbox",
    "fresh_panoply_sandbox",
    "fresh_sds_sandbox",
    "fresh_spark_sandbox",
    "hybrid_client",
    "hybrid_environment",
    "hybrid_options",
    "hybrid_sandbox",
    "hybrid_tenant",
    "hybrid_upload",
    "panoply_environment",
    "panoply_options",
    "panoply_rows",
    "panoply_sandbox",
    "panoply_sdk",
    "pytest_runtest_teardown",
    "sds_client",
    "sds_environment",
    "sds_options",
    "sds_sandbox",
    "spark_client",
    "spark_environment",
    "spark_options",
    "spark_sandbox",
    "spark_upload",
    "upload_workbook",
]
