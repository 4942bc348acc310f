"""Imports go only where the architecture lets them: what `scripts/check_imports.py` finds in a source tree."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from scripts.check_imports import problems

PROJECT = """
[project]
dependencies = ["attrs>=24", "msgspec"]

[project.optional-dependencies]
generate = ["PyYAML>=6"]
sandbox = ["python-multipart"]
cli = ["rich"]
dataframe = ["pandas"]
"""

Tree = Callable[[dict[str, str]], Path]


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    """Write a source tree; the packages of two APIs and the runtime are always there."""

    def write(files: dict[str, str]) -> Path:
        (tmp_path / "pyproject.toml").write_text(PROJECT)
        packages = (
            "src/dovetail",
            "src/dovetail/runtime",
            "src/dovetail/spark",
            "src/dovetail/hybrid",
            "src/dovetail/panoply",
            "src/dovetail/sandbox",
            "src/dovetail/warehouse",
            "generated/dovetail_api",
            "generated/dovetail_api/spark",
            "generated/dovetail_api/hybrid",
            "generator/dovetail_generator",
        )
        for name, text in {**{f"{package}/__init__.py": "" for package in packages}, **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return tmp_path

    return write


@pytest.mark.parametrize(
    ("module", "statement", "why"),
    [
        ("generator/dovetail_generator/cli.py", "import dovetail", "the generator never imports dovetail"),
        (
            "generator/dovetail_generator/cli.py",
            "from dovetail_api import spark",
            "the generator never imports dovetail",
        ),
        ("src/dovetail/runtime/client.py", "from dovetail.spark import Client", "runtime may import only"),
        (
            "src/dovetail/runtime/client.py",
            "def f():\n    import dovetail_api.spark",
            "runtime may import only",
        ),
        ("src/dovetail/runtime/client.py", "import requests", "pyproject.toml does not name it"),
        ("src/dovetail/spark/client.py", "from dovetail.hybrid import Client", "one API never imports another"),
        ("src/dovetail/spark/client.py", "from ..hybrid import Client", "one API never imports another"),
        ("src/dovetail/panoply/client.py", "from dovetail_api import spark", "one API never imports another"),
        ("generated/dovetail_api/hybrid/index.py", "from dovetail_api import spark", "one API never imports another"),
        ("src/dovetail/sandbox/hybrid/app.py", "from dovetail.spark import Client", "sandbox may import only"),
        ("src/dovetail/spark/client.py", "from dovetail.cli import main", "api may import only"),
        ("src/dovetail/spark/client.py", "import dovetail_generator", "nothing but the command line"),
        ("src/dovetail/sandbox/app.py", "from dovetail.spark import Client", "sandbox may import only"),
        ("src/dovetail/spark/rows.py", "import pandas", "pyproject.toml does not name it"),
        ("src/dovetail/warehouse/store.py", "from dovetail.sandbox import app", "warehouse may import only"),
        ("src/dovetail/warehouse/store.py", "from dovetail.panoply import SDK", "warehouse may import only"),
        ("src/dovetail/panoply/rows.py", "import duckdb", "pyproject.toml does not name it"),
        ("src/dovetail/sandbox/app.py", "import yaml", "pyproject.toml does not name it"),
        ("generator/dovetail_generator/cli.py", "import rich", "pyproject.toml does not name it"),
        ("generated/dovetail_api/spark/index.py", "from dovetail.spark import Client", "generated may import only"),
        ("generated/dovetail_api/spark/index.py", "import httpx", "msgspec and the runtime alone"),
        (
            "src/dovetail/runtime/client.py",
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from dovetail.spark import Client",
            "runtime may import only",
        ),
    ],
)
def test_an_import_in_a_forbidden_direction_is_found(tree: Tree, module: str, statement: str, why: str) -> None:
    [problem] = problems(tree({module: statement}))

    assert problem.startswith(f"{module}:")
    assert why in problem


@pytest.mark.parametrize(
    ("module", "statement"),
    [
        ("src/dovetail/spark/client.py", "from dovetail.runtime import call\nfrom dovetail_api.spark import index"),
        ("src/dovetail/spark/rows.py", "def frame():\n    import pandas"),
        ("src/dovetail/cli/main.py", "import dovetail_generator\nfrom dovetail.sandbox import app\nimport rich"),
        ("generated/dovetail_api/spark/index.py", "from msgspec import UNSET\nfrom dovetail.runtime import call"),
        ("generator/dovetail_generator/cli.py", "import yaml\nfrom . import load"),
        ("src/dovetail/sandbox/app.py", "import attr\nimport python_multipart"),
        ("src/dovetail/warehouse/store.py", "import duckdb\nfrom dovetail.lazy import attach"),
        ("src/dovetail/panoply/runner/destinations.py", "from dovetail.warehouse import Warehouse"),
        ("src/dovetail/sandbox/panoply/tables.py", "from dovetail.warehouse import Warehouse"),
        # A runner executes the services of Spark, so its layer builds on Spark's.
        ("src/dovetail/hybrid/client.py", "from dovetail.spark import Config\nfrom dovetail_api.spark import index"),
        ("src/dovetail/hybrid/commands/execution.py", "from dovetail.spark.commands import execution"),
        ("src/dovetail/sandbox/hybrid/app.py", "from dovetail.sandbox.spark import workbook"),
    ],
)
def test_an_import_in_an_allowed_direction_is_not(tree: Tree, module: str, statement: str) -> None:
    assert problems(tree({module: statement})) == []


def test_modules_that_load_each_other_are_found(tree: Tree) -> None:
    root = tree(
        {
            "src/dovetail/runtime/a.py": "from dovetail.runtime.b import x",
            "src/dovetail/runtime/b.py": "from dovetail.runtime import a",
        }
    )

    [problem] = problems(root)

    assert "modules import each other while loading" in problem
    assert "dovetail.runtime.a" in problem
    assert "dovetail.runtime.b" in problem


def test_an_import_that_waits_until_it_is_needed_makes_no_circle(tree: Tree) -> None:
    checking = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from dovetail.runtime.a import x\n"
    root = tree(
        {
            "src/dovetail/runtime/a.py": "from dovetail.runtime.b import x",
            "src/dovetail/runtime/b.py": f"{checking}def f():\n    from dovetail.runtime import a",
        }
    )

    assert problems(root) == []


def test_areas_of_generated_models_must_be_a_dag_even_where_imports_wait(tree: Tree) -> None:
    models = "generated/dovetail_api/spark/models"
    waiting = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from dovetail_api.spark.models.{} import X"
    root = tree(
        {
            f"{models}/__init__.py": "",
            f"{models}/folders.py": waiting.format("services"),
            f"{models}/services.py": waiting.format("folders"),
        }
    )

    [problem] = problems(root)

    assert "areas of generated models are not a DAG" in problem
