# Made from panoply.yaml by dovetail-generate; do not edit.
"""Request bodies that several areas of Panoply share, as plain dictionaries."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class MessageAttribute(TypedDict):
    """The value of an attribute, as text or as bytes, and what it is."""

    DataType: str
    """`String`, `Number` or `Binary`; after a dot may follow what the value is called elsewhere."""
    StringValue: NotRequired[str]
    """The value of a string or a number. An API key and an API secret are sent here, so that no such value is ever
    shown.
    """
    BinaryValue: NotRequired[str]
    """The value of what is binary, as base64."""


class SendMessageBatchEntry(TypedDict):
    """One message of several."""

    Id: str
    """What tells the entry from the others of the request; the answer speaks of it by this."""
    MessageBody: str
    """The text of the message, as for a message that is sent alone."""
    DelaySeconds: NotRequired[int]
    """Seconds for which the message is held back; those of the queue by default."""
    MessageAttributes: NotRequired[dict[str, MessageAttribute]]
    """Attributes of the message by name, ten at most. Panoply reads `key`, `secret` and `sdk`."""
    MessageSystemAttributes: NotRequired[dict[str, MessageAttribute]]
    """Attributes for the queue itself, of which there is `AWSTraceHeader`."""
    MessageDeduplicationId: NotRequired[str]
    """For a FIFO queue, what makes a message the same as one of the last five minutes."""
    MessageGroupId: NotRequired[str]
    """For a FIFO queue, the group within which order is kept."""
