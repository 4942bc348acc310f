"""The categories after one was saved or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dovetail.runtime.pointer import resolve
from dovetail.spark.response import HttpResponse

if TYPE_CHECKING:
    from dovetail.runtime.response import Response
    from dovetail_api.spark import models as m


class CategoriesChanged(HttpResponse["m.CategoriesChangedResponse"]):
    """The answer to a change: ``data`` is the list of all categories, each with ``key``, ``value`` and ``icon``.

    Args:
        response: The runtime's answer.
    """

    __slots__ = ()

    def __init__(self, response: Response[m.CategoriesChangedResponse]) -> None:
        super().__init__(response)
        # The server spells the keys with a capital here, unlike where it lists the categories.
        rows: list[dict[str, Any]] = resolve(self._plain(), "/data/Metadata.ProductCategories") or []
        self._data = [{name.lower(): value for name, value in row.items()} for row in rows]

    @property
    def categories(self) -> list[m.ChangedCategory]:
        """The categories as they are now, typed."""
        changed = self.value.data
        return list((changed and changed.metadata_product_categories) or ())
