"""Users: who one is, and whose things are."""

from __future__ import annotations

from dovetail_api.sds.models import Owner as Owner
from dovetail_api.sds.models import User as User
