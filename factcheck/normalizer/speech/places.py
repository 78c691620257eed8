"""A quotation in its surroundings: its sentence before and after it, and the shape of what it holds."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from factcheck.normalizer.speech.discourse import Discourse
from factcheck.normalizer.speech.quotation import Quotation

DASHES = frozenset("—–-")
PAUSES = frozenset(",—–-")
TERMINAL = frozenset(".!?…")
_MARKS = " \t\u00a0\u202f\"”“»«›‹’‘'"
_WINDOW = 160  # tokens of its sentence before a quotation that are looked at


class Place(Struct, frozen=True, gc=False):
    """A quotation with token indexes: its sentence begins at `lowest`, it stands at [first, after).

    `highest` is where the sentence or the next quotation bounds what follows, `sentence_end` where the sentence
    ends. `words` counts words; `upper` tells an initial capital or digit; `last` is the mark that ends it; `comma`
    tells a comma at its end; `before` is the sign before it. `opens` tells that it begins its sentence, `alone`
    that it also ends it.
    """

    quotation: Quotation
    lowest: int
    first: int
    after: int
    highest: int
    sentence_end: int
    words: int
    upper: bool
    last: str
    comma: bool
    before: str
    title: bool

    @property
    def opens(self) -> bool:
        """Whether nothing of its sentence stands before it."""
        return self.first <= self.lowest

    @property
    def alone(self) -> bool:
        """Whether it fills its sentence, or sentences."""
        return self.opens and self.sentence_end <= self.after

    @property
    def ends(self) -> bool:
        """Whether it ends as speech does: with a comma or the end of a sentence."""
        return self.comma or self.last in TERMINAL


def place_of(discourse: Discourse, quotations: Sequence[Quotation], index: int) -> Place:
    """The surroundings of one of the quotations."""
    document, text = discourse.document, discourse.text
    quotation = quotations[index]
    paragraph = discourse.paragraph_start(quotation.opened)
    opening = document.sentence_at(quotation.opened)
    closing = document.sentence_at(quotation.closed_at - 1)
    first = document.token_index(quotation.opened)
    after = document.token_index(quotation.closed_at)
    sentence_end = max(document.token_index(closing[1]), after)
    if all(token.text in TERMINAL for token in document.tokens[after : min(sentence_end, after + 4)]):
        sentence_end = after
    highest = sentence_end
    if index + 1 < len(quotations):
        highest = max(after, min(highest, document.token_index(quotations[index + 1].opened)))
    inside = text[max(quotation.start, quotation.closed_at - 8) : quotation.closed_at].rstrip(_MARKS)[-1:]
    outside = text[quotation.closed_at : quotation.closed_at + 4].lstrip(" \u00a0\u202f")[:1]
    initial = next((c for c in text[quotation.start : quotation.start + 8] if c.isalnum()), "")
    return Place(
        quotation=quotation,
        lowest=max(document.token_index(max(opening[0], paragraph)), first - _WINDOW),
        first=first,
        after=after,
        highest=highest,
        sentence_end=min(sentence_end, after + _WINDOW),
        words=sum(t.kind != "punct" for t in document.tokens_between(quotation.start, quotation.end)),
        upper=initial.isupper() or initial.isdigit(),
        last=outside if outside in TERMINAL and inside not in TERMINAL else inside,
        comma="," in (inside, outside),
        before=text[max(paragraph, quotation.opened - 8) : quotation.opened].rstrip()[-1:],
        title=document.in_title(quotation.start),
    )
