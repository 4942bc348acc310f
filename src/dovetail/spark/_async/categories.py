"""Categories, under which folders are filed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dovetail.spark import folder_calls
from dovetail.spark._async.resource import AsyncResource
from dovetail.spark.categories import CategoriesChanged

if TYPE_CHECKING:
    from dovetail.spark.response import HttpResponse
    from dovetail_api.spark import models as m


class AsyncCategories(AsyncResource):
    """Categories of the tenant; changing them takes a bearer token or OAuth."""

    @property
    def base_uri(self) -> dict[str, str]:
        """Where the operations on categories live."""
        return {"base_url": self._client.config.base_url.value, "version": "api/v1"}

    async def list(self) -> HttpResponse[m.CategoriesResponse]:
        """List all categories.

        Returns:
            The answer: ``response.data["data"]`` and ``response.value.data`` hold the categories.

        Example:
            >>> categories = (await spark.folders.categories.list()).value.data
            >>> "Annuity" in [category.value for category in categories]
            True

        Source: Coherent Spark, GET /api/v1/lookup/getcategories
        """
        return await self._send(folder_calls.categories_call())

    async def save(self, name: str, *, key: str | None = None, icon: str | None = None) -> CategoriesChanged:
        """Add a category, or change one.

        Args:
            name: Its name.
            key: The id of the category to change; a new category by default.
            icon: The file name of its icon; ``other.svg`` by default.

        Returns:
            All categories as they are now: ``response.data``, and typed as ``response.categories``.

        Raises:
            SparkCredentialError: The client has an API key, which does not open this.

        Example:
            >>> saved = await spark.folders.categories.save("Marine", key="marine")
            >>> saved.data[-1]
            {'key': 'marine', 'value': 'Marine', 'icon': 'other.svg'}

        Source: Coherent Spark, POST /api/v1/lookup/savecategory
        """
        call = folder_calls.save_category_call(name, key, icon)
        return CategoriesChanged(await self._client.send_detailed(call))

    async def delete(self, key: str) -> CategoriesChanged:
        """Delete a category.

        Args:
            key: Its id, not its name.

        Returns:
            All categories as they are now: ``response.data``, and typed as ``response.categories``.

        Raises:
            SparkApiError: There is none with that key.
            SparkCredentialError: The client has an API key, which does not open this.

        Example:
            >>> _ = await spark.folders.categories.save("Aviation", key="aviation")
            >>> left = await spark.folders.categories.delete("aviation")
            >>> "Aviation" in [category.value for category in left.categories]
            False

        Source: Coherent Spark, DELETE /api/v1/lookup/deletecategory/{key}
        """
        call = folder_calls.delete_category_call(key)
        return CategoriesChanged(await self._client.send_detailed(call))
