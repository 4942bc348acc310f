"""Categories of folders."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from dovetail.sandbox.app import Asked, Handler
from dovetail.sandbox.message import Answer
from dovetail.sandbox.spark import answers
from dovetail.sandbox.spark.categories import ICON, Category
from dovetail.sandbox.spark.core import Core


def handlers(core: Core) -> dict[str, Handler]:
    """What answers the operations of this area."""

    def list_categories(asked: Asked) -> Answer:
        return answers.v1([attrs.asdict(category) for category in core.categories.all(asked.caller.tenant)])

    def save(asked: Asked) -> Answer:
        category = Category(asked.body["key"], asked.body["value"], asked.body.get("icon") or ICON)
        return _changed(core.categories.save(asked.caller.tenant, category))

    def delete(asked: Asked) -> Answer:
        return _changed(core.categories.delete(asked.caller.tenant, asked.path["key"]))

    return {
        "folders_list_categories": list_categories,
        "folders_save_category": save,
        "folders_delete_category": delete,
    }


def _changed(categories: Iterable[Category]) -> Answer:
    """All categories, in the other spelling that changes are answered in."""
    rows = [{"Key": category.key, "Value": category.value, "Icon": category.icon} for category in categories]
    return answers.v1({"Metadata.ProductCategories": rows})
