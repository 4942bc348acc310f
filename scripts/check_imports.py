"""Check that imports go only where ``docs/architecture.md`` lets them, and that modules do not import in a circle.

Read from the source, so nothing is executed. Directions hold for every import, also those inside functions and for type
checkers alone; circles are looked for among the imports that happen when a module is loaded.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("src", "generated", "generator")
STANDARD = sys.stdlib_module_names | {"typing_extensions"}
OWN = ("dovetail", "dovetail_api", "dovetail_generator")

# Packages whose import names are not their own with underscores; with what a package brings by an extra of its own.
IMPORT_NAMES = {
    "attrs": {"attr", "attrs"},
    "jsonata-python": {"jsonata"},
    "opentelemetry-api": {"opentelemetry"},
    "pyjwt": {"jwt", "cryptography"},
    "python-dotenv": {"dotenv"},
    "pyyaml": {"yaml"},
}
# The extras that a room may use; those of ``LATE_EXTRAS`` only inside the function that needs them.
EXTRAS = {
    "generator": {"generate"},
    "sandbox": {"sandbox"},
    "cli": {"cli", "sandbox", "generate"},
    "commands": {"cli"},
    "filesystem": {"filesystem"},
    "testing": {"pytest", "sandbox"},
    "warehouse": {"duckdb"},
}
LATE_EXTRAS = {
    "runtime": {"trio"},
    "api": {"dataframe", "cli", "jwt", "numpy", "opentelemetry", "sds", "ssh"},
    "top": {"dataframe", "cli", "jwt", "numpy", "sds"},
    "cli": {"pyarrow"},
}
NOT_AN_API = {"runtime", "sandbox", "cli", "warehouse"}
# The one exception of "one API never imports another", never the other way round: a Hybrid Runner executes the services
# of Spark, with the same locators, inputs, results and errors.
BUILDS_ON = {"hybrid": "spark"}
SHARED = {"lazy", "row_templates"}  # small helpers directly in ``dovetail`` that every room but the generator builds on

# Which rooms each room may import; the command line may import everything.
MAY_IMPORT = {
    "generator": {"generator"},
    "shared": {"shared"},
    "runtime": {"runtime", "shared"},
    "generated": {"runtime", "generated", "shared"},
    "api": {"runtime", "generated", "api", "top", "shared", "warehouse"},
    "top": {"runtime", "generated", "api", "top", "shared"},
    "sandbox": {"sandbox", "shared", "warehouse"},
    "commands": {"runtime", "generated", "api", "top", "shared", "cli", "commands", "warehouse"},
    "filesystem": {"runtime", "generated", "api", "top", "shared", "filesystem"},
    "testing": {"testing", "sandbox", "api", "top", "shared"},
    "warehouse": {"warehouse", "shared"},
}


class Import(NamedTuple):
    """One import statement's target."""

    target: str
    line: int
    on_load: bool


class Module(NamedTuple):
    """One source file."""

    name: str
    path: Path
    imports: tuple[Import, ...]


def main() -> None:
    """Command line entry."""
    found = problems(ROOT)
    if found:
        sys.exit("\n".join(found))


def problems(root: Path) -> list[str]:
    """Everything that is wrong with the imports of a source tree.

    Args:
        root: The folder that holds ``src``, ``generated`` and ``generator``.

    Returns:
        One line for each, naming file, line and rule.
    """
    modules = read(root)
    apis = apis_of(modules)
    libraries = libraries_of(root)
    found = [
        f"{module.path.relative_to(root)}:{each.line}: imports {each.target}, but {reason}"
        for module in modules.values()
        for each in module.imports
        if (reason := refusal(module.name, each, apis, libraries))
    ]
    on_load = {
        name: {target for each in module.imports if each.on_load and (target := owner(each.target, modules)) != name}
        for name, module in modules.items()
    }
    found += circle(on_load, "modules import each other while loading")
    areas = {
        name: {target for each in module.imports if _is_area(target := owner(each.target, modules)) and target != name}
        for name, module in modules.items()
        if _is_area(name)
    }
    return found + circle(areas, "areas of generated models are not a DAG")


def read(root: Path) -> dict[str, Module]:
    """Every module of the source tree, by dotted name."""
    modules: dict[str, Module] = {}
    for source in SOURCES:
        for path in sorted((root / source).rglob("*.py")):
            parts = path.relative_to(root / source).with_suffix("").parts
            package = parts[-1] == "__init__"
            name = ".".join(parts[:-1] if package else parts)
            tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
            modules[name] = Module(name, path, tuple(imports_of(tree, name if package else name.rpartition(".")[0])))
    return modules


