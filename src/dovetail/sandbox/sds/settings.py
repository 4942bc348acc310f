"""What can be turned on a running sandbox of the gateway."""

from __future__ import annotations

from typing import Any

import attrs
from attrs.validators import instance_of

_FLAG: Any = instance_of(bool)


@attrs.frozen
class SdsSettings:
    """The knobs of a sandbox of the gateway.

    Attributes:
        put_persists: Whether changes of a file's metadata are kept, and not only echoed.
        range_downloads: Whether downloads come in ranges too, with an ETag: that of the gateway gives all or nothing.
        uploads_at_once: Whether uploads see nothing of one another, as those that reach the gateway at the same moment:
            each makes a row, also of the same contents at the same path.
        expire_keys: Whether API keys are refused after their day.
        capture_page_bug: Whether the list of captures fails with any `page`.
        attach_capture: Whether the gateway has the route that adds a capture to a dataset.
        strict_recordings: Whether recordings are refused that Digital RF's own reader would refuse.
    """

    put_persists: bool = attrs.field(default=False, validator=_FLAG)
    range_downloads: bool = attrs.field(default=False, validator=_FLAG)
    uploads_at_once: bool = attrs.field(default=False, validator=_FLAG)
    expire_keys: bool = attrs.field(default=False, validator=_FLAG)
    capture_page_bug: bool = attrs.field(default=False, validator=_FLAG)
    attach_capture: bool = attrs.field(default=True, validator=_FLAG)
    strict_recordings: bool = attrs.field(default=False, validator=_FLAG)
