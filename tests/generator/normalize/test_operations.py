"""References, parameters, media types, forms, areas and secrets: what concerns operations."""

from typing import Any

from tests.generator.documents import contract_of, document_of

OK = {"200": {"description": "Yes."}}
THING = {"type": "object", "properties": {"a": {"type": "string"}}}
REF = {"$ref": "#/components/schemas/Thing"}


def document(**paths: Any) -> dict[str, Any]:
    made = document_of({"Thing": THING})
    made["paths"] = {f"/{name}": item for name, item in paths.items()}
    return made


def content(media_type: str, schema: Any) -> dict[str, Any]:
    return {"content": {media_type: {"schema": schema}}}


def test_parameters_bodies_and_answers_stand_in_their_place() -> None:
    made = document(
        a={
            "parameters": [{"$ref": "#/components/parameters/P"}],
            "post": {
                "parameters": [{"name": "q", "in": "query", "schema": {"type": "integer"}}],
                "requestBody": {"$ref": "#/components/requestBodies/B"},
                "responses": {"200": {"$ref": "#/components/responses/R"}},
            },
        }
    )
    header = {"X": {"$ref": "#/components/headers/H"}}
    made["components"] |= {
        "parameters": {"P": {"name": "p", "in": "query", "schema": {"type": "string"}}},
        "requestBodies": {"B": content("application/json", REF)},
        "responses": {"R": {"description": "Yes.", "headers": header}},
        "headers": {"H": {"schema": {"type": "string"}}},
    }
    contract = contract_of(made)
    operation = contract.document["paths"]["/a"]["post"]
    assert [parameter["name"] for parameter in operation["parameters"]] == ["p", "q"]
    assert operation["requestBody"] == content("application/json", REF)
    assert operation["responses"]["200"]["headers"]["X"] == {"schema": {"type": "string"}}
    assert set(contract.document["components"]) == {"schemas"}


def test_a_parameter_of_the_operation_wins_over_that_of_the_path() -> None:
    mine = {"name": "p", "in": "query", "schema": {"type": "integer"}}
    theirs = {"name": "p", "in": "query", "schema": {"type": "string"}}
    made = contract_of(document(a={"parameters": [theirs], "get": {"parameters": [mine], "responses": OK}}))
    assert made.document["paths"]["/a"]["get"]["parameters"] == [mine]


def test_headers_of_the_client_are_no_parameters() -> None:
    header = {"name": "Authorization", "in": "header", "schema": {"type": "string"}}
    made = contract_of(document(a={"get": {"parameters": [header], "responses": OK}}))
    assert made.operations[0].arguments == {}
    assert "'Authorization'" in made.reports[0].message


def test_of_several_media_types_the_best_typed_one_stays() -> None:
    several = content("application/xml", REF)
    several["content"] |= content("application/json", REF)["content"]
    made = contract_of(document(a={"get": {"responses": {"200": {"description": "Yes.", **several}}}}))
    assert list(made.document["paths"]["/a"]["get"]["responses"]["200"]["content"]) == ["application/json"]
    assert made.reports[0].message == "read and written as application/json, not as application/xml"


URLENCODED, MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"


def test_of_two_forms_that_hold_the_same_the_first_is_sent() -> None:
    for first, second in ((URLENCODED, MULTIPART), (MULTIPART, URLENCODED)):
        both = {"content": {first: {"schema": REF}, second: {"schema": REF}}}
        made = contract_of(document(a={"post": {"requestBody": both, "responses": OK}}))
        assert list(made.document["paths"]["/a"]["post"]["requestBody"]["content"]) == [first]
        assert made.reports == ()


def test_of_two_forms_that_differ_the_one_that_takes_files_is_sent() -> None:
    both = {"content": {URLENCODED: {"schema": {"type": "object"}}, MULTIPART: {"schema": REF}}}
    made = contract_of(document(a={"post": {"requestBody": both, "responses": OK}}))
    assert list(made.document["paths"]["/a"]["post"]["requestBody"]["content"]) == [MULTIPART]
    assert made.reports[0].message == f"read and written as {MULTIPART}, not as {URLENCODED}"


def test_a_form_that_holds_a_file_comes_before_json_that_has_no_member_for_it() -> None:
    properties = {"file": {"type": "string", "format": "binary"}, "name": {"type": "string"}}
    form = {"type": "object", "properties": properties}
    cases = (("file", ["application/json"]), ("sibling", [MULTIPART]))
    for member, expected in cases:
        json_form = {"type": "object", "properties": {member: {"type": "string"}, "name": {"type": "string"}}}
        both = {"content": {"application/json": {"schema": json_form}, MULTIPART: {"schema": form}}}
        made = contract_of(document(a={"post": {"requestBody": both, "responses": OK}}))
        assert list(made.document["paths"]["/a"]["post"]["requestBody"]["content"]) == expected


def test_that_an_error_may_be_a_page_is_no_loss() -> None:
    failure = content("application/json", REF)
    failure["content"] |= content("text/html", {"type": "string"})["content"]
    answers = {**OK, "500": {"description": "No.", **failure}}
    made = contract_of(document(a={"get": {"responses": answers}}))
    assert list(made.document["paths"]["/a"]["get"]["responses"]["500"]["content"]) == ["application/json"]
    assert made.reports == ()


