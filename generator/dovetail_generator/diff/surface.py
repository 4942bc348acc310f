"""Reads what users see of a package out of its emitted source: functions, methods, classes, errors, its client."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from dovetail_generator.diff.kinds import UNSET, Atom, Kind, heads, mapped, parsed

# Where names of annotations come from.
_HOMES: Final = frozenset(["dovetail", "collections", "typing", "msgspec", "datetime", "uuid"])
_SETTINGS: Final = frozenset(["auth", "base_url", "server", "variables"])


@dataclass(frozen=True)
class Parameter:
    """A parameter of a function, or a field of a class.

    Attributes:
        name: Its name; ``**`` for the members of a dictionary that are given as keywords.
        kind: Its type.
        required: Whether it must be given.
        place: ``position`` (by position alone), ``both``, ``keyword``, or ``members``.
    """

    name: str
    kind: Kind
    required: bool
    place: str = "keyword"


@dataclass(frozen=True)
class Signature:
    """One way to call a function."""

    parameters: tuple[Parameter, ...]
    returns: Kind


@dataclass
class Surface:
    """What users see of a package.

    Attributes:
        classes: ``m.Order`` (a model), ``d.Order`` (a dictionary) → its fields.
        aliases: ``m.Colour`` → the type that it stands for; also former names.
        former: Of the classes and aliases: the former names of fields, which can be read alone.
        functions: ``orders.get`` → the ways to call it.
        methods: ``client.orders.get`` → the ways to call it.
        errors: Class → type of its body.
        credentials: Arguments of the client that take credentials → type.
        servers: Names of servers.
        variables: Variables in addresses of servers.
        webhooks: Names that the module of webhooks offers.
        imports: Name → module, of what annotations mention.
    """

    classes: dict[str, dict[str, Parameter]] = field(default_factory=dict[str, dict[str, Parameter]])
    aliases: dict[str, Kind] = field(default_factory=dict[str, Kind])
    former: dict[str, dict[str, Kind]] = field(default_factory=dict[str, dict[str, Kind]])
    functions: dict[str, tuple[Signature, ...]] = field(default_factory=dict[str, tuple[Signature, ...]])
    methods: dict[str, tuple[Signature, ...]] = field(default_factory=dict[str, tuple[Signature, ...]])
    errors: dict[str, Kind] = field(default_factory=dict[str, Kind])
    credentials: dict[str, Kind] = field(default_factory=dict[str, Kind])
    servers: set[str] = field(default_factory=set[str])
    variables: set[str] = field(default_factory=set[str])
    webhooks: set[str] = field(default_factory=set[str])
    imports: dict[str, str] = field(default_factory=dict[str, str])

    def plain(self, kind: Kind) -> Kind:
        """A type with every name for a type replaced by what it stands for."""
        return self._plain(kind, ())

    def _plain(self, kind: Kind, trail: tuple[str, ...]) -> Kind:
        def change(atom: Atom) -> Kind:
            if atom.head in self.aliases and atom.head not in trail:
                return self._plain(self.aliases[atom.head], (*trail, atom.head))
            return frozenset([atom])

        return mapped(kind, change)

    def sent(self) -> set[str]:
        """The classes that arguments hold."""
        every = [*self.functions.values(), *self.methods.values()]
        return self._reached([p.kind for ways in every for way in ways for p in way.parameters])

    def _reached(self, kinds: list[Kind]) -> set[str]:
        found: set[str] = set()
        waiting = list(kinds)
        while waiting:
            for head in heads(self.plain(waiting.pop())):
                if head in self.classes and head not in found:
                    found.add(head)
                    waiting += [each.kind for each in self.classes[head].values()]
        return found


def read_surface(files: Mapping[str, str]) -> Surface:
    """The surface of a package.

    Args:
        files: Path within the package → source.
    """
    surface = Surface()
    trees = {path: ast.parse(text) for path, text in files.items() if path.endswith(".py")}
    for letter, folder in (("m", "models"), ("d", "dicts")):
        own = {path: tree for path, tree in trees.items() if path.startswith(f"{folder}/")}
        names = {name for tree in own.values() for name in _defined(tree)}
        for tree in own.values():
            _read_types(surface, tree, letter, names)
    renamed: dict[str, str] = {}
    for path, tree in trees.items():
        folder, _, rest = path.rpartition("/")
        module = rest.removesuffix(".py")
        if folder == "operations" and module != "__init__":
            _read_functions(surface, tree, module, renamed)
        elif folder == "resources/_sync" and module != "__init__":
            for node in tree.body:
                if isinstance(node, ast.ClassDef):
                    _read_methods(surface, node, f"client.{module}")
        elif path in _READERS:
            _READERS[path](surface, tree)
        if folder in ("operations", "resources/_sync", "models", "dicts", ""):
            _read_imports(surface, tree)
    surface.functions |= {old: surface.functions[new] for old, new in renamed.items() if new in surface.functions}
    return surface


def _defined(tree: ast.Module) -> Iterator[str]:
    for node in _statements(tree.body):
        if isinstance(node, ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and _is_dictionary(node.value):
            yield node.targets[0].id


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements, with those for type checkers."""
    for node in body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield from _statements(node.body)
        else:
            yield node


def _is_dictionary(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "TypedDict"


def _read_types(surface: Surface, tree: ast.Module, letter: str, names: set[str]) -> None:
    def spell(name: str) -> str:
        return f"{letter}.{name}" if name in names else name

    for node in _statements(tree.body):
        if isinstance(node, ast.ClassDef):
            key = f"{letter}.{node.name}"
            surface.classes[key] = dict(_fields(node, spell))
            for inner in _statements(node.body):
                if isinstance(inner, ast.FunctionDef) and inner.returns is not None:
                    surface.former.setdefault(key, {})[inner.name] = parsed(inner.returns, spell)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value is not None:
            if ast.unparse(node.annotation) == "TypeAlias":
                surface.aliases[f"{letter}.{node.target.id}"] = parsed(node.value, spell)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name) and _is_dictionary(node.value):
            assert isinstance(node.value, ast.Call)
            surface.classes[f"{letter}.{node.targets[0].id}"] = dict(_members(node.value, spell))


