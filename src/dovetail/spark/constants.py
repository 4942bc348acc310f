"""Defaults of the Spark client, and the environment variables it reads."""

from __future__ import annotations

from typing import Final

DEFAULT_TIMEOUT_IN_MS: Final = 60_000
DEFAULT_MAX_RETRIES: Final = 2
DEFAULT_RETRY_INTERVAL: Final = 1
RETRY_RANDOMIZATION_FACTOR: Final = 1.5
DEFAULT_LOGGER_FORMAT: Final = "[%(name)s] %(asctime)s %(levelname)s - %(message)s"
DEFAULT_LOGGER_DATEFMT: Final = "%m/%d/%Y, %I:%M:%S %p"
DEFAULT_LOGGER_CONTEXT: Final = "dovetail.spark"
SPARK_SDK: Final = "Spark Python SDK"
"""The source system that executions are recorded under unless the caller names another."""


class EnvVars:
    """Names of the environment variables that fill in what the caller leaves out."""

    BASE_URL: Final = "CSPARK_BASE_URL"
    API_KEY: Final = "CSPARK_API_KEY"
    BEARER_TOKEN: Final = "CSPARK_BEARER_TOKEN"  # noqa: S105 - the name of a variable
    CLIENT_ID: Final = "CSPARK_CLIENT_ID"
    CLIENT_SECRET: Final = "CSPARK_CLIENT_SECRET"  # noqa: S105 - the name of a variable
    OAUTH_PATH: Final = "CSPARK_OAUTH_PATH"


ENV_VARS: Final = EnvVars
