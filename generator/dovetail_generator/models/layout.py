"""The lazy packages around the modules of the areas."""

from __future__ import annotations

from dovetail_generator.models.docs import docstring
from dovetail_generator.models.flavours import Flavour
from dovetail_generator.normalize import Contract


def package_init(contract: Contract, homes: dict[str, str], flavour: Flavour, package: str) -> str:
    """The ``__init__.py`` of ``models`` or ``dicts``.

    Args:
        contract: The contract.
        homes: Class → area.
        flavour: Which of the two packages.
        package: The package they lie in.
    """
    title = " ".join(str(contract.document["info"]["title"]).split())
    former = {old: name for name in homes for old in contract.components[name].former if old not in contract.components}
    if flavour is Flavour.DICTS:
        return _dicts(title, homes, package, former)
    lines = [
        docstring(f"The models of {title}, loaded by area when first used.", 0),
        "",
        "from typing import TYPE_CHECKING",
        "",
        "if TYPE_CHECKING:",
        *_imports(homes, f"{package}.models", "    "),
        *_aliases(former, "    "),
    ]
    if not homes:
        lines.append("    pass")
    lines += [
        "else:",
        "    from importlib import import_module",
        *(["", "    from dovetail.runtime.renamed import renamed"] if former else []),
        "",
        "    _AREAS = {",
        *(f'        "{name}": "{area}",' for name, area in sorted(homes.items())),
        "    }",
        *([f"    _FORMER = {former!r}"] if former else []),
        "",
        "    def __getattr__(name: str) -> object:",
        "        area = _AREAS.get(name)",
        "        if area is None:",
        "            return renamed(__name__, name, _FORMER)"
        if former
        else '            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")',
        '        found = globals()[name] = getattr(import_module(f"{__name__}.{area}"), name)',
        "        return found",
        "",
        "    def __dir__() -> list[str]:",
        "        return sorted([*globals(), *_AREAS])",
        "",
    ]
    return "\n".join(lines)


def _aliases(former: dict[str, str], indent: str) -> list[str]:
    """Old names, for type checkers."""
    lines = [f"{indent}{old}: TypeAlias = {name}" for old, name in sorted(former.items())]
    return [f"{indent}from typing import TypeAlias", *lines] if lines else []


def _dicts(title: str, homes: dict[str, str], package: str, former: dict[str, str]) -> str:
    lines = [
        docstring(
            f"What requests of {title} hold, as plain dictionaries.\n\nFor type checkers, never imported at run time.",
            0,
        ),
        "",
        *_imports(homes, f"{package}.dicts", ""),
        *_aliases(former, ""),
        "",
    ]
    return "\n".join(lines)


def _imports(homes: dict[str, str], package: str, indent: str) -> list[str]:
    lines: list[str] = []
    for area in sorted(set(homes.values())):
        names = sorted(name for name, home in homes.items() if home == area)
        lines += [f"{indent}from {package}.{area} import {name} as {name}" for name in names]
    return lines
