# Made from spark.yaml by dovetail-generate; do not edit.
"""Answers of health: whether the platform is up."""

from __future__ import annotations

from typing import Literal

from dovetail.runtime.model import Model


class Health(Model, kw_only=True, gc=False):
    """How the platform is."""

    status: Literal["UP", "DOWN"] | str
    """`UP` when all is well, in any mixture of upper and lower case."""
