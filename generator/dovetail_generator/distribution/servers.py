"""The servers of a contract, as the module that lists them and as arguments of a client."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dovetail_generator.distribution.names import server_names
from dovetail_generator.operations import hints, text
from dovetail_generator.templating import template

if TYPE_CHECKING:
    from dovetail_generator.normalize import Contract

Node = dict[str, Any]


@dataclass(frozen=True)
class Servers:
    """The servers of a contract.

    Attributes:
        usual: Those of the document itself.
        names: Their names.
        hosts: Label of a host that only some operations go to → its servers.
        variables: Variable → the values it may have; none for any.
    """

    usual: tuple[Node, ...]
    names: tuple[str, ...]
    hosts: dict[str, tuple[Node, ...]]
    variables: dict[str, tuple[str, ...]]

    @property
    def is_given(self) -> bool:
        """Whether the document says on which host its operations are."""
        if not self.usual:
            return False
        filled = _url(self.usual[0])
        for name, default, _ in _variables(self.usual[0]):
            filled = filled.replace(f"{{{name}}}", default or "")
        return re.match(r"\w+://[^/]", filled) is not None


def servers_of(contract: Contract) -> Servers:
    """What a contract says of its servers; one that is at ``/`` says nothing."""
    document = contract.document
    usual = tuple(server for server in document.get("servers") or () if _url(server).strip("/"))
    hosts: dict[str, tuple[Node, ...]] = {}
    for names in contract.operations:
        node: Node = document["paths"][names.path][names.method]
        if node.get("x-host") and node.get("servers"):
            hosts.setdefault(str(node["x-host"]), tuple(node["servers"]))
    variables: dict[str, tuple[str, ...]] = {}
    for server in (*usual, *(server for servers in hosts.values() for server in servers)):
        for name, _, values in _variables(server):
            known = variables.get(name, values)
            variables[name] = tuple(dict.fromkeys((*known, *values))) if known and values else ()
    return Servers(usual, tuple(server_names(list(usual))), hosts, variables)


def render(servers: Servers, title: str) -> str:
    """The module that lists them."""
    return template("server_list").render(
        doc=text.docstring([f"{title}: its servers."], 0),
        servers=_tuple(servers.usual, servers.names),
        hosts={repr(label): _tuple(own, server_names(list(own))) for label, own in servers.hosts.items()},
        names=[repr(name) for name in servers.names],
        variables={
            repr(name): f"Literal[{', '.join(map(repr, values))}]" if values else "str"
            for name, values in servers.variables.items()
        },
    )


def _tuple(servers: tuple[Node, ...], names: tuple[str, ...] | list[str]) -> str:
    return hints.tuple_of(_server(server, name) for server, name in zip(servers, names, strict=True))


def _server(server: Node, name: str) -> str:
    variables = [
        f"ServerVariable({name!r}, {default!r}{f', {values!r}' if values else ''})"
        for name, default, values in _variables(server)
    ]
    pieces = [repr(name), repr(_url(server))]
    words = text.one_line(server.get("description") or "")
    if variables:
        pieces.append(hints.tuple_of(variables))
    if words:
        pieces.append(f"description={words!r}")
    return f"Server({', '.join(pieces)})"


def _url(server: Node) -> str:
    url = text.one_line(server.get("url") or "")
    return f"https:{url}" if url.startswith("//") else url


def _variables(server: Node) -> list[tuple[str, str | None, tuple[str, ...]]]:
    """Name, default (none where a value must be given) and values of each variable in an address."""
    declared: Node = server.get("variables") or {}
    found: list[tuple[str, str | None, tuple[str, ...]]] = []
    for name in dict.fromkeys(re.findall(r"{([^{}]*)}", _url(server))):
        variable: Node = declared.get(name) or {}
        values = tuple(str(value) for value in variable.get("enum") or ())
        default = variable.get("default")
        found.append((name, None if default is None else str(default), values))
    return found
