"""What holds of every contract, tried on contracts made at random."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.generator.documents import contract_of, document_of, draft_of, source_of

from dovetail_generator.normalize import Contract, normalize
from dovetail_generator.normalize.areas import tag_of
from dovetail_generator.normalize.draft import REF, holders
from dovetail_generator.normalize.words import class_name

NAMES = ("Pet", "pet", "order_line", "Any", "Tree")
KEYS = st.sampled_from(["id", "Id", "class", "kind", "page-size", "list", "2nd", "x"])
SCALARS = st.sampled_from(
    [
        {"type": "string"},
        {"type": "string", "minLength": 1, "nullable": True},
        {"type": ["integer", "null"], "minimum": 1},
        {"type": ["string", "number"]},
        {"type": "number"},
        {"type": "boolean", "readOnly": True},
        {"type": "string", "enum": ["a", "b"]},
        {"enum": ["a", None]},
        {"type": "string", "const": "a", "writeOnly": True},
        {"type": "string", "format": "date-time", "x-secret": True},
        {},
    ]
)
REFS = st.sampled_from([{"$ref": f"{REF}{name}"} for name in NAMES])

# Those that are objects, so that a merging makes sense.
BASES = st.sampled_from([{"$ref": f"{REF}{name}"} for name in ("order_line", "Tree")])


def objects(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(
        lambda properties, required, more: {
            "type": "object",
            "properties": properties,
            "required": sorted(required & properties.keys()),
            **more,
        },
        st.dictionaries(KEYS, inner, max_size=3),
        st.sets(KEYS, max_size=3),
        st.sampled_from(
            [
                {},
                {},
                {"additionalProperties": True},
                {"additionalProperties": False},
                {"description": "An object."},
                {"not": {"$ref": f"{REF}Tree"}, "dependentRequired": {"id": ["x"]}},
                {"if": {"required": ["id"]}, "then": {"properties": {"x": {"$ref": f"{REF}Pet"}}}},
            ]
        ),
    )


def compound(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    members = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(
        objects(inner),
        st.builds(lambda items: {"type": "array", "items": items, "minItems": 1}, inner),
        st.builds(lambda value: {"type": "object", "additionalProperties": value}, inner),
        st.builds(
            lambda first, rest: {"type": "array", "prefixItems": first, "items": rest}, members, st.just(False) | inner
        ),
        st.builds(
            lambda value, rest: {
                "patternProperties": {"^a": value, "^b": {"type": "integer"}},
                "additionalProperties": rest,
            },
            inner,
            st.booleans() | inner,
        ),
        st.builds(lambda m: {"oneOf": m}, members),
        st.builds(lambda m: {"anyOf": [*m, {"type": "null"}], "description": "A union."}, members),
        st.builds(
            lambda m: {"allOf": m, "deprecated": True},
            st.lists(st.one_of(objects(inner), BASES), min_size=1, max_size=2),
        ),
    )


SCHEMAS = st.recursive(st.one_of(SCALARS, REFS), compound, max_leaves=6)
USES = st.lists(st.sampled_from(NAMES), unique=True).map(list)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    schemas = {name: draw(objects(SCHEMAS) if name in ("order_line", "Tree") else SCHEMAS) for name in NAMES}
    return document_of(schemas, sent=draw(USES), received=draw(USES))


def property_of_all(test: Any) -> Any:
    quiet = [HealthCheck.too_slow]
    checked = settings(derandomize=True, max_examples=40, deadline=None, suppress_health_check=quiet)(test)
    return given(documents())(checked)


def every_ref(node: object) -> list[str]:
    if isinstance(node, dict):
        own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        own += list(node["mapping"].values()) if "mapping" in node else []
        return own + [found for value in node.values() for found in every_ref(value)]
    return [found for value in node for found in every_ref(value)] if isinstance(node, list) else []


def told(contract: Contract) -> str:
    """All that the engines see."""
    components = {
        name: (c.area, c.direction, c.kind, c.strict, c.fields, sorted(c.secrets))
        for name, c in contract.components.items()
    }
    operations = sorted((o.id, o.module, o.function, sorted(o.arguments.items())) for o in contract.operations)
    return json.dumps([contract.document, components, operations], sort_keys=True)


@property_of_all
def test_every_reference_leads_to_a_component(document: dict[str, Any]) -> None:
    contract = contract_of(document)
    assert {name.removeprefix(REF) for name in every_ref(contract.document)} <= contract.components.keys()
    assert contract.document["components"]["schemas"].keys() == contract.components.keys()


@property_of_all
def test_names_are_unique_and_stay_as_they_are(document: dict[str, Any]) -> None:
    contract = contract_of(document)
    assert all(class_name(name) == name for name in contract.components)
    assert len({name.lower() for name in contract.components}) == len(contract.components)
    for component in contract.components.values():
        assert len(set(component.fields.values())) == len(component.fields)


# A union that holds itself is any value, and what else it held is held by nothing any more.
HOLDS_ITSELF = document_of(
    {"Pet": {"type": "string"}, "Any": {"oneOf": [{"$ref": f"{REF}Pet"}, {"$ref": f"{REF}Any"}]}}, sent=["Any"]
)

# Of two types that exclude each other one is kept, and no keyword of the other.
EXCLUDING = document_of(
    {
        "Both": {
            "allOf": [
                {"type": "object", "properties": {"id": {"type": "string"}}},
                {"type": "object", "properties": {"id": {"type": "object", "additionalProperties": {"type": "array"}}}},
            ]
        }
    },
    sent=["Both"],
)
# What an answer holds is described where it stands as a component, and not once more beside its null.
NULLABLE_UNION = document_of(
    {
        "Both": {
            "oneOf": [
                {"type": ["object", "null"], "properties": {"a": {"type": "string"}}},
                {"type": "object", "properties": {"b": {"type": "array", "prefixItems": [{"type": "string"}]}}},
            ]
        }
    },
    received=["Both"],
)


# Texts that differ only in what they ask become one: with the null beside it that is one type again.
ALIKE = document_of(
    {
        "Pair": {
            "type": "array",
            "prefixItems": [{"type": "string"}, {"type": ["string", "null"], "minLength": 1}],
            "items": False,
        }
    },
    sent=["Pair"],
)


@example(ALIKE)
@example(HOLDS_ITSELF)
@example(EXCLUDING)
@example(NULLABLE_UNION)
@property_of_all
def test_normalising_again_changes_nothing(document: dict[str, Any]) -> None:
    once = contract_of(document)
    again = normalize(source_of(json.loads(json.dumps(once.document))))
    assert again.document == once.document
    assert told(again) == told(once)


@property_of_all
def test_the_order_of_components_and_paths_does_not_matter(document: dict[str, Any]) -> None:
    turned = json.loads(json.dumps(document))
    turned["paths"] = dict(reversed(turned["paths"].items()))
    turned["components"]["schemas"] = dict(reversed(turned["components"]["schemas"].items()))
    assert told(contract_of(turned)) == told(contract_of(document))


@property_of_all
def test_nothing_but_the_plain_forms_is_left(document: dict[str, Any]) -> None:
    contract = contract_of(document)
    text = json.dumps(contract.document)
    assert not [
        word
        for word in ('"allOf"', '"oneOf"', '"nullable"', '"title": "', '"prefixItems"', '"patternProperties"', '"not"')
        if word in text.replace('"title": "Test"', "")
    ]
    draft = draft_of(contract.document)
    for operation in draft.operations():
        for holder, _ in holders(operation):
            assert not holder["schema"].get("properties")


@property_of_all
def test_areas_depend_on_common_ones_and_requests_on_no_answers(document: dict[str, Any]) -> None:
    contract = contract_of(document)
    for name, component in contract.components.items():
        whole = tag_of(component.area) if component.direction != "answer" else component.area
        allowed = {"common_requests", f"{whole}_requests"}
        if component.direction == "answer":
            allowed |= {"common", whole}
        held = every_ref(contract.document["components"]["schemas"][name])
        assert {contract.components[each.removeprefix(REF)].area for each in held} <= allowed