def _fields(node: ast.ClassDef, spell: Callable[[str], str]) -> Iterator[tuple[str, Parameter]]:
    for inner in node.body:
        if isinstance(inner, ast.AnnAssign) and isinstance(inner.target, ast.Name):
            said = ast.unparse(inner.annotation)
            if said.startswith("ClassVar"):
                continue
            required = not said.startswith("NotRequired") and (
                inner.value is None or (isinstance(inner.value, ast.Call) and "default" not in _keywords(inner.value))
            )
            yield inner.target.id, Parameter(inner.target.id, parsed(inner.annotation, spell), required)


def _members(call: ast.Call, spell: Callable[[str], str]) -> Iterator[tuple[str, Parameter]]:
    if len(call.args) > 1 and isinstance(call.args[1], ast.Dict):
        total = "total" not in _keywords(call)
        for key, value in zip(call.args[1].keys, call.args[1].values, strict=True):
            if isinstance(key, ast.Constant):
                required = total and not ast.unparse(value).startswith("NotRequired")
                yield str(key.value), Parameter(str(key.value), parsed(value, spell), required)


def _keywords(call: ast.Call) -> set[str]:
    return {keyword.arg or "" for keyword in call.keywords}


def _as_written(name: str) -> str:
    return name


def _read_functions(surface: Surface, tree: ast.Module, module: str, renamed: dict[str, str]) -> None:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            surface.functions[f"{module}.{node.name}"] = (_signature(node),)
    for node in _statements(tree.body):
        if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Name | ast.Attribute):
            continue
        if isinstance(node.targets[0], ast.Name):  # a former name
            name = ast.unparse(node.value).removeprefix("_")
            renamed[f"{module}.{node.targets[0].id}"] = name if "." in name else f"{module}.{name}"


def _read_methods(surface: Surface, node: ast.ClassDef, owner: str) -> None:
    ways: dict[str, list[Signature]] = {}
    overloaded: set[str] = set()
    for inner in _statements(node.body):
        if isinstance(inner, ast.FunctionDef) and not inner.name.startswith("_"):
            if any(ast.unparse(each) == "overload" for each in inner.decorator_list):
                overloaded.add(inner.name)
            elif inner.name in overloaded:
                continue
            ways.setdefault(inner.name, []).append(_signature(inner))
        elif isinstance(inner, ast.Assign) and isinstance(inner.targets[0], ast.Name):
            ways[inner.targets[0].id] = ways.get(ast.unparse(inner.value), [])
    surface.methods |= {f"{owner}.{name}": tuple(signatures) for name, signatures in ways.items()}


def _signature(node: ast.FunctionDef) -> Signature:
    every = node.args
    found: list[Parameter] = []
    positional = [*every.posonlyargs, *every.args]
    defaults = [None] * (len(positional) - len(every.defaults)) + list(every.defaults)
    for index, (argument, default) in enumerate(zip(positional, defaults, strict=True)):
        if argument.arg != "self" and argument.annotation is not None:
            place = "position" if index < len(every.posonlyargs) else "both"
            kind = parsed(argument.annotation, _as_written)
            found.append(Parameter(argument.arg, kind, default is None, place))
    for argument, default in zip(every.kwonlyargs, every.kw_defaults, strict=True):
        if argument.annotation is not None:
            found.append(Parameter(argument.arg, parsed(argument.annotation, _as_written), default is None))
    if every.kwarg is not None and every.kwarg.annotation is not None:
        [unpacked] = parsed(every.kwarg.annotation, _as_written)
        if unpacked.parts:
            found.append(Parameter("**", unpacked.parts[0], required=True, place="members"))
    returns = parsed(node.returns, _as_written) if node.returns is not None else frozenset[Atom]()
    return Signature(tuple(found), returns)


def _read_errors(surface: Surface, tree: ast.Module) -> None:
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            bodies = [inner for inner in _statements(node.body) if isinstance(inner, ast.FunctionDef)]
            own = [inner.returns for inner in bodies if inner.name == "body" and inner.returns is not None]
            surface.errors[node.name] = parsed(own[0], _as_written) if own else frozenset()


def _read_client(surface: Surface, tree: ast.Module) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.name == "__init__":
            for each in _signature(node).parameters:
                if each.place == "keyword" and each.name not in _SETTINGS:
                    surface.credentials[each.name] = each.kind - {UNSET}


def _read_servers(surface: Surface, tree: ast.Module) -> None:
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            if node.targets[0].id == "ServerName":
                surface.servers |= {atom.value for atom in parsed(node.value, _as_written) if atom.value}
            elif _is_dictionary(node.value):
                assert isinstance(node.value, ast.Call)
                surface.variables |= dict(_members(node.value, _as_written)).keys()


def _read_webhooks(surface: Surface, tree: ast.Module) -> None:
    for node in _statements(tree.body):
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
            surface.webhooks.add(node.name)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            surface.webhooks.add(node.target.id)


_READERS: Final = {
    "errors.py": _read_errors,
    "client.py": _read_client,
    "servers.py": _read_servers,
    "webhooks.py": _read_webhooks,
}


def _read_imports(surface: Surface, tree: ast.Module) -> None:
    for node in _statements(tree.body):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] in _HOMES:
            for name in node.names:
                surface.imports[name.asname or name.name] = str(node.module)
