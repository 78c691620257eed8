"""Quotes with their speakers: direct speech, quoted fragments and reported speech with its cue."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Found
from factcheck.normalizer.document import Document
from factcheck.normalizer.speech.cues import speech_lexicon
from factcheck.normalizer.speech.discourse import Discourse
from factcheck.normalizer.speech.interrupted import split_interrupted
from factcheck.normalizer.speech.mentions import guess_mentions
from factcheck.normalizer.speech.quotation import find_quotations
from factcheck.normalizer.speech.reading import Reader
from factcheck.normalizer.speech.repeats import fill_repeats
from factcheck.normalizer.speech.reported import read_reported
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
    if language.speech.dash_speech:
        quotations = split_interrupted(document, lexicon, quotations)
    discourse = Discourse(document, lexicon, names or guess_mentions(document, lexicon))
    reader = Reader(discourse, quotations)
    direct = fill_repeats(list(reader.read()))
    spoken = {(start, end) for start, end, _ in direct}
    opened = {start for start, _ in spoken}
    # "wrote that “it is over.”" hands on one quotation and its marks: that was read; so was a line that a dash opens.
    reported = (
        entry
        for entry in read_reported(reader)
        if (entry[0] + 1, entry[1] - 1) not in spoken and entry[0] not in opened
    )
    found = [*direct, *reported]
    found.sort(key=lambda entry: (entry[0], -entry[1], entry[2].speaker is None))
    # Two cues may claim the same words: the one that names a speaker stays.
    return [
        Found("quote", start, end, quote)
        for index, (start, end, quote) in enumerate(found)
        if start < end and (not index or found[index - 1][:2] != (start, end))
    ]
