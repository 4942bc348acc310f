"""The `x-` extensions that contracts may use: where they stand, what they look like, and that they lead somewhere.

Their meaning is told in `openapi/README.md`.
"""

from collections.abc import Iterator
from typing import NamedTuple
from zoneinfo import available_timezones

from contract_documents import Contract, Finding, Json, Operation, Place
from contract_rules import Rule, has_pointer, response_schemas
from jsonschema import Draft202012Validator

POINTER = {"type": "string", "pattern": "^(/[^/]+)+$"}
INTO = {"type": "string", "pattern": "^(query:[^/]+|body:(/[^/]+)+)$"}
WORD = {"type": "string", "minLength": 1}
WORDS = {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"type": "string"}}


def record(required: tuple[str, ...], **properties: Json) -> dict[str, Json]:
    return {
        "type": "object",
        "required": list(required),
        "properties": properties,
        "additionalProperties": False,
    }


class Extension(NamedTuple):
    """Where an extension may stand, and the schema of its value."""

    places: frozenset[str]
    schema: dict[str, Json]


def on(*places: str, schema: dict[str, Json]) -> Extension:
    return Extension(frozenset(places), schema)


COUNTED = record(("into", "start"), into=INTO, start={"enum": [0, 1]}, size=INTO, total=POINTER)
NUMBERED = record(("into", "start"), into=INTO, start={"enum": [0, 1]}, size=INTO, total=POINTER, more=POINTER)
PAGING_STYLES = ("page", "offset", "token", "link")
EXTENSIONS = {
    "x-host": on("operation", schema={"type": "string", "minLength": 1}),
    "x-retry": on("operation", schema={"enum": ["never", "idempotent"]}),
    "x-idempotency-key": on(
        "operation",
        schema={
            **record((), header={"type": "string", "minLength": 1}, body=POINTER),
            "oneOf": [{"required": ["header"]}, {"required": ["body"]}],
        },
    ),
    "x-request-compression": on("operation", schema={**WORDS, "items": {"enum": ["gzip", "deflate", "br", "zstd"]}}),
    "x-envelope": on(
        "operation",
        schema=record(
            ("status", "success"),
            status=POINTER,
            success=WORDS,
            code=POINTER,
            message=POINTER,
            codes={"type": "object", "additionalProperties": {"type": "integer", "minimum": 400, "maximum": 599}},
        ),
    ),
    "x-pagination": on(
        "operation",
        schema={
            **record(
                ("items",),
                items=POINTER,
                page=NUMBERED,
                offset=COUNTED,
                token=record(("from", "into"), **{"from": POINTER, "into": INTO}),
                link=record(("from",), **{"from": POINTER}),
            ),
            "oneOf": [{"required": [style]} for style in PAGING_STYLES],
        },
    ),
    "x-long-running": on(
        "operation",
        schema={
            **record(
                ("operation", "parameters", "status", "done", "failed"),
                operation={"type": "string"},
                parameters={"type": "object", "additionalProperties": {"anyOf": [POINTER, INTO]}},
                status=POINTER,
                done={**WORDS, "items": {"type": ["string", "null"]}},
                failed={**WORDS, "minItems": 0},
                progress=POINTER,
                error=POINTER,
                end=POINTER,
                end_words=WORDS,
            ),
            "dependentRequired": {"end": ["end_words"], "end_words": ["end"]},
        },
    ),
    "x-multi-segment": on("parameter", schema={"const": True}),
    "x-secret": on("parameter", "header", "schema", "security scheme", schema={"type": "boolean"}),
    "x-time-zone": on("schema", schema={"type": "string", "enum": sorted(available_timezones())}),
    "x-resources": on("root document", schema={"const": True}),
    "x-dotted": on("application/x-www-form-urlencoded", schema={"const": True}),
    "x-entry": on("schema", schema=record(("key", "value"), key=WORD, value=WORD)),
    "x-terminal-event": on("text/event-stream", schema={"type": "string", "minLength": 1}),
}

# Keys whose members are named by the author, so that a member called `x-…` is a name and no extension.
NAMES = frozenset(
    (
        "paths",
        "pathItems",
        "parameters",
        "headers",
        "content",
        "requestBodies",
        "responses",
        "callbacks",
        "links",
        "schemas",
        "properties",
        "patternProperties",
        "dependentSchemas",
        "$defs",
        "mapping",
        "encoding",
        "securitySchemes",
        "scopes",
        "variables",
    )
)
DATA = frozenset(("example", "examples", "default", "enum", "const", "value"))
KINDS = {
    "headers": "header",
    "parameters": "parameter",
    "properties": "schema",
    "schemas": "schema",
    "securitySchemes": "security scheme",
}
METHODS = frozenset(("get", "put", "post", "delete", "options", "head", "patch", "trace"))


