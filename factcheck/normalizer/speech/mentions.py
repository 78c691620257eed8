"""A stand-in for named entities where a version comes without any: runs of capitalised words."""

from __future__ import annotations

import re

from factcheck.model import Found, Mention
from factcheck.normalizer.document import Document
from factcheck.normalizer.speech.cues import SpeechLexicon

_CAPITAL = r"[^\W\d_a-zа-яёіїєґß-öø-ÿ][\w’'-]*"
_RUN = re.compile(rf"{_CAPITAL}(?:[ ](?:(?:de|da|del|van|von|der|al|bin|ben)[ ])?{_CAPITAL})*")


def guess_mentions(document: Document, lexicon: SpeechLexicon) -> list[Found]:
    """Capitalised runs as persons; a single word stands for the longest run seen before that ends with it."""
    words = lexicon.words
    titles = words.female | words.male | words.articles | words.prepositions | words.conjunctions | words.relatives
    titles |= words.adverbs | frozenset(words.pronouns) | frozenset(words.possessives)
    known: dict[str, str] = {}
    found: list[Found] = []
    starts = set(document.sentence_starts)
    for match in _RUN.finditer(document.text):
        start = match.start()
        run = re.sub(r"['’]s?$", "", match.group())
        for word in run.split(" ")[:-1]:
            if word.lower() not in titles:
                break
            start += len(word) + 1
        surface = document.text[start : match.start() + len(run)]
        if (
            not surface
            or surface.lower() in titles
            or (" " not in surface and start in starts and surface not in known)
        ):
            continue
        entity = known.get(surface, surface)
        if " " in surface:
            known.setdefault(surface.split(" ")[-1], surface)
        person = " " in entity and entity.count(" ") < 4
        body = any(word in words.bodies for word in surface.lower().split())
        kind = "organisation" if body else "person" if person else "place"
        found.append(Found("name", start, start + len(surface), Mention(entity, surface, type=kind)))  # type: ignore[arg-type]
    return found
