"""A project that builds calls of the generated API: arguments, plain dictionaries and answers are all typed."""

from __future__ import annotations

from typing import assert_type

import dovetail.runtime
from dovetail.runtime import AsyncClient, BearerAuth, Client, Response, Settings
from dovetail.runtime.call import Call
from dovetail_api.spark import models as m
from dovetail_api.spark.operations import services

SETTINGS = Settings(hosts={"": "https://excel.example.test"}, auth=BearerAuth("token"))


def what_a_client_gives(client: Client) -> None:
    call = services.get_versions(folder="lending", service="loan-quote")
    assert_type(call, Call[m.VersionsResponse])
    assert_type(client.send(call), m.VersionsResponse)
    assert_type(client.send_detailed(call), Response[m.VersionsResponse])
    assert_type(client.send_many([call, call]), list[m.VersionsResponse | Exception])
    assert_type(client.send_many([call], stop_on_error=True), list[m.VersionsResponse])


async def what_an_async_client_gives(client: AsyncClient) -> None:
    call = services.get_versions(folder="lending", service="loan-quote")
    assert_type(await client.send(call), m.VersionsResponse)
    async with AsyncClient(SETTINGS) as other:
        assert_type(await other.send(call, timeout=5), m.VersionsResponse)


def a_request_may_be_a_plain_dictionary() -> None:
    inputs = {"loan_amount": 250_000, "term_years": 25}
    body = {"request_data": {"inputs": inputs}}
    services.execute(tenant="t", folder="f", service="s", body={"request_data": {"inputs": inputs}})
    services.execute(tenant="t", folder="f", service="s", body=body["nothing"])  # must fail
    services.execute(tenant="t", folder="f", service="s", body={"request_dat": {}})  # must fail


def what_must_be_refused(client: Client) -> None:
    dovetail.runtime.Cleint  # must fail
    services.get_version(folder="lending", service="loan-quote")  # must fail
    services.get_versions(folder="lending")  # must fail
    services.get_versions(folder=1, service="loan-quote")  # must fail
    client.send(services.get_versions)  # must fail
    client.send(services.get_versions(folder="f", service="s")).dta  # must fail
    client.items(services.get_versions(folder="f", service="s"))  # must fail
    wrong: m.ExecuteV3Response = client.send(services.get_versions(folder="f", service="s"))  # must fail
    Settings(hosts="https://excel.example.test")  # must fail
