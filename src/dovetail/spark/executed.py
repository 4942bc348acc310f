"""The two shapes of an execution's answer: as the server sent it, or alike for one record and for many."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, cast

_FROM_META: Final = (
    "service_id",
    "version_id",
    "version",
    "call_id",
    "compiler_version",
    "correlation_id",
    "request_timestamp",
)


def alike(answer: Any) -> Any:
    """A v3 answer in the shape of a v4 one: lists with one entry for the one record.

    Args:
        answer: The decoded answer; whatever is no v3 answer comes back as it is.

    Example:
        >>> alike({"response_data": {"outputs": {"a": 1}}, "response_meta": {"process_time": 3}})["outputs"]
        [{'a': 1}]
    """
    if not isinstance(answer, Mapping) or "response_data" not in answer:
        return cast("Any", answer)
    document = cast("Mapping[str, Any]", answer)
    parts = [document.get(name) for name in ("response_data", "response_meta")]
    # An answer to many records may hold whatever it likes under a name that means nothing there.
    if not all(part is None or isinstance(part, Mapping) for part in parts):
        return cast("Any", answer)
    data, meta = (cast("Mapping[str, Any]", part or {}) for part in parts)
    # Servers put the chain beside the outputs; some documents show it in the meta data.
    chain = data.get("service_chain")
    return {
        "outputs": [data.get("outputs")],
        "process_time": [meta.get("process_time")],
        "warnings": [data.get("warnings")],
        "errors": [data.get("errors")],
        "service_chain": [meta.get("service_chain") if chain is None else chain],
        **{name: meta.get(name) for name in _FROM_META},
    }
