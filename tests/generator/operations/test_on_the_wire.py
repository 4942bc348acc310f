"""One package with every way to say something in a request, and what its calls put on the wire."""

import importlib
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from dovetail.runtime.body import File, Multipart
from dovetail.runtime.errors import InvalidInput
from dovetail_generator.package import Target, assemble

STRING = "{type: string}"
LIST = "{type: array, items: {type: string}}"
OBJECT = "{type: object, properties: {x: {type: integer}, y: {type: string}}}"
BYTES = "{type: string, format: binary}"
DEEP = f"{{type: object, properties: {{inner: {OBJECT}, list: {LIST}}}}}"
IN_PATH = "in: path, required: true"
DONE = "responses: {'204': {description: Done.}}"

CONTRACT = f"""
openapi: 3.0.3
info: {{title: Wire, version: '1'}}
paths:
  /shared/{{id}}:
    parameters:
      - {{name: id, in: path, required: true, schema: {STRING}}}
      - {{name: page, in: query, schema: {{type: integer}}}}
    get:
      operationId: shared
      parameters: [{{name: page, in: query, required: true, schema: {STRING}}}]
      {DONE}
  /simple/{{a}}/{{b}}/label{{c}}/matrix{{d}}{{e}}:
    get:
      operationId: paths
      parameters:
        - {{name: a, in: path, required: true, schema: {LIST}}}
        - {{name: b, in: path, required: true, explode: true, schema: {OBJECT}}}
        - {{name: c, in: path, required: true, style: label, explode: true, schema: {LIST}}}
        - {{name: d, in: path, required: true, style: matrix, schema: {STRING}}}
        - {{name: e, in: path, required: true, style: matrix, explode: true, schema: {OBJECT}}}
      {DONE}
  /odd/{{a}}-{{b}}/{{a}}.json:run:
    parameters: [{{name: a, {IN_PATH}, schema: {STRING}}}, {{name: b, {IN_PATH}, schema: {STRING}}}]
    post: {{operationId: odd, {DONE}}}
  /queries:
    get:
      operationId: queries
      parameters:
        - {{name: form, in: query, schema: {LIST}}}
        - {{name: plain, in: query, explode: false, schema: {LIST}}}
        - {{name: spaced, in: query, style: spaceDelimited, explode: false, schema: {LIST}}}
        - {{name: piped, in: query, style: pipeDelimited, explode: false, schema: {LIST}}}
        - {{name: deep, in: query, style: deepObject, explode: true, schema: {DEEP}}}
        - {{name: free, in: query, allowReserved: true, schema: {STRING}}}
        - {{name: empty, in: query, allowEmptyValue: true, schema: {STRING}}}
        - {{name: json, in: query, content: {{application/json: {{schema: {OBJECT}}}}}}}
        - {{name: limit, in: query, schema: {{type: integer, default: 10}}}}
        - {{name: 'filter[name]', in: query, schema: {STRING}}}
      {DONE}
  /places:
    get:
      operationId: places
      parameters:
        - {{name: id, in: query, schema: {STRING}}}
        - {{name: id, in: header, schema: {STRING}}}
        - {{name: id, in: cookie, schema: {STRING}}}
        - {{name: ID, in: query, schema: {STRING}}}
        - {{name: class, in: query, schema: {STRING}}}
        - {{name: body, in: query, schema: {STRING}}}
        - {{name: self, in: query, schema: {STRING}}}
        - {{name: Accept, in: header, schema: {STRING}}}
      requestBody: {{content: {{application/json: {{schema: {OBJECT}}}}}}}
      {DONE}
    delete:
      operationId: deleted
      requestBody: {{required: true, content: {{application/json: {{schema: {LIST}}}}}}}
      {DONE}
  /parts:
    post:
      operationId: parts
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [files]
              properties:
                files: {{type: array, items: {{type: string, format: binary}}}}
                meta: {OBJECT}
                tags: {LIST}
                note: {STRING}
                table: {STRING}
                count: {{type: integer, default: 3}}
            encoding: {{table: {{contentType: text/csv}}}}
      {DONE}
  /form:
    post:
      operationId: form
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: {{type: object, properties: {{many: {LIST}, joined: {LIST}, deep: {OBJECT}, json: {OBJECT}}}}}
            encoding:
              joined: {{explode: false}}
              deep: {{style: deepObject, explode: true}}
              json: {{contentType: application/json}}
      {DONE}
  /raw:
    put:
      operationId: raw
      requestBody: {{required: true, content: {{image/png: {{schema: {BYTES}}}}}}}
      {DONE}
"""


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("wire")
    (folder / "wire.yaml").write_text(CONTRACT)
    made = assemble(Target(folder / "wire.yaml", "put_on_the_wire", folder / "put_on_the_wire"))
    assert [note.report.code for note in made.notes] == ["reserved-header"]
    for path, text in made.files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text or "", encoding="utf-8")
    sys.path.insert(0, str(folder))
    try:
        yield importlib.import_module("put_on_the_wire.operations.default")
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.partition(".")[0] == "put_on_the_wire"]:
            del sys.modules[name]


