"""Every file that a package to install has beside its models and operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail_generator.distribution import clients, metadata, readme, servers
from dovetail_generator.distribution.clients import Facts
from dovetail_generator.distribution.errors import ErrorClasses
from dovetail_generator.distribution.first_call import first_call
from dovetail_generator.distribution.names import variable_prefix
from dovetail_generator.manifest import EXTRA
from dovetail_generator.operations import text
from dovetail_generator.operations.credentials import credentials
from dovetail_generator.operations.resource import is_wanted
from dovetail_generator.operations.tags import told
from dovetail_generator.templating import template

if TYPE_CHECKING:
    from dovetail_generator.normalize import Contract
    from dovetail_generator.operations.endpoint import Endpoint


class Distribution:
    """What makes a package one to install.

    Attributes:
        facts: What the package says of itself.
        errors: The classes of its errors.
        homes: Name that the package has itself → the module that holds it.
    """

    def __init__(self, contract: Contract, package: str, every: list[Endpoint]) -> None:
        document, prefix = contract.document, variable_prefix(package)
        self.errors = ErrorClasses(package, every)
        self.facts = Facts(
            package=package,
            prefix=prefix,
            title=text.one_line(document["info"]["title"]),
            version=text.one_line(document["info"]["version"]),
            servers=servers.servers_of(contract),
            credentials=credentials(document.get("components", {}).get("securitySchemes") or {}, prefix, contract.lock),
            modules=told(contract),
            resources=is_wanted(contract),
        )
        self.homes = {"AsyncClient": "async_client", "Client": "client", "SERVERS": "servers"}
        self._contract = contract
        self._every = every

    def modules(self) -> dict[str, str]:
        """Path in the package → content, unformatted."""
        facts = self.facts
        extra = f"{facts.title}: methods of your own for its clients. A build makes this file once and never again."
        return {
            "_api.py": template("api").render(
                doc=text.docstring([f"{facts.title}: what its clients share."], 0),
                package=facts.package,
                name=repr(facts.package),
                prefix=repr(facts.prefix),
                version=repr(facts.version),
                has_servers=bool(facts.servers.usual),
                has_hosts=bool(facts.servers.hosts),
                has_credentials=bool(facts.credentials),
            ),
            EXTRA: template("extra").render(doc=text.docstring([extra], 0)),
            "client.py": clients.client(facts, ""),
            "async_client.py": clients.client(facts, "Async"),
            "errors.py": self.errors.render(self._contract),
            "servers.py": servers.render(facts.servers, facts.title),
        }

    def root(self) -> dict[str, str]:
        """Path beside the package → content."""
        schemas = self._contract.document.get("components", {}).get("schemas", {})
        call = first_call(self._every, schemas) if self.facts.resources else None
        return {
            "pyproject.toml": metadata.pyproject(self.facts),
            "README.md": readme.readme(self.facts, call, self.errors),
        }
