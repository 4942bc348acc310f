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

_NUMBERS = itertools.count()


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
            for module in [name for name in sys.modules if name.partition(".")[0] == package]:
                del sys.modules[module]


def answers(schemas: dict[str, Any], *values: Any, version: str = "3.1.0") -> list[tuple[Any, Any]]:
    """Each value as an answer of the type ``Thing``: (typed, what it is as JSON again)."""
    contract = contract_of(document_of(schemas, received=["Thing"], version=version))
    with loaded(contract) as m:
        read = codec.answer_decoder(m.Thing).decode
        typed = [read(json.dumps(value).encode()) for value in values]
        return [(each, json.loads(codec.encode(each))) for each in typed]


def both(schemas: dict[str, Any], *values: Any) -> tuple[list[Any], list[Any]]:
    """Each value as JSON again when it was read as an answer, and when it was sent as a request."""
    contract = contract_of(document_of(schemas, sent=["Thing"], received=["Thing"]))
    with loaded(contract) as m:
        read = codec.answer_decoder(m.Thing).decode
        received = [json.loads(codec.encode(read(json.dumps(value).encode()))) for value in values]
        return received, [_sent(value, getattr(m, "ThingRequest", m.Thing)) for value in values]


def requests(schemas: dict[str, Any], *values: Any, version: str = "3.1.0") -> list[Any]:
    """Each value as a request of the type ``Thing``: what goes out as JSON, or the complaint."""
    contract = contract_of(document_of(schemas, sent=["Thing"], version=version))
    with loaded(contract) as m:
        return [_sent(value, m.Thing) for value in values]


def _sent(value: Any, kind: object) -> Any:
    try:
        return json.loads(codec.encode_checked(value, kind))
    except codec.InvalidInput as error:
        return str(error)
