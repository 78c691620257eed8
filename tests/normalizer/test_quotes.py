"""Quotes with the right speaker, cue and form; own sentences in six languages."""

from __future__ import annotations

import re
import time
from functools import lru_cache
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Found, Mention, Part, Quote, Version
from factcheck.normalizer.document import Document
from factcheck.normalizer.quotes import find_quotes
from factcheck.rulebook.load import Language, find_rules
from factcheck.rulebook.read import read_record

Type = Literal["person", "organisation", "place", "other"]
PEOPLE: dict[str, tuple[str, str | None, Type]] = {
    "Ada Lorn": ("Ada Lorn", None, "person"),
    "Lorn": ("Ada Lorn", None, "person"),
    "Piet Vass": ("Piet Vass", None, "person"),
    "Vass": ("Piet Vass", None, "person"),
    "Nora Quill": ("Nora Quill", "harbour master", "person"),
    "Quill": ("Nora Quill", None, "person"),
    "Tobin Ash": ("Tobin Ash", "goalkeeper", "person"),
    "Ash": ("Tobin Ash", None, "person"),
    "Harbour Ministry": ("Harbour Ministry", None, "organisation"),
    "Port Ester": ("Port Ester", None, "place"),
    "Олена Гай": ("Олена Гай", None, "person"),
    "Гай": ("Олена Гай", None, "person"),
    "Марко Лис": ("Марко Лис", None, "person"),
    "Елена Гай": ("Елена Гай", None, "person"),
    "Clara Duval": ("Clara Duval", None, "person"),
}
_NAMES = re.compile(r"\b(?:" + "|".join(sorted(PEOPLE, key=len, reverse=True)) + r")\b")


@lru_cache
def language_of(code: str) -> Language:
    return read_record(find_rules() / "languages" / f"{code}.toml", Language)


def names_in(text: str) -> list[Found]:
    found = []
    for match in _NAMES.finditer(text):
        entity, role, kind = PEOPLE[match.group()]
        found.append(Found("name", match.start(), match.end(), Mention(entity, match.group(), role, kind)))
    return found


def quotes(text: str, language: str = "en", parts: tuple[Part, ...] = ()) -> list[Quote]:
    document = Document(Version("v", None, text, parts=parts, language=language))
    found = find_quotes(document, language_of(language), names_in(text))
    values = []
    for one in found:
        assert isinstance(one.value, Quote)
        assert one.kind == "quote"
        assert 0 <= one.start < one.end <= len(text)
        if one.value.speaker_start is not None:
            assert text[one.value.speaker_start : one.value.speaker_end] == one.value.speaker_text
        values.append(one.value)
    return values


