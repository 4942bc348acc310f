"""The filters of a search, as a test of what the search knows of a capture."""

from __future__ import annotations

from collections.abc import Sequence

from dovetail.sandbox.message import JsonObject
from dovetail.sandbox.sds.answers import detail
from dovetail.sandbox.sds.search_errors import QueryError
from dovetail.sandbox.sds.search_queries import Test, test_of


def filters_of(given: Sequence[JsonObject]) -> list[Test]:
    """What a document must fit, all of it.

    Args:
        given: Objects with `field_path`, `query_type` and `filter_value`.

    Raises:
        Refusal: The engine would not take one of the queries.
    """
    try:
        return [test_of(each["query_type"], each["field_path"], each["filter_value"]) for each in given]
    except QueryError as error:
        raise detail(400, f"Query error: {error}") from error
