"""Writes a file that calls a package: lines that must type-check, and lines that must not.

``python -m corpus.callers PACKAGE EXAMPLES FILE``, in an interpreter that can import the package. Every right line
is run before it is written; a wrong one ends in ``# wrong: WHY`` and differs from a right one in one thing.
"""

from __future__ import annotations

import importlib
import inspect
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_MOST = 60
MARK = "  # wrong: "


def lines(package: str, examples: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the lines of the file.

    Args:
        package: Its name.
        examples: Values of the document, as `corpus.examples.Example` has them.
    """
    yield "from __future__ import annotations\n"
    yield "from dovetail.runtime import Client\nfrom dovetail.runtime.call import Call"
    yield f"from {package} import models as m"
    yield f"from {package} import operations\n"
    index = importlib.import_module(f"{package}.index").OPERATIONS
    every = max(1, len(index) // _MOST)
    values = _values(examples)
    for number, (name, entry) in enumerate(index.items()):
        if number % every == 0:
            module, _, function = entry.function.partition(":")
            loaded = importlib.import_module(f"{package}.operations.{module}")
            operation = next(value for value in vars(loaded).values() if getattr(value, "id", None) == name)
            yield from _of_function(module, function, getattr(loaded, function), operation, values)


def _values(examples: list[dict[str, Any]]) -> dict[tuple[str, str], list[Any]]:
    """Operation and place → values that are valid there, the document's own first."""
    found: dict[tuple[str, str], list[Any]] = {}
    for example in sorted(examples, key=lambda example: example["source"] == "made"):
        if example["verdict"] == "valid" and example["kind"] != "response":
            for operation in {example["id"] or example["operation"], example["operation"]}:
                found.setdefault((operation, example["key"]), []).append(example["value"])
    return found


def _of_function(
    module: str, function: str, callable_: Any, operation: Any, values: dict[tuple[str, str], list[Any]]
) -> Iterator[str]:
    parameters = dict(inspect.signature(callable_).parameters)
    required = [name for name, one in parameters.items() if one.default is inspect.Parameter.empty]
    given: dict[str, Any] = {}
    for name in required:
        choices = _choices(name, operation, values)
        if not choices:
            return
        given[name] = choices[0]
    try:
        callable_(**given)
    except Exception:
        return
    target = f"operations.{module}.{function}"
    yield f"{target}({_written(given)})"
    yield f"{target}({_written({**given, 'misspelt_argument_': 1})}){MARK}an argument that there is not"
    if required:
        less = {name: value for name, value in given.items() if name != required[0]}
        yield f"{target}({_written(less)}){MARK}no {required[0]}"
    for name, one in parameters.items():
        if "object" not in str(one.annotation) and "Any" not in str(one.annotation):
            others = _written({key: value for key, value in given.items() if key != name})
            yield f"{target}({others}{', ' if others else ''}{name}=object()){MARK}no type of {name}"
            break
    answer = str(inspect.signature(callable_).return_annotation)
    kind = answer.removeprefix("Call[").removesuffix("]")
    if answer.startswith("Call[m.") and kind.removeprefix("m.").isidentifier() and _is_struct(callable_, kind):
        yield f"def {module}_{function}_(client: Client, call: {answer}) -> object:"
        yield f"    return client.send(call).misspelt_field_{MARK}a field that there is not"


def _is_struct(function: Any, kind: str) -> bool:
    models = function.__globals__["m"]
    return hasattr(getattr(models, kind.removeprefix("m."), None), "__struct_fields__")


def _choices(name: str, operation: Any, values: dict[tuple[str, str], list[Any]]) -> list[Any]:
    keys = ["body"]
    for parameter in operation.parameters:
        if parameter.name == name:
            keys = [f"{parameter.location} {parameter.wire_name}"]
    names = (operation.id, f"{operation.method} {operation.path}")
    return [value for key in keys for operation_name in names for value in values.get((operation_name, key), ())]


def _written(given: dict[str, Any]) -> str:
    return ", ".join(f"{name}={value!r}" for name, value in given.items())


def main() -> None:
    package, examples, file = sys.argv[1:]
    text = "\n".join(lines(package, json.loads(Path(examples).read_text(encoding="utf-8"))))
    Path(file).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