def spoken(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    return [(q.words, q.speaker) for q in quotes(text, language) if q.form != "indirect"]


@pytest.mark.parametrize(
    ("text", "speaker", "shown", "cue"),
    [
        ('"The pier will not hold," said engineer Ada Lorn, 51.', "Ada Lorn", "Ada Lorn", "said"),
        ('"The pier will not hold," Ada Lorn told reporters.', "Ada Lorn", "Ada Lorn", "told"),
        ('"The pier will not hold," chief engineer Ada Lorn said.', "Ada Lorn", "Ada Lorn", "said"),
        ('"The pier will not hold," Ada Lorn, for the council, had told the inquiry.', "Ada Lorn", "Ada Lorn", "told"),
        ('"The pier will not hold," beamed boss Ada Lorn.', "Ada Lorn", "Ada Lorn", "beamed"),
        ('"The pier will not hold," said the town\'s engineer, Ada Lorn.', "Ada Lorn", "Ada Lorn", "said"),
        ('"The pier will not hold," engineer Ada Lorn, who built it, admitted.', "Ada Lorn", "Ada Lorn", "admitted"),
        ('"The pier will not hold," Piet Vass\'s lawyer, Ada Lorn, said.', "Ada Lorn", "Ada Lorn", "said"),
        ('"Will the pier hold?" Ada Lorn asked.', "Ada Lorn", "Ada Lorn", "asked"),
        ("'The pier will not hold,' said Ada Lorn.", "Ada Lorn", "Ada Lorn", "said"),
        ("‘The pier will not hold’, said Ada Lorn.", "Ada Lorn", "Ada Lorn", "said"),
        ('Ada Lorn said: "The pier will not hold."', "Ada Lorn", "Ada Lorn", "said"),
        ('Ada Lorn, whose father Piet Vass built it, said: "It will not hold."', "Ada Lorn", "Ada Lorn", "said"),
        ('The council\'s engineer, Ada Lorn, says it is over: "It will not hold."', "Ada Lorn", "Ada Lorn", "says"),
        ('To Piet Vass, Ada Lorn added: "The pier will not hold."', "Ada Lorn", "Ada Lorn", "added"),
        ('A diver, Ada Lorn, was quoted as saying: "It will go."', "Ada Lorn", "Ada Lorn", "was quoted as saying"),
        ('Ada Lorn put it to the hall like this: "The pier will not hold."', "Ada Lorn", "Ada Lorn", "put it"),
        ('Engineer Lorn: "The pier will not hold."', "Ada Lorn", "Lorn", None),
        ('"The pier will not hold." — Ada Lorn, engineer', "Ada Lorn", "Ada Lorn", None),
        ('"The pier will not hold" (Ada Lorn). The sea rose.', "Ada Lorn", "Ada Lorn", None),
        ('"The pier will not hold," came the reply from Ada Lorn.', "Ada Lorn", "Ada Lorn", "reply"),
        ('"The pier will not hold," croaked coach Ada Lorn.', "Ada Lorn", "Ada Lorn", "croaked"),
        ('"The pier will not hold," Ada Lorn croaked.', "Ada Lorn", "Ada Lorn", "croaked"),
        ('For Ada Lorn it was simple: "The pier will not hold."', "Ada Lorn", "Ada Lorn", "it was simple"),
        ('Asked about Piet Vass, Ada Lorn said, "The pier will not hold."', "Ada Lorn", "Ada Lorn", "said"),
        ('"The pier will not hold," the Harbour Ministry said.', "Harbour Ministry", "Harbour Ministry", "said"),
    ],
)  # fmt: skip
def test_direct_quotes_in_english(text: str, speaker: str | None, shown: str | None, cue: str | None) -> None:
    quote = next(q for q in quotes(text) if q.form == "direct")
    assert "ill " in quote.words
    assert (quote.speaker, quote.speaker_text, quote.cue) == (speaker, shown, cue)
    assert quote.complete


def test_the_words_stand_without_marks_and_final_comma() -> None:
    text = '"The pier will not hold," said Ada Lorn.'
    document = Document(Version("v", None, text))
    (found,) = find_quotes(document, language_of("en"), names_in(text))
    assert text[found.start : found.end] == "The pier will not hold"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Ada Lorn defended the plan. "We had no choice at all," she said.', "Ada Lorn"),
        ('Ada Lorn warned the council not to wait. "We had no choice at all," she said.', "Ada Lorn"),
        ('Ada Lorn had met Piet Vass in May. "We had no choice at all," she said.', "Ada Lorn"),
        ('It was hard on Vass, whose boat sank. "We had no choice at all," he groaned.', "Piet Vass"),
        ('The save was made by Tobin Ash, who is 19. "I saw it late," said the young goalkeeper.', "Tobin Ash"),
        ('Spokesman Piet Vass told them to think again. "We had no choice," the colonel declared.', "Piet Vass"),
        ('Nora Quill runs the port. Ships waited.\n"We had no choice at all," the harbour master said.', "Nora Quill"),
        ('Ada Lorn, 76, and Piet Vass, 51, were there. "We had no choice," the 76-year-old said.', "Ada Lorn"),
        ('Mrs Lorn and Mr Vass came. "We had no choice at all," she said.', "Ada Lorn"),
        ('Ada Lorn lost her husband, Piet Vass. Her words to reporters: "We had no choice at all."', "Ada Lorn"),
        ('"I saw it," said Piet Vass. "We had no choice at all," he added.', "Piet Vass"),
        ('"I saw it all myself," said Piet Vass. "We had no choice at all."', "Piet Vass"),
        ('Asked about the boat, Piet Vass said: "I saw it."\n\n"We had no choice at all."', "Piet Vass"),
        ('The Harbour Ministry said it was sorry. "We had no choice at all," it said.', "Harbour Ministry"),
        ('Piet Vass was blunt. "We had no choice at all."', "Piet Vass"),
    ],
)  # fmt: skip
def test_pronouns_descriptions_and_context(text: str, speaker: str) -> None:
    assert spoken(text)[-1][1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        'Ada Lorn and Piet Vass met in the hall. "We had no choice," they said.',
        'Mrs Lorn left. "We had no choice," he said.',
        'A spokesman for Piet Vass spoke first. "We had no choice," a diver said.',
        'A diver told Piet Vass about the wreck. "We had no choice," the diver said.',
        '"We had no choice," said the brother of Piet Vass.',
        'Piet Vass rose. Did the judge listen? Hardly. "We had no choice," he said.',
        'Piet Vass sat down. "We had no choice," said the judge.',
        'Piet Vass read it. "We had no choice," the Kremlin spokesman said.',
        'Ada Lorn left early.\nRain fell all day.\n"We had no choice at all." That was the slogan on the wall.',
        '"We had no choice," Ada Lorn and Piet Vass said.',
    ],
)
def test_no_speaker_rather_than_a_wrong_one(text: str) -> None:
    assert [speaker for _, speaker in spoken(text)] == [None]


