"""The settings of the platform."""

from __future__ import annotations

from dovetail.spark._async.resource import AsyncResource
from dovetail.spark.platform_settings import PlatformConfigured
from dovetail_api.spark.operations import platform


class AsyncPlatform(AsyncResource):
    """The platform that the tenant lives on; it takes a bearer token or OAuth."""

    async def get_config(self) -> PlatformConfigured:
        """Get the settings of the platform for the caller's tenant.

        Returns:
            The answer: ``response.data`` holds the texts by name, ``response.settings`` reads them.

        Raises:
            SparkCredentialError: The client has an API key, which does not open this.

        Example:
            >>> settings = (await spark.platform.get_config()).settings
            >>> settings["Batch_Chunk_Size"], settings.number("Batch_Chunk_Size"), settings.flag("EnableWebhooks")
            ('100', 100, True)

        Source: Coherent Spark, GET /api/v1/config/GetSparkConfiguration
        """
        return PlatformConfigured(await self._client.send_detailed(platform.get_config()))
