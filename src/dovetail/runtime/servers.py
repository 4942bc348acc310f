"""The servers that a contract names, and which of them a client talks to."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import msgspec

from dovetail.runtime.errors import InvalidInput

if TYPE_CHECKING:
    from dovetail.runtime.api_package import ApiPackage


class ServerVariable(msgspec.Struct, frozen=True):
    """A place in the address of a server that the caller may fill.

    Attributes:
        name: Its name in the address.
        default: What stands there when nothing is given; None where something has to be.
        values: All it may be; empty when it may be anything.
    """

    name: str
    default: str | None
    values: tuple[str, ...] = ()


class Server(msgspec.Struct, frozen=True):
    """A server that a contract names.

    Attributes:
        name: What it is chosen by.
        url: Its address, with ``{variables}``; a relative one begins with the path.
        variables: The variables in it.
        description: What the contract says of it.

    Example:
        >>> Server("live", "https://{region}.example.com", (ServerVariable("region", "us", ("us", "eu")),)).address()
        'https://us.example.com'
    """

    name: str
    url: str
    variables: tuple[ServerVariable, ...] = ()
    description: str = ""

    def address(self, values: Mapping[str, str] | None = None) -> str:
        """Its address with its variables filled.

        Args:
            values: Variable → value, each without its braces; the defaults stand for the others.

        Raises:
            InvalidInput: A value is none of those that the contract allows, or there is none.
        """
        filled = self.url
        for variable in self.variables:
            value = (values or {}).get(variable.name, variable.default)
            if value is None:
                raise InvalidInput(
                    f"variables[{variable.name!r}]: the address {self.url} needs a value for it.", at="variables"
                )
            if variable.values and value not in variable.values:
                raise InvalidInput(
                    f"variables[{variable.name!r}]: {value!r} is none of {', '.join(map(repr, variable.values))}.",
                    value=value,
                    at=f"variables.{variable.name}",
                )
            filled = filled.replace(f"{{{variable.name}}}", value)
        return filled.rstrip("/")


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """What was said about where a client's calls go, by arguments or by the environment.

    Attributes:
        base_url: An address that stands for that of all servers.
        server: Number (from 0) or name of a server of the contract.
        variables: Variable → value.
        hosts: Label of another host → its address.
    """

    base_url: str | None = None
    server: int | str | None = None
    variables: Mapping[str, str] = {}
    hosts: Mapping[str, str] = {}

    def or_of_environment(self, api: ApiPackage) -> Choice:
        """The same; when it says nothing, what the environment says.

        The environment is not looked at beside an argument: half an address from here and half from there is none.
        """
        if self != _NOTHING:
            return self
        every = [*api.servers, *(server for servers in api.hosts.values() for server in servers)]
        names = {variable.name for server in every for variable in server.variables}
        values = {name: os.environ.get(f"{api.prefix}_SERVER_{_upper(name)}") for name in sorted(names)}
        hosts = {label: os.environ.get(f"{api.prefix}_{_upper(label)}_BASE_URL") for label in api.hosts}
        server = os.environ.get(f"{api.prefix}_SERVER") or None
        return Choice(
            base_url=os.environ.get(f"{api.prefix}_BASE_URL") or None,
            server=int(server) if server is not None and server.isdecimal() else server,
            variables={name: value for name, value in values.items() if value},
            hosts={label: url for label, url in hosts.items() if url},
        )


_NOTHING: Final = Choice()


def addresses(api: ApiPackage, choice: Choice) -> dict[str, str]:
    """Host label → base URL, as a client's settings have it.

    A host that only some operations go to keeps the contract's address, unless the main one was given as a URL: then
    nothing is known of that host, and what goes there is refused until it is given too.

    Args:
        api: What the package says of its servers.
        choice: What the caller said.

    Raises:
        InvalidInput: There is no such server, label or variable, or no address at all.
    """
    _check_names(api, choice)
    found: dict[str, str] = {}
    chosen: Server | None = None
    if choice.base_url is not None:
        if choice.server is not None:
            raise InvalidInput("base_url and server are given at once.", at="server", remedy="Give one of them.")
        found[""] = choice.base_url
    elif api.servers or not api.hosts:
        chosen = _chosen(api, choice)
        found[""] = chosen.address(choice.variables)
    for label, servers in api.hosts.items():
        own = next((server for server in servers if chosen is not None and server.name == chosen.name), servers[0])
        if label in choice.hosts:
            found[label] = choice.hosts[label]
            continue
        address = own.address(choice.variables)
        if not _names_host(address) and "" in found:
            found[label] = _joined(found[""], address)
        elif _names_host(address) and choice.base_url is None:
            found[label] = address
    return found


def _chosen(api: ApiPackage, choice: Choice) -> Server:
    which = choice.server
    names = ", ".join(f"{number} ({server.name})" for number, server in enumerate(api.servers))
    found: Server | None = None
    if which is None or isinstance(which, int):
        number = which or 0
        found = api.servers[number] if 0 <= number < len(api.servers) else None
    else:
        found = next((server for server in api.servers if server.name == which), None)
    if found is None and which is not None:
        raise InvalidInput(
            f"server: {api.name} has no server {which!r}.",
            value=which,
            at="server",
            remedy=f"Its servers are {names}." if names else "Its document names none: give base_url=….",
        )
    if found is None or not _names_host(found.address(choice.variables)):
        what = f"only a path, {found.url!r}" if found is not None else "no server"
        raise InvalidInput(
            f"{api.name}: its document names {what}, so where its calls go has to be said.",
            at="base_url",
            remedy=f'Give base_url="https://…{found.url if found else ""}", or set {api.prefix}_BASE_URL.',
        )
    return found


def _check_names(api: ApiPackage, choice: Choice) -> None:
    every = [*api.servers, *(server for servers in api.hosts.values() for server in servers)]
    known = {variable.name for server in every for variable in server.variables}
    for name in choice.variables:
        if name not in known:
            raise InvalidInput(
                f"variables[{name!r}]: no address of {api.name} has such a variable.",
                value=name,
                at="variables",
                remedy=f"There is {', '.join(sorted(known))}." if known else "There is none.",
            )
    for label in choice.hosts:
        if label not in api.hosts:
            raise InvalidInput(
                f"hosts[{label!r}]: no operation of {api.name} goes to such a host.",
                value=label,
                at="hosts",
                remedy=f"There is {', '.join(sorted(api.hosts))}." if api.hosts else "All go to base_url.",
            )


def _names_host(address: str) -> bool:
    return "://" in address


def _joined(base: str, path: str) -> str:
    from urllib.parse import urljoin

    return urljoin(f"{base}/", path)


def _upper(name: str) -> str:
    return "".join(c if c.isascii() and c.isalnum() else "_" for c in name).upper()
