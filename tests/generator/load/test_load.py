from pathlib import Path

import pytest

from dovetail_generator.load import ContractError, load
from dovetail_generator.load.bundle import bundle
from dovetail_generator.load.reader import read

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text)
    return folder / "root.yaml"


def failure(folder: Path, **files: str) -> ContractError:
    with pytest.raises(ContractError) as caught:
        load(write(folder, **files))
    return caught.value


def test_yaml_is_read_by_the_rules_of_version_1_2(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        root=HEAD
        + """paths: {}
x-data: {on: yes, 200: 2020-01-01, octal: 0o17, number: 1e3, "no": "yes", nothing: ~, true: True, plain: 010}
""",
    )
    assert load(root).document["x-data"] == {
        "on": "yes", "200": "2020-01-01", "octal": 15, "number": 1000.0, "no": "yes", "nothing": None, "true": True,
        "plain": 10,
    }  # fmt: skip


def test_components_of_other_files_become_components(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        root=HEAD + 'paths: {/a: {$ref: "parts.yaml#/components/pathItems/A"}}\n',
        parts="""components:
  pathItems:
    A:
      get:
        operationId: a
        responses:
          "200": {description: Yes., content: {application/json: {schema: {$ref: "more.yaml#/components/schemas/B"}}}}
""",
        more="""components:
  schemas:
    B: {type: array, items: {$ref: '#/components/schemas/C'}}
    C: {type: string}
""",
    )
    source = load(root)
    assert source.document["components"]["schemas"] == {
        "B": {"type": "array", "items": {"$ref": "#/components/schemas/C"}},
        "C": {"type": "string"},
    }
    place = source.locate("/components/schemas/C/type")
    assert (place.file.name, place.line, place.pointer) == ("more.yaml", 4, "/components/schemas/C/type")
    assert source.locate("/paths/~1a/get/operationId").line == 5


def test_two_files_may_use_the_same_name(tmp_path: Path) -> None:
    content = "content: {application/json: {schema: {type: array, items: {$ref: '%s'}}}}"
    root = write(
        tmp_path,
        root=HEAD
        + f"""paths:
  /a: {{get: {{responses: {{"200": {{description: Yes., {content % "#/components/schemas/X"}}}}}}}}}
  /b: {{get: {{responses: {{"200": {{description: Yes., {content % "other.yaml#/components/schemas/X"}}}}}}}}}
components: {{schemas: {{X: {{type: string}}}}}}
""",
        other="components: {schemas: {X: {type: integer}}}\n",
    )
    schemas = load(root).document["components"]["schemas"]
    assert schemas == {"X": {"type": "string"}, "other_X": {"type": "integer"}}


def test_a_ref_in_data_is_data(tmp_path: Path) -> None:
    root = write(
        tmp_path, root=HEAD + "paths: {}\ncomponents: {schemas: {A: {example: {$ref: nowhere}, default: {$ref: no}}}}\n"
    )
    assert bundle(read(root)).document["components"]["schemas"]["A"]["example"] == {"$ref": "nowhere"}


def test_a_property_called_ref_is_a_property(tmp_path: Path) -> None:
    root = write(tmp_path, root=HEAD + "paths: {}\ncomponents: {schemas: {A: {properties: {$ref: {type: string}}}}}\n")
    assert load(root).document["components"]["schemas"]["A"]["properties"] == {"$ref": {"type": "string"}}


@pytest.mark.parametrize(
    ("text", "line", "pointer", "message"),
    [
        ("paths: {}\nx-a: [\n", 5, "", "not valid YAML"),
        ("x-a: 1\n", 1, "", "there is nothing in it"),
    ],
)
def test_an_error_names_file_line_and_pointer(tmp_path: Path, text: str, line: int, pointer: str, message: str) -> None:
    error = failure(tmp_path, root=HEAD + text)
    assert error.file.name == "root.yaml"
    assert (error.line, error.pointer) == (line, pointer)
    assert message in error.message
    assert str(error).startswith(f"{error.file}:{line}: #{pointer}: ")


def test_another_version_is_refused(tmp_path: Path) -> None:
    error = failure(tmp_path, root="openapi: 2.0.0\ninfo: {title: T, version: '1'}\npaths: {}\n")
    assert "'2.0.0' is not supported" in error.message


def test_a_document_of_swagger_2_is_told_what_to_do(tmp_path: Path) -> None:
    error = failure(tmp_path, root="swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {}\n")
    assert (error.line, error.pointer) == (1, "/swagger")
    assert "swagger2openapi" in error.message
