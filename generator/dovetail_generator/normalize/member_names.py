"""Names the objects inside a union by what tells them apart, so that another member beside them renames none.

That is the title, else the only word of a member that it requires, else a member that no other requires; where nothing
tells them apart, their place.
"""

from __future__ import annotations

from typing import Any, Final

from dovetail_generator.normalize.draft import Schema
from dovetail_generator.normalize.words import pascal
from dovetail_generator.plain import is_object

_LONGEST: Final = 32


def member_name(name: str, members: list[Schema], index: int) -> str:
    """The name of one object among the members of a union.

    Args:
        name: The name of the union.
        members: Its members.
        index: Which of them is the object.
    """
    for told in (_title, _word):
        own = told(members[index])
        if own and [told(member) for member in members].count(own) == 1:
            return own if own.startswith(name) and own != name else name + own
    others = {key for at, member in enumerate(members) if at != index for key in _required(member)}
    alone = [pascal(key) for key in _required(members[index]) if key not in others]
    usable = [word for word in alone if 0 < len(word) <= _LONGEST]
    return f"{name}With{usable[0]}" if usable else f"{name}Option{index + 1}"


def _title(member: Schema) -> str:
    title = member.get("title")
    word = pascal(title) if isinstance(title, str) else ""
    return word if len(word) <= _LONGEST else ""


def _word(member: Schema) -> str:
    """The word of the first member that is required and has but one."""
    for key in _required(member):
        part: Any = member["properties"].get(key)
        words: list[Any] = part.get("enum", [part.get("const")]) if is_object(part) else []
        if len(words) == 1 and isinstance(words[0], str | int) and 0 < len(pascal(str(words[0]))) <= _LONGEST:
            return pascal(str(words[0]))
    return ""


def _required(member: Schema) -> list[str]:
    """The members that an object requires, in the order in which it declares them."""
    wanted = member.get("required", ())
    return [key for key in member.get("properties", {}) if key in wanted]
