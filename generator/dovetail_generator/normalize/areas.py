"""Puts each component into an area: the module of the operations that hold it, ``common`` when there are several.

What a component of one area holds is held by that area's operations too, so it lies in the same area or in ``common``:
areas never depend on each other in a circle. What no operation holds counts as common.
"""

from __future__ import annotations

from typing import Final

from dovetail_generator.normalize.directions import directed_holders, spread
from dovetail_generator.normalize.draft import Draft
from dovetail_generator.normalize.names import module_of

COMMON: Final = "common"


def areas(draft: Draft) -> dict[str, str]:
    """Component → area."""
    users: dict[str, set[str]] = {name: set() for name in draft.schemas}
    for operation in draft.operations():
        held: set[str] = set()
        for holder, _, _ in directed_holders(operation):
            spread(draft, holder["schema"], held)
        for name in held:
            users[name].add(module_of(operation))
    for name in [name for name, modules in users.items() if not modules]:
        users[name].add(COMMON)
        held = set()
        spread(draft, draft.schemas[name], held)
        for inner in held:
            users[inner].add(COMMON)
    return {name: next(iter(modules)) if len(modules) == 1 else COMMON for name, modules in users.items()}
