"""Who is driven: the package of our own in four ways, and published packages, each in an environment of its own."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from tests.support.fault_server import FaultServer

from behaviour.stage import ProcessSide, Stage

ROOT = Path(__file__).resolve().parent.parent
CONTRACT = ROOT / "behaviour" / "contract.yaml"
PACKAGE = "cabinet"
WAYS = ("sync/pyreqwest", "sync/httpx", "async/pyreqwest", "async/httpx")
PEERS = {
    "openai": "openai",
    "anthropic": "anthropic",
    "mistralai": "mistralai",
    "cohere": "cohere",
    "squareup": "square",
    "stripe": "stripe",
    "githubkit": "github",
    "kubernetes": "kubernetes",
    "datadog-api-client": "datadog",
}
"""Distribution → its module in ``drivers``; what is installed stands in ``peers/<distribution>.txt``."""
KEPT = ("PATH", "LANG", "LC_ALL", "TMPDIR")
"""Variables that drivers see: proxies and credentials of whoever runs this are none of their business."""


@dataclass(frozen=True)
class Contestant:
    """One column of the table.

    Attributes:
        name: How it is called.
        command: What drives it; the address of the server comes after.
        variables: Its environment.
        ours: Whether every row must be right.
    """

    name: str
    command: tuple[str, ...]
    variables: tuple[tuple[str, str], ...]
    ours: bool

    @contextmanager
    def on_stage(self) -> Generator[Stage]:
        """Itself with its servers, for as long as the block lasts."""
        with FaultServer() as server, FaultServer() as stranger:
            side = ProcessSide([*self.command, server.url], dict(self.variables))
            try:
                yield Stage(side, server, stranger)
            finally:
                side.close()


def build_package(folder: Path) -> None:
    """Make our package of the contract.

    Args:
        folder: Where it goes; it becomes importable from there as ``cabinet``.

    Raises:
        RuntimeError: The generator did not come through.
    """
    from dovetail_generator.cli import main

    said = io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        failed = main(["build", str(CONTRACT), "--out", str(folder), "--name", PACKAGE])
    if failed:
        raise RuntimeError(f"{CONTRACT.name}: the generator ended with {failed}:\n{said.getvalue()}")


def ours(folder: Path) -> list[Contestant]:
    """Our package in its four ways.

    Args:
        folder: Where it was made.
    """
    paths = os.pathsep.join([str(folder), *filter(None, sys.path)])
    return [
        Contestant(
            f"dovetail {way}",
            (sys.executable, "-m", "behaviour.drivers.dovetail", way),
            (*_kept(), ("PYTHONPATH", paths)),
            ours=True,
        )
        for way in WAYS
    ]


def peer(distribution: str) -> Contestant:
    """A published package; its environment is made first when it has to be.

    Raises:
        subprocess.CalledProcessError: It cannot be installed.
    """
    home = f".venv-behave/{distribution}"
    pinned = f"behaviour/peers/{distribution}.txt"
    make = [sys.executable, "scripts/bootstrap.py", home, "--constraints", pinned, "--install", "-r", pinned]
    subprocess.run(make, cwd=ROOT, check=True, stdout=sys.stderr)
    python = str(ROOT / home / "bin" / "python")
    command = (python, "-W", "ignore", "-m", f"behaviour.drivers.{PEERS[distribution]}")
    return Contestant(distribution, command, _kept(), ours=False)


def _kept() -> tuple[tuple[str, str], ...]:
    return tuple((name, os.environ[name]) for name in KEPT if name in os.environ)
