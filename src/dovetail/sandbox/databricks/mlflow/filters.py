"""The conditions that MLflow's searches take: `metrics.auc > 0.9 AND tags.team = 'billing'`, read into comparisons."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, Literal, TypeAlias, TypeVar

import attrs

from dovetail.sandbox.databricks.answers import invalid
from dovetail.sandbox.message import Refusal

Kind: TypeAlias = Literal["text", "number"]
T = TypeVar("T")
Value: TypeAlias = str | float
Look: TypeAlias = Callable[[str, str], Value | None]
"""Gives what an object has for an entity and a name, such as `("metrics", "auc")`; None for nothing."""

_WORD: Final = re.compile(
    r"""
    \s*(?:
        (?P<quoted>"(?:[^"\\]|\\.)*" | `[^`]*`)
      | (?P<text>'(?:[^'\\]|\\.|'')*')
      | (?P<number>[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?(?![\w.]))
      | (?P<sign><=|>=|!=|<>|=|<|>)
      | (?P<mark>[(),.])
      | (?P<name>[\w/\-]+)
    )
""",
    re.VERBOSE,
)
_FOR_TEXT: Final = ("=", "!=", "LIKE", "ILIKE", "IN", "NOT IN")
_FOR_NUMBERS: Final = ("=", "!=", ">", ">=", "<", "<=", "IN", "NOT IN")


@attrs.frozen
class Vocabulary:
    """What one search can be asked about.

    Attributes:
        attributes: The attributes of the objects themselves, by name, and what they are.
        entities: What else an object has, by the words for it: `{"metric": "metrics", …}`.
        numbers: The entities whose values are numbers.
    """

    attributes: Mapping[str, Kind]
    entities: Mapping[str, str]
    numbers: frozenset[str] = frozenset()

    def kind(self, entity: str, name: str) -> Kind:
        """What the values of a field are.

        Raises:
            Refusal: There is no such field.
        """
        if entity != "attributes":
            return "number" if entity in self.numbers else "text"
        if name not in self.attributes:
            raise invalid(f"Invalid attribute key '{name}' specified. Valid keys are {sorted(self.attributes)}")
        return self.attributes[name]


@attrs.frozen
class Comparison:
    """One part of a condition."""

    entity: str
    name: str
    operator: str
    value: Value | tuple[Value, ...]

    def holds(self, look: Look) -> bool:
        """Whether it is true of an object; never where the object has nothing to compare."""
        found = look(self.entity, self.name)
        if found is None:
            return False
        if isinstance(self.value, tuple):
            return (found in self.value) is (self.operator == "IN")
        if self.operator in ("LIKE", "ILIKE"):
            return _like(str(self.value), str(found), folded=self.operator == "ILIKE")
        return _COMPARED[self.operator](found, self.value)


_COMPARED: Final[Mapping[str, Callable[[Value, Value], bool]]] = {
    "=": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    ">": lambda a, b: float(a) > float(b),
    ">=": lambda a, b: float(a) >= float(b),
    "<": lambda a, b: float(a) < float(b),
    "<=": lambda a, b: float(a) <= float(b),
}


@attrs.frozen
class Order:
    """What to sort by."""

    entity: str
    name: str
    descending: bool


def read_filter(text: str | None, vocabulary: Vocabulary) -> tuple[Comparison, ...]:
    """The comparisons of a condition, all of which must hold; none for an empty one.

    Raises:
        Refusal: It is no condition, or asks for what there is not.

    Example:
        >>> read_filter("metrics.auc > 0.9 AND params.depth = '4'", RUNS)
        (Comparison('metrics', 'auc', '>', 0.9), Comparison('params', 'depth', '=', '4'))
    """
    if not text or not text.strip():
        return ()
    words = _Words(text)
    found = [_comparison(words, vocabulary)]
    while not words.at_end:
        if not words.take_keyword("AND"):
            raise words.refusal("comparisons are joined by AND")
        found.append(_comparison(words, vocabulary))
    return tuple(found)


def read_orders(clauses: Iterable[str], vocabulary: Vocabulary) -> tuple[Order, ...]:
    """What `order_by` asks for, each as `metrics.auc DESC`.

    Raises:
        Refusal: It is no such clause, or asks for what there is not.
    """
    orders: list[Order] = []
    for clause in clauses:
        words = _Words(clause)
        entity, name = _field(words, vocabulary)
        vocabulary.kind(entity, name)
        descending = words.take_keyword("DESC") or (words.take_keyword("ASC") and False)
        if not words.at_end:
            raise invalid(f"Invalid order_by clause '{clause}'")
        orders.append(Order(entity, name, descending))
    return tuple(orders)


def sorted_by(objects: Iterable[tuple[T, Look]], orders: Sequence[Order]) -> list[T]:
    """Objects in the order asked for; those that have nothing to sort by come last, and ties stay as they are."""
    ranked = list(objects)
    for order in reversed(orders):
        valued = [(item, item[1](order.entity, order.name)) for item in ranked]
        having = [(item, value) for item, value in valued if value is not None and value == value]
        having.sort(key=_value, reverse=order.descending)
        without = [item for item, value in valued if value is None or value != value]
        ranked = [item for item, _ in having] + without
    return [item for item, _ in ranked]


def _value(pair: tuple[object, Value]) -> Any:
    return pair[1]


def _comparison(words: _Words, vocabulary: Vocabulary) -> Comparison:
    entity, name = _field(words, vocabulary)
    kind = vocabulary.kind(entity, name)
    operator = words.operator()
    if operator not in (_FOR_NUMBERS if kind == "number" else _FOR_TEXT):
        raise invalid(f"Invalid comparison operator '{operator}' for {entity}.{name}, which is a {kind}")
    if operator.endswith("IN"):
        return Comparison(entity, name, operator, tuple(words.values(kind)))
    return Comparison(entity, name, operator, words.value(kind))


def _field(words: _Words, vocabulary: Vocabulary) -> tuple[str, str]:
    """The entity and the name of what is compared: `metrics.auc`, `tags."a b"`, or an attribute alone."""
    first = words.name()
    if not words.take_mark("."):
        return "attributes", first
    if first not in vocabulary.entities:
        raise invalid(f"Invalid entity type '{first}'. Valid values are {sorted(vocabulary.entities)}")
    name = words.name()
    while words.take_mark("."):
        name = f"{name}.{words.name()}"
    return vocabulary.entities[first], name


def _like(pattern: str, text: str, *, folded: bool) -> bool:
    expression = "".join({"%": ".*", "_": "."}.get(character, re.escape(character)) for character in pattern)
    return re.fullmatch(expression, text, re.DOTALL | (re.IGNORECASE if folded else 0)) is not None


class _Words:
    """The words of a condition, taken from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: list[tuple[str, str]] = []
        at = 0
        while text[at:].strip():
            found = _WORD.match(text, at)
            if found is None:
                raise invalid(f"Invalid clause in '{text}': nothing can be made of {text[at:].strip()!r}")
            self._words.append((str(found.lastgroup), found[str(found.lastgroup)]))
            at = found.end()
        self._at = 0

    @property
    def at_end(self) -> bool:
        return self._at == len(self._words)

    def refusal(self, reason: str) -> Refusal:
        word = "its end" if self.at_end else repr(self._words[self._at][1])
        return invalid(f"Invalid clause in '{self._text}' at {word}: {reason}")

    def take_keyword(self, keyword: str) -> bool:
        """Go past a keyword, if that is what comes."""
        kind, word = self._next
        found = kind == "name" and word.upper() == keyword
        self._at += found
        return found

    def take_mark(self, mark: str) -> bool:
        """Go past a mark, if that is what comes."""
        found = self._next == ("mark", mark)
        self._at += found
        return found

    def name(self) -> str:
        """The next word, which must be a name; quotes around it are left out."""
        kind, word = self._next
        if kind not in ("name", "quoted", "number"):
            raise self.refusal("a name is expected")
        self._at += 1
        return word[1:-1] if kind == "quoted" else word

    def operator(self) -> str:
        """The next words, which must be an operator."""
        kind, word = self._next
        if kind == "sign":
            self._at += 1
            return "!=" if word == "<>" else word
        negated = self.take_keyword("NOT")
        for keyword in ("IN",) if negated else ("LIKE", "ILIKE", "IN"):
            if self.take_keyword(keyword):
                return f"NOT {keyword}" if negated else keyword
        raise self.refusal("an operator is expected")

    def value(self, kind: Kind) -> Value:
        """The next word, which must be a value."""
        found, word = self._next
        if kind == "number" and found == "number":
            self._at += 1
            return float(word)
        if kind == "text" and found in ("text", "quoted"):
            self._at += 1
            return re.sub(r"\\(.)", r"\1", word[1:-1]).replace("''", "'")
        raise self.refusal("a number is expected" if kind == "number" else "text in single quotes is expected")

    def values(self, kind: Kind) -> list[Value]:
        """The next words, which must be a list of values in parentheses."""
        if not self.take_mark("("):
            raise self.refusal("a list in parentheses is expected")
        found = [self.value(kind)]
        while self.take_mark(","):
            found.append(self.value(kind))
        if not self.take_mark(")"):
            raise self.refusal("a parenthesis is expected")
        return found

    @property
    def _next(self) -> tuple[str, str]:
        return ("end", "") if self.at_end else self._words[self._at]
