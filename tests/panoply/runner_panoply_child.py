"""Runs a source into the Panoply of the environment: ``runner_panoply_child.py STATE_FILE``."""

from __future__ import annotations

import sys

from runner_sources import Pages

from dovetail.panoply import SDK, PanoplyDestination, run_source

with SDK(linger=0.005) as sdk:
    destination = PanoplyDestination(sdk)
    print("begun", flush=True)
    source = {"rows": 600, "page": 2, "destination": "numbers"}
    run_source(Pages, source, destination=destination, state=sys.argv[1], name="pages")
