"""A project that uses ``dovetail.hybrid``, and a runner beside the SaaS: names, arguments and results are typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any, assert_type

import dovetail.hybrid as Hybrid  # noqa: N812 - as the documentation writes it
import dovetail.spark as Spark  # noqa: N812
from dovetail.spark.places import Place
from dovetail_api.hybrid import models as m
from dovetail_api.hybrid.operations import status

assert_type(Hybrid.RunnerUrl.of(url="http://localhost:3000/acme"), Hybrid.RunnerUrl)
assert_type(Hybrid.health.check(), Hybrid.HttpResponse[m.RunnerHealth])

Hybrid.Clinet  # must fail
Hybrid.RunnerUrl(5)  # must fail


def what_a_client_gives(hybrid: Hybrid.Client) -> None:
    assert_type(hybrid.send(status.get()), m.RunnerStatus)
    assert_type(hybrid.status.get().value, m.RunnerStatus)
    assert_type(hybrid.services.upload("package.zip").services, list[m.ServiceRecord])
    hybrid.services.upload(Path("package.zip"), "mine.zip")
    assert_type(hybrid.services.execute("f/s", {"radius": 1}), Hybrid.ServiceExecuted)
    assert_type(hybrid.services.execute("f/s", inputs=[["radius"], [1]]).outputs, list[dict[str, Any] | None])
    hybrid.services.validate(version_id="v", validation_type="dynamic")
    hybrid.services.get_metadata("version/v", inputs={"radius": 1})
    assert_type(Hybrid.Client.health_check("http://localhost:3000"), Hybrid.HttpResponse[m.RunnerHealth])
    hybrid.services.upload(5)  # must fail
    hybrid.services.execute("f/s", inputs=1)  # must fail
    hybrid.services.excute("f/s")  # must fail
    hybrid.services.execute("f/s", prefer="runner")  # must fail
    Hybrid.Client(base_url=1)  # must fail
    Hybrid.Client(tenant="acme", env="us")  # must fail


async def what_an_async_client_gives(hybrid: Hybrid.AsyncClient) -> None:
    assert_type(await hybrid.send(status.get()), m.RunnerStatus)
    assert_type(await hybrid.services.execute("f/s"), Hybrid.ServiceExecuted)
    assert_type(await hybrid.health.ok(), bool)
    hybrid.send(status.get()).models  # must fail


def what_two_places_give(runner: Spark.Runner) -> None:
    spark = Spark.Client(env="us", tenant="acme", api_key="key", runner=runner, prefer="saas", fallback=["transport"])
    response = spark.services.execute("f/s", prefer="runner", fallback=False)
    assert_type(response.place, Place)
    assert_type(response.places, tuple[Place, ...])
    Spark.Client(env="us", runner=5)  # must fail
    spark.services.execute("f/s", prefer="cloud")  # must fail
    spark.services.execute("f/s", fallback=["sometimes"])  # must fail
