"""Type checkers are told that the packages have types: without the marker they see none of them."""

from __future__ import annotations

from importlib.resources import files

import pytest


@pytest.mark.parametrize("package", ["dovetail", "dovetail_api", "dovetail_generator"])
def test_a_package_says_that_it_is_typed(package: str) -> None:
    assert files(package).joinpath("py.typed").is_file()
