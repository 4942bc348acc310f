"""Models built of a few schemas and loaded, so that a test reads values with them."""

from __future__ import annotations

import importlib
import itertools
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from tests.generator.documents import contract_of, document_of

from dovetail.runtime import codec
from dovetail_generator import models
from dovetail_generator.normalize import Contract
from dovetail_generator.normalize.draft import ref

_NUMBERS = itertools.count()
# A garbage collector that takes classes of msgspec and their annotations away can end the process.
_KEPT: list[ModuleType] = []


@contextmanager
def loaded(contract: Contract) -> Iterator[ModuleType]:
    """The models of a contract as a package, for as long as the block lasts."""
    package = f"built_{next(_NUMBERS)}"
    with tempfile.TemporaryDirectory() as folder:
        for path, text in models.render(contract, package=package).items():
            file = Path(folder, package, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        sys.path.insert(0, folder)
        try:
            importlib.invalidate_caches()
            yield importlib.import_module(f"{package}.models")
        finally:
            sys.path.remove(folder)
            gone = [name for name in sys.modules if name.partition(".")[0] == package]
            _KEPT.extend(map(sys.modules.pop, gone))


def answers(schemas: dict[str, Any], *values: Any, version: str = "3.1.0") -> list[tuple[Any, Any]]:
    """Each value as an answer's member of the type ``Thing``: (typed, what it is as JSON again)."""
    contract = contract_of(document_of(_held(schemas), received=["Holder"], version=version))
    with loaded(contract) as m:
        return [_received(value, m.Holder) for value in values]


def both(schemas: dict[str, Any], *values: Any) -> tuple[list[Any], list[Any]]:
    """Each value as JSON again when it was read as an answer, and when it was sent as a request."""
    contract = contract_of(document_of(_held(schemas), sent=["Holder"], received=["Holder"]))
    with loaded(contract) as m:
        received = [_received(value, m.Holder)[1] for value in values]
        return received, [_sent(value, m.HolderRequest) for value in values]


def requests(schemas: dict[str, Any], *values: Any, version: str = "3.1.0") -> list[Any]:
    """Each value as a request's member of the type ``Thing``: what goes out as JSON, or the complaint."""
    contract = contract_of(document_of(_held(schemas), sent=["Holder"], version=version))
    with loaded(contract) as m:
        return [_sent(value, m.Holder) for value in values]


def _held(schemas: dict[str, Any]) -> dict[str, Any]:
    # What may be null is so where it is held: a class by itself never is.
    return {**schemas, "Holder": {"type": "object", "properties": {"held": ref("Thing")}, "required": ["held"]}}


def _received(value: Any, kind: object) -> tuple[Any, Any]:
    typed = codec.answer_decoder(kind).decode(json.dumps({"held": value}).encode())
    return typed.held, json.loads(codec.encode(typed))["held"]


def _sent(value: Any, kind: object) -> Any:
    try:
        return json.loads(codec.encode_checked({"held": value}, kind))["held"]
    except codec.InvalidInput as error:
        return str(error)
