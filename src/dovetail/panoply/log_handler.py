"""`PanoplyHandler`: log records of the standard library as records of a table."""

from __future__ import annotations

import datetime as dt
import logging
import threading
import uuid
from typing import TYPE_CHECKING, Any, Final

from dovetail.panoply.writer.errors import RecordError, WriterClosed

if TYPE_CHECKING:
    from dovetail.panoply.sdk import SDK

# What every log record has; anything else was given as ``extra``.
_OWN: Final = frozenset(vars(logging.LogRecord("", 0, "", 0, "", (), None))) | {"message", "asctime", "taskName"}
_NEVER: Final = "dovetail"
_SENDERS: Final = "dovetail-panoply"
_FORMATTER: Final = logging.Formatter()


class PanoplyHandler(logging.Handler):
    """Writes log records to a table: what happened, where, the exception, and the fields of ``extra``.

    The columns are ``id`` (so that a record that is delivered twice is one row), ``time``, ``level``, ``logger``,
    ``message``, ``file``, ``line``, ``function``, ``process``, ``thread``, and where there is one ``task``,
    ``exception``, ``stack``. Fields of ``extra`` are columns of their own; one with such a name is ``extra_<name>``,
    and a value that has no form in JSON is its ``repr``.

    Log records of this package, and of whatever its sending threads call, are not written: they would feed themselves.
    Give the SDK ``when_full="drop_oldest"``, so that an outage never makes a program wait for its logs.

    Args:
        sdk: The writer. It is not closed with the handler.
        table: The table.
        level: The least level that is written.
        flush_timeout: Seconds that ``flush()`` takes at most, as ``logging.shutdown()`` calls it at the program's end.

    Example:
        >>> import logging
        >>> logger = logging.getLogger("shop")
        >>> logger.addHandler(PanoplyHandler(conn, "logs"))
        >>> logger.warning("out of %s", "pears", extra={"customer": 7})
    """

    def __init__(
        self, sdk: SDK, table: str = "logs", *, level: int | str = logging.NOTSET, flush_timeout: float = 5.0
    ) -> None:
        super().__init__(level)
        self.sdk: Final[SDK] = sdk
        self.table: Final[str] = table
        self._flush_timeout = flush_timeout
        self._inside = threading.local()

    def filter(self, record: logging.LogRecord) -> Any:
        """Whether a record is to be written; see `logging.Handler.filter`.

        Args:
            record: The log record.

        Returns:
            Something false for those that are not.
        """
        own = record.name == _NEVER or record.name.startswith(f"{_NEVER}.")
        # The thread it came from, which is another one where a queue stands between logger and handler; and this one.
        threads = (record.threadName or "", threading.current_thread().name)
        if own or any(name.startswith(_SENDERS) for name in threads) or getattr(self._inside, "now", False):
            return False
        return super().filter(record)

    def emit(self, record: logging.LogRecord) -> None:
        """Write a log record; what goes wrong is told as `logging.Handler.handleError` does.

        Args:
            record: The log record.
        """
        self._inside.now = True
        try:
            row = self._row(record)
            try:
                self.sdk.write(self.table, row)
            except RecordError as error:
                if error.at == "table":
                    raise
                self.sdk.write(self.table, {name: _shown(value) for name, value in row.items()})
        except Exception:
            self.handleError(record)
        finally:
            self._inside.now = False

    def flush(self) -> None:
        """Send what has been written without delay, and wait for it a little."""
        if self.sdk.stats.pending and not threading.current_thread().name.startswith(_SENDERS):
            try:
                self.sdk.flush(self._flush_timeout)
            except WriterClosed:
                return

    def _row(self, record: logging.LogRecord) -> dict[str, Any]:
        row: dict[str, Any] = {
            "id": uuid.uuid4().hex,
            "time": dt.datetime.fromtimestamp(record.created, dt.UTC),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage() if self.formatter is None else self.formatter.format(record),
            "file": record.pathname,
            "line": record.lineno,
            "function": record.funcName,
            "process": record.process,
            "thread": record.threadName,
        }
        if (task := getattr(record, "taskName", None)) is not None:
            row["task"] = task
        if record.exc_info is not None and record.exc_info[0] is not None:
            row["exception"] = record.exc_text or _FORMATTER.formatException(record.exc_info)
        if record.stack_info is not None:
            row["stack"] = record.stack_info
        for name, value in vars(record).items():
            if name not in _OWN:
                row[f"extra_{name}" if name in row else name] = value
        return row


def _shown(value: Any) -> Any:
    if value is None or type(value) in (str, int, bool, dt.datetime):
        return value
    try:
        return repr(value)
    except Exception as error:  # whatever somebody's repr raises
        return f"<{type(value).__name__}: {type(error).__name__}>"
