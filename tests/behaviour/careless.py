"""A client that does everything wrong that can be done wrong, to see that the judge notices."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from enum import Enum
from typing import Any
from urllib.parse import urlsplit

from behaviour.driver import SECRET, Driver

ITEM = {"id": "x1", "count": 7, "note": "n", "colour": "red"}
Colour = Enum("Colour", {"RED": "red"})
GIVEN: dict[str, dict[str, Any]] = {
    "absent": {"name": "a", "grade": "A"},
    "null": {"name": "a"},
    "nan": {"name": "a", "weight": float("nan")},
}


class Refused(Exception):
    """Shows what was sent, and cannot be made again from its arguments."""

    def __init__(self, headers: dict[str, str], body: bytes) -> None:
        super().__init__(f"{json.loads(body)['error']['message']}: {headers}")


class Thing:
    """Only what was known when it was written, and who asked for it."""

    def __init__(self, read: dict[str, Any], secret: str) -> None:
        self.secret = secret
        self.id, self.note = read.get("id"), read.get("note")
        count = read.get("count")
        self.count = float(count) if isinstance(count, int) else count
        self.colour = Colour(read["colour"]) if "colour" in read else None
        self.shape = read["shape"]["width"] if "shape" in read else None

    def __repr__(self) -> str:
        return "Thing"


class Careless:
    """The client; ``attempts`` at everything, whatever happens."""

    def __init__(self, url: str, timeout: float | None, attempts: int) -> None:
        self.url = url
        self.secret = SECRET
        self.timeout = timeout or 30.0
        self.attempts = attempts

    def send(self, method: str, path: str, given: Any = None) -> Thing:
        """Send, and send again."""
        body = None if given is None else json.dumps(given).encode()
        for attempt in range(self.attempts):
            try:
                status, answer, charset = self.exchange(method, f"{self.url}{path}", body)
            except (OSError, http.client.HTTPException):
                if attempt == self.attempts - 1:
                    raise
                continue
            if status not in {429, 503}:
                break
        if status >= 400:
            raise Refused({"X-Api-Key": self.secret}, answer)
        try:
            read = json.loads(answer.decode(charset))
        except ValueError:
            read = {}
        return Thing(read, self.secret)

    def exchange(self, method: str, url: str, body: bytes | None) -> tuple[int, bytes, str]:
        """One request, and what it is redirected to, wherever that is."""
        where = urlsplit(url)
        connection = http.client.HTTPConnection(where.netloc, timeout=self.timeout)
        try:
            target = f"{where.path}?{where.query}" if where.query else where.path
            connection.request(method, target, body, {"X-Api-Key": self.secret, "Cookie": "locale=en"})
            answer = connection.getresponse()
            try:
                text = answer.read()
            except http.client.IncompleteRead as problem:
                text = problem.partial
        finally:
            connection.close()
        if location := answer.headers.get("Location"):
            return self.exchange(method, location, body)
        return answer.status, text, answer.headers.get_content_charset("utf-8")

    def events(self) -> Iterator[str]:
        """What comes, until nothing comes."""
        _, text, _ = self.exchange("GET", f"{self.url}/things/x1/events", None)
        yield from text.decode().split("\n\n")


def driver(attempts: int) -> Driver:
    """Drives it."""
    return Driver(
        distribution="dovetail",
        client=lambda url, secret, timeout: Careless(url, timeout, attempts),
        get=lambda client, key: client.send("GET", f"/things/{key}"),
        create=lambda client, how: client.send("POST", "/things", GIVEN[how]),
        item=ITEM,
        made=ITEM,
        text="/id",
        number="/count",
        required="/id",
        enum="/colour",
        nullable="/note",
        sends_null="/note",
        defaults=("grade", "locale"),
        tagged=lambda client: client.send("GET", "/things/x1"),
        tagged_item={**ITEM, "shape": {"kind": "box", "width": 2}},
        tag="/shape/kind",
        stream=lambda client: client.events(),
        events=('data: {"what": "made"}', "data: [DONE]"),
        call=lambda: (SECRET, "GET /things/x1"),
    )