def test_parameters_of_a_path_are_overridden_by_those_of_its_operations(wire: Any) -> None:
    assert (wire.shared(id="a/b", page="x").path, wire.shared(id="a", page="x").query) == ("/shared/a%2Fb", "page=x")
    with pytest.raises(InvalidInput, match=r"path\.id"):
        wire.shared(id="..", page="1")


def test_values_in_paths_follow_their_style(wire: Any) -> None:
    call = wire.paths(a=["1", "2,3"], b={"x": 1, "y": "z"}, c=["p", "q"], d="m", e={"x": 2})
    assert call.path == "/simple/1,2%2C3/x=1,y=z/label.p.q/matrix;d=m;x=2"
    assert wire.odd(a="v", b="w").path == "/odd/v-w/v.json:run"


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        ({}, ""),
        ({"form": ["a", "b c"]}, "form=a&form=b%20c"),
        ({"plain": ["a", "b"]}, "plain=a,b"),
        ({"spaced": ["a", "b"]}, "spaced=a%20b"),
        ({"piped": ["a", "b"]}, "piped=a%7Cb"),
        ({"deep": {"inner": {"x": 1, "y": "z"}, "list": ["p", "q"]}},
         "deep%5Binner%5D%5Bx%5D=1&deep%5Binner%5D%5By%5D=z&deep%5Blist%5D=p&deep%5Blist%5D=q"),
        ({"free": "a/b?c"}, "free=a/b?c"),
        ({"empty": ""}, "empty="),
        ({"json": {"x": 1}}, "json=%7B%22x%22%3A1%7D"),
        ({"filter_name": "n"}, "filter%5Bname%5D=n"),
    ],
)  # fmt: skip
def test_values_in_queries_follow_their_style_and_defaults_stay_away(
    wire: Any, arguments: dict[str, Any], query: str
) -> None:
    assert wire.queries(**arguments).query == query


def test_one_name_at_several_places_has_an_argument_for_each(wire: Any) -> None:
    call = wire.places(
        id="q", id_header="h", id_cookie="c", id_query="Q", class_="k", body_="b", self_="s", body={"x": 1}
    )
    assert call.query == "id=q&ID=Q&class=k&body=b&self=s"
    assert call.headers == (("id", "h"), ("Cookie", "id=c"))
    assert (call.method, call.body) == ("GET", b'{"x":1}')
    assert wire.deleted(body=["a"]).body == b'["a"]'


def test_a_multipart_form_has_a_part_for_each_file_and_its_own_types(wire: Any) -> None:
    call = wire.parts(
        files=[b"1", File(b"2", "two.txt", "text/plain")], meta={"x": 1}, tags=["a", "b"], note="n", table="a;b"
    )
    assert isinstance(call.body, Multipart)
    assert [(part.name, part.content, part.content_type) for part in call.body.parts] == [
        ("files", b"1", "application/octet-stream"),
        ("files", b"2", "text/plain"),
        ("meta", b'{"x":1}', "application/json"),
        ("tags", b"a", None),
        ("tags", b"b", None),
        ("note", b"n", None),
        ("table", b"a;b", "text/csv"),
    ]


def test_a_form_follows_the_encoding_of_its_fields(wire: Any) -> None:
    call = wire.form(many=["a", "b"], joined=["c", "d"], deep={"x": 1}, json={"y": "z"})
    assert call.body == b"many=a&many=b&joined=c,d&deep%5Bx%5D=1&json=%7B%22y%22%3A%22z%22%7D"


def test_a_body_of_another_kind_goes_as_it_is(wire: Any) -> None:
    call = wire.raw(body=b"\x89PNG")
    assert (call.body, call.content_type) == (b"\x89PNG", "image/png")
