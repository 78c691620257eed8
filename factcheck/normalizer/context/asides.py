"""What is put in between an event and its date: "closed Orl Bank, the oldest lender of the country, on Friday"."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.normalizer.document import Document
from factcheck.rulebook.load import Language

_OPENED_BY = {",": ",", "–": "–", "—": "—", ")": "("}
_LEAD = 2  # words that lead to a date: "on", "in the"


def find_aside(
    document: Document, language: Language, first: int, date: int, events: Iterable[int]
) -> tuple[int, int] | None:
    """The signs around what is put in right before a date, in a sentence that begins at token `first`.

    `date` is the first token of the date, and `events` are those of events that may be dated. What tells of an event
    is put in only as a clause that hangs on a word before it: "which burned down in May".
    """
    tokens, lowers = document.tokens, document.lowers
    closing = next((at for at in range(date - 1, max(first, date - 2 - _LEAD), -1) if tokens[at].kind != "word"), None)
    if closing is None or (sign := _OPENED_BY.get(tokens[closing].text)) is None:
        return None
    if not language.structure.conjunctions.isdisjoint(lowers[closing + 1 : date]):
        return None  # "and on Friday" begins what happened then
    opening = next((at for at in range(closing - 1, first, -1) if tokens[at].text == sign), None)
    if opening is None or opening + 1 == closing:
        return None
    hangs = lowers[opening + 1] in language.speech.relatives
    return (opening, closing) if hangs or not any(opening < at < closing for at in events) else None
