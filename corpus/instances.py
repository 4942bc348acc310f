"""Makes values that fit a schema: the least there is of it, and as much as there can be.

The same schema gives the same values on every run. What is made is a guess, which the judge confirms or drops.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from corpus.judge import Judge, UnreadableSchema, followed
from corpus.plain import is_dict, is_list, items, members

_DEPTH = 6
_TEXTS = {
    "date-time": "2024-02-29T23:59:59Z",
    "date": "2024-02-29",
    "time": "23:59:59Z",
    "duration": "P1DT2H",
    "uuid": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "email": "ada@example.org",
    "uri": "https://example.org/a?b=c",
    "url": "https://example.org/a?b=c",
    "hostname": "example.org",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "byte": "AAEC",
    "binary": "AAEC",
    "decimal": "1.50",
    "int64": "9007199254740993",
}
_GUESSES = (
    *(
        "a",
        "A",
        "1",
        "abc",
        "ABC",
        "a1",
        "A1",
        "abc-def",
        "abc_def",
        "a.b",
        "a/b",
        "/a",
        "#ffffff",
        "en",
        "en-US",
        "US",
    ),
    *("USD", "12345", "1234567890", "0x1f", "1.0", "1.0.0", "v1", "*", "+15551234567", "00:00", "12:30:00", "true"),
    *("2024-02-29", "2024-02-29T23:59:59Z", "3fa85f64-5717-4562-b3fc-2c963f66afa6", "3fa85f6457174562b3fc2c963f66afa6"),
    *("ada@example.org", "https://example.org/a", "arn:aws:iam::123456789012:role/a", "192.0.2.1", "projects/a"),
)


class Unmade(Exception):
    """No value of a schema can be guessed."""


class Maker:
    """Makes values for the schemas of one document, in one direction.

    Attributes:
        judge: What reads the schemas.
    """

    def __init__(self, judge: Judge) -> None:
        self.judge: Judge = judge

    def values(self, schema: Any, seed: int = 0) -> Iterator[Any]:
        """Yield values of a schema: the least, the most, and one for each alternative at its top.

        Args:
            schema: A schema of the document.
            seed: Chooses among what may be chosen.

        Yields:
            Plain data.
        """
        for most, choice in ((False, 0), (True, 0), (True, 1), (True, 2)):
            try:
                yield _Making(self.judge, random.Random(seed + choice), choice, most=most).value(schema)
            except (Unmade, UnreadableSchema, RecursionError):
                continue


class _Making:
    def __init__(self, judge: Judge, chance: random.Random, choice: int, *, most: bool) -> None:
        self._judge = judge
        self._chance = chance
        self._choice = choice
        self._most = most

    def value(self, schema: Any, depth: int = 0, file: Path | None = None) -> Any:
        """A value of a schema.

        Raises:
            Unmade: None can be guessed.
        """
        home = file or self._judge.path
        schema, home = self._merged(schema, home, 0)
        if depth > _DEPTH * 3:
            raise Unmade
        if "const" in schema:
            return schema["const"]
        choices = schema.get("enum")
        if is_list(choices) and choices:
            return choices[self._choice % len(choices)]
        for key in ("oneOf", "anyOf"):
            branches = [branch for branch in items(schema.get(key)) if is_dict(branch)]
            if branches:
                return self._of_branches(schema, key, branches, depth, home)
        return self._of_kind(self._kind(schema), schema, depth, home)

    def _of_branches(self, schema: dict[str, Any], key: str, branches: list[Any], depth: int, home: Path) -> Any:
        rest = {name: value for name, value in schema.items() if name not in {key, "discriminator"}}
        start = self._choice if self._most else 0
        for step in range(len(branches)):
            branch = branches[(start + step) % len(branches)]
            try:
                both = {**rest, "allOf": [branch, *items(rest.get("allOf"))]} if rest else branch
                made = self.value(both, depth + 1, home)
            except Unmade:
                continue
            return self._tagged(made, schema, branch)
        raise Unmade

    def _tagged(self, made: Any, schema: dict[str, Any], branch: Any) -> Any:
        """A value of a union with the tag that tells its member."""
        told = schema.get("discriminator")
        reference = branch.get("$ref")
        name = told.get("propertyName") if is_dict(told) else None
        if not is_dict(made) or not isinstance(name, str) or not isinstance(reference, str):
            return made
        mapping = members(members(told).get("mapping"))
        for tag, target in mapping.items():
            if target == reference or target == reference.rpartition("/")[2]:
                return {**made, name: tag}
        return {**made, name: reference.rpartition("/")[2]}

    def _merged(self, schema: Any, home: Path, depth: int) -> tuple[dict[str, Any], Path]:
        """A schema with its reference followed and its ``allOf`` folded in."""
        if isinstance(schema, bool):
            return {}, home
        if not is_dict(schema) or depth > 30:
            raise Unmade
        if isinstance(schema.get("$ref"), str):
            found, file = followed(schema["$ref"], self._judge.document, home, self._judge.path)
            return self._merged(found, file, depth + 1)
        parts = schema.get("allOf")
        if not is_list(parts):
            return schema, home
        result: dict[str, Any] = {}
        for part in [*parts, {key: value for key, value in schema.items() if key != "allOf"}]:
            piece, home = self._merged(part, home, depth + 1)
            properties = {**members(result.get("properties")), **members(piece.get("properties"))}
            required = [*items(result.get("required")), *items(piece.get("required"))]
            result |= piece
            if properties:
                result["properties"] = properties
            if required:
                result["required"] = required
        return result, home

    def _kind(self, schema: dict[str, Any]) -> str:
        kinds = schema.get("type")
        if is_list(kinds):
            named = [kind for kind in kinds if kind != "null"] or ["null"]
            if "null" in kinds and self._choice == 2:
                return "null"
            return str(named[self._choice % len(named)])
        if isinstance(kinds, str):
            nullable = schema.get("nullable") is True
            return "null" if nullable and self._choice == 2 else kinds
        if any(key in schema for key in ("properties", "required", "additionalProperties")):
            return "object"
        return "array" if "items" in schema or "prefixItems" in schema else "string"

    def _of_kind(self, kind: str, schema: dict[str, Any], depth: int, home: Path) -> Any:
        makers: dict[str, Callable[[], Any]] = {
            "object": lambda: self._object(schema, depth, home),
            "array": lambda: self._array(schema, depth, home),
            "string": lambda: _text(schema),
            "integer": lambda: int(_number(schema, whole=True)),
            "number": lambda: _number(schema, whole=False),
            "boolean": lambda: self._choice % 2 == 0,
            "null": lambda: None,
        }
        if kind not in makers:
            raise Unmade
        return makers[kind]()

    def _object(self, schema: dict[str, Any], depth: int, home: Path) -> dict[str, Any]:
        properties = members(schema.get("properties"))
        required = [name for name in items(schema.get("required")) if isinstance(name, str)]
        made: dict[str, Any] = {}
        for name in dict.fromkeys([*required, *(properties if self._most and depth < _DEPTH else ())]):
            member = properties.get(name, {})
            if self._judge.hides(member, home):
                continue
            try:
                made[name] = self.value(member, depth + 1, home)
            except Unmade:
                if name in required:
                    raise
        others = schema.get("additionalProperties")
        if is_dict(others) and self._most and depth < _DEPTH:
            made |= {f"key {number}": self.value(others, depth + 1, home) for number in range(2)}
        return made

    def _array(self, schema: dict[str, Any], depth: int, home: Path) -> list[Any]:
        least = schema.get("minItems") or 0
        most = min(schema.get("maxItems", least + 2), least + 2) if self._most and depth < _DEPTH else least
        first = [self.value(item, depth + 1, home) for item in items(schema.get("prefixItems"))]
        rest = schema.get("items", {})
        made = list(first)
        while rest is not False and len(made) < max(most, least):
            try:
                made.append(self.value(rest, depth + 1, home))
            except Unmade:
                if len(made) < least:
                    raise
                break
            if schema.get("uniqueItems") and made[-1] in made[:-1]:
                made.pop()
                break
        return made


def _text(schema: dict[str, Any]) -> str:
    least = schema.get("minLength") or 0
    most = schema.get("maxLength")
    pattern = schema.get("pattern")
    first = _TEXTS.get(str(schema.get("format")))
    guesses = [guess for guess in (schema.get("example"), schema.get("default"), first) if isinstance(guess, str)]
    if not isinstance(pattern, str):
        guesses.append('text, "quoted" \\ \u00e9\u4e2d')
        fitting = [guess for guess in guesses if least <= len(guess) and (most is None or len(guess) <= most)]
        return fitting[0] if fitting else ("x" * max(least, 1))[: most if most is not None else None]
    try:
        rule = re.compile(pattern)
    except re.error:
        raise Unmade from None
    for guess in (*guesses, *_GUESSES, "a" * least, "A" * least, "0" * least, "f" * 32, "0" * 64, "0" * 40):
        if least <= len(guess) and (most is None or len(guess) <= most) and rule.search(guess):
            return guess
    raise Unmade


def _number(schema: dict[str, Any], *, whole: bool) -> float:
    least, most = schema.get("minimum"), schema.get("maximum")
    step = schema.get("multipleOf")
    for key, sign in (("exclusiveMinimum", 1), ("exclusiveMaximum", -1)):
        limit = schema.get(key)
        bound = (least if sign > 0 else most) if limit is True else limit
        if bound is not None and limit is not False and isinstance(bound, int | float):
            moved = bound + sign * (step or (1 if whole else 0.5))
            least, most = (moved, most) if sign > 0 else (least, moved)
    guess: float = 7 if whole else 1.5
    if isinstance(step, int | float) and step > 0:
        guess = step * 2
    if isinstance(least, int | float) and guess < least:
        guess = least if not step else -(-least // step) * step
    if isinstance(most, int | float) and guess > most:
        guess = most if not step else most // step * step
    return guess
