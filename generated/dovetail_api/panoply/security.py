# Made from panoply.yaml by dovetail-generate; do not edit.
"""Panoply: its security schemes."""

from __future__ import annotations

from dovetail.runtime.security import SecurityScheme

SIGNATURE = SecurityScheme("signature", "apiKey", location="header", parameter="Authorization")
"""AWS Signature Version 4 over the host, the type of the content, the date, the body and, for JSON, the operation.
The signing name is `sqs`.
"""
