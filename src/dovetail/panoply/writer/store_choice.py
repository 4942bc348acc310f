"""Which store a writer's options ask for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from dovetail.panoply.credentials import shown_queue_url

if TYPE_CHECKING:
    from dovetail.panoply.options import WriterOptions
    from dovetail.panoply.writer.store import RecordStore

_LEAST_SEGMENT: Final = 64 * 1024
_MOST_SEGMENT: Final = 8 * 1024 * 1024


def store_of(options: WriterOptions, queue_url: str, under_lock: Callable[[Callable[[], None]], bool]) -> RecordStore:
    """The place where records wait: a spool on disk, or memory.

    Args:
        options: The writer's.
        queue_url: The queue that a spool's records belong to.
        under_lock: Runs a function under the writer's lock; False if it did not, as the writer ends.

    Raises:
        OSError: The spool cannot be used.
    """
    if options.spool is not None:
        from dovetail.panoply.writer.spool import Spool

        segment = max(_LEAST_SEGMENT, min(_MOST_SEGMENT, int(min(options.max_bytes, 1 << 62)) // 8))
        return Spool(
            options.spool,
            queue_url,
            label=shown_queue_url(queue_url),
            ordered=options.ordered,
            fsync=options.fsync,
            segment_bytes=segment,
            under_lock=under_lock,
        )
    if options.ordered:
        from dovetail.panoply.writer.ordered_store import OrderedStore

        return OrderedStore()
    from dovetail.panoply.writer.memory_store import MemoryStore

    return MemoryStore()
