"""A Hybrid Runner: hand it packages, execute them, and use it beside Spark.

Executes a genuine package with the runner's engine: once, many records, a table. Then takes a service home: exports it
from Spark, hands it to the runner, and has one client ask either place. Needs a runner and a tenant of Spark in the
environment; the sandboxes give both:

    dovetail sandbox spark -- dovetail sandbox hybrid -- python examples/hybrid_runner.py
"""

from __future__ import annotations

import sys
from pathlib import Path

import polars

import dovetail.hybrid as Hybrid
import dovetail.spark as Spark

PACKAGE = Path(__file__).parent / "packages" / "volume-cylinder.zip"
CYLINDER = "my-folder/volume-cylinder"
LOAN = "lending/loan-quote"
RECORDS = 1_000


def main() -> int:
    """Run all parts; 0 when both places give the same outputs."""
    with Hybrid.Client(tenant="fieldengineering", token="open") as hybrid:
        runner_url = hybrid.config.base_url.value
        upload(hybrid, CYLINDER, PACKAGE)
        show_status(hybrid)
        execute(hybrid)
    with Spark.Client(runner=Spark.Runner(runner_url)) as spark:
        take_home(spark, runner_url)
        return compare_places(spark)


def upload(hybrid: Hybrid.Client, uri: str, package: Path | bytes) -> None:
    """Hand a package to the runner."""
    versions = [record.version_id for record in hybrid.services.upload(package).services]
    print(f"{uri} is on the runner, version {', '.join(map(str, versions))}")


def show_status(hybrid: Hybrid.Client) -> None:
    """Tell how the runner is, and what it holds."""
    told = hybrid.health.check().data["msg"]
    version = hybrid.version.get().value.version
    held = {tenant.tenant: tenant.total_model for tenant in hybrid.status.get().value.models or ()}
    print(f"runner {version} is {told} and holds {held}")


def execute(hybrid: Hybrid.Client) -> None:
    """Execute with the defaults, with inputs, with many records, and with a table."""
    defaults = hybrid.services.execute(CYLINDER).data["outputs"]
    print(f"volume with the defaults: {defaults[0]['volume']}")

    one = hybrid.services.execute(CYLINDER, inputs={"radius": 1, "height": 2}).data["outputs"]
    print(f"volume of radius 1, height 2: {one[0]['volume']}")

    records = [{"radius": number / 100, "height": 2} for number in range(RECORDS)]
    many = hybrid.services.execute(CYLINDER, inputs=records).data["outputs"]
    print(f"volume of {len(many):,} cylinders: {sum(outputs['volume'] for outputs in many):,.2f}")

    table = polars.DataFrame({"radius": [1.0, 2.0, 3.0], "height": [2.0, 2.0, 2.0]})
    print(table.hstack(hybrid.services.execute(CYLINDER, inputs=table).table()))


def take_home(spark: Spark.Client, runner_url: str) -> None:
    """Export a service from Spark and hand it to the runner."""
    [package] = spark.impex.exp(services=[LOAN], file_filter="onpremises")
    with Hybrid.Client(base_url=runner_url, tenant=spark.config.base_url.tenant, token="open") as hybrid:
        upload(hybrid, LOAN, package.buffer)


def compare_places(spark: Spark.Client) -> int:
    """Execute the same records with the same version at both places, each backed up by the other."""
    loans = [{"principal": 10_000, "years": years} for years in range(1, 31)]
    home = spark.services.execute(LOAN, inputs=loans, prefer="runner")
    away = spark.services.execute(LOAN, inputs=loans, prefer="saas")
    same = home.outputs == away.outputs and home.meta.version_id == away.meta.version_id
    print(f"{len(loans)} loans by {home.place} and by {away.place}: {'the same' if same else 'other'} payments")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
