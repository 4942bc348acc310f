"""Operations of a contract as Python: one constant and one function for each, one module a tag."""

from dovetail_generator.operations.join import endpoints
from dovetail_generator.operations.render import render

__all__ = ["endpoints", "render"]
