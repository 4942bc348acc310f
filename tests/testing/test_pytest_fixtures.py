"""`dovetail.testing` in a project of somebody else's: pytest runs its tests with our fixtures."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.engine import PACKAGE, the_engine

from dovetail.sandbox.spark.examples import loan_quote

RUNNER_SAMPLE = """
import pytest

import dovetail.hybrid as Hybrid


@pytest.fixture(scope="session")
def hybrid_tenant():
    return "fieldengineering"


def test_a_package_is_executed(hybrid_client, hybrid_upload):
    [service] = hybrid_upload("volume-cylinder.zip").services
    answer = hybrid_client.services.execute(f"version/{service.version_id}", inputs={"radius": 1, "height": 2})
    assert answer.outputs == [{"volume": 6.283}]


def test_faults_and_knobs_are_turned(hybrid_client, hybrid_sandbox):
    hybrid_sandbox.knobs.turn({"engines": 3})
    hybrid_sandbox.faults.add("500")
    with pytest.raises(Hybrid.SparkApiError):
        hybrid_client.health.check()


def test_faults_and_knobs_are_back_and_the_package_stays(hybrid_client, hybrid_sandbox):
    assert hybrid_sandbox.knobs.settings.engines == 1
    [tenant] = hybrid_client.status.get().value.models
    assert tenant.tenant == "fieldengineering"


def test_clients_of_the_environment_come_to_the_sandbox(hybrid_environment, hybrid_sandbox):
    with Hybrid.Client(tenant="fieldengineering", token="open") as client:
        assert client.config.base_url.full == f"{hybrid_sandbox.url}/fieldengineering"
        assert client.health.check().data == {"msg": "ok"}


def test_a_sandbox_of_ones_own_is_empty(fresh_hybrid_sandbox, hybrid_sandbox, spark_sandbox):
    urls = {fresh_hybrid_sandbox.url, hybrid_sandbox.url, spark_sandbox.url}
    assert len(urls) == 3
"""

WORKSPACE_SAMPLE = """
import os

import pytest

from dovetail.databricks import Client, DatabricksError

SMALL = {"spark_version": "16.4.x-scala2.12", "node_type_id": "Standard_DS3_v2", "num_workers": 1}


def test_a_cluster_comes_up_without_waiting(databricks_client):
    assert databricks_client.clusters.create(SMALL).result(interval=0.001).state == "RUNNING"


def test_faults_and_knobs_are_turned(databricks_client, databricks_sandbox):
    databricks_sandbox.knobs.turn({"clock": "wall"})
    databricks_sandbox.faults.add("400")
    with pytest.raises(DatabricksError):
        databricks_client.clusters.list_zones()


def test_faults_and_knobs_are_back_and_the_cluster_stays(databricks_client, databricks_sandbox):
    assert databricks_sandbox.knobs.settings.clock == "steps"
    assert len(list(databricks_client.clusters.list())) == 1


def test_clients_of_the_environment_come_to_the_sandbox(databricks_environment, databricks_sandbox):
    with Client(proxy=None) as client:
        assert client.config.host == databricks_sandbox.url
        assert client.clusters.list_zones().zones
    assert "ARM_CLIENT_SECRET" not in os.environ


def test_a_sandbox_of_ones_own_is_empty(fresh_databricks_sandbox, databricks_options):
    assert fresh_databricks_sandbox.url != databricks_options["host"]
    options = {"host": fresh_databricks_sandbox.url, "token": fresh_databricks_sandbox.credentials["admin_token"]}
    with Client(**options, proxy=None) as client:
        assert list(client.clusters.list()) == []
"""

GATEWAY_SAMPLE = """
import pytest

from dovetail.sds import AsyncClient, Client, ServiceError


def test_a_client_does_things_for_real(sds_client):
    assert sds_client.whoami().email == "ada@example.com"
    assert len(sds_client.list_files("/nothing")) == 0


def test_faults_and_knobs_are_turned(sds_client, sds_sandbox):
    sds_sandbox.knobs.turn({"put_persists": True})
    sds_sandbox.faults.add("501")
    with pytest.raises(ServiceError):
        sds_client.authenticate()


def test_faults_and_knobs_are_back(sds_client, sds_sandbox):
    assert not sds_sandbox.knobs.settings.put_persists
    sds_client.authenticate()


def test_clients_of_the_environment_come_to_the_sandbox(sds_environment, sds_sandbox):
    with Client(host="sds.crc.nd.edu", proxy=None) as client:
        assert client.base_url == sds_sandbox.url
        assert client.dry_run


def test_options_make_clients_of_ones_own(sds_options, fresh_sds_sandbox, monkeypatch):
    monkeypatch.setenv("SDS_HOST", "elsewhere.example")
    assert AsyncClient(**sds_options).base_url == sds_options["host"] != fresh_sds_sandbox.url
"""

RECORDS_SAMPLE = """
from dovetail.panoply import SDK


def test_records_become_rows(panoply_sdk, panoply_rows):
    assert panoply_rows("users") == []
    panoply_sdk.write("users", {"id": 1, "name": "Zoë"})
    assert panoply_sdk.flush(30).complete
    [row] = panoply_rows("users")
    assert (row["id"], row["name"]) == (1, "Zoë")


