"""Extraction of any text at all: it never raises, every span slices its text, and time grows with length.

Growth is asked three ways: by counting the calls that the interpreter makes (exact, whatever the machine does), for
texts that repeat one unit; by the clock, for the slowest of the texts that each compiled expression and a sample of
all trigger words give; and by reading texts of a hundred thousand characters to the end.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Version
from factcheck.normalizer import normalize
from factcheck.normalizer.dates import grammar_of
from factcheck.normalizer.quantities.grammar import grammar_for
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()
LANGUAGES = sorted(RULES.languages)
UNITS = [
    "1", "1 ", "1, ", "1/", "1-", "$1 ", "1% ", "½", "12:30 ", "1990s ", "2024-", "5 May ", "noon ", "scores ", "two ",
    "half of ", "one in ", "million ", "and ", "a ", "of the ", "A", "Ann Lee ", "Ann, ", "A.B. ", "“A” ", "“A", "'a'",
    "„a“", "« a »", '"a," he said, ', "(", "((1", ".", "…", "- ", "\n", " ", "\u00a0", "e\u0301", "Иван ", "中", "😀",
]  # fmt: skip
WHOLE = 100_000


def read(text: str, language: str = "en") -> int:
    """Extract everything; gives the number of facts."""
    return len(normalize(Version("v", None, text, language=language, published="2025-05-21"), RULES))


def fill(unit: str, length: int) -> str:
    """The unit again and again, up to a length."""
    return (unit * (length // len(unit) + 1))[:length]


def calls(text: str) -> int:
    """How many calls of functions it takes to read the text."""
    count = 0

    def tick(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tick)
    try:
        read(text)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_no_faster_than_the_text(unit: str) -> None:
    read(fill(unit, 100))
    short, long = calls(fill(unit, 2000)), calls(fill(unit, 4000))
    assert long < 2.6 * short + 2000


@pytest.mark.parametrize(
    "unit", ["word ", "Ann Lee said. ", "“A", "1,", "(", ".", "a", "\n", "Иван сказал: ", "5 May, "]
)
def test_a_hundred_thousand_characters_are_read_to_the_end(unit: str) -> None:
    assert read(fill(unit, WHOLE)) >= 0


def test_a_row_of_magnitudes_is_no_number_beyond_all_numbers() -> None:
    assert read("5 " + "million " * 2000) > 0


@settings(max_examples=25, deadline=None)
@given(st.text(min_size=1, max_size=12), st.integers(1, 2000), st.sampled_from(LANGUAGES))
def test_any_unit_any_number_of_times(unit: str, times: int, language: str) -> None:
    text = (unit * times)[:WHOLE]
    version = Version("v", None, text, language=language, published="2025-05-21")
    for fact in normalize(version, RULES):
        assert text[fact.span.start : fact.span.end] == fact.text


def growth(unit: str, language: str) -> float:
    """How much longer twice the text takes, by the quickest of several runs."""

    def seconds(length: int) -> float:
        text, best = fill(unit, length), 60.0
        for _ in range(3):
            start = time.process_time()
            read(text, language)
            best = min(best, time.process_time() - start)
        return best

    return seconds(10_000) / max(seconds(5000), 1e-4)


def slowest(units: list[tuple[str, str]], length: int, count: int) -> list[tuple[str, str]]:
    """The units (with their language) of which a text of this length takes longest."""
    timed = []
    for unit, language in units:
        text = fill(unit, length)
        start = time.process_time()
        read(text, language)
        timed.append((time.process_time() - start, unit, language))
    return [(unit, language) for _, unit, language in sorted(timed, reverse=True)[:count]]


def assert_linear(units: list[tuple[str, str]]) -> None:
    for unit, language in units:
        # A noisy machine may slow one measurement down, not three in a row.
        assert any(growth(unit, language) < 3.0 for _ in range(3)), (unit, language)


def strings(value: Any) -> Iterator[str]:
    """Every string of a record of rules."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, held in value.items():
            yield from (*strings(key), *strings(held))
    elif isinstance(value, (list, tuple, set, frozenset)):
        for held in value:
            yield from strings(held)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from strings(getattr(value, name))


def test_trigger_words_again_and_again() -> None:
    units = []
    for code in LANGUAGES:
        language = RULES.language(code)
        words = {w for part in (language.numbers, language.calendar, language.speech) for w in strings(part)}
        units += [(word + " ", code) for word in sorted(words)[::96] if word]
    assert_linear(slowest(units, 400, 3))


def patterns() -> set[str]:
    """Every compiled expression of the normaliser: of its modules and of the English grammars."""
    english = RULES.language("en")
    held: list[object] = [grammar_for(english, RULES.units), grammar_of(english)]
    held += [module for name, module in sorted(sys.modules.items()) if name.startswith("factcheck.normalizer")]
    found: set[str] = set()
    seen: set[int] = set()
    while held:
        one = held.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, re.Pattern):
            if isinstance(one.pattern, str):
                found.add(one.pattern)
        elif isinstance(one, (list, tuple)):
            held.extend(one)
        elif isinstance(one, dict):
            held.extend(one.values())
        elif isinstance(one, ModuleType) or str(type(one).__module__).startswith("factcheck.normalizer"):
            names = getattr(type(one), "__slots__", ()) or vars(one)
            held.extend(getattr(one, name, None) for name in names if not name.startswith("__"))
    return found


def example(parsed: Any) -> str:
    """A text that an expression's parse tree was made for: first alternatives, each repeat once."""
    text = ""
    for name, argument in parsed:
        kind = str(name)
        if kind in ("LITERAL", "NOT_LITERAL"):
            text += chr(argument) if kind == "LITERAL" else "x"
        elif kind == "IN":
            text += first_of(argument)
        elif kind == "ANY":
            text += "x"
        elif kind == "BRANCH":
            text += example(argument[1][0])
        elif kind == "SUBPATTERN":
            text += example(argument[3])
        elif kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            text += example(argument[2]) * max(1, argument[0])
        elif kind == "ATOMIC_GROUP":
            text += example(argument)
    return text


def first_of(members: Any) -> str:
    """A character of a class."""
    for name, argument in members:
        if str(name) == "LITERAL":
            return chr(argument)
        if str(name) == "RANGE":
            return chr(argument[0])
        if str(name) == "CATEGORY":
            return {"CATEGORY_DIGIT": "7", "CATEGORY_SPACE": " "}.get(str(argument), "x")
    return "x"


def test_what_each_expression_looks_for_again_and_again() -> None:
    parse: Callable[[str], Any] = re._parser.parse  # type: ignore[attr-defined]
    examples = {example(parse(pattern))[:60] for pattern in patterns()}
    assert len(examples) > 100
    assert_linear(slowest([(one, "en") for one in sorted(examples) if one], 300, 3))
