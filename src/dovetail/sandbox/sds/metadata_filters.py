"""The filters of a search, out of the argument that holds them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, cast

from dovetail.sandbox.message import is_object
from dovetail.sandbox.sds.answers import detail, page500
from dovetail.sandbox.sds.search_errors import QueryError
from dovetail.sandbox.sds.search_queries import Test, test_of


def filters_of(text: str) -> Sequence[Test]:
    """What a document must fit, all of it.

    Args:
        text: A JSON list of objects with `field_path`, `query_type` and `filter_value`.

    Raises:
        Refusal: It is no such list, or the engine would not take one of the queries.
    """
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise detail(400, "metadata_filters could not be parsed from request.") from error
    if not isinstance(found, list):
        raise detail(400, "metadata_filters must be a list.")
    return [_test(each) for each in cast("list[Any]", found)]


def _test(given: object) -> Test:
    # The gateway takes for granted that all three are there.
    if not is_object(given) or not {"field_path", "query_type", "filter_value"} <= given.keys():
        raise page500()
    if not isinstance(given["field_path"], str) or not isinstance(given["query_type"], str):
        raise page500()
    try:
        return test_of(given["query_type"], given["field_path"], given["filter_value"])
    except QueryError as error:
        raise detail(400, f"Query error: {error}") from error
