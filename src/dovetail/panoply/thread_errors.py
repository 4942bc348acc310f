"""Uncaught errors of threads on stdout, for programs whose stderr nobody reads."""

from __future__ import annotations

import sys
import threading
import traceback


def custom_excepthook(args: threading.ExceptHookArgs) -> None:
    """Write what ended a thread to stdout. It is not installed by itself: set ``threading.excepthook`` to it.

    Args:
        args: What `threading.excepthook` is given.

    Source: Panoply Python SDK, custom_excepthook

    Example:
        >>> import threading
        >>> from dovetail.panoply import custom_excepthook
        >>> threading.excepthook is custom_excepthook
        False
    """
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else "a thread"
    sys.stdout.write(f"Exception in {name}:\n")
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=sys.stdout)
    sys.stdout.flush()
