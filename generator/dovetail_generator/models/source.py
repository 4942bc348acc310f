"""Writes the classes, dictionaries and names for types of one area; their types are the engine's."""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass
from typing import Final

from dovetail_generator.models.cycles import may_hold_itself
from dovetail_generator.models.docs import class_doc, docstring, field_doc
from dovetail_generator.models.flavours import Flavour
from dovetail_generator.models.leaves import quoted
from dovetail_generator.models.rest import rest_lines
from dovetail_generator.normalize import Component, Contract
from dovetail_generator.normalize.draft import Schema, ref_name, refs
from dovetail_generator.normalize.nullable import is_null
from dovetail_generator.normalize.open_objects import MARK
from dovetail_generator.normalize.unions import ANY_OBJECT

_MODEL: Final = "dovetail.runtime.model"
_OPEN: Final = "dovetail.runtime.open_model"


@dataclass
class Module:
    """One module in the making.

    Attributes:
        contract: The contract.
        package: The package that it is for.
        flavour: As classes or as dictionaries.
        hints: Component → the types of its fields; of what is no class, of its members.
        imports: (module, name) of what it uses.
    """

    contract: Contract
    package: str
    flavour: Flavour
    hints: dict[str, list[str]]
    imports: set[tuple[str, str]]

    def text(self, title: str, names: list[str]) -> str:
        """The source of the module, yet to be formatted.

        Args:
            title: What its docstring says.
            names: Its components, in an order that runs.
        """
        blocks = [self._block(self.contract.components[name]) for name in names]
        own = f"{self.package}.{self.flavour.value}"
        lines = sorted(
            f"from {own if module.startswith('.') else ''}{module} import {name}" for module, name in self.imports
        )
        head = "\n".join([docstring(title, 0), "", "from __future__ import annotations", "", *lines])
        return "\n\n\n".join([head, *blocks]) + "\n"

    def _block(self, component: Component) -> str:
        if component.kind != "object":
            return self._alias(component)
        return self._class(component) if self.flavour is Flavour.MODELS else self._dictionary(component)

    def _schema(self, component: Component) -> Schema:
        found: Schema = self.contract.document["components"]["schemas"][component.name]
        return found

    def _class(self, component: Component) -> str:
        schema, hints = self._schema(component), self.hints[component.name]
        required = set(schema.get("required", ()))
        base = "RequestModel" if component.strict else "TimedModel" if component.times else "Model"
        options = [base, *(["kw_only=True"] if hints else [])]
        if not may_hold_itself(self.contract, component.name):
            options.append("gc=False")
        rest: list[str] = []
        if MARK in schema:
            options = ["OpenModel"]
            rest = rest_lines(schema, hints[len(component.fields) :], set(component.fields.values()))
            self.imports |= {(_OPEN, "OpenModel"), (_OPEN, "Additional"), ("typing", "Any"), ("typing", "ClassVar")}
            self.imports.add(("msgspec", "field"))
        else:
            self.imports.add((_MODEL, base))
        lines = [
            f"class {component.name}({', '.join(options)}):",
            f"    {class_doc(schema, component.name, alias=False)}",
        ]
        lines += self._facts(component)
        for (wire, name), hint in zip(component.fields.items(), hints, strict=False):
            line = f"    {name}: {hint}"
            if wire != name:
                self.imports.add(("msgspec", "field"))
                line += f" = field(name={quoted(wire)}{'' if wire in required else ', default=UNSET'})"
            elif wire not in required:
                line += " = UNSET"
            if wire not in required:
                self.imports |= {("msgspec", "UNSET"), ("msgspec", "UnsetType")}
            said = field_doc(schema["properties"][wire])
            lines += [line, *([f"    {said}"] if said else [])]
        former = self._former(component, dict(zip(component.fields.values(), hints, strict=False)))
        return "\n".join([*lines, *rest, *former])

    def _former(self, component: Component, hints: dict[str, str]) -> list[str]:
        """The names that fields had: they work, and warn."""
        typed: list[str] = []
        named: list[str] = []
        for old, name in sorted(component.former_fields.items()):
            typed += ["        @property", f"        def {old}(self) -> {hints[name]}: ..."]
            named.append(f"        {old} = Renamed({quoted(name)})")
        if not named:
            return []
        self.imports |= {("typing", "TYPE_CHECKING"), ("dovetail.runtime.renamed", "Renamed")}
        return ["    if TYPE_CHECKING:", *typed, "    else:", *named]

    def _facts(self, component: Component) -> list[str]:
        """What a class knows of its fields beside their types."""
        facts: list[str] = []
        if component.secrets:
            names = ", ".join(quoted(name) for name in sorted(component.secrets))
            facts.append(f"    __secret_fields__: ClassVar[frozenset[str]] = frozenset({{{names}}})")
        if component.times:
            facts.append(f"    __time_zones__: ClassVar[dict[str, str]] = {component.times!r}")
        if component.entries:
            facts.append(f"    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {component.entries!r}")
        if facts:
            self.imports.add(("typing", "ClassVar"))
        return [line for fact in facts for line in ("", fact)] + [""]

    def _dictionary(self, component: Component) -> str:
        schema, name = self._schema(component), component.name
        self.imports.add(("typing", "TypedDict"))
        hints = list(zip(component.fields, self.hints[name], strict=False))
        if called(component):
            # A call runs when the module is loaded: what names a class may stand before it, and only as text.
            named = set(refs(schema))
            typed = [(wire, quoted(hint) if named & set(re.findall(r"\w+", hint)) else hint) for wire, hint in hints]
            members = "".join(f"    {quoted(wire)}: {hint},\n" for wire, hint in typed)
            return f"{name} = TypedDict({quoted(name)}, {{\n{members}}})\n{class_doc(schema, name, alias=True)}"
        lines = [f"class {name}(TypedDict):", f"    {class_doc(schema, name, alias=False)}"]
        for wire, hint in hints:
            said = field_doc(schema["properties"][wire])
            lines += [f"    {wire}: {hint}", *([f"    {said}"] if said else [])]
        return "\n".join(lines)

    def _alias(self, component: Component) -> str:
        schema, name = self._schema(component), component.name
        null = any(is_null(member) for member in schema.get("anyOf", ()))
        hint = " | ".join([*self.hints[name], *(["None"] if null or is_null(schema) else [])])
        self.imports.add(("typing", "TypeAlias"))
        said = class_doc(schema, name, alias=True)
        if component.kind != "union" or self.flavour is not Flavour.MODELS:
            return f"{name}: TypeAlias = {hint}\n{said}"
        self.imports.add(("typing", "TYPE_CHECKING"))
        return (
            f"if TYPE_CHECKING:\n    {name}: TypeAlias = {hint}\nelse:\n"
            f"    {name} = {self._decoder(name, schema, hint)}\n{said}"
        )

    def _decoder(self, name: str, schema: Schema, hint: str) -> str:
        tag = schema.get("discriminator")
        self.imports.add(("dovetail.runtime.union", "untagged" if tag is None else "tagged"))
        if tag is None:
            return f'untagged(__name__, "{name}", lambda: {hint})'
        tags = {value: ref_name({"$ref": target}) for value, target in sorted(tag["mapping"].items())}
        members = ", ".join(f"{quoted(value)}: {target}" for value, target in tags.items())
        plain = any("$ref" not in member and member.get("type") == "object" for member in schema["anyOf"])
        others = [
            other
            for member, other in zip(_members(schema), self.hints[name], strict=True)
            if not ("$ref" in member and ref_name(member) in tags.values()) and not (plain and member == ANY_OBJECT)
        ]
        rest = f", rest=lambda: {' | '.join(others)}" if others else ""
        return (
            f'tagged(__name__, "{name}", {quoted(tag["propertyName"])}, lambda: {{{members}}}{rest}'
            f"{', plain=True' if plain else ''})"
        )


def _members(schema: Schema) -> list[Schema]:
    return [member for member in schema["anyOf"] if not is_null(member)]


def called(component: Component) -> bool:
    """Whether a dictionary has a key that cannot stand in the body of a class, so that it is written as a call."""
    return any(not wire.isidentifier() or keyword.iskeyword(wire) or wire.startswith("__") for wire in component.fields)
