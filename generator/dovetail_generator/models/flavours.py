"""The two ways in which a component is written."""

from __future__ import annotations

import enum


class Flavour(enum.Enum):
    """What is written of a component: its class, or its plain dictionary for type checkers."""

    MODELS = "models"
    DICTS = "dicts"
