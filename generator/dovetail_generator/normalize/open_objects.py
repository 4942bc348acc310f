"""Marks the objects that keep members beside the declared ones, or have a member that only such a class can name.

In answers these are all that allow further members in so many words. In requests they are those that type them; where
anything may go beside, a plain dictionary holds it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from dovetail_generator.normalize.draft import Draft, Schema, remarks
from dovetail_generator.normalize.lift import is_struct
from dovetail_generator.plain import is_object

MARK: Final = "x-keeps-rest"
_HOSTILE: Final = re.compile(r'["\\\x00-\x1f]')


def run(draft: Draft, directions: Mapping[str, str]) -> None:
    """Mark the components that are such objects."""
    for name, schema in draft.schemas.items():
        bare = {key: value for key, value in schema.items() if key != MARK}
        draft.schemas[name] = {**bare, MARK: True} if _keeps_rest(bare, directions[name]) else bare


def _keeps_rest(schema: Schema, direction: str) -> bool:
    if not is_struct(schema):
        return False
    more = schema.get("additionalProperties")
    typed = bool(schema.get("patternProperties")) or (is_object(more) and more.keys() != remarks(more).keys())
    is_kept = more not in (None, False) and direction == "answer"
    return typed or is_kept or any(map(_HOSTILE.search, schema["properties"]))
