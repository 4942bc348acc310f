"""Two places that execute services, a Hybrid Runner and the SaaS: which is asked first, and when the other one is.

Pure: the client does the sending.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias, cast, get_args

from dovetail.runtime.errors import ApiError, ConnectFailed, DecodeError, DovetailError, RequestTimeout, TransportError
from dovetail.runtime.plain import is_dict
from dovetail.spark.errors import NotFoundError, SparkInputError

if TYPE_CHECKING:
    from dovetail.runtime.response import Response
    from dovetail.spark.config import Config
    from dovetail.spark.runner import Runner
    from dovetail.spark.service_calls import ExecutionAnswer
    from dovetail.spark.uri import UriParams

Place: TypeAlias = Literal["runner", "saas"]
"""Where an execution was answered."""

FallbackReason: TypeAlias = Literal["transport", "unavailable", "unknown_model"]
"""Why the other place is asked.

``transport``: no connection, a time limit, a connection that broke; ``unavailable``: the place answered 429, 502, 503
or 504; ``unknown_model``: the runner has no such service or version.
"""

FallbackOption: TypeAlias = bool | FallbackReason | Collection[FallbackReason]
"""What a ``fallback`` argument may be: True for ``transport``, False for never, or the reasons."""

_UNAVAILABLE: Final = frozenset({429, 502, 503, 504})
_MISSING_MODEL: Final = "MISSING_MODEL_ERROR"
PINNED: Final[frozenset[FallbackReason]] = frozenset({"unknown_model"})
"""More reasons for calls that ask for the version of an earlier answer, which the other place may have given."""

OUTAGE: Final[FallbackReason] = "transport"
"""The reason without which a place that could not be reached a moment ago is asked first nevertheless."""

NEVER: Final[frozenset[FallbackReason]] = frozenset()
"""No reason to ask the other place."""


class PlacePolicy(NamedTuple):
    """What a client does with two places, unless a call says otherwise.

    Attributes:
        runner: The runner beside the SaaS.
        prefer: Which is asked first.
        reasons: Why the other one is asked; empty for never.
    """

    runner: Runner
    prefer: Place
    reasons: frozenset[FallbackReason]


class Route(NamedTuple):
    """Where one execution may be answered.

    Attributes:
        order: The places, that to be asked first at the front.
        reasons: Why the second one is asked.
    """

    order: tuple[Place, ...]
    reasons: frozenset[FallbackReason] = NEVER


class Answered(NamedTuple):
    """An answer, and where it comes from."""

    response: Response[ExecutionAnswer]
    place: Place


def places_of(runner: Runner | str | None, prefer: Place | None, fallback: FallbackOption | None) -> PlacePolicy | None:
    """A client's places; None where there is the SaaS alone.

    Raises:
        SparkInputError: An option cannot be used.
    """
    _check_preference(prefer, has_runner=runner is not None)
    reasons = _reasons(True if fallback is None else fallback)
    if runner is None:
        return None
    from dovetail.spark.runner import Runner

    if not isinstance(runner, Runner):
        runner = Runner(runner)
    return PlacePolicy(runner, prefer or "runner", reasons)


def route_of(
    places: PlacePolicy | None, prefer: Place | None, fallback: FallbackOption | None, locator: UriParams
) -> Route:
    """Where an execution may be answered, and in which order.

    A runner knows neither public services nor custom endpoints (``proxy``): these go to the SaaS.

    Raises:
        SparkInputError: An option cannot be used, or the runner alone is to answer and cannot.
    """
    _check_preference(prefer, has_runner=places is not None)
    given = None if fallback is None else _reasons(fallback)
    if places is None:
        return Route(("saas",))
    first = prefer or places.prefer
    reasons = places.reasons if given is None else given
    if locator.public or locator.proxy is not None:
        if first == "runner" and not reasons:
            raise SparkInputError(
                f"uri: a runner does not serve {'public' if locator.public else 'proxy'} locators.",
                value=locator,
                at="uri",
                remedy="Give prefer='saas', or fallback=True.",
            )
        return Route(("saas",))
    second: Place = "saas" if first == "runner" else "runner"
    return Route((first, second), reasons) if reasons else Route((first,))


class Outages:
    """Which place could not be reached a moment ago, so that not every call waits for it again.

    A place that made a call wait, for a connection or an answer that did not come, is asked second for a while. Then
    one call asks it first again, while the others go on as before until it has answered.

    Args:
        pause: How many seconds that is.
        clock: Tells the seconds.
    """

    def __init__(self, pause: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._pause = pause
        self._clock = clock
        # No lock: were two threads to find out at once whether a place is back, no harm is done.
        self._until: dict[Place, float] = {}

    def order(self, order: tuple[Place, ...]) -> tuple[Place, ...]:
        """The places in the order in which they are asked now."""
        if not self._until or len(order) < 2:
            return order
        now = self._clock()
        until = self._until.get(order[0])
        if until is None or self._until.get(order[1], now) > now:
            return order
        if until > now:
            return order[::-1]
        self._until[order[0]] = now + self._pause
        return order

    def failed(self, place: Place, error: DovetailError) -> None:
        """Take note of what a call to a place ended with."""
        if isinstance(error, ConnectFailed | RequestTimeout):
            self._until[place] = self._clock() + self._pause
        elif isinstance(error, ApiError):
            self.answered(place)

    def answered(self, place: Place) -> None:
        """Take note that a place answers."""
        self._until.pop(place, None)


def fallback_reason(error: DovetailError, place: Place, reasons: frozenset[FallbackReason]) -> FallbackReason | None:
    """Why the other place is asked after an error; None when it is not.

    What is wrong with the request is wrong everywhere, and credentials that were refused are for a person to see.
    """
    reason: FallbackReason | None = None
    if isinstance(error, TransportError):
        reason = "transport"
    elif place == "runner" and _is_missing_model(error):
        reason = "unknown_model"
    elif isinstance(error, ApiError) and error.status in _UNAVAILABLE:
        reason = "unavailable"
    return reason if reason in reasons else None


def check_model(answer: Response[ExecutionAnswer]) -> None:
    """Refuse an answer of a runner that says with HTTP 200 that it has no such model.

    Raises:
        NotFoundError: It says so.
    """
    if _MISSING_MODEL.encode() in answer.raw and names_missing_model(answer.json()):
        raise missing_model(answer)


def missing_model(answer: Response[Any]) -> NotFoundError:
    """The error that an answer is which says with HTTP 200 that there is no such model."""
    return NotFoundError(
        f"The runner has no such service or version ({_MISSING_MODEL}, answered with {answer.status}).",
        status=404,
        headers=answer.headers,
        raw=answer.raw,
        request_id=answer.request_id,
        attempts=answer.attempts,
    )


def add_earlier(error: DovetailError, place: Place, earlier_place: Place, earlier: DovetailError) -> None:
    """Have the error of the place asked last tell that of the one before it too, which becomes its cause."""
    text = f"{place}: {error.message.rstrip('.')}; before that, {earlier_place}: {earlier.message}"
    error.args = (text, *error.args[1:])
    error.__cause__ = earlier


def tell_fallback(config: Config, place: Place, error: DovetailError, other: Place) -> None:
    """Write to the log that another place is asked."""
    if config.logs_to_application:
        import logging

        logging.getLogger("dovetail").info("%s: %s; asking %s", place, error.message.rstrip("."), other)
    elif not config.logger.disabled:
        config.logger.logger().warning("%s: %s; asking %s", place, error.message.rstrip("."), other)


def _is_missing_model(error: DovetailError) -> bool:
    not_found = isinstance(error, ApiError) and error.status == 404
    return not_found or (isinstance(error, ApiError | DecodeError) and _MISSING_MODEL.encode() in error.raw)


def names_missing_model(document: Any) -> bool:
    """Whether one of the errors beside the outputs is that there is no model."""
    if not is_dict(document):
        return False
    data = document.get("response_data")
    given: list[Any] = [document.get("errors"), document.get("error"), data.get("errors") if is_dict(data) else None]
    return any(_MISSING_MODEL in str(value) for value in given)


def _check_preference(prefer: object, *, has_runner: bool) -> None:
    if prefer is not None and prefer not in get_args(Place):
        raise SparkInputError(
            f"prefer: {prefer!r} is no place.", value=prefer, at="prefer", remedy="Use 'runner' or 'saas'."
        )
    if prefer == "runner" and not has_runner:
        raise SparkInputError(
            "prefer: this client has no runner.",
            value=prefer,
            at="prefer",
            remedy="Make it with runner=Spark.Runner('http://localhost:3000').",
        )


def _reasons(fallback: object) -> frozenset[FallbackReason]:
    if isinstance(fallback, bool):
        return frozenset({"transport"}) if fallback else NEVER
    known: tuple[FallbackReason, ...] = get_args(FallbackReason)
    given = _listed(fallback)
    if given is None or not all(item in known for item in given):
        raise SparkInputError(
            f"fallback: {fallback!r} is no reason.",
            value=fallback,
            at="fallback",
            remedy=f"Use True, False, or some of {', '.join(map(repr, known))}.",
        )
    return frozenset(reason for reason in known if reason in given)


def _listed(value: object) -> Collection[object] | None:
    if isinstance(value, str):
        return [value]
    return cast("Collection[object]", value) if isinstance(value, Collection) else None
