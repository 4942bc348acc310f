"""Generating code from the Spark contract: ``generate.py HOW``; the CPU of this process and its children counts."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

CONTRACTS = Path(__file__).resolve().parents[2] / "openapi"


def run(*command: str) -> None:
    """Run a Python module as a command, quietly."""
    subprocess.run([sys.executable, "-m", *command], check=True, capture_output=True)


def main() -> None:
    """Generate into a folder that is thrown away."""
    how = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "generated"
        if how == "openapi-python-client":
            run("openapi_python_client", "generate", "--path", bundled(folder), "--output-path", str(target))
        elif how == "datamodel-code-generator":
            options = ("--input-file-type", "openapi", "--output-model-type", "msgspec.Struct")
            run("datamodel_code_generator", "--input", bundled(folder), "--output", str(target / "m.py"), *options)


def bundled(folder: str) -> str:
    """The contract as one file, since not every generator follows references to other files."""
    return str(CONTRACTS / "spark.yaml")


main()
