"""What this package does, told in the log: Python's own ``logging``, under the name ``dovetail``.

Nothing is set up unless it is asked for, and nothing of other libraries is touched.
"""

from __future__ import annotations

import json
import logging
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

_NAME: Final = "dovetail"
_HANDLERS: Final[dict[str, logging.Handler]] = {}
"""What was set up here, by its kind; asked for again, it is replaced."""


def enable_logging(level: int | str = logging.INFO) -> logging.Handler:
    """Show what clients do on the standard error.

    Args:
        level: From which importance on; requests and answers are at ``DEBUG``.

    Returns:
        The handler, which ``logging.getLogger("dovetail").removeHandler`` takes away.

    Example:
        >>> from dovetail.sds import enable_logging
        >>> handler = enable_logging()
    """
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    return _put("shown", handler, level)


def enable_structured_logging(
    log_path: str | os.PathLike[str] | None = None, level: int | str = logging.DEBUG
) -> logging.Handler:
    """Write what clients do into a file, a line of JSON for each record; no key is in it.

    Args:
        log_path: The file; by default one a day below ``$XDG_STATE_HOME/dovetail/logs``.
        level: From which importance on.

    Returns:
        The handler; its ``baseFilename`` is the file.

    Raises:
        OSError: The file cannot be written.

    Example:
        >>> from dovetail.sds import enable_structured_logging, reset_structured_logging
        >>> handler = enable_structured_logging("requests.jsonl")
        >>> reset_structured_logging()
    """
    path = _daily() if log_path is None else Path(log_path).expanduser()
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setFormatter(_JsonLines())
    return _put("written", handler, level)


def reset_structured_logging() -> None:
    """End what `enable_structured_logging` began, and close its file.

    Example:
        >>> from dovetail.sds import reset_structured_logging
        >>> reset_structured_logging()
    """
    _drop("written")


def _daily() -> Path:
    home = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(home) / "dovetail" / "logs" / f"{datetime.now(UTC):%Y-%m-%d}.jsonl"


def _put(kind: str, handler: logging.Handler, level: int | str) -> logging.Handler:
    handler.setLevel(level)
    _drop(kind)
    _HANDLERS[kind] = handler
    logger = logging.getLogger(_NAME)
    logger.addHandler(handler)
    logger.setLevel(min(each.level for each in _HANDLERS.values()))
    return handler


def _drop(kind: str) -> None:
    handler = _HANDLERS.pop(kind, None)
    if handler is not None:
        logging.getLogger(_NAME).removeHandler(handler)
        handler.close()


class _JsonLines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        told = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            told["error"] = self.formatException(record.exc_info)
        return json.dumps(told, ensure_ascii=False)
