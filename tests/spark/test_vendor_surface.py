"""The whole public surface of the vendor's client is here: every owner, member, parameter and default.

``vendor_surface.txt`` lists it, a member a line: ``Owner.member(parameters)``, ``Owner(parameters)`` for making one,
``Owner : name name`` for properties and fields. Whatever is called as written there can be called here; where it
cannot, ``DIFFERENT`` says why.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import pytest

import dovetail.spark as Spark  # noqa: N812
from dovetail.spark import _async, _sync
from dovetail.spark.batch_calls import BatchOptions
from dovetail.spark.impex_calls import ExportOptions, ImportOptions
from dovetail.spark.log_calls import LogJobKeywords
from dovetail.spark.metadata import Metadata

LINES = Path(__file__).with_name("vendor_surface.txt").read_text(encoding="utf-8").splitlines()

DIFFERENT = {
    "HttpResponse(status, data, buffer, headers, raw_request, raw_response)": (
        "made by the client alone, of the runtime's answer"
    ),
    "HttpResponse.copy_with(**kwargs)": "takes what can be changed by name, so that a misspelt name is an error",
    "SparkSdkError(error)": "takes a message object or text, and a cause beside it",
    "SparkApiError(error, status=None)": "takes a message object or text; the status is always a number",
    "AccessToken(access_token, expires_in, refresh_expires_in, token_type, not_before_policy, scope)": (
        "what is missing is empty or zero"
    ),
    "Pipeline(batch_id, config, http_client)": "made by batches.of(batch_id), of a client that sends for it",
}
"""What is meant to be otherwise, and why; the names are there all the same."""

# Vendor's own name and version stand in defaults of the log.
OWN_DEFAULTS = {"context"}

# Reachable through instances only, there and here.
HIDDEN = {"Compilation", "LogDownload", "Categories"}

INSTANCES: dict[str, Callable[[], object]] = {
    "SparkApiError": lambda: Spark.SparkApiError("m"),
    "Config": lambda: Spark.Config(env="us", tenant="acme", api_key="open"),
}

RESOURCES = {
    line.partition(".")[0]
    for line in LINES
    if re.match(
        r"(Client|Health|Platform|Folders|Services|Transforms|Batches|Pipeline|History|ImpEx|Export|Import|Wasm|Files"
        r"|OAuth2|Compilation|LogDownload|Categories|ApiResource)\.",
        line,
    )
}
# What a ``**keywords`` takes, by its annotation.
KEYWORDS = {
    f"Unpack[{kind.__name__}]": kind.__annotations__.keys()
    for kind in (Metadata, BatchOptions, LogJobKeywords, ExportOptions, ImportOptions)
}

CONSTANTS = {
    "DEFAULT_MAX_RETRIES": 2,
    "DEFAULT_RETRY_INTERVAL": 1,
    "DEFAULT_TIMEOUT_IN_MS": 60000,
    "RETRY_RANDOMIZATION_FACTOR": 1.5,
    "DEFAULT_LOGGER_FORMAT": "[%(name)s] %(asctime)s %(levelname)s - %(message)s",
    "DEFAULT_LOGGER_DATEFMT": "%m/%d/%Y, %I:%M:%S %p",
    "SPARK_SDK": "Spark Python SDK",
}


def owner_of(name: str) -> Any:
    """A class or function by the vendor's name, in either kind."""
    if name == "the package":
        return Spark
    plain = name.removeprefix("Async")
    if plain in HIDDEN:
        folder = _sync if name == plain else _async
        for module in pkgutil.iter_modules(folder.__path__, f"{folder.__name__}."):
            found = getattr(importlib.import_module(module.name), name, None)
            if found is not None:
                return found
    return getattr(Spark, name)


def parameters_of(text: str) -> dict[str, inspect.Parameter]:
    """The parameters in a line of the table."""
    tree = ast.parse(f"def member({text}): ...").body[0]
    assert isinstance(tree, ast.FunctionDef)
    namespace: dict[str, Any] = {}
    exec(ast.unparse(tree), namespace)
    return dict(inspect.signature(namespace["member"]).parameters)


def accepts(function: Callable[..., Any], wanted: dict[str, inspect.Parameter], bound: bool) -> None:
    """Fail unless whatever is called with the wanted parameters can be called so here."""
    ours = dict(inspect.signature(function).parameters)
    if bound:
        del ours[next(iter(ours))]
    kinds = [parameter.kind for parameter in ours.values()]
    spread = next((str(each.annotation) for each in ours.values() if each.kind is each.VAR_KEYWORD), "")
    keywords: Collection[str] = KEYWORDS.get(spread, ())
    positional = [name for name, parameter in ours.items() if parameter.kind is parameter.POSITIONAL_OR_KEYWORD]
    for place, (name, parameter) in enumerate(wanted.items()):
        if parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD):
            assert parameter.kind in kinds, f"takes no {parameter}"
            continue
        found = ours.get(name)
        if found is None:
            assert name in keywords, f"has no parameter {name}"
            continue
        if parameter.kind is parameter.POSITIONAL_OR_KEYWORD:
            assert positional[place : place + 1] == [name], f"does not take {name} in place {place + 1}"
        if parameter.default is not parameter.empty:
            assert found.default is not found.empty, f"wants {name}"
            if parameter.default and name not in OWN_DEFAULTS:
                assert found.default in (parameter.default, None), f"{name} is {found.default!r} by default"
    for name, parameter in ours.items():
        optional = parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD)
        assert name in wanted or optional or parameter.default is not parameter.empty, f"wants {name} besides"


def member_of(owner: Any, name: str) -> tuple[Callable[..., Any], bool]:
    """A member, and whether its first parameter is the instance."""
    function = getattr(owner, name)
    static = isinstance(inspect.getattr_static(owner, name), staticmethod | classmethod)
    return function, not static and not inspect.ismethod(function) and name != "download_url"


def check(line: str, prefix: str = "") -> None:
    if " : " in line:
        owner_name, _, names = line.partition(" : ")
        owner = owner_of(prefix + owner_name)
        seen = INSTANCES[owner_name]() if owner_name in INSTANCES else owner
        missing = [name for name in names.split() if not hasattr(seen, name)]
        assert not missing, f"{prefix}{owner_name} has no {missing}"
        return
    found = re.fullmatch(r"(\w+)(?:\.(\w+))?\((.*)\)", line)
    assert found, line
    owner = owner_of(prefix + found[1])
    if line in DIFFERENT:
        assert found[2] is None or hasattr(owner, found[2])
        return
    wanted = parameters_of(found[3])
    if found[2] is None:
        accepts(owner, wanted, bound=False)
        return
    name = "aclose" if prefix and found[2] == "close" else found[2]
    function, bound = member_of(owner, name)
    # The class's download is a function of its own.
    accepts(function, wanted, bound and (found[1], name) != ("Client", "download"))


@pytest.mark.parametrize("line", LINES, ids=str)
def test_a_member_of_the_vendors_client_is_here(line: str) -> None:
    check(line)


@pytest.mark.parametrize("line", [line for line in LINES if line.partition(".")[0] in RESOURCES], ids=str)
def test_the_async_clients_are_the_same(line: str) -> None:
    check(line, "Async")


@pytest.mark.parametrize("name", CONSTANTS)
def test_a_constant_of_the_vendors_package_has_its_value(name: str) -> None:
    assert getattr(Spark, name) == CONSTANTS[name]


def test_what_is_different_is_listed_as_it_stands() -> None:
    assert DIFFERENT.keys() <= set(LINES)
