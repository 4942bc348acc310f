"""Brings a bundled document to what OpenAPI allows: what breaks the specification is repaired, and reported."""

from __future__ import annotations

from typing import Any, Final

from dovetail_generator.load import paths
from dovetail_generator.load.bundle import Source
from dovetail_generator.load.check import Checker
from dovetail_generator.load.findings import Findings
from dovetail_generator.plain import is_object
from dovetail_generator.pointers import join

_CONVERTER: Final = "convert it to OpenAPI 3 first, with swagger2openapi for example"


def repair(source: Source) -> None:
    """Repair a document in place and note in its reports what was repaired.

    Raises:
        ContractError: It is no OpenAPI 3 document, or there is nothing in it.
    """
    document = source.document
    checker = Checker(document, _dialect(source))
    checker.run()
    document.setdefault("info", {"title": "API", "version": "0"})
    if not any(document.get(kind) for kind in ("paths", "webhooks", "components")) and "paths" not in document:
        raise source.error("", "there is nothing in it: no paths, no webhooks, no components")
    document.setdefault("paths", {})
    document.setdefault("components", {}).setdefault("schemas", {})
    _end_circles(document, checker.found)
    moved = paths.run(document, checker.found)
    origins = {join("/paths", new): source.origin(join("/paths", old)) for new, old in moved.items()}
    source.reports.extend(checker.found.reports())
    source.origins.update(origins)


def _dialect(source: Source) -> str:
    """The version of OpenAPI that a document is written in: 3.0 or 3.1."""
    document = source.document
    if "swagger" in document:
        raise source.error("/swagger", f"this is Swagger {document['swagger']}, not OpenAPI 3: {_CONVERTER}")
    version = str(document.get("openapi", ""))
    if not version:
        raise source.error("", "it has no 'openapi' with its version, so that it is no OpenAPI document")
    parts = version.split(".")
    if parts[0] != "3":
        raise source.error("/openapi", f"OpenAPI {version!r} is not supported; write 3.0.x or 3.1.x")
    return "3.0" if parts[1:2] in ([], ["0"]) else "3.1"


def _end_circles(document: dict[str, Any], found: Findings) -> None:
    """Components that are nothing but references to each other in a circle are any value, or go."""
    for kind, components in document["components"].items():
        if kind.startswith("x-"):
            continue
        for name in list(components):
            trail = [name]
            node = components[name]
            while is_object(node) and "$ref" in node:
                target = str(node["$ref"]).rpartition("/")[2].replace("~1", "/").replace("~0", "~")
                if target in trail:
                    place = join("/components", kind, name)
                    found.report("reference-cycle", f"{name} is nothing but itself: any value", *place.split("/")[1:])
                    components[name] = {} if kind == "schemas" else {"description": ""}
                    break
                trail.append(target)
                node = components.get(target)
