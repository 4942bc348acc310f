"""The files of a dataset, page by page."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Any, Final

from dovetail.sds._async.paginator import AsyncPaginator
from dovetail.sds.dataset_filters import owners_of
from dovetail.sds.models import File
from dovetail_api.sds.operations import datasets

if TYPE_CHECKING:
    from dovetail.runtime.call import PagedCall
    from dovetail.sds._async.gateway import AsyncGateway
    from dovetail.sds.dataset_filters import ChosenFiles

_EMPTY: Final = "no files found in dataset"


class AsyncDatasetFiles(AsyncPaginator[File]):
    """The files of a dataset; the owners of folders are looked up when the first page is asked for.

    Args:
        client: Sends the calls; in dry run nothing is sent.
        dataset: The dataset's UUID.
        chosen: Which files are meant.
        page_size: How many are asked for at a time.
    """

    def __init__(self, client: AsyncGateway, dataset: str, chosen: ChosenFiles, page_size: int) -> None:
        samples: list[File] = []
        if client.dry_run and not chosen.nothing:
            from dovetail.sds.samples import LISTED, sample_files

            samples = sample_files(LISTED)
        super().__init__(client, None, File.of, keep=chosen.keeps, nothing=_EMPTY, samples=samples)
        self._call: PagedCall[Any, Any] | None = None
        self._sds = client
        self._dataset = dataset
        self._chosen = chosen
        self._page_size = page_size
        self._made_up = client.dry_run

    async def total(self) -> int:
        """How many files there are, as the gateway counts them; see `AsyncPaginator.total`."""
        await self._prepare()
        return await super().total()

    async def _pages(self, first: Any = None) -> AsyncGenerator[Any]:
        await self._prepare()
        pages = super()._pages(first)
        try:
            async for page in pages:
                yield page
        finally:
            await pages.aclose()

    async def _prepare(self) -> None:
        if self._call is not None or self._made_up or self._chosen.nothing:
            return
        owners: list[str] = []
        if self._chosen.needs_owners:
            owners = owners_of(await self._sds.send(datasets.get(dataset_id=self._dataset)))
        self._call = datasets.files(
            dataset_id=self._dataset, page_size=self._page_size, **self._chosen.arguments(owners)
        )
