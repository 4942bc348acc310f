"""Puts each component into an area: the module of the operations that hold it, ``common`` when there are several.

What a component of one area holds is held by that area's operations too, so it lies in the same area or in ``common``:
areas never depend on each other in a circle. What no operation holds counts as common.

What requests hold lies in a module of its own beside the area's answers, ``orders_requests`` beside ``orders``:
building a call loads no answers. Answers may hold what serves both ways, requests never hold an answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dovetail_generator.normalize.directions import Links, directed_holders
from dovetail_generator.normalize.draft import Draft
from dovetail_generator.normalize.words import unique

COMMON: Final = "common"
_REQUESTS: Final = "_requests"


def areas(draft: Draft, directed: Mapping[str, str], modules: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """Component → area.

    Args:
        draft: The document.
        directed: Component → direction.
        modules: (path, method) of an operation → its module.
    """
    whole = _whole(draft, modules)
    taken = set(whole.values())
    requests = {area: unique(f"{area}{_REQUESTS}", taken) for area in sorted(taken)}
    return {name: area if directed[name] == "answer" else requests[area] for name, area in whole.items()}


def tag_of(area: str) -> str:
    """The area that a module of requests belongs to; any other area is its own."""
    return area.removesuffix(_REQUESTS)


def _whole(draft: Draft, modules: Mapping[tuple[str, str], str]) -> dict[str, str]:
    links = Links(draft)
    users: dict[str, set[str]] = {name: set() for name in draft.schemas}
    for operation in draft.operations():
        held: set[str] = set()
        for holder, _, _ in directed_holders(operation):
            links.spread(holder["schema"], held)
        for name in held:
            users[name].add(modules[operation.path, operation.method])
    for name in [name for name, modules in users.items() if not modules]:
        users[name].add(COMMON)
        held = set()
        links.spread(draft.schemas[name], held)
        for inner in held:
            users[inner].add(COMMON)
    return {name: next(iter(modules)) if len(modules) == 1 else COMMON for name, modules in users.items()}
