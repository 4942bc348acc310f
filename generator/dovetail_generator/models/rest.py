"""How an object that keeps members beside the declared ones says what these are."""

from __future__ import annotations

from dovetail_generator.models.leaves import quoted
from dovetail_generator.normalize.draft import Schema, remarks
from dovetail_generator.normalize.open_objects import MARK
from dovetail_generator.normalize.words import unique
from dovetail_generator.plain import is_object


def rest_types(schema: Schema) -> list[Schema]:
    """The schemas of what is not declared: those of the patterns, and at the end that of all others if it has one."""
    if MARK not in schema:
        return []
    more = schema.get("additionalProperties")
    others = [more] if is_object(more) and more.keys() != remarks(more).keys() else []
    return [*schema.get("patternProperties", {}).values(), *others]


def rest_lines(schema: Schema, hints: list[str], taken: set[str]) -> list[str]:
    """The lines of the class that say it.

    Args:
        schema: The object.
        hints: The types of what ``rest_types`` gives.
        taken: The names of its fields.
    """
    patterns = list(schema.get("patternProperties", ()))
    others = hints[len(patterns) :]
    options = [f"lambda: {others[0]}"] if others else []
    if patterns:
        named = ", ".join(f"{quoted(pattern)}: {hint}" for pattern, hint in zip(patterns, hints, strict=False))
        options.append(f"patterns=lambda: {{{named}}}")
    if schema.get("additionalProperties") is False:
        options.append("closed=True")
    any_other = not others and schema.get("additionalProperties") is not False
    kind = " | ".join(dict.fromkeys(hints)) if hints and not any_other else "Any"
    name = unique("additional_properties", taken)
    return [
        f"    __additional__: ClassVar[Additional] = Additional({', '.join(options)})",
        f"    {name}: dict[str, {kind}] = field(default_factory=dict)",
        '    """The members that are not declared, by name."""',
    ]
