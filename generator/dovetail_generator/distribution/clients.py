"""The two clients of a package: their arguments, their resources, and what their docstrings say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dovetail_generator.distribution.names import member
from dovetail_generator.operations import text
from dovetail_generator.operations.resource import class_names
from dovetail_generator.operations.source import section
from dovetail_generator.templating import template

if TYPE_CHECKING:
    from dovetail_generator.distribution.servers import Servers
    from dovetail_generator.operations.credentials import Credential


@dataclass(frozen=True)
class Facts:
    """What a package says of itself in several of its files.

    Attributes:
        package: As it is imported.
        prefix: What its environment variables begin with.
        title: The title of the document, in a line.
        version: The version of the document.
        servers: Its servers.
        credentials: What its security schemes take.
        modules: Its modules of operations → what each is about, in a sentence.
        resources: Whether its operations are methods too.
    """

    package: str
    prefix: str
    title: str
    version: str
    servers: Servers
    credentials: tuple[Credential, ...]
    modules: dict[str, str]
    resources: bool = True

    @property
    def keywords(self) -> dict[str, Credential]:
        """Argument of a client → the credential it is for; several schemes may take the same."""
        found: dict[str, Credential] = {}
        for each in self.credentials:
            found.setdefault(each.keyword, each)
        return found

    @property
    def credential_names(self) -> dict[str, str]:
        """What ``names.lock`` keeps of the arguments."""
        return {each.place: each.keyword for each in self.credentials}

    @property
    def example_arguments(self) -> str:
        """What a client must be given when the document does not say where its calls go."""
        return "" if self.servers.is_given else 'base_url="https://api.example.com"'


def client(facts: Facts, prefix: str) -> str:
    """The module of a client; ``Async`` is the prefix of the one whose methods are to be awaited."""
    resources = facts.modules if facts.resources else {}
    classes = class_names(resources)
    typed = _server_arguments(facts.servers)
    return template("client").render(
        doc=text.docstring([f"{facts.title}: its {'async ' if prefix else ''}client."], 0),
        class_doc=text.docstring(_docstring(facts, prefix)),
        package=facts.package,
        prefix=prefix,
        folder="_async" if prefix else "_sync",
        keywords=list(facts.keywords),
        arguments=[f"{name}: {kind}" for name, kind, _ in typed],
        handed_on=[name for name, _, _ in typed],
        described={
            member(module): (module, f"{prefix}{classes[module]}", text.docstring([words], 8))
            for module, words in resources.items()
        },
    )


def _server_arguments(servers: Servers) -> list[tuple[str, str, str]]:
    """Name, type and meaning of the arguments that choose an address."""
    found: list[tuple[str, str, str]] = []
    if servers.usual:
        shown = ", ".join(f"``{name}``" for name in servers.names)
        found.append(("server", "ServerName | int", f"Number or name of one of the document's servers: {shown}."))
    if servers.variables:
        named = ", ".join(f"``{text.one_line(name)}``" for name in servers.variables)
        found.append(("variables", "ServerVariables", f"Values of variables in their addresses: {named}."))
    if servers.hosts:
        named = ", ".join(f"``{label}``" for label in servers.hosts)
        found.append(
            (
                "hosts",
                "HostUrls",
                f"Addresses of the hosts that only some operations go to, needed beside ``base_url``: {named}.",
            )
        )
    return found


def _docstring(facts: Facts, prefix: str) -> list[str]:
    name, close = f"{prefix}Client", "``aclose`` or ``async with``" if prefix else "``close`` or ``with``"
    lines = [
        f"A client of {facts.title}.",
        "",
        *text.paragraphs(
            f"Making one touches no network. One client serves any number of {'tasks' if prefix else 'threads'}; close "
            f"it with {close}. It sends any call of ``{facts.package}.operations`` (``send``, ``send_detailed``, "
            "``items``, ``send_many``, ``stream``, ``download``, ``request``), and its attributes have a method for "
            "each of them.",
            text.WIDTH - 4,
        ),
        "",
        *text.paragraphs(
            "What is left out comes from the environment. An argument always beats it: one that says where calls go "
            "switches off all variables that do.",
            text.WIDTH - 4,
        ),
    ]
    entries = [
        (keyword, f"{credential.words} ``{credential.variable}`` in the environment.")
        for keyword, credential in facts.keywords.items()
    ]
    wanted = "" if facts.servers.is_given else " Needed: the document names no host."
    entries += [
        ("auth", "A strategy of your own, in place of all that the document says of credentials."),
        ("base_url", f"Where calls go, whatever the document says. ``{facts.prefix}_BASE_URL``.{wanted}"),
        *((name, f"{words} {_variables(name, facts)}.") for name, _, words in _server_arguments(facts.servers)),
        ("**options", "How it sends: see `dovetail.runtime.api_package.ClientOptions`."),
    ]
    lines += section("Args", [line for name, words in entries for line in text.entry(name, words)])
    lines += [
        "",
        "Raises:",
        "    InvalidInput: An argument cannot be used, or nothing says where calls go.",
        "",
        "Example:",
        f"    >>> from {facts.package} import {name}",
        f'    >>> client = {name}(base_url="https://api.example.com")',
        "    >>> client.closed",
        "    False",
    ]
    return lines


def _variables(argument: str, facts: Facts) -> str:
    """The environment variables that stand for an argument about addresses."""
    names = {
        "server": [f"{facts.prefix}_SERVER"],
        "variables": [f"{facts.prefix}_SERVER_{_upper(name)}" for name in facts.servers.variables],
        "hosts": [f"{facts.prefix}_{_upper(label)}_BASE_URL" for label in facts.servers.hosts],
    }
    return ", ".join(f"``{name}``" for name in names[argument])


def _upper(name: str) -> str:
    return "".join(c if c.isascii() and c.isalnum() else "_" for c in name).upper()
