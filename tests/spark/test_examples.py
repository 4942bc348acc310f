"""The examples in the documentation run, against the sandbox: those of the sync client, the twin of the async one."""

from __future__ import annotations

import doctest
import importlib
import os
import pathlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import pytest

import dovetail.spark as Spark  # noqa: N812
from dovetail.sandbox import serve

MODULES = ["dovetail.spark"] + [
    module.name
    for module in pkgutil.walk_packages(Spark.__path__, "dovetail.spark.")
    if "._async" not in module.name and not module.ispkg
]


@pytest.fixture(scope="module")
def client() -> Iterator[Spark.Client]:
    # Of its own: the examples leave folders and services behind.
    with serve("spark") as sandbox:
        oauth = {name: sandbox.credentials[name] for name in ("client_id", "client_secret")}
        with Spark.Client(base_url=sandbox.base_url, oauth=oauth, retry_interval=0.05, proxy=None) as spark:
            yield spark


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_run(
    client: Spark.Client, name: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = importlib.import_module(name)
    monkeypatch.chdir(tmp_path)
    if "._sync" in name:
        client.services.download("lending/loan-quote", to="loan-quote.xlsx")
    names: dict[str, Any] = {"Spark": Spark, "spark": client, "pathlib": pathlib, "os": os}

    # NORMALIZE_WHITESPACE and the like are not on: what an example shows is what one sees.
    result = doctest.testmod(module, extraglobs=names)

    assert result.failed == 0
