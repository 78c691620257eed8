"""The words around a fact: its own sentence, with the right words marked."""

from __future__ import annotations

from msgspec.structs import replace

from factcheck.model import Fact, Mention, Quote, Slot, Span, Verdict, Version
from factcheck.reporters.evidence import Excerpt, excerpt, fit, place, spoken
from factcheck.reporters.finding import finding
from factcheck.reporters.groups import label, sides
from factcheck.reporters.look import Look

TEXT = 'Talks fail\nFirst line. "The port will close," said Mira Holt, the harbour master. The end of it.\nNext.\n'
OFFSET = 1000  # the version starts here in its file


def version(text: str = TEXT, name: str = "a") -> Version:
    return Version(name, f"{name}.txt", text, start=OFFSET, title="Talks fail")


def quote_fact(of: Version, speaker: str, surface: str) -> Fact:
    words = "The port will close,"
    start, first = of.text.index(words), of.text.index(surface)
    sentence_start = of.text.index('"')
    value = Quote(words, "direct", speaker, surface, OFFSET + first, OFFSET + first + len(surface), "said")
    span = Span(of.path, OFFSET + start, OFFSET + start + len(words), 2, 14, 2, 34)
    sentence = of.text[sentence_start : of.text.index(".", first) + 1]
    return Fact(of.id, "quote", words, words, value, sentence, sentence_start, span, speaker)


def text_of(lines: list[list[object]]) -> str:
    return "\n".join("".join(piece.text for piece in line) for line in lines)  # type: ignore[attr-defined]


def test_the_sentence_is_found_where_it_stands() -> None:
    found = excerpt(quote_fact(version(), "Mira Holt", "Mira Holt"), version())
    assert found.before == '"'
    assert found.value == (("The port will close,", True),)
    assert found.after == '" said Mira Holt, the harbour master.'


def test_without_its_sentence_the_paragraph_is_shown() -> None:
    fact = replace(quote_fact(version(), "Mira Holt", "Mira Holt"), sentence="Something else.", sentence_start=3)
    assert excerpt(fact, version()).before == 'First line. "'


def test_without_its_version_the_sentence_of_the_fact_is_shown() -> None:
    fact = quote_fact(version(), "Mira Holt", "Mira Holt")
    assert excerpt(fact, None).after == '" said Mira Holt, the harbour master.'
    assert excerpt(replace(fact, sentence=""), None).after == ""


def test_the_words_that_name_the_speaker_are_marked() -> None:
    found = spoken(quote_fact(version(), "Mira Holt", "Mira Holt"), version())
    assert found is not None
    assert found.value == (("The port will close,", False), ('" said ', False), ("Mira Holt", True))
    assert found.after == ", the harbour master."


def test_a_speaker_that_stands_elsewhere_is_not_marked() -> None:
    fact = quote_fact(version(), "Mira Holt", "Mira Holt")
    assert isinstance(fact.value, Quote)
    assert spoken(replace(fact, value=replace(fact.value, speaker_start=5)), version()) is None
    assert spoken(replace(fact, value=replace(fact.value, speaker_start=None)), version()) is None
    far = version(TEXT.replace('" said', '"' + " well" * 60 + " said"))
    assert spoken(quote_fact(far, "Mira Holt", "Mira Holt"), far) is None


def test_one_quote_of_two_speakers_shows_the_speakers() -> None:
    one, two = version(), version(TEXT.replace("Mira Holt", "Jon Reyes"), "b")
    facts = (quote_fact(one, "Mira Holt", "Mira Holt"), quote_fact(two, "Jon Reyes", "Jon Reyes"))
    verdict = Verdict(
        Slot("s", "t", "quote", None, None, facts), "contradiction", "error", "FC302", "m", "", ((0,), (1,))
    )
    text = text_of(finding(verdict, {"a": one, "b": two}, Look(), 100))  # type: ignore[arg-type]
    assert "said ▸Mira Holt◂, the harbour master." in text
    assert "said ▸Jon Reyes◂, the harbour master." in text


def test_places_and_labels() -> None:
    fact = quote_fact(version(), "Mira Holt", "Mira Holt")
    assert place(fact) == "a.txt:2:14"
    assert place(replace(fact, span=replace(fact.span, path=None))) == "-:2:14"
    assert label(fact) == "Mira Holt"
    assert label(replace(fact, speaker=None)) == "no speaker"
    assert label(replace(fact, kind="quantity", normalized="about 8200000 EUR")) == "about 8.2 million EUR"
    assert label(replace(fact, kind="quantity", normalized="1284")) == "1,284"
    assert label(replace(fact, kind="quantity", normalized="8212345 EUR")) == "8,212,345 EUR"
    assert label(replace(fact, kind="percentage", normalized="less than 33.333333 %")) == "less than 33.3 %"
    assert label(replace(fact, kind="quantity", normalized="1234.56789 t")) == "1,234.56789 t"
    assert label(replace(fact, kind="name", normalized="", value=Mention("x", "x"))) == "The port will close,"


def test_sides_hold_every_fact_once() -> None:
    fact = quote_fact(version(), "Mira Holt", "Mira Holt")
    facts = tuple(replace(fact, version=name, normalized=value) for name, value in zip("abcd", "xxyz", strict=True))
    slot = Slot("s", "t", "quantity", None, None, facts)
    verdict = Verdict(slot, "contradiction")
    assert [side.standing for side in sides(verdict)] == ["majority", "odd", "odd"]
    assert [len(side.facts) for side in sides(replace(verdict, groups=((3,), (7, -1), (0,))))] == [1, 1, 1, 1]
    assert {side.standing for side in sides(replace(verdict, outcome="update"))} == {"calm"}


def test_nothing_is_left_out_where_nothing_stood() -> None:
    long = "All of the harbour was closed"
    assert fit(Excerpt("", ((long, True),), " on Sunday."), 20) == Excerpt("", ((long, True),), " …")
    assert fit(Excerpt("On Sunday ", ((long, True),), ""), 20) == Excerpt("… ", ((long, True),), "")
