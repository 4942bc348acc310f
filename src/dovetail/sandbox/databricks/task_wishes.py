"""How a task is to end: nothing really runs here, so the task itself says what becomes of it.

The words stand in the task's description (`sandbox.outcome=FAILED sandbox.message='no such table'`), among its
parameters, or among those given to the run, which win over the others:

| word | meaning |
| --- | --- |
| `sandbox.outcome` | `SUCCESS` (also when left out), `FAILED`, `TIMEDOUT`, `CANCELED` or `INTERNAL_ERROR` |
| `sandbox.failures` | how many attempts fail before that, repairs included |
| `sandbox.message` | what a failure says |
| `sandbox.seconds` | how long the work takes |
| `sandbox.result` | what the notebook exits with, or what other tasks write |
"""

from __future__ import annotations

import math
import re
import shlex
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from dovetail.sandbox.databricks.answers import invalid
from dovetail.sandbox.databricks.job_rules import kind_of
from dovetail.sandbox.message import is_object

PREFIX: Final = "sandbox."
_OUTCOMES: Final = ("SUCCESS", "FAILED", "TIMEDOUT", "CANCELED", "INTERNAL_ERROR")
_WORDS: Final = ("outcome", "failures", "message", "seconds", "result")
_MAPS: Final = ("job_parameters", "notebook_params", "python_named_params", "sql_params")
_LISTS: Final = ("python_params", "jar_params", "spark_submit_params", "dbt_commands")
_REFERENCE: Final = re.compile(r"\{\{\s*([\w.\-]+)\s*\}\}")


@attrs.frozen
class Wish:
    """How a task is to end.

    Attributes:
        outcome: The result of its last attempt.
        failures: How many attempts fail before.
        message: What a failure says.
        seconds: How long the work takes; as long as usual when None.
        result: What it gives.
    """

    outcome: str = "SUCCESS"
    failures: int = 0
    message: str = "Workload failed, see run output for details"
    seconds: float | None = None
    result: str = ""


def wish_of(task: Mapping[str, Any], given: Mapping[str, Any], names: Mapping[str, str]) -> Wish:
    """What a task, and the parameters given to its run, say of its end.

    Args:
        task: The task.
        given: The parameters of the run by kind, such as `notebook_params`.
        names: What references such as `job.parameters.day` stand for.

    Raises:
        Refusal: A word is unknown or has an impossible value.
    """
    words = dict(_described(task.get("description", "")))
    words |= {name.removeprefix("job.parameters."): value for name, value in names.items()}
    words |= task_parameters(task)
    words |= _given(given)
    said = {
        name.removeprefix(PREFIX): resolved(value, names) for name, value in words.items() if name.startswith(PREFIX)
    }
    for word in said:
        if word not in _WORDS:
            raise invalid(f"{PREFIX}{word} is no word of the sandbox: it knows {', '.join(_WORDS)}.")
    outcome = said.get("outcome", "SUCCESS")
    if outcome not in _OUTCOMES:
        raise invalid(f"{PREFIX}outcome: '{outcome}' is none of {', '.join(_OUTCOMES)}.")
    default = Wish()
    return Wish(
        outcome,
        int(_number("failures", said.get("failures", "0"))),
        said.get("message", default.message),
        _number("seconds", said["seconds"]) if "seconds" in said else None,
        said.get("result", ""),
    )


def task_parameters(task: Mapping[str, Any]) -> dict[str, str]:
    """The named parameters of a task, of whatever kind it is; `name=value` in a list counts as one."""
    work = task.get(kind_of(task), {})
    found: dict[str, str] = {}
    for name in ("base_parameters", "named_parameters", "parameters", "job_parameters"):
        value: Any = work.get(name, ())
        found |= value if is_object(value) else _pairs(value)
    return found


def resolved(text: str, names: Mapping[str, str]) -> str:
    """A text with its references, `{{job.parameters.day}}`, replaced by what they stand for; unknown ones stay."""
    return _REFERENCE.sub(lambda found: names.get(found[1], found[0]), text)


def _given(given: Mapping[str, Any]) -> dict[str, str]:
    words: dict[str, str] = {}
    for kind in _LISTS:
        words |= _pairs(given.get(kind, ()))
    for kind in _MAPS:
        words |= given.get(kind, {})
    return words


def _described(description: str) -> Iterator[tuple[str, str]]:
    if PREFIX not in description:
        return
    try:
        words = shlex.split(description)
    except ValueError:  # an apostrophe in plain prose
        words = description.split()
    yield from _pairs(words).items()


def _pairs(words: Iterable[str]) -> dict[str, str]:
    split = (word.partition("=") for word in words)
    return {name.lstrip("-"): value for name, equals, value in split if equals}


def _number(word: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1
    if not 0 <= number < math.inf:
        raise invalid(f"{PREFIX}{word}: '{text}' is not a number from 0.")
    return number
