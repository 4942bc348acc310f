"""Whoever asks for help on a public name is told what it takes, what it gives and raises, and shown an example."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import dovetail.sds
from dovetail import runtime
from dovetail.runtime.downloads import Checksum
from dovetail.runtime.in_flight import InFlight
from dovetail.sds._async.captures import AsyncCaptures
from dovetail.sds._async.datasets import AsyncDatasets

CLIENT = [dovetail.sds.AsyncClient, AsyncCaptures, AsyncDatasets]
"""What sends requests; its sync twin has the same words."""

PUBLIC = [getattr(dovetail.sds, name) for name in dir(dovetail.sds) if not name.startswith("_")]
CLASSES = [each for each in PUBLIC if inspect.isclass(each)]
OURS = [each for each in PUBLIC if getattr(each, "__module__", "").startswith("dovetail.sds")]
FUNCTIONS = [each for each in OURS if inspect.isfunction(each)]
SPEAKING = [each for each in OURS if inspect.isclass(each) and not issubclass(each, Exception)]


def methods(kind: type) -> Iterator[Any]:
    """The public functions of a class and of what it derives from in this package, properties aside."""
    for base in kind.__mro__:
        if base.__module__.startswith("dovetail.sds"):
            for name, value in vars(base).items():
                function: object = getattr(value, "__func__", value)
                if inspect.isfunction(function) and not name.startswith("_"):
                    yield function


def lacks(function: Callable[..., Any], *sections: str) -> list[str]:
    """What the docstring of a function does not tell."""
    text = inspect.getdoc(function) or ""
    signature = inspect.signature(function)
    given = [name for name in signature.parameters if name not in ("self", "cls")]
    missing = [name for name in given if f"    {name}: " not in text and f"    *{name}: " not in text]
    wanted = ["Returns:"] if signature.return_annotation != "None" else []
    return [*missing, *(section for section in [*wanted, *sections] if section not in text)]


@pytest.mark.parametrize("area", CLIENT, ids=lambda area: area.__name__)
def test_what_a_client_can_do_is_documented_in_full(area: type) -> None:
    told = {each.__qualname__: lacks(each, "Raises:", "Example:", "Source: SpectrumX SDS, ") for each in methods(area)}

    assert len(told) > 5
    assert {name: missing for name, missing in told.items() if missing and not name.endswith(".aclose")} == {}


@pytest.mark.parametrize("kind", [*SPEAKING, Checksum, InFlight], ids=lambda kind: kind.__name__)
def test_what_programs_make_and_are_given_has_an_example(kind: type) -> None:
    assert ">>> " in (kind.__doc__ or "")
    assert {each.__qualname__: lacks(each) for each in methods(kind) if lacks(each)} == {}


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda function: function.__name__)
def test_functions_of_the_package_are_documented_in_full(function: Callable[..., Any]) -> None:
    assert lacks(function, "Example:") == []


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_class_and_property_says_what_it_is(kind: type) -> None:
    properties = inspect.getmembers(kind, lambda member: isinstance(member, property))

    assert kind.__doc__
    assert [name for name, value in properties if not name.startswith("_") and not inspect.getdoc(value)] == []


def test_what_the_runtime_offers_has_documentation() -> None:
    offered = [getattr(runtime, name) for name in dir(runtime) if not name.startswith("_")]

    assert [each.__name__ for each in offered if inspect.isclass(each) and not each.__doc__] == []
