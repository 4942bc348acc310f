"""All rows, in the order of the table."""

from __future__ import annotations

from behaviour.rows import answers, deadlines, objects, paths, processes, redirects, repeating, requests, streams
from behaviour.verdicts import Row

GROUPS: dict[str, tuple[Row, ...]] = {
    "Values in paths": paths.ROWS,
    "Redirects": redirects.ROWS,
    "Trying again": repeating.ROWS,
    "Time limits": deadlines.ROWS,
    "Answers": answers.ROWS,
    "Streams": streams.ROWS,
    "Requests": requests.ROWS,
    "Pickles and texts": objects.ROWS,
    "Processes": processes.ROWS,
}
ROWS: tuple[Row, ...] = tuple(row for rows in GROUPS.values() for row in rows)
