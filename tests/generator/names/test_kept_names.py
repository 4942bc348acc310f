"""Names are a promise: what an edit of the document leaves in place is called as it was."""

from __future__ import annotations

import copy
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.generator.documents import contract_of, source_of

from dovetail_generator.errors import ContractError
from dovetail_generator.lock import read_lock
from dovetail_generator.normalize import Contract, normalize
from dovetail_generator.normalize.promised import place_of

Document = dict[str, Any]


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def _answer(schema: dict[str, Any]) -> dict[str, Any]:
    return {"200": {"description": "Yes.", "content": {"application/json": {"schema": schema}}}}


def _document(**operations: dict[str, Any]) -> Document:
    paths = {
        f"/{name}": {"get": {"operationId": name, "tags": ["shop"], "responses": _answer(schema)}}
        for name, schema in operations.items()
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": paths,
        "components": {"schemas": {}},
    }


def _again(document: Document, before: Contract) -> Contract:
    return normalize(source_of(document), before.lock)


def _schema(document: Document, operation: str) -> dict[str, Any]:
    found: dict[str, Any] = document["paths"][f"/{operation}"]["get"]["responses"]["200"]["content"]["application/json"]
    return found


def test_the_first_build_chooses_as_if_there_were_no_lock() -> None:
    document = _document(orders=_object(items=_object(id={"type": "integer"})))

    first = contract_of(document)
    again = _again(document, first)

    assert (again.lock, again.components, again.operations) == (first.lock, first.components, first.operations)


def test_an_inline_schema_that_becomes_a_component_keeps_its_name() -> None:
    document = _document(orders=_object(total=_object(amount={"type": "integer"})))
    before = contract_of(document)
    moved = copy.deepcopy(document)
    moved["components"]["schemas"]["Money"] = moved["paths"]["/orders"]["get"]["responses"]["200"]["content"][
        "application/json"
    ]["schema"]["properties"]["total"]
    _schema(moved, "orders")["schema"]["properties"]["total"] = {"$ref": "#/components/schemas/Money"}

    after = _again(moved, before)

    assert set(before.components) == set(after.components) == {"OrdersResponse", "OrdersResponseTotal"}


def test_a_lifted_schema_that_is_used_twice_and_edited_at_once_keeps_its_name() -> None:
    document = _document(
        orders=_object(total=_object(amount={"type": "integer"})), bills=_object(id={"type": "string"})
    )
    before = contract_of(document)
    moved = copy.deepcopy(document)
    moved["components"]["schemas"]["Money"] = _object(amount={"type": "integer"}, currency={"type": "string"})
    for name in ("orders", "bills"):
        _schema(moved, name)["schema"]["properties"]["total"] = {"$ref": "#/components/schemas/Money"}

    after = _again(moved, before)

    assert set(after.components) == set(before.components)
    assert "currency" in after.components["OrdersResponseTotal"].fields


def test_a_component_that_is_put_in_place_keeps_its_name() -> None:
    document = _document(orders={"$ref": "#/components/schemas/Order"})
    document["components"]["schemas"]["Order"] = _object(id={"type": "string"})
    before = contract_of(document)
    moved = _document(orders=_object(id={"type": "string"}))

    assert list(_again(moved, before).components) == ["Order"]


def test_a_component_that_the_document_renames_has_its_new_name_and_the_old_one_beside_it() -> None:
    document = _document(orders={"$ref": "#/components/schemas/Order"})
    document["components"]["schemas"]["Order"] = _object(id={"type": "string"}, of=_object(a={"type": "string"}))
    before = contract_of(document)
    renamed = _document(orders={"$ref": "#/components/schemas/Purchase"})
    renamed["components"]["schemas"]["Purchase"] = document["components"]["schemas"]["Order"]

    once = _again(renamed, before)
    twice = _again(renamed, once)

    assert set(once.components) == {"Purchase", "OrderOf"}
    assert once.components["Purchase"].former == ("Order",)
    assert twice.components == once.components, "the alias stays"


