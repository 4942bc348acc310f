"""Writes the models of a normalised contract: one module an area, with lazy packages around them."""

from __future__ import annotations

from pathlib import Path

from dovetail_generator.models.area import render_area
from dovetail_generator.models.cache import Cache
from dovetail_generator.models.flavours import Flavour
from dovetail_generator.models.layout import package_init
from dovetail_generator.normalize import Contract

__all__ = ["render"]


def render(contract: Contract, *, package: str, cache: Path | None = None) -> dict[str, str]:
    """Write the models of a contract.

    Args:
        contract: The normalised contract.
        package: The package the files are for, such as ``dovetail_api.spark``.
        cache: A folder that keeps what was written, by the hash of what it was written from; an area that did not
            change is taken from there. None writes everything anew.

    Returns:
        Path within the package → content: ``models/…`` (classes) and ``dicts/…`` (their plain form, for type checkers).
    """
    kept = Cache(cache)
    files: dict[str, str] = {}
    for flavour in (Flavour.MODELS, Flavour.DICTS):
        homes: dict[str, str] = {}
        for area, names in contract.areas.items():
            own = [name for name in names if flavour is Flavour.MODELS or contract.components[name].typed_dict]
            if not own:
                continue
            homes |= dict.fromkeys(own, area)
            files[f"{flavour.value}/{area}.py"] = render_area(contract, area, own, flavour, package, kept)
        files[f"{flavour.value}/__init__.py"] = package_init(contract, homes, flavour, package)
    return dict(sorted(files.items()))