def test_interrupted_speech_is_one_quote_and_two_sentences_are_two() -> None:
    assert spoken('"The pier," said Ada Lorn, "will not hold."') == [("The pier, will not hold.", "Ada Lorn")]
    assert spoken('"The pier is old," said Ada Lorn. "It will not hold."') == [
        ("The pier is old", "Ada Lorn"),
        ("It will not hold.", "Ada Lorn"),
    ]


def test_several_paragraphs_have_one_speaker() -> None:
    text = "Ada Lorn said: “The pier is old.\n\n“It will not hold.\n\n“Nobody listens.”\n\nRain fell."
    assert spoken(text) == [
        ("The pier is old.", "Ada Lorn"),
        ("It will not hold.", "Ada Lorn"),
        ("Nobody listens.", "Ada Lorn"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ('Ada Lorn called the claim "hurtful".', "hurtful", "Ada Lorn"),
        ('Ada Lorn vowed that "whoever built it" would pay.', "whoever built it", "Ada Lorn"),
        ('The pier is "beyond repair," Ada Lorn said on Friday.', "beyond repair,", "Ada Lorn"),
        ('Divers "saw nothing at all", according to Piet Vass.', "saw nothing at all", "Piet Vass"),
        ('Ada Lorn said the tower looked "like the leg of a giant".', "like the leg of a giant", "Ada Lorn"),
    ],
)
def test_attributed_fragments(text: str, words: str, speaker: str) -> None:
    (quote,) = [q for q in quotes(text) if q.form != "indirect"]
    assert (quote.words, quote.speaker, quote.form, quote.complete) == (words.rstrip(","), speaker, "mixed", False)


@pytest.mark.parametrize(
    "text",
    [
        'The brigade is named "Ada of the Hills".',
        'The tanker "Volna" sank off Port Ester.',
        'Ada Lorn directed the film "The Last Pier" in May.',
        '"The Last Pier of Ester," a film by Ada Lorn, opens in May.',
        "Ada Lorn warned of a missile called “Volna.”",
        "The so-called “shadow fleet” grew, Ada Lorn said.",
        "The ‘reform’ failed.",
        'The term "pier" is old.',
        "Russia's “shadow fleet” grew. Piet Vass blamed the “shadow fleet” again.",
    ],
)
def test_names_terms_and_scare_quotes_are_no_quotes(text: str) -> None:
    assert spoken(text) == []


