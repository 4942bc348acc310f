"""The adapter to datamodel-code-generator: the only module that knows it.

It is asked for one thing: the types of fields. It never sees a name or a text of the contract. A field goes under its
form alone: the components that it refers to are ``N0``, ``N1``, and what the engine cannot say, or would have to write
out (words, patterns), is a leaf (``L0``) that is put in afterwards. So no name has to be a fixed point of its rules, no
text of a contract passes through it, and it is asked once for each form: a document of fifty thousand fields has some
hundred, and those that were asked for in an earlier build are known.
"""

from __future__ import annotations

import json
import re
import tempfile
import warnings
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from functools import cache as once
from importlib.metadata import version
from pathlib import Path
from typing import Final, NamedTuple

from dovetail_generator.models.leaves import Leaf, leaf
from dovetail_generator.normalize.draft import Schema, ref_name
from dovetail_generator.texts import Cache

_LEAVES: Final = "stand.ins"
_KEPT: Final = frozenset(
    [
        "type",
        "items",
        "prefixItems",
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
_CLASS: Final = "{% for field in FIELDS %}# field: {{ field.KEY }} _HINT_[TYPE]._HINT_\n{% endfor %}"
_INLINE: Final = "# inline: {{ class_name }} _HINT_[{{ fields[0].annotated or fields[0].type_hint }}]._HINT_\n"
_TYPE: Final = "{{ field.annotated or field.type_hint }}"
_TEMPLATES: Final = {
    "msgspec.jinja2": _CLASS.replace("FIELDS", "fields").replace("KEY", "name").replace("TYPE", _TYPE),
    "TypedDictClass.jinja2": _CLASS.replace("FIELDS", "fields")
    .replace("KEY", "key")
    .replace("TYPE", "{{ field.type_hint }}"),
    "TypeAliasAnnotation.jinja2": _INLINE,
}
_FOUND: Final = re.compile(rf"^# (field|inline): (\w+) {_HINT}$", re.MULTILINE)
_STAND_IN: Final = re.compile(r"\b([NL])(\d+)\b")
_IMPORT: Final = re.compile(r"^from (\S+) import (.+)$", re.MULTILINE)
# The engine's time goes with a little more than the number of fields that it is given at once.
_BATCH: Final = 300


class Hint(NamedTuple):
    """The type of a field.

    Attributes:
        text: The type.
        imports: (module, name) of what it is made of, components aside.
    """

    text: str
    imports: tuple[tuple[str, str], ...]


class Types:
    """The types of the fields of one flavour of a package.

    Attributes:
        asked: How many forms the engine was asked for.
    """

    def __init__(self, cache: Cache, nullable: frozenset[str], *, classes: bool) -> None:
        """Know nothing yet.

        Args:
            cache: Where forms of earlier builds are found.
            nullable: The components that become classes and may be null themselves, which their classes cannot say.
            classes: Whether the types are those of classes; those of dictionaries otherwise.
        """
        self.asked = 0
        self._cache = cache
        self._nullable = nullable
        self._classes = classes
        self._fields: dict[str, list[_Form]] = {}
        self._known: dict[str, Hint] = {}

    def learn(self, components: Mapping[str, Schema]) -> None:
        """Find the types of components that will be written: component → an object whose properties are to be typed."""
        self._fields |= {name: list(self._forms(schema)) for name, schema in components.items()}
        wanted = {form.key: form for name in components for form in self._fields[name] if form.key not in self._known}
        keys = {key: self._cache.key(_recipe(), self._classes, key) for key in wanted}
        for key in keys:
            text = self._cache.get(keys[key])
            if text is not None:
                hint, imports = json.loads(text)
                self._known[key] = Hint(hint, tuple((module, name) for module, name in imports))
        missing = [form for key, form in wanted.items() if key not in self._known]
        for start in range(0, len(missing), _BATCH):
            batch = missing[start : start + _BATCH]
            self.asked += len(batch)
            for form, hint in zip(batch, _hints(batch, self._classes), strict=True):
                self._known[form.key] = hint
                self._cache.put(keys[form.key], json.dumps(hint))

    def of(self, name: str) -> list[Hint]:
        """The types of a component's properties, in their order."""
        return [self._undone(form) for form in self._fields[name]]

    def _forms(self, schema: Schema) -> Iterator[_Form]:
        required = set(schema.get("required", ()))
        for wire, part in schema.get("properties", {}).items():
            names: dict[str, int] = {}
            leaves: list[Leaf] = []
            plain = self._plain(part, names, leaves)
            is_required = wire in required
            key = json.dumps([plain, is_required], sort_keys=True)
            yield _Form(key, plain, is_required, tuple(names), tuple(leaves))

    def _plain(self, schema: Schema, names: dict[str, int], leaves: list[Leaf]) -> Schema:
        """A schema with types and bounds only."""
        if "$ref" in schema:
            name = ref_name(schema)
            found: Schema = {"$ref": f"#/components/schemas/N{names.setdefault(name, len(names))}"}
            return {"anyOf": [found, {"type": "null"}]} if name in self._nullable else found
        word = leaf(schema, checked=self._classes)
        if word is not None:
            leaves.append(word)
            return {"customTypePath": f"{_LEAVES}.L{len(leaves) - 1}"}
        others = _OF_ARRAYS if schema.get("type") == "object" else ()
        made = {key: value for key, value in schema.items() if key in _KEPT and key not in others}
        if "prefixItems" in made:
            made |= {"items": False, "minItems": len(made["prefixItems"]), "maxItems": len(made["prefixItems"])}
        for key in ("anyOf", "prefixItems"):
            if key in made:
                made[key] = [self._plain(member, names, leaves) for member in made[key]]
        for key in ("items", "additionalProperties"):
            if isinstance(made.get(key), dict):
                made[key] = self._plain(made[key], names, leaves)
        return made

    def _undone(self, form: _Form) -> Hint:
        """The type of a form with the names and leaves that its stand-ins stand for."""
        text, imports = self._known[form.key]
        text = _STAND_IN.sub(
            lambda found: form.names[int(found[2])] if found[1] == "N" else form.leaves[int(found[2])].text, text
        )
        text = text.replace("| None | UnsetType", "| UnsetType | None")
        return Hint(text, (*imports, *(item for word in form.leaves for item in word.imports)))


class _Form(NamedTuple):
    """A field as the engine is to see it.

    Attributes:
        key: What tells it from other forms.
        schema: Its schema with stand-ins.
        required: Whether the field is always there.
        names: The components that it refers to.
        leaves: The types that are put in.
    """

    key: str
    schema: Schema
    required: bool
    names: tuple[str, ...]
    leaves: tuple[Leaf, ...]


def _hints(forms: list[_Form], classes: bool) -> list[Hint]:
    """What the engine makes of some forms: each is a field of one object."""
    properties = {f"f{number}": form.schema for number, form in enumerate(forms)}
    required = [f"f{number}" for number, form in enumerate(forms) if form.required]
    stubs = {f"N{number}": {"type": "object"} for number in range(max((len(form.names) for form in forms), default=0))}
    asked = {"type": "object", "required": required, "properties": properties}
    text = _generated({**stubs, "Asked": asked}, classes)
    homes = {name: module for module, names in _IMPORT.findall(text) for name in names.split(", ")}
    inner: dict[str, str] = {}
    fields: dict[str, str] = {}
    for kind, name, hint in _FOUND.findall(text):
        (inner if kind == "inline" else fields)[name] = hint
    plain = _Inlining(inner)
    made: list[Hint] = []
    for name in properties:
        hint = plain(fields[name])
        used = sorted({word for word in re.findall(r"\w+", hint) if homes.get(word, _LEAVES) != _LEAVES})
        made.append(Hint(hint, tuple((homes[word], word) for word in used)))
    return made


@once
def _recipe() -> list[str]:
    """What decides on a type besides its form: the engine's version and this module."""
    return [version("datamodel-code-generator"), Path(__file__).read_text(encoding="utf-8")]


class _Inlining:
    """Puts away the names that the engine gave to inner types on its own account."""

    def __init__(self, inner: dict[str, str]) -> None:
        self.inner = inner
        self.names = re.compile(rf"\b(?:{'|'.join(map(re.escape, inner))})\b") if inner else None

    def __call__(self, hint: str) -> str:
        while self.names is not None and self.names.search(hint):
            hint = self.names.sub(lambda found: self.inner[found[0]], hint)
        return hint


def _generated(schemas: dict[str, Schema], classes: bool) -> str:
    # It takes half a second to load, which is saved when every form is in the cache.
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
        made = generate(
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
    return str(made)


@contextmanager
def _templates() -> Generator[Path, None, None]:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in _TEMPLATES.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        yield Path(folder)
