"""Reading a version for quotes: each quotation is judged to be speech or not, and given its speaker and cue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from factcheck.model import Form, Quote
from factcheck.normalizer.speech.attributions import Attribution, Read
from factcheck.normalizer.speech.attributor import Attributor
from factcheck.normalizer.speech.discourse import Discourse, Holder
from factcheck.normalizer.speech.judging import Judge
from factcheck.normalizer.speech.places import Place, place_of
from factcheck.normalizer.speech.quotation import Quotation
from factcheck.normalizer.speech.speakers import Speakers
from factcheck.normalizer.speech.verbs import Verbs

_ELLIPSES = ("…", "...")


class Reader:
    """Reads the quotations of one version in order."""

    def __init__(self, discourse: Discourse, quotations: Sequence[Quotation]) -> None:
        """Take the quotations that were found; nothing in them counts as the teller's own words."""
        for quotation in quotations:
            discourse.mark_quoted(quotation.opened, quotation.closed_at)
        self.discourse = discourse
        self.verbs = Verbs(discourse)
        self.speakers = Speakers(discourse)
        self.used: set[int] = set()  # cues that attribute a whole quotation and so report nothing else
        self._quotations = quotations
        self._attributor = Attributor(discourse, self.verbs, self.speakers)
        self._judge = Judge(discourse, quotations)

    def relates(self, holder: Holder) -> bool:
        """Whether a relative pronoun stands right before a subject: "the towns that the army claims"."""
        at = self.discourse.document.token_index(holder.start)
        before = self.discourse.tokens[at - 1].lower if at > 0 else ""
        return before in self.discourse.words.relatives and before not in self.discourse.words.subordinators

    def read(self) -> Iterator[tuple[int, int, Quote]]:
        """All quotes as (start, end, value); the halves of an interrupted one are joined."""
        previous: Read | None = None
        held: tuple[int, int, Quote] | None = None
        for index, quotation in enumerate(self._quotations):
            place = place_of(self.discourse, self._quotations, index)
            attribution = self._attributor.attribute(place, previous)
            speech = held is not None and held[2].form == "direct"
            joins = speech and previous is not None and self._attributor.interrupts(previous, place)
            form = "direct" if joins else self._judge.form(place, attribution)
            if form is None:
                continue
            self._note(place, attribution, form)
            quote = self._quote(quotation, attribution, form)
            if held is not None and previous is not None and joins:
                words = held[2].words + (", " if previous.place.comma else " ") + quote.words
                whole = replace(held[2], words=words, complete=held[2].complete and quote.complete)
                held = (held[0], quotation.end, whole)
            else:
                if held is not None:
                    yield held
                held = (quotation.start, quotation.end, quote)
            previous = Read(place, attribution)
        if held is not None:
            yield held

    def _note(self, place: Place, attribution: Attribution | None, form: Form) -> None:
        """Remember who spoke, for the pronouns to come."""
        if attribution is None:
            if form == "direct":
                self.speakers.remember(place.quotation.start, None)
            return
        if form == "direct" and attribution.verb is not None:
            self.used.add(attribution.verb)
        self.speakers.remember(attribution.holder.start, attribution.entity)

    def _quote(self, quotation: Quotation, attribution: Attribution | None, form: Form) -> Quote:
        text = self.discourse.text
        words = text[quotation.start : quotation.end]
        whole = form == "direct" and quotation.closed and not words.startswith(_ELLIPSES)
        quote = Quote(words=words, form=form, complete=whole and not words.endswith(_ELLIPSES))
        if attribution is None:
            return quote
        quote = replace(quote, speaker=attribution.entity, cue=attribution.cue)
        holder = attribution.holder
        if holder.end <= holder.start:
            return quote
        return replace(
            quote,
            speaker_text=text[holder.start : holder.end],
            speaker_start=holder.start,
            speaker_end=holder.end,
        )
