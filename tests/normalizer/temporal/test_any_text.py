"""Whatever the text: spans slice it, nothing raises, and time grows with its length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Version, When
from factcheck.normalizer.dates import find_dates
from factcheck.normalizer.document import Document
from factcheck.rulebook import load_rulebook
from tests.normalizer.temporal.reading import PUBLISHED

WORDS = st.sampled_from(
    [
        "the",
        "a",
        "first",
        "second",
        "last",
        "next",
        "of",
        "on",
        "in",
        "to",
        "and",
        "-",
        "–",
        ",",
        ".",
        "(",
        ")",
        "'",
        "May",
        "March",
        "Monday",
        "Mon",
        "17",
        "2024",
        "9:00",
        "11.40",
        "12.08.2023",
        "am",
        "p.m.",
        "quarter",
        "half",
        "past",
        "night",
        "morning",
        "week",
        "weeks",
        "three",
        "ago",
        "later",
        "from",
        "between",
        "5",
        "31",
        "0600",
        "GMT",
        "Christmas",
        "\n",
        "2023/24",
        "every",
        "'s",
        "8th",
        "1990s",
        "year",
        "that",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join), st.sampled_from(["en", "uk", "ru", "de", "fr", "es"]))
def test_spans_are_in_order_and_slice_the_text(text: str, language: str) -> None:
    document = Document(Version("v", None, text))
    end = 0
    for one in find_dates(document, load_rulebook().language(language), PUBLISHED):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end].strip() == text[one.start : one.end]
        assert isinstance(one.value, When)
        assert (one.value.start is None) == (one.value.end is None)
        if one.value.start and one.value.end:
            assert one.value.start < one.value.end
        end = one.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300))
def test_never_raises(text: str) -> None:
    find_dates(Document(Version("v", None, text)), load_rulebook().language("en"), "not a date")


PIECES = ["the ", "17, ", "2024-", "a quarter to ", "Monday ", "in the ", "first ", "' ", "5 May ", "1-", "twenty "]


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_length(piece: str) -> None:
    language = load_rulebook().language("en")

    def seconds(count: int) -> float:
        document = Document(Version("v", None, piece * count))
        assert document.tokens
        assert document.sentence_starts
        best = 10.0
        for _ in range(3):
            start = time.process_time()
            find_dates(document, language, PUBLISHED)
            best = min(best, time.process_time() - start)
        return best

    seconds(100)
    assert seconds(8000) < 30 * max(seconds(1000), 0.003)
