"""How long something took that is over: "sank within eleven minutes" tells more than a limit."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from factcheck.model import Found, Quantity
from factcheck.normalizer.document import Document
from factcheck.normalizer.patterns import plain
from factcheck.normalizer.temporal.tense import Tenses

REACH = 40  # code points before a length among which its limiting words stand
LONGEST = 4  # words of the longest of these


def tell_taken(quantities: Iterable[Found], document: Document, tenses: Tenses, limits: frozenset[str]) -> list[Found]:
    """The quantities, with those lengths kept close to their limit that what is over took.

    A limit that is set ("must report within 30 days", "was to report") stays one, and so does one that was missed
    ("should have reported within 30 days") or of which nothing tells the time ("an appeal is possible within a week").
    """
    return [
        _close(found) if _is_limited(found, document, limits) and _is_over(found, document, tenses) else found
        for found in quantities
    ]


def _close(found: Found) -> Found:
    assert isinstance(found.value, Quantity)
    return replace(found, value=replace(found.value, close=True))


def _is_limited(found: Found, document: Document, limits: frozenset[str]) -> bool:
    value = found.value
    if found.kind != "duration" or not isinstance(value, Quantity) or value.hedge != "at-most":
        return False
    words = plain(document.text[max(0, found.start - REACH) : found.start]).split()
    return any(" ".join(words[-length:]) in limits for length in range(1, LONGEST + 1))


def _is_over(found: Found, document: Document, tenses: Tenses) -> bool:
    cues = tenses.cues(document, *document.sentence_at(found.start))
    told = [place for place in cues.places if not found.start <= place < found.end]  # "Tagen" is no verb there
    ahead = [place for place, looks in zip(cues.places, cues.ahead, strict=True) if looks]
    return bool(told) and not cues.unreal and not set(ahead) & set(told)
