"""Where a Dovetail project keeps its contracts, packages and shells."""

from __future__ import annotations

import keyword
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dovetail_generator.package import Target

NAMESPACE = "dovetail_api"


class UsageError(Exception):
    """The command line does not say what to do."""


@dataclass(frozen=True)
class Project:
    """A project folder.

    Attributes:
        root: The folder that holds ``openapi/``, ``generated/`` and ``src/``.
    """

    root: Path

    @classmethod
    def around(cls, start: Path) -> Project:
        """The project that a folder belongs to.

        Raises:
            UsageError: It belongs to none.
        """
        for folder in (start, *start.parents):
            if (folder / "openapi").is_dir() and (folder / "pyproject.toml").is_file():
                return cls(folder)
        raise UsageError(
            f"{start}: there is no project here (no folder above has openapi/ and pyproject.toml). "
            "Give a contract and --out DIR, or run it inside the project."
        )

    @property
    def packages(self) -> Path:
        """The package that holds one package for each contract."""
        return self.root / "generated" / NAMESPACE

    @property
    def shells(self) -> Path:
        """The folder whose ``_async`` folders have sync twins."""
        return self.root / "src" / "dovetail"

    def contracts(self) -> list[Path]:
        """The root files of all contracts."""
        return sorted((self.root / "openapi").glob("*.yaml"))

    def target(self, contract: Path) -> Target:
        """What a contract of the project is made into."""
        name = module_name(contract.stem)
        return Target(contract, f"{NAMESPACE}.{name}", self.packages / name)

    def namespace_files(self) -> dict[Path, str | None]:
        """The files that make the folder of all packages a typed package itself."""
        doc = '"""Generated packages, one an API; see ``openapi/`` for the contracts they are made from."""\n'
        return {self.packages / "__init__.py": doc, self.packages / "py.typed": ""}


# Under these names other modules are imported, by the package itself too.
_TAKEN: Final = frozenset({"dovetail", "dovetail_api", "dovetail_generator", "msgspec", *sys.stdlib_module_names})


def external_target(contract: Path, out: Path, name: str | None) -> Target:
    """What a contract of no project is made into; a name that is none of Python's becomes one."""
    package = name or module_name(contract.stem)
    if not all(part.isidentifier() and not keyword.iskeyword(part) for part in package.split(".")):
        package = ".".join(module_name(part) for part in package.split("."))
    first, dot, rest = package.partition(".")
    if first in _TAKEN:
        package = f"{first}_api{dot}{rest}"
    return Target(contract, package, out.joinpath(*package.split(".")), out)


def module_name(stem: str) -> str:
    """The name of a package for a contract's file name."""
    name = re.sub(r"\W+", "_", stem, flags=re.ASCII).strip("_").lower() or "api"
    return f"{name}_" if keyword.iskeyword(name) else f"api_{name}" if name[0].isdigit() else name
