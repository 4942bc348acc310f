"""Transforms: documents that stand between a caller's own data and a service."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dovetail.spark import transform_calls
from dovetail.spark._async.resource import AsyncResource

if TYPE_CHECKING:
    from dovetail.spark.response import HttpResponse
    from dovetail.spark.transforms import Transform
    from dovetail_api.spark import models as m


class AsyncTransforms(AsyncResource):
    """Transform documents of the tenant; `services.transform` executes a service through one."""

    @property
    def base_uri(self) -> dict[str, str]:
        """The tenant's URL and the API that documents are kept with."""
        return {"base_url": self.config.base_url.full, "version": "api/v4"}

    async def list(
        self,
        folder: str,
        *,
        page: int = 1,
        size: int = 100,
        sort: str = "-updatedAt",
        search: Sequence[Any] | None = None,
    ) -> HttpResponse[m.TransformPage]:
        """One page of the transforms in a folder.

        Args:
            folder: The folder's name.
            page: The page, counted from 1.
            size: How many transforms make a page.
            sort: The field to sort by, with a leading ``-`` for descending order.
            search: Conditions a transform must meet, each with ``field`` and ``value``.

        Returns:
            The page: ``response.value.outputs.result`` holds the transforms.

        Raises:
            SparkInputError: A condition or the page makes no sense.

        Example:
            >>> _ = await spark.transforms.save(folder="drafts", name="plain", transform=Spark.Transform())
            >>> [row.name for row in (await spark.transforms.list("drafts")).value.outputs.result]
            ['plain']

        Source: Coherent Spark, POST /{tenant}/api/v4/transforms/list/{folder}
        """
        return await self._send(transform_calls.list_call(self._tenant, folder, page, size, sort, search))

    async def validate(self, transform: str | Transform) -> HttpResponse[m.TransformValidated]:
        """Have a document checked without keeping it.

        Args:
            transform: The document, or JSON text.

        Returns:
            The verdict: ``response.value.outputs.is_valid``, and what is wrong in ``error``.

        Raises:
            SparkInputError: It is so wrong that it cannot be sent.

        Example:
            >>> checked = await spark.transforms.validate(Spark.Transform(inputs="a."))
            >>> checked.value.outputs.is_valid
            False

        Source: Coherent Spark, POST /{tenant}/api/v4/transforms/validation
        """
        return await self._send(transform_calls.validate_call(self._tenant, transform))

    async def get(
        self, uri: str | None = None, *, folder: str | None = None, name: str | None = None
    ) -> HttpResponse[m.TransformResponse]:
        """Get a document.

        Args:
            uri: ``folder/name``.
            folder: The folder, instead of a URI.
            name: The name, with ``folder``.

        Returns:
            The document as JSON text: ``response.value.outputs.transform_document``.

        Raises:
            NotFoundError: There is no such transform.
            SparkInputError: Folder or name are missing.

        Example:
            >>> _ = await spark.transforms.save(folder="lending", name="plain", transform=Spark.Transform())
            >>> (await spark.transforms.get("lending/plain")).value.outputs.transform_document[:18]
            '{"transform_type":'

        Source: Coherent Spark, GET /{tenant}/api/v4/transforms/{transform_folder}/{transform}
        """
        return await self._send(transform_calls.get_call(self._tenant, uri, folder, name))

    async def save(self, *, folder: str, name: str, transform: str | Transform) -> HttpResponse[m.TransformSaved]:
        """Keep a document; one of that name is replaced.

        Args:
            folder: The folder's name.
            name: The transform's name.
            transform: The document, or JSON text.

        Returns:
            Where it is kept: ``response.value.outputs.transform_uri``.

        Raises:
            BadRequestError: The document is not valid.
            SparkInputError: Folder, name or document cannot be used.

        Example:
            >>> transform = Spark.Transform(outputs="response_data.outputs.monthly_payment")
            >>> saved = await spark.transforms.save(folder="lending", name="payment", transform=transform)
            >>> saved.value.outputs.transform_uri
            'lending/payment'

        Source: Coherent Spark, POST /{tenant}/api/v4/transforms/{transform_folder}/{transform}
        """
        return await self._send(transform_calls.save_call(self._tenant, folder, name, transform))

    async def delete(
        self, uri: str | None = None, *, folder: str | None = None, name: str | None = None
    ) -> HttpResponse[m.TransformDeleted]:
        """Delete a document; calls through it fail from then on.

        Args:
            uri: ``folder/name``.
            folder: The folder, instead of a URI.
            name: The name, with ``folder``.

        Raises:
            NotFoundError: There is no such transform.
            SparkInputError: Folder or name are missing.

        Example:
            >>> _ = await spark.transforms.save(folder="lending", name="old", transform=Spark.Transform())
            >>> (await spark.transforms.delete("lending/old")).status
            200

        Source: Coherent Spark, DELETE /{tenant}/api/v4/transforms/{transform_folder}/{transform}
        """
        return await self._send(transform_calls.delete_call(self._tenant, uri, folder, name))
