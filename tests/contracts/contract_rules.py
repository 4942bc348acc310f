"""What every contract must keep to. A rule is a function that yields what it finds."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from contract_documents import Contract, Finding, Json, Operation, Place, references
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry
from referencing.jsonschema import DRAFT202012

Rule = Callable[[Contract], Iterator[Finding]]

SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def references_resolve(contract: Contract) -> Iterator[Finding]:
    for file, document in contract.documents.items():
        for place, ref in references(document, Place(file)):
            try:
                contract.target(place, ref)
            except KeyError as error:
                yield Finding(place, str(error.args[0]))


def files_form_no_cycle(contract: Contract) -> Iterator[Finding]:
    done: set[Path] = set()

    def visit(file: Path, trail: tuple[Path, ...]) -> Iterator[Finding]:
        if file in trail:
            names = " -> ".join(part.name for part in (*trail[trail.index(file) :], file))
            yield Finding(Place(file), f"the files lead round in a circle: {names}")
        elif file not in done:
            for target in sorted(contract.edges.get(file, ())):
                yield from visit(target, (*trail, file))
            done.add(file)

    yield from visit(contract.root, ())


def files_are_used(contract: Contract) -> Iterator[Finding]:
    for file in sorted((contract.root.parent / contract.root.stem).rglob("*.yaml")):
        if file not in contract.documents:
            yield Finding(Place(file), "nothing in the contract leads to this file")


def text_is_clean(contract: Contract) -> Iterator[Finding]:
    for file in contract.documents:
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
            if "\t" in line:
                yield Finding(Place(file), f"line {number} holds a tab")
            if line != line.rstrip():
                yield Finding(Place(file), f"line {number} ends in blanks")


def operations_are_named(contract: Contract) -> Iterator[Finding]:
    declared = {tag["name"] for tag in contract.documents[contract.root].get("tags", [])}
    seen: dict[str, Place] = {}
    for operation in contract.operations():
        name, tags = operation.node.get("operationId"), operation.node.get("tags", [])
        if len(tags) != 1:
            yield Finding(operation.place, f"has {len(tags)} tags instead of one")
        elif tags[0] not in declared:
            yield Finding(operation.place, f"the tag {tags[0]!r} is not declared in the root document")
        if not name:
            yield Finding(operation.place, "has no operationId")
            continue
        if not SNAKE_CASE.fullmatch(name):
            yield Finding(operation.place, f"the operationId {name!r} is not in snake_case")
        if len(tags) == 1 and not name.startswith(f"{tags[0].replace('-', '_')}_"):
            yield Finding(operation.place, f"the operationId {name!r} does not begin with its tag {tags[0]!r}")
        if name in seen:
            yield Finding(operation.place, f"the operationId {name!r} is taken by {seen[name]}")
        seen[name] = operation.place


def operations_are_described(contract: Contract) -> Iterator[Finding]:
    for operation in contract.operations():
        yield from (
            Finding(operation.place, f"has no {key}")
            for key in ("summary", "description")
            if not str(operation.node.get(key) or "").strip()
        )
        for place, parameter in contract.parameters(operation):
            if not parameter.get("description"):
                yield Finding(place, f"the parameter {parameter.get('name')!r} has no description")


def operations_declare_their_answers(contract: Contract) -> Iterator[Finding]:
    for operation in contract.operations():
        statuses = [status for status, _, _ in contract.responses(operation)]
        if not any(status.startswith("2") for status in statuses):
            yield Finding(operation.place, "declares no answer of success")
        if not any(status == "default" or status[0] in "45" for status in statuses):
            yield Finding(operation.place, "declares no error")


def path_parameters_match_the_path(contract: Contract) -> Iterator[Finding]:
    for operation in contract.operations():
        wanted = set(re.findall(r"{([^}]+)}", operation.path))
        given = {p["name"] for _, p in contract.parameters(operation) if p.get("in") == "path"}
        for name in sorted(wanted - given):
            yield Finding(operation.place, f"the path {operation.path} names {name!r}, which is not declared")
        for name in sorted(given - wanted):
            yield Finding(operation.place, f"the parameter {name!r} does not occur in the path {operation.path}")


def schemas_are_described(contract: Contract) -> Iterator[Finding]:
    for kind, place, node in contract.components():
        if kind == "schemas":
            if not node.get("description"):
                yield Finding(place, "the schema has no description")
            yield from undescribed_properties(contract, place, node)


def undescribed_properties(contract: Contract, place: Place, schema: Json) -> Iterator[Finding]:
    """Properties without a description of their own or of the component they refer to."""
    if not isinstance(schema, dict):
        return
    for name, node in schema.get("properties", {}).items():
        at = place / "properties" / name
        if not node.get("description") and not contract.follow(at, node)[1].get("description"):
            yield Finding(at, "the property has no description")
    for key, child in schema.items():
        if key in ("properties", "patternProperties", "$defs", "dependentSchemas"):
            for name, node in child.items():
                yield from undescribed_properties(contract, place / key / name, node)
        elif key in ("allOf", "anyOf", "oneOf", "prefixItems"):
            for index, node in enumerate(child):
                yield from undescribed_properties(contract, place / key / index, node)
        elif key in ("items", "additionalProperties", "not", "if", "then", "else", "contains", "propertyNames"):
            yield from undescribed_properties(contract, place / key, child)


def components_are_used(contract: Contract) -> Iterator[Finding]:
    """Components of the contract's own files, that is; what it borrows from another contract's is used there."""
    reached: set[tuple[Path, tuple[str, ...]]] = set()
    root = contract.documents[contract.root]
    pending = [(Place(contract.root) / key, root[key]) for key in ("paths", "webhooks") if key in root]
    while pending:
        for place, ref in references(pending[0][1], pending.pop(0)[0]):
            target, node = contract.target(place, ref)
            component = (target.file, target.keys[:3])
            if component not in reached:
                reached.add(component)
                pending.append((target, node))
    schemes = {
        name
        for requirements in (root.get("security", []), *(o.node.get("security", []) for o in contract.operations()))
        for requirement in requirements
        for name in requirement
    }
    own = contract.root.parent / contract.root.stem
    for kind, place, _ in contract.components():
        if place.file != contract.root and own not in place.file.parents:
            continue
        used = place.keys[-1] in schemes if kind == "securitySchemes" else (place.file, place.keys) in reached
        if not used:
            yield Finding(place, "no operation leads to this component")


def component_names_are_unique(contract: Contract) -> Iterator[Finding]:
    seen: dict[tuple[str, str], Place] = {}
    for kind, place, _ in contract.components():
        first = seen.setdefault((kind, place.keys[-1]), place)
        if first != place:
            yield Finding(place, f"the name is taken by {first}")


def json_bodies_have_examples(contract: Contract) -> Iterator[Finding]:
    for operation in contract.operations():
        for media_type, place, node in contract.bodies(operation):
            if media_type == "application/json" or media_type.endswith("+json"):
                schema = contract.follow(place / "schema", node.get("schema", {}))[1]
                if "example" not in node and not node.get("examples") and not schema.get("examples"):
                    yield Finding(place, f"has no example ({operation.node.get('operationId')})")


def examples_are_valid(contract: Contract) -> Iterator[Finding]:
    registry: Registry[Json] = Registry().with_resources(
        (file.as_uri(), DRAFT202012.create_resource(document)) for file, document in contract.documents.items()
    )
    for file, document in contract.documents.items():
        for place, schema, value in examples(contract, Place(file), document):
            reference = {"$ref": f"{schema.file.as_uri()}#{schema.pointer.replace('%', '%25')}"}
            validator = Draft202012Validator(reference, registry=registry, format_checker=FormatChecker())
            for error in validator.iter_errors(value):
                at = "".join(f"/{key}" for key in error.absolute_path)
                yield Finding(place, f"the example does not fit its schema at {at or '/'}: {error.message}")


def examples(contract: Contract, place: Place, node: Json) -> Iterator[tuple[Place, Place, Json]]:
    """Every example at or below a place, with the place of the schema it must fit."""
    if isinstance(node, list):
        for index, child in enumerate(node):
            yield from examples(contract, place / index, child)
    if not isinstance(node, dict):
        return
    if isinstance(node.get("schema"), dict):
        if "example" in node:
            yield place / "example", place / "schema", node["example"]
        for name in node.get("examples", {}):
            at, example = contract.follow(place / "examples" / name, node["examples"][name])
            if "value" in example:
                yield at / "value", place / "schema", example["value"]
    elif isinstance(node.get("examples"), list):
        for index, value in enumerate(node["examples"]):
            yield place / "examples" / index, place, value
    for key, child in node.items():
        if key not in ("example", "examples", "default", "enum", "const"):
            yield from examples(contract, place / key, child)


def response_schemas(contract: Contract, operation: Operation) -> Iterator[tuple[Place, Json]]:
    """The schemas of an operation's answers of success."""
    for status, place, response in contract.responses(operation):
        if status.startswith("2"):
            for media_type, node in response.get("content", {}).items():
                if "schema" in node:
                    yield place / "content" / media_type / "schema", node["schema"]


def has_pointer(contract: Contract, place: Place, schema: Json, keys: list[str]) -> bool:
    """Whether values of the schema can hold something at this JSON pointer."""
    place, schema = contract.follow(place, schema)
    if not keys:
        return True
    if not isinstance(schema, dict):
        return schema is True
    inside = schema.get("properties", {}).get(keys[0])
    if inside is not None:
        return has_pointer(contract, place / "properties" / keys[0], inside, keys[1:])
    parts = [(word, i, part) for word in ("allOf", "anyOf", "oneOf") for i, part in enumerate(schema.get(word, []))]
    return any(has_pointer(contract, place / word / i, part, keys) for word, i, part in parts)


STRUCTURE: tuple[Rule, ...] = (
    references_resolve,
    files_form_no_cycle,
    files_are_used,
    text_is_clean,
    operations_are_named,
    operations_are_described,
    operations_declare_their_answers,
    path_parameters_match_the_path,
    schemas_are_described,
    components_are_used,
    component_names_are_unique,
    json_bodies_have_examples,
    examples_are_valid,
)
