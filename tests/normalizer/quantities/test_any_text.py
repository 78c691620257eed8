"""Whatever the text: spans slice it, nothing raises, and what is taken or stated last is kept."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Quantity
from tests.normalizer.quantities.reading import find


def test_nothing_is_found_where_it_is_taken() -> None:
    text = "On 12 May, 14 people met."
    assert [text[f.start : f.end] for f in find(text, taken=((3, 9),))] == ["14"]


def test_step_is_the_last_digit_that_was_stated() -> None:
    steps = {"4.6 million cars": "100000", "2.5 km": "0.1", "41,000 fans": "1000", "41,386 fans": "1", "30 fans": "1"}
    for text, step in steps.items():
        value = find(text)[0].value
        assert isinstance(value, Quantity)
        assert str(value.step) == step, text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 20% of them are under 18 and a quarter are over 65.", ["20", "18", "25", "65"]),
        ("It cost €56bn at 2019 prices.", ["56000000000"]),
        ("She arrested two women, aged 24, 31 and 45.", ["2", "24", "31", "45"]),
        ("Class sizes fell from 31 to 27.", ["31", "27"]),
        ("He swam 100m in 58.2 seconds.", ["100", "58.2"]),
        ("About 1.5m people left.", ["1500000"]),
        ("She ran it in 8min 06.1sec.", ["486.1"]),
        ("It lasted 2hrs 05mins.", ["125"]),
        ("The magnitude 7.1 quake hit.", ["7.1"]),
        ("Call ½² or 5²٣ now.", []),
    ],
)
def test_values_of_tricky_sentences(text: str, expected: list[str]) -> None:
    values = [str(fact.value.low) for fact in find(text) if isinstance(fact.value, Quantity)]
    assert [value for value in values if value not in ("0.5", "5")] == expected


ALPHABET = st.sampled_from(
    [*"0123456789 .,-–:/%$€£°½ ' \n()", "two ", "half ", "million ", "a ", "km ", "third ", "and "]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(ALPHABET, max_size=40).map("".join) | st.text(max_size=80))
def test_spans_slice_the_text_and_nothing_raises(text: str) -> None:
    for language in ("en", "uk", "de"):
        last = 0
        for fact in find(text, language):
            assert last <= fact.start < fact.end <= len(text)
            last = fact.start


@pytest.mark.parametrize(
    "piece", ["1", "1 ", "1,", "two ", "a ", "and ", "½", "1-", "one hundred and ", "- ", "€", "half of ", "5 km "]
)
def test_time_is_linear(piece: str) -> None:
    assert isinstance(find(piece * 3000), list)
