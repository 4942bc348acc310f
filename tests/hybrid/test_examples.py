"""The examples in the documentation run, against a runner: those of the sync client, the twin of the async one."""

from __future__ import annotations

import doctest
import importlib
import pathlib
import pkgutil
from typing import Any

import pytest

import dovetail.hybrid as Hybrid  # noqa: N812

from .stand_in import TENANT, StandIn

MODULES = ["dovetail.hybrid"] + [
    module.name
    for module in pkgutil.walk_packages(Hybrid.__path__, "dovetail.hybrid.")
    if "._async" not in module.name and not module.ispkg and not module.name.endswith(".default_client")
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_run(
    runner: StandIn, name: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = importlib.import_module(name)
    monkeypatch.chdir(tmp_path)
    pathlib.Path("package.zip").write_bytes(b"PK")
    with Hybrid.Client(base_url=runner.url, tenant=TENANT, token="open", proxy=None) as hybrid:
        names: dict[str, Any] = {"Hybrid": Hybrid, "hybrid": hybrid, "pathlib": pathlib}

        result = doctest.testmod(module, extraglobs=names)

    assert result.failed == 0
