"""Configuration: where values come from, which make no sense, and that copies lose nothing."""

from __future__ import annotations

import logging
import pickle
from typing import Any

import pytest

from dovetail.spark.base_url import BaseUrl
from dovetail.spark.config import Config
from dovetail.spark.errors import SparkCredentialError, SparkInputError
from dovetail.spark.logger import LoggerOptions, get_logger

BASE = "https://excel.us.coherent.global/acme"


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("API_KEY", "BEARER_TOKEN", "CLIENT_ID", "CLIENT_SECRET", "OAUTH_PATH", "BASE_URL"):
        monkeypatch.delenv(f"CSPARK_{name}", raising=False)


def test_defaults() -> None:
    config = Config(base_url=BASE, api_key="open")
    assert (config.timeout, config.timeout_in_sec, config.max_retries, config.retry_interval) == (60000, 60, 2, 1)
    assert config.logger == LoggerOptions()
    assert not config.has_headers


def test_zero_retries_and_fractions_are_taken_as_given() -> None:
    config = Config(base_url=BASE, api_key="open", timeout=1500.5, max_retries=0, retry_interval=0.25)
    assert (config.timeout, config.max_retries, config.retry_interval) == (1500.5, 0, 0.25)


@pytest.mark.parametrize(
    "setting",
    [
        {"timeout": -1},
        {"timeout": 0},
        {"timeout": float("nan")},
        {"timeout": float("inf")},
        {"timeout": "60000"},
        {"timeout": True},
        {"max_retries": -1},
        {"max_retries": 1.5},
        {"max_retries": float("nan")},
        {"retry_interval": -0.1},
        {"retry_interval": float("inf")},
        {"logger": {"colour": True}},
        {"logger": "debug"},
        {"base_url": 7},
        {"tenant": 7},
        {"env": 7},
        {"logger": {"level": "loud"}},
        {"logger": {"level": True}},
        {"logger": {"datefmt": 7}},
    ],
)
def test_settings_that_make_no_sense_are_refused_by_name(setting: dict[str, Any]) -> None:
    with pytest.raises(SparkInputError) as caught:
        Config(**{"base_url": BASE, "api_key": "open", **setting})
    assert caught.value.message.startswith(next(iter(setting)))


def test_the_base_url_of_the_environment_is_used_without_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSPARK_BASE_URL", "http://127.0.0.1:8080/sandbox")
    assert Config(api_key="open").base_url.full == "http://127.0.0.1:8080/sandbox"
    assert Config(api_key="open", base_url=BASE).base_url.full == BASE
    assert Config(api_key="open", env="jp", tenant="t").base_url.full == "https://excel.jp.coherent.global/t"
    assert Config(api_key="open", tenant="other").base_url.full == "http://127.0.0.1:8080/other"


def test_a_tenant_completes_a_base_url_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSPARK_BASE_URL", "https://excel.us.coherent.global")
    assert Config(api_key="open", tenant="acme").base_url.full == BASE


def test_neither_address_nor_credentials_is_an_error() -> None:
    with pytest.raises(SparkInputError, match="no address"):
        Config(api_key="open")
    with pytest.raises(SparkCredentialError, match="no credentials"):
        Config(base_url=BASE)


def test_a_ready_made_base_url_is_taken_as_it_is() -> None:
    base = BaseUrl("http://spark.intern.example.test:9000", "acme")
    assert Config(base_url=base, api_key="open").base_url is base


def test_a_copy_keeps_credentials_headers_and_logger() -> None:
    config = Config(base_url=BASE, api_key="my-api-key", timeout=5, logger={"context": "me"})
    config.extra_headers["x-team"] = "quotes"
    copy = config.copy_with(timeout=7)
    assert copy.timeout == 7
    assert copy.auth.as_header == {"x-synthetic-key": "my-api-key"}
    assert copy.logger.context == "me"
    assert copy.extra_headers == {"x-team": "quotes"}
    copy.extra_headers.clear()
    assert config.has_headers


def test_a_copy_replaces_credentials_and_address_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSPARK_BASE_URL", "https://excel.jp.coherent.global/else")
    config = Config(base_url=BASE, api_key="my-api-key")
    assert config.copy_with(token="tok").auth.type == "token"
    assert config.copy_with(tenant="x").base_url.full == "https://excel.us.coherent.global/x"
    assert config.copy_with(env="uat.us").base_url.full == "https://excel.uat.us.coherent.global/acme"
    assert config.copy_with(max_retries=0).max_retries == 0
    assert config.copy_with().base_url == config.base_url


def test_a_configuration_pickles_without_its_secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CSPARK_API_KEY", "s3cr3t-and-long")
    config = Config(base_url=BASE, timeout=5, max_retries=0)
    pickled = pickle.dumps(config)
    assert b"s3cr3t" not in pickled
    assert repr(pickle.loads(pickled)) == repr(config)
    assert "s3cr3t" not in repr(config)
    with pytest.raises(TypeError, match="literal secret"):
        pickle.dumps(Config(base_url=BASE, api_key="s3cr3t-and-long"))


def test_logging_changes_no_logger_of_the_process() -> None:
    before = (dict(logging.Logger.manager.loggerDict), logging.getLogger().handlers[:], logging.root.manager.disable)
    for logger in (True, False, {"level": 40}, LoggerOptions(disabled=True)):
        Config(base_url=BASE, api_key="open", logger=logger).logger.logger()
    assert before == (
        dict(logging.Logger.manager.loggerDict),
        logging.getLogger().handlers,
        logging.root.manager.disable,
    )


def test_log_lines_follow_the_options(capsys: pytest.CaptureFixture[str]) -> None:
    LoggerOptions.when({"context": "me", "timestamp": False}).logger().info("hello")
    assert capsys.readouterr().err == "[me] INFO - hello\n"
    get_logger(level=logging.ERROR).warning("hidden")
    get_logger(disabled=True).error("hidden")
    assert capsys.readouterr().err == ""
    assert LoggerOptions.when(False).disabled


@pytest.mark.parametrize("mistake", [{"level": "x"}, {"context": 7}, {"disabled": "no"}, {"datefmt": None}])
def test_options_of_the_log_that_make_no_sense_are_refused_by_name(mistake: dict[str, Any]) -> None:
    with pytest.raises(SparkInputError, match=f"logger: {next(iter(mistake))}"):
        LoggerOptions(**mistake)
