# Made from panoply.yaml by dovetail-generate; do not edit.
"""Requests that several areas of Panoply share."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import UNSET, Meta, UnsetType, field

from dovetail.runtime.model import RequestModel


class MessageAttribute(RequestModel, kw_only=True, gc=False):
    """The value of an attribute, as text or as bytes, and what it is."""

    __secret_fields__: ClassVar[frozenset[str]] = frozenset({"binary_value", "string_value"})

    data_type: Annotated[str, Meta(max_length=256, min_length=1, pattern="^(String|Number|Binary)(\\..+)?$")] = field(
        name="DataType"
    )
    """`String`, `Number` or `Binary`; after a dot may follow what the value is called elsewhere."""
    string_value: Annotated[str, Meta(min_length=1)] | UnsetType = field(name="StringValue", default=UNSET)
    """The value of a string or a number. An API key and an API secret are sent here, so that no such value is ever
    shown.
    """
    binary_value: Annotated[str, Meta(min_length=1)] | UnsetType = field(name="BinaryValue", default=UNSET)
    """The value of what is binary, as base64."""


class SendMessageBatchEntry(RequestModel, kw_only=True, gc=False):
    """One message of several."""

    __entry_names__: ClassVar[dict[str, tuple[str, ...]]] = {
        "MessageAttributes": ("MessageAttribute", "Name", "Value"),
        "MessageSystemAttributes": ("MessageSystemAttribute", "Name", "Value"),
    }

    id: Annotated[str, Meta(max_length=80, min_length=1, pattern="^[A-Za-z0-9_-]+$")] = field(name="Id")
    """What tells the entry from the others of the request; the answer speaks of it by this."""
    message_body: Annotated[str, Meta(max_length=1048576, min_length=1)] = field(name="MessageBody")
    """The text of the message, as for a message that is sent alone."""
    delay_seconds: Annotated[int, Meta(ge=0, le=900)] | UnsetType = field(name="DelaySeconds", default=UNSET)
    """Seconds for which the message is held back; those of the queue by default."""
    message_attributes: Annotated[dict[str, MessageAttribute], Meta(max_length=10)] | UnsetType = field(
        name="MessageAttributes", default=UNSET
    )
    """Attributes of the message by name, ten at most. Panoply reads `key`, `secret` and `sdk`."""
    message_system_attributes: dict[str, MessageAttribute] | UnsetType = field(
        name="MessageSystemAttributes", default=UNSET
    )
    """Attributes for the queue itself, of which there is `AWSTraceHeader`."""
    message_deduplication_id: Annotated[str, Meta(max_length=128, min_length=1)] | UnsetType = field(
        name="MessageDeduplicationId", default=UNSET
    )
    """For a FIFO queue, what makes a message the same as one of the last five minutes."""
    message_group_id: Annotated[str, Meta(max_length=128, min_length=1)] | UnsetType = field(
        name="MessageGroupId", default=UNSET
    )
    """For a FIFO queue, the group within which order is kept."""
