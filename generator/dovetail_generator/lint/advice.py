"""What advice is, and every kind of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from dovetail_generator.reports import MEANINGS

Severity = Literal["error", "warning", "info"]

ADVICE: Final[dict[str, tuple[Severity, str]]] = {
    "broken": ("error", "The document cannot be read."),
    "missing-operation-id": ("warning", "An operation has no id; its function is named after method and path."),
    "missing-tag": ("info", "An operation has no tag; its function is in the module `default`."),
    "missing-summary": ("info", "An operation is not described; neither is its function."),
    "missing-description": ("info", "A component is not described; neither is its class."),
    "long-name": ("info", "An inline schema gets a long name; as a component it would have one of its own."),
    "numbered-name": ("warning", "Two names would be the same in Python; one of them bears a number."),
    "closed-enum": ("info", "An answer holds one of fixed values; new ones will come, so it is typed as open."),
    "union-untagged": ("warning", "Objects are told apart by their members alone; a discriminator would do it."),
    "union-ambiguous": ("warning", "Members of a union cannot be told apart; the first that fits is taken."),
    "errors-undeclared": ("warning", "An operation declares no errors; theirs have no class and no typed body."),
    "error-body-untyped": ("info", "An error has no schema; its body is not typed."),
    "security-unsaid": ("info", "Nothing says how the operation is authorised."),
    "example-misfit": ("warning", "An example does not fit its schema."),
    "default-misfit": ("warning", "A default does not fit its schema."),
}
_ERRORS: Final = frozenset(["dangling-reference", "remote-reference", "reference-cycle", "duplicate-key", "not-json"])
_REPAIRS: Final = frozenset(list(MEANINGS)[: list(MEANINGS).index("time-zone-unheeded")])


def severity_of(code: str) -> Severity:
    """How much a kind of advice weighs."""
    if code in ADVICE:
        return ADVICE[code][0]
    return "error" if code in _ERRORS else "warning" if code in _REPAIRS else "info"


CODES: Final[dict[str, tuple[Severity, str]]] = {
    **{code: (severity_of(code), MEANINGS[code]) for code in MEANINGS},
    **ADVICE,
}
"""Every code → how much it weighs, and what it means."""


@dataclass(frozen=True, order=True)
class Advice:
    """One piece of advice.

    Attributes:
        file: The file.
        line: The line in it, counted from 1.
        pointer: JSON pointer of the place, in the document.
        code: Its kind, a key of `CODES`.
        message: What is there, and what it does to the package.
    """

    file: Path
    line: int
    pointer: str
    code: str
    message: str

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return severity_of(self.code)
