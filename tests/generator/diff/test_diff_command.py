"""``dovetail-generate diff``: what it reads, what it says, how it exits."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest

from dovetail_generator.cli import main
from dovetail_generator.diff import Surface, compare, told
from dovetail_generator.diff.kinds import Kind, fits, parsed, same, written
from dovetail_generator.diff.surface import read_surface

CONTRACT = """\
openapi: 3.1.0
info: {title: Clock, version: 1.4.2}
servers: [{url: "https://{v}.example", variables: {v: {default: a}}}]
security: [{key: []}]
paths:
  /time:
    get:
      operationId: get
      tags: [time]
      responses:
        "200": {description: It., content: {application/json: {schema: {$ref: "#/components/schemas/Time"}}}}
        "404": {description: None., content: {application/json: {schema: {$ref: "#/components/schemas/Time"}}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Time: {type: object, properties: {now: {type: string}}}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("diff")
    (folder / "old.yaml").write_text(CONTRACT)
    (folder / "same.yaml").write_text(CONTRACT)
    (folder / "grown.yaml").write_text(CONTRACT.replace("now: {type: string}", "now: {type: string}, at: {}"))
    broken = CONTRACT.replace("now: {type: string}", "now: {type: integer}").replace('"404"', '"409"')
    (folder / "broken.yaml").write_text(broken.replace("{key: []}", "{new: []}").replace("{key: {", "{new: {"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
        assert main(["build", str(folder / "old.yaml"), "--out", str(folder / "built"), "-q"]) == 0
    return folder


@pytest.fixture(autouse=True)
def _cache(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder / "cache"))
    monkeypatch.chdir(folder)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["old.yaml", "same.yaml", "--fail-on", "any"], 0),
        (["old.yaml", "grown.yaml"], 0),
        (["old.yaml", "grown.yaml", "--fail-on", "any"], 1),
        (["built", "broken.yaml"], 1),
        (["built", "broken.yaml", "--fail-on", "never"], 0),
        (["built", "nowhere.yaml"], 2),
        (["cache", "old.yaml"], 2),
    ],
)
def test_the_exit_code_is_for_ci(arguments: list[str], code: int) -> None:
    assert main(["diff", *arguments, "--quiet"]) == code


def test_lines_name_what_is_affected_and_the_version_to_come(capsys: pytest.CaptureFixture[str]) -> None:
    main(["diff", "built", "broken.yaml"])

    said = capsys.readouterr().out.splitlines()
    assert "breaking: field models.Time.now was UnsetType | str, is UnsetType | int" in said
    assert "breaking: error NotFound is removed" in said
    assert "added: error Conflict is new" in said
    assert said[-1].endswith("major version (1.4.2 → 2.0.0).")


def test_markdown_has_a_section_for_each_effect(capsys: pytest.CaptureFixture[str]) -> None:
    main(["diff", "old.yaml", "broken.yaml", "--markdown"])

    said = capsys.readouterr().out
    assert "### Breaking\n\n- " in said
    assert "- error `Conflict` is new" in said


def test_json_says_it_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    main(["diff", "old.yaml", "grown.yaml", "--json"])

    said = json.loads(capsys.readouterr().out)
    assert (said["bump"], said["nextVersion"], said["breaking"]) == ("minor", "1.5.0", False)
    assert said["affected"] == {"field": ["models.Time.at"]}


def test_a_document_that_cannot_be_read_is_named(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "bad.yaml").write_text("openapi: [")

    assert main(["diff", "old.yaml", "bad.yaml"]) == 1
    assert "bad.yaml:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("version", "bump", "after"),
    [
        ("1.4.2", "major", "2.0.0"),
        ("1.4.2", "minor", "1.5.0"),
        ("1.4.2", "patch", "1.4.3"),
        ("0.4.2", "major", "0.5.0"),
        ("0.4.2", "minor", "0.4.3"),
        ("v3", "minor", "3.1.0"),
        ("2024-01-01", "major", ""),
    ],
)
def test_the_next_version(version: str, bump: told.Bump, after: str) -> None:
    assert told.next_version(version, bump) == after


# --- what belongs to the whole package, not to one operation ----------------------------------------------------------


def _surface(**files: str) -> Surface:
    return read_surface({f"{name}.py": text for name, text in files.items()})


CLIENT = "class Client:\n    def __init__(self, *, {}: str | None = None, server: int | None = None) -> None: ...\n"
SERVERS = 'ServerName = Literal["{}"]\nServerVariables = TypedDict("ServerVariables", {{"{}": str}}, total=False)\n'
ERROR = "class NotFound(Base):\n    if TYPE_CHECKING:\n        @property\n        def body(self) -> {}: ...\n"


@pytest.mark.parametrize(
    ("old", "new", "effects"),
    [
        ({"client": CLIENT.format("a")}, {"client": CLIENT.format("b")}, ["breaking", "added"]),
        ({"servers": SERVERS.format("a", "v")}, {"servers": SERVERS.format("a", "w")}, ["breaking", "added"]),
        ({"servers": SERVERS.format("a", "v")}, {"servers": SERVERS.format("b", "v")}, ["breaking", "added"]),
        ({"errors": ERROR.format("str")}, {"errors": ERROR.format("str | None")}, ["breaking"]),
        ({"errors": ERROR.format("str | None")}, {"errors": ERROR.format("str")}, ["changed"]),
        ({"errors": ERROR.format("str")}, {}, ["breaking"]),
        ({"webhooks": "class Paid: ...\n"}, {"webhooks": "class Sent: ...\n"}, ["breaking", "added"]),
    ],
)
def test_clients_servers_errors_and_webhooks(old: dict[str, str], new: dict[str, str], effects: list[str]) -> None:
    assert [each.effect for each in compare(_surface(**old), _surface(**new))] == effects


# --- types ------------------------------------------------------------------------------------------------------------


def _kind(text: str) -> Kind:
    return parsed(ast.parse(text, mode="eval").body, str)


@pytest.mark.parametrize(
    ("given", "wanted", "fitting"),
    [
        ("str", "str | None", True),
        ("str | None", "str", False),
        ("Literal['a']", "str", True),
        ("Literal['a', 'b']", "Literal['b', 'c']", False),
        ("bool", "float", True),
        ("Literal[1]", "float", True),
        ("list[int]", "list[int | str]", False),
        ("list[int]", "Sequence[int | str]", True),
        ("dict[str, int]", "Mapping[str, object]", True),
        ("dict[str, Any]", "dict[str, int]", True),
        ("Annotated[str, Meta(min_length=1)]", "str", True),
        ("m.A", "object", True),
        ("Literal['a']", "Sequence[str]", True),
        ("str", "Sequence[int]", False),
    ],
)
def test_what_fits_where(given: str, wanted: str, fitting: bool) -> None:
    assert fits(_kind(given), _kind(wanted)) is fitting


def test_the_order_of_alternatives_does_not_matter() -> None:
    assert same(_kind("list[int | None | Literal['a', 'b']]"), _kind("list[Literal['b', 'a'] | int | None]"))
    assert written(_kind("None | int | Literal['b', 'a']")) == "Literal['a', 'b'] | int | None"
