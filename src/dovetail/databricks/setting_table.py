"""The settings of a client: their names, the environment variables that give them, and what each is."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

TRUE: Final = frozenset({"1", "t", "true", "y", "yes", "on"})
FALSE: Final = frozenset({"", "0", "f", "false", "n", "no", "off"})
"""How flags are written."""

Kind = Literal["text", "flag", "number", "count", "words"]


class Setting(NamedTuple):
    """A setting.

    Attributes:
        name: Its name, as an argument and as a key of a profile.
        variables: The environment variables that give it; the first that is set counts.
        group: The way of authenticating it belongs to; empty for what is no credential. One configuration keeps to one.
        secret: Whether it is shown masked.
        kind: How its text is read.
        of: The setting that names whose secret it is.
        leads: The way of authenticating it leads to, where it is no credential itself.
    """

    name: str
    variables: tuple[str, ...] = ()
    group: str = ""
    secret: bool = False
    kind: Kind = "text"
    of: str = ""
    leads: str = ""

    @property
    def way(self) -> str:
        """The way of authenticating that one means who gives it; empty when it says nothing of that."""
        return self.group or self.leads


SETTINGS: Final[dict[str, Setting]] = {
    setting.name: setting
    for setting in (
        Setting("host", ("DATABRICKS_HOST",)),
        Setting("account_id", ("DATABRICKS_ACCOUNT_ID",)),
        Setting("workspace_id", ("DATABRICKS_WORKSPACE_ID",)),
        Setting("group_id", ("DATABRICKS_GROUP_ID",)),
        Setting("cloud", ("DATABRICKS_CLOUD",)),
        Setting("discovery_url", ("DATABRICKS_DISCOVERY_URL",)),
        Setting("token", ("DATABRICKS_TOKEN",), "pat", True),
        Setting("username", ("DATABRICKS_USERNAME",), "basic"),
        Setting("password", ("DATABRICKS_PASSWORD",), "basic", True, of="username"),
        Setting("client_id", ("DATABRICKS_CLIENT_ID",), "oauth"),
        Setting("client_secret", ("DATABRICKS_CLIENT_SECRET",), "oauth", True, of="client_id"),
        Setting("token_audience", ("DATABRICKS_TOKEN_AUDIENCE",)),
        Setting("oidc_token_env", ("DATABRICKS_OIDC_TOKEN_ENV",), leads="oauth"),
        Setting("oidc_token_filepath", ("DATABRICKS_OIDC_TOKEN_FILEPATH", "DATABRICKS_OIDC_TOKEN_FILE"), leads="oauth"),
        Setting("profile", ("DATABRICKS_CONFIG_PROFILE",)),
        Setting("config_file", ("DATABRICKS_CONFIG_FILE",)),
        Setting("azure_workspace_resource_id", ("DATABRICKS_AZURE_RESOURCE_ID",), "azure"),
        Setting("azure_client_id", ("ARM_CLIENT_ID",), "azure"),
        Setting("azure_client_secret", ("ARM_CLIENT_SECRET",), "azure", True, of="azure_client_id"),
        Setting("azure_tenant_id", ("ARM_TENANT_ID",), "azure"),
        Setting("azure_use_msi", ("ARM_USE_MSI",), "azure", kind="flag"),
        Setting("azure_environment", ("ARM_ENVIRONMENT",)),
        Setting("azure_management_token", (), "azure", True),
        Setting("azure_login_endpoint"),
        Setting("azure_management_endpoint"),
        Setting("azure_msi_endpoint"),
        Setting("auth_type", ("DATABRICKS_AUTH_TYPE",)),
        Setting("cluster_id", ("DATABRICKS_CLUSTER_ID",)),
        Setting("warehouse_id", ("DATABRICKS_WAREHOUSE_ID",)),
        Setting("serverless_compute_id", ("DATABRICKS_SERVERLESS_COMPUTE_ID",)),
        Setting("databricks_cli_path", ("DATABRICKS_CLI_PATH",)),
        Setting("metadata_service_url", ("DATABRICKS_METADATA_SERVICE_URL",), leads="metadata-service"),
        Setting("scopes", (), kind="words"),
        Setting("authorization_details"),
        Setting("oauth_callback_port", ("DATABRICKS_OAUTH_CALLBACK_PORT",), kind="count"),
        Setting("disable_oauth_refresh_token", ("DATABRICKS_DISABLE_OAUTH_REFRESH_TOKEN",), kind="flag"),
        Setting("http_timeout_seconds", (), kind="number"),
        Setting("retry_timeout_seconds", (), kind="number"),
        Setting("rate_limit", ("DATABRICKS_RATE_LIMIT",), kind="number"),
        Setting("max_connections_per_pool", (), kind="count"),
        Setting("skip_verify", (), kind="flag"),
        Setting("debug_headers", ("DATABRICKS_DEBUG_HEADERS",), kind="flag"),
        Setting("debug_truncate_bytes", ("DATABRICKS_DEBUG_TRUNCATE_BYTES",), kind="count"),
        Setting("disable_async_token_refresh", ("DATABRICKS_DISABLE_ASYNC_TOKEN_REFRESH",), kind="flag"),
    )
}
"""Every setting by its name."""
