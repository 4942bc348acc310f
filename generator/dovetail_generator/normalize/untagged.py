"""Groups the operations of a large document that knows no tags: by what their paths begin with.

Several hundred operations in one module would all be loaded for one call, and nobody finds one among them.
"""

from __future__ import annotations

import re
from typing import Final

from dovetail_generator.normalize.draft import Draft

_MANY: Final = 60
# What says nothing of the subject: versions, words such as `api`, placeholders.
_EMPTY: Final = re.compile(r"v?\d+([._-]\d+)*((alpha|beta)\d*)?|api|apis|rest|.*[{}].*|", re.IGNORECASE)


def run(draft: Draft) -> None:
    """Give each operation the tag of its path, where no operation has one and there are many."""
    operations = list(draft.operations())
    if len(operations) <= _MANY or any(operation.node.get("tags") for operation in operations):
        return
    for operation in operations:
        steps = operation.path.partition("#")[0].split("/")
        subject = next((step for step in steps if not _EMPTY.fullmatch(step)), "")
        # `/chat.postMessage` and `/documents:search` are about chat and documents.
        if words := re.match(r"[^.:]+", subject):
            operation.node["tags"] = [words[0]]
