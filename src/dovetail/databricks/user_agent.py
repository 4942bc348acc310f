"""What a client calls itself: ``product/version …``, in the form that the services count."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Mapping
from typing import Final

from dovetail import __version__
from dovetail.databricks.errors import ConfigError

_NAME: Final = re.compile(r"[A-Za-z0-9_.+-]+")
_PRODUCT: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.+-]*")
_VERSION: Final = re.compile(
    r"(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?"
    r"(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?"
)
_CI: Final[tuple[tuple[str, str, str], ...]] = (
    ("github", "GITHUB_ACTIONS", "true"),
    ("gitlab", "GITLAB_CI", "true"),
    ("jenkins", "JENKINS_URL", ""),
    ("azure-devops", "TF_BUILD", "True"),
    ("circle", "CIRCLECI", "true"),
    ("travis", "TRAVIS", "true"),
    ("bitbucket", "BITBUCKET_BUILD_NUMBER", ""),
    ("google-cloud-build", "PROJECT_ID BUILD_ID PROJECT_NUMBER LOCATION", ""),
    ("aws-code-build", "CODEBUILD_BUILD_ARN", ""),
    ("tf-cloud", "TFC_RUN_ID", ""),
)
"""Builders: their names, the variables that must be set, and to what; empty for anything."""

_LONGEST_AGENT: Final = 64

_process_wide: dict[tuple[str, str], None] = {}


class Product:
    """What uses the client.

    Args:
        name: Its name: letters, digits and ``_ . + -``.
        version: Its semantic version.

    Raises:
        ConfigError: One of them has not that form.
    """

    __slots__ = ("name", "version")

    def __init__(self, name: str = "unknown", version: str = "0.0.0") -> None:
        if not _PRODUCT.fullmatch(name):
            raise ConfigError(f"product: {name!r} is not alphanumeric.", value=name, at="product")
        if not _VERSION.fullmatch(version):
            raise ConfigError(
                f"product_version: {version!r} is no semantic version.",
                value=version,
                at="product_version",
                remedy="Give it as 1.2.3.",
            )
        self.name: str = name
        self.version: str = version


def with_user_agent_extra(key: str, value: str) -> None:
    """Add a pair to what every client of this process calls itself from now on.

    Raises:
        ConfigError: The key or the value holds what cannot be there.
    """
    _process_wide[checked_pair(key, value)] = None


def with_partner(name: str) -> None:
    """Name the partner on whose behalf clients of this process work.

    Raises:
        ConfigError: The name holds what cannot be there.
    """
    with_user_agent_extra("partner", name)


def checked_pair(key: str, value: str) -> tuple[str, str]:
    """A pair for a ``User-Agent``.

    Raises:
        ConfigError: The key or the value holds what cannot be there.
    """
    for place, text in (("key", key), ("value", value)):
        if not _NAME.fullmatch(text):
            raise ConfigError(
                f"user_agent: {place} {text!r} holds what cannot be there.",
                value=text,
                at="user_agent",
                remedy="Use letters, digits and _ . + - only.",
            )
    return key, value


def user_agent(product: Product, auth_type: str, extra: Iterable[tuple[str, str]] = ()) -> str:
    """The ``User-Agent`` of a client.

    Args:
        product: What uses it.
        auth_type: How it authenticates.
        extra: Pairs of its own.

    Example:
        >>> user_agent(Product("etl", "1.2.3"), "pat").split(" python/")[0]
        'etl/1.2.3 dovetail-databricks/0.1.0'
    """
    python = ".".join(str(part) for part in sys.version_info[:3])
    platform = {"win32": "windows"}.get(sys.platform, sys.platform)
    pairs = [
        (product.name, product.version),
        ("dovetail-databricks", __version__),
        ("python", python),
        ("os", platform),
        ("auth", auth_type),
        *dict.fromkeys((*extra, *_process_wide, *_from_environment(os.environ))),
    ]
    return " ".join(f"{key}/{value}" for key, value in pairs)


def _from_environment(environment: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    for key, variable in (
        ("upstream", "DATABRICKS_SDK_UPSTREAM"),
        ("upstream-version", "DATABRICKS_SDK_UPSTREAM_VERSION"),
        ("runtime", "DATABRICKS_RUNTIME_VERSION"),
    ):
        text = environment.get(variable, "").strip()
        if text:
            yield key, re.sub(r"[^A-Za-z0-9_.+-]", "-", text)
    for name, variables, wanted in _CI:
        values = [environment.get(variable, "") for variable in variables.split()]
        if all(value and wanted in ("", value) for value in values):
            yield "cicd", name
            break
    for variable in ("AGENT", "AI_AGENT"):
        text = environment.get(variable, "").strip()
        if text:
            yield "agent", re.sub(r"[^A-Za-z0-9_.+-]", "-", text)[:_LONGEST_AGENT]
            break
