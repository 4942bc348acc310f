"""``CONFIG``: what is wrong with one, what a source lacks, what can be chosen, and the same as a JSON Schema."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from dovetail.panoply import convert_to_ui_format
from dovetail.panoply.config import Config, Param, config_problems, read_config
from dovetail.panoply.errors import IncorrectParamError
from dovetail.panoply.parameter_schema import config_schema
from dovetail.panoply.parameter_values import (
    check_source,
    chosen_values,
    missing_dependencies,
    resolve_values,
    with_defaults,
)

TYPES = (
    "",
    "string",
    "text",
    "number",
    "password",
    "oauth",
    "list",
    "dynamic-list",
    "select",
    "schema",
    "destination",
    "primary-key",
    "incremental-key",
    "exclude",
    "parse-string",
    "truncate-table",
    "a type of tomorrow",
)


def tables(source: dict[str, Any]) -> Any:
    return convert_to_ui_format(["users", "orders"], str.title, str, lambda name: name == source["closed"])


DATABASE: Config = {
    "title": "Database",
    "icon": "data:image/png;base64,iVBORw0KGgo=",
    "categories": ["DB", "POPULAR"],
    "keywords": ["sql"],
    "createdAt": "2021-03-04",
    "hostProperty": "host",
    "advanced": {"withIncremental": True},
    "params": [
        Param(name="host", title="Host", placeholder="Example: 127.0.0.1", required=True, ip_whitelist=True),
        Param(name="port", type="number", default="5432", required=True),
        Param(name="password", type="password", required=True, help="[How](https://example.com)", description="Long."),
        Param(name="closed"),
        Param(name="tables", type="dynamic-list", values=tables, dependencies=["host", "closed"], required=True),
        Param(name="mode", type="select", values=[{"name": "Fast", "value": "f"}, {"name": "Slow", "id": "s"}]),
        Param(name="days", type="list", values=["Mon", "Tue"]),
        Param(name="excludes", type="exclude", category="advanced"),
        Param(name="truncateTable", type="truncate-table"),
        Param(name="refresh_token", type="", hidden=True),
    ],
}
GOOD: dict[str, Any] = {"host": "db", "port": "5433", "password": "correct horse", "tables": ["users"]}


def config_of(**param: Any) -> dict[str, Any]:
    return {"title": "T", "params": [{"name": "it", **param}]}


def test_a_config_in_order_has_no_problems() -> None:
    assert config_problems(DATABASE) == []


@pytest.mark.parametrize(
    ("config", "words"),
    [
        (None, "a NoneType is no dict"),
        ({"title": "T"}, "CONFIG['params']: a NoneType is no list"),
        ({"title": "T", "params": {}}, "CONFIG['params']: a dict is no list"),
        ({"title": "T", "params": ["host"]}, "CONFIG['params'][0]: a str is no dict"),
        ({"title": "T", "params": [{"title": "Host"}]}, "CONFIG['params'][0]: it has no name"),
        ({"title": "T", "params": [{"name": "a"}, {"name": "a"}]}, "[1] (a): there is another parameter"),
    ],
)
def test_a_config_whose_parameters_cannot_be_told_is_refused(config: Any, words: str) -> None:
    assert words in "\n".join(config_problems(config))
    with pytest.raises(IncorrectParamError) as caught:
        read_config(config)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("config", "words"),
    [
        ({"params": []}, "CONFIG['title']: None is no title"),
        ({"title": "T", "params": [], "icon": "icon.png"}, "CONFIG['icon']"),
        ({"title": "T", "params": [], "createdAt": "yesterday"}, "CONFIG['createdAt']: 'yesterday' is no date"),
        ({"title": "T", "params": [], "categories": "APIS"}, "CONFIG['categories']"),
        ({"title": "T", "params": [], "hostProperty": "host"}, "CONFIG['hostProperty']: there is no parameter 'host'"),
        (config_of(required="yes"), "(it): its required is 'yes'"),
        (config_of(title=3), "(it): its title is a int"),
        (config_of(type="list"), "(it): it is a list without values"),
        (config_of(type="list", values="users"), "(it): its values are a str"),
        (config_of(type="list", values=lambda: ["a"]), "cannot be called with the source alone"),
        (config_of(dependencies=["host"]), "(it): it depends on 'host', and there is no such parameter"),
        (config_of(dependencies="host"), "(it): its dependencies are 'host'"),
        ({"title": "T", "params": [{"name": "state"}]}, "(state): the place to go on from"),
        (
            {"title": "T", "params": [{"name": "a", "dependencies": ["b"]}, {"name": "b", "dependencies": ["a"]}]},
            "so that none can be filled first",
        ),
    ],
)
def test_lesser_problems_are_told_and_keep_no_source_from_running(config: dict[str, Any], words: str) -> None:
    [problem] = config_problems(config)

    assert words in problem
    assert read_config(config).written is config


@pytest.mark.parametrize("kind", TYPES)
def test_every_type_and_attribute_is_kept_also_those_that_are_not_known(kind: str) -> None:
    config = config_of(type=kind, values=["a"], colour="red", title="It") | {"flavour": "sweet"}

    understood = read_config(config)

    assert config_problems(config) == []
    assert (understood.params[0].type, understood.params[0].written["colour"]) == (kind, "red")
    assert understood.written["flavour"] == "sweet"
    assert understood.parameter("it").title == "It"
    with pytest.raises(KeyError):
        understood.parameter("that")


def test_what_is_said_of_a_parameter_is_understood() -> None:
    params = {param.name: param for param in read_config(DATABASE).params}

    assert (params["host"].required, params["host"].title, params["port"].title) == (True, "Host", "port")
    assert params["password"].help == "[How](https://example.com) Long."
    assert [name for name, param in params.items() if param.is_secret] == ["password", "refresh_token"]
    assert [name for name, param in params.items() if param.is_list] == ["tables", "mode", "days"]
    assert [name for name, param in params.items() if param.is_dynamic] == ["tables"]
    assert (params["excludes"].advanced, params["refresh_token"].hidden) == (True, True)


def test_a_source_in_order_has_no_problems_and_keys_of_the_platform_are_none() -> None:
    assert check_source(DATABASE, GOOD | {"destination": "x", "lastRuntime": 3, "__batchSize": 10}) == []


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"host": ""}, "host: it is required and missing."),
        ({"host": None, "hosst": "db"}, "host: it is required and missing; did you mean it by 'hosst'?"),
        ({"tables": []}, "tables: it is required and missing."),
        ({"tables": "users"}, "tables: 'users' is no list"),
        ({"port": "many"}, "port: 'many' is no number."),
        ({"port": True}, "port: True is no number."),
        ({"password": {"a": 1}}, "password: is no text."),
        ({"mode": "x"}, "mode: 'x' cannot be chosen; there are 'f', 's'."),
        ({"days": ["Mon", "Sun"]}, "days: 'Sun' cannot be chosen; there are 'Mon', 'Tue'."),
        ({"excludes": [3]}, "excludes: [3] names no columns"),
        ({"truncateTable": "maybe"}, "truncateTable: 'maybe' is neither true nor false."),
    ],
)
def test_what_a_source_lacks_or_does_not_fit_is_told_by_parameter(changed: dict[str, Any], words: str) -> None:
    [problem] = check_source(DATABASE, GOOD | changed)

    assert problem.startswith(words)
    assert "correct horse" not in problem


def test_several_problems_are_told_at_once() -> None:
    assert [problem.partition(":")[0] for problem in check_source(DATABASE, {})] == ["host", "password", "tables"]


def test_what_was_chosen_may_come_back_as_the_whole_line_of_a_list() -> None:
    source = GOOD | {"mode": {"name": "Fast", "value": "f"}, "days": [{"name": "Mon"}, "Tue"]}

    assert check_source(DATABASE, source) == []
    assert chosen_values(source["mode"]) == ["f"]
    assert chosen_values([{"name": "Slow", "id": "s"}, "f"]) == ["s", "f"]


def test_a_default_fills_what_is_empty() -> None:
    assert with_defaults(DATABASE, GOOD | {"port": ""})["port"] == "5432"
    assert check_source(DATABASE, GOOD | {"port": ""}) == []
    assert with_defaults(DATABASE, GOOD) == GOOD


def test_signing_in_gives_tokens_under_their_own_names() -> None:
    config = config_of(type="oauth", required=True)

    assert check_source(config, {}) == ["it: it is required and missing."]
    assert check_source(config, {"refresh_token": "r"}) == []
    assert check_source(config, {"it": {"anything": 1}}) == []


def test_values_that_depend_on_others_are_known_once_those_are_filled() -> None:
    param = read_config(DATABASE).parameter("tables")

    assert missing_dependencies(param, {"host": "db"}) == ("closed",)
    with pytest.raises(IncorrectParamError, match="tables: fill 'host' and 'closed' first"):
        resolve_values(param, {})
    offered = resolve_values(param, {"host": "db", "closed": "orders"})

    assert [(each["name"], each["value"], each["disabled"]) for each in offered] == [
        ("Users", "users", False),
        ("Orders", "orders", True),
    ]
    assert check_source(DATABASE, GOOD | {"tables": ["orders"]}, {"tables": offered}) == [
        "tables: 'orders' cannot be chosen; there are 'users'."
    ]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["a", 2], [("a", "a"), (2, 2)]),
        ([{"name": "A", "value": "a"}], [("A", "a")]),
        ([{"name": "A", "id": 7}], [("A", 7)]),
        ([{"name": "A"}], [("A", "A")]),
        ([{"value": "a"}], [("a", "a")]),
        (lambda source: (source["prefix"] + each for each in "ab"), None),
        (lambda source: None, []),
        (lambda source: convert_to_ui_format([], str, str), []),
        (None, []),
    ],
)
def test_values_come_in_many_forms(values: Any, expected: Any) -> None:
    if expected is None:
        with pytest.raises(IncorrectParamError, match="it: its values are a generator"):
            resolve_values({"name": "it", "values": values}, {"prefix": "x"})
    else:
        offered = resolve_values({"name": "it", "type": "list", "values": values}, {})
        assert [(each["name"], each["value"]) for each in offered] == expected


def test_a_list_without_anything_to_choose_says_so() -> None:
    assert check_source(config_of(type="list", values=[]), {"it": ["a"]}) == [
        "it: 'a' cannot be chosen; there is nothing to choose."
    ]


SOURCES = [
    GOOD,
    {},
    *(
        GOOD | changed
        for changed in (
            {"host": ""},
            {"port": "x"},
            {"port": 5},
            {"port": "5.5"},
            {"tables": []},
            {"tables": "users"},
            {"tables": [{"name": "Users", "value": "users"}]},
            {"mode": "f"},
            {"mode": "x"},
            {"mode": {"name": "Slow", "id": "s"}},
            {"mode": {"name": "Other", "value": "o"}},
            {"days": ["Sun"]},
            {"days": [{"value": "Mon"}]},
            {"excludes": "id"},
            {"excludes": ["id"]},
            {"excludes": 3},
            {"truncateTable": "true"},
            {"truncateTable": "maybe"},
            {"unknown": {"a": [1]}},
        )
    ),
]


@pytest.mark.parametrize("source", SOURCES, ids=str)
def test_the_schema_takes_what_the_check_takes(source: dict[str, Any]) -> None:
    schema = json.loads(json.dumps(config_schema(DATABASE)))
    Draft202012Validator.check_schema(schema)

    assert Draft202012Validator(schema).is_valid(source) is (check_source(DATABASE, source) == [])


TYPES = ("", "string", "text", "number", "password", "oauth", "list", "dynamic-list", "select", "schema", "destination",
         "primary-key", "incremental-key", "exclude", "parse-string", "truncate-table", "unheard of")  # fmt: skip
OFFERS: tuple[list[Any], ...] = (
    ["a", "b"],
    [{"name": "A", "value": "a"}, {"name": "F", "id": 5}],
    [1, 5],
    [],
)
VALUES: tuple[Any, ...] = (
    *("a", "zz", "", "  ", "5", "1.5", "-3", "1e5", "\u0665", "true", "false", None, 0, 5, 1.5, True, False),
    *([], ["a"], ["5"], [5], ["zz"], [None], [["a"]], [{"name": "A", "value": "a"}], [{"id": "5", "name": "x"}]),
    *({}, {"name": "A", "value": "a"}, {"id": 5}, {"name": "a"}, {"value": "5"}, {"value": "a", "id": "zz"}),
)


@pytest.mark.parametrize("kind", TYPES)
@pytest.mark.parametrize(("required", "default"), [(True, None), (True, "a"), (False, None)])
def test_the_schema_takes_any_value_that_the_check_takes(kind: str, required: bool, default: str | None) -> None:
    for offered in OFFERS if kind in ("list", "dynamic-list", "select") else ([],):
        config = config_of(type=kind, values=offered, required=required, default=default)
        schema = json.loads(json.dumps(config_schema(config)))
        Draft202012Validator.check_schema(schema)
        takes = Draft202012Validator(schema).is_valid
        sources = [{}, *({"it": value} for value in VALUES), *({"refresh_token": value} for value in ("", None, "r"))]
        for source in sources:
            assert takes(source) is (check_source(config, source) == []), source


@pytest.mark.parametrize(
    "odd", [["x"], {"a": 1}, 7, [{"name": [1]}], object()], ids=["list", "dict", "int", "nested", "object"]
)
def test_whatever_a_config_holds_its_problems_are_told(odd: Any) -> None:
    for name in ("title", "params", "categories", "createdAt", "hostProperty", "icon"):
        assert config_problems({"title": "T", "params": [{"name": "it"}], name: odd}) or name == "categories"
    for name in ("name", "title", "type", "required", "dependencies"):
        assert config_problems(config_of(**{name: odd})) or name == "dependencies"


def test_keys_of_a_source_need_not_be_texts() -> None:
    source: dict[Any, Any] = {1: "x"}

    assert check_source(config_of(required=True), source) == ["it: it is required and missing."]


def test_a_number_that_is_chosen_comes_back_as_text() -> None:
    config = config_of(type="select", values=[{"name": "Five", "value": 5}])

    assert check_source(config, {"it": "5"}) == []
    assert check_source(config, {"it": "6"}) == ["it: '6' cannot be chosen; there are 5."]


def test_the_schema_tells_what_people_are_told() -> None:
    schema = config_schema(DATABASE, {"tables": resolve_values({"name": "it", "values": ["users"]}, {})})

    assert (schema["title"], schema["required"]) == ("Database", ["host", "password", "tables"])
    assert schema["properties"]["password"]["writeOnly"] is True
    assert schema["properties"]["password"]["description"] == "[How](https://example.com) Long."
    assert schema["properties"]["port"]["default"] == "5432"
    assert schema["properties"]["host"]["x-placeholder"] == "Example: 127.0.0.1"
    assert Draft202012Validator(schema).is_valid(GOOD)
    assert not Draft202012Validator(schema).is_valid(GOOD | {"tables": ["orders"]})
