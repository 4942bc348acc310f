"""What the gateway's refusals become: classes that programs can tell apart, with the gateway's own words."""

from __future__ import annotations

FILE = "6f1c3a5270c44c3e9a5e0d3f2f6b8a11"
PATH = f"/api/v1/assets/files/{FILE}/"
