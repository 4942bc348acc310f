"""A class for each status that a contract declares as an error, with the types of its bodies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dovetail_generator.distribution.names import error_base
from dovetail_generator.distribution.statuses import error_name
from dovetail_generator.normalize.words import unique
from dovetail_generator.operations import text
from dovetail_generator.operations.types import Anything, Scalar, Spelling, Type, union
from dovetail_generator.templating import template

if TYPE_CHECKING:
    from dovetail_generator.normalize import Contract
    from dovetail_generator.operations.endpoint import Endpoint


@dataclass(frozen=True)
class _Class:
    name: str
    base: str
    doc: str
    body: str


class ErrorClasses:
    """The classes of the errors of a contract.

    Attributes:
        base: The name of the one above all.
        names: Status → the name of its class; 4 and 5 for ranges.
    """

    def __init__(self, package: str, endpoints: Iterable[Endpoint]) -> None:
        self._endpoints = list(endpoints)
        declared = {failure.status for endpoint in self._endpoints for failure in endpoint.failures} - {0}
        self.names = {status: error_name(status) for status in sorted(declared)}
        self.base = unique(error_base(package), {"DeclaredError", *self.names.values()})
        self._package = package

    def render(self, contract: Contract) -> str:
        """The module of the classes."""
        spelling = Spelling(contract.components)
        title = text.one_line(contract.document["info"]["title"])
        every = union(kind for endpoint in self._endpoints for kind in endpoint.errors.values())
        classes = [
            _Class(
                self.base,
                "DeclaredError",
                text.docstring([f"The server of {title} answered with an error; the base of all its errors."]),
                _body(every, spelling) if any(endpoint.errors for endpoint in self._endpoints) else "",
            )
        ]
        for status in sorted(self.names, key=lambda status: (status > 9, status)):
            body = self._bodies(status)
            parent = self.names.get(status // 100, self.base) if status > 9 else self.base
            classes.append(_Class(self.names[status], parent, _doc(status), _body(body, spelling) if body else ""))
        return template("errors").render(
            doc=text.docstring([f"{title}: its errors, a class for each status that is declared."], 0),
            package=self._package,
            typed=any("m." in each.body for each in classes),
            classes=classes,
            base=self.base,
            statuses={**self.names, 0: self.base},
        )

    def _bodies(self, status: int) -> Type | None:
        """What the body of an answer with a status may be: what operations declare for it, its range or for any."""
        found: list[Type] = []
        for endpoint in self._endpoints:
            declared = {failure.status for failure in endpoint.failures}
            if status < 10:
                found += [kind for key, kind in endpoint.errors.items() if status in (key, key // 100)]
                key = status if status in declared else 0
            else:
                key = next((key for key in (status, status // 100) if key in declared), 0)
            if key in endpoint.errors:
                found.append(endpoint.errors[key])
        return union(found) if found else None


def _body(kind: Type, spelling: Spelling) -> str:
    if kind == Anything():
        return ""
    return spelling.answer(union([kind, Scalar("None")]))


def _doc(status: int) -> str:
    if status < 10:
        return text.docstring([f"An answer with a status from {status}00 on that has no class of its own."])
    return text.docstring([f"An answer with status {status}."])
