"""The records that wait, on disk: an append-only log that outlives the process which wrote it."""

from dovetail.panoply.writer.spool.errors import SpoolError as SpoolError
from dovetail.panoply.writer.spool.store import Spool as Spool
