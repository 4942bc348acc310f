"""Building a call, again and again: ``build.py CALL``."""

from __future__ import annotations

import sys
from collections.abc import Callable

from timing import cpu_per_call


def builder(call: str) -> Callable[[], object]:
    """A function that builds a call and does not send it."""
    if call == "httpx":
        import httpx

        client = httpx.Client(base_url="http://127.0.0.1:1")
        return lambda: client.build_request("GET", "/api/v1/product/lending/engines/getversions/loan-quote")
    from dovetail_api.spark.operations import services

    if call == "get":
        return lambda: services.get_versions(folder="lending", service="loan-quote")
    inputs = {"loan_amount": 250_000, "term_years": 25, "rate": 0.0425, "product": "fixed"}
    body = {"request_data": {"inputs": inputs}}
    return lambda: services.execute(tenant="bench", folder="lending", service="loan-quote", body=body)


print(cpu_per_call(builder(sys.argv[1])))
