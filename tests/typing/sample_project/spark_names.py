"""A project that uses ``dovetail.spark``: names that are loaded when they are first used are known all the same."""

from __future__ import annotations

from typing import assert_type

import dovetail.spark as Spark  # noqa: N812 - as the documentation writes it
from dovetail_api.spark import models as m
from dovetail_api.spark.operations import services

assert_type(Spark.Uri.of(Spark.UriParams(folder="f", service="s"), base_url="https://x.test"), Spark.Uri)

Spark.Clinet  # must fail
Spark.UriParms(folder="f")  # must fail


def what_a_client_gives(spark: Spark.Client) -> None:
    assert_type(spark.send(services.get_versions(folder="f", service="s")), m.VersionsResponse)
    spark.services.execute("f/s", inputs={"value": 1})
    spark.services.execute("f/s", inputs=[["value", "name"], [1, "a"], [2, None]])
    spark.services.execute("f/s", inputs=[{"value": 1}, {"name": "a"}])
    spark.services.execute("f/s", inputs=({"value": 1},))
    spark.services.execute("f/s", inputs=1)  # must fail
    spark.services.excute("f/s")  # must fail
    Spark.Client(base_url=1)  # must fail
    Spark.Client(api_kye="key")  # must fail


async def what_an_async_client_gives(spark: Spark.AsyncClient) -> None:
    assert_type(await spark.send(services.get_versions(folder="f", service="s")), m.VersionsResponse)
    spark.send(services.get_versions(folder="f", service="s")).data  # must fail
