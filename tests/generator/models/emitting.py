"""The small contracts that models are written of."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

from tests.generator.documents import CONTRACTS

from dovetail_generator.load import load
from dovetail_generator.normalize import Contract, normalize

Imported = Callable[[str], ModuleType]


def contract(name: str) -> Contract:
    return normalize(load(CONTRACTS / f"{name}.yaml"))
