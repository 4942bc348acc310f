"""Small contracts for the tests of the generator."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

from dovetail_generator.load import Source
from dovetail_generator.load.bundle import bundle
from dovetail_generator.load.lines import KnownLines
from dovetail_generator.load.reader import Parsed
from dovetail_generator.normalize import Contract, normalize
from dovetail_generator.normalize.draft import Draft

CONTRACTS = Path(__file__).parent / "contracts"
HOME = Path("/contracts/memory.yaml")


def source_of(document: dict[str, Any]) -> Source:
    """A contract that was never written to a file."""
    return bundle(Parsed(HOME, document, KnownLines({})))


def document_of(
    schemas: dict[str, Any], *, sent: list[str] | None = None, received: list[str] | None = None, version: str = "3.1.0"
) -> dict[str, Any]:
    """A document with some schemas, each of which is sent, received or both by an operation of its own."""
    paths: dict[str, Any] = {}
    for name in sorted({*(sent or ()), *(received or ())}):
        content = {"content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}}
        operation: dict[str, Any] = {
            "operationId": f"things_{name}",
            "tags": ["things"],
            "responses": {"default": {"description": "No."}},
        }
        if sent and name in sent:
            operation["requestBody"] = copy.deepcopy(content)
        if received and name in received:
            operation["responses"]["200"] = {"description": "Yes.", **copy.deepcopy(content)}
        paths[f"/{name}"] = {"post": operation}
    return {
        "openapi": version,
        "info": {"title": "Test", "version": "1"},
        "paths": paths,
        "components": {"schemas": copy.deepcopy(schemas)},
    }


def draft_of(document: dict[str, Any]) -> Draft:
    """A draft for a single pass to work on."""
    source = source_of(document)
    draft = Draft(source, copy.deepcopy(source.document))
    draft.origins = {name: f"/components/schemas/{name}" for name in draft.schemas}
    return draft


def contract_of(document: dict[str, Any]) -> Contract:
    """A document normalised."""
    return normalize(source_of(document))


def answered(schema: dict[str, Any], **others: dict[str, Any]) -> dict[str, Any]:
    """What becomes of a schema that answers hold."""
    return contract_of(document_of({"Thing": schema, **others}, received=["Thing"])).document["components"]["schemas"][
        "Thing"
    ]


def requested(schema: dict[str, Any], **others: dict[str, Any]) -> dict[str, Any]:
    """What becomes of a schema that requests hold."""
    return contract_of(document_of({"Thing": schema, **others}, sent=["Thing"])).document["components"]["schemas"][
        "Thing"
    ]
