"""Bookings of a ledger, two at a time; ``read`` takes no argument and the cursor is an attribute."""

import uuid

import panoply
from panoply import PanoplyException
from panoply.ledger.pages import page

CONFIG = {
    "title": "Ledger",
    "icon": "data:image/png;base64,iVBORw0KGgo=",
    "params": [{"name": "book", "title": "Book", "placeholder": "Example: main", "required": True}],
    "categories": ["APIS"],
}


class Stream(panoply.DataSource):
    def __init__(self, source, options, *args, **kwargs):
        super(Stream, self).__init__(source, options, *args, **kwargs)  # noqa: UP008 - as it was written
        if "destination" not in source:
            source["destination"] = source["type"]
        self._next = source.pop("state", {}).get("last_index", 0)

    def read(self):
        self.log("reading from", self._next)
        try:
            rows = page(self.source["book"], self._next)
        except LookupError as error:
            error.retryable = False
            raise
        except OSError as error:
            raise PanoplyException(str(error), retryable=True)  # noqa: B904 - as it was written
        if not rows:
            return None
        self._next += len(rows)
        state_id = str(uuid.uuid4())
        self.progress(self._next, 5, "%d bookings" % self._next)  # noqa: UP031
        self.state(state_id, {"last_index": self._next})
        return [dict(row, __state=state_id) for row in rows]
