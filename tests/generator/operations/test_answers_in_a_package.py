"""One package with every odd way to declare an answer, and what its calls give with a real server."""

import importlib
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from support.behaviours import respond
from support.fault_server import FaultServer

from dovetail.runtime import ApiError, Client, DecodeError, Settings
from dovetail.runtime.call import EventCall
from dovetail_generator.package import Target, assemble

PET = "{$ref: '#/components/schemas/Pet'}"
JSON = f"content: {{application/json: {{schema: {PET}}}}}"

LONG = "x" * 300
MANY = ", ".join(f"{{name: q{number}, in: query, schema: {{type: string}}}}" for number in range(300))

CONTRACT = f"""
openapi: 3.1.0
info: {{title: Answers, version: '1'}}
paths:
  /lines:
    get:
      operationId: lines
      responses:
        '200': {{description: Pets., content: {{application/x-ndjson: {{schema: {PET}}}}}}}
  /sequence:
    get:
      operationId: sequence
      responses:
        '200': {{description: Pets., content: {{application/json-seq: {{schema: {PET}}}}}}}
  /both:
    get:
      operationId: both
      responses:
        '200':
          description: Pets.
          content:
            application/json: {{schema: {{type: array, items: {PET}}}}}
            application/jsonl: {{schema: {PET}}}
  /default:
    get:
      operationId: only_default
      responses: {{default: {{description: A pet., {JSON}}}}}
  /beside:
    get:
      operationId: beside_errors
      responses: {{'404': {{description: None.}}, default: {{description: A pet or what went wrong., {JSON}}}}}
  /moved:
    get:
      operationId: moved
      responses: {{'302': {{description: There.}}, default: {{description: What went wrong., {JSON}}}}}
  /range:
    get:
      operationId: in_range
      responses: {{2XX: {{description: A pet., {JSON}}}, 4XX: {{description: What went wrong., {JSON}}}}}
  /maybe:
    get:
      operationId: maybe
      responses: {{'200': {{description: A pet., {JSON}}}, '204': {{description: No pet.}}}}
  /headed:
    head:
      operationId: headed
      responses: {{'200': {{description: That it is there., {JSON}}}}}
  /parts:
    post:
      operationId: parts
      requestBody:
        content:
          multipart/form-data:
            schema: {{type: object, properties: {{a: {{type: string}}, b: {{type: string}}}}}}
            encoding:
              a: {{headers: {{X-Name: {{schema: {{type: string}}}}, Content-Type: {{schema: {{type: string}}}}}}}}
              b: {{headers: {{content-type: {{schema: {{type: string}}}}}}}}
      responses: {{'204': {{description: Done.}}}}
  /many:
    get:
      operationId: {LONG}
      tags: [{LONG}]
      parameters: [{MANY}]
      responses: {{'204': {{description: Done.}}}}
components:
  schemas:
    Pet: {{type: object, required: [name], properties: {{name: {{type: string}}}}}}
"""
CAT, DOG = '{"name": "cat"}', '{"name": "dog"}'


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("answers")
    (folder / "answers.yaml").write_text(CONTRACT)
    made = assemble(Target(folder / "answers.yaml", "odd_answers", folder / "odd_answers"))
    assert [(note.report.code, note.report.message) for note in made.notes] == [
        ("part-headers", "'a' is sent without X-Name")
    ]
    for path, text in made.files.items():
        assert len(str(path.relative_to(folder))) <= 100
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text or "", encoding="utf-8")
    sys.path.insert(0, str(folder))
    try:
        yield importlib.import_module("odd_answers.operations.default")
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.partition(".")[0] == "odd_answers"]:
            del sys.modules[name]


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


@pytest.fixture
def client(server: FaultServer) -> Iterator[Client]:
    with Client(Settings(hosts={"": server.url}, proxy=None)) as made:
        yield made


def answered(status: int, body: str, kind: str = "application/json") -> Any:
    return respond(status, body=body.encode(), headers=[("Content-Type", kind)])


@pytest.mark.parametrize(
    ("function", "media_type", "body"),
    [
        ("lines", "application/x-ndjson", f"{CAT}\n\n{DOG}"),
        ("sequence", "application/json-seq", f"\x1e{CAT}\n\x1e{DOG}\n"),
        ("both_stream", "application/jsonl", f"{CAT}\r\n{DOG}\r\n"),
    ],
)
def test_lines_and_sequences_of_json_are_streams_of_their_values(
    answers: Any, server: FaultServer, client: Client, function: str, media_type: str, body: str
) -> None:
    call = getattr(answers, function)()
    assert isinstance(call, EventCall)
    server.on("GET", call.path, answered(200, body, media_type))
    assert [event.data.name for event in client.events(call)] == ["cat", "dog"]
    assert server.requests[0].header("Accept") == media_type


def test_a_line_that_broke_off_is_an_error(answers: Any, server: FaultServer, client: Client) -> None:
    server.on("GET", "/lines", answered(200, f'{CAT}\n{{"na', "application/x-ndjson"))
    events = client.events(answers.lines())
    assert next(events).data.name == "cat"
    with pytest.raises(DecodeError, match="not what the contract promises"):
        next(events)


@pytest.mark.parametrize(("function", "path"), [("only_default", "/default"), ("beside_errors", "/beside")])
def test_an_answer_that_only_default_declares_is_the_result(
    answers: Any, server: FaultServer, client: Client, function: str, path: str
) -> None:
    server.on("GET", path, answered(200, CAT))
    assert client.send(getattr(answers, function)()).name == "cat"


def test_default_beside_errors_declares_errors_too(answers: Any, server: FaultServer, client: Client) -> None:
    server.on("GET", "/beside", answered(418, DOG))
    with pytest.raises(ApiError) as caught:
        client.send(answers.beside_errors())
    assert caught.value.body.name == "dog"


def test_default_beside_a_redirect_is_what_went_wrong(answers: Any, server: FaultServer, client: Client) -> None:
    server.on("GET", "/moved", respond(204), answered(400, DOG))
    assert client.send(answers.moved()) is None
    with pytest.raises(ApiError) as caught:
        client.send(answers.moved())
    assert caught.value.body.name == "dog"


def test_ranges_of_statuses(answers: Any, server: FaultServer, client: Client) -> None:
    server.on("GET", "/range", answered(207, CAT), answered(418, DOG))
    assert client.send(answers.in_range()).name == "cat"
    with pytest.raises(ApiError) as caught:
        client.send(answers.in_range())
    assert caught.value.body.name == "dog"


def test_an_answer_with_and_without_content(answers: Any, server: FaultServer, client: Client) -> None:
    server.on("GET", "/maybe", answered(200, CAT), respond(204))
    assert client.send(answers.maybe()).name == "cat"
    assert client.send(answers.maybe()) is None


def test_an_answer_to_head_has_no_content(answers: Any, server: FaultServer, client: Client) -> None:
    server.on("HEAD", "/headed", respond(200, headers=[("Content-Type", "application/json")]))
    assert answers.HEADED.answer == "empty"
    assert client.send(answers.headed()) is None


def test_more_arguments_and_longer_names_than_anybody_needs(answers: Any) -> None:
    entry = importlib.import_module("odd_answers.index").OPERATIONS[LONG]
    module, _, function = entry.function.partition(":")
    call = getattr(importlib.import_module(f"odd_answers.operations.{module}"), function)
    assert call(q0="a", q299="b").query == "q0=a&q299=b"
