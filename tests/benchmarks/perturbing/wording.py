"""Changes of quotations and names: a negation lost or added, another speaker, another spelling."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from factcheck.model import Fact, Mention, Quote
from tests.benchmarks.perturbing.drafts import Draft, Edit, Place

AUXILIARIES = "is are was were will would can could has have had should must am".split()  # noqa: SIM905
_AUXILIARY = re.compile(rf"\b(?:{'|'.join(AUXILIARIES)})\b(?! not\b)", re.IGNORECASE)
_NOT = re.compile(r" not\b|(?<=[a-z])n['’]t\b", re.IGNORECASE)
_NEVER = re.compile(r"\b(never|nobody|nothing|no)\b")
_VERSE = {"never": "always", "nobody": "everybody", "nothing": "everything", "no": "some"}
_IRREGULAR = re.compile(r"(?:ca|wo|sha)(?=n['’]t)", re.IGNORECASE)
AROUND = 12  # characters around a changed word that another version must hold
LATIN = ("en", "de", "fr", "es")
_VOWELS = {"a": "e", "e": "i", "i": "e", "o": "a", "u": "o"}


def change_negation(place: Place, rng: random.Random) -> Iterator[Draft]:
    """A "not" dropped or added inside quotation marks; "never" that becomes "always"."""
    value = place.fact.value
    if not isinstance(value, Quote) or value.form == "indirect" or place.version.language != "en":
        return
    for match in _NOT.finditer(place.text):
        if not _IRREGULAR.search(place.text, max(0, match.start() - 3), match.end()):
            yield _within(place, match, "", "negation dropped")
    for match in _NEVER.finditer(place.text):
        yield _within(place, match, _VERSE[match[0]], "negation dropped")
    plain = [m for m in _AUXILIARY.finditer(place.text) if not re.match(r"n['’]t", place.text[m.end() :])]
    for match in plain[:2]:
        yield _within(place, match, f"{match[0]} not", "negation added")


def _within(place: Place, match: re.Match[str], text: str, sort: str) -> Draft:
    near = place.text[max(0, match.start() - AROUND) : match.end() + AROUND]
    return Draft(sort, (Edit(place.start + match.start(), place.start + match.end(), text),), part="words", needs=near)


def change_speaker(place: Place, rng: random.Random, people: Sequence[str]) -> Iterator[Draft]:
    """Another person of the story behind the quotation, by full name or surname as it stood there."""
    value = place.fact.value
    if not isinstance(value, Quote) or value.form == "indirect" or not value.speaker or value.speaker_start is None:
        return
    assert value.speaker_end is not None
    start, end = value.speaker_start - place.version.start, value.speaker_end - place.version.start
    told = place.version.text[start:end]
    surname = value.speaker.rsplit(" ", 1)[-1]
    if told not in (value.speaker, surname):
        return
    others = [p for p in people if " " in p and not set(p.lower().split()) & set(value.speaker.lower().split())]
    line = place.version.text[max(0, start - 150) : end + 150]
    others = [p for p in others if p.rsplit(" ", 1)[-1] not in line]
    for other in rng.sample(others, min(3, len(others))):
        name = other if " " in told else other.rsplit(" ", 1)[-1]
        yield Draft("another speaker", (Edit(start, end, name),), part="speaker")


def respell(name: str, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Ways to misspell a word of a name that no transliteration explains; the first letter stays."""
    inner = range(1, len(name) - 1)
    vowels = [
        i for i in inner if name[i] in _VOWELS and name[i - 1].lower() not in "aeiouy" and name[i + 1] not in "aeiouy"
    ]
    if vowels:
        i = rng.choice(vowels)
        yield "another vowel", name[:i] + _VOWELS[name[i]] + name[i + 1 :]
    pairs = [
        i for i in inner[:-1] if name[i] != name[i + 1] and name[i : i + 2].isascii() and name[i : i + 2].islower()
    ]
    if pairs:
        i = rng.choice(pairs)
        yield "letters swapped", name[:i] + name[i + 1] + name[i] + name[i + 2 :]
    lost = [
        i
        for i in inner
        if name[i] not in "hyjw" and name[i - 1].lower() != name[i] != name[i + 1] and name[i].islower()
    ]
    if lost:
        i = rng.choice(lost)
        yield "a letter lost", name[:i] + name[i + 1 :]


def change_name(place: Place, rng: random.Random, mentions: Sequence[Fact]) -> Iterator[Draft]:
    """A person's surname misspelt: in this mention alone, or in all the mentions of its version."""
    value = place.fact.value
    if not isinstance(value, Mention) or place.version.language not in LATIN:
        return
    surname = place.text.rsplit(" ", 1)[-1]
    if " " not in place.text or value.type != "person" or len(surname) < 5 or not surname.isalpha():
        return
    if surname.isupper() or any(c.isupper() for c in surname[1:]):
        return
    held = [m.span.start - place.version.start for m in mentions]
    for sort, wrong in respell(surname, rng):
        yield Draft(f"{sort} once", (Edit(place.end - len(surname), place.end, wrong),), part="spelling")
        everywhere = list(re.finditer(rf"\b{re.escape(surname)}\b", place.version.text))
        inside = [m for m in everywhere if any(s <= m.start() for s in held)]
        if len(inside) == len(everywhere) > 1 and place.start == min(held):
            edits = tuple(Edit(m.start(), m.end(), wrong) for m in everywhere)
            yield Draft(f"{sort} throughout", edits, part="spelling")
