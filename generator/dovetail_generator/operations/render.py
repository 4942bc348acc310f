"""Every file of a package that is not a model, as text; formatting is left to ``ruff``."""

from __future__ import annotations

import builtins
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dovetail_generator.operations import incoming, schemes, text
from dovetail_generator.operations.constants import Constants
from dovetail_generator.operations.join import endpoints
from dovetail_generator.operations.module import Module
from dovetail_generator.operations.resource import Method, class_names, is_wanted, method
from dovetail_generator.operations.source import source
from dovetail_generator.operations.tags import told
from dovetail_generator.parallel import each
from dovetail_generator.pointers import join
from dovetail_generator.reports import Report
from dovetail_generator.templating import template

if TYPE_CHECKING:
    from dovetail_generator.distribution.errors import ErrorClasses
    from dovetail_generator.distribution.render import Distribution
    from dovetail_generator.normalize import Contract
    from dovetail_generator.operations.endpoint import Endpoint


_BUILTINS = frozenset(dir(builtins))


def render(
    contract: Contract,
    package: str,
    reports: list[Report] | None = None,
    *,
    every: list[Endpoint] | None = None,
    distribution: Distribution | None = None,
    jobs: int = 1,
) -> dict[str, str]:
    """The operations of a contract.

    Args:
        contract: The normalised contract.
        package: The package to emit, ``dovetail_api.spark``.
        reports: Takes what could only be expressed in its closest form.
        every: Its operations, where they are known already.
        distribution: What makes it a package to install, if it is one.
        jobs: How many processes share the writing.

    Returns:
        Path in the package → content, unformatted.
    """
    every = endpoints(contract) if every is None else every
    constants = Constants(contract, every)
    if reports is not None:
        reports += reports_of(contract, every, constants)
    by_module: dict[str, list[Endpoint]] = {}
    for endpoint in every:
        by_module.setdefault(endpoint.module, []).append(endpoint)
    own_modules = sorted(by_module)
    former = _former(contract)
    words = {name: f"Operations of {_title(contract)} that are elsewhere now." for name in former} | told(contract)
    for name in former:
        by_module.setdefault(name, [])
    files = {
        "__init__.py": _package(contract, package, constants, distribution),
        "py.typed": "",
        "security.py": _security(contract, constants, distribution),
        "index.py": _index(contract, every),
        "operations/__init__.py": template("lazy").render(
            doc=text.docstring(
                [f"{_title(contract)}: its operations, one module a tag; each is loaded when it is first used."], 0
            ),
            package=f"{package}.operations",
            modules=sorted(by_module),
        ),
    }
    if contract.incoming:
        files["webhooks.py"] = incoming.render(contract, package)
    classes = class_names(own_modules) if is_wanted(contract) else {}
    if classes:
        files |= _resource_package(contract, package, classes)
    errors = distribution.errors if distribution else None
    writing = _Writing(contract, package, constants, errors, by_module, words, former, classes)
    for some in each(writing, sorted(by_module), jobs):
        files |= some
    return files | (distribution.modules() if distribution else {})


@dataclass(frozen=True)
class _Writing:
    """Writes the files of a tag: its functions, and its resources where there are any."""

    contract: Contract
    package: str
    constants: Constants
    errors: ErrorClasses | None
    by_module: dict[str, list[Endpoint]]
    words: dict[str, str]
    former: dict[str, dict[str, str]]
    classes: dict[str, str]

    def __call__(self, name: str) -> dict[str, str]:
        own, said, olds = self.by_module[name], self.words[name], self.former.get(name, {})
        module = Module(name, own, self.contract, self.package, self.constants, self.errors)
        files = {f"operations/{name}.py": _module(module, said, olds)}
        if name in self.classes:
            resource = self.classes[name]
            methods = [method(endpoint, module) for endpoint in own]
            files[f"resources/_async/{name}.py"] = _resources(module, said, methods, "Async", olds, resource)
            files[f"resources/_sync/{name}.py"] = _resources(module, said, methods, "", olds, resource)
        return files


def reports_of(contract: Contract, every: list[Endpoint], constants: Constants) -> list[Report]:
    """What of the operations could only be expressed in its closest form."""
    found = schemes.reports(contract.document)
    for endpoint in every:
        place = join("", "paths", endpoint.key, endpoint.method.lower())
        if "x-long-running" in endpoint.hints and not endpoint.is_starting:
            words = "x-long-running is left out: it answers in pages or events"
            found.append(Report(place, words, "long-running-unheeded"))
        for name in dict.fromkeys(name for group in endpoint.security for name in group):
            if name not in constants.schemes:
                words = f"the security scheme {name!r} is not one; without it no credentials are sent"
                found.append(Report(place, words, "security-undeclared"))
        found += [
            Report(place, f"emitted without types: {problem}", "operation-untyped") for problem in endpoint.problems
        ]
    return found


def _former(contract: Contract) -> dict[str, dict[str, str]]:
    """Module → name that a function had in it → its name, with its module where that is another one."""
    found: dict[str, dict[str, str]] = {}
    named = {f"{names.module}.{names.function}" for names in contract.operations}
    for names in contract.operations:
        for old in names.former:
            module, _, function = old.partition(".")
            beside = "" if module == names.module else f"{names.module}."
            if old not in named:
                found.setdefault(module, {})[function] = f"{beside}{names.function}"
    return found


