"""The adapter to datamodel-code-generator: the only module that knows it.

It is given one area at a time and asked for one thing: the types of the fields. It never sees a name or a text of the
contract. Components, fields and areas go under stand-in names (``N12``, ``f3``, ``a1``), which no rule of its own
changes; what it cannot say, or would have to write out (words, patterns), is a leaf (``L7``) that is put in afterwards.
So no name has to be a fixed point of its rules, and no text of a contract passes through it.
"""

from __future__ import annotations

import re
import tempfile
import warnings
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from dovetail_generator.models.leaves import Leaf, leaf
from dovetail_generator.normalize.draft import Schema, ref_name

_LEAVES: Final = "stand.ins"
_KEPT: Final = frozenset(
    [
        "type",
        "items",
        "prefixItems",
        "required",
        "properties",
        "additionalProperties",
        "anyOf",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "minProperties",
        "maxProperties",
    ]
)
# Beside the type object they mean nothing, and the engine would make a class of them.
_OF_ARRAYS: Final = frozenset(["items", "prefixItems", "minItems", "maxItems"])
# The templates mark every type they write, so that nothing else is taken for one.
_HINT: Final = r"_HINT_\[(.*?)\]\._HINT_"
_CLASS: Final = (
    "# class: {{ class_name }}\n{% for field in FIELDS %}# field: {{ field.KEY }} _HINT_[TYPE]._HINT_\n{% endfor %}"
)
_INLINE: Final = "# inline: {{ class_name }} _HINT_[{{ fields[0].annotated or fields[0].type_hint }}]._HINT_\n"
_TYPE: Final = "{{ field.annotated or field.type_hint }}"
_TEMPLATES: Final = {
    "msgspec.jinja2": _CLASS.replace("FIELDS", "fields").replace("KEY", "name").replace("TYPE", _TYPE),
    "TypedDictClass.jinja2": _CLASS.replace("FIELDS", "fields")
    .replace("KEY", "key")
    .replace("TYPE", "{{ field.type_hint }}"),
    "TypeAliasAnnotation.jinja2": _INLINE,
}
_FOUND: Final = re.compile(rf"^# (class|field|inline): (\w+)(?: {_HINT})?$", re.MULTILINE)
_STAND_IN: Final = re.compile(r"\b([NL])(\d+)\b")
_IMPORT: Final = re.compile(r"^from (\S+) import (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Hints:
    """What the engine made of an area.

    Attributes:
        imports: (module, name) of what the types are made of; the module of another area's component is its area.
        fields: Component → the type of each of its properties, in their order; of what is no class, of its members.
    """

    imports: frozenset[tuple[str, str]]
    fields: dict[str, list[str]]


def hints(components: Mapping[str, Schema], homes: Mapping[str, str], area: str, *, classes: bool) -> Hints:
    """The types of an area's components.

    Args:
        components: Component → an object whose properties are to be typed.
        homes: The area of each component that these refer to.
        area: The area.
        classes: Whether the types are those of classes; those of dictionaries otherwise.
    """
    disguise = _Disguise(components, homes, area, classes)
    text = _generated(disguise.schemas(), classes)
    if not isinstance(text, str):
        text = next(str(part) for path, part in text.items() if path[-1] == f"{disguise.area(area)}.py")
    inner: dict[str, str] = {}
    found: dict[str, dict[int, str]] = {}
    fields: dict[int, str] = {}
    for kind, name, hint in _FOUND.findall(text):
        if kind == "inline":
            inner[name] = hint
        elif kind == "class":
            fields = found.setdefault(name, {})
        else:
            fields[int(name[1:])] = hint
    plain = _Inlining(inner)
    made = {
        disguise.names[int(name[1:])]: [disguise.undone(plain(kept[number])) for number in sorted(kept)]
        for name, kept in found.items()
    }
    return Hints(frozenset(disguise.imports(text)), made)


class _Disguise:
    """An area under stand-in names."""

    def __init__(self, components: Mapping[str, Schema], homes: Mapping[str, str], area: str, classes: bool) -> None:
        self.components = components
        self.classes = classes
        self.homes = {**dict.fromkeys(components, area), **homes}
        self.areas = sorted({area, *self.homes.values()})
        self.names = sorted(self.homes)
        self.numbers = {name: number for number, name in enumerate(self.names)}
        self.leaves: list[Leaf] = []

    def area(self, area: str) -> str:
        return f"a{self.areas.index(area)}"

    def schemas(self) -> dict[str, Schema]:
        """What the engine is to see: the components, and an empty object for each that they refer to elsewhere."""
        made: dict[str, Schema] = {}
        for name, home in self.homes.items():
            key = f"{self.area(home)}.N{self.numbers[name]}"
            made[key] = self.plain(self.components[name]) if name in self.components else {"type": "object"}
        return made

    def plain(self, schema: Schema) -> Schema:
        """A schema with types and bounds only."""
        if "$ref" in schema:
            name = ref_name(schema)
            return {"$ref": f"#/components/schemas/{self.area(self.homes[name])}.N{self.numbers[name]}"}
        word = leaf(schema, checked=self.classes)
        if word is not None:
            self.leaves.append(word)
            return {"customTypePath": f"{_LEAVES}.L{len(self.leaves) - 1}"}
        others = _OF_ARRAYS if schema.get("type") == "object" else ()
        made = {key: value for key, value in schema.items() if key in _KEPT and key not in others}
        if made.get("properties"):
            made.pop("additionalProperties", None)
            required = set(made.pop("required", ()))
            numbered = list(enumerate(made["properties"].items()))
            made["properties"] = {f"f{number}": self.plain(part) for number, (_, part) in numbered}
            made["required"] = [f"f{number}" for number, (wire, _) in numbered if wire in required]
        else:
            # The engine would make a class of what only requires members, and call it like something else.
            made.pop("properties", None)
            made.pop("required", None)
        if "prefixItems" in made:
            made |= {"items": False, "minItems": len(made["prefixItems"]), "maxItems": len(made["prefixItems"])}
        for key in ("anyOf", "prefixItems"):
            if key in made:
                made[key] = [self.plain(member) for member in made[key]]
        for key in ("items", "additionalProperties"):
            if isinstance(made.get(key), dict):
                made[key] = self.plain(made[key])
        return made

    def undone(self, hint: str) -> str:
        """A type with the names and leaves that the stand-ins stand for."""
        hint = _STAND_IN.sub(
            lambda found: self.names[int(found[2])] if found[1] == "N" else self.leaves[int(found[2])].text, hint
        )
        return hint.replace("| None | UnsetType", "| UnsetType | None")

    def imports(self, text: str) -> set[tuple[str, str]]:
        found = {item for word in self.leaves for item in word.imports}
        for module, names in _IMPORT.findall(text):
            for name in names.split(", "):
                if module.startswith(".") and _STAND_IN.fullmatch(name):
                    found.add((f".{self.areas[int(module[2:])]}", self.names[int(name[1:])]))
                elif module not in ("__future__", _LEAVES):
                    found.add((module, name))
        return found


class _Inlining:
    """Puts away the names that the engine gave to inner types on its own account."""

    def __init__(self, inner: dict[str, str]) -> None:
        self.inner = inner
        self.names = re.compile(rf"\b(?:{'|'.join(map(re.escape, inner))})\b") if inner else None

    def __call__(self, hint: str) -> str:
        while self.names is not None and self.names.search(hint):
            hint = self.names.sub(lambda found: self.inner[found[0]], hint)
        return hint


def _generated(schemas: dict[str, Schema], classes: bool) -> Any:
    # It takes a third of a second to load, which is saved when every area is in the cache.
    from datamodel_code_generator import InputFileType, PythonVersion, generate
    from datamodel_code_generator.enums import DataModelType

    document = {
        "openapi": "3.1.0",
        "info": {"title": "Area", "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }
    with _templates() as templates, warnings.catch_warnings():
        # It warns of unions that msgspec cannot decode, for which the models bring decoders, and of bounds it drops.
        warnings.simplefilter("ignore")
        return generate(
            document,
            input_file_type=InputFileType.OpenAPI,
            output=None,
            output_model_type=DataModelType.MsgspecStruct if classes else DataModelType.TypingTypedDict,
            target_python_version=PythonVersion.PY_311,
            custom_template_dir=templates,
            keyword_only=classes,
            use_annotated=classes,
            use_exact_imports=True,
            use_type_alias=True,
            use_union_operator=True,
            use_standard_collections=True,
            use_double_quotes=True,
            strict_nullable=True,
            collapse_root_models=False,
            disable_timestamp=True,
            custom_file_header=" ",
            formatters=[],
        )


@contextmanager
def _templates() -> Generator[Path, None, None]:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in _TEMPLATES.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        yield Path(folder)
