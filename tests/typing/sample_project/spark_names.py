"""A project that uses ``dovetail.spark``: names that are loaded when they are first used are known all the same."""

from __future__ import annotations

from typing import assert_type

import dovetail.spark as Spark  # noqa: N812 - as the documentation writes it

assert_type(Spark.Uri.of(Spark.UriParams(folder="f", service="s"), base_url="https://x.test"), Spark.Uri)

Spark.Clinet  # must fail
Spark.UriParms(folder="f")  # must fail
