"""Write ``constraints.txt``: one version for every package that any extra can bring in, on every supported Python.

    make constraints            # keep what is pinned where it still fits
    make constraints UPGRADE=1  # take the newest of everything

pip resolves the project once, for the interpreter that runs this. The requirements of everything it found are then read
again for the other Pythons and systems; what only they need is resolved in a further round. Last, pip is asked for each
Python whether every pinned version has a wheel for it; where one has not, the newest that has is pinned by a marker.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NotRequired, TypedDict

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "constraints.txt"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix", "platform_machine": "arm64"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"},
)
HEADER = "# The versions that are tested together, for every extra; `make constraints` writes this file.\n"


class Metadata(TypedDict):
    """What pip reports of a package, as far as it matters here."""

    name: str
    version: str
    requires_dist: NotRequired[list[str]]


def main() -> None:
    """Command line entry."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--upgrade", action="store_true", help="forget the present pins")
    options = parser.parse_args()
    TARGET.write_text(HEADER + "".join(f"{line}\n" for line in pinned(keep=not options.upgrade)))


def pinned(*, keep: bool) -> list[str]:
    """The lines of the file, sorted by name."""
    roots = project_requirements()
    wanted = [str(requirement) for requirement in roots]
    while True:
        found = resolve(wanted, keep=keep)
        missing = sorted(needed_anywhere(roots, found) - found.keys())
        if not missing:
            break
        print("needed elsewhere only:", *missing, flush=True)
        wanted += missing
    wheels: dict[str, dict[str, str]] = {}
    for python in PYTHONS:
        # What a marker keeps off one Python need not have a wheel for it.
        needed = sorted(needed_on(python, roots, found))
        wheels[python] = installable([f"{name}=={found[name]['version']}" for name in needed], python)
    return [line for name in sorted(found) for line in lines_for(name, versions_of(name, wheels))]


def versions_of(name: str, wheels: dict[str, dict[str, str]]) -> dict[str, str]:
    """Python → version of one package, for the Pythons that take it."""
    return {python: wheels[python][name] for python in PYTHONS if name in wheels[python]}


def project_requirements() -> list[Requirement]:
    """What the project and all its extras ask for, without its references to itself."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    texts = [*project["dependencies"], *(text for extra in project["optional-dependencies"].values() for text in extra)]
    requirements = [Requirement(text) for text in texts]
    return [requirement for requirement in requirements if requirement.name != project["name"]]


def resolve(wanted: list[str], *, keep: bool) -> dict[str, Metadata]:
    """Canonical name → metadata of everything pip would install for these requirements."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--quiet", "--report", "-"]
    command += ["-c", str(TARGET)] if keep and TARGET.exists() else []
    output = subprocess.run([*command, *wanted], check=True, capture_output=True, text=True).stdout
    metadata: list[Metadata] = [item["metadata"] for item in json.loads(output)["install"]]
    return {canonicalize_name(item["name"]): item for item in metadata}


def needed_anywhere(roots: list[Requirement], found: dict[str, Metadata]) -> set[str]:
    """Canonical names that some supported Python on some system needs."""
    return set[str]().union(*(needed_on(python, roots, found) for python in PYTHONS))


def needed_on(python: str, roots: list[Requirement], found: dict[str, Metadata]) -> set[str]:
    """Canonical names that one Python needs on some system."""
    needed: set[str] = set()
    for system in SYSTEMS:
        environment = {"python_version": python, "python_full_version": f"{python}.0", **system}
        seen: set[tuple[str, str]] = set()
        queue = [(requirement, "") for requirement in roots]
        while queue:
            requirement, extra = queue.pop()
            if requirement.marker is not None and not requirement.marker.evaluate({**environment, "extra": extra}):
                continue
            name = canonicalize_name(requirement.name)
            needed.add(name)
            texts = found[name].get("requires_dist", []) if name in found else []
            for wanted in ("", *requirement.extras):
                if (name, wanted) not in seen:
                    seen.add((name, wanted))
                    queue += [(Requirement(text), wanted) for text in texts]
    return needed


def lines_for(name: str, versions: dict[str, str]) -> list[str]:
    """The constraint of one package: one line, or one for each group of Pythons that needs a version of its own."""
    by_version: dict[str, list[str]] = {}
    for python, version in versions.items():
        by_version.setdefault(version, []).append(python)
    if len(by_version) == 1:
        return [f"{name}=={version}" for version in by_version]
    return [
        f"{name}=={version} ; " + " or ".join(f'python_version == "{python}"' for python in pythons)
        for version, pythons in by_version.items()
    ]


def installable(pins: list[str], python: str) -> dict[str, str]:
    """Name → version to take on a Python: the pinned one where it has a wheel for it, else the newest that has."""
    together = wheels_of(pins, python)
    if together is not None:
        return together
    versions: dict[str, str] = {}
    for pin in pins:
        alone = wheels_of([pin], python) or wheels_of([pin.partition("==")[0]], python)
        if alone is None:
            sys.exit(f"{pin.partition('==')[0]}: no version of it has a wheel for Python {python}.")
        versions.update(alone)
    return versions


def wheels_of(requirements: list[str], python: str) -> dict[str, str] | None:
    """Name → version of the wheels that satisfy these requirements on a Python; None when one has none."""
    command = [sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed", "--no-deps", "--quiet"]
    command += ["--target", "unused", "--python-version", python, "--only-binary", ":all:", "--report", "-"]
    finished = subprocess.run([*command, *requirements], capture_output=True, text=True, cwd=ROOT)
    if finished.returncode:
        return None
    metadata: list[Metadata] = [item["metadata"] for item in json.loads(finished.stdout)["install"]]
    return {canonicalize_name(item["name"]): item["version"] for item in metadata}


if __name__ == "__main__":
    main()
