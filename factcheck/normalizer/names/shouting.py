"""Headlines in Title Case or CAPITALS, where a capital letter says nothing of a word."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.normalizer.document import Document
from factcheck.normalizer.names.candidates import Candidate

_SHARE = 0.5  # of a line's words that are capitalised
_LENGTH = 180
_LOUD = 5  # letters of the longest word that a headline may have in capitals without being loud


def mark_shouted(document: Document, found: Sequence[Candidate], capital_nouns: bool) -> None:
    """Note the candidates, in order, that stand in such lines; `capital_nouns` tells that all nouns have capitals."""
    text, index = document.text, 0
    while index < len(found):
        start, end = document.sentence_at(found[index].start)
        last = index
        while last < len(found) and found[last].start < end:
            last += 1
        title = document.in_title(start)
        if (title or text[end - 1] not in '.!?…"”»:,') and end - start <= _LENGTH:
            words = [w for w in text[start:end].split() if w[:1].isalpha()]
            big = sum(1 for w in words if w[0].isupper())
            capitals = sum(1 for w in words if w.isupper() and len(w) > 1)
            shouted = big > _SHARE * len(words) and len(words) > 3 and not capital_nouns
            for candidate in found[index:last]:
                upper = candidate.surface.isupper()
                loud = upper and capitals > 1 and capitals * 3 > len(words)
                candidate.shouted = shouted or loud or (title and upper and len(candidate.surface) > _LOUD)
        index = max(last, index + 1)
