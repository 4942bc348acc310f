"""Drives the SDK of Datadog."""

from __future__ import annotations

from typing import Any

from datadog_api_client import ApiClient, Configuration
from datadog_api_client.v1.api.dashboards_api import DashboardsApi
from datadog_api_client.v1.model.dashboard import Dashboard
from datadog_api_client.v1.model.dashboard_layout_type import DashboardLayoutType
from datadog_api_client.v1.model.note_widget_definition import NoteWidgetDefinition
from datadog_api_client.v1.model.note_widget_definition_type import NoteWidgetDefinitionType
from datadog_api_client.v1.model.widget import Widget
from datadog_api_client.v1.model.widget_layout import WidgetLayout

from behaviour.driver import Driver
from behaviour.driving import main

DASHBOARD = {
    "id": "x1",
    "title": "a",
    "layout_type": "free",
    "description": "d",
    "widgets": [
        {
            "id": 1,
            "definition": {"type": "note", "content": "a"},
            "layout": {"x": 7, "y": 0, "width": 1, "height": 1},
        }
    ],
}


def client(url: str, secret: str | None, timeout: float | None) -> DashboardsApi:
    """A client; it has no limit by default, and tries nothing again."""
    keys = {"apiKeyAuth": secret, "appKeyAuth": secret} if secret else None
    return DashboardsApi(ApiClient(Configuration(host=url, api_key=keys, request_timeout=timeout)))


def create(client: DashboardsApi, how: str) -> Any:
    """A dashboard with a note."""
    given: dict[str, Any] = {"description": None} if how == "null" else {}
    note = NoteWidgetDefinition(type=NoteWidgetDefinitionType.NOTE, content="a")
    layout = WidgetLayout(x=float("nan") if how == "nan" else 1, y=0, width=1, height=1)
    widget = Widget(definition=note, layout=layout)
    return client.create_dashboard(
        Dashboard(title="a", layout_type=DashboardLayoutType.FREE, widgets=[widget], **given)
    )


if __name__ == "__main__":
    main(
        Driver(
            distribution="datadog-api-client",
            client=client,
            get=lambda client, key: client.get_dashboard(key),
            item=DASHBOARD,
            text="/title",
            number="/widgets/0/layout/x",
            required="/title",
            enum="/layout_type",
            nullable="/description",
            create=create,
            made=DASHBOARD,
            sends_null="/description",
            tagged=lambda client: client.get_dashboard("x1"),
            tagged_item=DASHBOARD,
            tag="/widgets/0/definition/type",
            environment="DD_API_KEY",
            close=lambda client: client.api_client.close(),
        )
    )
