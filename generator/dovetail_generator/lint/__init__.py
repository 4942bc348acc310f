"""Advice on a document: what would make its package better, and where."""

from __future__ import annotations

from dovetail_generator.lint.advice import CODES, Advice, Severity
from dovetail_generator.lint.run import lint

__all__ = ["CODES", "Advice", "Severity", "lint"]
