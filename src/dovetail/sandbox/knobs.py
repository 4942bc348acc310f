"""Settings of a sandbox that can be turned while it runs."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any, Generic, TypeVar

import attrs

T = TypeVar("T", bound=attrs.AttrsInstance)


class KnobError(ValueError):
    """A knob that does not exist, or a value it does not take."""


class Knobs(Generic[T]):
    """The settings in force. Safe to use from any thread.

    Args:
        settings: The settings to begin with, an instance of a frozen attrs class whose validators guard the values.
    """

    def __init__(self, settings: T) -> None:
        self._lock = threading.Lock()
        self._settings = settings

    @property
    def settings(self) -> T:
        """The settings in force now."""
        return self._settings

    def values(self) -> dict[str, Any]:
        """The settings in force as plain values by name."""
        return attrs.asdict(self._settings)

    def turn(self, values: object) -> None:
        """Change some settings; the others stay as they are.

        Args:
            values: New values by name.

        Raises:
            KnobError: There is no such knob, or it does not take the value.
        """
        if not isinstance(values, Mapping):
            raise KnobError(f"knobs are given by name, not as {values!r}")
        known = self.values()
        changes: dict[str, Any] = {str(name): value for name, value in values.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        for name in changes:
            if name not in known:
                raise KnobError(f"there is no knob {name!r}; known are: {', '.join(known)}")
        with self._lock:
            known = self.values()
            try:
                self._settings = type(self._settings)(**{**known, **changes})
            except (TypeError, ValueError) as error:
                raise KnobError(_told(changes, known, error)) from error


def _told(changes: Mapping[str, Any], now: Mapping[str, Any], error: Exception) -> str:
    """A validator's complaint in words: those of attrs name Python's classes."""
    text = str(error.args[0])
    if "<class" not in text:
        return text
    return "; ".join(f"{name}={value!r} is of another kind than {now[name]!r}" for name, value in changes.items())
