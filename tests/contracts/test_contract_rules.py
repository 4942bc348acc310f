"""Each rule finds the fault it is there for, and nothing in a contract without one."""

import copy
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from contract_documents import Contract, Json
from contract_rules import STRUCTURE
from extension_rules import EXTENSION_RULES

SOUND: Json = yaml.safe_load("""
openapi: 3.1.0
info: {title: Shelf, version: "1"}
tags: [{name: books, description: Books on the shelf.}]
security: [{key: []}]
paths:
  /books/{book_id}:
    get:
      operationId: books_get
      tags: [books]
      summary: Get a book.
      description: The book with this id.
      parameters:
        - {name: book_id, in: path, required: true, description: The id., schema: {type: string}}
      responses:
        "200":
          description: The book.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Book"}
              example: {id: 0d4c2f7e-0b1a-4a55-9a1c-5c1c3f6d2b90, state: bound}
        "404": {description: There is no such book.}
  /books:
    get:
      operationId: books_list
      tags: [books]
      summary: List the books.
      description: One page of the books.
      parameters:
        - {name: page, in: query, description: The page., schema: {type: integer}}
      x-pagination: {items: /books, page: {into: "query:page", start: 1}}
      responses:
        "200":
          description: A page.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/BookPage"}
              example: {books: []}
        default: {description: Anything else.}
    post:
      operationId: books_print
      tags: [books]
      summary: Print a book.
      description: Starts to print a book.
      x-long-running:
        {operation: books_get, parameters: {book_id: /id}, status: /state, done: [bound], failed: [torn]}
      requestBody:
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Book"}
            example: {id: 0d4c2f7e-0b1a-4a55-9a1c-5c1c3f6d2b90}
      responses:
        "200":
          description: The book to be.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Book"}
              example: {id: 0d4c2f7e-0b1a-4a55-9a1c-5c1c3f6d2b90}
        default: {description: Anything else.}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: x-key}
  schemas:
    Book:
      type: object
      description: A book.
      required: [id]
      properties:
        id: {type: string, format: uuid, description: The id.}
        state: {type: string, description: How far it is.}
        bound: {type: string, format: date-time, description: When it was bound.}
    BookPage:
      type: object
      description: A page of books.
      properties:
        books: {type: array, description: The books., items: {$ref: "#/components/schemas/Book"}}
""")

Fault = Callable[[Json], object]


def get(contract: Json) -> Json:
    return contract["paths"]["/books/{book_id}"]["get"]


def pages(contract: Json) -> Json:
    return contract["paths"]["/books"]["get"]


def printing(contract: Json) -> Json:
    return contract["paths"]["/books"]["post"]


def book(contract: Json) -> Json:
    return contract["components"]["schemas"]["Book"]


def answer(operation: Json) -> Json:
    return operation["responses"]["200"]["content"]["application/json"]


