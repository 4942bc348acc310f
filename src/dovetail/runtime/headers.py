"""HTTP headers: an immutable, case-insensitive multi-mapping that keeps order and repetition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


class Headers(Mapping[str, str]):
    """Headers of an answer.

    Looking a name up joins repeated values with ``", "``; ``get_all`` gives them one by one.

    Example:
        >>> headers = Headers([("Content-Type", "text/plain"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])
        >>> headers["content-type"]
        'text/plain'
        >>> headers.get_all("set-cookie")
        ['a=1', 'b=2']
    """

    __slots__ = ("_items",)

    def __init__(self, items: Iterable[tuple[str, str]] = ()) -> None:
        self._items = tuple(items)

    def get_all(self, name: str) -> list[str]:
        """All values of a header, in the order received; an empty list when there is none."""
        wanted = name.lower()
        return [value for key, value in self._items if key.lower() == wanted]

    def multi_items(self) -> tuple[tuple[str, str], ...]:
        """Every name and value as received."""
        return self._items

    def __getitem__(self, name: str) -> str:
        values = self.get_all(name)
        if not values:
            raise KeyError(name)
        return ", ".join(values)

    def __iter__(self) -> Iterator[str]:
        return iter({key.lower(): None for key, _ in self._items})

    def __len__(self) -> int:
        return len({key.lower() for key, _ in self._items})

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Headers):
            mine = sorted((key.lower(), value) for key, value in self._items)
            return mine == sorted((key.lower(), value) for key, value in other._items)
        return NotImplemented

    def __hash__(self) -> int:
        return hash(frozenset((key.lower(), value) for key, value in self._items))

    def __repr__(self) -> str:
        from dovetail.runtime.redact import shown_headers

        return f"Headers({shown_headers(self._items)!r})"
