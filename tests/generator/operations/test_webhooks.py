"""What the API sends by itself is typed, and read by a function of its own."""

import importlib
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from dovetail.runtime.errors import DecodeError
from dovetail_generator.package import Target, assemble

CONTRACT = """
openapi: 3.1.0
info: {title: Pets, version: '1'}
paths:
  /hooks:
    post:
      operationId: subscribe
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      responses: {'204': {description: Subscribed.}}
      callbacks:
        onEvent:
          '{$request.body#/url}':
            post:
              requestBody: {content: {application/json: {schema: {type: object, properties: {at: {type: string}}}}}}
              responses: {'204': {description: Thanks.}}
webhooks:
  newPet:
    parameters: [{name: X-Event, in: header, description: What came, schema: {type: string}}]
    post:
      parameters: [{name: X-"Signature, in: header, schema: {type: string}}]
      summary: A pet came
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      responses: {'200': {description: Thanks.}}
  gone "pet":
    post:
      requestBody: {$ref: '#/components/requestBodies/Gone'}
      responses: {'200': {description: Thanks.}}
components:
  requestBodies:
    Gone: {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}
  schemas:
    Pet:
      type: object
      required: [name]
      properties: {name: {type: string, maxLength: 3}, kind: {type: string, enum: [cat, dog]}}
"""


@pytest.fixture(scope="module")
def webhooks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("webhooks")
    (folder / "pets.yaml").write_text(CONTRACT)
    made = assemble(Target(folder / "pets.yaml", "pets_that_call", folder / "pets_that_call"))
    assert made.notes == ()
    for path, text in made.files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text or "", encoding="utf-8")
    sys.path.insert(0, str(folder))
    try:
        yield importlib.import_module("pets_that_call.webhooks")
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.partition(".")[0] == "pets_that_call"]:
            del sys.modules[name]


def test_a_webhook_has_a_function_that_reads_its_body(webhooks: ModuleType) -> None:
    pet = webhooks.new_pet(b'{"name": "Mimi the cat", "kind": "tiger", "colour": "red"}')
    # As in answers: nothing that the contract restricts is refused.
    assert (type(pet).__name__, pet.name, pet.kind) == ("Pet", "Mimi the cat", "tiger")


def test_a_callback_is_named_after_its_operation(webhooks: ModuleType) -> None:
    assert webhooks.subscribe_on_event({"at": "noon"}).at == "noon"


def test_a_webhook_is_found_by_its_name(webhooks: ModuleType) -> None:
    assert list(webhooks.WEBHOOKS) == ["newPet", 'gone "pet"', "subscribe.onEvent"]
    (pet,) = webhooks.parse('gone "pet"', '[{"name": "Rex"}]')
    assert pet.name == "Rex"
    with pytest.raises(KeyError):
        webhooks.parse("unheard", b"{}")


def test_a_body_that_does_not_fit_names_the_webhook_and_the_place(webhooks: ModuleType) -> None:
    with pytest.raises(DecodeError, match="newPet") as caught:
        webhooks.new_pet(b'{"name": 3}')
    assert caught.value.path == "$.name"
    with pytest.raises(DecodeError, match="is not JSON"):
        webhooks.new_pet("hello")


def test_headers_that_a_webhook_comes_with_are_told(webhooks: ModuleType) -> None:
    assert "* ``X-Event`` in its headers. What came.\n" in webhooks.new_pet.__doc__
    assert '* ``X-"Signature`` in its headers.' in webhooks.new_pet.__doc__
