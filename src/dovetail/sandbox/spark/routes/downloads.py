"""Files behind temporary links."""

from __future__ import annotations

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer
from dovetail.sandbox.spark.core import Core


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def document(asked: Asked) -> Answer:
        token, name = asked.path["token"], asked.path["file"]
        file = core.covers.linked(token, name) or core.documents.linked(token, name)
        return Answer.of_file(file.content, file.name, file.media_type)

    return {"downloads_get_document": document}