FAULTS: dict[str, tuple[Fault, str, str]] = {
    "a reference to nothing": (
        lambda c: answer(get(c)).update(schema={"$ref": "#/components/schemas/Boook"}),
        "#/paths/~1books~1{book_id}/get/responses/200/content/application~1json/schema",
        "there is no 'Boook'",
    ),
    "a reference to nothing in a property called value": (
        lambda c: book(c)["properties"].update(value={"$ref": "#/components/schemas/Boook"}),
        "#/components/schemas/Book/properties/value",
        "there is no 'Boook'",
    ),
    "no tag": (lambda c: get(c).update(tags=[]), "#/paths/~1books~1{book_id}/get", "0 tags"),
    "a tag nobody declared": (lambda c: get(c).update(tags=["shelves"]), "/get", "'shelves' is not declared"),
    "no operationId": (lambda c: get(c).pop("operationId"), "/get", "no operationId"),
    "an operationId in another style": (lambda c: get(c).update(operationId="books_Get"), "/get", "snake_case"),
    "an operationId without its tag": (lambda c: get(c).update(operationId="get_book"), "/get", "begin with its tag"),
    "an operationId twice": (lambda c: printing(c).update(operationId="books_list"), "/post", "is taken by"),
    "no summary": (lambda c: get(c).pop("summary"), "/get", "no summary"),
    "no description": (lambda c: get(c).update(description=" "), "/get", "no description"),
    "a parameter without description": (
        lambda c: pages(c)["parameters"][0].pop("description"),
        "/get/parameters/0",
        "'page' has no description",
    ),
    "no answer of success": (lambda c: get(c)["responses"].pop("200"), "/get", "no answer of success"),
    "no error": (lambda c: get(c)["responses"].pop("404"), "/get", "declares no error"),
    "a path parameter nobody declared": (lambda c: get(c).update(parameters=[]), "/get", "'book_id', which is not"),
    "a path parameter that is not there": (
        lambda c: pages(c)["parameters"][0].update({"in": "path"}),
        "/get",
        "'page' does not occur",
    ),
    "a schema without description": (lambda c: book(c).pop("description"), "#/components/schemas/Book", "no descr"),
    "a property without description": (
        lambda c: book(c)["properties"]["id"].pop("description"),
        "#/components/schemas/Book/properties/id",
        "no description",
    ),
    "a component nobody uses": (
        lambda c: c["components"]["schemas"].update(Shelf={"description": "A shelf."}),
        "#/components/schemas/Shelf",
        "no operation leads",
    ),
    "a component that only uses itself": (
        lambda c: c["components"]["schemas"].update(
            Shelf={"description": "A shelf.", "items": {"$ref": "#/components/schemas/Shelf"}}
        ),
        "#/components/schemas/Shelf",
        "no operation leads",
    ),
    "a security scheme nobody uses": (lambda c: c.pop("security"), "#/components/securitySchemes/key", "no operation"),
    "a body without example": (lambda c: answer(get(c)).pop("example"), "/application~1json", "no example (books_get)"),
    "an example without what is required": (
        lambda c: answer(get(c)).update(example={"state": "bound"}),
        "/application~1json/example",
        "'id' is a required property",
    ),
    "an example of another format": (
        lambda c: answer(get(c)).update(example={"id": "17"}),
        "/application~1json/example",
        "at /id: '17' is not a 'uuid'",
    ),
    "an example with a date that is none": (
        lambda c: answer(get(c))["example"].update(bound="yesterday"),
        "/application~1json/example",
        "at /bound: 'yesterday' is not a 'date-time'",
    ),
    "an unknown extension": (lambda c: get(c).update({"x-pages": 1}), "/get/x-pages", "x-pages is not one of"),
    "an extension in the wrong place": (
        lambda c: book(c).update({"x-retry": "never"}),
        "#/components/schemas/Book/x-retry",
        "belongs on operation",
    ),
    "an extension of the root beneath it": (
        lambda c: get(c).update({"x-resources": True}),
        "/get/x-resources",
        "belongs on root document",
    ),
    "an extension with a wrong value": (
        lambda c: get(c).update({"x-retry": "often"}),
        "/get/x-retry",
        "'often' is not one of",
    ),
    "two styles of pages": (
        lambda c: pages(c)["x-pagination"].update(link={"from": "/books"}),
        "/get/x-pagination",
        "is malformed",
    ),
    "pages of nothing": (lambda c: pages(c)["x-pagination"].update(items="/boks"), "/x-pagination", "holds /boks"),
    "a page number that goes nowhere": (
        lambda c: pages(c)["x-pagination"]["page"].update(into="query:p"),
        "/x-pagination",
        "has no query:p",
    ),
    "a position that goes nowhere": (
        lambda c: pages(c).update({"x-pagination": {"items": "/books", "offset": {"into": "query:at", "start": 1}}}),
        "/x-pagination",
        "has no query:at",
    ),
    "a job without its poll": (
        lambda c: printing(c)["x-long-running"].update(operation="books_watch"),
        "/x-long-running/operation",
        "no operation books_watch",
    ),
    "a poll without its parameter": (
        lambda c: printing(c)["x-long-running"].update(parameters={}),
        "/x-long-running/parameters",
        "needs 'book_id'",
    ),
    "a poll by what was never asked": (
        lambda c: printing(c)["x-long-running"].update(parameters={"book_id": "body:/book"}),
        "/x-long-running/parameters/book_id",
        "the request of the start has no body:/book",
    ),
    "an idempotency key in no field": (
        lambda c: printing(c).update({"x-idempotency-key": {"body": "/token"}}),
        "/x-idempotency-key/body",
        "the request has no body:/token",
    ),
    "an idempotency key in two places": (
        lambda c: printing(c).update({"x-idempotency-key": {"body": "/id", "header": "x-key"}}),
        "/post/x-idempotency-key",
        "is malformed",
    ),
    "an end that is nowhere told": (
        lambda c: printing(c)["x-long-running"].update(end="/phase", end_words=["over"]),
        "/x-long-running/end",
        "no answer of books_get holds /phase",
    ),
    "an end without its words": (
        lambda c: printing(c)["x-long-running"].update(end="/state"),
        "/post/x-long-running",
        "is malformed",
    ),
    "a poll without a status": (
        lambda c: printing(c)["x-long-running"].update(status="/how"),
        "/x-long-running/status",
        "no answer of books_get holds /how",
    ),
    "an envelope without its status": (
        lambda c: get(c).update({"x-envelope": {"status": "/word", "success": ["ok"]}}),
        "/x-envelope/status",
        "no answer holds /word",
    ),
    "a host without servers": (lambda c: get(c).update({"x-host": "press"}), "/get", "needs `servers`"),
    "compression of nothing": (
        lambda c: get(c).update({"x-request-compression": ["gzip"]}),
        "/get",
        "needs a request body",
    ),
}


