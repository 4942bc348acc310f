"""The package: every name is there, a misspelt one is not, and importing it loads next to nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import dovetail.spark as Spark  # noqa: N812 - as users write it


def test_every_name_of_the_package_loads() -> None:
    for name in vars(Spark)["__all__"]:
        assert getattr(Spark, name) is not None


def test_a_misspelt_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="Cleint"):
        _ = Spark.Cleint  # type: ignore[attr-defined]


def test_names_known_to_type_checkers_are_those_known_at_run_time() -> None:
    assert Spark.__file__ is not None
    with Path(Spark.__file__).open(encoding="utf-8") as file:
        declared = {
            line.split(" as ")[1].strip() for line in file if line.startswith("    from dovetail") and " as " in line
        }
    assert declared == set(vars(Spark)["__all__"])


def test_importing_loads_no_event_loop_engine_or_model() -> None:
    script = "import sys, dovetail.spark; print('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert not {name.partition(".")[0] for name in loaded} & {"asyncio", "httpx", "pyreqwest", "cattrs", "dovetail_api"}
