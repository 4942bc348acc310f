"""Documents that break the specification are read all the same, and told what is wrong with them, and where."""

import json
import textwrap
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dovetail_generator.load import ContractError, Source, load
from dovetail_generator.load.check import Checker
from dovetail_generator.load.shapes import SCHEMA, SHAPES
from dovetail_generator.reports import MEANINGS

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
OK = "responses: {'200': {description: Yes.}}"


def loaded(folder: Path, text: str, head: str = HEAD, **others: str) -> Source:
    for name, other in others.items():
        (folder / f"{name}.yaml").write_text(textwrap.dedent(other))
    (folder / "root.yaml").write_text(head + textwrap.dedent(text))
    return load(folder / "root.yaml")


def told(source: Source) -> list[tuple[str, int]]:
    """The codes of what was wrong, each with its line."""
    return [
        *((note.report.code, note.line) for note in source.notes),
        *((report.code, source.locate(report.pointer).line) for report in source.reports),
    ]


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("paths: {}\npaths: {}\n", "duplicate-key", 4),
        ("paths: {}\nx-a: .inf\n", "not-json", 4),
        ("paths: {}\nx-a: !!binary aGk=\n", "not-json", 4),
        ("paths:\n  /a: {$ref: 'gone.yaml#/x'}\n", "dangling-reference", 4),
        ("paths:\n  /a: {$ref: '#/nowhere'}\n", "dangling-reference", 4),
        ("paths:\n  /a: {$ref: '#nowhere'}\n", "dangling-reference", 4),
        ("paths:\n  /a: {$ref: '#/paths/~1a'}\n", "reference-cycle", 4),
        ("paths:\n  /a: {$ref: 'https://example.test/x.yaml'}\n", "remote-reference", 4),
        ("paths:\n  /a:\n    get: {responses: {'200': {}}}\n", "missing-member", 5),
        ("paths:\n  /a:\n    get: {}\n", "missing-member", 5),
        ("paths:\n  a:\n    get: {OK}\n", "invalid", 4),
        ("paths:\n  /a b:\n    get: {OK}\n", "invalid", 4),
        ("paths:\n  /a:\n    get: {OK, colour: red}\n", "misplaced-member", 5),
        ("paths:\n  /a:\n    get: {OK, deprecated: 'true'}\n", "invalid", 5),
        ("paths:\n  /a:\n    get: {OK, tags: things}\n", "invalid", 5),
        ("paths:\n  /a/{b}:\n    get: {OK}\n", "undeclared-path-parameter", 5),
        ("paths:\n  /a?b=c:\n    get: {OK}\n", "query-in-path", 4),
        ("paths:\n  /a/{b}: {}\n  /a/{c}: {}\n", "duplicate-path", 5),
        ("paths:\n  /a:\n    get:\n      responses: {2xx: {description: Yes.}}\n", "status-key", 6),
        ("paths: {}\ncomponents:\n  schemas:\n    Page«User»: {type: string}\n", "component-name", 6),
        ("paths: {}\ncomponents:\n  schemas:\n    A: {type: file}\n", "unknown-type", 6),
        ("paths: {}\ncomponents:\n  schemas:\n    A: {type: string, nullable: true}\n", "other-dialect", 6),
        ("paths: {}\ncomponents:\n  schemas:\n    A: {items: [{}], type: array}\n", "other-dialect", 6),
        ("paths: {}\ncomponents:\n  schemas:\n    A: {minimum: '3', type: integer}\n", "invalid", 6),
        ("paths: {}\ncomponents:\n  schemas:\n    A: {examples: {one: 1}}\n", "invalid", 6),
        ("paths: {}\ncomponents:\n  schemas:\n    A: {$ref: '#/components/schemas/A'}\n", "reference-cycle", 6),
    ],
)
def test_what_breaks_the_specification_is_reported_with_its_place(
    tmp_path: Path, text: str, code: str, line: int
) -> None:
    found = told(loaded(tmp_path, text.replace("OK", OK)))
    assert found == [(code, line)]
    assert code in MEANINGS


