"""What the search engine says when it does not take a query."""

from __future__ import annotations


class QueryError(ValueError):
    """A query that makes no sense to the engine; the message says why."""
