"""The conditions that MLflow's searches take: `metrics.auc > 0.9 AND tags.team = 'billing'`, read into comparisons."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, Literal, TypeAlias

import attrs

from dovetail.sandbox.databricks.answers import invalid

Kind: TypeAlias = Literal["text", "number"]
Value: TypeAlias = str | float
Look: TypeAlias = Callable[[str, str], Value | None]
"""Gives what an object has for an entity and a name, such as `("metrics", "auc")`; None for nothing."""

_WORD: Final = re.compile(r"""
    \s*(?:
        (?P<quoted>"(?:[^"\\]|\\.)*" | `[^`]*`)
      | (?P<text>'(?:[^'\\]|\\.|'')*')
      | (?P<number>[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?(?![\w.]))
      | (?P<sign><=|>=|!=|<>|=|<|>)
      | (?P<mark>[(),.])
      | (?P<name>[\w/\-]+)
    )
""", re.VERBOSE)
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


def sorted_by(objects: Sequence[tuple[str, Look]], orders: Sequence[Order]) -> list[str]:
    """The ids of objects in the order asked for; those that have nothing to sort by come last, ties stay as they are."""
    ranked = list(objects)
    for order in reversed(orders):

        def value(item: tuple[str, Look], order: Order = order) -> Value | None:
            found = item[1](order.entity, order.name)
            return None if isinstance(found, float) and found != found else found

        having = [item for item in ranked if value(item) is not None]
        having.sort(key=lambda item: value(item) or 0 if isinstance(value(item), float | int) else str(value(item)), reverse=order.descending)
        ranked = having + [item for item in ranked if value(item) is None]
    return [name for name, _ in ranked]
