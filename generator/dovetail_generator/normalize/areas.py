"""Puts each component into an area: the module of the operations that hold it, ``common`` when there are several.

What a component of one area holds is held by that area's operations too, so it lies in the same area or in ``common``:
areas never depend on each other in a circle. What no operation holds counts as common.

What requests hold lies in a module of its own beside the area's answers, ``orders_requests`` beside ``orders``:
building a call loads no answers. Answers may hold what serves both ways, requests never hold an answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dovetail_generator.normalize import shards
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
    links = Links(draft)
    users = _users(draft, links)
    tags = [modules[operation.path, operation.method] for operation in draft.operations()]
    whole = {name: _area({tags[number] if number < len(tags) else COMMON for number in users[name]}) for name in users}
    taken = set(whole.values())
    requests = {area: unique(f"{area}{_REQUESTS}", taken) for area in sorted(taken)}
    grouped: dict[str, list[str]] = {}
    for name, area in whole.items():
        grouped.setdefault(area if directed[name] == "answer" else requests[area], []).append(name)
    # What several areas share comes before them, and what requests hold before the answers that hold it too.
    ordered = sorted(grouped, key=lambda area: (tag_of(area) != COMMON, area not in requests.values(), area))
    return shards.modules({area: grouped[area] for area in ordered}, users, links.direct)


def tag_of(area: str) -> str:
    """The area that a module of requests belongs to; any other area is its own."""
    return area.removesuffix(_REQUESTS)


def _area(tags: set[str]) -> str:
    return next(iter(tags)) if len(tags) == 1 else COMMON


def _users(draft: Draft, links: Links) -> dict[str, frozenset[int]]:
    """Component → the numbers of the operations that hold it; what none holds counts as one more operation."""
    users: dict[str, set[int]] = {name: set() for name in draft.schemas}
    count = 0
    for operation in draft.operations():
        held: set[str] = set()
        for holder, _, _ in directed_holders(operation):
            links.spread(holder["schema"], held)
        for name in held:
            users[name].add(count)
        count += 1
    for name in [name for name, numbers in users.items() if not numbers]:
        held = {name}
        links.spread(draft.schemas[name], held)
        for inner in held:
            users[inner].add(count)
        count += 1
    return {name: frozenset(numbers) for name, numbers in users.items()}
