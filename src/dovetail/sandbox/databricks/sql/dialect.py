"""Statements of Databricks in the words of DuckDB: literals, quoted names, types, markers and names of catalogs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Final

import attrs

from dovetail.sandbox.databricks.sql.errors import StatementError

_TOKEN: Final = re.compile(
    r"""
    (?P<space>\s+ | --[^\n]* | /\*.*?\*/)
    | (?P<text>[rR]?'(?:[^'\\]|\\.|'')*' | [rR]?"(?:[^"\\]|\\.|"")*")
    | (?P<quoted>`(?:[^`]|``)*`)
    | (?P<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)
    | (?P<word>[^\W\d]\w*)
    | (?P<cast>::)
    | (?P<marker>:[^\W\d]\w*)
    | (?P<sign>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE: Final = re.compile(r"\\(?:([0-7]{3})|u([0-9a-fA-F]{4})|(.))", re.DOTALL)
_ESCAPED: Final = {"0": "\0", "b": "\b", "n": "\n", "r": "\r", "t": "\t", "Z": "\x1a"}

_TYPES: Final = {
    "BIGINT": "BIGINT",
    "BINARY": "BLOB",
    "BOOLEAN": "BOOLEAN",
    "BYTE": "TINYINT",
    "CHAR": "VARCHAR",
    "DATE": "DATE",
    "DEC": "DECIMAL",
    "DECIMAL": "DECIMAL",
    "DOUBLE": "DOUBLE",
    "FLOAT": "FLOAT",
    "INT": "INTEGER",
    "INTEGER": "INTEGER",
    "LONG": "BIGINT",
    "NUMERIC": "DECIMAL",
    "REAL": "FLOAT",
    "SHORT": "SMALLINT",
    "SMALLINT": "SMALLINT",
    "STRING": "VARCHAR",
    "TIMESTAMP": "TIMESTAMPTZ",
    "TIMESTAMP_LTZ": "TIMESTAMPTZ",
    "TIMESTAMP_NTZ": "TIMESTAMP",
    "TINYINT": "TINYINT",
    "VARCHAR": "VARCHAR",
}
_OTHERWISE: Final = frozenset({"BINARY", "BYTE", "LONG", "SHORT", "TIMESTAMP", "TIMESTAMP_LTZ", "TIMESTAMP_NTZ"})
_TYPE_TEXT: Final = re.compile(r"\s*(\w+)\s*(\(\s*\d+\s*(?:,\s*\d+\s*)?\))?\s*")
_FORBIDDEN: Final = re.compile(
    r"(?:read|parquet|duckdb|pragma|sniff|iceberg|delta|sqlite|postgres)_\w*|glob|which_secret|current_setting"
)
"""Functions that are DuckDB's own: they look at files, or at the engine."""
_RESERVED: Final = frozenset({"main", "system", "temp"})
"""Names that DuckDB has no catalog of."""


def engine_name(catalog: str) -> str:
    """What a catalog is called in DuckDB."""
    return f"{catalog}_catalog" if catalog in _RESERVED else catalog


def quoted(name: str) -> str:
    """A name as DuckDB takes any."""
    return '"' + name.replace('"', '""') + '"'


def engine_type(text: str) -> str:
    """A type of Databricks as one of DuckDB's.

    Raises:
        StatementError: There is no such type for a value.
    """
    found = _TYPE_TEXT.fullmatch(text)
    known = found and _TYPES.get(found[1].upper())
    if not found or known is None:
        raise StatementError("UNSUPPORTED_DATATYPE", f'Unsupported data type "{text}".', "0A000")
    if known == "DECIMAL":
        return f"DECIMAL{found[2] or '(10, 0)'}"
    return known


@attrs.frozen
class Parameter:
    """A value for a marker: text that is read as a type, or NULL."""

    type: str
    value: str | None


def translated(
    statement: str, parameters: Mapping[str, Parameter], catalogs: Collection[str]
) -> tuple[str, dict[str, str | None]]:
    """A statement as DuckDB takes it, and the values it is run with.

    Args:
        statement: The statement as Databricks takes it.
        parameters: The values by marker.
        catalogs: The catalogs there are.

    Raises:
        StatementError: A marker has no value, or the statement asks for what is DuckDB's alone.
    """
    given = {name.lower(): parameter for name, parameter in parameters.items()}
    values: dict[str, str | None] = {}
    written: list[str] = []
    sentence = _Sentence(_TOKEN.finditer(statement), frozenset(catalogs) & _RESERVED)
    for place, (kind, text) in enumerate(sentence.tokens):
        if kind == "marker":
            name = text[1:].lower()
            if name not in given:
                raise StatementError(
                    "UNBOUND_SQL_PARAMETER", f"Found the unbound parameter: {text[1:]}. Please, fix `args`.", "42P02"
                )
            values[name] = given[name].value
            text = _bound(name, given[name])
        elif kind == "text":
            text = _literal(text)
        elif kind == "quoted":
            name = text[1:-1].replace("``", "`")
            text = quoted(engine_name(name.lower()) if sentence.is_catalog(place, name) else name)
        elif kind == "word":
            if sentence.at(place + 1) == "(" and _FORBIDDEN.fullmatch(text.lower()):
                raise StatementError("UNRESOLVED_ROUTINE", f"Cannot resolve routine `{text}` on search path.", "42883")
            if sentence.is_type(place):
                text = _TYPES[text.upper()]
            elif sentence.is_catalog(place, text):
                text = quoted(engine_name(text.lower()))
        written += [sentence.spaces[place], text]
    return "".join(written).strip(), values


