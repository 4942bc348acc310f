"""What was moved, renamed, merged or put in another order in the document is found again, and keeps its name."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from tests.generator.documents import contract_of, source_of

from dovetail_generator.errors import ContractError
from dovetail_generator.lock import read_lock
from dovetail_generator.normalize import Contract, normalize

Document = dict[str, Any]
TEXT = {"type": "string"}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _document(schema: dict[str, Any], path: str = "/orders", **schemas: Any) -> Document:
    answer = {"200": {"description": "Yes.", "content": {"application/json": {"schema": schema}}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1"},
        "paths": {path: {"get": {"operationId": "orders", "tags": ["shop"], "responses": answer}}},
        "components": {"schemas": schemas},
    }


def _renamed(document: Document, **names: str) -> Document:
    text = json.dumps(document)
    for old, new in names.items():
        text = text.replace(f'schemas/{old}"', f'schemas/{new}"')
    after: Document = json.loads(text)
    schemas = after["components"]["schemas"]
    after["components"]["schemas"] = {names.get(name, name): schema for name, schema in schemas.items()}
    return after


def _again(document: Document, before: Contract) -> Contract:
    return normalize(source_of(document), before.lock)


def test_a_component_that_holds_itself_keeps_its_old_name_as_an_alias_when_it_is_renamed() -> None:
    document = _document(_ref("Node"), Node=_object(name=TEXT, next=_ref("Node")))

    after = _again(_renamed(document, Node="Tree"), contract_of(document))

    assert after.components["Tree"].former == ("Node",)


def test_components_that_hold_each_other_may_be_renamed_at_once() -> None:
    document = _document(
        _ref("Order"), Order=_object(of=_ref("Line")), Line=_object(of=_ref("Item")), Item=_object(id=TEXT)
    )

    after = _again(_renamed(document, Order="Purchase", Line="Row", Item="Thing"), contract_of(document))

    former = {name: component.former for name, component in after.components.items()}
    assert former == {"Purchase": ("Order",), "Row": ("Line",), "Thing": ("Item",)}


def test_inline_schemas_that_become_one_component_all_keep_their_names() -> None:
    money = _object(amount={"type": "integer"})
    document = _document(_object(net=money, gross=money))
    lifted = _document(_object(net=_ref("Money"), gross=_ref("Money")), Money=money)

    once = _again(lifted, contract_of(document))
    twice = _again(lifted, once)

    assert set(once.components) == {"OrdersResponse", "OrdersResponseGross"}
    assert once.components["OrdersResponseGross"].former == ("OrdersResponseNet",)
    assert twice.components == once.components


def test_what_stands_in_a_merged_part_is_found_when_it_is_lifted() -> None:
    part = _object(address=_object(city=TEXT))
    document = _document(_ref("Shop"), Shop={"allOf": [_object(id=TEXT), part]})
    lifted = _document(
        _ref("Shop"),
        Shop={"allOf": [_object(id=TEXT), _object(address=_ref("Place"))]},
        Place=part["properties"]["address"],
    )

    after = _again(lifted, contract_of(document))

    assert set(after.components) == {"Shop", "ShopAddress"}


def test_a_path_may_hold_the_sign_that_keys_use() -> None:
    document = _document(_object(total=_object(amount=TEXT)), path="/orders#all")
    lifted = _document(_object(total=_ref("Money")), path="/orders#all", Money=_object(amount=TEXT))

    after = _again(lifted, contract_of(document))

    assert set(after.components) == {"OrdersResponse", "OrdersResponseTotal"}


def test_members_of_a_choice_may_change_their_order() -> None:
    first = {**_object(kind={"const": "a"}, at=_object(x=TEXT, y=TEXT)), "required": ["kind", "at"]}
    second = {**_object(kind={"const": "b"}, on=_object(z=TEXT)), "required": ["kind", "on"]}
    document = _document(_ref("Event"), Event={"oneOf": [first, second]})
    before = contract_of(document)
    turned = copy.deepcopy(document)
    turned["components"]["schemas"]["Event"]["oneOf"] = [second, {**first, "required": ["at", "kind"]}]

    after = _again(turned, before)

    fields = {name: set(component.fields) for name, component in before.components.items()}
    assert {name: set(component.fields) for name, component in after.components.items()} == fields


def test_the_fields_of_a_form_keep_their_order_for_they_may_be_given_by_position() -> None:
    def document(*names: str) -> Document:
        made = _document(_object(id=TEXT))
        schema = {**_object(**dict.fromkeys(names, TEXT)), "required": list(names)}
        made["paths"]["/orders"]["get"]["requestBody"] = {
            "required": True,
            "content": {"application/x-www-form-urlencoded": {"schema": schema}},
        }
        return made

    before = contract_of(document("sender", "receiver"))
    after = _again(document("amount", "receiver", "sender"), before)

    schema = after.document["paths"]["/orders"]["get"]["requestBody"]["content"]["application/x-www-form-urlencoded"]
    assert list(schema["schema"]["properties"]) == ["sender", "receiver", "amount"]


def test_no_module_is_called_like_a_device_of_windows() -> None:
    document = _document(_object(id=TEXT))
    document["paths"]["/orders"]["get"]["tags"] = ["AUX"]

    assert [operation.module for operation in contract_of(document).operations] == ["aux_"]


def test_marks_of_a_merge_in_the_lock_are_told_as_such(tmp_path: Path) -> None:
    text = contract_of(_document(_object(id=TEXT))).lock.text()
    place = tmp_path / "names.lock"
    place.write_text(text.replace(' "operations"', '<<<<<<< HEAD\n "operations"'))

    with pytest.raises(ContractError, match="marks of a merge"):
        read_lock(place)
