"""What keeps large documents practical, counted and not timed: nothing is asked twice, and one call loads little."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

from dovetail_generator.models.engine import Types
from dovetail_generator.normalize import shards
from dovetail_generator.normalize.draft import rewritten
from dovetail_generator.normalize.words import shortened
from dovetail_generator.texts import Cache

TEXT = {"type": "string"}


def record(**members: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": members}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def test_the_engine_is_asked_once_for_each_form_of_a_field(tmp_path: Path) -> None:
    components = {f"C{number}": record(a=TEXT, b=ref(f"C{number + 1}")) for number in range(50)}
    types = Types(Cache(tmp_path), frozenset(), classes=True)
    types.learn(components)
    assert types.asked == 2
    assert [hint.text for hint in types.of("C7")] == ["str | UnsetType", "C8 | UnsetType"]
    again = Types(Cache(tmp_path), frozenset(), classes=True)
    again.learn({"D": record(c=ref("E"), d={"type": "integer"})})
    assert again.asked == 1  # the reference is known from before
    assert [hint.text for hint in again.of("D")] == ["E | UnsetType", "int | UnsetType"]


def test_a_reference_to_what_may_be_null_may_be_null(tmp_path: Path) -> None:
    types = Types(Cache(tmp_path), frozenset(["N"]), classes=True)
    types.learn({"A": {**record(n=ref("N"), o=ref("O")), "required": ["n", "o"]}})
    assert [hint.text for hint in types.of("A")] == ["N | None", "O"]


def test_what_does_not_change_is_not_copied() -> None:
    schema = record(a=TEXT, b=record(c={"type": "integer"}))
    assert rewritten(schema, "", lambda part, _: part) is schema
    changed = rewritten(schema, "", lambda part, _: {"type": "number"} if part.get("type") == "integer" else part)
    assert changed["properties"]["a"] is TEXT
    assert changed["properties"]["b"]["properties"] == {"c": {"type": "number"}}
    assert schema["properties"]["b"]["properties"] == {"c": {"type": "integer"}}


def chained(count: int) -> tuple[dict[str, list[str]], dict[str, frozenset[int]]]:
    """Operations that hold a chain of components each, and one that all hold."""
    held = {"Shared": list[str]()}
    users = {"Shared": frozenset(range(count))}
    for number in range(count):
        names = [f"Op{number}Part{part}" for part in range(4)]
        held |= {name: [inner] for name, inner in pairwise(names)} | {names[-1]: ["Shared"]}
        users |= dict.fromkeys(names, frozenset([number]))
    return held, users


def test_a_large_area_is_cut_so_that_an_operation_loads_little() -> None:
    held, users = chained(100)
    module_of = shards.modules({"orders": held}, users, held.__getitem__)
    sizes = {module: list(module_of.values()).count(module) for module in module_of.values()}
    loaded: set[str] = set()
    waiting = ["Op7Part0"]
    while waiting:
        name = waiting.pop()
        loaded.add(module_of[name])
        waiting += held[name]
    assert sum(sizes[module] for module in loaded) < 50
    assert all(shards.area_of(module) == "orders" for module in sizes)
    assert max(map(len, sizes)) <= 60


def test_modules_import_each_other_in_no_circle() -> None:
    held, users = chained(60)
    held["Op3Part3"] = ["Shared", "Op3Part0"]  # components that hold each other lie together
    module_of = shards.modules({"orders": held}, users, held.__getitem__)
    imports: dict[str, set[str]] = {}
    for name, inner in held.items():
        imports.setdefault(module_of[name], set()).update(module_of[each] for each in inner)
    done: set[str] = set()
    while True:
        ready = {module for module, needed in imports.items() if needed <= done | {module}} - done
        if not ready:
            break
        done |= ready
    assert done == set(imports)


def test_a_small_area_is_one_module() -> None:
    held, users = chained(3)
    assert set(shards.modules({"orders": held}, users, held.__getitem__).values()) == {"orders"}


def test_long_names_of_modules_are_cut_and_stay_apart() -> None:
    first, second = (shortened("a_very_long_name" * 9 + end, 40) for end in ("x", "y"))
    assert len(first) == len(second) == 40
    assert first != second
    assert shortened("orders", 40) == "orders"