def test_a_headline_quote_needs_no_speaker() -> None:
    text = "'We had no choice': tears as the pier falls\nRain fell."
    parts = (Part("title", 0, text.index("\n")), Part("body", text.index("\n") + 1, len(text)))
    (quote,) = quotes(text, parts=parts)
    assert (quote.words, quote.form, quote.speaker) == ("We had no choice", "direct", None)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Ada Lorn said on Monday that 12 boats had sunk.", "12 boats had sunk", "Ada Lorn"),
        ("Twelve boats had sunk, Ada Lorn said on Monday.", "Twelve boats had sunk", "Ada Lorn"),
        ("Twelve boats had sunk, said Ada Lorn.", "Twelve boats had sunk", "Ada Lorn"),
        ("According to Ada Lorn, 12 boats had sunk.", "12 boats had sunk", "Ada Lorn"),
        ("Twelve boats had sunk, according to Ada Lorn.", "Twelve boats had sunk", "Ada Lorn"),
        ("Ada Lorn says 12 boats sank, Piet Vass says nine.", "12 boats sank", "Ada Lorn"),
        ("Piet Vass, adding that 12 boats had sunk, said nothing of Ada Lorn.", "", None),
    ],
)
def test_reported_speech(text: str, words: str, speaker: str | None) -> None:
    found = [(q.words, q.speaker) for q in quotes(text) if q.form == "indirect"]
    if words:
        assert found[0] == (words, speaker)
        assert all(not q.complete for q in quotes(text))


def test_another_persons_claim_is_not_the_subjects() -> None:
    assert spoken('Ada Lorn rejected Piet Vass\'s claim that the pier was "safe".') == []


def test_what_was_done_to_somebody_is_not_what_he_said() -> None:
    assert quotes("Ada Lorn was told that 12 boats had sunk.") == []
    assert quotes("The loss reported by Ada Lorn was large and lasting.") == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", "«Пірс не витримає», — заявила Олена Гай.", [("Пірс не витримає", "Олена Гай")]),
        ("uk", "«Пірс не витримає, — сказала інженерка Олена Гай. — Він старий».",
         [("Пірс не витримає", "Олена Гай"), ("Він старий", "Олена Гай")]),
        ("uk", "«Пірс, — каже Олена Гай, — не витримає».", [("Пірс, не витримає", "Олена Гай")]),
        ("uk", "Олена Гай оглянула пірс. «Він не витримає», — додала вона.", [("Він не витримає", "Олена Гай")]),
        ("uk", "— Я бачив усе, — розповів Марко Лис. — Це було вночі.",
         [("Я бачив усе", "Марко Лис"), ("Це було вночі.", "Марко Лис")]),
        ("uk", "Танкер «Зоря» затонув.", []),
        ("ru", "«Пирс не выдержит», — сказала инженер Елена Гай.", [("Пирс не выдержит", "Елена Гай")]),
        ("ru", "Елена Гай сообщила: «Пирс не выдержит».", [("Пирс не выдержит", "Елена Гай")]),
        ("de", "„Der Steg hält nicht“, sagte Ada Lorn.", [("Der Steg hält nicht", "Ada Lorn")]),
        ("de", "»Der Steg«, so Ada Lorn, »hält nicht.«", [("Der Steg, hält nicht.", "Ada Lorn")]),
        ("de", "Ada Lorn prüfte den Steg. „Er hält nicht“, betonte sie.", [("Er hält nicht", "Ada Lorn")]),
        ("fr", "« La jetée ne tiendra pas », a déclaré Clara Duval.", [("La jetée ne tiendra pas", "Clara Duval")]),
        ("fr", "Clara Duval a inspecté la jetée. « Elle ne tiendra pas », a-t-elle ajouté.",
         [("Elle ne tiendra pas", "Clara Duval")]),
        ("fr", "« La jetée, explique Clara Duval, ne tiendra pas. »", [("La jetée, ne tiendra pas.", "Clara Duval")]),
        ("es", "«El muelle no aguantará», dijo Clara Duval.", [("El muelle no aguantará", "Clara Duval")]),
        ("es", "Habló la ingeniera Clara Duval. «El muelle no aguantará», aseguró.",
         [("El muelle no aguantará", "Clara Duval")]),
        ("es", "—No vi nada —contó Clara Duval—. Fue de noche.",
         [("No vi nada", "Clara Duval"), ("Fue de noche.", "Clara Duval")]),
    ],
)  # fmt: skip
def test_other_languages(language: str, text: str, expected: list[tuple[str, str | None]]) -> None:
    assert spoken(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "За словами Олена Гай, загинули 12 людей."),
        ("ru", "По словам Елена Гай, погибли 12 человек."),
        ("de", "Laut Ada Lorn starben zwölf Menschen."),
        ("fr", "Selon Clara Duval, douze personnes sont mortes."),
        ("es", "Según Clara Duval, murieron doce personas."),
    ],
)
def test_sources_in_other_languages(language: str, text: str) -> None:
    (quote,) = quotes(text, language)
    assert quote.form == "indirect"
    assert quote.speaker in ("Олена Гай", "Елена Гай", "Ada Lorn", "Clara Duval")


