"""A data source to learn from: the loans of a town library, shelf by shelf, read from nowhere but this file.

It does all that a source may: it tells its progress, reports states and goes on from them, offers a list that depends
on another parameter, gets a token and has it kept, and fails as often as it is asked to. Run it:

    dovetail panoply check examples/library_source.py --set branch=north
    dovetail panoply discover examples/library_source.py --set branch=north
    dovetail panoply run examples/library_source.py --set branch=north --set failures=2 --to loans.jsonl
"""

from __future__ import annotations

import uuid
from datetime import date, timedelta
from typing import Any

from dovetail.panoply import DataSource, PanoplyException, Resource

SHELVES = {"north": ("poetry", "travel", "maps"), "south": ("cookery", "travel")}
PAGE = 50
READERS = ("Ada", "Bo", "Chidi", "Dina")


def shelves_of(source: dict[str, Any]) -> list[dict[str, str]]:
    """What can be chosen: the shelves of the branch."""
    return [{"name": shelf.title(), "value": shelf} for shelf in SHELVES[source["branch"]]]


CONFIG: dict[str, Any] = {
    "title": "Town library",
    "categories": ["Files"],
    "params": [
        {"name": "branch", "title": "Branch", "type": "select", "required": True, "values": sorted(SHELVES)},
        {
            "name": "shelves",
            "title": "Shelves",
            "type": "dynamic-list",
            "values": shelves_of,
            "dependencies": ["branch"],
            "help": "All of the branch's shelves when none is chosen.",
        },
        {"name": "loans", "title": "Loans a shelf", "type": "number", "default": "120"},
        {
            "name": "failures",
            "title": "Failures",
            "type": "number",
            "default": "0",
            "help": "Before each page.",
        },
        {"name": "password", "title": "Password", "type": "password", "placeholder": "any will do"},
        {"name": "access_token", "type": "", "hidden": True},
    ],
}


class Library(DataSource):
    """Reads the loans of all shelves chosen, a page at a time."""

    def __init__(self, source: dict[str, Any], options: dict[str, Any] | None = None) -> None:
        source.setdefault("destination", "library_{__table}")
        super().__init__(source, options)
        # By shelf, so that what is reported of one leaves the others as they are.
        self._loaded: dict[str, int] = {shelf: at["loaded"] for shelf, at in source.pop("state", {}).items()}
        chosen = source.get("shelves") or shelves_of(source)
        self._shelves = [shelf["value"] if isinstance(shelf, dict) else shelf for shelf in chosen]
        self._loans = int(source.get("loans") or 0)
        self._failures = int(source.get("failures") or 0)
        self._failed = 0

    def read(self, batch_size: int | None = None) -> list[dict[str, Any]] | None:
        """The next page of the first shelf that is not through; None when all are."""
        shelf = next((shelf for shelf in self._shelves if self._loaded.get(shelf, 0) < self._loans), None)
        if shelf is None:
            return None
        begin = self._loaded.get(shelf, 0)
        page = self._page(shelf, begin, min(begin + (batch_size or PAGE), self._loans))

        # The cursor moves only now that the page is here: a read that failed is made again and leaves nothing out.
        self._loaded[shelf] = begin + len(page)
        state_id = str(uuid.uuid4())
        self.state(state_id, {shelf: {"loaded": self._loaded[shelf]}})
        done, total = sum(self._loaded.values()), self._loans * len(self._shelves)
        self.progress(done, total, f"{done:,}/{total:,} loans")
        return [{**loan, "__table": shelf, "__state": state_id} for loan in page]

    def _page(self, shelf: str, begin: int, end: int) -> list[dict[str, Any]]:
        if not self.source.get("access_token"):
            # What has to be kept for the next run is told; the rest of the source is not saved.
            self.source["access_token"] = uuid.uuid4().hex
            self.fire("source-change", {"access_token": self.source["access_token"]})
            self.log("signed in to the branch", self.source["branch"])
        if self._failed < self._failures:
            self._failed += 1
            raise PanoplyException(f"the catalogue of {shelf} does not answer")
        self._failed = 0
        return [_loan(shelf, number) for number in range(begin, end)]

    @classmethod
    def list_resources(cls, source: dict[str, Any], options: dict[str, Any] | None = None) -> list[Resource]:
        """The shelves as resources."""
        return [
            Resource(id=each["value"], title=each["name"], fields=None, available=True, required=False, requires=None)
            for each in shelves_of(source)
        ]


def _loan(shelf: str, number: int) -> dict[str, Any]:
    lent = date(2026, 1, 1) + timedelta(days=number % 90)
    return {
        "id": f"{shelf}-{number}",
        "title": f"{shelf.title()}, volume {number % 12 + 1}",
        "reader": READERS[number % len(READERS)],
        "lent": lent.isoformat(),
        "reminders": [(lent + timedelta(days=28 * count)).isoformat() for count in range(1, number % 3 + 1)],
    }


Stream = Library
