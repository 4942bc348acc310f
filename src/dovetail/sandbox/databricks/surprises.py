"""What newer servers may answer: fields and words that no client knows yet, and integers as text."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final, cast

import attrs

from dovetail.sandbox.databricks.settings import DatabricksSettings
from dovetail.sandbox.message import Answer, JsonObject, is_object

_NEW_FIELD: Final[JsonObject] = {"x_sandbox_new_field": {"since": "tomorrow", "levels": [1, 2]}}
_STATES: Final = frozenset({"state", "life_cycle_state", "result_state", "status"})
_BIG: Final = 2**31
_JSON: Final = "application/json"


def surprising(answer: Answer, settings: DatabricksSettings, fits: Callable[[object], bool]) -> Answer:
    """The answer with what the knobs ask for.

    Args:
        answer: The answer as the handler gave it.
        settings: The knobs.
        fits: Tells whether a value keeps to the contract; integers stay what they are where text would not.
    """
    wanted = settings.unknown_fields or settings.unknown_word or settings.big_integers_as_text
    if not wanted or answer.media_type != _JSON or not answer.body:
        return answer
    value: Any = json.loads(answer.body)
    if settings.big_integers_as_text:
        as_text = _with_text(value)
        value = as_text if fits(as_text) else value
    if settings.unknown_word:
        value = _with_word(value, settings.unknown_word)
    if settings.unknown_fields:
        value = _with_fields(value)
    return attrs.evolve(answer, body=Answer.of_json(value).body)


def _with_text(value: Any) -> Any:
    if is_object(value):
        return {name: _with_text(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_with_text(each) for each in value]  # pyright: ignore[reportUnknownVariableType]
    return str(value) if isinstance(value, int) and abs(value) >= _BIG else value


def _with_word(value: Any, word: str) -> Any:
    if is_object(value):
        return {
            name: word if name in _STATES and isinstance(each, str) else _with_word(each, word)
            for name, each in value.items()
        }
    if isinstance(value, list):
        return [_with_word(each, word) for each in value]  # pyright: ignore[reportUnknownVariableType]
    return value


def _with_fields(value: Any) -> Any:
    """An object, and those in its lists, with one more field; maps keep to the names that callers gave."""
    if is_object(value):
        return {**{name: _with_inner(each) for name, each in value.items()}, **_NEW_FIELD}
    return value


def _with_inner(value: Any) -> Any:
    if isinstance(value, list):
        items = cast("list[object]", value)
        return [_with_fields(each) if is_object(each) else each for each in items]
    return value
