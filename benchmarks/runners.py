"""Runner sandboxes that execute the genuine package with the real engine, each a process with engines of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import dovetail.hybrid as Hybrid  # noqa: N812 - as users write it

PACKAGE = Path(__file__).resolve().parent.parent / "examples" / "packages" / "volume-cylinder.zip"


@contextmanager
def running(engines: int) -> Generator[str]:
    """A runner with so many engine processes, for the length of a ``with`` block; yields its URL."""
    command = [sys.executable, "-m", "dovetail.cli.main", "sandbox", "hybrid", "--stop-with-parent"]
    with subprocess.Popen([*command, "--engines", str(engines)], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            url = str(json.loads(process.stdout.readline())["url"])
            with Hybrid.Client(base_url=url, tenant="fieldengineering", token="open", proxy=None) as hybrid:
                hybrid.services.upload(PACKAGE)
            yield url
        finally:
            process.terminate()