def test_a_problem_in_another_file_names_that_file(tmp_path: Path) -> None:
    source = loaded(
        tmp_path,
        "paths:\n  /a: {get: {responses: {'200': {$ref: 'other.yaml#/components/responses/R'}}}}\n",
        other="components:\n  responses:\n    R:\n      content: 3\n      description: no\n",
    )
    (report,) = source.reports
    place = source.locate(report.pointer)
    assert (place.file.name, place.line, report.code) == ("other.yaml", 4, "invalid")


@pytest.mark.parametrize("head", ["openapi: 3.1.0\n", "openapi: 3.0.3\ninfo: {}\n", "openapi: 3\ninfo: nothing\n"])
def test_a_title_and_a_version_stand_in_for_missing_ones(tmp_path: Path, head: str) -> None:
    source = loaded(tmp_path, "paths: {}\n", head)
    assert source.document["info"] == {"title": "API", "version": "0"}


PARAMETERS = """
paths:
  /pets/{petId}:
    parameters: %s
    get: {parameters: %s, responses: {'200': {description: Yes.}}}
"""


@pytest.mark.parametrize(
    ("shared", "own", "code", "names"),
    [
        ("[]", "[]", "undeclared-path-parameter", ["petId"]),
        ("[]", "[{name: petID, in: path, required: true, schema: {}}]", "undeclared-path-parameter", ["petId"]),
        ("[{name: id, in: path, required: true, schema: {}}]", "[]", "undeclared-path-parameter", ["petId"]),
        ("[]", "[{name: petId, in: path, schema: {}}]", "optional-path-parameter", ["petId"]),
        ("[]", "[{name: petId, in: path, required: true}]", "missing-member", ["petId"]),
        ("[]", "[{name: petId, in: Path, required: true, schema: {}}]", "unknown-location", ["petId"]),
        ("[]", "[{name: petId, in: path, required: true, type: string}]", "other-dialect", ["petId"]),
        (
            "[{name: petId, in: path, required: true, schema: {}}]",
            "[{name: other, in: path, required: true, schema: {}}]",
            "unused-path-parameter",
            ["petId"],
        ),
        (
            "[{name: petId, in: path, required: true, schema: {}}]",
            "[{name: q, in: query, schema: {}}, {name: q, in: query, schema: {type: string}}]",
            "duplicate-parameter",
            ["petId", "q"],
        ),
        (
            "[{name: petId, in: path, required: true, schema: {}}]",
            "[{name: q, in: matrix, schema: {}}]",
            "unknown-location",
            ["petId"],
        ),
        ("[{name: petId, in: path, required: true, schema: {}}]", "[{in: query}]", "missing-member", ["petId"]),
        (
            "[{name: petId, in: path, required: true, schema: {}}]",
            "[{$ref: '#/components/parameters/No'}]",
            "dangling-reference",
            ["petId"],
        ),
    ],
)
def test_parameters_are_made_to_fit_the_path(
    tmp_path: Path, shared: str, own: str, code: str, names: list[str]
) -> None:
    source = loaded(tmp_path, PARAMETERS % (shared, own))
    assert code in {word for word, _ in told(source)}
    item = source.document["paths"]["/pets/{petId}"]
    found = [*item.get("parameters", []), *item["get"].get("parameters", [])]
    assert [parameter["name"] for parameter in found] == names
    assert all(parameter["required"] for parameter in found if parameter["in"] == "path")


def test_a_query_in_a_path_becomes_parameters_and_keeps_the_paths_apart(tmp_path: Path) -> None:
    source = loaded(
        tmp_path,
        f"""
        paths:
          /act?do=start&id={{name}}:
            get: {{parameters: [{{name: name, in: path, required: true, schema: {{type: string}}}}], {OK}}}
          /act?do=stop:
            get: {{{OK}}}
        """,
    )
    start, stop = source.document["paths"].items()
    assert (start[0], stop[0]) == ("/act#do=start&id={name}", "/act#do=stop")
    assert [(p["name"], p["in"]) for p in start[1]["get"]["parameters"]] == [("id", "query")]
    assert [(p["name"], p["schema"]["const"]) for p in start[1]["parameters"]] == [("do", "start")]


