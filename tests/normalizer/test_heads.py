"""Trying an expression only where one of its words begins finds what searching the whole text finds."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Version
from factcheck.normalizer import known
from factcheck.normalizer.dates import grammar_of
from factcheck.normalizer.document import Document
from factcheck.normalizer.heads import Heads
from factcheck.normalizer.known import Known
from factcheck.normalizer.quantities.grammar import grammar_for
from factcheck.normalizer.vocabulary import Vocabulary
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()
GAPS = st.sampled_from([" ", "  ", "-", "\u00a0", "'", "’", ", ", ". ", ".", "/", "\n", " (", "$"])
DIGITS = st.sampled_from(["7", "40s", "1,200", ".5", "58:47", "4:38:12", "A320", "24/7", "2½", "½", "9-to-5", "1’200"])


def document(text: str, language: str) -> Document:
    return Document(Version("v", None, text, language=language))


def expressions(language: str) -> list[tuple[Heads, re.Pattern[str]]]:
    """Every expression that is tried at heads, with them."""
    rules = RULES.language(language)
    numbers = grammar_for(rules, RULES.units)
    tenses = grammar_of(rules).tenses
    return [
        (numbers.numerals.heads, numbers.numerals.start),
        (numbers.triggers.heads, numbers.triggers.article),
        (numbers.idiom_heads, numbers.idioms),
        (numbers.ages.decade_heads, numbers.ages.decades),
        (tenses.heads, tenses.pattern),
    ]


def words_of(language: str) -> list[str]:
    rules = RULES.language(language)
    words = rules.numbers
    listed = (words.cardinals, words.articles, words.multiples, words.spans, words.single_units, words.idioms)
    spoken = (words.ages.decade_leads, words.nouns.zero, words.joiners, rules.calendar.future)
    return sorted({word.replace("*", "а") for group in (*listed, *spoken) for word in group} | {"hour", "years", "Ort"})


WORDS = {language: st.sampled_from(words_of(language)) for language in RULES.languages}


@settings(max_examples=120, deadline=None)
@given(st.data(), st.sampled_from(sorted(RULES.languages)))
def test_heads_miss_no_match(data: st.DataObject, language: str) -> None:
    words = st.one_of(WORDS[language], WORDS[language].map(str.capitalize), DIGITS)
    parts = data.draw(st.lists(st.tuples(words, GAPS), max_size=12))
    text = "".join(word + gap for word, gap in parts)
    for heads, pattern in expressions(language):
        found = [match.span() for match in heads.matches(pattern, document(text, language), 0, len(text))]
        assert found == [match.span() for match in pattern.finditer(text)]


def test_heads_stay_in_their_part() -> None:
    heads, pattern = Heads(["ten"]), re.compile(r"\bten\b")
    text = "ten men, ten boats, ten oars"
    assert [m.start() for m in heads.matches(pattern, document(text, "en"), 4, 19)] == [9]


@pytest.mark.parametrize(
    ("head", "token", "place"),
    [("п'ять", "пʼять", 0), ("п'ять", "п’ять", 0), ("ten", "half-ten", 5), ("$US", "$", 0), (".", ".", 0)],
)
def test_where_in_a_token_a_word_begins(head: str, token: str, place: int) -> None:
    assert Heads([head]).places(document(token, "uk"), 0, len(token)) == [place]


def test_a_word_is_worked_out_once_until_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(known, "MOST", 2)
    asked: list[str] = []
    lengths: Known[str, int] = Known(lambda word: asked.append(word) or len(word))
    assert [lengths[word] for word in ("a", "bb", "a", "ccc", "a")] == [1, 2, 1, 3, 1]
    assert asked == ["a", "bb", "ccc", "a"]


def test_a_vocabulary_asks_newcomers_about_words_it_knows() -> None:
    vocabulary = Vocabulary()
    short = vocabulary.bit(lambda word: len(word) < 4)
    assert vocabulary.masks["ten"] == short
    tens = vocabulary.bit("ten".__eq__)
    assert vocabulary.masks["ten"] == short | tens
    assert vocabulary.masks["four"] == 0


def test_tokens_that_concern_an_asker_come_in_order() -> None:
    text = document("Ten men saw ten boats. The TEN sank.", "en")
    assert [text.tokens[at].text for at in text.concerning("ten".__eq__)] == ["Ten", "ten", "TEN"]
    assert [text.tokens[at].text for at in text.concerning("the".__eq__)] == ["The"]