def test_without_names_capitalised_words_serve() -> None:
    text = 'Greta Holm runs the port. "The pier will not hold," said Holm.'
    found = find_quotes(Document(Version("v", None, text)), language_of("en"), [])
    assert [f.value.speaker for f in found if isinstance(f.value, Quote)] == ["Greta Holm"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ['"', "“", "”", "«", "»", "‘", "’", "'", "—", ",", ".", ":", "\n", " ", "said", "he", "she", "that",
             "Ada Lorn", "Vass", "the", "according to", "сказав", "dit-il", "dijo", "so", "according", "\u2028", "💥"]
        ),
        max_size=60,
    ),
    st.sampled_from(["en", "uk", "ru", "de", "fr", "es"]),
)  # fmt: skip
def test_nothing_raises_and_spans_slice_the_text(pieces: list[str], language: str) -> None:
    quotes(" ".join(pieces), language)
    quotes("".join(pieces), language)


@pytest.mark.parametrize(
    "unit",
    [
        '"a," he said, ',
        "he said ",
        '"A b c d." ',
        "Ada Lorn, ",
        "“ ",
        "said that ",
        "according to the ",
        "— a, ",
        "' s' ",
    ],
)
def test_time_is_linear(unit: str) -> None:
    text = "Ada Lorn spoke. " + unit * (60_000 // len(unit))
    begin = time.perf_counter()
    quotes(text)
    assert time.perf_counter() - begin < 20  # a quadratic reading takes minutes; the machine may be busy


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Les pompes marchaient », a pourtant affirmé le gérant, Luc Farge.", "Luc Farge"),
        ("« La digue est solide », a également déclaré Luc Farge.", "Luc Farge"),
        ("« Le pont tiendra », a ensuite ajouté la ministre Anne Roux.", "Anne Roux"),
        ("« Le four est froid », avait déjà confié Luc Farge.", "Luc Farge"),
        ("« Le lac est vide », a simplement répondu Anne Roux.", "Anne Roux"),
    ],
)
def test_adverbs_inside_a_compound_verb(text: str, speaker: str) -> None:
    """Between the auxiliary and the participle of the verb of speech adverbs may stand."""
    assert [quote.speaker for quote in quotes(text, "fr")] == [speaker]


def test_no_speaker_behind_another_verb() -> None:
    """An auxiliary whose participle tells of no speech hands nothing on."""
    found = quotes("« Le pont tiendra », a également été peint par Luc Farge.", "fr")
    assert [quote.speaker for quote in found] in ([], [None])
