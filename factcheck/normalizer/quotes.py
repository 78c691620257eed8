"""Quotes with their speakers: direct speech, quoted fragments and reported speech with its cue."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Found, Quote
from factcheck.normalizer.cues import speech_lexicon
from factcheck.normalizer.discourse import Discourse
from factcheck.normalizer.document import Document
from factcheck.normalizer.mentions import guess_mentions
from factcheck.normalizer.quotation import find_quotations
from factcheck.normalizer.reading import Reader
from factcheck.rulebook.load import Language


def find_quotes(document: Document, language: Language, names: Sequence[Found]) -> list[Found]:
    """All quotes of a version in order of place; each value is a `Quote` with local speaker offsets.

    `names` are the mentions of the version in order of place; where there are none, capitalised words are taken
    for names.
    """
    lexicon = speech_lexicon(language)
    quotations = [
        quotation
        for part in document.parts
        if part.role != "meta"
        for quotation in find_quotations(document.text, part.start, part.end, language.speech.elisions)
    ]
    discourse = Discourse(document, lexicon, names or guess_mentions(document, lexicon))
    return [Found("quote", start, end, quote) for start, end, quote in Reader(discourse, quotations).read()]


__all__ = ["Quote", "find_quotes"]
