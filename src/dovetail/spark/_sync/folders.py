# Derived from _async/folders.py by `make generate`; do not edit.
"""Folders, which hold services."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from dovetail.spark import folder_calls
from dovetail.spark._sync.resource import Resource
from dovetail.spark.errors import SparkError

if TYPE_CHECKING:
    from dovetail.runtime.body import FileContent
    from dovetail.spark._sync.categories import Categories
    from dovetail.spark.dates import Date
    from dovetail.spark.response import HttpResponse
    from dovetail_api.spark import models as m


class Folders(Resource):
    """Folders of the tenant.

    Creating, getting, changing and deleting them takes a bearer token or OAuth; an API key is refused before anything
    is sent.
    """

    @property
    def base_uri(self) -> dict[str, str]:
        """Where the operations on folders live."""
        return {"base_url": self._client.config.base_url.value, "version": "api/v1"}

    @cached_property
    def categories(self) -> Categories:
        """Categories, under which folders are filed."""
        from dovetail.spark._sync.categories import Categories

        return Categories(self._client)

    def find(
        self,
        name: str | None = None,
        *,
        favorite: bool | None = None,
        page: int = 1,
        size: int = 100,
        sort: str = "-updated",
        **params: Any,
    ) -> HttpResponse[m.FolderPage]:
        """One page of the folders that meet all conditions.

        Args:
            name: What the name must contain.
            favorite: Whether only favourites are wanted.
            page: The page, counted from 1.
            size: How many folders make a page.
            sort: The field to sort by, with a leading ``-`` for descending order.
            **params: More fields and what they must hold.

        Returns:
            The page: ``response.data["data"]`` and ``response.value.data`` hold the folders.

        Raises:
            SparkInputError: A condition or the page makes no sense.

        Example:
            >>> found = spark.folders.find("lend")
            >>> [folder.name for folder in found.value.data]
            ['lending']

        Source: Coherent Spark, POST /api/v1/product/list
        """
        return self._send(folder_calls.find_call(name, favorite, page, size, sort, params))

    def create(
        self,
        name: str,
        *,
        description: str | None = None,
        category: str | None = None,
        start_date: Date | None = None,
        launch_date: Date | None = None,
        status: str | None = None,
        cover: FileContent | None = None,
    ) -> HttpResponse[m.FolderResponse]:
        """Create a folder.

        Args:
            name: Its name, unique within the tenant.
            description: What it is for.
            category: The category to file it under; ``Other`` by default.
            start_date: When work starts; now by default.
            launch_date: When its services are to be launched; ten years later by default.
            status: How far its content is; ``Design`` by default.
            cover: Its cover image: a path, bytes, or a file opened with ``'rb'``.

        Returns:
            The new folder: ``response.value.data``.

        Raises:
            ConflictError: There is a folder of that name.
            SparkCredentialError: The client has an API key, which does not open this.
            SparkInputError: The name or a date cannot be used.

        Example:
            >>> folder = spark.folders.create("savings", description="Savings plans")
            >>> folder.value.data.name
            'savings'

        Source: Coherent Spark, POST /api/v1/product/create
        """
        call = folder_calls.create_call(
            name,
            description=description,
            category=category,
            start_date=start_date,
            launch_date=launch_date,
            status=status,
        )
        # By its name: a URL in an answer is no place to send credentials to. Built first, so that nothing is created
        # under a name that cannot be asked for.
        found = folder_calls.get_call(name)
        if cover is not None:
            folder_calls.check_cover(cover)
        created = self._client.send(call)
        if cover is not None:
            try:
                self.upload_cover(created.data.folder_id, cover)
            except SparkError as error:
                error.add_note(f"The folder {name!r} was created, with the id {created.data.folder_id}.")
                raise
        return self._send(found)

    def get(self, name: str, *, services: int | None = None) -> HttpResponse[m.FolderResponse]:
        """Get a folder by its name.

        Args:
            name: Its name.
            services: How many of its services to include; the server decides by default.

        Raises:
            SparkApiError: There is no such folder.
            SparkCredentialError: The client has an API key, which does not open this.

        Example:
            >>> (spark.folders.get("lending")).value.data.status
            'Design'

        Source: Coherent Spark, GET /api/v1/product/getproduct/{folder}
        """
        return self._send(folder_calls.get_call(name, services))

    def update(
        self,
        id: str,  # noqa: A002 - the name users know
        *,
        description: str | None = None,
        category: str | None = None,
        start_date: Date | None = None,
        launch_date: Date | None = None,
        cover: FileContent | None = None,
        name: str | None = None,
        status: str | None = None,
    ) -> HttpResponse[m.FolderChangedResponse]:
        """Change a folder; what is not given stays as it is.

        Args:
            id: The folder's id, not its name.
            description: What it is for.
            category: The category to file it under.
            start_date: When work starts.
            launch_date: When its services are to be launched.
            cover: A new cover image: a path, bytes, or a file opened with ``'rb'``.
            name: A new name.
            status: How far its content is.

        Raises:
            SparkInputError: Nothing is to be changed, or a date cannot be used.
            SparkCredentialError: The client has an API key, which does not open this.

        Example:
            >>> folder = (spark.folders.get("lending")).value.data
            >>> (spark.folders.update(folder.id, description="Loans and leases.")).data["status"]
            'Success'

        Source: Coherent Spark, POST /api/v1/product/update/{folder_id}
        """
        given = (name, description, category, status, start_date, launch_date)
        if cover is not None and all(value is None for value in given):
            return self.upload_cover(id, cover)
        call = folder_calls.update_call(
            id,
            name=name,
            description=description,
            category=category,
            status=status,
            start_date=start_date,
            launch_date=launch_date,
        )
        if cover is not None:
            self.upload_cover(id, cover)
        return self._send(call)

    def upload_cover(
        self,
        id: str,  # noqa: A002
        image: FileContent,
        filename: str | None = None,
    ) -> HttpResponse[m.FolderChangedResponse]:
        """Give a folder a cover image, in place of the one it had.

        Args:
            id: The folder's id, not its name.
            image: The image: a path, bytes, or a file opened with ``'rb'`` (sent once, never again).
            filename: Its name on the server; the file's own by default.

        Raises:
            SparkApiError: There is no such folder.
            SparkCredentialError: The client has an API key, which does not open this.

        Example:
            >>> folder = (spark.folders.get("lending")).value.data
            >>> done = spark.folders.upload_cover(folder.id, b"GIF89a", "cover.gif")
            >>> (spark.folders.get("lending")).value.data.cover_image_path.endswith("/cover.gif")
            True

        Source: Coherent Spark, POST /api/v1/product/uploadcoverimage
        """
        return self._send(folder_calls.cover_call(id, image, filename))

    def delete(self, id: str) -> HttpResponse[m.FolderChangedResponse]:  # noqa: A002
        """Delete a folder **with all its services**; this cannot be undone.

        Args:
            id: The folder's id, not its name.

        Raises:
            SparkCredentialError: The client has an API key, which does not open this.

        Example:
            >>> folder = (spark.folders.create("draft")).value.data
            >>> (spark.folders.delete(folder.id)).data["status"]
            'Success'

        Source: Coherent Spark, DELETE /api/v1/product/delete/{folder_id}
        """
        return self._send(folder_calls.delete_call(id))

    def exists(self, name: str) -> bool:
        """Whether there is a folder of that name.

        Args:
            name: The name, as a whole.

        Example:
            >>> spark.folders.exists("lending")
            True

        Source: Coherent Spark, POST /api/v1/product/isproductexists/{folder}
        """
        return (self.check_existence(name)).value.data

    def check_existence(self, name: str) -> HttpResponse[m.FolderExistsResponse]:
        """Ask whether there is a folder of that name, as `exists` does.

        Args:
            name: The name, as a whole.

        Returns:
            The whole answer, which counts as true either way: the verdict is ``response.value.data``.

        Example:
            >>> (spark.folders.check_existence("lending")).data["data"]
            True

        Source: Coherent Spark, POST /api/v1/product/isproductexists/{folder}
        """
        return self._send(folder_calls.exists_call(name))
