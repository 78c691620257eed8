"""All recognisers over one version: spans, order, speakers, languages; any text at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Mention, Part, Quantity, Quote, Version, When
from factcheck.normalizer import normalize
from factcheck.normalizer.normalize import locate
from factcheck.rulebook import load_rulebook

RULES = load_rulebook()
LANGUAGES = sorted(RULES.languages)
PIECES = [
    "Ada Stone, 31, said on Tuesday that 12 of the 14 ships sank.",
    "“We won’t go,” he said.",
    "Суд засудив Анну Брайт до п'яти років в'язниці 3 березня 2025 року.",
    "«Мы не продадим порт», — сказал министр Павел Орлов.",
    "Der Preis stieg um 2,5 Prozent auf 1.200 Euro.",
    "« Nous ne vendrons pas », a dit M. Verne, 44 ans.",
    "Murieron 53 personas el 3 de marzo.",
    "$3.4bn (€3.1bn)", "3-1", "14:30 GMT", "12–14 May", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2028", "😀", "e\u0301",
    "١٢", "½", "respectively", "from 5% to 4%", "“", "”", "«", "'", "(", ")", "[", "…", "No. 10", "1,2,3", "9" * 40,
    "XIV", "ß", "İ", "ﬁ",
]  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=8).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=8).map("".join),
)


@given(TEXTS, st.sampled_from([*LANGUAGES, "xx"]), st.sampled_from([None, "2025-05-21", "2025-05-21T09:30+02:00"]))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_facts_that_slice_it(text: str, language: str, published: str | None) -> None:
    version = Version("v", "v.txt", text, start=100, first_line=7, language=language, published=published)
    facts = normalize(version, RULES)
    for fact in facts:
        start, end = fact.span.start - 100, fact.span.end - 100
        assert 0 <= start < end <= len(text)
        assert text[start:end] == fact.text
        begin = fact.sentence_start - 100
        assert text[begin : begin + len(fact.sentence)] == fact.sentence
        assert fact.span.line == 7 + text.count("\n", 0, start)
        assert fact.span.column == start - (text.rfind("\n", 0, start) + 1) + 1
        assert fact.version == "v"
        assert fact.normalized == fact.normalized.strip()
        assert all(weight >= 0.0 for _, weight in fact.context.terms)
    places = [(f.span.start, f.span.end, f.kind) for f in facts]
    assert places == sorted(places)
    assert len(set(places)) == len(places)


@given(TEXTS, st.sampled_from(LANGUAGES))
@settings(max_examples=30, deadline=None)
def test_normalising_is_deterministic(text: str, language: str) -> None:
    version = Version("v", None, text, language=language)
    assert normalize(version, RULES) == normalize(version, RULES)


def test_values_fit_their_kinds() -> None:
    text = (
        'Minister Paul Verne, 44, said: "We sold 12 ships." The 3-1 win on 3 March 2025 at 14:30 cost €48 million, '
        "2.5 percent more. He came third and stays for five years."
    )
    facts = normalize(Version("v", None, text), RULES)
    types = {"quote": Quote, "name": Mention, "role": Mention, "date": When, "time": When}
    for fact in facts:
        assert isinstance(fact.value, types.get(fact.kind, Quantity)), fact
    kinds = {f.kind for f in facts}
    assert {"age", "quote", "score", "money", "percentage", "duration", "name", "role", "rank"} <= kinds
    assert kinds & {"date", "time"}


def test_figures_inside_a_quotation_have_its_speaker() -> None:
    text = 'Port\n"We lost 30 ships," said captain Ada Stone. The storm took 12 houses.'
    facts = {f.text: f for f in normalize(Version("v", None, text), RULES)}
    assert facts["30"].speaker == facts["30"].context.source == "Ada Stone"
    assert facts["12"].speaker is None
    assert facts["12"].context.source is None


def test_speaker_offsets_count_in_the_file() -> None:
    text = '"We lost thirty ships in the storm," said captain Ada Stone.'
    (quote,) = (f for f in normalize(Version("v", None, text, start=1000), RULES) if f.kind == "quote")
    value = quote.value
    assert isinstance(value, Quote)
    assert value.speaker_start is not None
    assert value.speaker_end is not None
    assert text[value.speaker_start - 1000 : value.speaker_end - 1000] == value.speaker_text


def test_what_no_part_covers_is_not_read() -> None:
    text = "ID 7741\nFire kills 12\nThe fire killed 12 workers."
    body = text.index("The fire")
    title = text.index("Fire kills")
    parts = (Part("title", title, body - 1), Part("body", body, len(text)))
    facts = normalize(Version("v", None, text, parts=parts), RULES)
    assert "7741" not in {f.text for f in facts}
    twelve = [f for f in facts if f.text == "12"]
    assert [f.context.in_title for f in twelve] == [True, False]


def test_locate() -> None:
    version = Version("v", "v.txt", "one\ntwo\nthree", start=50, first_line=3)
    span = locate(version, [0, 4, 8], 5, 10)
    assert (span.start, span.end) == (55, 60)
    assert (span.line, span.column, span.end_line, span.end_column) == (4, 2, 5, 3)


@pytest.mark.parametrize("text", ["", " ", "\n", "....", "\ufeff", "9" * 5000, "“" * 300, "(" * 2000, "a " * 3000])
def test_odd_texts(text: str) -> None:
    for language in LANGUAGES:
        for fact in normalize(Version("v", None, text, language=language), RULES):
            assert text[fact.span.start : fact.span.end] == fact.text


def test_words_that_two_cues_claim_are_one_quote() -> None:
    text = "".join((PIECES[1], "“", PIECES[5], PIECES[2], PIECES[5]))
    facts = [f for f in normalize(Version("v", None, text, language="fr"), RULES) if f.kind == "quote"]
    assert len({(f.span.start, f.span.end) for f in facts}) == len(facts)


def test_marks_with_nothing_said_between_them_are_no_quote() -> None:
    facts = normalize(Version("v", None, '" , dit-il "', language="fr"), RULES)
    assert not [fact for fact in facts if fact.kind == "quote"]


def test_a_quotation_that_a_verb_hands_on_is_one_quote() -> None:
    text = "In a letter, Ada Stone wrote that “the age of cheap harbours is over.”"
    version = Version("v", None, text, parts=(Part("body", 0, len(text)),))
    quotes = [fact.text for fact in normalize(version, RULES) if isinstance(fact.value, Quote)]
    assert quotes == ["the age of cheap harbours is over."]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("de", "Die Werft zahlte 1,2 Milliarden Euro, sagte Ute Kranz.", ["1200000000 EUR", "Ute Kranz"]),
        ("es", "Cerca de la mitad de los vecinos se fue.", ["about 50%"]),
        ("fr", "Près de la moitié des habitants sont partis.", ["less than 50%"]),
        ("uk", "Тринадцятеро рибалок зникли.", ["13"]),
        ("ru", "Десятеро рабочих ранены.", ["10"]),
    ],
)
def test_words_that_belong_to_a_number(language: str, text: str, wanted: list[str]) -> None:
    version = Version("v", None, text, language=language, parts=(Part("body", 0, len(text)),))
    assert [fact.normalized for fact in normalize(version, RULES) if fact.kind != "quote"] == wanted