def test_a_template_of_several_segments_is_one_parameter(tmp_path: Path) -> None:
    source = loaded(
        tmp_path,
        f"paths:\n  /files/{{+path}}: {{get: {{{OK}, parameters: [{{name: path, in: path, schema: {{}}}}]}}}}\n",
    )
    ((path, item),) = source.document["paths"].items()
    assert path == "/files/{path}"
    assert item["get"]["parameters"][0]["x-multi-segment"] is True


def test_the_body_that_swagger_2_says_as_parameters_is_a_body(tmp_path: Path) -> None:
    source = loaded(
        tmp_path,
        f"""
        paths:
          /whole: {{post: {{{OK}, parameters: [{{name: it, in: body, required: true, schema: {{type: object}}}}]}}}}
          /fields: {{post: {{{OK}, parameters: [{{name: file, in: formData, type: file, required: true}}]}}}}
        """,
    )
    whole, fields = (item["post"]["requestBody"] for item in source.document["paths"].values())
    assert whole == {"required": True, "content": {"application/json": {"schema": {"type": "object"}}}}
    schema = fields["content"]["multipart/form-data"]["schema"]
    assert schema["properties"] == {"file": {"type": "string", "format": "binary"}}
    assert schema["required"] == ["file"]


def test_what_a_dangling_reference_stands_for_is_any_value(tmp_path: Path) -> None:
    source = loaded(
        tmp_path,
        """
        paths:
          /a:
            get:
              parameters: [{$ref: '#/components/parameters/Gone'}]
              requestBody: {$ref: '#/components/requestBodies/Gone'}
              responses: {'200': {$ref: '#/components/responses/Gone'}}
        components:
          schemas:
            A: {type: object, properties: {b: {$ref: '#/components/schemas/Gone', description: Lost.}}}
        """,
    )
    get = source.document["paths"]["/a"]["get"]
    assert get == {"parameters": [], "responses": {"200": {"description": ""}}}
    assert source.document["components"]["schemas"]["A"]["properties"]["b"] == {"description": "Lost."}
    assert [code for code, _ in told(source)] == ["dangling-reference"] * 4


def test_a_schema_that_refers_to_what_is_none_is_any_value(tmp_path: Path) -> None:
    source = loaded(
        tmp_path,
        """
        paths: {}
        components:
          responses: {Text: {description: a text}}
          schemas:
            A: {type: object, properties: {b: {$ref: '#/components/responses/Text'}}}
        """,
    )
    assert source.document["components"]["schemas"]["A"]["properties"]["b"] == {}
    assert [code for code, _ in told(source)] == ["dangling-reference"]


def test_whole_maps_may_be_kept_in_other_files(tmp_path: Path) -> None:
    source = loaded(
        tmp_path,
        """
        paths: {$ref: paths.yaml}
        components: {schemas: {$ref: 'schemas.yaml#/all'}}
        """,
        paths=f"/a: {{get: {{{OK}, parameters: {{$ref: 'parameters.yaml'}}}}}}\n",
        parameters="- {name: q, in: query, schema: {$ref: 'root.yaml#/components/schemas/Word'}}\n",
        schemas="all: {Word: {type: string}, Words: {type: array, items: {$ref: '#/all/Word'}}}\n",
    )
    assert told(source) == []
    word = {"$ref": "#/components/schemas/Word"}
    assert source.document["components"]["schemas"] == {
        "Word": {"type": "string"},
        "Words": {"type": "array", "items": word},
    }
    assert source.document["paths"]["/a"]["get"]["parameters"][0]["schema"] == word


def test_files_may_refer_to_each_other_in_a_circle_and_leave_the_folder(tmp_path: Path) -> None:
    inner = tmp_path / "spec"
    inner.mkdir()
    (tmp_path / "common parts.yaml").write_text(
        "Node: {type: object, properties: {next: {$ref: 'spec/root.yaml#/components/schemas/Node'}}}\n"
    )
    text = "paths: {}\ncomponents: {schemas: {Node: {$ref: '../common%20parts.yaml#/Node'}}}\n"
    source = loaded(inner, text)
    assert told(source) == []
    schemas = source.document["components"]["schemas"]
    assert schemas["Node"] == {"$ref": "#/components/schemas/common_parts_Node"}
    assert schemas["common_parts_Node"]["properties"]["next"] == {"$ref": "#/components/schemas/Node"}


