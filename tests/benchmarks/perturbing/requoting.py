"""The same quotation or name in another form: contractions, a cut end, another cue, the surname alone, a title."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from factcheck.model import Fact, Mention, Quote
from tests.benchmarks.perturbing.drafts import Draft, Edit, Place
from tests.benchmarks.perturbing.wording import LATIN

CONTRACTED = {
    "did not": "didn't", "do not": "don't", "is not": "isn't", "was not": "wasn't", "were not": "weren't",
    "are not": "aren't", "will not": "won't", "cannot": "can't", "it is": "it's", "I am": "I'm", "we have": "we've",
    "has not": "hasn't", "have not": "haven't", "would not": "wouldn't", "could not": "couldn't",
}  # fmt: skip
_BOTH = CONTRACTED | {short: long for long, short in CONTRACTED.items()}
_FORM = re.compile("|".join(rf"\b{re.escape(form)}\b" for form in sorted(_BOTH, key=len, reverse=True)))
_SENTENCE = re.compile(r"(?<=[.!?]) +(?=[A-Z])")
VARIANTS = {
    "Zelensky": "Zelenskyy", "Zelenskyy": "Zelenskiy", "Kyiv": "Kiev", "Kiev": "Kyiv", "Odesa": "Odessa",
    "Kharkiv": "Kharkov", "Kharkov": "Kharkiv", "Volodymyr": "Vladimir", "Alexei": "Aleksei", "Sergei": "Sergey",
    "Sergey": "Sergei", "Dmitry": "Dmitri", "Aleksandr": "Alexander", "Alexander": "Aleksandr", "Yulia": "Yuliya",
}  # fmt: skip


def requote(place: Place, rng: random.Random) -> Iterator[Draft]:
    """Contractions, a last sentence cut, an ellipsis, other marks."""
    value = place.fact.value
    if not isinstance(value, Quote) or value.form == "indirect" or place.version.language != "en":
        return
    for match in _FORM.finditer(place.text):
        yield _within(place, match.start(), match.end(), _BOTH[match[0]], "contraction")
    ends = list(_SENTENCE.finditer(place.text))
    if ends:
        yield _within(place, ends[-1].start(), len(place.text), "", "last sentence cut")
    words = list(re.finditer(r"\S+", place.text))
    if len(words) > 9 and not ends:
        yield _within(place, words[-3].start() - 1, len(place.text), " …", "end cut with an ellipsis")
        yield _within(place, 0, words[3].start(), "… ", "beginning cut with an ellipsis")


def _within(place: Place, start: int, end: int, text: str, sort: str) -> Draft:
    return Draft(sort, (Edit(place.start + start, place.start + end, text),))


def recue(place: Place, rng: random.Random) -> Iterator[Draft]:
    """ "said" as "told reporters"; the speaker by the surname alone."""
    value = place.fact.value
    if not isinstance(value, Quote) or value.form == "indirect" or not value.speaker or value.speaker_start is None:
        return
    assert value.speaker_end is not None
    if place.version.language != "en":
        return
    start, end = value.speaker_start - place.version.start, value.speaker_end - place.version.start
    told = place.version.text[start:end]
    if told == value.speaker and " " in told and place.version.text.find(told) < start:
        yield Draft("surname alone", (Edit(start, end, told.rsplit(" ", 1)[-1]),))
    behind = re.match(r" (said)\b(?= *[.,])", place.version.text[end : end + 8])
    if behind:
        yield Draft("another cue", (Edit(end + 1, end + 5, rng.choice(("told reporters", "added", "recalled"))),))
    if place.version.text[max(0, start - 5) : start] == "said ":
        yield Draft("another cue", (Edit(start - 5, start - 1, rng.choice(("added", "insisted", "recalled"))),))


def rename(place: Place, rng: random.Random, mentions: Sequence[Fact]) -> Iterator[Draft]:
    """The surname alone, a title or an initial for the first name, a known transliteration."""
    value = place.fact.value
    if not isinstance(value, Mention) or place.version.language not in LATIN:
        return
    words = place.text.split(" ")
    first = place.fact.span.start == min(m.span.start for m in mentions)
    if value.type == "person" and len(words) == 2 and place.version.language == "en" and words[0][0].isupper():
        if not first and not re.search(r"\b(?:Dr|Mr|Ms|Mrs|St|Sir|Lord|Dame)\.? $", place.before):
            yield Draft("surname alone", (Edit(place.start, place.end, words[1]),))
        if len(words[0]) > 2 and not place.text.isupper():
            yield Draft("initial", (Edit(place.start, place.end, f"{words[0][0]}. {words[1]}"),))
            yield Draft("capitals", (Edit(place.start, place.end, f"{words[0]} {words[1].upper()}"),))
            middle = rng.choice("ABEFHJKLMR")
            yield Draft("middle initial", (Edit(place.start, place.end, f"{words[0]} {middle}. {words[1]}"),))
    for word in words:
        if word in VARIANTS and first:
            hits = re.finditer(rf"\b{word}\b", place.version.text)
            yield Draft("transliteration", tuple(Edit(m.start(), m.end(), VARIANTS[word]) for m in hits))


REWRITES = (requote, recue)
