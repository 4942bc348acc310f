"""Where a runner is by default, and the environment variables that its client reads."""

from __future__ import annotations

from typing import Final

from dovetail.spark.constants import EnvVars as SparkEnvVars

DEFAULT_RUNNER_URL: Final = "http://localhost:3000"


class EnvVars(SparkEnvVars):
    """Names of the environment variables that fill in what the caller leaves out."""

    RUNNER_URL: Final = "CSPARK_RUNNER_URL"


ENV_VARS: Final = EnvVars
