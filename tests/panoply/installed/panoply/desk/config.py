"""What people are asked for."""

from panoply import convert_to_ui_format

TICKETS = {"billing": [{"id": 1}, {"id": 2}], "support": [{"id": 3}]}


def queues(source):
    """The queues of a desk."""
    return convert_to_ui_format(sorted(TICKETS), lambda name: f"{name} of {source['desk']}", str)


CONFIG = {
    "title": "Desk",
    "params": [
        {"name": "desk", "title": "Desk", "required": True},
        {"name": "token", "title": "Token", "type": "password"},
        {"name": "queues", "type": "dynamic-list", "values": queues, "dependencies": ["desk"], "required": True},
    ],
}