def test_a_new_schema_under_a_former_name_takes_another() -> None:
    document = _document(orders={"$ref": "#/components/schemas/Order"})
    document["components"]["schemas"]["Order"] = _object(id={"type": "string"})
    before = contract_of(document)
    renamed = _document(orders={"$ref": "#/components/schemas/Purchase"})
    renamed["components"]["schemas"]["Purchase"] = _object(id={"type": "string"})
    once = _again(renamed, before)
    grown = copy.deepcopy(renamed)
    grown["components"]["schemas"]["order"] = _object(other={"type": "string"})

    after = _again(grown, once)

    assert after.components["Purchase"].former == ("Order",)
    assert "Order" not in after.components
    assert "OrderAnswer" in after.components


def test_a_request_keeps_its_name_when_answers_hold_the_same_schema_from_now_on() -> None:
    document = _document(pets={"type": "string"})
    document["components"]["schemas"]["Pet"] = _object(name={"type": "string"})
    body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}
    document["paths"]["/pets"]["get"]["requestBody"] = body
    before = contract_of(document)
    grown = copy.deepcopy(document)
    _schema(grown, "pets")["schema"] = {"$ref": "#/components/schemas/Pet"}

    after = _again(grown, before)

    assert after.components["Pet"].direction == "request"
    assert after.components["PetAnswer"].direction == "answer"


def test_an_operation_keeps_its_function_when_its_tag_or_its_id_or_its_path_changes() -> None:
    document = _document(orders={"type": "string"}, bills={"type": "string"}, goods={"type": "string"})
    before = contract_of(document)
    changed = copy.deepcopy(document)
    changed["paths"]["/orders"]["get"]["tags"] = ["other"]
    changed["paths"]["/bills"]["get"]["operationId"] = "list_bills"
    changed["paths"]["/v2/goods"] = changed["paths"].pop("/goods")

    after = _again(changed, before)

    assert {(each.path, each.module, each.function) for each in after.operations} == {
        ("/orders", "shop", "orders"),
        ("/bills", "shop", "bills"),
        ("/v2/goods", "shop", "goods"),
    }


def test_a_new_operation_or_argument_takes_no_name_that_is_given() -> None:
    document = _document(orders={"type": "string"})
    operation = document["paths"]["/orders"]["get"]
    operation["parameters"] = [{"in": "query", "name": "id", "schema": {"type": "string"}}]
    before = contract_of(document)
    grown = copy.deepcopy(document)
    grown["paths"]["/orders"]["get"]["parameters"] = [
        {"in": "header", "name": "id", "schema": {"type": "string"}},
        *operation["parameters"],
    ]
    grown["paths"] = {"/a": {"get": {**operation, "operationId": "Orders"}}, **grown["paths"]}

    after = _again(grown, before)

    named = {each.path: each for each in after.operations}
    assert named["/orders"].arguments == {("header", "id"): "id_header", ("query", "id"): "id"}
    assert (named["/orders"].function, named["/a"].function) == ("orders", "orders_2")


def test_fields_keep_their_names_beside_new_ones_that_would_clash() -> None:
    document = _document(orders=_object(orderId={"type": "string"}))
    before = contract_of(document)
    _schema(document, "orders")["schema"]["properties"] = {"order_id": {}, "ORDER-ID": {}, "orderId": {}}

    after = _again(document, before)

    assert after.components["OrdersResponse"].fields["orderId"] == "order_id"
    assert len(set(after.components["OrdersResponse"].fields.values())) == 3


# --- random edits -----------------------------------------------------------------------------------------------------


