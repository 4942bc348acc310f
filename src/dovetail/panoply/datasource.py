"""The base of data sources: what reads rows from somewhere, batch by batch."""

from __future__ import annotations

import logging
from abc import ABC, abstractmethod
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

from dovetail.panoply.events import Emitter
from dovetail.panoply.records import RawMessage, RecordGroup, raw_message
from dovetail.panoply.resources import Resource

_LOG = logging.getLogger("dovetail.panoply.source")


class DataSource(Emitter, ABC):
    """Reads rows from somewhere, batch by batch; a source derives from it and has a ``read``.

    A module of a source has the class as ``Stream`` beside its ``CONFIG``; ``dovetail panoply run`` does the rest.

    Args:
        source: The values of the parameters that ``CONFIG`` names, and what the platform adds: ``destination``,
            ``state``, ``inckey``… It is kept, not copied: what a source changes in it is changed for its caller.
        options: Hints for one run that are not saved: ``logger``, ``refresh`` with the fields of an OAuth client, and
            whatever else a source wants. Each object has its own when none are given.

    Attributes:
        source: As given.
        options: As given.

    Source: Panoply Python SDK, DataSource

    Example:
        >>> from dovetail.panoply import DataSource
        >>> class Numbers(DataSource):
        ...     def read(self, batch_size=None):
        ...         rows, self.source["rows"] = self.source["rows"], None
        ...         return rows
        >>> numbers = Numbers({"rows": [{"id": 1}]})
        >>> numbers.read(), numbers.read()
        ([{'id': 1}], None)
    """

    def __init__(self, source: dict[str, Any], options: dict[str, Any] | None = None) -> None:
        super().__init__()
        self.source = source
        self.options: dict[str, Any] = {} if options is None else options

    @abstractmethod
    def read(
        self, batch_size: int | None = None
    ) -> list[dict[str, Any]] | list[RecordGroup] | RawMessage | bytes | str | None:
        """Read the next rows.

        Args:
            batch_size: About how many; a hint.

        Returns:
            Rows, groups of rows (`to_record`), a raw message (`raw`), or a piece of a file. An empty list means that
            there are none now, None that there are no more.

        Source: Panoply Python SDK, DataSource.read
        """

    def close(self) -> None:
        """Give back what the source holds: connections, temporary files. Nothing, unless a source says otherwise.

        Source: Panoply Python SDK, DataSource.close
        """

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def log(self, *msgs: Any) -> None:
        """Write to the log of the run; never credentials.

        Args:
            *msgs: What to say. ``options["logger"]`` gets them as one tuple; without one they go to the logger
                ``dovetail.panoply.source`` of `logging`, and never to stdout, which may be carrying rows.

        Source: Panoply Python SDK, DataSource.log

        Example:
            >>> class Empty(DataSource):
            ...     def read(self, batch_size=None): ...
            >>> Empty({}, {"logger": print}).log("rows:", 3)
            ('rows:', 3)
        """
        logger = self.options.get("logger")
        if logger is not None:
            logger(msgs)
        else:
            _LOG.info("%s", " ".join(map(str, msgs)))

    def state(self, state_id: Any, state: dict[str, Any]) -> None:
        """Say how far the source will be once the rows that carry ``__state: state_id`` are stored.

        Args:
            state_id: Unique for each batch; a UUID, usually.
            state: How far: by table, endpoint or the like. What was said before under other names stays.

        Source: Panoply Python SDK, DataSource.state

        Example:
            >>> class Empty(DataSource):
            ...     def read(self, batch_size=None): ...
            >>> Empty({}).on("source-state", print).state("s1", {"users": {"loaded": 500}})
            {'stateId': 's1', 'state': {'users': {'loaded': 500}}}
        """
        self.fire("source-state", {"stateId": state_id, "state": state})

    def progress(self, loaded: int | None, total: int | None, msg: str = "") -> None:
        """Say how far the source is, at least once for each ``read``.

        Args:
            loaded: How many rows, files or calls are done.
            total: How many there are.
            msg: The same in words.

        Source: Panoply Python SDK, DataSource.progress

        Example:
            >>> class Empty(DataSource):
            ...     def read(self, batch_size=None): ...
            >>> Empty({}).on("progress", print).progress(3, 6, "3/6 files loaded")
            {'loaded': 3, 'total': 6, 'msg': '3/6 files loaded'}
        """
        self.fire("progress", {"loaded": loaded, "total": total, "msg": msg})

    def raw(self, tag: Any, raw: bytes | bytearray | memoryview | str, metadata: Mapping[str, Any]) -> RawMessage:
        """Bytes as a message that ``read`` can return.

        Args:
            tag: What links the message to its metadata: a file name, a batch.
            raw: The bytes; text counts as UTF-8.
            metadata: Fields for every row that is read from them, such as ``{"__state": state_id}``.

        Returns:
            The message, which JSON can hold.

        Raises:
            TypeError: ``raw`` is neither bytes nor text.

        Source: Panoply Python SDK, DataSource.raw

        Example:
            >>> class Empty(DataSource):
            ...     def read(self, batch_size=None): ...
            >>> Empty({}).raw("a.txt", b"hello", {"__state": "s1"})["raw"]
            'aGVsbG8='
        """
        return raw_message(tag, raw, metadata)

    @classmethod
    def list_resources(cls, source: dict[str, Any], options: dict[str, Any] | None = None) -> list[Resource]:
        """What can be read: tables, endpoints; for sources that can tell.

        Args:
            source: As for the class.
            options: As for the class.

        Returns:
            The resources.

        Raises:
            NotImplementedError: The source cannot tell.

        Source: Panoply Python SDK, DataSource.list_resources
        """
        raise NotImplementedError(f"{cls.__qualname__} does not list what it can read.")

    @classmethod
    def get_resource(cls, resource_id: str, source: dict[str, Any], options: dict[str, Any] | None = None) -> Resource:
        """One of the resources, with its fields; for sources that can tell.

        Args:
            resource_id: Its id.
            source: As for the class.
            options: As for the class.

        Returns:
            The resource.

        Raises:
            NotImplementedError: The source cannot tell.

        Source: Panoply Python SDK, DataSource.get_resource
        """
        raise NotImplementedError(f"{cls.__qualname__} does not tell what {resource_id!r} holds.")