def extensions(node: Json, place: Place, kind: str = "") -> Iterator[tuple[Place, str, Json]]:
    """Every extension at or below a place, with the kind of thing it stands on."""
    if isinstance(node, list):
        for index, child in enumerate(node):
            yield from extensions(child, place / index, kind)
    elif isinstance(node, dict):
        for key, child in node.items():
            if key.startswith("x-"):
                yield place / key, kind, child
            elif key in NAMES and isinstance(child, dict):
                for name, member in child.items():
                    inner = KINDS.get(key, "")
                    inner = name if key == "content" else inner
                    yield from extensions(member, place / key / name, inner)
            elif key not in DATA:
                yield from extensions(child, place / key, kind_of(key, kind))


def kind_of(key: str, parent: str) -> str:
    if key in METHODS:
        return "operation"
    if key in ("schema", "items", "additionalProperties", "allOf", "anyOf", "oneOf"):
        return "schema"
    return "parameter" if key == "parameters" else parent if key.isdigit() else ""


def extensions_are_known(contract: Contract) -> Iterator[Finding]:
    for file, document in contract.documents.items():
        for place, kind, value in extensions(document, Place(file), "root document" if file == contract.root else ""):
            name = place.keys[-1]
            known = EXTENSIONS.get(name)
            if known is None:
                yield Finding(place, f"the extension {name} is not one of {', '.join(sorted(EXTENSIONS))}")
                continue
            if kind not in known.places:
                yield Finding(place, f"{name} belongs on {' or '.join(sorted(known.places))}, not here")
            for error in Draft202012Validator(known.schema).iter_errors(value):
                at = "".join(f"/{key}" for key in error.absolute_path)
                yield Finding(place, f"{name} is malformed at {at or '/'}: {error.message}")


def extensions_lead_somewhere(contract: Contract) -> Iterator[Finding]:
    operations = {str(o.node.get("operationId")): o for o in contract.operations()}
    for operation in operations.values():
        yield from stray_pagination(contract, operation)
        yield from stray_long_running(contract, operation, operations)
        for key in ("status", "code", "message"):
            pointer = operation.node.get("x-envelope", {}).get(key)
            if pointer and not answers(contract, operation, pointer):
                yield Finding(operation.place / "x-envelope" / key, f"no answer holds {pointer}")
        if "x-host" in operation.node and not operation.node.get("servers"):
            yield Finding(operation.place, "x-host needs `servers` beside it")
        token = operation.node.get("x-idempotency-key", {}).get("body")
        if token and not takes(contract, operation, f"body:{token}"):
            yield Finding(operation.place / "x-idempotency-key" / "body", f"the request has no body:{token}")
        if "x-request-compression" in operation.node and not contract.body(operation):
            yield Finding(operation.place, "x-request-compression needs a request body")


def answers(contract: Contract, operation: Operation, pointer: str) -> bool:
    keys = pointer.split("/")[1:]
    return any(has_pointer(contract, place, schema, keys) for place, schema in response_schemas(contract, operation))


def takes(contract: Contract, operation: Operation, into: str) -> bool:
    where, _, name = into.partition(":")
    if where == "query":
        return any(p.get("in") == "query" and p["name"] == name for _, p in contract.parameters(operation))
    body = contract.body(operation)
    if body is None:
        return False
    place, node = body
    return any(
        has_pointer(contract, place / "content" / media_type / "schema", content.get("schema"), name.split("/")[1:])
        for media_type, content in node["content"].items()
    )


def stray_pagination(contract: Contract, operation: Operation) -> Iterator[Finding]:
    pagination = operation.node.get("x-pagination", {})
    place = operation.place / "x-pagination"
    style: dict[str, Json] = next((pagination[key] for key in PAGING_STYLES if key in pagination), {})
    for pointer in (pagination.get("items"), style.get("from"), style.get("total"), style.get("more")):
        if pointer and not answers(contract, operation, pointer):
            yield Finding(place, f"no answer holds {pointer}")
    for into in (style.get("into"), style.get("size")):
        if into and not takes(contract, operation, into):
            yield Finding(place, f"the request has no {into}")


def stray_long_running(contract: Contract, operation: Operation, operations: dict[str, Operation]) -> Iterator[Finding]:
    job = operation.node.get("x-long-running")
    if not job:
        return
    place = operation.place / "x-long-running"
    poll = operations.get(job["operation"])
    if poll is None:
        yield Finding(place / "operation", f"there is no operation {job['operation']}")
        return
    own = {p["name"] for _, p in contract.parameters(operation)}
    wanted = {p["name"] for _, p in contract.parameters(poll) if p.get("required")}
    for name in sorted(wanted - own - set(job["parameters"])):
        yield Finding(place / "parameters", f"{job['operation']} needs {name!r}, which nothing gives")
    for name, source in job["parameters"].items():
        if source.startswith("/"):
            if not answers(contract, operation, source):
                yield Finding(place / "parameters" / name, f"no answer of the start holds {source}")
        elif not takes(contract, operation, source):
            yield Finding(place / "parameters" / name, f"the request of the start has no {source}")
    for key in ("status", "progress", "error", "end"):
        if key in job and not answers(contract, poll, job[key]):
            yield Finding(place / key, f"no answer of {job['operation']} holds {job[key]}")


EXTENSION_RULES: tuple[Rule, ...] = (extensions_are_known, extensions_lead_somewhere)
