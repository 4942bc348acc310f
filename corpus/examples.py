"""The values that go through a package: the examples of a document, and values made from its schemas."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.instances import Maker
from corpus.judge import Judge, UnreadableSchema, followed
from corpus.operations import METHODS
from corpus.plain import is_dict, items, members

_VALUES = 4_000


@dataclass(frozen=True)
class Example:
    """One value, and where it belongs.

    Attributes:
        operation: Method and path, ``GET /pets``.
        id: The ``operationId``, if it has one.
        kind: ``request``, ``response`` or ``parameter``.
        key: The status of a response, or place and name of a parameter, ``query limit``.
        value: Plain data.
        source: Where it comes from: a JSON pointer, or ``made``.
        verdict: ``valid``, ``open`` (valid, but it holds members that no schema declares), ``invalid`` or
            ``unreadable`` (its schema is none).
    """

    operation: str
    id: str
    kind: str
    key: str
    value: Any
    source: str
    verdict: str


@dataclass(frozen=True)
class _Place:
    operation: str
    id: str
    kind: str
    key: str
    pointer: str
    holder: dict[str, Any]


class Collector:
    """Collects the examples of one document.

    Attributes:
        document: Its data.
        path: Its file.
    """

    def __init__(self, document: Any, path: Path) -> None:
        self.document: Any = document
        self.path: Path = path
        sent, received = Judge(document, path, "request"), Judge(document, path, "response")
        self._judges = {"request": sent, "parameter": sent, "response": received}
        self._makers = {kind: Maker(judge) for kind, judge in self._judges.items()}

    def examples(self, most: int = _VALUES) -> list[Example]:
        """Collect: first what the document says, then what can be made, evenly from all of it.

        Args:
            most: How many values at most.

        Returns:
            The examples.
        """
        places = [place for place in self._places() if "schema" in place.holder]
        found = [self._judged(place, value, source) for place in places for value, source in self._told(place)]
        room = max(most - len(found), most // 2)
        step = max(1, len(places) * 4 // room)
        for place in places[::step]:
            maker = self._makers[place.kind]
            for value in maker.values(place.holder["schema"]):
                example = self._judged(place, value, "made")
                if example.verdict in {"valid", "open"}:
                    found.append(example)
        return found

    def _judged(self, place: _Place, value: Any, source: str) -> Example:
        judge, schema = self._judges[place.kind], place.holder["schema"]
        try:
            verdict = "invalid"
            if judge.fits(value, schema):
                verdict = "valid" if judge.fits(value, schema, closed=True) else "open"
        except (UnreadableSchema, RecursionError):
            verdict = "unreadable"
        return Example(place.operation, place.id, place.kind, place.key, value, source, verdict)

    def _told(self, place: _Place) -> Iterator[tuple[Any, str]]:
        holder = place.holder
        if "example" in holder:
            yield holder["example"], f"{place.pointer}/example"
        for name, entry in members(holder.get("examples")).items():
            example = self._deref(entry)
            if is_dict(example) and "value" in example:
                yield example["value"], f"{place.pointer}/examples/{name}"
        schema = self._deref(holder.get("schema"))
        if is_dict(schema):
            if "example" in schema:
                yield schema["example"], f"{place.pointer}/schema/example"
            for number, value in enumerate(items(schema.get("examples"))):
                yield value, f"{place.pointer}/schema/examples/{number}"

    def _places(self) -> Iterator[_Place]:
        for path, entry in members(self.document.get("paths")).items():
            item = self._deref(entry)
            for method in METHODS:
                operation = members(item).get(method)
                if not is_dict(operation) or str(path).startswith("x-"):
                    continue
                name = f"{method.upper()} {path}", str(operation.get("operationId", ""))
                pointer = f"/paths/{str(path).replace('~', '~0').replace('/', '~1')}/{method}"
                shared, own = (self._parameters(each.get("parameters")) for each in (item, operation))
                for key, parameter in {**shared, **own}.items():
                    yield from self._of_parameter(name, pointer, key, parameter)
                body = self._deref(operation.get("requestBody"))
                yield from self._of_content(name, "request", "body", f"{pointer}/requestBody", body)
                for status, answer in members(operation.get("responses")).items():
                    place = f"{pointer}/responses/{status}"
                    yield from self._of_content(name, "response", str(status), place, self._deref(answer))

    def _parameters(self, listed: Any) -> dict[str, dict[str, Any]]:
        """Place and name → parameter: those of an operation replace those of its path by it."""
        resolved = [parameter for parameter in map(self._deref, items(listed)) if is_dict(parameter)]
        return {f"{parameter.get('in')} {parameter.get('name')}": parameter for parameter in resolved}

    def _of_parameter(self, name: tuple[str, str], pointer: str, key: str, parameter: Any) -> Iterator[_Place]:
        if is_dict(parameter.get("schema")):
            yield _Place(*name, "parameter", key, f"{pointer}/parameters/{key}", parameter)

    def _of_content(self, name: tuple[str, str], kind: str, key: str, pointer: str, holder: Any) -> Iterator[_Place]:
        for media_type, media in members(members(holder).get("content")).items():
            if is_json(str(media_type)) and is_dict(media):
                yield _Place(*name, kind, key, f"{pointer}/content/{str(media_type).replace('/', '~1')}", media)
                return

    def _deref(self, item: Any) -> Any:
        for _ in range(10):
            reference = item.get("$ref") if is_dict(item) else None
            if not isinstance(reference, str):
                return item
            try:
                item, _file = followed(reference, self.document, self.path, self.path)
            except UnreadableSchema:
                return None
        return None


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON.

    Args:
        media_type: Its text, parameters and all.
    """
    essence = media_type.partition(";")[0].strip().lower()
    return essence in {"application/json", "text/json"} or essence.endswith("+json")
