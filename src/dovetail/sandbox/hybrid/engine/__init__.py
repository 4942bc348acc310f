"""The engine that executes compiled services: an npm package in Node processes of our own.

Example:
    >>> pool = EnginePool(lambda: Limits(size=2))
    >>> answer = pool.execute(model, {"request_data": {"inputs": {"radius": 1, "height": 2}}, "request_meta": {}})
    >>> answer["response_data"]["outputs"]
    {'volume': 6.283}
"""

from dovetail.sandbox.hybrid.engine.figures import Counted
from dovetail.sandbox.hybrid.engine.installing import EngineUnavailable, Installation, find_engine, install
from dovetail.sandbox.hybrid.engine.instance import Loaded, Model
from dovetail.sandbox.hybrid.engine.pool import EngineBusy, EnginePool, Limits, ModelFigures
from dovetail.sandbox.hybrid.engine.process import EngineCrashed, EngineError, EngineFailure, EngineTimeout

__all__ = [
    "Counted",
    "EngineBusy",
    "EngineCrashed",
    "EngineError",
    "EngineFailure",
    "EnginePool",
    "EngineTimeout",
    "EngineUnavailable",
    "Installation",
    "Limits",
    "Loaded",
    "Model",
    "ModelFigures",
    "find_engine",
    "install",
]
