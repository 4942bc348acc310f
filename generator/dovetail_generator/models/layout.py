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
    if flavour is Flavour.DICTS:
        return _dicts(title, homes, package)
    lines = [
        docstring(f"The models of {title}, loaded by area when first used.", 0),
        "",
        "from typing import TYPE_CHECKING",
        "",
        "if TYPE_CHECKING:",
        *_imports(homes, f"{package}.models", "    "),
    ]
    if not homes:
        lines.append("    pass")
    lines += [
        "else:",
        "    from importlib import import_module",
        "",
        "    _AREAS = {",
        *(f'        "{name}": "{area}",' for name, area in sorted(homes.items())),
        "    }",
        "",
        "    def __getattr__(name: str) -> object:",
        "        area = _AREAS.get(name)",
        "        if area is None:",
        '            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")',
        '        found = globals()[name] = getattr(import_module(f"{__name__}.{area}"), name)',
        "        return found",
        "",
        "    def __dir__() -> list[str]:",
        "        return sorted([*globals(), *_AREAS])",
        "",
    ]
    return "\n".join(lines)


def _dicts(title: str, homes: dict[str, str], package: str) -> str:
    lines = [
        docstring(
            f"What requests of {title} hold, as plain dictionaries.\n\nFor type checkers, never imported at run time.",
            0,
        ),
        "",
        *_imports(homes, f"{package}.dicts", ""),
        "",
    ]
    return "\n".join(lines)


def _imports(homes: dict[str, str], package: str, indent: str) -> list[str]:
    lines: list[str] = []
    for area in sorted(set(homes.values())):
        names = sorted(name for name, home in homes.items() if home == area)
        lines += [f"{indent}from {package}.{area} import {name} as {name}" for name in names]
    return lines
