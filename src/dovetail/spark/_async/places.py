"""Sending an execution to the place that is preferred, and to the other one when that does not answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.runtime._async.client import AsyncClient as AsyncRuntimeClient
from dovetail.runtime.errors import DovetailError
from dovetail.spark.errors import NotFoundError, SparkInputError
from dovetail.spark.places import (
    NEVER,
    OUTAGE,
    PINNED,
    Answered,
    Outages,
    add_earlier,
    check_model,
    fallback_reason,
    route_of,
    tell_fallback,
)
from dovetail.spark.uri import Uri

if TYPE_CHECKING:
    from dovetail.runtime.call import Call
    from dovetail.runtime.settings import Settings
    from dovetail.runtime.wire_body import Compression
    from dovetail.spark._async.client import AsyncClient
    from dovetail.spark.places import FallbackOption, FallbackReason, Place, PlacePolicy, Route
    from dovetail.spark.service_calls import ExecutionAnswer
    from dovetail.spark.uri import UriParams


class AsyncPlaces:
    """The SaaS, and beside it a runner where the client has one.

    Args:
        client: The client of the SaaS.
        places: The runner and which is preferred; None for the SaaS alone.
        settings: The settings for sending to the runner; None for the SaaS alone.
    """

    def __init__(self, client: AsyncClient, places: PlacePolicy | None, settings: Settings | None) -> None:
        self._client = client
        self._places = places
        self._outages = Outages(0.0 if places is None else places.runner.pause)
        self._runner = None if settings is None else AsyncRuntimeClient(settings)

    @property
    def runner(self) -> AsyncRuntimeClient:
        """The client that sends to the runner.

        Raises:
            SparkInputError: There is no runner.
        """
        if self._runner is None:
            raise SparkInputError(
                "runner: this client has none.",
                at="runner",
                remedy="Make it with runner=Spark.Runner('http://localhost:3000').",
            )
        return self._runner

    def route(self, uri: str | UriParams, prefer: Place | None, fallback: FallbackOption | None) -> Route:
        """Where an execution may be answered.

        Raises:
            SparkInputError: An option or the locator cannot be used.
        """
        return route_of(self._places, prefer, fallback, Uri.validate(uri))

    async def send(
        self,
        call: Call[ExecutionAnswer],
        route: Route,
        *,
        compress: Compression | None = None,
        is_pinned: bool = False,
    ) -> Answered:
        """The answer of the first place that gives one.

        A place that has another behind it has the time of one request, with all its retries; where being unavailable is
        a reason to ask the other one, it is tried once.

        Args:
            call: The execution.
            route: Where it may be answered.
            compress: Compress the request.
            is_pinned: Whether its version is that of an earlier answer, which the runner need not have.

        Raises:
            SparkError: No place answered, or one answered with an error that is the request's. It is the error of the
                place that was asked last, tells that of the other one too, and has it as its cause.
        """
        order = self._outages.order(route.order) if OUTAGE in route.reasons else route.order
        *others, last = order
        reasons = route.reasons | PINNED if is_pinned else route.reasons
        earlier: tuple[Place, DovetailError] | None = None
        for place in others:
            try:
                return await self._answer(place, call, compress, reasons)
            except DovetailError as error:
                # Who stands in for the preferred place may lack the service that is there.
                is_lacking = order != route.order and isinstance(error, NotFoundError)
                if not is_lacking and fallback_reason(error, place, reasons) is None:
                    raise
                earlier = place, error
                tell_fallback(self._client.config, place, error, last)
        try:
            return await self._answer(last, call, compress)
        except DovetailError as error:
            if earlier is not None:
                add_earlier(error, last, *earlier)
            raise

    async def _answer(
        self,
        place: Place,
        call: Call[ExecutionAnswer],
        compress: Compression | None,
        reasons: frozenset[FallbackReason] = NEVER,
    ) -> Answered:
        """The answer of one place; with reasons to ask another one soon, or not at all."""
        client: AsyncRuntimeClient = self.runner if place == "runner" else self._client
        limit = client.settings.timeouts.read if reasons else None
        retries = 0 if "unavailable" in reasons else None
        try:
            response = await client.send_detailed(call, compress=compress, timeout=limit, retries=retries)
        except DovetailError as error:
            self._outages.failed(place, error)
            raise
        self._outages.answered(place)
        if place == "runner":
            check_model(response)
        return Answered(response, place)

    def along(self, route: Route) -> AsyncRouted:
        """What the calls of one execution are sent with."""
        return AsyncRouted(self, route)

    async def aclose(self) -> None:
        """Close all connections to the runner."""
        if self._runner is not None:
            await self._runner.aclose()


class AsyncRouted:
    """Two places and the order in which one execution asks them.

    Args:
        places: The places.
        route: The order.
    """

    def __init__(self, places: AsyncPlaces, route: Route) -> None:
        self._places = places
        self._route = route

    async def send(self, call: Call[ExecutionAnswer], *, compress: Compression | None, is_pinned: bool) -> Answered:
        """The answer to a call, and where it comes from; see `AsyncPlaces.send`."""
        return await self._places.send(call, self._route, compress=compress, is_pinned=is_pinned)


class AsyncOnePlace:
    """A client that is the only one to ask.

    Args:
        client: What to send with.
        place: What its answers say of where they come from.
    """

    def __init__(self, client: AsyncRuntimeClient, place: Place) -> None:
        self._client = client
        self._place: Place = place

    async def send(self, call: Call[ExecutionAnswer], *, compress: Compression | None, is_pinned: bool) -> Answered:
        """The answer to a call, and where it comes from."""
        return Answered(await self._client.send_detailed(call, compress=compress), self._place)
