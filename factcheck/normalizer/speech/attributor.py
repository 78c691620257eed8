"""Where the attribution of a quotation stands: before, after, around it, or in the sentence before."""

from __future__ import annotations

import re

from msgspec.structs import replace

from factcheck.normalizer.speech.attributions import Attribution, Maker, Read
from factcheck.normalizer.speech.behind import Behind
from factcheck.normalizer.speech.cues import Cue
from factcheck.normalizer.speech.discourse import Discourse
from factcheck.normalizer.speech.places import PAUSES, TERMINAL, Place
from factcheck.normalizer.speech.speakers import Speakers
from factcheck.normalizer.speech.subjects import subject_after, subject_of
from factcheck.normalizer.speech.verbs import Verbs

_NEAR = 8  # tokens between a cue and the quotation that it opens
_HEADING = 2  # tokens before the noun of speech that heads a quotation: a sign, an article
_CUE_WORDS = 8  # words before a colon that are given as the cue where no verb of speech stands
_CLOSING = frozenset(",”\"’'»“—–-")
_STOP = re.compile(r"[.!?…](?=\s)")


class Attributor:
    """Finds the attribution of one quotation after the other."""

    def __init__(self, discourse: Discourse, verbs: Verbs, speakers: Speakers) -> None:
        """Work on one version."""
        self._discourse = discourse
        self._verbs = verbs
        maker = Maker(discourse, speakers)
        self._make = maker.make
        self._behind = Behind(discourse, verbs, maker)

    def attribute(self, place: Place, previous: Read | None) -> Attribution | None:
        """Who speaks the quotation; `previous` is the quote before it."""
        if previous is not None and place.quotation.continues:
            return _carried(previous)
        if previous is not None and place.before == ":" and self._resumes(previous, place):
            return _carried(previous)
        found = self._colon(place) if place.before == ":" else None
        if found is not None and found.cue is None and not found.entity:
            # `The tram: "...," said X` and `..., according to X`: the words before are a heading
            signed = self._behind.find(place) or self._named_source(place)
            found = signed if signed is not None and signed.cue is not None else found
        follows = previous is not None and self.follows(previous, place)
        if previous is not None and found is None and follows and self._behind.reach(place)[1]:
            return _carried(previous)  # the next sentence tells of somebody else
        found = found or self._behind.find(place)
        if previous is not None and found is None and follows:
            return _carried(previous)
        found = found or self._before(place)
        if found is not None or place.title:
            return found
        return self._context(place, previous) if place.alone else self._sentence(place)

    def follows(self, previous: Read, place: Place) -> bool:
        """Whether nothing but the attribution of the quote before stands between it and this quotation."""
        before, text = previous.attribution, self._discourse.text
        if before is None or before.where != "after" or before.end > place.quotation.opened:
            return False
        tail = text[before.end : place.quotation.opened].rstrip()
        if "\n" in text[previous.place.quotation.closed_at : place.quotation.opened]:
            return False
        if self._verbs.between(self._discourse.document.token_index(before.end), place.first):
            return False
        if place.opens:
            return len(_STOP.findall(tail)) <= 1
        return tail[-1:] in tuple(",;:.—–-") and not _STOP.search(tail)

    def _resumes(self, previous: Read, place: Place) -> bool:
        """Whether nothing but words such as "Later:" stands between the quote before it and this quotation."""
        discourse = self._discourse
        begin = previous.place.after
        if previous.attribution is not None and previous.attribution.where == "after":
            begin = max(begin, discourse.document.token_index(previous.attribution.end))
        between = [token for token in discourse.tokens[begin : place.first] if token.kind != "punct"]
        line = discourse.paragraph_start(place.quotation.opened)
        near = discourse.paragraph_start(previous.place.quotation.opened) == line
        return near and bool(between) and all(token.lower in discourse.words.resuming for token in between)

    def interrupts(self, previous: Read, place: Place) -> bool:
        """Whether the attribution of the quote before only interrupts it, and this quotation ends the sentence."""
        before = previous.attribution
        if before is None or place.opens or previous.place.last in TERMINAL or not self.follows(previous, place):
            return False
        return self._discourse.text[before.end : place.quotation.opened].strip()[-1:] in PAUSES

    def _colon(self, place: Place) -> Attribution | None:
        """`X said: "..."`, `President X: "..."`, `Her words to reporters: "..."`."""
        verbs = self._verbs
        for cue in reversed(verbs.between(place.lowest, place.first)):
            if cue.kind != "participle" and not verbs.passive(cue):
                holder = verbs.owner(cue, place.lowest, place.first)
                if holder is not None:
                    return self._make(holder, cue, "colon")
        if source := self._source(place.lowest, place.first):
            return replace(source, where="colon")
        return self._label(place)

    def _label(self, place: Place) -> Attribution | None:
        """A name or a pronoun before a colon without any verb of speech; the words between serve as the cue."""
        discourse = self._discourse
        holder = subject_of(discourse, place.lowest, place.first)
        if holder is not None and holder.gender == "n":
            people = [p for p in discourse.people_between(place.lowest, place.first) if p.type == "person"]
            holder = discourse.name_of(people[0]) if len({p.entity for p in people}) == 1 else None
        if holder is None or holder.head in discourse.words.speech_nouns:
            return self._authored(place)
        if holder.kind == "name" and holder.entity and holder.entity.isupper() and " " not in holder.entity:
            return None  # "CLIP: ...": no name is written so and nowhere else
        if holder.kind == "name" and holder.entity not in discourse.person_entities and (place.title or holder.vague):
            named = discourse.person_covering(discourse.document.token_index(holder.start))
            if place.title or named is None or not discourse.like_person(named):
                return None
        made = self._make(holder, None, "colon")
        words = place.first - 1 - discourse.document.token_index(holder.end)
        if made.entity and 0 < words < _CUE_WORDS:
            tail = discourse.text[holder.end : discourse.tokens[place.first - 1].start].strip(" ,")
            return replace(made, cue=tail if tail[:1].isalpha() else None)
        return made

    def _authored(self, place: Place) -> Attribution | None:
        """`Statement by X: "..."`, and a bare `Statement: "..."` behind a sentence about one person."""
        discourse = self._discourse
        tokens, words = discourse.tokens, discourse.words
        noun = next((at for at in range(place.lowest, place.first) if tokens[at].lower in words.speech_nouns), None)
        if noun is None or noun > place.lowest + _HEADING:
            return None
        if tokens[noun + 1].text == ":":
            sentence = discourse.document.sentence_index(tokens[place.lowest].start)
            line = discourse.paragraph_start(tokens[place.lowest].start)
            first, last = discourse.sentence_tokens(sentence - 1) if sentence else (0, 0)
            near = first < last and discourse.paragraph_start(tokens[first].start) == line
            return self._topic(first, last) if near and 0 in discourse.quoted[first:last] else None
        people = [p for p in discourse.people_between(noun, place.first) if p.type == "person"]
        if tokens[noun + 1].lower not in words.authors or len({p.entity for p in people}) != 1:
            return None
        return None if discourse.possessive(people[0]) else self._make(discourse.name_of(people[0]), None, "colon")

    def _before(self, place: Place) -> Attribution | None:
        """`X told reporters, "..."` and `X said "..."`: the cue is close."""
        tokens, verbs = self._discourse.tokens, self._verbs
        if place.opens:
            return None
        for cue in reversed(verbs.between(max(place.lowest, place.first - _NEAR - 3), place.first)):
            if place.first - cue.last > _NEAR or verbs.passive(cue):
                continue
            plain = cue.last == place.first or tokens[place.first - 1].text == ","
            if place.upper and not plain and cue.kind in ("say", "tone"):
                continue
            if verbs.quotes_another(cue, place.first):
                return None
            if (holder := verbs.owner(cue, place.lowest, place.first)) is not None:
                return self._make(holder, cue, "before")
        return self._source(max(place.lowest, place.first - _NEAR - 4), place.first) if place.before == "," else None

    def _sentence(self, place: Place) -> Attribution | None:
        """A fragment inside a sentence: the last cue before it or the one that ends the sentence; if two vie, none."""
        verbs = self._verbs
        ending = self._ending(place)
        relayed = ending is not None and ending.cue is not None and ending.cue.lower() in self._discourse.words.relaying
        for cue in reversed(verbs.between(place.lowest, place.first)):
            holder = None if verbs.passive(cue) else verbs.owner(cue, place.lowest, place.first)
            if holder is not None and verbs.quotes_another(cue, place.first):
                return None
            if holder is not None:
                made = self._make(holder, cue, "before")
                return made if ending is None or relayed or made.entity == ending.entity else None
        return ending or self._source(place.lowest, place.first) or self._source(place.after, place.sentence_end)

    def _ending(self, place: Place) -> Attribution | None:
        """`... a "safer" area, the command said.`: a cue that ends the sentence."""
        discourse, tokens, verbs = self._discourse, self._discourse.tokens, self._verbs
        for cue in reversed(verbs.spoken(place.after, place.sentence_end)):
            if not verbs.ends_soon(cue, place.sentence_end):
                continue
            if tokens[cue.first - 1].text in _CLOSING:
                holder = subject_after(discourse, cue.last, place.sentence_end)
                told = holder is None or verbs.reports(cue, holder)
                return None if told or holder is None else self._make(holder, cue, "end")
            holder = verbs.subject(cue, place.after)
            if holder is None:
                return None
            first = discourse.document.token_index(holder.start)
            while first > place.after and tokens[first - 1].kind == "word":
                first -= 1
            led = first <= place.after or tokens[first - 1].text in _CLOSING
            return self._make(holder, cue, "end") if led else None
        return None

    def _context(self, place: Place, previous: Read | None) -> Attribution | None:
        """A quotation that stands alone: its speaker is in the sentence or the paragraph before."""
        discourse, document, verbs = self._discourse, self._discourse.document, self._verbs
        sentence = document.sentence_index(place.quotation.opened)
        while sentence > 0 and document.sentences[sentence][0] >= place.quotation.opened:
            sentence -= 1
        start = document.sentences[sentence][0]
        if start >= place.quotation.opened or document.in_title(start):
            return None
        first, last = discourse.sentence_tokens(sentence)
        same = discourse.paragraph_start(start) == discourse.paragraph_start(place.quotation.opened)
        if not same and not discourse.fills_paragraph(place.quotation.opened, place.quotation.closed_at):
            return None
        if previous is not None and document.token_index(previous.place.quotation.closed_at) > first:
            return _carried(previous)
        if 0 not in discourse.quoted[first:last]:
            return None
        for cue in reversed(verbs.spoken(first, last)):
            if (holder := verbs.owner(cue, first, last)) is not None:
                return self._make(holder, None, "context")
        return self._topic(first, last) if same or discourse.tokens[last - 1].text in ":," else None

    def _topic(self, first: int, last: int) -> Attribution | None:
        """The subject, or the only person, of a sentence without a cue."""
        discourse = self._discourse
        subject = subject_of(discourse, first, last)
        if subject is not None and not subject.body:
            made = self._make(subject, None, "context")
            if made.entity:
                return made
        people = [p for p in discourse.people_between(first, last) if p.type == "person"]
        if len({p.entity for p in people}) == 1:
            return self._make(discourse.name_of(people[0]), None, "context")
        return None

    def _named_source(self, place: Place) -> Attribution | None:
        """`"...," according to X`, right behind the quotation."""
        source = self._source(place.after, place.sentence_end)
        near = source is not None and source.verb is not None and source.verb <= place.after + 1
        return source if near else None

    def _source(self, first: int, last: int) -> Attribution | None:
        """`according to X` in the tokens [first, last)."""
        discourse = self._discourse
        for at in range(first, last):
            if not discourse.quoted[at] and (hit := discourse.lexicon.sources.match(discourse.tokens, at)):
                holder = self._verbs.source(hit[0], last, leading=at <= first)
                if holder is not None:
                    return self._make(holder, Cue(at, hit[0], "say"), "source")
        return None


def _carried(previous: Read) -> Attribution | None:
    """The attribution of the quote before, for what goes on with it."""
    before = previous.attribution
    return replace(before, cue=None, where="carried", verb=None) if before is not None else None