def findings(root: Path) -> list[str]:
    contract = Contract(root)
    unresolved = [str(finding) for finding in STRUCTURE[0](contract)]
    return unresolved or [str(f) for rule in (*STRUCTURE, *EXTENSION_RULES) for f in rule(contract)]


def write(folder: Path, document: Json, name: str = "shelf.yaml") -> Path:
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    return file


def test_a_sound_contract_has_no_findings(tmp_path: Path) -> None:
    assert findings(write(tmp_path, SOUND)) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found_where_it_is(tmp_path: Path, fault: str) -> None:
    spoil, place, message = FAULTS[fault]
    document = copy.deepcopy(SOUND)
    spoil(document)
    root = write(tmp_path, document)
    found = [f for f in findings(root) if f.startswith(str(root)) and f"{place}:" in f and message in f]
    assert found, findings(root)


def test_names_that_look_like_extensions_are_names(tmp_path: Path) -> None:
    document = copy.deepcopy(SOUND)
    book(document)["properties"]["x-shelf"] = {"type": "string", "description": "Where it stands."}
    get(document)["responses"]["200"]["headers"] = {"x-shelf": {"schema": {"type": "string"}}}
    assert findings(write(tmp_path, document)) == []


def test_untidy_text_is_found_by_line(tmp_path: Path) -> None:
    root = write(tmp_path, SOUND)
    root.write_text(root.read_text() + "# a note \n# a\ttab\n")
    assert [f.rpartition(": ")[2].partition(" ")[2] for f in findings(root)] == [
        f"{root.read_text().count(chr(10)) - 1} ends in blanks",
        f"{root.read_text().count(chr(10))} holds a tab",
    ]


def test_a_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "shelf.yaml"
    root.write_text("openapi: 3.1.0\ninfo: {title: A}\ninfo: {title: B}\n")
    with pytest.raises(ValueError, match=r"shelf\.yaml:3: the key 'info' stands twice"):
        Contract(root)


def test_references_lead_into_other_files(tmp_path: Path) -> None:
    document = copy.deepcopy(SOUND)
    part = {"components": {"schemas": {"Book": document["components"]["schemas"].pop("Book")}}}
    text = yaml.safe_dump(document).replace(
        "'#/components/schemas/Book'", "'shelf/books.yaml#/components/schemas/Book'"
    )
    document = yaml.safe_load(text)
    write(tmp_path, part, "shelf/books.yaml")
    assert findings(write(tmp_path, document)) == []

    answer(get(document))["example"] = {"id": "17"}
    assert any("'17' is not a 'uuid'" in finding for finding in findings(write(tmp_path, document)))

    unused = write(tmp_path, part, "shelf/papers.yaml")
    assert any(f.startswith(f"{unused}#: nothing") for f in findings(tmp_path / "shelf.yaml"))

    part["components"]["schemas"]["BookPage"] = {"description": "Another page."}
    write(tmp_path, part, "shelf/books.yaml")
    assert any("BookPage: the name is taken by" in finding for finding in findings(tmp_path / "shelf.yaml"))

    part["components"]["schemas"]["Book"]["properties"]["page"] = {
        "$ref": "../shelf.yaml#/components/schemas/BookPage",
    }
    write(tmp_path, part, "shelf/books.yaml")
    assert any("shelf.yaml -> books.yaml -> shelf.yaml" in finding for finding in findings(tmp_path / "shelf.yaml"))


def test_a_contract_may_borrow_a_part_of_anothers_and_leave_the_rest_of_it(tmp_path: Path) -> None:
    document = copy.deepcopy(SOUND)
    book = document["components"]["schemas"].pop("Book")
    lent = {"components": {"schemas": {"Book": book, "Newspaper": {"description": "Not borrowed."}}}}
    write(tmp_path, lent, "archive/books.yaml")
    text = yaml.safe_dump(document).replace(
        "'#/components/schemas/Book'", "'archive/books.yaml#/components/schemas/Book'"
    )

    assert findings(write(tmp_path, yaml.safe_load(text))) == []


def test_the_answer_for_all_other_statuses_may_be_a_reference(tmp_path: Path) -> None:
    document = copy.deepcopy(SOUND)
    responses = get(document)["responses"]
    part = {"components": {"responses": {"Failure": responses["404"]}}}
    responses["default"] = {"$ref": "shelf/failures.yaml#/components/responses/Failure"}
    write(tmp_path, part, "shelf/failures.yaml")

    assert findings(write(tmp_path, document)) == []
