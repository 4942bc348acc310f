"""Types as sets of alternatives, and when a value of one may stand where another is wanted."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

Kind = frozenset["Atom"]
"""A type: its alternatives."""


@dataclass(frozen=True)
class Atom:
    """One alternative of a type.

    Attributes:
        head: Its name, ``m.Order``, ``list``; of a fixed value ``Literal``.
        parts: What stands in its brackets.
        value: A fixed value, as it is written.
    """

    head: str
    parts: tuple[Kind, ...] = ()
    value: str = ""


NONE: Final = Atom("None")
UNSET: Final = Atom("UnsetType")
_ANY: Final = Atom("Any")
# A value of one is a value of the other, for type checkers.
_WIDER: Final = {
    "bool": ("int", "float"),
    "int": ("float",),
    "list": ("Sequence",),
    "dict": ("Mapping",),
    "PagedCall": ("Call",),
    "EventCall": ("Call",),
    "StartingCall": ("Call",),
}
_COVARIANT: Final = frozenset(
    ["Sequence", "Mapping", "Iterator", "Call", "PagedCall", "EventCall", "StartingCall", "Started", "Event", "tuple"]
)


def parsed(node: ast.expr, spell: Callable[[str], str]) -> Kind:
    """The type that an annotation says.

    Args:
        node: The annotation.
        spell: Gives the full name for one that is written there.
    """
    match node:
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return parsed(left, spell) | parsed(right, spell)
        case ast.Constant(value=None):
            return frozenset([NONE])
        case ast.Constant(value=str(text)):
            return parsed(ast.parse(text, mode="eval").body, spell)
        case ast.Subscript(value=base, slice=inner):
            head = _dotted(base)
            parts = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            if head == "Literal":
                return frozenset(Atom("Literal", value=ast.unparse(part)) for part in parts)
            if head in ("Annotated", "NotRequired", "Required", "ClassVar", "Final"):
                return parsed(parts[0], spell)
            return frozenset([Atom(spell(head), tuple(parsed(part, spell) for part in parts))])
        case _:
            return frozenset([Atom(spell(_dotted(node)))])


def written(kind: Kind) -> str:
    """A type as source."""
    values = sorted(atom.value for atom in kind if atom.head == "Literal")
    others = sorted(
        f"{atom.head}[{', '.join(map(written, atom.parts))}]" if atom.parts else atom.head
        for atom in kind
        if atom.head != "Literal" and atom != NONE
    )
    pieces = [f"Literal[{', '.join(values)}]"] if values else []
    return " | ".join([*pieces, *others, *(["None"] if NONE in kind else [])])


def mapped(kind: Kind, change: Callable[[Atom], Kind]) -> Kind:
    """A type with every alternative in it, innermost first, replaced."""
    return frozenset(
        made
        for atom in kind
        for made in change(Atom(atom.head, tuple(mapped(part, change) for part in atom.parts), atom.value))
    )


def heads(kind: Kind) -> set[str]:
    """Every name in a type."""
    return {atom.head for atom in kind}.union(*(heads(part) for atom in kind for part in atom.parts))


def fits(given: Kind, wanted: Kind) -> bool:
    """Whether every value of a type may stand where another is wanted."""
    return all(any(_atom_fits(atom, other) for other in wanted) for atom in given)


def same(left: Kind, right: Kind) -> bool:
    """Whether two types are the same, as what is read and written alike has to be."""
    if _ANY in left or _ANY in right:
        return True
    return all(any(_atoms_same(a, b) for b in right) for a in left) and all(
        any(_atoms_same(a, b) for a in left) for b in right
    )


def _atom_fits(given: Atom, wanted: Atom) -> bool:
    if given == wanted or wanted.head == "object" or _ANY in (given, wanted):
        return True
    if given.head == "Literal":
        return wanted.head != "Literal" and _atom_fits(Atom(_class_of(given.value)), wanted)
    if given.head == "str" and wanted.head == "Sequence":  # a text is a sequence of texts, for type checkers
        return fits(frozenset([given]), wanted.parts[0])
    if given.head != wanted.head:
        return any(_atom_fits(Atom(wider, given.parts), wanted) for wider in _WIDER.get(given.head, ()))
    if len(given.parts) != len(wanted.parts):
        return not (given.parts and wanted.parts)
    if given.head == "Mapping":
        return same(given.parts[0], wanted.parts[0]) and fits(given.parts[1], wanted.parts[1])
    check = fits if given.head in _COVARIANT else same
    return all(check(a, b) for a, b in zip(given.parts, wanted.parts, strict=True))


def _atoms_same(left: Atom, right: Atom) -> bool:
    if left == right:
        return True
    alike = left.head == right.head and len(left.parts) == len(right.parts) and left.value == right.value
    return alike and bool(left.parts) and all(map(same, left.parts, right.parts))


def _class_of(value: str) -> str:
    return type(ast.literal_eval(value)).__name__


def _dotted(node: ast.expr) -> str:
    return ast.unparse(node).removeprefix("builtins.")
