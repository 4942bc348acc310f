"""The parts of a runner sandbox, put together."""

from __future__ import annotations

from pathlib import Path

import attrs

from dovetail.sandbox.hybrid.calculating import Calculators
from dovetail.sandbox.hybrid.engine import EnginePool, Limits
from dovetail.sandbox.hybrid.registry import Registry
from dovetail.sandbox.hybrid.settings import HybridSettings
from dovetail.sandbox.knobs import Knobs


@attrs.frozen
class Core:
    """What the routes work with."""

    knobs: Knobs[HybridSettings]
    pool: EnginePool
    registry: Registry
    calculators: Calculators

    def close(self) -> None:
        """End the engines and close the state."""
        self.pool.close()
        self.registry.close()


def open_core(folder: Path, knobs: Knobs[HybridSettings]) -> Core:
    """Open the state kept in a folder, or begin it.

    Args:
        folder: Where the state is kept; it must exist.
        knobs: The settings.
    """

    def limits() -> Limits:
        now = knobs.settings
        return Limits(now.engines, now.call_timeout_seconds, now.load_timeout_seconds)

    pool = EnginePool(limits)
    return Core(knobs, pool, Registry(folder), Calculators(pool))
