"""Leaf queries of the search engine over one field: from what is asked for to a test of documents; pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from fnmatch import fnmatchcase
from typing import Any, Final, TypeAlias

from dovetail.sandbox.message import JsonObject, is_object
from dovetail.sandbox.sds.search_boxes import box_of
from dovetail.sandbox.sds.search_document import DATES, FLAGS, KEYWORDS, NUMBERS, POINTS, values_at
from dovetail.sandbox.sds.search_errors import QueryError

Test: TypeAlias = Callable[[JsonObject], bool]
"""Whether a document matches."""
_WORD: Final = re.compile(r"\w+")
_COMPARISONS: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "gt": lambda value, bound: value > bound,
    "gte": lambda value, bound: value >= bound,
    "lt": lambda value, bound: value < bound,
    "lte": lambda value, bound: value <= bound,
}
_RANGE_OPTIONS: Final = frozenset({"boost", "format", "time_zone", "relation"})
_EXACT: Final = ".keyword"


def test_of(query_type: str, path: str, value: object) -> Test:
    """The test that a query makes.

    Args:
        query_type: Its name, such as `range`.
        path: The field, with dots.
        value: What is asked of the field.

    Raises:
        QueryError: The engine would not take it.
    """
    maker = _QUERIES.get(query_type)
    if maker is None:
        raise QueryError(f"unknown query [{query_type}]; the sandbox knows {', '.join(_QUERIES)}")
    return maker(path, value)


def _term(path: str, value: object) -> Test:
    options = _options("term", value, "value", {"boost", "case_insensitive"})
    return _any_of(path, [options["value"]], folded=options.get("case_insensitive") is True)


def _terms(path: str, value: object) -> Test:
    if not isinstance(value, list):
        raise QueryError("[terms] query requires an array of terms")
    return _any_of(path, value, folded=False)  # pyright: ignore[reportUnknownArgumentType]


def _any_of(path: str, wanted: Sequence[object], *, folded: bool) -> Test:
    if path in POINTS:
        raise QueryError(f"Geometry fields do not support exact searching, use dedicated geometry queries: [{path}]")
    terms = [_typed(path, each) for each in wanted]
    if folded:
        terms = [term.casefold() if isinstance(term, str) else term for term in terms]

    def test(document: JsonObject) -> bool:
        found = [term.casefold() if folded and isinstance(term, str) else term for term in _terms_of(document, path)]
        return any(_same(term, value) for term in terms for value in found)

    return test


def _match(path: str, value: object) -> Test:
    options = _options("match", value, "query", {"boost", "operator", "lenient"})
    if path in POINTS or path in NUMBERS or path in DATES or path in FLAGS or _is_exact(path):
        return _any_of(path, [options["query"]], folded=False)
    words = _words(options["query"])
    enough = all if str(options.get("operator", "or")).lower() == "and" else any

    def test(document: JsonObject) -> bool:
        found = _terms_of(document, path)
        if found and not isinstance(found[0], str):
            return any(_same(value, options["query"]) or str(value) == str(options["query"]) for value in found)
        return bool(words) and enough(word in found for word in words)

    return test


def _match_phrase(path: str, value: object) -> Test:
    options = _options("match_phrase", value, "query", {"boost"})
    words = _words(options["query"])

    def test(document: JsonObject) -> bool:
        for text in values_at(document, path):
            found = _words(text)
            if words and any(found[at : at + len(words)] == words for at in range(len(found))):
                return True
        return False

    return test


def _range(path: str, value: object) -> Test:
    if not is_object(value):
        raise QueryError("[range] query malformed, no start_object after query name")
    if path in POINTS:
        raise QueryError(f"Field [{path}] of type [geo_point] does not support range queries")
    bounds: list[tuple[Callable[[Any, Any], bool], Any]] = []
    for name, bound in value.items():
        if name in _COMPARISONS:
            if isinstance(bound, (list, dict)):
                raise QueryError(f"[range] query does not take {bound!r} for [{name}]")
            if bound is not None:
                bounds.append((_COMPARISONS[name], _typed(path, bound)))
        elif name not in _RANGE_OPTIONS:
            raise QueryError(f"[range] query does not support [{name}]")

    def test(document: JsonObject) -> bool:
        return any(
            all(_comparable(found, bound) and compare(found, bound) for compare, bound in bounds)
            for found in _terms_of(document, path)
        )

    return test


def _wildcard(path: str, value: object) -> Test:
    options = _options("wildcard", value, "value", {"boost", "case_insensitive", "rewrite", "wildcard"})
    # A bracket means itself to the engine.
    pattern = _text("wildcard", path, options.get("value", options.get("wildcard"))).replace("[", "[[]")
    return _of_texts(path, lambda text, asked: fnmatchcase(text, asked), pattern, options)


def _prefix(path: str, value: object) -> Test:
    options = _options("prefix", value, "value", {"boost", "case_insensitive", "rewrite"})
    return _of_texts(path, str.startswith, _text("prefix", path, options["value"]), options)


def _of_texts(path: str, fits: Callable[[str, str], bool], wanted: str, options: Mapping[str, Any]) -> Test:
    folded = options.get("case_insensitive") is True
    asked = wanted.casefold() if folded else wanted

    def test(document: JsonObject) -> bool:
        texts = [term for term in _terms_of(document, path) if isinstance(term, str)]
        return any(fits(text.casefold() if folded else text, asked) for text in texts)

    return test


def _geo_bounding_box(path: str, value: object) -> Test:
    if path not in POINTS:
        raise QueryError(f"failed to find geo field [{path}]")
    box = box_of(value)
    return lambda document: any(box.holds(longitude, latitude) for longitude, latitude in values_at(document, path))


_QUERIES: Final[Mapping[str, Callable[[str, object], Test]]] = {
    "term": _term,
    "terms": _terms,
    "match": _match,
    "match_phrase": _match_phrase,
    "range": _range,
    "wildcard": _wildcard,
    "prefix": _prefix,
    "geo_bounding_box": _geo_bounding_box,
}


def _options(query_type: str, value: object, main: str, others: set[str]) -> Mapping[str, Any]:
    """The parts of a value that is given short, alone, or long, as an object."""
    if not is_object(value):
        if isinstance(value, list) or value is None:
            raise QueryError(f"[{query_type}] unknown token in place of [{main}]")
        return {main: value}
    for name in value:
        if name != main and name not in others:
            raise QueryError(f"[{query_type}] query does not support [{name}]")
    if main not in value and query_type not in value:
        raise QueryError(f"[{query_type}] query needs [{main}]")
    return value


def _text(query_type: str, path: str, value: object) -> str:
    if path in NUMBERS or path in DATES or path in FLAGS or path in POINTS:
        raise QueryError(f"Can only use {query_type} queries on keyword, text and wildcard fields - not on [{path}]")
    return str(value)


def _typed(path: str, value: object) -> Any:
    """A value as the field's own type."""
    if path in NUMBERS:
        try:
            if not isinstance(value, (str, int, float)):
                raise ValueError(value)
            return float(value)
        except (ValueError, OverflowError) as error:
            raise QueryError(f'failed to create query: For input string: "{value}"') from error
    if path in FLAGS:
        if value in (True, "true"):
            return True
        if value in (False, "false", ""):
            return False
        raise QueryError(f"failed to create query: Can't parse boolean value [{value}], expected [true] or [false]")
    return _moment(value) if path in DATES else value


def _moment(value: object) -> datetime:
    try:
        if isinstance(value, (int, float)):
            return datetime.fromtimestamp(value / 1000, tz=UTC)
        moment = datetime.fromisoformat(str(value))
    except (ValueError, OverflowError, OSError) as error:
        raise QueryError(f"failed to parse date field [{value}]") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _terms_of(document: JsonObject, path: str) -> list[Any]:
    """What a field is searched by: whole values, or the words of a text."""
    values = values_at(document, path.removesuffix(_EXACT) if path.endswith(_EXACT) else path)
    if path in DATES:
        return [_moment(value) for value in values]
    if _is_exact(path):
        return values
    return [term for value in values for term in (_words(value) if isinstance(value, str) else [value])]


def _is_exact(path: str) -> bool:
    return path in KEYWORDS or path.endswith(_EXACT)


def _words(text: object) -> list[str]:
    return [word.lower() for word in _WORD.findall(str(text))]


def _same(one: object, other: object) -> bool:
    return one == other and isinstance(one, bool) == isinstance(other, bool)


def _comparable(one: object, other: object) -> bool:
    return any(isinstance(one, kind) and isinstance(other, kind) for kind in (str, datetime, int | float))