def imports_of(node: ast.AST, package: str, *, on_load: bool = True) -> Iterator[Import]:
    """All imports below a node, as absolute dotted names; ``from a import b`` is ``a.b``."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (Import(alias.name, child.lineno, on_load) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            base = child.module or ""
            if child.level:
                parent = package.rsplit(".", child.level - 1)[0] if child.level > 1 else package
                base = f"{parent}.{base}".rstrip(".")
            yield from (Import(f"{base}.{alias.name}", child.lineno, on_load) for alias in child.names)
        elif isinstance(child, ast.If) and _is_type_checking(child.test):
            for statement in child.body:
                yield from imports_of(ast.Module([statement], []), package, on_load=False)
            for statement in child.orelse:
                yield from imports_of(ast.Module([statement], []), package, on_load=on_load)
        else:
            function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            yield from imports_of(child, package, on_load=on_load and not function)


def apis_of(modules: Mapping[str, Module]) -> set[str]:
    """The names of all APIs: what has generated code, or a package of its own beside the runtime."""
    packages = [module.name.split(".") for module in modules.values() if module.path.name == "__init__.py"]
    names = {parts[1] for parts in packages if parts[0] in {"dovetail", "dovetail_api"} and len(parts) == 2}
    return names - NOT_AN_API


def libraries_of(root: Path) -> dict[str, set[str]]:
    """Import names of what the project declares: ``core``, and one entry for each extra."""
    project = tomllib.loads((root / "pyproject.toml").read_text())["project"]
    declared = {"core": project["dependencies"], **project.get("optional-dependencies", {})}
    return {
        group: {name for text in texts for name in _import_names(re.split(r"[\[<>=;! ]", text)[0].lower())}
        for group, texts in declared.items()
    }


def refusal(importer: str, imported: Import, apis: set[str], libraries: Mapping[str, set[str]]) -> str:
    """Why a module must not import something; empty when it may."""
    top = imported.target.partition(".")[0]
    room, api = room_of(importer, apis)
    if top not in OWN:
        return _library_refusal(room, top, libraries, on_load=imported.on_load)
    target_room, target_api = room_of(imported.target, apis)
    if room == "cli":
        return ""
    if room == "generator" and target_room != "generator":
        return "the generator never imports dovetail"
    if target_room == "generator" and room != "generator":
        return "nothing but the command line knows the generator"
    if api and target_api and target_api != api and not _builds_on(room, api, target_api):
        return "one API never imports another"
    if target_room not in MAY_IMPORT[room]:
        return f"{room} may import only {', '.join(sorted(MAY_IMPORT[room]))}"
    return ""


def _builds_on(room: str, api: str, target_api: str) -> bool:
    """Whether one API may import another; generated code never does."""
    return room != "generated" and BUILDS_ON.get(api) == target_api


def room_of(name: str, apis: set[str]) -> tuple[str, str]:
    """The room of a module, and the API it belongs to if any; ``top`` is what lies directly in ``dovetail``."""
    top, *rest = name.split(".")
    if top == "dovetail_generator":
        return "generator", ""
    if top == "dovetail_api":
        return "generated", rest[0] if rest and rest[0] in apis else ""
    if rest and rest[0] == "sandbox":
        return "sandbox", rest[1] if len(rest) > 1 and rest[1] in apis else ""
    if rest and rest[0] in NOT_AN_API:
        return rest[0], ""
    if rest and rest[0] in SHARED:
        return "shared", ""
    if rest[:1] == ["testing"]:
        return "testing", ""
    if rest and rest[0] in apis and rest[1:2] == ["commands"]:
        return "commands", rest[0]
    if rest and rest[0] in apis and rest[1:2] == ["filesystem"]:
        return "filesystem", rest[0]
    return ("api", rest[0]) if rest and rest[0] in apis else ("top", "")


def owner(target: str, modules: Mapping[str, Module]) -> str:
    """The module of ours that an import target belongs to; empty when it is not ours."""
    while target and target not in modules:
        target = target.rpartition(".")[0]
    return target


def circle(graph: dict[str, set[str]], what: str) -> list[str]:
    """One line that spells out a circle in a graph; nothing when there is none."""
    try:
        tuple(TopologicalSorter({name: targets - {""} for name, targets in graph.items()}).static_order())
    except CycleError as error:
        members: list[str] = error.args[1]
        return [f"{what}: {' <- '.join(members)}"]
    return []


def _library_refusal(room: str, top: str, libraries: Mapping[str, set[str]], *, on_load: bool) -> str:
    if top in STANDARD:
        return ""
    if room == "generated":
        return "" if top == "msgspec" else "generated code builds on msgspec and the runtime alone"
    extras = EXTRAS.get(room, set[str]()) | (set[str]() if on_load else LATE_EXTRAS.get(room, set[str]()))
    allowed = set[str]().union(*(libraries.get(extra, {extra}) for extra in extras), libraries["core"])
    if top in allowed:
        return ""
    needed = " or ".join(["the core dependencies", *(f"the extra {extra!r}" for extra in sorted(extras))])
    return f"pyproject.toml does not name it in {needed}"


def _import_names(distribution: str) -> set[str]:
    return IMPORT_NAMES.get(distribution, {distribution.replace("-", "_")})


def _is_area(name: str) -> bool:
    parts = name.split(".")
    return parts[0] == "dovetail_api" and len(parts) == 4 and parts[2] == "models"


def _is_type_checking(test: ast.expr) -> bool:
    return (isinstance(test, ast.Name) and test.id == "TYPE_CHECKING") or (
        isinstance(test, ast.Attribute) and test.attr == "TYPE_CHECKING"
    )


if __name__ == "__main__":
    main()
