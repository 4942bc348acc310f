"""The settings of the platform: as text, as what the text means, and without a client."""

from __future__ import annotations

import asyncio

import httpx
import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812

from .conftest import Connect

CONFIG = "/api/v1/config/GetSparkConfiguration"
TEXTS = {
    "EnableWebhooks": "TRUE",
    "EnableXCall": "false",
    "Batch_Chunk_Size": "100",
    "Ratio": " 0.5 ",
    "SupportedEngineTypes_UI": "Neuron, XConnector,Type3",
    "HybridRunnerUrl": "",
}
SETTINGS = Spark.PlatformSettings(TEXTS)


def test_settings_are_text_and_can_be_read(server: FaultServer, connect: Connect) -> None:
    server.on("GET", CONFIG, respond(json={"status": "Success", "data": TEXTS}))

    answer = connect(server, token="t").platform.get_config()

    assert answer.data == dict(answer.settings) == TEXTS
    assert server.requests[0].header("authorization") == "Bearer t"
    assert server.requests[0].header("x-tenant-name") == "acme"
    assert answer.settings.number("Batch_Chunk_Size") == 100


def test_what_the_texts_mean() -> None:
    assert (SETTINGS.flag("EnableWebhooks"), SETTINGS.flag("EnableXCall")) == (True, False)
    assert (SETTINGS.number("Batch_Chunk_Size"), SETTINGS.number("Ratio")) == (100, 0.5)
    assert SETTINGS.names("SupportedEngineTypes_UI") == ["Neuron", "XConnector", "Type3"]
    assert SETTINGS.names("HybridRunnerUrl") == []


def test_a_setting_that_means_something_else_says_so() -> None:
    with pytest.raises(Spark.SparkInputError, match="Batch_Chunk_Size: '100' is no truth value"):
        SETTINGS.flag("Batch_Chunk_Size")
    with pytest.raises(Spark.SparkInputError, match="EnableXCall: 'false' is no number"):
        SETTINGS.number("EnableXCall")
    with pytest.raises(Spark.SparkInputError, match=r"Did you mean EnableWebhooks"):
        SETTINGS.flag("EnableWebhook")


def test_settings_that_are_refused_are_an_error_not_an_answer(server: FaultServer, connect: Connect) -> None:
    server.on("GET", CONFIG, respond(json={"status": "Error", "data": None, "message": "no", "errorCode": "DENIED"}))

    with pytest.raises(Spark.SparkApiError, match="DENIED"):
        connect(server, token="t").platform.get_config()


def test_a_configuration_gets_the_settings_by_itself(server: FaultServer) -> None:
    server.on("GET", CONFIG, respond(json={"status": "Success", "data": TEXTS}))
    config = Spark.Config(base_url=Spark.BaseUrl(server.url, "acme"), token="t")

    assert config.get().data == TEXTS
    assert asyncio.run(config.aget()).data == TEXTS


def test_an_http_client_of_the_callers_is_used_and_left_open(server: FaultServer) -> None:
    server.on("GET", CONFIG, respond(json={"status": "Success", "data": TEXTS}))
    config = Spark.Config(base_url=Spark.BaseUrl(server.url, "acme"), token="t")

    with httpx.Client(trust_env=False, headers={"x-mine": "yes"}) as mine:
        assert config.get(mine).data == config.get(mine).data == TEXTS
        assert not mine.is_closed

    async def ask() -> object:
        async with httpx.AsyncClient(trust_env=False) as mine:
            return (await config.aget(mine)).data == TEXTS and not mine.is_closed

    assert asyncio.run(ask()) is True


def test_a_configuration_with_an_api_key_is_refused_before_it_is_sent(server: FaultServer) -> None:
    config = Spark.Config(base_url=Spark.BaseUrl(server.url, "acme"), api_key="k")

    with pytest.raises(Spark.SparkCredentialError):
        config.get()

    assert server.requests == []
