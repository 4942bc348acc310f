"""Normalises a contract: plain schemas with names, so that both engines see the same and agree on every name.

Each pass is one module; they run in the order of `normalize`.
"""

from __future__ import annotations

import copy
from dataclasses import replace

from dovetail_generator.load import Source
from dovetail_generator.lock import Lock
from dovetail_generator.normalize import (
    all_of,
    alternatives,
    areas,
    choices,
    closest,
    demanded,
    directions,
    discriminators,
    entries,
    forms,
    hosts,
    incoming,
    inheritance,
    lift,
    media_types,
    names,
    null_beside,
    nullable,
    open_objects,
    operation_ids,
    parameters,
    plain_types,
    promised,
    recursion,
    references,
    scalars,
    secrets,
    times,
    unions,
    untagged,
    unused,
)
from dovetail_generator.normalize.contract import Component, Contract, Direction, Kind, OperationNames
from dovetail_generator.normalize.draft import Draft
from dovetail_generator.normalize.promised import Promise
from dovetail_generator.reports import Report

__all__ = ["Component", "Contract", "OperationNames", "Report", "normalize"]


def normalize(source: Source, lock: Lock | None = None, *, resources: bool = False) -> Contract:
    """Normalise a loaded contract.

    Args:
        source: The contract; it is left as it is.
        lock: What the last build called everything: that keeps its name.
        resources: Whether its operations are methods too where the contract does not say.

    Raises:
        ContractError: Something cannot be said in Python even in a form close to it.
    """
    draft = Draft(source, copy.deepcopy(source.document), lock=lock or Lock())
    if resources:
        draft.document.setdefault("x-resources", True)
    references.run(draft)
    operation_ids.run(draft)
    untagged.run(draft)
    incoming.run(draft)
    entries.run(draft)
    kept = unused.roots(draft)
    parameters.run(draft)
    hosts.run(draft)
    alternatives.run(draft)
    media_types.run(draft)
    plain_types.run(draft)
    closest.run(draft)
    inheritance.run(draft)
    nullable.run(draft)
    choices.run(draft)
    all_of.run(draft)
    demanded.run(draft)
    nullable.run(draft)
    forms.run(draft)
    lift.run(draft)
    null_beside.run(draft)
    nullable.run(draft)
    discriminators.run(draft)
    # Circles go before directions: what only a cut reference led to has no direction by it.
    recursion.run(draft)
    nullable.run(draft)
    unused.run(draft, kept)
    directed = directions.run(draft)
    times.run(draft)
    recursion.run(draft)
    nullable.run(draft)
    scalars.run(draft)
    open_objects.run(draft, directed)
    decoded = unions.run(draft, directed)
    unused.run(draft, kept)
    places = promised.operations(draft)
    renamed, promises = names.components(draft, directed)
    promised.refuse_foreign(draft.lock, promises, places)
    draft.incoming = [replace(call, component=renamed[call.component]) for call in draft.incoming]
    return _assembled(
        draft,
        promises,
        names.operations(draft, places),
        {renamed[name]: direction for name, direction in directed.items() if name in renamed},
        {renamed[name] for name in decoded if name in renamed},
    )


def _assembled(
    draft: Draft,
    promises: dict[str, Promise],
    operations: tuple[OperationNames, ...],
    directed: dict[str, str],
    decoded: set[str],
) -> Contract:
    area_of = areas.areas(draft, directed, {(each.path, each.method): each.module for each in operations})
    components: dict[str, Component] = {}
    for name, schema in draft.schemas.items():
        direction: Direction = (
            "answer" if directed[name] == "answer" else "request" if directed[name] == "request" else "both"
        )
        kind: Kind = "object" if lift.is_struct(schema) else "union" if name in decoded else "alias"
        sent = direction != "answer"
        is_open = bool(schema.get("additionalProperties", False) or schema.get("patternProperties"))
        promise = promises[name]
        fields = names.fields(schema, promise.members)
        components[name] = Component(
            name=name,
            area=area_of[name],
            direction=direction,
            kind=kind,
            strict=sent and kind == "object" and not is_open,
            typed_dict=sent,
            open=sent and kind == "object" and is_open,
            fields=fields,
            secrets=secrets.fields(schema, fields),
            times=times.fields(draft, schema, fields),
            entries=entries.names(schema, fields),
            pointer=draft.origins[name],
            former=tuple(old for old in promise.former if old not in draft.schemas),
            former_fields=promise.former_fields(fields),
        )
    grouped: dict[str, list[str]] = {}
    for name in sorted(components):
        grouped.setdefault(components[name].area, []).append(name)
    return Contract(
        source=draft.source,
        document=draft.document,
        operations=operations,
        components=components,
        areas={area: tuple(grouped[area]) for area in sorted(grouped)},
        reports=(*draft.source.reports, *draft.reports),
        incoming=tuple(draft.incoming),
        lock=promised.next_lock(draft, promises, components, operations),
    )
