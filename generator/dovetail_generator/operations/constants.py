"""What the operations of a package share: security schemes, addresses of servers, types."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Final

from dovetail_generator.operations import hints
from dovetail_generator.operations.join import server_address
from dovetail_generator.operations.plain_forms import plain_forms
from dovetail_generator.operations.schemes import Scheme, constructor, kind_of
from dovetail_generator.operations.types import Spelling

if TYPE_CHECKING:
    from dovetail_generator.normalize import Contract
    from dovetail_generator.operations.endpoint import Endpoint


# What the module of the schemes has beside them.
_LISTS: Final = frozenset(["CREDENTIALS", "SECURITY"])


class Constants:
    """The constants that operations refer to.

    Attributes:
        schemes: Name of a security scheme in the contract → its constant.
        servers: Constant → address.
        says_security: Whether the contract says which credentials anything needs.
        types: ``operationId`` → the type of its answer, for annotations.
        dictionaries: The components that may be handed in as plain dictionaries.
    """

    def __init__(self, contract: Contract, endpoints: list[Endpoint]) -> None:
        self._declared: dict[str, Scheme] = contract.document.get("components", {}).get("securitySchemes", {})
        self.schemes: dict[str, str] = {}
        for name, scheme in self._declared.items():
            if kind_of(scheme):
                self.schemes[name] = _unique(_upper(name), {*_LISTS, *self.schemes.values()})
        self.says_security = says_security(contract)
        roots: list[dict[str, Any]] = contract.document.get("servers") or []
        self._root = server_address(roots[0]) if roots else ""
        self.servers: dict[str, str] = {}
        self._by_place: dict[tuple[str, str], str] = {}
        for endpoint in endpoints:
            self._name_server(endpoint)
        self.dictionaries = plain_forms(contract)
        spelling = Spelling(contract.components)
        self.types = {endpoint.id: spelling.answer(endpoint.returns) for endpoint in endpoints}

    def server_of(self, endpoint: Endpoint) -> str:
        """The constant with an operation's address; empty when the contract gives none."""
        return self._by_place.get(self._place(endpoint), "")

    def scheme_sources(self) -> list[tuple[str, str, str]]:
        """For each security scheme: constant, constructor, description."""
        return [
            (constant, constructor(name, self._declared[name]), str(self._declared[name].get("description", "")))
            for name, constant in self.schemes.items()
        ]

    def security(self, alternatives: Iterable[Iterable[str]], local: Callable[[str], str] = str) -> str:
        """``((BEARER_AUTH,), (API_KEY, TENANT_HEADER))``; nothing when no credentials are sent.

        Args:
            alternatives: Names of schemes that are needed together.
            local: How a constant is called where this stands.
        """
        groups: list[str] = []
        found = False
        for group in map(tuple, alternatives):
            known = [local(self.schemes[name]) for name in group if name in self.schemes]
            found = found or bool(known)
            if known or not group:
                groups.append(hints.tuple_of(known))
        return hints.tuple_of(groups) if found else ""

    def _place(self, endpoint: Endpoint) -> tuple[str, str]:
        return endpoint.hints.get("x-host", ""), endpoint.server or self._root

    def _name_server(self, endpoint: Endpoint) -> None:
        place = self._place(endpoint)
        label, address = place
        if place in self._by_place or not address:
            return
        name = _unique(f"{_upper(label)}_SERVER" if label else "SERVER", self.servers)
        self.servers[name] = address
        self._by_place[place] = name


def says_security(contract: Contract) -> bool:
    """Whether a contract says of anything which credentials it needs, or that it needs none."""
    document = contract.document
    return "security" in document or any(
        "security" in document["paths"][each.path][each.method] for each in contract.operations
    )


def _upper(name: str) -> str:
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    upper = re.sub(r"\W+|_+", "_", words, flags=re.ASCII).strip("_").upper()
    return upper if upper and not upper[0].isdigit() else f"SCHEME_{upper}".rstrip("_")


def _unique(name: str, taken: Iterable[str]) -> str:
    names = set(taken)
    candidate, number = name, 1
    while candidate in names:
        number += 1
        candidate = f"{name}_{number}"
    return candidate
