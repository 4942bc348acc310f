"""Drives the SDK of Stripe."""

from __future__ import annotations

from typing import Any

import stripe

from behaviour.driver import SECRET, Driver
from behaviour.driving import main

CUSTOMER = {
    "id": "x1",
    "object": "customer",
    "created": 7,
    "balance": 0,
    "description": "d",
    "tax_exempt": "none",
    "livemode": False,
}
GIVEN: dict[str, dict[str, Any]] = {
    "absent": {},
    "null": {"description": None},
    "nan": {"balance": float("nan")},
}


def client(url: str, secret: str | None, timeout: float | None) -> stripe.StripeClient:
    """A client; its default limit is 80 seconds. It takes its key from no variable."""
    http = stripe.RequestsClient(timeout=timeout) if timeout else None
    return stripe.StripeClient(secret or SECRET, base_addresses={"api": url}, http_client=http)


if __name__ == "__main__":
    main(
        Driver(
            distribution="stripe",
            client=client,
            get=lambda client, key: client.v1.customers.retrieve(key),
            item=CUSTOMER,
            text="/id",
            number="/created",
            required="/livemode",
            enum="/tax_exempt",
            nullable="/description",
            create=lambda client, how: client.v1.customers.create({"name": "a", **GIVEN[how]}),
            made=CUSTOMER,
            sends_null="/description",
        )
    )