def test_tables_are_empty_again_and_faults_are_turned(panoply_sdk, panoply_rows, panoply_sandbox):
    assert panoply_rows("users") == []
    panoply_sandbox.faults.add("503 once")
    panoply_sandbox.knobs.turn({"tables": False})
    panoply_sdk.write("users", {"id": 1})
    assert panoply_sdk.flush(30).complete
    assert panoply_sandbox.enter("counts")["lines"] == 1
    assert panoply_rows("users") == []


def test_faults_and_knobs_are_back(panoply_sandbox):
    assert panoply_sandbox.knobs.settings.tables
    assert panoply_sandbox.faults.waiting() == []


def test_writers_of_the_environment_come_to_the_sandbox(panoply_environment, panoply_options):
    with SDK(handle_sigterm=False) as writer:
        assert writer.qurl == panoply_options["qurl"]


def test_a_sandbox_of_ones_own_is_another(fresh_panoply_sandbox, panoply_options):
    assert fresh_panoply_sandbox.details["queue_url"] != panoply_options["qurl"]
    assert fresh_panoply_sandbox.enter("tables") == {"tables": {}}
"""

SAMPLE = """
import os
from pathlib import Path

import pytest

import dovetail.spark as Spark


def test_a_client_is_there(spark_client):
    answer = spark_client.services.execute("lending/loan-quote", inputs={"years": 5})
    assert answer.outputs == [{"monthly_payment": 483.32, "total_interest": 3999.2}]


def test_faults_and_knobs_are_turned(spark_client, spark_sandbox):
    spark_sandbox.knobs.turn({"compile_steps": [100]})
    spark_sandbox.faults.add("500")
    with pytest.raises(Spark.SparkApiError):
        spark_client.health.check()


def test_faults_and_knobs_are_back(spark_client, spark_sandbox):
    assert spark_sandbox.knobs.settings.compile_steps == (0, 40, 100)
    assert spark_client.health.check().data == {"status": "UP"}


def test_own_workbooks_are_uploaded(spark_client, spark_upload):
    uri = spark_upload("quote.xlsx")
    assert uri == "tests/quote"
    assert spark_upload(Path("quote.xlsx").read_bytes(), folder="other", name="copy") == "other/copy"
    assert spark_client.services.execute(uri, inputs={"years": 5}).outputs[0]["monthly_payment"] == 483.32


def test_and_are_gone_afterwards(spark_client):
    assert not spark_client.services.exists("tests/quote")


def test_clients_of_the_environment_come_to_the_sandbox(spark_environment, spark_sandbox):
    with Spark.Client() as client:
        assert client.config.base_url.full == spark_sandbox.base_url
        assert client.folders.exists("lending")
    assert "CSPARK_API_KEY" not in os.environ


def test_options_make_clients_of_ones_own(spark_options):
    with Spark.Client(**spark_options, timeout=1_000) as client:
        assert client.folders.exists("lending")


def test_a_sandbox_of_ones_own_is_empty(fresh_spark_sandbox, spark_sandbox):
    assert fresh_spark_sandbox.url != spark_sandbox.url
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose tests ask for the fixtures."""
    (tmp_path / "conftest.py").write_text('pytest_plugins = ["dovetail.testing"]\n')
    (tmp_path / "test_sample.py").write_text(SAMPLE)
    (tmp_path / "quote.xlsx").write_bytes(loan_quote())
    return tmp_path


def run(project: Path, *options: str) -> str:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "error", *options]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True)
    return done.stdout + done.stderr


def test_the_fixtures_work_in_a_project_of_their_own(project: Path) -> None:
    said = run(project)
    assert "8 passed" in said, said


def test_the_runners_fixtures_work_there_too(project: Path) -> None:
    the_engine()
    (project / "test_sample.py").write_text(RUNNER_SAMPLE)
    shutil.copy(PACKAGE, project)
    said = run(project)
    assert "5 passed" in said, said


def test_the_workspaces_fixtures_work_there_too(project: Path) -> None:
    (project / "test_sample.py").write_text(WORKSPACE_SAMPLE)
    said = run(project)
    assert "5 passed" in said, said


def test_the_gateways_fixtures_work_there_too(project: Path) -> None:
    (project / "test_sample.py").write_text(GATEWAY_SAMPLE)
    said = run(project)
    assert "5 passed" in said, said


def test_panoplys_fixtures_work_there_too(project: Path) -> None:
    (project / "test_sample.py").write_text(RECORDS_SAMPLE)
    said = run(project)
    assert "5 passed" in said, said


def test_no_server_starts_for_tests_that_do_not_ask(project: Path) -> None:
    test = "import sys\ndef test_nothing():\n    assert 'dovetail.sandbox' not in sys.modules\n"
    test += "    assert 'dovetail.spark' not in sys.modules and 'httpx' not in sys.modules\n"
    (project / "test_sample.py").write_text(test)
    said = run(project)
    assert "1 passed" in said, said


def test_an_answer_that_breaks_the_contract_is_an_error_of_the_test_that_got_it(project: Path) -> None:
    test = """
def test_broken(spark_sandbox):
    spark_sandbox._dispatcher.violations_for_tests()

def test_fine(spark_sandbox):
    pass
"""
    # Nothing that the sandbox answers breaks the contract, so a broken answer is made up.
    test = test.replace(
        "spark_sandbox._dispatcher.violations_for_tests()",
        "type(spark_sandbox._dispatcher).violations = property(lambda self: ('GET /x: a broken answer',))",
    )
    (project / "test_sample.py").write_text(test)
    said = run(project)
    assert "2 passed, 1 error" in said, said
    assert "the sandbox broke its contract: GET /x: a broken answer" in said
