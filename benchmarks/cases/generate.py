"""Generating code from the Spark contract: ``generate.py HOW``; prints the CPU seconds of the generator's process.

The other generators get the contract as one file, since not all of them follow references to other files; whether what
they make can be imported is not looked at.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CONTRACTS = Path(__file__).resolve().parents[2] / "openapi"


def cpu_of(*command: str) -> float:
    """Run a Python module as a command; CPU seconds of it and of what it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    finished = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True)
    if finished.returncode:
        sys.exit(f"{' '.join(command)}\n{finished.stdout}{finished.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def own(how: str, folder: Path) -> float:
    """Dovetail's generator: on an empty folder, again with one description changed, or again with nothing changed."""
    shutil.copytree(CONTRACTS, folder / "openapi")
    command = ("dovetail_generator", "build", str(folder / "openapi" / "spark.yaml"), "--out", str(folder / "out"))
    first = cpu_of(*command)
    if how == "dovetail":
        return first
    if how == "dovetail-changed":
        area = folder / "openapi" / "spark" / "folders.yaml"
        area.write_text(area.read_text().replace("description: ", "description: Changed. ", 1))
    return cpu_of(*command)


def other(how: str, folder: Path) -> float:
    """A published generator, alone."""
    from dovetail_generator.load import load

    bundled = folder / "spark.json"
    bundled.write_text(json.dumps(load(CONTRACTS / "spark.yaml").document))
    if how == "openapi-python-client":
        return cpu_of("openapi_python_client", "generate", "--path", str(bundled), "--output-path", str(folder / "out"))
    options = ("--input-file-type", "openapi", "--output-model-type", "msgspec.Struct")
    return cpu_of("datamodel_code_generator", "--input", str(bundled), "--output", str(folder / "models.py"), *options)


with tempfile.TemporaryDirectory() as name:
    # A cache of its own: that of whoever runs this neither helps nor changes.
    os.environ["XDG_CACHE_HOME"] = str(Path(name) / "cache")
    chosen = own if sys.argv[1].startswith("dovetail") else other
    print(chosen(sys.argv[1], Path(name)))
