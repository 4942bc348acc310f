"""What the modules of operations are about, by the contract's words on their tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dovetail_generator.normalize.words import continued
from dovetail_generator.operations import text

if TYPE_CHECKING:
    from dovetail_generator.normalize import Contract


def told(contract: Contract) -> dict[str, str]:
    """Module → what it is about, in a sentence."""
    described = _descriptions(contract)
    title = text.one_line(contract.document["info"]["title"])
    modules = sorted({names.module for names in contract.operations})
    return {module: _sentence(module, described.get(module, ""), title) for module in modules}


def _sentence(module: str, description: str, title: str) -> str:
    label = module.replace("_", " ").capitalize()
    words = text.one_line(description)
    if not words:
        words = f"{label}: operations of {title}"
    elif not words.lower().startswith(label.lower()):
        words = f"{label}: {continued(words)}"
    return text.sentence(words)


def _descriptions(contract: Contract) -> dict[str, str]:
    tags: list[dict[str, Any]] = contract.document.get("tags") or []
    words = {str(tag.get("name")): str(tag.get("description") or "") for tag in tags}
    described: dict[str, str] = {}
    for names in contract.operations:
        own: list[Any] = contract.document["paths"][names.path][names.method].get("tags") or []
        if own and str(own[0]) in words:
            described[names.module] = words[str(own[0])]
    return described
