"""Inside one package, in an interpreter that has seen nothing else: ``python -m corpus.inside PACKAGE [EXAMPLES]``.

Imports every module, then sends every example through the operation it belongs to and compares what comes back. What it
found is written as JSON.
"""

from __future__ import annotations

import doctest
import importlib
import json
import pkgutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from corpus.equality import differences

_SHOWN = 400


def imported(package: str) -> tuple[int, list[str]]:
    """Import every module of a package.

    Args:
        package: Its name.

    Returns:
        How many there are, and what each one that fails says.
    """
    failures: list[str] = []
    names = [package]
    try:
        folder = importlib.import_module(package).__path__
        names += [module.name for module in pkgutil.walk_packages(folder, f"{package}.", onerror=lambda _: None)]
    except Exception as error:
        failures.append(f"{package}: {type(error).__name__}: {error}")
    for name in names[1:]:
        try:
            module = importlib.import_module(name)
            for exported in getattr(module, "__all__", ()):
                getattr(module, exported)
        except Exception as error:
            failures.append(f"{name}: {type(error).__name__}: {str(error)[:_SHOWN]}")
    return len(names), failures


class Passage:
    """Sends examples through the operations of a package.

    Attributes:
        operations: Method and path → operation.
    """

    def __init__(self, package: str) -> None:
        self.operations: dict[str, Any] = {}
        index = importlib.import_module(f"{package}.index")
        for name, entry in index.OPERATIONS.items():
            module = importlib.import_module(f"{package}.operations.{entry.function.partition(':')[0]}")
            operation = next((value for value in vars(module).values() if getattr(value, "id", None) == name), None)
            self.operations[name] = self.operations[f"{entry.method} {entry.path}"] = operation

    def problem(self, example: dict[str, Any]) -> str | None:
        """What is wrong with what comes back of an example.

        Args:
            example: As `corpus.examples.Example` has it.

        Returns:
            The differences; empty when there are none, None when the example has no way through.
        """
        operation = self.operations.get(example["id"]) or self.operations.get(example["operation"])
        if operation is None:
            return "there is no such operation"
        try:
            back = self._through(operation, example)
        except LookupError:
            return None
        except Exception as error:
            return f"{type(error).__name__}: {str(error)[:_SHOWN]}"
        return "; ".join(list(differences(example["value"], back))[:3])

    def _through(self, operation: Any, example: dict[str, Any]) -> Any:
        """Send a value through.

        Raises:
            LookupError: The operation does not take such values as JSON.
        """
        from dovetail.runtime import codec
        from dovetail.runtime.operation import JsonBody

        value, key = example["value"], example["key"]
        raw = json.dumps(value).encode()
        if example["kind"] == "parameter":
            place, _, name = key.partition(" ")
            for parameter in operation.parameters:
                if (parameter.location, parameter.wire_name) == (place, name):
                    if parameter.check is not None:
                        codec.check(value, parameter.check(), name)
                    return value
            raise LookupError(key)
        if example["kind"] == "request":
            if not isinstance(operation.body, JsonBody):
                raise LookupError(key)
            typed = codec.decoder(operation.body.type()).decode(raw)
            return json.loads(codec.encode_checked(typed, operation.body.type()))
        status = 0 if key == "default" else int(key[0]) if key[1:].upper() == "XX" else int(key)
        kind = operation.errors.get(status)
        if kind is not None:
            return json.loads(codec.encode(codec.answer_decoder(kind()).decode(raw)))
        if operation.answer != "json" or key[:1] not in "2d":
            raise LookupError(key)
        return json.loads(codec.encode(operation.answering(status).decode(raw)))


def docstrings(package: str) -> tuple[int, list[str]]:
    """Run the example of every operation's docstring.

    Args:
        package: Its name.

    Returns:
        How many there are, and where one says otherwise.
    """
    failures: list[str] = []
    count = 0
    finder = doctest.DocTestFinder(recurse=False)
    for info in pkgutil.iter_modules(importlib.import_module(f"{package}.operations").__path__):
        module = importlib.import_module(f"{package}.operations.{info.name}")
        for name, function in vars(module).items():
            if (
                not callable(function)
                or getattr(function, "__module__", "") != module.__name__
                or isinstance(function, type)
            ):
                continue
            for test in finder.find(function, name, module=module):
                count += bool(test.examples)
                said: list[str] = []
                runner = doctest.DocTestRunner(verbose=False, optionflags=doctest.ELLIPSIS)
                if runner.run(test, out=said.append).failed:
                    failures.append(f"{module.__name__}.{name}: {said[0].strip().splitlines()[-1].strip()[:_SHOWN]}")
    return count, failures


def found(package: str, examples: list[dict[str, Any]]) -> Iterator[tuple[str, Any]]:
    """Yield everything that is found out about a package, by name.

    Args:
        package: Its name.
        examples: What goes through it.
    """
    modules, failures = imported(package)
    yield "modules", modules
    yield "unimported", failures
    try:
        passage = Passage(package)
        yield "examples", [(place, passage.problem(example)) for place, example in enumerate(examples)]
        yield "docstrings", docstrings(package)
    except Exception as error:
        yield "stopped", f"{type(error).__name__}: {error}"


def read(examples: str) -> list[dict[str, Any]]:
    """The examples in a file.

    Args:
        examples: Its path.
    """
    listed: list[dict[str, Any]] = json.loads(Path(examples).read_text(encoding="utf-8"))
    return listed


def main() -> None:
    """Run the command."""
    examples = read(sys.argv[2]) if len(sys.argv) > 2 else []
    print(json.dumps(dict(found(sys.argv[1], examples))))


if __name__ == "__main__":
    main()
