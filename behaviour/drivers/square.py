"""Drives the SDK of Square."""

from __future__ import annotations

from typing import Any

from square import Square

from behaviour.driver import Driver
from behaviour.driving import main

CUSTOMER = {
    "customer": {"id": "x1", "given_name": "a", "note": "n", "creation_source": "IMPORT", "version": 7},
}
CATALOG = {"object": {"type": "ITEM", "id": "x1", "item_data": {"name": "a"}}}


def client(url: str, secret: str | None, timeout: float | None) -> Square:
    """A client; its default limit is 60 seconds."""
    return Square(token=secret, base_url=url, timeout=timeout)


def create(client: Square, how: str) -> Any:
    """A customer, or a place where NaN is meant."""
    if how == "nan":
        return client.locations.create(location={"name": "a", "coordinates": {"latitude": float("nan")}})
    return client.customers.create(given_name="a", **({"note": None} if how == "null" else {}))


if __name__ == "__main__":
    main(
        Driver(
            distribution="squareup",
            client=client,
            get=lambda client, key: client.customers.get(customer_id=key),
            item=CUSTOMER,
            text="/customer/given_name",
            number="/customer/version",
            enum="/customer/creation_source",
            nullable="/customer/note",
            create=create,
            made=CUSTOMER,
            sends_null="/note",
            tagged=lambda client: client.catalog.object.get(object_id="x1"),
            tagged_item=CATALOG,
            tag="/object/type",
            environment="SQUARE_TOKEN",
        )
    )
