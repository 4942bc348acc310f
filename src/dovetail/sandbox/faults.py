"""Faults on order: a small language to ask for them, and the plan that says which request meets which.

A fault is written as `ACTION [COUNT] [:NAME=VALUE …] [@[METHOD ]PATH]`:

* ACTION: a status (`503`), `latency`, `drop-before`, `drop-after`, `hang-before`, `hang-after`, `truncate`,
  `corrupt` or `throttle`;
* COUNT: `x2` for the next two requests, `once` for `x1`, `every3` for every third one; without it the fault is for all,
  until it is cleared;
* options: `retry-after`, `body` (`api`, `html`, `text`, `list`, `empty`), `code`, `message` (both percent-encoded) and
  `when` (`before`, `after`: the request is carried out all the same) of a status, `ms` of `latency`, `keep` (bytes) of
  `truncate`, `at` (the byte that is another) of `corrupt`, `bytes` (a second) of `throttle`;
* PATH: the beginning of the paths it is for, where `*` stands for one segment; all paths when left out.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterable
from typing import Literal, TypeAlias, cast
from urllib.parse import unquote

import attrs

Action: TypeAlias = Literal[
    "status", "latency", "drop-before", "drop-after", "hang-before", "hang-after", "truncate", "corrupt", "throttle"
]

_SPEC = re.compile(
    r"(?P<action>[1-5]\d\d|[a-z]+(?:-[a-z]+)*?)\s*(?:x(?P<count>[1-9]\d*)|\b(?P<once>once)|\bevery(?P<every>[1-9]\d*))?"
    r"(?P<options>(?::[a-z-]+=[^:@\s]*)*)"
    r"(?:\s*@\s*(?:(?P<method>[A-Z]+)\s+)?(?P<path>/\S*))?"
)
_OPTIONS: dict[Action, dict[str, str]] = {
    "status": {"retry-after": "", "body": "api", "code": "", "message": "", "when": ""},
    "latency": {"ms": "100"},
    "drop-before": {},
    "drop-after": {},
    "hang-before": {},
    "hang-after": {},
    "truncate": {"keep": ""},
    "corrupt": {"at": ""},
    "throttle": {"bytes": "1000"},
}
_STOPPING = frozenset({"status", "drop-before", "hang-before"})
"""What keeps a request from being handled."""
_NUMBERS = frozenset({"ms", "keep", "at", "bytes"})
_WORDS = {"body": ("api", "html", "text", "list", "empty"), "when": ("before", "after")}


class FaultError(ValueError):
    """A fault that cannot be read; the message says what would be."""


@attrs.frozen
class Fault:
    """One fault.

    Attributes:
        action: What happens.
        status: The status answered; 0 for other actions.
        count: How many requests meet it; None for all.
        every: It is met by every so-manieth request.
        passed: How many it let pass since it was met last.
        options: The options of the action, with defaults filled in.
        method: The method it is for; empty for all.
        path: The beginning of the paths it is for; empty for all.
    """

    action: Action
    status: int = 0
    count: int | None = None
    every: int = 1
    passed: int = 0
    options: dict[str, str] = attrs.field(factory=dict[str, str])
    method: str = ""
    path: str = ""

    @classmethod
    def parse(cls, spec: str) -> Fault:
        """Read a fault from text.

        Raises:
            FaultError: The text is no fault.

        Example:
            >>> fault = Fault.parse("503x2@POST /acme/api/v3")
            >>> fault.status, fault.count, fault.method, fault.path
            (503, 2, 'POST', '/acme/api/v3')
        """
        found = _SPEC.fullmatch(spec.strip())
        if found is None:
            raise FaultError(f"{spec!r} is not a fault; write it like 503x2, 429:retry-after=1 or drop-after@/health")
        word = found["action"]
        action = cast("Action", "status" if word.isdigit() else word)
        if action not in _OPTIONS or word == "status":
            known = ", ".join(name for name in _OPTIONS if name != "status")
            raise FaultError(f"{spec!r}: {word!r} is not known; use a status or one of {known}")
        return cls(
            action,
            status=int(word) if word.isdigit() else 0,
            count=1 if found["once"] else int(found["count"]) if found["count"] else None,
            every=int(found["every"] or 1),
            options=_read_options(spec, action, found["options"]),
            method=found["method"] or "",
            path=found["path"] or "",
        )

    def number(self, option: str) -> int | None:
        """The value of a numeric option; None when it is not set."""
        return int(self.options[option]) if self.options.get(option) else None

    def text(self, option: str) -> str:
        """The value of an option of free text, decoded."""
        return unquote(self.options[option])

    def concerns(self, method: str, path: str) -> bool:
        """Whether the fault is for a request."""
        if self.method and self.method != method:
            return False
        wanted, given = self.path.split("/"), path.split("/")
        *whole, last = wanted
        if len(given) < len(wanted):
            return False
        fits = all(want in ("*", have) for want, have in zip(whole, given, strict=False))
        return fits and (last == "*" or given[len(whole)].startswith(last))

    def __str__(self) -> str:
        count = f"x{self.count}" if self.count is not None else f" every{self.every}" if self.every > 1 else ""
        options = "".join(f":{name}={value}" for name, value in self.options.items() if value)
        place = f"@{self.method + ' ' if self.method else ''}{self.path}" if self.path or self.method else ""
        return f"{self.status or self.action}{count}{options}{place}"


def _read_options(spec: str, action: Action, text: str) -> dict[str, str]:
    options = dict(_OPTIONS[action])
    for item in text.split(":")[1:]:
        name, _, value = item.partition("=")
        if name not in options:
            raise FaultError(f"{spec!r}: {name!r} is no option of this; known are: {', '.join(options) or 'none'}")
        if name in _NUMBERS and not (value.isdigit() and (int(value) or name in ("keep", "at"))):
            raise FaultError(f"{spec!r}: {name} must be a whole number, not {value!r}")
        if name in _WORDS and value not in _WORDS[name]:
            raise FaultError(f"{spec!r}: {name} must be one of {', '.join(_WORDS[name])}, not {value!r}")
        options[name] = value
    return options


class FaultPlan:
    """The faults in force, in the order they were given. Safe to use from any thread."""

    def __init__(self, specs: Iterable[str] = ()) -> None:
        self._lock = threading.Lock()
        self._faults: list[Fault] = [Fault.parse(spec) for spec in specs]

    def add(self, spec: str) -> None:
        """Put another fault at the end.

        Raises:
            FaultError: The text is no fault.
        """
        fault = Fault.parse(spec)
        with self._lock:
            self._faults.append(fault)

    def clear(self) -> None:
        """Take all faults out of force."""
        with self._lock:
            self._faults.clear()

    def waiting(self) -> list[str]:
        """The faults still in force, as text."""
        with self._lock:
            return [str(fault) for fault in self._faults]

    def take(self, method: str, path: str) -> list[Fault]:
        """The faults that a request meets; those with a count are used up by it.

        Of the faults that keep a request from being handled (a status, `drop-before`, `hang-before`) only the first
        applies; later ones wait for later requests.
        """
        taken: list[Fault] = []
        with self._lock:
            kept: list[Fault] = []
            stopped = False
            for fault in self._faults:
                stops = fault.action in _STOPPING
                if not fault.concerns(method, path) or (stops and stopped):
                    kept.append(fault)
                    continue
                if fault.passed + 1 < fault.every:
                    kept.append(attrs.evolve(fault, passed=fault.passed + 1))
                    continue
                stopped = stopped or stops
                taken.append(fault)
                if fault.count is None:
                    kept.append(attrs.evolve(fault, passed=0))
                elif fault.count > 1:
                    kept.append(attrs.evolve(fault, count=fault.count - 1))
            self._faults = kept
        return taken
