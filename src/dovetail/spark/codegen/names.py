"""Names of workbooks as names of Python: always the same, never twice, never one that is taken."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Final

TAKEN: Final = frozenset(
    {
        *("Annotated", "Literal", "Meta", "Sequence", "UNSET", "UnsetType", "bool", "datetime"),
        *("dict", "float", "int", "list", "msgspec", "str", "wire_"),
    }
)
"""Names that a class body needs for what they are."""


def identifier(name: str) -> str:
    """A name as an identifier: letters and digits of any script stay, all else becomes an underscore.

    Example:
        >>> [identifier(name) for name in ("home.zone", "amount paid", "1st", "class", "Prämie", "?")]
        ['home_zone', 'amount_paid', 'n1st', 'class_', 'Prämie', 'unnamed']
    """
    text = unicodedata.normalize("NFKC", name)
    text = "".join(letter if f"a{letter}".isidentifier() else "_" for letter in text)
    text = re.sub("__+", "_", text).strip("_")
    if not text:
        return "unnamed"
    if not text.isidentifier():
        text = f"n{text}"
    text = unicodedata.normalize("NFKC", text)
    return f"{text}_" if keyword.iskeyword(text) or text in TAKEN else text


def identifiers(names: Sequence[str]) -> dict[str, str]:
    """Each name's identifier; those that clash are numbered, and a name that is an identifier already keeps it.

    Example:
        >>> identifiers(["a b", "a.b", "a_b"])
        {'a b': 'a_b_2', 'a.b': 'a_b_3', 'a_b': 'a_b'}
    """
    wanted = {name: identifier(name) for name in names}
    used = {name for name in names if wanted[name] == name}
    return {name: name if wanted[name] == name else _free(wanted[name], used) for name in wanted}


class ClassNames:
    """Gives out names of classes, none of them twice.

    Args:
        prefix: What all of them begin with.
        taken: Names that are not to be given out.
    """

    def __init__(self, prefix: str, taken: Iterable[str]) -> None:
        self._prefix = prefix
        self._used = set(taken)

    def new(self, *words: str) -> str:
        """A name made of words in capitals."""
        return _free(self._prefix + "".join(capitals(word) for word in words), self._used)


def capitals(name: str) -> str:
    """A name as classes are written.

    Example:
        >>> [capitals(name) for name in ("loan-quote", "home.zone", "2nd try", "IBAN")]
        ['LoanQuote', 'HomeZone', 'N2ndTry', 'IBAN']
    """
    words = identifier(name).rstrip("_").split("_")
    return unicodedata.normalize("NFKC", "".join(word[:1].upper() + word[1:] for word in words))


def _free(wanted: str, used: set[str]) -> str:
    """The name, or the name with the first number that makes it new; it is used from now on."""
    chosen, number = wanted, 1
    while chosen in used:
        number += 1
        chosen = f"{wanted}_{number}"
    used.add(chosen)
    return chosen
