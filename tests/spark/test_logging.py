"""A client's ``logger`` argument, seen from the standard logger ``dovetail``."""

from __future__ import annotations

import logging

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

import dovetail.spark as Spark  # noqa: N812


@pytest.mark.parametrize(("logger", "told"), [(True, True), (False, False)])
def test_logger_false_is_silent_whatever_the_application_set_up(
    logger: bool, told: bool, caplog: pytest.LogCaptureFixture
) -> None:
    with FaultServer() as server, caplog.at_level(logging.DEBUG, logger="dovetail"):
        server.on("GET", "/health", respond(200, json={"status": "UP"}))
        with Spark.Client(base_url=f"{server.url}/acme", api_key="the-secret-key", logger=logger) as spark:
            assert spark.health.ok()
    assert bool(caplog.records) is told
    assert "the-secret-key" not in caplog.text
