"""What is found of who spoke: the attribution of a quotation, and the quotations that are quotes."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from factcheck.normalizer.speech.cues import Cue
from factcheck.normalizer.speech.discourse import Discourse, Holder
from factcheck.normalizer.speech.places import Place
from factcheck.normalizer.speech.speakers import Speakers

Where = Literal["colon", "before", "after", "end", "source", "context", "carried"]


class Attribution(Struct, frozen=True, gc=False):
    """Who is said to have spoken, in which words, where they end (local offset), and by which cue token."""

    holder: Holder
    entity: str | None
    cue: str | None
    end: int
    where: Where
    verb: int | None = None


class Read(Struct, frozen=True, gc=False):
    """A quotation that was taken for a quote, with its attribution."""

    place: Place
    attribution: Attribution | None


class Maker:
    """Makes the attributions of one version: resolves who a holder is, and keeps the words of the cue."""

    def __init__(self, discourse: Discourse, speakers: Speakers) -> None:
        """Work on one version."""
        self._discourse = discourse
        self._speakers = speakers

    def make(self, holder: Holder, cue: Cue | None, where: Where) -> Attribution:
        """The attribution to a holder by a cue; without one, none of the words is given as such."""
        entity = self._speakers.resolve(holder)
        if cue is None:
            return Attribution(holder, entity, None, holder.end, where)
        tokens = self._discourse.tokens
        end = tokens[cue.last - 1].end
        words = self._discourse.text[tokens[cue.first].start : end]
        return Attribution(holder, entity, words, max(holder.end, end), where, cue.first)
