"""The engine on this machine: where it is, whether it can run, and how it gets there.

It is an npm package, kept out of Python's packages: the files beside this module say which versions belong together.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import attrs

FOLDER_VARIABLE = "DOVETAIL_SANDBOX_ENGINE"
"""The environment variable that names the folder the engine is installed in."""

PACKAGE = "@coherentglobal/wasm-runner"
OLDEST_NODE = 18

# By itself npm waits a minute and more before it says that there is no network.
_PATIENCE = (
    "--fetch-retries=3",
    "--fetch-retry-mintimeout=1000",
    "--fetch-retry-maxtimeout=4000",
    "--fetch-retry-factor=2",
)

_HERE = Path(__file__).resolve().parent
_DECIDED_BY = ("package.json", "package-lock.json")
_REMEDY = "install the engine with `make sandbox-engine` or `dovetail sandbox hybrid --install-engine`"
_NEEDS_NODE = f"the engine needs Node {OLDEST_NODE} or newer"


class EngineUnavailable(RuntimeError):
    """The engine cannot run here; the message says why, and what helps."""


@attrs.frozen
class Installation:
    """An engine that can run.

    Attributes:
        node: The Node executable.
        folder: Where the package is installed.
    """

    node: str
    folder: Path


def engine_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where the engine is, or goes: the folder that the environment names, a checkout's own, or the user's."""
    named = environment.get(FOLDER_VARIABLE)
    if named:
        return Path(named).expanduser().resolve()
    checkout = _HERE.parents[4]
    if (checkout / "Makefile").is_file() and (checkout / "openapi").is_dir():
        return checkout / ".sandbox-engine"
    data = environment.get("XDG_DATA_HOME") or environment.get("LOCALAPPDATA") or "~/.local/share"
    return Path(data).expanduser() / "dovetail" / "sandbox-engine"


def find_node() -> str:
    """The Node executable.

    Raises:
        EngineUnavailable: There is none, or it is too old.
    """
    node = shutil.which("node")
    if node is None:
        raise EngineUnavailable(f"{_NEEDS_NODE}, and there is no `node` on the PATH; get Node, then {_REMEDY}")
    try:
        told = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603
    except OSError as error:
        told = f"not to be run ({error.strerror})"
    version = re.match(r"v(\d+)", told)
    if version is None or int(version[1]) < OLDEST_NODE:
        raise EngineUnavailable(
            f"{_NEEDS_NODE}, and {node} is {told or 'not working'}; get a newer one, then {_REMEDY}"
        )
    return node


def find_engine() -> Installation:
    """The engine, ready to run.

    Raises:
        EngineUnavailable: Node is missing or too old, or the engine is not installed.
    """
    node, folder = find_node(), engine_folder()
    if not _is_installed(folder):
        raise EngineUnavailable(f"the engine is not installed in {folder}, or not this version of it: {_REMEDY}")
    return Installation(node, folder)


def install() -> Path:
    """Install the engine, unless it is there.

    Returns:
        The folder it is in.

    Raises:
        EngineUnavailable: Node or npm is missing, or npm failed.
    """
    find_node()
    folder = engine_folder()
    if _is_installed(folder):
        return folder
    npm = shutil.which("npm")
    if npm is None:
        raise EngineUnavailable(
            f"the engine is installed with npm, and there is no `npm` on the PATH; get it, then {_REMEDY}"
        )
    folder.parent.mkdir(parents=True, exist_ok=True)
    # Made aside and moved, so that nobody ever sees half of it.
    with tempfile.TemporaryDirectory(prefix=".sandbox-engine-", dir=folder.parent) as temporary:
        made = Path(temporary) / "engine"
        made.mkdir()
        for name in _DECIDED_BY:
            shutil.copyfile(_HERE / name, made / name)
        options = ["--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", *_PATIENCE]
        done = subprocess.run([npm, "ci", *options], cwd=made, stdout=sys.stderr, check=False)  # noqa: S603
        if done.returncode:
            raise EngineUnavailable(
                f"npm could not install {PACKAGE} (exit status {done.returncode}); what it said stands above. "
                "It needs its registry (`npm config get registry`) or what it has in its cache"
            )
        shutil.rmtree(folder, ignore_errors=True)
        try:
            made.rename(folder)
        except OSError as error:
            if not _is_installed(folder):
                raise EngineUnavailable(f"{folder} cannot be made: {error.strerror}") from error
    return folder


def _is_installed(folder: Path) -> bool:
    try:
        same = all((folder / name).read_bytes() == (_HERE / name).read_bytes() for name in _DECIDED_BY)
    except OSError:
        return False
    return same and (folder / "node_modules" / PACKAGE / "package.json").is_file()
