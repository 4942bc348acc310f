"""Text of a contract in source: it stays text, whatever it holds."""

from __future__ import annotations

import ast
import doctest

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dovetail_generator.normalize.words import continued
from dovetail_generator.operations import text

NASTY = st.text(alphabet=st.sampled_from("\"'\\{}\n\r\t N#>x \u2028\u202e\x00\ud800ü`*/|-1."), max_size=60) | st.text()
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | NASTY,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NASTY, inner, max_size=4),
    max_leaves=12,
)


def words_of(lines: list[str]) -> str:
    return " ".join(" ".join(lines).split())


@given(NASTY)
@example('\\"')
@example('""""')
def test_a_docstring_is_one_string_that_holds_the_words(words: str) -> None:
    lines = text.paragraphs(words, 100)
    assert ast.literal_eval(text.docstring([words_of(lines)], 0)) == words_of(lines)
    source = f"def f():\n    {text.docstring(['Summary.', '', *lines])}\n    return 1\n"

    function = ast.parse(source).body[0]

    assert isinstance(function, ast.FunctionDef)
    assert len(function.body) == 2
    docstring = ast.get_docstring(function) or ""
    assert docstring.split() == ["Summary.", *" ".join(lines).split()]


@given(NASTY)
def test_words_of_a_contract_never_run_as_a_doctest(words: str) -> None:
    prose = "\n".join(text.paragraphs(f">>> {words}\n{words}\n    >>>{words}", 100))
    assert doctest.DocTestParser().get_examples(prose) == []


@given(JSON, st.integers(0, 60))
def test_a_literal_reads_back_as_the_data(data: object, column: int) -> None:
    assert ast.literal_eval("\n".join(text.literal(data, column, 0, 60))) == data


@given(NASTY)
def test_one_line_is_one_line(words: str) -> None:
    assert "\n" not in text.one_line(words)
    assert len(text.one_line(words).splitlines()) <= 1


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("One two three\nfour.", ["One two", "three", "four."]),
        ("- one two three\n- four", ["- one two", "  three", "- four"]),
        ("Intro\n\n| a very wide table |", ["Intro", "", "| a very wide table |"]),
        ("```\ncode that is long\n```", ["```", "code that is long", "```"]),
    ],
)
def test_paragraphs_are_filled_and_the_rest_is_kept(markdown: str, lines: list[str]) -> None:
    assert text.paragraphs(markdown, 10) == lines


def test_a_long_literal_is_broken_like_code() -> None:
    assert text.literal({"a": [1, 2], "b": {"c": "dddddddddd"}}, width=20) == [
        "{",
        '    "a": [1, 2],',
        '    "b": {',
        '        "c": "dddddddddd",',
        "    },",
        "}",
    ]


def test_a_long_text_is_broken_at_its_blanks() -> None:
    assert text.literal({"a": "one two three four", "b": "https://example.test/x"}, width=20) == [
        "{",
        '    "a": (',
        '        "one two "',
        '        "three four"',
        "    ),",
        '    "b": "https://example.test/x",',
        "}",
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Orders of customers.", "orders of customers."),
        ("A list of orders.", "a list of orders."),
        ("SQL statements.", "SQL statements."),
        ("MLflow runs.", "MLflow runs."),
        ("", ""),
    ],
)
def test_a_line_goes_on_in_small_letters_but_for_acronyms(words: str, expected: str) -> None:
    assert continued(words) == expected