def _module(module: Module, description: str, former: dict[str, str]) -> str:
    sources = [source(endpoint, module) for endpoint in module.endpoints]
    body = template("operations").render(
        sources=sources, shared_errors=module.shared_errors, lookups=module.lookups, package=module.package
    )
    imports, checking = module.imports(body)
    if former:
        imports.append("from typing import TYPE_CHECKING")
        body += template("former").render(package=module.package, former=former)
    hidden = sorted({endpoint.function for endpoint in module.endpoints} & _BUILTINS)
    return template("module").render(
        doc=text.docstring(text.paragraphs(description, text.WIDTH - 6), 0),
        silenced=["A001"] * bool(hidden) + _silenced(module),
        imports=imports,
        checking=checking,
        body=body,
    )


def _silenced(module: Module) -> list[str]:
    """What a linter says of parameters that are called as the contract calls them."""
    keywords = {argument.keyword for endpoint in module.endpoints for argument in endpoint.arguments}
    return ["A002"] if keywords & _BUILTINS else []


def _resources(
    module: Module, description: str, methods: list[Method], prefix: str, former: dict[str, str], name: str
) -> str:
    """The resource of a tag: ``Async`` is the prefix of the class whose methods are to be awaited."""
    folder = "_async" if prefix else "_sync"
    body = template("resource").render(
        methods=methods,
        former={old: new for old, new in former.items() if "." not in new},
        name=f"{prefix}{name}",
        prefix=prefix,
        awaited="await " if prefix else "",
        doc=text.docstring(text.paragraphs(description, text.WIDTH - 10)),
    )
    imports, checking = module.imports(body)
    for home, used, kept in (
        ("collections.abc", f"{prefix}Iterator", imports),
        (f"dovetail.runtime.{folder}.resource", f"{prefix}Resource", imports),
        (f"dovetail.runtime.{folder}.started", f"{prefix}Started", checking),
        ("dovetail.runtime.sse", "Event", checking),
        ("dovetail.runtime.renamed", "Renamed", imports),
        ("typing", "TYPE_CHECKING", imports),
    ):
        if re.search(rf"\b{used}\b", body):
            kept.append(f"from {home} import {used}")
    imports.append(f"from {module.package}.operations import {module.name} as o")
    return template("module").render(
        doc=text.docstring([description], 0),
        silenced=_silenced(module),
        imports=imports,
        checking=checking,
        body=body,
    )


def _resource_package(contract: Contract, package: str, classes: dict[str, str]) -> dict[str, str]:
    title = _title(contract)
    homes = {
        f"{prefix}{name}": f"{folder}.{module}"
        for folder, prefix in (("_async", "Async"), ("_sync", ""))
        for module, name in classes.items()
    }
    said = {
        "_async": f"{title}: its resources whose methods are to be awaited.",
        "_sync": f"{title}: its resources.",
    }
    return {
        "resources/__init__.py": template("resources").render(
            doc=text.docstring(
                [f"{title}: a class for each tag, a method for each operation; each class is loaded when first used."],
                0,
            ),
            package=f"{package}.resources",
            homes=homes,
        ),
        **{f"resources/{folder}/__init__.py": text.docstring([words], 0) + "\n" for folder, words in said.items()},
    }


def _package(contract: Contract, package: str, constants: Constants, distribution: Distribution | None) -> str:
    info = contract.document["info"]
    return template("package").render(
        doc=text.docstring(
            [text.sentence(info["title"]), *_described(info.get("summary", ""), info.get("description", ""))], 0
        ),
        package=package,
        title=repr(str(info["title"])),
        version=repr(str(info["version"])),
        servers={name: repr(address) for name, address in constants.servers.items()},
        modules=sorted(
            ["index", "models", "operations", "security"]
            + ["resources"] * is_wanted(contract)
            + ["errors", "servers"] * bool(distribution)
            + ["webhooks"] * bool(contract.incoming)
        ),
        homes=distribution.homes if distribution else {},
    )


def _described(summary: str, description: str) -> list[str]:
    lines = text.paragraphs("\n\n".join(part for part in (summary, description) if part), text.WIDTH)
    return ["", *lines] if any(lines) else []


def _security(contract: Contract, constants: Constants, distribution: Distribution | None) -> str:
    declared = [(name, code, _comment(words)) for name, code, words in constants.scheme_sources()]
    given = distribution.facts.credentials if distribution else ()
    return template("security").render(
        doc=text.docstring([f"{_title(contract)}: its security schemes."], 0),
        addresses=any(word in code for _, code, _ in declared for word in ("token_url=", "password_url=")),
        schemes=declared,
        is_installed=distribution is not None,
        credentials=[
            f"Credential({each.keyword!r}, {each.variable!r}, {constants.schemes[each.scheme]}, {each.role!r})"
            for each in given
        ],
        root=constants.security(contract.document.get("security") or ()) or "()",
    )


def _index(contract: Contract, every: list[Endpoint]) -> str:
    rows = [
        (
            repr(endpoint.id),
            ", ".join(
                repr(value)
                for value in (
                    f"{endpoint.module}:{endpoint.function}",
                    endpoint.method,
                    endpoint.path,
                    text.one_line(endpoint.summary),
                )
            ),
        )
        for endpoint in every
    ]
    return template("index").render(
        doc=text.docstring([f"{_title(contract)}: every operation by its id."], 0), rows=rows
    )


def _title(contract: Contract) -> str:
    return text.one_line(contract.document["info"]["title"])


def _comment(words: str) -> str:
    return text.docstring(text.paragraphs(words, text.WIDTH - 6), 0) if words.strip() else ""
