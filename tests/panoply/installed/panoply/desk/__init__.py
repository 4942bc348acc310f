"""A source of the last version: resources, groups of rows, wrapped errors, and a list that depends on a parameter."""

import panoply
from panoply.errors import IncorrectParamError, PanoplyException, Phase, set_internal_code, wrap_errors
from panoply.errors.exceptions import DataSourceException

from .config import CONFIG, TICKETS

__all__ = ["CONFIG", "DataSourceException", "Stream"]


@set_internal_code(404)
class NoSuchDesk(PanoplyException):
    """There is no desk of this name."""


class Stream(panoply.DataSource):
    @wrap_errors(Phase.CONFIG)
    def __init__(self, source, options={}):  # noqa: B006 - as sources are written
        super().__init__(source, options)
        if not source.get("queues"):
            raise IncorrectParamError("Choose at least one queue")
        self._left = list(source["queues"])

    @classmethod
    @wrap_errors(Phase.CONFIG)
    def list_resources(cls, source, options={}):  # noqa: B006
        return [
            {"id": name, "title": name.title(), "fields": None, "available": True, "required": None, "requires": None}
            for name in TICKETS
        ]

    @wrap_errors(Phase.COLLECT)
    @panoply.background_progress("Waiting for the desk", waiting_interval=60)
    def read(self, batch_size=None):
        if not self._left:
            return None
        name = self._left.pop(0)
        if name not in TICKETS:
            raise NoSuchDesk(f"no desk {name}", retryable=False)
        return [panoply.to_record(name, TICKETS[name])]

    def close(self):
        self._left = None
