"""The runner's refusals: those of Spark, and the engine's own."""

from __future__ import annotations

import re

from dovetail.sandbox.message import Answer, Refusal
from dovetail.sandbox.spark import answers

MISSING_MODEL = "missing_model_error"


def missing_model(locator: object) -> Refusal:
    """The runner holds nothing of that name."""
    message = f"The runner holds no service {locator}; upload the package that it is in."
    return Refusal(404, "MISSING_MODEL_ERROR", message, category=MISSING_MODEL)


def is_v4(path: str) -> bool:
    """Whether a path is one of the fourth generation."""
    return re.match(r"/[^/]+/api/v4(/|$)", path, re.IGNORECASE) is not None


def refusal_answer(path: str, refusal: Refusal) -> Answer:
    """A refusal in the shape that its path calls for; one with a category is the engine's and keeps its words."""
    v4 = is_v4(path)
    if not refusal.category:
        return answers.refusal_answer(f"/-/api/{'v4' if v4 else 'v3'}", refusal)
    if v4:
        body = {"type": refusal.category, "code": refusal.code, "message": refusal.message}
        return Answer.of_json(body, refusal.status, refusal.headers)
    error = {
        "error_category": refusal.category,
        "error_type": f"error.{refusal.code}",
        "message": refusal.message,
        "additional_details": None,
    }
    envelope = {"status": "Error", "response_data": None, "response_meta": None, "error": error}
    return Answer.of_json(envelope, refusal.status, refusal.headers)
