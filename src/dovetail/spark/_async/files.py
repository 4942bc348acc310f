"""Files behind web addresses, such as the temporary links that Spark hands out."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from dovetail.spark._async.resource import AsyncResource
from dovetail.spark.building import check_target
from dovetail.spark.links import link_call
from dovetail.spark.response import HttpResponse, free_answer

if TYPE_CHECKING:
    import os


class AsyncFiles(AsyncResource):
    """Files that Spark issues links to: logs, exports, calculated workbooks."""

    @overload
    async def download(self, url: str) -> HttpResponse[bytes]: ...
    @overload
    async def download(self, url: str, *, to: str | os.PathLike[str]) -> int: ...
    async def download(self, url: str, *, to: str | os.PathLike[str] | None = None) -> HttpResponse[bytes] | int:
        """Download the file that a web address names.

        Credentials go along only to the hosts of the client's own environment, never to any other, and nowhere after a
        redirect that leaves them.

        Args:
            url: The address, as an answer of Spark has it.
            to: A file to write to, in constant memory: it is whole or untouched.

        Returns:
            The answer with the file in ``response.buffer``; with ``to``, the number of bytes written.

        Raises:
            SparkInputError: It is no absolute http(s) URL.
            SparkApiError: The link has expired or never was one.

        Example:
            >>> answer = await spark.services.execute("lending/loan-quote", inputs={"years": 5}, downloadable=True)
            >>> link = answer.outputs[0]["excel_file"]
            >>> (await spark.files.download(link)).buffer[:2]
            b'PK'
            >>> written = await spark.files.download(link, to="calculated.xlsx")
            >>> written == os.path.getsize("calculated.xlsx")
            True

        Source: Coherent Spark, GET of any address
        """
        check_target(to)
        call, absolute = link_call(url)
        if to is not None:
            return await self._client.download(call, to, url=absolute)
        return free_answer(await self._client.send_detailed(call, url=absolute))
