"""The compilers a version can be made with, and the names that stand for them."""

from __future__ import annotations

from dovetail.sandbox.message import Refusal

STABLE = "1.23.1"
CANDIDATE = "1.24.0"
_OLDER = ("1.21.0", "1.22.3")
_NAMES = {"StableLatest": STABLE, "TenantDefault": STABLE, "ReleaseCandidate": CANDIDATE} | {
    f"Neuron_v{number}": number for number in (*_OLDER, STABLE, CANDIDATE)
}


def compiler_number(name: str, place: str) -> str:
    """The number of the compiler that a name stands for.

    Args:
        name: `Neuron_v1.23.1`, `StableLatest`, `TenantDefault` or `ReleaseCandidate`.
        place: Where it stands in the request, for the complaint.

    Raises:
        Refusal: There is no such compiler.
    """
    if name not in _NAMES:
        raise Refusal(400, "BAD_REQUEST", f"there is no compiler {name}; known are: {', '.join(_NAMES)}", place=place)
    return _NAMES[name]
