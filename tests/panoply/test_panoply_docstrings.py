"""Whoever asks for help on a public name is told what it takes, gives and raises, and shown examples that run."""

from __future__ import annotations

import ast
import asyncio
import doctest
import importlib
import inspect
import io
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from tests.panoply.writing import KEY, SECRET, writer

import dovetail.panoply as panoply
from dovetail.panoply import AsyncSDK, MemoryTransport
from dovetail.sandbox import Sandbox

HOME = str(Path(panoply.__file__).parent)
MODULES = [
    each.name
    for each in pkgutil.walk_packages([HOME], "dovetail.panoply.")
    if not each.name.startswith(("dovetail.panoply.commands", "dovetail.panoply.runner"))
]
"""Where `test_runner_docstrings` does not look; commands have no examples."""

PUBLIC = {name: getattr(panoply, name) for name in vars(panoply)["__all__"]}
CLASSES = {name: each for name, each in PUBLIC.items() if inspect.isclass(each)}
FUNCTIONS = {name: each for name, each in PUBLIC.items() if inspect.isfunction(each)}
MADE = {name: each for name, each in CLASSES.items() if not issubclass(each, Exception)}
"""What programs make or are given; exceptions say in words when they come."""


def methods(kind: type) -> Iterator[Any]:
    """The public functions of a class and of what it derives from in this package, properties aside."""
    for base in kind.__mro__:
        if base.__module__.startswith("dovetail.panoply"):
            for name, value in vars(base).items():
                function: object = getattr(value, "__func__", value)
                if inspect.isfunction(function) and not name.startswith("_"):
                    yield function


def lacks(function: Callable[..., Any]) -> list[str]:
    """What the docstring of a function does not tell."""
    text = inspect.getdoc(function) or ""
    signature = inspect.signature(function)
    given = [name for name in signature.parameters if name not in ("self", "cls")]
    missing = [name for name in given if not any(f"    {stars}{name}: " in text for stars in ("", "*", "**"))]
    wanted = [] if signature.return_annotation in ("None", "NoReturn") else ["Returns:"]
    return [*missing, *(section for section in wanted if section not in text)]


@pytest.fixture
def reachable(shared_panoply: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """Examples that make a writer of their own find a queue."""
    for name, text in shared_panoply.environment.items():
        monkeypatch.setenv(name, text or "")


@pytest.mark.parametrize("name", MODULES)
@pytest.mark.usefixtures("reachable")
def test_the_examples_of_a_module_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "")  # one of the examples sets it
    module = importlib.import_module(name)
    for test in doctest.DocTestFinder().find(module):
        if test.examples and not test.name.startswith(f"{AsyncSDK.__module__}.AsyncSDK"):
            said: list[str] = []
            with writer(MemoryTransport()) as conn:
                test.globs.update(conn=conn, secret=SECRET, panoply=panoply)
                result = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS).run(test, out=said.append)
            assert result.failed == 0, "".join(said)


@pytest.mark.parametrize(
    "example", [each for each in doctest.DocTestFinder().find(AsyncSDK) if each.examples], ids=lambda each: each.name
)
@pytest.mark.usefixtures("reachable")
def test_the_examples_of_the_async_writer_run(example: doctest.DocTest) -> None:
    with asyncio.Runner() as loop:
        conn = AsyncSDK(KEY, SECRET, transport=MemoryTransport(), linger=0.0, handle_sigterm=False)
        names: dict[str, Any] = {"AsyncSDK": AsyncSDK, "conn": conn, "secret": SECRET}
        for each in example.examples:
            said = io.StringIO()
            code = compile(each.source, example.name, "single", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)

            async def run(code: Any = code) -> None:
                if inspect.iscoroutine(result := eval(code, names)):
                    await result

            with redirect_stdout(said):
                loop.run(run())
            assert said.getvalue() == each.want
        loop.run(conn.close())


@pytest.mark.parametrize("name", CLASSES)
def test_every_class_and_its_methods_are_documented_in_full(name: str) -> None:
    kind = CLASSES[name]
    own = [base for base in kind.__mro__ if base.__module__.startswith("dovetail.panoply")]
    properties = {name: value for base in own for name, value in vars(base).items() if isinstance(value, property)}

    assert kind.__doc__
    assert {each.__qualname__: lacks(each) for each in methods(kind) if lacks(each)} == {}
    assert [each for each, value in properties.items() if not each.startswith("_") and not inspect.getdoc(value)] == []


@pytest.mark.parametrize("name", MADE)
def test_what_programs_make_and_are_given_has_an_example(name: str) -> None:
    assert "Example:" in (MADE[name].__doc__ or "")


@pytest.mark.parametrize("name", FUNCTIONS)
def test_functions_are_documented_in_full(name: str) -> None:
    assert lacks(FUNCTIONS[name]) == []
    assert "Example:" in (FUNCTIONS[name].__doc__ or "")


@pytest.mark.parametrize("kind", [panoply.SDK, AsyncSDK], ids=lambda kind: kind.__name__)
def test_every_method_of_a_writer_has_an_example(kind: type) -> None:
    own = [each for each in methods(kind) if each.__qualname__.startswith(f"{kind.__name__}.")]
    assert len(own) >= 10
    assert [each.__name__ for each in own if ">>> " not in (each.__doc__ or "")] == ["calls"] * (kind is panoply.SDK)