def test_references_may_be_encoded_and_lead_into_paths(tmp_path: Path) -> None:
    source = loaded(
        tmp_path,
        """
        paths:
          /a/{id}:
            parameters: [{name: id, in: path, required: true, schema: {type: string, maxLength: 3}}]
            get:
              responses:
                '200': {description: Yes., content: {application/json: {schema: {type: integer}}}}
        components:
          schemas:
            Id: {$ref: '#/paths/~1a~1%7Bid%7D/parameters/0/schema'}
            Answer: {$ref: '#/paths/~1a~1{id}/get/responses/200/content/application~1json/schema'}
            Spaced Name: {type: boolean}
            Copy: {$ref: '#/components/schemas/Spaced%20Name'}
            Anchored: {$anchor: here, type: number}
            Same: {$ref: '#here'}
        """,
    )
    schemas = source.document["components"]["schemas"]

    def followed(name: str) -> Any:
        return schemas[schemas[name]["$ref"].rpartition("/")[2]]

    assert followed("Id") == {"type": "string", "maxLength": 3}
    assert followed("Answer") == {"type": "integer"}
    assert followed("Copy") == {"type": "boolean"}
    assert followed("Same")["type"] == "number"
    assert [code for code, _ in told(source)] == ["component-name"]


def test_keys_that_yaml_merges_are_merged(tmp_path: Path) -> None:
    source = loaded(
        tmp_path,
        """
        x-answers: &answers {'401': {description: Who?}, '200': {description: Overridden.}}
        paths:
          /a: {get: {responses: {'200': {description: Yes.}, <<: *answers}}}
        """,
    )
    answers = source.document["paths"]["/a"]["get"]["responses"]
    assert {status: answer["description"] for status, answer in answers.items()} == {"401": "Who?", "200": "Yes."}
    assert told(source) == []


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"\xef\xbb\xbfopenapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n", None),
        ("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n".encode("utf-16"), None),
        (b"openapi: 3.1.0\ninfo: {title: caf\xe9, version: '1'}\npaths: {}\n", "invalid"),
        (b"openapi: 3.1.0\ninfo:\n\ttitle: T\n\tversion: '1'\npaths: {}\n", "invalid"),
        (b'{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, "paths": {}}', "duplicate-key"),
        (b'{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, "x-a": NaN}', "not-json"),
        (b'{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {},}', None),
        (b'{"openapi": "3.1.0", "info": {"title": "T\\ud83c", "version": "1"}, "paths": {}}', "not-json"),
        (b'{"openapi": "3.1.0", "info": {"title": "\\ud83d\\ude00", "version": "1"}, "paths": {}}', None),
        (b"openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n---\nmore: 1\n", "invalid"),
    ],
)
def test_files_are_read_however_they_are_written(tmp_path: Path, raw: bytes, code: str | None) -> None:
    file = tmp_path / "root.yaml"
    file.write_bytes(raw)
    assert [word for word, _ in told(load(file))] == ([code] if code else [])


def test_aliases_that_would_fill_the_memory_are_refused(tmp_path: Path) -> None:
    rows = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]\n" for n in range(1, 10))
    with pytest.raises(ContractError, match="too much data"):
        loaded(tmp_path, f"l0: &l0 [1]\n{rows}")


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(["", "path", "object", "$ref", "200"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([*SCHEMA, *(key for shape in SHAPES.values() for key in shape)]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(paths=st.dictionaries(st.sampled_from(["/a", "/{b}", "x", "/a?b={c}"]), JUNK, max_size=2), parts=JUNK)
@settings(max_examples=100, derandomize=True, deadline=None)
def test_whatever_a_document_holds_comes_out_in_its_shape(paths: Any, parts: Any) -> None:
    from dovetail_generator.load import paths as repaired

    document = {"openapi": "3.0.0", "info": {"title": "T", "version": "1"}, "paths": paths, "components": parts}
    first = Checker(document, "3.0")
    first.run()
    repaired.run(document, first.found)
    kept = json.dumps(document)
    again = Checker(document, "3.0")
    again.run()
    assert not [report for report in again.found.reports() if report.code not in ("misplaced-member", "other-dialect")]
    assert json.dumps(document) == kept
