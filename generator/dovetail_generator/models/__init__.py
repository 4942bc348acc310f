"""Writes the models of a normalised contract: one module an area, with lazy packages around them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from dovetail_generator.models.area import Area
from dovetail_generator.models.engine import Types
from dovetail_generator.models.flavours import Flavour
from dovetail_generator.models.layout import package_init
from dovetail_generator.normalize import Contract
from dovetail_generator.normalize.nullable import allows_null
from dovetail_generator.parallel import each
from dovetail_generator.texts import Cache

__all__ = ["render"]


def render(contract: Contract, *, package: str, cache: Path | None = None, jobs: int = 1) -> dict[str, str]:
    """Write the models of a contract.

    Args:
        contract: The normalised contract.
        package: The package the files are for, such as ``dovetail_api.spark``.
        cache: A folder that keeps what was written, by the hash of what it was written from; an area that did not
            change is taken from there. None writes everything anew.
        jobs: How many processes share the writing.

    Returns:
        Path within the package → content: ``models/…`` (classes) and ``dicts/…`` (their plain form, for type checkers).
    """
    kept = Cache(cache)
    nullable = frozenset(
        name
        for name, component in contract.components.items()
        if component.kind == "object" and allows_null(contract.document["components"]["schemas"][name])
    )
    files: dict[str, str] = {}
    for flavour in (Flavour.MODELS, Flavour.DICTS):
        homes: dict[str, str] = {}
        missing: dict[str, Area] = {}
        for name, names in contract.areas.items():
            own = [each for each in names if flavour is Flavour.MODELS or contract.components[each].typed_dict]
            if not own:
                continue
            homes |= dict.fromkeys(own, name)
            area = Area(name, own, flavour, package)
            key = area.key(contract, kept)
            text = kept.get(key)
            if text is None:
                missing[key] = area
            else:
                files[area.path] = text
        types = Types(kept, nullable, classes=flavour is Flavour.MODELS)
        types.learn({name: part for area in missing.values() for name, part in area.objects(contract).items()})
        texts = each(partial(_text, contract, types), list(missing.values()), jobs)
        for (key, area), text in zip(missing.items(), texts, strict=True):
            files[area.path] = text
            kept.put(key, text)
        files[f"{flavour.value}/__init__.py"] = package_init(contract, homes, flavour, package)
    return dict(sorted(files.items()))


def _text(contract: Contract, types: Types, area: Area) -> str:
    return area.text(contract, types)
