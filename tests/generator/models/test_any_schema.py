"""Whatever the schema: what fits it comes back, and goes out, as it was."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from tests.generator.models.building import both

from dovetail_generator.normalize.draft import ref

NAMES = ("Part", "Either")
KEYS = st.sampled_from(["id", "Id", "class", "kind", "a b", "", 'q"u\\', "__init__", "é", "2nd"])
SCALARS = st.sampled_from(
    [
        {"type": "string"},
        {"type": "integer"},
        {"type": ["number", "null"]},
        {"type": "boolean"},
        {"type": "string", "enum": ["a", "b"]},
        {"enum": ["a", 1, 2.5, True, None]},
        {"const": "k"},
        {"type": "string", "format": "date-time"},
        {"type": "string", "minLength": 1},
        {},
        True,
    ]
)
VALUES: dict[str, list[Any]] = {
    "string": ["a", "", "k", "5"],
    "integer": [0, -(2**40)],
    "number": [1.5, 2],
    "boolean": [True, False],
}


def records(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    more = st.sampled_from([{}, {"additionalProperties": True}, {"patternProperties": {"^x-": {"type": "integer"}}}])
    return st.builds(
        lambda properties, required, rest: {
            "type": "object",
            "properties": properties,
            "required": sorted(required & properties.keys()),
            **rest,
        },
        st.dictionaries(KEYS, inner, max_size=3),
        st.sets(KEYS, max_size=2),
        more | st.builds(lambda value: {"additionalProperties": value}, inner),
    )


def compound(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    some = st.lists(inner, min_size=1, max_size=3)
    return st.one_of(
        records(inner),
        st.builds(lambda items: {"type": "array", "items": items}, inner),
        st.builds(lambda first: {"type": "array", "prefixItems": first, "items": False, "minItems": len(first)}, some),
        st.builds(lambda value: {"type": "object", "additionalProperties": value}, inner),
        st.builds(lambda members: {"oneOf": members}, some),
        st.builds(lambda members: {"anyOf": [*members, {"type": "null"}]}, some),
        st.builds(lambda parts: {"allOf": parts}, st.lists(records(inner), min_size=1, max_size=2)),
        st.builds(
            lambda base, members: {**base, "oneOf": members}, records(inner), st.lists(records(inner), min_size=2)
        ),
    )


SCHEMAS = st.recursive(SCALARS | st.sampled_from([ref(name) for name in NAMES]), compound, max_leaves=5)


@st.composite
def values(draw: st.DrawFn, schema: Any, schemas: dict[str, Any], depth: int = 0) -> Any:
    """A value that is likely to fit a schema."""
    if schema is True or not schema:
        return draw(st.sampled_from([1, "a", None, [1], {"z": 1}]))
    if "$ref" in schema:
        return draw(values(schemas[schema["$ref"].rpartition("/")[2]], schemas, depth + 1))
    if "enum" in schema or "const" in schema:
        return draw(st.sampled_from(schema.get("enum", [schema.get("const")])))
    made: dict[str, Any] = {}
    for part in schema.get("allOf", ()):
        made |= draw(values(part, schemas, depth))
    for key in ("oneOf", "anyOf"):
        if key in schema:
            chosen = draw(values(draw(st.sampled_from(schema[key])), schemas, depth + 1))
            if not isinstance(chosen, dict) or "properties" not in schema:
                return chosen
            made |= chosen
    kind = schema.get("type", "object")
    if isinstance(kind, list):
        kind = draw(st.sampled_from(kind))
    if kind == "array":
        first = [draw(values(part, schemas, depth + 1)) for part in schema.get("prefixItems", ())]
        more = 0 if "prefixItems" in schema or depth > 4 else draw(st.integers(0, 2))
        return [*first, *(draw(values(schema["items"], schemas, depth + 1)) for _ in range(more))]
    if kind != "object":
        return draw(st.sampled_from(VALUES.get(kind, [None])))
    for name, part in schema.get("properties", {}).items():
        if name in schema["required"] or (depth < 4 and draw(st.booleans())):
            made[name] = draw(values(part, schemas, depth + 1))
    rest = schema.get("additionalProperties")
    if rest and depth < 4 and draw(st.booleans()):
        made["more"] = draw(values(rest, schemas, depth + 1))
    if "patternProperties" in schema and draw(st.booleans()):
        made["x-n"] = 7
    return made


@st.composite
def cases(draw: st.DrawFn) -> tuple[dict[str, Any], list[Any]]:
    schemas = {"Thing": draw(compound(SCHEMAS)), "Part": draw(records(SCALARS)), "Either": draw(SCHEMAS)}
    try:
        made = [draw(values(schemas["Thing"], schemas)) for _ in range(4)]
        checker = jsonschema.Draft202012Validator({**schemas["Thing"], "components": {"schemas": schemas}})
        return schemas, [value for value in made if checker.is_valid(value)]
    except RecursionError:  # it holds itself with nothing between
        return schemas, []


def plain(value: object) -> str:
    """A value so that 1 and 1.0 are the same, and true is neither."""
    return json.dumps(value, sort_keys=True).replace(".0", "")


# The same cases every time, and no search for the smallest that fails: each builds a package.
@settings(
    max_examples=12,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
@given(cases())
def test_what_fits_comes_back_and_goes_out_as_it_was(case: tuple[dict[str, Any], list[Any]]) -> None:
    schemas, made = case
    assume(made)
    received, sent = both(schemas, *made)
    assert plain(received) == plain(made)
    assert plain(sent) == plain(made)