class _Sentence:
    """The tokens of a statement, and what stood between them: a comment is a space."""

    def __init__(self, found: Iterable[re.Match[str]], reserved: frozenset[str]) -> None:
        self.tokens: list[tuple[str, str]] = []
        self.spaces: list[str] = []
        self._reserved = reserved
        space = ""
        for token in found:
            kind, text = token.lastgroup or "", token[0]
            if kind == "space":
                space += " " if text[0] in "-/" else text
            else:
                self.tokens.append((kind, text))
                self.spaces.append(space)
                space = ""

    def at(self, place: int) -> str:
        """A token: words in upper case, any literal as a single quote."""
        if not 0 <= place < len(self.tokens):
            return ""
        kind, text = self.tokens[place]
        return "'" if kind == "text" else text.upper() if kind == "word" else text

    def is_type(self, place: int) -> bool:
        """Whether a word names a type that DuckDB calls otherwise; it may be the name of a column too."""
        if self.at(place) not in _OTHERWISE:
            return False
        before, after = self.at(place - 1), self.at(place + 1)
        if after == "'" or before == "::" or (before == "AS" and after == ")"):
            return True
        of_column = self._kind(place - 1) in ("word", "quoted") and self.at(place - 2) in ("(", ",", "COLUMN")
        return self.at(0) in ("CREATE", "ALTER") and of_column

    def is_catalog(self, place: int, name: str) -> bool:
        """Whether a name is that of a catalog which DuckDB calls otherwise."""
        if name.lower() not in self._reserved or self.at(place - 1) == ".":
            return False
        whole = self.at(place + 1) == "." and self.at(place + 3) == "."
        of_schema = self.at(place + 1) == "." and self.at(place - 1) in ("SCHEMA", "DATABASE", "EXISTS", "IN", "FROM")
        return whole or (of_schema and self.at(0) in ("CREATE", "DROP", "SHOW"))

    def _kind(self, place: int) -> str:
        return self.tokens[place][0] if 0 <= place < len(self.tokens) else ""


def _bound(name: str, parameter: Parameter) -> str:
    kind = engine_type(parameter.type)
    return f"encode(${name})" if kind == "BLOB" else f"CAST(${name} AS {kind})"


def _literal(text: str) -> str:
    raw, text = text[0] in "rR", text.lstrip("rR")
    mark, inside = text[0], text[1:-1]
    inside = inside.replace(mark * 2, mark)
    if not raw:
        inside = _ESCAPE.sub(_unescaped, inside)
    return "'" + inside.replace("'", "''") + "'"


def _unescaped(found: re.Match[str]) -> str:
    if found[1]:
        return chr(int(found[1], 8))
    if found[2]:
        return chr(int(found[2], 16))
    # The wildcards of LIKE keep their backslash.
    return found[0] if found[3] in "%_" else _ESCAPED.get(found[3], found[3])
