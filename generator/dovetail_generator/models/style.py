"""The style of generated modules: what ruff makes of them."""

from __future__ import annotations

import subprocess
import sys


def ruff(text: str) -> str:
    """A module with its imports sorted and its code formatted."""
    for arguments in (["check", "--quiet", "--fix-only", "--select=I,F401"], ["format", "--quiet"]):
        command = [
            sys.executable,
            "-m",
            "ruff",
            *arguments,
            "--isolated",
            "--line-length=120",
            "--target-version=py311",
        ]
        done = subprocess.run(  # noqa: S603 - a fixed command
            [*command, "--config=lint.isort.known-first-party=['dovetail', 'dovetail_api']", "-"],
            input=text, capture_output=True, text=True, check=True,
        )  # fmt: skip
        text = done.stdout
    return text
