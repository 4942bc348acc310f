"""One generated module of operations: what its operations share, and what it imports."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from dovetail_generator.operations import hints
from dovetail_generator.operations.constants import Constants
from dovetail_generator.operations.types import Spelling

if TYPE_CHECKING:
    from dovetail_generator.distribution.errors import ErrorClasses
    from dovetail_generator.normalize import Contract
    from dovetail_generator.operations.endpoint import Endpoint

# Text in source, and names that are no attributes and no classes: a parser would take twenty times as long.
_TEXT = re.compile(
    r'"""(?:[^\\]|\\.)*?"""|"(?:[^"\\\n]|\\.)*"' r"|'(?:[^'\\\n]|\\.)*'",
    re.DOTALL,
)
_NAME = re.compile(r"(?<![\w.])(?<!class )[^\W\d]\w*")
_BUILTINS = frozenset({"bool", "bytes", "dict", "float", "frozenset", "int", "list", "object", "str"})
_HOMES = {
    "collections.abc": ("Mapping", "Sequence"),
    "typing": ("Annotated", "Literal", "Unpack", "overload"),
    "msgspec": ("UNSET", "Meta", "UnsetType"),
    "dovetail.runtime.body": ("File", "FileContent"),
    "dovetail.runtime.call": ("Call", "EventCall", "PagedCall", "StartingCall"),
    "dovetail.runtime.deprecation": ("mark_deprecated",),
    "dovetail.runtime.given": ("Given",),
    "dovetail.runtime.long_running": ("LongRunning",),
    "dovetail.runtime.operation": (
        "Envelope",
        "EventOperation",
        "JsonBody",
        "Operation",
        "PagedOperation",
        "RawBody",
        "StartingOperation",
    ),
    "dovetail.runtime.paging": ("PageLink", "PageNumbers", "PageOffset", "PageToken"),
    "dovetail.runtime.parameters": ("Cookie", "Form", "Header", "Part", "Path", "Query"),
}


class Module:
    """A module of operations while it is being written.

    Attributes:
        name: Its name.
        package: The package it belongs to, ``dovetail_api.spark``.
        endpoints: Its operations.
        title: Title of the contract.
        schemas: Components of the contract.
        spelling: How types are written in it.
        error_classes: The classes of the errors of its package, where that has its own.
    """

    def __init__(
        self,
        name: str,
        endpoints: list[Endpoint],
        contract: Contract,
        package: str,
        constants: Constants,
        error_classes: ErrorClasses | None = None,
    ) -> None:
        self.name = name
        self.package = package
        self.endpoints = endpoints
        self.title: str = contract.document["info"]["title"]
        self.schemas: dict[str, Any] = contract.document.get("components", {}).get("schemas", {})
        functions = frozenset(endpoint.function for endpoint in endpoints)
        self.spelling = Spelling(contract.components, constants.dictionaries, _BUILTINS & functions)
        self.error_classes = error_classes
        self._contract = contract
        self._constants = constants
        self._own_names = {endpoint.constant for endpoint in endpoints} | functions
        self._shared_errors = self._find_shared_errors()
        self.lookups: dict[str, tuple[str, str, str]] = {}

    def local(self, name: str) -> str:
        """An imported constant by a name that no operation of the module has."""
        return f"{name}_" if name in self._own_names else name

    def errors(self, endpoint: Endpoint) -> str:
        """The error types of an operation: written out, or by the name they share."""
        written = self._written_errors(endpoint)
        return self._shared_errors.get(written, written)

    @property
    def shared_errors(self) -> dict[str, str]:
        """Name → source of the error types that several operations share."""
        return {name: written for written, name in self._shared_errors.items()}

    def security(self, endpoint: Endpoint) -> str:
        """``((BEARER_AUTH,), (API_KEY, TENANT_HEADER))``; nothing when no credentials are sent."""
        if self.error_classes is not None and not self._constants.says_security:
            return "((),)"  # what the client is given is sent
        return self._constants.security(endpoint.security, self.local)

    def server(self, endpoint: Endpoint) -> str:
        """The constant that holds the address of an operation's host; empty when the contract gives none."""
        name = self._constants.server_of(endpoint)
        return self.local(name) if name else ""

    def polled(self, endpoint: Endpoint) -> str:
        """The type of the last answer of what a long-running operation starts."""
        return self._constants.types[endpoint.hints["x-long-running"]["operation"]]

    def long_running(self, hint: dict[str, Any]) -> str:
        """``LongRunning(…)``, polling an operation of this module or of another."""
        target = next(names for names in self._contract.operations if names.id == hint["operation"])
        keywords = {wire: keyword for (_, wire), keyword in target.arguments.items()}
        operation = f"lambda: {target.constant}"
        if target.module != self.name:
            operation = f"_{target.module}_{target.function}"
            self.lookups[operation] = (target.module, target.constant, self._constants.types[target.id])
        return hints.long_running(hint, operation, keywords)

    def imports(self, body: str) -> tuple[list[str], list[str]]:
        """The import lines that a body needs: at run time, and for type checkers alone."""
        used = frozenset(_NAME.findall(_TEXT.sub("", body)))
        lines: list[str] = []
        for home, names in _HOMES.items():
            lines += [_line(home, name, self.local(name)) for name in names if self.local(name) in used]
        schemes = sorted(self._constants.schemes.values())
        lines += [
            _line(f"{self.package}.security", name, self.local(name)) for name in schemes if self.local(name) in used
        ]
        servers = sorted(self._constants.servers)
        lines += [_line(self.package, name, self.local(name)) for name in servers if self.local(name) in used]
        lines += ["import builtins"] if "builtins" in used else []
        lines += [f"from {self.package} import models as m"] if "m" in used else []
        return lines, [f"from {self.package} import dicts as d"] if "d" in used else []

    def _find_shared_errors(self) -> dict[str, str]:
        counts = Counter(self._written_errors(endpoint) for endpoint in self.endpoints if len(endpoint.errors) > 1)
        shared = [written for written, count in counts.items() if count > 1]
        return {written: "_ERRORS" if number == 1 else f"_ERRORS_{number}" for number, written in enumerate(shared, 1)}

    def _written_errors(self, endpoint: Endpoint) -> str:
        items = [f"{status}: lambda: {self.spelling.answer(kind)}" for status, kind in endpoint.errors.items()]
        return f"{{{', '.join(items)}}}"


def _line(home: str, name: str, local: str) -> str:
    return f"from {home} import {name}" if local == name else f"from {home} import {name} as {local}"
