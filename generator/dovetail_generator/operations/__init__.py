"""Operations of a contract as Python: one constant and one function for each, one module a tag."""

from dovetail_generator.operations.render import render

__all__ = ["render"]
