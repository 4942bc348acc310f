"""Drops the components that normalising made superfluous: bases that were merged, wrappers of forms."""

from __future__ import annotations

from dovetail_generator.normalize.directions import Links
from dovetail_generator.normalize.draft import Draft, holders, refs


def roots(draft: Draft) -> frozenset[str]:
    """The components that nothing refers to from the beginning: the contract has them for their own sake."""
    used = {name for schema in draft.schemas.values() for name in refs(schema)}
    for operation in draft.operations():
        for holder, _ in holders(operation):
            used.update(refs(holder["schema"]))
    return frozenset(draft.schemas.keys() - used)


def run(draft: Draft, kept: frozenset[str]) -> None:
    """Drop what neither operations nor the components kept lead to."""
    links = Links(draft)
    used = set(kept)
    for name in kept:
        links.spread(draft.schemas[name], used)
    for operation in draft.operations():
        for holder, _ in holders(operation):
            links.spread(holder["schema"], used)
    for name in draft.schemas.keys() - used:
        del draft.schemas[name]