def test_spellings_of_json_that_hold_the_same_are_one() -> None:
    several = {"content": {spelling: {"schema": REF} for spelling in ("text/json", "application/json")}}
    made = contract_of(document(a={"get": {"responses": {"200": {"description": "Yes.", **several}}}}))
    assert list(made.document["paths"]["/a"]["get"]["responses"]["200"]["content"]) == ["application/json"]
    assert made.reports == ()


def test_a_structure_in_any_format_is_json() -> None:
    answers = {"200": {"description": "Yes.", **content("*/*", REF)}}
    made = contract_of(document(a={"post": {"requestBody": content("*/*", REF), "responses": answers}}))
    operation = made.document["paths"]["/a"]["post"]
    assert list(operation["requestBody"]["content"]) == ["application/json"]
    assert list(operation["responses"]["200"]["content"]) == ["application/json"]
    file = content("*/*", {"type": "string", "format": "binary"})
    made = contract_of(document(a={"post": {"requestBody": file, "responses": OK}}))
    assert list(made.document["paths"]["/a"]["post"]["requestBody"]["content"]) == ["*/*"]


def test_a_form_is_written_out_and_its_wrapper_is_no_component() -> None:
    made = document(
        a={
            "post": {
                "requestBody": content("multipart/form-data", {"$ref": "#/components/schemas/Form"}),
                "responses": OK,
            }
        }
    )
    inner = {"type": "object", "properties": {"x": {"type": "integer"}}}
    file = {"type": "string", "format": "binary"}
    made["components"]["schemas"] = {
        "Form": {"type": "object", "required": ["file"], "properties": {"file": file, "Meta Data": inner}}
    }
    contract = contract_of(made)
    schema = contract.document["paths"]["/a"]["post"]["requestBody"]["content"]["multipart/form-data"]["schema"]
    (part,) = contract.components
    assert schema["properties"] == {"file": file, "Meta Data": {"$ref": f"#/components/schemas/{part}"}}
    assert contract.operations[0].arguments == {("part", "file"): "file", ("part", "Meta Data"): "meta_data"}


def test_what_several_areas_hold_is_common() -> None:
    def get(tag: str, name: str) -> dict[str, Any]:
        answer = {"description": "Yes.", **content("application/json", {"$ref": f"#/components/schemas/{name}"})}
        return {"get": {"tags": [tag], "responses": {"200": answer}}}

    made = document(a=get("one", "A"), b=get("two", "B"))
    made["components"]["schemas"] = {
        "A": {"type": "object", "properties": {"s": {"$ref": "#/components/schemas/S"}}},
        "B": {"type": "object", "properties": {"s": {"$ref": "#/components/schemas/S"}}},
        "S": {"type": "object", "properties": {"t": {"$ref": "#/components/schemas/T"}}},
        "T": {"type": "object", "properties": {"s": {"$ref": "#/components/schemas/S"}}},
    }
    assert contract_of(made).areas == {"common": ("S", "T"), "one": ("A",), "two": ("B",)}


def test_what_requests_hold_lies_beside_what_answers_hold() -> None:
    schemas = {
        "A": THING,
        "B": {"type": "object", "properties": {"a": REF, "words": {"$ref": "#/components/schemas/Words"}}},
        "Thing": THING,
        "Words": {"type": "array", "items": {"type": "string"}},
    }
    contract = contract_of(document_of(schemas, sent=["B"], received=["A", "B"]))
    assert contract.areas == {"things": ("A", "B", "Thing"), "things_requests": ("BRequest", "ThingRequest", "Words")}


def test_an_area_of_that_name_is_not_mixed_with_requests() -> None:
    made = document_of({"Thing": THING}, sent=["Thing"], received=["Thing"])
    answer = {"200": {"description": "Yes.", **content("application/json", THING)}}
    made["paths"]["/b"] = {"get": {"tags": ["things_requests"], "operationId": "b", "responses": answer}}
    assert sorted(contract_of(made).areas) == ["things", "things_requests", "things_requests_2"]


def test_secrets_are_found_wherever_they_are() -> None:
    secret = {"type": "string", "x-secret": True}
    inner = {"type": "object", "properties": {"key": secret, "next": {"$ref": "#/components/schemas/Inner"}}}
    body = {
        "type": "object",
        "properties": {
            "pass-word": secret,
            "inner": {"$ref": "#/components/schemas/Inner"},
            "list": {"type": "array", "items": inner},
        },
    }
    made = document(
        a={"post": {"requestBody": content("application/json", {"$ref": "#/components/schemas/Body"}), "responses": OK}}
    )
    made["components"]["schemas"] = {"Body": body, "Inner": inner}
    contract = contract_of(made)
    assert contract.operations[0].body_secrets == {"pass-word", "inner.key", "list.key", "list.next.key"}
    assert contract.components["Body"].secrets == {"pass_word"}


def test_an_empty_operation_id_is_none() -> None:
    made = contract_of(document(**{"a": {"get": {"operationId": "", "responses": {"200": {"description": "Yes."}}}}}))
    assert [operation.id for operation in made.operations] == ["get_a"]