class Editor:
    """Edits a document at random, without renaming anything; every schema bears a mark of its own."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.count = 0
        self.document = _document()
        for _ in range(3):
            self.insert_operation()

    def mark(self) -> int:
        self.count += 1
        return self.count

    def schema(self, depth: int = 2) -> dict[str, Any]:
        if depth == 0 or self.random.random() < 0.3:
            return {"type": self.random.choice(["string", "integer"])}
        if self.random.random() < 0.2:
            members = [{**_object(**{f"only{i}": {"type": "string"}}), "x-mark": self.mark()} for i in range(2)]
            return {"oneOf": members}
        names = self.random.sample(["id", "fooBar", "foo_bar", "class", "of", "a-b"], 3)
        return {**_object(**{name: self.schema(depth - 1) for name in names}), "x-mark": self.mark()}

    def insert_operation(self) -> None:
        name = self.random.choice(["get", "list", "Get", "find"]) + str(self.mark())
        operation = _document(**{name: self.schema()})["paths"][f"/{name}"]
        place = self.random.choice(["/a", "/m", "/z"]) + name
        if self.random.random() < 0.4:
            operation["get"]["requestBody"] = {"content": {"application/json": {"schema": self.schema()}}}
        self.document["paths"] = {place: operation, **self.document["paths"]}

    def insert_component(self) -> None:
        self.document["components"]["schemas"][f"Thing{self.mark()}"] = self.schema()

    def insert_property(self) -> None:
        holder = self._pick("properties")
        if holder is not None:
            holder["properties"] = {f"new{self.mark()}": self.schema(1), **holder["properties"]}

    def insert_member(self) -> None:
        holder = self._pick("oneOf")
        if holder is not None:
            member = {**_object(**{f"fresh{self.mark()}": {"type": "integer"}}), "x-mark": self.mark()}
            holder["oneOf"].insert(0, member)

    def lift(self) -> None:
        holder = self._pick("properties")
        inner = [name for name, part in holder["properties"].items() if "x-mark" in part] if holder else []
        if holder is not None and inner:
            name, lifted = self.random.choice(inner), f"Lifted{self.mark()}"
            self.document["components"]["schemas"][lifted] = holder["properties"][name]
            holder["properties"][name] = {"$ref": f"#/components/schemas/{lifted}"}
            holder["properties"][f"again{self.mark()}"] = {"$ref": f"#/components/schemas/{lifted}"}

    def reorder(self) -> None:
        for place in (self.document["paths"], self.document["components"]["schemas"]):
            entries = list(place.items())
            self.random.shuffle(entries)
            place.clear()
            place.update(entries)

    def _pick(self, key: str) -> dict[str, Any] | None:
        found: list[dict[str, Any]] = []

        def visit(node: Any) -> None:
            if isinstance(node, dict):
                if key in node and "x-mark" in (node if key == "properties" else node[key][0]):
                    found.append(node)
                for name, child in node.items():
                    # A member of a choice has no name: moved and edited at once, it is another one.
                    if name != "oneOf" or key == "oneOf":
                        visit(child)
            elif isinstance(node, list):
                for child in node:
                    visit(child)

        visit(self.document)
        return self.random.choice(found) if found else None

    def edit(self) -> None:
        edits = [
            self.insert_operation, self.insert_component, self.insert_property, self.insert_member, self.lift,
            self.reorder,
        ]  # fmt: skip
        self.random.choice(edits)()


def _names(contract: Contract) -> dict[tuple[object, str], str]:
    """Mark and direction of each schema → its name and those of its fields; of each operation, by its id."""
    names: dict[tuple[object, str], str] = {}
    for component in contract.components.values():
        node = place_of(contract.source.document, component.pointer)[1]
        if isinstance(node, dict) and "x-mark" in node:
            direction = "request" if component.direction == "request" else "answer"
            names[node["x-mark"], direction] = component.name
            for wire, name in component.fields.items():
                names[node["x-mark"], f"{direction} {wire}"] = name
    for operation in contract.operations:
        names[operation.id, ""] = f"{operation.module}.{operation.function}"
    return names


@given(seed=st.integers(0, 10**9), edits=st.lists(st.integers(1, 4), min_size=1, max_size=3))
@settings(derandomize=True, max_examples=20, deadline=None)
def test_random_edits_never_change_the_name_of_what_stays(seed: int, edits: list[int]) -> None:
    editor = Editor(seed)
    contract = contract_of(copy.deepcopy(editor.document))
    for count in edits:
        for _ in range(count):
            editor.edit()
        before = _names(contract)
        contract = _again(copy.deepcopy(editor.document), contract)
        after = _names(contract)
        assert {key: after[key] for key in before if key in after} == {
            key: before[key] for key in before if key in after
        }
        # The lock that is written says what the build did.
        assert _again(copy.deepcopy(editor.document), contract).lock == contract.lock
        assert len(set(contract.components)) == len({name.lower() for name in contract.components})


def test_a_lock_of_another_document_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "names.lock"
    place.write_text(contract_of(_document(pets=_object(id={"type": "string"}))).lock.text())

    with pytest.raises(ContractError, match="belongs to another one"):
        normalize(source_of(_document(orders=_object(total={"type": "integer"}))), read_lock(place))
