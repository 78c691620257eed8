"""Words that a version quotes twice: where one place leaves the speaker out, as headlines do, the other tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from factcheck.model import Quote

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_LEAST = 3  # words from which on two quotations are held for one utterance

Entry = tuple[int, int, Quote]


def fill_repeats(entries: Sequence[Entry]) -> list[Entry]:
    """The quotes, those without a speaker given the one who is told to have said the same words elsewhere."""
    if all(quote.speaker for _, _, quote in entries):
        return list(entries)
    told = [(f" {_folded(quote)} ", quote.speaker) for _, _, quote in entries if quote.speaker]
    return [(start, end, _filled(quote, told)) for start, end, quote in entries]


def _filled(quote: Quote, told: Sequence[tuple[str, str | None]]) -> Quote:
    """The quote with the one speaker of the quotes that hold all its words, if nobody else is named for it."""
    if quote.speaker or quote.form != "direct" or len(_WORD.findall(quote.words)) < _LEAST:
        return quote
    words = f" {_folded(quote)} "
    speakers = {speaker for said, speaker in told if words in said}
    return replace(quote, speaker=speakers.pop()) if len(speakers) == 1 else quote


def _folded(quote: Quote) -> str:
    """The words in small letters without any sign."""
    return " ".join(_WORD.findall(quote.words.lower().replace("’", "'")))
